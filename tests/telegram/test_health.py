from pathlib import Path

import pytest

from bot.telegram.health import STALE_AFTER_SECONDS, beat, forget, health, heartbeat_file


def test_a_bot_never_heard_is_not_healthy(tmp_path: Path) -> None:
    good, sentence = health(tmp_path / "heartbeat")
    assert not good
    assert "chưa nhận được tin nào" in sentence


def test_a_sign_of_life_grows_old(tmp_path: Path) -> None:
    file = heartbeat_file(tmp_path)
    beat(file)
    born = file.stat().st_mtime
    assert health(file, lambda: born + STALE_AFTER_SECONDS)[0]
    assert not health(file, lambda: born + STALE_AFTER_SECONDS + 1)[0]


def test_a_run_does_not_live_on_the_sign_of_the_one_before(tmp_path: Path) -> None:
    file = tmp_path / "heartbeat"
    beat(file)
    forget(file)
    forget(file)
    assert not health(file)[0]


def test_a_disk_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    beat(tmp_path / "missing" / "heartbeat")
    assert not health(tmp_path / "missing" / "heartbeat")[0]


def test_without_a_place_to_write_the_temporary_directory_serves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert heartbeat_file(tmp_path / "missing").parent == tmp_path

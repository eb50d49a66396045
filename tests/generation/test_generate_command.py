"""`bot generate` as it is typed, and the editor's loop as the guide shows it."""

import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

import pytest
from typer.testing import CliRunner, Result

from bot.cli import app
from bot.settings import Settings
from tests.generation import stub
from tests.generation.guide import transcript
from tests.generation.pages import PAGE
from tests.reader import ROOT

GUIDE = ROOT / "docs" / "sinh-du-lieu.md"
SHOWN = re.compile(r"<!-- transcript: python -m tests.generation.guide -->\n+```text\n(?P<shown>.*?)```", re.DOTALL)


@dataclass
class Vocabulary:
    topics: tuple[object, ...]
    indicators: tuple[object, ...]
    documents: tuple[object, ...]
    officials: tuple[object, ...]


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def bot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Type a command in a directory with one article; the extraction is the tests' own."""
    small = ModuleType("extracting")
    small.Vocabulary = Vocabulary  # type: ignore[attr-defined]
    small.extractor = lambda *_: stub.extract  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "bot.generation.extracting", small)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text(PAGE, encoding="utf-8")
    return lambda *words: CliRunner().invoke(app, ["generate", *words])


def test_it_writes_and_says_what_it_found(tmp_path: Path, bot: Callable[..., Result]) -> None:
    result = bot()
    assert result.exit_code == 0, result.output
    assert "seeds/a.txt: mới → knowledge/articles/2025-08-14-xa-muong-thu" in result.stdout
    assert result.stdout.splitlines()[-1].startswith("1 bài: 1 mới · ")
    assert list((tmp_path / "knowledge" / "articles").iterdir())


def test_check_ends_with_status_1_on_drift_and_0_after(bot: Callable[..., Result]) -> None:
    assert bot("--check").exit_code == 1
    assert bot().exit_code == 0
    result = bot("--check")
    assert result.exit_code == 0, result.output


def test_other_directories(tmp_path: Path, bot: Callable[..., Result]) -> None:
    (tmp_path / "seeds").rename(tmp_path / "bai")
    refused = bot("--seeds", "bai", "--knowledge", "dulieu")
    assert refused.exit_code == 1
    assert "dulieu: không có thư mục này" in refused.output
    assert not (tmp_path / "dulieu").exists()
    (tmp_path / "dulieu").mkdir()
    assert bot("--seeds", "bai", "--knowledge", "dulieu").exit_code == 0
    assert list((tmp_path / "dulieu" / "articles").iterdir())


@pytest.mark.parametrize("typed", ["a.txt", "seeds/a.txt", "./seeds/a.txt"])
def test_one_file(tmp_path: Path, bot: Callable[..., Result], typed: str) -> None:
    (tmp_path / "seeds" / "b.txt").write_bytes(b"")
    assert bot(typed).exit_code == 0


def test_a_file_elsewhere_is_refused(tmp_path: Path, bot: Callable[..., Result]) -> None:
    (tmp_path / "x.txt").write_text(PAGE, encoding="utf-8")
    result = bot("x.txt")
    assert result.exit_code == 1
    assert "chép bài vào đó trước" in result.stderr


def test_status_1_when_nothing_can_be_done_with_a_file(tmp_path: Path, bot: Callable[..., Result]) -> None:
    (tmp_path / "seeds" / "b.txt").write_bytes(b"")
    result = bot()
    assert result.exit_code == 1
    assert "seeds/b.txt:1:1: tệp trống" in result.stdout
    assert "1 mới" in result.stdout


def test_no_directory_of_articles(tmp_path: Path, bot: Callable[..., Result]) -> None:
    result = bot("--seeds", str(tmp_path / "khong-co"))
    assert result.exit_code == 1
    assert "không mở được thư mục" in result.stderr


@pytest.mark.skipif(find_spec("bot.generation.extracting") is None, reason="chưa có phần rút dữ kiện")
def test_the_loop_in_the_guide_is_what_the_commands_say(tmp_path: Path) -> None:
    found = SHOWN.search(GUIDE.read_text(encoding="utf-8"))
    assert found is not None
    assert found["shown"] == transcript(tmp_path)

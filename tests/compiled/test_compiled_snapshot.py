"""Knowledge compiled into a file: the same replies, made again when anything changed, thrown away when damaged."""

import logging
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.compiled.starting import FOLDER, How, Start, Started
from bot.gazetteer.loading import load_gazetteer
from bot.knowledge.loading import load_knowledge
from bot.search.snapshot import build_snapshot
from tests.reader import ROOT, TODAY, Reader
from tests.test_questions import BLIND, QUESTIONS

EVERY = 4
"""Each how manieth labelled question is put to both: all of them take four times as long and told nothing more."""


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Path]:
    for name in ("knowledge", "seeds"):
        shutil.copytree(ROOT / name, tmp_path / name)
    yield tmp_path
    (tmp_path / "data").chmod(0o755) if (tmp_path / "data").exists() else None


def start(place: Path) -> Started:
    """A start of a process that compiles even this little."""
    begun = Start(place / "knowledge", place / "seeds", place / "data", load_gazetteer(), TODAY, compile_from=1)
    return begun.start()


def compiled(place: Path) -> list[Path]:
    return sorted((place / "data" / FOLDER).glob("*.sqlite"))


def test_the_replies_are_the_same(place: Path, reader: Reader) -> None:
    started = start(place)
    assert started.how is How.COMPILED
    assert started.snapshot is not None
    stored = Reader(started.snapshot)
    for question in [*QUESTIONS, *BLIND][::EVERY]:
        line = question["ask"]
        assert stored.ask(line).text == reader.ask(line).text, line


def test_a_second_start_opens_the_file_and_reads_no_article(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    start(place)

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the YAML was read")

    monkeypatch.setattr("bot.compiled.starting.load_knowledge", refuse)
    again = start(place)
    assert again.how is How.OPENED
    assert again.snapshot is not None
    assert "98,8%" in Reader(again.snapshot).ask("/tinh Lai Châu").text


@pytest.mark.parametrize("changed", ["knowledge/topics.yaml", "knowledge/articles/2025-10-14-lai-chau.yaml"])
def test_a_changed_file_is_noticed_and_the_old_compilation_goes(place: Path, changed: str) -> None:
    start(place)
    before = compiled(place)
    path = place / changed
    path.write_text(path.read_text(encoding="utf-8") + "\n# soát lại\n", encoding="utf-8")
    assert start(place).how is How.COMPILED
    assert len(compiled(place)) == 1
    assert compiled(place) != before


@pytest.mark.parametrize("damage", [b"", b"SQLite format 3\0 and nothing else", None])
def test_a_damaged_file_is_thrown_away_and_made_again(
    place: Path, damage: bytes | None, caplog: pytest.LogCaptureFixture
) -> None:
    start(place)
    [path] = compiled(place)
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2] if damage is None else damage)
    with caplog.at_level(logging.WARNING):
        started = start(place)
    assert started.how is How.COMPILED
    assert "Bản biên dịch hỏng" in caplog.text
    assert started.snapshot is not None
    assert "98,8%" in Reader(started.snapshot).ask("/tinh Lai Châu").text


def test_where_nothing_can_be_written_all_stays_in_memory(place: Path, caplog: pytest.LogCaptureFixture) -> None:
    (place / "data").write_text("a file where the directory should be", encoding="utf-8")
    with caplog.at_level(logging.WARNING):
        started = start(place)
    assert started.how is How.MEMORY
    assert "Không ghi được bản biên dịch" in caplog.text
    assert started.snapshot is not None


def test_no_half_written_file_is_left_when_compiling_fails(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("bot.compiled.starting.swap", full)
    assert start(place).how is How.MEMORY
    assert list((place / "data" / FOLDER).iterdir()) == []


def test_facts_about_other_places_change_no_answer_about_this_one() -> None:
    gazetteer = load_gazetteer()
    loaded = load_knowledge(ROOT / "knowledge", ROOT / "seeds", gazetteer, TODAY)
    assert loaded.knowledge is not None
    alone = {stem: article for stem, article in loaded.knowledge.articles.items() if "lai-chau" in stem}
    few = Reader(build_snapshot(replace(loaded.knowledge, articles=alone), gazetteer))
    many = Reader(build_snapshot(loaded.knowledge, gazetteer))
    lines = [
        "/tinh Lai Châu",
        "/chithi Lai Châu",
        "/solieu Lai Châu",
        "số xã Lai Châu",
        "98,8%",
        "bí thư lai châu là ai",
    ]
    for line in [*lines, *(q["ask"] for q in QUESTIONS if "lai châu" in q["ask"].lower() and "," not in q["ask"])]:
        if few.ask(line).outcome == "answered" and "điện biên" not in line.lower():
            assert few.ask(line).text == many.ask(line).text, line

"""Starting from the knowledge directory: compiled, opened, thrown away, made again."""

import gc
import os
import sqlite3
import weakref
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.compiled import parsed, starting
from bot.compiled.fingerprint import hash_of, list_files, read_files
from bot.compiled.starting import DamagedError, How, Start, Started, compile_knowledge, discard_all, verify
from bot.compiled.writing import Origin
from bot.gazetteer.loading import load_gazetteer
from bot.gazetteer.model import Gazetteer
from bot.knowledge import loading
from bot.knowledge.progress import Silent
from bot.search.facts import Wanted
from tests.knowledge.desk import ARTICLE, FILES, OTHER, TODAY, Desk


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


@pytest.fixture
def desk(tmp_path: Path, gazetteer: Gazetteer) -> Desk:
    desk = Desk(tmp_path, gazetteer)
    desk.lay_out()
    age(desk)
    return desk


def age(desk: Desk) -> None:
    """Make all files an hour old: a file changed within two seconds is always read again."""
    for name in FILES:
        os.utime(desk.root / name, ns=((desk.root / name).stat().st_mtime_ns - 3_600 * 10**9,) * 2)


def start(desk: Desk, compile_from: int = 1) -> Started:
    return begin(desk, compile_from).start()


def begin(desk: Desk, compile_from: int = 1) -> Start:
    root = desk.root
    return Start(
        root / "knowledge", root / "seeds", root / "data", desk.gazetteer, TODAY, Silent(), compile_from=compile_from
    )


def compiled(desk: Desk) -> list[Path]:
    return sorted((desk.root / "data" / "compiled").glob("*.sqlite"))


def said(started: Started) -> list[str]:
    assert started.snapshot is not None
    return [fact.text for fact in started.snapshot.facts.find(Wanted())]


def test_little_knowledge_stays_in_memory_and_leaves_nothing_behind(desk: Desk) -> None:
    assert start(desk, starting.COMPILE_FROM).how is How.MEMORY
    assert not (desk.root / "data").exists()


def test_the_second_start_opens_what_the_first_compiled(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    first = start(desk)
    assert first.how is How.COMPILED
    monkeypatch.setattr(loading, "load_knowledge", None)  # a warm start reads no YAML
    second = start(desk)
    assert second.how is How.OPENED
    assert said(second) == said(first)


def test_a_warm_start_reads_no_file_that_looks_as_it_did(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    start(desk)
    read: list[Path] = []
    real = Path.open

    def opened(path: Path, *how: Any, **more: Any) -> Any:
        if path.suffix in (".yaml", ".txt"):
            read.append(path)
        return real(path, *how, **more)

    monkeypatch.setattr(Path, "open", opened)
    assert start(desk).how is How.OPENED
    assert read == []


def test_a_changed_file_is_compiled_anew_and_the_old_file_goes(desk: Desk) -> None:
    start(desk)
    before = compiled(desk)
    desk.replace(OTHER, "Đường khó đi.", "Đường rất khó đi.")
    again = start(desk)
    assert again.how is How.COMPILED
    assert "Đường rất khó đi." in said(again)
    assert len(compiled(desk)) == 1
    assert compiled(desk) != before


@pytest.mark.parametrize("change", ["touched", "same size and time"])
def test_what_a_file_holds_counts_not_when_it_was_written(desk: Desk, change: str) -> None:
    start(desk)
    path = desk.root / OTHER
    if change == "touched":
        path.touch()
        assert start(desk).how is How.OPENED
        return
    # Written again in the second in which it was read: its time cannot tell.
    desk.replace(OTHER, "Đường khó đi.", "Đường dễ đi.")
    desk.replace(OTHER, "Đường dễ đi.", "Đường bé tí.")
    assert start(desk).how is How.COMPILED


def test_a_file_more_or_less_is_noticed(desk: Desk) -> None:
    start(desk)
    (desk.root / "knowledge/articles/2025-01-01-moi.yml").write_text("x", "utf-8")
    assert start(desk).snapshot is None, "a file under a wrong name is an error, compiled or not"


def test_broken_knowledge_is_not_served_from_an_old_file(desk: Desk) -> None:
    start(desk)
    desk.replace(ARTICLE, "value: 38", "value: 39")
    broken = start(desk)
    assert broken.snapshot is None
    assert broken.problems


@pytest.mark.parametrize("damage", ["a byte", "cut off", "empty", "no seal", "not sqlite", "other seal"])
def test_a_damaged_file_is_thrown_away_and_made_again(
    desk: Desk, damage: str, caplog: pytest.LogCaptureFixture
) -> None:
    before = said(start(desk))
    (path,) = compiled(desk)
    content = path.read_bytes()
    seal = path.with_suffix(".seal")
    if damage == "no seal":
        seal.unlink()
    elif damage == "other seal":
        seal.write_text('[1, "2"]', "ascii")
    else:
        middle = len(content) // 2
        flipped = content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]
        path.write_bytes(
            {"a byte": flipped, "cut off": content[:-4096], "empty": b"", "not sqlite": b"x" * len(content)}[damage]
        )
    with pytest.raises(DamagedError):
        verify(path)
    again = start(desk)
    assert again.how is How.COMPILED
    assert said(again) == before
    assert "Bản biên dịch hỏng" in caplog.text
    verify(compiled(desk)[0])


def test_a_file_under_another_files_name_is_not_taken(desk: Desk) -> None:
    start(desk)
    (path,) = compiled(desk)
    for suffix in (".sqlite", ".seal"):
        path.with_suffix(suffix).rename(path.with_name("0" * 64 + suffix))
    assert start(desk).how is How.COMPILED
    assert compiled(desk) == [path]


def test_an_unfinished_file_is_never_opened(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(starting.Writer, "finish", full)
    assert start(desk).how is How.MEMORY
    assert list((desk.root / "data" / "compiled").iterdir()) == []


def test_where_nothing_can_be_written_everything_stays_in_memory(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    (desk.root / "data").write_text("a file where the directory should be", "utf-8")
    started = start(desk)
    assert started.how is How.MEMORY
    assert said(started)
    assert "Không ghi được bản biên dịch" in caplog.text


def test_readers_of_the_old_file_are_not_disturbed_by_the_new_one(desk: Desk) -> None:
    first = start(desk)
    before = said(first)
    desk.replace(OTHER, "Đường khó đi.", "Đường rất khó đi.")
    second = start(desk)
    assert first.snapshot is not None
    first.snapshot.facts.fact.cache_clear()  # type: ignore[attr-defined]
    assert said(first) == before
    assert said(second) != before


def test_a_file_is_let_go_of_as_soon_as_nobody_answers_from_it(desk: Desk) -> None:
    first = start(desk)
    assert said(first)
    assert first.snapshot is not None
    before = weakref.ref(first.snapshot.facts), weakref.ref(first.snapshot.articles)
    gc.disable()
    try:
        del first
        assert [one() for one in before] == [None, None]
    finally:
        gc.enable()


def test_the_same_file_can_take_the_place_of_itself(desk: Desk) -> None:
    knowledge = desk.load().knowledge
    assert knowledge is not None
    room = desk.root / "room"
    paths = {compile_knowledge(knowledge, desk.gazetteer, room, Origin("c" * 64)) for _ in range(2)}
    assert len(paths) == 1
    verify(paths.pop())
    assert sorted(path.suffix for path in room.iterdir()) == [".seal", ".sqlite"]


def test_all_compiled_files_can_be_thrown_away(desk: Desk) -> None:
    start(desk)
    discard_all(desk.root / "data")
    assert compiled(desk) == []
    assert start(desk).how is How.COMPILED


def test_the_hash_tells_every_change_of_a_file(desk: Desk) -> None:
    def hashed() -> str:
        return hash_of(read_files(list_files(desk.root / "knowledge", desk.root / "seeds"), (), 0))

    seen = {hashed()}
    for name in FILES:
        path = desk.root / name
        content = path.read_bytes()
        path.write_bytes(content + b"\n")
        seen.add(hashed())
        path.write_bytes(content)
    assert len(seen) == len(FILES) + 1
    assert hashed() in seen


@pytest.fixture
def remembering(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What YAML is really read, with the memory of it on."""
    monkeypatch.setattr(starting, "REMEMBER_FROM", 1)
    read: list[str] = []
    real = parsed.read_yaml

    def note(name: str, text: str, first_line: int = 1) -> object:
        read.append(name)
        return real(name, text, first_line)

    monkeypatch.setattr(parsed, "read_yaml", note)
    yield read


def test_only_changed_files_are_read_again(desk: Desk, remembering: list[str]) -> None:
    start(desk)
    assert len(remembering) == len(FILES)
    remembering.clear()
    desk.replace(OTHER, "Đường khó đi.", "Đường rất khó đi.")
    again = start(desk)
    assert remembering == ["knowledge/articles/2025-09-07-lao-cai.yaml"]
    assert "Đường rất khó đi." in said(again)


@pytest.mark.usefixtures("remembering")
def test_a_problem_in_a_remembered_file_is_told_with_its_line(desk: Desk) -> None:
    begin(desk).build()
    desk.replace("knowledge/topics.yaml", "  - {name: chỉ tiêu đã đạt}\n", "")
    broken = begin(desk).build()
    expected = desk.problems()
    assert [str(problem) for problem in broken.problems] == expected
    assert any(":61:" in problem or ARTICLE in problem for problem in expected)


def test_a_memory_that_is_no_database_is_made_again(
    desk: Desk, remembering: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    room = desk.root / "data" / "compiled"
    room.mkdir(parents=True)
    (room / "parsed.cache").write_bytes(b"not a database, but long enough to be taken for one" * 100)
    assert start(desk).how is How.COMPILED
    assert "Không dùng được bản đã đọc" in caplog.text
    desk.replace(OTHER, "Đường khó đi.", "Đường rất khó đi.")
    assert start(desk).how is How.COMPILED
    assert remembering


def test_the_seal_of_a_large_file_covers_its_ends_and_its_middle(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(starting, "WHOLE", 1_000)
    start(desk)
    (path,) = compiled(desk)
    content = path.read_bytes()
    for at in (0, len(content) // 2, len(content) - 1):
        path.write_bytes(content[:at] + bytes([content[at] ^ 255]) + content[at + 1 :])
        with pytest.raises(DamagedError):
            verify(path)
    path.write_bytes(content)
    verify(path)


def test_hand_kept_files_come_back_as_they_were(desk: Desk) -> None:
    read = desk.load().knowledge
    opened = start(desk).snapshot
    assert read is not None
    assert opened is not None
    for name in ("officials", "documents", "topics", "indicators", "aliases", "questions", "version"):
        assert getattr(opened.knowledge, name) == getattr(read, name)


def test_a_compiled_file_is_sqlite_and_nothing_else(desk: Desk) -> None:
    start(desk)
    (path,) = compiled(desk)
    database = sqlite3.connect(path)
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert database.execute("SELECT count(*) FROM facts").fetchone()[0] > 10
    database.close()


def test_the_day_of_an_article_orders_its_facts(desk: Desk) -> None:
    knowledge = desk.load().knowledge
    assert knowledge is not None
    older = {
        stem: article.model_copy(update={"source": article.source.model_copy(update={"published": "2020"})})
        if stem.startswith("2025-10")
        else article
        for stem, article in knowledge.articles.items()
    }
    path = compile_knowledge(replace(knowledge, articles=older), desk.gazetteer, desk.root / "room", Origin("d" * 64))
    snapshot = starting.open_snapshot(starting.connect(path), desk.gazetteer)
    assert snapshot.facts.find(Wanted())[0].article == "2025-09-07-lao-cai"


def test_the_day_of_a_hand_edit_is_known_without_the_article(desk: Desk) -> None:
    knowledge = desk.load().knowledge
    assert knowledge is not None
    stem, *others = knowledge.articles
    article = knowledge.articles[stem]
    edited = article.model_copy(update={"source": article.source.model_copy(update={"edited": "2025-08-09"})})
    changed = replace(knowledge, articles=knowledge.articles | {stem: edited})
    path = compile_knowledge(changed, desk.gazetteer, desk.root / "room", Origin("e" * 64))
    for snapshot in (
        starting.open_snapshot(starting.connect(path), desk.gazetteer),
        starting.build_snapshot(changed, desk.gazetteer),
    ):
        assert snapshot.articles.edited(stem) == "2025-08-09"
        assert [snapshot.articles.edited(other) for other in others] == [""] * len(others)


def test_an_article_is_told_to_have_changed_by_its_file(desk: Desk) -> None:
    before = start(desk).snapshot
    assert before is not None
    prints = {stem: before.articles.fingerprint(stem) for stem in before.articles.stems}
    path = desk.root / ARTICLE
    path.write_text(path.read_text(encoding="utf-8") + "# chú thích\n", encoding="utf-8")
    after = start(desk).snapshot
    assert after is not None
    changed = [stem for stem in after.articles.stems if after.articles.fingerprint(stem) != prints[stem]]
    assert changed == [path.stem]

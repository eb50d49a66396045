"""What editors are given for questions nobody could answer."""

from pathlib import Path

import pytest
import yaml

from bot.answers.missing import Asked, clusters, stub_for
from bot.gazetteer.loading import load_gazetteer
from bot.knowledge.loading import load_knowledge
from tests.reader import ROOT, TODAY, Reader


def heads(*asked: tuple[str, int]) -> list[list[str]]:
    return [[one.text for one in cluster.asked] for cluster in clusters(Asked(*one) for one in asked)]


def test_questions_that_share_half_their_words_are_one() -> None:
    found = heads(("san luong ca phe son la", 3), ("san luong ca phe o son la la bao nhieu", 1), ("gia vang", 2))
    assert found == [["san luong ca phe son la", "san luong ca phe o son la la bao nhieu"], ["gia vang"]]


def test_what_was_asked_most_by_all_comes_first() -> None:
    assert heads(("gia vang", 3), ("ho ngheo a", 2), ("ho ngheo a b", 2))[0] == ["ho ngheo a", "ho ngheo a b"]


def test_a_question_without_words_is_kept() -> None:
    assert heads(("???", 1), ("🙂", 1)) == [["???"], ["🙂"]]


@pytest.mark.parametrize(
    ("asked", "file", "says"),
    [
        ("san luong ca phe son la", "topics.yaml", "name: san luong ca phe"),
        ("ho ngheo muong te xa", "places.yaml", "aliases: [muong te"),
        ("xyzzy", "places.yaml", "aliases: [xyzzy]"),
        ("/tinh ha tinh", "questions.yaml", "ask: /tinh ha tinh"),
        ("ai la chu tich tinh hoa binh", "questions.yaml", "ask: ai la chu tich"),
    ],
)
def test_each_has_its_stub(asked: str, file: str, says: str, reader: Reader) -> None:
    (cluster,) = clusters([Asked(asked, 1)])
    stub = stub_for(cluster, reader.snapshot, TODAY)
    assert stub.file == file
    assert says in stub.yaml
    assert yaml.safe_load(f"{stub.under}:\n{stub.yaml}")


@pytest.mark.parametrize("asked", ["san luong ca phe son la", "ho ngheo muong te", "/tinh ha tinh", 'a: "b" # c'])
def test_a_stub_that_is_pasted_is_read_and_does_not_go_live_before_it_is_filled_in(
    asked: str, reader: Reader, tmp_path: Path
) -> None:
    (cluster,) = clusters([Asked(asked, 1)])
    stub = stub_for(cluster, reader.snapshot, TODAY)
    for path in (ROOT / "knowledge").rglob("*.yaml"):
        target = tmp_path / path.relative_to(ROOT / "knowledge")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    file = tmp_path / stub.file
    # topics.yaml holds two lists, the indicators last.
    file.write_text(file.read_text(encoding="utf-8").rstrip() + "\n" + stub.yaml, encoding="utf-8")
    loaded = load_knowledge(tmp_path, ROOT / "seeds", load_gazetteer(), TODAY)
    wrong = [problem for problem in loaded.problems if problem.severity == "error"]
    if stub.file == "places.yaml":
        assert [problem.file.rsplit("/", 1)[-1] for problem in wrong] == ["places.yaml"]
        assert "…" in wrong[0].message
    else:
        assert wrong == []

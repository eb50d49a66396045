"""Loading the knowledge directory, whatever state it is in."""

import codecs
import inspect
import os
import time
import unicodedata
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.gazetteer.model import Gazetteer
from bot.knowledge.checks import RULES, dates, figures, names, officials, places, quotes, references, sources
from bot.knowledge.loading import load_knowledge
from bot.knowledge.problems import Problem
from tests.knowledge.desk import ARTICLE, FILES, OFFICIALS, OTHER, OTHER_SEED, SEED, TOPICS, Desk

ROOT = Path(__file__).resolve().parents[2]


def test_good_knowledge_is_loaded(desk: Desk) -> None:
    loaded = desk.load()
    assert loaded.problems == ()
    knowledge = loaded.knowledge
    assert knowledge is not None
    assert list(knowledge.articles) == ["2025-09-07-lao-cai", "2025-10-14-lai-chau"]
    assert knowledge.articles["2025-10-14-lai-chau"].figures[1].value == 495000
    assert [official.name for official in knowledge.officials] == ["Lê Minh Ngân", "Trịnh Xuân Trường"]
    assert [len(part) for part in (knowledge.documents, knowledge.topics, knowledge.indicators)] == [2, 2, 7]
    assert knowledge.aliases[0].aliases == ["đất Lai"]
    assert knowledge.seeds[OTHER_SEED.removeprefix("seeds/")] == "Ông Trịnh Xuân Trường gặp lãnh đạo xã Lao Chải.\n"
    assert knowledge.seeds[SEED.removeprefix("seeds/")].startswith("Lai Châu có 38 xã")


def test_the_version_is_that_of_the_contents(desk: Desk, tmp_path: Path, gazetteer: Gazetteer) -> None:
    first = desk.load().knowledge
    copy = Desk(tmp_path / "copy", gazetteer)
    copy.lay_out()
    second = copy.load().knowledge
    assert first
    assert second
    assert first.version == second.version
    copy.replace(OTHER, "Đường khó đi.", "Đường rất khó đi.")
    third = copy.load().knowledge
    assert third
    assert third.version != first.version
    assert len(third.version) == 64


def test_how_a_problem_reads() -> None:
    told = Problem("knowledge/topics.yaml", 3, 9, "tên gọi “x” đã dùng", "Xóa ở mục kia")
    assert str(told) == "knowledge/topics.yaml:3:9: tên gọi “x” đã dùng. Xóa ở mục kia."
    asked = Problem("knowledge/topics.yaml", 3, 9, "khóa nam không có trong mẫu", "Ý đồng chí là name?")
    assert str(asked).endswith("không có trong mẫu. Ý đồng chí là name?")


@pytest.mark.parametrize(
    ("content", "start", "words"),
    [
        (b"", "1:1", "tệp trống"),
        (b"\n# ghi ch\xc3\xba\n", "1:1", "tệp trống"),
        (b"abc", "1:1", "tệp phải gồm các khóa"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "1:1", "không phải chữ mã UTF-8"),
        (b"a: b\nc: \xe0\xe1\n", "2:4", "không phải chữ mã UTF-8"),
        (b"x" * 2_000_001, "1:1", "tệp lớn hơn 2 MB"),
        ("a: 1".encode("utf-16"), "1:1", "không phải chữ mã UTF-8"),
    ],
)
def test_a_file_that_is_something_else(desk: Desk, content: bytes, start: str, words: str) -> None:
    for name in (ARTICLE, TOPICS):
        desk.lay_out()
        desk.write(name, content)
        loaded = desk.load()
        assert loaded.knowledge is None
        told = [str(problem) for problem in loaded.problems if problem.severity == "error" and problem.file == name]
        assert len(told) == 1
        assert told[0].startswith(f"{name}:{start}: ")
        assert words in told[0]


def test_a_byte_order_mark_and_windows_lines_are_fine(desk: Desk) -> None:
    for name in (ARTICLE, OFFICIALS, TOPICS):
        desk.write(name, codecs.BOM_UTF8 + FILES[name].replace("\n", "\r\n").encode())
    assert desk.problems() == []


def test_decomposed_letters_are_fine(desk: Desk) -> None:
    desk.write(ARTICLE, unicodedata.normalize("NFD", FILES[ARTICLE]))
    assert desk.problems() == []


@pytest.mark.parametrize("name", ["officials.yaml", "documents.yaml", "topics.yaml", "places.yaml"])
def test_a_hand_kept_file_is_missing(desk: Desk, name: str) -> None:
    (desk.root / "knowledge" / name).unlink()
    assert desk.problems() == [f"knowledge/{name}:1:1: không có tệp này. Tạo tệp, hoặc lấy lại bản cũ."]


def test_a_directory_where_a_file_should_be(desk: Desk) -> None:
    for name in (TOPICS, ARTICLE, OTHER_SEED):
        (desk.root / name).unlink()
        (desk.root / name).mkdir()
    read = "\n".join(desk.problems())
    for name in (TOPICS, ARTICLE, OTHER_SEED):
        assert f"{name}:1:1: đây là thư mục, không phải tệp" in read


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_does_not_hold_up_the_reading(desk: Desk) -> None:
    (desk.root / TOPICS).unlink()
    os.mkfifo(desk.root / TOPICS)
    assert f"{TOPICS}:1:1: không có tệp này" in "\n".join(desk.problems())


def test_no_directory_at_all(tmp_path: Path, gazetteer: Gazetteer) -> None:
    loaded = load_knowledge(tmp_path / "knowledge", tmp_path / "seeds", gazetteer, date(2025, 11, 20))
    assert loaded.knowledge is None
    read = [str(problem) for problem in loaded.problems]
    assert "knowledge/articles:1:1: không có thư mục này. Tạo thư mục, hoặc sửa đường dẫn trong cấu hình." in read
    assert "seeds:1:1: không có thư mục này. Tạo thư mục, hoặc sửa đường dẫn trong cấu hình." in read


def test_no_articles(desk: Desk) -> None:
    for name in (ARTICLE, OTHER):
        (desk.root / name).unlink()
    assert "knowledge/articles:1:1: chưa có bài nào. Đặt vào đây mỗi bài một tệp .yaml." in desk.problems()


def test_names_of_files(desk: Desk) -> None:
    (desk.root / OTHER).rename(desk.root / "knowledge/articles/Lào Cai.yaml")
    desk.write("knowledge/articles/x.yml", "a: 1")
    desk.write("knowledge/articles/.x.yaml.swp", b"\x00")
    read = "\n".join(desk.problems())
    assert "knowledge/articles/Lào Cai.yaml:1:1: tên tệp Lào Cai.yaml không đúng mẫu <ngày>-<tên>.yaml" in read
    assert "knowledge/articles/x.yml:1:1: đuôi tệp phải là .yaml. Đổi tên thành x.yaml" in read
    assert "swp" not in read


def test_an_article_that_nobody_has_read_yet(desk: Desk) -> None:
    desk.write("seeds/2025-11-01-moi.txt", "---\ntitle: Mới\n---\nMới.\n")
    loaded = desk.load()
    assert loaded.knowledge is not None
    assert [str(problem) for problem in loaded.problems] == [
        "seeds/2025-11-01-moi.txt:1:1: bài này chưa có tệp dữ liệu nên bot chưa tra được. "
        "Lập tệp knowledge/articles/2025-11-01-moi.yaml cho bài."
    ]


def test_no_english_reaches_the_editor(desk: Desk) -> None:
    for old, new in (
        ("value: 38", "value: {a: 1}"),
        ("- Tỉnh", "- [1]\n  - Tỉnh"),
        ("of: 18", "of: true"),
        ("[bộ", "[1, bộ"),
    ):
        desk.replace(ARTICLE, old, new)
    told = desk.problems()
    assert len(told) == 4
    for english in ("Input", "should", "valid", "field", "string", "number", "mapping", "expected"):
        assert all(english not in line for line in told)


_GOOD = {name: text.encode() for name, text in FILES.items()}


@given(data=st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_an_editor_saves_raises(desk: Desk, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(_GOOD)))
    good = _GOOD[name]
    at = data.draw(st.integers(0, len(good)))
    cut = data.draw(st.integers(0, 40))
    junk = data.draw(
        st.one_of(
            st.binary(max_size=30),
            st.text(max_size=20).map(lambda text: text.encode("utf-8", "surrogatepass")),
            st.sampled_from(
                [b"\n", b"\t", b": ", b"- ", b"[", b"}", b'"', b"&a ", b"*a", b"null", b"1e999", b"9" * 400]
            ),
        )
    )
    everything = data.draw(st.booleans()) and data.draw(st.booleans())
    desk.write(name, junk if everything else good[:at] + junk + good[at + cut :])
    try:
        loaded = desk.load()
    finally:
        desk.write(name, good)
    assert (loaded.knowledge is None) == any(problem.severity == "error" for problem in loaded.problems)
    assert all(problem.line >= 1 and problem.column >= 1 for problem in loaded.problems)


def test_loading_takes_no_noticeable_time(gazetteer: Gazetteer) -> None:
    took = []
    for _ in range(3):
        start = time.process_time()
        load_knowledge(ROOT / "knowledge", ROOT / "seeds", gazetteer, date(2025, 11, 20))
        took.append(time.process_time() - start)
    assert min(took) < 0.15


def test_the_shipped_knowledge_has_no_fault(gazetteer: Gazetteer) -> None:
    loaded = load_knowledge(ROOT / "knowledge", ROOT / "seeds", gazetteer, date.today())  # noqa: DTZ011 - as the bot does
    assert [str(problem) for problem in loaded.problems] == []
    assert loaded.knowledge is not None


def test_every_rule_is_asked() -> None:
    modules = (dates, figures, names, officials, places, quotes, references, sources)
    written = {
        rule
        for module in modules
        for name, rule in vars(module).items()
        if inspect.isfunction(rule) and rule.__module__ == module.__name__
        if not name.startswith("_") and list(inspect.signature(rule).parameters) == ["draft"]
    }
    assert written == set(RULES)

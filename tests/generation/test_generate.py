"""The run as a whole: what is written, what stays, what a broken file or disk leaves behind."""

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.gazetteer.loading import load_gazetteer
from bot.gazetteer.model import Gazetteer
from bot.generation import generate, writing
from bot.generation.generate import Generation, Outcome
from bot.generation.report import Totals, drift, summary
from bot.knowledge.loading import load_knowledge
from tests.generation.pages import BODY, HTML, PAGE, STORED
from tests.generation.stub import extract
from tests.reader import ROOT, TODAY

OTHER = (
    BODY.replace("Mường Thử", "Bản Khác")
    .replace("bộ phận một cửa", "trạm y tế")
    .replace("hồ sơ", "bệnh nhân")
    .replace("14/8", "20/9")
)
STEM = "2025-08-14-xa-muong-thu-go-kho-cho-bo-phan-mot-cua"


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


Desk = Callable[..., list[Outcome]]


@pytest.fixture
def desk(tmp_path: Path, gazetteer: Gazetteer) -> Desk:
    """Put the given files into seeds/ and generate."""
    (tmp_path / "seeds").mkdir()

    def work(only: list[str] | None = None, *, check: bool = False, **files: str | bytes) -> list[Outcome]:
        for name, content in files.items():
            data = content if isinstance(content, bytes) else content.encode()
            (tmp_path / "seeds" / name.replace("__", ".")).write_bytes(data)
        run = Generation(tmp_path / "seeds", tmp_path / "knowledge", gazetteer, extract, check=check)
        names = run.names()
        return list(run.run(only or names, whole=only is None))

    return work


def articles(tmp_path: Path) -> dict[str, str]:
    return {path.stem: path.read_bytes().decode() for path in (tmp_path / "knowledge" / "articles").glob("*.yaml")}


def everything(tmp_path: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in (tmp_path / "knowledge").rglob("*") if path.is_file()}


def edit(tmp_path: Path, old: str, new: str, stem: str = STEM) -> Path:
    path = tmp_path / "knowledge" / "articles" / f"{stem}.yaml"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    return path


def test_an_article_is_written_and_marked_where_it_is_unsure(tmp_path: Path, desk: Desk) -> None:
    (outcome,) = desk(trang__txt=PAGE)
    assert (outcome.state, outcome.stem) == ("mới", STEM)
    text = articles(tmp_path)[STEM]
    assert "seed: trang.txt" in text
    assert "value: 97.5" in text
    assert "  # Chưa chắc: kỳ của số liệu\n  - id:" in text
    told = "\n".join(summary(outcome))
    assert "2 số liệu · 1 người" in told
    assert "để ngoài" in told
    assert "chưa chắc: " in told


def test_again_changes_no_byte(tmp_path: Path, desk: Desk) -> None:
    desk(trang__txt=PAGE)
    before = everything(tmp_path)
    (outcome,) = desk()
    assert (outcome.state, outcome.written) == ("không đổi", ())
    assert everything(tmp_path) == before


def test_hand_edits_outlive_a_changed_article(tmp_path: Path, desk: Desk) -> None:
    desk(trang__txt=PAGE)
    edit(tmp_path, "value: 97.5", "value: 97.4  # theo báo cáo gốc")
    edit(tmp_path, "- name: Lò Văn Thử\n    post: null", "- name: Lò Văn Thử\n    post: Bí thư Đảng ủy xã")
    (outcome,) = desk(trang__txt=PAGE.replace("97,5%", "98,1%").replace("61%", "63%"))
    text = articles(tmp_path)[STEM]
    assert "value: 97.4  # theo báo cáo gốc" in text
    assert "value: 63" in text
    assert "post: Bí thư Đảng ủy xã" in text
    (conflict,) = outcome.problems
    line = next(i for i, line in enumerate(text.split("\n"), 1) if "97.4" in line)
    assert str(conflict).startswith(f"knowledge/articles/{STEM}.yaml:{line}:")
    assert "97.4" in conflict.message
    assert "98.1" in conflict.message
    assert "“Báo cáo tại hội nghị" in conflict.message
    assert not outcome.failed


def test_check_tells_drift_and_writes_nothing(tmp_path: Path, desk: Desk) -> None:
    desk(trang__txt=PAGE)
    assert not any(outcome.written for outcome in desk(check=True))
    before = everything(tmp_path)
    outcomes = desk(check=True, trang__txt=PAGE.replace("61%", "63%"), moi__txt=OTHER)
    assert everything(tmp_path) == before
    assert len(drift(outcomes)) == 6
    totals = Totals()
    for outcome in outcomes:
        totals.add(outcome)
    assert totals.drifted
    assert not totals.failed


def test_the_check_of_the_knowledge_finds_every_quote_of_every_format(
    tmp_path: Path, desk: Desk, gazetteer: Gazetteer
) -> None:
    for name in ("officials", "documents", "topics", "places"):
        target = tmp_path / "knowledge" / f"{name}.yaml"
        target.parent.mkdir(exist_ok=True)
        lists = {"topics": "topics: []\nindicators: []\n"}.get(name, f"{name}: []\n")
        target.write_text(f"# yaml-language-server: $schema=../schema/{name}.json\n\n{lists}", encoding="utf-8")
    desk(
        trang__txt=PAGE,
        khac__html=HTML.replace(BODY[:40], "Sáng 15/8").replace("hồ sơ", "bệnh án").replace("bản cử", "bản lập"),
    )
    loaded = load_knowledge(tmp_path / "knowledge", tmp_path / "seeds", gazetteer, TODAY)
    found = [
        problem for problem in loaded.problems if "câu gốc" in problem.message or problem.file.startswith("seeds/")
    ]
    assert found == []
    assert loaded.knowledge is None or "Giá lợn hơi" not in "".join(loaded.knowledge.seeds.values())


# The same article, and articles that went.


def test_a_copy_is_recognised_under_another_name_and_in_another_page(tmp_path: Path, desk: Desk) -> None:
    desk(trang__txt=PAGE)
    outcomes = desk(ban_sao__txt=PAGE, a_html__html=HTML, chep__txt=STORED)
    assert [(o.seed, o.state) for o in outcomes] == [
        ("seeds/trang.txt", "không đổi"),
        ("seeds/a_html.html", "bỏ qua"),
        ("seeds/ban_sao.txt", "bỏ qua"),
        ("seeds/chep.txt", "bỏ qua"),
    ]
    assert "seeds/trang.txt" in outcomes[1].problems[0].message
    assert list(articles(tmp_path)) == [STEM]


def test_a_copy_is_recognised_when_it_alone_is_generated(desk: Desk) -> None:
    desk(trang__txt=PAGE)
    (outcome,) = desk(["ban_sao.txt"], ban_sao__txt=STORED)
    assert outcome.state == "bỏ qua"


def test_what_is_no_article_is_named_and_stops_nothing(tmp_path: Path, desk: Desk) -> None:
    (tmp_path / "seeds" / "bao-cu").mkdir()
    article, *others = desk(trang__txt=PAGE, bai__doc=b"x", anh__JPG=b"x", khongduoi=b"x")
    assert article.state == "mới"
    assert [(o.seed, o.state, o.failed) for o in others] == [
        ("seeds/anh.JPG", "bỏ qua", False),
        ("seeds/bai.doc", "bỏ qua", False),
        ("seeds/bao-cu", "bỏ qua", False),
        ("seeds/khongduoi", "bỏ qua", False),
    ]
    told = [str(o.problems[0]) for o in others]
    assert told[1] == ("seeds/bai.doc:1:1: không đọc được loại tệp .doc. Lưu bài dạng .txt, .html, .docx hoặc .pdf.")
    assert "đây là thư mục" in told[2]
    assert "loại tệp không có đuôi" in told[3]
    assert desk(["trang.txt"])[0].state == "không đổi"


def test_a_renamed_seed_keeps_its_knowledge_and_its_edits(tmp_path: Path, desk: Desk) -> None:
    desk(trang__txt=PAGE)
    edit(tmp_path, "value: 97.5", "value: 97.4")
    (tmp_path / "seeds" / "trang.txt").rename(tmp_path / "seeds" / "ten-moi.txt")
    (outcome,) = desk()
    assert outcome.stem == STEM
    text = articles(tmp_path)[STEM]
    assert "seed: ten-moi.txt" in text
    assert "value: 97.4" in text


def test_a_deleted_seed_loses_nothing_and_is_told(tmp_path: Path, desk: Desk) -> None:
    desk(trang__txt=PAGE, khac__txt=OTHER)
    before = articles(tmp_path)
    (tmp_path / "seeds" / "trang.txt").unlink()
    outcomes = desk()
    assert articles(tmp_path) == before
    assert [outcome.failed for outcome in outcomes] == [False, True]
    assert f"knowledge/articles/{STEM}.yaml" in str(outcomes[1].problems[0])
    assert "trang.txt" in str(outcomes[1].problems[0])


def test_two_articles_of_one_day_and_title_have_two_files(tmp_path: Path, desk: Desk) -> None:
    title = '---\ntitle: Cùng một tên bài\nevent_date: "2025-08-14"\n---\n\n'
    desk(a__txt=title + BODY, b__txt=title + OTHER)
    assert sorted(articles(tmp_path)) == ["2025-08-14-cung-mot-ten-bai", "2025-08-14-cung-mot-ten-bai-2"]


# Bad input.


def test_one_bad_file_does_not_keep_the_others_from_being_read(tmp_path: Path, desk: Desk) -> None:
    large = tmp_path / "seeds" / "to.txt"
    with large.open("wb") as file:
        file.truncate(50_000_000)
    outcomes = desk(
        trong__txt=b"", anh__txt=b"\x89PNG\x00\x01", english__txt="The committee held a meeting. " * 30, tot__txt=PAGE
    )
    states = {outcome.seed: outcome.state for outcome in outcomes}
    assert states == {
        "seeds/anh.txt": "lỗi", "seeds/english.txt": "lỗi", "seeds/to.txt": "lỗi", "seeds/tot.txt": "mới", "seeds/trong.txt": "lỗi",
    }  # fmt: skip
    for outcome in outcomes:
        assert all(problem.file == outcome.seed for problem in outcome.problems)


def test_an_article_without_a_date_says_so(tmp_path: Path, desk: Desk) -> None:
    (outcome,) = desk(bai__txt=BODY.replace("Sáng 14/8, ", "").replace("30/9/2025", "cuối tháng"))
    assert outcome.stem is not None
    assert outcome.stem.startswith("khong-ro-ngay-")
    assert "event_date: null" in articles(tmp_path)[outcome.stem]
    assert any("Chưa rõ ngày" in doubt for doubt in outcome.doubts)


@pytest.mark.parametrize("broken", ["figures: [", "- a\n", "a: 1\na: 2\n", "\x00"])
def test_a_file_broken_by_hand_is_left_alone(tmp_path: Path, desk: Desk, broken: str) -> None:
    desk(trang__txt=PAGE)
    path = tmp_path / "knowledge" / "articles" / f"{STEM}.yaml"
    path.write_text(broken, encoding="utf-8")
    before = everything(tmp_path)
    outcomes = desk(trang__txt=PAGE.replace("61%", "63%"), khac__txt=OTHER)
    bad = next(outcome for outcome in outcomes if outcome.seed == "seeds/trang.txt")
    assert bad.failed
    assert bad.problems[0].file == f"knowledge/articles/{STEM}.yaml"
    assert {name: content for name, content in everything(tmp_path).items() if name in before} == before
    assert any(outcome.state == "mới" for outcome in outcomes)


def test_a_base_broken_by_hand_is_told_and_nothing_is_merged(tmp_path: Path, desk: Desk) -> None:
    desk(trang__txt=PAGE)
    base = tmp_path / "knowledge" / ".generated" / f"{STEM}.yaml"
    base.write_text("figures: [", encoding="utf-8")
    before = everything(tmp_path)
    (outcome,) = desk(trang__txt=PAGE.replace("61%", "63%"))
    assert outcome.failed
    assert ".generated" in outcome.problems[0].file
    assert everything(tmp_path) == before


def test_a_full_disk_leaves_the_old_files_whole(tmp_path: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk(trang__txt=PAGE)
    before = everything(tmp_path)

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(writing.os, "fsync", full)
    (outcome,) = desk(trang__txt=PAGE.replace("61%", "63%"))
    assert "ổ đĩa đã đầy" in outcome.problems[0].message
    assert everything(tmp_path) == before


KILLED = """
import os, signal, sys
from pathlib import Path
from bot.gazetteer.loading import load_gazetteer
from bot.generation import writing
from bot.generation.generate import Generation
from tests.generation.stub import extract
left = int(sys.argv[2])
real = os.replace
def kill(aside, path):
    global left
    left -= 1
    if left < 0:
        os.kill(os.getpid(), signal.SIGKILL)
    real(aside, path)
writing.os.replace = kill
here = Path(sys.argv[1])
run = Generation(here / "seeds", here / "knowledge", load_gazetteer(), extract)
list(run.run(run.names(), whole=True))
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="không có SIGKILL trên hệ điều hành này")
@pytest.mark.parametrize("survived", [0, 1, 2])
def test_a_kill_at_any_write_is_made_good_by_the_next_run(tmp_path: Path, desk: Desk, survived: int) -> None:
    desk(trang__txt=PAGE)
    edit(tmp_path, "value: 97.5", "value: 97.4")
    (tmp_path / "seeds" / "trang.txt").write_text(
        PAGE.replace("61%", "63%").replace("mỗi bản", "từng bản"), encoding="utf-8"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    ended = subprocess.run(  # noqa: S603  our own words
        [sys.executable, "-c", KILLED, str(tmp_path), str(survived)], env=environment, check=False
    )
    assert ended.returncode == -signal.SIGKILL
    for text in articles(tmp_path).values():
        assert text.endswith("\n")
    desk()
    text = articles(tmp_path)[STEM]
    assert "value: 97.4" in text
    assert "value: 63" in text
    assert not list((tmp_path / "knowledge").rglob(f"{writing.TEMPORARY}*"))
    assert not any(outcome.written for outcome in desk(check=True))


def test_a_fault_in_the_extraction_is_one_articles_alone(tmp_path: Path, gazetteer: Gazetteer) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text(PAGE, encoding="utf-8")

    def fails(_: object) -> generate.Found:
        raise ZeroDivisionError

    run = Generation(tmp_path / "seeds", tmp_path / "knowledge", gazetteer, fails)
    (outcome,) = run.run(run.names(), whole=True)
    assert "ZeroDivisionError" in outcome.problems[0].message
    assert not (tmp_path / "knowledge").exists()

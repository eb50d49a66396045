"""`bot export`: what is known, written to files from the command line."""

import csv
import io
import json
from pathlib import Path
from types import SimpleNamespace
from zipfile import ZipFile

import pytest
from docx import Document
from typer.testing import CliRunner, Result

from bot import cli
from bot.cli import exporting
from bot.compiled.starting import How, Started
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.problems import Problem
from tests.reader import ROOT, Reader


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty directory to write into."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(autouse=True)
def loaded(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    """The shipped knowledge, read once for all tests."""
    knowledge = reader.snapshot.knowledge
    assert isinstance(knowledge, Knowledge)
    started = Started(reader.snapshot, (), How.MEMORY, knowledge)
    _serve(started, monkeypatch)


def _serve(started: Started, monkeypatch: pytest.MonkeyPatch) -> None:
    start = SimpleNamespace(build=lambda: started)
    monkeypatch.setattr(exporting, "sources_of", lambda _: SimpleNamespace(start=lambda *_: start))


def export(*arguments: str) -> Result:
    """What `bot export ARGUMENTS` does."""
    result = CliRunner().invoke(cli.app, ["export", *arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def text_of(path: Path) -> str:
    document = Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*cells, *(paragraph.text for paragraph in document.paragraphs)])


def test_it_reads_the_knowledge_itself(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    folders = ["--knowledge", str(ROOT / "knowledge"), "--seeds", str(ROOT / "seeds")]
    assert export("Lai Châu", "--as", "json", "--to", str(here / "x.json"), *folders).exit_code == 0
    assert json.loads((here / "x.json").read_text(encoding="utf-8"))["facts"]


def test_broken_knowledge_is_named_and_nothing_is_written(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = Started(None, (Problem("a.yaml", 1, 1, "hỏng", "sửa lại"),), How.MEMORY)
    _serve(broken, monkeypatch)
    result = export("Lai Châu")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "a.yaml" in result.stderr
    assert list(here.iterdir()) == []


def test_a_place_alone_is_a_word_brief(here: Path) -> None:
    assert export("lai", "chau").stdout == "Đã ghi ho-so-lai-chau-nha-nuoc.docx.\n"
    text = text_of(here / "ho-so-lai-chau-nha-nuoc.docx")
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in text
    assert "Tóm tắt thông tin về tỉnh Lai Châu" in text


def test_the_partys_head_and_another_name_can_be_asked_for(here: Path) -> None:
    assert export("Si Pa Phìn", "--head", "dang", "--to", "x.docx").stdout == "Đã ghi x.docx.\n"
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in text_of(here / "x.docx")


def test_a_table_of_one_place_and_of_all(here: Path) -> None:
    assert export("Lai Châu", "--as", "csv").stdout == "Đã ghi du-kien-lai-chau.csv.\n"
    assert export("--as", "csv").stdout == "Đã ghi du-kien-tat-ca.csv.\n"
    one, every = (
        list(csv.DictReader(io.StringIO((here / f"du-kien-{name}.csv").read_text(encoding="utf-8-sig"))))
        for name in ("lai-chau", "tat-ca")
    )
    assert {row["địa bàn"] for row in one} == {"Lai Châu"}
    assert 0 < len(one) < len(every)


def test_json_can_be_piped_on() -> None:
    told = json.loads(export("Điện Biên", "--as", "json", "--to", "-").stdout)
    assert told["place"] == "Điện Biên"
    assert any(fact.get("shown") == "17,66%" for fact in told["facts"])


def test_the_site_is_a_folder_to_be_opened_or_one_file_to_be_carried(here: Path) -> None:
    said = export("--as", "site").stdout
    assert said.endswith("Mở trang-tra-cuu/index.html bằng trình duyệt.\n")
    assert (here / "trang-tra-cuu" / "index.html").is_file()
    assert "Giải nén" in export("--as", "site", "--to", "trang.zip").stdout
    with ZipFile(here / "trang.zip") as archive:
        assert "index.html" in archive.namelist()


def test_a_site_takes_the_place_of_an_older_one_and_of_nothing_else(here: Path) -> None:
    export("--as", "site", "--to", "web")
    stale = here / "web" / "dia-ban" / "cu.html"
    stale.write_text("cũ", encoding="utf-8")
    assert export("--as", "site", "--to", "web").exit_code == 0
    assert not stale.exists()
    (here / "khac").mkdir()
    (here / "khac" / "thu.txt").write_text("giữ", encoding="utf-8")
    refused = export("--as", "site", "--to", "khac")
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert "đồng chí chọn nơi khác" in refused.stderr
    assert [path.name for path in (here / "khac").iterdir()] == ["thu.txt"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "Hồ sơ Word cần tên một địa bàn"),
        (["Cà Mau"], "Chưa có dữ kiện về tỉnh Cà Mau"),
        (["Tân Thành"], "Có 9 nơi tên “Tân Thành”"),
        (["abc xyz"], "Chưa rõ “abc xyz” là nơi nào"),
        (["Lai Châu", "--as", "pdf"], "đồng chí chọn một trong: word, csv, json, site"),
        (["Lai Châu", "--head", "doan"], "đồng chí chọn một trong: nha-nuoc, dang"),
        (["Lai Châu", "--as", "site"], "Trang tra cứu gồm mọi địa bàn"),
        (["Lai Châu", "--to", "-"], "không in ra màn hình được"),
        (["Lai Châu", "--to", "khong/co/x.docx"], "không ghi được (không có tệp hoặc thư mục này)"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_cannot_be_written_is_said_in_words(here: Path, arguments: list[str], said: str) -> None:
    result = export(*arguments)
    assert (result.exit_code, result.stdout) == (1, "")
    assert said in result.stderr
    assert list(here.iterdir()) == []


def test_the_same_knowledge_gives_the_same_files(here: Path) -> None:
    for arguments in (["Lai Châu"], ["--as", "csv"], ["--as", "json"], ["--as", "site", "--to", "a.zip"]):
        export(*arguments)
    before = {path.name: path.read_bytes() for path in here.iterdir()}
    for arguments in (["Lai Châu"], ["--as", "csv"], ["--as", "json"], ["--as", "site", "--to", "a.zip"]):
        export(*arguments)
    assert {path.name: path.read_bytes() for path in here.iterdir()} == before


def test_a_conversation_in_the_terminal_leaves_its_files_in_the_data_directory(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, path in (("KNOWLEDGE_DIR", ROOT / "knowledge"), ("SEEDS_DIR", ROOT / "seeds"), ("DATA_DIR", here / "d")):
        monkeypatch.setenv(name, str(path))
    monkeypatch.delenv("TELEGRAM_TOKEN", raising=False)
    result = CliRunner().invoke(cli.app, ["chat"], input="/hoso Lai Châu\n1\n/bieudo Lai Châu, Điện Biên\n")
    exports = here / "d" / "exports"
    for name in ("ho-so-lai-chau-nha-nuoc.docx", "ho-so-lai-chau-dang.docx", "bieu-do-so-don-vi-hanh-chinh-cap-xa.png"):
        assert f"Đã ghi tệp: {exports / name}" in result.stdout
        assert (exports / name).stat().st_size > 1000


def test_a_single_question_says_where_the_file_can_be_had(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, path in (("KNOWLEDGE_DIR", ROOT / "knowledge"), ("SEEDS_DIR", ROOT / "seeds")):
        monkeypatch.setenv(name, str(path))
    result = CliRunner().invoke(cli.app, ["ask", "/hoso Lai Châu"])
    assert result.stdout.startswith("Hồ sơ Word về tỉnh Lai Châu")
    assert "bot export" in result.stderr

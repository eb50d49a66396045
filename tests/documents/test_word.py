"""The Word brief, read back and measured against the two regulations."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from os.path import normpath
from pathlib import Path, PurePosixPath
from typing import Any
from zipfile import ZipFile

import matplotlib
import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from lxml.etree import fromstring
from pypdf import PdfReader

from bot.documents.brief import SPOKEN, brief_on
from bot.documents.heads import HEADS, PARTY, STATE, Head, HeadKind
from bot.documents.widths import bold_width
from bot.documents.word import word_file
from bot.search.snapshot import Snapshot
from tests.documents.made_up import directive, figure, with_article
from tests.reader import TODAY, Reader


def made(snapshot: Snapshot, place: str, head: Head) -> bytes:
    return word_file(brief_on(snapshot.gazetteer.by_canonical[place], snapshot, TODAY), head)


def opened(snapshot: Snapshot, place: str, head: Head) -> Any:
    return Document(BytesIO(made(snapshot, place, head)))


def all_paragraphs(document: Any) -> Iterator[Any]:
    yield from document.paragraphs
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                yield from cell.paragraphs


def text_of(document: Any) -> str:
    return "\n".join(paragraph.text for paragraph in all_paragraphs(document))


def line(document: Any, text: str) -> Any:
    return next(paragraph for paragraph in all_paragraphs(document) if paragraph.text == text)


def size(paragraph: Any) -> float:
    (points,) = {run.font.size.pt for run in paragraph.runs}
    return float(points)


def looks(paragraph: Any) -> tuple[bool, bool]:
    """Whether it is bold, and whether italic."""
    (look,) = {(bool(run.bold), bool(run.italic)) for run in paragraph.runs}
    return look


def in_one_row(document: Any) -> tuple[Any, Any]:
    """The number and the day, which stand beside each other."""
    number, day = document.tables[0].rows[1].cells
    return number.paragraphs[0], day.paragraphs[0]


def rules(document: Any) -> list[float]:
    """The lengths of the rules in points, in their order."""
    found = []
    for cell_width, paragraph in _with_width(document):
        if paragraph._p.find(f".//{qn('w:pBdr')}") is not None:
            form = paragraph.paragraph_format
            found.append((cell_width - form.left_indent - form.right_indent) / 12700)
    return found


def _with_width(document: Any) -> Iterator[tuple[int, Any]]:
    for row in document.tables[0].rows:
        for cell in row.cells:
            yield from ((cell.width, paragraph) for paragraph in cell.paragraphs)
    section = document.sections[0]
    whole = section.page_width - section.left_margin - section.right_margin
    yield from ((whole, paragraph) for paragraph in document.paragraphs)


@pytest.mark.parametrize("kind", HeadKind)
def test_the_page_is_measured_as_the_regulations_say(reader: Reader, kind: HeadKind) -> None:
    document = opened(reader.snapshot, "Lai Châu", HEADS[kind])
    section = document.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    top, bottom, left, right = (
        round(margin.mm, 1)
        for margin in (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    )
    if kind is HeadKind.PARTY:
        assert (top, bottom, left, right) == (20, 20, 30, 15)
    else:
        assert 20 <= top <= 25
        assert 20 <= bottom <= 25
        assert 30 <= left <= 35
        assert 15 <= right <= 20
    fonts = {element.get(qn("w:ascii")) for element in document.styles["Normal"].element.iter(qn("w:rFonts"))}
    assert fonts == {"Times New Roman"}
    assert {run.font.name for paragraph in all_paragraphs(document) for run in paragraph.runs} == {None}


@pytest.mark.parametrize("kind", HeadKind)
def test_pages_are_numbered_from_the_second_on_in_the_middle_of_the_top(reader: Reader, kind: HeadKind) -> None:
    section = opened(reader.snapshot, "Lai Châu", HEADS[kind]).sections[0]
    (paragraph,) = section.header.paragraphs
    assert paragraph._p.find(f".//{qn('w:instrText')}").text == "PAGE"
    assert paragraph.alignment is WD_ALIGN_PARAGRAPH.CENTER
    assert size(paragraph) == 14 if kind is HeadKind.PARTY else 13 <= size(paragraph) <= 14
    assert section.header_distance.mm == pytest.approx(10, abs=0.1)
    assert section.different_first_page_header_footer
    assert "".join(p.text for p in section.first_page_header.paragraphs) == ""


def test_the_states_head(reader: Reader) -> None:
    document = opened(reader.snapshot, "Lai Châu", STATE)
    country, motto = line(document, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), line(document, "Độc lập - Tự do - Hạnh phúc")
    assert 12 <= size(country) <= 13 <= size(motto) <= 14
    title, about = line(document, "BÁO CÁO"), line(document, "Tóm tắt thông tin về tỉnh Lai Châu")
    assert 13 <= size(title) <= 14
    assert 13 <= size(about) <= 14
    assert 12 <= size(line(document, "TÊN CƠ QUAN BAN HÀNH")) <= 13
    assert looks(country) == looks(motto) == looks(title) == looks(about) == (True, False)
    number, day = in_one_row(document)
    assert number.text.startswith("Số:")
    assert (size(number), looks(number)) == (13, (False, False))
    assert 13 <= size(day) <= 14
    assert looks(day) == (False, True)
    issuer, under_motto, subject = rules(document)
    assert under_motto == pytest.approx(bold_width(motto.text, size(motto)), abs=1)  # as long as the line (II.1)
    name = line(document, "TÊN CƠ QUAN BAN HÀNH")
    assert 1 / 3 <= issuer / bold_width(name.text, size(name)) <= 1 / 2
    assert 1 / 3 <= subject / bold_width("Tóm tắt thông tin về tỉnh Lai Châu", 14) <= 1 / 2
    assert "ĐẢNG CỘNG SẢN" not in text_of(document)


def test_the_partys_head(reader: Reader) -> None:
    document = opened(reader.snapshot, "Lai Châu", PARTY)
    party = line(document, "ĐẢNG CỘNG SẢN VIỆT NAM")
    assert size(party) == 15
    issuer, title = line(document, "TÊN CƠ QUAN BAN HÀNH"), line(document, "BÁO CÁO")
    assert size(issuer) == 14
    texts = [paragraph.text for paragraph in all_paragraphs(document)]
    assert line(document, "*").alignment is WD_ALIGN_PARAGRAPH.CENTER
    assert texts.index("*") == texts.index(issuer.text) + 1
    assert 15 <= size(title) <= 16
    about = line(document, "tóm tắt thông tin về tỉnh Lai Châu")  # no capital: the table's own example has none
    assert 14 <= size(about) <= 15
    assert looks(party) == looks(issuer) == looks(title) == looks(about) == (True, False)
    number, day = in_one_row(document)
    assert re.match(r"Số +-", number.text)
    assert (size(number), looks(number)) == (14, (False, False))
    assert (size(day), looks(day)) == (14, (False, True))
    # Five hyphens part the subject from the body (II, 1.5.2); a rule there is the State's way, and was drawn once.
    assert texts[texts.index(about.text) + 1] == "-----"
    assert line(document, "-----").alignment is WD_ALIGN_PARAGRAPH.CENTER
    (under_party,) = rules(document)
    assert under_party == pytest.approx(bold_width(party.text, 15), abs=1)
    assert "CỘNG HÒA" not in text_of(document)


@pytest.mark.parametrize("kind", HeadKind)
def test_it_is_a_draft_and_invents_no_number_day_or_signature(reader: Reader, kind: HeadKind) -> None:
    document = opened(reader.snapshot, "Lai Châu", HEADS[kind])
    mark = line(document, HEADS[kind].draft)
    assert "dự thảo" in mark.text.lower()
    if kind is HeadKind.PARTY:
        assert (mark.text, size(mark), looks(mark)) == ("Dự thảo", 14, (False, True))
    number, day = in_one_row(document)
    assert not re.search(r"\d", number.text)
    assert re.fullmatch(r"…+, ngày +tháng +năm 20…", day.text)
    assert all(run.italic for run in day.runs)
    assert "Nơi nhận" not in text_of(document)


@pytest.mark.parametrize(("kind", "sizes"), [(HeadKind.STATE, (13, 14)), (HeadKind.PARTY, (14, 15))])
def test_the_body_is_set_as_the_regulations_say(reader: Reader, kind: HeadKind, sizes: tuple[int, int]) -> None:
    document = opened(reader.snapshot, "Điện Biên", HEADS[kind])
    body = [p for p in document.paragraphs if p.alignment is WD_ALIGN_PARAGRAPH.JUSTIFY]
    assert len(body) > 20
    for paragraph in body:
        form = paragraph.paragraph_format
        assert sizes[0] <= min(run.font.size.pt for run in paragraph.runs if run.text.strip()) <= sizes[1]
        assert form.space_after.pt >= 6
        if kind is HeadKind.PARTY:
            assert form.first_line_indent.mm == pytest.approx(10, abs=0.1)
            assert (form.line_spacing_rule, form.line_spacing.pt) == (WD_LINE_SPACING.EXACTLY, 18)
        else:
            assert min(abs(form.first_line_indent.mm - wanted) for wanted in (10, 12.7)) < 0.1
            assert form.line_spacing_rule is WD_LINE_SPACING.SINGLE


def test_the_first_page_is_five_lines_to_be_said_aloud(reader: Reader) -> None:
    document = opened(reader.snapshot, "Lai Châu", STATE)
    texts = [paragraph.text for paragraph in document.paragraphs]
    numbered = [text for text in texts if re.match(r"\d\. ", text)]
    assert len(numbered) == SPOKEN == 5
    assert all(text.endswith(" [1]") for text in numbered)
    assert "4. Mục tiêu tăng trưởng kinh tế năm 2025 là 8% trở lên. [1]" in texts
    assert texts.index("(Số liệu đến ngày 14/10/2025; lập ngày 22/11/2026)") < texts.index(numbered[0])
    breaking = [paragraph.text for paragraph in document.paragraphs if paragraph.paragraph_format.page_break_before]
    assert breaking == ["I. SỐ LIỆU"]


def test_every_fact_stands_there_with_the_number_of_its_source(reader: Reader) -> None:
    document = opened(reader.snapshot, "Điện Biên", STATE)
    table = document.tables[1]
    assert [cell.text for cell in table.rows[0].cells] == ["TT", "Chỉ tiêu", "Giá trị", "Kỳ", "Mức độ", "Nguồn"]
    rows = [[cell.text for cell in row.cells] for row in table.rows[1:]]
    assert ["Tỷ lệ hộ nghèo đa chiều", "17,66%", "năm 2025", "đã báo cáo", "[1]"] in [row[1:] for row in rows]
    assert ["Dân số", "hơn 656.700 người", "theo tin 27/7/2025", "đã báo cáo", "[1]"] in [row[1:] for row in rows]
    assert all(re.fullmatch(r"(\[\d+\])+", row[-1]) for row in rows)
    dashed = [p.text for p in document.paragraphs if p.text.startswith("- ")]
    assert len(dashed) > 20
    assert all(re.search(r"\[\d+\]$", text) for text in dashed)
    used = set(re.findall(r"\[\d+\]", text_of(document)))
    assert used == {match[0] for p in document.paragraphs if (match := re.match(r"\[\d+\]", p.text))}
    assert "“Tổng Bí thư Tô Lâm làm việc với Ban Chấp hành Đảng bộ tỉnh Điện Biên”, diễn ra 27/7/2025" in text_of(
        document
    )


def test_a_speaker_is_presented_once(reader: Reader) -> None:
    brief = brief_on(reader.snapshot.gazetteer.by_canonical["Sơn La"], reader.snapshot, TODAY)
    directives = [spoken for spoken in brief.spoken if "chỉ đạo" in spoken]
    assert len(directives) > 2
    assert [spoken.count("Trưởng ban") for spoken in directives] == [1, *[0] * (len(directives) - 1)]


def test_signs_that_mean_something_in_xml_are_kept(reader: Reader) -> None:
    odd = "Giữ A&B, x < y, \"z\" > 'w' & </w:t> ]]>."
    snapshot = with_article(
        reader, figures=[figure(indicator="số R&D <mới>")], directives=[directive(text=odd, addressee="A & B <C>")]
    )
    text = text_of(opened(snapshot, "Lai Châu", STATE))
    assert odd in text
    assert "A & B <C>" in text
    assert "Số R&D <mới>" in text
    assert "&amp;" not in text


ORDER = {
    "w:pPr": "pStyle keepNext keepLines pageBreakBefore pBdr tabs spacing ind jc rPr sectPr",
    "w:tblPr": "tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook",
    "w:tcPr": "tcW gridSpan vMerge tcBorders vAlign",
    "w:rPr": "rStyle rFonts b bCs i iCs color sz szCs lang",
}
"""Children in the order of the standard (ECMA-376, part 1): Word calls a file with another order damaged."""


@pytest.mark.parametrize("kind", HeadKind)
def test_the_parts_stand_in_the_order_word_demands(reader: Reader, kind: HeadKind) -> None:
    document = opened(reader.snapshot, "Điện Biên", HEADS[kind])
    roots = [document.element, document.sections[0].header._element]
    for name, order in ORDER.items():
        wanted = [qn(f"w:{child}") for child in order.split()]
        for element in (element for root in roots for element in root.iter(qn(name))):
            children = [child.tag for child in element]
            assert children == sorted(children, key=wanted.index), name


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("kind", HeadKind)
def test_printed_it_keeps_to_the_margins_and_numbers_the_second_page(
    reader: Reader, kind: HeadKind, tmp_path: Path
) -> None:
    head = HEADS[kind]
    file = tmp_path / "ho-so.docx"
    file.write_bytes(made(reader.snapshot, "Điện Biên", head))
    own_profile = f"-env:UserInstallation={tmp_path.as_uri()}/profile"
    command = ["soffice", own_profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)  # noqa: S603
    first, second, *_ = PdfReader(file.with_suffix(".pdf")).pages
    pieces: list[tuple[str, float, float]] = []

    def note(text: str, _: object, matrix: list[float], *__: object) -> None:
        if text.strip():
            pieces.append((text.strip(), matrix[4] / MM, (float(second.mediabox.height) - matrix[5]) / MM))

    text = second.extract_text(visitor_text=note)
    assert "I. SỐ LIỆU" in text
    (number,) = [(x, y) for piece, x, y in pieces if piece == "2" and y < 20]
    top, bottom, left, right = head.margins
    assert number[0] == pytest.approx((left + 210 - right) / 2, abs=3)
    assert number[1] > head.page_number[1]
    body = [(x, y) for piece, x, y in pieces if (piece, x, y) != ("2", *number)]
    assert min(x for x, _ in body) >= left - 0.5
    assert top <= min(y for _, y in body) <= max(y for _, y in body) <= 297 - bottom
    opening = first.extract_text()
    assert opening.lstrip().startswith("TÊN CƠ QUAN BAN HÀNH")
    assert "5. " in opening
    assert not re.search(r"^1$", opening, re.MULTILINE)


MM = 72 / 25.4
"""Points of a millimetre."""


@pytest.mark.parametrize("kind", HeadKind)
def test_the_file_has_all_that_word_needs_to_open_it(reader: Reader, kind: HeadKind) -> None:
    with ZipFile(BytesIO(made(reader.snapshot, "Điện Biên", HEADS[kind]))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert len(parts) == len(archive.namelist())
    roots = {name: fromstring(content) for name, content in parts.items() if name.endswith((".xml", ".rels"))}
    types = roots["[Content_Types].xml"]
    named = {entry.get("PartName", "").lstrip("/") for entry in types} - {""}
    endings = {entry.get("Extension") for entry in types}
    assert named <= set(parts)
    assert {name for name in parts if name not in named and name.rpartition(".")[2] not in endings} == set()
    for name, root in roots.items():
        if name.endswith(".rels"):
            home = PurePosixPath(name).parent.parent
            assert len({one.get("Id") for one in root}) == len(root)
            assert {normpath(home / one.get("Target")) for one in root} <= set(parts), name
    document = roots["word/document.xml"]
    ids = {one.get("Id") for one in roots["word/_rels/document.xml.rels"]}
    assert {value for one in document.iter() for key, value in one.items() if key.startswith(_RELATION)} <= ids
    for cell in document.iter(qn("w:tc")):
        assert cell[-1].tag == qn("w:p")  # a cell that ends otherwise is a damaged file to Word
    for table in document.iter(qn("w:tbl")):
        widths = [column.get(qn("w:w")) for column in table.iter(qn("w:gridCol"))]
        for row in table.iter(qn("w:tr")):
            assert [width.get(qn("w:w")) for width in row.iter(qn("w:tcW"))] == widths
    normal = next(one for one in roots["word/styles.xml"].iter(qn("w:style")) if one.get(qn("w:styleId")) == "Normal")
    (fonts,) = normal.iter(qn("w:rFonts"))
    assert set(fonts.attrib.values()) == {"Times New Roman"}  # a theme's font beside it would win
    assert {one.get(qn("w:val")) for one in normal.iter(qn("w:lang"))} == {"vi-VN"}
    assert {one.get(qn("w:percent")) for one in roots["word/settings.xml"].iter(qn("w:zoom"))} == {"100"}


_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def test_the_same_knowledge_and_day_give_the_same_bytes(reader: Reader) -> None:
    first, second = (made(reader.snapshot, "Lai Châu", STATE) for _ in range(2))
    assert first == second
    properties = Document(BytesIO(first)).core_properties
    assert properties.created == datetime(2026, 11, 22, tzinfo=UTC)
    assert properties.author == ""
    with ZipFile(BytesIO(first)) as archive:
        assert {info.date_time[:3] for info in archive.infolist()} == {(2026, 11, 22)}


def test_a_place_with_very_much_is_cut_and_says_so(reader: Reader) -> None:
    many = [directive(number) for number in range(100)]
    brief = brief_on(reader.snapshot.gazetteer.by_canonical["Lai Châu"], with_article(reader, directives=many), TODAY)
    shown = sum(len(group.lines) for group in brief.directives)
    assert shown < 100
    assert brief.left_out == 106 - shown
    assert f"Còn {brief.left_out} mục không in ở đây" in text_of(Document(BytesIO(word_file(brief, STATE))))


def test_letters_are_as_wide_as_times_bold_has_them() -> None:
    metrics = (Path(matplotlib.get_data_path()) / "fonts/pdfcorefonts/Times-Bold.afm").read_text()
    named = {"space": " ", "hyphen": "-", "period": ".", "comma": ",", "parenleft": "(", "parenright": ")"}
    widths = {named.get(name, name): int(width) for width, name in re.findall(r"WX (\d+) ; N (\w+) ;", metrics)}
    letters = [letter for letter in widths if len(letter) == 1]
    assert len(letters) > 50
    assert {letter: bold_width(letter, 1000) for letter in letters} == {letter: widths[letter] for letter in letters}
    assert bold_width("Ộ", 10) == bold_width("O", 10)

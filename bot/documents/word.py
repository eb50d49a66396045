"""A brief as a Word file: the head, the page to be said aloud, then all that is known with its sources."""

from collections.abc import Sequence
from datetime import UTC, datetime, time
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt, RGBColor

from bot.documents.brief import Brief, FigureRow, Group
from bot.documents.heads import A4, DAY, FONT, ISSUER, SHORT_RULE, TITLE, Head
from bot.documents.packing import repacked
from bot.documents.widths import bold_width
from bot.presentation.lines import capital
from bot.vietnamese.dates import show_date

LEFT_SHARE = 0.39
"""Of the text's width that the issuer's column takes; the longest line at the right fits into the rest."""
COLUMNS = (("TT", 10), ("Chỉ tiêu", 51), ("Giá trị", 34), ("Kỳ", 28), ("Mức độ", 25), ("Nguồn", 17))
"""Of the table of figures, with their widths in millimetres: together what two margins leave of A4."""
TABLE_SIZE = 12
"""Points of the table: a figure's name fits on two lines."""
RULE_EIGHTHS = 6
"""Thickness of a rule in eighths of a point."""

RULE_BELOW = 3
"""Points from the line above a rule to the rule: below the marks of "ự" and "ạ"."""

LANGUAGE = "vi-VN"
WORD_2013 = "15"
"""How Word names the ways of its versions from 2013 on; with an older one it opens the file "for compatibility"."""

_CENTRE, _BOTH = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY


def word_file(brief: Brief, head: Head) -> bytes:
    """The brief as .docx; the same brief and head give the same bytes."""
    document = Document()
    _set_up(document, brief, head)
    _head(document, head)
    body = _Body(document, head)
    body.centred(TITLE, head.title_size, bold=True)
    subject = head.subject.format(place=brief.place.full)
    body.centred(subject, head.subject_size, bold=True)
    if head.under_subject:
        body.centred(head.under_subject, head.subject_size)
    else:
        width = bold_width(subject, head.subject_size)
        _rule(body.centred("", 6), Pt(width * SHORT_RULE), _text_width(head))
    body.centred(_as_of(brief), head.body_size, italic=True)
    if brief.spoken:
        body.heading("Ý CHÍNH ĐỂ TRÌNH BÀY")
        for number, line in enumerate(brief.spoken, 1):
            body.paragraph(f"{number}. {line}")
    parts = [
        ("SỐ LIỆU", brief.figures, body.figures),
        ("CHỈ ĐẠO, MỚI NHẤT TRƯỚC", brief.directives, body.groups),
        ("KIẾN NGHỊ", brief.petitions, body.groups),
        ("KHÓ KHĂN, VƯỚNG MẮC", brief.difficulties, body.groups),
        ("LÃNH ĐẠO", brief.officials, body.lines),
        ("NGUỒN", brief.sources, body.sources),
    ]
    number = 0
    for title, items, write in parts:
        if items:
            number += 1
            # The first page is for speaking from; what it stands on begins a new one.
            body.heading(f"{_ROMAN[number]}. {title}", on_new_page=number == 1 and bool(brief.spoken))
            write(items)  # type: ignore[operator]
    if brief.left_out:
        body.paragraph(f"Còn {brief.left_out} mục không in ở đây; xem trong bot.", italic=True)
    stored = BytesIO()
    document.save(stored)
    return repacked(stored.getvalue(), brief.made)


_ROMAN = ("", "I", "II", "III", "IV", "V", "VI")


def _as_of(brief: Brief) -> str:
    known = f"Số liệu đến {brief.as_of}" if brief.as_of else "Tin không rõ ngày"
    return f"({known}; lập ngày {show_date(brief.made.isoformat())})"


class _Body:
    """Writes paragraphs and tables of the head's measures, one after another."""

    def __init__(self, document: Any, head: Head) -> None:
        self._document, self._head = document, head

    def centred(self, text: str, size: float, *, bold: bool = False, italic: bool = False) -> Any:
        paragraph = self._document.add_paragraph()
        _format(paragraph, _CENTRE)
        _run(paragraph, text, size, bold=bold, italic=italic)
        return paragraph

    def heading(self, text: str, *, on_new_page: bool = False) -> None:
        form = self.paragraph(text, bold=True).paragraph_format
        form.space_before, form.keep_with_next, form.page_break_before = Pt(self._head.gap), True, on_new_page

    def paragraph(self, text: str, *, bold: bool = False, italic: bool = False) -> Any:
        head = self._head
        paragraph = self._document.add_paragraph()
        _format(paragraph, _BOTH, gap=head.gap, line=head.line)
        paragraph.paragraph_format.first_line_indent = Mm(head.indent)
        _run(paragraph, text, head.body_size, bold=bold, italic=italic)
        return paragraph

    def lines(self, texts: Sequence[str]) -> None:
        for text in texts:
            self.paragraph(f"- {text}")

    def sources(self, texts: Sequence[str]) -> None:
        for text in texts:
            self.paragraph(text)

    def groups(self, groups: Sequence[Group]) -> None:
        for group in groups:
            if group.head:
                self.paragraph(f"{group.head}:", italic=True).paragraph_format.keep_with_next = True
            self.lines(group.lines)

    def figures(self, rows: Sequence[FigureRow]) -> None:
        table = self._document.add_table(rows=1, cols=len(COLUMNS))
        table.style = "Table Grid"
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
        _fix_widths(table, [Mm(width) for _, width in COLUMNS])
        for cell, (title, _) in zip(table.rows[0].cells, COLUMNS, strict=True):
            _fill(cell, title, _CENTRE, bold=True)
        _repeat(table.rows[0])
        for number, row in enumerate(rows, 1):
            cells = table.add_row().cells
            texts = (str(number), row.indicator, row.value, row.period, row.status, row.source)
            for cell, text, (_, width) in zip(cells, texts, COLUMNS, strict=True):
                cell.width = Mm(width)
                _fill(cell, text, WD_ALIGN_PARAGRAPH.LEFT if text == row.indicator else _CENTRE)
        _keep_rows_whole(table)


def _set_up(document: Any, brief: Brief, head: Head) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(A4[0]), Mm(A4[1])
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = map(Mm, head.margins)
    size, distance = head.page_number
    section.header_distance = Mm(distance)
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    _format(paragraph, _CENTRE)
    _page_number(paragraph, size)
    style = document.styles["Normal"]
    style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(head.body_size), RGBColor(0, 0, 0)
    for script in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        style.element.rPr.rFonts.set(qn(script), FONT)
    # Else every word is underlined as bad English.
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), LANGUAGE)
    style.element.rPr.append(language)
    _mend_template(document)
    properties = document.core_properties
    subject = head.subject.format(place=brief.place.full)
    properties.title, properties.author, properties.comments = capital(subject), "", ""
    properties.last_modified_by, properties.language = "", LANGUAGE
    properties.created = properties.modified = datetime.combine(brief.made, time(), UTC)


def _mend_template(document: Any) -> None:
    """What the library's template leaves amiss: a magnification without its number, and an old Word's ways."""
    settings = document.settings.element
    for zoom in settings.iter(qn("w:zoom")):
        zoom.set(qn("w:percent"), "100")
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), WORD_2013)


def _head(document: Any, head: Head) -> None:
    """Two columns without borders: the issuer, number and mark of a draft; the country or the Party, and the day."""
    whole = _text_width(head)
    widths = [Length(int(whole * LEFT_SHARE)), Length(int(whole * (1 - LEFT_SHARE)))]
    table = document.add_table(rows=2, cols=2)
    _fix_widths(table, widths)
    _no_cell_margins(table)
    issuer, country, number, day = (cell for row in table.rows for cell in row.cells)
    _line(issuer, ISSUER, head.left_size, bold=True)
    if head.under_left:
        _line(issuer, head.under_left, head.left_size)
    else:
        _rule(_line(issuer, "", 2), Pt(bold_width(ISSUER, head.left_size) * SHORT_RULE), widths[0])
    for text, size in head.right:
        _line(country, text, size, bold=True)
    text, size = head.right[-1]
    _rule(_line(country, "", 2), Pt(bold_width(text, size)), widths[1])
    _line(number, head.number, head.number_size)
    _line(number, head.draft, head.number_size, bold=head.draft_bold, italic=not head.draft_bold)
    _line(day, DAY, head.date_size, italic=True)
    _format(document.add_paragraph(), _CENTRE)


def _line(cell: Any, text: str, size: float, *, bold: bool = False, italic: bool = False) -> Any:
    """A centred line of a cell; the first fills the paragraph a cell is born with."""
    first = cell.paragraphs[0]
    paragraph = first if not first.runs and len(cell.paragraphs) == 1 else cell.add_paragraph()
    _format(paragraph, _CENTRE)
    _run(paragraph, text, size, bold=bold, italic=italic)
    return paragraph


def _fill(cell: Any, text: str, alignment: Any, *, bold: bool = False) -> None:
    _format(cell.paragraphs[0], alignment)
    _run(cell.paragraphs[0], text, TABLE_SIZE, bold=bold)


def _run(paragraph: Any, text: str, size: float, *, bold: bool = False, italic: bool = False) -> None:
    run = paragraph.add_run(text)
    run.font.size, run.bold, run.italic = Pt(size), bold, italic
    if not text:
        # An empty paragraph is as high as its mark.
        mark = paragraph._p.get_or_add_pPr()
        properties = OxmlElement("w:rPr")
        for name in ("w:sz", "w:szCs"):
            element = OxmlElement(name)
            element.set(qn("w:val"), str(int(size * 2)))
            properties.append(element)
        mark.append(properties)


def _format(paragraph: Any, alignment: Any, *, gap: float = 0, line: float | None = None) -> None:
    form = paragraph.paragraph_format
    form.alignment, form.space_before, form.space_after = alignment, Pt(0), Pt(gap)
    if line is None:
        form.line_spacing_rule = WD_LINE_SPACING.SINGLE
    else:
        form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(line)


def _rule(paragraph: Any, length: Length, within: Length) -> None:
    """A rule of `length` in the middle of `within`: the top border of an empty paragraph drawn in from both sides."""
    paragraph.paragraph_format.space_before = Pt(RULE_BELOW)
    side = Length((within - length) // 2)
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = side
    borders = OxmlElement("w:pBdr")
    top = OxmlElement("w:top")
    for name, value in (("w:val", "single"), ("w:sz", str(RULE_EIGHTHS)), ("w:space", "0"), ("w:color", "000000")):
        top.set(qn(name), value)
    borders.append(top)
    paragraph._p.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def _page_number(paragraph: Any, size: float) -> None:
    for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
        run = paragraph.add_run()
        run.font.size = Pt(size)
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = text
        run._r.append(mark)


def _fix_widths(table: Any, widths: Sequence[Length]) -> None:
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width


def _no_cell_margins(table: Any) -> None:
    margins = OxmlElement("w:tblCellMar")
    for side in ("w:left", "w:right"):
        element = OxmlElement(side)
        element.set(qn("w:w"), "0")
        element.set(qn("w:type"), "dxa")
        margins.append(element)
    table._tbl.tblPr.insert_element_before(margins, "w:tblLook")


def _repeat(row: Any) -> None:
    """Print the row again on top of each page the table goes on to."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _keep_rows_whole(table: Any) -> None:
    for row in table.rows:
        properties = row._tr.get_or_add_trPr()
        properties.insert(0, OxmlElement("w:cantSplit"))


def _text_width(head: Head) -> Length:
    return Mm(A4[0] - head.margins[2] - head.margins[3])

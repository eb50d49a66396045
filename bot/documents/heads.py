"""The two heads a brief may have, measured as the regulations measure them: lengths in millimetres, type in points.

State: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I. Party: Hướng dẫn 36-HD/VPTW (3/4/2018) and Hướng dẫn 05-HD/VPTW
(27/5/2026), which took its place; each value here fits both. What they leave open within a range is chosen once here;
each field names the rule it keeps.

What each value was compared with (November 2026):

- State. Paper, margins, type face, page numbers (I) and the two lines at the right (II.1): two copies of the decree's
  own text. Sizes and weights of every part: a copy of its table (V). Lengths of the rules (II.1, II.2, II.5), the colon
  after "Số", the body (II.6): four renderings by others that say the same.
- Party. Sizes and weights: two copies of Hướng dẫn 36's own table, Phụ lục 3. The line at the right and its rule (1.1):
  a copy of its text. Margins, page number, star, five hyphens (1.5.2), lines, gap and indent: a whole rendering of
  Hướng dẫn 36 and for each at least two of Hướng dẫn 05, by offices that use them; where others differ in a size or a
  line, the table speaks against them. How a draft is marked: one rendering of the table; where the mark stands: none.

Neither regulation was seen as the signed paper.
"""

from dataclasses import dataclass
from enum import StrEnum


class HeadKind(StrEnum):
    """Whose head a brief has."""

    STATE = "nha-nuoc"
    PARTY = "dang"


@dataclass(frozen=True, slots=True)
class Head:
    """Page, type and the lines of the head.

    Numbers of rules are those of Phụ lục I, Phần I for the State, of Hướng dẫn 36, phần II for the Party.
    """

    kind: HeadKind
    margins: tuple[float, float, float, float]
    """Top, bottom, left, right. State: 20-25, 20-25, 30-35, 15-20 (I.3); Party: 20, 20, 30, 15 (phần III)."""
    page_number: tuple[float, float]
    """Type size, and distance from the paper's edge: centred in the top margin, none on page 1.

    State: 13-14 points (I.7), the distance left open; Party: 14 points, 10 mm (phần III)."""
    right: tuple[tuple[str, float], ...]
    """Bold lines at the right, each with its size; a rule as long as the last stands under it.

    State: Quốc hiệu 12-13 and Tiêu ngữ 13-14 (II.1); Party: one line of 15 (1.1)."""
    left_size: float
    """The issuer's name, bold capitals. State: 12-13 (II.2); Party: 14 (1.2)."""
    under_left: str
    """What parts the issuer from the number: a star (Party, 1.2); empty: a short rule (State, II.2)."""
    number: str
    number_size: float
    """State: "Số:" in 13 (II.3); Party: "Số" without a colon, in 14 (1.3). The number itself is left open."""
    draft: str
    """Stands under the number. Party: small letters of 14, in italics (Phụ lục 3); the State has no rule for it."""
    draft_bold: bool
    date_size: float
    """Italic, in the number's row. State: 13-14 (II.4); Party: 14 (1.4). The day is left open."""
    title_size: float
    """Bold capitals. State: 13-14 (II.5); Party: 15-16 (1.5)."""
    subject: str
    """What the brief is about, to be filled in; the Party's begin with a small letter (Phụ lục 3)."""
    subject_size: float
    """Bold. State: 13-14 (II.5); Party: 14-15 (1.5)."""
    under_subject: str
    """What parts the subject from the body: five hyphens (Party, 1.5.2); empty: a short rule (State, II.5)."""
    body_size: float
    """State: 13-14 (II.6); Party: 14-15 (1.6)."""
    indent: float
    """Of a paragraph's first line. State: 10 or 12,7 (II.6); Party: about 10 (1.6)."""
    gap: float
    """Points between paragraphs: at least 6 in both."""
    line: float | None
    """Points of a line; None is single spacing, the least the State allows (II.6). Party: at least 18, at most 22."""


STATE = Head(
    kind=HeadKind.STATE,
    margins=(20, 20, 30, 15),
    page_number=(14, 10),
    right=(("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12), ("Độc lập - Tự do - Hạnh phúc", 13)),
    left_size=12,
    under_left="",
    number="Số:        /",
    number_size=13,
    draft="DỰ THẢO",
    draft_bold=True,
    date_size=13,
    title_size=14,
    subject="Tóm tắt thông tin về {place}",
    subject_size=14,
    under_subject="",
    body_size=14,
    indent=12.7,
    gap=6,
    line=None,
)

PARTY = Head(
    kind=HeadKind.PARTY,
    margins=(20, 20, 30, 15),
    page_number=(14, 10),
    right=(("ĐẢNG CỘNG SẢN VIỆT NAM", 15),),
    left_size=14,
    under_left="*",
    number="Số         -",
    number_size=14,
    draft="Dự thảo",
    draft_bold=False,
    date_size=14,
    title_size=16,
    subject="tóm tắt thông tin về {place}",
    subject_size=15,
    under_subject="-----",
    body_size=14,
    indent=10,
    gap=6,
    line=18,
)

HEADS = {head.kind: head for head in (STATE, PARTY)}

SHORT_RULE = 0.4
"""Length of the State's short rules, as a part of the line above: 1/3 to 1/2 (II.2, II.5)."""
ISSUER = "TÊN CƠ QUAN BAN HÀNH"
"""Held open for whoever issues it: the bot does not know."""
DAY = "……………, ngày      tháng      năm 20…"
TITLE = "BÁO CÁO"
A4 = (210, 297)
"""Both: I.1."""
FONT = "Times New Roman"
"""Both: TCVN 6909:2001, black (State, I.4; Party, phần III)."""

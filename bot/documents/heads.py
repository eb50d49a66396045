"""The two heads a brief may have, measured as the regulations measure them: lengths in millimetres, type in points.

State: Nghị định 30/2020/NĐ-CP, Phụ lục I. Party: Hướng dẫn 36-HD/VPTW (3/4/2018). What either leaves open within a
range is chosen once here; each field names the rule it keeps.

Read in the original: the opening of Phụ lục I, and what others quote of Hướng dẫn 36 (the head's line and its rule, the
star, type sizes). The Party's margins, page number, lines and rule of 1/3, and the rest of Phụ lục I, are as secondary
texts give them: to be compared with both texts before a brief goes out under either head.
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

    Article numbers are those of Nghị định 30, Phụ lục I, Phần I; Hướng dẫn 36 has the same matters in its parts II and
    III and, for type, in its Phụ lục 3.
    """

    kind: HeadKind
    margins: tuple[float, float, float, float]
    """Top, bottom, left, right. State: 20-25, 20-25, 30-35, 15-20 (I.3); Party: 20, 20, 30, 15 (phần III)."""
    page_number: tuple[float, float]
    """Type size, and distance from the paper's edge: centred in the top margin, none on page 1.

    State: 13-14 points (I.7), the distance left open; Party: 14 points, 10 mm."""
    right: tuple[tuple[str, float], ...]
    """Bold lines at the right, each with its size.

    State: Quốc hiệu 12-13 and Tiêu ngữ 13-14 (II.1); Party: one line of 15 (II.1.1, Phụ lục 3)."""
    left_size: float
    """The issuer's name, bold. State: 12-13 (II.2); Party: 14."""
    under_left: str
    """What parts the issuer from the number: a rule of 1/3 to 1/2 of its line (State, II.2), or a star (Party)."""
    number: str
    number_size: float
    """State: "Số:" in 13 (II.3); Party: "Số" without a colon, in 14. The number itself is left open."""
    date_size: float
    """Italic. State: 13-14 (II.4); Party: 14. The day is left open."""
    title_size: float
    """State: 13-14, bold capitals (II.5); Party: 15-16."""
    subject_size: float
    """State: 13-14, bold (II.5); Party: 14-15."""
    subject_rule: float
    """Length of the rule under the subject, as a part of the subject's line: 1/3 to 1/2 (II.5); Party: 1/3."""
    body_size: float
    """State: 13-14 (II.6); Party: 14-15."""
    indent: float
    """Of a paragraph's first line. State: 10 or 12,7 (II.6); Party: 10 to 12,7."""
    gap: float
    """Points between paragraphs: at least 6 in both."""
    line: float | None
    """Points of a line; None is single spacing, the least the State allows (II.6). Party: at least 18."""


STATE = Head(
    kind=HeadKind.STATE,
    margins=(20, 20, 30, 15),
    page_number=(14, 10),
    right=(("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12), ("Độc lập - Tự do - Hạnh phúc", 13)),
    left_size=12,
    under_left="",
    number="Số:        /",
    number_size=13,
    date_size=13,
    title_size=14,
    subject_size=14,
    subject_rule=0.4,
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
    date_size=14,
    title_size=16,
    subject_size=15,
    subject_rule=1 / 3,
    body_size=14,
    indent=12.7,
    gap=6,
    line=18,
)

HEADS = {head.kind: head for head in (STATE, PARTY)}

DRAFT = "DỰ THẢO"
"""Stands under the number: a supplementary mark of Hướng dẫn 36 (phần II, mục 2); Nghị định 30 has no rule for it."""
ISSUER = "TÊN CƠ QUAN BAN HÀNH"
"""Held open for whoever issues it: the bot does not know."""
DAY = "……………, ngày      tháng      năm 20…"
TITLE = "BÁO CÁO"
A4 = (210, 297)
"""Both: I.1."""
FONT = "Times New Roman"
"""Both: I.4, TCVN 6909:2001, black."""

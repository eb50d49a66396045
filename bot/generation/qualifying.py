"""What a figure is qualified by: "gần", "ít nhất", "bình quân mỗi ngày"."""

import re

from bot.generation.number import Number
from bot.generation.rare import Rare

_QUALIFIERS = (
    "ước đạt gần", "ước đạt khoảng", "ước đạt hơn", "ước đạt trên", "ước đạt", "ước khoảng", "ước gần", "ước hơn",
    "ước trên", "ước tính sơ bộ", "ước tính", "ước", "gần", "khoảng", "trên", "dưới", "không dưới",
    "không quá", "ít nhất",
    "tối thiểu", "tối đa", "quá", "xấp xỉ", "suýt soát", "chừng", "ngót", "ngót nghét", "cỡ", "bình quân",
    "trung bình", "dự kiến", "dự tính", "lên tới", "lên đến", "không ít hơn", "không vượt quá", "không thấp hơn",
    "không cao hơn", "chưa tới", "chưa đến", "chưa đầy", "không đầy", "không tới", "không đến", "tròn",
)  # fmt: skip
_QUALIFIER = Rare(
    r"(?<!\w)(?P<q>(?<=có )tới|(?<!và )vượt|(?<=chiếm )tới|(?<=cần )tới|(?<=mất )tới|(?<=nhập )tới|(?<=được )tới"
    r"|(?<=hụt )tới"
    r"|(?<=thiếu )tới|(?<=nhau )đến|(?<=mức )đến|(?<!cao )(?<!thấp )(?<!nhiều )(?<!ít )hơn"
    rf"|{'|'.join(sorted(map(re.escape, _QUALIFIERS), key=len, reverse=True))})(?:\s+(?:mỗi [^\W\d_]+(?: có"
    rf"| đạt)?|đáp ứng|đạt|là|còn|được|có|từ|chiếm|thực hiện|thu|bố trí(?: cho [^\W\d_]+)?|tăng|giảm|rút)){{0,2}}\s*$"
)
_MEAN = re.compile(
    r"(?:(?<=^)|(?<=[.;:,–] )|(?<=\n)|(?<=song )|(?<=nhưng ))(?:tính )?(?P<q>bình quân|trung bình)(?: mỗi| một| hằng"
    r"| hàng)"
    r"(?= )[^;:]*$"
)
_MEANT = 110
"""Letters after "Bình quân mỗi ngày, …" within which the mean is told."""
_AFTER = re.compile(r"(?: (?!trở)[^\W\d_]+){0,3}\s*(trở lên|trở xuống)(?!\w)")
_AFTER_WITHIN = 200
_QUALIFIER_LENGTH = 36
_AFTER_PLANNED = re.compile(r"\s*dự kiến")


def qualifier_of(lowered: str, near: int, far: int, number: Number) -> str | None:
    """What qualifies `number`: words in `near:number.start`, else a mean that the clause from `far` on opens with."""
    found = _beside(lowered, near, number)
    if found is not None:
        return found
    far = max(far, number.start - _MEANT)
    mean = _MEAN.search(lowered, far, number.start) if lowered.find("bình", far, number.start) >= 0 else None
    return None if mean is None else mean["q"]


def _beside(lowered: str, near: int, number: Number) -> str | None:
    behind = lowered[number.end : number.end + _AFTER_WITHIN]
    if "trở" in behind and (after := _AFTER.match(lowered, number.end)) is not None:
        return after[1]
    match = _QUALIFIER.search(lowered[max(near, number.start - _QUALIFIER_LENGTH) : number.start])
    # "vượt 12% dự toán" tells by how much.
    if match is None or (match["q"] == "vượt" and number.unit.startswith("%")):
        return "dự kiến" if _AFTER_PLANNED.match(lowered, number.end) else None
    return match["q"]

"""How the numbers of documents are printed, the kinds their letters stand for, and the days beside them."""

import re

from bot.generation.ways import Ways
from bot.vietnamese.dates import read_dates

KINDS = (
    "Nghị quyết liên tịch|Nghị quyết|Thông báo kết luận|Thông báo Kết luận|Kết luận|Chỉ thị|Quyết định|Kế hoạch"
    "|Nghị định|Thông tư liên tịch|Thông tư"
    "|Kế hoạch hành động|Công điện|Công văn|Văn bản|Hướng dẫn|Quy định|Quy chế|Chương trình hành động"
    "|Chương trình|Đề án|Tờ trình"
    "|Báo cáo|Thông báo|Luật|Pháp lệnh|Lệnh|Sắc lệnh"
)
_LETTERS = (
    r"[A-ZĐƯ][A-Za-zĐđƯư]*(?:(?:[-–/.&]|- (?=[A-ZĐƯ]{2})| - (?=(?:UB|UBND|HĐND|TTg|TU|TW)(?!\w)))?"
    r"[A-ZĐƯ][A-Za-zĐđƯư]*)*"
)
"""With the space that a slip of the pen leaves behind a hyphen: "1332/QĐ- BYT"."""
NUMBERED = Ways(
    rf"(?P<number>[0-9](?<![\w/.,-][0-9])\d{{0,4}}(?:/\d{{4}}(?:/|-)"
    rf"|[-/–]){_LETTERS}(?:\d{{1,3}}(?:- ?[A-ZĐƯ]{{2,}})*)?(?:[-/–]\d+)?(?:\.\d+)?)(?![\w/])"
)
KIND_BEFORE = re.compile(rf"(?:(?P<kind>{KINDS.lower()})(?: khẩn| hỏa tốc| hoả tốc| mật)?\s+\(?)?(?:số\s*:?\s*)?$")
KIND_LOOK_BACK = 48
_GENERAL = "văn bản"
""" "Văn bản số 1214-CV/TU": the letters tell what it is."""
_ABBREVIATED = {
    "NQ": "Nghị quyết", "KL": "Kết luận", "CT": "Chỉ thị", "QĐ": "Quyết định", "KH": "Kế hoạch", "NĐ": "Nghị định",
    "TT": "Thông tư", "CĐ": "Công điện", "CV": "Công văn", "HD": "Hướng dẫn", "QĐi": "Quy định", "ĐA": "Đề án",
    "TTr": "Tờ trình", "BC": "Báo cáo", "TB": "Thông báo", "CTr": "Chương trình", "CTHĐ": "Chương trình hành động",
    "QC": "Quy chế", "KHHĐ": "Kế hoạch hành động", "TTLT": "Thông tư liên tịch",
}  # fmt: skip
DATED = re.compile(
    r"\s*,?\s*(?:ban hành |ký |ra )?(?:ngày\s+(?P<day>\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{4}"
    r"|\d{1,2} tháng \d{1,2} năm \d{4})|(?:ban hành )?(?:tháng|năm)\s+(?P<month>\d{1,2}\s*[/-]\s*\d{4}))"
)
# "Ngày 5/3/2026, UBND tỉnh ban hành Kế hoạch số …": the day stands before.
ISSUED_ON = re.compile(
    r"(?:[Nn]gày|[Ss]áng|[Cc]hiều) (?P<day>\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})"
    r"(?P<month>),? [^.;:\n]{2,70} (?:ban hành|ký|phê duyệt|ra|có)(?: [^\W\d_]+){0,3} $"
)
YEARLESS = re.compile(r"\s*,?\s*(?:ban hành |ký |ra )?ngày\s+(?P<day>\d{1,2})\s*[-/.]\s*(?P<month>\d{1,2})(?![-/.\d])")
"""A day whose year is not said."""


def kind_of(number: str, said: str | None) -> str | None:
    """The kind of the document: as `said` before its number, else as the letters of `number` tell."""
    told = _kind(number) if said is None or said.lower() == _GENERAL else None
    return told or said


def _kind(number: str) -> str | None:
    for part in re.split(r"[\d/–.-]+", number):
        if part in _ABBREVIATED:
            return _ABBREVIATED[part]
    if "/QH" in number:
        return "Luật"
    return None


def date_of(match: re.Match[str]) -> str | None:
    """The ISO day or month that a match of `DATED` or `ISSUED_ON` tells."""
    said = match["day"] or match["month"]
    if said is None:
        return None
    read = read_dates(("ngày " if match["day"] else "tháng ") + re.sub(r"\s*([-/.])\s*", r"/", said))
    return read[0].value if read and not read[0].value.startswith("--") else None

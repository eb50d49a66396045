"""The time a figure belongs to: from its clause, then its sentence."""

import re

from bot.generation.layout import Sentence
from bot.vietnamese.dates import period_bounds, read_periods

_YEARLESS = re.compile(
    r"(?<!\w)(?:(?P<n>\d{1,2}|sáu|ba|chín) tháng(?: (?P<side>đầu năm|cuối năm|qua|đầu))?(?! (?:\d|nay))"
    r"|quý (?P<q>iii|ii|iv|i|[1-4])(?![\w/])(?! năm)"
    r"|(?P<until>đến hết|hết|tính đến|đến|lũy kế đến hết|luỹ kế đến hết) (?P<unit>tháng"
    r"|ngày) (?P<d>\d{1,2})(?:/(?P<m>\d{1,2}))?(?![\d/])"
    r"|(?P<whole>cả năm|năm nay))(?!\w)"
)
_PLAIN_YEAR = re.compile(r"(?<!\w)năm ((?:19|20)\d\d)(?= tỷ lệ| tỉ lệ)")
_UNTIL = re.compile(r"(?:đến hết|hết|tính đến|đến|lũy kế đến hết|luỹ kế đến hết) ngày \d")
_COUNTS = {"ba": 3, "sáu": 6, "chín": 9}
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_FROM_TO = re.compile(
    r"từ (?:ngày )?(?P<d1>\d{1,2})[/-](?P<m1>\d{1,2})(?:[/-](?P<y1>\d{4}))? (?:đến|tới) (?:ngày "
    r"|hết ngày )?(?P<d2>\d{1,2})[/-](?P<m2>\d{1,2})(?:[/-](?P<y2>\d{4}))?"
)
_ANOTHERS = re.compile(r"(?:so với|cùng kỳ|nghị quyết|kế hoạch số|thành lập từ|nhiệm kỳ|khóa)[^,;]*$")
_ANOTHERS_AFTER = re.compile(r"(?:so với|cùng kỳ|nghị quyết|theo|trước|giai đoạn|nhiệm kỳ|khóa)[^,;]*$")
_STOP = re.compile(r"[;.]\s|, (?:trong đó|tăng|giảm)")
_DIGIT = re.compile(r"\d")
_LOOK_BACK = 26
_MONTHS = 12


def _yearless(match: re.Match[str], year: str) -> str | None:  # noqa: PLR0911
    if match["whole"]:
        return year
    if match["q"]:
        number = {"i": 1, "ii": 2, "iii": 3, "iv": 4}.get(match["q"]) or int(match["q"])
        return f"{year}-Q{number}"
    if match["n"]:
        count = _COUNTS.get(match["n"]) or int(match["n"])
        if not 1 < count < _MONTHS:
            return None
        if match["side"] == "cuối năm":
            return f"{year}-{_MONTHS + 1 - count:02}/{year}-12"
        return f"{year}-01/{year}-{count:02}"
    if match["unit"] == "tháng":
        month = int(match["d"])
        return f"{year}-01/{year}-{month:02}" if 1 < month <= _MONTHS else None
    if match["m"] and 1 <= int(match["m"]) <= _MONTHS and 1 <= int(match["d"]) <= 28 + 3:
        return f"{year}-01-01/{year}-{int(match['m']):02}-{int(match['d']):02}"
    return None


def _valid(period: str | None) -> str | None:
    """`period` when its days exist and its end does not come before its start."""
    if period is None:
        return None
    try:
        period_bounds(period)
    except ValueError:
        return None
    return period


def _in(text: str, year: str | None) -> list[tuple[str, int, int]]:
    """The periods a stretch of lower-case text names, in its order."""
    found = [p for p in read_periods(text) if not _DAY.fullmatch(p[0])]
    for match in _PLAIN_YEAR.finditer(text):
        if not any(start <= match.start() < end for _, start, end in found):
            found.append((match[1], *match.span()))
    if year:
        found.sort(key=lambda p: p[1])
        said = [p[0][:4] for p in found]
        year = said[0] if said and len(set(said)) == 1 else year
        for match in _FROM_TO.finditer(text):
            last = match["y2"] or year
            first = match["y1"] or last
            period = f"{first}-{int(match['m1']):02}-{int(match['d1']):02}/{last}-{int(match['m2']):02}-{int(match['d2']):02}"
            if _valid(period):
                found = [p for p in found if p[2] <= match.start() or p[1] >= match.end()]
                found.append((period, *match.span()))
        for match in _YEARLESS.finditer(text):
            if any(start <= match.start() < end for _, start, end in found):
                continue
            if (period := _valid(_yearless(match, year))) is not None:
                found.append((period, *match.span()))
    found.sort(key=lambda p: p[1])
    return [p for p in found if _valid(p[0])]


Said = list[tuple[str, int, int]]


def periods_said(sentence: Sentence, date: str | None) -> Said:
    """The periods `sentence` names, with their offsets in it; `date` gives those without a year theirs."""
    if _DIGIT.search(sentence.text) is None and "quý" not in sentence.lowered and "năm" not in sentence.lowered:
        return []
    return _in(sentence.lowered, date[:4] if date else None)


def period_of(sentence: Sentence, said: Said, start: int, end: int, *, stock: bool = False) -> str | None:
    """The period of the number at `start:end` (offsets in `sentence`): the nearest before it, else one right after it.

    `stock`: things there are on a day, which no sum up to that day tells.
    """
    lowered = sentence.lowered
    best: str | None = None
    for period, first, last in said:
        if first >= start:
            break
        if last > start or _ANOTHERS.search(lowered[max(0, first - _LOOK_BACK) : first]):
            continue
        best = period.partition("/")[2] if stock and _UNTIL.match(lowered[first:last]) else period
    if best is not None:
        return best
    stop = _STOP.search(lowered, end)
    for period, first, _ in said:
        if first < end:
            continue
        if (stop and first > stop.start()) or _ANOTHERS_AFTER.search(lowered[max(end, first - _LOOK_BACK) : first]):
            return None
        return period
    return None

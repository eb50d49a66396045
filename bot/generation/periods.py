"""The time a figure belongs to: from its clause, then its sentence."""

import re

from bot.generation.layout import Body, Sentence
from bot.vietnamese.dates import read_periods

_YEARLESS = re.compile(
    r"(?<!\w)(?:(?P<n>\d{1,2}|sáu|ba|chín) tháng(?: (?P<side>đầu năm|cuối năm|qua|đầu))?(?! (?:\d|nay))"
    r"|quý (?P<q>iii|ii|iv|i|[1-4])(?![\w/])(?! năm)"
    r"|(?P<until>đến hết|hết|tính đến|đến|lũy kế đến hết|luỹ kế đến hết) (?P<unit>tháng|ngày) (?P<d>\d{1,2})(?:/(?P<m>\d{1,2}))?(?![\d/])"
    r"|(?P<whole>cả năm|năm nay))(?!\w)"
)
_PLAIN_YEAR = re.compile(r"(?<!\w)năm ((?:19|20)\d\d)(?= tỷ lệ| tỉ lệ)")
_UNTIL = re.compile(r"(?:đến hết|hết|tính đến|đến|lũy kế đến hết|luỹ kế đến hết) ngày \d")
_COUNTS = {"ba": 3, "sáu": 6, "chín": 9}
_NOT_ITS_OWN = re.compile(
    r"(?:so với|cùng kỳ|so cùng kỳ|đến|tới|từ|trước|sau|nghị quyết|kế hoạch|đại hội|tầm nhìn|thành lập|kể từ)(?:\s+(?:đầu|cuối|hết|hết ngày|ngày|năm|tháng))*\s*$"
)
_BY = re.compile(r"(?:đến|đến cuối|vào|trong)\s+$")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_FROM_TO = re.compile(
    r"từ (?:ngày )?(?P<d1>\d{1,2})[/-](?P<m1>\d{1,2})(?:[/-](?P<y1>\d{4}))? (?:đến|tới) (?:ngày |hết ngày )?(?P<d2>\d{1,2})[/-](?P<m2>\d{1,2})(?:[/-](?P<y2>\d{4}))?"
)
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
    from bot.vietnamese.dates import period_bounds  # noqa: PLC0415

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


def period_of(body: Body, sentence: Sentence, start: int, end: int, date: str | None, *, stock: bool = False) -> str | None:
    """The period of the number at `start:end`: the nearest named before it in its sentence, else right after it."""
    year = date[:4] if date else None
    said = body.lowered[sentence.start : start]
    best: str | None = None
    for period, first, last in _in(said, year):
        before = said[max(0, first - 26) : first]
        if re.search(r"(?:so với|cùng kỳ|nghị quyết|kế hoạch số|thành lập từ|nhiệm kỳ|khóa)[^,;]*$", before):
            continue
        # What there is on a day, not what came together until then.
        best = period.partition("/")[2] if stock and _UNTIL.match(said[first:last]) else period
    if best is not None:
        return best
    after = body.lowered[end : sentence.end]
    stop = re.search(r"[;.]|, (?:trong đó|tăng|giảm)", after)
    for period, first, _ in _in(after[: stop.start()] if stop else after, year):
        before = after[max(0, first - 26) : first]
        if re.search(r"(?:so với|cùng kỳ|nghị quyết|theo|trước|giai đoạn|nhiệm kỳ|khóa)[^,;]*$", before):
            return None
        return period
    return None

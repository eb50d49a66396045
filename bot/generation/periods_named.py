"""The periods that an article names, each with where it stands: "6 tháng đầu năm", "từ năm 2011 đến nay"."""

import re
from collections.abc import Sequence

from bot.generation.layout import Body
from bot.generation.rare import Rare
from bot.generation.ways import Ways
from bot.vietnamese.dates import period_bounds, read_periods

_YEARLESS = Ways(
    r"(?=[0-9sbcqhđtln])(?<!\w)(?:(?P<n>\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) tháng(?: (?P<side>đầu năm"
    r"|cuối năm|qua|đầu)(?: nay)?)?"
    r"(?! (?:\d|nay))"
    r"|(?P<over>hết )?quý (?P<q>iii|ii|iv|i|[1-4])(?![\w/])(?! năm)"
    r"|(?P<until>từ đầu năm (?:đến|tới)(?: hết)?|đến hết|hết|tính đến hết|tính đến|đến|tới|lũy kế đến hết"
    r"|luỹ kế đến hết) (?:\d{1,2} ?(?:giờ|h)(?: ?\d{1,2}(?: phút)?)? (?=ngày ))?(?:(?P<unit>tháng"
    r"|ngày) (?P<d>\d{1,2})(?:[/-](?P<m>\d{1,2}))?(?![\d/-])|(?P<d2>\d{1,2})/(?P<m2>\d{1,2})(?![\d/%])"
    r"|(?:ngày )?(?P<d3>\d{1,2})/(?P<m3>\d{1,2})/(?P<y3>20\d\d)(?![\d/]))"
    r"|(?<!\d )(?<!từ )tháng (?P<mo>1[0-2]|0?[1-9])(?![\d/.]| (?:năm|tới|sau|trước|nữa|âm)|,? \d)"
    r"|(?P<half>nửa) (?:đầu )?năm(?: nay| qua| đầu)?(?! (?:cuối|sau|nữa|tới))|(?P<whole>cả năm|năm nay"
    r"|(?<=khả năng )cuối năm))(?!\w)"
)
# "9 tháng năm 2025", "sáu tháng của năm 2026"; "9 tháng đầu năm 2025" is read with the others.
_MONTHS_OF_YEAR = Rare(
    r"(?<![\w/])(?P<n>[2-9]|0[2-9]|1[01]|ba|sáu|chín)(?: tháng năm | tháng của năm )(?P<y>20\d\d)(?![\d/–-])"
)
_YEARLESS_WORDS = ("tháng", "quý", "ngày", "/", "nửa", "cả năm", "năm nay")
_PLAIN_YEAR = re.compile(r"năm ((?:19|20)\d\d)(?= tỷ lệ| tỉ lệ)")
_COUNTS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_FROM_TO = re.compile(
    r"từ (?:ngày )?(?P<d1>\d{1,2})(?:[/-](?P<m1>\d{1,2})(?:[/-](?P<y1>\d{4}))?)? (?:đến|tới) (?:ngày "
    r"|hết ngày )?(?P<d2>\d{1,2})[/-](?P<m2>\d{1,2})(?:[/-](?P<y2>\d{4}))?"
)
ANOTHERS = Rare(
    r"(?:so với|cùng kỳ|nghị quyết|kế hoạch số|(?<!pháp )(?<!kỷ )luật|pháp lệnh|kỳ họp|phiên họp|cuộc họp"
    r"|hội nghị (?!sơ kết|tổng kết|đánh giá)"
    r"|(?:chuẩn nghèo|đa chiều)(?= )|thành lập từ|giá so sánh|giá cố định"
    r"|(?:lần|từ)(?= $| (?:năm|tháng) $)|(?<!^)(?<!trong )(?<!qua )nhiệm kỳ|khóa)[^,;]*$"
)
_LASTED = re.compile(
    r"(?:chậm|muộn|sớm|thêm|mất|quá|sau|hơn|gần|vòng|mỗi|từng|suốt|cách đây|trước|hạn|kéo dài"
    r"|cứ|đủ|tối thiểu|ít nhất|tối đa|không quá|dưới|trên|từ|phạt|học|nghỉ|hưởng)\s*$"
)
# "ba tháng một lần", "trẻ 2 tháng tuổi", "3 tháng lương": no months of the year.
_LASTS = re.compile(r" (?:tuổi|một lần|lương|tù|liên tiếp|liên tục|liền|thai|kể từ|tập sự|thử việc)(?!\w)|/")
_SINCE = re.compile(
    r"(?<!\w)từ (?:đầu |giữa |cuối )?(?:(?:ngày )?(?P<d>\d{1,2})/(?P<m>\d{1,2})(?:/(?P<y>20\d\d))?"
    r"|tháng (?P<m2>\d{1,2})(?:(?:/| năm )(?P<y2>20\d\d))?"
    r"|(?:năm )?(?P<y3>(?:19|20)\d\d)) (?:đến|tới) (?:hết )?nay(?!\w)"
)
TILL_NOW = (" đến nay", " tới nay")
_SINCE_OPENS = re.compile(r"(?:^|[.;,:(“\n] ?|(?<!\w)(?:tính|kể|riêng) )$")
"""Not "43 hộ ở đây từ năm 1994 đến nay chưa có sổ", which dates no number."""
_TILL = ("đến ", "tới ", "đến hết ", "tới hết ")
_FROM_YEAR = re.compile(r"(?<!\w)từ (?:đầu )?năm (?P<y>(?:19|20)\d\d) (?:đến|tới) (?:hết )?$")
_HALF_OF_YEAR = re.compile(r"(?<!\w)nửa (?:(?P<side>đầu|cuối) )?năm (?P<y>20\d\d)")
_FROM_NOW = re.compile(r"từ (?:nay|giờ|bây giờ) $")
LOOK_BACK = 26
_NAME_BEFORE = re.compile(r"(?<![.!?:;(–“] )(?<![\n\w])([^\W\d_]+) $")
_SEASONS = frozenset(("xuân", "hè", "thu", "đông", "mùa"))
_MONTHS = 12
MONTH_LENGTH = len("2025-06")

Spoken = tuple[str, int, int]
"""A period and where it stands."""


def _yearless(match: re.Match[str], year: str) -> str | None:
    if match["whole"] or match["half"]:
        return _first_half(year) if match["half"] else year
    if match["q"]:
        number = {"i": 1, "ii": 2, "iii": 3, "iv": 4}.get(match["q"]) or int(match["q"])
        # What is reached by the end of a quarter is counted from the new year on.
        return f"{year}-01/{year}-{number * 3:02}" if match["over"] and number > 1 else f"{year}-Q{number}"
    if match["n"]:
        count = _COUNTS.get(match["n"]) or int(match["n"])
        if not 1 < count < _MONTHS:
            return None
        if match["side"] == "cuối năm":
            return f"{year}-{_MONTHS + 1 - count:02}/{year}-12"
        return f"{year}-01/{year}-{count:02}"
    if match["mo"] or match["unit"] == "tháng":
        last = int(match["mo"] or match["d"])
        until = f"{year}-01/{year}-{last:02}" if 1 < last <= _MONTHS else None
        return f"{year}-{last:02}" if match["mo"] else until
    if (month := match["m"] or match["m2"] or match["m3"]) is None:
        return None
    day = on_day(match["y3"] or year, month, match["d"] or match["d2"] or match["d3"])
    # What is reached "by the end of" a day is counted from the new year on; "đến ngày 30/9" tells how it stands then.
    return (
        f"{year}-01-01/{day}" if ("hết" in match["until"] or "đầu năm" in match["until"]) and not match["y3"] else day
    )


def _first_half(year: str) -> str:
    return f"{year}-01/{year}-06"


def _since(match: re.Match[str], date: str | None) -> Spoken | None:
    """From when on until the article's day: "từ năm 2011 đến nay"; None when that is within one year and no more."""
    if date is None or DAY.fullmatch(date) is None:
        return None
    year = match["y"] or match["y2"] or date[:4]
    if match["d"]:
        period = f"{on_day(year, match['m'], match['d'])}/{date}"
    elif match["m2"]:
        period = f"{year}-{int(match['m2']):02}/{date[:MONTH_LENGTH]}"
    else:
        period = f"{match['y3']}/{date[:4]}"
    first, last = period.split("/")
    return (period, *match.span()) if first < last and valid(period) else None


def _from_year(lowered: str, period: Spoken) -> Spoken:
    """`period` with the year it counts from: "từ năm 2016 đến quý I năm 2019"; as it is when it has none."""
    told, start, end = period
    if "/" in told or not lowered.endswith(_TILL, 0, start):
        return period
    since = _FROM_YEAR.search(lowered, max(0, start - LOOK_BACK), start)
    if since is None or since["y"] >= told[:4]:
        return period
    return f"{since['y']}/{told}", since.start(), end


def valid(period: str | None) -> str | None:
    """`period` when its days exist and its end does not come before its start."""
    if period is None:
        return None
    try:
        period_bounds(period)
    except ValueError:
        return None
    return period


def on_day(year: str, month: str, day: str) -> str:
    """The day in ISO form, whether or not there is one."""
    return f"{year}-{int(month):02}-{int(day):02}"


def _may_tell(lowered: str, start: int, end: int) -> bool:
    """Whether the sentence there has a word that what `_YEARLESS` reads cannot do without."""
    for word in _YEARLESS_WORDS:  # noqa: SIM110  a generator costs more than what it looks for
        if lowered.find(word, start, end) >= 0:
            return True
    return False


def _in_name(body: Body, period: Spoken) -> bool:
    """Whether a bare year ends a name: "Lễ hội Hoa ban Điện Biên 2018", "Tết Mậu Tuất 2018"."""
    start, end = period[1:]
    if end - start != len("2018"):
        return False
    name = _NAME_BEFORE.search(body.text, max(0, start - LOOK_BACK), start)
    return name is not None and name[1].istitle() and name[1].lower() not in _SEASONS


def _overlaps(found: Sequence[tuple[str, int, int]], start: int) -> bool:
    return any(first <= start < last for _, first, last in found)


def in_stretch(lowered: str, named: list[Spoken], start: int, end: int, year: str | None) -> list[Spoken]:
    """The periods of the sentence at `start:end`; `named` are those that say their year."""
    found = list(named)
    if year is not None:
        now = year
        said = {
            period[:4]
            for period, first, _ in found
            if not ANOTHERS.search(lowered[max(start, first - LOOK_BACK) : first])
        }
        year = said.pop() if len(said) == 1 else year
        for match in _FROM_TO.finditer(lowered, start, end) if "từ " in lowered[start:end] else ():
            last: str = match["y2"] or year
            first: str = match["y1"] or last
            days = f"{on_day(first, match['m1'] or match['m2'], match['d1'])}/{on_day(last, match['m2'], match['d2'])}"
            if valid(days):
                found = [p for p in found if p[2] <= match.start() or p[1] >= match.end()]
                found.append((days, *match.span()))
        for match in _YEARLESS.finditer(lowered, start, end) if _may_tell(lowered, start, end) else ():
            if (
                match["n"]
                and not match["side"]
                and (
                    _LASTED.search(lowered, max(start, match.start() - 12), match.start())
                    or _LASTS.match(lowered, match.end())
                )
            ):
                continue
            if match["until"] and _FROM_NOW.search(lowered, max(start, match.start() - 12), match.start()):
                continue
            if (
                not _overlaps(found, match.start())
                and (period := valid(_yearless(match, now if match["whole"] else year))) is not None
            ):
                found.append((period, *match.span()))
    found.sort(key=lambda p: p[1])
    return found


def named_periods(body: Body, date: str | None) -> list[Spoken]:
    """The periods of `body` that say their year, and those that go on until `date`, the article's day; in order."""
    since = [
        told
        for match in (_SINCE.finditer(body.lowered) if any(now in body.lowered for now in TILL_NOW) else ())
        if _SINCE_OPENS.search(body.lowered, max(0, match.start() - 12), match.start())
        and (told := _since(match, date)) is not None
    ]
    first = [
        (f"{match['y']}-07/{match['y']}-12" if match["side"] == "cuối" else _first_half(match["y"]), *match.span())
        for match in (_HALF_OF_YEAR.finditer(body.lowered) if "nửa" in body.lowered else ())
    ]
    first += [
        (f"{match['y']}-01/{match['y']}-{_COUNTS.get(match['n']) or int(match['n']):02}", *match.span())
        for match in _MONTHS_OF_YEAR.finditer(body.lowered)
    ]
    named = since + [p for p in first if valid(p[0])]
    named += [
        p
        for p in read_periods(body.lowered)
        if not DAY.fullmatch(p[0]) and valid(p[0]) and not _overlaps(named, p[1]) and not _in_name(body, p)
    ]
    named += [
        (match[1], *match.span()) for match in _PLAIN_YEAR.finditer(body.lowered) if not _overlaps(named, match.start())
    ]
    named = [_from_year(body.lowered, p) for p in named]
    return sorted(named, key=lambda p: p[1])

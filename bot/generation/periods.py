"""The time a figure belongs to: from its clause, then its sentence."""

import re
from bisect import bisect_left
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
    r"|luỹ kế đến hết) (?:(?P<unit>tháng"
    r"|ngày) (?P<d>\d{1,2})(?:/(?P<m>\d{1,2}))?(?![\d/])|(?P<d2>\d{1,2})/(?P<m2>\d{1,2})(?![\d/%])"
    r"|(?:ngày )?(?P<d3>\d{1,2})/(?P<m3>\d{1,2})/(?P<y3>20\d\d)(?![\d/]))"
    r"|(?<!\d )(?<!từ )tháng (?P<mo>1[0-2]|0?[1-9])(?![\d/.]| (?:năm|tới|sau|trước|nữa|âm)|,? \d)"
    r"|(?P<half>nửa) (?:đầu )?năm(?: nay| qua| đầu)?(?! (?:cuối|sau|nữa|tới))|(?P<whole>cả năm|năm nay))(?!\w)"
)
# "9 tháng năm 2025", "sáu tháng của năm 2026"; "9 tháng đầu năm 2025" is read with the others.
_MONTHS_OF_YEAR = Rare(
    r"(?<![\w/])(?P<n>[2-9]|0[2-9]|1[01]|ba|sáu|chín)(?: tháng năm | tháng của năm )(?P<y>20\d\d)(?![\d/–-])"
)
_YEARLESS_WORDS = ("tháng", "quý", "ngày", "/", "nửa", "cả năm", "năm nay")
_PLAIN_YEAR = re.compile(r"năm ((?:19|20)\d\d)(?= tỷ lệ| tỉ lệ)")
_UNTIL = re.compile(r"(?:đến hết|hết|tính đến|đến|lũy kế đến hết|luỹ kế đến hết) ngày \d")
_COUNTS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_FROM_TO = re.compile(
    r"từ (?:ngày )?(?P<d1>\d{1,2})(?:[/-](?P<m1>\d{1,2})(?:[/-](?P<y1>\d{4}))?)? (?:đến|tới) (?:ngày "
    r"|hết ngày )?(?P<d2>\d{1,2})[/-](?P<m2>\d{1,2})(?:[/-](?P<y2>\d{4}))?"
)
# "Từ năm 2013 đến nay", "từ năm 2016 đến quý II năm 2019": years up to the article's, or to what is named.
_SINCE = re.compile(
    r"từ (?:đầu )?(?:năm )?(?P<y>(?:19|20)\d\d) (?:đến|tới) (?:hết )?"
    r"(?:(?P<now>nay)|quý (?P<q>iii|ii|iv|i|[1-4])(?: năm |[/-]| )(?P<y2>20\d\d)"
    r"|tháng (?P<m>1[0-2]|0?[1-9])(?: năm |[/-])(?P<y3>20\d\d))(?![\w/])"
)
_YEARS = re.compile(r"\d{4}/\d{4}")
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_ANOTHERS = Rare(
    r"(?:so với|cùng kỳ|nghị quyết|kế hoạch số|(?<!pháp )(?<!kỷ )luật|pháp lệnh"
    r"|(?:chuẩn nghèo|đa chiều)(?= )|thành lập từ|giá so sánh|giá cố định"
    r"|(?:lần|từ)(?= $| (?:năm|tháng) $)|(?<!^)(?<!trong )(?<!qua )nhiệm kỳ|khóa)[^,;]*$"
)
_ANOTHERS_AFTER = re.compile(
    r"(?:so với|cùng kỳ|nghị quyết|theo(?! (?:số liệu|thống kê|báo cáo))|trước|giai đoạn|nhiệm kỳ|khóa|dự kiến"
    r"|hoàn thành)[^,;]*$"
)
_LASTED = re.compile(r"(?:chậm|muộn|sớm|thêm|mất|quá|sau|hơn|gần|vòng|mỗi|từng|suốt|cách đây|trước|hạn|kéo dài)\s*$")
_NOW = Ways(
    r"(?<!\w)(?:đến nay|hiện nay|(?<!thực )(?<!thể )(?<!phát )(?<!xuất )(?<!biểu )hiện(?! đại| trạng| thực)"
    r"|(?<!năm )(?<!tháng )nay)(?!\w)"
)
_STOP = re.compile(r"[;.]\s|, (?:trong đó|tăng|giảm)")
_LOOK_BACK = 26
# "tháng 6, tỉnh ghi nhận 17 vụ": a month without its year holds for its own clause alone.
_MONTH = re.compile(r"tháng \d{1,2}$")
_ELSEWHERE = re.compile(
    r";|[^,;] ?,(?! (?:tăng|giảm|chiếm|đạt|bằng|trong đó)(?!\w))|(?<!\w)(?:sẽ|họp|khi|từng|chỉ đạo)(?!\w)"
)
# "Sau trận lũ tháng 7, tỉnh …" dates the flood.
_CLAUSE_OPENS = re.compile(r"(?:^|[.;,:(“\n] ?|(?<!\w)(?:hồi|trong|riêng|vào|sang) )$")
_IN_MONTH = re.compile(r"[^,;.()]{0,40} (?:trong|hồi|vào) ")
_RIGHT_BEHIND = re.compile(r"\s*\(?(?:(?:vào|trong|của|hồi) )?")
_CLOSED = '.!?…”")'
_REPORTED = re.compile(r"(\d{4})-01/\1-\d\d|\d{4}-Q[1-4]")
_QUARTER = re.compile(r"\d{4}-Q[1-4]")
_SINCE_NEW_YEAR = re.compile(r"\d{4}-01-01/")
_SPEAKER = re.compile(r"(?:^|[\s(“])(?:ông|bà|anh|chị|đồng chí|bí thư|chủ tịch|giám đốc|theo|tại)\s")
_PARTS = ("trong đó", "trong số đó", "trong số này")
_OPENS_WITHIN = 16
"""Letters of a sentence within which the period stands that it opens with: "Tính chung 9 tháng đầu năm"."""
_HEADING = 20
"""A paragraph of fewer letters, or without a full stop, is a heading: what was said before it ends there."""
_MONTHS = 12
_MONTH_LENGTH = len("2025-06")

Spoken = tuple[str, int, int]
"""A period and where it stands."""


def _yearless(match: re.Match[str], year: str) -> str | None:
    if match["whole"] or match["half"]:
        return f"{year}-01/{year}-06" if match["half"] else year
    if match["q"]:
        number = _QUARTERS.get(match["q"]) or int(match["q"])
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
    day = _day(match["y3"] or year, month, match["d"] or match["d2"] or match["d3"])
    # What is reached "by the end of" a day is counted from the new year on; "đến ngày 30/9" tells how it stands then.
    return (
        f"{year}-01-01/{day}" if ("hết" in match["until"] or "đầu năm" in match["until"]) and not match["y3"] else day
    )


def _within(part: str, whole: str) -> bool:
    """Whether the days of `part` are among those of `whole`, a longer stretch."""
    inner, outer = period_bounds(part), period_bounds(whole)
    return part != whole and outer[0] <= inner[0] and inner[1] <= outer[1]


def _valid(period: str | None) -> str | None:
    """`period` when its days exist and its end does not come before its start."""
    if period is None:
        return None
    try:
        period_bounds(period)
    except ValueError:
        return None
    return period


def _day(year: str, month: str, day: str) -> str:
    return f"{year}-{int(month):02}-{int(day):02}"


def _since(match: re.Match[str], now: str) -> str:
    """The years from the one that `match` of `_SINCE` begins with, up to `now` or what it names."""
    if match["now"]:
        return f"{match['y']}/{now}"
    if match["q"]:
        return f"{match['y']}/{match['y2']}-Q{_QUARTERS.get(match['q']) or match['q']}"
    return f"{match['y']}/{match['y3']}-{int(match['m']):02}"


def _may_tell(lowered: str, start: int, end: int) -> bool:
    """Whether the sentence there has a word that what `_YEARLESS` reads cannot do without."""
    for word in _YEARLESS_WORDS:  # noqa: SIM110  a generator costs more than what it looks for
        if lowered.find(word, start, end) >= 0:
            return True
    return False


def _overlaps(found: Sequence[tuple[str, int, int]], start: int) -> bool:
    return any(first <= start < last for _, first, last in found)


def _in(lowered: str, named: list[Spoken], start: int, end: int, year: str | None) -> list[Spoken]:
    """The periods of the sentence at `start:end`; `named` are those that say their year."""
    found = list(named)
    if year is not None:
        now = year
        said = {
            period[:4]
            for period, first, _ in found
            if not _ANOTHERS.search(lowered[max(start, first - _LOOK_BACK) : first])
        }
        year = said.pop() if len(said) == 1 else year
        for match in _FROM_TO.finditer(lowered, start, end) if "từ " in lowered[start:end] else ():
            last: str = match["y2"] or year
            first: str = match["y1"] or last
            days = f"{_day(first, match['m1'] or match['m2'], match['d1'])}/{_day(last, match['m2'], match['d2'])}"
            if _valid(days):
                found = [p for p in found if p[2] <= match.start() or p[1] >= match.end()]
                found.append((days, *match.span()))
        for match in _SINCE.finditer(lowered, start, end) if "từ " in lowered[start:end] else ():
            if match["y"] != now and _valid(years := _since(match, now)):
                found = [p for p in found if p[2] <= match.start() or p[1] >= match.end()]
                found.append((years, *match.span()))
        for match in _YEARLESS.finditer(lowered, start, end) if _may_tell(lowered, start, end) else ():
            if (
                match["n"]
                and not match["side"]
                and _LASTED.search(lowered, max(start, match.start() - 12), match.start())
            ):
                continue
            if (
                not _overlaps(found, match.start())
                and (period := _valid(_yearless(match, now if match["whole"] else year))) is not None
            ):
                found.append((period, *match.span()))
    found.sort(key=lambda p: p[1])
    return found


class PeriodsIn:
    """The periods an article speaks of, sentence by sentence."""

    def __init__(self, body: Body, date: str | None) -> None:
        self.body, self.year = body, date[:4] if date else None
        self._known: dict[int, list[Spoken]] = {}
        self._kept: tuple[int, str] | None = None
        self._whole: tuple[int, str] | None = None
        first = [
            (f"{match['y']}-01/{match['y']}-{_COUNTS.get(match['n']) or int(match['n']):02}", *match.span())
            for match in _MONTHS_OF_YEAR.finditer(body.lowered)
        ]
        named = [p for p in first if _valid(p[0])]
        named += [
            p
            for p in read_periods(body.lowered)
            if not _DAY.fullmatch(p[0]) and _valid(p[0]) and not _overlaps(named, p[1])
        ]
        named += [
            (match[1], *match.span())
            for match in _PLAIN_YEAR.finditer(body.lowered)
            if not _overlaps(named, match.start())
        ]
        self._named = sorted(named, key=lambda p: p[1])
        self._starts = [start for _, start, _ in self._named]

    def in_sentence(self, at: int) -> list[Spoken]:
        """The periods that sentence number `at` names, with their offsets in the body."""
        if at not in self._known:
            sentence = self.body.sentences[at]
            low = bisect_left(self._starts, sentence.start)
            high = bisect_left(self._starts, sentence.end)
            self._known[at] = _in(self.body.lowered, self._named[low:high], sentence.start, sentence.end, self.year)
        return self._known[at]

    def of(self, at: int, start: int, end: int, *, stock: bool = False) -> str | None:
        """The period of the number at `start:end` in sentence `at`: the nearest before it, else one right after it.

        `stock`: things there are on a day, which no sum up to that day tells.
        """
        sentence, lowered = self.body.sentences[at], self.body.lowered
        said = self.in_sentence(at)
        best: str | None = None
        if (own := self._own(said, end)) is not None:
            return own
        for period, first, last in said:
            if first >= start:
                break
            if last > start or _ANOTHERS.search(lowered[max(sentence.start, first - _LOOK_BACK) : first]):
                continue
            if _NOW.search(lowered, last, start):
                continue
            if _MONTH.match(lowered[first:last]) and (
                _ELSEWHERE.search(lowered, last, start)
                or (lowered.startswith(",", last) and not _CLAUSE_OPENS.search(lowered, max(0, first - 8), first))
            ):
                continue
            best = period.partition("/")[2] if stock and _UNTIL.match(lowered[first:last]) and "/" in period else period
        if best is not None:
            return best
        for period, first, last in said:
            if first < end:
                continue
            if _MONTH.match(lowered[first:last]) and not _IN_MONTH.fullmatch(lowered, end, first):
                continue
            stop = _STOP.search(lowered, end, first)
            if stop or _ANOTHERS_AFTER.search(lowered[max(end, first - _LOOK_BACK) : first]):
                return None
            return period
        return None

    def _own(self, said: Sequence[Spoken], end: int) -> str | None:
        """The period that stands right behind what ends there: "từ 2,6 tỷ đồng năm 2017 lên 7,8 tỷ đồng năm 2023"."""
        # "gấp 1,6 lần năm 2020": what it is held against.
        if self.body.lowered.endswith("lần", 0, end):
            return None
        for period, first, _ in said:
            if first >= end:
                return period if _RIGHT_BEHIND.fullmatch(self.body.lowered, end, first) else None
        return None

    @property
    def knows(self) -> bool:
        """Whether a reporting period is kept."""
        return self._kept is not None

    def remember(self, at: int, period: str) -> None:
        """Keep the period of what sentence `at` reports for those after it, when it is a stretch of time."""
        # What lies ahead is aimed at part by part, and the first period of a sentence is that of the whole.
        if (self._whole is None or self._whole[0] != at) and (self.year is None or period[:4] <= self.year):
            self._whole = (at, period)
        day = _DAY.fullmatch(period) is not None
        # "Từ năm 1994 đến nay" is no report's stretch of time.
        if self.year is not None and _YEARS.fullmatch(period) and period.endswith(self.year):
            return
        if self._kept is not None and len(period) == _MONTH_LENGTH and _within(period, self._kept[1]):
            return
        if "/" not in period and "-Q" not in period and not day:
            self._kept = None
        # "Riêng quý II tăng 9,8%" in a report on six months tells of a part of them.
        elif self._kept is not None and _QUARTER.fullmatch(period) and _within(period, self._kept[1]):
            return
        # "đến hết ngày 30/6" in a report on six months changes nothing.
        elif self._kept is None or not ((day or _SINCE_NEW_YEAR.match(period)) and _REPORTED.fullmatch(self._kept[1])):
            self._kept = (at, period)

    def part(self, at: int) -> str | None:
        """The period of the whole that sentence `at` tells the parts of: "Trong đó, chè Shan chiếm 6,2 ha"."""
        told = self._whole
        if told is None or not self.body.sentences[at].lowered.startswith(_PARTS):
            return None
        return told[1] if told[0] == at - 1 else None

    def opening(self, at: int) -> str | None:
        """The months or the quarter that a sentence without figures opens the paragraph of sentence `at` with."""
        sentences = self.body.sentences
        first = at
        while first > 0 and not sentences[first].first:
            first -= 1
        if first == at:
            return None
        for period, start, _ in self.in_sentence(first):
            if start - sentences[first].start <= _OPENS_WITHIN and _REPORTED.fullmatch(period):
                return period
        return None

    def carried(self, at: int) -> str | None:
        """The stretch of time that what sentence `at` reports belongs to: told before it.

        The months or the quarter that a report covers hold for its whole section, days only for the next sentence.
        """
        if self._kept is None:
            return None
        sentences = self.body.sentences
        if sentences[at].lowered.startswith(("lũy kế", "luỹ kế")):
            return None
        told, period = self._kept
        if _REPORTED.fullmatch(period) is None and (at > told + 1 or sentences[at].first):
            return None
        for number in range(told + 1, at + 1):
            sentence = sentences[number]
            if sentence.first and (
                sentence.text[-1:] not in _CLOSED
                or len(sentence.text) < _HEADING
                or _SPEAKER.search(sentence.lowered[:90])
            ):
                self._kept = None
                return None
        if _REPORTED.fullmatch(period) is None:
            self._kept = (at, period)
        return period

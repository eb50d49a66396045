"""The time a figure belongs to: from its clause, then its sentence."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from bot.generation.layout import Body, Sentence
from bot.generation.periods_named import (
    ANOTHERS,
    DAY,
    LOOK_BACK,
    MONTH_LENGTH,
    TILL_NOW,
    Spoken,
    in_stretch,
    named_periods,
    on_day,
    valid,
)
from bot.generation.ways import Ways
from bot.vietnamese.dates import period_bounds

_UNTIL = re.compile(r"(?:đến hết|hết|tính đến|đến|lũy kế đến hết|luỹ kế đến hết) ngày \d")
_ANOTHERS_AFTER = re.compile(
    r"(?:so với|cùng kỳ|nghị quyết|theo(?! (?:số liệu|thống kê|báo cáo))|trước|giai đoạn|nhiệm kỳ|khóa|dự kiến"
    r"|hoàn thành|luật|phong trào|cuộc vận động|kỳ họp|phiên họp|chương trình)[^,;]*$"
)
_DAY_TOLD = re.compile(r"(?<![\d/])(?P<d>\d{1,2})/(?P<m>\d{1,2})(?:/(?P<y>20\d\d))?(?![\d/])")
# "có 2 phòng học và 1 bếp ăn được mở vào tháng 3/2019": since when, not when there were so many.
_THERE_ARE = re.compile(r"(?<!\w)(?:có|gồm|với|và|còn|hiện)(?: hơn| gần| khoảng| trên)? $")
_COME_ABOUT = re.compile(r"(?<!\w)(?:được|bị|đã)(?!\w)")
_LEFT = 24
_NOW = Ways(
    r"(?<!\w)(?:đến nay|hiện nay|(?<!thực )(?<!thể )(?<!phát )(?<!xuất )(?<!biểu )hiện(?! đại| trạng| thực)"
    r"|(?<!năm )(?<!tháng )nay)(?!\w)"
)
_STOP = re.compile(r"[;.:]\s")
# "12 xã nhận dưới 90 hồ sơ, từ ngày 2 đến ngày 14/7.": when, and no clause of its own.
_WHEN_ALONE = re.compile(
    r", (?:(?:tính|theo|số liệu|thống kê|báo cáo|của|trong|vào|từ|đến|hết|ngày|tháng|cuối|đầu|cả|giai đoạn) ?)*"
)
_ENDS = re.compile(r"\s*(?:[.,;)…]|$)")
_FAR_BACK = 120
"""The same behind a number, where the name of what a period dates may be long."""
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
_YEARS = re.compile(r"\d{4}/\d{4}")
_QUARTER = re.compile(r"\d{4}-Q[1-4]")
_SINCE_NEW_YEAR = re.compile(r"\d{4}-01-01/")
_SPEAKER = re.compile(r"(?:^|[\s(“])(?:ông|bà|anh|chị|đồng chí|bí thư|chủ tịch|giám đốc|theo|tại)\s")
_PARTS = ("trong đó", "trong số đó", "trong số này")
_OPENS_WITHIN = 16
"""Letters of a sentence within which the period stands that it opens with: "Tính chung 9 tháng đầu năm"."""
_HEADING = 20
"""A paragraph of fewer letters, or without a full stop, is a heading: what was said before it ends there."""


def _within(part: str, whole: str) -> bool:
    """Whether the days of `part` are among those of `whole`, a longer stretch."""
    inner, outer = period_bounds(part), period_bounds(whole)
    return part != whole and outer[0] <= inner[0] and inner[1] <= outer[1]


class PeriodsIn:
    """The periods an article speaks of, sentence by sentence."""

    def __init__(self, body: Body, date: str | None) -> None:
        self.body, self.year = body, date[:4] if date else None
        self._known: dict[int, list[Spoken]] = {}
        self._kept: tuple[int, str] | None = None
        self._whole: tuple[int, str] | None = None
        self._named = named_periods(body, date)
        self._starts = [start for _, start, _ in self._named]

    def in_sentence(self, at: int) -> list[Spoken]:
        """The periods that sentence number `at` names, with their offsets in the body."""
        if at not in self._known:
            sentence = self.body.sentences[at]
            low = bisect_left(self._starts, sentence.start)
            high = bisect_left(self._starts, sentence.end)
            self._known[at] = in_stretch(
                self.body.lowered, self._named[low:high], sentence.start, sentence.end, self.year
            )
        return self._known[at]

    def of(self, at: int, start: int, end: int, *, stock: bool = False) -> str | None:
        """The period of the number at `start:end` in sentence `at`: the nearest before it, else one right after it.

        `stock`: things there are on a day, which no sum up to that day tells.
        """
        sentence, lowered = self.body.sentences[at], self.body.lowered
        said = self.in_sentence(at)
        best = self._day_of(sentence, start)
        if (own := self._own(said, end)) is not None:
            return own
        for period, first, last in said:
            if first >= start:
                break
            if last > start or ANOTHERS.search(lowered[max(sentence.start, first - LOOK_BACK) : first]):
                continue
            if _NOW.search(lowered, last, start):
                continue
            # "kéo dài đến hết năm 2027; đề nghị bổ sung 42 tỷ đồng": when the clause that it ends is.
            if lowered.startswith(";", last):
                continue
            if _MONTH.match(lowered[first:last]) and (
                _ELSEWHERE.search(lowered, last, start)
                or (lowered.startswith(",", last) and not _CLAUSE_OPENS.search(lowered, max(0, first - 8), first))
            ):
                continue
            best = period.partition("/")[2] if stock and _UNTIL.match(lowered[first:last]) and "/" in period else period
        if best is not None:
            return best
        return self._behind(said, sentence, start, end, stock=stock)

    def _behind(self, said: Sequence[Spoken], sentence: Sentence, start: int, end: int, *, stock: bool) -> str | None:
        """The period that the clause of the number at `start:end` names behind it."""
        lowered = self.body.lowered
        for period, first, last in said:
            if first < end:
                continue
            if _MONTH.match(lowered[first:last]) and not _IN_MONTH.fullmatch(lowered, end, first):
                continue
            if (
                lowered.startswith(TILL_NOW, last)
                or _STOP.search(lowered, end, first)
                or _ANOTHERS_AFTER.search(lowered, max(end, first - _FAR_BACK), first)
            ):
                return None
            if (
                stock
                and _COME_ABOUT.search(lowered, end, first)
                and _THERE_ARE.search(lowered, max(sentence.start, start - _LEFT), start)
            ):
                return None
            comma = lowered.rfind(", ", end, first)
            if comma >= 0 and not (_WHEN_ALONE.fullmatch(lowered, comma, first) and _ENDS.match(lowered, last)):
                return None
            return period
        return None

    def _day_of(self, sentence: Sentence, start: int) -> str | None:
        """The day that "trong ngày" means, when the sentence names it: "Sáng 8/9, …, trong ngày, …"."""
        lowered = self.body.lowered
        at = lowered.rfind("trong ngày", sentence.start, start)
        if at < 0 or self.year is None or _DAY_TOLD.search(lowered, at, start):
            return None
        days = [*_DAY_TOLD.finditer(lowered, sentence.start, at)]
        return valid(on_day(days[-1]["y"] or self.year, days[-1]["m"], days[-1]["d"])) if days else None

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
        day = DAY.fullmatch(period) is not None
        # "Từ năm 1994 đến nay" is no report's stretch of time.
        if self.year is not None and _YEARS.fullmatch(period) and period.endswith(self.year):
            return
        if self._kept is not None and len(period) == MONTH_LENGTH and _within(period, self._kept[1]):
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

"""What happened on a day that the article names, and its own main event."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bot.generation.layout import Body, Sentence, parts, trimmed
from bot.generation.places import Places
from bot.knowledge.model import Event
from bot.vietnamese.dates import DateMention, read_dates

_NO_EVENT = re.compile(
    r"(?:trước|trong|đến|hết|tính đến|tính từ|từ|sau|xong|hạn|chậm nhất|sinh|hiệu lực|quốc khánh|ban hành|ký"
    r"|\(27/7|\(\s*\d+)\s*(?:hết\s+|kể từ\s+|từ\s+)?(?:ngày\s+)?$"
)
_STARTED = re.compile(r"(?:hoạt động|vận hành|thực hiện|chính thức|bắt đầu)[^,;.]{0,30}từ (?:ngày )?$")
_TURNING = re.compile(r"thời điểm [^.;]{0,30}(?:chính thức|bắt đầu|vận hành|đi vào)")
# "nhân dịp Quốc khánh 2/9", "kỷ niệm Ngày Phụ nữ Việt Nam (20/10)": the day of a feast.
_FEAST = re.compile(
    r"(?:quốc khánh|kỷ niệm|mừng|nhân (?:dịp|ngày)|dịp (?:lễ|ngày)|ngày lễ|lễ|hướng tới ngày|\d+ năm ngày|tết)"
    r"[^,;.]{0,70}?[\s(](?:ngày )?$"
)
_SAME_DAY = re.compile(r"(?<!\w)(?:(?:buổi )?(?:sáng|chiều|tối|trưa|đêm) cùng ngày|cùng ngày,)(?!\w)")
_DAYISH = re.compile(r"\d{1,2}(?:[/.-]\d| tháng \d)")
_DASHED = re.compile(r"(?:ngày|[Ss]áng|[Cc]hiều|[Tt]ối|Ngày)\s+(?P<d>\d{1,2})-(?P<m>\d{1,2})(?![\d-]|/\d)")
_GOES_ON = re.compile(r"\s*(?:đến|tới|-|–)\s*(?:hết\s+)?(?:ngày )?\d")
_MET = re.compile(
    r"(?:hội nghị|đại hội|phiên họp|kỳ họp|buổi làm việc|làm việc (?:với|tại)"
    r"|lễ (?:khởi công|khánh thành|công bố|kỷ niệm|ra mắt|trao)|hội thảo|cuộc họp|tọa đàm|họp báo"
    r"|đoàn (?:công tác|giám sát|kiểm tra)|đi kiểm tra|khảo sát|đến thăm"
    r"|thăm, |tiếp xúc cử tri|ngày hội|giao ban)"
)
_HELD = re.compile(
    r"(?<!\w)(?:tổ chức|diễn ra|chủ trì|khai mạc|mở|họp|có buổi|đã có|dự|làm việc|kiểm tra|khảo sát|thăm)(?!\w)"
)
_AWARDS = re.compile(
    r"(?:nhân dịp này|dịp này|tại (?:hội nghị|đại hội|buổi lễ|lễ|kỳ họp|chương trình|phiên họp|buổi làm việc|cuộc họp)"
    r"|cũng tại|trong khuôn khổ|trong chương trình|trong chuyến)[^.;]{0,120}?"
    r"(?<!\w)(?:khen thưởng|bằng khen|giấy khen|huân chương|huy hiệu|cờ thi đua|danh hiệu|ra mắt|ký kết|bấm nút"
    r"|công bố quyết định|dâng hương)(?!\w)"
)
_JUST = re.compile(r"(?<!\w)(?:vừa (?:mở|tổ chức|có|họp|làm việc|chủ trì|diễn ra)|mới đây|vừa qua,)(?!\w)")
_LEAD_SENTENCES = 3
_LONGEST = 260
_MOST = 12
_OLD_YEARS = 3
"""What lies further back than so many years is history."""
_DAY_LENGTH = len("2025-01-01")


@dataclass(frozen=True, slots=True)
class Dates:
    """The days an article turns on, and where other things stand."""

    published: str | None
    event: str | None
    asked: Sequence[tuple[int, int]]
    """Directives and petitions: what they name is still to come."""
    documents: Sequence[tuple[int, int]]
    """The dates of documents."""


def find_events(body: Body, dates: Dates, places: Places) -> list[Event]:
    """The events of `body`: those dated, the main one, awards handed over there."""
    return _Reading(body, dates, places).run()


class _Reading:
    def __init__(self, body: Body, dates: Dates, places: Places) -> None:
        self.body, self.dates, self.places = body, dates, places
        self.year = (dates.event or dates.published or "")[:4]
        self.found: dict[str, Event] = {}
        self.lead: str | None = None

    def run(self) -> list[Event]:
        """All of them, in the article's order."""
        for sentence in self.body.sentences:
            if not self._same_day(sentence) and not self._dated(sentence):
                self._award(sentence)
            if len(self.found) >= _MOST:
                break
        if not any(event.date == self.dates.event for event in self.found.values()):
            self._main()
        return sorted(self.found.values(), key=lambda event: self.body.text.find(event.quote))

    def _add(self, day: str | None, start: int, end: int, at: int) -> None:
        first, last = trimmed(self.body.text, start, end)
        quote = self.body.text[first:last]
        if quote and quote not in self.found:
            place = self.places.governing(self.body, start, at, last)
            self.found[quote] = Event(date=day, text=_short(quote), place=place, quote=quote)

    def _same_day(self, sentence: Sentence) -> bool:
        same = _SAME_DAY.search(sentence.lowered) if "cùng ngày" in sentence.lowered else None
        if same is None or _DAYISH.search(sentence.lowered, same.end(), same.end() + 6):
            return False
        if not self.found and self.dates.event is not None:
            return False
        start = sentence.start + (same.start() if sentence.lowered.startswith("trước đó") else 0)
        self._add(self.lead or self.dates.event, start, sentence.end, sentence.end)
        return True

    def _days(self, sentence: Sentence) -> Iterator[tuple[str, int, int]]:
        """The days the sentence names, with their year, and their offsets in the body."""
        if _DAYISH.search(sentence.lowered) is None:
            return
        mentions = [m for m in read_dates(sentence.text) if m.value.startswith("--") or len(m.value) == _DAY_LENGTH]
        if not mentions and (dashed := _DASHED.search(sentence.text)) is not None:
            value = f"--{int(dashed['m']):02}-{int(dashed['d']):02}"
            mentions = [DateMention(value, dashed.start("d"), dashed.end())]
        for mention in mentions:
            value = mention.value
            if value.startswith("--"):
                if not self.year:
                    continue
                value = self.year + value[1:]
            if not _exists(value):
                continue
            if not self.year or int(self.year) - int(value[:4]) <= _OLD_YEARS:
                yield value, sentence.start + mention.start, sentence.start + mention.end

    def _dated(self, sentence: Sentence) -> bool:
        for value, start, end in self._days(sentence):
            if any(s < end and start < e for s, e in self.dates.documents):
                continue
            if any(s <= start < e for s, e in self.dates.asked):
                continue
            main = value == self.dates.event and self.lead is None
            if not main and self._another(sentence, start):
                continue
            if _GOES_ON.match(self.body.lowered, end, end + 20):
                continue
            clause = next(
                ((s, e) for s, e in parts(self.body.text, sentence.start, sentence.end) if s <= start < e), None
            )
            if clause is None:
                continue
            if main:
                self.lead = value
            self._add(value, *clause, start)
            return True
        return False

    def _another(self, sentence: Sentence, start: int) -> bool:
        """Whether the day at `start` bounds, begins or celebrates something."""
        lowered = self.body.lowered
        before = lowered[max(sentence.start, start - 40) : start]
        if _NO_EVENT.search(before) and not _STARTED.search(before):
            return _TURNING.search(lowered, start, start + 60) is None
        return _FEAST.search(lowered[max(sentence.start, start - 110) : start]) is not None

    def _award(self, sentence: Sentence) -> None:
        if self.dates.event is None or self.lead is None or any(s <= sentence.start < e for s, e in self.dates.asked):
            return
        if _AWARDS.search(sentence.lowered):
            self._add(self.dates.event, sentence.start, sentence.end, sentence.end)

    def _main(self) -> None:
        """The event the article is about when it does not stand beside its date."""
        for sentence in self.body.sentences[:_LEAD_SENTENCES]:
            met = _MET.search(sentence.lowered) is not None
            if (met and _HELD.search(sentence.lowered)) or _JUST.search(sentence.lowered):
                self._add(self.dates.event, sentence.start, sentence.end, sentence.end)
                return


def _exists(day: str) -> bool:
    """Whether the calendar has `day` (ISO)."""
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True


def _short(quote: str) -> str:
    if len(quote) > _LONGEST:
        quote = quote[:_LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
    return quote[0].upper() + quote[1:] + ("" if quote.endswith((".", "…", "!", "?")) else ".")

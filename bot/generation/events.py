"""What happened on a day that the article names, and its own main event."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.generation.chrome import AS_OF
from bot.generation.due import exists
from bot.generation.layout import Body, Sentence, parts, trimmed
from bot.generation.places import Places
from bot.generation.rare import Rare
from bot.generation.standing_alone import standing_alone
from bot.knowledge.model import Event
from bot.vietnamese.dates import DateMention, read_dates
from bot.vietnamese.folding import folded_in_place

_NO_EVENT = re.compile(
    r"(?:trước|trong|đến|tới|hết|so với|tại thời điểm|tính đến|tính từ|từ|sau|xong|hạn|chậm nhất|sinh"
    r"|hiệu lực|quốc khánh|ban hành|ký|\(27/7|\(\s*\d+)\s*(?:hết\s+|kể từ\s+|từ\s+)?(?:ngày\s+)?$"
)
_STARTED = re.compile(r"(?:hoạt động|vận hành|thực hiện|chính thức|bắt đầu)[^,;.]{0,30}từ (?:ngày )?$")
_DEADLINE = re.compile(
    r"(?<!\w)(?:hạn (?:cuối|chót|nộp|góp)|thời hạn)[^,;.]{0,40} (?:là|đến|vào|hết) (?:hết )?(?:ngày )?$"
    r"|(?<!\w)(?:bảo đảm|đảm bảo|phấn đấu|phải|quyết tâm) [^,;.]{2,60} (?:vào|trong) (?:ngày )?$"
)
# "thành phố sẽ sơ kết Đề án 06 trong tháng 9": what is announced for a month.
_ANNOUNCED = re.compile(
    r"(?<!\w)sẽ (?:sơ kết|tổng kết|tổ chức|khai mạc|khai trương|khởi công|khánh thành|diễn ra|công bố|ra mắt|thông xe"
    r"|đón)(?!\w)[^.;]{0,90}? (?:trong|vào)(?: đầu| giữa| cuối)? tháng (?P<month>\d{1,2})"
    r"(?:(?:/| năm )(?P<year>20\d\d))?(?![\d/])"
)
# "đến tối 9/8 vẫn còn …", "theo báo cáo lúc 18 giờ ngày 9/8": how things stand then.
_STANDS = re.compile(
    r"(?<!\w)(?:(?:tính )?(?:đến|tới)(?: hết| cuối)? (?:sáng|trưa|chiều|tối|đêm)(?: ngày)?"
    r"|(?:theo (?:báo cáo|thống kê|số liệu|tổng hợp)|cập nhật)[^,;.]{0,40}(?:ngày|sáng|chiều|tối)"
    r"|được [^,;.]{2,40} công bố(?: vào)?(?: ngày)?) $"
)
_TURNING = re.compile(r"thời điểm [^.;]{0,30}(?:chính thức|bắt đầu|vận hành|đi vào)")
# "nhân dịp Quốc khánh 2/9", "kỷ niệm Ngày Phụ nữ Việt Nam (20/10)": the day of a feast.
_FEAST = re.compile(
    r"(?:quốc khánh|kỷ niệm|mừng|nhân (?:dịp|ngày)|dịp (?:lễ|ngày)|ngày lễ|lễ|hướng tới ngày|\d+ năm ngày|tết)"
    r"[^,;.]{0,70}?[\s(](?:ngày )?$"
)
_SAME_DAY = re.compile(r"(?<!\w)(?:(?:buổi )?(?:sáng|chiều|tối|trưa|đêm) cùng ngày|cùng ngày,)(?!\w)")
_EVE = re.compile(r"(?:trước đó, )?(?:sáng|chiều|tối|trưa|ngày) hôm trước,")
_DAYISH = re.compile(r"\d\d?(?:[/.-]\d| tháng \d)")
_DASHED = re.compile(
    r"(?:[Nn]gày|[Ss]áng|[Cc]hiều|[Tt]ối)\s+(?:\d{1,2} (?:và|đến) |\d{1,2}, )?(?P<d>\d{1,2})-(?P<m>\d{1,2})(?![\d-]"
    r"|/\d)(?P<last> (?:đến|tới) (?:hết )?(?:ngày )?\d{1,2}-\d{1,2}(?![\d-]|/\d))?"
)
# "4/11 vị trí", "24/7": a day of so few figures is told by a word for a day before it.
_BARE_DAY = re.compile(r"\d{1,2}[/.]\d{1,2}$")
_DAY_BEFORE = re.compile(
    r"(?:ngày|sáng|chiều|tối|trưa|đêm|khuya|bữa|nay|mai|qua|hôm|và|đến|tới|từ|mùng|mồng|dịp|vào|lễ|khánh|hai|ba|tư"
    r"|năm|sáu"
    r"|bảy"
    r"|nhật|lúc|ngày:)\s+$|[,(–-]\s*$|\dh?\s+$"
)
# "ngày 12 và 13/8", "từ ngày 5 đến 8/5": what goes on over days is dated by the first.
_FIRST_DAY = re.compile(
    r"(?<![\d/.,])(?P<day>\d{1,2})(?P<month>[/.]\d{1,2})?\s*(?:và|-|–|đến|tới|,)\s*(?:hết )?"
    r"(?:ngày |sáng |rạng sáng |trưa |chiều |tối |đêm )?$"
)
_FIRST_BEFORE = 24
_STANDING = 70
"""Letters before a day in which it says that things stood so on it."""
# What a gauge shows on a day happens to nobody.
_MEASURED = re.compile(
    r"đo được|đo tại|(?<!\w)(?:độ mặn|mực nước|lượng mưa|nhiệt độ|giá (?:vàng|lúa|gạo|cà phê))(?!\w)"
)
_YEAR_BEFORE = re.compile(r"năm (?P<year>20\d\d), (?:vào )?(?:(?:sáng|chiều|tối|đêm) )?(?:ngày )?$")
_AHEAD = re.compile(
    r"(?<!\w)(?:sẽ|tới|dự kiến|sắp|hướng|kỷ niệm|phấn đấu|kế hoạch|chuẩn bị|sau đó|tiếp theo|bầu cử)(?!\w)"
)
_LONG_AHEAD = 3
"""A day so many months after the article, with no word of what is to come, was a year before."""
_OVER_DAYS = re.compile(
    r"(?:tổ chức|diễn ra|kéo dài|chủ trì|khai mạc|làm việc|kiểm tra|khảo sát|giám sát|thăm|tiếp xúc"
    r"|dự (?!báo|kiến|án|thảo|toán)|đại hội|hội nghị|lễ hội|kỳ họp)"
)
_FOUNDED = re.compile(
    r"[^.;]{0,60}(?:được thành lập|chính thức|đi vào hoạt động|đi vào vận hành|hợp nhất|sáp nhập|có hiệu lực)"
)
_FROM_THEN = re.compile(r"(?:^|[:.,] )(?:kể )?từ (?:ngày )?$")
# "cuộc bầu cử … ngày 15/3/2026": an event though what is asked for names it.
_TO_COME = re.compile(
    r"(?:bầu cử|đại hội|kỳ họp|lễ|hội nghị|ngày hội|kỳ thi|hội thi)(?! trước)[^,;.]{0,70} (?:vào )?(?:ngày )?$"
)
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
_AWARDS = Rare(
    r"(?:nhân dịp này|dịp này|tại (?:hội nghị|đại hội|buổi lễ|lễ|kỳ họp|chương trình|phiên họp|buổi làm việc|cuộc họp)"
    r"|cũng tại|trong khuôn khổ|trong chương trình|trong chuyến)[^.;]{0,120}?"
    r"(?<!\w)(?:khen thưởng|bằng khen|giấy khen|huân chương|huy hiệu|cờ thi đua|danh hiệu|ra mắt|ký kết|bấm nút"
    r"|trao (?:tặng |hỗ trợ )?\d+|tặng \d+|trao (?:tặng|quà)|tặng quà"
    r"|dâng hương)(?!\w)"
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
            told = self._same_day(sentence) or self._dated(sentence) or self._announced(sentence)
            if not told and not self._eve(sentence):
                self._award(sentence)
            if len(self.found) >= _MOST:
                break
        # What else happened on an unknown day is not what the article is about.
        if self.dates.event is None or not any(event.date == self.dates.event for event in self.found.values()):
            self._main()
        return sorted(self.found.values(), key=lambda event: self.body.text.find(event.quote))

    def _add(self, day: str | None, start: int, end: int, at: int) -> None:
        first, last = trimmed(self.body.text, start, end)
        quote = self.body.text[first:last]
        if quote and quote not in self.found:
            place = self.places.governing(self.body, start, at, last)
            self.found[quote] = Event(date=day, text=_short(quote), place=place, quote=quote)

    def _eve(self, sentence: Sentence) -> bool:
        """What the sentence tells of the day before the event: "Chiều hôm trước, đoàn đã đến thăm xã"."""
        if self.dates.event is None or self.lead is None or not _EVE.match(sentence.lowered):
            return False
        day = date.fromisoformat(self.dates.event) - timedelta(days=1)
        self._add(day.isoformat(), sentence.start, sentence.end, sentence.end)
        return True

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
        dashed = None if mentions else _DASHED.search(sentence.text)
        if dashed is not None and not (dashed["last"] and _OVER_DAYS.search(sentence.lowered) is None):
            value = f"--{int(dashed['m']):02}-{int(dashed['d']):02}"
            mentions = [DateMention(value, dashed.start("d"), dashed.end())]
        for mention in mentions:
            value = mention.value
            if value.startswith("--"):
                if not self.year:
                    continue
                value = self._year(sentence, mention.start, value) + value[1:]
            first = self._first_day(sentence, mention.start, value)
            if first is not None:
                value = first[0]
            elif _BARE_DAY.fullmatch(sentence.text[mention.start : mention.end]) and not _DAY_BEFORE.search(
                sentence.lowered, 0, mention.start
            ):
                continue
            if not exists(value):
                continue
            if not self.year or int(self.year) - int(value[:4]) <= _OLD_YEARS:
                at = mention.start if first is None else first[1]
                yield value, sentence.start + at, sentence.start + mention.end

    def _year(self, sentence: Sentence, start: int, value: str) -> str:
        """The year of a day told without one: as said before it, else the article's, else the one before that."""
        said = _YEAR_BEFORE.search(sentence.lowered, 0, start)
        if said is not None:
            return said["year"]
        here = (self.dates.event or self.dates.published or "")[5:]
        months = int(value[2:4]) - int(here[:2]) if here[:2].isdigit() else 0
        past = months >= _LONG_AHEAD and _AHEAD.search(sentence.lowered) is None
        return str(int(self.year) - 1) if past else self.year

    @staticmethod
    def _first_day(sentence: Sentence, start: int, value: str) -> tuple[str, int] | None:
        """The first of several days when the one at `start`, `value`, is the last; with its offset."""
        first = _FIRST_DAY.search(sentence.lowered, max(0, start - _FIRST_BEFORE), start)
        if first is None or len(value) != _DAY_LENGTH or _OVER_DAYS.search(sentence.lowered) is None:
            return None
        month = int(first["month"][1:]) if first["month"] else int(value[5:7])
        day = f"{value[:5]}{month:02}-{int(first['day']):02}"
        return (day, first.start()) if exists(day) and day < value else None

    def _dated(self, sentence: Sentence) -> bool:
        for value, start, end in self._days(sentence):
            main = value == self.dates.event and self.lead is None
            if not main and any(s < end and start < e for s, e in self.dates.documents):
                continue
            told_then = value == self.dates.event and self.body.lowered.startswith(")", end)
            if (
                any(s <= start < e for s, e in self.dates.asked)
                and not told_then
                and not _TO_COME.search(self.body.lowered, sentence.start, start)
            ):
                continue
            # "(Cập nhật đến 17h30 ngày 3/9/2026)" says when a report was drawn up.
            if main and AS_OF.match(folded_in_place(sentence.text).lower()):
                continue
            over_days = "đến" in self.body.lowered[start:end] or " và " in self.body.lowered[start:end]
            if not main and not over_days and self._another(sentence, start, end):
                continue
            if not main and _MEASURED.search(sentence.lowered) is not None:
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

    def _announced(self, sentence: Sentence) -> bool:
        """What the sentence announces for a month to come."""
        announced = _ANNOUNCED.search(sentence.lowered) if "tháng" in sentence.lowered else None
        here = self.dates.event or self.dates.published
        if announced is None or here is None or any(s <= sentence.start < e for s, e in self.dates.asked):
            return False
        month = int(announced["month"])
        year = announced["year"] or str(int(here[:4]) + (month < int(here[5:7] or 0)))
        if not 1 <= month <= 12:  # noqa: PLR2004 - the months of a year
            return False
        self._add(f"{year}-{month:02}", sentence.start, sentence.end, sentence.start + announced.start("month"))
        return True

    def _another(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether the day at `start` bounds, begins or celebrates something."""
        lowered = self.body.lowered
        before = lowered[max(sentence.start, start - 40) : start]
        if _FROM_THEN.search(before) and _FOUNDED.match(lowered, end):
            return False
        near = max(sentence.start, start - _STANDING)
        if _DEADLINE.search(lowered, near, start) or _STANDS.search(lowered, near, start):
            return True
        if _NO_EVENT.search(before) and not _STARTED.search(before):
            return _TURNING.search(lowered, start, start + 60) is None
        return _FEAST.search(lowered[max(sentence.start, start - 110) : start]) is not None

    def _award(self, sentence: Sentence) -> None:
        unled = self.lead is None and self.dates.event is not None
        if unled or _AWARDS.search(sentence.lowered) is None:
            return
        if not any(s <= sentence.start < e for s, e in self.dates.asked):
            self._add(self.dates.event, sentence.start, sentence.end, sentence.end)

    def _main(self) -> None:
        """The event the article is about when it does not stand beside its date."""
        for sentence in self.body.sentences[:_LEAD_SENTENCES]:
            met = _MET.search(sentence.lowered) is not None
            if (met and _HELD.search(sentence.lowered)) or _JUST.search(sentence.lowered):
                self._add(self.dates.event, sentence.start, sentence.end, sentence.end)
                return


def _short(quote: str) -> str:
    quote = standing_alone(quote)
    if len(quote) > _LONGEST:
        quote = quote[:_LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
    return quote[0].upper() + quote[1:] + ("" if quote.endswith((".", "…", "!", "?")) else ".")

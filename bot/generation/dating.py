"""The day of an article's main event, with its year: from the article's own words, never from the page around it."""

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.generation.chrome import AS_OF
from bot.generation.event_year import existing, year_by_text
from bot.vietnamese.dates import show_date
from bot.vietnamese.folding import folded_in_place

_LEDE_PARAGRAPHS = 3
"""Paragraphs in which the event's day may stand; further down it is the day of something else."""
_NEWS_DAYS = 60
"""Days after which nobody prints an event as news."""
_DAY = r"(?P<d>[0-9]{1,2})"
_DATE = re.compile(
    rf"(?P<part>\b(?:sang|trua|chieu|toi|dem|ngay|hom|tu|sang som|vao)\b)(?:\s+(?:nay|qua|mai"
    rf"|ngay))*\s*[,(]?\s*(?:ngay\s+|mung\s+)?"
    rf"(?:{_DAY}\s*(?P<and>(?:(?:-|–|va|,|den|den ngay)\s*[0-9]{{1,2}}\s*)?)"
    r"(?:(?P<s>[/.-])\s*(?P<m>[0-9]{1,2})(?:\s*(?P=s)\s*(?P<y>[0-9]{4}|[0-9]{2})(?![0-9]))?"
    r"|thang\s+(?P<m2>[0-9]{1,2})(?:\s*,?\s*(?:nam\s+|/\s*)(?P<y2>[0-9]{4}))?))"
    r"(?![0-9]|[/.-][0-9])(?:\s*/?\s*(?:nam\s+)(?P<y3>[0-9]{4}))?"
)
# "Ngày làm việc thứ hai (10/12) của Kỳ họp": the day in brackets behind what it is the day of.
_IN_BRACKETS = re.compile(
    r"\b(?:ngay|sang|chieu|toi|hom"
    r"|thu)\b[^.;(]{0,30}\((?P<d>[0-9]{1,2})(?P<s>[/.-])(?P<m>[0-9]{1,2})(?:(?P=s)(?P<y>[0-9]{4}))?\)"
    r"(?P<m2>)(?P<y2>)(?P<y3>)"
)
_CAME = re.compile(_IN_BRACKETS.pattern.replace("ngay|", "", 1).replace("|thu)", ")", 1))
_MEETING = re.compile(
    r"\b(?:hoi nghi|phien hop|cuoc hop|buoi lam viec|ky hop|dai hoi|hoi thao|toa dam|buoi le|le (?:khoi|khanh|cong|ky"
    r"|ra|trao)"
    r"|chuyen (?:tham|cong tac)|buoi (?:tiep|giao|giam)|doan (?:giam sat|cong tac|kiem tra))\b[^.;]{0,110}$"
)
# "Hôm chúng tôi có mặt (24/6), Phó Bí thư Thành ủy A lên làm việc với xã".
_VISIT = re.compile(r"[,:]? [^.;]{0,140}\b(?:lam viec|chu tri|kiem tra|khao sat|tham|du|tiep xuc|hop)\b")
# "Ngày 14/8, Phó Bí thư Tỉnh ủy A về làm việc với xã", further down in a feature.
_LEADER_CAME = re.compile(
    r",? (?:[^.;]{0,60}\b)?(?:bi thu|chu tich|dong chi|doan|lanh dao|uy vien|bo truong|thu truong|pho thu tuong"
    r"|thu tuong"
    r"|giam doc so)\b[^.;]{0,160}\b(?:lam viec|kiem tra|khao sat|tham|tiep xuc|doi thoai|chu tri|du (?!kien|an|bao"
    r"|thao)|den (?:voi|xa|phuong)"
    r"|(?:ve|len|xuong) (?:voi|xa|phuong))|,? khach (?:cua|quy) [^.;]{0,40}\b(?:bi thu|chu tich|dong chi|doan"
    r"|lanh dao|uy vien)\b"
)
_OPENS = re.compile(r"(?:^|[.!?…”\"] )$")
_LEADER_DAYS = 20
"""Days before the printing within which a leader's visit, told further down, is what the feature was written for."""
_FROM_THEN_ON = re.compile(
    r",? [^.;]{0,120}\b(?:chinh thuc|di vao hoat dong|di vao van hanh|khai truong|ra mat|co hieu luc)\b"
)
_BEGAN_DAYS = 10
"""Days from the printing within which "từ ngày 1/7, … chính thức hoạt động" is the news itself."""
_AHEAD = re.compile(r"\b(?:se|du kien|ke hoach|sap|dang ky|chuan bi|huong toi|truoc do|nam ngoai|nam truoc)\b")
_MEETING_WIDTH = 130
_ISSUED_WIDTH = 90
_WHOLE_DAY = 10
"""Letters of a whole ISO date."""
_MARK_WIDTH = 12
"""Letters that a paper's mark takes before an article's first word."""
# With its marks: "tới nay" is no evening. Not "ngày nay", "những ngày qua"; and "xã Đất Mũi hôm nay" is the commune as it
# is now, no day.
_RELATIVE = re.compile(
    r"(?:\b(?:sáng|trưa|chiều|tối|đêm)\s+|(?:^|(?<=[.,;:!?(“\"–-])\s*)hôm\s+)(?P<day>nay|qua)\b(?!\s*\()|\bhôm qua\b"
)
_WEEKDAY = re.compile(r"(?:thu\s+(?P<n>hai|ba|tu|nam|sau|bay|[2-7])|(?P<sun>chu nhat))\s*[,(]?\s*(?:ngay\s+)?$")
_WEEKDAYS = {"hai": 0, "ba": 1, "tu": 2, "nam": 3, "sau": 4, "bay": 5} | {str(n): n - 2 for n in range(2, 8)}
# What goes before a date that is not the event's own.
_ANOTHER = re.compile(
    r"(?:\b(?:so\s+\S+|nq/tw|qd|kl|truoc|sau|den het|den|tinh den|ke tu|tu khi|tu|trong|het|cho den|truoc do,?|hom"
    r"|ky niem|ban hanh|(?<!thuong )(?<!dinh )ky|thang|nam"
    r"|nghi quyet|quyet dinh|ket luan|thong bao|ke hoach|cong dien|chi thi|nghi dinh|luat|khoi cong|thanh lap"
    r"|sinh)\s*(?:so\s+\S+\s*)?|/[a-z0-9/-]+\s*)$"
)
# "Thủ tướng vừa có Công điện số 12/CĐ-TTg ngày 5/6/2025": the document is the news.
_JUST_ISSUED = re.compile(r"\b(?:vua|moi) (?:co|ky|ra|ban hanh|ky ban hanh|phe duyet)\b[^.;]{0,60}\bngay $")
_HELD = re.compile(
    r",? [^.;]{0,90}?\b(?:to chuc|khai mac|dien ra|lam viec|tiep xuc|kiem tra|tham|du|hop|giam sat|chu tri)\b"
)
_HELD_IN_THE_END = re.compile(_HELD.pattern.replace("{0,90}?", "{0,320}?"))
_GOES_ON = re.compile(r"\s*(?:den|toi|-|–)\s*(?:het\s+|ngay\s+|sang\s+|chieu\s+|toi\s+)*[0-9]")
_ALWAYS_EVENT = re.compile(r"(?:^|[,.;:\"“(–-]\s*|\b(?:vao|trong|hom nay|mot)\s+)$")


@dataclass(frozen=True, slots=True)
class EventDate:
    """The day of the event, or why it is not known."""

    value: str | None
    """ISO."""
    doubt: str | None = None
    """What is unsure about it, a Vietnamese sentence."""


def _last_day(partial: str) -> date | None:
    parts = [int(part) for part in partial.split("-")]
    if len(parts) == 1:
        return date(parts[0], 12, 31)
    if len(parts) == 2:  # noqa: PLR2004
        return date(parts[0], parts[1], monthrange(parts[0], parts[1])[1])
    return existing(*parts)


def event_date(body: str, published: str | None, title: str = "") -> EventDate:
    """The day of the main event that `body` (paragraphs separated by empty lines) tells of, `title` above it.

    The day is the one the first paragraphs date the event by; its year is printed with it, or follows from the
    day of printing, the weekday, the other dates of the text, or the two-level government in force since 1/7/2025.
    """
    paragraphs = body.split("\n\n")
    told = f"{title}. {body}" if title else body
    for number, paragraph in enumerate(paragraphs[:_LEDE_PARAGRAPHS]):
        opened = _told_first(paragraph, number, told, published)
        if opened is not None:
            return opened
    # A feature comes to the meeting it was written for only further down.
    for paragraph in paragraphs[_LEDE_PARAGRAPHS:]:
        read = folded_in_place(paragraph).lower()
        visited = _CAME.search(read)
        if visited is not None and _VISIT.match(read, visited.end()):
            event = _dated(paragraph, read, visited, told, published)
            if event is not None and event.value is not None:
                return event
        for match in _DATE.finditer(read):
            before = read[max(0, match.start() - _MEETING_WIDTH) : match.start()]
            if not _MEETING.search(before) or _AHEAD.search(before) or not _is_event(read, match):
                continue
            event = _dated(paragraph, read, match, told, published)
            latest = _last_day(published) if published else None
            if event is not None and event.value and (latest is None or event.value <= latest.isoformat()):
                return event
    return (
        _just_issued(paragraphs[0], told, published)
        or _leader_came(paragraphs, told, published)
        or EventDate(None, "Chưa rõ ngày diễn ra sự việc: phần đầu bài không ghi ngày.")
    )


def _told_first(paragraph: str, number: int, told: str, published: str | None) -> EventDate | None:
    """The day that one of the first paragraphs, the `number`th, dates the event by; None when it names none."""
    read = folded_in_place(paragraph).lower()
    for match in (*_DATE.finditer(read), *([] if number else _IN_BRACKETS.finditer(read))):
        if match.re is _DATE and not _is_event(read, match) and not _began(read, match, published):
            continue
        opens = number == 0 and match.start() <= _MARK_WIDTH
        year = match["y"] or match["y2"] or match["y3"]
        # A page that was stamped anew years later tells of the day all the same.
        held = opens and year and _HELD.match(read, match.end()) is not None
        event = _dated(paragraph, read, match, told, None if held else published)
        if event is None and opens and not year and published:
            event = _stamped_anew(read, match, told, published)
        if event is not None:
            return event
    if not number and (event := _as_of(read)) is not None:
        return event
    relative = _RELATIVE.search(paragraph.lower())
    if relative is None or published is None or len(published) < _WHOLE_DAY:
        return None
    back = 1 if relative["day"] == "qua" or relative[0] == "hôm qua" else 0
    return EventDate((date.fromisoformat(published) - timedelta(days=back)).isoformat())


def _just_issued(lede: str, told: str, published: str | None) -> EventDate | None:
    """The day of the document that the first paragraph brings as news, where it names no other day."""
    read = folded_in_place(lede).lower()
    for match in _DATE.finditer(read):
        if _JUST_ISSUED.search(read, max(0, match.start() - _ISSUED_WIDTH), match.start("d")):
            return _dated(lede, read, match, told, published)
    return None


def _as_of(read: str) -> EventDate | None:
    """The day that a report says it tells how things stand on."""
    match = AS_OF.match(read)
    day = existing(int(match["y"]), int(match["m"]), int(match["d"])) if match else None
    return EventDate(day.isoformat()) if day is not None else None


def _leader_came(paragraphs: Sequence[str], told: str, published: str | None) -> EventDate | None:
    """The one day on which the article tells that a leader came; None when it names none or several."""
    latest = _last_day(published) if published else None
    found: dict[str, EventDate] = {}
    for paragraph in paragraphs[1:]:
        read = folded_in_place(paragraph).lower()
        for match in _DATE.finditer(read):
            if not _OPENS.search(read[: match.start()]) or not _LEADER_CAME.match(read, match.end()):
                continue
            event = _dated(paragraph, read, match, told, published) if match["part"] != "tu" else None
            if event is None or event.value is None:
                continue
            if latest is None or 0 <= (latest - date.fromisoformat(event.value)).days <= _LEADER_DAYS:
                found[event.value] = event
    return next(iter(found.values())) if len(found) == 1 else None


def _dated(paragraph: str, read: str, match: re.Match[str], body: str, published: str | None) -> EventDate | None:
    """The day `match` names with its year; None when the event cannot have been then."""
    month, day = int(match["m"] or match["m2"]), int(match["d"])
    shown = paragraph[match.start() : match.end()].strip(" ,(")
    if year := match["y"] or match["y2"] or match["y3"]:
        found = existing(int(year) + (2000 if len(year) == 2 else 0), month, day)  # noqa: PLR2004
        return EventDate(found.isoformat()) if found and not _too_old(found, published) else None
    if existing(2024, month, day) is None:
        return None
    event = _with_year(month, day, shown, _weekday(read, match.start()), body, published)
    return None if event.value and _too_old(date.fromisoformat(event.value), published) else event


def _stamped_anew(read: str, match: re.Match[str], told: str, published: str) -> EventDate | None:
    """The day an article opens on, months before its page was dated, where what it tells is of the same year."""
    if len(published) < _WHOLE_DAY or _HELD_IN_THE_END.match(read, match.end()) is None:
        return None
    month, day, printed = int(match["m"] or match["m2"]), int(match["d"]), date.fromisoformat(published)
    years = (printed.year, printed.year - 1)
    last = next((d for year in years if (d := existing(year, month, day)) is not None and d <= printed), None)
    if last is None or year_by_text(month, day, _weekday(read, match.start()), told) != last.year:
        return None
    return EventDate(last.isoformat(), f"Trang ghi ngày đăng {show_date(published)}, muộn hơn sự việc nhiều tháng.")


def _too_old(day: date, published: str | None) -> bool:
    """Whether `day` cannot be news on the day of printing: something else began or was founded then."""
    return published is not None and len(published) == 10 and (date.fromisoformat(published) - day).days > _NEWS_DAYS  # noqa: PLR2004


def _began(read: str, match: re.Match[str], published: str | None) -> bool:
    """Whether what is news began on the day there: "Từ ngày 1/7/2025, trung tâm chính thức đi vào hoạt động"."""
    if match["part"] != "tu" or published is None or not _FROM_THEN_ON.match(read, match.end()):
        return False
    printed, month, day = _last_day(published), int(match["m"] or match["m2"]), int(match["d"])
    began = existing(printed.year, month, day) if printed else None
    return printed is not None and began is not None and abs((printed - began).days) <= _BEGAN_DAYS


def _is_event(read: str, match: re.Match[str]) -> bool:
    before = read[max(0, match.start() - 24) : match.start()]
    part = match["part"]
    if part == "tu" and not match["and"].strip():
        return False
    # "do mưa từ đêm 28/9 đến 1/10": how long something went on that the news came after.
    if before.endswith("tu ") and _GOES_ON.match(read, match.end()):
        return False
    if re.match(r"\s*(?:den|-|–|toi)\s*(?:ngay|het|[0-9])", read[match.end() :]) and part == "tu":
        return False
    if re.match(r"\s*\(?(?:[^.]{0,12})\bden nay\b", read[match.end() :]):
        return False
    if part in {"ngay", "vao", "tu", "hom"} and _ANOTHER.search(before) and not _ALWAYS_EVENT.search(before):
        return False
    return not re.search(r"(?:ky niem|ngay thuong binh)[^.,]{0,60}$", before)


def _weekday(read: str, at: int) -> int | None:
    match = _WEEKDAY.search(read[max(0, at - 24) : at])
    if match is None:
        return None
    return 6 if match["sun"] else _WEEKDAYS[match["n"]]


def _with_year(  # noqa: PLR0913, PLR0917  a date in its parts, and what tells its year
    month: int, day: int, shown: str, weekday: int | None, body: str, published: str | None
) -> EventDate:
    if published is not None and (printed := _last_day(published)) is not None:
        same, before = existing(printed.year, month, day), existing(printed.year - 1, month, day)
        if same is not None and same <= printed:
            return EventDate(same.isoformat())
        # Printed on the eve of the event, unless that is months away.
        if same is not None and (same - printed).days <= 31:  # noqa: PLR2004
            return EventDate(same.isoformat())
        if before is not None:
            return EventDate(before.isoformat())
    year = year_by_text(month, day, weekday, body)
    found = existing(year, month, day) if year is not None else None
    if found is None:
        return EventDate(None, f"Chưa rõ năm của “{shown}”: bài không có mốc nào để suy ra năm.")
    return EventDate(found.isoformat(), f"Năm của “{shown}” ({found.year}) suy từ các mốc khác trong bài.")

"""The day of an article's main event, with its year: from the article's own words, never from the page around it."""

import re
from calendar import monthrange
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from bot.vietnamese.folding import folded_in_place

MODEL_IN_FORCE = date(2025, 7, 1)
"""The day the two-level local government came into force: an article that tells of its working is later."""
_LEDE_PARAGRAPHS = 3
"""Paragraphs in which the event's day may stand; further down it is the day of something else."""
_YEARS = range(2000, 2100)
_NEWS_DAYS = 60
"""Days after which nobody prints an event as news."""
_NEAR_DAYS = 75
"""Days by which "sau hơn 2 tháng" may be off."""

_DAY = r"(?P<d>[0-9]{1,2})"
_DATE = re.compile(
    rf"(?P<part>\b(?:sang|trua|chieu|toi|dem|ngay|hom|tu|sang som|vao)\b)(?:\s+(?:nay|qua|mai|ngay))*\s*[,(]?\s*(?:ngay\s+|mung\s+)?"
    rf"(?:{_DAY}\s*(?P<and>(?:(?:-|–|va|,|den|den ngay)\s*[0-9]{{1,2}}\s*)?)"
    r"(?:(?P<s>[/.-])\s*(?P<m>[0-9]{1,2})(?:\s*(?P=s)\s*(?P<y>[0-9]{4}|[0-9]{2})(?![0-9]))?|thang\s+(?P<m2>[0-9]{1,2})(?:\s*,?\s*(?:nam\s+|/\s*)(?P<y2>[0-9]{4}))?))"
    r"(?![0-9]|[/.-][0-9])(?:\s*/?\s*(?:nam\s+)(?P<y3>[0-9]{4}))?"
)
# "Ngày làm việc thứ hai (10/12) của Kỳ họp": the day in brackets behind what it is the day of.
_IN_BRACKETS = re.compile(
    r"\b(?:ngay|sang|chieu|toi|hom|thu)\b[^.;(]{0,30}\((?P<d>[0-9]{1,2})(?P<s>[/.-])(?P<m>[0-9]{1,2})(?:(?P=s)(?P<y>[0-9]{4}))?\)"
    r"(?P<m2>)(?P<y2>)(?P<y3>)"
)
_CAME = re.compile(_IN_BRACKETS.pattern.replace("ngay|", "", 1).replace("|thu)", ")", 1))
_MEETING = re.compile(
    r"\b(?:hoi nghi|phien hop|cuoc hop|buoi lam viec|ky hop|dai hoi|hoi thao|toa dam|buoi le|le (?:khoi|khanh|cong|ky|ra|trao)"
    r"|chuyen (?:tham|cong tac)|buoi (?:tiep|giao|giam)|doan (?:giam sat|cong tac|kiem tra))\b[^.;]{0,110}$"
)
# "Hôm chúng tôi có mặt (24/6), Phó Bí thư Thành ủy A lên làm việc với xã".
_VISIT = re.compile(r"[,:]? [^.;]{0,140}\b(?:lam viec|chu tri|kiem tra|khao sat|tham|du|tiep xuc|hop)\b")
_AHEAD = re.compile(r"\b(?:se|du kien|ke hoach|sap|dang ky|chuan bi|huong toi|truoc do|nam ngoai|nam truoc)\b")
_MEETING_WIDTH = 130
# With its marks: "tới nay" is no evening. Not "ngày nay", "những ngày qua"; and "xã Đất Mũi hôm nay" is the commune as it
# is now, no day.
_RELATIVE = re.compile(
    r"(?:\b(?:sáng|trưa|chiều|tối|đêm)\s+|(?:^|(?<=[.,;:!?(“\"–-])\s*)hôm\s+)(?P<day>nay|qua)\b(?!\s*\()|\bhôm qua\b"
)
_WEEKDAY = re.compile(r"(?:thu\s+(?P<n>hai|ba|tu|nam|sau|bay|[2-7])|(?P<sun>chu nhat))\s*[,(]?\s*(?:ngay\s+)?$")
_WEEKDAYS = {"hai": 0, "ba": 1, "tu": 2, "nam": 3, "sau": 4, "bay": 5} | {str(n): n - 2 for n in range(2, 8)}
# What goes before a date that is not the event's own.
_ANOTHER = re.compile(
    r"(?:\b(?:so\s+\S+|nq/tw|qd|kl|truoc|sau|den het|den|tinh den|ke tu|tu khi|tu|trong|het|cho den|truoc do,?|hom|ky niem|ban hanh|(?<!thuong )(?<!dinh )ky|thang|nam"
    r"|nghi quyet|quyet dinh|ket luan|thong bao|ke hoach|cong dien|chi thi|nghi dinh|luat|khoi cong|thanh lap|sinh)\s*(?:so\s+\S+\s*)?|/[a-z0-9/-]+\s*)$"
)
_ALWAYS_EVENT = re.compile(r"(?:^|[,.;:\"“(–-]\s*|\b(?:vao|trong|hom nay|mot)\s+)$")
_EXPLICIT = re.compile(
    r"(?<![0-9/.-])(?P<d>[0-9]{1,2})(?P<s>[/.-])(?P<m>[0-9]{1,2})(?P=s)(?P<y>(?:19|20)[0-9]{2})(?![0-9])"
    r"|ngay\s+(?P<d2>[0-9]{1,2})\s+thang\s+(?P<m2>[0-9]{1,2})\s*,?\s*nam\s+(?P<y2>(?:19|20)[0-9]{2})"
)
_TO_COME = re.compile(
    r"(?:truoc|truoc ngay|cham nhat|khong qua|han|den het ngay|du kien|se|trong|toi|den nam|vao|muon nhat)\s*(?:ngay\s*)?$"
)
_UNTIL = re.compile(r"(?:tinh )?(?:den|toi)(?: het)?(?: ngay)?\s*$")
_PRESENT_WEIGHT = 3
"""What "6 tháng đầu năm 2026" tells of the present, counted against a year that is merely named."""
_YEAR = re.compile(r"\b(?:(?P<nam>nam)|thang [0-9]{1,2}/|quy [ivx]+/)\s*(?P<y>20[0-9]{2})\b")
_PRESENT = re.compile(
    r"(?:nam nay|6 thang dau|9 thang|thang dau|quy [ivx1-4]+|con lai|ke hoach|nhiem vu|trong tam|tu dau|thang dau cua)\s*(?:nam\s*)?$"
)
_OTHER_YEAR = re.compile(r"(?:den|muc tieu|tam nhin|giai doan|nhiem ky|so voi|cung ky|tu)\s*(?:nam\s*)?$")
_TWO_LEVEL = re.compile(
    r"chinh quyen (?:dia phuong )?(?:hai|2) cap|bo may moi|sau (?:sap xep|sap nhap|hop nhat)|mo hinh (?:hai|2) cap"
)
_ELAPSED = re.compile(
    r"\b(?:sau|qua)\s+(?:hon|gan|khoang|tron|mot)?\s*(?P<n>[0-9]{1,3}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)\s+(?P<u>ngay|thang|nam)\b[^.;]{0,60}"
    r"(?:van hanh|hoat dong|thuc hien|bo may moi|hai cap|2 cap)"
)
_NUMBERS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10}
_DAYS_OF = {"ngay": 1, "thang": 30, "nam": 365}
_TERM = re.compile(r"nhiem ky\s+(20[0-9]{2})\s*[-–]\s*20[0-9]{2}")


@dataclass(frozen=True, slots=True)
class EventDate:
    """The day of the event, or why it is not known."""

    value: str | None
    """ISO."""
    doubt: str | None = None
    """What is unsure about it, a Vietnamese sentence."""


def _day(year: int, month: int, day: int) -> date | None:
    if year in _YEARS and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:  # noqa: PLR2004
        return date(year, month, day)
    return None


def _last_day(partial: str) -> date | None:
    parts = [int(part) for part in partial.split("-")]
    if len(parts) == 1:
        return date(parts[0], 12, 31)
    if len(parts) == 2:  # noqa: PLR2004
        return date(parts[0], parts[1], monthrange(parts[0], parts[1])[1])
    return _day(*parts)


def event_date(body: str, published: str | None) -> EventDate:
    """The day of the main event that `body` (paragraphs separated by empty lines) tells of.

    The day is the one the first paragraphs date the event by; its year is printed with it, or follows from the
    day of printing, the weekday, the other dates of the text, or the two-level government in force since 1/7/2025.
    """
    paragraphs = body.split("\n\n")
    for number, paragraph in enumerate(paragraphs[:_LEDE_PARAGRAPHS]):
        read = folded_in_place(paragraph).lower()
        dates = [*_DATE.finditer(read), *([] if number else _IN_BRACKETS.finditer(read))]
        for match in dates:
            if match.re is _DATE and not _is_event(read, match):
                continue
            event = _dated(paragraph, read, match, body, published)
            if event is not None:
                return event
        relative = _RELATIVE.search(paragraph.lower())
        if relative is not None and published is not None and len(published) == 10:  # noqa: PLR2004
            printed = date.fromisoformat(published)
            back = 1 if relative["day"] == "qua" or relative[0] == "hôm qua" else 0
            return EventDate((printed - timedelta(days=back)).isoformat())
    # A feature comes to the meeting it was written for only further down.
    for paragraph in paragraphs[_LEDE_PARAGRAPHS:]:
        read = folded_in_place(paragraph).lower()
        visited = _CAME.search(read)
        if visited is not None and _VISIT.match(read, visited.end()):
            event = _dated(paragraph, read, visited, body, published)
            if event is not None and event.value is not None:
                return event
        for match in _DATE.finditer(read):
            before = read[max(0, match.start() - _MEETING_WIDTH) : match.start()]
            if not _MEETING.search(before) or _AHEAD.search(before) or not _is_event(read, match):
                continue
            event = _dated(paragraph, read, match, body, published)
            latest = _last_day(published) if published else None
            if event is not None and event.value and (latest is None or event.value <= latest.isoformat()):
                return event
    return EventDate(None, "Chưa rõ ngày diễn ra sự việc: phần đầu bài không ghi ngày.")


def _dated(paragraph: str, read: str, match: re.Match[str], body: str, published: str | None) -> EventDate | None:
    """The day `match` names with its year; None when the event cannot have been then."""
    month, day = int(match["m"] or match["m2"]), int(match["d"])
    shown = paragraph[match.start() : match.end()].strip(" ,(")
    if year := match["y"] or match["y2"] or match["y3"]:
        found = _day(int(year) + (2000 if len(year) == 2 else 0), month, day)  # noqa: PLR2004
        return EventDate(found.isoformat()) if found and not _too_old(found, published) else None
    if _day(2024, month, day) is None:
        return None
    event = _with_year(month, day, shown, _weekday(read, match.start()), body, published)
    return None if event.value and _too_old(date.fromisoformat(event.value), published) else event


def _too_old(day: date, published: str | None) -> bool:
    """Whether `day` cannot be news on the day of printing: something else began or was founded then."""
    return published is not None and len(published) == 10 and (date.fromisoformat(published) - day).days > _NEWS_DAYS  # noqa: PLR2004


def _is_event(read: str, match: re.Match[str]) -> bool:
    before = read[max(0, match.start() - 24) : match.start()]
    part = match["part"]
    if part == "tu" and not match["and"].strip():
        return False
    if re.match(r"\s*(?:den|-|–|toi)\s*(?:ngay|het|[0-9])", read[match.end() :]) and part == "tu":
        return False
    if re.match(r"\s*\(?(?:[^.]{0,12})\bden nay\b", read[match.end() :]):
        return False
    if part in {"ngay", "vao", "tu", "hom"} and _ANOTHER.search(before) and not _ALWAYS_EVENT.search(before):
        return False
    return not re.search(r"(?:ky niem|ngay thuong binh)[^.]{0,60}$", before)


def _weekday(read: str, at: int) -> int | None:
    match = _WEEKDAY.search(read[max(0, at - 24) : at])
    if match is None:
        return None
    return 6 if match["sun"] else _WEEKDAYS[match["n"]]


def _with_year(  # noqa: PLR0913, PLR0917  a date in its parts, and what tells its year
    month: int, day: int, shown: str, weekday: int | None, body: str, published: str | None
) -> EventDate:
    if published is not None and (printed := _last_day(published)) is not None:
        same, before = _day(printed.year, month, day), _day(printed.year - 1, month, day)
        if same is not None and same <= printed:
            return EventDate(same.isoformat())
        # Printed on the eve of the event, unless that is months away.
        if same is not None and (same - printed).days <= 31:  # noqa: PLR2004
            return EventDate(same.isoformat())
        if before is not None:
            return EventDate(before.isoformat())
    year = _year_by_text(month, day, weekday, body)
    found = _day(year, month, day) if year is not None else None
    if found is None:
        return EventDate(None, f"Chưa rõ năm của “{shown}”: bài không có mốc nào để suy ra năm.")
    return EventDate(found.isoformat(), f"Năm của “{shown}” ({found.year}) suy từ các mốc khác trong bài.")


def _year_by_text(month: int, day: int, weekday: int | None, body: str) -> int | None:  # noqa: PLR0912 - one branch a clue
    """The year in which the `day`. of `month` fits the other dates of the article; None when none tells."""
    read = folded_in_place(body).lower()
    votes: Counter[int] = Counter()
    earliest: date | None = None
    for match in _EXPLICIT.finditer(read):
        found = _day(int(match["y"] or match["y2"]), int(match["m"] or match["m2"]), int(match["d"] or match["d2"]))
        before = read[max(0, match.start() - 20) : match.start()]
        if found is None:
            continue
        if (
            _TO_COME.search(before)
            and not re.search(r"(?:\btu|ke tu)\s*(?:ngay\s*)?$", before)
            and not _UNTIL.search(before)
        ):
            votes[found.year] += 1
            continue
        votes[found.year] += 1
        earliest = max(earliest or found, found)
    for match in _YEAR.finditer(read):
        before = read[max(0, match.start() - 30) : match.start()]
        if match["nam"] and _OTHER_YEAR.search(before):
            continue
        votes[int(match["y"])] += _PRESENT_WEIGHT if _PRESENT.search(before) else 1
    for match in _TERM.finditer(read):
        votes[int(match[1])] += 1
    target = None
    if _TWO_LEVEL.search(read):
        earliest = max(earliest or MODEL_IN_FORCE, MODEL_IN_FORCE)
        votes[MODEL_IN_FORCE.year] += 1
        if (past := _ELAPSED.search(read)) is not None:
            count = int(past["n"]) if past["n"].isdigit() else _NUMBERS[past["n"]]
            target = MODEL_IN_FORCE + timedelta(days=count * _DAYS_OF[past["u"]])
    if not votes:
        return None
    years = sorted({year + more for year in votes for more in (0, 1)})
    days = [found for year in years if (found := _day(year, month, day)) is not None]
    if weekday is not None:
        days = [found for found in days if found.weekday() == weekday] or days
    if target is not None:
        near = [found for found in days if abs((found - target).days) <= _NEAR_DAYS]
        if near:
            return min(near, key=lambda found: abs((found - target).days)).year
    later = [found for found in days if earliest is None or found >= earliest]
    if not later:
        return None
    # The first time the day comes round after everything the article looks back on, unless it speaks of a later year as now.
    return max(later, key=lambda found: (votes[found.year], -found.year)).year

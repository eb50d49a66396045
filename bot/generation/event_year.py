"""The year of a day that an article tells without one, when no day of printing gives it."""

import re
from calendar import monthrange
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta

from bot.vietnamese.folding import folded_in_place

MODEL_IN_FORCE = date(2025, 7, 1)
"""The day the two-level local government came into force: an article that tells of its working is later."""
_NEAR_DAYS = 75
"""Days by which "sau hơn 2 tháng" may be off."""
_WILL_BE = re.compile(r"\b(?:se|du kien|sap(?! xep| nhap)|chuan bi)\b[^.;]*$")
_WILL_BE_WIDTH = 110
_EXPLICIT = re.compile(
    r"(?<![0-9/.-])(?P<d>[0-9]{1,2})(?P<s>[/.-])(?P<m>[0-9]{1,2})(?P=s)(?P<y>(?:19|20)[0-9]{2})(?![0-9])"
    r"|ngay\s+(?P<d2>[0-9]{1,2})\s+thang\s+(?P<m2>[0-9]{1,2})\s*,?\s*nam\s+(?P<y2>(?:19|20)[0-9]{2})"
)
_TO_COME = re.compile(
    r"(?:truoc|truoc ngay|cham nhat|khong qua|han|den het ngay|du kien|se|trong|toi|den nam|vao"
    r"|muon nhat)\s*(?:ngay\s*)?$"
)
# "Hai quyết định có hiệu lực từ ngày 1/6/2021": soon after they are told of.
_IN_FORCE_FROM = re.compile(r"quyet dinh (?:nay |tren |bo nhiem |dieu dong )*co hieu luc (?:ke )?tu (?:ngay )?$")
_UNTIL = re.compile(r"(?:tinh )?(?:den|toi)(?: het)?(?: ngay)?\s*$")
_PRESENT_WEIGHT = 3
"""What "6 tháng đầu năm 2026" tells of the present, counted against a year that is merely named."""
_YEAR = re.compile(r"\b(?:(?P<nam>nam)|thang (?P<m>[0-9]{1,2})[/-]|quy [ivx]+/)\s*(?P<y>20[0-9]{2})\b")
_PRESENT = re.compile(
    r"(?:nam nay|6 thang dau|9 thang|thang dau|quy [ivx1-4]+|con lai|ke hoach|nhiem vu|trong tam|tu dau"
    r"|thang dau cua)\s*(?:nam\s*)?$"
)
_DECIDED_BEFORE = re.compile(r"(?:\bdu thao [^.;]{0,60}|chuong trinh giam sat (?:[a-z]+ ){0,6})$")
_DECIDED_WIDTH = 80
_GONE_BY = re.compile(r"\b(?:vao|tu|hoi|trong|cuoi|dau|giua) $")
_OTHER_YEAR = re.compile(
    r"(?:(?<!tinh )den(?: (?:cuoi|het|giua|dau|quy [ivx1-4]+))?|muc tieu|tam nhin|giai doan|nhiem ky|so voi|cung ky"
    r"|tu)\s*(?:nam\s*)?$"
)
_TWO_LEVEL = re.compile(
    r"chinh quyen (?:dia phuong )?(?:hai|2) cap|bo may moi|sau (?:sap xep|sap nhap|hop nhat)|mo hinh (?:hai|2) cap"
)
_ELAPSED = re.compile(
    r"\b(?:sau|qua)\s+(?:hon|gan|khoang|tron|mot)?\s*(?P<n>[0-9]{1,3}|mot|hai|ba|bon|nam|sau|bay|tam|chin"
    r"|muoi)\s+(?P<u>ngay|thang|nam)\b[^.;]{0,60}"
    r"(?:van hanh|hoat dong|thuc hien|bo may moi|hai cap|2 cap)"
)
_NUMBERS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10}
_DAYS_OF = {"ngay": 1, "thang": 30, "nam": 365}
_YEAR_ENDS = 11
"""The month from which on plans and tasks may be those of the next year."""
_TASKS = re.compile(r"(?:ke hoach|nhiem vu|trong tam|phuong huong|giai phap|chuong trinh cong tac)(?: [a-z-]+){0,6}? $")
_YEAR_OPENS = re.compile(r"(?:^|[.;:!] |\n)(?:trong )?nam $")
_TURN_OF_YEAR = 3
"""The last month of a year in which "năm 2025" alone may mean the year before."""
_CONGRESS = re.compile(r"\bdai hoi\b")
_HEAD = 400
"""Letters of an article in which its congress is named."""
# "19/5/1970 - 19/5/2025": the same day in the years an anniversary is counted from and to.
_UNTIL_NOW = re.compile(
    r"(?<=[0-9]{4})\s*[-–]\s*(?P<d>[0-9]{1,2})[/.-](?P<m>[0-9]{1,2})[/.-](?P<y>20[0-9]{2})(?![0-9])"
)
_LEAD_YEAR = re.compile(r"(?<![0-9/.–-])(?<![0-9] )(?<![-–] )(?P<y>20[0-9]{2})(?![0-9]|\s?[-–/.][0-9 ])")
_LOOKS_BACK = re.compile(
    r"(?:tong ket|so ket|ket qua|danh gia|thanh tich|quyet toan|so voi|tu|den|truoc|sau|giai doan|tam nhin"
    r"|nhiem ky|khoa)"
    r"[^,;.]{0,50}$"
)
_LOOK_BACK = 60
# "năm học 2023 - 2024" begins in the autumn of the one and ends in the spring of the other.
_SCHOOL_YEAR = re.compile(r"nam hoc (?P<y>20[0-9]{2})\s*[-–/]\s*(?P<next>20[0-9]{2})")
_SCHOOL_BEGINS, _SCHOOL_ENDS = 9, 5
_OF_THE_PAST = re.compile(r"(?:tong ket|ket qua|ket thuc|danh gia|so voi|tot nghiep|be giang|thanh tich)[^,;.]{0,60}$")
_OF_THE_NEXT = re.compile(
    r"(?:khai giang|chuan bi|bao dam|dam bao|dau nam hoc|truoc them|tuyen sinh|cho|buoc vao|don|trien khai|nhiem vu"
    r"|phuong huong|ke hoach|nam hoc moi)[^,;.]{0,60}$"
)
_SCHOOL_WIDTH = 90
# "cảng xây năm 1998, sửa năm 2016", "sẽ hoàn thành vào năm 2027": the year of something else.
_OF_ANOTHER_DAY = re.compile(
    r"\b(?:xay(?: dung)?|sua(?: chua)?|nang cap|thanh lap|khoi cong|khoi dong|ra doi|khanh thanh|hoan thanh|thong xe"
    r"|ve dich|dat chuan|cong nhan|dua vao (?:su dung|khai thac|van hanh|hoat dong)|sinh|ban hanh|ket thuc|bat dau)"
    r" (?:(?:vao|tu|hoi|trong|ke tu) )?(?:(?:dau|cuoi|giua|quy [ivx1-4]+) )?$"
)
_TERM = re.compile(r"nhiem ky\s+(20[0-9]{2})\s*[-–]\s*20[0-9]{2}")
_SINCE = re.compile(r"(?:\btu|ke tu)\s*(?:ngay\s*)?$")
_NEXT_DAYS = 275
"""Days after the last one an article looks back on within which its own is expected, when it names no year as now."""
_YEARS = range(2000, 2100)


def existing(year: int, month: int, day: int) -> date | None:
    """The day, when the calendar of these years has it."""
    if year in _YEARS and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:  # noqa: PLR2004
        return date(year, month, day)
    return None


def year_by_text(month: int, day: int, weekday: int | None, text: str) -> int | None:
    """The year in which the `day`. of `month` fits what else `text` tells; None when nothing tells it surely."""
    read = folded_in_place(text).lower()
    for match in _UNTIL_NOW.finditer(read):
        if (int(match["d"]), int(match["m"])) == (day, month):
            return int(match["y"])
    return _Evidence(read, month).year(month, day, weekday)


@dataclass(slots=True)
class _Evidence:
    """What an article, its marks folded, tells of the year it was written in."""

    read: str
    month: int
    """Of the event: at the turn of a year the same words tell of another one."""
    votes: Counter[int] = field(default_factory=Counter)
    latest: date | None = None
    """The last day the article looks back on."""
    present: bool = False
    """Whether it names a year as its own."""
    target: date | None = None
    """About when it is, by how long the communes have worked."""

    def year(self, month: int, day: int, weekday: int | None) -> int | None:
        """The year of the event, None when it cannot be told."""
        self._lead()
        self._days()
        self._plain_years()
        self._school_years()
        # At the turn of a year the one that results are told of is as often the last one.
        if len(self.votes) == 1 and self.latest is None and not self.present and month <= _TURN_OF_YEAR:
            return None
        told = bool(self.votes)
        for match in _TERM.finditer(self.read):
            self.votes[int(match[1])] += 1
        # A term of office is begun by its congress; that communes are new is true for years.
        told = told or (bool(self.votes) and _CONGRESS.search(self.read[:_HEAD]) is not None)
        explicit = self.latest
        self._two_levels()
        if not (told or self.target):
            return None
        years = sorted({year + more for year in self.votes for more in (0, 1)})
        days = [found for year in years if (found := existing(year, month, day)) is not None]
        if weekday is not None:
            days = [found for found in days if found.weekday() == weekday] or days
        return self._choose(days, explicit)

    def _choose(self, days: list[date], explicit: date | None) -> int | None:
        if self.target is not None:
            target = self.target
            near = [found for found in days if abs((found - target).days) <= _NEAR_DAYS]
            if near:
                return min(near, key=lambda found: abs((found - target).days)).year
        later = [found for found in days if self.latest is None or found >= self.latest]
        if not later:
            return None
        most = max(self.votes[found.year] for found in later)
        if self.latest is None and sum(self.votes[found.year] == most for found in later) > 1:
            return None
        # The first time the day comes round after what the article looks back on, unless it names a later year as now.
        chosen = max(later, key=lambda found: (self.votes[found.year], -found.year))
        far = explicit is not None and (chosen - explicit).days > _NEXT_DAYS
        return None if far and not self.present else chosen.year

    def _lead(self) -> None:
        """A year that the first paragraph names as that of what happens."""
        lead = self.read.partition("\n\n")[0]
        for match in _LEAD_YEAR.finditer(lead):
            before = lead[: match.start()][-_LOOK_BACK:]
            ahead = self.month >= _YEAR_ENDS and _TASKS.search(before.removesuffix("nam "))
            results = self.month <= _TURN_OF_YEAR and _YEAR_OPENS.search(before) is not None
            other = _OF_ANOTHER_DAY.search(before.removesuffix("nam "))
            if not (ahead or results or other or _LOOKS_BACK.search(before) or _DECIDED_BEFORE.search(before)):
                self.present = True
                self.votes[int(match["y"])] += 1

    def _days(self) -> None:
        """The days that are told with their year: those gone by, and those to come."""
        for match in _EXPLICIT.finditer(self.read):
            found = existing(
                int(match["y"] or match["y2"]), int(match["m"] or match["m2"]), int(match["d"] or match["d2"])
            )
            if found is None:
                continue
            self.votes[found.year] += 1
            before = self.read[max(0, match.start() - 20) : match.start()]
            if _IN_FORCE_FROM.search(self.read[max(0, match.start() - _WILL_BE_WIDTH) : match.start()]):
                self.present = True
                continue
            bounded = _TO_COME.search(before) and not (_SINCE.search(before) or _UNTIL.search(before))
            ahead = _WILL_BE.search(self.read[max(0, match.start() - _WILL_BE_WIDTH) : match.start()])
            if not (bounded or ahead):
                self.latest = max(self.latest or found, found)

    def _plain_years(self) -> None:
        for match in _YEAR.finditer(self.read):
            before = self.read[max(0, match.start() - 30) : match.start()]
            if match["nam"] and (_OTHER_YEAR.search(before) or _OF_ANOTHER_DAY.search(before)):
                continue
            year = int(match["y"])
            # In December the tasks are those of the year to come.
            if self.month >= _YEAR_ENDS and _TASKS.search(before):
                self.votes.update((year - 1, year))
                self.present = True
                continue
            # What is drafted, or will be supervised, in a year is decided on in it or before it.
            if _DECIDED_BEFORE.search(self.read[max(0, match.start() - _DECIDED_WIDTH) : match.start()]):
                self.votes.update((year - 1, year))
                continue
            self._month(match, before)
            now = _PRESENT.search(before) is not None
            self.votes[year] += _PRESENT_WEIGHT if now else 1
            self.present = self.present or now

    def _school_years(self) -> None:
        """The calendar year that a school year and the event's month tell."""
        for match in _SCHOOL_YEAR.finditer(self.read):
            first, last = int(match["y"]), int(match["next"])
            before = self.read[max(0, match.start() - _SCHOOL_WIDTH) : match.start()]
            past = _OF_THE_PAST.search(before) is not None
            if last != first + 1 or (past and self.month >= _SCHOOL_BEGINS):
                continue
            if self.month <= _SCHOOL_ENDS or past:
                year = last
            elif self.month >= _SCHOOL_BEGINS or _OF_THE_NEXT.search(before):
                year = first
            else:
                continue
            self.votes[year] += _PRESENT_WEIGHT
            self.present = True

    def _month(self, match: re.Match[str], before: str) -> None:
        """Look back on a month that is told with its year: "được chấp thuận vào tháng 10/2024"."""
        month = existing(int(match["y"]), int(match["m"]), 1) if match["m"] else None
        if month is None or _GONE_BY.search(before) is None:
            return
        if not _WILL_BE.search(self.read[max(0, match.start() - _WILL_BE_WIDTH) : match.start()]):
            self.latest = max(self.latest or month, month)

    def _two_levels(self) -> None:
        """That there are two levels of government dates an article after the day they came into force."""
        if _TWO_LEVEL.search(self.read) is None:
            return
        self.latest = max(self.latest or MODEL_IN_FORCE, MODEL_IN_FORCE)
        self.votes[MODEL_IN_FORCE.year] += 1
        if (past := _ELAPSED.search(self.read)) is not None:
            count = int(past["n"]) if past["n"].isdigit() else _NUMBERS[past["n"]]
            self.target = MODEL_IN_FORCE + timedelta(days=count * _DAYS_OF[past["u"]])

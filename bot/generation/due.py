"""By when something is to be done, when the instruction says so."""

import re
from datetime import date as calendar_day

from bot.vietnamese.dates import read_dates

# No sentence without one of these states a due date: most are passed over by this alone.
_DIGIT = re.compile(r"\d")
_HINT = re.compile(r"năm nay|năm này|tháng nay|tháng này|quý nay|quý này|quý i")
_BEFORE = (
    r"(?:trước|chậm nhất(?: là)?(?: trong| vào| hết| cuối)?|xong trước|đến hết|hết|muộn nhất(?: là)?|trong|vào|cuối"
    r"|đến cuối)"
)
_DAY = re.compile(
    rf"(?<!\w)(?:{_BEFORE}\s+(?:\d{{1,2}} giờ(?: \d{{1,2}} phút)? )?(?:ngày\s+|dịp\s+|lễ\s+|dịp lễ\s+)?|trước (?:ngày"
    rf"|thềm|lễ|dịp) (?:[^\W\d_]+ ){{1,5}}(?:ngày )?"
    r"|(?:(?<=[,;] )|(?<=^)|phấn đấu |dứt khoát |mốc là |đưa ra là )(?:đến|ngay từ) (?:ngày )?"
    rf"(?=\d{{1,2}}/\d{{1,2}}(?!\d| đã| mới| có))"
    rf"|bảo đảm đến ngày\s+|đảm bảo đến ngày\s+)(?=\d)"
)
_DASHED = re.compile(r"(?P<d>\d{1,2})-(?P<m>\d{1,2})(?![\d-]|/\d)")
_MONTH = re.compile(
    rf"(?<!\w){_BEFORE}\s+(?:tháng\s+\d{{1,2}}(?:,| và| đến| -)\s+)?tháng\s+(?:(?P<m>\d{{1,2}})(?:\s*(?:/|-|năm)\s*"
    r"(?P<y>20\d\d))?(?!\d|[/-]\d)|(?P<this>này))"
)
_QUARTER = re.compile(rf"(?<!\w){_BEFORE}\s+quý\s+(?P<q>iii|ii|iv|i|[1-4])(?:\s*(?:/|-|năm)\s*(?P<y>20\d\d))?(?!\w)")
_YEAR = re.compile(
    r"(?<!\w)(?:trong|hết|đến cuối|đến hết|cuối|ngay trong|trước|(?:phấn đấu|mục tiêu)[^,;.]{0,40}? (?:đến|để))\s+"
    r"năm\s+(?:(?P<y>20\d\d)|(?P<this>nay))(?!\s*[-–]|\w)"
)
_IN_PASSING = re.compile(r"(?:trong đó|tính|tính đến|từ|kể từ|giai đoạn)\s+$")
_PASSING_WIDTH = 12
_NEVER = re.compile(r"(?<!\w)(?:đừng|chớ)(?!\w)[^.;]*$")
_QUARTERS = {"i": 3, "ii": 6, "iii": 9, "iv": 12, "1": 3, "2": 6, "3": 9, "4": 12}
_MONTHS = range(1, 13)
_LONGEST_DATE = 24


def due_date(lowered: str, date: str | None) -> str | None:
    """The day, month or year by which `lowered` asks for something; None when it names none.

    A day without a year is the next such day after `date`.
    """
    if _DIGIT.search(lowered) is None and _HINT.search(lowered) is None:
        return None
    day = _day(lowered, date)
    if day is not None:
        return day
    if "tháng" in lowered and (month := _stated(_MONTH, lowered)) is not None:
        if month["this"]:
            return date[:7] if date and len(date) > len("2025") else None
        return _of_year(month["y"], int(month["m"]), date) if int(month["m"]) in _MONTHS else None
    if "quý" in lowered and (quarter := _stated(_QUARTER, lowered)) is not None:
        return _of_year(quarter["y"], _QUARTERS[quarter["q"]], date)
    if "năm" in lowered and (whole := _stated(_YEAR, lowered)) is not None:
        return whole["y"] or (date[:4] if date else None)
    return None


def exists(day: str) -> bool:
    """Whether the calendar has `day` (ISO)."""
    try:
        calendar_day.fromisoformat(day)
    except ValueError:
        return False
    return True


def _stated(pattern: re.Pattern[str], lowered: str) -> re.Match[str] | None:
    """The first match neither in passing ("trong đó hết quý II đạt ít nhất 45%") nor warned of ("đừng …")."""
    for match in pattern.finditer(lowered):
        in_passing = _IN_PASSING.search(lowered, max(0, match.start() - _PASSING_WIDTH), match.start())
        if not in_passing and not _NEVER.search(lowered, 0, match.start()):
            return match
    return None


def _of_year(year: str | None, month: int, date: str | None) -> str | None:
    year = year or (date[:4] if date else None)
    return f"{year}-{month:02}" if year else None


def _day(lowered: str, date: str | None) -> str | None:
    for match in _DAY.finditer(lowered):
        width = match.end() - match.start()
        if (dashed := _DASHED.match(lowered, match.end())) is not None and date:
            day = f"{date[:4]}-{int(dashed['m']):02}-{int(dashed['d']):02}"
            if exists(day):
                return day if day >= date[: len(day)] else f"{int(date[:4]) + 1}{day[4:]}"
        mentions = [m for m in read_dates(lowered[match.start() : match.end() + _LONGEST_DATE]) if m.start <= width]
        if not mentions or mentions[0].value.isdigit():
            continue
        value = mentions[0].value
        if not value.startswith("--"):
            return value
        if date:
            day = date[:4] + value[1:]
            return day if day >= date[: len(day)] else f"{int(date[:4]) + 1}{value[1:]}"
    return None

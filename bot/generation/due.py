"""By when something is to be done, when the instruction says so."""

import re

from bot.vietnamese.dates import read_dates

_DAY = re.compile(r"(?:trước|chậm nhất(?: là)?|xong trước|đến hết|hết|muộn nhất(?: là)?|trong)\s+(?:ngày\s+)?(?=\d)")
_MONTH = re.compile(
    r"(?:trong|trước|hết|đến hết|chậm nhất(?: trong)?)\s+tháng\s+(?P<m>\d{1,2})(?:\s*(?:/|-"
    r"|năm)\s*(?P<y>20\d\d))?(?!\d|[/-]\d)"
)
_QUARTER = re.compile(
    r"(?:trong|trước|hết|đến hết)\s+quý\s+(?P<q>iii|ii|iv|i|[1-4])(?:\s*(?:/|-|năm)\s*(?P<y>20\d\d))?(?!\w)"
)
_YEAR = re.compile(r"(?:trong|hết|đến cuối|đến hết|cuối|ngay trong)\s+năm\s+(?P<y>20\d\d)(?!\s*[-–])")
_QUARTERS = {"i": 3, "ii": 6, "iii": 9, "iv": 12, "1": 3, "2": 6, "3": 9, "4": 12}
_LAST_MONTH = 12


def due_date(lowered: str, date: str | None) -> str | None:
    """The day, month or year by which `lowered` asks for something; None when it names none.

    A day without a year is the next such day after `date`.
    """
    for match in _DAY.finditer(lowered):
        mentions = [
            m for m in read_dates(lowered[match.start() : match.end() + 16]) if m.start <= match.end() - match.start()
        ]
        if mentions:
            value = mentions[0].value
            if not value.startswith("--"):
                return value
            if date:
                day = date[:4] + value[1:]
                return day if day >= date[: len(day)] else f"{int(date[:4]) + 1}{value[1:]}"
    if (month := _MONTH.search(lowered)) is not None and 1 <= int(month["m"]) <= _LAST_MONTH:
        year = month["y"] or (date[:4] if date else None)
        return f"{year}-{int(month['m']):02}" if year else None
    if (quarter := _QUARTER.search(lowered)) is not None:
        year = quarter["y"] or (date[:4] if date else None)
        return f"{year}-{_QUARTERS[quarter['q']]:02}" if year else None
    if (whole := _YEAR.search(lowered)) is not None:
        return str(whole["y"])
    return None

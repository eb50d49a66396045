"""Periods told from today, or without their year: "năm ngoái", "hôm qua", "tháng 9", "27/7"."""

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta

from bot.vietnamese.dates import read_dates
from bot.vietnamese.folding import folded

YEARS_BACK = 5
"""How far back a month without a year is looked for among the months something is known of."""
WEEK = 7
QUARTER = 3

# "Hà Nam nay ra sao" asks about a province, not about a year.
_NO_PLACE = r"(?<!hà )(?<!ha )(?<!quảng )(?<!quang )(?<!việt )(?<!viet )"
_COUNTED = re.compile(r"(?P<before>[^\W\d_]*)\s*(?<![\d/.-])\d{1,2}\s+$")
_SEVERAL = re.compile(
    r"\b(?:nh[uữ]ng|c[aá]c|m[aấ]y|nhi[eề]u|v[aà]i|m[oộ]t|hai|ba|b[oố]n|n[aă]m|s[aá]u|b[aả]y|t[aá]m|ch[ií]n|m[uư][oờ]i)\s+$",
    re.IGNORECASE,
)
"""Before "năm tới" they count years: "ba năm tới"."""
_OF_A_YEAR = frozenset({"thang", "quy", "ngay"})
"""Before a number they make it a part of the year that follows; "20 năm qua" is no year."""
_THIS = frozenset({"nay", "này"})
_GONE = r"tr[uư][oớ]c|qua|v[uừ]a\s+(?:r[oồ]i|qua)"
_COMING = r"sau|t[oớ]i"
_NO_YEAR = r"(?!\s*(?:[/.,-]\s*)?(?:n[aă]m\s+)?\d)(?!\s*(?:-|–|đ[eế]n|den|t[oớ]i)\s*(?:th[aá]ng\s*)?\d)"
"""No year follows, nor the other end of a span, which has one."""
_MONTHS = ("một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "một": 1, "hai": 2, "ba": 3, "tư": 4} | {
    str(n): n for n in range(1, 5)
}


def dated(text: str, today: date, known: Iterable[str]) -> str:
    """`text` with such periods written out; NFC in, NFC out.

    A month or day without its year is the last one not after today that is in a month of `known` ("2025-07"), else
    the last one at all.
    """
    months = frozenset(known)
    for pattern, written in _RULES:
        text = pattern.sub(lambda match, written=written: written(match, today, months), text)  # type: ignore[misc]
    for mention in reversed(read_dates(text)):
        if mention.value.startswith("--"):
            _, _, month, day = mention.value.split("-")
            year = _year(int(month), int(day), today, months)
            text = f"{text[: mention.start]}ngày {day}/{month}/{year}{text[mention.end :]}"
    return text


def _year(month: int, day: int, today: date, known: frozenset[str]) -> int:
    last = today.year if (month, day) <= (today.month, today.day) else today.year - 1
    years = range(last, last - YEARS_BACK, -1)
    return next((year for year in years if f"{year}-{month:02}" in known), last)


Writing = Callable[[re.Match[str], date, frozenset[str]], str]


def _the_year_that_follows(_match: re.Match[str], _today: date, _: frozenset[str]) -> str:
    return "năm "


def _this_or_last_year(match: re.Match[str], today: date, _: frozenset[str]) -> str:
    counted = _COUNTED.search(match.string[: match.start()])
    if counted and folded(counted["before"]) not in _OF_A_YEAR:
        return match[0]
    return f"năm {today.year - (match['which'].lower() not in _THIS)}"


def _next_year(match: re.Match[str], today: date, _: frozenset[str]) -> str:
    counted = _COUNTED.search(match.string[: match.start()])
    if (counted and folded(counted["before"]) not in _OF_A_YEAR) or _SEVERAL.search(match.string[: match.start()]):
        return match[0]
    return f"năm {today.year + 1}"


def _next_month(_match: re.Match[str], today: date, _: frozenset[str]) -> str:
    month, year = (today.month + 1, today.year) if today.month < len(_MONTHS) else (1, today.year + 1)
    return f"tháng {month}/{year}"


def _next_quarter(_match: re.Match[str], today: date, _: frozenset[str]) -> str:
    quarter = (today.month - 1) // QUARTER + 1
    return f"quý {quarter + 1}/{today.year}" if quarter < len(_MONTHS) // QUARTER else f"quý 1/{today.year + 1}"


def _this_or_last_month(match: re.Match[str], today: date, _: frozenset[str]) -> str:
    last = today if match["which"].lower() in _THIS else today.replace(day=1) - timedelta(days=1)
    return f"tháng {last.month}/{last.year}"


def _this_or_last_quarter(match: re.Match[str], today: date, _: frozenset[str]) -> str:
    quarter, year = (today.month - 1) // QUARTER + 1, today.year
    if match["which"].lower() not in _THIS:
        quarter, year = (quarter - 1, year) if quarter > 1 else (4, year - 1)
    return f"quý {quarter}/{year}"


def _this_or_last_week(match: re.Match[str], today: date, _: frozenset[str]) -> str:
    monday = today - timedelta(days=today.weekday() + (0 if match["which"].lower() in _THIS else WEEK))
    return f"từ {monday:%d/%m/%Y} đến {monday + timedelta(days=WEEK - 1):%d/%m/%Y}"


def _day(match: re.Match[str], today: date, _: frozenset[str]) -> str:
    back = {"nay": 0, "qua": 1, "kia": 2}[folded(match["which"])]
    return f"ngày {today - timedelta(days=back):%d/%m/%Y}"


def _month(match: re.Match[str], today: date, known: frozenset[str]) -> str:
    typed = match["month"].lower()
    month = int(typed) if typed.isdigit() else _MONTHS.index(typed) + 1
    return f"tháng {month}/{_year(month, 1, today, known)}" if 1 <= month <= len(_MONTHS) else match[0]


def _quarter(match: re.Match[str], today: date, _: frozenset[str]) -> str:
    quarter = _QUARTERS[match["quarter"].lower()]
    return f"quý {quarter}/{today.year - (quarter > (today.month - 1) // QUARTER + 1)}"


def _part_of_year(match: re.Match[str], today: date, _: frozenset[str]) -> str:
    return f"{match[0]} {today.year}"


_RULES: tuple[tuple[re.Pattern[str], Writing], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), written)
    for pattern, written in (
        (_NO_PLACE + r"\bn[aă]m\s+nay\s*[,(]?\s*(?:n[aă]m\s+)?(?=20\d\d\b)", _the_year_that_follows),
        (_NO_PLACE + rf"\bn[aă]m\s+(?P<which>nay|ngo[aá]i|{_GONE})\b", _this_or_last_year),
        (_NO_PLACE + rf"\b(?:n[aă]m\s+(?:{_COMING})|sang\s+n[aă]m)\b(?!\s*(?:\d|khi\b|s[aáắ]p\b|đó\b))", _next_year),
        (rf"(?<!\d )\bth[aá]ng\s+(?:{_COMING})\b", _next_month),
        (rf"\bqu[yý]\s+(?:{_COMING})\b", _next_quarter),
        (rf"(?<!\d )\bth[aá]ng\s+(?P<which>n[aà]y|{_GONE})\b", _this_or_last_month),
        (rf"\bqu[yý]\s+(?P<which>n[aà]y|{_GONE})\b", _this_or_last_quarter),
        (rf"\btu[aầ]n\s+(?P<which>n[aà]y|{_GONE})\b", _this_or_last_week),
        (r"\b(?:h[oô]m|s[aá]ng|tr[uư]a|chi[eề]u|đêm)\s+(?P<which>nay|qua|kia)\b", _day),
        (rf"(?<!\d )\bth[aá]ng\s+(?P<month>\d{{1,2}}|{'|'.join(reversed(_MONTHS))})\b{_NO_YEAR}", _month),
        (rf"\bqu[yý]\s+(?P<quarter>[1-4]|i{{1,3}}|iv|một|hai|ba|tư)\b{_NO_YEAR}", _quarter),
        (rf"\b(?:\d{{1,2}}|ba|s[aá]u|ch[ií]n)\s+th[aá]ng\s+(?:đ[aầ]u|dau|cu[oố]i)\s+n[aă]m\b{_NO_YEAR}", _part_of_year),
    )
)
"""In this order: what is told from today before what only lacks its year."""

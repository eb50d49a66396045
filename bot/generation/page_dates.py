"""Whether the date a page bears is the day its article was printed, by what the article itself tells."""

import re

from bot.vietnamese.folding import folded_in_place

_FULL = re.compile(
    r"(?:sang|trua|chieu|toi|ngay) (?P<d>[0-9]{1,2})(?P<s>[/.-])(?P<m>[0-9]{1,2})(?P=s)(?P<y>20[0-9]{2})(?![0-9])"
)
_PART = re.compile(
    r"\b(?:sang|trua|chieu|toi|ngay) (?:ngay )?(?P<d>[0-9]{1,2})[/.-](?P<m>[0-9]{1,2})(?![0-9]|[/.-][0-9])"
)
_YEAR = re.compile(r"(?<![0-9/.])(?:20[0-9]{2})(?![0-9]|\.[0-9]{3})")
_LEDE = 260
"""Letters in which an article says when what it tells of took place."""
_YEARS_LATE = 2
"""So many years after the latest year that it names, nobody prints an article; seen on pages that show today's date."""
_NAMED = 2
"""How often an article names the year it was written in, at least."""
_MONTHS = 12
_DAY = 10
"""Letters of a whole ISO date."""


def turned(printed: str, told: str) -> str:
    """`printed` with day and month exchanged where the article `told` begins on that very day.

    "2026-03-09" above "Sáng 9/3, …" was read the American way round.
    """
    if len(printed) < _DAY or printed[5:7] == printed[8:]:
        return printed
    year, month, day = printed.split("-")
    first = _PART.search(folded_in_place(told[: _LEDE * 2]).lower())
    if first is None or (int(first["d"]), int(first["m"])) != (int(month), int(day)) or int(day) > _MONTHS:
        return printed
    return f"{year}-{day}-{month}"


def clock(printed: str | None, told: str) -> bool:
    """Whether `printed` is the day the page was opened: the article opens on a whole date years before, and names no
    later year."""
    if printed is None or len(printed) < _DAY:
        return False
    lede = _FULL.search(folded_in_place(told[: _LEDE * 2]).lower())
    if lede is None:
        return False
    year = int(lede["y"])
    years = [int(found) for found in _YEAR.findall(told)] + [year]
    return int(printed[:4]) - year > _YEARS_LATE and max(years) == year and years.count(year) > _NAMED

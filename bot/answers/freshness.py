"""How fresh what is known is, in words."""

from collections.abc import Sequence
from datetime import date

from bot.answers.answer import Notice, Say
from bot.answers.scope import Context
from bot.search.facts import Fact, Found, FoundInMemory
from bot.vietnamese.dates import period_bounds, show_date

DAYS_A_MONTH = 30
MERGER = "2025-07-01"
"""Since this day the present provinces and communes exist: older figures were counted in other borders."""


def freshness(count: str, newest: str, today: date) -> Notice:
    """How many articles there are and how old the newest is; `newest` is its date, empty when no one knows."""
    if not newest:
        return Notice(Say.FRESHNESS, {"count": count, "newest": "không rõ ngày", "age": ""})
    days = (today - period_bounds(newest)[1]).days
    old = ", trước khi sắp xếp đơn vị hành chính" if newest < MERGER[: len(newest)] else ""
    return Notice(Say.FRESHNESS, {"count": count, "newest": show_date(newest), "age": age(days) + old})


def freshness_of(facts: Sequence[Fact], context: Context) -> Notice:
    """How fresh the articles are that `facts` stand in."""
    found = facts if isinstance(facts, Found) else FoundInMemory(facts)
    articles = found.articles
    count = f"{'hơn ' if found.more else ''}{len(articles)}"
    return freshness(count, max((day for _, day in articles), default=""), context.today)


def age(days: int) -> str:
    """`days` in the words a person uses, e.g. "cách đây 13 tháng"."""
    if days <= 0:
        return "hôm nay"
    if days < 2 * DAYS_A_MONTH:
        return f"cách đây {days} ngày"
    return f"cách đây {days // DAYS_A_MONTH} tháng"

"""How fresh what is known is, in words."""

from collections.abc import Sequence
from datetime import date

from bot.answers.answer import Notice, Say
from bot.answers.scope import Context
from bot.knowledge.model import Figure
from bot.search.facts import Fact, Found, FoundInMemory
from bot.vietnamese.dates import period_bounds, show_date

DAYS_A_MONTH = 30
MOST_COMPARED = 20
"""Facts and articles looked at to tell whether they agree and when they were edited."""
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
    """How fresh the articles are that `facts` stand in, whether they agree, and when a hand last changed one."""
    found = facts if isinstance(facts, Found) else FoundInMemory(facts)
    articles = found.articles
    count = f"{'hơn ' if found.more else ''}{len(articles)}"
    notice = freshness(count, max((day for _, day in articles), default=""), context.today)
    said = {"agree": " cùng ghi số này" if _agree(found) else "", "edited": _edited(articles, context)}
    return Notice(notice.say, {**notice.args, **said})


def _agree(found: Found) -> bool:
    """Whether two articles or more give one and the same value, for one subject and period."""
    if not 1 < len(found) <= MOST_COMPARED:
        return False
    first, articles = found[0].record, set[str]()
    for fact in found:
        # Most differ at once, and the rest is never read.
        figure = fact.record
        if not isinstance(first, Figure) or not isinstance(figure, Figure):
            return False
        if (figure.subject, str(figure.value)) != (first.subject, str(first.value)):
            return False
        articles.add(fact.article)
    return len(articles) > 1


def _edited(articles: Sequence[tuple[str, str]], context: Context) -> str:
    """The last day a hand changed what is known of one of the articles, in words; empty when none did."""
    last = max((context.snapshot.articles.edited(stem) for stem, _ in articles[:MOST_COMPARED]), default="")
    return f"; sửa tay ngày {show_date(last)}" if last else ""


def age(days: int) -> str:
    """`days` in the words a person uses, e.g. "cách đây 13 tháng"."""
    if days <= 0:
        return "hôm nay"
    if days < 2 * DAYS_A_MONTH:
        return f"cách đây {days} ngày"
    return f"cách đây {days // DAYS_A_MONTH} tháng"

"""How fresh what is known is, in words."""

from collections.abc import Iterable, Sequence
from datetime import date

from bot.answers.answer import Notice, Say
from bot.answers.scope import Context
from bot.knowledge.model import Article
from bot.search.facts import Fact
from bot.vietnamese.dates import period_bounds, show_date

DAYS_A_MONTH = 30
MERGER = "2025-07-01"
"""Since this day the present provinces and communes exist: older figures were counted in other borders."""


def freshness(articles: Sequence[tuple[str, Article]], today: date) -> Notice:
    """How many articles there are and how old the newest is."""
    known = sorted(article.source.date for _, article in articles if article.source.date)
    if not known:
        return Notice(Say.FRESHNESS, {"count": str(len(articles)), "newest": "không rõ ngày", "age": ""})
    days = (today - period_bounds(known[-1])[1]).days
    old = ", trước khi sắp xếp đơn vị hành chính" if known[-1] < MERGER[: len(known[-1])] else ""
    return Notice(Say.FRESHNESS, {"count": str(len(articles)), "newest": show_date(known[-1]), "age": age(days) + old})


def freshness_of(facts: Iterable[Fact], context: Context) -> Notice:
    """How fresh the articles are that `facts` stand in."""
    articles = context.snapshot.knowledge.articles
    return freshness([(stem, articles[stem]) for stem in dict.fromkeys(fact.article for fact in facts)], context.today)


def age(days: int) -> str:
    """`days` in the words a person uses, e.g. "cách đây 13 tháng"."""
    if days <= 0:
        return "hôm nay"
    if days < 2 * DAYS_A_MONTH:
        return f"cách đây {days} ngày"
    return f"cách đây {days // DAYS_A_MONTH} tháng"

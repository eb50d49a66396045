"""`/moi` and digests: facts that are new or were changed, by place, the newest first."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from bot.answers.answer import Answer, Line, Notice, Say, Section
from bot.answers.errand import Errand, Task
from bot.answers.outcome import Outcome
from bot.answers.scope import Context
from bot.search.digests import TOLD
from bot.search.facts import NATION, Fact
from bot.search.snapshot import Snapshot

PLACES_SHOWN = 6
FACTS_SHOWN = 6
"""News of a place and places in one reply: with these it is two messages at most."""
NEWEST_ARTICLES = 3
"""Articles whose facts are news to somebody who never asked."""
CHANGED = " (đã sửa)"


@dataclass(frozen=True, slots=True)
class Fresh:
    """A fact that is news."""

    fact: Fact
    changed: bool = False
    """Whether it was known before and says something else now."""


def news(context: Context) -> Answer:
    """An errand: only the running bot knows what this reader has seen; anybody else gets the newest articles."""
    answer = news_of(newest(context.snapshot), Notice(Say.NEWS_FIRST), context.snapshot)
    return Answer(
        answer.outcome, notices=answer.notices, sections=answer.sections, errand=Errand(Task.NEWS), title=answer.title
    )


def newest(snapshot: Snapshot) -> list[Fresh]:
    """What the newest articles say."""
    cards = snapshot.articles.newest(NEWEST_ARTICLES).cards
    facts = (fact for card in cards for fact in snapshot.facts.of_article(card.stem))
    return [Fresh(fact) for fact in facts if fact.kind in TOLD]


def news_of(  # noqa: PLR0913 - the size differs between a reply and a digest
    fresh: Sequence[Fresh],
    said: Notice,
    snapshot: Snapshot,
    title: str = "",
    *,
    places: int = PLACES_SHOWN,
    facts: int = FACTS_SHOWN,
) -> Answer:
    """The answer that tells `fresh`, under what is `said` of it; the places with the newest come first.

    At most so many `places`, and `facts` of each.
    """
    by_place: dict[str, list[Fresh]] = defaultdict(list)
    for one in sorted(fresh, key=lambda one: one.fact.date, reverse=True):
        by_place[_province(one.fact)].append(one)
    shown, others = list(by_place.items())[:places], list(by_place.items())[places:]
    sections = tuple(_section(place, found, facts, snapshot) for place, found in shown)
    notices = [said]
    if others:
        names = ", ".join(f"{place or NATION} ({len(found)})" for place, found in others)
        notices.append(Notice(Say.NEWS_ELSEWHERE, {"names": names}))
    return Answer(Outcome.ANSWERED, title=title, notices=tuple(notices), sections=sections)


def _section(place: str, found: Sequence[Fresh], limit: int, snapshot: Snapshot) -> Section:
    facts = [one.fact for one in found]
    known = snapshot.gazetteer.by_canonical.get(place)
    title = known.full if known else place or "Chung"
    if all(one.changed for one in found):
        title += CHANGED
    hidden = len(facts) - limit
    more = f"/tinh {place}" if known else ""
    items: tuple[Fact | Line, ...] = tuple(facts[:limit])
    return Section(title[:1].upper() + title[1:], items, max(hidden, 0), more if hidden > 0 else "", place=place)


def _province(fact: Fact) -> str:
    """The province a fact is about; empty when it is about none."""
    return fact.places[0].rpartition(", ")[2] if fact.places else ""

"""`/moi` and digests: facts that are new or were changed, by place, the newest first."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.answers.answer import Answer, Notice, Say, Section
from bot.answers.errand import Errand, Task
from bot.answers.freshness import freshness_of
from bot.answers.next_steps import next_steps
from bot.answers.outcome import Outcome
from bot.answers.place import nothing_about
from bot.answers.scope import Context, Scope, only_place
from bot.search.digests import TOLD
from bot.search.facts import NATION, Fact, Wanted
from bot.search.snapshot import Snapshot

PLACES_SHOWN = 6
FACTS_SHOWN = 6
"""Places, and news of each, in one reply: with these it is two messages at most."""
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
    """An errand: only the running bot knows what this reader has seen; anybody else gets the newest articles.

    Of a place it is what its newest articles say, to everybody.
    """
    scope = only_place(context)
    if isinstance(scope, Answer):
        return scope
    if scope is not None:
        return _of_a_place(scope, context)
    answer = news_of(newest(context.snapshot), Notice(Say.NEWS_FIRST), context.snapshot)
    return replace(answer, errand=Errand(Task.NEWS))


def _of_a_place(scope: Scope, context: Context) -> Answer:
    """What the newest articles about a place say of it."""
    snapshot = context.snapshot
    if scope.name not in snapshot.known:
        return nothing_about(scope, context, scope.notices)
    cards = snapshot.articles.about(scope.name, NEWEST_ARTICLES).cards
    stems = {card.stem for card in cards}
    found = [fact for fact in snapshot.facts.find(Wanted(TOLD, scope.name)) if fact.article in stems]
    if not found:
        return nothing_about(scope, context, scope.notices)
    told = news_of([Fresh(fact) for fact in found], freshness_of(found, context), snapshot, scope.place.full)
    return replace(told, notices=(*scope.notices, *told.notices), choices=next_steps(scope.place, context))


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
    by_place: dict[tuple[str, bool], list[Fact]] = defaultdict(list)
    for one in sorted(fresh, key=lambda one: one.fact.date, reverse=True):
        by_place[_province(one.fact), one.changed].append(one.fact)
    shown, others = list(by_place.items())[:places], list(by_place.items())[places:]
    sections = tuple(_section(place, found, facts, snapshot, changed=changed) for (place, changed), found in shown)
    notices = [said]
    if others:
        counts: Counter[str] = Counter()
        for (place, _), found in others:
            counts[place or NATION] += len(found)
        names = ", ".join(f"{place} ({count})" for place, count in counts.items())
        notices.append(Notice(Say.NEWS_ELSEWHERE, {"names": names}))
    return Answer(Outcome.ANSWERED, title=title, notices=tuple(notices), sections=sections)


def _section(place: str, facts: Sequence[Fact], limit: int, snapshot: Snapshot, *, changed: bool) -> Section:
    known = snapshot.gazetteer.by_canonical.get(place)
    title = (known.full if known else place or "Chung") + (CHANGED if changed else "")
    hidden = len(facts) - limit
    more = f"/tinh {place}" if known else ""
    return Section(
        title[:1].upper() + title[1:], tuple(facts[:limit]), max(hidden, 0), more if hidden > 0 else "", place=place
    )


def _province(fact: Fact) -> str:
    """The province a fact is about; empty when it is about none."""
    return fact.places[0].rpartition(", ")[2] if fact.places else ""

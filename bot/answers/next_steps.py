"""The buttons under an answer: what may be asked next, and only what leads somewhere."""

from collections.abc import Iterable
from dataclasses import replace

from bot.answers.answer import Answer, Choice, facts_of, items_of
from bot.answers.commands import Kind
from bot.answers.posts import holders
from bot.answers.scope import Context
from bot.gazetteer.model import Level, Place
from bot.search.facts import Fact, FactKind, Wanted
from bot.search.snapshot import Snapshot
from bot.vietnamese.folding import slug

MOST_STEPS = 5
"""Buttons under an answer, beside that of its receipts: three rows of two leave the answer on the screen."""
NEWEST = 10
"""Articles whose provinces, directives whose topics are offered to begin with."""
MOST_OTHERS = 4
"""Places offered to compare with, or to begin with."""

_KNOWN = (
    ("Chỉ đạo", "chithi", Kind.DIRECTIVES, FactKind.DIRECTIVE),
    ("Số liệu", "solieu", Kind.FIGURES, FactKind.FIGURE),
    ("Kiến nghị", "kiennghi", Kind.PETITIONS, FactKind.PETITION),
    ("Khó khăn", "kiennghi", Kind.PETITIONS, FactKind.DIFFICULTY),
)
_LISTED = {command: tuple(kind for _, other, _, kind in _KNOWN if other == command) for _, command, _, _ in _KNOWN}
"""The kinds of fact a command lists."""
_BRIEFINGS = frozenset({Kind.PROVINCE, Kind.COMMUNE})


def next_steps(place: Place, context: Context) -> tuple[Choice, ...]:
    """What else is known about `place`, the most useful first; what was just answered in full is left out."""
    kind, snapshot = context.question.kind, context.snapshot
    known = snapshot.facts.kinds_at(place.canonical)
    if place.level is Level.PROVINCE and place.name not in snapshot.comparable:
        # Those of its communes are not its own.
        known -= {FactKind.FIGURE}
    at = Wanted(place=place.canonical)
    steps = _by_kind(known, at, f" @{place.id}", None if _is_of_a_part(context) else kind)
    if kind is not Kind.COMPARE and comparisons(place, context):
        steps.append(Choice("So sánh", f"/sosanh @{place.id}"))
    if kind is not Kind.BRIEF:
        steps.append(Choice("Hồ sơ Word", f"/hoso @{place.id}"))
    if kind not in _BRIEFINGS | {Kind.OFFICIALS} and holders(snapshot, place=place):
        steps.append(Choice("Lãnh đạo", f"/lanhdao @{place.id}"))
    if kind is not Kind.SOURCES:
        steps.append(Choice("Nguồn", f"/nguon @{place.id}"))
    if kind not in _BRIEFINGS:
        steps.append(_briefing(place))
    return tuple(steps[:MOST_STEPS])


def _by_kind(known: Iterable[FactKind], fit: Wanted, argument: str, but: Kind | None) -> list[Choice]:
    """A step for each kind of fact that is known of what must `fit`; petitions and difficulties are one answer."""
    there = set(known)
    steps: dict[str, Choice] = {}
    for label, command, own, kind in _KNOWN:
        if kind in there and own is not but and command not in steps:
            lists = replace(fit, kinds=_LISTED[command], itself=kind is FactKind.FIGURE and fit.place is not None)
            steps[command] = Choice(label, f"/{command}{argument}", lists)
    return list(steps.values())


def worth_pressing(answered: Answer, snapshot: Snapshot) -> tuple[Choice, ...]:
    """The choices of an answer but those that list just the facts it states."""
    stated = {fact for item in items_of(answered) for fact in facts_of(item)}
    kinds = {item.kind for item in items_of(answered) if isinstance(item, Fact)}
    more = any(section.hidden for section in answered.sections)

    def says_no_more(lists: Wanted) -> bool:
        if not stated or not kinds <= set(lists.kinds):
            return False
        listed = snapshot.facts.find(lists)[: len(stated) + (not more)]
        return {fact.id for fact in listed} == stated

    return tuple(choice for choice in answered.choices if choice.lists is None or not says_no_more(choice.lists))


def briefing_steps(places: Iterable[str], context: Context, most: int = 1) -> tuple[Choice, ...]:
    """The briefings on the first of `places` (canonical names), where something is known of them."""
    known = (name for name in dict.fromkeys(places) if name in context.snapshot.known)
    return tuple(_briefing(context.snapshot.gazetteer.by_canonical[name]) for name in list(known)[:most])


def comparisons(place: Place, context: Context) -> tuple[Choice, ...]:
    """The other provinces that have figures, beside `place`."""
    gazetteer = context.snapshot.gazetteer
    if place.name not in context.snapshot.comparable or place.level is not Level.PROVINCE:
        return ()
    others = sorted(context.snapshot.comparable - {place.name})[:MOST_OTHERS]
    found = [gazetteer.by_canonical[name] for name in others]
    return tuple(Choice(other.name, f"/sosanh @{place.id} @{other.id}") for other in found)


def places_to_compare(context: Context) -> tuple[Choice, ...]:
    """The provinces that can be set beside another, each to begin a comparison with; none where there is only one."""
    snapshot = context.snapshot
    names = sorted(snapshot.comparable)[:MOST_OTHERS] if len(snapshot.comparable) > 1 else ()
    found = [snapshot.gazetteer.by_canonical[name] for name in names]
    return tuple(Choice(place.name, f"/sosanh @{place.id}") for place in found)


def places_to_begin_with(context: Context, command: str = "tinh") -> tuple[Choice, ...]:
    """The provinces of the newest articles, each with what `command` tells of it."""
    gazetteer, snapshot = context.snapshot.gazetteer, context.snapshot
    named = [name.rpartition(", ")[2] for card in snapshot.articles.newest(NEWEST).cards for name in card.places]
    provinces = [name for name in dict.fromkeys(named) if name in gazetteer.communes and name in snapshot.known]
    return tuple(
        Choice(place.name, f"/{command} @{place.id}")
        for place in (gazetteer.by_canonical[name] for name in provinces[:MOST_OTHERS])
    )


def topics_to_begin_with(context: Context) -> tuple[Choice, ...]:
    """The topics of the newest directives."""
    newest = context.snapshot.facts.find(Wanted((FactKind.DIRECTIVE,)))[:NEWEST]
    topics = list(dict.fromkeys(topic for fact in newest for topic in fact.topics))[:MOST_OTHERS]
    return tuple(Choice(topic, f"/chude @t-{slug(topic)}") for topic in topics)


def topic_steps(topic: str, kinds: Iterable[FactKind], place: Place | None) -> tuple[Choice, ...]:
    """What of a topic is known, a kind at a time."""
    fit = Wanted(place=place.canonical if place else None, topics=(topic,))
    return tuple(_by_kind(kinds, fit, f" @t-{slug(topic)}" + (f" @{place.id}" if place else ""), None))


def _briefing(place: Place) -> Choice:
    return Choice(place.full, f"/{'tinh' if place.level is Level.PROVINCE else 'xa'} @{place.id}")


def _is_of_a_part(context: Context) -> bool:
    """Whether the question named more than the place, so that all of its kind is another answer."""
    question = context.question
    narrowed = (question.people, question.posts, question.topics, question.indicators, question.documents)
    return any((*narrowed, question.document_numbers, question.rest, question.period))

"""The buttons under an answer: what may be asked next, and only what leads somewhere."""

from collections.abc import Iterable

from bot.answers.answer import Choice
from bot.answers.commands import Kind
from bot.answers.posts import holders
from bot.answers.scope import Context
from bot.gazetteer.model import Level, Place
from bot.search.facts import FactKind, Wanted
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
_BRIEFINGS = frozenset({Kind.PROVINCE, Kind.COMMUNE})


def next_steps(place: Place, context: Context) -> tuple[Choice, ...]:
    """What else is known about `place`, the most useful first; what was just answered in full is left out."""
    kind, snapshot = context.question.kind, context.snapshot
    known = snapshot.facts.kinds_at(place.canonical)
    if place.level is Level.PROVINCE and place.name not in snapshot.comparable:
        # Those of its communes are not its own.
        known -= {FactKind.FIGURE}
    steps = _by_kind(known, "", f" @{place.id}", None if _is_of_a_part(context) else kind)
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


def _by_kind(known: Iterable[FactKind], about: str, at: str, but: Kind | None) -> list[Choice]:
    """A step for each kind of fact that is known; petitions and difficulties are one answer."""
    there = set(known)
    steps = {
        command: Choice(label, f"/{command}{about}{at}")
        for label, command, own, kind in reversed(_KNOWN)
        if kind in there and own is not but
    }
    return [steps[command] for command in dict.fromkeys(command for _, command, _, _ in _KNOWN) if command in steps]


def briefing_step(places: Iterable[str], context: Context) -> tuple[Choice, ...]:
    """The briefing on the first of `places` (canonical names), where something is known of it."""
    known = (name for name in places if name in context.snapshot.known)
    return tuple(_briefing(context.snapshot.gazetteer.by_canonical[name]) for name in list(known)[:1])


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
    return tuple(_by_kind(kinds, f" @t-{slug(topic)}", f" @{place.id}" if place else "", None))


def _briefing(place: Place) -> Choice:
    return Choice(place.full, f"/{'tinh' if place.level is Level.PROVINCE else 'xa'} @{place.id}")


def _is_of_a_part(context: Context) -> bool:
    """Whether the question named more than the place, so that all of its kind is another answer."""
    question = context.question
    narrowed = (question.people, question.posts, question.topics, question.indicators, question.documents)
    return any((*narrowed, question.document_numbers, question.rest, question.period))

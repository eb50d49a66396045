"""The slots of a fact: under which names an index files it, and under which a question looks it up.

A name begins with the kind and goes on with one or two parts: "figure|in:Lai Châu|i:tỷ lệ hộ nghèo". What questions
combine most has a name of its own, so that one look-up finds it; what is left is asked of each hit.
"""

from collections.abc import Iterator
from itertools import product

from bot.gazetteer.model import Gazetteer, Level
from bot.knowledge.model import Event
from bot.search.facts import Fact, FactKind, Wanted, number_key
from bot.search.in_memory import places_about
from bot.vietnamese.dates import period_bounds

MOST_YEARS = 30
"""Years of one period that are filed apart; the longest in any article spans twenty."""

MOST_TIMES = 14
"""Years and months up to which facts with words are narrowed by them: those of one year, not of a five-year plan."""

DATED = "dated"
"""Events with a date of their own, directives with a day by which."""

Union = tuple[str, ...]
"""Names of slots, of which a fact must be in one."""


def topic_slot(name: str) -> str:
    """The part that stands for a topic."""
    return f"t:{name}"


def indicator_slot(name: str) -> str:
    """The part that stands for an indicator."""
    return f"i:{name}"


def place_slot(place: str, gazetteer: Gazetteer, *, itself: bool) -> str:
    """The part that stands for a place: a province is filed with its communes ("in") and without ("at")."""
    return f"{'in' if not itself and _is_province(place, gazetteer) else 'at'}:{place}"


def joined(*parts: str) -> str:
    """The name of a slot."""
    return "|".join(parts)


def slots_of(fact: Fact, gazetteer: Gazetteer) -> Iterator[str]:
    """The names of all slots a fact is in, each once."""
    kind = fact.kind.value
    narrower = [topic_slot(topic) for topic in dict.fromkeys(fact.topics)]
    if fact.indicator is not None:
        narrower.append(indicator_slot(fact.indicator))
    if (isinstance(fact.record, Event) and fact.record.date) or fact.due:
        narrower.append(DATED)
    yield kind
    for part in narrower:
        yield joined(kind, part)
    for place in _places(fact, gazetteer):
        yield joined(kind, place)
        for part in narrower:
            yield joined(kind, place, part)
    if fact.speaker is not None:
        yield joined(kind, f"p:{fact.speaker}")
    for number in fact.documents:
        yield joined(kind, f"d:{number}")
    for part in _filed_times(fact.period):
        yield joined(kind, part)


def days_of(period: str) -> tuple[int | None, int | None]:
    """The first and the last day of a period as numbers that compare; None when there is none."""
    if not period:
        return None, None
    first, last = period_bounds(period)
    return first.toordinal(), last.toordinal()


def conditions(kind: FactKind, wanted: Wanted, gazetteer: Gazetteer, *, dated: bool = False) -> list[Union]:
    """The slots that a fact of `kind` must be in to fit `wanted`; its words, and its exact days, are left."""
    place = (place_slot(wanted.place, gazetteer, itself=wanted.itself),) if wanted.place is not None else ()
    unions = [
        *([map(indicator_slot, wanted.indicators)] if wanted.indicators else []),
        *([map(topic_slot, wanted.topics)] if wanted.topics else []),
        *([topic_slot(topic)] for topic in wanted.narrowing),
        *([[DATED]] if dated or wanted.due else []),
    ]
    found: list[Union] = [tuple(joined(kind, *place, part) for part in union) for union in unions]
    if wanted.people:
        found.append(tuple(joined(kind, f"p:{name}") for name in wanted.people))
    found += [(joined(kind, f"d:{number_key(number)}"),) for number in wanted.documents]
    if place and not unions:
        found.append((joined(kind, *place),))
    if wanted.period is not None:
        times = tuple(joined(kind, part) for part in _asked_times(wanted.period))
        if (not place and not unions) or (wanted.words and len(times) <= MOST_TIMES):
            found.append(times)
    return found or [(kind.value,)]


def _places(fact: Fact, gazetteer: Gazetteer) -> Iterator[str]:
    for name in dict.fromkeys(fact.places):
        yield f"at:{name}"
    for name in sorted(places_about(fact.places, gazetteer)):
        if _is_province(name, gazetteer):
            yield f"in:{name}"


def _is_province(name: str, gazetteer: Gazetteer) -> bool:
    place = gazetteer.by_canonical.get(name)
    return place is not None and place.level is Level.PROVINCE


def _filed_times(period: str) -> Iterator[str]:
    """Under its month what lies in one, under each of its years what does not."""
    if not period:
        return
    first, last = period_bounds(period)
    if (first.year, first.month) == (last.year, last.month):
        yield f"m:{first.year}-{first.month:02}"
        return
    for year in range(max(first.year, last.year - MOST_YEARS), last.year + 1):
        yield f"y:{year}"


def _asked_times(period: str) -> Iterator[str]:
    first, last = period_bounds(period)
    years = range(max(first.year, last.year - MOST_YEARS), last.year + 1)
    for year in years:
        yield f"y:{year}"
    for year, month in product(years, range(1, 13)):
        if (first.year, first.month) <= (year, month) <= (last.year, last.month):
            yield f"m:{year}-{month:02}"


def terms_of(fact: Fact) -> set[str]:
    """The words of a fact for the index of words: with their marks, folded, and in neighbouring pairs, folded."""
    bare, mark = fact.bare.split(), _MARKS[fact.kind]
    return {mark + word for word in (*bare, *fact.said.split(), *map(pair_term, bare, bare[1:]))}


def pair_term(first: str, second: str) -> str:
    """What stands for two neighbouring words, folded."""
    return f"{first}_{second}"


_MARKS = {kind: f"{number}=" for number, kind in enumerate(FactKind)}


def word_term(kind: FactKind, word: str) -> str:
    """The term for a word or a pair of words in facts of a kind."""
    return _MARKS[kind] + word


def slot_term(slot: int) -> str:
    """The term for a slot, by its number."""
    return f"={slot}"

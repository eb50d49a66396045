"""The facts, each with its article, and the look-ups by place, person, topic, indicator, document and words."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from bot.gazetteer.model import Gazetteer
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import Difficulty, Directive, Event, Figure, Petition, PlaceNames, Source
from bot.search.lexicon import Token, tokens

NATION = "Việt Nam"


class FactKind(StrEnum):
    """What a fact is."""

    FIGURE = "figure"
    DIRECTIVE = "directive"
    PETITION = "petition"
    DIFFICULTY = "difficulty"
    EVENT = "event"
    SUMMARY = "summary"


Stated = Figure | Directive | Petition | Difficulty
Record = Stated | Event | None


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing an article says, with all that a reply needs to say it."""

    id: str
    kind: FactKind
    record: Record
    """The record as the knowledge file has it; None for a sentence of a summary."""
    text: str
    """What it says, in a reader's words; a figure's is its indicator."""
    article: str
    source: Source
    places: tuple[str, ...]
    """Canonical names of the places it is about; empty when none is stated."""
    topics: tuple[str, ...]
    searched: tuple[Token, ...]
    """The words free search looks at, those of `text` first."""
    named_by: int
    """How many of `searched` are the words of `text`: a figure's indicator."""
    spellings: frozenset[str]
    """The words of `searched`, as they are written and without marks."""

    @property
    def quote(self) -> str:
        """The run of the article that proves it; a summary's sentence proves itself."""
        return self.record.quote if self.record is not None else self.text

    @property
    def date(self) -> str:
        """The day it happened or was printed, an ISO date of any precision; empty when the article says neither."""
        return self.source.date


class Facts:
    """All facts in one order: newest article first, then as the article has them."""

    def __init__(self, knowledge: Knowledge, gazetteer: Gazetteer) -> None:
        self.all: tuple[Fact, ...] = tuple(_facts(knowledge))
        self._by_place: dict[str, list[Fact]] = defaultdict(list)
        for fact in self.all:
            held = set(fact.places)
            for name in fact.places:
                place = gazetteer.by_canonical.get(name)
                if place is not None and place.province is not None:
                    held.add(place.province)
            for name in held:
                self._by_place[name].append(fact)
        self.by_id = {fact.id: fact for fact in self.all}

    def at(self, place: str, kinds: Iterable[FactKind] = tuple(FactKind)) -> list[Fact]:
        """Facts about `place` (canonical name); a province's include those about its communes."""
        wanted = set(kinds)
        return [fact for fact in self._by_place.get(place, ()) if fact.kind in wanted]

    def of(self, kinds: Iterable[FactKind]) -> list[Fact]:
        """All facts of the kinds."""
        wanted = set(kinds)
        return [fact for fact in self.all if fact.kind in wanted]

    @property
    def places(self) -> frozenset[str]:
        """Canonical names of the places about which anything is known, provinces of known communes among them."""
        return frozenset(self._by_place)


def holds(fact: Fact, wanted: Sequence[Token]) -> bool:
    """Whether `fact` has every word of `wanted`; a mark that was typed counts, one that was not does not."""
    # A word without marks is its own folded form, so one set serves both.
    return all(word.accented in fact.spellings for word in wanted)


def adjacent(fact: Fact, wanted: Sequence[Token]) -> int:
    """How many neighbouring words of `wanted` stand beside each other in `fact` too."""
    pairs = list(pairwise(fact.searched))
    return sum(
        any(same_word(first, a) and same_word(second, b) for a, b in pairs) for first, second in pairwise(wanted)
    )


def same_word(typed: Token, other: Token) -> bool:
    """Whether a typed word is the other one: by its marks when it has any, by its letters otherwise."""
    return typed.accented == other.accented if typed.marked else typed.folded == other.folded


def names_of(places: PlaceNames) -> tuple[str, ...]:
    """The places of a record as a tuple, however the file writes them."""
    if places is None:
        return ()
    return (places,) if isinstance(places, str) else tuple(places)


_KINDS = {
    Figure: FactKind.FIGURE,
    Directive: FactKind.DIRECTIVE,
    Petition: FactKind.PETITION,
    Difficulty: FactKind.DIFFICULTY,
}


def _facts(knowledge: Knowledge) -> Iterable[Fact]:
    newest_first = sorted(knowledge.articles.items(), key=lambda item: (item[1].source.date, item[0]), reverse=True)
    for stem, article in newest_first:
        for record in article.facts:
            yield _recorded(stem, article.source, record)
        for number, event in enumerate(article.events, 1):
            words = _searched(event.text, event.quote)
            places = names_of(event.place)
            yield Fact(f"{stem}-e{number}", FactKind.EVENT, event, event.text, stem, article.source, places, (), *words)
        for number, sentence in enumerate(article.summary, 1):
            words = _searched(sentence)
            yield Fact(f"{stem}-s{number}", FactKind.SUMMARY, None, sentence, stem, article.source, (), (), *words)


def _recorded(stem: str, source: Source, record: Stated) -> Fact:
    text = record.indicator if isinstance(record, Figure) else record.text
    addressee = record.addressee or "" if isinstance(record, Directive) else ""
    words = _searched(text, record.quote, addressee, *record.topics)
    topics = tuple(record.topics)
    return Fact(record.id, _KINDS[type(record)], record, text, stem, source, names_of(record.place), topics, *words)


def _searched(text: str, *more: str) -> tuple[tuple[Token, ...], int, frozenset[str]]:
    named = tokens(text)
    words = (*named, *tokens(" ".join(more)))
    return words, len(named), frozenset(form for word in words for form in (word.accented, word.folded))

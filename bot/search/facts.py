"""What a fact is, what may be asked of all of them, and the words a fact is found by.

The facts may be few and in memory (`bot.search.in_memory`) or many and in a file (`bot.compiled`): replies are
drawn through `Facts`, which tells what must fit and hands back the newest that do, never a walk over all of them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Protocol, overload

from bot.knowledge.model import Article, Difficulty, Directive, Event, Figure, Petition, PlaceNames, Source
from bot.search.lexicon import Token, tokens
from bot.vietnamese.dates import period_within, spans_years
from bot.vietnamese.folding import agrees, folded_in_place

NATION = "Việt Nam"
_CLOSER = "bình quân"
SHORT_NAME = 2
"""Words of an indicator's name that one word of a question may stand for: "bản" for "số bản", not "nhiệm" for "số nhiệm
vụ trọng tâm"."""
MOST = 300
"""Facts one look-up hands back at most, the newest or the best: no reply shows a tenth of them."""


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
    said: str
    """The words free search looks at, those of `text` first: `accented`, one space around each."""
    bare: str
    """The same without marks."""

    @property
    def quote(self) -> str:
        """The run of the article that proves it; a summary's sentence proves itself."""
        return self.record.quote if self.record is not None else self.text

    @property
    def date(self) -> str:
        """The day it happened or was printed, an ISO date of any precision; empty when the article says neither."""
        return self.source.date

    @property
    def period(self) -> str:
        """What a period is held against: a figure's or event's own when it has one, the article's date otherwise."""
        if isinstance(self.record, Event):
            return self.record.date or self.date
        if not isinstance(self.record, Figure):
            return self.date
        if self.record.period is None and self.record.unit.endswith("/năm"):
            # A yearly average over years that are not told is no one year's figure.
            return ""
        return self.record.period or self.date

    @property
    def speaker(self) -> str | None:
        """Who gave a directive."""
        return self.record.issuer if isinstance(self.record, Directive) else None

    @property
    def due(self) -> str:
        """By when a directive is to be done, an ISO date of any precision; empty when it does not say."""
        return self.record.due or "" if isinstance(self.record, Directive) else ""

    @property
    def indicator(self) -> str | None:
        """What a figure counts."""
        return self.record.indicator if isinstance(self.record, Figure) else None

    @property
    def documents(self) -> frozenset[str]:
        """Numbers of the documents its quote cites, as `number_key` writes them."""
        return documents_in(self.quote) if self.record is not None else frozenset()


@dataclass(frozen=True, slots=True)
class Wanted:
    """What facts must fit. A part that is left out fits every fact."""

    kinds: tuple[FactKind, ...] = tuple(FactKind)
    place: str | None = None
    """Canonical name; facts about a province include those about its communes."""
    itself: bool = False
    """Only facts that name `place` itself."""
    people: tuple[str, ...] = ()
    """Directives of one of them."""
    topics: tuple[str, ...] = ()
    """On one of them."""
    narrowing: tuple[str, ...] = ()
    """Topics, of which each must fit."""
    indicators: tuple[str, ...] = ()
    """Figures of one of them, by the indicator's name."""
    documents: tuple[str, ...] = ()
    """Numbers of documents, of which each is cited."""
    period: str | None = None
    due: bool = False
    """Only directives that name a day by which."""
    words: tuple[Token, ...] = ()
    """Words of which each is held; a mark that was typed counts, one that was not does not."""
    together: bool = False
    """Whether at least half of the neighbouring pairs of `words` must stand together in the fact."""
    unbroken: bool = False
    """Whether all of them must."""

    @property
    def exactly(self) -> bool:
        """Whether the period must be the fact's own: one year's figure is not that of five."""
        return self.period is not None and self.kinds == (FactKind.FIGURE,) and spans_years(self.period)


class Found(Sequence[Fact]):
    """What a look-up found, at most `MOST`: the best or the newest first. Reading one may decode it."""

    more: bool = False
    """Whether there are more than are handed back."""

    @property
    def articles(self) -> list[tuple[str, str]]:
        """The articles they stand in, each once, with its date."""
        raise NotImplementedError

    @overload
    def __getitem__(self, index: int) -> Fact: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Fact, ...]: ...
    def __getitem__(self, index: int | slice) -> Fact | tuple[Fact, ...]:
        raise NotImplementedError


class FoundInMemory(Found):
    """Facts that are at hand."""

    def __init__(self, facts: Sequence[Fact]) -> None:
        self._facts = tuple(facts[:MOST])
        self.more = len(facts) > MOST

    def __len__(self) -> int:
        return len(self._facts)

    @overload
    def __getitem__(self, index: int) -> Fact: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Fact, ...]: ...
    def __getitem__(self, index: int | slice) -> Fact | tuple[Fact, ...]:
        return self._facts[index]

    @property
    def articles(self) -> list[tuple[str, str]]:
        """The articles they stand in, each once, with its date."""
        return list({fact.article: (fact.article, fact.date) for fact in self._facts}.values())


class Facts(Protocol):
    """All facts, newest article first, then as the article has them."""

    def find(self, wanted: Wanted) -> Found:
        """The facts that fit, newest first; with several words, those where the words stand together first."""

    def events(self, wanted: Wanted) -> Found:
        """Events that hold at least half of the words, dated ones before others, those that hold most.

        Where there are no words, all events with a date.
        """

    def named(self, id_: str) -> Fact | None:
        """The fact of that id; None when there is none (any more)."""

    def of_article(self, stem: str) -> tuple[Fact, ...]:
        """Everything an article says, in its order. Raises KeyError when there is no such article."""

    def kinds_at(self, place: str) -> frozenset[FactKind]:
        """The kinds of facts there are about a place and its communes."""

    def topics_at(self, place: str | None) -> list[str]:
        """The topics of the facts about a place and its communes, or of all facts, sorted."""

    def indicators_at(self, place: str) -> list[str]:
        """The indicators of the figures about a place itself, those of the newest figures first."""

    @property
    def indicators(self) -> "IndicatorNames":
        """The indicators of all figures."""

    @property
    def places(self) -> frozenset[str]:
        """Canonical names of the places about which anything is known, provinces of known communes among them."""

    def __len__(self) -> int:
        """How many facts there are."""


class IndicatorNames:
    """The names of indicators, found by words and by what they say more closely."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names = tuple(dict.fromkeys(names))
        self._words = [(name, frozenset(_forms(name))) for name in self.names]

    def named(self, wanted: Sequence[Token]) -> tuple[str, ...]:
        """Those whose name holds every word of `wanted`; none when there is no word."""
        typed = [word.accented for word in wanted]
        found = (name for name, forms in self._words if typed and forms.issuperset(typed))
        return tuple(name for name in found if len(typed) > 1 or len(name.split()) <= SHORT_NAME)

    def of(self, asked: Iterable[str]) -> tuple[str, ...]:
        """Those that are one of `asked`, or say more closely what is counted ("… bình quân")."""
        these = frozenset(asked)
        closer = tuple(f"{one} {_CLOSER}" for one in these)
        return tuple(name for name in self.names if name in these or name.startswith(closer))


def is_of(indicator: str, asked: str) -> bool:
    """Whether a figure's indicator is the one asked for, or says more closely what is counted ("… bình quân")."""
    return indicator == asked or indicator.startswith(f"{asked} {_CLOSER}")


def _forms(name: str) -> Iterator[str]:
    for word in tokens(name):
        yield word.accented
        yield word.folded


def holds(said: str, bare: str, word: Token) -> bool:
    """Whether a fact's words have a typed one: the same letters, and every mark that was typed is the other's."""
    if f" {word.folded} " not in bare:
        return False
    if not word.marked or f" {word.accented} " in said:
        return True
    return any(_is_same(word, own, plain) for own, plain in zip(said.split(), bare.split(), strict=True))


def _is_same(typed: Token, own: str, plain: str) -> bool:
    return typed.folded == plain and (not typed.marked or agrees(typed.accented, own))


def adjacent(said: str, bare: str, wanted: Sequence[Token]) -> int:
    """How many neighbouring words of `wanted` stand beside each other in the fact too."""
    return Wording(wanted).adjacent(said, bare)


class Wording:
    """Typed words made ready to be compared with many facts."""

    def __init__(self, words: Sequence[Token]) -> None:
        self._plain = [f" {word.folded} " for word in words]
        self._marked = [word for word in words if word.marked]
        self._pairs = [(f" {one.folded} {other.folded} ", one, other) for one, other in pairwise(words)]

    def held(self, said: str, bare: str) -> bool:
        """Whether a fact's words have each of them, as `holds` says."""
        for word in self._plain:
            if word not in bare:
                return False
        return all(holds(said, bare, word) for word in self._marked)

    def adjacent(self, said: str, bare: str) -> int:
        """How many neighbours among them stand beside each other in the fact too."""
        return sum(together in bare and _beside(said, bare, one, other) for together, one, other in self._pairs)


def _beside(said: str, bare: str, first: Token, second: Token) -> bool:
    """Whether two words that stand together in the fact without marks do so with those that were typed."""
    if not first.marked and not second.marked:
        return True
    if f" {first.accented} {second.accented} " in said:
        return True
    pairs = pairwise(zip(said.split(), bare.split(), strict=True))
    return any(_is_same(first, *one) and _is_same(second, *other) for one, other in pairs)


def least_pairs(wanted: Wanted) -> int:
    """How many neighbouring pairs of the words must stand together in a fact."""
    pairs = max(len(wanted.words) - 1, 0)
    return pairs if wanted.unbroken else (pairs + 1) // 2 if wanted.together else 0


def in_period(period: str, wanted: Wanted) -> bool:
    """Whether what is of `period` (empty: unknown) is of the one wanted: it must lie in it.

    What is dated by the month is not of one day, a year's figure not its first half's.
    """
    if wanted.period is None or period == wanted.period:
        return True
    return bool(period) and not wanted.exactly and period_within(period, wanted.period)


def names_of(places: PlaceNames) -> tuple[str, ...]:
    """The places of a record as a tuple, however the file writes them."""
    if places is None:
        return ()
    return (places,) if isinstance(places, str) else tuple(places)


def number_key(number: str) -> str:
    """A document's number as facts are found by it."""
    return " ".join(token.accented for token in tokens(number))


def documents_in(quote: str) -> frozenset[str]:
    """What in a quote may be a document's number: words with a digit, a letter and a joiner ("57-nq/tw")."""
    if "-" not in quote and "/" not in quote:
        return frozenset()
    return frozenset(
        word.accented
        for word in tokens(quote)
        if not word.accented.isalnum() and any(map(str.isdigit, word.accented)) and any(map(str.isalpha, word.accented))
    )


_KINDS = {
    Figure: FactKind.FIGURE,
    Directive: FactKind.DIRECTIVE,
    Petition: FactKind.PETITION,
    Difficulty: FactKind.DIFFICULTY,
}


def newest_first(dates: Iterable[tuple[str, str]]) -> list[str]:
    """The stems of articles in the order of facts, from (stem, date)."""
    return [stem for stem, _ in sorted(dates, key=lambda item: (item[1], item[0]), reverse=True)]


def facts_of(stem: str, article: Article) -> Iterator[Fact]:
    """Everything an article says, in its order."""
    for record in article.facts:
        yield recorded(record.id, _KINDS[type(record)], record, stem, article.source)
    for number, event in enumerate(article.events, 1):
        yield recorded(f"{stem}-e{number}", FactKind.EVENT, event, stem, article.source)
    for number, sentence in enumerate(article.summary, 1):
        yield summarised(f"{stem}-s{number}", sentence, stem, article.source, article.places)


def recorded(  # noqa: PLR0913 - what a record does not know of itself
    id_: str, kind: FactKind, record: Stated | Event, stem: str, source: Source, *, said: str = ""
) -> Fact:
    """The fact that a record of an article states; `said` when it is known already."""
    text = record.indicator if isinstance(record, Figure) else record.text
    topics = () if isinstance(record, Event) else tuple(record.topics)
    if not said:
        addressee = record.addressee or "" if isinstance(record, Directive) else ""
        said = _said(text, record.quote, addressee, *topics)
    return Fact(id_, kind, record, text, stem, source, names_of(record.place), topics, said, folded_in_place(said))


def summarised(  # noqa: PLR0913 - what a sentence does not know of itself
    id_: str, sentence: str, stem: str, source: Source, places: Sequence[str], *, said: str = ""
) -> Fact:
    """The fact that a sentence of a summary is: about the first of the article's places."""
    said = said or _said(sentence)
    about = tuple(places[:1])
    return Fact(id_, FactKind.SUMMARY, None, sentence, stem, source, about, (), said, folded_in_place(said))


def _said(*parts: str) -> str:
    return f" {' '.join(word.accented for part in parts for word in tokens(part))} "

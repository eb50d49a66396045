"""What replies say of articles: a card each, without the facts."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from bot.gazetteer.model import Gazetteer
from bot.knowledge.model import Article, DocumentMention, Source
from bot.search.facts import names_of, newest_first
from bot.vietnamese.sentences import covering, sentence_at, spans


class Counts(NamedTuple):
    """How many facts of each kind an article states."""

    figures: int
    directives: int
    petitions: int
    difficulties: int


@dataclass(frozen=True, slots=True)
class Card:
    """An article without its facts."""

    stem: str
    source: Source
    summary: tuple[str, ...]
    places: tuple[str, ...]
    documents: tuple[DocumentMention, ...]
    counts: Counts

    @property
    def date(self) -> str:
        """The day it happened, else was printed; empty when neither is said."""
        return self.source.date


@dataclass(frozen=True, slots=True)
class Shelf:
    """Articles, newest first: some of them, and how many there are."""

    cards: tuple[Card, ...]
    count: int
    newest: str
    """The latest date among all of them; empty when none has a date."""


class Passage(NamedTuple):
    """A sentence of an article and those beside it, which are empty where there is none."""

    before: str
    sentence: str
    after: str


class Articles(Protocol):
    """All articles."""

    def __getitem__(self, stem: str) -> Card:
        """The article of that name. Raises KeyError when there is none."""

    def source(self, stem: str) -> Source:
        """Where the article of that name was printed. Raises KeyError when there is none."""

    def edited(self, stem: str) -> str:
        """The day a hand last changed the article's file; empty when none did."""

    def __len__(self) -> int:
        """How many articles there are."""

    @property
    def stems(self) -> Sequence[str]:
        """Their names, newest first."""

    def fingerprint(self, stem: str) -> str:
        """A hash that changes when anything in the article's file does. Raises KeyError when there is none."""

    def newest(self, limit: int) -> Shelf:
        """All articles, at most `limit` cards of them."""

    def about(self, place: str, limit: int) -> Shelf:
        """Articles that name `place` (canonical name) or one of its communes."""

    def mainly_about(self, place: str, limit: int) -> Shelf:
        """Those that name it first, or of whose facts at least half are about it."""

    def stems_about(self, place: str) -> frozenset[str]:
        """The names of the articles that name `place` or one of its communes."""

    def sentence(self, stem: str, quote: str) -> str:
        """The sentence of the article that `quote` stands in; the quote itself where it cannot be found."""

    def passage(self, stem: str, quote: str) -> Passage:
        """The sentence of the article that `quote` stands in, with its neighbours."""


def card_of(stem: str, article: Article) -> Card:
    """The card of an article."""
    counts = Counts(len(article.figures), len(article.directives), len(article.petitions), len(article.difficulties))
    return Card(stem, article.source, tuple(article.summary), tuple(article.places), tuple(article.documents), counts)


def places_named(article: Article) -> set[str]:
    """The places an article names, and the provinces its communes lie in."""
    return {part for name in article.places for part in (name, name.partition(", ")[2]) if part}


def main_places(article: Article, gazetteer: Gazetteer) -> set[str]:
    """The places, of those it names, that an article is mainly about."""
    named = places_named(article)
    held = dict.fromkeys(named, 0)
    for record in article.facts:
        about = set(names_of(record.place))
        about |= {place.province for name in about if (place := gazetteer.by_canonical.get(name)) and place.province}
        for name in about & named:
            held[name] += 1
    return {name for name in named if name == article.places[0] or 2 * held[name] >= len(article.facts)}


class ArticlesInMemory:
    """All articles, from the knowledge as it was read."""

    def __init__(self, articles: Mapping[str, Article], seeds: Mapping[str, str], gazetteer: Gazetteer) -> None:
        order = newest_first((stem, article.source.date) for stem, article in articles.items())
        self._cards = {stem: card_of(stem, articles[stem]) for stem in order}
        self._named = {stem: places_named(articles[stem]) for stem in order}
        self._main = {stem: main_places(articles[stem], gazetteer) for stem in order}
        self._seeds = seeds
        self._articles = articles

    def __getitem__(self, stem: str) -> Card:
        return self._cards[stem]

    def source(self, stem: str) -> Source:
        """Where the article of that name was printed. Raises KeyError when there is none."""
        return self._cards[stem].source

    def edited(self, stem: str) -> str:
        """The day a hand last changed the article's file; empty when none did."""
        return self._cards[stem].source.edited or ""

    def __len__(self) -> int:
        return len(self._cards)

    @property
    def stems(self) -> Sequence[str]:
        """Their names, newest first."""
        return tuple(self._cards)

    def fingerprint(self, stem: str) -> str:
        """A hash that changes when anything in the article's file does. Raises KeyError when there is none."""
        return hashlib.sha256(self._articles[stem].model_dump_json().encode()).hexdigest()

    def newest(self, limit: int) -> Shelf:
        """All articles, at most `limit` cards of them."""
        return _shelf(self._cards.values(), limit)

    def about(self, place: str, limit: int) -> Shelf:
        """Articles that name `place` (canonical name) or one of its communes."""
        return _shelf((card for stem, card in self._cards.items() if place in self._named[stem]), limit)

    def mainly_about(self, place: str, limit: int) -> Shelf:
        """Those that name it first, or of whose facts at least half are about it."""
        return _shelf((card for stem, card in self._cards.items() if place in self._main[stem]), limit)

    def stems_about(self, place: str) -> frozenset[str]:
        """The names of the articles that name `place` or one of its communes."""
        return frozenset(stem for stem, named in self._named.items() if place in named)

    def sentence(self, stem: str, quote: str) -> str:
        """The sentence of the article that `quote` stands in; the quote itself where it cannot be found."""
        return sentence_of(self._seeds.get(self._cards[stem].source.seed, ""), quote)

    def passage(self, stem: str, quote: str) -> Passage:
        """The sentence of the article that `quote` stands in, with its neighbours."""
        return passage_of(self._seeds.get(self._cards[stem].source.seed, ""), quote)


def sentence_of(text: str, quote: str) -> str:
    """The sentence of `text` that `quote` stands in; the quote itself where it cannot be found."""
    start = text.find(quote)
    if start < 0:
        return quote
    first, last = sentence_at(text, start, start + len(quote))
    return " ".join(text[first:last].split())


def passage_of(text: str, quote: str) -> Passage:
    """As `sentence_of`, with the sentences beside it."""
    start = text.find(quote)
    if start < 0:
        return Passage("", quote, "")
    borders = spans(text)
    first, last = covering(borders, start, start + len(quote))
    before = next((text[slice(*span)] for span in reversed(borders) if span[1] <= first), "")
    after = next((text[slice(*span)] for span in borders if span[0] >= last), "")
    return Passage(*(" ".join(part.split()) for part in (before, text[first:last], after)))


def _shelf(found: Iterable[Card], limit: int) -> Shelf:
    cards = tuple(found)
    return Shelf(cards[:limit], len(cards), max((card.date for card in cards), default=""))

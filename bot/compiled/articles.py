"""Articles in a compiled snapshot: their names and dates in memory, the rest decoded when it is read."""

import hashlib
import json
import sqlite3
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from bot.compiled.keeping import kept
from bot.knowledge.files import ARTICLES
from bot.knowledge.model import DocumentMention, Source
from bot.search.articles import Card, Counts, Passage, Shelf, passage_of, sentence_of

KEPT_CARDS = 500
KEPT_SOURCES = 2_000
KEPT_SENTENCES = 500
"""One question looks for its words in the same sentences up to three times."""


class StoredArticles:
    """All articles, by number: newest first."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        rows = database.execute("SELECT first_fact, stem, happened, edited FROM articles ORDER BY number").fetchall()
        self._first = array("q", [first for first, _, _, _ in rows])
        self._stems = [stem for _, stem, _, _ in rows]
        self._dates = [day for _, _, day, _ in rows]
        self._numbers = {stem: number for number, stem in enumerate(self._stems)}
        self._edited: dict[str, str] = {stem: day for _, stem, _, day in rows if day is not None}
        self._card = kept(KEPT_CARDS, self._read_card)
        self._source = kept(KEPT_SOURCES, self._read_source)
        self._sentence = kept(KEPT_SENTENCES, self._read_sentence)

    def __len__(self) -> int:
        return len(self._stems)

    def __getitem__(self, stem: str) -> Card:
        return self._card(self._numbers[stem])

    def source(self, stem: str) -> Source:
        """Where the article of that name was printed. Raises KeyError when there is none."""
        return self._source(self._numbers[stem])

    def edited(self, stem: str) -> str:
        """The day a hand last changed the article's file; empty when none did."""
        return self._edited.get(stem, "")

    @property
    def stems(self) -> Sequence[str]:
        """Their names, newest first."""
        return self._stems

    def fingerprint(self, stem: str) -> str:
        """A hash that changes when anything in the article's file does. Raises KeyError when there is none."""
        select = "SELECT sha256 FROM files WHERE name = ?"
        row = self._database.execute(select, (f"{ARTICLES}/{stem}.yaml",)).fetchone()
        if row is not None:
            return str(row[0])
        # A file that was compiled from knowledge in memory knows no other files.
        numbers = self.facts_of(stem)
        records = self._database.execute(
            "SELECT record FROM facts WHERE number >= ? AND number < ? ORDER BY number", (numbers.start, numbers.stop)
        )
        return hashlib.sha256("\n".join(record for (record,) in records).encode()).hexdigest()

    def facts_of(self, stem: str) -> range:
        """The numbers of the facts an article states. Raises KeyError when there is no such article."""
        number = self._numbers[stem]
        if number + 1 < len(self._first):
            return range(self._first[number], self._first[number + 1])
        return range(
            self._first[number], self._database.execute("SELECT coalesce(max(number) + 1, 0) FROM facts").fetchone()[0]
        )

    def of_facts(self, facts: Iterable[int]) -> list[tuple[str, str]]:
        """The names and the dates of the articles that facts stand in, each once."""
        numbers = dict.fromkeys(bisect_right(self._first, fact) - 1 for fact in facts)
        return [(self._stems[number], self._dates[number]) for number in numbers]

    def source_of_fact(self, fact: int) -> tuple[str, Source]:
        """The name and the source of the article a fact stands in."""
        number = bisect_right(self._first, fact) - 1
        return self._stems[number], self._source(number)

    def newest(self, limit: int) -> Shelf:
        """All articles, at most `limit` cards of them."""
        return self._shelf(range(min(limit, len(self))), len(self), self._dates[0] if self._dates else "")

    def about(self, place: str, limit: int) -> Shelf:
        """Articles that name `place` (canonical name) or one of its communes."""
        return self._placed("place = ?", place, limit)

    def mainly_about(self, place: str, limit: int) -> Shelf:
        """Those that name it first, or of whose facts at least half are about it."""
        return self._placed("place = ? AND main = 1", place, limit)

    def stems_about(self, place: str) -> frozenset[str]:
        """The names of the articles that name `place` or one of its communes."""
        found = self._database.execute("SELECT article FROM article_places WHERE place = ?", (place,))
        return frozenset(self._stems[number] for (number,) in found)

    def sentence(self, stem: str, quote: str) -> str:
        """The sentence of the article that `quote` stands in; the quote itself where it cannot be found."""
        return self._sentence(stem, quote)

    def passage(self, stem: str, quote: str) -> Passage:
        """The sentence of the article that `quote` stands in, with its neighbours."""
        return passage_of(self._read_seed(stem), quote)

    def _placed(self, where: str, place: str, limit: int) -> Shelf:
        # `where` is one of the two texts above.
        select = f"SELECT article FROM article_places WHERE {where} ORDER BY article"  # noqa: S608
        numbers = [number for (number,) in self._database.execute(select, (place,))]
        return self._shelf(numbers[:limit], len(numbers), self._dates[numbers[0]] if numbers else "")

    def _shelf(self, numbers: Iterable[int], count: int, newest: str) -> Shelf:
        return Shelf(tuple(map(self._card, numbers)), count, newest)

    def _read_card(self, number: int) -> Card:
        row = self._database.execute("SELECT card FROM article_texts WHERE number = ?", (number,)).fetchone()
        card = json.loads(row[0])
        return Card(
            self._stems[number],
            self._source(number),
            tuple(card["summary"]),
            tuple(card["places"]),
            tuple(DocumentMention.model_validate(mention) for mention in card["documents"]),
            Counts(*card["counts"]),
        )

    def _read_source(self, number: int) -> Source:
        row = self._database.execute("SELECT source FROM article_texts WHERE number = ?", (number,)).fetchone()
        return Source.model_validate_json(row[0])

    def _read_sentence(self, stem: str, quote: str) -> str:
        return sentence_of(self._read_seed(stem), quote)

    def _read_seed(self, stem: str) -> str:
        """The article's text; empty where there is no such article."""
        if stem not in self._numbers:
            return ""
        select = "SELECT seed FROM article_texts WHERE number = ?"
        return str(self._database.execute(select, (self._numbers[stem],)).fetchone()[0])

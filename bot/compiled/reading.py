"""Answering look-ups from a compiled snapshot: SQLite opened for reading, queried by slots, records decoded late."""

import heapq
import json
import sqlite3
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, pairwise
from pathlib import Path
from typing import Any, overload

from pydantic import TypeAdapter

from bot.gazetteer.model import Gazetteer
from bot.knowledge.knowledge import Asked, HandKept
from bot.knowledge.model import (
    Difficulty,
    Directive,
    Document,
    DocumentMention,
    Event,
    Figure,
    GoldenQuestion,
    Indicator,
    Official,
    Petition,
    PlaceAliases,
    Source,
    Topic,
)
from bot.search.articles import Card, Counts, Passage, Shelf, passage_of, sentence_of
from bot.search.facts import (
    MOST,
    Fact,
    FactKind,
    Found,
    IndicatorNames,
    Stated,
    Wanted,
    adjacent,
    enough_together,
    holds,
    recorded,
    summarised,
)
from bot.search.lexicon import Name, NameKind, Token
from bot.search.slots import (
    DATED_TERM,
    EVENT_TERM,
    Union,
    conditions,
    days_of,
    indicator_slot,
    joined,
    pair_term,
    place_slot,
)
from bot.search.snapshot import Snapshot, assemble
from bot.vietnamese.folding import folded_in_place

EXAMINED = 2_000
"""Facts whose words one look-up reads at most: 300 are wanted, and a mark that was typed may refuse some."""
FEW = EXAMINED
"""Facts in the slots up to which all of them are read for the words. Of more the index of words gives those in which
most of the words stand together, and the rest are not listed."""
LISTS = 4
"""Pairs the index of words is asked for at a time; whether the other words are there too is read in the fact."""
KEPT_FACTS = 2_000
"""Decoded facts kept: what several readers ask in the same hour. Some 3 KB each."""
KEPT_LOOK_UPS = 20_000
"""Slots, terms and pairs whose numbers are kept."""
KEPT_CARDS = 500
KEPT_SEARCHES = 50
PAGES_KB = 16_384
"""Kilobytes of database pages SQLite keeps; the rest is the system's to keep."""

_MODELS: dict[str, type[Stated | Event]] = {
    "figure": Figure,
    "directive": Directive,
    "petition": Petition,
    "difficulty": Difficulty,
    "event": Event,
}
_TOP = "\U0010ffff"
"""Sorts after every name."""
_STATED = (FactKind.FIGURE, FactKind.DIRECTIVE, FactKind.PETITION, FactKind.DIFFICULTY)


def connect(path: Path) -> sqlite3.Connection:
    """The file, opened so that nothing can be written. Raises sqlite3.Error when that cannot be."""
    # Nothing ever changes the file: a new one takes its name, and this one lives on until it is closed.
    address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    database = sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=False)
    database.execute(f"PRAGMA cache_size=-{PAGES_KB}")
    return database


def open_snapshot(database: sqlite3.Connection, gazetteer: Gazetteer) -> Snapshot:
    """The snapshot in an open file; reads what must be known and leaves the facts where they are."""
    kept = Kept(database)
    kinds = {kind.value: kind for kind in NameKind}
    facts = StoredFacts(database, gazetteer, kept)
    return assemble(
        kept.hand_kept(),
        gazetteer,
        facts,
        facts.articles,
        names=[Name(kinds[kind], key, text, strong) for kind, key, text, strong in kept.read("names")],
        named=frozenset(kept.read("named")),
        months=frozenset(kept.read("months")),
        words=frozenset(kept.read("words")),
        said=StoredPairs(database, small=False),
        common=StoredPairs(database, small=True),
    )


class Kept:
    """The small things, as JSON."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._values: dict[str, str] = dict(database.execute("SELECT what, value FROM kept"))

    def read(self, what: str) -> Any:
        """One of them. Raises KeyError when the file was never finished."""
        return json.loads(self._values[what])

    def hand_kept(self) -> HandKept:
        """What the files beside articles/ say."""

        def records(what: str, model: Any) -> tuple[Any, ...]:
            return tuple(TypeAdapter(list[model]).validate_json(self._values[what]))

        questions = [
            Asked(GoldenQuestion.model_validate(question), file, line, column)
            for question, file, line, column in self.read("questions")
        ]
        return HandKept(
            officials=records("officials", Official),
            documents=records("documents", Document),
            topics=records("topics", Topic),
            indicators=records("indicators", Indicator),
            aliases=records("aliases", PlaceAliases),
            questions=tuple(questions),
            version=self.read("version"),
        )


class StoredPairs:
    """Neighbouring words of all articles, looked up one at a time."""

    def __init__(self, database: sqlite3.Connection, *, small: bool) -> None:
        @lru_cache(KEPT_LOOK_UPS)
        def known(pair: tuple[str, str]) -> bool:
            found = database.execute("SELECT small FROM pairs WHERE pair = ?", (" ".join(pair),)).fetchone()
            return found is not None and (not small or bool(found[0]))

        self._known: Callable[[tuple[str, str]], bool] = known

    def __contains__(self, pair: object, /) -> bool:
        return isinstance(pair, tuple) and self._known(pair)

    def issuperset(self, pairs: Iterable[tuple[str, str]], /) -> bool:
        """Whether all of them stand beside each other."""
        return all(self._known(pair) for pair in pairs)


class StoredArticles:
    """All articles, by number: newest first."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        rows = database.execute("SELECT first_fact, stem, happened FROM articles ORDER BY number").fetchall()
        self._first = array("q", [first for first, _, _ in rows])
        self._stems = [stem for _, stem, _ in rows]
        self._dates = [day for _, _, day in rows]
        self._card = lru_cache(KEPT_CARDS)(self._read_card)

    def __len__(self) -> int:
        return len(self._stems)

    def __getitem__(self, stem: str) -> Card:
        row = self._database.execute("SELECT number FROM articles WHERE stem = ?", (stem,)).fetchone()
        if row is None:
            raise KeyError(stem)
        return self._card(row[0])

    def of_fact(self, fact: int) -> tuple[str, str]:
        """The name and the date of the article a fact stands in."""
        number = bisect_right(self._first, fact) - 1
        return self._stems[number], self._dates[number]

    def card_of_fact(self, fact: int) -> Card:
        """The card of the article a fact stands in."""
        return self._card(bisect_right(self._first, fact) - 1)

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
        row = self._database.execute("SELECT seed FROM articles WHERE stem = ?", (stem,)).fetchone()
        return sentence_of(row[0], quote) if row else quote

    def passage(self, stem: str, quote: str) -> Passage:
        """The sentence of the article that `quote` stands in, with its neighbours."""
        row = self._database.execute("SELECT seed FROM articles WHERE stem = ?", (stem,)).fetchone()
        return passage_of(row[0] if row else "", quote)

    def _placed(self, where: str, place: str, limit: int) -> Shelf:
        # `where` is one of the two texts above.
        select = f"SELECT article FROM article_places WHERE {where} ORDER BY article"  # noqa: S608
        numbers = [number for (number,) in self._database.execute(select, (place,))]
        return self._shelf(numbers[:limit], len(numbers), self._dates[numbers[0]] if numbers else "")

    def _shelf(self, numbers: Iterable[int], count: int, newest: str) -> Shelf:
        return Shelf(tuple(map(self._card, numbers)), count, newest)

    def _read_card(self, number: int) -> Card:
        row = self._database.execute("SELECT stem, card FROM articles WHERE number = ?", (number,)).fetchone()
        card = json.loads(row[1])
        return Card(
            row[0],
            Source.model_validate(card["source"]),
            tuple(card["summary"]),
            tuple(card["places"]),
            tuple(DocumentMention.model_validate(mention) for mention in card["documents"]),
            Counts(*card["counts"]),
        )


class StoredFound(Found):
    """Numbers of facts; a fact is decoded when it is read."""

    def __init__(self, numbers: Sequence[int], facts: "StoredFacts") -> None:
        self._numbers = numbers[:MOST]
        self._facts = facts
        self.more = len(numbers) > MOST

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, index: int) -> Fact: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Fact, ...]: ...
    def __getitem__(self, index: int | slice) -> Fact | tuple[Fact, ...]:
        if isinstance(index, slice):
            return tuple(map(self._facts.fact, self._numbers[index]))
        return self._facts.fact(self._numbers[index])

    @property
    def articles(self) -> list[tuple[str, str]]:
        """The articles they stand in, each once, with its date."""
        return list(dict.fromkeys(map(self._facts.articles.of_fact, self._numbers)))


class _Slots:
    """A condition with its slots looked up: a fact must be in one of them."""

    def __init__(self, known: Sequence[tuple[int, int]]) -> None:
        self.numbers = [slot for slot, count in known if count]
        self.facts = sum(count for _, count in known)


@dataclass(frozen=True, slots=True)
class _Period:
    """How the first and the last day of a fact must compare with those of the period asked for."""

    operators: tuple[str, str]
    days: tuple[int, int]


def _period_of(wanted: Wanted) -> _Period | None:
    if wanted.period is None:
        return None
    starts, ends = days_of(wanted.period)
    return _Period(("=", "=") if wanted.exactly else (">=", "<="), (starts or 0, ends or 0))


class StoredFacts:
    """All facts, in a file."""

    def __init__(self, database: sqlite3.Connection, gazetteer: Gazetteer, kept: Kept) -> None:
        self._database = database
        self._gazetteer = gazetteer
        self.articles = StoredArticles(database)
        self.indicators = IndicatorNames(kept.read("figured"))
        self.places = frozenset(kept.read("places"))
        self._count = int(kept.read("count"))
        self.fact = lru_cache(KEPT_FACTS)(self._read_fact)
        self._slot = lru_cache(KEPT_LOOK_UPS)(self._read_slot)
        self._held_by = lru_cache(KEPT_LOOK_UPS)(self._read_term)
        # One reply asks for the same words up to four times.
        self._holding = lru_cache(KEPT_SEARCHES)(self._read_holding)
        self._topics = lru_cache(KEPT_LOOK_UPS)(self._read_topics)

    def __len__(self) -> int:
        return self._count

    def find(self, wanted: Wanted) -> StoredFound:
        """The facts that fit, newest first; with several words, those where the words stand together first."""
        return StoredFound(self._holding(wanted) if wanted.words else self._newest(wanted), self)

    def events(self, wanted: Wanted) -> StoredFound:
        """Events that hold at least half of the words, dated ones before others, those that hold most.

        Among very many events the words are left out one by one, the most common first.
        """
        if not wanted.words:
            return StoredFound(self._newest(wanted, dated=True), self)
        for dated in (True, False):
            sieve = self._conditions(wanted, dated=dated)
            if sum(min(union.facts for union in unions) for unions in sieve) <= EXAMINED:
                held: dict[int, int] = {}
                for number, said in self._said(sieve, wanted):
                    bare = folded_in_place(said)
                    held[number] = sum(holds(said, bare, word) for word in wanted.words)
                most = max(held.values(), default=0)
                found = sorted(n for n, count in held.items() if count == most) if 2 * most >= len(wanted.words) else []
            else:
                found = self._events_by_words(wanted, dated=dated)
            if found:
                return StoredFound(found, self)
        return StoredFound((), self)

    def get(self, id_: str) -> Fact | None:
        """The fact of that id; None when there is none."""
        row = self._database.execute("SELECT number FROM facts WHERE id = ?", (id_,)).fetchone()
        return self.fact(row[0]) if row else None

    def kinds_at(self, place: str) -> frozenset[FactKind]:
        """The kinds of facts there are about a place and its communes."""
        part = place_slot(place, self._gazetteer, itself=False)
        return frozenset(kind for kind in FactKind if self._slot(joined(kind, part))[1])

    def topics_at(self, place: str | None) -> list[str]:
        """The topics of the facts about a place and its communes, or of all facts, sorted."""
        parts = () if place is None else (place_slot(place, self._gazetteer, itself=False),)
        return sorted({topic for kind in _STATED for topic in self._topics(joined(kind, *parts, "t:"))})

    def indicators_at(self, place: str) -> list[str]:
        """The indicators of the figures about a place itself, those of the newest figures first."""
        prefix = joined(FactKind.FIGURE, place_slot(place, self._gazetteer, itself=True), indicator_slot(""))
        select = "SELECT name FROM slots WHERE name >= ? AND name < ? ORDER BY newest"
        return [name[len(prefix) :] for (name,) in self._database.execute(select, (prefix, prefix + _TOP))]

    # Looking up by slots.

    def _conditions(self, wanted: Wanted, *, dated: bool = False) -> list[list[_Slots]]:
        """For each kind that may have any: what its facts must be in, the narrowest first."""
        found = []
        for kind in wanted.kinds:
            unions = [self._union(union) for union in conditions(kind, wanted, self._gazetteer, dated=dated)]
            if all(union.facts for union in unions):
                found.append(sorted(unions, key=lambda union: union.facts))
        return found

    def _union(self, names: Union) -> _Slots:
        return _Slots([self._slot(name) for name in names])

    def _newest(self, wanted: Wanted, *, dated: bool = False) -> list[int]:
        """The newest facts in the slots, one more than are handed back."""
        streams = [
            (
                number
                for (number,) in self._walk("SELECT s.fact FROM slotted s", slot, rest, _period_of(wanted), MOST + 1)
            )
            for first, *rest in self._conditions(wanted, dated=dated)
            for slot in first.numbers
        ]
        found: list[int] = []
        for number in heapq.merge(*streams):
            if not found or found[-1] != number:
                found.append(number)
            if len(found) > MOST:
                break
        return found

    def _walk(
        self, select: str, slot: int, rest: Sequence[_Slots], period: "_Period | None", limit: int
    ) -> Iterator[tuple[Any, ...]]:
        """The rows of one slot that are in the others' too, newest first."""
        clauses, values = ["s.slot = ?"], [slot]
        if period is not None:
            clauses.append(f"s.starts {period.operators[0]} ? AND s.ends {period.operators[1]} ?")
            values += period.days
        for union in rest:
            clauses.append(_exists(union, "s.fact"))
            values += union.numbers
        sql = f"{select} WHERE {' AND '.join(clauses)} ORDER BY s.fact LIMIT ?"
        return iter(self._database.execute(sql, (*values, limit)))

    def _said(self, sieve: list[list[_Slots]], wanted: Wanted) -> Iterator[tuple[int, str]]:
        """The words of every fact in the slots."""
        select = "SELECT s.fact, f.said FROM slotted s JOIN facts f ON f.number = s.fact"
        seen: set[int] = set()
        for first, *rest in sieve:
            for slot in first.numbers:
                for number, said in self._walk(select, slot, rest, _period_of(wanted), EXAMINED):
                    if number not in seen:
                        seen.add(number)
                        yield number, said

    # Looking up by words, inside what the slots leave.

    def _read_holding(self, wanted: Wanted) -> list[int]:
        sieve = self._conditions(wanted)
        words = wanted.words
        if not sieve or not all(self._held_by(word.folded) for word in words):
            return []
        ranked: dict[int, int] = {}
        narrowest = sum(min(union.facts for union in unions) for unions in sieve)
        if narrowest <= FEW:
            self._rank(self._said(sieve, wanted), wanted, ranked)
        else:
            for match in self._matches(words):
                self._rank(self._matching(match, sieve, wanted), wanted, ranked)
                if ranked:
                    break
        return sorted(ranked, key=lambda number: (-ranked[number], number))[: MOST + 1]

    def _rank(self, rows: Iterator[tuple[int, str]], wanted: Wanted, ranked: dict[int, int]) -> None:
        """Note of each row that holds the words how many pairs of them stand together in it."""
        words, most = wanted.words, len(wanted.words) - 1
        best = 0
        for number, said in islice(rows, EXAMINED):
            if number in ranked:
                continue
            bare = folded_in_place(said)
            if not all(holds(said, bare, word) for word in words):
                continue
            pairs = adjacent(said, bare, words)
            if wanted.together and not enough_together(pairs, words):
                continue
            ranked[number] = pairs
            best += pairs == most
            if best > MOST:
                break

    def _matches(self, words: Sequence[Token]) -> Iterator[str]:
        """Expressions for the index of words, the strictest first.

        All pairs side by side, then one fewer at a time as long as half are left, the rarest going first: what stands
        together by chance (an ordinary word was left out between) is rarer than what is meant to, and a rare pair is
        found missing at once. Single words are common; only where they are few they are looked for alone.
        """
        pairs = list(dict.fromkeys(pair_term(a.folded, b.folded) for a, b in pairwise(words)))
        known = sorted(filter(self._held_by, pairs), key=self._held_by)
        least = max((len(known) + 1) // 2, 1)
        yield from dict.fromkeys(
            _all_of(sorted(_apart(known[dropped:], pairs))) for dropped in range(len(known) - least + 1)
        )
        if len(words) < LISTS or not known:
            yield _all_of(dict.fromkeys(word.folded for word in words))

    def _matching(self, match: str, sieve: list[list[_Slots]], wanted: Wanted) -> Iterator[tuple[int, str]]:
        """The facts that the index of words finds, newest first, that are in the slots too."""
        clauses: list[str] = []
        values: list[int | str] = []
        period = _period_of(wanted)
        for unions in sieve:
            every = []
            for union in unions:
                lies = f"AND o.starts {period.operators[0]} ? AND o.ends {period.operators[1]} ?" if period else ""
                every.append(_exists(union, "w.rowid", lies))
                values += union.numbers
                if period:
                    values += period.days
            clauses.append(f"({' AND '.join(every)})")
        if wanted == Wanted(kinds=wanted.kinds, words=wanted.words, together=wanted.together):
            # Nothing but the kind: a fact knows its own.
            clauses, values = [f"f.kind IN ({','.join('?' * len(wanted.kinds))})"], list(wanted.kinds)
        sql = (
            "SELECT f.number, f.said FROM words w CROSS JOIN facts f ON f.number = w.rowid "  # noqa: S608
            f"WHERE w.words MATCH ? AND ({' OR '.join(clauses)}) ORDER BY w.rowid"
        )
        return iter(self._database.execute(sql, (match, *values)))

    def _events_by_words(self, wanted: Wanted, *, dated: bool) -> list[int]:
        kind = [EVENT_TERM, *([DATED_TERM] if dated else [])]
        words = sorted(wanted.words, key=lambda word: self._held_by(word.folded))
        sieve = self._conditions(wanted, dated=dated)
        for count in range(len(words), (len(words) - 1) // 2, -1):
            left = words[:count]
            match = _all_of([*kind, *dict.fromkeys(word.folded for word in left)])
            found = []
            for number, said in islice(self._matching(match, sieve, wanted), EXAMINED):
                bare = folded_in_place(said)
                if all(holds(said, bare, word) for word in left):
                    found.append(number)
                    if len(found) > MOST:
                        break
            if found:
                return found
        return []

    # One thing at a time.

    def _read_slot(self, name: str) -> tuple[int, int]:
        row = self._database.execute("SELECT slot, facts FROM slots WHERE name = ?", (name,)).fetchone()
        return (int(row[0]), int(row[1])) if row else (-1, 0)

    def _read_term(self, term: str) -> int:
        row = self._database.execute("SELECT facts FROM terms WHERE term = ?", (term,)).fetchone()
        return int(row[0]) if row else 0

    def _read_topics(self, prefix: str) -> tuple[str, ...]:
        select = "SELECT name FROM slots WHERE name >= ? AND name < ?"
        found = self._database.execute(select, (prefix, prefix + _TOP))
        return tuple(name[len(prefix) :] for (name,) in found)

    def _read_fact(self, number: int) -> Fact:
        select = "SELECT id, kind, said, record FROM facts WHERE number = ?"
        id_, kind, said, record = self._database.execute(select, (number,)).fetchone()
        card = self.articles.card_of_fact(number)
        model = _MODELS.get(kind)
        if model is None:
            return summarised(id_, json.loads(record), card.stem, card.source, card.places, said=said)
        return recorded(id_, FactKind(kind), model.model_validate_json(record), card.stem, card.source, said=said)


def _exists(union: _Slots, fact: str, more: str = "") -> str:
    """SQL: whether a fact is in one of the slots."""
    marks = ",".join("?" * len(union.numbers))
    return f"EXISTS (SELECT 1 FROM slotted o WHERE o.slot IN ({marks}) AND o.fact = {fact} {more})"  # noqa: S608


def _term(term: str) -> str:
    return '"' + term.replace('"', '""') + '"'


def _apart(chosen: Sequence[str], pairs: Sequence[str]) -> list[str]:
    """The first of `chosen` that share no word with one another: each narrows, and few lists are walked."""
    taken: dict[int, str] = {}
    for pair in chosen:
        at = pairs.index(pair)
        if at - 1 not in taken and at + 1 not in taken:
            taken[at] = pair
        if len(taken) == LISTS:
            break
    return list(taken.values())


def _all_of(terms: Iterable[str]) -> str:
    return "(" + " AND ".join(map(_term, terms)) + ")"

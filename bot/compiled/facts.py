"""Facts in a compiled snapshot: looked up by slots in a b-tree, by words in the index of words, decoded late."""

import heapq
import json
import sqlite3
from collections.abc import Iterator, Sequence
from typing import overload

from bot.compiled.articles import StoredArticles
from bot.compiled.by_words import READ, Inside, Period, WordIndex, all_of, any_of, quoted
from bot.compiled.keeping import kept
from bot.gazetteer.model import Gazetteer
from bot.knowledge.model import Difficulty, Directive, Event, Figure, Petition
from bot.search.facts import MOST, Fact, FactKind, Found, IndicatorNames, Stated, Wanted, recorded, summarised
from bot.search.slots import Union, conditions, days_of, indicator_slot, joined, place_slot, slot_term

FEW = READ
"""Facts in the slots up to which all of them are read for the words."""
FEW_EVENTS = 2_000
"""Events in the slots up to which it is counted how many of the words each holds."""
KEPT_FACTS = 2_000
"""Decoded facts kept: what several readers ask in the same hour. Some 3 KB each."""
KEPT_LOOK_UPS = 20_000
"""Slots whose numbers are kept."""
KEPT_SEARCHES = 50

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


class StoredFound(Found):
    """Numbers of facts; a fact is decoded when it is read."""

    def __init__(self, numbers: Sequence[int], facts: "StoredFacts", most: int = MOST) -> None:
        self._numbers = numbers[:most]
        self._facts = facts
        self.more = len(numbers) > most

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
        return self._facts.articles.of_facts(self._numbers)


class _Slots:
    """A condition with its slots looked up: a fact must be in one of them."""

    def __init__(self, known: Sequence[tuple[int, int]]) -> None:
        self.numbers = [slot for slot, count in known if count]
        self.facts = sum(count for _, count in known)


_Sieve = dict[FactKind, list[_Slots]]
"""By kind, the conditions of which a fact must fit each."""


def _period_of(wanted: Wanted) -> Period | None:
    if wanted.period is None:
        return None
    starts, ends = days_of(wanted.period)
    return Period(("=", "=") if wanted.exactly else (">=", "<="), (starts or 0, ends or 0))


class StoredFacts:
    """All facts, in a file."""

    def __init__(
        self,
        database: sqlite3.Connection,
        gazetteer: Gazetteer,
        *,
        indicators: IndicatorNames,
        places: frozenset[str],
        count: int,
    ) -> None:
        """Of the facts in `database`: the indicators of figures, the places they are about, how many there are."""
        self._database = database
        self._gazetteer = gazetteer
        self.articles = StoredArticles(database)
        self.indicators = indicators
        self.places = places
        self._count = count
        self._words = WordIndex(database)
        self.fact = kept(KEPT_FACTS, self._read_fact)
        self._slot = kept(KEPT_LOOK_UPS, self._read_slot)
        # One reply asks for the same words up to four times.
        self._holding = kept(KEPT_SEARCHES, self._read_holding)
        self._topics = kept(KEPT_LOOK_UPS, self._read_topics)

    def __len__(self) -> int:
        return self._count

    def find(self, wanted: Wanted) -> StoredFound:
        """The facts that fit, newest first; with several words, those where the words stand together first."""
        return (
            StoredFound(self._holding(wanted), self, READ) if wanted.words else StoredFound(self._newest(wanted), self)
        )

    def events(self, wanted: Wanted) -> StoredFound:
        """Events that hold at least half of the words, dated ones before others, those that hold most.

        Among very many events the words are left out one by one, the most common first.
        """
        if not wanted.words:
            return StoredFound(self._newest(wanted, dated=True), self)
        for dated in (True, False):
            sieve = self._sieve(wanted, dated=dated)
            for inside in self._left(sieve, wanted):
                found = self._words.events(wanted.words, inside, few=_narrowest(sieve) <= FEW_EVENTS)
                if found:
                    return StoredFound(found, self, READ)
        return StoredFound((), self)

    def named(self, id_: str) -> Fact | None:
        """The fact of that id; None when there is none (any more)."""
        row = self._database.execute("SELECT number FROM facts WHERE id = ?", (id_,)).fetchone()
        return self.fact(row[0]) if row else None

    def of_article(self, stem: str) -> tuple[Fact, ...]:
        """Everything an article says, in its order. Raises KeyError when there is no such article."""
        # Whoever reads all articles one after the other would drive out what readers ask for.
        return tuple(map(self._read_fact, self.articles.facts_of(stem)))

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

    def _sieve(self, wanted: Wanted, *, dated: bool = False) -> _Sieve:
        """For each kind that may have any: what its facts must be in, the narrowest first."""
        found = {}
        for kind in wanted.kinds:
            unions = [self._union(union) for union in conditions(kind, wanted, self._gazetteer, dated=dated)]
            if all(union.facts for union in unions):
                found[kind] = sorted(unions, key=lambda union: union.facts)
        return found

    def _union(self, names: Union) -> _Slots:
        return _Slots([self._slot(name) for name in names])

    def _newest(self, wanted: Wanted, *, dated: bool = False) -> list[int]:
        """The newest facts in the slots, one more than are handed back."""
        streams = [
            self._walk(slot, rest, _period_of(wanted))
            for first, *rest in self._sieve(wanted, dated=dated).values()
            for slot in first.numbers
        ]
        if len(streams) == 1:
            return list(streams[0])
        found: list[int] = []
        for number in heapq.merge(*streams):
            if not found or found[-1] != number:
                found.append(number)
            if len(found) > MOST:
                break
        return found

    def _walk(self, slot: int, rest: Sequence[_Slots], period: Period | None) -> Iterator[int]:
        """The facts of one slot that are in the others' too, newest first."""
        clauses, values = ["s.slot = ?"], [slot]
        if period is not None:
            clauses.append(f"s.starts {period.operators[0]} ? AND s.ends {period.operators[1]} ?")
            values += period.days
        for union in rest:
            marks = ",".join("?" * len(union.numbers))
            clauses.append(f"EXISTS (SELECT 1 FROM slotted o WHERE o.slot IN ({marks}) AND o.fact = s.fact)")  # noqa: S608
            values += union.numbers
        sql = f"SELECT s.fact FROM slotted s WHERE {' AND '.join(clauses)} ORDER BY s.fact LIMIT ?"  # noqa: S608
        return (number for (number,) in self._database.execute(sql, (*values, MOST + 1)))

    # Looking up by words, inside what the slots leave.

    def _read_holding(self, wanted: Wanted) -> list[int]:
        sieve = self._sieve(wanted)
        if _narrowest(sieve) <= FEW:
            return self._words.ranked(self._newest(wanted), wanted)
        return self._words.find(wanted, self._left(sieve, wanted))

    def _left(self, sieve: _Sieve, wanted: Wanted) -> list[Inside]:
        """What the slots leave, for the index of words."""
        left = []
        for kind, unions in sieve.items():
            whole = [union.numbers for union in unions] == [[self._slot(kind.value)[0]]]
            match = "" if whole else all_of([_in_one(union) for union in unions])
            left.append(Inside(kind, match, _period_of(wanted)))
        return left

    # One thing at a time.

    def _read_slot(self, name: str) -> tuple[int, int]:
        row = self._database.execute("SELECT slot, facts FROM slots WHERE name = ?", (name,)).fetchone()
        return (int(row[0]), int(row[1])) if row else (-1, 0)

    def _read_topics(self, prefix: str) -> tuple[str, ...]:
        select = "SELECT name FROM slots WHERE name >= ? AND name < ?"
        found = self._database.execute(select, (prefix, prefix + _TOP))
        return tuple(name[len(prefix) :] for (name,) in found)

    def _read_fact(self, number: int) -> Fact:
        select = "SELECT id, kind, said, record FROM facts WHERE number = ?"
        id_, kind, said, record = self._database.execute(select, (number,)).fetchone()
        stem, source = self.articles.source_of_fact(number)
        model = _MODELS.get(kind)
        if model is None:
            return summarised(id_, json.loads(record), stem, source, self.articles[stem].places, said=said)
        return recorded(id_, FactKind(kind), model.model_validate_json(record), stem, source, said=said)


def _narrowest(sieve: _Sieve) -> int:
    """How many facts the slots leave at most."""
    return sum(min(union.facts for union in unions) for unions in sieve.values())


def _in_one(union: _Slots) -> str:
    """What is in one of the slots, for the index of words."""
    return any_of([quoted(slot_term(slot)) for slot in union.numbers])

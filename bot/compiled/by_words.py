"""The index of words: which facts hold which words, inside what the slots leave.

The index knows each fact's syllables, with their marks and without, its neighbouring pairs of syllables and its slots,
so that SQLite itself finds where all of them meet and few facts have to be read, however common the words are.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from bot.search.facts import Wanted, adjacent, holds, least_pairs
from bot.search.lexicon import Token
from bot.search.slots import EVENT, pair_term
from bot.vietnamese.folding import agrees, folded_in_place

READ = 100
"""Facts that are read for their words, and handed back, at most: three times what any reply shows. Where more have all
the words, those are read in which pairs of the words stand together; they come first."""
LISTS = 4
"""Terms the index is asked for at first, then twice as many and so on while too many facts fit: to walk along the list
of a common word costs a millisecond among a million facts, and the rarest words nearly always tell."""
APART = 4
"""Pairs that are looked for together, none sharing a word with another."""
KEPT_TERMS = 20_000
"""Words and pairs whose number of facts is kept."""
NO_LIMIT = -1


@dataclass(frozen=True, slots=True)
class Period:
    """How the first and the last day of a fact must compare with those of the period asked for."""

    operators: tuple[str, str]
    days: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Inside:
    """What the slots leave, for the index of words."""

    match: str = ""
    """Expression that must fit; empty when all facts are left."""
    but: str = ""
    """Expression that must not."""
    period: Period | None = None

    def expression(self, terms: Iterable[str]) -> str:
        """What fits all of `terms` inside."""
        both = all_of([*terms, *([self.match] if self.match else [])])
        return f"({both}) NOT ({self.but})" if self.but else both


class WordIndex:
    """Finds facts by words."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._held_by = lru_cache(KEPT_TERMS)(self._read_count)
        self._forms = lru_cache(KEPT_TERMS)(self._read_forms)

    def find(self, wanted: Wanted, inside: Inside) -> list[int]:
        """Numbers of the facts that hold the words as wanted, those where most stand together first, then by number."""
        words, least = wanted.words, least_pairs(wanted)
        each = self._each(words)
        pairs = [pair_term(first.folded, second.folded) for first, second in pairwise(words)]
        if each is None or sum(map(bool, map(self._held_by, pairs))) < least:
            return []
        known = sorted(filter(self._held_by, dict.fromkeys(pairs)), key=self._held_by)
        if least:
            strictest = known if wanted.unbroken else _apart(known, pairs)
            found = self.ranked(self._meeting([*map(quoted, strictest), *each], inside), wanted)
            if found or wanted.unbroken:
                return found
        numbers = self._meeting(each, inside)
        if not pairs:
            return numbers
        if len(numbers) <= READ:
            return self.ranked(numbers, wanted)
        # Of the pairs, the rarest go first: what stands together by chance (an ordinary word was left out between) is
        # rarer than what is meant to, and a rare pair is found missing at once.
        for dropped in range(len(known)):
            stricter = map(quoted, _apart(known[dropped:], pairs))
            found = self.ranked(self._meeting([*stricter, *each], inside), wanted)
            if found:
                return found
        return self.ranked(numbers, wanted)

    def ranked(self, numbers: Sequence[int], wanted: Wanted) -> list[int]:
        """Those of the facts that hold the words as wanted, those where most stand together first."""
        words, least = wanted.words, least_pairs(wanted)
        ranked: dict[int, int] = {}
        if not numbers:
            return []
        marks = ",".join("?" * len(numbers))
        select = f"SELECT number, said FROM facts WHERE number IN ({marks})"  # noqa: S608
        for number, said in self._database.execute(select, numbers):
            bare = folded_in_place(said)
            if not all(holds(said, bare, word) for word in words):
                continue
            pairs = adjacent(said, bare, words)
            if pairs >= least:
                ranked[number] = pairs
        return sorted(ranked, key=lambda number: (-ranked[number], number))

    def events(self, words: Sequence[Token], inside: Inside, *, few: bool) -> list[int]:
        """The events that hold at least half of the words: where there are `few`, those that hold most.

        Of many the newest that hold as many as can be, the most common words left out first.
        """
        least = (len(words) + 1) // 2
        if few:
            held: Counter[int] = Counter()
            for word in words:
                term = self._word(word, EVENT)
                held.update(self._numbers([term], inside, NO_LIMIT) if term else ())
            most = max(held.values(), default=0)
            return sorted(number for number, count in held.items() if count == most) if most >= least else []
        known = sorted((word for word in words if self._word(word)), key=lambda word: self._held_by(word.folded))
        for count in range(len(known), least - 1, -1):
            each = self._each(known[:count], EVENT)
            numbers = self._numbers(each, inside, READ + 1) if each else []
            if numbers:
                return numbers
        return []

    def _each(self, words: Sequence[Token], prefix: str = "") -> list[str] | None:
        """An expression for each word, the rarest first; None when no fact has one of them."""
        rarest = sorted(dict.fromkeys(words), key=lambda word: self._held_by(word.folded))
        terms = [self._word(word, prefix) for word in rarest]
        found = [term for term in terms if term is not None]
        return list(dict.fromkeys(found)) if len(found) == len(terms) else None

    def _word(self, word: Token, prefix: str = "") -> str | None:
        """What stands for a word: its letters, or each way to write them that has the marks which were typed."""
        if not self._held_by(word.folded):
            return None
        if not word.marked:
            return quoted(prefix + word.folded)
        fit = [form for form in self._forms(word.folded) if agrees(word.accented, form)]
        return any_of([quoted(prefix + form) for form in fit]) or None

    def _meeting(self, terms: Sequence[str], inside: Inside) -> list[int]:
        """The first facts with all of `terms`, or with those that come first where that leaves few enough."""
        asked = LISTS
        while len(found := self._numbers(terms[:asked], inside, READ + 1)) > READ and asked < len(terms):
            asked *= 2
        return found

    def _numbers(self, terms: Iterable[str], inside: Inside, limit: int) -> list[int]:
        """The first facts in the index with all of `terms`, at most `limit` unless it is negative."""
        sql = "SELECT rowid FROM words w WHERE w.words MATCH ?"
        days: tuple[int, ...] = ()
        if inside.period is not None:
            starts, ends = inside.period.operators
            sql = (
                "SELECT w.rowid FROM words w CROSS JOIN facts f ON f.number = w.rowid "  # noqa: S608
                f"WHERE w.words MATCH ? AND f.starts {starts} ? AND f.ends {ends} ?"
            )
            days = inside.period.days
        rows = self._database.execute(f"{sql} ORDER BY w.rowid LIMIT ?", (inside.expression(terms), *days, limit))
        return [number for (number,) in rows]

    def _read_count(self, term: str) -> int:
        row = self._database.execute("SELECT facts FROM terms WHERE term = ?", (term,)).fetchone()
        return int(row[0]) if row else 0

    def _read_forms(self, folded: str) -> tuple[str, ...]:
        found = self._database.execute("SELECT form FROM forms WHERE folded = ?", (folded,))
        return tuple(form for (form,) in found)


def quoted(term: str) -> str:
    """A term as the index's expressions have it."""
    return '"' + term.replace('"', '""') + '"'


def any_of(expressions: Sequence[str]) -> str:
    """What fits one of them; empty when there is none."""
    return expressions[0] if len(expressions) == 1 else f"({' OR '.join(expressions)})" if expressions else ""


def all_of(expressions: Sequence[str]) -> str:
    """What fits all of them."""
    return expressions[0] if len(expressions) == 1 else f"({' AND '.join(expressions)})"


def _apart(chosen: Sequence[str], pairs: Sequence[str]) -> list[str]:
    """The first of `chosen` that share no word with one another: each narrows, and few lists are walked."""
    taken: dict[int, str] = {}
    for pair in chosen:
        at = pairs.index(pair)
        if at - 1 not in taken and at + 1 not in taken:
            taken[at] = pair
        if len(taken) == APART:
            break
    return list(taken.values())

"""The index of words: which facts hold which words, inside what the slots leave.

The index knows the words of each fact, with their marks and without, their neighbouring pairs and the fact's slots, so
that SQLite itself finds where all of them meet and few facts have to be read, however common the words are. The words
of each kind of fact stand apart: petitions are not looked for among all the figures.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from bot.compiled.keeping import kept
from bot.search.facts import FactKind, Wanted, Wording, least_pairs
from bot.search.lexicon import Token
from bot.search.slots import pair_term, word_term
from bot.vietnamese.folding import agrees, folded_in_place

READ = 100
"""Facts that are read for their words, and handed back, at most: three times what any reply shows. Where more have all
the words, those are read in which pairs of the words stand together; they come first."""
LISTS = 4
"""Terms the index is asked for at first, then more while too many facts fit. To walk along the list of a common word
costs a millisecond among a million facts, and the rarest words nearly always tell."""
MANY = 3
"""Times as many terms as were asked for that are all asked for next; of more, twice as many are."""
KEPT_TERMS = 50_000
"""Terms whose number of facts is kept."""
KEPT_ANSWERS = 100
"""Answers of the index that are kept: one question asks for the same more than once."""
NO_LIMIT = 2**31 - 1

Term = tuple[str, ...]
"""A word or a pair of words, in each way it may be written."""


@dataclass(frozen=True, slots=True)
class Period:
    """How the first and the last day of a fact must compare with those of the period asked for."""

    operators: tuple[str, str]
    days: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Inside:
    """What the slots leave of the facts of a kind."""

    kind: FactKind
    match: str = ""
    """Expression for the index; empty when all are left."""
    period: Period | None = None


class WordIndex:
    """Finds facts by words."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._count = kept(KEPT_TERMS, self._read_count)
        self._held_in = kept(KEPT_TERMS, self._add_counts)
        self._forms = kept(KEPT_TERMS, self._read_forms)
        self._ask = kept(KEPT_ANSWERS, self._read_numbers)

    def find(self, wanted: Wanted, left: Sequence[Inside]) -> list[int]:
        """Numbers of the facts that hold the words as wanted, those where most stand together first, then by number."""
        words, least = wanted.words, least_pairs(wanted)
        each = [self._term(word) for word in dict.fromkeys(words)]
        left = [inside for inside in left if all(self._held(term, inside) for term in each)]
        pairs = [(pair_term(first.folded, second.folded),) for first, second in pairwise(words)]
        left = [inside for inside in left if sum(map(bool, (self._held(pair, inside) for pair in pairs))) >= least]
        known = [pair for pair in self._rarest_first(dict.fromkeys(pairs), left) if self._held_by_any(pair, left)]
        if least:
            strictest = known if wanted.unbroken else _apart(known, pairs)
            found = self.ranked(self._meeting([*strictest, *each], left), wanted)
            if found or wanted.unbroken:
                return found
            # Whoever has at least so many of the pairs lacks no more than the others: of one more, one is there.
            rarest = self._rarest_first(pairs, left)[: len(pairs) - least + 1]
            each.append(tuple(dict.fromkeys(form for pair in rarest for form in pair)))
        numbers = self._meeting(each, left)
        if not pairs:
            return numbers
        if len(numbers) <= READ:
            return self.ranked(numbers, wanted)
        # Of the pairs, the rarest go first: what stands together by chance (an ordinary word was left out between) is
        # rarer than what is meant to, and a rare pair is found missing at once.
        for dropped in range(len(known)):
            found = self._meeting([*_apart(known[dropped:], pairs), *each], left)
            if found and dropped:
                # Without a common pair a fact may have more of them than those without the rarest.
                found = sorted({*found, *self._meeting([known[0], *each], left)})
            if best := self.ranked(found, wanted):
                return best
        return self.ranked(numbers, wanted)

    def ranked(self, numbers: Sequence[int], wanted: Wanted) -> list[int]:
        """Those of the facts that hold the words as wanted, those where most stand together first."""
        words, least = Wording(wanted.words), least_pairs(wanted)
        ranked: dict[int, int] = {}
        if not numbers:
            return []
        marks = ",".join("?" * len(numbers))
        select = f"SELECT number, said FROM facts WHERE number IN ({marks})"  # noqa: S608
        for number, said in self._database.execute(select, numbers):
            bare = folded_in_place(said)
            if words.held(said, bare) and (pairs := words.adjacent(said, bare)) >= least:
                ranked[number] = pairs
        return sorted(ranked, key=lambda number: (-ranked[number], number))

    def events(self, words: Sequence[Token], inside: Inside, *, few: bool) -> list[int]:
        """The events that hold at least half of the words: where there are `few`, those that hold most.

        Of many the newest that hold as many as can be, the most common words left out first.
        """
        terms = [self._term(word) for word in words]
        least = (len(words) + 1) // 2
        if few:
            held = Counter(number for term in terms for number in self._numbers([term], inside, NO_LIMIT))
            most = max(held.values(), default=0)
            return sorted(number for number, count in held.items() if count == most) if most >= least else []
        known = [term for term in self._rarest_first(terms, [inside]) if self._held(term, inside)]
        for count in range(len(known), least - 1, -1):
            numbers = self._numbers(known[:count], inside, READ + 1)
            if numbers:
                return list(numbers)
        return []

    # What stands for a word, and how many facts have it.

    def _term(self, word: Token) -> Term:
        """Its letters, or each way to write them that has the marks which were typed."""
        if not word.marked:
            return (word.folded,)
        return tuple(form for form in self._forms(word.folded) if agrees(word.accented, form))

    def _held(self, term: Term, inside: Inside) -> int:
        """How many facts of the kind have it, about."""
        return self._held_in(term, inside.kind)

    def _held_by_any(self, term: Term, left: Sequence[Inside]) -> int:
        return sum(self._held(term, inside) for inside in left)

    def _rarest_first(self, terms: Iterable[Term], left: Sequence[Inside]) -> list[Term]:
        return sorted(terms, key=lambda term: self._held_by_any(term, left))

    # Asking.

    def _meeting(self, terms: Sequence[Term], left: Sequence[Inside]) -> list[int]:
        """The first facts with all of `terms`, or with the rarest of them where that leaves few enough."""
        asked = LISTS
        lists = [(inside, sorted(terms, key=partial(self._held, inside=inside))) for inside in left]
        few: list[int] = []
        while True:
            met = [(self._numbers(rarest[:asked], inside, READ + 1), inside, rarest) for inside, rarest in lists]
            found = sorted([*few, *(number for numbers, _, _ in met for number in numbers)])
            if len(found) <= READ or asked >= len(terms):
                return found[: READ + 1]
            # A kind's share, or less, is not too many: only the others are asked for more terms.
            few += [number for numbers, _, _ in met if len(numbers) <= READ // len(left) for number in numbers]
            lists = [(inside, rarest) for numbers, inside, rarest in met if len(numbers) > READ // len(left)]
            asked = len(terms) if len(terms) <= MANY * asked else 2 * asked

    def _numbers(self, terms: Iterable[Term], inside: Inside, limit: int) -> Sequence[int]:
        """The first facts in the index with all of `terms`, at most `limit` of them."""
        ways = [[word for form in term if self._count(word := word_term(inside.kind, form))] for term in terms]
        if not all(ways):
            return ()
        met = [any_of(list(map(quoted, way))) for way in ways]
        return self._ask(all_of([*met, inside.match] if inside.match else met), inside.period, limit)

    def _read_numbers(self, match: str, period: Period | None, limit: int) -> tuple[int, ...]:
        sql = "SELECT rowid FROM words w WHERE w.words MATCH ?"
        days: tuple[int, ...] = ()
        if period is not None:
            starts, ends = period.operators
            sql = (
                "SELECT w.rowid FROM words w CROSS JOIN facts f ON f.number = w.rowid "  # noqa: S608
                f"WHERE w.words MATCH ? AND f.starts {starts} ? AND f.ends {ends} ?"
            )
            days = period.days
        rows = self._database.execute(f"{sql} ORDER BY w.rowid LIMIT ?", (match, *days, limit))
        return tuple(number for (number,) in rows)

    def _add_counts(self, term: Term, kind: FactKind) -> int:
        return sum(self._count(word_term(kind, form)) for form in term)

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
    """What fits one of them."""
    return expressions[0] if len(expressions) == 1 else f"({' OR '.join(expressions)})"


def all_of(expressions: Sequence[str]) -> str:
    """What fits all of them."""
    return expressions[0] if len(expressions) == 1 else f"({' AND '.join(expressions)})"


def _apart(chosen: Sequence[Term], pairs: Sequence[Term]) -> list[Term]:
    """The first of `chosen` that share no word with one another: each narrows, and few lists are walked."""
    taken: dict[int, Term] = {}
    for pair in chosen:
        at = pairs.index(pair)
        if at - 1 not in taken and at + 1 not in taken:
            taken[at] = pair
        if len(taken) == LISTS:
            break
    return list(taken.values())

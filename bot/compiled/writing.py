"""Writing a compiled snapshot: article by article, newest first, into a new file."""

import json
import sqlite3
from array import array
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.compiled.schema import APPLICATION_ID, statements
from bot.gazetteer.model import Gazetteer
from bot.knowledge.knowledge import HandKept
from bot.knowledge.model import Article
from bot.search.articles import card_of, main_places, places_named
from bot.search.facts import Fact, facts_of
from bot.search.in_memory import places_about
from bot.search.slots import days_of, slot_term, slots_of, terms_of
from bot.search.snapshot import months_of, names_of_knowledge, note_pairs, people_in

BATCH = 5_000
"""Facts written at a time."""
WORDS_IN_MEMORY = 64 * 1024 * 1024
"""Bytes of the index of words gathered before they are written; fewer, larger parts merge faster."""


@dataclass(frozen=True, slots=True)
class Stored:
    """A file the snapshot is made of, as it was when it was read."""

    name: str
    size: int
    changed: int
    """`st_mtime_ns`."""
    sha256: str


@dataclass(frozen=True, slots=True)
class Origin:
    """What a snapshot is made from."""

    hash: str
    """Names it."""
    files: Sequence[Stored] = ()
    read_at: int = 0
    """Nanoseconds since 1970 before which all files were as they are noted."""


@dataclass(slots=True)
class _Gathered:
    """What is known only when the last article is written."""

    slots: dict[str, int] = field(default_factory=dict)
    """Numbers of the slots by name."""
    filed: list["array[int]"] = field(default_factory=list)
    """By the number of a slot: the numbers of the facts in it."""
    days: tuple[list[int | None], list[int | None]] = field(default_factory=lambda: ([], []))
    """Of each fact, the first and the last day."""
    terms: Counter[str] = field(default_factory=Counter)
    forms: set[tuple[str, str]] = field(default_factory=set)
    """Syllables folded, and with their marks."""
    pairs: dict[tuple[str, str], bool] = field(default_factory=dict)
    places: set[str] = field(default_factory=set)
    named: set[str] = field(default_factory=set)
    months: set[str] = field(default_factory=set)
    indicators: dict[str, None] = field(default_factory=dict)
    people: dict[str, None] = field(default_factory=dict)
    facts: int = 0


class Writer:
    """Fills a new SQLite file; a file left unfinished has no marker and is never opened."""

    def __init__(self, path: Path, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._database = sqlite3.connect(path, isolation_level=None)
        self._gathered = _Gathered()
        self._articles = 0
        self._waiting: list[Fact] = []
        # Nobody reads the file before it is whole: no journal, and one flush at the end.
        for pragma in ("journal_mode=OFF", "synchronous=OFF", "locking_mode=EXCLUSIVE", "cache_size=-65536"):
            self._database.execute(f"PRAGMA {pragma}")
        self._database.execute(f"PRAGMA application_id={APPLICATION_ID}")
        self._database.execute("BEGIN")
        for statement in statements():
            self._database.execute(statement)
        self._database.execute("INSERT INTO words(words, rank) VALUES ('hashsize', ?)", (WORDS_IN_MEMORY,))

    def add(self, stem: str, article: Article, seed: str) -> None:
        """Write one article; they come newest first (`newest_first`)."""
        card = card_of(stem, article)
        record = {
            "summary": card.summary,
            "places": card.places,
            "documents": [mention.model_dump() for mention in card.documents],
            "counts": card.counts,
        }
        gathered = self._gathered
        first = gathered.facts + len(self._waiting)
        self._database.execute(
            "INSERT INTO articles VALUES (?, ?, ?, ?, ?)", (self._articles, stem, card.date, card.source.edited, first)
        )
        self._database.execute(
            "INSERT INTO article_texts VALUES (?, ?, ?, ?)",
            (self._articles, card.source.model_dump_json(), _json(record), seed),
        )
        main = main_places(article, self._gazetteer)
        self._database.executemany(
            "INSERT INTO article_places VALUES (?, ?, ?)",
            [(place, self._articles, place in main) for place in sorted(places_named(article))],
        )
        self._articles += 1
        gathered.named.update(article.places)
        gathered.months |= months_of([article])
        gathered.people.update(dict.fromkeys(people_in([article])))
        note_pairs(seed, gathered.pairs)
        self._waiting += facts_of(stem, article)
        if len(self._waiting) >= BATCH:
            self._flush()

    def finish(self, kept: HandKept, origin: Origin) -> None:
        """Write the rest and the marker, and close the file."""
        self._flush()
        database, gathered = self._database, self._gathered
        filed = gathered.filed
        database.executemany(
            "INSERT INTO slots VALUES (?, ?, ?, ?)",
            ((slot, name, filed[slot][0], len(filed[slot])) for name, slot in gathered.slots.items()),
        )
        starts, ends = gathered.days
        database.executemany(
            "INSERT INTO slotted VALUES (?, ?, ?, ?)",
            ((slot, n, starts[n], ends[n]) for slot, facts in enumerate(filed) for n in facts),
        )
        database.executemany("INSERT INTO terms VALUES (?, ?)", sorted(gathered.terms.items()))
        database.executemany("INSERT INTO forms VALUES (?, ?)", sorted(gathered.forms))
        database.executemany(
            "INSERT INTO pairs VALUES (?, ?)",
            ((" ".join(pair), small) for pair, small in sorted(gathered.pairs.items())),
        )
        database.execute("INSERT INTO words(words) VALUES ('optimize')")
        database.executemany(
            "INSERT INTO files VALUES (?, ?, ?, ?)", [(f.name, f.size, f.changed, f.sha256) for f in origin.files]
        )
        values = {
            "officials": [official.model_dump() for official in kept.officials],
            "documents": [document.model_dump() for document in kept.documents],
            "topics": [topic.model_dump() for topic in kept.topics],
            "indicators": [indicator.model_dump() for indicator in kept.indicators],
            "aliases": [alias.model_dump() for alias in kept.aliases],
            "questions": [
                [asked.question.model_dump(), asked.file, asked.line, asked.column] for asked in kept.questions
            ],
            "version": kept.version,
            "named": sorted(gathered.named),
            "months": sorted(gathered.months),
            "words": sorted({word for pair in gathered.pairs for word in pair}),
            "places": sorted(gathered.places),
            "figured": list(gathered.indicators),
            "names": [
                [name.kind, name.key, name.text, name.strong]
                for name in names_of_knowledge(kept, gathered.indicators, gathered.people)
            ],
            "count": gathered.facts,
            "read_at": origin.read_at,
            # Last: a file without it was never finished.
            "hash": origin.hash,
        }
        database.executemany("INSERT INTO kept VALUES (?, ?)", [(what, _json(value)) for what, value in values.items()])
        database.execute("COMMIT")
        database.close()

    def close(self) -> None:
        """Give up; the file is of no use."""
        self._database.close()

    def _flush(self) -> None:
        facts, gathered = self._waiting, self._gathered
        words: list[tuple[int, str]] = []
        stated: list[tuple[int, str, str, int | None, int | None, str, str]] = []
        for number, fact in enumerate(facts, gathered.facts):
            starts, ends = days_of(fact.period)
            record = fact.record.model_dump_json() if fact.record is not None else _json(fact.text)
            stated.append((number, fact.id, fact.kind.value, starts, ends, fact.said, record))
            gathered.days[0].append(starts)
            gathered.days[1].append(ends)
            terms = terms_of(fact)
            gathered.terms.update(terms)
            gathered.forms.update(zip(fact.bare.split(), fact.said.split(), strict=True))
            words.append((number, " ".join([*terms, *map(slot_term, self._file(fact, number))])))
        self._database.executemany("INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?, ?)", stated)
        self._database.executemany("INSERT INTO words(rowid, terms) VALUES (?, ?)", words)
        gathered.facts += len(facts)
        self._waiting = []

    def _file(self, fact: Fact, number: int) -> list[int]:
        """File a fact under all its slots; their numbers."""
        slots, filed = self._gathered.slots, self._gathered.filed
        found = []
        for name in slots_of(fact, self._gazetteer):
            slot = slots.setdefault(name, len(filed))
            if slot == len(filed):
                filed.append(array("i"))
            filed[slot].append(number)
            found.append(slot)
        self._gathered.places |= places_about(fact.places, self._gazetteer)
        if fact.indicator is not None:
            self._gathered.indicators.setdefault(fact.indicator)
        return found


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

"""Opening a compiled snapshot: SQLite for reading, what must be known in memory, the facts left where they are."""

import json
import sqlite3
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from bot.compiled.facts import StoredFacts
from bot.gazetteer.model import Gazetteer
from bot.knowledge.knowledge import Asked, HandKept
from bot.knowledge.model import (
    Document,
    GoldenQuestion,
    Indicator,
    Official,
    PlaceAliases,
    Topic,
)
from bot.search.facts import IndicatorNames
from bot.search.lexicon import Name, NameKind
from bot.search.snapshot import Snapshot, assemble

PAGES_KB = 16_384
"""Kilobytes of database pages SQLite keeps; the rest is the system's to keep."""
KEPT_PAIRS = 20_000
"""Neighbouring words of which it is kept whether the articles have them."""


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
    facts = StoredFacts(
        database,
        gazetteer,
        indicators=IndicatorNames(kept.read("figured")),
        places=frozenset(kept.read("places")),
        count=int(kept.read("count")),
    )
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
        @lru_cache(KEPT_PAIRS)
        def known(pair: tuple[str, str]) -> bool:
            found = database.execute("SELECT small FROM pairs WHERE pair = ?", (" ".join(pair),)).fetchone()
            return found is not None and (not small or bool(found[0]))

        self._known: Callable[[tuple[str, str]], bool] = known

    def __contains__(self, pair: object, /) -> bool:
        return isinstance(pair, tuple) and self._known(pair)

    def issuperset(self, pairs: Iterable[tuple[str, str]], /) -> bool:
        """Whether all of them stand beside each other."""
        return all(self._known(pair) for pair in pairs)

"""Updates that were received and not yet answered, kept where a killed process finds them again.

An update is written down before Telegram is told that it arrived, and marked when its answer is sent. What Telegram
accepted of an answer is counted too, so that an answer of several messages goes on where it stopped.
"""

import json
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

RawUpdate = dict[str, Any]
"""An update as Telegram sent it."""

WINDOW_SECONDS = 24 * 3600.0
"""Telegram keeps updates this long: none comes twice after it, and no older question still waits for its answer."""

MAX_ATTEMPTS = 3
"""Times an update is begun again after a killed process; one that kills each process must not do so for ever."""


@dataclass(slots=True)
class Waiting:
    """An update of an earlier process that was not answered to the end."""

    update: RawUpdate
    delivered: int = 0
    """Messages of its answer that were sent already."""


class InboxError(Exception):
    """Nothing can be written down at present: a full disk, a database that is away."""


class DamagedError(InboxError):
    """What is written down can no longer be read."""


class Inbox(Protocol):
    """Where updates wait; one for each way of running the bot. Everything raises `InboxError`."""

    shared: bool
    """Whether other bots have updates in it too."""

    async def keep(self, updates: Sequence[RawUpdate]) -> list[RawUpdate]:
        """Write `updates` down; those that were not seen before."""

    async def turn(self, update_id: int, chat: int | None) -> None:
        """Wait until all earlier updates of `chat` are done, whichever bot has them."""

    async def delivered(self, update_id: int, count: int) -> None:
        """Telegram accepted `count` messages of the answer to an update by now."""

    async def done(self, update_id: int) -> None:
        """An update is answered; its text is forgotten, its number kept against repetition."""

    async def begin_again(self, update_id: int) -> bool:
        """Note one more attempt at an unfinished update; whether it is still worth one."""

    async def unfinished(self) -> list[Waiting]:
        """What earlier processes left, oldest first."""

    async def close(self) -> None:
        """Give back what is held open."""


PAGES_KB = 512
"""Kilobytes of database pages SQLite keeps, a quarter of what it takes by itself: of the inbox none is read twice."""
_PATIENCE_SECONDS = 1.0
"""For another process that writes to the file: nobody should."""

_SCHEMA = """
CREATE TABLE IF NOT EXISTS updates (
    id INTEGER PRIMARY KEY, received REAL NOT NULL, attempts INTEGER NOT NULL DEFAULT 0,
    delivered INTEGER NOT NULL DEFAULT 0, body TEXT
);
CREATE INDEX IF NOT EXISTS unfinished ON updates (id) WHERE body IS NOT NULL;
"""


class SqliteInbox:
    """For a single process: a small file, written in the event loop since a write takes some 20 microseconds.

    The writes outlive the process at once; nothing waits for the disk, so a power cut may take the last of them, or
    the file.
    """

    shared = False

    def __init__(self, file: Path | None = None, clock: Callable[[], float] = time.time) -> None:
        """Without `file` nothing outlives the process. Raises `InboxError`."""
        self._clock = clock
        self._swept = 0.0
        with _failures():
            self._database = sqlite3.connect(file or ":memory:", isolation_level=None, timeout=_PATIENCE_SECONDS)
            self._database.execute("PRAGMA journal_mode = WAL")
            self._database.execute("PRAGMA synchronous = OFF")
            self._database.execute("PRAGMA secure_delete = ON")
            self._database.execute(f"PRAGMA cache_size = -{PAGES_KB}")
            self._database.executescript(_SCHEMA)
            if self._database.execute("PRAGMA quick_check").fetchone() != ("ok",):
                raise DamagedError("quick_check")

    async def keep(self, updates: Sequence[RawUpdate]) -> list[RawUpdate]:
        """See `Inbox`."""
        now = self._clock()
        rows = [(update["update_id"], now, json.dumps(update, ensure_ascii=False)) for update in updates]
        fresh = []
        with self._transaction():
            for update, row in zip(updates, rows, strict=True):
                cursor = self._database.execute(
                    "INSERT OR IGNORE INTO updates (id, received, body) VALUES (?, ?, ?)", row
                )
                if cursor.rowcount:
                    fresh.append(update)
            if now - self._swept > WINDOW_SECONDS / 24:
                self._sweep(now)
        return fresh

    async def turn(self, update_id: int, chat: int | None) -> None:
        """See `Inbox`; nobody else has any."""

    async def delivered(self, update_id: int, count: int) -> None:
        """See `Inbox`."""
        with _failures():
            self._database.execute("UPDATE updates SET delivered = ? WHERE id = ?", (count, update_id))

    async def done(self, update_id: int) -> None:
        """See `Inbox`."""
        with _failures():
            self._database.execute("UPDATE updates SET body = NULL WHERE id = ?", (update_id,))

    async def begin_again(self, update_id: int) -> bool:
        """See `Inbox`."""
        with self._transaction():
            self._database.execute("UPDATE updates SET attempts = attempts + 1 WHERE id = ?", (update_id,))
            rows = self._database.execute("SELECT attempts FROM updates WHERE id = ?", (update_id,)).fetchall()
        return all(attempts <= MAX_ATTEMPTS for (attempts,) in rows)

    async def unfinished(self) -> list[Waiting]:
        """See `Inbox`."""
        with self._transaction():
            self._sweep(self._clock())
            query = "SELECT body, delivered FROM updates WHERE body IS NOT NULL ORDER BY id"
            rows = self._database.execute(query).fetchall()
        return [Waiting(json.loads(body), delivered) for body, delivered in rows]

    async def close(self) -> None:
        """See `Inbox`."""
        self._database.close()

    def _sweep(self, now: float) -> None:
        self._database.execute("DELETE FROM updates WHERE received < ?", (now - WINDOW_SECONDS,))
        self._swept = now

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """All or nothing, in one write."""
        with _failures():
            self._database.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._database.execute("ROLLBACK")
                raise
            self._database.execute("COMMIT")


@contextmanager
def _failures() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        damaged = isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError)
        raise (DamagedError if damaged else InboxError)(f"{type(error).__name__}: {error}") from error

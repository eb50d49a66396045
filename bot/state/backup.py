"""Keeping a copy of what is remembered, and putting it back: one SQLite file, whatever the database.

The copy holds the key of the hashed ids too, without which nobody in it could be told again: keep it as a secret.
"""

import asyncio
import contextlib
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, delete, func, insert, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.state.engine import State
from bot.state.errors import StateUnavailableError
from bot.state.keys import Key
from bot.state.tables import about, remembered

KEY_ROW = "key itself"
"""The row of a copy that holds the key; no database in use has one."""
_AT_A_TIME = 1_000
"""Rows copied in one statement."""
_OPEN_FILES = ("", "-wal", "-shm")
"""What SQLite keeps beside an open database."""


class BackupError(Exception):
    """A copy that cannot be used; the text is a Vietnamese sentence."""


def _file(path: Path) -> URL:
    return URL.create("sqlite+aiosqlite", database=str(path))


async def backup(state: State, path: Path) -> int:
    """Write a copy to `path`, over what is there; how many rows it holds.

    The bot may go on meanwhile: the copy is of one moment. Raises OSError, `StateUnavailableError`.
    """
    async with state.reading():
        pass  # the tables are there, and up to date
    with _beside(path) as written:
        if state.url.get_backend_name() == "sqlite" and state.url.database:
            await asyncio.to_thread(_copy_file, Path(state.url.database), written)
        else:
            copy = State(_file(written), state.key)
            async with copy.writing() as target, state.reading() as source:
                if state.url.get_backend_name() == "postgresql":
                    await source.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))
                await _replace(source, target)
            await copy.close()
        rows = await asyncio.to_thread(_seal, written, state.key)
        written.replace(path)
    return rows


async def restore(state: State, path: Path) -> int:
    """Put the copy at `path` in the place of all that `state` holds, at once or not at all; how many rows it holds.

    `state` was made with the key of the copy (`key_in`) and checks none. Raises `BackupError`,
    `StateUnavailableError`, OSError.
    """
    with tempfile.TemporaryDirectory() as directory:
        # A copy of an older version is brought up to date, and must stay as it is.
        working = Path(directory) / "copy.sqlite3"
        await asyncio.to_thread(shutil.copyfile, path, working)
        copy = State(_file(working), state.key, checks_key=False)
        try:
            async with copy.reading() as source, state.writing() as target:
                await _replace(source, target)
                await target.execute(delete(about).where(about.c.what == KEY_ROW))
                return await _count(target)
        except StateUnavailableError:
            if copy.trouble:
                raise BackupError(f"{path}: không đọc được bản sao lưu ({copy.trouble}).") from None
            raise
        finally:
            await copy.close()


def key_in(path: Path) -> Key:
    """The key of the copy at `path`. Raises `BackupError` when it is no copy."""
    if not path.is_file():
        raise BackupError(f"{path}: không có tệp này.")
    try:
        with contextlib.closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as database:
            row = database.execute("SELECT value FROM about WHERE what = ?", (KEY_ROW,)).fetchone()
    except sqlite3.Error:
        row = None
    if row is None:
        raise BackupError(f"{path}: không phải bản sao lưu do lệnh bot backup ghi.")
    return Key(bytes.fromhex(row[0]))


def put_aside(path: Path) -> Path:
    """Move a SQLite database nobody can read out of the way; where it is now. Raises OSError."""
    aside = path.with_name(f"{path.name}.broken")
    for suffix in _OPEN_FILES:
        with contextlib.suppress(FileNotFoundError):
            path.with_name(path.name + suffix).replace(aside.with_name(aside.name + suffix))
    return aside


@contextmanager
def _beside(path: Path) -> Iterator[Path]:
    """A new file beside `path` that nobody else may read, gone if it was not put in its place."""
    path.parent.mkdir(parents=True, exist_ok=True)
    written = path.with_name(f"{path.name}.new")
    written.unlink(missing_ok=True)
    written.touch(mode=0o600)
    try:
        yield written
    finally:
        for suffix in _OPEN_FILES:
            written.with_name(written.name + suffix).unlink(missing_ok=True)


def _copy_file(source: Path, target: Path) -> None:
    with (
        contextlib.closing(sqlite3.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)) as old,
        contextlib.closing(sqlite3.connect(target)) as new,
    ):
        old.backup(new)


def _seal(path: Path, key: Key) -> int:
    """Add the key, make it one single file, and count the rows."""
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("PRAGMA journal_mode=DELETE")
        database.execute("INSERT OR REPLACE INTO about VALUES (?, ?)", (KEY_ROW, key.secret.hex()))
        # The names are those of our own tables.
        counts = [database.execute(f"SELECT count(*) FROM {table.name}").fetchone()[0] for table in remembered]  # noqa: S608
    return int(sum(counts)) - 1


async def _replace(source: AsyncConnection, target: AsyncConnection) -> None:
    """Empty the tables of `target` and fill them with the rows of `source`."""
    for table in reversed(remembered):
        await target.execute(delete(table))
    for table in remembered:
        rows = await source.stream(select(table))
        async for batch in rows.mappings().partitions(_AT_A_TIME):
            await target.execute(insert(table), [dict(row) for row in batch])
        if target.dialect.name == "postgresql" and "id" in table.c:
            # Rows that come with their numbers do not move the counter on.
            newest = f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'), max(id)) FROM {table.name}"  # noqa: S608
            await target.execute(text(newest))


async def _count(connection: AsyncConnection) -> int:
    return sum([int(await connection.scalar(select(func.count()).select_from(t)) or 0) for t in remembered])

"""The database of what is remembered: opened at the start, left and found again while the bot runs.

A database that is away costs a feature, never an answer: every use raises `StateUnavailableError`, and is tried anew
after `RETRY_SECONDS`.
"""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, AsyncAdaptedQueuePool, event, insert, select
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, ProgrammingError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.state.errors import StateUnavailableError
from bot.state.keys import Key
from bot.state.later import Later
from bot.state.migrating import TooNewError, migrate
from bot.state.tables import about
from bot.vietnamese.refused import why

log = logging.getLogger(__name__)

FILE = "state.sqlite3"
RETRY_SECONDS = 5.0
"""For so long after a failure nothing is tried: a database that hangs would hold up every reader in turn."""
CONNECT_SECONDS = 5.0
COMMAND_SECONDS = 30.0
"""For one statement; PostgreSQL behind a network that swallows everything would never answer."""
PAGES_KB = 512
"""Kilobytes of database pages SQLite keeps, a quarter of what it takes by itself; the rest is the system's to keep."""
BUSY_SECONDS = 5.0
"""How long a write waits for another process that writes to the SQLite file: a backup, a restore."""
CONNECTIONS = 5
"""To PostgreSQL, for each bot."""

_OUR_FAULT_STATES = frozenset({"22", "23", "42"})
"""PostgreSQL's classes of errors in the data, in what must be unique, and in the statement."""
_OUR_FAULT = (IntegrityError, DataError, ProgrammingError)
_KEY = "key"


class WrongKeyError(Exception):
    """The ids in the database were hashed with another key: nobody in it could be told again."""


def url_of(given: str | None, data_dir: Path) -> URL:
    """The address of the database: the one that is given, else a SQLite file in `data_dir`.

    The names operators know ("postgresql://…", "sqlite:///…") get their asynchronous drivers. Raises ValueError.
    """
    if not given:
        return URL.create("sqlite+aiosqlite", database=str(data_dir / FILE))
    url = make_url(given)
    kind = url.drivername.partition("+")[0]
    if kind == "sqlite":
        return url.set(drivername="sqlite+aiosqlite")
    if kind not in {"postgresql", "postgres"}:
        raise ValueError(kind)
    url = url.set(drivername="postgresql+asyncpg")
    ssl = url.query.get("sslmode")
    if ssl is not None:
        url = url.difference_update_query(["sslmode"]).update_query_dict({"ssl": ssl})
    return url


def engine_for(url: URL) -> AsyncEngine:
    """An engine for one of the two kinds of database; nothing is opened yet."""
    if url.get_backend_name() != "sqlite":
        return create_async_engine(
            url,
            pool_size=CONNECTIONS,
            pool_timeout=CONNECT_SECONDS,
            pool_pre_ping=True,
            connect_args={"timeout": CONNECT_SECONDS, "command_timeout": COMMAND_SECONDS},
            hide_parameters=True,
        )
    # One connection: SQLite writes one transaction at a time anyway, and in memory each would be a database of its own.
    engine = create_async_engine(
        url,
        poolclass=AsyncAdaptedQueuePool,
        pool_size=1,
        max_overflow=0,
        connect_args={"timeout": BUSY_SECONDS},
        hide_parameters=True,
    )

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: Any, _: object) -> None:
        # The driver's own transactions begin too late for a read to be of one moment.
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", f"cache_size=-{PAGES_KB}"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Any) -> None:
        # Who means to write takes the lock at once: two readers that both went on to write would block each other.
        writes = connection.get_execution_options().get("writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


async def bring_up_to_date(url: URL) -> None:
    """Bring the tables at `url` up to this program's version, for who works on them beside a `State`.

    Raises `StateUnavailableError`. Those of a newer program are left as they are: it has taken away nothing.
    """
    engine = engine_for(url)
    try:
        async with engine.begin() as connection:
            await connection.run_sync(migrate)
    except TooNewError:
        return
    except _failures() as error:
        raise StateUnavailableError(_reason(error)) from error
    finally:
        await engine.dispose()


class State:
    """What the bot remembers; the repositories of this package work through its transactions."""

    def __init__(
        self,
        url: URL,
        key: Key,
        clock: Callable[[], float] = time.time,
        monotonic: Callable[[], float] = time.monotonic,
        *,
        checks_key: bool = True,
    ) -> None:
        """`clock` tells what is written down, in seconds since 1970; `monotonic` when to try again.

        `checks_key` refuses a database whose ids were hashed with another key.
        """
        self.url = url
        self.key = key
        self._checks_key = checks_key
        self.later = Later()
        """Writes that must not hold a reply back."""
        self._clock = clock
        self._monotonic = monotonic
        self._engine = engine_for(url)
        self._opening = asyncio.Lock()
        self._opened = False
        self._closed = False
        self._retry_at = 0.0
        self._trouble = ""

    @property
    def available(self) -> bool:
        """Whether the last use of the database went well."""
        return self._opened and not self._trouble

    @property
    def trouble(self) -> str:
        """Why it is not available, for the operator; empty when it is."""
        return self._trouble

    @property
    def shared(self) -> bool:
        """Whether other bots may be at work on the same database."""
        return self.url.get_backend_name() == "postgresql"

    def now(self) -> int:
        """The time as it is written down."""
        return int(self._clock())

    async def open(self) -> None:
        """Open the database and bring its tables up to date; a failure is logged, and tried again when used."""
        try:
            await self._open()
        except StateUnavailableError as error:
            log.debug("Chưa mở được cơ sở dữ liệu trạng thái: %s", error)

    async def close(self) -> None:
        """Finish the writes that wait, and close every connection; it is of no use after that."""
        await self.later.close()
        self._closed = True
        self._opened = False
        await self._engine.dispose()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that only reads. Raises `StateUnavailableError`."""
        async with self._transaction(writes=False) as connection:
            yield connection

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that writes; kept when the block ends well. Raises `StateUnavailableError`."""
        async with self._transaction(writes=True) as connection:
            yield connection

    @asynccontextmanager
    async def _transaction(self, *, writes: bool) -> AsyncIterator[AsyncConnection]:
        if self._closed:
            raise StateUnavailableError("đã đóng")
        if not self._opened:
            await self._open()
        elif self._trouble and self._monotonic() < self._retry_at:
            raise StateUnavailableError(self._trouble)
        try:
            async with self._begun(writes=writes) as connection:
                yield connection
        except _failures() as error:
            if _is_ours(error):
                raise
            raise self._failed(error) from error
        self._recovered()

    @asynccontextmanager
    async def _begun(self, *, writes: bool) -> AsyncIterator[AsyncConnection]:
        async with self._engine.connect() as connection:
            await connection.execution_options(writes=writes)
            async with connection.begin():
                yield connection

    async def _open(self) -> None:
        async with self._opening:
            if self._opened:
                return
            if self._trouble and self._monotonic() < self._retry_at:
                raise StateUnavailableError(self._trouble)
            try:
                self._make_room()
                async with self._begun(writes=True) as connection:
                    await connection.run_sync(migrate)
                    if self._checks_key:
                        await self._check_key(connection)
            except (TooNewError, WrongKeyError) as error:
                raise self._failed(error) from error
            except _failures() as error:
                raise self._failed(error) from error
            self._opened = True
            self._recovered()

    def _make_room(self) -> None:
        """The directory of a SQLite file, which nobody else may read."""
        if self.url.get_backend_name() != "sqlite" or not self.url.database:
            return
        path = Path(self.url.database)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)

    async def _check_key(self, connection: AsyncConnection) -> None:
        kept = await connection.scalar(select(about.c.value).where(about.c.what == _KEY))
        if kept is None:
            await connection.execute(insert(about).values(what=_KEY, value=self.key.fingerprint))
        elif kept != self.key.fingerprint:
            raise WrongKeyError

    def _failed(self, error: BaseException) -> StateUnavailableError:
        """Note a failure, said once until it is over."""
        reason = _reason(error)
        if not self._trouble:
            log.error("Không dùng được cơ sở dữ liệu trạng thái (%s); bot vẫn trả lời, việc cần nhớ tạm ngưng.", reason)
        self._trouble = reason
        self._retry_at = self._monotonic() + RETRY_SECONDS
        return StateUnavailableError(reason)

    def _recovered(self) -> None:
        if self._trouble:
            log.warning("Đã dùng lại được cơ sở dữ liệu trạng thái.")
        self._trouble = ""


def _failures() -> tuple[type[Exception], ...]:
    """What a database raises that is away, full, broken or not to be written to."""
    import asyncpg  # noqa: PLC0415  a twentieth of a second, needed when something fails alone

    return (DBAPIError, OSError, PoolTimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError)


def _is_ours(error: BaseException) -> bool:
    """Whether the statement is wrong, not the database: a mistake of the program, which must not pass for an outage."""
    state = str(getattr(getattr(error, "orig", None), "sqlstate", "") or "")
    return isinstance(error, _OUR_FAULT) or state[:2] in _OUR_FAULT_STATES


def _reason(error: BaseException) -> str:
    if isinstance(error, WrongKeyError):
        return "khóa băm không phải khóa đã dùng với cơ sở dữ liệu này"
    if isinstance(error, TooNewError):
        return "cơ sở dữ liệu do một bản mới hơn của bot tạo ra"
    cause = error.orig if isinstance(error, DBAPIError) and error.orig else error
    if isinstance(cause, OSError):
        return f"{cause.filename}: {why(cause)}" if cause.filename else why(cause)
    return f"{type(cause).__name__}: {cause}"

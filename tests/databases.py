"""Databases to test with: SQLite in memory, and a real PostgreSQL where Debian's package is installed."""

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import URL, text
from sqlalchemy.engine import make_url

from bot.state.engine import State, engine_for, url_of
from bot.state.keys import Key
from bot.state.tables import metadata

KEY = Key(b"a key for tests alone, of no use to anybody")
SOON = 60.0
MEMORY = make_url("sqlite+aiosqlite://")
OPTIONS = ("-c", "listen_addresses=", "-c", "fsync=off", "-c", "synchronous_commit=off")
AS_LONG_AS_WE_LIVE = '"$@" & server=$!; cat >/dev/null; kill -QUIT $server; wait $server'
"""Ends the server when the tests end, however they end: then nobody holds its input open any more."""


class Clock:
    """A clock that stands still until it is told."""

    def __init__(self, now: float = 1_795_000_000.0) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


def _program(name: str) -> str | None:
    """Where a program of PostgreSQL's server is; Debian keeps them out of the way."""
    places = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return shutil.which(name) or next((str(place / name) for place in places if (place / name).exists()), None)


def _knows_postgres() -> bool:
    try:
        pwd.getpwnam("postgres")
    except KeyError:
        return False
    return True


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The address of a PostgreSQL cluster of our own, thrown away afterwards."""
    initdb, server = _program("initdb"), _program("postgres")
    if initdb is None or server is None:
        pytest.skip("no PostgreSQL here: apt-get install postgresql")
    # The server refuses to run as root.
    user: list[str] = []
    if os.geteuid() == 0:
        if shutil.which("runuser") is None or not _knows_postgres():
            pytest.skip("PostgreSQL does not run as root, and there is no user postgres to run it as")
        user = ["runuser", "-u", "postgres", "--"]
    home = Path(tempfile.mkdtemp(prefix="pg"))
    if user:
        shutil.chown(home, "postgres")
    data = home / "data"
    made = [initdb, "-D", data, "-U", "bot", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"]
    subprocess.run([*user, *made], check=True, capture_output=True, cwd=home)  # noqa: S603
    served = [server, "-D", data, "-k", home, *OPTIONS]
    with (home / "log").open("wb") as log:
        process = subprocess.Popen(  # noqa: S603
            [*user, "sh", "-c", AS_LONG_AS_WE_LIVE, "sh", *served], stdin=subprocess.PIPE, stderr=log, cwd=home
        )
    assert process.stdin is not None
    try:
        deadline = time.monotonic() + SOON
        while b"ready to accept" not in (home / "log").read_bytes():
            assert process.poll() is None and time.monotonic() < deadline, (home / "log").read_text()
            time.sleep(0.02)
        yield f"postgresql://bot@/postgres?host={home}"
    finally:
        process.stdin.close()
        process.wait(SOON)
        shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> URL:
    """An address: SQLite in memory, then PostgreSQL."""
    if request.param == "sqlite":
        return MEMORY
    return url_of(request.getfixturevalue("postgresql"), Path())


@pytest.fixture
def clock() -> Clock:
    """The time that is written down."""
    return Clock()


@pytest.fixture
async def state(database: URL, clock: Clock) -> AsyncIterator[State]:
    """An open and empty state, on either kind of database."""
    await emptied(database)
    state = State(database, KEY, clock)
    await state.open()
    assert state.available, state.trouble
    yield state
    await state.close()


@pytest.fixture
async def open_state(clock: Clock) -> AsyncIterator[Callable[[URL], State]]:
    """Makes states over an address that are closed in the end."""
    made: list[State] = []

    def make(url: URL) -> State:
        made.append(State(url, KEY, clock))
        return made[-1]

    yield make
    for state in made:
        await state.close()


async def emptied(url: URL) -> None:
    """Take out whatever an earlier test left in the database."""
    if url == MEMORY:
        return
    engine = engine_for(url)
    async with engine.begin() as connection:
        if await connection.scalar(text("SELECT to_regclass('alembic_version')")) is not None:
            await connection.execute(text(f"TRUNCATE {', '.join(metadata.tables)} RESTART IDENTITY"))
    await engine.dispose()

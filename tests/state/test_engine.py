"""The database: its tables, and what happens when it is away."""

import asyncio
import logging
import os
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import Connection, inspect
from sqlalchemy.engine import URL
from sqlalchemy.exc import IntegrityError

from bot.state.audit import Audit
from bot.state.engine import FILE, RETRY_SECONDS, State, url_of
from bot.state.errors import StateUnavailableError
from bot.state.keys import Key, key_from
from bot.state.migrating import HEAD, config_for, version_of
from bot.state.tables import metadata
from tests.databases import KEY, Clock

OpenState = Callable[[URL], State]


async def test_the_migrations_make_the_tables_of_the_program(state: State) -> None:
    from alembic.autogenerate import compare_metadata  # noqa: PLC0415
    from alembic.migration import MigrationContext  # noqa: PLC0415

    def differences(connection: Connection) -> object:
        assert version_of(connection) == HEAD
        assert set(metadata.tables) <= set(inspect(connection).get_table_names())
        return compare_metadata(MigrationContext.configure(connection), metadata)

    async with state.reading() as connection:
        assert await connection.run_sync(differences) == []


def test_the_newest_migration_is_the_one_the_program_wants() -> None:
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    assert ScriptDirectory.from_config(config_for()).get_current_head() == HEAD


async def test_what_is_written_is_there_after_a_restart(tmp_path: Path, open_state: OpenState) -> None:
    url = url_of(None, tmp_path)
    first = open_state(url)
    await Audit(first).note(7, "allow", "8")
    await first.close()
    assert [deed.actor for deed in await Audit(open_state(url)).newest(5)] == [7]


async def test_nobody_else_may_read_the_file(tmp_path: Path, open_state: OpenState) -> None:
    await open_state(url_of(None, tmp_path / "data")).open()
    assert (tmp_path / "data" / FILE).stat().st_mode & 0o077 == 0


async def test_what_fails_half_way_leaves_nothing(state: State) -> None:
    with pytest.raises(ZeroDivisionError):
        async with state.writing() as connection:
            await connection.run_sync(
                lambda sync: sync.execute(metadata.tables["about"].insert().values(what="x", value="y"))
            )
            raise ZeroDivisionError
    async with state.reading() as connection:
        rows = (await connection.execute(metadata.tables["about"].select())).all()
    assert [row.what for row in rows] == ["key"]


async def test_a_mistake_of_the_program_does_not_pass_for_an_outage(state: State) -> None:
    with pytest.raises(IntegrityError):
        async with state.writing() as connection:
            await connection.execute(metadata.tables["about"].insert().values(what="key", value="twice"))
    assert state.available


async def test_many_writers_at_once_all_get_their_turn(state: State) -> None:
    audit = Audit(state)
    await asyncio.gather(*(audit.note(number, "allow") for number in range(50)))
    assert {deed.actor for deed in await audit.newest(100)} == set(range(50))


# A database that is away.


def broken(path: Path) -> None:
    path.write_bytes(b"this is no database, " * 400)


async def test_a_broken_file_costs_the_features_and_one_log_line(
    tmp_path: Path, open_state: OpenState, caplog: pytest.LogCaptureFixture
) -> None:
    broken(tmp_path / FILE)
    state = open_state(url_of(None, tmp_path))
    await state.open()
    assert not state.available
    for _ in range(3):
        with pytest.raises(StateUnavailableError):
            await Audit(state).note(1, "allow")
    said = [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]
    assert len(said) == 1
    assert "file is not a database" in said[0]


async def test_a_database_that_comes_back_is_used_again(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    broken(tmp_path / FILE)
    later = Clock(0.0)
    state = State(url_of(None, tmp_path), KEY, monotonic=later)
    await state.open()
    (tmp_path / FILE).unlink()
    with pytest.raises(StateUnavailableError):
        await Audit(state).newest(1)  # too soon to try again
    later.now += RETRY_SECONDS + 1
    assert await Audit(state).newest(1) == []
    assert state.available
    assert "Đã dùng lại được" in caplog.text
    await state.close()


async def test_a_directory_nobody_may_write_to_costs_the_features_alone(tmp_path: Path, open_state: OpenState) -> None:
    (tmp_path / "data").write_text("a file where the directory should be")
    state = open_state(url_of(None, tmp_path / "data"))
    await state.open()
    assert not state.available


async def test_a_disk_that_takes_no_more_is_said_and_found_again(tmp_path: Path, clock: Clock) -> None:
    later = Clock(0.0)
    state = State(url_of(None, tmp_path), KEY, clock, later)
    async with state.reading() as connection:
        await connection.exec_driver_sql("PRAGMA query_only=ON")
    with pytest.raises(StateUnavailableError):
        await Audit(state).note(1, "allow")
    assert not state.available
    later.now += RETRY_SECONDS + 1
    async with state.reading() as connection:
        await connection.exec_driver_sql("PRAGMA query_only=OFF")
    await Audit(state).note(1, "allow")
    assert state.available
    await state.close()


async def test_postgresql_that_is_away_costs_the_features_alone(tmp_path: Path, open_state: OpenState) -> None:
    state = open_state(url_of(f"postgresql://bot:hidden@/postgres?host={tmp_path}", tmp_path))
    await state.open()
    assert not state.available
    assert "hidden" not in state.trouble


async def test_a_newer_database_is_left_alone(tmp_path: Path, open_state: OpenState) -> None:
    url = url_of(None, tmp_path)
    first = open_state(url)
    await first.open()
    await first.close()
    with sqlite3.connect(tmp_path / FILE) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.close()
    state = open_state(url)
    await state.open()
    assert "bản mới hơn" in state.trouble


# The key and the address.


async def test_another_key_is_refused(tmp_path: Path, open_state: OpenState) -> None:
    url = url_of(None, tmp_path)
    await open_state(url).open()
    other = State(url, Key(b"another key"))
    await other.open()
    assert "khóa băm" in other.trouble
    await other.close()


def test_the_key_is_made_once_and_kept_from_others(tmp_path: Path) -> None:
    key = key_from(None, tmp_path)
    assert key_from(None, tmp_path) == key
    assert (tmp_path / "state.key").stat().st_mode & 0o077 == 0
    assert key.of(1) != key.of(2)
    assert key_from("x" * 32, tmp_path) != key
    assert repr(key) == "Key()"


def test_bots_that_begin_together_use_one_key(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as bots:
        keys = list(bots.map(lambda _: key_from(None, tmp_path), range(8)))
    assert set(keys) == {key_from(None, tmp_path)}
    assert [path.name for path in tmp_path.iterdir()] == ["state.key"]


def test_a_key_that_cannot_be_kept_serves_until_the_end(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "data").write_text("")
    assert key_from(None, tmp_path / "data" / "deeper").of(1)
    assert caplog.records


@pytest.mark.parametrize(
    ("given", "driver", "query"),
    [
        ("postgresql://u:p@db/bot", "postgresql+asyncpg", {}),
        ("postgres://u:p@db/bot?sslmode=require", "postgresql+asyncpg", {"ssl": "require"}),
        ("sqlite:///elsewhere.sqlite3", "sqlite+aiosqlite", {}),
        (None, "sqlite+aiosqlite", {}),
    ],
)
def test_addresses_as_operators_write_them(given: str | None, driver: str, query: dict[str, str]) -> None:
    url = url_of(given, Path("data"))
    assert url.drivername == driver
    assert dict(url.query) == query
    if given is None:
        assert url.database == os.path.join("data", FILE)  # noqa: PTH118

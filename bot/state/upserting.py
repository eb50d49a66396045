"""Writing rows whether or not there are such: the same words for SQLite and PostgreSQL."""

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

KEPT_STATEMENTS = 32
"""There are four. Made anew for each write, several a second, they were all the garbage in cycles there was: a hundred
objects each, which only the collector finds."""


async def upsert(
    connection: AsyncConnection, table: Table, key: Mapping[str, Any], values: Mapping[str, Any], *, keep: bool = False
) -> bool:
    """Write the row of `key` with `values`, over the one there is; with `keep` that one stays as it is.

    True when a row was written.
    """
    statement = _insert(connection.dialect.name, table).values(**key, **values)
    if keep:
        statement = statement.on_conflict_do_nothing(index_elements=list(key))
    else:
        statement = statement.on_conflict_do_update(index_elements=list(key), set_=dict(values))
    return bool((await connection.execute(statement)).rowcount)


async def upsert_all(  # noqa: PLR0913 - what becomes of each column
    connection: AsyncConnection,
    table: Table,
    key: str,
    rows: Sequence[Mapping[str, Any]],
    *,
    growing: Collection[str] = (),
    first: Collection[str] = (),
) -> None:
    """Write `rows`, of which some may be there already, by their column `key`.

    Columns that are `growing` are added to those that are there; the `first` value of others stays.
    """
    written = frozenset(rows[0]) - {key, *first}
    # In one order: two bots that wrote the same rows the other way round would wait for each other.
    ordered = sorted(rows, key=lambda row: str(row[key]))
    await connection.execute(_adding(connection.dialect.name, table, key, written, frozenset(growing)), ordered)


@lru_cache(KEPT_STATEMENTS)
def _adding(dialect: str, table: Table, key: str, written: frozenset[str], growing: frozenset[str]) -> Any:
    """The statement of `upsert_all`."""
    statement = _insert(dialect, table)
    fresh = statement.excluded
    values = {name: table.c[name] + fresh[name] if name in growing else fresh[name] for name in sorted(written)}
    return statement.on_conflict_do_update(index_elements=[key], set_=values)


def _insert(dialect: str, table: Table) -> Any:
    return (postgresql.insert if dialect == "postgresql" else sqlite.insert)(table)

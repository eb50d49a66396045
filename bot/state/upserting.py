"""Writing rows whether or not there are such: the same words for SQLite and PostgreSQL."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection


async def upsert(
    connection: AsyncConnection, table: Table, key: Mapping[str, Any], values: Mapping[str, Any], *, keep: bool = False
) -> bool:
    """Write the row of `key` with `values`, over the one there is; with `keep` that one stays as it is.

    True when a row was written.
    """
    statement = _insert(connection, table).values(**key, **values)
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
    statement = _insert(connection, table)
    fresh = statement.excluded
    values = {
        name: table.c[name] + fresh[name] if name in growing else fresh[name]
        for name in rows[0]
        if name != key and name not in first
    }
    # In one order: two bots that wrote the same rows the other way round would wait for each other.
    ordered = sorted(rows, key=lambda row: str(row[key]))
    await connection.execute(statement.on_conflict_do_update(index_elements=[key], set_=values), ordered)


def _insert(connection: AsyncConnection, table: Table) -> Any:
    return (postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert)(table)

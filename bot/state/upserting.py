"""Writing a row whether or not there is one: the same words for SQLite and PostgreSQL."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection


async def upsert(
    connection: AsyncConnection, table: Table, key: Mapping[str, Any], values: Mapping[str, Any], *, keep: bool = False
) -> bool:
    """Write the row of `key` with `values`, over the one there is; with `keep` that one stays as it is.

    `values` may hold expressions over the old row, `updated` below. True when a row was written.
    """
    insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    statement = insert(table).values(**key, **{name: _first(value) for name, value in values.items()})
    if keep:
        statement = statement.on_conflict_do_nothing(index_elements=list(key))
    else:
        statement = statement.on_conflict_do_update(
            index_elements=list(key), set_={name: _then(value) for name, value in values.items()}
        )
    return bool((await connection.execute(statement)).rowcount)


class Counted:
    """A value of `upsert` that begins at `first` and then grows by it."""

    def __init__(self, column: Any, first: int) -> None:
        self.column = column
        self.first = first


class Once:
    """A value of `upsert` that is written the first time and left alone after that."""

    def __init__(self, column: Any, value: Any) -> None:
        self.column = column
        self.value = value


def _first(value: Any) -> Any:
    if isinstance(value, Counted):
        return value.first
    return value.value if isinstance(value, Once) else value


def _then(value: Any) -> Any:
    if isinstance(value, Counted):
        return value.column + value.first
    return value.column if isinstance(value, Once) else value

"""Who may use the bot: people and groups an administrator let in, turned away, or who asked to come in."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, delete, select

from bot.state.engine import State
from bot.state.tables import access
from bot.state.upserting import upsert


class Standing(StrEnum):
    """How somebody stands."""

    ALLOWED = "allowed"
    REFUSED = "refused"
    ASKING = "asking"


@dataclass(frozen=True, slots=True)
class Entry:
    """A person (a positive id) or a group (a negative one)."""

    chat_id: int
    label: str
    """How an administrator knows them: a name, a group's title."""
    standing: Standing
    changed_at: int
    changed_by: int | None
    """The administrator; None when they asked themselves."""


class Access:
    """The list of who may use the bot. Everything raises `StateUnavailableError`."""

    def __init__(self, state: State) -> None:
        self._state = state

    async def find(self, chat_id: int) -> Entry | None:
        """How somebody stands; None when nothing is known of them."""
        async with self._state.reading() as connection:
            row = (await connection.execute(select(access).where(access.c.chat_id == chat_id))).first()
        return _entry(row) if row else None

    async def everybody(self, standing: Standing | None = None) -> list[Entry]:
        """All entries, or those of one standing, the newest first."""
        query = select(access).order_by(access.c.changed_at.desc(), access.c.chat_id)
        if standing is not None:
            query = query.where(access.c.standing == standing.value)
        async with self._state.reading() as connection:
            return [_entry(row) for row in await connection.execute(query)]

    async def standings(self) -> dict[int, Standing]:
        """How all those stand about whom an administrator decided."""
        query = select(access.c.chat_id, access.c.standing).where(access.c.standing != Standing.ASKING.value)
        async with self._state.reading() as connection:
            return {row.chat_id: Standing(row.standing) for row in await connection.execute(query)}

    async def put(self, chat_id: int, label: str, standing: Standing, by: int | None = None) -> None:
        """Note how somebody stands, in place of what was noted before."""
        values = {"label": label, "standing": standing.value, "changed_at": self._state.now(), "changed_by": by}
        async with self._state.writing() as connection:
            await upsert(connection, access, {"chat_id": chat_id}, values)

    async def ask(self, chat_id: int, label: str) -> bool:
        """Note that somebody asks to come in; False when something is noted of them already."""
        values = {"label": label, "standing": Standing.ASKING.value, "changed_at": self._state.now()}
        async with self._state.writing() as connection:
            return await upsert(connection, access, {"chat_id": chat_id}, values, keep=True)

    async def remove(self, chat_id: int) -> bool:
        """Forget somebody; False when nothing was known."""
        async with self._state.writing() as connection:
            return bool((await connection.execute(delete(access).where(access.c.chat_id == chat_id))).rowcount)

    async def moved(self, old: int, new: int) -> None:
        """A group became a supergroup and has another id now."""
        async with self._state.writing() as connection:
            row = (await connection.execute(select(access).where(access.c.chat_id == old))).first()
            if row is not None:
                await connection.execute(delete(access).where(access.c.chat_id == old))
                values = {name: value for name, value in row._mapping.items() if name != "chat_id"}
                await upsert(connection, access, {"chat_id": new}, values)


def _entry(row: Row[Any]) -> Entry:
    return Entry(row.chat_id, row.label, Standing(row.standing), row.changed_at, row.changed_by)

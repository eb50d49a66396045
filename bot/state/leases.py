"""Work that one bot at a time does: sending digests, clearing away what is old."""

import secrets

from sqlalchemy import delete, update

from bot.state.engine import State
from bot.state.tables import leases
from bot.state.upserting import upsert


class Lease:
    """The right to do a piece of work, held for some seconds at a time."""

    def __init__(self, state: State, name: str, seconds: int) -> None:
        self._state = state
        self._name = name
        self._seconds = seconds
        self._holder = secrets.token_hex(16)

    async def hold(self) -> bool:
        """Whether this bot has the work now: taken, or kept for another while. Raises `StateUnavailableError`."""
        now = self._state.now()
        values = {"holder": self._holder, "until": now + self._seconds}
        free = (leases.c.until <= now) | (leases.c.holder == self._holder)
        async with self._state.writing() as connection:
            if await upsert(connection, leases, {"name": self._name}, values, keep=True):
                return True
            taken = update(leases).where(leases.c.name == self._name, free).values(**values)
            return bool((await connection.execute(taken)).rowcount)

    async def release(self) -> None:
        """Leave the work to whoever comes next. Raises `StateUnavailableError`."""
        mine = delete(leases).where(leases.c.name == self._name, leases.c.holder == self._holder)
        async with self._state.writing() as connection:
            await connection.execute(mine)

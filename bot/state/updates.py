"""Updates of Telegram in hand, for several bots on one database: none is answered twice, none is lost with a bot.

A bot that takes an update holds it for as long as it shows signs of life; what a dead one held is taken over.
"""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import delete, exists, select, update

from bot.state.engine import State
from bot.state.tables import deliveries, leases, updates
from bot.state.upserting import upsert

ALIVE_SECONDS = 45
"""After this long without a sign of life a bot counts as dead."""
_SIGN = "bot:"
"""Before a holder's name among the leases."""


@dataclass(slots=True)
class Undone:
    """An update that was begun and not finished."""

    update_id: int
    body: str
    attempts: int
    delivered: list[str] = field(default_factory=list)
    """What Telegram replied to the messages of its answer that were sent already, in their order."""


class Updates:
    """The updates this bot holds. Everything raises `StateUnavailableError`."""

    def __init__(self, state: State) -> None:
        self._state = state
        self.holder = secrets.token_hex(16)

    async def show_life(self) -> None:
        """Tell the other bots that this one goes on; often enough for `ALIVE_SECONDS`."""
        values = {"holder": self.holder, "until": self._state.now() + ALIVE_SECONDS}
        async with self._state.writing() as connection:
            await upsert(connection, leases, {"name": _SIGN + self.holder}, values)

    async def leave(self) -> None:
        """Let the others have at once what this bot did not finish."""
        async with self._state.writing() as connection:
            await connection.execute(delete(leases).where(leases.c.name == _SIGN + self.holder))

    async def take(self, bodies: Mapping[int, str]) -> list[int]:
        """Hold updates, by number and text; the numbers of those no bot had before."""
        now = self._state.now()
        fresh = []
        async with self._state.writing() as connection:
            for number, body in sorted(bodies.items()):
                values = {"taken_at": now, "holder": self.holder, "attempts": 0, "body": body}
                if await upsert(connection, updates, {"update_id": number}, values, keep=True):
                    fresh.append(number)
        return fresh

    async def delivered(self, update_id: int, number: int, reply: str) -> None:
        """Telegram accepted message `number` of the answer with `reply`."""
        async with self._state.writing() as connection:
            await upsert(connection, deliveries, {"update_id": update_id, "number": number}, {"reply": reply})

    async def done(self, update_id: int) -> None:
        """An update is answered: its text is forgotten, its number kept."""
        async with self._state.writing() as connection:
            await connection.execute(
                update(updates).where(updates.c.update_id == update_id).values(body=None, holder=None)
            )
            await connection.execute(delete(deliveries).where(deliveries.c.update_id == update_id))

    async def begin_again(self, update_id: int) -> int:
        """Note one more attempt at an update; how many there were."""
        again = update(updates).where(updates.c.update_id == update_id).values(attempts=updates.c.attempts + 1)
        async with self._state.writing() as connection:
            return int((await connection.execute(again.returning(updates.c.attempts))).scalar() or 0)

    async def take_over(self) -> Sequence[Undone]:
        """Hold what dead bots left undone, in the order in which it came; one bot alone gets each of them."""
        now = self._state.now()
        lives = exists().where(leases.c.name == _SIGN + updates.c.holder, leases.c.until > now)
        left = select(updates.c.update_id).where(updates.c.body.is_not(None), ~lives).with_for_update(skip_locked=True)
        async with self._state.writing() as connection:
            mine = update(updates).where(updates.c.update_id.in_(left)).values(holder=self.holder, taken_at=now)
            rows = await connection.execute(mine.returning(updates.c.update_id, updates.c.body, updates.c.attempts))
            undone = {row.update_id: Undone(row.update_id, row.body, row.attempts) for row in rows}
            sent = select(deliveries).where(deliveries.c.update_id.in_(list(undone)))
            for row in await connection.execute(sent.order_by(deliveries.c.update_id, deliveries.c.number)):
                undone[row.update_id].delivered.append(row.reply)
        return [undone[number] for number in sorted(undone)]

"""Which updates of Telegram were taken, so that none is answered twice, by one bot or by several, and none is lost."""

from collections.abc import Sequence

from sqlalchemy import bindparam, select, update

from bot.state.engine import State
from bot.state.tables import updates
from bot.state.upserting import upsert


class Updates:
    """Marks of updates. Everything raises `StateUnavailableError`."""

    def __init__(self, state: State) -> None:
        self._state = state

    async def take(self, update_id: int, body: str | None = None) -> bool:
        """Mark an update as taken; False when a bot has it already.

        `body` is kept until it is done, for whoever takes it over after a crash.
        """
        values = {"taken_at": self._state.now(), "done": False, "body": body}
        async with self._state.writing() as connection:
            return await upsert(connection, updates, {"update_id": update_id}, values, keep=True)

    async def done(self, *update_ids: int) -> None:
        """Mark updates as answered; what they said is forgotten."""
        statement = update(updates).where(updates.c.update_id == bindparam("taken")).values(done=True, body=None)
        async with self._state.writing() as connection:
            if update_ids:
                await connection.execute(statement, [{"taken": number} for number in update_ids])

    async def take_over(self, idle_seconds: int) -> Sequence[tuple[int, str]]:
        """Take the updates that were taken `idle_seconds` ago and never done: number and body, in their order.

        One bot alone gets each of them.
        """
        now = self._state.now()
        left = (
            select(updates.c.update_id)
            .where(~updates.c.done, updates.c.taken_at <= now - idle_seconds, updates.c.body.is_not(None))
            .order_by(updates.c.update_id)
            .with_for_update(skip_locked=True)
        )
        taken = update(updates).where(updates.c.update_id.in_(left)).values(taken_at=now)
        async with self._state.writing() as connection:
            rows = await connection.execute(taken.returning(updates.c.update_id, updates.c.body))
            return sorted((number, body or "") for number, body in rows)

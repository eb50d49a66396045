"""What is kept about one person, told and deleted."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import delete, func, select

from bot.state.engine import State
from bot.state.tables import access, digests, readers, reports, subscriptions


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept about a person."""

    followed: Sequence[str]
    """What they follow in their private chat."""
    asked_at: int | None
    """When they last asked for news."""
    reports: int
    """Lines they said are wrong."""
    listed: bool
    """Whether they are on the list of who may use the bot."""

    @property
    def nothing(self) -> bool:
        """Whether there is nothing that can be deleted."""
        return not (self.followed or self.asked_at or self.reports)


class Privacy:
    """What is kept about whom. Everything raises `StateUnavailableError`."""

    def __init__(self, state: State) -> None:
        self._state = state

    async def of(self, person_id: int) -> Kept:
        """What is kept about a person."""
        reader = self._state.key.of(person_id)
        followed = select(subscriptions.c.subject).where(subscriptions.c.chat_id == person_id)
        async with self._state.reading() as connection:
            return Kept(
                (await connection.scalars(followed.order_by(subscriptions.c.since))).all(),
                await connection.scalar(select(readers.c.asked_at).where(readers.c.reader == reader)),
                int(await connection.scalar(select(func.count()).where(reports.c.reader == reader)) or 0),
                await connection.scalar(select(access.c.chat_id).where(access.c.chat_id == person_id)) is not None,
            )

    async def forget(self, person_id: int) -> None:
        """Delete it all, but the list of who may use the bot, which is the administrators'."""
        reader = self._state.key.of(person_id)
        async with self._state.writing() as connection:
            for statement in (
                delete(subscriptions).where(subscriptions.c.chat_id == person_id),
                delete(digests).where(digests.c.chat_id == person_id),
                delete(readers).where(readers.c.reader == reader),
                delete(reports).where(reports.c.reader == reader),
            ):
                await connection.execute(statement)

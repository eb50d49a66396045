"""Digests to be sent: each chat's is claimed before it is sent and marked after, so that none is sent twice.

A row is `waiting`, then `sending` (written down before Telegram is called), then gone. A bot that stops between the
two leaves it `sending`: Telegram may or may not have got it, and it is not sent again.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from sqlalchemy import delete, func, select, update

from bot.state.engine import State
from bot.state.tables import digests

WAITING, SENDING = "waiting", "sending"


class Digests:
    """The digests laid out by `Editions`. Everything raises `StateUnavailableError`."""

    def __init__(self, state: State) -> None:
        self._state = state

    async def due_at(self) -> int | None:
        """When the next digest is due; None when none waits."""
        query = select(func.min(digests.c.due_at)).where(digests.c.progress == WAITING)
        async with self._state.reading() as connection:
            due: int | None = await connection.scalar(query)
        return due

    async def claim(self, most: int) -> Mapping[int, list[int]]:
        """Take the digests of at most `most` chats that are due: the editions each chat is to hear of, in one message.

        Nobody else gets them, and neither does this bot once more, whatever happens now.
        """
        now = self._state.now()
        due = (
            select(digests.c.chat_id)
            .where(digests.c.progress == WAITING, digests.c.due_at <= now)
            .order_by(digests.c.due_at, digests.c.chat_id)
            .limit(most)
        )
        if self._state.shared:
            due = due.with_for_update(skip_locked=True)
        claimed: dict[int, list[int]] = defaultdict(list)
        async with self._state.writing() as connection:
            chats = sorted(set((await connection.scalars(due)).all()))
            if chats:
                mine = (
                    update(digests)
                    .where(digests.c.chat_id.in_(chats), digests.c.progress == WAITING)
                    .values(progress=SENDING, changed_at=now)
                )
                for chat_id, edition in await connection.execute(mine.returning(digests.c.chat_id, digests.c.edition)):
                    claimed[chat_id].append(edition)
        return claimed

    async def finish(self, done: Iterable[int], back: Mapping[int, int]) -> None:
        """Put away the digests of chats that got theirs (or never will), and give back those surely not sent.

        `back` says in how many seconds each is due again.
        """
        now = self._state.now()
        async with self._state.writing() as connection:
            gone = list(done)
            if gone:
                await connection.execute(
                    delete(digests).where(digests.c.chat_id.in_(gone), digests.c.progress == SENDING)
                )
            for chat_id, seconds in back.items():
                await connection.execute(
                    update(digests)
                    .where(digests.c.chat_id == chat_id, digests.c.progress == SENDING)
                    .values(progress=WAITING, due_at=now + seconds, changed_at=now)
                )

    async def left_sending(self, idle_seconds: int) -> int:
        """How many chats' digests a bot that stopped left between being sent and being marked; they are put away."""
        old = self._state.now() - idle_seconds
        left = delete(digests).where(digests.c.progress == SENDING, digests.c.changed_at <= old)
        async with self._state.writing() as connection:
            return len(set((await connection.scalars(left.returning(digests.c.chat_id))).all()))

    async def waiting(self) -> int:
        """How many chats have a digest to come."""
        query = select(func.count(digests.c.chat_id.distinct())).where(digests.c.progress == WAITING)
        async with self._state.reading() as connection:
            return int(await connection.scalar(query) or 0)

"""Digests to be sent: each chat's is claimed before it is sent and marked after, so that none is sent twice.

A row is `waiting`, then `sending` (written down before Telegram is called), then gone. A bot that stops between the
two leaves it `sending`: Telegram may or may not have got it. It is not sent again by itself but is `in doubt`, and what
it told is told once more in the chat's next digest, which says so.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, delete, func, select, true, update

from bot.state.engine import State
from bot.state.tables import digests

WAITING, SENDING, DOUBT = "waiting", "sending", "in doubt"


@dataclass(frozen=True, slots=True)
class Claimed:
    """What one chat is to be told, in one message."""

    editions: tuple[int, ...]
    again: bool = False
    """Whether some of it may have been told already."""


class Digests:
    """The digests laid out by `Editions`. Everything raises `StateUnavailableError`."""

    def __init__(self, state: State) -> None:
        self._state = state

    async def due_at(self, only: int | None = None) -> int | None:
        """When the next digest is due, of all chats or of `only` one; None when none waits."""
        query = select(func.min(digests.c.due_at)).where(digests.c.progress == WAITING, _of(only))
        async with self._state.reading() as connection:
            due: int | None = await connection.scalar(query)
        return due

    async def claim(self, most: int, only: int | None = None) -> Mapping[int, Claimed]:
        """Take the digests of at most `most` chats that are due, or of `only` one, with what is in doubt of the same.

        Nobody else gets them, and neither does this bot once more, whatever happens now.
        """
        now = self._state.now()
        due = (
            select(digests.c.chat_id)
            .where(digests.c.progress == WAITING, digests.c.due_at <= now, _of(only))
            .order_by(digests.c.due_at, digests.c.chat_id)
            .limit(most)
        )
        if self._state.shared:
            due = due.with_for_update(skip_locked=True)
        editions: dict[int, list[int]] = defaultdict(list)
        again: set[int] = set()
        async with self._state.writing() as connection:
            chats = sorted(set((await connection.scalars(due)).all()))
            for progress in (WAITING, DOUBT) if chats else ():
                mine = (
                    update(digests)
                    .where(digests.c.chat_id.in_(chats), digests.c.progress == progress)
                    .values(progress=SENDING, changed_at=now)
                )
                for chat_id, edition in await connection.execute(mine.returning(digests.c.chat_id, digests.c.edition)):
                    editions[chat_id].append(edition)
                    if progress == DOUBT:
                        again.add(chat_id)
        return {chat: Claimed(tuple(sorted(numbers)), chat in again) for chat, numbers in editions.items()}

    async def finish(self, done: Iterable[int], back: Mapping[int, int], doubtful: Collection[int] = ()) -> None:
        """Put away the digests of chats that got theirs (or never will), and give back those surely not sent.

        `back` says in how many seconds each is due again; `doubtful` are chats that may have got theirs.
        """
        now = self._state.now()
        async with self._state.writing() as connection:
            gone = list(done)
            if gone:
                await connection.execute(
                    delete(digests).where(digests.c.chat_id.in_(gone), digests.c.progress == SENDING)
                )
            if doubtful:
                await connection.execute(
                    update(digests)
                    .where(digests.c.chat_id.in_(doubtful), digests.c.progress == SENDING)
                    .values(progress=DOUBT, changed_at=now)
                )
            for chat_id, seconds in back.items():
                await connection.execute(
                    update(digests)
                    .where(digests.c.chat_id == chat_id, digests.c.progress == SENDING)
                    .values(progress=WAITING, due_at=now + seconds, changed_at=now)
                )

    async def left_sending(self, idle_seconds: int) -> int:
        """How many chats' digests a bot that stopped left between sending and marking; they are in doubt now."""
        old = self._state.now() - idle_seconds
        left = update(digests).where(digests.c.progress == SENDING, digests.c.changed_at <= old).values(progress=DOUBT)
        async with self._state.writing() as connection:
            return len(set((await connection.scalars(left.returning(digests.c.chat_id))).all()))

    async def waiting(self) -> int:
        """How many chats have a digest to come."""
        query = select(func.count(digests.c.chat_id.distinct())).where(digests.c.progress == WAITING)
        async with self._state.reading() as connection:
            return int(await connection.scalar(query) or 0)


def _of(only: int | None) -> ColumnElement[bool]:
    return true() if only is None else digests.c.chat_id == only

"""What chats follow."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import delete, func, select, update

from bot.state.engine import State
from bot.state.errors import TooManyError
from bot.state.tables import digests, subscriptions
from bot.state.upserting import upsert

MOST = 30
"""Things one chat may follow: a digest is one message, and a list of them fits on a phone."""


@dataclass(frozen=True, slots=True)
class Followed:
    """A chat's subscriptions as far as a digest needs them."""

    subjects: frozenset[str]
    thread_id: int | None
    """The topic of a forum group it was asked for in."""


class Subscriptions:
    """What chats follow. Everything raises `StateUnavailableError`."""

    def __init__(self, state: State) -> None:
        self._state = state

    async def add(self, chat_id: int, subject: str, thread_id: int | None = None) -> bool:
        """Follow `subject` in a chat; False when it does already. Raises `TooManyError`."""
        values = {"thread_id": thread_id, "since": self._state.now()}
        async with self._state.writing() as connection:
            mine = select(func.count()).where(subscriptions.c.chat_id == chat_id, subscriptions.c.subject != subject)
            if (await connection.scalar(mine) or 0) >= MOST:
                raise TooManyError
            key = {"chat_id": chat_id, "subject": subject}
            return await upsert(connection, subscriptions, key, values, keep=True)

    async def remove(self, chat_id: int, subject: str) -> bool:
        """Follow it no longer; False when it was not followed."""
        gone = delete(subscriptions).where(subscriptions.c.chat_id == chat_id, subscriptions.c.subject == subject)
        async with self._state.writing() as connection:
            return bool((await connection.execute(gone)).rowcount)

    async def of(self, chat_id: int) -> Sequence[str]:
        """What a chat follows, the oldest first."""
        query = select(subscriptions.c.subject).where(subscriptions.c.chat_id == chat_id)
        async with self._state.reading() as connection:
            return (await connection.scalars(query.order_by(subscriptions.c.since, subscriptions.c.subject))).all()

    async def since(self, chat_id: int) -> int | None:
        """Since when a chat has followed something; None when it follows nothing."""
        query = select(func.min(subscriptions.c.since)).where(subscriptions.c.chat_id == chat_id)
        async with self._state.reading() as connection:
            since: int | None = await connection.scalar(query)
        return since

    async def of_many(self, chats: Iterable[int]) -> Mapping[int, Followed]:
        """What each of these chats follows; one that follows nothing is left out."""
        query = select(subscriptions.c.chat_id, subscriptions.c.subject, subscriptions.c.thread_id)
        found: dict[int, tuple[set[str], int | None]] = {}
        async with self._state.reading() as connection:
            for chat_id, subject, thread_id in await connection.execute(
                query.where(subscriptions.c.chat_id.in_(list(chats)))
            ):
                found.setdefault(chat_id, (set(), thread_id))[0].add(subject)
        return {chat: Followed(frozenset(subjects), thread) for chat, (subjects, thread) in found.items()}

    async def prune(self, chats: Iterable[int]) -> None:
        """Forget chats that nothing can be sent to any more."""
        gone = list(chats)
        async with self._state.writing() as connection:
            await connection.execute(delete(subscriptions).where(subscriptions.c.chat_id.in_(gone)))
            await connection.execute(delete(digests).where(digests.c.chat_id.in_(gone)))

    async def moved(self, old: int, new: int) -> None:
        """A group became a supergroup and has another id now; what both follow stays once."""
        async with self._state.writing() as connection:
            for table, other in ((subscriptions, "subject"), (digests, "edition")):
                taken = select(table.c[other]).where(table.c.chat_id == new).scalar_subquery()
                both = delete(table).where(table.c.chat_id == old, table.c[other].in_(taken))
                await connection.execute(both)
                await connection.execute(update(table).where(table.c.chat_id == old).values(chat_id=new))

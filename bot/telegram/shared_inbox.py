"""The inbox of several bots on one database: each update is answered by one of them, and by another when that dies."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from bot.state.engine import State
from bot.state.errors import StateUnavailableError
from bot.state.updates import Updates
from bot.telegram.inbox import MAX_ATTEMPTS, InboxError, RawUpdate, Waiting


class SharedInbox:
    """An `Inbox` in the state; whoever runs it calls `show_life` every few seconds."""

    def __init__(self, state: State) -> None:
        self._updates = Updates(state)

    async def show_life(self) -> None:
        """Keep what this bot holds from being taken over. Raises `InboxError`."""
        with _failures():
            await self._updates.show_life()

    async def keep(self, updates: Sequence[RawUpdate]) -> list[RawUpdate]:
        """See `Inbox`."""
        by_number = {update["update_id"]: update for update in updates}
        with _failures():
            fresh = await self._updates.take(
                {number: json.dumps(update, ensure_ascii=False) for number, update in by_number.items()}
            )
        return [by_number[number] for number in fresh]

    async def delivered(self, update_id: int, number: int, reply: bytes) -> None:
        """See `Inbox`."""
        with _failures():
            await self._updates.delivered(update_id, number, reply.decode())

    async def done(self, update_id: int) -> None:
        """See `Inbox`."""
        with _failures():
            await self._updates.done(update_id)

    async def begin_again(self, update_id: int) -> bool:
        """See `Inbox`."""
        with _failures():
            return await self._updates.begin_again(update_id) <= MAX_ATTEMPTS

    async def unfinished(self) -> list[Waiting]:
        """What bots left that are no more, oldest first; this bot has it now."""
        with _failures():
            await self._updates.show_life()
            undone = await self._updates.take_over()
        return [Waiting(json.loads(one.body), [reply.encode() for reply in one.delivered]) for one in undone]

    async def close(self) -> None:
        """Leave to the others what is not finished."""
        with _failures():
            await self._updates.leave()


@contextmanager
def _failures() -> Iterator[None]:
    try:
        yield
    except StateUnavailableError as error:
        raise InboxError(str(error)) from error

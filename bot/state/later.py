"""Writes that must not hold a reply back: done soon, many at once, and dropped rather than heaped up."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, TypeVar

from bot.state.errors import StateUnavailableError

log = logging.getLogger(__name__)

MOST_WAITING = 1_000
"""Things to be written that wait at most; behind a database that hangs they would grow without end."""
PAUSE_SECOND = 0.25
"""For which they are gathered: a transaction takes a millisecond of computing, however much it writes, as long as
thinking of an answer. What waits when the process is killed is forgotten."""

T = TypeVar("T")
Write = Callable[[Sequence[Any]], Awaitable[object]]


class Later:
    """Things to be written, by the function that writes them."""

    def __init__(self, most: int = MOST_WAITING, pause: float = PAUSE_SECOND) -> None:
        self._most = most
        self._pause = pause
        self._waiting: dict[Write, list[Any]] = {}
        self._count = 0
        self._worker: asyncio.Task[None] | None = None
        self._hurry = asyncio.Event()
        self._dropped = False

    def add(self, write: Callable[[Sequence[T]], Awaitable[object]], thing: T) -> None:
        """Call `write` with `thing` when there is time, and with what else was added for it by then.

        Forgotten when too much waits already.
        """
        if self._count >= self._most:
            if not self._dropped:
                log.warning("Quá nhiều việc ghi đang chờ; bỏ bớt cho tới khi ghi kịp.")
            self._dropped = True
            return
        self._dropped = False
        self._waiting.setdefault(write, []).append(thing)
        self._count += 1
        if self._worker is None or self._worker.done():
            self._worker = asyncio.create_task(self._work())

    async def flush(self) -> None:
        """Wait until all that was added is written."""
        self._hurry.set()
        try:
            if self._worker is not None:
                await asyncio.shield(self._worker)
        finally:
            self._hurry.clear()

    async def close(self, seconds: float = 5.0) -> None:
        """Write what waits, but take no longer than `seconds`."""
        try:
            await asyncio.wait_for(self.flush(), seconds)
        except TimeoutError:
            log.warning("Còn %d việc ghi chưa xong khi dừng.", self._count)
        if self._worker is not None:
            self._worker.cancel()
            await asyncio.gather(self._worker, return_exceptions=True)
            self._worker = None

    async def _work(self) -> None:
        while self._waiting:
            await self._gather()
            waiting, self._waiting = self._waiting, {}
            for write, things in waiting.items():
                try:
                    await write(things)
                except StateUnavailableError:
                    pass  # said once by the state itself
                except Exception:
                    # One bad write must not end the worker, and with it all writes after it.
                    log.exception("Một việc ghi trạng thái không thành")
                finally:
                    self._count -= len(things)

    async def _gather(self) -> None:
        """Wait for more, unless somebody waits for what there is."""
        try:
            await asyncio.wait_for(self._hurry.wait(), self._pause)
        except TimeoutError:
            return

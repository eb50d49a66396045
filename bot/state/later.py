"""Writes that must not hold a reply back: done in their order, soon, and dropped rather than heaped up."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from bot.state.errors import StateUnavailableError

log = logging.getLogger(__name__)

MOST_WAITING = 1_000
"""Writes that wait at most: some seconds of work; behind a database that hangs they would grow without end."""

Write = Callable[[], Awaitable[object]]


class Later:
    """A queue of writes with one worker."""

    def __init__(self, most: int = MOST_WAITING) -> None:
        self._queue: asyncio.Queue[Write] = asyncio.Queue(most)
        self._worker: asyncio.Task[None] | None = None
        self._dropped = 0

    def add(self, write: Write) -> None:
        """Do `write` when there is time; forgotten when too many wait already."""
        try:
            self._queue.put_nowait(write)
        except asyncio.QueueFull:
            if not self._dropped:
                log.warning("Quá nhiều việc ghi đang chờ; bỏ bớt cho tới khi ghi kịp.")
            self._dropped += 1
            return
        self._dropped = 0
        if self._worker is None or self._worker.done():
            self._worker = asyncio.create_task(self._work())

    async def flush(self) -> None:
        """Wait until all that was added is done."""
        await self._queue.join()

    async def close(self, seconds: float = 5.0) -> None:
        """Finish what waits, but no longer than `seconds`."""
        try:
            await asyncio.wait_for(self.flush(), seconds)
        except TimeoutError:
            log.warning("Còn %d việc ghi chưa xong khi dừng.", self._queue.qsize())
        if self._worker is not None:
            self._worker.cancel()
            await asyncio.gather(self._worker, return_exceptions=True)
            self._worker = None

    async def _work(self) -> None:
        while True:
            write = await self._queue.get()
            try:
                await write()
            except StateUnavailableError:
                pass  # said once by the state itself
            except Exception:
                # One bad write must not end the worker, and with it all writes after it.
                log.exception("Một việc ghi trạng thái không thành")
            finally:
                self._queue.task_done()

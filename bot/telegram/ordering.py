"""Which updates are worked on at the same time: chats side by side, those of one chat in their order."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Hashable

Work = Callable[[], Awaitable[None]]
"""Something to be done; it handles its own errors."""


class Lanes:
    """Works in many lanes at once, on one thing at a time in each.

    One thing at a time altogether would let every reader wait for the network round trips of all others.
    """

    def __init__(self) -> None:
        self._lanes: dict[Hashable, deque[Work]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._progress = asyncio.Event()
        self.count = 0
        """Things that wait or are worked on."""

    def add(self, lane: Hashable, work: Work) -> None:
        """Do `work` after everything that is in `lane` already."""
        self.count += 1
        waiting = self._lanes.get(lane)
        if waiting is not None:
            waiting.append(work)
            return
        self._lanes[lane] = deque([work])
        task = asyncio.create_task(self._drive(lane))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def below(self, count: int) -> None:
        """Wait until fewer than `count` things are left."""
        while self.count >= count:
            self._progress.clear()
            await self._progress.wait()

    def drop_waiting(self) -> None:
        """Forget what has not been begun."""
        for waiting in self._lanes.values():
            self.count -= len(waiting)
            waiting.clear()
        self._progress.set()

    async def _drive(self, lane: Hashable) -> None:
        waiting = self._lanes[lane]
        try:
            while waiting:
                work = waiting.popleft()
                try:
                    await work()
                finally:
                    self.count -= 1
                    self._progress.set()
        finally:
            # What is left when one thing fails all the same is left to the next process.
            self.count -= len(waiting)
            del self._lanes[lane]

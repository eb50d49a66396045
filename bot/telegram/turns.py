"""Questions in their turn, and the event loop's own between them."""

import asyncio
from collections import deque
from collections.abc import Callable
from time import perf_counter
from typing import Any, TypeVar

T = TypeVar("T")

HOLD_SECONDS = 0.002
"""For which questions are thought of before the loop has its turn: one that takes longer, or several short ones. A turn
of the loop itself takes as long as a reply that was kept."""


class Turns:
    """Asks the core; however many questions are waiting, the event loop is held for `HOLD_SECONDS` and one of them.

    A question takes some milliseconds of pure computing. A thread would not shorten that (the interpreter runs one at
    a time), so they are answered here.
    """

    def __init__(self) -> None:
        self._asked: deque[tuple[Callable[[], Any], asyncio.Future[Any]]] = deque()
        self._fewer = asyncio.Event()

    async def ask(self, core: Callable[[str], T], question: str) -> T:
        """What `core` says to `question`."""
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[T] = loop.create_future()
        self._asked.append((lambda: core(question), answer))
        if len(self._asked) == 1:
            loop.call_soon(self._think)
        return await answer

    async def below(self, count: int) -> None:
        """Wait until fewer than `count` questions wait for their turn."""
        while len(self._asked) >= count:
            self._fewer.clear()
            await self._fewer.wait()

    def _think(self) -> None:
        until = perf_counter() + HOLD_SECONDS
        while self._asked:
            think, answer = self._asked[0]
            if not answer.done():  # or nobody waits for it any more
                try:
                    answer.set_result(think())
                except Exception as error:
                    answer.set_exception(error)
            self._asked.popleft()
            if perf_counter() >= until:
                break
        self._fewer.set()
        if self._asked:
            asyncio.get_running_loop().call_soon(self._think)

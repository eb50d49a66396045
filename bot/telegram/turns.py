"""One question at a time, and the event loop's turn between two of them."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class Turns:
    """Asks the core; however many questions are waiting, the event loop is held for the length of one.

    A question takes some milliseconds of pure computing. A thread would not shorten that (the interpreter runs one at
    a time), so they are answered here, each in a pass of the loop of its own.
    """

    def __init__(self) -> None:
        self._turn = asyncio.Lock()

    async def ask(self, core: Callable[[str], T], question: str) -> T:
        """What `core` says to `question`."""
        async with self._turn:
            answer = core(question)
            await asyncio.sleep(0)
            return answer

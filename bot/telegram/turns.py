"""One question at a time, and the event loop's turn between two of them."""

import asyncio
from collections.abc import Callable

from bot.presentation.reply import Reply


class Turns:
    """Asks the core; however many questions are waiting, the event loop is held for the length of one.

    A question takes some milliseconds of pure computing. A thread would not shorten that (the interpreter runs one at
    a time), so they are answered here, each in a pass of the loop of its own.
    """

    def __init__(self, answer: Callable[[str], Reply]) -> None:
        self._answer = answer
        self._turn = asyncio.Lock()

    async def ask(self, question: str) -> Reply:
        """The reply to `question`."""
        async with self._turn:
            reply = self._answer(question)
            await asyncio.sleep(0)
            return reply

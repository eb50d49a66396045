"""Which updates are worked on at the same time: chats side by side, those of one chat in their order."""

import asyncio
from collections.abc import Awaitable
from typing import Any
from weakref import WeakValueDictionary

from telegram import Update
from telegram.ext import BaseUpdateProcessor

MAX_UPDATES_AT_WORK = 4096
"""Updates begun and not finished; those that wait for an earlier one of their chat are counted too."""


class ChatByChat(BaseUpdateProcessor):
    """Works on many chats at once, on one update of each.

    One update at a time would let every reader wait for the network round trips of all others.
    """

    def __init__(self) -> None:
        super().__init__(MAX_UPDATES_AT_WORK)
        # Weak: a chat's lock lives while an update holds it or waits for it.
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Await `coroutine` once all earlier updates of the same chat are done."""
        chat = update.effective_chat if isinstance(update, Update) else None
        if chat is None:
            await coroutine
            return
        lock = self._locks.get(chat.id) or self._locks.setdefault(chat.id, asyncio.Lock())
        async with lock:
            await coroutine

    async def initialize(self) -> None:
        """Nothing to acquire."""

    async def shutdown(self) -> None:
        """Nothing to release."""

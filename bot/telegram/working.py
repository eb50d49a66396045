"""Showing that the bot is at work, on anything that takes longer than a moment."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from telegram import Bot
from telegram.constants import ChatAction
from telegram.error import TelegramError

from bot.telegram.sending import Destination

log = logging.getLogger(__name__)

PATIENCE_SECONDS = 1.0
"""After which a reader wonders whether anything was heard."""
AGAIN_SECONDS = 4.5
"""Telegram shows it for five seconds."""


@asynccontextmanager
async def shown_at_work(
    bot: Bot, to: Destination, action: ChatAction = ChatAction.TYPING, *, at_once: bool = False
) -> AsyncIterator[None]:
    """While the block runs, the chat shows that the bot is writing, or sending a file.

    `at_once`: from its beginning, since it is known to take long; otherwise from `PATIENCE_SECONDS` on.
    """
    showing: list[asyncio.Task[None]] = []
    # Nearly all are done long before: for them a task would be made in vain.
    begin = asyncio.get_running_loop().call_later(
        0 if at_once else PATIENCE_SECONDS, lambda: showing.append(asyncio.create_task(_show(bot, to, action)))
    )
    try:
        yield
    finally:
        begin.cancel()
        for task in showing:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task


async def _show(bot: Bot, to: Destination, action: ChatAction) -> None:
    while True:
        try:
            await bot.send_chat_action(to.chat_id, action, message_thread_id=to.thread_id)
        except TelegramError as error:
            # The answer itself will tell whether the chat can be written to.
            log.debug("Không hiện được rằng bot đang soạn: %s", error)
        await asyncio.sleep(AGAIN_SECONDS)

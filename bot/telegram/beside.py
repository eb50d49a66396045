"""What goes on beside the answers: the database is opened, news are noted, digests sent, old things forgotten."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from telegram import Bot

from bot.presentation.reply import Message
from bot.serving.live import Live
from bot.state.engine import State
from bot.state.errors import StateUnavailableError
from bot.state.leases import Lease
from bot.state.retention import DAY_SECONDS, purge
from bot.state.subscriptions import Subscriptions
from bot.telegram.digests import Courier, Quiet
from bot.telegram.noticing import Noticing
from bot.telegram.sending import Destination, send_once

log = logging.getLogger(__name__)

STOP_SECONDS = 10.0
"""How long a batch of digests under way is waited for at the end."""


class Beside:
    """Looks after the state for as long as the bot runs."""

    def __init__(  # noqa: PLR0913 - what it looks after
        self, state: State, live: Live, noticing: Noticing, *, quiet: Quiet, retention_days: int, look: float
    ) -> None:
        """`look` is how often there is looked for work, in seconds."""
        self._state = state
        self._live = live
        self._noticing = noticing
        self._quiet = quiet
        self._days = retention_days
        self._look = look
        self._stopping = asyncio.Event()
        self._purged_at = 0
        self._purging = Lease(state, "purge", DAY_SECONDS // 2)

    async def run(self, bot: Bot) -> None:
        """Work until cancelled; then end what is under way."""

        async def deliver(to: Destination, message: Message) -> None:
            await send_once(bot, to, message)

        courier = Courier(self._state, self._live, deliver, self._quiet, self._pause)
        work = asyncio.create_task(self._work(courier))
        try:
            await asyncio.shield(work)
        finally:
            # A digest that is being sent is sent to the end: cut off, nobody would know whether it arrived.
            self._stopping.set()
            await asyncio.wait([work], timeout=STOP_SECONDS)
            work.cancel()
            await asyncio.gather(work, return_exceptions=True)

    async def catch_up(self, bot: Bot, chat_id: int) -> None:
        """Note what is new and send that one chat its digest, when one is due; without a database, nothing."""

        async def deliver(to: Destination, message: Message) -> None:
            await send_once(bot, to, message)

        async def look() -> None:
            if await Subscriptions(self._state).of(chat_id):
                await self._noticing.look()
                await Courier(self._state, self._live, deliver, self._quiet, asyncio.sleep, only=chat_id).send_due()

        await _tried(look)

    async def _work(self, courier: Courier) -> None:
        await self._state.open()
        while not self._stopping.is_set():
            await _tried(self._noticing.look)
            await _tried(lambda: courier.send_due(self._stopping.is_set))
            await _tried(self._forget)
            await self._pause(self._look)
        await _tried(courier.release)

    async def _forget(self) -> None:
        if self._state.now() - self._purged_at < DAY_SECONDS or not await self._purging.hold():
            return
        gone = await purge(self._state, self._days)
        self._purged_at = self._state.now()
        log.info("Đã xóa %d mục quá %d ngày.", gone, self._days)

    async def _pause(self, seconds: float) -> None:
        """Wait so long, or until the bot is to stop."""
        try:
            await asyncio.wait_for(self._stopping.wait(), seconds)
        except TimeoutError:
            return


async def _tried(work: Callable[[], Awaitable[object]]) -> None:
    """Do one piece of work; what fails is tried again at the next turn."""
    try:
        await work()
    except StateUnavailableError:
        return  # said once by the state itself
    except Exception:
        # The loop goes on: one bad digest must not end all others.
        log.exception("Một việc nền không thành")

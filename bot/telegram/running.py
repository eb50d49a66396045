"""The bot on Telegram, from the first call to the last: its road, its reception, its watch."""

import asyncio
import gc
import logging
import signal
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from telegram.error import InvalidToken, TelegramError
from telegram.ext import CallbackContext
from telegram.request import BaseRequest

from bot.telegram.application import ALLOWED_UPDATES, build_application
from bot.telegram.health import Health, heartbeat_file
from bot.telegram.inbox import DamagedError, Inbox, InboxError, RawUpdate, SqliteInbox
from bot.telegram.limits import LETTERS_A_QUESTION, Admission, Limits
from bot.telegram.menus import set_menus
from bot.telegram.metrics import Metrics
from bot.telegram.polling import PAUSES_SECONDS, Line, poll
from bot.telegram.reception import CAPACITY, Maintenance, Reception
from bot.telegram.requests import OUTAGE_PAUSES_SECONDS, OnceRequest, PollingRequest, RetryingRequest
from bot.telegram.services import Services
from bot.telegram.transport import READ_SECONDS, AiohttpRequest
from bot.telegram.web import serve, status_pages, webhook_page
from bot.telegram.webhook import Listen, Webhook, watch

log = logging.getLogger(__name__)

INBOX_FILE = "inbox.sqlite3"
MAINTENANCE_FILE = "bao-tri"
COLLECT_EVERY = 50_000
"""New objects after which garbage in cycles is looked for. By Python's own 700 it takes a fourteenth of the computing,
mostly looking through questions that are just being answered; the memory is the same, since answers leave none."""
TAKE_OVER_SECONDS = 2.0
"""Between two looks for what other bots left."""


class TokenRefusedError(Exception):
    """Telegram does not know the token."""


class RunningBot:
    """Everything between Telegram's calls and the handlers; for the real Telegram and for the tests."""

    def __init__(  # noqa: PLR0913  the edge of the system: everything that differs between its uses
        self,
        token: str,
        services: Services,
        *,
        inbox: Inbox,
        road: Callable[[], BaseRequest],
        limits: Admission,
        metrics: Metrics,
        api_url: str | None = None,
        messages_per_second: int = 0,
        pauses: Sequence[float] = OUTAGE_PAUSES_SECONDS,
        heard: Callable[[], None] = lambda: None,
        maintenance: Maintenance | None = None,
        capacity: int = CAPACITY,
        letters: Admission | None = None,
    ) -> None:
        """`road` makes a way to Telegram; `heard` is called whenever Telegram was heard."""
        self.metrics = metrics
        self._work = services.background
        self._administrators = services.administrators
        self._background: list[asyncio.Task[None]] = []
        self._sending = RetryingRequest(road(), pauses, metrics.retries.inc)
        self.application = build_application(
            token,
            replace(services, answer=metrics.counting(services.answer)),
            request=OnceRequest(self._sending, self._note_delivery),
            updates_request=PollingRequest(road(), heard, self._receive),
            api_url=api_url,
            messages_per_second=messages_per_second,
        )
        self.application.add_error_handler(self._count_error)
        self.reception = Reception(
            self.application,
            inbox,
            limits,
            metrics,
            maintenance or Maintenance(),
            capacity,
            services.turns,
            letters or Limits(0, 0),
        )
        self._line = Line(self.reception)
        metrics.waiting.set_function(lambda: self.reception.waiting)

    async def start(self) -> None:
        """Reach Telegram, and go on with what an earlier process left. Raises `TelegramError`."""
        await self.application.initialize()
        await self.application.start()
        await self.reception.resume()
        for work in self._work:
            task = asyncio.create_task(work(self.application.bot))
            task.add_done_callback(_tell_end)
            self._background.append(task)

    async def set_menus(self) -> None:
        """Show each kind of chat its commands."""
        await set_menus(self.application.bot, self._administrators)

    async def poll(self, pauses: Sequence[float] = PAUSES_SECONDS, **pace: Any) -> None:
        """Fetch updates until cancelled. Raises `InvalidToken`."""
        await poll(self.application.bot, self._line, ALLOWED_UPDATES, pauses=pauses, **pace)

    async def stop(self) -> None:
        """Finish the answers under way and let go of everything; what waits is left for the next process."""
        for task in self._background:
            task.cancel()
        await asyncio.gather(*self._background, return_exceptions=True)
        self._background.clear()
        self._sending.stop()
        await self.reception.finish()
        if self.application.running:
            await self.application.stop()
        await self.application.shutdown()
        await self.application.bot.shutdown()  # open already, though Telegram refused the token

    async def _receive(self, updates: list[RawUpdate]) -> None:
        await self._line.receive(updates)

    async def _note_delivery(self, update_id: int, count: int) -> None:
        await self.reception.note_delivery(update_id, count)

    async def _count_error(self, _update: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
        self.metrics.errors.labels(type(context.error).__name__).inc()


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How the bot is run: what the settings say about it."""

    token: str
    data_dir: Path
    api_url: str | None = None
    proxy: str | None = None
    timeout: float = READ_SECONDS
    """Seconds to wait for Telegram's answer to a call."""
    webhook: Webhook | None = None
    """None: long polling."""
    database: str | None = field(default=None, repr=False)
    """The PostgreSQL that several bots behind one webhook share."""
    status: Listen | None = None
    """Where health and metrics are served."""
    per_user: int = 0
    per_chat: int = 0
    messages_per_second: int = 0
    checks: dict[str, Callable[[], Any]] = field(default_factory=dict)
    """More lines for the health page: a name, and what to show."""

    @property
    def shares(self) -> bool:
        """Whether other bots may work beside this one: long polling allows of one alone."""
        return self.webhook is not None and self.database is not None


def run(services: Services, arrangement: Arrangement, metrics: Metrics) -> None:
    """Answer readers on Telegram until SIGINT or SIGTERM; answers under way are finished first.

    Raises `TokenRefusedError`. A network that is not there yet is waited for.
    """
    gc.set_threshold(COLLECT_EVERY)
    try:
        asyncio.run(_run(services, arrangement, metrics))
    except InvalidToken:
        raise TokenRefusedError from None


async def _run(services: Services, arrangement: Arrangement, metrics: Metrics) -> None:
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):  # Windows has none; Ctrl-C ends the process there
            loop.add_signal_handler(number, stopped.set)
    async with AsyncExitStack() as open_things:
        health = Health(heartbeat_file(arrangement.data_dir), metrics, arrangement.checks)
        if arrangement.status:
            try:
                await open_things.enter_async_context(serve(status_pages(metrics, health), arrangement.status))
            except OSError as error:
                log.warning("STATUS_LISTEN: không mở được %s (%s); bot vẫn chạy.", arrangement.status, error)
        working = asyncio.create_task(_receive(services, arrangement, metrics, health))
        stopping = asyncio.create_task(stopped.wait())
        try:
            await asyncio.wait({working, stopping}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in (working, stopping):
                task.cancel()
            await asyncio.gather(working, stopping, return_exceptions=True)
        if not working.cancelled():
            working.result()


async def _receive(services: Services, arrangement: Arrangement, metrics: Metrics, health: Health) -> None:
    """Open what is needed, receive updates until cancelled, and close it all again."""
    inbox, limits = await _reception_room(arrangement)
    async with AsyncExitStack() as open_things:
        for close in services.closing:
            open_things.push_async_callback(close)
        open_things.push_async_callback(inbox.close)
        bot = RunningBot(
            arrangement.token,
            services,
            inbox=inbox,
            road=lambda: AiohttpRequest(arrangement.proxy, arrangement.timeout),
            limits=limits,
            letters=Limits(arrangement.per_user * LETTERS_A_QUESTION, 0),
            metrics=metrics,
            api_url=arrangement.api_url,
            messages_per_second=arrangement.messages_per_second,
            heard=health.heard,
            maintenance=Maintenance(arrangement.data_dir / MAINTENANCE_FILE),
        )
        open_things.push_async_callback(bot.stop)
        try:
            await _work(bot, arrangement, health)
        finally:
            log.info("Bot dừng; đang gửi nốt các câu trả lời dở dang.")


async def _work(bot: RunningBot, arrangement: Arrangement, health: Health) -> None:
    await _until_done(bot.start)
    log.info("Bot @%s đã sẵn sàng.", bot.application.bot.username)
    beside = [asyncio.create_task(bot.set_menus())]
    if arrangement.shares:
        beside.append(asyncio.create_task(_take_over(bot)))
    try:
        if arrangement.webhook is None:
            await _until_done(lambda: bot.application.bot.delete_webhook(drop_pending_updates=False))
            await bot.poll()
        else:
            page = webhook_page(arrangement.webhook, bot.reception, health.heard)
            async with serve(page, arrangement.webhook.listen):
                await watch(bot.application.bot, arrangement.webhook, ALLOWED_UPDATES, health.heard)
    finally:
        for task in beside:
            task.cancel()


async def _take_over(bot: RunningBot) -> None:
    """Answer what bots beside this one left when they died."""
    while True:
        await asyncio.sleep(TAKE_OVER_SECONDS)
        await bot.reception.resume()


def _tell_end(task: "asyncio.Task[None]") -> None:
    if not task.cancelled() and task.exception() is not None:
        log.error("Một việc chạy nền đã dừng vì lỗi.", exc_info=task.exception())


async def _until_done(call: Callable[[], Any]) -> None:
    """Repeat a call that may be repeated until it succeeds. Raises `InvalidToken`."""
    failures = 0
    while True:
        try:
            await call()
        except InvalidToken:
            raise
        except TelegramError as error:
            log.warning("Chưa gọi được Telegram (%s); bot tiếp tục thử.", error)
        else:
            return
        await asyncio.sleep(PAUSES_SECONDS[min(failures, len(PAUSES_SECONDS) - 1)])
        failures += 1


async def _reception_room(arrangement: Arrangement) -> tuple[Inbox, Admission]:
    """Where updates are kept, and who counts them; a database that is not there yet is waited for."""
    per_user, per_chat = arrangement.per_user, arrangement.per_chat
    if not arrangement.shares or arrangement.database is None:
        return _inbox(arrangement.data_dir), Limits(per_user, per_chat)
    from bot.telegram.replicas import SharedLimits, open_shared  # noqa: PLC0415  a tenth of a second, for several bots

    while True:
        try:
            inbox = await open_shared(arrangement.database)
        except InboxError as error:
            log.warning("Chưa mở được DATABASE_URL (%s); bot tiếp tục thử.", error)
            await asyncio.sleep(PAUSES_SECONDS[2])
        else:
            return inbox, SharedLimits(inbox, per_user, per_chat)


def _inbox(data_dir: Path) -> SqliteInbox:
    """The inbox in `data_dir`; one that is damaged makes way for a new one."""
    file = data_dir / INBOX_FILE
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
        try:
            return SqliteInbox(file)
        except DamagedError:
            log.error("Sổ tin đến bị hỏng; bot lập sổ mới, câu hỏi đang dở trong sổ cũ bị mất.")  # noqa: TRY400
            for path in data_dir.glob(f"{INBOX_FILE}*"):
                path.unlink()
            return SqliteInbox(file)
    except (InboxError, OSError) as error:
        reason = f"Không mở được sổ tin đến trong {data_dir} ({error})"
        log.error("%s; bot vẫn trả lời, nhưng dừng đột ngột thì có thể sót.", reason)  # noqa: TRY400
        return SqliteInbox()

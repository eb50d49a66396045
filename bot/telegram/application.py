"""The Telegram application: built in one place, for the real Telegram, the terminal and the tests."""

import asyncio
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

from telegram import BotCommand
from telegram.constants import UpdateType
from telegram.error import InvalidToken, TelegramError
from telegram.ext import AIORateLimiter, Application, ApplicationBuilder
from telegram.request import BaseRequest

from bot.answers.commands import READERS_COMMANDS
from bot.telegram.errors import on_error
from bot.telegram.handlers import handlers
from bot.telegram.health import beat, forget, heartbeat_file
from bot.telegram.ordering import ChatByChat
from bot.telegram.requests import PAUSES_SECONDS, PollingRequest, RetryingRequest, http_request
from bot.telegram.services import Services

log = logging.getLogger(__name__)

TelegramApplication = Application[Any, Any, Any, Any, Any, Any]

ALLOWED_UPDATES = [
    UpdateType.MESSAGE,
    UpdateType.EDITED_MESSAGE,
    UpdateType.CALLBACK_QUERY,
    UpdateType.INLINE_QUERY,
    UpdateType.MY_CHAT_MEMBER,
]
FLOOD_RETRIES = 5
POLL_SECONDS = 10


class TokenRefusedError(Exception):
    """Telegram does not know the token."""


def build_application(  # noqa: PLR0913  the edge of the system: everything that differs between its three uses
    token: str,
    services: Services,
    *,
    api_url: str | None = None,
    proxy: str | None = None,
    request: BaseRequest | None = None,
    throttled: bool = True,
    pauses: tuple[float, ...] = PAUSES_SECONDS,
    heard: Callable[[], None] = lambda: None,
) -> TelegramApplication:
    """The application that answers readers with `services`.

    `request` replaces the network; `throttled` keeps to Telegram's flood limits; `pauses` are those between
    retries, in seconds; `heard` is called after each successful getUpdates.
    """
    background = _Background(services)
    limits = {} if throttled else {"overall_max_rate": 0, "group_max_rate": 0}
    builder = (
        ApplicationBuilder()
        .token(token)
        .request(RetryingRequest(request or http_request(proxy), pauses))
        .get_updates_request(PollingRequest(request or http_request(proxy, connections=1), heard))
        .rate_limiter(AIORateLimiter(max_retries=FLOOD_RETRIES, **limits))
        .concurrent_updates(ChatByChat())
        .job_queue(None)
        .post_init(background.start)
        .post_stop(background.stop)
    )
    if api_url:
        builder = builder.base_url(f"{api_url}/bot")
    application: TelegramApplication = builder.build()
    application.add_handlers(handlers(services))
    application.add_error_handler(on_error)
    return application


class _Background:
    """What goes on beside the answers, from start to stop."""

    def __init__(self, services: Services) -> None:
        self._work = services.background
        self._tasks: list[asyncio.Task[None]] = []

    async def start(self, application: TelegramApplication) -> None:
        """Show the menu and begin."""
        await _set_menu(application)
        self._tasks = [asyncio.create_task(work(application.bot)) for work in self._work]
        for task in self._tasks:
            task.add_done_callback(_tell_end)

    async def stop(self, _: TelegramApplication) -> None:
        """End it all."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)


def _tell_end(task: "asyncio.Task[None]") -> None:
    if not task.cancelled() and task.exception() is not None:
        log.error("Một việc chạy nền đã dừng vì lỗi.", exc_info=task.exception())


async def _set_menu(application: TelegramApplication) -> None:
    """Show the commands in Telegram's menu; a failure is no reason not to answer questions."""
    try:
        await application.bot.set_my_commands([BotCommand(c.name, c.description) for c in READERS_COMMANDS])
    except TelegramError as error:
        log.warning("Chưa đặt được danh sách lệnh trên Telegram: %s", error)
    log.info("Bot @%s đã sẵn sàng.", application.bot.username)


def run(token: str, services: Services, *, api_url: str | None, proxy: str | None, data_dir: Path) -> None:
    """Answer readers on Telegram until SIGINT or SIGTERM; answers under way are finished first.

    Raises `TokenRefusedError`. A network that is not there yet is waited for.
    """
    file = heartbeat_file(data_dir)
    forget(file)
    application = build_application(token, services, api_url=api_url, proxy=proxy, heard=lambda: beat(file))
    # The library logs the refusal with a long trace; the caller says it in a sentence.
    retry_log = logging.getLogger("telegram.ext")
    retry_log.addFilter(_is_no_refusal)
    try:
        application.run_polling(
            timeout=POLL_SECONDS,
            bootstrap_retries=-1,
            allowed_updates=ALLOWED_UPDATES,
            drop_pending_updates=False,
        )
    except InvalidToken:
        raise TokenRefusedError from None
    finally:
        retry_log.removeFilter(_is_no_refusal)


def _is_no_refusal(record: logging.LogRecord) -> bool:
    return not (record.exc_info and isinstance(record.exc_info[1], InvalidToken))

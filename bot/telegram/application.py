"""The Telegram application: built in one place, for the real Telegram, the terminal and the tests."""

from typing import Any

from telegram.constants import UpdateType
from telegram.ext import AIORateLimiter, Application, ApplicationBuilder
from telegram.request import BaseRequest

from bot.telegram.errors import on_error
from bot.telegram.handlers import handlers
from bot.telegram.services import Services

TelegramApplication = Application[Any, Any, Any, Any, Any, Any]

ALLOWED_UPDATES = [
    UpdateType.MESSAGE,
    UpdateType.EDITED_MESSAGE,
    UpdateType.CALLBACK_QUERY,
    UpdateType.INLINE_QUERY,
    UpdateType.MY_CHAT_MEMBER,
]
BEFORE = -1
"""The group of handlers that come before the others."""
GROUP_RATE = 20
"""Messages a minute that Telegram lets a bot send to one group."""


def build_application(  # noqa: PLR0913  the edge of the system: everything that differs between its three uses
    token: str,
    services: Services,
    *,
    request: BaseRequest,
    updates_request: BaseRequest | None = None,
    api_url: str | None = None,
    messages_per_second: int = 0,
) -> TelegramApplication:
    """The application that answers readers with `services`, over `request`.

    `updates_request` fetches updates; `messages_per_second` keeps to Telegram's flood limits, 0 is for where there
    are none. Updates are given to it one by one; it fetches none by itself.
    """
    builder: ApplicationBuilder[Any, Any, Any, Any, Any, Any] = (
        ApplicationBuilder()
        .token(token)
        .request(request)
        .get_updates_request(updates_request or request)
        .updater(None)
        .job_queue(None)
    )
    if messages_per_second:
        builder = builder.rate_limiter(AIORateLimiter(messages_per_second, group_max_rate=GROUP_RATE))
    if api_url:
        builder = builder.base_url(f"{api_url}/bot")
    application: TelegramApplication = builder.build()
    application.add_handlers(services.guards, group=BEFORE)
    application.add_handlers(handlers(services))
    application.add_error_handler(on_error)
    return application

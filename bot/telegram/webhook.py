"""Webhook: Telegram calls the bot. The address is registered, and looked after while the bot runs."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from telegram import Bot, WebhookInfo
from telegram.error import InvalidToken, TelegramError

log = logging.getLogger(__name__)

WATCH_SECONDS = 30.0
"""Between two looks at the registration; each success is a sign that Telegram is heard."""

CONNECTIONS = 40
"""Updates Telegram may send at the same time; within a chat it sends one after the other."""


@dataclass(frozen=True, slots=True)
class Listen:
    """An address of this machine to listen at."""

    host: str
    port: int

    def __str__(self) -> str:
        return f"{self.host}:{self.port}"


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where Telegram sends updates to."""

    url: str
    secret: str = field(repr=False)
    listen: Listen

    @property
    def path(self) -> str:
        """The path of `url`, which the proxy in front of the bot keeps."""
        return urlsplit(self.url).path or "/"


async def watch(
    bot: Bot, webhook: Webhook, allowed: Sequence[str], heard: Callable[[], None], every: float = WATCH_SECONDS
) -> None:
    """Keep `webhook` registered until cancelled, and repeat Telegram's complaints. Raises `InvalidToken`."""
    complaint = None
    registered = False
    while True:
        try:
            info = await bot.get_webhook_info()
            if info.url != webhook.url or not registered:
                await _register(bot, webhook, allowed, info)
                registered = True
            elif info.last_error_date not in (None, complaint):
                complaint = info.last_error_date
                log.warning("Telegram không gửi được tin tới WEBHOOK_URL: %s", info.last_error_message)
            heard()
        except InvalidToken:
            raise
        except TelegramError as error:
            log.warning("Không hỏi được Telegram về webhook (%s); bot tiếp tục thử.", error)
        await asyncio.sleep(every)


async def _register(bot: Bot, webhook: Webhook, allowed: Sequence[str], found: WebhookInfo) -> None:
    if found.url and found.url != webhook.url:
        log.warning("Mã của bot đang gắn với một địa chỉ webhook khác; bot đổi về WEBHOOK_URL.")
    await bot.set_webhook(
        webhook.url,
        secret_token=webhook.secret,
        allowed_updates=list(allowed),
        max_connections=CONNECTIONS,
        drop_pending_updates=False,
    )
    log.info("Đã đăng ký nhận tin tại %s.", webhook.url)

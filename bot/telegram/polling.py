"""Long polling: asks Telegram for updates without end, through every kind of trouble.

The library's own loop tells Telegram that updates arrived before they are answered, so that a killed process loses
them, and asks for a batch it cannot read for ever.
"""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass

from telegram import Bot
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.telegram.inbox import RawUpdate
from bot.telegram.reception import Reception

log = logging.getLogger(__name__)

POLL_SECONDS = 10
"""How long Telegram holds a call without news open."""

STALL_SECONDS = 60.0
"""A call that took this long is hung, whatever the lower layers think of it."""

PAUSES_SECONDS = (0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 30.0)
"""Pauses after failures in a row; the last one goes on."""


@dataclass(slots=True)
class Line:
    """What has been received so far."""

    reception: Reception
    offset: int = 0

    async def receive(self, updates: list[RawUpdate]) -> None:
        """Hand `updates` on; only when they are kept does the next call tell Telegram that they arrived."""
        await self.reception.take(updates)
        numbers = [update["update_id"] for update in updates if isinstance(update.get("update_id"), int)]
        self.offset = max([self.offset, *(number + 1 for number in numbers)])


async def poll(  # noqa: PLR0913
    bot: Bot,
    line: Line,
    allowed: Sequence[str],
    *,
    poll_seconds: float = POLL_SECONDS,
    stall_seconds: float = STALL_SECONDS,
    pauses: Sequence[float] = PAUSES_SECONDS,
) -> None:
    """Receive updates until cancelled; `bot`'s request for updates must hand them to `line`. Raises `InvalidToken`."""
    failures = 0
    while True:
        pause = pauses[min(failures, len(pauses) - 1)]
        await line.reception.room()
        await line.reception.leisure()
        try:
            async with asyncio.timeout(stall_seconds):
                await bot.get_updates(line.offset, timeout=int(poll_seconds), allowed_updates=list(allowed))
        except InvalidToken:
            raise
        except TimeoutError:
            log.warning("Đường nghe Telegram bị treo quá %.0f giây; bot mở đường mới.", stall_seconds)
        except Conflict as error:
            log.warning("Một bot khác đang chạy với cùng mã này; hãy tắt một trong hai. (%s)", error)
        except RetryAfter as error:
            log.warning("Telegram yêu cầu nghe chậm lại: %s", error)
            pause = max(pause, error._retry_after.total_seconds())  # the public one warns of a change to come
        except TelegramError as error:
            # Told once, as a break of the line; here it only sets the pace.
            log.debug("Một lần nghe không thành: %s", error)
        else:
            failures = 0
            continue
        await asyncio.sleep(pause)
        failures += 1

"""When something fails: the reader gets a sentence with a short code, the log a trace under the same code."""

import logging
import secrets
from typing import Any

from telegram import Update
from telegram.error import BadRequest, Conflict, Forbidden, NetworkError, RetryAfter, TelegramError
from telegram.ext import CallbackContext

from bot.presentation.reply import Message
from bot.telegram.sending import Destination, send

log = logging.getLogger(__name__)

APOLOGY = (
    "Xin lỗi đồng chí, có trục trặc ở phía chúng tôi (mã {id}). Đồng chí vui lòng hỏi lại sau ít phút; "
    "nếu vẫn vậy, xin báo mã này cho người quản trị."
)


Context = CallbackContext[Any, Any, Any, Any]


async def on_error(update: object, context: Context) -> None:
    """Note the failure of a handler, or (`update` is None) of fetching updates, and tell the reader."""
    error = context.error
    if isinstance(error, Forbidden):
        log.info("Người đọc đã chặn bot hoặc bot không còn trong nhóm: %s", error)
    elif isinstance(error, Conflict):
        log.warning("Một bot khác đang chạy với cùng mã này; hãy tắt một trong hai. (%s)", error)
    elif isinstance(error, RetryAfter | NetworkError) and not isinstance(error, BadRequest):
        # The message may have arrived all the same, and an apology would take the same broken road.
        consequence = ", một câu trả lời có thể chưa tới" if update else ""
        log.warning("Mạng hoặc Telegram có lỗi%s: %s", consequence, error)
    else:
        await _apologise(update, context, error)


async def _apologise(update: object, context: Context, error: Exception | None) -> None:
    number = secrets.token_hex(3)
    log.error("Lỗi %s khi trả lời", number, exc_info=error)
    chat = update.effective_chat if isinstance(update, Update) else None
    if chat is None:
        return
    try:
        await send(context.bot, Destination(chat.id), Message(APOLOGY.format(id=number)))
    except TelegramError as failure:
        log.warning("Không báo được lỗi %s cho người hỏi: %s", number, failure)

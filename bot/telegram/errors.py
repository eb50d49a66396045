"""When something fails: the reader gets a sentence with a short code, the log a trace under the same code."""

import logging
import secrets
from typing import Any

from telegram import Update
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError
from telegram.ext import CallbackContext

from bot.presentation.reply import Message
from bot.telegram.failures import StoppingError
from bot.telegram.sending import Destination, send

log = logging.getLogger(__name__)

APOLOGY = (
    "Xin lỗi đồng chí, có trục trặc ở phía chúng tôi (mã {id}). Đồng chí vui lòng hỏi lại sau ít phút; "
    "nếu vẫn vậy, xin báo mã này cho người quản trị."
)

MAYBE_LOST = "Mạng vừa trục trặc nên câu trả lời có thể chưa tới đồng chí. Nếu chưa thấy, đồng chí vui lòng hỏi lại."

Context = CallbackContext[Any, Any, Any, Any]


async def on_error(update: object, context: Context) -> None:
    """Note the failure of a handler, and tell the reader."""
    error = context.error
    if isinstance(error, StoppingError):
        log.info("Một câu trả lời để lần chạy sau gửi nốt.")
    elif isinstance(error, Forbidden):
        log.info("Người đọc đã chặn bot hoặc bot không còn trong nhóm: %s", error)
    elif isinstance(error, RetryAfter | NetworkError) and not isinstance(error, BadRequest):
        log.warning("Mạng hoặc Telegram có lỗi, một câu trả lời có thể chưa tới: %s", error)
        await _tell(update, context, Message(MAYBE_LOST))
    else:
        number = secrets.token_hex(3)
        log.error("Lỗi %s khi trả lời", number, exc_info=error)
        await _tell(update, context, Message(APOLOGY.format(id=number)))


async def _tell(update: object, context: Context, message: Message) -> None:
    """Send `message` in answer to `update`, if that came from a chat."""
    chat = update.effective_chat if isinstance(update, Update) else None
    question = update.effective_message if isinstance(update, Update) else None
    if chat is None:
        return
    asked = question is not None and isinstance(update, Update) and update.callback_query is None
    try:
        await send(
            context.bot, Destination(chat.id, reply_to=question.message_id if asked and question else None), message
        )
    except TelegramError as failure:
        log.warning("Không báo được cho người hỏi: %s", failure)

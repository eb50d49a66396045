"""The handlers, in the order in which they are tried; what a reader types goes to the core as it stands."""

import logging
from dataclasses import replace
from typing import Any

from telegram import CallbackQuery, Update
from telegram.constants import ChatType, InlineKeyboardButtonLimit
from telegram.error import BadRequest
from telegram.ext import BaseHandler, CallbackContext, CallbackQueryHandler, ExtBot, MessageHandler, filters

from bot.presentation.reply import Message as OurMessage
from bot.telegram.addressing import asker_of, question_in
from bot.telegram.errands import finish
from bot.telegram.files import FileDesk
from bot.telegram.sending import Destination, destination_of, send, send_all
from bot.telegram.services import Asker, Services
from bot.telegram.turns import Turns

log = logging.getLogger(__name__)

Context = CallbackContext[ExtBot[Any], Any, Any, Any]

ONLY_TEXT = OurMessage(
    "Xin lỗi đồng chí, tôi chỉ đọc được chữ. Đồng chí vui lòng gõ câu hỏi, ví dụ: <code>/tinh Lai Châu</code>."
)
BUTTON_UNUSABLE = "Nút này không còn dùng được. Đồng chí vui lòng gõ lại câu hỏi."


def handlers(services: Services) -> list[BaseHandler[Any, Any, Any]]:
    """All handlers; the first that fits an update takes it."""
    desk = _Desk(services)
    words = filters.TEXT | filters.CAPTION
    return [
        *services.handlers,
        MessageHandler(filters.UpdateType.MESSAGES & words, desk.on_question),
        MessageHandler(filters.UpdateType.MESSAGE & ~words & ~filters.StatusUpdate.ALL, desk.on_wordless),
        CallbackQueryHandler(desk.on_button),
    ]


class _Desk:
    """Receives updates and hands them to the core."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._turns = Turns(services.answer)
        self._files = FileDesk(services)

    async def on_question(self, update: Update, context: Context) -> None:
        """A text or a caption; an edited one too: who mends a slip wants the answer to what was meant."""
        message = update.effective_message
        question = message and question_in(message, context.bot.bot)
        if message and question:
            edited = update.edited_message is not None
            to = destination_of(message, edited=edited)
            await self._reply(context, to, asker_of(update, message.chat, question, to.thread_id))

    async def on_wordless(self, update: Update, context: Context) -> None:
        """A photo, a sticker, a voice message; the photos of an album come one by one and are passed over."""
        message = update.effective_message
        if message and message.chat.type == ChatType.PRIVATE and not message.media_group_id:
            await send(context.bot, destination_of(message), ONLY_TEXT)

    async def on_button(self, update: Update, context: Context) -> None:
        """A press of a button: the button's data is a question."""
        query = update.callback_query
        if query is None:
            return
        question = _question_of(query)
        try:
            await query.answer(None if question else BUTTON_UNUSABLE)
        except BadRequest as error:
            # Pressed while the bot was away; the reader still waits for the answer itself.
            log.info("Không kịp xác nhận một lần bấm nút: %s", error)
        if question and query.message:
            to = destination_of(query.message)
            await self._reply(context, to, asker_of(update, query.message.chat, question, to.thread_id))

    async def _reply(self, context: Context, to: Destination, asker: Asker) -> None:
        reply = await finish(await self._turns.ask(asker.question), asker, self._services)
        reply = self._services.dress(reply, asker)
        await send_all(context.bot, to, reply.messages)
        self._services.heard(reply, asker)
        await self._files.send_all(context.bot, replace(to, reply_to=None), reply.attachments)


def _question_of(query: CallbackQuery) -> str | None:
    """The question a button carries; None when it cannot be one of ours: clients can send what they like."""
    data = query.data
    fits = (
        query.message is not None
        and data is not None
        and data.isascii()
        and data.isprintable()
        and bool(data.strip())
        and len(data) <= InlineKeyboardButtonLimit.MAX_CALLBACK_DATA
    )
    return data if fits else None

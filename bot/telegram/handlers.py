"""The handlers, in the order in which they are tried; what a reader types goes to the core as it stands."""

import logging
from dataclasses import replace
from typing import Any

from telegram import CallbackQuery, Message, Update, User
from telegram.constants import ChatType, InlineKeyboardButtonLimit
from telegram.error import BadRequest
from telegram.ext import BaseHandler, CallbackContext, CallbackQueryHandler, ExtBot, MessageHandler, filters

from bot.presentation.reply import Button, Reply
from bot.presentation.reply import Message as OurMessage
from bot.presentation.views import MOST_PAGES, View, lacks_question, question_behind, turns_a_page, view_of
from bot.telegram.addressing import asked_in, asker_of, question_in
from bot.telegram.errands import finish
from bot.telegram.files import FileDesk
from bot.telegram.groups import GROUPS
from bot.telegram.inline import inline_handlers
from bot.telegram.menus import is_start, set_administrators_menu
from bot.telegram.sending import Destination, destination_of, send, send_all, show_instead
from bot.telegram.services import Asker, Services
from bot.telegram.working import shown_at_work

log = logging.getLogger(__name__)

Context = CallbackContext[ExtBot[Any], Any, Any, Any]

ONLY_TEXT = OurMessage(
    "Xin lỗi đồng chí, tôi chỉ đọc được chữ. Đồng chí vui lòng gõ câu hỏi, ví dụ: <code>/tinh Lai Châu</code>."
)
PRIVATELY = "Đọc riêng với bot"
BUTTON_UNUSABLE = "Nút này không còn dùng được. Đồng chí vui lòng gõ lại câu hỏi."


def handlers(services: Services) -> list[BaseHandler[Any, Any, Any]]:
    """All handlers; the first that fits an update takes it."""
    desk = _Desk(services)
    words = filters.TEXT | filters.CAPTION
    return [
        *services.groups.handlers(),
        *services.handlers,
        MessageHandler(filters.UpdateType.MESSAGES & words, desk.on_question),
        MessageHandler(filters.UpdateType.MESSAGE & ~words & ~filters.StatusUpdate.ALL, desk.on_wordless),
        CallbackQueryHandler(desk.on_button),
        *inline_handlers(services),
    ]


class _Desk:
    """Receives updates and hands them to the core."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._files = FileDesk(services)

    async def on_question(self, update: Update, context: Context) -> None:
        """A text or a caption; an edited one too: who mends a slip wants the answer to what was meant."""
        message = update.effective_message
        question = message and question_in(message, context.bot.bot)
        if message and question:
            if message.chat.type in GROUPS and not self._services.groups.stays:
                # Let in before it was decided otherwise.
                await self._services.groups.take_leave(context.bot, message.chat.id)
                return
            edited = update.edited_message is not None
            # What does not fit into a button is found again in the message that was answered.
            pointing = edited or lacks_question(View(question, page=MOST_PAGES).data)
            to = destination_of(message, pointing=pointing)
            asker = asker_of(update, message.chat, question, to.thread_id)
            if asker.private and asker.person_id in self._services.administrators and is_start(question):
                # Until somebody writes to the bot, Telegram knows no chat to show a menu of its own.
                await set_administrators_menu(context.bot, asker.chat_id)
            await self._reply(context, to, asker)

    async def on_wordless(self, update: Update, context: Context) -> None:
        """A photo, a sticker, a voice message; the photos of an album come one by one and are passed over."""
        message = update.effective_message
        if message and message.chat.type == ChatType.PRIVATE and not message.media_group_id:
            await send(context.bot, destination_of(message), ONLY_TEXT)

    async def on_button(self, update: Update, context: Context) -> None:
        """A press of a button: its data is a question, or a view of one."""
        query = update.callback_query
        if query is None:
            return
        question = _question_of(query, context.bot.bot)
        try:
            await query.answer(None if question else BUTTON_UNUSABLE)
        except BadRequest as error:
            # Pressed while the bot was away; the reader still waits for the answer itself.
            log.info("Không kịp xác nhận một lần bấm nút: %s", error)
        if question and query.message:
            to = destination_of(query.message)
            asker = asker_of(update, query.message.chat, question, to.thread_id)
            turned = query.message.message_id if turns_a_page(question) else None
            await self._reply(context, to, asker, turned)

    async def _reply(self, context: Context, to: Destination, asker: Asker, turned: int | None = None) -> None:
        """Answer `asker`; the page of the message `turned` is turned in its place."""
        async with shown_at_work(context.bot, to):
            told = await finish(
                await self._services.turns.ask(self._services.answer, asker.question), asker, self._services
            )
        # What is thought of a page is thought of the answer.
        asker = replace(asker, question=question_behind(asker.question))
        reply = self._services.dress(told.reply, asker)
        if turned is not None and reply.page is not None:
            await show_instead(context.bot, to, turned, _in(asker, reply, reply.page))
            return
        if reply.page is not None:
            await send(context.bot, to, _in(asker, reply, reply.page))
        else:
            await send_all(context.bot, to, reply.messages)
        await told.once_sent()
        self._services.heard(reply, asker)
        await self._files.send_all(context.bot, replace(to, reply_to=None), reply.attachments)


def _in(asker: Asker, reply: Reply, page: OurMessage) -> OurMessage:
    """The page as it is shown where it was asked for: in a group, who wants to read on does it alone with the bot."""
    if asker.private or not reply.link:
        return page
    return replace(page, buttons=(*page.buttons, (Button(PRIVATELY, start=reply.link),)))


def _question_of(query: CallbackQuery, bot: User) -> str | None:
    """The question a button carries; None when it cannot be one of ours: clients can send what they like."""
    data = query.data
    if (
        query.message is None
        or data is None
        or not (data.isascii() and data.isprintable() and data.strip())
        or len(data) > InlineKeyboardButtonLimit.MAX_CALLBACK_DATA
    ):
        return None
    if not lacks_question(data):
        return None if view_of(data) is None else data
    # The question is too long for a button: it stands in the message that was answered.
    answered = query.message.reply_to_message if isinstance(query.message, Message) else None
    asked = asked_in(answered, bot) if answered and answered.from_user != bot else None
    return f"{data} {asked}" if asked else None

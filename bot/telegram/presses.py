"""Presses of buttons that are no questions: "!" and a letter, then what it is about."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from telegram import CallbackQuery, InlineKeyboardMarkup, Message, Update
from telegram.error import BadRequest
from telegram.ext import CallbackContext, CallbackQueryHandler, ExtBot

from bot.presentation.reply import Message as OurMessage
from bot.presentation.reply import Reply
from bot.state.errors import StateUnavailableError
from bot.telegram.addressing import asker_of
from bot.telegram.errands import NOT_NOW
from bot.telegram.handlers import BUTTON_UNUSABLE
from bot.telegram.sending import Destination, destination_of, send_all, send_to_others
from bot.telegram.services import Asker

log = logging.getLogger(__name__)

MARK = "!"
"""What the data of such a button begins with; no question does."""
ONLY_ADMINISTRATORS = "Nút này dành cho người quản trị."

Context = CallbackContext[ExtBot[Any], Any, Any, Any]


@dataclass(frozen=True, slots=True)
class Pressed:
    """What a press leads to."""

    reply: Reply | None = None
    """A message of its own."""
    notice: str | None = None
    """A line over the chat that goes away by itself; at most 200 letters."""
    others: tuple[tuple[Destination, OurMessage], ...] = ()
    """Messages to other chats."""
    spent: tuple[str, ...] = ()
    """Letters of the buttons that go away from under the message, since they have done their work."""


Press = Callable[[Asker, str], Awaitable[Pressed]]
"""Does what a button stands for, for who pressed it, given what follows the letter in its data."""


class Presses:
    """Knows what each letter does."""

    def __init__(self, presses: Mapping[str, Press]) -> None:
        """By what the data begins with: "!u"."""
        self._presses = presses

    @property
    def handler(self) -> CallbackQueryHandler[Any, Any]:
        """Takes the presses of such buttons, and no other."""
        return CallbackQueryHandler(self._on_press, pattern=f"^{MARK}")

    async def _on_press(self, update: Update, context: Context) -> None:
        query = update.callback_query
        if query is None or query.message is None:
            return
        letter, _, argument = (query.data or "").partition(" ")
        press = self._presses.get(letter)
        to = destination_of(query.message)
        asker = asker_of(update, query.message.chat, "", to.thread_id)
        try:
            pressed = Pressed(notice=BUTTON_UNUSABLE) if press is None else await press(asker, argument)
        except StateUnavailableError:
            pressed = Pressed(notice=NOT_NOW)
        try:
            await query.answer(pressed.notice, show_alert=pressed.notice == NOT_NOW)
        except BadRequest as error:
            # Pressed while the bot was away; the work is done all the same.
            log.info("Không kịp xác nhận một lần bấm nút: %s", error)
        if pressed.spent:
            await _take_away(query, pressed.spent)
        if pressed.reply is not None:
            await send_all(context.bot, to, pressed.reply.messages)
        await send_to_others(context.bot, pressed.others)


async def _take_away(query: CallbackQuery, spent: tuple[str, ...]) -> None:
    """Take the buttons of these letters away from under the message; one too old to be read keeps them."""
    message = query.message
    if not isinstance(message, Message) or message.reply_markup is None:
        return
    left = [
        [button for button in row if str(button.callback_data).partition(" ")[0] not in spent]
        for row in message.reply_markup.inline_keyboard
    ]
    left = [row for row in left if row]
    try:
        await query.edit_message_reply_markup(InlineKeyboardMarkup(left) if left else None)
    except BadRequest as error:
        log.info("Không bỏ được nút đã dùng: %s", error)

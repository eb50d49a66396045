"""Sending: one finished message of the core to one chat."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from telegram import Bot, ReplyParameters
from telegram import Message as TelegramMessage
from telegram.constants import ChatType, ParseMode
from telegram.error import BadRequest, ChatMigrated, TelegramError

from bot.presentation.plain import plain_text
from bot.presentation.reply import Message
from bot.telegram.keyboards import inline_keyboard, keyboard
from bot.telegram.requests import patient

log = logging.getLogger(__name__)

_NO_PREVIEW = {"is_disabled": True}


@dataclass(frozen=True, slots=True)
class Destination:
    """Where an answer goes."""

    chat_id: int
    thread_id: int | None = None
    """The topic of a forum group."""
    reply_to: int | None = None
    """The message it answers, where that would not be clear otherwise."""


def destination_of(message: Any, *, pointing: bool = False) -> Destination:
    """Where the answer to `message` goes; an inaccessible message knows its chat alone.

    `pointing` points to the message also in a private chat, where that is clear otherwise.
    """
    pointing = pointing or message.chat.type != ChatType.PRIVATE
    thread = message.message_thread_id if isinstance(message, TelegramMessage) and message.is_topic_message else None
    return Destination(message.chat.id, thread, message.message_id if pointing else None)


async def send(bot: Bot, to: Destination, message: Message) -> None:
    """Send `message`, as plain text if Telegram cannot read its HTML; raises `TelegramError`."""
    try:
        await _send(bot, to, message.html, message, ParseMode.HTML)
    except ChatMigrated as moved:
        await send(bot, Destination(moved.new_chat_id), message)
    except BadRequest as error:
        if "can't parse entities" not in error.message.lower():
            raise
        log.error("Telegram không đọc được HTML của một tin nhắn, gửi lại không định dạng: %s", error)  # noqa: TRY400
        await _send(bot, to, plain_text(message.html), message, None)


async def send_once(bot: Bot, to: Destination, message: Message) -> None:
    """Send `message` and leave every failure, flood control (429) too, to the caller; raises `TelegramError`."""
    before = patient.set(False)
    try:
        await _send(bot, to, message.html, message, ParseMode.HTML)
    finally:
        patient.reset(before)


async def _send(bot: Bot, to: Destination, text: str, message: Message, parse_mode: ParseMode | None) -> None:
    answers = ReplyParameters(to.reply_to, allow_sending_without_reply=True) if to.reply_to else None
    await bot.send_message(
        to.chat_id,
        text,
        parse_mode=parse_mode,
        message_thread_id=to.thread_id,
        reply_parameters=answers,
        api_kwargs={"link_preview_options": _NO_PREVIEW, "reply_markup": keyboard(message, bot.username)},
    )


async def send_all(bot: Bot, to: Destination, messages: tuple[Message, ...]) -> None:
    """Send `messages` in their order; the first alone points to the message it answers."""
    for index, message in enumerate(messages):
        await send(bot, to if index == 0 else replace(to, reply_to=None), message)


async def send_to_others(bot: Bot, others: Iterable[tuple[Destination, Message]]) -> None:
    """Send messages to chats that did not ask for them; one that cannot be reached does not keep the others waiting."""
    for to, message in others:
        try:
            await send(bot, to, message)
        except TelegramError as error:
            log.warning("Không gửi được cho %s: %s", to.chat_id, error)


async def show_instead(bot: Bot, to: Destination, message_id: int, message: Message) -> None:
    """Put `message` in the place of one sent before; send it anew where that one is gone or not to be changed."""
    try:
        await bot.edit_message_text(
            message.html,
            to.chat_id,
            message_id,
            parse_mode=ParseMode.HTML,
            api_kwargs={"link_preview_options": _NO_PREVIEW, "reply_markup": inline_keyboard(message, bot.username)},
        )
    except BadRequest as error:
        # Pressed twice, or the page is the same as before: what was asked for is there already.
        if "message is not modified" in error.message.lower():
            return
        log.info("Không thay được một tin nhắn, gửi tin mới: %s", error)
        await send(bot, to, message)

"""The core's buttons as Telegram's: questions, and links to the bot itself."""

from urllib.parse import quote

from telegram import ForceReply, InlineKeyboardButton, InlineKeyboardMarkup

from bot.presentation.reply import Button, Message

_SHARING = "https://t.me/share/url?url="
"""Telegram's own page for sending a link on to somebody."""


def keyboard(message: Message, username: str) -> InlineKeyboardMarkup | ForceReply | None:
    """What stands under a message of the bot `username`: the field in which it is to be answered, or its buttons."""
    return ForceReply(input_field_placeholder=message.asks) if message.asks else inline_keyboard(message, username)


def inline_keyboard(message: Message, username: str) -> InlineKeyboardMarkup | None:
    """The buttons under a message; None when there are none."""
    if not message.buttons:
        return None
    return InlineKeyboardMarkup([[_button(button, username) for button in row] for row in message.buttons])


def _button(button: Button, username: str) -> InlineKeyboardButton:
    if not button.start:
        return InlineKeyboardButton(button.label, callback_data=button.data)
    link = link_to(username, button.start)
    return InlineKeyboardButton(button.label, url=_SHARING + quote(link, safe="") if button.shared else link)


def link_to(username: str, start: str) -> str:
    """The link that opens the bot in a private chat and hands it `start`."""
    return f"https://t.me/{username}?start={start}"

"""The core's buttons as Telegram's: questions, and links to the bot itself.

They are made as Telegram reads them: the library's classes would be made for each message, to be taken apart at once.
"""

from typing import Any
from urllib.parse import quote

from bot.presentation.reply import Button, Message

Markup = dict[str, Any]
"""A `reply_markup` of the Bot API."""

_SHARING = "https://t.me/share/url?url="
"""Telegram's own page for sending a link on to somebody."""


def keyboard(message: Message, username: str) -> Markup | None:
    """What stands under a message of the bot `username`: the field in which it is to be answered, or its buttons."""
    if message.asks:
        return {"force_reply": True, "input_field_placeholder": message.asks}
    return inline_keyboard(message, username)


def inline_keyboard(message: Message, username: str) -> Markup | None:
    """The buttons under a message; None when there are none."""
    if not message.buttons:
        return None
    return {"inline_keyboard": [[_button(button, username) for button in row] for row in message.buttons]}


def _button(button: Button, username: str) -> dict[str, str]:
    if not button.start:
        return {"text": button.label, "callback_data": button.data}
    link = link_to(username, button.start)
    return {"text": button.label, "url": _SHARING + quote(link, safe="") if button.shared else link}


def link_to(username: str, start: str) -> str:
    """The link that opens the bot in a private chat and hands it `start`."""
    return f"https://t.me/{username}?start={start}"

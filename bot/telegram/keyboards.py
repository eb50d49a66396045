"""The core's buttons as Telegram's: questions, and links to the bot itself."""

from urllib.parse import quote

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.presentation.reply import Button

_SHARING = "https://t.me/share/url?url="
"""Telegram's own page for sending a link on to somebody."""


def keyboard(rows: tuple[tuple[Button, ...], ...], username: str) -> InlineKeyboardMarkup | None:
    """The buttons under a message of the bot `username`; None when there are none."""
    if not rows:
        return None
    return InlineKeyboardMarkup([[_button(button, username) for button in row] for row in rows])


def _button(button: Button, username: str) -> InlineKeyboardButton:
    if not button.start:
        return InlineKeyboardButton(button.label, callback_data=button.data)
    link = link_to(username, button.start)
    return InlineKeyboardButton(button.label, url=_SHARING + quote(link, safe="") if button.shared else link)


def link_to(username: str, start: str) -> str:
    """The link that opens the bot in a private chat and hands it `start`."""
    return f"https://t.me/{username}?start={start}"

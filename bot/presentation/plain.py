"""A message as plain text: what Telegram would show, without the tags."""

import re
from html import unescape

_TAG = re.compile(r"</?[a-z][^>]*>")


def plain_text(html: str) -> str:
    """The visible text of `html`, as Telegram parses it."""
    return unescape(_TAG.sub("", html))


def utf16_units(text: str) -> int:
    """The length by which Telegram measures a message."""
    return len(text.encode("utf-16-le")) // 2

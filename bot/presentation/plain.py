"""A message as plain text: what Telegram would show, without the tags."""

import re
from functools import lru_cache
from html import unescape

_TAG = re.compile(r"</?[a-z][^>]*>")
KEPT_LINES = 1_000
"""Lines whose length is kept: one reply asks for those of the same lines over and over while it fills its pages."""


def plain_text(html: str) -> str:
    """The visible text of `html`, as Telegram parses it."""
    return unescape(_TAG.sub("", html))


@lru_cache(KEPT_LINES)
def shown_units(line: str) -> int:
    """The length by which Telegram measures a line of HTML; tags and entities do not reach over its end."""
    return utf16_units(plain_text(line))


def utf16_units(text: str) -> int:
    """The length by which Telegram measures a message."""
    return len(text.encode("utf-16-le")) // 2

"""A long reply in several messages, split between blocks and never inside a tag."""

from collections.abc import Iterable, Sequence

from bot.presentation.plain import plain_text, utf16_units

MOST_UNITS = 4096
"""Telegram's limit for one message, in UTF-16 units once its entities are parsed."""

Block = Sequence[str]
"""Lines of HTML that belong together, each with its tags closed."""


def split(blocks: Iterable[Block], limit: int = MOST_UNITS) -> list[str]:
    """The blocks as messages of at most `limit` units: whole blocks while they fit, else whole lines.

    A line longer than `limit` is the caller's mistake; lines are cut where they are made.
    """
    messages: list[str] = []
    current = ""
    for block in blocks:
        whole = "\n".join(block)
        if _units(_joined(current, whole)) <= limit:
            current = _joined(current, whole)
            continue
        if current:
            messages.append(current)
            current = ""
        for line in block:
            longer = f"{current}\n{line}" if current else line
            if _units(longer) > limit:
                messages.append(current)
                longer = line
            current = longer
    return [*messages, current] if current else messages


def _joined(current: str, block: str) -> str:
    return f"{current}\n\n{block}" if current else block


def _units(html: str) -> int:
    return utf16_units(plain_text(html))

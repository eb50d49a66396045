"""A long reply in several messages, split between blocks and never inside a tag."""

from collections.abc import Iterable, Sequence

from bot.presentation.plain import shown_units

MOST_UNITS = 4096
"""Telegram's limit for one message, in UTF-16 units once its entities are parsed."""

Block = Sequence[str]
"""Lines of HTML that belong together, each with its tags closed."""


def split(blocks: Iterable[Block], limit: int = MOST_UNITS) -> list[str]:
    """The blocks as messages of at most `limit` units: whole blocks while they fit, else whole lines.

    A line longer than `limit` is the caller's mistake; lines are cut where they are made.
    """
    messages: list[str] = []
    current, filled = "", 0
    for block in blocks:
        whole = "\n".join(block)
        size = sum(map(shown_units, block)) + len(block) - 1
        if current and filled + 2 + size <= limit:
            current, filled = f"{current}\n\n{whole}", filled + 2 + size
            continue
        if current:
            messages.append(current)
        current, filled = (whole, size) if size <= limit else ("", 0)
        if current:
            continue
        for line in block:
            size = shown_units(line)
            if current and filled + 1 + size <= limit:
                current, filled = f"{current}\n{line}", filled + 1 + size
                continue
            if current:
                messages.append(current)
            current, filled = line, size
    return [*messages, current] if current else messages

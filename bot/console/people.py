"""The people and chats of the Bot API in memory, and the text entities Telegram finds in what they type."""

import re
from dataclasses import dataclass
from typing import Any

from bot.console.limits import utf16_length

# Commands are of Latin letters only; "/tỉnh" has none, as its "ỉ" goes on where the name should end.
_COMMAND = re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>])")
_MENTION = re.compile(r"(?<!\w)@[A-Za-z0-9_]{3,32}(?!\w)")


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who talks to the bot."""

    id: int = 1001
    name: str = "Người đọc"

    def json(self) -> dict[str, Any]:
        """As Telegram's `User`."""
        return {"id": self.id, "is_bot": False, "first_name": self.name}


READER = Person()
"""Who talks to the bot in the terminal."""


@dataclass(frozen=True, slots=True)
class Room:
    """A chat: private when `id` is a person's, a group when it is negative."""

    id: int = 1001
    title: str = "Người đọc"
    kind: str = "supergroup"
    """What it is when it is not private: "group", "supergroup" or "channel"."""

    @property
    def is_private(self) -> bool:
        """Whether one person alone talks to the bot here."""
        return self.id > 0

    def json(self) -> dict[str, Any]:
        """As Telegram's `Chat`."""
        if self.is_private:
            return {"id": self.id, "type": "private", "first_name": self.title}
        return {"id": self.id, "type": self.kind, "title": self.title}


def entities_in(text: str) -> list[dict[str, Any]]:
    """The commands and mentions Telegram marks in a typed text; offsets in UTF-16 units."""
    found = [("bot_command", match) for match in _COMMAND.finditer(text)]
    taken = [match.span() for _, match in found]
    found += [
        ("mention", match)
        for match in _MENTION.finditer(text)
        if not any(start <= match.start() < end for start, end in taken)
    ]
    return [
        {"type": kind, "offset": utf16_length(text[: match.start()]), "length": utf16_length(match[0])}
        for kind, match in sorted(found, key=lambda item: item[1].start())
    ]


def entity_text(text: str, entity: dict[str, Any]) -> str:
    """The run of `text` that an entity marks."""
    units = text.encode("utf-16-le")
    return units[2 * entity["offset"] : 2 * (entity["offset"] + entity["length"])].decode("utf-16-le")

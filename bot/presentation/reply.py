"""What leaves the core: messages fit for Telegram, and what a script wants to know about them."""

from dataclasses import dataclass
from enum import StrEnum

from bot.answers.errand import Errand
from bot.answers.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Button:
    """A choice under a message."""

    label: str
    data: str
    """A question the bot itself understands, in ASCII, 1-64 bytes: pressing the button asks it."""


@dataclass(frozen=True, slots=True)
class Message:
    """One Telegram message: HTML of Telegram's kind, at most 4,096 UTF-16 units once its entities are parsed."""

    html: str
    buttons: tuple[tuple[Button, ...], ...] = ()
    asks: str = ""
    """What the reader is asked to type in answer to this very message, at most 64 letters; in place of buttons."""


class AttachmentKind(StrEnum):
    """Files that can be made of what is known."""

    WORD = "word"
    CHART = "chart"
    CALENDAR = "calendar"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file to be made beside a reply: only described here, since making it takes a while."""

    kind: AttachmentKind
    argument: str
    """What it is about, as the maker of its kind reads it: canonical names, ids."""


@dataclass(frozen=True, slots=True)
class Reply:
    """The finished reply to one question."""

    outcome: Outcome
    messages: tuple[Message, ...]
    facts: tuple[str, ...]
    """Ids of the facts the reply states, in its order."""
    attachments: tuple[Attachment, ...] = ()
    errand: Errand | None = None
    """What is still to be done by an edge that knows who asks; its result takes the messages' place."""

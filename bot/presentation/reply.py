"""What leaves the core: messages fit for Telegram, and what a script wants to know about them."""

from dataclasses import dataclass

from bot.answers.attachment import Attachment
from bot.answers.errand import Errand
from bot.answers.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Button:
    """A choice under a message."""

    label: str
    data: str = ""
    """A question the bot itself understands, in ASCII, 1-64 bytes: pressing the button asks it."""
    start: str = ""
    """What a link to the bot carries, where the button is a link: 1-64 of `[A-Za-z0-9_-]`."""
    shared: bool = False
    """Whether the link is to be sent on, not opened."""


@dataclass(frozen=True, slots=True)
class Message:
    """One Telegram message: HTML of Telegram's kind, at most 4,096 UTF-16 units once its entities are parsed."""

    html: str
    buttons: tuple[tuple[Button, ...], ...] = ()
    asks: str = ""
    """What the reader is asked to type in answer to this very message, at most 64 letters; in place of buttons."""


@dataclass(frozen=True, slots=True)
class Reply:
    """The finished reply to one question."""

    outcome: Outcome
    messages: tuple[Message, ...]
    """All of it, for who reads all of it."""
    facts: tuple[str, ...]
    """Ids of the facts the reply states, in its order."""
    attachments: tuple[Attachment, ...] = ()
    """Files an edge has still to make."""
    errand: Errand | None = None
    """What is still to be done by an edge that knows who asks; its result takes the messages' place."""
    page: Message | None = None
    """The page of the messages that was asked for, for a phone; None where each message is shown."""
    link: str = ""
    """What a link to a reply of several pages carries; empty where the question does not fit."""

"""A message the bot sent, as its reader has it before them."""

from dataclasses import dataclass
from typing import Any

from bot.console.limits import SentFile


@dataclass(slots=True)
class Sent:
    """A message the bot sent, as it stands now."""

    chat_id: int
    message_id: int
    html: str
    """The text as the bot gave it."""
    text: str
    """The text as the reader sees it."""
    buttons: list[list[dict[str, Any]]]
    parameters: dict[str, Any]
    """All parameters of the call."""
    file: SentFile | None = None
    """The file it carries; its text is then the caption."""
    asks: bool = False
    """Whether the reader's program offers to answer this very message."""

    def data_of(self, label: str) -> str:
        """The data of the button labelled `label`; raises `LookupError` when there is none."""
        for button in (button for row in self.buttons for button in row):
            if button["text"] == label:
                return str(button["callback_data"])
        raise LookupError(f"no button {label!r} under: {self.text}")

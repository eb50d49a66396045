"""A file to be made beside an answer: only described, since making it takes a while."""

from dataclasses import dataclass
from enum import StrEnum


class AttachmentKind(StrEnum):
    """Files that can be made of what is known."""

    WORD = "word"
    CHART = "chart"
    CALENDAR = "calendar"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file to be made."""

    kind: AttachmentKind
    question: str
    """The question it answers, as it was typed: understood again, it gives the same facts."""

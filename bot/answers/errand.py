"""What a question asks for that knowledge alone cannot answer: it concerns the reader, or the running bot."""

from dataclasses import dataclass
from enum import StrEnum


class Task(StrEnum):
    """Kinds of errands."""

    NEWS = "news"
    FOLLOW = "follow"
    UNFOLLOW = "unfollow"
    PRIVACY = "privacy"
    UNANSWERED = "unanswered"
    RELOAD = "reload"
    HEALTH = "health"
    ACCESS = "access"


@dataclass(frozen=True, slots=True)
class Errand:
    """Something an edge has to do for the reader who asks; the core has understood it, and what it is about."""

    task: Task
    subjects: tuple[str, ...] = ()
    """What it is about: "place:Lai Châu", "person:Lê Minh Ngân", "topic:giảm nghèo"."""
    argument: str = ""
    """What was typed after the command."""
    note: str = ""
    """What is to be said beside its result: how a name was read, what a former place is today. Plain text."""

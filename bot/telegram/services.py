"""What the handlers work with: the core and everything around it, handed in from where the program starts."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from bot.answers.errand import Errand, Task
from bot.presentation.reply import Reply
from bot.serving.live import Live
from bot.state.engine import State

Answer = Callable[[str], Reply]
"""The core: from what a reader typed to the finished reply."""


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks, and where."""

    person_id: int | None
    """None for who writes as a channel or a group."""
    chat_id: int
    private: bool
    question: str


RunErrand = Callable[[Errand, Asker], Awaitable[Reply]]


@dataclass(frozen=True, slots=True)
class Services:
    """One of each; a feature whose service is missing is not offered."""

    answer: Answer
    administrators: frozenset[int] = frozenset()
    """Ids of the people who run the bot."""
    errands: Mapping[Task, RunErrand] = field(default_factory=dict)
    """Who does what the core can only understand; an errand without one is answered with the core's own sentence."""
    live: Live | None = None
    """The knowledge that is live, for what is more than an answer to a question."""
    state: State | None = None
    """What is remembered; its database may be away all the same."""

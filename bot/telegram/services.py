"""What the handlers work with: the core and everything around it, handed in from where the program starts."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.presentation.reply import Reply
from bot.serving.live import Live
from bot.state.engine import State

Answer = Callable[[str], Reply]
"""The core: from what a reader typed to the finished reply."""


@dataclass(frozen=True, slots=True)
class Services:
    """One of each; a feature whose service is missing is not offered."""

    answer: Answer
    live: Live | None = None
    """The knowledge that is live, for what is more than an answer to a question."""
    state: State | None = None
    """What is remembered; its database may be away all the same."""
    administrators: frozenset[int] = frozenset()
    """Their user ids."""

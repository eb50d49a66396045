"""What the handlers work with: the core and everything around it, handed in from where the program starts."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.presentation.reply import Reply

Answer = Callable[[str], Reply]
"""The core: from what a reader typed to the finished reply."""


@dataclass(frozen=True, slots=True)
class Services:
    """One of each; a feature whose service is missing is not offered."""

    answer: Answer

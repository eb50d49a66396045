"""The closed set of ways a question can end."""

from enum import StrEnum


class Outcome(StrEnum):
    """How a question ended; each has its reviewed sentence in the presentation."""

    ANSWERED = "answered"
    ASK = "ask"
    """Two or more readings fit: the reader is asked which."""
    NO_DATA = "no_data"
    """The subject is known, but nothing is known about it; the nearest thing that is known is named."""
    UNKNOWN = "unknown"
    """Nothing in the question was recognised, or not surely enough."""
    USAGE = "usage"
    """A command that lacks its argument, or does not exist."""
    HELP = "help"
    """The reader asked how the bot is used."""
    TOO_LONG = "too_long"
    ERROR = "error"
    """Something failed on our side."""

"""How a call to Telegram may fail, beside the ways the library knows.

A module of its own: the conversation in the terminal needs these names, and none of the HTTP behind them.
"""

from telegram.error import NetworkError


class NeverLeftError(NetworkError):
    """A call that surely did not reach Telegram: making it again cannot double anything."""


class StoppingError(NetworkError):
    """The process ends before the call was made; what it belongs to is done by the next one."""

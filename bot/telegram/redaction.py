"""Logs without secrets: the bot's token sits in every URL the HTTP client sees and in some error messages."""

import logging
import re
import sys
from typing import TextIO

HIDDEN = "***"

_TOKEN = re.compile(r"\d{3,20}(?::|%3[aA])[A-Za-z0-9_-]{30,100}")
_PASSWORD = re.compile(r"(?<=://)[^/\s@]+:[^/\s@]*@")
_CHATTY = ("httpx", "httpcore", "telegram.ext", "telegram.Bot", "alembic", "aiosqlite")


def redacted(text: str, secrets: tuple[str, ...] = ()) -> str:
    """`text` without `secrets`, nor anything of the form of a bot token or of a password in an address."""
    for secret in secrets:
        text = text.replace(secret, HIDDEN)
    return _PASSWORD.sub(f"{HIDDEN}@", _TOKEN.sub(HIDDEN, text))


class RedactingFormatter(logging.Formatter):
    """A formatter whose finished line, traceback and stack included, is redacted.

    Redacting what is finished, not its parts, leaves no way around: arguments are formatted by then.
    """

    def __init__(self, secrets: tuple[str, ...] = ()) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._secrets = secrets

    def format(self, record: logging.LogRecord) -> str:
        """The record as one redacted text."""
        return redacted(super().format(record), self._secrets)


def install_logging(level: int, token: str | None, stream: TextIO | None = None) -> None:
    """Send log records from `level` up to `stream` (standard error), redacted, and nowhere else."""
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(RedactingFormatter((token,) if token else ()))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in _CHATTY:
        logging.getLogger(name).setLevel(max(level, logging.WARNING))

"""Logs without secrets: the bot's token sits in every URL the HTTP client sees and in some error messages."""

import logging
import re
import sys
from typing import TextIO

HIDDEN = "***"

_TOKEN = re.compile(r"\d{3,20}(?::|%3[aA])[A-Za-z0-9_-]{30,100}")
_PASSWORD = re.compile(r"(?<=://)[^/\s@]+:[^/\s@]*@")
_CHATTY = ("httpx", "httpcore", "aiohttp", "telegram.ext", "telegram.Bot", "alembic", "aiosqlite")
"""They log addresses with the token in them, and what people write."""
_TELLING = ("telegram.request", "telegram.ext.AIORateLimiter")
"""They log the whole of an answer they cannot read, or a trace of each refusal; the error they raise says enough."""


def redacted(text: str, secrets: tuple[str, ...] = ()) -> str:
    """`text` without `secrets`, nor anything of the form of a bot token or of a password in an address."""
    for secret in secrets:
        text = text.replace(secret, HIDDEN)
    return _PASSWORD.sub(f"{HIDDEN}@", _TOKEN.sub(HIDDEN, text))


class RedactingFormatter(logging.Formatter):
    """Redacts what another formatter made, traceback and stack included.

    Redacting what is finished, not its parts, leaves no way around: arguments are formatted by then.
    """

    def __init__(self, inner: logging.Formatter, secrets: tuple[str, ...] = ()) -> None:
        super().__init__()
        self._inner = inner
        self._secrets = secrets

    def format(self, record: logging.LogRecord) -> str:
        """The record as one redacted text."""
        return redacted(self._inner.format(record), self._secrets)


def install_logging(level: int, *secrets: str | None, as_json: bool = False, stream: TextIO | None = None) -> None:
    """Send log records from `level` up to `stream` (standard error), without `secrets`, and nowhere else."""
    handler = logging.StreamHandler(stream or sys.stderr)
    inner = _json_lines() if as_json else logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s")
    handler.setFormatter(RedactingFormatter(inner, tuple(secret for secret in secrets if secret)))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in _CHATTY:
        logging.getLogger(name).setLevel(max(level, logging.WARNING))
    for name in _TELLING:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)


def _json_lines() -> logging.Formatter:
    from pythonjsonlogger.json import JsonFormatter  # noqa: PLC0415  for who asks for it alone

    return JsonFormatter(
        "%(levelname)s %(name)s %(message)s",
        rename_fields={"levelname": "level", "name": "logger"},
        timestamp="time",
        json_ensure_ascii=False,
    )

"""What a person types: run, chat, ask, export, generate, check, schema, unanswered, reports, backup, restore, health.

What a command needs beyond the core (Telegram, the terminal) is imported by that command alone, so that a
question on the command line is answered at once.
"""

import sys

from bot.cli import conversing, exporting, knowledge, memory, operating
from bot.cli.app import app

__all__ = ["app", "conversing", "exporting", "knowledge", "main", "memory", "operating"]


def main() -> None:
    """Run the command line; the text of every message is Vietnamese, so UTF-8 whatever the locale."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    app()

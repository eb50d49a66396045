"""From typed text to finished reply: the whole core in one pure function."""

from datetime import date

from bot.answers.answering import answer
from bot.answers.understanding import understand
from bot.presentation.layout import present
from bot.presentation.reply import Reply
from bot.search.snapshot import Snapshot


def reply_to(text: str, snapshot: Snapshot, today: date) -> Reply:
    """The reply to `text`, typed by a reader or carried by a button, drawn from `snapshot` as of `today`."""
    return present(answer(understand(text, snapshot, today), snapshot, today), snapshot.knowledge.articles)

"""From typed text to finished reply: the whole core in one pure function."""

from datetime import date

from bot.answers.outcome import Outcome
from bot.presentation.reply import Message, Reply
from bot.search.snapshot import Snapshot


def reply_to(text: str, snapshot: Snapshot, today: date) -> Reply:
    """The reply to `text`, typed by a reader or carried by a button, drawn from `snapshot` as of `today`."""
    return Reply(Outcome.UNKNOWN, (Message("Chưa hiểu."),), ())

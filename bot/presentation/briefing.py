"""From typed text to finished reply: the whole core in one pure function."""

from dataclasses import replace
from datetime import date

from bot.answers.outcome import Outcome
from bot.answers.parts import answers_to
from bot.presentation.layout import present
from bot.presentation.reply import Reply
from bot.search.snapshot import Snapshot


def reply_to(text: str, snapshot: Snapshot, today: date) -> Reply:
    """The reply to `text`, typed by a reader or carried by a button, drawn from `snapshot` as of `today`."""
    return _joined([present(answer, snapshot.articles) for answer in answers_to(text, snapshot, today)])


def _joined(replies: list[Reply]) -> Reply:
    """One reply of the replies to each question of a line: answered when one of them is."""
    outcomes = [reply.outcome for reply in replies]
    return replace(
        replies[0],
        outcome=Outcome.ANSWERED if Outcome.ANSWERED in outcomes else outcomes[0],
        messages=tuple(message for reply in replies for message in reply.messages),
        facts=tuple(dict.fromkeys(fact for reply in replies for fact in reply.facts)),
        attachments=tuple(dict.fromkeys(attached for reply in replies for attached in reply.attachments)),
    )

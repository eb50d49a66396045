"""From typed text to finished reply: the whole core in one pure function."""

from datetime import date

from bot.answers.answer import Answer, Notice, Say
from bot.answers.answering import answer
from bot.answers.outcome import Outcome
from bot.answers.receipts import receipts_of
from bot.answers.scope import Context
from bot.answers.understanding import understand
from bot.presentation.layout import facts_on, present
from bot.presentation.reply import Reply
from bot.presentation.views import Aspect, opened, view_of
from bot.search.snapshot import Snapshot

_STATED = frozenset({Outcome.ANSWERED, Outcome.NO_DATA})


def reply_to(text: str, snapshot: Snapshot, today: date) -> Reply:
    """The reply to `text`, typed or carried by a button or a link, drawn from `snapshot` as of `today`."""
    line = opened(text)
    if line is None:
        return present(_lost(Say.STALE_LINK), snapshot.articles)
    view = view_of(line)
    if view is None:
        return present(_lost(Say.STALE_BUTTON), snapshot.articles)
    question = understand(view.question, snapshot, today)
    answered = answer(question, snapshot, today)
    if view.aspect is Aspect.RECEIPTS and answered.outcome in _STATED:
        found = (snapshot.facts.named(id_) for id_ in facts_on(answered, snapshot.articles, view.page))
        facts = [fact for fact in found if fact is not None]
        if facts or answered.outcome is Outcome.ANSWERED:
            answered = receipts_of(facts, Context(question, snapshot, today))
    return present(answered, snapshot.articles, view)


def _lost(say: Say) -> Answer:
    return Answer(Outcome.UNKNOWN, notices=(Notice(say),))

"""From typed text to finished reply: the whole core in one pure function."""

from datetime import date

from bot.answers.answer import Answer, Notice, Say
from bot.answers.outcome import Outcome
from bot.answers.question import Question
from bot.answers.receipts import receipts_of
from bot.answers.responding import response_to
from bot.answers.scope import Context
from bot.presentation.layout import facts_on, present, present_all
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
    answers = response_to(view.question, snapshot, today)
    if view.aspect is Aspect.RECEIPTS and any(answer.outcome in _STATED for answer in answers):
        found = (snapshot.facts.named(id_) for id_ in facts_on(answers, snapshot.articles, view.page))
        facts = [fact for fact in found if fact is not None]
        if facts or any(answer.outcome is Outcome.ANSWERED for answer in answers):
            answers = (receipts_of(facts, Context(Question(view.question, None), snapshot, today)),)
    return present_all(answers, snapshot.articles, view)


def _lost(say: Say) -> Answer:
    return Answer(Outcome.UNKNOWN, notices=(Notice(say),))

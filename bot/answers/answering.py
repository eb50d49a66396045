"""The one table from a kind of question to what answers it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from bot.answers.administration import access, health, privacy, reload, unanswered
from bot.answers.answer import Answer, Notice, Say
from bot.answers.brief import brief
from bot.answers.charting import chart
from bot.answers.commands import Kind
from bot.answers.compare import compare
from bot.answers.deadlines import deadlines
from bot.answers.directives import directives
from bot.answers.documents import documents
from bot.answers.figures import figures
from bot.answers.following import follow, unfollow
from bot.answers.help import lost, trouble, usage, welcome
from bot.answers.news import news
from bot.answers.next_steps import places_to_begin_with
from bot.answers.officials import officials
from bot.answers.outcome import Outcome
from bot.answers.petitions import petitions
from bot.answers.place import place
from bot.answers.question import Question
from bot.answers.receipts import receipt
from bot.answers.scope import Context
from bot.answers.searching import quotation, search
from bot.answers.sources import sources
from bot.answers.topic import topic
from bot.search.snapshot import Snapshot

ANSWERS: dict[Kind, Callable[[Context], Answer]] = {
    Kind.START: welcome,
    Kind.HELP: usage,
    Kind.PROVINCE: place,
    Kind.COMMUNE: place,
    Kind.DIRECTIVES: directives,
    Kind.FIGURES: figures,
    Kind.OFFICIALS: officials,
    Kind.DOCUMENTS: documents,
    Kind.PETITIONS: petitions,
    Kind.TOPIC: topic,
    Kind.COMPARE: compare,
    Kind.SEARCH: search,
    Kind.SOURCES: sources,
    Kind.RECEIPT: receipt,
    Kind.NEWS: news,
    Kind.FOLLOW: follow,
    Kind.UNFOLLOW: unfollow,
    Kind.PRIVACY: privacy,
    Kind.UNANSWERED: unanswered,
    Kind.BRIEF: brief,
    Kind.CHART: chart,
    Kind.DEADLINES: deadlines,
    Kind.ACCESS: access,
    Kind.RELOAD: reload,
    Kind.HEALTH: health,
}

_NOT_ANSWERED = frozenset({Outcome.NO_DATA, Outcome.UNKNOWN, Outcome.ASK})
_LITERAL = frozenset({Kind.SEARCH, Kind.PETITIONS})
"""Kinds that look for the words themselves, "chưa đồng đều" among them."""


def answer(question: Question, snapshot: Snapshot, today: date) -> Answer:
    """The answer to `question` from `snapshot`, as of `today`; what leads no further offers where to begin."""
    context = Context(question, snapshot, today)
    answered = _answered(question, context)
    if answered.choices or answered.errand:
        return answered
    return replace(answered, choices=places_to_begin_with(context))


def _answered(question: Question, context: Context) -> Answer:
    if question.trouble is not None:
        return trouble(context)
    answered = ANSWERS[question.kind](context) if question.kind else lost(context)
    if answered.outcome in _NOT_ANSWERED or question.kind is Kind.SOURCES:
        answered = quotation(context) or answered
    if question.ranks and answered.outcome is Outcome.UNKNOWN:
        return Answer(Outcome.NO_DATA, notices=(Notice(Say.NO_RANKING),))
    if question.ranks and answered.outcome is Outcome.ANSWERED:
        return replace(answered, outcome=Outcome.NO_DATA, notices=(Notice(Say.NO_RANKING), *answered.notices))
    if question.denies and answered.outcome is Outcome.ANSWERED and question.kind not in _LITERAL:
        return replace(answered, outcome=Outcome.NO_DATA, notices=(Notice(Say.NO_NEGATION), *answered.notices))
    return answered

"""The one table from a kind of question to what answers it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from bot.answers.administration import access, health, privacy, reload, unanswered
from bot.answers.answer import Answer, Notice, Say
from bot.answers.brief import brief
from bot.answers.charting import chart
from bot.answers.commands import Kind
from bot.answers.communes import communes
from bot.answers.compare import compare
from bot.answers.contrary import unless_contrary
from bot.answers.deadlines import deadlines
from bot.answers.directives import directives
from bot.answers.documents import documents
from bot.answers.figures import figures
from bot.answers.following import follow, unfollow
from bot.answers.help import lost, parting, trouble, usage, welcome
from bot.answers.mergers import asks_origin, origin
from bot.answers.news import news
from bot.answers.next_steps import places_to_begin_with
from bot.answers.officials import officials
from bot.answers.outcome import Outcome
from bot.answers.petitions import petitions
from bot.answers.place import place
from bot.answers.question import Question
from bot.answers.receipts import receipt
from bot.answers.scope import Context
from bot.answers.searching import FREE_WORDS, quotation, search, told_in_words
from bot.answers.sources import sources
from bot.answers.topic import topic
from bot.search.facts import Fact, FactKind
from bot.search.snapshot import Snapshot

ANSWERS: dict[Kind, Callable[[Context], Answer]] = {
    Kind.START: welcome,
    Kind.HELP: usage,
    Kind.PARTING: parting,
    Kind.PROVINCE: place,
    Kind.COMMUNE: place,
    Kind.DIRECTIVES: directives,
    Kind.COMMUNES: communes,
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

_NOTHING = frozenset({Outcome.NO_DATA, Outcome.UNKNOWN})
_TOLD_IN_WORDS = frozenset({Kind.DIRECTIVES, Kind.PETITIONS, Kind.TOPIC, Kind.SEARCH})
"""Kinds answered with sentences, in which what is asked for need not be named: "thiếu giáo viên môn nào"."""

_SAYING = frozenset({"giao", "bảo", "nhờ", "đòi", "mong", "muốn"})
"""Verbs with which a leader is asked about, and which a directive itself does not hold."""

_WHAT = frozenset({"gi", "nao", "sao"})
_JUDGING = frozenset({"đánh", "giá", "nhận", "định", "nhìn", "chỉ", "nêu", "điểm", "mặt"})
"""Words with which a leader is asked what he finds difficult: "đánh giá hạn chế của Điện Biên"."""

_NOT_ANSWERED = frozenset({Outcome.NO_DATA, Outcome.UNKNOWN, Outcome.ASK})
_LITERAL = frozenset({Kind.SEARCH, Kind.PETITIONS})
"""Kinds that look for the words themselves, "chưa đồng đều" among them."""


def answer(question: Question, snapshot: Snapshot, today: date) -> Answer:
    """The answer to `question` from `snapshot`, as of `today`; what leads no further offers where to begin."""
    context = Context(question, snapshot, today)
    answered = unless_contrary(_answered(question, context), context)
    if answered.outcome in _NOTHING:
        answered = replace(answered, unanswered=question)
    if answered.choices or answered.errand:
        return answered
    return replace(answered, choices=places_to_begin_with(context))


def _answered(question: Question, context: Context) -> Answer:
    if question.trouble is not None:
        return trouble(context)
    merged = asks_origin(question)
    if merged and not question.indicators and (told := origin(context)):
        return told
    answered = _said_by_a_person(context) or (ANSWERS[question.kind](context) if question.kind else lost(context))
    if merged and answered.outcome in _NOTHING:
        answered = origin(context) or answered
    if answered.outcome is Outcome.NO_DATA and question.kind is Kind.FIGURES and len(question.rest) >= FREE_WORDS:
        # "Điện Biên phụ thuộc ngân sách trung ương không" asks for no number.
        told = None if question.wants_number or question.command else told_in_words(context)
        answered = told or answered
    if answered.outcome is Outcome.NO_DATA and question.kind is Kind.PETITIONS:
        rest = tuple(word for word in question.rest if word.accented not in _JUDGING)
        told = petitions(replace(context, question=replace(question, rest=rest)))
        answered = told if told.outcome is Outcome.ANSWERED else answered
    if answered.outcome in _NOTHING and question.kind in _TOLD_IN_WORDS:
        answered = next(_told_openly(context), answered)
    if (
        (question.difficulties_only or question.petitions_only)
        and question.wants_number
        and question.content
        and answered.outcome is Outcome.ANSWERED
    ):
        # "Số giáo viên còn thiếu": that teachers are wanting says not how many.
        answered = replace(answered, outcome=Outcome.NO_DATA, notices=(Notice(Say.NO_COUNT), *answered.notices))
    if answered.outcome in _NOT_ANSWERED or question.kind is Kind.SOURCES:
        answered = quotation(context) or answered
    if question.ranks and answered.outcome is Outcome.UNKNOWN:
        return Answer(Outcome.NO_DATA, notices=(Notice(Say.NO_RANKING),))
    if (
        question.ranks
        and answered.outcome is Outcome.ANSWERED
        and not (question.subjects and question.kind in _TOLD_IN_WORDS and not _states_figures(answered))
    ):
        return replace(answered, outcome=Outcome.NO_DATA, notices=(Notice(Say.NO_RANKING), *answered.notices))
    literal = question.kind in _LITERAL or question.asks_what_became
    if question.denies and answered.outcome is Outcome.ANSWERED and not literal:
        return replace(answered, outcome=Outcome.NO_DATA, notices=(Notice(Say.NO_NEGATION), *answered.notices))
    return answered


def _states_figures(answered: Answer) -> bool:
    """Whether a number is the answer: a province's is not that of the commune that has most."""
    return any(isinstance(item, Fact) and item.kind is FactKind.FIGURE for item in answered.lead)


def _told_openly(context: Context) -> Iterator[Answer]:
    """The answers to the question without the noun that "nào" asks for: its last word, or the last two."""
    question = context.question
    for asked in (question.open_nouns[-1:], question.open_nouns):
        if question.kind is None or not asked or len(asked) >= len(question.content) - len(asked):
            continue
        rest = tuple(word for word in question.rest if word not in asked)
        content = tuple(word for word in question.content if word not in asked)
        told = ANSWERS[question.kind](replace(context, question=replace(question, rest=rest, content=content)))
        if told.outcome is Outcome.ANSWERED:
            yield told


def _said_by_a_person(context: Context) -> Answer | None:
    """What is said to have been asked for, where a person is asked about but neither his name nor a number is.

    "Lê Minh Ngân giao UBND tỉnh việc gì".
    """
    question = context.question
    named = bool(question.people or question.posts) and bool(question.content)
    asks = any(word.folded in _WHAT for word in question.typed)
    if question.kind is not Kind.OFFICIALS or not (named and asks) or question.wants_person or question.wants_number:
        return None
    rest = tuple(word for word in question.rest if word.accented not in _SAYING)
    told = directives(replace(context, question=replace(question, rest=rest)))
    return told if told.outcome is Outcome.ANSWERED else None

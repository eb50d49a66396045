"""The one fact that holds the weight of a question's words, where no fact tells them all.

"Những loại quy định nào các xã bị giao rà soát" has a word or two that are nobody's; what is rare among the facts at
hand ("rà soát") weighs most, two syllables that stand together more than each alone.
"""

from dataclasses import replace

from bot.answers.addressee import GIVING, addressee, is_asked_of
from bot.answers.answer import Answer
from bot.answers.asked import Asked, tells_topics
from bot.answers.commands import Kind
from bot.answers.occasion import without_occasion
from bot.answers.question import Question
from bot.answers.retelling import answer_with, apart_from, is_of, may_be_retold, orders, speakers_of
from bot.answers.scales import LEAST, Scales
from bot.answers.scope import Context, Scope, only_place
from bot.search.facts import Fact, FactKind, Wanted, holds

SHARE = 0.5
"""Share of the weight of a question's words that the one fact must hold. Over 5,219 lines (all labelled questions, and
658 that put 94 themes nobody spoke of into seven frames) it answers 13 that are right and nothing else; at 0.6 one of
them is lost, at 0.4 none is won."""
MARGIN = 0.2
"""How much more of it than any fact of other topics holds: at 0.1 two of those lines were answered that should not be
("phụ nữ dân tộc thiểu số" by "đồng bào dân tộc thiểu số"), at 0.3 one that is right is lost."""
FEW = 3
"""Unexplained words and words of topics that a question has at least: fewer cannot be told but for some."""
READ = 100
"""Facts at the place, or of the person, that are weighed, the newest first."""
_ASKED = frozenset({Kind.DIRECTIVES, Kind.OFFICIALS, Kind.SEARCH, Kind.TOPIC, Kind.PETITIONS})


def weighed(context: Context) -> Answer | None:
    """The fact that holds most of what is asked, by far; None where it is short, or something in it is another."""
    context, known = _but_for(context)
    question = context.question
    if question.kind not in _ASKED or len(question.content) < FEW or not any(word.marked for word in question.typed):
        return None
    if not may_be_retold(replace(question, kind=_told_as(question))):
        return None
    scope = only_place(context)
    if isinstance(scope, Answer) or (scope is not None and scope.name not in context.snapshot.known):
        return None
    speakers = speakers_of(scope, context)
    apart, occasion = without_occasion(context)
    if speakers is None:
        return None
    scales = Scales.of(apart, apart_from(Asked.of(apart), speakers, apart))
    told_of = speakers or (scope is not None and (question.kind is Kind.PETITIONS or scales.asked.lacks))
    if not told_of or _wants_something_else(question, scales.asked):
        return None
    facts = [
        fact
        for fact in _facts(scales, scope, speakers, apart)
        if occasion.is_of(fact.article, context.snapshot) and known.isdisjoint(fact.topics)
    ]
    ranked = scales.ranked(facts)
    if not ranked:
        return None
    share, best = ranked[0]
    others = (weight for weight, fact in ranked[1:] if set(best.topics).isdisjoint(fact.topics))
    to = addressee(question)
    # "Lãnh đạo quyết liệt những việc gì" names nobody.
    asked_of = is_asked_of(best, to) or all(holds(best.said, best.bare, word) and not word.capital for word in to)
    told = asked_of and tells_topics([best], apart) and not scales.is_more(best)
    if not told or share < SHARE or share - next(others, 0.0) < MARGIN:
        return None
    return answer_with([best], scope, context, in_full=False)


def _told_as(question: Question) -> Kind:
    """The kind of question it is, where "ai" is asked of what somebody said and not of his post."""
    gives = any(word.accented in GIVING for word in question.typed)
    led = (question.people or question.posts) and question.content and (gives or not question.asks_who_runs)
    return Kind.DIRECTIVES if question.kind is Kind.OFFICIALS and led else question.kind or Kind.SEARCH


def _but_for(context: Context) -> tuple[Context, frozenset[str]]:
    """The question without "ngoài giảm nghèo" at its beginning, and the topics that are asked for no more."""
    question = context.question
    typed, named = question.typed, set(question.topic_words)
    if len(typed) <= LEAST or typed[0].folded != "ngoai" or typed[1] not in named or not question.has_phrase("còn"):
        return context, frozenset()
    end = next(at for at in range(1, len(typed)) if typed[at] not in named)
    cut = set(typed[:end])
    left = replace(
        question,
        typed=typed[end:],
        rest=tuple(word for word in question.rest if word not in cut),
        named=tuple(word for word in question.named if word not in cut),
        content=tuple(word for word in question.content if word not in cut),
        topic_words=tuple(word for word in question.topic_words if word not in cut),
        topics=(),
    )
    return replace(context, question=left), frozenset(question.topics)


def _wants_something_else(question: Question, asked: Asked) -> bool:
    """Whether it is asked how much, when, where or who does it, which is for the words themselves to tell.

    "Vướng ở chỗ nào" asks for no place, "giao cho ai" is told beside what is asked for.
    """
    who = question.wants_person and not (asked.says or question.has_phrase("theo"))
    where = question.wants_place and not asked.lacks
    return question.denies or question.wants_number or question.wants_day or where or who


def _facts(scales: "Scales", scope: Scope | None, speakers: tuple[str, ...], context: Context) -> list[Fact]:
    """The facts of the kinds that are asked for, at the place and of the people that are named."""
    question = context.question
    found: dict[str, Fact] = {}
    lacks = not speakers and scales.asked.lacks
    for kinds in ((FactKind.DIFFICULTY,),) if lacks else orders(scales.asked, bool(speakers), question):
        by = speakers if kinds == (FactKind.DIRECTIVE,) else ()
        pool = Wanted(kinds, scope.name if scope else None, people=by, period=question.period)
        for fact in context.snapshot.facts.find(pool)[:READ]:
            if is_of(fact, speakers, context):
                found.setdefault(fact.id, fact)
    return list(found.values())

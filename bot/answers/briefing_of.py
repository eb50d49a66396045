"""All of an article that is asked for by its occasion: "tóm tắt buổi làm việc ở Tạ Khoa"."""

from dataclasses import replace
from itertools import pairwise

from bot.answers.answer import Answer
from bot.answers.commands import Kind
from bot.answers.occasion import without_occasion
from bot.answers.place import place
from bot.answers.scope import Context, Scope, only_place
from bot.gazetteer.model import Level
from bot.search.light_words import LIGHT

_SUMMARIES = frozenset({("tom", "tat"), ("tom", "luoc"), ("tom", "gon"), ("khai", "quat"), ("tong", "thuat")})
_PAPERS = frozenset({"bài", "bài viết", "bài báo", "viết", "tóm", "lược", "tắt"})
"""Words that only say that an article is meant."""


def briefed(context: Context) -> Answer | None:
    """What is known of the place where the meeting was that is to be summed up; None where no article tells of it."""
    question = context.question
    if question.is_commanded or not question.subjects or question.period is not None:
        return None
    if _SUMMARIES.isdisjoint(pairwise(word.folded for word in question.typed)):
        return None
    scope = only_place(context)
    apart, occasion = without_occasion(context)
    if not isinstance(scope, Scope) or not occasion.meets or scope.name not in context.snapshot.known:
        return None
    left = [word for word in apart.question.content if word.accented not in LIGHT | _PAPERS]
    stems = context.snapshot.articles.stems_about(scope.name)
    if left or not any(occasion.is_of(stem, context.snapshot) for stem in stems):
        return None
    kind = Kind.PROVINCE if scope.place.level is Level.PROVINCE else Kind.COMMUNE
    return place(replace(context, question=replace(question, kind=kind, rest=(), topics=(), indicators=())))

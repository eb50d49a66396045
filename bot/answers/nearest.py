"""What a leader is known to have asked for, where it is not known that he said what is asked."""

from dataclasses import replace

from bot.answers.answer import Answer
from bot.answers.asked import Asked
from bot.answers.commands import Kind
from bot.answers.directives import holders_heard_at, none_such
from bot.answers.scope import Context, only_place
from bot.search.facts import FactKind, Wanted

_ASKED = frozenset({Kind.OFFICIALS, Kind.FIGURES, Kind.SEARCH})
"""Kinds for which a question after a leader's words is taken where nothing else tells what it asks for."""


def nearest_said(context: Context) -> Answer | None:
    """That no directive says it, with the nearest ones; None where no leader's words are asked after, or none known."""
    question = context.question
    if question.is_commanded or question.kind not in _ASKED or question.wants_number or question.wants_person:
        return None
    if not (question.people or question.posts) or question.wants_day or question.wants_place or question.denies:
        return None
    scope = only_place(context)
    asked = Asked.of(context)
    if isinstance(scope, Answer) or not asked.says or not asked.asks:
        return None
    held = holders_heard_at(scope, context) if question.posts else []
    people = (*question.people, *(holder.official.name for holder in held))
    if not people:
        return None
    said = Wanted((FactKind.DIRECTIVE,), scope.name if scope else None, people=people)
    facts = context.snapshot.facts
    found = (question.topics and facts.find(replace(said, topics=question.topics))) or facts.find(said)
    return none_such(scope, context, found) if found else None

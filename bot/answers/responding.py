"""The answers to a typed line, and where it leads nowhere what is told of it in other words."""

from dataclasses import replace
from datetime import date

from bot.answers.answer import Answer
from bot.answers.briefing_of import briefed
from bot.answers.citing import cited
from bot.answers.claims import confirmed
from bot.answers.contrary import unless_contrary
from bot.answers.heading import heading
from bot.answers.hearing import answers_to
from bot.answers.nearest import nearest_said
from bot.answers.next_steps import worth_pressing
from bot.answers.retelling import retold
from bot.answers.scope import Context
from bot.answers.searching import quoted_in
from bot.answers.weighing import weighed
from bot.search.snapshot import Snapshot

_LAST = (confirmed, briefed, cited, heading, quoted_in, retold, weighed, nearest_said)
"""What a line that leads nowhere is looked at for, one after the other."""


def response_to(text: str, snapshot: Snapshot, today: date) -> tuple[Answer, ...]:
    """The answers to a typed line; where it leads nowhere, with its talk and without, what other words tell of it."""
    return tuple(
        replace(answer, choices=worth_pressing(answer, snapshot)) for answer in _response_to(text, snapshot, today)
    )


def _response_to(text: str, snapshot: Snapshot, today: date) -> tuple[Answer, ...]:
    answers = answers_to(text, snapshot, today)
    if len(answers) > 1:
        # Of two questions the one that leads nowhere may be told in other words.
        return tuple(_told_otherwise(each, snapshot, today) or each for each in answers)
    told = _told_otherwise(answers[0], snapshot, today)
    return answers if told is None else (told,)


def _told_otherwise(answered: Answer, snapshot: Snapshot, today: date) -> Answer | None:
    """What other words tell of a question that led nowhere."""
    if answered.unanswered is None:
        return None
    context = Context(answered.unanswered, snapshot, today)
    found = (look(context) for look in _LAST)
    told = next((each for each in found if each is not None), None)
    return None if told is None else unless_contrary(told, context)

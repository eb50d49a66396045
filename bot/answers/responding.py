"""The answers to a typed line, and where it leads nowhere what is told of it in other words."""

from datetime import date

from bot.answers.answer import Answer
from bot.answers.citing import cited
from bot.answers.claims import confirmed
from bot.answers.contrary import unless_contrary
from bot.answers.heading import heading
from bot.answers.hearing import answers_to
from bot.answers.nearest import nearest_said
from bot.answers.retelling import retold
from bot.answers.scope import Context
from bot.answers.weighing import weighed
from bot.search.snapshot import Snapshot

_LAST = (confirmed, cited, heading, retold, weighed, nearest_said)
"""What a line that leads nowhere is looked at for, one after the other."""


def response_to(text: str, snapshot: Snapshot, today: date) -> tuple[Answer, ...]:
    """The answers to a typed line; where it leads nowhere, with its talk and without, what other words tell of it."""
    answers = answers_to(text, snapshot, today)
    question = answers[0].unanswered
    if question is None:
        return answers
    context = Context(question, snapshot, today)
    found = (look(context) for look in _LAST)
    told = next((answered for answered in found if answered is not None), None)
    return answers if told is None else (unless_contrary(told, context),)

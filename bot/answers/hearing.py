"""From a typed line to its answers: read whole, in its parts, and at last without the talk around what it asks."""

from datetime import date

from bot.answers.already_known import without_known
from bot.answers.answer import Answer
from bot.answers.asides import cores, unlabelled
from bot.answers.clauses import asking
from bot.answers.outcome import Outcome
from bot.answers.parts import answers_in_parts
from bot.answers.question import Question
from bot.answers.understanding import understand
from bot.search.snapshot import Snapshot

_TO_BE_READ_AGAIN = frozenset({Outcome.NO_DATA, Outcome.UNKNOWN, Outcome.ASK})


def answers_to(text: str, snapshot: Snapshot, today: date) -> tuple[Answer, ...]:
    """The answers to a typed line: one, unless each part of it asks something by itself.

    A line that leads nowhere, or of which it is unsure who is meant, is read again without the talk around what it
    asks; where that is answered no better, the answer to the whole line stands.
    """
    if text.lstrip().startswith("/"):
        return answers_in_parts(text, snapshot, today)
    line = without_known(asking(unlabelled(text, snapshot), snapshot), snapshot, today)
    answers = answers_in_parts(line, snapshot, today)
    if answers[0].outcome not in _TO_BE_READ_AGAIN:
        return answers
    whole = answers[0].unanswered or understand(line, snapshot, today)
    if answers[0].outcome is Outcome.ASK and not all(subject.sure for subject in whole.subjects):
        return answers
    for core in cores(line, snapshot):
        again = answers_in_parts(core, snapshot, today)
        if all(told.outcome is Outcome.ANSWERED for told in again) and _keeps(whole, core, snapshot, today):
            return again
    return answers


def _keeps(whole: Question, core: str, snapshot: Snapshot, today: date) -> bool:
    """Whether the shorter reading names every place and person that the whole line names."""
    named = {*whole.people, *whole.unsure_people}
    if not (whole.subjects or named):
        return True
    read = understand(core, snapshot, today)
    places = {subject.place for subject in read.subjects}
    return named <= {*read.people, *read.unsure_people} and all(subject.place in places for subject in whole.subjects)

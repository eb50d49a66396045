"""What a question asks about, in words."""

from collections.abc import Sequence

from bot.answers.question import Question
from bot.answers.scope import Scope
from bot.vietnamese.dates import show_period

EVERYWHERE = "mọi địa bàn"

MOST_QUOTED = 10
"""Words of a question that a reply repeats: a name of something, and no sentence of the reader's."""


def what(question: Question) -> str:
    """What the question asks about, in the reader's own words, for a sentence that says it is not known."""
    if question.rest:
        return shortly(question.asked_text or question.rest_text)
    return ", ".join(question.indicators or question.topics) or shortly(question.argument)


def shortly(quoted: str) -> str:
    """What the reader said, no longer than he takes in at a glance."""
    words = quoted.split(" ")
    return quoted if len(words) <= MOST_QUOTED else f"{' '.join(words[:MOST_QUOTED])}…"


def listed(name: str, scope: Scope | None, parts: Sequence[str] = ()) -> str:
    """The title of a list: what it holds, by which `parts` of the question, and where; all places are said too."""
    return " · ".join([name, *parts, scope.place.full if scope else EVERYWHERE])


def narrowed(question: Question) -> list[str]:
    """The topics, words and period that a question narrows a list by."""
    about = [what(question)] if question.topics or question.rest else []
    return [*about, *([show_period(question.period)] if question.period else [])]

"""What a question asks about, in words."""

from bot.answers.question import Question

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

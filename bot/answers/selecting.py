"""What a question asks about, in words."""

from bot.answers.question import Question


def what(question: Question) -> str:
    """What the question asks about, in the reader's own words, for a sentence that says it is not known."""
    if question.rest:
        return question.asked_text or question.rest_text
    return ", ".join(question.indicators or question.topics) or question.argument

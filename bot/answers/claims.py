"""A sentence with a number that is to be confirmed, where an article says just that: "sinh năm 1929 đúng không"."""

from bot.answers.answer import Answer, Title, section
from bot.answers.commands import Kind
from bot.answers.outcome import Outcome
from bot.answers.scope import Context
from bot.search.facts import Wanted
from bot.search.lexicon import tokens
from bot.search.light_words import LIGHT
from bot.search.ordinary_words import STOP_WORDS

LEAST = 4
"""Words beside ordinary ones that such a sentence must have, the number among them."""
SHOWN = 2
_CHECKS = ("đúng không", "đúng chứ", "phải không", "đúng chưa", "dung khong", "phai khong", "dung chua", "đúng chăng")
_ASKED = frozenset({Kind.SEARCH, Kind.TOPIC})
_ORDINARY = frozenset(STOP_WORDS) | LIGHT | {"đúng", "chứ", "chưa", "chăng"}


def confirmed(context: Context) -> Answer | None:
    """The facts that have every word of the sentence, its numbers among them; None where it claims nothing they say."""
    question = context.question
    if question.is_commanded or question.kind not in _ASKED or question.denies:
        return None
    if not question.has_phrase(*_CHECKS):
        return None
    words = tuple(word for word in tokens(question.text) if word.accented not in _ORDINARY)
    if len(words) < LEAST or not any(word.folded.isdigit() for word in words):
        return None
    found = context.snapshot.facts.find(Wanted(words=words, together=True))
    return Answer(Outcome.ANSWERED, sections=section(Title.FOUND, found, SHOWN)) if found else None

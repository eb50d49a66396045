"""Selecting facts by the parts of a question: period, topic, speaker, unexplained words."""

from collections.abc import Iterable, Sequence

from bot.answers.question import Question
from bot.knowledge.model import Directive, Figure
from bot.search.facts import Fact, adjacent, holds
from bot.search.lexicon import Token
from bot.vietnamese.dates import periods_overlap


def in_period(fact: Fact, period: str | None) -> bool:
    """Whether a fact is of `period`: by its own period when it has one, by its article's date otherwise."""
    if period is None:
        return True
    own = fact.record.period if isinstance(fact.record, Figure) and fact.record.period else fact.date
    return bool(own) and periods_overlap(own, period)


def on_topics(fact: Fact, topics: Iterable[str]) -> bool:
    """Whether a fact is on one of `topics`; without topics, every fact is."""
    wanted = set(topics)
    return not wanted or not wanted.isdisjoint(fact.topics)


def with_words(facts: Iterable[Fact], wanted: Sequence[Token]) -> list[Fact]:
    """The facts that hold every word of `wanted`, those where the words stand together first."""
    found = [fact for fact in facts if holds(fact, wanted)]
    return sorted(found, key=lambda fact: -adjacent(fact, wanted)) if len(wanted) > 1 else found


def stands_together(fact: Fact, wanted: Sequence[Token]) -> bool:
    """Whether at least half of the neighbouring pairs of `wanted` stand together in the fact."""
    pairs = len(wanted) - 1
    return pairs < 1 or 2 * adjacent(fact, wanted) >= pairs


def said_by(fact: Fact, people: Iterable[str]) -> bool:
    """Whether a directive was given by one of `people`."""
    return isinstance(fact.record, Directive) and fact.record.issuer in set(people)


def what(question: Question) -> str:
    """What the question asks about, in the reader's own words, for a sentence that says it is not known."""
    named = [", ".join(question.indicators or question.topics), question.rest_text]
    return " ".join(filter(None, named)) or question.argument

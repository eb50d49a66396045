"""Figures by the name of their indicator, as they are found, compared and drawn."""

from dataclasses import replace

from bot.answers.matching import named_by
from bot.answers.scope import Context, Scope
from bot.knowledge.model import Figure
from bot.search.facts import Fact, FactKind, Wanted, is_of

NEWEST = 100
"""Figures of each place that are looked at when no indicator is named."""


def by_indicator(scope: Scope, context: Context) -> dict[str, list[Fact]]:
    """The place's own figures by indicator; a former place has none of its own here."""
    wanted, facts = context.question.indicators, context.snapshot.facts
    figures: dict[str, list[Fact]] = {}
    named = facts.indicators.of(wanted)
    if scope.former is None and (named or not wanted):
        slots = Wanted((FactKind.FIGURE,), scope.name, itself=True, indicators=named, period=context.question.period)
        topics = () if wanted else context.question.topics
        rest = context.question.rest
        words = (*context.question.named, *rest)
        found = named_by(slots, words, context) if rest else facts.find(replace(slots, topics=topics))
        for fact in found[:NEWEST]:
            asked = next((name for name in wanted if is_of(fact.text, name)), None)
            if asked or not wanted:
                figures.setdefault(asked or fact.text, []).append(fact)
    return figures


def figure_of(fact: Fact) -> Figure:
    """The record of a fact that is a figure. Raises TypeError when it is none."""
    if not isinstance(fact.record, Figure):
        raise TypeError(f"{fact.id} is no figure")
    return fact.record

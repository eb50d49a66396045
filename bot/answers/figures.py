"""`/solieu` and every question for a number: the one figure asked for, or a plain word that it is not known."""

from collections.abc import Sequence
from dataclasses import replace

from bot.answers.answer import Answer, Choice, Item, Line, Notice, Say, Title, section
from bot.answers.asked_unit import HOW_MANY
from bot.answers.charting import chart_button
from bot.answers.freshness import freshness_of
from bot.answers.matching import matching
from bot.answers.next_steps import next_steps
from bot.answers.outcome import Outcome
from bot.answers.place import counted_in_list, describe, nothing_about
from bot.answers.posts import holders
from bot.answers.scope import Context, Scope, only_place
from bot.answers.selecting import shortly, what
from bot.knowledge.model import Figure
from bot.search.facts import NATION, Fact, FactKind, Wanted
from bot.search.lexicon import tokens
from bot.search.snapshot import short_key
from bot.vietnamese.dates import show_period
from bot.vietnamese.folding import folded, quoted

NEAREST_SHOWN = 4
QUOTES_SHOWN = 3
"""Receipts printed under the figures that were asked for."""
FIGURES_SHOWN = 30
NAMES_SHOWN = 12
NAMES_OFFERED = 2
ELSEWHERE = 20
"""Figures of other places whose places are named when this one has none."""


def figures(context: Context) -> Answer:
    """The figures a question asks for. Another indicator's number never stands in for one that is not known."""
    scope = only_place(context)
    if isinstance(scope, Answer):
        return scope
    asked = _is_asked(context)
    if not asked and (nothing := _nothing_asked(scope, context)):
        return nothing
    here = Wanted((FactKind.FIGURE,), scope.name if scope else None, itself=scope is not None)
    if scope is not None and scope.former is not None and asked:
        # A former place's number is not its successor's.
        return _unknown(scope, context, matching(Wanted((FactKind.FIGURE,)), context))
    return _asked_for(here, scope, context) if asked else _all_of(here, scope, context)


def _all_of(here: Wanted, scope: Scope | None, context: Context) -> Answer:
    """All figures of the place, the topics and the period."""
    question, facts = context.question, context.snapshot.facts
    if question.topics and not _is_on(here, context):
        # "/solieu hộ cận nghèo": another number on the topic is not that one.
        return _unknown(scope, context, ())
    timely = facts.find(replace(here, topics=question.topics, period=question.period))
    if timely:
        return found_figures(timely, scope, context, asked=False)
    on_topic = facts.find(replace(here, topics=question.topics))
    return _other_period(on_topic, scope, context) if on_topic else _unknown(scope, context, ())


def _asked_for(here: Wanted, scope: Scope | None, context: Context) -> Answer:
    """The figures of what is named."""
    if not _are_known(context):
        # "Mục tiêu chuyến công tác của Thủ tướng": another's are not his.
        return _unknown(scope, context, ())
    timely = matching(replace(here, period=context.question.period), context)
    if timely and context.question.other_periods:
        return _of_several_periods(timely, here, scope, context)
    if timely:
        return found_figures(timely, scope, context, asked=True)
    untimely = matching(here, context)
    if untimely and all(_is_part_of_a_timely(fact, here, context) for fact in untimely):
        return found_figures(untimely, scope, context, asked=True)
    if untimely:
        return _other_period(untimely, scope, context)
    return _unknown(scope, context, matching(Wanted((FactKind.FIGURE,)), context))


def _is_part_of_a_timely(fact: Fact, here: Wanted, context: Context) -> bool:
    """Whether a figure counts part of one of the period: of the 231 since 1 July the 92."""
    whole = fact.record.of if isinstance(fact.record, Figure) else None
    same = context.snapshot.facts.find(replace(here, period=context.question.period)) if whole is not None else ()
    return any(isinstance(each.record, Figure) and each.record.value == whole for each in same)


def _are_known(context: Context) -> bool:
    """Whether somebody is known in each post that is named, where a figure is asked for with it."""
    return all(holders(context.snapshot, (post,)) for post in context.question.posts)


def _of_several_periods(timely: Sequence[Fact], here: Wanted, scope: Scope | None, context: Context) -> Answer:
    """The figures of all periods that are named; where one of them has none, the plain word that it has none."""
    found = list(timely[:FIGURES_SHOWN])
    for period in context.question.other_periods:
        more = matching(replace(here, period=period), context)
        if not more:
            return _other_period(found, scope, replace(context, question=replace(context.question, period=period)))
        found += [fact for fact in more[:FIGURES_SHOWN] if fact not in found]
    return found_figures(found, scope, context, asked=True)


def _is_on(here: Wanted, context: Context) -> bool:
    """Whether a figure holds the words that were typed for a topic, or they are its own name."""
    typed, kept = context.question.named, context.snapshot.knowledge.topics
    names = [
        name for topic in kept if topic.name in context.question.topics for name in (topic.name, *topic.abbreviations)
    ]
    own = {word.folded for name in names for word in tokens(name)}
    fit = replace(here, topics=context.question.topics, words=typed)
    return {word.folded for word in typed} <= own or bool(context.snapshot.facts.find(fit))


def _nothing_asked(scope: Scope | None, context: Context) -> Answer | None:
    """What is said where no figure is asked for by name, nor all of a place, a topic or a period."""
    question = context.question
    if question.topics:
        return None
    if scope is None and question.period is None:
        return Answer(Outcome.USAGE, notices=(Notice(Say.USAGE, {"command": "solieu"}),))
    if question.command is None and any(word.folded in HOW_MANY for word in question.typed):
        # "Điện Biên có bao nhiêu": of all the figures none is the one that was meant.
        return Answer(Outcome.NO_DATA, notices=(Notice(Say.NO_FIGURE_ANYWHERE, {"what": shortly(question.argument)}),))
    return None


def _is_asked(context: Context) -> bool:
    """Whether the question names what is counted."""
    return bool(context.question.indicators or context.question.rest)


def found_figures(found: Sequence[Fact], scope: Scope | None, context: Context, *, asked: bool) -> Answer:
    """The answer that states `found`: asked for by name, the number comes first and its receipt follows."""
    notices = scope.notices if scope else ()
    choices = next_steps(scope.place, context) if scope else ()
    if not asked:
        title = f"Số liệu · {scope.place.full}" if scope else "Số liệu"
        return Answer(
            Outcome.ANSWERED,
            title,
            notices=notices,
            sections=section(Title.ALL_FIGURES, found, FIGURES_SHOWN),
            choices=choices,
            place=scope.name if scope else "",
        )
    conflict = (Notice(Say.CONFLICT),) if _disagree(found[:FIGURES_SHOWN]) else ()
    period = context.question.period
    if period is not None and any(
        isinstance(fact.record, Figure) and fact.record.period is None for fact in found[:FIGURES_SHOWN]
    ):
        conflict = (Notice(Say.NO_PERIOD, {"period": show_period(period)}), *conflict)
    return Answer(
        Outcome.ANSWERED,
        lead=tuple(found[:FIGURES_SHOWN]),
        notices=(*notices, *_only_together(found[0], context), *conflict, freshness_of(found, context)),
        sections=section(Title.QUOTES, [quote(fact) for fact in found[:QUOTES_SHOWN]]),
        choices=(*(chart_button(context, [scope] if scope else []) if len(found) > 1 else ()), *choices),
    )


def _only_together(fact: Fact, context: Context) -> tuple[Notice, ...]:
    """A word where a figure counts several things together and only some of them were asked for: "tổ dân phố"."""
    unit = fact.record.unit if isinstance(fact.record, Figure) else ""
    parts = [f" {folded(part)} " for part in unit.split(", ")]
    typed = f" {' '.join(word.folded for word in context.question.typed)} "
    named = sum(part in typed for part in parts)
    return (Notice(Say.ONLY_TOGETHER, {"what": unit}),) if 0 < named < len(parts) else ()


def _disagree(found: Sequence[Fact]) -> bool:
    """Whether two articles give different values for one subject and period."""
    values: dict[tuple[object, ...], set[str]] = {}
    for fact in found:
        if isinstance(fact.record, Figure) and fact.record.period:
            values.setdefault(fact.record.subject, set()).add(str(fact.record.value))
    return any(len(different) > 1 for different in values.values())


def quote(fact: Fact) -> Line:
    """The run of the article that proves a fact."""
    return Line(quoted(fact.quote), (fact.article,))


def _unknown(scope: Scope | None, context: Context, elsewhere: Sequence[Fact]) -> Answer:
    """What is not known, and the names of what is: no number that was not asked for."""
    wanted = what(context.question)
    places = sorted({name for fact in elsewhere[:ELSEWHERE] for name in fact.places})
    near: tuple[Item, ...] = (Line(f"{wanted}: có ở {', '.join(places)}"),) if places else ()
    if scope is None:
        return Answer(Outcome.NO_DATA, notices=(Notice(Say.NO_FIGURE_ANYWHERE, {"what": wanted}),))
    if scope.former is None and scope.name not in context.snapshot.known:
        return nothing_about(scope, context, scope.notices)
    subject = scope.former.full if scope.former else scope.place.full
    asked = set(context.question.indicators)
    ordered = sorted(context.snapshot.facts.indicators_at(scope.name), key=lambda name: name not in asked)
    names: list[Item] = [Line(name) for name in ordered]
    # What was named, but for words that narrow it, is one press away.
    offered = [name for name in ordered[:NAMES_OFFERED] if name in asked and scope.former is None]
    if not _is_asked(context) or not names:
        about = f" “{wanted}”" if _is_asked(context) else ""
        return Answer(
            Outcome.NO_DATA,
            title=describe(scope.place, context.snapshot),
            notices=(
                *scope.notices,
                Notice(Say.NO_FIGURES_AT, {"what": about, "place": subject}),
                *(counted_in_list(scope.place, context) if scope.former is None else ()),
            ),
            choices=next_steps(scope.place, context),
        )
    # What is known must not be said to be unknown because something else was asked for with it.
    known = [name for name in ordered if name in asked] if not context.question.rest else []
    say, about = (Say.MORE_THAN_A_FIGURE, ", ".join(known)) if known else (Say.NO_FIGURE, wanted)
    return Answer(
        Outcome.NO_DATA,
        notices=(*scope.notices, Notice(say, {"what": about, "place": subject})),
        sections=(*section(Title.NEAREST, near), *section(Title.KNOWN, names, NAMES_SHOWN, f"/solieu {scope.name}")),
        choices=(
            *(Choice(name, f"/solieu @i-{short_key(name)} @{scope.place.id}") for name in offered),
            *next_steps(scope.place, context),
        ),
    )


def _other_period(found: Sequence[Fact], scope: Scope | None, context: Context) -> Answer:
    period = show_period(context.question.period or "")
    place = scope.place.full if scope else NATION
    return Answer(
        Outcome.NO_DATA,
        notices=(
            *(scope.notices if scope else ()),
            Notice(Say.OTHER_PERIOD, {"what": what(context.question), "period": period, "place": place}),
        ),
        sections=section(Title.NEAREST, found, NEAREST_SHOWN),
        choices=next_steps(scope.place, context) if scope else (),
    )

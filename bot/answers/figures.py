"""`/solieu` and every question for a number: the one figure asked for, or a plain word that it is not known."""

from collections.abc import Sequence

from bot.answers.answer import Answer, Item, Line, Notice, Say, Title, section
from bot.answers.freshness import freshness_of
from bot.answers.outcome import Outcome
from bot.answers.place import describe, next_steps, nothing_about
from bot.answers.scope import Context, Scope, only_place
from bot.answers.selecting import in_period, on_topics, what, with_words
from bot.knowledge.model import Figure
from bot.search.facts import NATION, Fact, FactKind, same_word
from bot.search.lexicon import Token
from bot.vietnamese.dates import show_period
from bot.vietnamese.folding import quoted

NEAREST_SHOWN = 4
QUOTES_SHOWN = 3
"""Receipts printed under the figures that were asked for."""
FIGURES_SHOWN = 30
NAMES_SHOWN = 12


def figures(context: Context) -> Answer:
    """The figures a question asks for. Another indicator's number never stands in for one that is not known."""
    scope = only_place(context)
    if isinstance(scope, Answer):
        return scope
    question = context.question
    asked = _is_asked(context)
    if scope is None and not asked and not question.topics and question.period is None:
        return Answer(Outcome.USAGE, notices=(Notice(Say.USAGE, {"command": "solieu"}),))
    everywhere = context.snapshot.facts.of([FactKind.FIGURE])
    matching = [fact for fact in _matching(everywhere, context) if scope is None or scope.name in fact.places]
    here = [fact for fact in everywhere if scope is None or scope.name in fact.places]
    if scope is not None and scope.former is not None and asked:
        # A former place's number is not its successor's.
        return _unknown(scope, context, _matching(everywhere, context))
    if not asked:
        matching = [fact for fact in here if on_topics(fact, question.topics)]
    if not matching:
        return _unknown(scope, context, _matching(everywhere, context) if asked else [])
    timely = [fact for fact in matching if in_period(fact, question.period)]
    if not timely:
        return _other_period(matching, scope, context)
    return found_figures(timely, scope, context, asked=asked)


def _is_asked(context: Context) -> bool:
    """Whether the question names what is counted."""
    return bool(context.question.indicators or context.question.rest)


def _matching(facts: list[Fact], context: Context) -> list[Fact]:
    """The figures whose indicator is the one asked for, every unexplained word of the question accounted for."""
    question = context.question
    if question.indicators:
        asked = [fact for fact in facts if any(is_of(fact.text, name) for name in question.indicators)]
        # "… đã đại hội": a topic named beside an indicator narrows it, as any other word does.
        asked = [fact for fact in asked if set(question.narrowing) <= set(fact.topics)]
        exact = with_words(asked, question.rest) if question.rest else asked
        return exact or named_by(facts, (*question.named, *question.rest))
    return [fact for fact in named_by(facts, question.rest) if on_topics(fact, question.topics)]


def named_by(facts: list[Fact], wanted: Sequence[Token]) -> list[Fact]:
    """The figures whose indicator's name holds every word of `wanted`; none when there is no word."""
    return [
        fact
        for fact in facts
        if wanted and all(any(same_word(word, own) for own in fact.searched[: fact.named_by]) for word in wanted)
    ]


def is_of(indicator: str, asked: str) -> bool:
    """Whether a figure's indicator is the one asked for, or says more closely what is counted ("… bình quân")."""
    return indicator == asked or indicator.startswith(f"{asked} bình quân")


def found_figures(found: list[Fact], scope: Scope | None, context: Context, *, asked: bool) -> Answer:
    """The answer that states `found`: asked for by name, the number comes first and its receipt follows."""
    notices = scope.notices if scope else ()
    choices = next_steps(scope.place, context.snapshot.facts.at(scope.name)) if scope else ()
    if not asked:
        title = f"Số liệu · {scope.place.full}" if scope else "Số liệu"
        return Answer(
            Outcome.ANSWERED,
            title,
            notices=notices,
            sections=section(Title.ALL_FIGURES, list(found), FIGURES_SHOWN),
            choices=choices,
            place=scope.name if scope else "",
        )
    conflict = (Notice(Say.CONFLICT),) if _disagree(found) else ()
    return Answer(
        Outcome.ANSWERED,
        lead=tuple(found[:FIGURES_SHOWN]),
        notices=(*notices, *conflict, freshness_of(found, context)),
        sections=section(Title.QUOTES, [quote(fact) for fact in found[:QUOTES_SHOWN]]),
        choices=choices,
    )


def _disagree(found: list[Fact]) -> bool:
    """Whether two articles give different values for one subject and period."""
    values: dict[tuple[object, ...], set[str]] = {}
    for fact in found:
        if isinstance(fact.record, Figure) and fact.record.period:
            values.setdefault(fact.record.subject, set()).add(str(fact.record.value))
    return any(len(different) > 1 for different in values.values())


def quote(fact: Fact) -> Line:
    """The run of the article that proves a fact."""
    return Line(quoted(fact.quote), (fact.article,))


def _unknown(scope: Scope | None, context: Context, elsewhere: list[Fact]) -> Answer:
    """What is not known, and the names of what is: no number that was not asked for."""
    wanted = what(context.question)
    places = sorted({name for fact in elsewhere for name in fact.places})
    near: tuple[Item, ...] = (Line(f"{wanted}: có ở {', '.join(places)}"),) if places else ()
    if scope is None:
        return Answer(Outcome.NO_DATA, notices=(Notice(Say.NO_FIGURE_ANYWHERE, {"what": wanted}),))
    if scope.former is None and scope.name not in context.snapshot.known:
        return nothing_about(scope, context, scope.notices)
    subject = scope.former.full if scope.former else scope.place.full
    known = [
        fact.text for fact in context.snapshot.facts.at(scope.name, [FactKind.FIGURE]) if scope.name in fact.places
    ]
    names: list[Item] = [Line(name) for name in dict.fromkeys(known)]
    if not _is_asked(context) or not names:
        about = f" “{wanted}”" if _is_asked(context) else ""
        return Answer(
            Outcome.NO_DATA,
            title=describe(scope.place, context),
            notices=(*scope.notices, Notice(Say.NO_FIGURES_AT, {"what": about, "place": subject})),
            choices=next_steps(scope.place, context.snapshot.facts.at(scope.name)),
        )
    return Answer(
        Outcome.NO_DATA,
        notices=(*scope.notices, Notice(Say.NO_FIGURE, {"what": wanted, "place": subject})),
        sections=(*section(Title.NEAREST, near), *section(Title.KNOWN, names, NAMES_SHOWN, f"/solieu {scope.name}")),
        choices=next_steps(scope.place, context.snapshot.facts.at(scope.name)),
    )


def _other_period(found: list[Fact], scope: Scope | None, context: Context) -> Answer:
    period = show_period(context.question.period or "")
    place = scope.place.full if scope else NATION
    return Answer(
        Outcome.NO_DATA,
        notices=(
            *(scope.notices if scope else ()),
            Notice(Say.OTHER_PERIOD, {"what": what(context.question), "period": period, "place": place}),
        ),
        sections=section(Title.NEAREST, list(found), NEAREST_SHOWN),
    )

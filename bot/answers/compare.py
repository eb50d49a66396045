"""`/sosanh`: the same indicator, unit, period and status side by side, or the reason why not."""

from collections.abc import Mapping, Sequence

from bot.answers.answer import Answer, Choice, Item, Line, Notice, Say, Title, section
from bot.answers.charting import chart_button
from bot.answers.figure_text import STATUS, figure_value
from bot.answers.freshness import MERGER
from bot.answers.next_steps import briefing_steps, comparisons, places_to_compare
from bot.answers.outcome import Outcome
from bot.answers.scope import Context, Scope, choice, only_place, settle
from bot.answers.selecting import shortly, what
from bot.answers.sides import by_indicator, figure_of
from bot.search.facts import Fact
from bot.vietnamese.dates import show_date, show_period

MOST = 3
"""Places side by side on a phone."""
NAMED = 4
"""Indicators that only one side has, named for each: a place has dozens, and a phone's screen some twenty lines."""


def compare(context: Context) -> Answer:
    """What can be compared of two or three places, what cannot and why, and what is known of one only."""
    question = context.question
    if len(question.subjects) < 2:  # noqa: PLR2004 - a comparison has two sides
        if asked := _with_which(context):
            return asked
        say = Say.COMPARE_NEEDS_TWO if question.argument else Say.USAGE
        unknown = (Notice(Say.NO_SUCH_PLACE, {"what": shortly(question.rest_text)}),) if question.rest else ()
        usage = Notice(say, {"command": "sosanh"})
        return Answer(Outcome.USAGE, notices=(*unknown, usage), choices=places_to_compare(context))
    scopes: list[Scope] = []
    for subject in question.subjects[:MOST]:
        settled = settle(subject, context)
        if isinstance(settled, Answer):
            return settled
        scopes.append(settled)
    if len({scope.place.id for scope in scopes}) == 1:
        args = {"names": ", ".join(_name(scope) for scope in scopes), "present": scopes[0].place.full}
        return Answer(
            Outcome.ASK, notices=(Notice(Say.COMPARE_ONE_PLACE, args),), choices=(choice(scopes[0].place, context),)
        )
    known = [by_indicator(scope, context) for scope in scopes]
    notices = [notice for scope in scopes for notice in scope.notices]
    if len(question.subjects) > MOST:
        left = ", ".join(subject.place.full for subject in question.subjects[MOST:])
        notices.append(Notice(Say.COMPARE_AT_MOST, {"most": str(MOST), "names": left}))
    missing = [scope.place.full for scope, figures in zip(scopes, known, strict=True) if not figures]
    if missing:
        notices.append(
            Notice(
                Say.NO_FIGURES_AT,
                {
                    "what": f" “{what(question)}”" if question.indicators or question.topics or question.rest else "",
                    "place": ", ".join(missing),
                },
            )
        )
    side_by_side, apart, one_sided = _sorted(scopes, known)
    lonely: list[Item] = [_named(place, names, context) for place, names in one_sided.items()]
    if question.indicators:
        # Asked for by name, what only one side has is told with its value.
        lonely = [fact for figures in known for facts in figures.values() for fact in facts] if one_sided else []
    title = "So sánh · " + " – ".join(_name(scope) for scope in scopes)
    if not side_by_side:
        notices.append(Notice(Say.NOTHING_TO_COMPARE))
    return Answer(
        Outcome.ANSWERED if side_by_side or (question.indicators and (apart or lonely)) else Outcome.NO_DATA,
        title=title,
        notices=tuple(notices),
        sections=(
            *section(Title.SIDE_BY_SIDE, side_by_side),
            *section(Title.NOT_COMPARABLE, apart),
            *section(Title.ONE_SIDED, lonely),
        ),
        choices=(
            *(chart_button(context, scopes) if side_by_side else ()),
            *(step for scope in scopes for step in _steps(scope, one_sided, context)),
        ),
    )


def _steps(scope: Scope, one_sided: Mapping[str, Sequence[str]], context: Context) -> tuple[Choice, ...]:
    """Where to read on about one side: all its figures when some were not named, else its briefing."""
    if not context.question.indicators and len(one_sided.get(scope.place.name, ())) > NAMED:
        return (Choice(f"Số liệu {scope.place.name}", f"/solieu @{scope.place.id}"),)
    return briefing_steps([scope.name], context)


def _named(place: str, names: Sequence[str], context: Context) -> Line:
    """The main ones of the indicators that only one side has, and how many more."""
    main = {indicator.name for indicator in context.snapshot.knowledge.indicators if indicator.main}
    shown = sorted(names, key=lambda name: name not in main)[:NAMED]
    more = f"; và {len(names) - NAMED} chỉ tiêu khác" if len(names) > NAMED else ""
    return Line(f": {'; '.join(shown)}{more}", strong=place)


def _with_which(context: Context) -> Answer | None:
    """The question back which place the only one named is to be compared with."""
    scope = only_place(context)
    others = comparisons(scope.place, context) if isinstance(scope, Scope) and not context.question.rest else ()
    if not others or not isinstance(scope, Scope):
        return None
    with_which = Notice(Say.COMPARE_WITH, {"place": scope.place.full})
    return Answer(Outcome.ASK, notices=(*scope.notices, with_which), choices=others)


def _name(scope: Scope) -> str:
    return f"{scope.former.name} (cũ)" if scope.former else scope.place.name


def _sorted(
    scopes: Sequence[Scope], known: Sequence[dict[str, list[Fact]]]
) -> tuple[list[Item], list[Item], dict[str, list[str]]]:
    """What can be compared, what cannot, and by place the indicators that it alone has."""
    side_by_side: list[Item] = []
    apart: list[Item] = []
    lonely: dict[str, list[str]] = {}
    for indicator in dict.fromkeys(name for figures in known for name in figures):
        having = [
            (scope, figures[indicator]) for scope, figures in zip(scopes, known, strict=True) if indicator in figures
        ]
        if len(having) == 1:
            lonely.setdefault(having[0][0].place.name, []).append(indicator)
            continue
        match = _comparable([facts for _, facts in having])
        chosen = match or [facts[0] for _, facts in having]
        values = " · ".join(
            f"{scope.place.name} {_value(fact)}" for (scope, _), fact in zip(having, chosen, strict=True)
        )
        reason = "" if match else f" ({_difference(chosen)})"
        line = Line(
            f": {values}{reason}",
            tuple(dict.fromkeys(fact.article for fact in chosen)),
            indicator,
            tuple(fact.id for fact in chosen),
        )
        (side_by_side if match else apart).append(line)
    return side_by_side, apart, lonely


def _comparable(sides: Sequence[list[Fact]]) -> list[Fact] | None:
    """One figure of each side with the same unit, period and status."""
    for fact in sides[0]:
        match = [next((other for other in side if _key(other) == _key(fact)), None) for side in sides]
        found = [other for other in match if other is not None]
        if len(found) == len(sides):
            return found
    return None


def _key(fact: Fact) -> tuple[object, ...]:
    figure = figure_of(fact)
    borders = _in_new_borders(fact)
    return figure.indicator, figure.unit, figure.period, figure.status, figure.change, figure.of is None, borders


def _in_new_borders(fact: Fact) -> bool:
    """Whether a figure counts within the borders since the merger; one of no date is taken for a new one."""
    period = fact.period
    return not period or period >= MERGER[: len(period)]


def _difference(facts: Sequence[Fact]) -> str:
    figures = [figure_of(fact) for fact in facts]
    reasons = []
    if len({figure.indicator for figure in figures}) > 1:
        reasons.append("khác chỉ tiêu: " + ", ".join(figure.indicator for figure in figures))
    if len({figure.unit for figure in figures}) > 1:
        reasons.append("khác đơn vị")
    if len({figure.period for figure in figures}) > 1:
        reasons.append(
            "khác kỳ: "
            + ", ".join(show_period(figure.period) if figure.period else "bài không ghi kỳ" for figure in figures)
        )
    if len({_in_new_borders(fact) for fact in facts}) > 1:
        reasons.append("một bên tính trước khi sắp xếp đơn vị hành chính 1/7/2025, một bên tính sau")
    if len({figure.status for figure in figures}) > 1:
        reasons.append("khác loại: " + ", ".join(STATUS[figure.status] for figure in figures))
    return "; ".join(reasons) or "khác cách tính"


def _value(fact: Fact) -> str:
    period = figure_of(fact).period
    when = show_period(period) if period else f"bài {show_date(fact.date)}" if fact.date else "không rõ ngày"
    return f"{figure_value(figure_of(fact))} ({when})"

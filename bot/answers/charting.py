"""`/bieudo`: what may be drawn side by side, or the reason why nothing can.

Only figures of one indicator, unit and status are drawn together: of several places for one period, or of one place for
several periods of one length. Shares of a total ("17/18") and ranges are no single height and are left out.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from bot.answers.answer import Answer, Choice, Notice, Say, Title, section
from bot.answers.attachment import Attachment, AttachmentKind
from bot.answers.figure_text import changed_value, sureness
from bot.answers.next_steps import briefing_steps, next_steps
from bot.answers.outcome import Outcome
from bot.answers.place import nothing_about
from bot.answers.scope import Context, Scope, settle
from bot.answers.selecting import what
from bot.answers.sides import by_indicator, figure_of
from bot.knowledge.model import Figure
from bot.search.facts import Fact, FactKind, Wanted
from bot.search.snapshot import short_key
from bot.vietnamese.dates import period_bounds, show_date, show_period

MOST_PLACES = 12
"""Bars a phone's width still shows with their names."""
MOST_PERIODS = 12
MOST_CANDIDATES = 200
"""Figures of one indicator that are looked at, the newest."""
OTHERS_OFFERED = 3
MOST_BYTES = 64
"""What a button's data may hold."""

_COMPARING = 2


@dataclass(frozen=True, slots=True)
class Bar:
    """One value to be drawn."""

    label: str
    value: float
    shown: str
    """The value as it is printed."""
    fact: Fact


@dataclass(frozen=True, slots=True)
class Chart:
    """What a chart shows, whatever draws it."""

    indicator: str
    about: str
    """What all bars have in common: place or period, and how sure the figures are."""
    bars: tuple[Bar, ...]
    """Places, the highest first, or periods of one place in their order."""
    left_out: int = 0


def chart(context: Context) -> Answer:
    """The chart's values in words, the picture left to an edge; or why there is none."""
    scopes = _scopes(context)
    if isinstance(scopes, Answer):
        return scopes
    notices = tuple(notice for scope in scopes for notice in scope.notices)
    charts = charts_for(context, scopes)
    if not charts:
        return _none(context, scopes, notices)
    first, *others = charts
    counted = Notice(Say.CHART_LEFT_OUT, {"count": str(len(first.bars)), "left": str(first.left_out)})
    return Answer(
        Outcome.ANSWERED,
        title=f"Biểu đồ · {first.indicator}" + (f" · {first.about}" if first.about else ""),
        notices=(*notices, *((counted,) if first.left_out else ())),
        sections=section(Title.CHARTED, [bar.fact for bar in first.bars]),
        choices=(*_choices(others, scopes), *_steps(first, scopes, context)),
        attachments=(Attachment(AttachmentKind.CHART, context.question.text),),
    )


def charts_for(context: Context, scopes: Sequence[Scope]) -> list[Chart]:
    """The charts that fit the question, that of a main indicator first."""
    if len(scopes) >= _COMPARING:
        known = [by_indicator(scope, context) for scope in scopes]
        names = dict.fromkeys(name for figures in known for name in figures)
        found = [_side_by_side([fact for figures in known for fact in figures.get(name, ())]) for name in names]
    elif scopes:
        found = [_series(facts, scopes[0].place.full) for facts in by_indicator(scopes[0], context).values()]
    else:
        found = [_side_by_side(_everywhere(name, context)) for name in context.question.indicators]
    main = {indicator.name for indicator in context.snapshot.knowledge.indicators if indicator.main}
    return sorted(filter(None, found), key=lambda chart: chart.indicator not in main)


def drawn(context: Context) -> Chart | None:
    """The chart that answers a question; None when it is not answered with one."""
    scopes = _scopes(context)
    return None if isinstance(scopes, Answer) else next(iter(charts_for(context, scopes)), None)


def chart_button(context: Context, scopes: Sequence[Scope]) -> tuple[Choice, ...]:
    """The button that draws what a reply says of `scopes`, where it can be drawn."""
    named = f" @i-{short_key(context.question.indicators[0])}" if context.question.indicators else ""
    data = f"/bieudo{named}" + "".join(f" @{scope.place.id}" for scope in scopes)
    if len(data) > MOST_BYTES:
        return ()
    if scopes:
        return (Choice("Biểu đồ", data),) if charts_for(context, scopes) else ()
    # Two places are enough, and the rest need not be read.
    some = any(_are_several(_everywhere(name, context)) for name in context.question.indicators)
    return (Choice("Biểu đồ", data),) if some else ()


def _are_several(facts: Iterable[Fact]) -> bool:
    """Whether figures can be drawn side by side (`_side_by_side`)."""
    groups: dict[tuple[object, ...], set[str]] = {}
    for fact in facts:
        figure = figure_of(fact)
        if len(fact.places) == 1 and _height(figure) is not None:
            alike = groups.setdefault((*_kind(figure), figure.period), set())
            alike.add(fact.places[0])
            if len(alike) >= _COMPARING:
                return True
    return False


def _scopes(context: Context) -> list[Scope] | Answer:
    question = context.question
    if not question.subjects and not question.indicators:
        if question.argument:
            return _none(context, [], ())
        return Answer(Outcome.USAGE, notices=(Notice(Say.USAGE, {"command": "bieudo"}),))
    scopes: list[Scope] = []
    for subject in question.subjects[:MOST_PLACES]:
        settled = settle(subject, context)
        if isinstance(settled, Answer):
            return settled
        if settled.name not in context.snapshot.known:
            return nothing_about(settled, context, settled.notices)
        scopes.append(settled)
    return list({scope.place.id: scope for scope in scopes}.values())


def _everywhere(indicator: str, context: Context) -> Iterator[Fact]:
    """The newest figures of an indicator, whatever the place; each is read when its turn comes."""
    facts, period = context.snapshot.facts, context.question.period
    wanted = Wanted((FactKind.FIGURE,), indicators=facts.indicators.of([indicator]), period=period)
    return islice(iter(facts.find(wanted)), MOST_CANDIDATES) if wanted.indicators else iter(())


def _side_by_side(facts: Iterable[Fact]) -> Chart | None:
    """The most places that have one indicator, unit, period and status in common; of each its newest figure."""
    groups: dict[tuple[object, ...], dict[str, Fact]] = {}
    for fact in facts:
        figure = figure_of(fact)
        if len(fact.places) == 1 and _height(figure) is not None:
            groups.setdefault((*_kind(figure), figure.period), {}).setdefault(fact.places[0], fact)
    most = max(groups.values(), key=len, default={})
    if len(most) < _COMPARING:
        return None
    bars = sorted((_bar(fact, place) for place, fact in most.items()), key=lambda bar: -bar.value)
    figure = figure_of(bars[0].fact)
    about = [show_period(figure.period)] if figure.period else []
    shown = tuple(bars[:MOST_PLACES])
    return Chart(figure.indicator, _about(about, figure), shown, len(bars) - len(shown))


def _series(facts: Iterable[Fact], place: str) -> Chart | None:
    """The longest run of periods of one length of one indicator, unit and status; of each its newest figure."""
    groups: dict[tuple[object, ...], dict[str, Fact]] = {}
    for fact in facts:
        figure = figure_of(fact)
        if figure.period and _height(figure) is not None:
            groups.setdefault((*_kind(figure), _months(figure.period)), {}).setdefault(figure.period, fact)
    most = max(groups.values(), key=len, default={})
    if len(most) < _COMPARING:
        return None
    periods = sorted(most, key=period_bounds)[-MOST_PERIODS:]
    figure = figure_of(most[periods[0]])
    bars = tuple(_bar(most[period], show_period(period).removeprefix("năm ")) for period in periods)
    return Chart(figure.indicator, _about([place], figure), bars, len(most) - len(bars))


def _kind(figure: Figure) -> tuple[object, ...]:
    return figure.indicator, figure.unit, figure.status, figure.change


def _height(figure: Figure) -> float | None:
    return figure.value if figure.of is None and isinstance(figure.value, float | int) else None


def _bar(fact: Fact, label: str) -> Bar:
    figure = figure_of(fact)
    height = _height(figure)
    if height is None:
        raise TypeError(f"{fact.id} has no single value")
    when = f" (tin {show_date(fact.date)})" if figure.period is None and fact.date else ""
    return Bar(label + when, height, changed_value(figure), fact)


def _about(parts: list[str], figure: Figure) -> str:
    return ", ".join(filter(None, [*parts, sureness(figure), figure.change]))


def _months(period: str) -> int:
    """How long a period is, in months; 0 is a day."""
    first, last = period_bounds(period)
    return 0 if first == last else (last.year - first.year) * 12 + last.month - first.month + 1


def _none(context: Context, scopes: Sequence[Scope], notices: tuple[Notice, ...]) -> Answer:
    wanted = what(context.question) if context.question.indicators or context.question.rest else ""
    steps = _steps(None, scopes, context)
    if len(scopes) == 1 and wanted and any(by_indicator(scopes[0], context).values()):
        args = {"what": wanted, "place": scopes[0].place.full}
        return Answer(Outcome.NO_DATA, notices=(*notices, Notice(Say.ONE_PERIOD, args)), choices=steps)
    about = f" “{wanted}”" if wanted else ""
    return Answer(Outcome.NO_DATA, notices=(*notices, Notice(Say.NOTHING_TO_CHART, {"what": about})), choices=steps)


def _steps(drawn: Chart | None, scopes: Sequence[Scope], context: Context) -> tuple[Choice, ...]:
    """Where to read on: about the one place, or about each of those named or drawn."""
    if len(scopes) == 1:
        return next_steps(scopes[0].place, context)
    places = [scope.name for scope in scopes]
    if drawn is not None and not places:
        places = [place for bar in drawn.bars for place in bar.fact.places]
    elif not places:
        named = (fact for name in context.question.indicators for fact in _everywhere(name, context))
        places = [place for fact in named for place in fact.places]
    data = "/sosanh" + "".join(f" @{scope.place.id}" for scope in scopes)
    beside = (Choice("So sánh", data),) if scopes and len(data) <= MOST_BYTES else ()
    return (*beside, *briefing_steps(places, context, OTHERS_OFFERED))


def _choices(charts: Iterable[Chart], scopes: Sequence[Scope]) -> list[Choice]:
    """The same places drawn by another indicator, where a button can hold the names."""
    places = "".join(f" @{scope.place.id}" for scope in scopes)
    found = [Choice(chart.indicator, f"/bieudo @i-{short_key(chart.indicator)}{places}") for chart in charts]
    return [choice for choice in found if len(choice.data) <= MOST_BYTES][:OTHERS_OFFERED]

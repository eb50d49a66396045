"""What a brief on a place holds, whatever it is printed on: plain text, each line with the number of its source."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from bot.answers.answer import Item
from bot.answers.figure_text import STATUS, changed_value
from bot.answers.place import main_figures
from bot.answers.posts import holders, post_lines
from bot.answers.sides import figure_of
from bot.documents.spoken import spoken
from bot.gazetteer.model import Place
from bot.knowledge.model import Figure
from bot.presentation.lines import heading, item_html
from bot.presentation.marks import Marks
from bot.presentation.plain import plain_text
from bot.search.facts import Fact, FactKind, Wanted
from bot.search.snapshot import Snapshot
from bot.vietnamese.dates import show_date, show_period

SPOKEN = 5
"""Lines of the first page, to be said aloud."""
SPOKEN_FIGURES = 3
"""Of these, at most so many figures while there is anything else to say."""
MOST_FIGURES = 60
MOST_ITEMS = 40
"""Rows and lines of one kind: a brief is carried into a meeting, not an archive."""


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure as a row of the table."""

    indicator: str
    value: str
    period: str
    status: str
    source: str
    """The marks of its source: "[1]"."""


@dataclass(frozen=True, slots=True)
class Group:
    """Lines under what is alike in them: who said it, when."""

    head: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """The brief on one place."""

    place: Place
    made: date
    as_of: str
    """The date of the newest article it stands on, as a sentence has it; empty when none has a date."""
    spoken: tuple[str, ...]
    figures: tuple[FigureRow, ...]
    directives: tuple[Group, ...]
    petitions: tuple[Group, ...]
    difficulties: tuple[Group, ...]
    officials: tuple[str, ...]
    sources: tuple[str, ...]
    """One line each, its number first."""
    left_out: int
    """Figures, directives, petitions and difficulties that did not fit."""


def brief_on(place: Place, snapshot: Snapshot, today: date) -> Brief:
    """The brief on `place`; it is empty where nothing is known, so ask `snapshot.known` first."""
    name = place.canonical
    marks = Marks(snapshot.articles)
    figures = [item for item in main_figures(name, snapshot) if isinstance(item, Fact)]
    directives, petitions, difficulties = (
        list(snapshot.facts.find(Wanted((kind,), name)))
        for kind in (FactKind.DIRECTIVE, FactKind.PETITION, FactKind.DIFFICULTY)
    )
    lists = (figures, directives, petitions, difficulties)
    # In the order of the pages, since sources are numbered as they come.
    chosen = _to_be_said(*lists)
    said = tuple(
        spoken(fact, before) + marks.of((fact.article,)) for before, fact in zip([None, *chosen], chosen, strict=False)
    )
    rows = tuple(_row(fact, marks) for fact in figures[:MOST_FIGURES])
    groups = tuple(_groups(facts[:MOST_ITEMS], name, marks) for facts in lists[1:])
    officials = tuple(_plain(item, name, marks) for item in post_lines(holders(snapshot, place=place)))
    shown = len(rows) + sum(len(group.lines) for kind in groups for group in kind)
    newest = max((snapshot.articles[stem].date for stem in marks.stems), default="")
    return Brief(
        place=place,
        made=today,
        as_of=show_period(newest) if newest else "",
        spoken=said,
        figures=rows,
        directives=groups[0],
        petitions=groups[1],
        difficulties=groups[2],
        officials=officials,
        sources=tuple(plain_text(line) for line in marks.foot()),
        left_out=sum(map(len, lists)) - shown,
    )


def _to_be_said(
    figures: Sequence[Fact], directives: Sequence[Fact], petitions: Sequence[Fact], difficulties: Sequence[Fact]
) -> list[Fact]:
    """The few facts of the first page: main figures, then the newest of each other kind; what is left fills up."""
    chosen = [*figures[:SPOKEN_FIGURES], *directives[:1], *petitions[:1], *difficulties[:1]]
    others = [*figures[SPOKEN_FIGURES:], *directives[1:], *petitions[1:], *difficulties[1:]]
    order = {kind: number for number, kind in enumerate(FactKind)}
    return sorted([*chosen, *others][:SPOKEN], key=lambda fact: order[fact.kind])


def _row(fact: Fact, marks: Marks) -> FigureRow:
    figure = figure_of(fact)
    return FigureRow(
        figure.indicator[:1].upper() + figure.indicator[1:],
        changed_value(figure),
        _when(figure, fact),
        STATUS[figure.status],
        marks.of((fact.article,)).strip(),
    )


def _when(figure: Figure, fact: Fact) -> str:
    """The figure's period; without one, the day of the article, named as such."""
    if figure.period:
        return show_period(figure.period)
    return f"theo tin {show_date(fact.date)}" if fact.date else "bài không ghi"


def _groups(facts: Iterable[Fact], place: str, marks: Marks) -> tuple[Group, ...]:
    """The facts in their order, those that follow each other from one mouth together."""
    return tuple(
        Group(head, tuple(_plain(fact, place, marks) for fact in alike)) for head, alike in groupby(facts, _head(place))
    )


def _head(place: str) -> Callable[[Fact], str]:
    return lambda fact: plain_text(heading(fact, place))


def _plain(item: Item, place: str, marks: Marks) -> str:
    return plain_text(item_html(item, marks, place))

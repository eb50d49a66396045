"""A chart as a picture for a phone: PNG, its sources and their dates inside, since pictures travel alone."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from textwrap import wrap
from typing import Any

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from bot.answers.charting import Bar, Chart
from bot.knowledge.model import Source
from bot.presentation.lines import capital
from bot.vietnamese.dates import show_date
from bot.vietnamese.folding import quoted

WIDTH = 1080
"""Pixels: what a phone's screen shows without shrinking."""
DPI = 100
SIDE = 50
BAR = 105
"""Pixels of height for one bar and its name above it; periods lie like places, so that no name is ever cut."""
TITLE, LABEL, SMALL = 34, 27, 20
"""Type sizes in pixels: the smallest is read at arm's length on a screen of seven centimetres."""
TITLE_LETTERS, ABOUT_LETTERS, SMALL_LETTERS = 44, 60, 88
"""Letters of each size that fit in a line, measured on capitals with two marks."""
WIDE = 0.72
"""Width of a bold letter in type sizes, the wide ones of a Vietnamese text taken."""
LEAST_BAR = 0.25
"""Of the width that the longest bar keeps, however long its value is in words."""
MOST_SOURCES = 4
LINE = 1.35
"""Height of a line of type, in type sizes."""
FONT = "DejaVu Sans"
"""Comes with the library and has every Vietnamese letter."""
COLOUR, GREY = "#1f5fa8", "#555555"


def chart_file(chart: Chart, today: date) -> bytes:
    """The picture as PNG; the same chart and day give the same bytes."""
    head = [(line, TITLE, "bold", "black") for line in wrap(capital(chart.indicator), TITLE_LETTERS)]
    head += [(line, LABEL, "normal", GREY) for line in wrap(capital(chart.about), ABOUT_LETTERS)]
    foot = _foot(chart, today)
    top = SIDE + sum(size * LINE for _, size, *_ in head) + SMALL
    middle = BAR * len(chart.bars)
    bottom = SIDE + len(foot) * SMALL * LINE + SMALL
    height = top + middle + bottom
    picture = Figure(figsize=(WIDTH / DPI, height / DPI), dpi=DPI, facecolor="white")
    FigureCanvasAgg(picture)
    left, down = SIDE / WIDTH, float(SIDE)
    for line, size, weight, colour in head:
        picture.text(left, 1 - down / height, line, va="top", weight=weight, color=colour, **_type(size))
        down += size * LINE
    _draw(picture.add_axes((left, bottom / height, 1 - 2 * left, middle / height)), chart.bars)
    text = "\n".join(foot)
    picture.text(left, SIDE / 2 / height, text, va="bottom", color=GREY, linespacing=LINE, **_type(SMALL))
    stored = BytesIO()
    picture.savefig(stored, format="png", dpi=DPI, metadata={"Software": None})
    return stored.getvalue()


def _draw(axes: Axes, bars: Sequence[Bar]) -> None:
    """One bar under the other, the name above and the value at its end."""
    values = [bar.value for bar in bars]
    rows = range(len(bars), 0, -1)
    axes.barh(rows, values, height=0.42, color=COLOUR)
    axes.set_xlim(min(0.0, *values), max(max(0.0, bar.value) / _room(bar) for bar in bars) or 1)
    axes.set_ylim(0.7, len(bars) + 0.7)
    for row, bar in zip(rows, bars, strict=True):
        axes.text(min(0.0, *values), row + 0.26, bar.label, va="bottom", **_type(LABEL))
        axes.text(max(0.0, bar.value), row, f" {bar.shown}", va="center", weight="bold", **_type(LABEL))
    axes.axis("off")


def _room(bar: Bar) -> float:
    """The part of the width that a bar may take beside its value in words."""
    return max(1 - (len(bar.shown) + 1) * LABEL * WIDE / (WIDTH - 2 * SIDE), LEAST_BAR)


def _foot(chart: Chart, today: date) -> list[str]:
    sources = list(dict.fromkeys(_source(bar.fact.source) for bar in chart.bars))
    more = f"; và {len(sources) - MOST_SOURCES} bài khác" if len(sources) > MOST_SOURCES else ""
    lines = [f"Nguồn: {'; '.join(sources[:MOST_SOURCES])}{more}."]
    if chart.left_out:
        lines.append(f"Còn {chart.left_out} giá trị không vẽ.")
    lines.append(f"Vẽ ngày {show_date(today.isoformat())}.")
    return [part for line in lines for part in wrap(line, SMALL_LETTERS)]


def _source(source: Source) -> str:
    day = f", {show_date(source.date)}" if source.date else ", không rõ ngày"
    return (f"{source.outlet}, " if source.outlet else "") + quoted(source.title) + day


def _type(pixels: int) -> dict[str, Any]:
    return {"size": pixels * 72 / DPI, "family": FONT}

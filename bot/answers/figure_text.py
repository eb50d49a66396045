"""A figure's value in words: the number as Vietnamese print it, with what qualifies it."""

from bot.knowledge.model import Figure, Status
from bot.vietnamese.numbers import show_number, show_quantity

AFTER = frozenset({"trở lên", "trở xuống"})
"""Qualifiers that follow the number."""

STATUS = {
    Status.REPORTED: "đã báo cáo",
    Status.ESTIMATE: "ước",
    Status.TARGET: "mục tiêu",
    Status.PLANNED: "dự kiến",
    Status.NORM: "định mức",
}

LONG_TOTAL = 1000
"""From here on a share is written out: "2.334 trong 17.418" is read more easily than with a stroke."""


def figure_value(figure: Figure) -> str:
    """The value with its unit, qualifier and total: "hơn 656.700 người", "17/18 nhóm chỉ tiêu", "8% trở lên"."""
    if figure.of is not None and isinstance(figure.value, float | int):
        among = "/" if figure.of < LONG_TOTAL else " trong "
        number = f"{show_number(figure.value)}{among}{show_number(figure.of)} {figure.unit}"
    else:
        number = show_quantity(figure.value, figure.unit)
    if figure.qualifier is None or figure.qualifier in figure.indicator:
        return number
    return f"{number} {figure.qualifier}" if figure.qualifier in AFTER else f"{figure.qualifier} {number}"


def changed_value(figure: Figure) -> str:
    """The same after the change it is: "tăng 8%"; a change that the indicator names is not said twice."""
    change = f"{figure.change} " if figure.change and figure.change not in figure.indicator else ""
    return change + figure_value(figure)


def sureness(figure: Figure) -> str:
    """How sure a figure is, in a word; empty for what is reported."""
    return "" if figure.status is Status.REPORTED else STATUS[figure.status]

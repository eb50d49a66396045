"""A figure's value in words: the number as Vietnamese print it, with what qualifies it."""

import re

from bot.knowledge.model import Figure, Status
from bot.vietnamese.numbers import show_number, show_quantity
from bot.vietnamese.units import MONEY

AFTER = frozenset({"trở lên", "trở xuống"})
"""Qualifiers that follow the number."""

STATUS = {
    Status.REPORTED: "đã báo cáo",
    Status.ESTIMATE: "ước",
    Status.TARGET: "mục tiêu",
    Status.PLANNED: "dự kiến",
    Status.NORM: "định mức",
}

_WITH_STROKE = re.compile(r"\d\s*/\s*\d")
_BEGINNING = re.compile(r"\d[\d.,]*(?:/\d[\d.,]*)?")
_MILLION = 1_000_000
_HUNDRED_THOUSAND = 100_000


def figure_value(figure: Figure) -> str:
    """The value with its unit, qualifier and total: "hơn 656.700 người", "17/18 nhóm chỉ tiêu", "8% trở lên".

    As the article prints it, where it prints the same digits: "33km", "9 bản biên giới (trong 20)".
    """
    number, total = _number(figure.value, figure.unit), ""
    if _digits(figure.shown) and _digits(figure.shown) in {_digits(number), _of(figure)}:
        number = figure.shown
    elif _of(figure):
        number = f"{_of(figure)} {figure.unit}"
    if figure.of is not None and not _WITH_STROKE.search(number):
        total = f" (trong {show_number(figure.of)})"
    if figure.qualifier is None or figure.qualifier in figure.indicator:
        return number + total
    return (f"{number} {figure.qualifier}" if figure.qualifier in AFTER else f"{figure.qualifier} {number}") + total


def changed_value(figure: Figure) -> str:
    """The same after the change it is: "tăng 8%"; a change that the indicator names is not said twice."""
    change = f"{figure.change} " if figure.change and figure.change not in figure.indicator else ""
    return change + figure_value(figure)


def sureness(figure: Figure) -> str:
    """How sure a figure is, in a word; empty for what is reported."""
    return "" if figure.status is Status.REPORTED else STATUS[figure.status]


def _digits(text: str) -> str:
    """The number a text begins with, as it is printed."""
    found = _BEGINNING.match(text)
    return found[0] if found else ""


def _of(figure: Figure) -> str:
    """A value and its total with a stroke between them."""
    if figure.of is None or isinstance(figure.value, list):
        return ""
    return f"{show_number(figure.value)}/{show_number(figure.of)}"


def _number(value: float | list[float], unit: str) -> str:
    """The number with its unit; whole hundred thousands past a million in words, as articles print them."""
    if isinstance(value, float | int) and value >= _MILLION and value % _HUNDRED_THOUSAND == 0 and unit not in MONEY:
        return f"{show_number(value / _MILLION)} triệu {unit}"
    return show_quantity(value, unit)

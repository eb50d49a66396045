"""The unit a question asks for: "GRDP bao nhiêu tỷ" is not answered by what one head has of it."""

from collections.abc import Sequence
from enum import Enum, auto
from itertools import pairwise

from bot.answers.question import Question
from bot.knowledge.model import Figure
from bot.search.facts import Fact

HOW_MANY = frozenset({"may", "nhieu", "bn"})
"""Words (folded) after which the unit of the number stands that is asked for."""
LEAST_IN_BILLIONS = 100_000_000
"""What a figure must reach to be asked for in billions: "0,5 tỷ" is said, "0,05 tỷ" is not."""


class _Kind(Enum):
    MONEY = auto()
    SHARE = auto()
    HOUSEHOLDS = auto()
    PEOPLE = auto()
    LENGTH = auto()
    AREA = auto()
    WEIGHT = auto()
    TIME = auto()


_ASKED = {
    "ty": _Kind.MONEY,
    "%": _Kind.SHARE,
    "phan": _Kind.SHARE,
    "ho": _Kind.HOUSEHOLDS,
    "nguoi": _Kind.PEOPLE,
    "km": _Kind.LENGTH,
    "ha": _Kind.AREA,
    "tan": _Kind.WEIGHT,
    "lau": _Kind.TIME,
}
"""By the first word (folded) of what is asked for. "Đồng" is not among them: "bao nhiêu đồng chí" asks for people."""
_UNITS = {
    "đồng": _Kind.MONEY,
    "usd": _Kind.MONEY,
    "%": _Kind.SHARE,
    "điểm": _Kind.SHARE,
    "hộ": _Kind.HOUSEHOLDS,
    "người": _Kind.PEOPLE,
    "km": _Kind.LENGTH,
    "m": _Kind.LENGTH,
    "ha": _Kind.AREA,
    "km2": _Kind.AREA,
    "m2": _Kind.AREA,
    "tấn": _Kind.WEIGHT,
    "ngày": _Kind.TIME,
    "tháng": _Kind.TIME,
    "năm": _Kind.TIME,
}
"""By the first word of a figure's unit; what is in no table is counted: "đại biểu"."""
_MAGNITUDES = frozenset({"chuc", "tram", "nghin", "ngan", "trieu", "van"})


def in_asked_unit(found: Sequence[Fact], question: Question) -> Sequence[Fact]:
    """The figures of `found` that can be told in the unit asked for; all where none is, or several indicators are."""
    typed = [word.folded for word in question.typed if word.folded not in _MAGNITUDES]
    asked = {unit for how_many, unit in pairwise(typed) if how_many in HOW_MANY}
    if "%" in question.text or ("phan", "tram") in pairwise(word.folded for word in question.typed):
        # "Bao nhiêu hộ nghèo tính theo phần trăm".
        asked.add("%")
    if ("bao", "lau") in pairwise(word.folded for word in question.typed):
        asked.add("lau")
    if not asked or not asked <= _ASKED.keys() or len(question.indicators) > 1:
        return found
    return [fact for fact in found if any(_can_be_told(fact, unit) for unit in asked)]


def _can_be_told(fact: Fact, asked: str) -> bool:
    """Whether a figure can be told in a unit of `_ASKED`."""
    figure = fact.record
    if not isinstance(figure, Figure):
        return True
    kind = _UNITS.get(figure.unit.casefold().replace("²", "2").partition("/")[0].partition(" ")[0])
    if _ASKED[asked] is _Kind.PEOPLE:
        # Members, delegates and officials are people too.
        return kind in {None, _Kind.PEOPLE}
    if asked == "ty" and max(_ends(figure.value)) < LEAST_IN_BILLIONS:
        return False
    return kind is _ASKED[asked]


def _ends(value: float | Sequence[float]) -> Sequence[float]:
    return value if isinstance(value, Sequence) else [value]

"""Which figures are of the size that is asked for: a total is no average, and "bao nhiêu tỷ" asks for no millions."""

from collections.abc import Sequence
from itertools import pairwise

from bot.answers.question import Question
from bot.knowledge.model import Figure
from bot.search.facts import Fact
from bot.vietnamese.folding import folded

HOW_MANY = frozenset({"may", "nhieu", "bn"})
"""Words (folded) after which the unit of the number stands that is asked for."""
TOTAL = "tong"
"""Before what is counted it says nothing: "tổng biên chế"."""
_NO_TOTALS = frozenset({"quan", "ty", "muc"})
"""Words (folded) of the names of averages and shares: "bình quân", "tỷ lệ", "mức"."""
_SUMS = frozenset({"ty", "trieu"})
_THOUSANDS = frozenset({"nghin", "ngan"})
_MONEY = "đồng"
_MILLIARD = 1_000_000_000
LOOKED_AT = 50
"""Figures of one name at a place that are looked at, the newest."""


def of_that_size(found: Sequence[Fact], question: Question) -> Sequence[Fact]:
    """Those of the figures that may be the total, or the sum in millions or milliards, that is asked for."""
    total = any(word.folded == TOTAL for word in question.rest)
    before = HOW_MANY | _THOUSANDS
    asked = {after.folded for word, after in pairwise(question.typed) if word.folded in before} & _SUMS
    if not total and not asked:
        return found
    return [fact for fact in found[:LOOKED_AT] if _fits(fact, asked, total=total)]


def _fits(fact: Fact, asked: set[str], *, total: bool) -> bool:
    figure = fact.record
    if not isinstance(figure, Figure):
        return True
    if total and not _NO_TOTALS.isdisjoint(folded(figure.indicator).split()):
        return False
    value = figure.value if isinstance(figure.value, int | float) else figure.value[0]
    if figure.unit != _MONEY:
        return True
    return not (("ty" in asked and value < _MILLIARD) or ("trieu" in asked and value >= _MILLIARD))

"""Which figures may be a total that is asked for: an average and a share are none."""

from collections.abc import Sequence

from bot.answers.question import Question
from bot.knowledge.model import Figure
from bot.search.facts import Fact
from bot.vietnamese.folding import folded

TOTAL = "tong"
"""Before what is counted it says nothing: "tổng biên chế"."""
_NO_TOTALS = frozenset({"quan", "ty", "muc"})
"""Words (folded) of the names of averages and shares: "bình quân", "tỷ lệ", "mức"."""
LOOKED_AT = 50
"""Figures of one name at a place that are looked at, the newest."""


def without_averages(found: Sequence[Fact], question: Question) -> Sequence[Fact]:
    """The figures but for averages and shares, where a total is asked for: "tổng GRDP" is no GRDP per head."""
    if not any(word.folded == TOTAL for word in question.rest):
        return found
    return [fact for fact in found[:LOOKED_AT] if _may_be_a_total(fact)]


def _may_be_a_total(fact: Fact) -> bool:
    figure = fact.record
    return not isinstance(figure, Figure) or _NO_TOTALS.isdisjoint(folded(figure.indicator).split())

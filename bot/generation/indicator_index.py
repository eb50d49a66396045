"""The editor's names for what figures measure, found by every way of naming it."""

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.generation.indicators import counts
from bot.knowledge.model import Indicator
from bot.vietnamese.folding import accented
from bot.vietnamese.units import MONEY

_SYLLABLE = re.compile(r"\w+")
_UNSAID = frozenset(("số", "các", "của", "đã", "được"))
"""What the name of a number says beyond its words."""
_OF_A_UNIT = frozenset(("đơn", "vị", "hành", "chính", "cấp"))
"""All communes and wards of a province are its administrative units of that level."""

_PER_HEAD = "bình quân đầu người"
_PER_HEAD_SAID = re.compile(r"bình quân|đầu người|/người|bq", re.IGNORECASE)

_word = lru_cache(maxsize=4096)(accented)


class IndicatorIndex:
    """The editor's indicators by every way of naming them."""

    def __init__(self, indicators: Sequence[Indicator]) -> None:
        self.names: dict[str, str] = {}
        for indicator in indicators:
            for spelling in (indicator.name, *indicator.synonyms):
                self.names.setdefault(accented(spelling), indicator.name)
        self._firsts = {name.partition(" ")[0] for name in self.names}
        self._seconds = {second for name in self.names for second in name.split()[1:2] or ("",)}

    def canonical(self, phrase: str, unit: str, *, whole: bool = False) -> str:
        """The editor's name for `phrase`, measured in `unit`; `phrase` itself when it has none.

        `whole`: the number tells how many of them the place has in all.
        """
        # Most phrases begin like no indicator; evening out all their marks takes ten times as long.
        if _word(phrase.partition(" ")[0]) not in self._firsts:
            return phrase
        if _word(next(iter(phrase.split(None, 2)[1:2]), "")) not in self._seconds:
            return phrase
        name = self.names.get(accented(phrase))
        if name is None:
            return phrase
        # "GRDP" alone is asked for by people who mean that of a head; an article that means it says so.
        if _PER_HEAD in name and _PER_HEAD_SAID.search(phrase) is None:
            return phrase
        return name if _fits(name, unit) and _says_as_much(phrase, name, whole=whole) else phrase


def _fits(name: str, unit: str) -> bool:
    """Whether what `name` measures is told in `unit`: no tax revenue in per cent, no number of them in đồng."""
    if name.startswith("số "):
        return counts(unit)
    if name.startswith("thu "):
        return unit.startswith(MONEY)
    return unit.startswith(("%", "điểm")) or not name.startswith(("tỷ lệ ", "tăng trưởng "))


def _says_as_much(phrase: str, name: str, *, whole: bool) -> bool:
    """Whether `phrase` says all that the editor's `name` does, where things are counted.

    Readers ask for short: "mấy xã", "số biên chế". An article that counts a few communes, or the posts of schools,
    uses the same words.
    """
    if not name.startswith("số "):
        return True
    said, meant = _SYLLABLE.findall(accented(phrase)), _SYLLABLE.findall(accented(name))
    missing = set(meant) - set(said)
    return len(said) >= len(meant) or missing <= (_UNSAID | _OF_A_UNIT if whole else _UNSAID)

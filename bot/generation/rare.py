"""Patterns that few texts hold: looked for only where one of the words stands that they cannot do without."""

import re
import sys
from collections.abc import Callable, Iterator, Sequence

from bot.generation.ways import PIECE, REPEATS, Ways

_FLAGGED = re.compile(r"\(\?(?![:=!<P])|\(\?P>")
_LOOKS = ("(?=", "(?!", "(?<=", "(?<!")
_NONE_TOO = ("?", "*", "{0", "{,")
_SHORTEST = 2
"""Letters of a word worth looking for."""
_MARK = 5
"""A mark (":") is as seldom met as a word of so many letters."""


class Rare:
    """A pattern, and the words of which one stands in all that it matches."""

    def __init__(self, source: str, *, any_case: bool = False) -> None:
        pattern = Ways(source, any_case=any_case)
        self.pattern = source
        self.words = needed(source)
        self.any_case = any_case
        self.match = pattern.match
        self._search, self._sub, self._finditer = pattern.search, pattern.sub, pattern.finditer

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As a pattern's."""
        read = text.lower() if self.any_case else text
        for word in self.words:
            if word in read:
                return self._search(text, start, end)
        return None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As a pattern's."""
        read = text.lower() if self.any_case else text
        for word in self.words:
            if word in read:
                return self._finditer(text)
        return iter(())

    def sub(self, instead: str | Callable[[re.Match[str]], str], text: str) -> str:
        """As a pattern's."""
        read = text.lower() if self.any_case else text
        for word in self.words:
            if word in read:
                return self._sub(instead, text)
        return text


def needed(source: str) -> tuple[str, ...]:
    """Words of which one stands in every text that `source` matches, as few as can be told.

    Raises ValueError when it matches without any.
    """
    if _FLAGGED.search(source):
        raise ValueError(f"not read here: {source!r}")
    pieces = PIECE.findall(source)
    need, at = _of_ways(pieces, 0)
    if at <= len(pieces):
        raise ValueError(f"a bracket closes that was never opened: {source!r}")
    if not need:
        raise ValueError(f"needs no word: {source!r}")
    # Where "thiếu" stands in the text nobody has to look for "còn thiếu".
    return tuple(sorted((w for w in need if not any(o in w for o in need if o != w)), key=lambda w: (len(w), w)))


def _of_ways(pieces: Sequence[str], at: int) -> tuple[set[str] | None, int]:
    """What the ways need that begin at piece `at`, None when one needs nothing; the piece behind their bracket."""
    found: set[str] | None = set()
    while True:
        need, at = _of_way(pieces, at)
        found = None if need is None or found is None else found | need
        if at >= len(pieces) or pieces[at] == ")":
            return found, at + 1
        at += 1


def _of_way(pieces: Sequence[str], at: int) -> tuple[set[str] | None, int]:
    """What one way needs: of its groups and its runs of letters the one least often met."""
    needs: list[set[str]] = []
    run = ""
    while at < len(pieces) and pieces[at] not in ("|", ")"):
        piece = pieces[at]
        group: set[str] | None = None
        letter = ""
        if piece[0] == "(" and not piece.startswith("(?P="):
            group, at = _of_ways(pieces, at + 1)
            group = None if piece in _LOOKS else group
        else:
            letter = "" if piece[0] in "[(.^$" or (piece[0] == "\\" and piece[1].isalnum()) else piece[-1]
            at += 1
        repeat = pieces[at] if at < len(pieces) and pieces[at].startswith(REPEATS) else ""
        at += bool(repeat)
        may_lack = repeat.startswith(_NONE_TOO)
        run += "" if may_lack else letter
        if repeat or not letter:
            needs.append({run})
            run = ""
        if group and not may_lack:
            needs.append(group)
    needs.append({run})
    needs = [need for need in needs if _rarity(need) >= _SHORTEST]
    return max(needs, key=lambda need: (_rarity(need), -len(need)), default=None), at


def _rarity(need: set[str]) -> int:
    """How seldom one of the words is met, by the letters of the shortest."""
    return min(len(said) if (said := word.strip()) == "" or said[0].isalnum() else _MARK for word in need)

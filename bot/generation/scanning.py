"""Running a pattern over a body only where a word stands that it can begin with."""

import re
import sys
from bisect import bisect_left
from collections.abc import Iterator

from bot.generation.layout import Body

_ZERO_WIDTH = ("(?<!", "(?<=", "(?!", "(?=")
_NO_LETTER = r"(?<!\w)"
_WORD = re.compile(r"[^\W\d_]+")
_GROUP = re.compile(r"\((?:\?:|\?P<\w+>)?")
_OPTIONAL = re.compile(r"[?*]|\{0?,[0-9]*\}")
_GLUED = re.compile(r"[\[?*+{]|(?:\\[.s-]|\((?:\?:)?[^()|]*\))[?*](?=[^\W\d_(\\])")
"""What may let a word go on or fall away."""


class Scan:
    """A pattern for lower-case text of which every way begins with a whole word."""

    def __init__(self, source: str) -> None:
        self.pattern = re.compile(rf"(?<!\w)(?:{source})")
        self.firsts = sorted(leading_words(source))

    @classmethod
    def of(cls, *patterns: re.Pattern[str]) -> "Scan":
        """`patterns`, which ask for no letter before them, as one scan for any of them."""
        return cls("|".join(f"(?:{pattern.pattern.removeprefix(_NO_LETTER)})" for pattern in patterns))

    def over(self, body: Body) -> Iterator[re.Match[str]]:
        """The matches in the body's lower-case text, as `finditer` gives them."""
        match_at, lowered, done = self.pattern.match, body.lowered, 0
        for start in self.starts(body):
            if start >= done and (match := match_at(lowered, start)) is not None:
                done = match.end()
                yield match

    def starts(self, body: Body) -> list[int]:
        """Where a word stands that a match can begin with."""
        index = body.syllables
        return sorted([start for word in self.firsts if word in index for start in index[word]])


class Opening:
    """A pattern of which every way begins with a whole word, tried only where the first word is one of those."""

    def __init__(self, source: str) -> None:
        pattern = re.compile(source)
        self._match, self.fullmatch = pattern.match, pattern.fullmatch
        self._firsts = leading_words(source)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As a pattern's."""
        word = _WORD.match(text, start, end)
        return self._match(text, start, end) if word is not None and word[0] in self._firsts else None


class Marks:
    """Where a pattern matches in a body, found in one pass: most sentences hold no match, which a look-up tells."""

    def __init__(self, body: Body, scan: Scan) -> None:
        self._starts = [match.start() for match in scan.over(body)]

    def within(self, start: int, end: int) -> bool:
        """Whether a match begins in `start:end`."""
        at = bisect_left(self._starts, start)
        return at < len(self._starts) and self._starts[at] < end


class Spots:
    """Where a pattern matches in a body, matches inside of others too: a part of the body can be asked for its own."""

    def __init__(self, body: Body, scan: Scan) -> None:
        found = (scan.pattern.match(body.lowered, start) for start in scan.starts(body))
        self._spans = [match.span() for match in found if match is not None]

    def of(self, start: int, end: int) -> Iterator[int]:
        """Where the matches begin that `finditer` gives in `start:end`."""
        for first, last in self._spans[bisect_left(self._spans, (start,)) :]:
            if first >= end:
                return
            if first >= start:
                yield first
                start = last


def leading_words(source: str) -> set[str]:
    """The words that what `source` matches can begin with. Raises ValueError when one of its ways begins otherwise."""
    found: set[str] = set()
    for way in _ways(source):
        found |= _leading(way)
    return found


def _leading(way: str) -> set[str]:
    while way.startswith(_ZERO_WIDTH):
        way = way[_closing(way) + 1 :]
    if (group := _GROUP.match(way)) is not None:
        close = _closing(way)
        inner = leading_words(way[group.end() : close])
        if (optional := _OPTIONAL.match(way, close + 1)) is not None:
            inner |= _leading(way[optional.end() :])
        return inner
    word = _WORD.match(way)
    if word is None or _GLUED.match(way, word.end()) is not None:
        raise ValueError(f"begins with no whole word: {way!r}")
    return {word[0]}


def _closing(source: str) -> int:
    """Where the bracket that `source` begins with closes."""
    depth = 0
    for at, letter in enumerate(source):
        depth += (letter == "(") - (letter == ")")
        if not depth:
            return at
    raise ValueError(f"a bracket stays open: {source!r}")


def _ways(source: str) -> Iterator[str]:
    depth, start = 0, 0
    for at, letter in enumerate(source):
        depth += (letter == "(") - (letter == ")")
        if letter == "|" and not depth:
            yield source[start:at]
            start = at + 1
    yield source[start:]

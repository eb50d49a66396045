"""Running a pattern over a body only where a word stands that it can begin with."""

import re
import sys
from bisect import bisect_left
from collections.abc import Callable, Iterator

from bot.generation.layout import Body
from bot.generation.rare import Rare
from bot.generation.ways import Ways, by_letters

_ZERO_WIDTH = ("(?<!", "(?<=", "(?!", "(?=")
_NO_LETTER = r"(?<!\w)"
_WORD = re.compile(r"[^\W\d_]+")
_GROUP = re.compile(r"\((?:\?:|\?P<\w+>)?")
_OPTIONAL = re.compile(r"[?*]|\{0?,[0-9]*\}")
_REPEATS = ("?", "*", "+", "{")
_GLUED = re.compile(r"[\[?*+{]|(?:\\[.s-]|\((?:\?:)?[^()|]*\))[?*](?=[^\W\d_(\\])")
"""What may let a word go on or fall away."""
_Matcher = Callable[[str, int], re.Match[str] | None]


class Scan:
    """A pattern for lower-case text of which every way begins with a whole word.

    Where a word stands, only those of its ways are tried that can begin with it.
    """

    def __init__(self, source: str) -> None:
        self._source = source
        self.pattern = re.compile(rf"{_NO_LETTER}(?:{source})")
        self.firsts = frozenset(leading_words(source))
        self._matchers: dict[str, _Matcher] = {}

    @classmethod
    def of(cls, *patterns: re.Pattern[str] | Rare | Ways) -> "Scan":
        """`patterns`, which ask for no letter before them, as one scan for any of them."""
        return cls("|".join(f"(?:{pattern.pattern.removeprefix(_NO_LETTER)})" for pattern in patterns))

    def over(self, body: Body) -> Iterator[re.Match[str]]:
        """The matches in the body's lower-case text, as `finditer` gives them."""
        lowered, done = body.lowered, 0
        for start, match_at in self.tries(body):
            if start >= done and (match := match_at(lowered, start)) is not None:
                done = match.end()
                yield match

    def tries(self, body: Body) -> Iterator[tuple[int, _Matcher]]:
        """Where a word stands that a match can begin with, and what matches there."""
        index, matchers = body.syllables, self._matchers
        words = {start: word for word in index.keys() & self.firsts for start in index[word]}
        for start in sorted(words):
            word = words[start]
            yield start, matchers.get(word) or self._matcher(word)

    def _matcher(self, word: str) -> _Matcher:
        """The pattern with only those of its ways that can begin with `word`; its other groups match nothing."""
        ways = _beginning_with(self._source, word)
        lost = "".join(f"(?:(?!)(?P<{name}>))?" for name in self.pattern.groupindex if f"(?P<{name}>" not in ways)
        found = self._matchers[word] = re.compile(by_letters(rf"{_NO_LETTER}(?:{ways}){lost}")).match
        return found


class Opening:
    """A pattern of which every way begins with a whole word, tried only where the first word is one of those."""

    def __init__(self, source: str) -> None:
        pattern = Ways(source)
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
        found = (match_at(body.lowered, start) for start, match_at in scan.tries(body))
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


def _beginning_with(source: str, word: str) -> str:
    """Those ways of `source` that can begin with `word`."""
    return "|".join(_narrowed(way, word) for way in _ways(source) if word in _leading(way))


def _narrowed(way: str, word: str) -> str:
    """`way` with only those of its first choices that can begin with `word`."""
    at = 0
    while way.startswith(_ZERO_WIDTH, at):
        at += _closing(way[at:]) + 1
    group = _GROUP.match(way, at)
    if group is None:
        return way
    close = at + _closing(way[at:])
    optional = _OPTIONAL.match(way, close + 1)
    if optional is not None and word not in leading_words(way[group.end() : close]):
        return way[:at] + _narrowed(way[optional.end() :], word)
    # What may be left out or come again is not always what the way begins with.
    if way[close + 1 : close + 2] in _REPEATS:
        return way
    return way[: group.end()] + _beginning_with(way[group.end() : close], word) + way[close:]


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

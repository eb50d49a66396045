"""Reading a line of tokens: which runs are which names, so that together they explain as much as possible."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import chain

from rapidfuzz.distance import OSA

from bot.search.lexicon import Lexicon, Match, Name, NameKind, Reading, Token
from bot.search.vocabulary import CUES, STOP_WORDS
from bot.vietnamese.folding import folded
from bot.vietnamese.telex import is_syllable

WORTH = {
    Reading.EXACT: 10.0,
    Reading.FOLDED: 9.5,
    Reading.GLUED: 9.0,
    Reading.OTHER_MARKS: 7.0,
    Reading.SLIP: 6.0,
    Reading.TWO_SLIPS: 3.0,
}
"""What one explained word counts, by how it was read; only the order and the rough distance matter."""
ONE_MORE_NAME = 1.0
"""What each further name costs: one long name beats two short ones over the same words."""
STOP_WORTH = 2.0
"""An ordinary word explains little: it never takes a word from a name."""
LONGEST_SLIP = 6
"""Words a name with a slip in it may have."""

_ORDINARY_WORDS = frozenset(
    folded(word)
    for phrase in chain(STOP_WORDS, *CUES.values())
    for word in phrase.split()
    if len(word) > 2  # noqa: PLR2004 - any two letters are a slip away from any others
)
ORDINARY = frozenset({NameKind.STOP, NameKind.LEVEL})
PLACES = frozenset({NameKind.PLACE, NameKind.FORMER})


def read(
    line: Sequence[Token], lexicon: Lexicon, allowed: Callable[[int, int, Match], Match | None], *, weak: bool
) -> list[Match]:
    """The best set of non-overlapping matches over `line`, in order.

    `allowed` sees each candidate with its place in the line and returns it, a narrowed one, or None.
    Exact readings come first; slips are looked for only in what they leave unexplained, weak names only if `weak`.
    """
    exact = _candidates(line, lexicon.exact, lexicon.longest, allowed)
    chosen = _best(len(line), exact)
    # "lai chua" is "lại chưa" without its marks: ordinary words that were not typed in full may hide a slip.
    sure = [match for match in chosen if match.reading is Reading.EXACT or not _is_ordinary(match)]
    covered = {i for match in sure for i in range(match.start, match.end)}
    gaps = [i for i in range(len(line)) if i not in covered]
    if not gaps:
        return chosen

    def slip(run: Sequence[Token]) -> Match | None:
        return lexicon.near(run, weak=weak)

    near = _candidates(line, slip, LONGEST_SLIP, allowed, touching=set(gaps))
    return _best(len(line), [*exact, *near])


def _candidates(
    line: Sequence[Token],
    look_up: Callable[[Sequence[Token]], Match | None],
    longest: int,
    allowed: Callable[[int, int, Match], Match | None],
    touching: set[int] | None = None,
) -> list[Match]:
    found = []
    for start in range(len(line)):
        for end in range(start + 1, min(start + longest, len(line)) + 1):
            if touching is not None and touching.isdisjoint(range(start, end)):
                continue
            match = look_up(line[start:end])
            if match is not None:
                kept = allowed(start, end, replace(match, start=start, end=end))
                if kept is not None and kept.names:
                    found.append(kept)
    return found


def _is_ordinary(match: Match) -> bool:
    return all(name.kind in ORDINARY for name in match.names)


def _worth(match: Match) -> float:
    length = match.end - match.start
    if _is_ordinary(match):
        return STOP_WORTH * length - ONE_MORE_NAME
    return WORTH[match.reading] * length - ONE_MORE_NAME


def _best(length: int, candidates: Sequence[Match]) -> list[Match]:
    """Weighted interval scheduling: the set of disjoint matches worth most."""
    ending: dict[int, list[Match]] = {}
    for match in candidates:
        ending.setdefault(match.end, []).append(match)
    best: list[tuple[float, Match | None, int]] = [(0.0, None, 0)]
    for end in range(1, length + 1):
        top: tuple[float, Match | None, int] = (best[end - 1][0], None, end - 1)
        for match in ending.get(end, ()):
            score = best[match.start][0] + _worth(match)
            if score > top[0]:
                top = (score, match, match.start)
        best.append(top)
    chosen: list[Match] = []
    at = length
    while at:
        _, last, at = best[at]
        if last is not None:
            chosen.append(last)
    return chosen[::-1]


def keep(match: Match, wanted: Callable[[Name], bool]) -> Match:
    """`match` with the names that are `wanted`."""
    return replace(match, names=tuple(name for name in match.names if wanted(name)))


def content_words(rest: Sequence[Token]) -> list[Token]:
    """The unexplained words that can mean something: single letters and slips of ordinary words are no content."""
    return [token for token in rest if _is_content(token)]


def _is_content(token: Token) -> bool:
    """An abbreviation is content ("HTX"); a misspelt ordinary word is not ("nhiêuu")."""
    if token.capital or any(c.isdigit() for c in token.folded):
        return True
    if len(token.folded) == 1:
        return False
    return is_syllable(token.folded) or not _is_misspelt_ordinary(token.folded)


def _is_misspelt_ordinary(word: str) -> bool:
    return any(OSA.distance(word, ordinary, score_cutoff=1) <= 1 for ordinary in _ORDINARY_WORDS)

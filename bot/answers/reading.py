"""Reading a line of tokens: which runs are which names, so that together they explain as much as possible."""

from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass, replace
from typing import Protocol

from bot.search.lexicon import Lexicon, Match, Name, NameKind, Reading, Token

WORTH = {
    Reading.EXACT: 10.0,
    Reading.FOLDED: 9.5,
    Reading.GLUED: 9.0,
    Reading.OTHER_MARKS: 7.0,
    Reading.SLIP: 6.0,
    Reading.TWO_SLIPS: 2.0,
}
"""What one explained word counts, by how it was read; only the order and the rough distance matter."""
ONE_MORE_NAME = 1.0
"""What each further name costs: one long name beats two short ones over the same words."""
STOP_WORTH = 2.0
"""An ordinary word explains little: it never takes a word from a name."""
PROVINCE_WORTH = 20.0
"""What a province counts more than phrases that share a word with it, and than a commune with half of its name:
"ha noi ve" is no "hả, nói về", "bi thu lam dong the nao" no "bí thư Lâm đông thế nào", "ha nam co" no Nậm Có."""
LEVEL_WORTH = 6.0
"""What the word for a place's level counts beside the name it fits: "tỉnh Quảng Trị" after "Đông Hà" is no Hà Tĩnh."""
ADDRESS_WORTH = 8.0
"""What a commune and the province it lies in count for standing side by side: "xa thanh son tinh phu tho" holds no
Sơn Tịnh, which lies elsewhere."""
LONGEST_SLIP = 6
"""Words a name with a slip in it may have."""
LONGEST_ADDRESS = 12
"""Words up to which a line under /xa is looked through for names two slips away, which takes long."""

ORDINARY = frozenset({NameKind.STOP, NameKind.LEVEL})
PLACES = frozenset({NameKind.PLACE, NameKind.FORMER})


class Rules(Protocol):
    """What is known of a line beside its names."""

    def allowed(self, start: int, end: int, match: Match) -> Match | None:
        """A candidate as it may be read at its place in the line: as it is, narrowed, or None."""

    def inside(self, inner: Match, outer: Match) -> bool:
        """Whether the first of two neighbours names, beyond doubt, a place that lies in the second."""

    def province(self, match: Match) -> bool:
        """Whether a province is among the names."""


def read(line: Sequence[Token], lexicon: Lexicon, rules: Rules, *, weak: bool) -> list[Match]:
    """The best set of non-overlapping matches over `line`, in order.

    Exact readings come first; slips are looked for only in what they leave unexplained, weak names only if `weak`.
    """
    exact = _candidates(line, lexicon.exact, lexicon.longest, rules)
    chosen = _best(len(line), exact, rules)
    # "lai chua" is "lại chưa" without its marks: ordinary words that were not typed in full may hide a slip.
    # Several of them that are a phrase ("dong chi nao") hide none.
    sure = [
        match
        for match in chosen
        if match.reading is Reading.EXACT or not _is_ordinary(match) or match.end - match.start > 1
    ]
    covered = {i for match in sure for i in range(match.start, match.end)}
    gaps = [i for i in range(len(line)) if i not in covered]
    if not gaps:
        return chosen

    def slip(run: Sequence[Token]) -> Match | None:
        far = len(run) == len(line) or (weak and len(line) <= LONGEST_ADDRESS)
        return lexicon.near(run, weak=weak, far=far)

    near = _candidates(line, slip, LONGEST_SLIP, rules, touching=set(gaps))
    return _best(len(line), [*exact, *near], rules)


def _candidates(
    line: Sequence[Token],
    look_up: Callable[[Sequence[Token]], Match | None],
    longest: int,
    rules: Rules,
    touching: set[int] | None = None,
) -> list[Match]:
    found = []
    for start in range(len(line)):
        for end in range(start + 1, min(start + longest, len(line)) + 1):
            if touching is not None and touching.isdisjoint(range(start, end)):
                continue
            match = look_up(line[start:end])
            if match is not None:
                placed = Match(start, end, match.reading, match.names, match.runner_up, match.level_words)
                kept = rules.allowed(start, end, placed)
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


@dataclass(frozen=True, slots=True)
class _Piece:
    """Matches that are taken together or not at all, last first."""

    start: int
    worth: float
    matches: tuple[Match, ...]


def _best(length: int, candidates: Sequence[Match], rules: Rules) -> list[Match]:
    """Weighted interval scheduling: the set of disjoint matches worth most."""
    ending = _pieces(candidates, rules)
    best: list[tuple[float, tuple[Match, ...], int]] = [(0.0, (), 0)]
    for end in range(1, length + 1):
        top: tuple[float, tuple[Match, ...], int] = (best[end - 1][0], (), end - 1)
        for piece in ending.get(end, ()):
            score = best[piece.start][0] + piece.worth
            if score > top[0]:
                top = (score, piece.matches, piece.start)
        best.append(top)
    chosen: list[Match] = []
    at = length
    while at:
        _, matches, at = best[at]
        chosen += matches
    return chosen[::-1]


def _pieces(candidates: Sequence[Match], rules: Rules) -> dict[int, list[_Piece]]:
    """By where they end: each match, with the word for its level before it, and with the place that lies in it."""
    ordinary = {(match.start, match.end): match for match in candidates if _is_ordinary(match)}
    strong = [match for match in candidates if not _is_ordinary(match)]
    ending: dict[int, list[_Piece]] = {}
    for match in sorted(candidates, key=lambda candidate: candidate.end):
        named = match.reading >= Reading.GLUED and rules.province(match) and not _within(match, strong)
        pieces = [_Piece(match.start, _worth(match) + PROVINCE_WORTH * named, (match,))]
        level = ordinary.get((match.start - match.level_words, match.start))
        if match.level_words and level is not None:
            pieces.append(_Piece(level.start, pieces[0].worth + LEVEL_WORTH * match.level_words, (match, level)))
        if any(name.kind in PLACES for name in match.names):
            pieces += [
                _Piece(inner.start, inner.worth + piece.worth + ADDRESS_WORTH, (*piece.matches, *inner.matches))
                for piece in pieces
                for inner in ending.get(piece.start, ())
                if rules.inside(inner.matches[0], match)
            ]
        ending.setdefault(match.end, []).extend(pieces)
    return ending


def _within(match: Match, others: Iterable[Match]) -> bool:
    """Whether a longer name, read as well, holds this one: "phường Điện Biên Phủ"."""
    return any(
        other.start <= match.start
        and match.end <= other.end
        and (other.start, other.end) != (match.start, match.end)
        and other.reading >= match.reading
        for other in others
    )


def worth_of(matches: Iterable[Match]) -> float:
    """What the matches of a line explain together, to choose between two spellings of it."""
    return sum(_worth(match) for match in matches)


def keep(match: Match, wanted: Callable[[Name], bool]) -> Match:
    """`match` with the names that are `wanted`."""
    names = tuple(name for name in match.names if wanted(name))
    return match if len(names) == len(match.names) else replace(match, names=names)


def content_words(rest: Sequence[Token], kept: Set[Token]) -> list[Token]:
    """The unexplained words that can mean something: a single small letter is no content unless `kept`."""
    return [
        token for token in rest if token in kept or len(token.folded) > 1 or token.capital or token.folded.isdigit()
    ]

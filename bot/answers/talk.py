"""Which words of a line belong to the phrases of everyday talk, typed with marks or without."""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from bot.search.everyday_words import (
    ASKING,
    EVERYDAY,
    FILLERS,
    LEVELS,
    LIMITING,
    NEEDED,
    NO,
    OPENING,
    PERSONAL,
    SOON,
    SURE_AT_THE_EDGE,
    SURE_WITHOUT_MARKS,
    TAGS,
)
from bot.search.light_words import MEETINGS
from bot.vietnamese.folding import accented, folded, words

AT = ("tại", "trong", "ở", "hôm", "lúc", "khi")
"""Words before a meeting at which something was said; the reader himself is "đang dự hội nghị"."""
LONGEST = 6
"""Words a phrase of everyday talk has at most."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of everyday talk, each as a line has it."""

    everyday: frozenset[str]
    edge: frozenset[str]
    long_everyday: frozenset[str]
    personal: frozenset[str]
    asking: frozenset[str]
    fillers: frozenset[str]
    limiting: frozenset[str]
    long_limiting: frozenset[str]
    opening: frozenset[str]
    levels: frozenset[str]
    tags: frozenset[str]
    meetings: frozenset[str]
    soon: frozenset[str]
    needed: frozenset[str]
    one_no: dict[str, str]
    """The ways "không" is typed, each by its one spelling."""


@lru_cache(maxsize=2)
def phrases_of(*, plain: bool) -> Phrases:
    """The phrases of everyday talk, as a line typed with marks or without has them."""
    spelt = folded if plain else accented

    def as_typed(phrases: frozenset[str]) -> frozenset[str]:
        return frozenset(" ".join(words(spelt(phrase))) for phrase in phrases)

    def sure(phrases: frozenset[str], alone: frozenset[str]) -> frozenset[str]:
        return _unmistakable(phrases, alone) if plain else phrases

    # "Hoi" is "hỏi" more often than "hồi".
    limiting = as_typed(LIMITING) - (SURE_WITHOUT_MARKS if plain else frozenset())
    everyday = as_typed(EVERYDAY) - limiting
    return Phrases(
        everyday=everyday,
        edge=sure(everyday, SURE_WITHOUT_MARKS | SURE_AT_THE_EDGE),
        long_everyday=_long(everyday),
        personal=sure(as_typed(PERSONAL) - limiting, SURE_WITHOUT_MARKS),
        asking=as_typed(ASKING),
        fillers=sure(as_typed(FILLERS), SURE_WITHOUT_MARKS),
        limiting=limiting,
        long_limiting=_long(limiting),
        opening=as_typed(OPENING),
        levels=as_typed(LEVELS),
        tags=as_typed(TAGS),
        meetings=as_typed(frozenset(f"{at} {meeting}" for at in AT for meeting in MEETINGS)),
        soon=as_typed(SOON),
        needed=as_typed(NEEDED),
        one_no={typed: spelt("không") for typed in NO},
    )


def _long(phrases: frozenset[str]) -> frozenset[str]:
    return frozenset(phrase for phrase in phrases if " " in phrase)


def _unmistakable(phrases: frozenset[str], sure: frozenset[str]) -> frozenset[str]:
    """The phrases that without their marks are hardly anything else: "co" may be cô, có or cơ."""
    return _long(phrases) | (phrases & sure)


def covered(said: Sequence[str], phrases: frozenset[str], apart: Set[int] = frozenset()) -> list[bool]:
    """Which words belong to a phrase, the longest taken first; those at `apart` to none."""
    covered = [False] * len(said)
    at = 0
    while at < len(said):
        runs = range(min(LONGEST, len(said) - at), 0, -1)
        found = next(
            (n for n in runs if " ".join(said[at : at + n]) in phrases and apart.isdisjoint(range(at, at + n))), 0
        )
        covered[at : at + found] = [True] * found
        at += found or 1
    return covered

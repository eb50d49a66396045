"""Level words before a place's name: "xã", "huyện", "tp"."""

from collections.abc import Sequence, Set

from bot.search.lexicon import Token

_LEVELS: tuple[tuple[str, frozenset[str]], ...] = (
    ("district", frozenset({"huyen", "quan", "thi xa", "tx"})),
    ("commune", frozenset({"xa", "phuong", "dac khu", "thi tran", "tt"})),
    ("city", frozenset({"thanh pho", "tp"})),
    ("province", frozenset({"tinh", "thu do"})),
)
"""Folded, in the order they are tried: "thị xã" before "xã"."""


def level_before(line: Sequence[Token], start: int, explained: Set[int] = frozenset()) -> str | None:
    """The level that the word or two before `start` name, unless they belong to another name ("số xã")."""
    before = [token.folded for i, token in enumerate(line[:start]) if i >= start - 2 and i not in explained]
    two, one = " ".join(before), before[-1] if before and start - 1 not in explained else ""
    return next((level for level, phrases in _LEVELS if two in phrases or one in phrases), None)

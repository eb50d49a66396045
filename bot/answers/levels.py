"""Level words before a place's name: "xã", "huyện", "tp"."""

from collections.abc import Sequence, Set

from bot.search.lexicon import Token
from bot.vietnamese.folding import folded

_LEVELS: tuple[tuple[str, frozenset[str]], ...] = (
    ("district", frozenset({"huyện", "quận", "thị xã", "tx"})),
    ("town", frozenset({"thị trấn", "tt"})),
    ("commune", frozenset({"xã", "phường", "đặc khu"})),
    ("city", frozenset({"thành phố", "tp"})),
    ("province", frozenset({"tỉnh", "thủ đô"})),
)
"""In the order they are tried: "thị xã" before "xã"."""
_COUNTED = frozenset({"xã", "phường", "tỉnh"})
_SEVERAL = frozenset({"các", "những", "mấy", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "nhiều"})
"""Before a level word they count places of that level, which the name after it holds: "các xã Sơn La"."""
_BARE = {listed: frozenset(map(folded, listed)) for listed in (_COUNTED, _SEVERAL)}
_SHARED = frozenset({"trăm", "tram", "nhiêu", "số", "so"})
"""Before a level word they ask how many of that level: "bao nhiêu phần trăm xã Lai Châu"."""
_IN_A_WORD = frozenset(
    {("lien", "quan"), ("co", "quan"), ("tham", "quan"), ("chu", "quan"), ("hai", "quan"), ("vung", "xa")}
)
"""Words (folded) whose second half looks like a level word."""
_RANK = "cap"
"""Before a level word it tells a rank of government, not what kind of place follows: "biên chế cấp tỉnh Lai Châu"."""
_BY_FOLDED = tuple((level, {folded(phrase): phrase for phrase in phrases}) for level, phrases in _LEVELS)
_ANY = frozenset(text for _, phrases in _BY_FOLDED for text in phrases)


def level_before(line: Sequence[Token], start: int, explained: Set[int] = frozenset()) -> str | None:
    """The level that the word or two before `start` name, unless they belong to another name ("số xã")."""
    found = level_words_before(line, start, explained)
    return found[0] if found else None


def level_words_before(line: Sequence[Token], start: int, explained: Set[int] = frozenset()) -> tuple[str, int] | None:
    """The level that the words right before `start` name, and how many words name it."""
    runs = [
        (
            count,
            start - count,
            line[start - count : start],
            " ".join(token.folded for token in line[start - count : start]),
        )
        for count in (2, 1)
        if count <= start
    ]
    if not any(text in _ANY for *_, text in runs):
        return None
    for level, phrases in _BY_FOLDED:
        for count, first, typed, text in runs:
            if not explained.isdisjoint(range(first, start)):
                continue
            phrase = phrases.get(text)
            if phrase and first and count == 1 and _is_no_level(line[first - 1], typed[0]):
                continue
            # "Đan Phượng" ends in no "phường": a mark that was typed counts.
            if first and line[first - 1].folded == _RANK:
                continue
            if phrase and all(
                not token.marked or token.accented == word for token, word in zip(typed, phrase.split(), strict=True)
            ):
                return level, count
    return None


def _is_no_level(before: Token, word: Token) -> bool:
    """Whether the word before tells that a level word is none of the name after it."""
    if (before.folded, word.folded) == ("xa", "phuong"):
        return True
    counted = _is_several(before) or before.accented in _SHARED
    return (counted and word.folded in {"xa", "phuong"}) or (before.folded, word.folded) in _IN_A_WORD


def counted(line: Sequence[Token]) -> set[int]:
    """The positions of numbers that only count places: "2" in "2 xã Sơn La"."""
    return {i - 1 for i, word in enumerate(line) if i and _is_one_of(word, _COUNTED) and _is_several(line[i - 1])}


def _is_several(word: Token) -> bool:
    return _is_one_of(word, _SEVERAL) or word.folded.isdigit()


def _is_one_of(word: Token, listed: frozenset[str]) -> bool:
    """Whether a word is one of those, as far as its marks were typed: "máy tính" counts no "tỉnh"."""
    return word.accented in listed or (not word.marked and word.folded in _BARE[listed])

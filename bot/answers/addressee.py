"""Of whom a leader asked something, as a line names him: "giao Sở Nội vụ việc gì"."""

from collections.abc import Sequence

from bot.answers.asked import place_words
from bot.answers.question import Question
from bot.knowledge.model import Directive
from bot.search.facts import Fact, adjacent, holds
from bot.search.lexicon import Token, tokens
from bot.search.light_words import DOING_SOMETHING
from bot.vietnamese.folding import folded_in_place
from bot.vietnamese.number_words import small_number

GIVING = frozenset({"giao", "cầu", "dặn", "bảo", "nhắc", "giục", "nhờ"})
"""Last words of the verbs after which he is named who is asked."""
_OPEN = tuple(
    f"{do}{many}{what}"
    for do in ("", "lam ", "lo ")
    for many in ("", "nhung ", "cac ")
    for what in ("viec gi", "nhiem vu gi", "gi")
    if (do, what) != ("", "gi")
)
"""What leaves open (folded) what he is asked to do."""
_LEVELS = frozenset(
    {"xa", "phuong", "tinh", "huyen", "cac", "nhung", "moi", "tung", "dia", "vung", "ca", "cho", "ban", "phai"}
)
"""Words (folded) that name no one by themselves: "các xã, phường"."""
_DOING = frozenset({"lo", "lam", "thuc", "hien", "trien", "khai"})
_GIVING_BARE = frozenset({"giao", "cau", "giuc"})
"""Those that without their marks are hardly other words."""
LONGEST = 8
"""Words by which he is named at most."""


def addressee(question: Question) -> tuple[Token, ...]:
    """The words by which he is named who is asked to do something, what it is being left open; none where no one is."""
    typed, places = question.typed, place_words(question)
    plain = not any(word.marked for word in typed)
    for at, word in enumerate(typed[:-1], 1):
        if (word.folded not in _GIVING_BARE) if plain else (word.accented not in GIVING):
            continue
        for end in range(at + 1, min(at + 1 + LONGEST, len(typed))):
            if _is_open(typed[end:]) and typed[end - 1].folded != "de":
                return tuple(each for each in typed[at:end] if not (each.folded in places | _LEVELS or _counts(each)))
            doing = f"{typed[end - 1].accented} {typed[end].accented}" in DOING_SOMETHING
            if doing and not typed[end - 1].capital:
                # "Bảo các xã chuẩn bị quỹ đất làm gì" says what is to be done.
                break
            if typed[end].folded in _DOING and not _is_open(typed[end + 1 :]):
                break
    return ()


def is_asked_of(fact: Fact, words: Sequence[Token]) -> bool:
    """Whether a directive is asked of him whom the words name."""
    if not words or not isinstance(fact.record, Directive):
        return not words
    said = f" {' '.join(word.accented for word in tokens(fact.record.addressee or ''))} "
    bare = folded_in_place(said)
    return all(holds(said, bare, word) for word in words) and 2 * adjacent(said, bare, words) >= len(words) - 1


def _counts(word: Token) -> bool:
    return bool(small_number(word.accented))


def _is_open(rest: Sequence[Token]) -> bool:
    """Whether the words begin with what leaves open what is to be done."""
    said = [word.folded for word in rest]
    while said and said[0] in _DOING and said[0] != "lam":
        said = said[1:]
    return any(said[: len(parts)] == parts for parts in map(str.split, _OPEN))

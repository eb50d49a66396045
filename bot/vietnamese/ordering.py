"""The order of the Vietnamese alphabet, for lists a person looks something up in."""

import unicodedata
from functools import lru_cache

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = "\u0300\u0309\u0303\u0301\u0323"
"""Huyền, hỏi, ngã, sắc, nặng: the order of dictionaries."""
_RANK = {letter: rank for rank, letter in enumerate(_ALPHABET, start=0x100)}
"""After blanks, signs and digits, which keep their own places."""


@lru_cache(maxsize=1024)
def in_order(text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """A key for sorting: letters first (đ after d, ô after o), tones only between words of the same letters."""
    letters, tones = [], []
    for character in unicodedata.normalize("NFC", text).lower():
        parts = unicodedata.normalize("NFD", character)
        letter = unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES))
        letters.append(_RANK.get(letter, min(ord(letter[:1] or " "), 0xFF)))
        tones.append(max((_TONES.index(part) + 1 for part in parts if part in _TONES), default=0))
    return tuple(letters), tuple(tones)

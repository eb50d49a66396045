"""Any typed line in letters, digits, "_" and "-" alone, and back: for links and buttons, which carry nothing else.

Vietnamese stays short, since an accented letter takes two characters: its letter without marks, and a capital that
tells which of its marked forms it is. "Tỷ lệ hộ nghèo" is packed as "-tyB_leK_hoK_ngheAo".
"""

import re
import unicodedata
from functools import lru_cache
from itertools import product

_TONES = "\u0300\u0309\u0303\u0301\u0323"
_SHAPES = {"a": "\u0302\u0306", "e": "\u0302", "i": "", "o": "\u0302\u031b", "u": "\u031b", "y": ""}
KEPT_LETTERS = 500
"""Letters whose code is kept: Vietnamese has some 180, the capitals among them."""
_SIGNS = "/@,.%-?:()"
"""Signs that questions hold, each packed as "-" and its place in this row."""

_PLAIN = re.compile(r"[a-z0-9]")
_PACKED = re.compile(
    r"(?P<plain>[a-z0-9])(?P<marks>[A-Z]?)|(?P<space>_)|-(?P<sign>\d)|-(?P<capital>[a-z])(?P<its_marks>[A-Z]?)"
    r"|-X(?P<other>[0-9a-f]{1,6})X"
)


def _marked_forms() -> dict[str, str]:
    forms: dict[str, str] = {"đ": "dA"}
    for vowel, shapes in _SHAPES.items():
        marks = [shape + tone for shape, tone in product(["", *shapes], ["", *_TONES])][1:]
        for number, mark in enumerate(marks):
            forms[unicodedata.normalize("NFC", vowel + mark)] = vowel + chr(ord("A") + number)
    return forms


_FORMS = _marked_forms()
_LETTERS = {code: letter for letter, code in _FORMS.items()}


def packed(text: str) -> str:
    """`text` (in NFC) in `[A-Za-z0-9_-]`; as long as it takes."""
    return "".join(map(_packed_letter, text))


@lru_cache(KEPT_LETTERS)
def _packed_letter(letter: str) -> str:
    if letter == " ":
        return "_"
    if _PLAIN.fullmatch(letter):
        return letter
    if letter in _SIGNS:
        return f"-{_SIGNS.index(letter)}"
    small = letter.lower()
    if small in _FORMS or _PLAIN.fullmatch(small):
        form = _FORMS.get(small, small)
        return form if small == letter else f"-{form}"
    return f"-X{ord(letter):x}X"


def unpacked(code: str) -> str | None:
    """The text that was packed as `code`; None when nothing is packed so."""
    text: list[str] = []
    position = 0
    while position < len(code):
        found = _PACKED.match(code, position)
        letter = _letter(found) if found else None
        if found is None or letter is None:
            return None
        text.append(letter)
        position = found.end()
    return "".join(text)


def _letter(found: re.Match[str]) -> str | None:
    if found["space"]:
        return " "
    if found["sign"]:
        return _SIGNS[int(found["sign"])]
    if found["other"]:
        number = int(found["other"], 16)
        return chr(number) if number <= 0x10FFFF and not 0xD800 <= number <= 0xDFFF else None  # noqa: PLR2004 - Unicode
    plain, marks = (found["plain"], found["marks"]) if found["plain"] else (found["capital"], found["its_marks"])
    letter = _LETTERS.get(plain + marks) if marks else plain
    return letter if found["plain"] or letter is None else letter.upper()

"""Normalising what people type and newspapers print, so that two spellings of one word compare equal.

Three strengths, each a superset of the one before: `tidy` (the same characters), `accented` (the same word,
whatever its case, tone placement or punctuation) and `folded` (the same letters without any mark).
"""

import re
import unicodedata

_INVISIBLE = re.compile(r"[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_SPACES = re.compile(r"\s+")
_WORD = re.compile(r"[^\W_]+(?:[.,/-][^\W_]+)*|%")
_NUMBERISH = re.compile(r"\d")
_JOINERS = re.compile(r"[.,/-]")

# The tone marks as combining characters: grave, acute, tilde, hook above, dot below.
_TONES = "\u0300\u0301\u0303\u0309\u0323"
# Where two placements are in use ("hoà" and "hòa"), the newer one, on the first vowel, is the canonical one.
_OLD_STYLE = re.compile(rf"(o)([ae])([{_TONES}])(?![a-z\u0300-\u036f])|(?<!q)(u)(y)([{_TONES}])(?![a-z\u0300-\u036f])")


def tidy(text: str) -> str:
    """`text` in NFC, without control, zero-width and direction characters, runs of white space made one space."""
    return _SPACES.sub(" ", _INVISIBLE.sub("", unicodedata.normalize("NFC", text))).strip()


def accented(text: str) -> str:
    """`text` in lower case with its marks kept, tone marks on the canonical vowel: "Uỷ ban" → "ủy ban"."""
    decomposed = unicodedata.normalize("NFD", tidy(text).lower())
    placed = _OLD_STYLE.sub(lambda m: m[1] + m[3] + m[2] if m[1] else m[4] + m[6] + m[5], decomposed)
    return unicodedata.normalize("NFC", placed)


def folded(text: str) -> str:
    """`text` in lower case with every mark removed and đ made d: "Điện Biên" → "dien bien"."""
    decomposed = unicodedata.normalize("NFD", tidy(text).lower().replace("đ", "d"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def words(text: str) -> list[str]:
    """The words of `text` as they stand, punctuation left out.

    A number or a document's number stays one word ("17,66", "57-NQ/TW"); other words joined by a dash or a
    slash come apart ("kinh tế-xã hội" → kinh, tế, xã, hội). "%" is a word.
    """
    found: list[str] = []
    for word in _WORD.findall(tidy(text)):
        found += [word] if _NUMBERISH.search(word) else _JOINERS.split(word)
    return found


def slug(text: str) -> str:
    """`text` as lower-case ASCII words joined by dashes, for ids and file names: "Si Pa Phìn" → "si-pa-phin"."""
    return "-".join(re.findall(r"[a-z0-9]+", folded(text)))

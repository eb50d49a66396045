"""Normalising what people type and newspapers print, so that two spellings of one word compare equal.

Three strengths, each a superset of the one before: `tidy` (the same characters), `accented` (the same word,
whatever its case, tone placement or punctuation) and `folded` (the same letters without any mark).
"""

import codecs
import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain

_INVISIBLE = re.compile(
    r"[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
_I_OR_Y = re.compile(r"([hklmst]|qu)([iíìỉĩị])")
_Y_FOR_I = str.maketrans("iíìỉĩị", "yýỳỷỹỵ")

KEPT_TEXTS = 4
"""Texts whose forms are kept: dates, numbers and periods of one article are read one after the other."""
KEPT_WORDS = 20_000
"""Pairs of words whose comparison is kept."""

_SPACES = re.compile(r"\s+")
_WORD = re.compile(r"[^\W_]+(?:[.,/-][^\W_]+)*|%")
_NUMBERISH = re.compile(r"\d")
_JOINERS = re.compile(r"[.,/-]")

# Old fonts and converters print the Icelandic Ð or the African Ɖ for the Vietnamese Đ; lower case is enough here.
_LOOK_ALIKES = str.maketrans({"ð": "đ", "ɖ": "đ"})

# The tone marks as combining characters: grave, acute, tilde, hook above, dot below.
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_HOOK_AND_TILDE = {"\u0309", "\u0303"}
# Where two placements are in use ("hoà" and "hòa"), the newer one, on the first vowel, is the canonical one.
_OLD_STYLE = re.compile(rf"(o)([ae])([{_TONES}])(?![a-z\u0300-\u036f])|(?<!q)(u)(y)([{_TONES}])(?![a-z\u0300-\u036f])")


def tidy(text: str) -> str:
    """`text` in NFC, without control, zero-width and direction characters, runs of white space made one space."""
    # Nearly every text is clean already: nothing to take out, a single space between words.
    if text.isprintable() and "  " not in text:
        return unicodedata.normalize("NFC", text).strip(" ")
    # Composing comes last: a letter and its mark may have had an invisible character between them.
    return _SPACES.sub(" ", unicodedata.normalize("NFC", _INVISIBLE.sub("", text))).strip()


def accented(text: str) -> str:
    """`text` in lower case with its marks kept, tone marks on the canonical vowel: "Uỷ ban" → "ủy ban"."""
    decomposed = unicodedata.normalize("NFD", tidy(text).lower().translate(_LOOK_ALIKES))
    placed = _OLD_STYLE.sub(lambda m: m[1] + m[3] + m[2] if m[1] else m[4] + m[6] + m[5], decomposed)
    return unicodedata.normalize("NFC", placed)


def folded(text: str) -> str:
    """`text` in lower case with every mark removed and đ made d: "Điện Biên" → "dien bien"."""
    # What the table holds is composed: nearly every text is folded in one step.
    if text.isprintable() and "  " not in text and (quick := _by_table(text)) is not None:
        return quick.strip(" ")
    tidied = tidy(text)
    if (quick := _by_table(tidied)) is not None:
        return quick
    lowered = tidied.lower()
    return lowered.translate(_FOLDS) if _LATIN.fullmatch(lowered) else _decomposed(lowered)


def _decomposed(lowered: str) -> str:
    """`lowered` without marks, for any script."""
    decomposed = unicodedata.normalize("NFD", lowered.translate(_LOOK_ALIKES).replace("đ", "d"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def one_i(word: str) -> str:
    """`word`, in lower case, with the y that i may be written for: "tỉ" → "tỷ", "lí" → "lý"; "si" → "sy" too."""
    found = _I_OR_Y.fullmatch(word)
    return word if found is None else found[1] + found[2].translate(_Y_FOR_I)


@lru_cache(maxsize=KEPT_WORDS)
def agrees(typed: str, word: str) -> bool:
    """Whether every mark in `typed` is one of `word`, both `accented` and of the same letters.

    The two tones that half of the country speaks as one are one: "củ" agrees with "cũ".
    A half-typed word agrees, whichever half it is: "điên", "dịen" and "diện" agree with "điện", "diễn" does not.
    """
    letters, tone = _apart(typed)
    others, other_tone = _apart(word)
    return (
        len(letters) == len(others)
        and (tone in {"", other_tone} or {tone, other_tone} == _HOOK_AND_TILDE)
        and all(a == b or a == folded(b) for a, b in zip(letters, others, strict=True))
    )


def half_marked(words: Iterable[str]) -> bool:
    """Whether `words` (`accented`) bear marks of one sort only, on letters or for tones: nobody typed the other."""
    parts = [_apart(word) for word in words]
    on_letters = any(letters != folded(letters) for letters, _ in parts)
    return on_letters != any(tone for _, tone in parts)


def _apart(word: str) -> tuple[str, str]:
    """The letters of `word` with no tone mark on them, and its tone mark."""
    decomposed = unicodedata.normalize("NFD", word)
    tone = "".join(c for c in decomposed if c in _TONES)
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if c not in _TONES)), tone


def words(text: str) -> list[str]:
    """The words of `text` as they stand, punctuation left out.

    A number or a document's number stays one word ("17,66", "57-NQ/TW"); other words joined by a dash or a
    slash come apart ("kinh tế-xã hội" → kinh, tế, xã, hội). "%" is a word.
    """
    found: list[str] = []
    for word in _WORD.findall(tidy(text)):
        if word.isalpha() or _NUMBERISH.search(word):
            found.append(word)
        else:
            found += _JOINERS.split(word)
    return found


def slug(text: str) -> str:
    """`text` as lower-case ASCII words joined by dashes, for ids and file names: "Si Pa Phìn" → "si-pa-phin"."""
    return "-".join(re.findall(r"[a-z0-9]+", folded(text)))


# What `_FOLDS` folds as decomposing does, several times faster: all of Vietnamese and the signs newspapers print.
_LATIN = re.compile(r"[\u0020-\u007e\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1ea0-\u1ef9–—‘’“”…]*")

_ACCENTED = frozenset("àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ")


def _is_vietnamese(letter: str) -> bool:
    return letter.lower() in _ACCENTED


# Letters that fold to one letter: the Latin ones, which hold all of Vietnamese.
_FOLDS = {
    code: letter
    for code in chain(range(0x41, 0x5B), range(0xC0, 0x250), range(0x1EA0, 0x1EFA))
    if len(letter := _decomposed(tidy(chr(code)).lower())) == 1
}
# What folds to itself stands in the table too: looking up a missing letter costs ten times as much.
_FOLDS |= {
    code: chr(code) for code in chain(range(0x41), range(0x5B, 0x80), range(0x2010, 0x2040)) if code not in _FOLDS
}

# Vietnamese, ASCII and the usual signs fit in the 256 letters of one code page: encoding into it and decoding it as
# the folded letters takes a tenth of the time of translating.
_CODE_PAGE = "".join(
    chr(code)
    for code in chain(
        (0, 9, 10, 13),
        range(0x20, 0x7F),
        map(ord, "\u00a0–—‘’“”…"),
        sorted(code for code in _FOLDS if _is_vietnamese(chr(code))),
    )
)
_ENCODING = codecs.charmap_build(_CODE_PAGE.ljust(256, "\x7f"))
_FOLDED_PAGE = _CODE_PAGE.translate(_FOLDS)


def _by_table(text: str) -> str | None:
    """`text` folded letter by letter; None when a letter in it is not in the code page."""
    try:
        return codecs.charmap_decode(codecs.charmap_encode(text, "strict", _ENCODING)[0], "strict", _FOLDED_PAGE)[0]
    except UnicodeError:
        return None


def lower_case(text: str) -> str:
    """`text` in lower case, every offset what it was."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(low if len(low := c.lower()) == 1 else c for c in text)


lower_case_of_article = lru_cache(maxsize=KEPT_TEXTS)(lower_case)
"""The same for a text that several ask for one after the other."""


@lru_cache(maxsize=KEPT_TEXTS)
def composed(text: str) -> tuple[str, Sequence[int]]:
    """`text` in NFC and, for each offset in it (its end included), the offset in `text` where that letter begins."""
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return text, range(len(text) + 1)
    letters: list[str] = []
    offsets: list[int] = []
    start = 0
    for index in range(1, len(text) + 1):
        if index < len(text) and unicodedata.combining(text[index]):
            continue
        cluster = unicodedata.normalize("NFC", text[start:index])
        letters.append(cluster)
        # A digit takes no mark: where nothing was composed, each letter keeps its own place.
        apart = len(cluster) == index - start
        offsets += range(start, index) if apart else [start] * len(cluster)
        start = index
    return "".join(letters), [*offsets, len(text)]


@lru_cache(maxsize=KEPT_TEXTS)
def folded_in_place(text: str) -> str:
    """`text`, in NFC, with each Latin letter folded and nothing else changed: every offset stays what it was."""
    quick = _by_table(text)
    return text.translate(_FOLDS) if quick is None else quick


def unquoted(title: str) -> str:
    """`title` without the quotation marks it brings along."""
    return title.strip('"“” ')


def quoted(title: str) -> str:
    """`title` in Vietnamese quotation marks, those it brings along dropped."""
    return f"“{unquoted(title)}”"

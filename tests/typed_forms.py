"""The forms in which people really type a question: keystrokes, missing marks, slips, glued words, abbreviations.

Each form turns a line into another one, or into None where it cannot be applied to it. All are seeded by the caller.
Commands, references, numbers and document numbers are left alone: nobody's phone spells those for him.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise
from random import Random

from bot.vietnamese.folding import accented, folded, tidy

Turn = Callable[[str, Random], str | None]

MIN_SLIP = 5
"""Letters a word needs before a slip is made in it: in a shorter one a slip makes another word ("xã" → "xa")."""

_WORD = re.compile(r"(?<![\w@/.])[^\W\d_]+(?![\w@])(?!\.\w|/\w)")
"""A word of letters only: no command ("/tinh"), reference ("@p12"), number ("57-NQ") or address ("a.vn")."""
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_TELEX = {"\u0302": "", "\u0306": "w", "\u031b": "w", "\u0300": "f", "\u0301": "s", "\u0303": "x", "\u0309": "r"}
_TELEX |= {"\u0323": "j"}
_VNI = {"\u0302": "6", "\u0306": "8", "\u031b": "7", "\u0300": "2", "\u0301": "1", "\u0303": "4", "\u0309": "3"}
_VNI |= {"\u0323": "5"}


class Kept(Enum):
    """What a form leaves of the question's meaning."""

    MEANING = "meaning"
    """The line asks the same for sure: the reply has to fit the label."""
    SLIP = "slip"
    """A slip: where it makes two names equally near, the question back is right too."""


@dataclass(frozen=True, slots=True)
class Form:
    """One way of typing."""

    name: str
    kept: Kept
    turn: Turn

    def typed(self, line: str, seed: int = 0) -> str | None:
        """`line` as it is typed in this form; None where the form changes nothing or cannot be applied."""
        turned = self.turn(tidy(line), Random(f"{self.name} {seed} {line}"))
        return None if turned is None or turned in {line, tidy(line)} else turned


def _vietnamese(word: str) -> bool:
    """Whether a Vietnamese keyboard has every letter of `word`."""
    decomposed = unicodedata.normalize("NFD", word.replace("đ", "d").replace("Đ", "D"))
    return all(c.isascii() or c in _TELEX for c in decomposed)


def _spans(line: str, fits: Callable[[str], bool] = lambda _: True) -> list[re.Match[str]]:
    """The words of `line` a form may touch: those before a dash and a digit belong to a number ("NQ-57")."""
    command_ends = len(line.split(" ", 1)[0]) if line.startswith("/") else 0
    return [
        match
        for match in _WORD.finditer(line)
        if match.start() >= command_ends
        and not re.match(r"[-/]\d", line[match.end() :])
        and _vietnamese(match[0])
        and fits(match[0])
    ]


def _acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _each(change: Callable[[str], str], *, acronyms: bool = False) -> Turn:
    """`change` made to every word."""

    def turn(line: str, _: Random) -> str:
        too = acronyms or line.isupper()
        for match in reversed(_spans(line, lambda word: too or not _acronym(word))):
            line = line[: match.start()] + change(match[0]) + line[match.end() :]
        return line

    return turn


def _one(change: Callable[[str, Random], str], fits: Callable[[str], bool]) -> Turn:
    """`change` made to one word that `fits`."""

    def turn(line: str, chance: Random) -> str | None:
        spans = _spans(line, lambda word: not _acronym(word) and fits(word))
        if not spans:
            return None
        match = chance.choice(spans)
        return line[: match.start()] + change(match[0], chance) + line[match.end() :]

    return turn


def _then(*turns: Turn) -> Turn:
    """One form after the other; None where one of them cannot be applied."""

    def turn(line: str, chance: Random) -> str | None:
        for step in turns:
            turned = step(line, chance)
            if turned is None:
                return None
            line = turned
        return line

    return turn


# Keystrokes.


def _marked(word: str) -> bool:
    return accented(word) != folded(word)


def _keys(word: str, table: dict[str, str], bar: str, *, tone_last: bool, marks_last: bool = False) -> str:
    """The keys that spell `word`; tone and mark keys in place or at the end, "ươ" with one horn key when at the end."""
    typed = ""
    tone = late = ""
    for letter in unicodedata.normalize("NFC", word):
        base, *marks = unicodedata.normalize("NFD", letter.replace("đ", "d").replace("Đ", "D"))
        typed += base + (bar if letter in "đĐ" else "")
        for mark in marks:
            key = table[mark] or base.lower()
            if mark in _TONES:
                tone = key
            elif marks_last:
                late += "" if key in late else key
            else:
                typed += key
        if marks and marks[-1] in _TONES and not tone_last:
            typed, tone = typed + tone, ""
    if tone_last:
        # The usual way: one key for both letters of "ươ".
        typed = typed.replace("uwow", "uow").replace("u7o7", "uo7").replace("Uwow", "Uow").replace("U7o7", "Uo7")
    return typed + late + tone


def telex(word: str) -> str:
    """The tone's key at the end of the word: "nghèo" → "ngheof"."""
    return _keys(word, _TELEX, "d", tone_last=True)


def telex_in_place(word: str) -> str:
    """Each key after its letter: "nghèo" → "nghefo"."""
    return _keys(word, _TELEX, "d", tone_last=False)


def telex_late(word: str) -> str:
    """All keys at the end of the word: "điện" → "ddienej"."""
    return _keys(word, _TELEX, "d", tone_last=True, marks_last=True)


def vni(word: str) -> str:
    """The tone's key at the end of the word: "điện" → "d9ie6n5"."""
    return _keys(word, _VNI, "9", tone_last=True)


def vni_in_place(word: str) -> str:
    """Each key after its letter: "điện" → "d9ie65n"."""
    return _keys(word, _VNI, "9", tone_last=False)


# Marks.


def _unmarked(word: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    return plain.replace("đ", "d").replace("Đ", "D")


def _toneless(word: str) -> str:
    return unicodedata.normalize("NFC", "".join(c for c in unicodedata.normalize("NFD", word) if c not in _TONES))


def _bare_vowels(word: str) -> str:
    """The tones alone: "điện" → "dịen"."""
    kept = (c for c in unicodedata.normalize("NFD", word) if c in _TONES or not unicodedata.combining(c))
    return unicodedata.normalize("NFC", "".join(kept)).replace("đ", "d").replace("Đ", "D")


_ON_FIRST = re.compile(rf"([oO])([{_TONES}])([aeAE])(?![\w\u0300-\u036f])|(?<![qQ])([uU])([{_TONES}])([yY])(?![\w])")
_ON_SECOND = re.compile(rf"([oO])([aeAE])([{_TONES}])(?![\w\u0300-\u036f])|(?<![qQ])([uU])([yY])([{_TONES}])(?![\w])")


def _tone_moved(pattern: re.Pattern[str]) -> Callable[[str], str]:
    def moved(word: str) -> str:
        decomposed = unicodedata.normalize("NFD", word)
        swapped = pattern.sub(
            lambda m: "".join(part for part in (m[1], m[3], m[2], m[4], m[6], m[5]) if part), decomposed
        )
        return unicodedata.normalize("NFC", swapped)

    return moved


_I_OR_Y = re.compile(r"(?i)^(h|k|l|m|s|t|qu)([iíìỉĩịyýỳỷỹỵ])$")
_SWAPPED = dict(zip("iíìỉĩịyýỳỷỹỵIÍÌỈĨỊYÝỲỶỸỴ", "yýỳỷỹỵiíìỉĩịYÝỲỶỸỴIÍÌỈĨỊ", strict=True))


def _i_for_y(word: str) -> str:
    found = _I_OR_Y.match(unicodedata.normalize("NFC", word))
    return word if found is None else found[1] + _SWAPPED[found[2]]


# Slips.

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
NEIGHBOURS = {
    letter: "".join(
        other
        for r, others in enumerate(_ROWS)
        for c, other in enumerate(others)
        if other != letter
        and abs(r - row) <= 1
        and c - column in ((-1, 1) if r == row else (0, 1) if r < row else (-1, 0))
    )
    for row, letters in enumerate(_ROWS)
    for column, letter in enumerate(letters)
}
"""The keys around each key."""


def neighbour_slip(word: str, chance: Random) -> str:
    """One letter replaced by the key beside it."""
    at = chance.randrange(len(word))
    beside = chance.choice(NEIGHBOURS[folded(word[at])])
    return word[:at] + (beside.upper() if word[at].isupper() else beside) + word[at + 1 :]


def dropped_letter(word: str, chance: Random) -> str:
    """One letter missing."""
    at = chance.randrange(len(word))
    return word[:at] + word[at + 1 :]


def doubled_letter(word: str, chance: Random) -> str:
    """One letter twice."""
    at = chance.randrange(len(word))
    return word[: at + 1] + word[at].lower() + word[at + 1 :]


def swapped_letters(word: str, chance: Random) -> str:
    """Two neighbouring letters the other way round."""
    pairs = [i for i in range(len(word) - 1) if word[i].lower() != word[i + 1].lower()]
    at = chance.choice(pairs)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _long(word: str) -> bool:
    return len(word) >= MIN_SLIP and folded(word).isascii()


def _neighbours(line: str) -> list[tuple[re.Match[str], re.Match[str]]]:
    spans = _spans(line, lambda word: not _acronym(word))
    return [(a, b) for a, b in pairwise(spans) if line[a.end() : b.start()] == " "]


def _swapped_syllables(line: str, chance: Random) -> str | None:
    pairs = _neighbours(line)
    if not pairs:
        return None
    a, b = chance.choice(pairs)
    return f"{line[: a.start()]}{b[0]} {a[0]}{line[b.end() :]}"


def _glued(line: str, chance: Random) -> str | None:
    """One space forgotten."""
    pairs = _neighbours(line)
    if not pairs:
        return None
    a, b = chance.choice(pairs)
    return line[: a.end()] + line[b.start() :]


def _glued_names(line: str, _: Random) -> str | None:
    """Every name run together: "LaiChâu"."""
    pairs = [(a, b) for a, b in _neighbours(line) if a[0].istitle() and b[0].istitle() and a.start() > 0]
    for a, b in reversed(pairs):
        line = line[: a.end()] + line[b.start() :]
    return line if pairs else None


def _tight(line: str, _: Random) -> str:
    """No space after a comma or a colon, none around a dash."""
    return re.sub(r"(?<=[^\W\d])([,;:.?!]) (?=[^\W\d])", r"\1", line).replace(" - ", "-").replace(" – ", "–")


def _loose(line: str, _: Random) -> str:
    """Spaces before marks of punctuation, two between words."""
    return re.sub(r"(?<=[^\W\d])([,;:?!])(?= |$)", r" \1", line).replace(" ", "  ")


# Abbreviations.

TEEN = {
    "bao nhiêu": ("bn", "bnhieu", "bao nhiu", "b nhiêu"),
    "không": ("ko", "k", "kg", "hok", "khg"),
    "được": ("đc", "dc", "đk"),
    "như thế nào": ("ntn", "nhu the nao"),
    "thế nào": ("tn", "thế nao"),
    "bây giờ": ("bh", "bây h"),
    "trước": ("trc", "trước"),
    "với": ("vs", "w"),
    "gì": ("j", "ji"),
    "người": ("ng", "ngừi"),
    "những": ("nhg", "nhữg"),
    "vậy": ("v", "z"),
    "rồi": ("r", "rùi"),
    "biết": ("bít", "bik"),
    "đồng chí": ("đ/c", "đc", "dc"),
    "anh": ("a",),
    "em": ("e",),
    "hiện nay": ("hnay", "hiện nay"),
    "hôm nay": ("hnay", "hn"),
    "cho tôi": ("cho t", "cho mk"),
    "nhiêu": ("nhiu",),
    "là ai": ("la ai v", "là ai z"),
    "số lượng": ("sl",),
    "tỷ lệ": ("tl", "tỉ lệ"),
}
OFFICIAL = {
    "bí thư tỉnh ủy": ("BTTU", "BT tỉnh ủy", "bttu", "bt tỉnh uỷ", "BT TU"),
    "tổng bí thư": ("TBT", "tbt", "Tổng BT"),
    "chủ tịch ubnd": ("CT UBND", "ct ubnd"),
    "ủy ban nhân dân": ("UBND", "ubnd"),
    "hội đồng nhân dân": ("HĐND", "hđnd", "HDND"),
    "nghị quyết": ("NQ", "nq"),
    "thủ tục hành chính": ("TTHC", "tthc"),
    "cải cách hành chính": ("CCHC", "cchc"),
    "chuyển đổi số": ("CĐS", "cđs", "CDS"),
    "kinh tế - xã hội": ("KT-XH", "KTXH", "ktxh"),
    "kinh tế xã hội": ("KT-XH", "KTXH", "kt-xh"),
    "đầu tư công": ("ĐTC", "đtc"),
    "nông thôn mới": ("NTM", "ntm"),
    "quốc phòng an ninh": ("QPAN", "QP-AN", "QP AN"),
    "quốc phòng, an ninh": ("QPAN", "QP-AN"),
    "an sinh xã hội": ("ASXH", "asxh"),
    "dân tộc thiểu số": ("DTTS", "dtts"),
    "ngân sách nhà nước": ("NSNN", "nsnn"),
    "thu ngân sách": ("thu NS",),
    "cán bộ công chức viên chức": ("CBCCVC", "cbccvc"),
    "cán bộ, công chức, viên chức": ("CBCCVC", "CB, CC, VC"),
    "mặt trận tổ quốc": ("MTTQ", "mttq"),
    "trung ương": ("TW", "tw", "TƯ"),
    "giải phóng mặt bằng": ("GPMB", "gpmb"),
    "tỉnh ủy": ("TU",),
    "thành phố": ("TP", "tp", "TP."),
    "phó bí thư": ("PBT", "pbt"),
    "phó chủ tịch": ("PCT", "pct"),
    "kế hoạch": ("KH", "kh"),
    "kết luận": ("KL", "kl"),
    "quyết định": ("QĐ", "qđ"),
    "chỉ đạo": ("CĐ", "cđ"),
    "đảng viên": ("ĐV", "đv"),
    "cán bộ": ("CB", "cb"),
    "lãnh đạo": ("LĐ", "lđ"),
    "kiến nghị": ("KN", "kn"),
    "khó khăn": ("KK",),
    "ban quản lý": ("BQL", "bql"),
}


def _shortened(table: dict[str, tuple[str, ...]]) -> Turn:
    """Every phrase of `table` in the line made one of its abbreviations."""
    pattern = re.compile(
        r"(?<![\w/@])(?:" + "|".join(re.escape(phrase) for phrase in sorted(table, key=len, reverse=True)) + r")(?!\w)"
    )

    def turn(line: str, chance: Random) -> str | None:
        parts = line.split(" ", 1) if line.startswith("/") else ["", line]
        if len(parts) < 2:
            return None
        command, text = parts
        lowered = accented(text)
        if len(lowered) != len(text):
            return None
        shortened, at = "", 0
        for match in pattern.finditer(lowered):
            shortened += text[at : match.start()] + chance.choice(table[match[0]])
            at = match.end()
        return f"{command} {shortened}{text[at:]}".strip() if at else None

    return turn


def _caps(line: str, _: Random) -> str:
    """Caps lock, the command included."""
    return line.upper()


def _lower(line: str, _: Random) -> str:
    return line.lower()


UNMARKED = _each(_unmarked, acronyms=True)
_SLIPS = {
    "neighbour slip": neighbour_slip,
    "dropped letter": dropped_letter,
    "doubled letter": doubled_letter,
    "swapped letters": swapped_letters,
}


def _forms() -> Iterator[Form]:
    meaning = Kept.MEANING
    for name, keys in (
        ("telex", telex),
        ("telex in place", telex_in_place),
        ("telex late", telex_late),
        ("vni", vni),
        ("vni in place", vni_in_place),
    ):
        yield Form(name, meaning, _each(keys, acronyms=True))
        yield Form(f"{name}, lower case", meaning, _then(_lower, _each(keys, acronyms=True)))
        yield Form(f"{name}, one word", meaning, _one(lambda word, _, keys=keys: keys(word), _marked))
    yield Form("no marks", meaning, UNMARKED)
    yield Form("no marks, lower case", meaning, _then(_lower, UNMARKED))
    yield Form("lower case", meaning, _lower)
    yield Form("capitals", meaning, _caps)
    yield Form("capitals, no marks", meaning, _then(_caps, UNMARKED))
    yield Form("decomposed", meaning, lambda line, _: unicodedata.normalize("NFD", line))
    yield Form("tone on the second vowel", meaning, _each(_tone_moved(_ON_FIRST), acronyms=True))
    yield Form("tone on the first vowel", meaning, _each(_tone_moved(_ON_SECOND), acronyms=True))
    yield Form("i for y", meaning, _each(_i_for_y))
    yield Form("d for đ", meaning, _each(lambda word: word.replace("đ", "d").replace("Đ", "D"), acronyms=True))
    yield Form("no tones", meaning, _each(_toneless, acronyms=True))
    yield Form("no tones in one word", meaning, _one(lambda word, _: _toneless(word), _marked))
    yield Form("no marks in one word", meaning, _one(lambda word, _: _unmarked(word), _marked))
    yield Form("tones only", meaning, _each(_bare_vowels))
    yield Form("glued", meaning, _glued)
    yield Form("glued, no marks", meaning, _then(UNMARKED, _glued))
    yield Form("glued names", meaning, _glued_names)
    yield Form("glued names, no marks", meaning, _then(_glued_names, UNMARKED))
    yield Form("tight punctuation", meaning, _tight)
    yield Form("loose punctuation", meaning, _loose)
    yield Form("teen abbreviations", meaning, _shortened(TEEN))
    yield Form("officials' abbreviations", meaning, _shortened(OFFICIAL))
    yield Form("abbreviations, no marks", meaning, _then(_shortened(OFFICIAL | TEEN), UNMARKED))
    for name, slip in _SLIPS.items():
        yield Form(name, Kept.SLIP, _one(slip, _long))
        yield Form(f"{name}, no marks", Kept.SLIP, _then(UNMARKED, _lower, _one(slip, _long)))
    yield Form("swapped syllables", Kept.SLIP, _swapped_syllables)


FORMS: tuple[Form, ...] = tuple(_forms())

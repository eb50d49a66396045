"""Vietnamese syllables, and undoing raw Telex and VNI keystrokes: "ddieejn bieen", "d9ie65n bie6n" → "điện biên".

No full decoder: a word is changed only when it is no Vietnamese syllable as it stands, with or without accents, and
its keys spell a well-formed one. Words that English has too ("car", "max", "town") and labels with a number ("quy3",
"to2") are left alone unless another word of the text was certainly typed so.
"""

import re
import unicodedata
from functools import lru_cache

_INITIALS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
_RHYMES = """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong op ot
ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut
uy uya uych uyên uyêt uynh uyp uyt uyu uân uâng uât uây uơ ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
y yêm yên yêng yêt yêu yt ynh
"""
# Written in names only, most of them of mountain peoples: Đắk Lắk, Pắc, Búk, Phớc.
_HIGHLAND_RHYMES = "ăk ak ôk uk êk ưk ơc"
_WHOLE = ["boong", "xoong", "coóc", "moóc", "goòng", "krông", "sró", "păh"]

_ONLY_BEFORE = {"gh": ("e", "ê", "i"), "ngh": ("e", "ê", "i")}
_NEVER_BEFORE = {
    "c": ("e", "ê", "i", "y"),
    "ng": ("e", "ê", "i", "y"),
    "g": ("e", "ê", "y"),  # "gì" and "giếng" are spelt g + i
    "gi": ("i", "y"),
    "qu": ("o", "u", "ư"),
}
_TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
_HIGH, _LOW = "\u0301", "\u0323"
_STOPS = ("c", "ch", "p", "t", "k")


def _fits(initial: str, rhyme: str) -> bool:
    """Whether the spelling rules let `initial` stand before `rhyme`; k goes anywhere, as in "Kạn" and "Kon"."""
    if rhyme.startswith("yê"):
        return initial in {"", "qu"}
    if initial in _ONLY_BEFORE:
        return rhyme.startswith(_ONLY_BEFORE[initial])
    return not rhyme.startswith(_NEVER_BEFORE.get(initial, "-"))


def _without_tone(word: str) -> tuple[str, str]:
    """`word` (NFC) without its tone mark, and the tone mark."""
    tone = ""
    letters = []
    for c in unicodedata.normalize("NFD", word):
        if c in _TONES and not tone:
            tone = c
        else:
            letters.append(c)
    return unicodedata.normalize("NFC", "".join(letters)), tone


def _plain(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word.replace("đ", "d"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


_TONELESS = frozenset(
    [
        initial + rhyme
        for initial in ["", *_INITIALS.split()]
        for rhyme in (_RHYMES + _HIGHLAND_RHYMES).split()
        if _fits(initial, rhyme)
    ]
    + [_without_tone(word)[0] for word in _WHOLE]
)
_FOLDED = frozenset(map(_plain, _TONELESS))


def is_syllable(word: str) -> bool:
    """Whether `word` is a well-formed Vietnamese syllable, with all its accents or with none, in any case."""
    lowered = word.lower()
    if lowered.isascii():
        return lowered in _FOLDED
    toneless, tone = _without_tone(lowered)
    # A final stop takes one of two tones only; without a mark the word is half typed and still recognisable.
    return toneless in _TONELESS and (not tone or tone in (_HIGH, _LOW) or not toneless.endswith(_STOPS))


_TELEX_TONES = {"f": "\u0300", "s": "\u0301", "x": "\u0303", "r": "\u0309", "j": "\u0323"}
_VNI_TONES = {"2": "\u0300", "1": "\u0301", "4": "\u0303", "3": "\u0309", "5": "\u0323"}
_HATS = {"a": "â", "e": "ê", "o": "ô"}
_HORNS = {"a": "ă", "o": "ơ", "u": "ư"}
_VOWELS = frozenset("aăâeêioôơuưy")
_MARKED = frozenset("ăâêôơư")
_LONGEST_WORD = 12  # "nghieengs" and a few keys more
_TRIPLE = 3


def _hat(letters: list[str], key: str) -> bool:
    """Put the circumflex on the last plain `key`."""
    for i in range(len(letters) - 1, -1, -1):
        if letters[i] == key:
            letters[i] = _HATS[key]
            return True
    return False


def _horn(letters: list[str], targets: str = "aou") -> bool:
    """Put the horn or breve where Telex's w (VNI's 7 and 8) puts it: uo → ươ, ua → ưa, uu → ưu, else the last one."""
    for i in range(len(letters) - 1, -1, -1):
        if letters[i] not in targets or letters[i] not in _HORNS:
            continue
        after_q = i > 1 and letters[i - 2] == "q"
        if letters[i] in "oau" and i > 0 and letters[i - 1] == "u" and not after_q:
            letters[i - 1] = "ư"
            if letters[i] == "o":
                letters[i] = "ơ"
        else:
            letters[i] = _HORNS[letters[i]]
        return True
    return False


def _place(letters: list[str], tone: str) -> str | None:
    """The syllable with `tone` on the right vowel, None when it is no well-formed syllable."""
    word = "".join(letters).replace("ưo", "ươ")
    if not tone and word[:1] == "đ" and word[1:].isascii() and _plain(word) in _FOLDED:
        return word  # only the bar was typed: "d9ien"
    if word not in _TONELESS or (word.endswith(_STOPS) and tone not in (_HIGH, _LOW)):
        return None
    if not tone:
        return word
    first = 0
    while first < len(word) and word[first] not in _VOWELS:
        first += 1
    if word.startswith(("qu", "gi")) and len(word) > first + 1 and word[first + 1] in _VOWELS:
        first += 1
    last = first
    while last < len(word) and word[last] in _VOWELS:
        last += 1
    marked = [i for i in range(first, last) if word[i] in _MARKED]
    if marked:
        at = marked[-1]
    elif last < len(word):
        at = last - 1
    else:
        at = first + 1 if last - first == _TRIPLE else first
    return unicodedata.normalize("NFC", word[: at + 1] + tone + word[at + 1 :])


def _from_telex(word: str) -> str | None:
    letters: list[str] = []
    tone = ""
    for c in word:
        has_vowel = any(letter in _VOWELS for letter in letters)
        if c == "d" and letters and letters[0] == "d":
            letters[0] = "đ"
        elif c == "w" and has_vowel:
            if not _horn(letters):
                return None
        elif c in _TELEX_TONES and has_vowel:
            if tone:
                return None
            tone = _TELEX_TONES[c]
        elif not (c in _HATS and _hat(letters, c)):
            letters.append(c)
    return _place(letters, tone)


def _from_vni(word: str) -> str | None:
    letters: list[str] = []
    tone = ""
    for c in word:
        if c.isalpha():
            letters.append(c)
        elif c in _VNI_TONES and not tone:
            tone = _VNI_TONES[c]
        elif c == "6":
            if not any(_hat(letters, key) for key in "eoa" if key in letters):
                return None
        elif c == "7":
            if not _horn(letters, "ou"):
                return None
        elif c == "8":
            if not _horn(letters, "a"):
                return None
        elif c == "9" and letters and letters[0] == "d":
            letters[0] = "đ"
        else:
            return None
    return _place(letters, tone)


# English and loan words whose letters happen to spell a syllable in Telex; left alone on their own.
_ENGLISH_WORDS = """
arm as bans bar barn bee beef been bees bias bits boo boom boost born box burn bus car chair chaos char charm
chips coax core corn cow cox cups door down gas goof hair harm has here his hoax hoof horn how if is its keen
laos laps lax lips loops los low lows maps max mix moon more mow noon nor norm now of or own ox pair par per
pix poor reef roof room see seem seen sex sir six soon sow tar tax taxi teen tees term tex there this tips too
tops torn tow town turn ups us vex
"""
# What a number follows as its name: "quy3 2025" asks for a quarter, not for the devil.
_LABEL_WORDS = """
quy to khu ap doi thon ban cap lop phuong quan vung so km xom dot ky khoa lan loai nhom tang toa dieu muc thang nam
ngay tuan nq nd qd kh ct tinh xa huyen top co
"""
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
_LABELS = frozenset(_LABEL_WORDS.split())
_VNI_LABEL = re.compile(r"([a-z]+)[0-9]+")
_VNI_INSIDE = re.compile(r"(?=[a-z]*[aeiouy])[bcdghklmnpqrstvx]*(?:9[a-z]*)?(?:[aeiouy]+[1-8]{1,2})+[a-z]+[1-8]?")
_SINGLE = 2  # "a1" is a road or a size: one letter with one digit is a word only beside words certainly typed so
_TYPED = re.compile(r"(?<![\w/.@-])[A-Za-z][A-Za-z0-9]*(?![\w/@])(?!\.\w)")
_CAPITALS = 5  # an acronym in capitals ("OCOP", "PAR") is this long at most
_ACRONYM = 2  # letters an acronym has at least: "CDDS", "hddnd"
_NOT_IN_ACRONYMS = frozenset("aeiouy0123456789")


@lru_cache(maxsize=4096)
def _untyped_word(lowered: str) -> str | None:
    """What the keys of `lowered` spell, None when they are no keys or spell no syllable."""
    if len(lowered) > _LONGEST_WORD or lowered in _FOLDED:
        return None
    acronym = _barred(lowered)
    if acronym is not None:
        return acronym
    if lowered.isalpha():
        return _from_telex(lowered)
    return _from_vni(lowered) or _without_digits(lowered)


def _barred(lowered: str) -> str | None:
    """An acronym, which holds no vowel, with its đ: "hddnd", "hd9nd"; None for any other word."""
    for keys in ("d9", "dd"):
        letters = lowered.replace(keys, "đ")
        if letters != lowered and len(letters) >= _ACRONYM and _NOT_IN_ACRONYMS.isdisjoint(letters):
            return letters
    return None


def _without_digits(lowered: str) -> str | None:
    """The letters of a word of VNI keys that spells no syllable, for whoever looks for slips: "tru7o72g" → "truog"."""
    return "".join(filter(str.isalpha, lowered)) if _VNI_INSIDE.fullmatch(lowered) else None


def _in_case_of(typed: str, word: str) -> str:
    letters = [c for c in typed if c.isalpha()]
    if len(letters) > 1 and typed.upper() == typed:
        return word.upper()
    return word[0].upper() + word[1:] if typed[0].isupper() else word


def _doubtful(typed: str) -> bool:
    """Whether `typed` may well be meant as it stands: an English word, a label with its number or an acronym."""
    lowered = typed.lower()
    label = _VNI_LABEL.fullmatch(lowered)
    acronym = typed.isupper() and typed.isalpha() and len(typed) <= _CAPITALS
    single = label is not None and len(label[1]) < _SINGLE and len(typed) == _SINGLE
    return acronym or single or lowered in _ENGLISH or (label is not None and label[1] in _LABELS)


def untyped(text: str, *, boldly: bool = False) -> str:
    """`text` with words of raw Telex or VNI keystrokes made Vietnamese; all else stays as it is.

    `boldly`, words that may be meant as they stand ("has", "xa4") too. The tone key may stand after its vowel or at
    the end of the word, circumflexes next to their vowel or later.
    """
    typed = {word for word in _TYPED.findall(text) if _untyped_word(word.lower()) is not None}
    if not typed:
        return text
    if not boldly and all(map(_doubtful, typed)):
        return text

    def replaced(match: re.Match[str]) -> str:
        word = match[0]
        spelled = _untyped_word(word.lower()) if word in typed else None
        return word if spelled is None else _in_case_of(word, spelled)

    return _TYPED.sub(replaced, text)

"""What people shorten when they type: the words of messages, and those of offices.

An abbreviation that a name has as its own ("TTHC", "BTTU") stands with that name; these are parts of any phrase.
Most have a second meaning, so that what they stand for is put only where it explains more of the line.
"""

import re

from bot.vietnamese.folding import accented
from bot.vietnamese.telex import is_syllable

ALWAYS = {
    "bn": "bao nhiêu",
    "bnhieu": "bao nhiêu",
    "bnhiêu": "bao nhiêu",
    "bnhiu": "bao nhiêu",
    "nhiu": "nhiêu",
}
"""Those that mean nothing else."""

SHORT = {
    # Messages.
    "b": "bao",
    "bh": "bây giờ",
    "bik": "biết",
    "bít": "biết",
    "cx": "cũng",
    "dk": "được",
    "đk": "được",
    "h": "giờ",
    "hnay": "hiện nay",
    "hok": "không",
    "ji": "gì",
    "k": "không",
    "kg": "không",
    "khg": "không",
    "lm": "làm",
    "mk": "mình",
    "ng": "người",
    "ngừi": "người",
    "nhg": "những",
    "nhữg": "những",
    "r": "rồi",
    "rùi": "rồi",
    "sl": "số lượng",
    "t": "tôi",
    "tl": "tỷ lệ",
    "tn": "thế nào",
    "trc": "trước",
    "v": "vậy",
    "w": "với",
    "z": "vậy",
    # Offices.
    "bca": "bộ công an",
    "bct": "bộ chính trị",
    "bqp": "bộ quốc phòng",
    "bt": "bí thư",
    "cb": "cán bộ",
    "cd": "chỉ đạo",
    "cđ": "chỉ đạo",
    "ct": "chủ tịch",
    "csvc": "cơ sở vật chất",
    "dv": "đảng viên",
    "đv": "đảng viên",
    "gd": "giáo dục",
    "gđ": "giám đốc",
    "gv": "giáo viên",
    "kk": "khó khăn",
    "kn": "kiến nghị",
    "ld": "lãnh đạo",
    "lđ": "lãnh đạo",
    "ns": "ngân sách",
    "pbt": "phó bí thư",
    "pct": "phó chủ tịch",
    "qh": "quốc hội",
    "tu": "tỉnh ủy",
    "tư": "trung ương",
    "tw": "trung ương",
    "ubkt": "ủy ban kiểm tra",
}
"""By what is typed, in small letters; one that is a syllable too counts in capitals only: "TU", "TƯ"."""

_WORD = re.compile(r"(?<![\w/@.-])[^\W\d_]+(?![\w/@-])(?!\.\w)")


def written_out(text: str) -> str:
    """`text` with the abbreviations that mean one thing written out."""
    return _WORD.sub(lambda match: ALWAYS.get(accented(match[0]), match[0]), text)


def spelled_out(text: str) -> str:
    """`text` with every abbreviation written out that may be one; the same text where there is none."""
    return _WORD.sub(lambda match: _long(match[0]), text)


def _long(word: str) -> str:
    key = accented(word)
    phrase = SHORT.get(key)
    if phrase is None or (len(word) == 1 and word.isupper()) or (is_syllable(key) and not word.isupper()):
        return word
    return phrase

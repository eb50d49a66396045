"""What people shorten when they type: the words of messages, and those of offices.

An abbreviation that a name has as its own ("TTHC", "BTTU") stands with that name; these are parts of any phrase.
Most have a second meaning, so that what they stand for is put only where it explains more of the line.
"""

import re

from rapidfuzz.distance import OSA

from bot.search.spoken import MAY_BE_SPOKEN, SPOKEN
from bot.vietnamese.folding import accented, folded
from bot.vietnamese.telex import is_syllable

ALWAYS = {
    "bn": "bao nhiêu",
    "gdp": "GRDP",
    "bnhieu": "bao nhiêu",
    "bnhiêu": "bao nhiêu",
    "bnhiu": "bao nhiêu",
    "nhiu": "nhiêu",
    "j": "gì",
    "tbt": "tổng bí thư",
    "ctr": "chương trình",
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
    "ace": "anh chị em",
    "ae": "anh em",
    "bnh": "bao nhiêu",
    "đg": "đang",
    "hqua": "hôm qua",
    "ht": "hiện tại",
    "mn": "mọi người",
    "nc": "nước",
    "oki": "ok",
    "pt": "phần trăm",
    "ptram": "phần trăm",
    "qtr": "quan trọng",
    "sx": "sản xuất",
    "thg": "tháng",
    "tr": "triệu",
    "vđ": "vấn đề",
    "vde": "vấn đề",
    # Offices.
    "bca": "bộ công an",
    "bch": "ban chấp hành",
    "bq": "bình quân",
    "bp": "bộ phận",
    "btc": "ban tổ chức",
    "btv": "ban thường vụ",
    "cc": "công chức",
    "cn": "chủ nhiệm",
    "cq": "chính quyền",
    "cty": "công ty",
    "cvp": "chánh văn phòng",
    "đh": "đại hội",
    "đt": "đầu tư",
    "đu": "đảng ủy",
    "hc": "hành chính",
    "hcm": "hồ chí minh",
    "hđ": "hoạt động",
    "hs": "hồ sơ",
    "htx": "hợp tác xã",
    "kh": "kế hoạch",
    "kl": "kết luận",
    "kt": "kinh tế",
    "mt": "mục tiêu",
    "mttq": "mặt trận tổ quốc",
    "nk": "nhiệm kỳ",
    "nm": "nhà máy",
    "qp": "quốc phòng",
    "hv": "học viện",
    "bg": "biên giới",
    "nv": "nhiệm vụ",
    "pctn": "phòng chống tham nhũng",
    "pgđ": "phó giám đốc",
    "qđ": "quyết định",
    "tccb": "tổ chức cán bộ",
    "tdp": "tổ dân phố",
    "ttkt": "tăng trưởng kinh tế",
    "xp": "xã, phường",
    "tvtu": "thường vụ tỉnh ủy",
    "ubmttq": "ủy ban mặt trận tổ quốc",
    "vb": "văn bản",
    "vc": "viên chức",
    "vp": "văn phòng",
    "vpub": "văn phòng ủy ban",
    "xh": "xã hội",
    "bct": "bộ chính trị",
    "bqp": "bộ quốc phòng",
    "bt": "bí thư",
    "cb": "cán bộ",
    "yc": "yêu cầu",
    "pđ": "phấn đấu",
    "pd": "phấn đấu",
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

SHORT |= {key.replace("đ", "d"): phrase for key, phrase in SHORT.items() if key.replace("đ", "d") not in SHORT}

SMALL = frozenset({"sl"})
"""Those that in capitals are a place's initials."""

_NUMBER = r"\b\d+(?:[.,]\d+)*"
_UNIT = r"(?:\s*%|\s+(?:vạn|van|triệu|trieu|nghìn|nghin|ngàn|ngan|tỷ|tỉ|ty|ti)\b)?"
_BEFORE_A_MONTH = re.compile(r"\b[^\W\d_]{3,6}(?=\s+\d{1,2}(?:/\d{4})?\b)")
_SPELLINGS = tuple(
    (re.compile(pattern, re.IGNORECASE), written)
    for pattern, written in (
        (r"\bb\.?\s+nhi[eê]?u\b", "bao nhiêu"),
        (r"\bbao\s+n?hi[eê]?u\b", "bao nhiêu"),
        (r"\bng[aà]y\s+th[aá]ng(?:\s+n[aă]m)?\s+n[aà]o\b", "ngày nào"),
        (r"(?<=\w)/\s*ng\b", "/người"),
        (r"\bđ\.\s?c\b\.?", "đồng chí"),
        # A number to be confirmed asks for the right one: "45 hay 54 xã", "38 xã phường đúng không".
        (_NUMBER + _UNIT + r"\s+hay(?:\s+l[aà])?\s+" + _NUMBER + r"(?=(" + _UNIT + r"))", "bao nhiêu"),
        (
            r"(?<!quyết )(?<!quyet )(?<!nq )(?<!nq)(?<!hoạch )(?<!hoach )(?<!năm )(?<!nam )(?<!tháng )(?<!thang )"
            r"(?<!ngày )(?<!ngay )(?<!số )(?<!so )(?<!thứ )(?<!thu )(?<![\d/.,-])\d+(?:[.,]\d+)*(?![\d/.,-])"
            r"(?=.*\b(?:đúng|dung|phải|phai)\s+(?:không|khong|ko|k|hông|chưa|chua|vậy|ha|hả)"
            r"(?:\s+(?:em|anh|chị|chi|bạn|ban|bot|ạ|a|nhỉ|nhi|vậy|vay|ấy|nhé))*\W*$)",
            "bao nhiêu",
        ),
        # Before a pause these ask, and deny nothing: "còn nhiều không, cụ thể bao nhiêu"; "Ia Ko" is a place.
        (r"(?<!đúng)(?<!dung)(?<!phải)(?<!phai)\s(?-i:không|khong|ko|k|kg|hông|chưa|chua)(?=\s*[,?;!])", ""),
        # A comparison in other words: "đặt A cạnh B", "giữa A và B".
        (r"\b(?:đặt|dat)\s+(.{2,40}?)\s+(?:(?:bên|ben)\s+)?(?:cạnh|canh)\s+(?=\w)", r"so sánh \1 với "),
        (
            r"^(?:giữa|giua)\s+(.{2,40}?)\s+(?:và|va|với|voi)\s+(.{2,40}?),?\s+(?:thì\s+|thi\s+)?"
            r"(?=(?:bên|ben|nơi|noi|tỉnh|tinh|xã|xa)\s+(?:nào|nao)\b)",
            r"so sánh \1 với \2 ",
        ),
        # "Tám phẩy mấy": the reader remembers half of the number.
        (
            r"\b(?:\d+|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mot|bon|nam|sau|bay|tam|chin|muoi)\s+(?:phẩy|phay)\s+"
            r"(?=(?:mấy|may|bao nhiêu|bao nhieu)\b)",
            "",
        ),
        (r"\bki\s*l[ôo]\s*m[eé]t\b", "km"),
        # Of a body "gd" is its head, of nothing else.
        (r"\bg[dđ](?=\s+(?:học viện|hoc vien|hv|sở|so|công an|cong an|ca\b|bệnh viện|benh vien))", "giám đốc"),
    )
)
_SPOKEN = tuple((re.compile(pattern, re.IGNORECASE), written) for pattern, written in SPOKEN)
_WORD = re.compile(r"(?<![\w/@.<-])[^\W\d_]+(?![\w/@>-])(?!\.\w)")


def is_short(word: str) -> bool:
    """Whether `word`, as it is typed, is an abbreviation."""
    key = accented(word)
    return key in ALWAYS or (key in SHORT and not (word.isupper() and key in SMALL))


def written_out(text: str) -> str:
    """`text` with the abbreviations that mean one thing written out."""
    for pattern, written in (*_SPOKEN, *_SPELLINGS) if MAY_BE_SPOKEN.search(text) else _SPELLINGS:
        text = pattern.sub(_as_typed(written, text), text)
    text = _BEFORE_A_MONTH.sub(_month, text)
    return _WORD.sub(lambda match: _as_typed(ALWAYS.get(accented(match[0]), match[0]), text), text)


def spelled_out(text: str) -> str:
    """`text` with every abbreviation written out that may be one; the same text where there is none."""
    return _WORD.sub(lambda match: _as_typed(_long(match[0]), text), text)


def _month(match: re.Match[str]) -> str:
    """The word before a month's number, a slip in it undone: "thg 10/2025"."""
    if is_syllable(match[0]):
        return match[0]
    return "tháng" if OSA.distance(folded(match[0]), "thang", score_cutoff=1) <= 1 else match[0]


def _as_typed(phrase: str, text: str) -> str:
    """`phrase` without marks where `text` has none: what is written out must not look like marks that were typed."""
    return folded(phrase) if text.isascii() else phrase


def _long(word: str) -> str:
    key = accented(word)
    phrase = SHORT.get(key)
    if phrase is None or (word.isupper() and (len(word) == 1 or key in SMALL)):
        return word
    if is_syllable(key) and not word.isupper():
        return word
    return phrase

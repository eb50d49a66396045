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
    # Of reports and plans.
    "attp": "an toàn thực phẩm",
    "bcct": "báo cáo chính trị",
    "cbcc": "cán bộ, công chức",
    "cbccvc": "cán bộ, công chức, viên chức",
    "ccvc": "công chức, viên chức",
    "csvc": "cơ sở vật chất",
    "ctmtqg": "chương trình mục tiêu quốc gia",
    "đbqh": "đại biểu quốc hội",
    "đtxd": "đầu tư xây dựng",
    "gtnt": "giao thông nông thôn",
    "htct": "hệ thống chính trị",
    "ktxh": "kinh tế xã hội",
    "nqđh": "nghị quyết đại hội",
    "qlnn": "quản lý nhà nước",
    "tccsđ": "tổ chức cơ sở đảng",
    "ttb": "trang thiết bị",
    "vhxh": "văn hóa xã hội",
    "vtvl": "vị trí việc làm",
    "xdcb": "xây dựng cơ bản",
}
"""Those that mean nothing else."""

ALWAYS |= {key.replace("đ", "d"): phrase for key, phrase in ALWAYS.items()}

IN_CONTEXT: dict[str, tuple[tuple[str, str, str], ...]] = {
    "CL": (
        ("chiến lược", "đột phá khâu quy hoạch tầm nhìn", "phát"),
        ("chất lượng", "nâng cao đảm bảo về kém", "sinh sh giáo cuộc nguồn cán cb đào dịch đội công chi"),
    ),
    "SH": (("sinh hoạt", "lượng cl buổi nội dung nền nếp", "chi đảng định kỳ chuyên"),),
    "CM": (("chuyên môn", "có phòng trình độ về các giỏi bộ", "về nghiệp của"),),
    "LV": (("làm việc", "buổi đi lên xuống tới", "với tại ở"), ("lĩnh vực", "các những mọi nào mấy thuộc", "nào gì")),
    "ĐB": (
        ("đại biểu", "số đoàn các bao nhiêu", "dự quốc hđnd qh"),
        ("đảng bộ", "đh hội đại toàn thuộc trực nq nqđh", "tỉnh xã phường các huyện bộ"),
    ),
    "ĐH": (("đại hội", "nq quyết dự ngày mở trình", "đb đảng xã tỉnh chi lần khóa"),),
    "TB": (("trưởng ban", "đ/c chí ông bà", "tg tuyên tc tổ dân nội kt kinh"),),
    "KH": (("kế hoạch", "vượt đạt theo lập dựng và có", "trọng năm tháng phát hành của"),),
    "NQ": (("nghị quyết", "theo thực hiện triệt hiện", "đh đại của trung tw"),),
    "NV": (("nhiệm vụ", "số các những mấy nhiêu", "trọng chính của"),),
}
"""Those of two letters that mean several things, by the syllables right before or after which they mean one; none of
them otherwise. In capitals only."""

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
        (r"\by\s?/\s?c\b", "yêu cầu"),
        (r"\b(?:lần|lan)\s+(?-i:(?=[IVX]+\b))", "lần thứ "),
        (r"\btg\s?(?:&|và|va)\s?dv\b", "tuyên giáo và dân vận"),
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


_TWO_CAPITALS = re.compile(r"(?<![\w/-])(?:" + "|".join(IN_CONTEXT) + r")(?![\w/-])")
_NEAR = {
    short: tuple((phrase, frozenset(before.split()), frozenset(after.split())) for phrase, before, after in meanings)
    for short, meanings in IN_CONTEXT.items()
}


def is_short(word: str) -> bool:
    """Whether `word`, as it is typed, is an abbreviation."""
    key = accented(word)
    return key in ALWAYS or (key in SHORT and not (word.isupper() and key in SMALL))


def written_out(text: str) -> str:
    """`text` with the abbreviations that mean one thing written out."""
    for pattern, written in (*_SPOKEN, *_SPELLINGS) if MAY_BE_SPOKEN.search(text) else _SPELLINGS:
        text = pattern.sub(_as_typed(written, text), text)
    text = _BEFORE_A_MONTH.sub(_month, text)
    if _TWO_CAPITALS.search(text):
        text = _TWO_CAPITALS.sub(_in_context, text)
    return _WORD.sub(lambda match: _as_typed(ALWAYS.get(accented(match[0]), match[0]), text), text)


def spelled_out(text: str) -> str:
    """`text` with every abbreviation written out that may be one; the same text where there is none."""
    return _WORD.sub(lambda match: _as_typed(_long(match[0]), text), text)


def _in_context(match: re.Match[str]) -> str:
    """What two capitals mean between the syllables beside them; as they are where these tell nothing."""
    text = match.string
    before = accented(text[: match.start()]).replace(",", " ").split()[-1:]
    after = accented(text[match.end() :]).replace(",", " ").split()[:1]
    for phrase, leading, following in _NEAR[match[0]]:
        if not leading.isdisjoint(before) or not following.isdisjoint(after):
            return phrase
    return match[0]


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

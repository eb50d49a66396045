"""Posts as newspapers print them: "Ủy viên Ban Thường vụ Tỉnh ủy, Phó Chủ tịch UBND tỉnh Quảng Ngãi"."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.generation.layout import Body, Token
from bot.generation.office_words import (
    DEGREES,
    DELEGATIONS,
    GOES_ON,
    GOES_ON_IN_PAIRS,
    KINDS,
    MILITARY,
    NO_OFFICE,
    NUMBERED,
    OF_A_BOARD,
    OF_PEOPLE,
    ONLY_BEHIND,
    SECOND,
    STOPS,
    VERBS,
    VILLAGES,
)
from bot.generation.scanning import Scan
from bot.generation.ways import Ways
from bot.vietnamese.folding import folded

_HEADS = r"""
tổng bí thư|bí thư|chủ tịch|thủ tướng|bộ trưởng|thứ trưởng|tổng giám đốc|giám đốc|chủ nhiệm|chánh văn phòng
|chánh thanh tra|chánh án|viện trưởng|cục trưởng|vụ trưởng|chi cục trưởng|hiệu trưởng|chỉ huy trưởng
|tham mưu trưởng|tư lệnh trưởng|tư lệnh|chính ủy|chính uỷ|chính trị viên|đồn trưởng|đội trưởng|tổ trưởng
|trạm trưởng|hạt trưởng|tổng thư ký|tổng thanh tra|tổng kiểm toán|kiểm toán trưởng|tổng biên tập|đại sứ|trưởng ban
|trưởng đoàn|trưởng phòng|trưởng thôn|trưởng bản|trưởng làng|trưởng ấp|trưởng khu phố|trưởng khu|trưởng khóm
|trưởng công an|trưởng tiểu ban|trưởng khoa|trưởng trạm|trưởng bộ môn|trưởng|ủy viên|uỷ viên|tỉnh ủy viên
|tỉnh uỷ viên|thành ủy viên|thành uỷ viên|đảng ủy viên|đảng uỷ viên|thống đốc|thư ký|trưởng chi nhánh
|kế toán trưởng|trợ lý|chủ tọa|thẩm phán|chủ sự|phó trưởng đoàn|pct|đại biểu quốc hội|đại biểu hđnd
|thường trực ban bí thư|tổng tham mưu trưởng|tổng cục trưởng|tỉnh trưởng|huyện trưởng|chi hội trưởng|thôn trưởng
|xã đội trưởng|phó ban|hiệu phó|tổng lãnh sự|người phát ngôn|trưởng đại diện|trung đoàn trưởng|lữ đoàn trưởng
|sư đoàn trưởng|tiểu đoàn trưởng|hải đội trưởng|thuyền trưởng|hội trưởng|trưởng nhóm|trưởng xóm|trưởng buôn
|trưởng plei|trưởng khu vực|trưởng khu dân cư|tuv|tvtu|uvbtv|uv btv|uvbch|uv bch|uvt\.ư|uvtư|uvtw|thường trực tiểu ban
|phó bt|sư cả|trụ trì|đoàn trưởng|đại đội trưởng|trung đội trưởng
|chính trị viên phó|chỉ huy phó|cục phó|viện phó|khoa phó|cửa hàng trưởng|đồn phó|đội phó|tổ phó|trạm phó
"""
# The longest first: "trưởng đại diện" before "trưởng".
_ALL_HEADS = "|".join(sorted("".join(_HEADS.split("\n")).split("|"), key=len, reverse=True))
_HEAD = rf"(?:(?:nguyên|quyền|phó|q\.)\s+){{0,2}}(?:{_ALL_HEADS})"
HEAD = Ways(rf"(?<!\w)(?P<head>{_HEAD}|già làng|người có uy tín)(?:\s+(?:chuyên trách|thường trực|danh dự))?(?!\w)")
HEADS = Scan.of(HEAD)
_BETWEEN = re.compile(rf",\s*|\s+[-–]\s+(?={_HEAD}(?!\w))", re.IGNORECASE)
_JOIN = re.compile(r"\s*(?:,|\s[-–]\s|\bkiêm|, kiêm|, đồng thời là|và là)\s*(?=\S)")
_LONG_OFFICE = 7
"""So many small words an office's name may go on with up to the name of who holds it."""
_NAMED_SO = 3
_LISTED = re.compile(
    r"(?:, | - | – "
    r"|-)(?:[A-ZĐÂÔƯ][^\W\d_]*(?: [a-zà-ỹđ][^\W\d_]*)?)(?:,? và [A-ZĐÂÔƯ][^\W\d_]*(?: [a-zà-ỹđ][^\W\d_]*)?)(?= (?:tỉnh"
    r"|thành phố|xã|phường|HĐND|UBND)|[,;.)]|\s)"
    r"| - (?:Ngân sách|Xã hội|xã hội|Hành chính|Du lịch|Kế hoạch|Dân vận|Kỹ thuật|Tài chính|Hạ tầng|Đối ngoại|Biên chế"
    r"|Kiểm tra|Tuyên giáo|Tổng hợp|Thi đua|Đào tạo|Giáo dục|Y tế|Môi trường|Pháp chế|Nội chính|Quản trị|Đô thị"
    r"|Thương binh|Nghiệp vụ|Thống kê|Khoa học|Công nghệ|Xây dựng|Kinh tế|Văn hóa|Quốc phòng|Khoáng sản"
    r"|An ninh)(?!\w)|/dioxin"
    r"|, (?:Thể thao|Du lịch|Truyền hình|chiến lược|chữa cháy|cứu hộ|cứu nạn|thương mại|bảo tồn|chữa bệnh|khen thưởng"
    r"|chống(?: [a-zà-ỹ]+){2})(?!\w)(?! và [A-ZĐ])"
)
_GLUES = ("-", "&", "–")
# "Chi cục Đê điều và Phòng chống lụt bão (PCLB) TP Hà Nội": the letters of what stands before, in an office's name.
_LETTERS_ASIDE = re.compile(
    r" \((?P<letters>(?:[A-ZĐ][^\W\d_]{0,4} )?[A-ZĐ][A-ZĐ&-]{1,12})\)"
    r"(?= (?:[Tt]ỉnh|TP|[Tt]hành phố|[Xx]ã|[Pp]hường|[A-ZĐ]))"
)
_NUMBER_GAP = re.compile(r" \d{1,4}[A-Z]? ")
_NUMBER = re.compile(r" \d")
_LAST_NUMBER = re.compile(r" \d{1,4}[A-Z]?(?![\w/%]|[.,]\d)")


@dataclass(frozen=True, slots=True)
class Names:
    """The names that stand in a text."""

    place_at: Callable[[int], int]
    """How many words the name of a place that begins at a token takes, 0 when none does."""
    name_at: Callable[[int], int]
    """The same for the name of a person."""


def parse(body: Body, index: int, head_end: int, names: Names) -> tuple[int, int]:  # noqa: PLR0912  one branch a kind
    """Where the post whose head ends at `head_end` ends, and the index of the first token after it.

    `index` is the first token after the head.
    """
    text, lowered, tokens = body.text, body.lowered, body.tokens
    end = head_end
    if _heads_delegation(body, index, head_end):
        end, index = tokens[index + 1].end, index + 2
    free = False  # the token before began with a capital letter: the next may be the rest of its word
    while index < len(tokens):
        if text.startswith(" (", end) and (aside := _LETTERS_ASIDE.match(text, end)) is not None:
            index = _after(tokens, index, aside.end())
            if names.name_at(index):
                break
            end, free = aside.end(), False
        token = tokens[index]
        gap = lowered[end : token.start]
        before = tokens[index - 1].text.lower()
        if (
            gap not in (" ", "\u00a0", "")
            and not (gap in ("·", "· ") and before == "tp")
            and not (gap == "." and len(before) == 1 and token.capital)
            and not ((gap in _GLUES and tokens[index - 1].text.isupper() and token.capital) or gap == " & ")
            and not (before in NUMBERED and _NUMBER_GAP.fullmatch(gap) is not None)
        ):
            break
        if token.capital:
            if before == "miền" and token.text in ("Nam", "Trung", "Bắc", "Tây", "Đông"):
                end, free, index = token.end, False, index + 1
                continue
            if before in KINDS and (count := _place_length(tokens, index, names)):
                index += count
                end = tokens[index - 1].end
                free = False
                continue
            # "Sở KH-CN": half of an office's letters, though "CN" stands before names.
            if names.name_at(index) or (gap not in _GLUES and _is_rank(tokens, index)):
                break
            free = len(token.text) == 1 or not token.text.isupper()
        elif _goes_on(tokens, index, names, free=free) or (token.text == "số" and _NUMBER.match(text, token.end)):
            free = False
        elif (holder := _long_office(text, tokens, index, names)) > index:
            index = holder
            end = tokens[index - 1].end
            break
        else:
            break
        end = token.end
        index += 1
        if (more := _LISTED.match(text, end)) is not None and HEAD.match(lowered, more.start() + 2) is None:
            while index < len(tokens) and tokens[index].end <= more.end():
                index += 1
            end, free = more.end(), False
    if _told_by_number(tokens, index - 1) and (number := _LAST_NUMBER.match(text, end)) is not None:
        end = number.end()
    return end, index


def _after(tokens: Sequence[Token], index: int, end: int) -> int:
    """The first token from `index` on that begins at or behind `end`."""
    while tokens[index].start < end:
        index += 1
    return index


def _heads_delegation(body: Body, index: int, head_end: int) -> bool:
    """Whether what a delegation is for stands behind its head: "Trưởng đoàn kiểm tra"."""
    tokens = body.tokens
    if not body.lowered.endswith("đoàn", 0, head_end) or index + 1 >= len(tokens):
        return False
    of = f"{tokens[index].text} {tokens[index + 1].text}"
    return of in DELEGATIONS and body.text[head_end : tokens[index].start] == " "


def _told_by_number(tokens: Sequence[Token], last: int) -> bool:
    """Whether a number may follow the token `last`: "thôn 3", "bản Huồi Tụ 1"."""
    if tokens[last].text.lower() in NUMBERED:
        return True
    first = last
    while first and tokens[first].capital and last - first < _NAMED_SO:
        first -= 1
    return tokens[first].text in VILLAGES


def _long_office(text: str, tokens: Sequence[Token], index: int, names: Names) -> int:
    """Where the holder's name begins after small words that can only be the office's; `index` when none does."""
    at = index
    while at < len(tokens) and at - index < _LONG_OFFICE and not tokens[at].capital:
        following = tokens[at + 1].text if at + 1 < len(tokens) else ""
        if tokens[at].text in NO_OFFICE or (tokens[at].text, following) in VERBS:
            return index
        if at + 1 < len(tokens) and text[tokens[at].end : tokens[at + 1].start] != " ":
            return index
        at += 1
    if at >= len(tokens) or not tokens[at].capital:
        return index
    place = names.place_at(at)
    holder = at + place
    # "Phó Chánh Văn phòng Điều phối nông thôn mới Hà Nội Trịnh Gia Lộc".
    if place and holder < len(tokens) and names.name_at(holder) >= _NAMED_SO:
        return holder
    return at if names.name_at(at) >= _NAMED_SO else index


def _goes_on(tokens: Sequence[Token], index: int, names: Names, *, free: bool) -> bool:
    """Whether the small word there goes on with the name of an office."""
    word = tokens[index].text
    following = tokens[index + 1].text if index + 1 < len(tokens) else ""
    if word == "và" and _and_more(tokens, index):
        return True
    if word in ("và", "của"):
        further = bool(following) and tokens[index + 1].capital and not _is_rank(tokens, index + 1)
        return further and not names.name_at(index + 1)
    before = tokens[index - 1].text if index else ""
    # "Công nghệ thông tin", "nông thôn mới", "tội phạm về ma túy": the same words elsewhere go on with the sentence.
    if (before, word) in ONLY_BEHIND:
        return True
    if before == "Ban" and (word, following) in OF_A_BOARD:
        return True
    if word == "về" or (word, following) in VERBS:
        return False
    return word in GOES_ON or _in_pair(tokens, index) or (free and word not in STOPS)


def _is_rank(tokens: Sequence[Token], index: int) -> bool:
    """Whether a rank or a degree stands there, which leads to a name."""
    following = tokens[index + 1].text if index + 1 < len(tokens) else ""
    return f"{tokens[index].text} {following}".lower() in MILITARY or tokens[index].text in DEGREES


def _place_length(tokens: Sequence[Token], index: int, names: Names) -> int:
    """How many words the place's name there takes; 0 when it is the beginning of a person's name instead."""
    count = names.place_at(index)
    if not count or index + count >= len(tokens):
        return count
    # "tỉnh Sơn La Đặng Ngọc Hậu": a place, then a person.
    named = names.name_at(index)
    # "Tỉnh ủy Hồ Văn Lam": a town was once called Hồ.
    return count if named <= count or (count > 1 and names.name_at(index + count)) else 0


def _and_more(tokens: Sequence[Token], index: int) -> bool:
    """Whether the office's small words go on behind an "và": "các công trình giao thông và nông nghiệp tỉnh"."""
    if index < 1 or index + 2 >= len(tokens) or tokens[index - 1].capital or tokens[index - 1].text in KINDS:
        return False
    pair = (tokens[index + 1].text, tokens[index + 2].text)
    return pair in GOES_ON_IN_PAIRS and pair not in OF_PEOPLE


def _in_pair(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word there is one of two that go on with an office's name: "đại biểu", "nhân dân"."""
    word = tokens[index].text
    following = tokens[index + 1].text if index + 1 < len(tokens) else ""
    before = tokens[index - 1].text if index else ""
    if (before, word) in OF_A_BOARD and index > 1 and tokens[index - 2].text in ("Ban", "Bộ"):
        return True
    return (word, following) in GOES_ON_IN_PAIRS or (word in SECOND and (before.lower(), word) in GOES_ON_IN_PAIRS)


def joined(lowered: str, at: int) -> int | None:
    """Where a further post begins when one follows the post that ends at `at`."""
    join = _JOIN.match(lowered, at)
    if join is None or HEAD.match(lowered, join.end()) is None:
        return None
    return join.end()


def same_post(short: str, full: str) -> bool:
    """Whether `short` may stand for the post `full`: "Bí thư Tỉnh ủy" for "Bí thư Tỉnh ủy Lai Châu"."""
    a, b = _key(short), _key(full)
    return a == b or b.startswith(a + " ") or a.startswith(b + " ")


@lru_cache(maxsize=2048)
def apart(posts: str) -> tuple[str, ...]:
    """Each of the posts that one person holds: "Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy"."""
    return tuple(piece.strip() for piece in _BETWEEN.split(posts))


@lru_cache(maxsize=2048)
def _key(post: str) -> str:
    return folded(post).removeprefix("quyen ").removeprefix("nguyen ")


CENTRE, MINISTRY, PROVINCE, DEPARTMENT, COMMUNE, PEOPLE = 6, 5, 4, 3, 2, 1
_RANKS = (
    (PEOPLE, re.compile(r"công ty|hợp tác xã|\bhtx\b|tập đoàn|doanh nghiệp|hiệp hội")),
    (CENTRE, re.compile(
        r"tổng bí thư|chủ tịch nước|thủ tướng|chủ tịch quốc hội|bộ chính trị|bí thư trung ương|thường trực ban bí thư"
        r"|trưởng ban .*trung ương|chủ nhiệm ủy ban|chủ tịch ủy ban trung ương")),
    (MINISTRY, re.compile(
        r"^(?:bộ trưởng|thứ trưởng)|^(?:phó )?(?:tổng )?(?:cục|vụ) trưởng (?!.*(?:tỉnh|thành phố|khu vực))|thống đốc"
        r"|ủy viên (?:thường trực |chuyên trách )?(?:ủy ban (?!nhân|mặt|mttq)|hội đồng dân tộc)"
        r"|tổng thanh tra|tổng kiểm toán"
        r"|trung ương|quân khu|quân đoàn|tổng cục")),
    (COMMUNE, re.compile(
        r"\b(?:xã|phường|đặc khu|thị trấn|huyện|quận|chi bộ|thôn|bản|làng|ấp|khóm)\b|đảng ủy$|đồn trưởng|già làng")),
    (DEPARTMENT, re.compile(r"\b(?:sở|giám đốc|chỉ huy|công an|cục|chi cục|phòng)\b")),
    (PROVINCE, re.compile(
        r"trưởng đoàn (?:kiểm|giám|khảo|công)|\btỉnh\b|tỉnh ủy|thành ủy|thành phố|hđnd|ubnd"
        r"|ban thường vụ|bí thư"
    )),
)  # fmt: skip
_MEMBERS = ("ủy viên", "tỉnh ủy viên", "thành ủy viên", "tuv", "tvtu", "uvbtv", "uv btv", "uvbch", "uv bch", "uvt")


@lru_cache(maxsize=4096)
def rank(post: str | None) -> int | None:
    """How high the holder of `post` stands; None when the post does not tell."""
    if not post:
        return None
    pieces = apart(post.lower().replace("uỷ", "ủy"))
    told = [piece for piece in pieces if not piece.startswith(_MEMBERS)] or pieces
    return max(map(_first_rank, told), default=0) or None


def _first_rank(piece: str) -> int:
    for level, pattern in _RANKS:
        if pattern.search(piece):
            return level
    return 0

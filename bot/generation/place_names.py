"""Where the names of places stand, and of what kind of place each is said to be."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from bot.gazetteer.model import Level
from bot.generation.layout import Body, Token
from bot.generation.names import FAMILIES
from bot.generation.place_index import NUMBERED, PlaceIndex
from bot.generation.ways import Ways

_PROVINCE_KINDS = frozenset(("tỉnh", "phố", "tp", "tỉnh/thành"))
_COMMUNE_KINDS = frozenset(("xã", "phường", "khu"))
_FORMER_KINDS = frozenset(("huyện", "quận", "thị", "trấn"))
LIST_GAP = re.compile(r"\s*(?:,|và|cùng|với|;|-|–)\s*(?:và\s+)?(?:(?:các\s+|hai\s+)?(?:xã|phường|tỉnh|huyện)\s+)?")
_NAME_BEFORE = Ways(
    r"(?:cửa khẩu|cao tốc|bến đò|bến phà|tuyến|(?<!điểm )cầu|sông|suối|kênh|rạch|cống|đập|đèo|hồ|(?<!miền )núi|dãy"
    r"|đường|phố|bản|thôn|làng|ấp|khóm"
    r"|bến|cảng|khu di tích|di tích"
    r"|đền|chùa"
    r"|khu công nghiệp|nhà máy|trường|báo|chi nhánh|quê|quê ở|quê quán|sinh ra ở|sinh ra tại|đại học|sân bay"
    r"|ngã ba|ngầm tràn"
    r"|thủy điện|khu kinh tế|chợ"
    r"|đảo|vịnh|vành đai)\s*$"
)
# "ở 3 ấp: Tân Phú, Bình An, Long Hòa": villages, though communes are called so too.
_VILLAGES = re.compile(
    r"(?<!\w)(?:ấp|thôn|bản|làng|xóm|khóm|buôn|khu phố|tổ dân phố)(?: [a-zà-ỹđ]+){0,2}:? "
    r"(?:[A-ZĐ\u00c0-\u00dd\u0102\u01a0\u01af\u1ea0-\u1ef9][^,;:.()\n]*(?:,| và|;) )*$"
)
_VILLAGES_BEFORE = 90
# "Công ty Cổ phần Xây lắp Hà Nam" works where it is asked to.
_FIRM = re.compile(
    r"(?<!\w)(?:công ty|tập đoàn|ngân hàng|đại học|cao đẳng|học viện|nhà xuất bản|câu lạc bộ bóng đá)"
    r"(?: (?!tại|ở|tỉnh|của|và|cho|trên|đến|với)[^\s,;.:()]+){0,9} $"
)
_FIRM_BEFORE = 80
_WORDS_TOO = frozenset(("Hạnh Phúc", "Bình Minh", "Hòa Bình", "Đoàn Kết", "Thống Nhất", "Độc Lập", "Tự Do",
    "Quyết Thắng", "Quyết Tiến", "Chiến Thắng", "Thắng Lợi", "Dân Chủ", "Dân Tiến", "Đồng Tâm", "Tân Tiến",
    "Hùng Vương", "Quang Trung", "Hồng Phong", "Minh Khai", "Hợp Tác", "Hợp Thành", "Cộng Hòa",
    "Tiên Tiến", "Xuân Mới"))  # fmt: skip
"""Names of communes that are words, watchwords or heroes' names as well."""
_OPENER_WORDS = """
tại ở từ đến tới về với riêng theo của như khi còn trong ngoài cùng và do để sau trước qua nhờ vì bởi các những nhiều
hiện nay đối quanh khắp cả nếu dù chỉ nhưng song ngay gần giữa trên dưới mỗi
"""
_OPENERS = frozenset(_OPENER_WORDS.split())
"""Words that begin a sentence with a capital, and no name: "Tại Lai Châu, …"."""
_SYLLABLES = 2
_LONG_WORD = 6
"""Letters of a name of one word that no Vietnamese syllable looks like: "Pleiku"."""
_WAY_BEFORE = 16
_WAY = re.compile(
    r"(?<!\w)(?:tại|ở|từ|đến|tới|xuống|lên|về|sang|qua|vùng|kết nối|nối|nối với|liên vùng|địa bàn|khu vực"
    r"|ven biển|phía)\s$"
)
_NEXT_PLACE = re.compile(r"(?:,|;| và| -| –|-|, và| với| đến| đi) ?")
_AFTER_BRACKET = re.compile(r"\s*\([^)]{2,20}\)(?:,| và)\s*")
_UPLAND = Ways(
    r"(?:các|hai|ba|bốn|năm|những|\d) (?:xã|phường)(?:,? [^\W\d_,]+){0,5},? (?:như|gồm|là|gồm:|như:|trong đó có"
    r"|trong đó:)\s*$"
)


class PlaceName(NamedTuple):
    """A name of the gazetteer's where it stands."""

    start: int
    end: int
    name: str
    """In lower case."""
    kind: str | None
    """ "p" province, "c" commune, "f" former district, "u" unsaid but spoken of as a place, "b" unsaid but standing by
    itself; None where nothing tells."""


def place_names(body: Body, index: PlaceIndex, taken: Sequence[tuple[int, int]]) -> list[PlaceName]:
    """The names of places in `body`; `taken` are the names of people, which name no place."""
    tokens, text, lowered = body.tokens, body.text, body.lowered
    found: list[PlaceName] = []
    busy = sorted(taken)
    pointer = 0
    done = 0
    for at in body.capitals:
        token = tokens[at]
        if at < done or body.words[at] not in index.firsts:
            continue
        while pointer < len(busy) and busy[pointer][1] <= token.start:
            pointer += 1
        if pointer < len(busy) and busy[pointer][0] <= token.start:
            continue
        count = index.longest(tokens, at, text)
        if not count:
            continue
        done = at + count
        end = tokens[at + count - 1].end
        name = lowered[token.start : end].replace("–", "-")
        # "A Lưới 4", "Phường 5": told apart by a number.
        if (number := NUMBERED.match(text, end)) is not None and index.knows(name + number[0]):
            name, end = name + number[0], number.end()
        before = body.words[at - 1] if at and text[tokens[at - 1].end : token.start] in (" ", ". ", "\u00a0") else ""
        kind = _kind(body, index, found, (at, count), before)
        joined = _follows_name(body, at) and not tokens[at - 1].text.isupper()
        named = kind in (None, "b") and (
            _NAME_BEFORE.search(lowered, max(0, token.start - 24), token.start) is not None
        )
        if kind in (None, "b", "u") and _VILLAGES.search(text, max(0, token.start - _VILLAGES_BEFORE), token.start):
            named = True
        if kind is None and _goes_on(tokens, text, at + count):
            named = True
        if kind in (None, "b") and _FIRM.search(lowered, max(0, token.start - _FIRM_BEFORE), token.start):
            named = True
        if name == "hồ chí minh" and kind in (None, "b"):
            named = True
        if not named and (kind is not None or not joined):
            found.append(PlaceName(token.start, end, name, kind))
    return found


def _follows_name(body: Body, at: int) -> bool:
    """Whether the word before is written as part of a name that goes on there."""
    if not at:
        return False
    before = body.tokens[at - 1]
    apart = body.text[before.end : body.tokens[at].start] != " " or body.words[at - 1] in _OPENERS
    return before.capital and not apart


def _goes_on(tokens: Sequence[Token], text: str, after: int) -> bool:
    """Whether the proper name goes on behind a place's: "Đồng Tháp Mười"; but a person's name may follow one."""
    if after >= len(tokens):
        return False
    token = tokens[after]
    joined = text[tokens[after - 1].end : token.start] == " " and token.capital and not token.text.isupper()
    return joined and token.text not in FAMILIES


def _kind(
    body: Body,
    index: PlaceIndex,
    found: Sequence[PlaceName],
    at_count: tuple[int, int],
    before: str,
) -> str | None:
    """What kind of place the word `before` it, or the list it stands in, says the name is of."""
    lowered = body.lowered
    start = body.tokens[at_count[0]].start
    if before in _PROVINCE_KINDS and (before != "phố" or lowered.endswith("thành phố ", 0, start)):
        return "p"
    if before in _COMMUNE_KINDS:
        return "c" if before != "khu" or lowered[max(0, start - 8) : start].strip() == "đặc khu" else None
    if before in _FORMER_KINDS or lowered.endswith(("huyện ủy ", "huyện uỷ ", "thị ủy ", "quận ủy "), 0, start):
        return "f"
    if found and found[-1].kind in ("c", "f") and LIST_GAP.fullmatch(lowered[found[-1].end : start]):
        return found[-1].kind
    if (
        len(found) > 1 and found[-2].kind == "c" and _AFTER_BRACKET.fullmatch(lowered[found[-2].end : start])
    ) or _UPLAND.search(lowered, max(0, start - 60), start):
        return "c"
    if _toward(body, index, found, at_count):
        return "u"
    return "b" if _stands_alone(body, at_count) else None


def _stands_alone(body: Body, at_count: tuple[int, int]) -> bool:
    """Whether a name of two syllables or more stands between small letters: it may be a commune of the province."""
    at, count = at_count
    tokens, text = body.tokens, body.text
    if count < _SYLLABLES or not at or tokens[at].text in FAMILIES:
        return False
    if text[tokens[at].start : tokens[at + count - 1].end] in _WORDS_TOO:
        return False
    before, last = tokens[at - 1], tokens[at + count - 1]
    gap = text[before.end : tokens[at].start]
    if (before.text != "Tổ" and _follows_name(body, at)) or gap.strip() in ("-", "–"):
        return False
    after = tokens[at + count] if at + count < len(tokens) else None
    return after is None or not after.capital or text[last.end : after.start] != " "


def _toward(body: Body, index: PlaceIndex, found: Sequence[PlaceName], at_count: tuple[int, int]) -> bool:
    """Whether the name there is spoken of as a place though nothing says of what kind: "xuống Tuy Hòa"."""
    at, count = at_count
    tokens, text = body.tokens, body.text
    if (count < _SYLLABLES and len(tokens[at].text) < _LONG_WORD) or not at:
        return False
    start, end = tokens[at].start, tokens[at + count - 1].end
    if _follows_name(body, at):
        return False
    if at + count < len(tokens) and tokens[at + count].capital and text[end : tokens[at + count].start] == " ":
        return False
    if _WAY.search(body.lowered, max(0, start - _WAY_BEFORE), start) is not None:
        return True
    listed = bool(found) and (
        found[-1].kind is not None or any(p.level is Level.PROVINCE for p in index.present.get(found[-1].name, ()))
    )
    return listed and _NEXT_PLACE.fullmatch(text[found[-1].end : start]) is not None

"""What is counted in words: "ba nhà máy", "mỗi tháng một lần"."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from bot.generation.lasting import TIME_UNITS, spent
from bot.generation.layout import Body
from bot.generation.number import Number, inside
from bot.generation.ranked import ORDINALS
from bot.generation.scanning import Scan
from bot.generation.unit_behind import NO_NOUN
from bot.generation.which_one import LABELLED, SUMMED, told_by_number
from bot.vietnamese.numbers import Quantity, read_number_words
from bot.vietnamese.units import unit_at

_OR_SO = re.compile(r"(?<!\w)(hai|ba|bốn|năm|sáu|bảy|tám|chín)(?:, | - |-| )$")
_ANAPHORIC = re.compile(
    r"(?:xã|tỉnh|phường|địa phương|đơn vị|bên|nước|huyện|cấp|miền|thành phố|năm|ngành|bộ|sở|cơ quan|ban|đồng chí)$"
)
_WORD_ONE = re.compile(r"một(?!\w)", re.I)
_CHANGE = re.compile(
    r"(?<!\w)(?P<c>tăng|giảm|gấp|cao hơn|thấp hơn|cắt giảm|tăng thêm|giảm bớt)(?:\s+(?:thêm|bớt|khoảng|hơn|gần|trên"
    r"|dưới|bình quân|trung bình|ít nhất"
    r"|tối thiểu|được|đến|tới|từ|cả|nhẹ|mạnh|ước|hộ nghèo|cùng kỳ|mỗi năm|hàng năm|hằng năm|năm trước|so với cùng kỳ"
    r"|mục tiêu|tỷ lệ hộ nghèo|khoảng từ|không dưới))*\s*$"
)
_UNLISTED_WORDS = Scan(
    r"(?P<n>hai|ba|bốn|sáu|bảy|tám|chín|mười)"
    r"(?P<rest>(?:\s(?:mươi|một|hai|ba|bốn|tư|lăm|năm|sáu|bảy|tám|chín))*)\s"
    r"(?:(?P<listed>nơi|địa điểm|vị trí|ki-ốt|gian hàng|gian|tiểu ban|mục đích|yêu cầu|điểm cầu|trụ cột|tổ công tác"
    r"|đoàn công tác|tổ"
    r"|trụ sở|bể|giếng|khối thi đua|phương án|nguyên tắc|yếu tố|bài học|khâu|chốt|nhà máy|hồ chứa|dây chuyền|máy bơm"
    r"|công trình|cây cầu|phần mềm|phần việc|phần quà|phần thưởng|phần thi|đợt(?= [a-zà-ỹ])"
    r"|(?:tỉnh|xã|phường|huyện|thị trấn|đơn vị|bản|thôn)(?= (?:cũ|trước (?:đây|hợp nhất|sáp nhập|khi sáp)))"
    r"|lần(?! (?:thứ|đầu|này|đó|nữa|liên|trước|sau|cùng|lượt)))|(?P<noun>[^\W\d_]+))(?!\w)"
)
# "một" alone is an article more often than a number; after these words it counts.
_ONE = Scan(
    r"(?:ít nhất|tối thiểu|tối đa|quá|không quá|mới có|(?:chỉ|cả [^\W\d_]+(?: chỉ)?)(?: có| còn)?"
    r"|(?:mỗi|hằng|hàng) (?:ngày|tuần|tháng|quý|năm)(?: ít nhất| tối thiểu"
    r"| [^\W\d_]+ [^\W\d_]+(?= một lần))?) (?P<shown>một (?P<noun>[^\W\d_]+(?: sĩ"
    r"| bộ| dự án)?))(?!\w)"
)
_NAMED_MATTERS = ("việc", "nội dung", "vấn đề", "điều", "ý", "kiến nghị", "câu hỏi")
"""What "dặn xã hai việc." only announces."""
_ENDS_THERE = re.compile(r"(?: sau(?: đây)?| lớn| chính)?\s*(?:[:.]|$| (?:gồm|bao gồm|là)(?!\w))")
_ANNOUNCED = ("nhóm", "hướng", "cách", "mặt")
"""What "theo bốn nhóm gồm …" only announces."""
# "một trong hai chương trình", "so với ba quận trước kia": which ones are meant, not how many there are.
_OF_KNOWN = re.compile(r"(?:một trong(?: những| số)?|so với) $")
_KNOWN_WIDTH = 20
_EACH = re.compile(
    r"(?:mỗi|hằng|hàng|một|ít nhất|tối thiểu|tăng|giảm|gấp|họp|kiểm tra|tối đa|quá|đi lại|phải"
    r"|điều chỉnh|gia hạn|kiến nghị|nhắc|lùi|sửa|bị|tổ chức|bổ sung|nộp|khai|dời)(?!\w)"
)
_EACH_WIDTH, _EACH_AFTER = 40, 20
_NO_ONE = frozenset(
    ("mình", "số", "phần", "cách", "chút", "vài", "trong", "mặt", "khi", "lúc", "bên", "nửa", "ít", "con",
    "thời", "bộ", "cái", "điều", "việc", "là")
)  # fmt: skip
_PARTIES = frozenset(("tỉnh", "xã", "phường", "huyện", "thị trấn", "đơn vị", "bản", "thôn"))
# "làm một người bị thương": whoever came to harm is counted.
_HURT_UNITS = frozenset(("người", "trẻ", "trẻ em", "cháu", "học sinh", "công nhân", "chiến sĩ", "cán bộ", "người dân"))
_SOMEBODY = tuple(f" {unit}" for unit in _HURT_UNITS)
_HURT = re.compile(r" (?:đã )?(?:chết|tử vong|thiệt mạng|hy sinh|mất tích|bị thương|bị nạn|bị cuốn|bị vùi|bị lũ)(?!\w)")
_ALSO = re.compile(
    r"(?:[,;:]|(?<!\w)(?:và|có|cùng|làm|khiến|xây|sửa chữa|xây dựng|tặng|trao|hỗ trợ|sập|hỏng|cháy|mua|cấp)) $"
)
_NO_COUNT_BEFORE = re.compile(r"(?:mỗi [^\W\d_]+(?: [^\W\d_]+)?|từng|như|là|thành|theo|trên|cùng|trong|tại|ở) $")
_ONE_WIDTH = 30
_MADE_OF = re.compile(r"(?:gồm|từ|nhập|nhất|do|và|của)\s$")
_NOT_COUNTED_WORDS = """
bên cấp con phần mặt hướng bước giờ lần ngành nước cái tháng năm ngày tuần quý tuổi phút giây buổi đợt nhiệm thế là lô
mẹ má câu chữ lời kích rục muộn vàng đỏ người nhà vợ chồng anh chị em ông bà cụ bác cô chú đầu cuối trưng mươi chiều
phương miền vế đời mùa hôm sớm đứa xã tỉnh phường địa đơn huyện thành bộ sở cơ ban đồng tôi ta họ mình nói cho rưỡi
vạn nghìn ngàn trăm triệu tỷ tỉ chục không một
"""
_NOT_COUNTED = frozenset(_NOT_COUNTED_WORDS.split())
_NAMED_SO = re.compile(r"[A-ZĐÂÔƯĂÊÀ-Ỹ][^\W\d_]* $")
_NAME_OR_ORDER = re.compile(
    r"(?:thứ|khóa|khoá|tháng|ngày|mùng|mồng|quý|cấp|vùng|phần|thời|bà|ông|má|số|đường|thôn|bản"
    r"|khu|ấp|ngã|cả|chợ|cầu)\s$"
)


def add_worded(body: Body, busy: Sequence[tuple[int, int]], found: list[Number]) -> None:
    """Add what is counted in words to `found`."""
    for quantity in read_number_words(body.text):
        if inside(quantity.start, quantity.end, busy):
            continue
        number = _in_words(body, quantity)
        if number is not None:
            found.append(number)
    words = sorted([(n.start, n.end) for n in found])
    for match in _UNLISTED_WORDS.over(body):
        noun = match["listed"] or match["noun"]
        start, end = match.span()
        if inside(start, end, words) or _ends_name(body, start) or (match["noun"] and not _may_count(body, match)):
            continue
        if (noun in _NAMED_MATTERS or noun in _ANNOUNCED) and _ENDS_THERE.match(body.text, end):
            continue
        if _OF_KNOWN.search(body.lowered, max(0, start - _KNOWN_WIDTH), start):
            continue
        if noun == "lần" and not _EACH.search(body.lowered, max(0, start - _EACH_WIDTH), end + _EACH_AFTER):
            continue
        if noun in _PARTIES and not _MADE_OF.search(body.lowered, max(0, start - 8), start):
            continue
        if value := _value(match["n"], match["rest"]):
            found.append(Number(value, None, None, noun, body.text[start:end], start, end))
    words = sorted([(n.start, n.end) for n in found])
    for match in _ONE.over(body):
        start, end = match.span("shown")
        if not inside(start, end, words) and match["noun"].partition(" ")[0] not in _NO_ONE:
            unit = unit_at(body.lowered, match.start("noun") - 1)
            noun, end = (unit[0], unit[1]) if unit else (match["noun"], end)
            found.append(Number(1.0, None, None, noun, body.text[start:end], start, end))


def add_ones(body: Body, found: list[Number]) -> None:
    """Add each "một" that is a number by what its sentence counts: "4 bến đò đổ, một bến ngập bùn"."""
    ones: list[Number] = []
    for start in body.syllables.get("một", ()):
        end = start + len("một")
        before = body.lowered[max(0, start - _ONE_WIDTH) : start]
        also = _ALSO.search(before) is not None
        if not (also or body.lowered.startswith(_SOMEBODY, end)) or _NO_COUNT_BEFORE.search(before):
            continue
        unit = unit_at(body.lowered, end)
        if unit is None or unit[0] in TIME_UNITS or unit[0] in _NO_ONE or not unit[0][0].islower():
            continue
        hurt = unit[0] in _HURT_UNITS and _HURT.match(body.lowered, unit[1])
        taken = any(number.start <= start < number.end for number in found)
        if not taken and (hurt or (also and _counted_beside(body, start, unit[0].partition(" ")[0], found))):
            ones.append(Number(1.0, None, None, unit[0], body.text[start : unit[1]], start, unit[1]))
    found += ones


def _counted_beside(body: Body, at: int, thing: str, found: Sequence[Number]) -> bool:
    """Whether the sentence at `at` counts more of `thing`, the first word of a unit."""
    sentences = body.sentences
    sentence = sentences[bisect_right(sentences, at, key=lambda one: one.start) - 1]
    return any(
        sentence.start <= number.start < sentence.end and number.unit.partition(" ")[0] == thing for number in found
    )


def approximate(body: Body, found: Sequence[Number]) -> None:
    """ "ba, bốn phần việc", "hai, ba lần": a number before the next higher one makes a range of both."""
    for number in found:
        match = _OR_SO.search(body.lowered, max(0, number.start - 6), number.start)
        if match is not None and number.high is None and ORDINALS[match[1]] == number.value - 1:
            number.value, number.high = number.value - 1, number.value
            number.shown = body.text[match.start(1) : number.end]
            number.start = match.start(1)


def _ends_name(body: Body, at: int) -> bool:
    """Whether a number in words is the end of a name: "xã Suối Hai tổ chức", "ông Lê Văn Tám yêu cầu"."""
    return body.text[at].isupper() and _NAMED_SO.search(body.text, max(0, at - 12), at) is not None


def _may_count(body: Body, match: re.Match[str]) -> bool:
    """Whether a number in words counts the noun behind it, though no list of nouns has it."""
    noun, at = match["noun"], match.start("noun")
    if noun in NO_NOUN or noun in _NOT_COUNTED or not body.text[at].islower():
        return False
    if _NAME_OR_ORDER.search(body.lowered, max(0, match.start() - 8), match.start()):
        return False
    return unit_at(body.lowered, at - 1) is None


def _value(first: str, rest: str) -> float:
    ones = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "lăm": 5, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9}
    words = rest.split()
    if first == "mười":
        return 10 + (ones.get(words[0], 0) if words else 0)
    if words and words[0] == "mươi":
        return ones[first] * 10 + (ones.get(words[1], 0) if len(words) > 1 else 0)
    return 0 if words else ones[first]


def _in_words(body: Body, quantity: Quantity) -> Number | None:
    lowered = body.lowered
    if _WORD_ONE.match(quantity.shown):
        return None
    unit, end = quantity.unit or "", quantity.end
    before = lowered[max(0, quantity.start - 30) : quantity.start]
    lasts = unit in ("giờ", "ngày", "tuần", "tháng", "năm") and spent(before)
    if (unit in TIME_UNITS and not lasts) or (
        unit in ("cấp", "con", "phần", "mặt", "bước", "giờ", "lần", "ngành", "nước", "cái")
        and not _CHANGE.search(before)
    ):
        return None
    if LABELLED.search(before):
        return None
    if _ends_name(body, quantity.start) or before.endswith("cứ "):
        return None
    if (unit in _NAMED_MATTERS or unit in _ANNOUNCED) and _ENDS_THERE.match(body.text, end):
        return None
    if _OF_KNOWN.search(before):
        return None
    if (_ANAPHORIC.search(unit) and not SUMMED.search(before)) or told_by_number(body, end):
        return None
    return Number(quantity.value, None, None, unit, body.text[quantity.start : end], quantity.start, end)

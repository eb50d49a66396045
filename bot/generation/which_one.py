"""Numbers that say which one, not how many: "đợt 2", "hai thôn 3 và 4", "2 xã Tạ Khoa, Phiêng Pằn"."""

import re

from bot.generation.indicators import counts
from bot.generation.lasting import TIME_UNITS
from bot.generation.layout import Body
from bot.generation.number import Number
from bot.vietnamese.numbers import Quantity
from bot.vietnamese.units import unit_at

LABELLED = re.compile(
    r"(?:đường(?: tỉnh| huyện| xã)?"
    r"|giai đoạn|mức độ|cấp độ|phiên bản|số|mức|loại|đợt|phần|bước|lần|vòng|hạng|cấp|khóa|kênh|ca|tuyến|vùng"
    r"|nhóm)\s*$"
)
"""Before a number that is a label."""
_ORDERED = re.compile(
    r"(?:(?P<each>\w+) )?(?<!\w)(?:giai đoạn|đợt|vòng|mũi|liều|bước|lần|chặng|học kỳ|mức độ|cấp độ|phiên bản"
    r"|hợp phần|cấu phần|tiểu dự án|phương án|kịch bản) $"
)
"""Before a number that tells which of them, whatever noun follows: "giai đoạn 2 dự án", "mũi 3 người dân"."""
_EACH = frozenset(
    "mỗi một từng các những cả mọi nhiều vài mấy hai ba bốn năm sáu bảy tám chín mười".split()  # noqa: SIM905
)
_ORDERED_ENDS = (
    "đoạn ", "đợt ", "vòng ", "mũi ", "liều ", "bước ", "lần ", "chặng ", "kỳ ", "độ ", "bản ", "phần ", "án ",
)  # fmt: skip
"""The words those end in, looked at first."""
_LAST_ORDERED = 20
"""No series of stages and rounds that officials number goes further."""
_SERIES_WIDTH = 32
_ONE_OF = ("một trong ", "một trong những ", "một trong số ", "một trong các ")
_MENTIONED_WORDS, _MENTIONED_WIDTH = (" này", " ấy", " đó"), 20
_MENTIONED = re.compile(r"(?: (?!này|ấy|đó)[^\W\d_]+)? (?:này|ấy)(?!\w)| đó(?!\w)")
"""Behind things that were told of before: "5 địa phương này"."""
NUMBERED_BODY = ("ban chỉ đạo ", "tổ công tác ", "quốc lộ ", "tỉnh lộ ")
"""What a number behind it is the name of."""
SUMMED = re.compile(r"(?:sáp nhập|hợp nhất|từ|nhập)(?:\s+[^\W\d_]+){0,3}\s*$")
"""Before a number of those that became one."""
# "2 xã đạt 17 tiêu chí": counted by what they reached, nobody's name follows.
_SO_MANY_THERE = re.compile(
    r"(?: [^\W\d_]+){0,3} (?:đạt|chưa|được|còn|có|hoàn thành|về đích|thuộc diện|khó khăn|nghèo|biên giới|mới)(?!\w)"
)
# "hai thôn 3 và 4": which ones, not how many.
_TOLD_BY_NUMBER = re.compile(r" \d{1,2}(?:, \d{1,2})* và \d{1,2}(?![\d.,/]*\d|\s?%)")
# "đường dây 500kV", "trạm biến áp 110 kV": what the thing is called.
_CAMPAIGN = re.compile(r"(?<!\w)(?:chiến dịch|cao điểm|phong trào|đợt thi đua)[^,;.\d]{0,20}$")
_VOLTAGE = re.compile(r"(?<!\w)(?:đường dây|trạm(?: biến áp)?|lưới điện|cáp ngầm|cáp|điện áp|trung thế|cao thế)\s+$")
_STOREYS = re.compile(
    r"(?<!\w)(?:tháp|nhà|tòa nhà|toà nhà|tòa|toà|trường|trụ sở|dãy nhà|khối nhà|khu nhà|chung cư|mô hình|sơ đồ)"
    r"(?: [^\W\d_]+)? $"
)
IN_NAMES = {"kV": _VOLTAGE, "ngày đêm": _CAMPAIGN, "tầng": _STOREYS}
"""Numbers that names hold."""


def tells_which(body: Body, number: Number) -> bool:
    """Whether `number` counts nothing new: "đợt 2 trường" says which, "một trong 5 xã" and "3 xã này" refer back."""
    base = number.unit.partition("/")[0]
    if number.of is not None or base in TIME_UNITS or not counts(number.unit):
        return False
    before = body.lowered[max(0, number.start - _SERIES_WIDTH) : number.start]
    behind = body.lowered[number.end : number.end + _MENTIONED_WIDTH]
    told_of = any(word in behind for word in _MENTIONED_WORDS) and _MENTIONED.match(behind) is not None
    if told_of or before.endswith(_ONE_OF):
        return True
    if number.value > _LAST_ORDERED or number.high is not None or not before.endswith(_ORDERED_ENDS):
        return False
    series = _ORDERED.search(before)
    return series is not None and series["each"] not in _EACH and not (series["each"] or "").isdigit()


def names_follow(body: Body, quantity: Quantity, base: str) -> bool:
    """Whether "2 xã" only sums up those named: "hai xã Tạ Khoa, Phiêng Pằn", "Đảng ủy 2 xã"."""
    if told_by_number(body, quantity.end):
        return True
    if quantity.value != 2 or quantity.of or base not in ("xã", "tỉnh", "phường", "nước", "địa phương", "bên", "huyện"):  # noqa: PLR2004
        return False
    if _SO_MANY_THERE.match(body.lowered, quantity.end):
        return False
    before = body.lowered[max(0, quantity.start - 30) : quantity.start]
    return not SUMMED.search(before)


def told_by_number(body: Body, end: int) -> bool:
    """Whether the numbers of those that "hai thôn" sums up follow: "hai thôn 3 và 4", not "hai thôn và 6 hộ"."""
    numbers = _TOLD_BY_NUMBER.match(body.text, end)
    return numbers is not None and unit_at(body.lowered, numbers.end()) is None

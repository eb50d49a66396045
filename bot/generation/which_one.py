"""Numbers that say which one, not how many: "đợt 2", "hai thôn 3 và 4", "2 xã Tạ Khoa, Phiêng Pằn"."""

import re

from bot.generation.layout import Body
from bot.vietnamese.numbers import Quantity
from bot.vietnamese.units import unit_at

LABELLED = re.compile(
    r"(?:đường(?: tỉnh| huyện| xã)?"
    r"|giai đoạn|mức độ|cấp độ|phiên bản|số|mức|loại|đợt|phần|bước|lần|vòng|hạng|cấp|khóa|kênh|ca|tuyến|vùng"
    r"|nhóm)\s*$"
)
"""Before a number that is a label."""
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
IN_NAMES = {"kV": _VOLTAGE, "ngày đêm": _CAMPAIGN}
"""Numbers that names hold."""


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

"""Whether a figure tells a rise, a fall or a multiple: by the verb before it."""

import re
from typing import Literal

Change = Literal["tăng", "giảm", "gấp"]

_CHANGE = re.compile(
    r"(?P<c>tăng|giảm|gấp|cao hơn|thấp hơn)(?:\s+(?:thêm|bớt|khoảng|hơn|gần|trên"
    r"|dưới|bình quân|trung bình|ít nhất"
    r"|tối thiểu|được|đến|tới|từ|cả|nhẹ|mạnh|ước|hộ nghèo|cùng kỳ|mỗi năm|hàng năm|hằng năm|năm trước|so với cùng kỳ"
    r"|mục tiêu|tỷ lệ hộ nghèo|khoảng từ|không dưới|xấp xỉ|tối đa|không quá))*\s*$"
)
_NO_CHANGE = re.compile(r"(?:giảm|tăng)\s+(?:còn|xuống còn|xuống|lên|đến|tới|từ)(?:\s+\S+)?\s*$|gấp rút\s*$")
_EXCEEDS = re.compile(r"(?<!không )vượt(?: hơn| gần| khoảng| trên| từ)?\s*$")
"""By how much of what was planned: "vượt 12% dự toán"."""
SAME_VERB = re.compile(
    r"(?:,|;| và|, và| với) (?!trong|so với|đạt|chiếm|bằng|còn|là|tỷ lệ|tương|hoàn thành|đóng|góp|vượt|mở)[^\W\d_]+"
    r"(?:(?: |-| - | – )(?!đạt|chiếm|bằng|còn|là|được|trên|dưới|kế hoạch|dự toán|của)[^\W\d_]+){0,6} "
)
ALONGSIDE = re.compile(
    r"(?: và(?: (?!tăng|giảm|có|còn|đạt)[^\W\d_]+){1,4})?(?:,| và|,? cùng với|, tương đương(?: khoảng| gần| hơn)?) "
)
"""Between things of which one verb tells: "đã giảm 8 phòng và nhóm việc, 41 tổ, 16 đội"."""
_SPEED = re.compile(r"(?:tốc độ|mức) tăng (?!trưởng)[^,;:.]{0,50}$")


def change_before(near_left: str, shown: str, *, percent: bool) -> Change | None:
    """What the verb at the end of `near_left` tells of the number printed as `shown`; None when it tells no change."""
    # Looked for first: most numbers tell no change, and the patterns try every letter.
    if near_left.endswith(("(", "(-", "(–")) and shown[:1] in ("+", "-", "–", "−"):
        return "tăng" if shown[0] == "+" else "giảm"
    if "vượt" in near_left and percent and _EXCEEDS.search(near_left):
        return "tăng"
    if not ("tăng" in near_left or "giảm" in near_left or "gấp" in near_left):
        return None
    match = None if _NO_CHANGE.search(near_left) else _CHANGE.search(near_left)
    if match is None:
        return "tăng" if _SPEED.search(near_left) else None
    word = match["c"]
    if word.endswith("hơn"):
        return None
    if word == "gấp":
        return "gấp"
    return "tăng" if word == "tăng" else "giảm"

"""How long something takes, told from when it is."""

import re

from bot.generation.ways import Ways

TIME_UNITS = frozenset(
    (
        "tháng",
        "năm",
        "ngày",
        "tuần",
        "giờ",
        "phút",
        "giây",
        "tuổi",
        "quý",
        "thế kỷ",
        "nhiệm kỳ",
        "thế hệ",
        "buổi",
        "đợt",
    )
)
_LASTING = re.compile(
    r"(?:thời gian|thời hạn|diễn ra|kéo dài|tổ chức|rút ngắn|chỉ mất|chờ|chậm nhất|không quá|tối đa|giảm|xuống còn|còn)"
    r"(?:\s+[^\W\d_]+){0,4}?\s+(?:trong|là|còn|không quá|tối đa|khoảng|dưới|từ|xuống|đến|hơn|gần|thêm|được)?\s*$"
)
_NOT_LASTING = re.compile(
    r"(?:sau|qua|kỷ niệm|suốt|trải qua|cách đây|hơn|gần|đã|vừa|nhiệm kỳ|giai đoạn|trong vòng|trước|dịp|mừng|đánh giá"
    r"|tròn|trong)\s*(?:hơn|gần|khoảng|tròn)?\s*$"
)
# "mất hơn 5 giờ", "sớm 10-15 ngày", "quá 7 năm sử dụng": time spent, gained or lost.
_SPENT = Ways(
    r"(?<!\w)(?:mất|tốn|sớm|muộn|trễ|chậm|quá|vượt|rút ngắn|kéo dài|chờ|đi|chênh)(?: hơn| gần| khoảng| tới| đến| thêm"
    r"| được"
    r"| chừng| từ| cả| hạn| tiến độ| đi)*\s*$|(?:ngày|tháng|năm|giờ|phút|tuần|buổi)(?: làm việc)? (?:xuống|xuống còn"
    r"|còn|lên) $"
)
# "ít nhất 7 ngày", "đủ dùng 3 ngày", "hết 36 tháng lại", "dùng đã 9 năm": how long, whatever the verb.
_FOR_SO_LONG = re.compile(
    r"(?<!\w)(?:ít nhất|tối thiểu|tối đa|không quá|đủ(?: cho| dùng| ăn)*|(?:dùng|sử dụng|kéo dài|chờ|treo) (?:đã|được)"
    r"|thâm niên[^,;.]{0,30} từ|chậm|(?:mỗi|hằng|hàng) (?:tuần|tháng|quý|năm))(?: hơn| gần| khoảng| chừng)?\s*$"
)
_MEAN_AGE = re.compile(
    r"tuổi thọ|(?<!\w)(?:tuổi (?:đời |nghề |quân )?|độ tuổi )(?:bình quân|trung bình)|(?:bình quân|trung bình)"
    r"(?: là| đạt| khoảng| gần| hơn| trên)* $"
)
_NOT_YET_AFTER = re.compile(r" (?:mà |vẫn |rồi )*(?:chưa|không) (?:được|có|trả lời|xong|giải quyết)")
_LASTS_AFTER = re.compile(r" (?:làm việc )?(?:trở lên|trở xuống|sử dụng|mỗi (?:ngày|tuần|tháng|quý|năm))(?!\w)")


def tells_how_long(lowered: str, before: str, end: int, unit: str) -> bool:
    """Whether the days or months that end at `end`, behind `before`, are a length of time and no date.

    Of ages only a mean is told of many: "trẻ từ 3 tuổi trở lên" says who is meant.
    """
    if unit == "tuổi":
        return _MEAN_AGE.search(before) is not None
    return bool(
        _lasts(before)
        or _FOR_SO_LONG.search(before)
        or _LASTS_AFTER.match(lowered, end)
        or _NOT_YET_AFTER.match(lowered, end)
    )


def spent(before: str) -> bool:
    """Whether the time behind `before`, told in words, was spent, gained or lost."""
    return _SPENT.search(before) is not None or _FOR_SO_LONG.search(before) is not None


def _lasts(before: str) -> bool:
    """Whether a number of days or months says how long something takes, not when it is."""
    if _SPENT.search(before):
        return True
    if _NOT_LASTING.search(before) and not re.search(
        r"(?:tổ chức|diễn ra|thời gian)(?:\s+[^\W\d_]+){0,4} trong\s*$", before
    ):
        return bool(
            re.search(
                r"(?:không quá|tối đa|dưới)\s*$|(?:giải quyết|xử lý|trả kết quả|làm"
                r"|hoàn tất)(?:\s+[^\W\d_]+){0,3} trong\s*$",
                before,
            )
        )
    return _LASTING.search(before) is not None or before.endswith("thay vì ")

"""Lists in speech: the sentence that opens one, and its items."""

import re

from bot.generation.rare import Rare

ITEM = re.compile(
    r"(?:[-–—•+*▪●]\s|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?: một| hai)? là\b|thứ (?:nhất|hai|ba|tư|năm|sáu"
    r"|bảy|tám|chín|mười)\b|\(?\d{1,2}[.)]\s|[a-zđ]\)\s|(?:một|hai|ba|bốn|năm|sáu|bảy|tám),\s(?!một|hai|ba|bốn|năm|sáu"
    r"|bảy|tám|chín|\d)|về [^,:]{3,70}[,:])"
)
"""How an item begins, in small letters."""
NUMBER = re.compile(r"\(?(\d{1,2})[.)]\s")
MARK = re.compile(r"\s*(?:[-–—•+*]|\(?\d{1,2}[.)]|[a-zđ]\))\s*")
_OPENS = re.compile(
    r"(?:nội dung|nhiệm vụ|vấn đề|giải pháp|việc|yêu cầu|đề nghị)(?:\s+\S+){0,4} sau(?: đây)?\s*[.:]?$|:\s*$"
)
_OPENS_BY = (" sau", " sau đây")
_COUNTED = Rare(
    r"(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|\d+|một số|các|những|nhóm)\s+(?:\S+\s+)?"
    r"(?:việc|nội dung|nhiệm vụ|vấn đề|giải pháp|yêu cầu|điểm|từ khóa|định hướng|khâu)(?:\s+\S+){0,5}?[.:]?$"
)
_OF_ANOTHER_KIND = re.compile(
    r"khó khăn|hạn chế|vướng mắc|bất cập|tồn tại|kết quả|thành tích|bài học|nguyên nhân|kinh nghiệm"
)


def opens_list(lowered: str) -> bool:
    """Whether the sentence only opens a list: "… yêu cầu thực hiện tốt các nhiệm vụ sau:"."""
    # Told by its end, where the pattern would be tried at every letter.
    last = lowered.rstrip()
    return (last.endswith(":") or last.rstrip(".:").rstrip().endswith(_OPENS_BY)) and _OPENS.search(lowered) is not None


def names_tasks(lowered: str) -> bool:
    """Whether what is said names tasks without telling them: "tập trung ba việc"."""
    return _COUNTED.search(lowered) is not None and _OF_ANOTHER_KIND.search(lowered) is None

"""Figures asked for "sau sáp nhập": words that only say that it is the present unit's number that is wanted."""

import re

from bot.knowledge.model import Figure
from bot.search.facts import Fact

MERGED = "2025-07-01"
"""Since when communes and provinces are what they are now."""
_OBJECT = (
    r"(?:\s+(?:mô hình|mo hinh|bộ máy|bo may|chính quyền|chinh quyen|địa phương|dia phuong|tổ chức|to chuc|"
    r"đơn vị hành chính|don vi hanh chinh|cấp xã|cap xa|các xã|cac xa|hai cấp|hai cap|2 cấp|2 cap|"
    r"mới|moi|xong|lại|lai))"
)
_MAYBE = re.compile(r"\b(?:sau|từ|tu)\b", re.IGNORECASE)
_SINCE = re.compile(
    r"[,(]?\s*\b(?:kể\s+|ke\s+)?(?:sau|từ|tu)\s+(?:khi\s+|lúc\s+|luc\s+)?(?:đã\s+|da\s+|được\s+|duoc\s+)?"
    r"(?:(?:sáp nhập|sap nhap|sát nhập|sat nhap|hợp nhất|hop nhat|sắp xếp|sap xep|nhập tỉnh|nhap tinh|nhập xã|nhap xa)"
    rf"{_OBJECT}*|(?:vận hành|van hanh|thực hiện|thuc hien|triển khai|trien khai|áp dụng|ap dung|lên|len|chạy|chay)"
    rf"{_OBJECT}+)"
    r"(?!\s+(?:từ|tu|với|voi|vào|vao|thành|thanh|cùng|cung|mấy|may|bao|những|nhung|ra sao|là gì|la gi)\b)\)?",
    re.IGNORECASE,
)


def without_it(text: str) -> str:
    """`text` without such words; the same text where there are none."""
    return _SINCE.sub(" ", text) if _MAYBE.search(text) else text


def is_since(fact: Fact) -> bool:
    """Whether a figure is told since then, and of no time before or across it."""
    period = fact.record.period if isinstance(fact.record, Figure) else None
    return fact.date >= MERGED[: len(fact.date)] and (period is None or period >= MERGED)

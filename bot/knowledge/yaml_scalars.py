"""What an unquoted YAML scalar means here: text, a whole or decimal number, true, false or null, and nothing else.

YAML 1.1 turns much more into something else without a word: `no` into false, `012` into 10, `12:30` into 750,
`2025-07-27` into a date. Each of these is refused, since the editor meant the letters that stand there.
"""

import re
from dataclasses import dataclass

_NULL = frozenset(("", "~", "null", "Null", "NULL"))
_TRUTH = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_YES_NO = frozenset(("yes", "no", "on", "off", "y", "n"))
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt ].*)?")
_CLOCK = re.compile(r"[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?")
_LEADING_ZERO = re.compile(r"[-+]?0[0-9_]+")
_ODD_NUMBER = re.compile(
    r"[-+]?(?:0[xX][0-9a-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|[0-9][0-9_]*|[0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*"
    r"|[0-9][0-9_]*(?:\.[0-9_]*)?[eE][-+]?[0-9]+|\.(?:inf|Inf|INF|nan|NaN|NAN))"
)
# A float holds fifteen digits without loss.
_MAX_DIGITS = 15


@dataclass(frozen=True, slots=True)
class Refused:
    """Why an unquoted scalar cannot stand as it is; both sentences are Vietnamese."""

    message: str
    remedy: str


def read_plain(text: str) -> tuple[str | int | float | bool | None, Refused | None]:
    """The value of the unquoted scalar `text`; with a refusal, the text itself is the value."""
    if text in _NULL:
        return None, None
    if text in _TRUTH:
        return _TRUTH[text], None
    if not (text[0] in "+-.0123456789" or text.lower() in _YES_NO):
        return text, None
    number = _NUMBER.fullmatch(text)
    if number is not None and sum(c.isdigit() for c in text) <= _MAX_DIGITS:
        return (float(text) if number[1] else int(text)), None
    return text, _refusal(text)


def _refusal(text: str) -> Refused | None:
    quoted = f'Đặt trong ngoặc kép: "{text[:40]}"'
    if text.lower() in _YES_NO:
        return Refused(
            f"chữ {text} đứng không có ngoặc kép thì YAML hiểu là đúng hoặc sai",
            f"{quoted}; nếu muốn ghi đúng hoặc sai thì viết true hoặc false",
        )
    if _DATE.fullmatch(text):
        return Refused(f"ngày {text} thiếu ngoặc kép", quoted)
    if _CLOCK.fullmatch(text):
        return Refused(f"{text} đứng không có ngoặc kép thì YAML đổi giờ phút thành một con số khác", quoted)
    if _LEADING_ZERO.fullmatch(text):
        return Refused(
            f"{text[:40]} bắt đầu bằng số 0 nên YAML đổi thành một con số khác",
            f"{quoted}; nếu là số thì bỏ số 0 ở đầu",
        )
    if _ODD_NUMBER.fullmatch(text):
        return Refused(
            f"{text[:40]} không phải cách viết số được dùng ở đây",
            "Số chỉ gồm chữ số, dấu trừ và dấu chấm thập phân, ví dụ 1446 hoặc 8.02; "
            f'nếu là chữ thì đặt trong ngoặc kép: "{text[:40]}"',
        )
    return None

"""Numbers said in words, as dictation writes them: "nghị quyết năm mươi bảy", "năm hai không hai lăm"."""

import re
from collections.abc import Callable

from bot.vietnamese.folding import folded

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_AFTER_TEN = {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5, "bẩy": 7}
_VALUES = {folded(word): value for value, word in enumerate(_DIGITS)} | {
    folded(word): value for word, value in _AFTER_TEN.items()
}
_SHORT_VALUES = _VALUES | {"muoi": 10}
_TENS, _HUNDREDS, _THOUSANDS = "muoi", "tram", ("nghin", "ngan")

_FORMS = (*_DIGITS[1:], "mười")

_UNIT = "(?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín)"
# "Hai mươi năm" is twenty years.
_LAST = "(?:một|mốt|hai|ba|bốn|tư|lăm|nhăm|sáu|bảy|bẩy|tám|chín)"
_TWO = rf"(?:{_UNIT}\s+mươi(?:\s+{_LAST})?|mười\s+{_LAST})"
_SMALL = rf"(?:{_TWO}|mười|(?:linh|lẻ)\s+(?:{_LAST}|năm))"
_THREE = rf"(?:(?:không|{_UNIT})\s+trăm(?:\s+{_SMALL})?)"
_LONG = rf"(?:(?:{_TWO}|mười|{_UNIT})\s+(?:nghìn|ngàn)(?:\s+(?:{_THREE}|{_SMALL}))?|{_THREE}|{_TWO})"
_ONE = rf"(?:{_UNIT}|mười)"
_SHORT_TENS = re.compile(
    rf"\b(trăm|tram)\s+({_UNIT}|{folded(_UNIT)})\s+(mốt|tư|lăm|nhăm|sáu|bảy|bẩy|tám|chín|mot|tu|lam|nham|sau|bay|tam|chin)\b"
)
"""Tens without their word, as they are said after hundreds: "không trăm hai lăm"."""
_CALLED = "(?:nghị quyết|kế hoạch|kết luận|chỉ thị|quyết định|nghị định|thông tư|công văn)"


def in_figures(text: str) -> str:
    """`text` with the numbers that are beyond doubt in figures: of several words, or where only a number can stand."""
    text = _SHORT_TENS.sub(r"\1 \2 mươi \3", text)
    for pattern, written in _RULES:
        text = pattern.sub(written, text)
    return text


def small_number(word: str) -> tuple[str, ...]:
    """The forms of a number up to ten, in a word and in figures; none where `word` is none.

    A word with marks is one only as it is written: "từ" is no "tư".
    """
    if word.isascii() and word.isdigit() and len(word) <= len("10"):
        value = int(word)
    else:
        alike = _FORMS if word != folded(word) else tuple(map(folded, _FORMS))
        value = alike.index(word) + 1 if word in alike else 0
    return (_FORMS[value - 1], str(value)) if 0 < value <= len(_FORMS) else ()


def _pattern(accented: str) -> re.Pattern[str]:
    """A pattern for words with their marks, or for all of them without; small letters, as dictation has them."""
    return re.compile(rf"\b(?:{accented}|{folded(accented)})\b")


def _value(match: re.Match[str]) -> str:
    """The number that words such as "hai nghìn không trăm hai mươi lăm" say."""
    total = below = unit = 0
    for word in folded(match[0]).split():
        if word in _THOUSANDS:
            total, below, unit = (below + unit) * 1_000, 0, 0
        elif word == _HUNDREDS:
            below, unit = below + unit * 100, 0
        elif word == _TENS:
            below, unit = below + (unit or 1) * 10, 0
        else:
            unit = _VALUES.get(word, 0)
    return str(total + below + unit)


def _digits(match: re.Match[str]) -> str:
    """Digits said one by one: "hai không hai lăm"."""
    return "".join(str(_VALUES[word]) for word in folded(match[0]).split())


_Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]


def _inside(outer: re.Pattern[str], inner: _Rule) -> _Rule:
    """The rule `inner`, only within what `outer` finds."""
    pattern, written = inner
    return outer, lambda match: pattern.sub(written, match[0], count=1)


_A_YEAR: _Rule = (_pattern(rf"hai\s+không\s+(?:một|hai|ba)\s+(?:không|năm|{_LAST})"), _digits)
_A_LONG_ONE: _Rule = (_pattern(_LONG), _value)
_SHORT: _Rule = (_pattern(_ONE), _value)
_TWO_DIGITS: _Rule = (_pattern(rf"không\s+{_UNIT}"), _digits)
_FRACTION = re.compile(
    rf"\b(?P<whole>\d+|{_UNIT}|không|mười|{folded(_UNIT)}|khong|muoi)\s+(?:phẩy|phay)"
    rf"(?P<rest>(?:\s+(?:không|{_LAST}|năm|khong|{folded(_LAST)}|nam))+)\b"
)


def _fraction(match: re.Match[str]) -> str:
    """ "17 phẩy sáu sáu" is 17,66."""
    whole = match["whole"] if match["whole"].isdigit() else str(_SHORT_VALUES[folded(match["whole"])])
    return whole + "," + "".join(str(_VALUES[word]) for word in folded(match["rest"]).split())


_CONFIRMED = re.compile(
    r"\b(?:ba|bốn|sáu|bảy|tám|chín|mười|chin)\b(?!\s+(?:là\b|la\b))"
    r"(?=.*\b(?:đúng|dung|phải|phai)\s+(?:không|khong|ko|chưa|chua|hông)"
    r"(?:\s+(?:em|anh|chị|chi|bạn|ban|bot|ạ|a|nhỉ|nhi|vậy|vay|ấy|nhé))*\W*$)"
)
"""A number that is to be confirmed; "hai" and "năm" stand in names and before years."""


def _confirmed(match: re.Match[str]) -> str:
    # In a line without marks "ba" may be "bà".
    return match[0] if match[0] == "ba" and match.string.isascii() else _value(match)


_RULES: tuple[_Rule, ...] = (
    _A_YEAR,
    _A_LONG_ONE,
    _inside(_pattern(rf"{_CALLED}(?:\s+số)?\s+không\s+{_UNIT}"), _TWO_DIGITS),
    _inside(_pattern(rf"{_CALLED}\s+số\s+{_ONE}"), _SHORT),
    _inside(_pattern(rf"(?:ngày|tháng|mùng|mồng)\s+(?!năm){_ONE}"), _SHORT),
    (_FRACTION, _fraction),
    (_CONFIRMED, _confirmed),
)

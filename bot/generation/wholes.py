"""How many there are in all of what a number counts some of: "20 bản, trong đó có 9 bản biên giới"."""

import re

from bot.generation.indicators import counts
from bot.generation.number import Number

_PART_BEFORE = re.compile(r"[^;]{0,3};?\s*,?\s*trong (?:đó|số này|số đó)")
_OUT_OF = ("trong số ", "trong tổng số ")
_PART_LATER = re.compile(r"[^;:.()]{0,40}, trong (?:đó|số này|số đó)(?: có| chỉ có)?(?: hơn| gần| khoảng| trên)?\s*$")
"""Between a number and its part with a word or two that tell of the whole: "748 nhà bị hư hại, trong đó 133 nhà"."""
_PART_AFTER = re.compile(r"\s*trong số (?:đó|này)")
# "có 11 trụ sở dôi dư nhưng mới bán được 1 trụ sở", "cả thôn 214 hộ thì có tới 160 hộ vay ngoài".
_PART_ONLY = re.compile(
    r"[^;:.()]{0,60}(?<!\w)(?:(?:nhưng|song|mà)(?: [^\W\d_]+){0,2}? (?:mới|chỉ)(?!\w)[^,;:.()]{0,40}"
    r"|thì(?: có| đã| mới| chỉ| còn| tới| đến| hết){0,3}(?: hơn| gần| khoảng| trên)?) $"
)
# "tiếp nhận 4.912 hồ sơ, giải quyết trước và đúng hạn 4.807 hồ sơ": how many of those that came were dealt with.
_CAME_IN = re.compile(r"(?<!\w)(?:nhận|được giao|gửi(?: đến)?|thụ lý)(?: hơn| gần| khoảng| trên| tổng số)? $")
_DEALT_WITH = re.compile(
    r"[^;:.()]{0,60}, (?:[^\W\d_]+ ){0,3}?(?:giải quyết|trả lời|hoàn thành|xử lý)(?!\w)[^,;:.()]{0,40}$"
)
_NEAR = 36
_OF_ALL = re.compile(r"(?:^|[.;:,“\n(] ?)(?:trong|trong số|trong tổng số|trên tổng số)(?: hơn| gần)? $")


def opens_with_all(lowered: str, number: Number) -> bool:
    """Whether `number` tells how many there are in all of what the sentence goes on to count: "Trong 74 ý kiến, …"."""
    return counts(number.unit) and _OF_ALL.search(lowered, max(0, number.start - _NEAR), number.start) is not None


def part_of(previous: Number, number: Number) -> bool:
    """Whether `number` counts the same things as `previous`, and fewer."""
    if previous.high is not None or number.high is not None:
        return False
    if previous.unit.startswith(("đồng", "%", "USD")) or number.value >= previous.value:
        return False
    return previous.unit == number.unit or previous.unit.startswith(number.unit + " ")


def whole_before(lowered: str, previous: Number, number: Number, left_start: int) -> float | None:
    """The number just before that `number` is a part of: "20 bản, trong đó có 9 bản biên giới"."""
    # "84 hộ thì 71 hộ nghèo": some of them are of a kind.
    of_a_kind = number.unit.startswith(previous.unit + " ") and number.value < previous.value
    if not part_of(previous, number) and not of_a_kind:
        return None
    if counts(number.unit) and _PART_ONLY.match(lowered, left_start, number.start) is not None:
        return previous.value
    if of_a_kind:
        return None
    part = (
        _PART_LATER.match(lowered, left_start, number.start)
        or lowered.endswith(_OUT_OF, 0, previous.start)
        or _PART_BEFORE.match(lowered, left_start, number.start)
        or _PART_AFTER.match(lowered, number.end)
        or (
            _CAME_IN.search(lowered, max(0, previous.start - _NEAR), previous.start)
            and _DEALT_WITH.match(lowered, left_start, number.start)
        )
    )
    return previous.value if part else None

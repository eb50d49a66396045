"""Numbers whose unit their sentence says elsewhere: "…, thiếu 12", "9 bến đã xong, 4 đang xây"."""

import re
from collections.abc import Sequence

from bot.generation.layout import Body
from bot.generation.number import Number
from bot.generation.unit_behind import unit_of
from bot.generation.which_one import LABELLED
from bot.vietnamese.numbers import Quantity

_SAME_CLAUSE = 60
_SAME_LIST = 90
"""Letters between a number and one more of the same things."""
_STOP = re.compile(r"[.;\n]")
_SENTENCE_ENDS = re.compile(r"[.!?]\s|\n")
_LACKS = re.compile(r"(?<!\w)(?:thiếu|thừa|dôi dư|còn thiếu)\s*$")
_CLOSES = re.compile(r"\s*[.;,](?!\d)")
# "9 bến đã mở, 4 đang xây và 20 chưa làm": what some and others of them are.
_OTHERS = re.compile(
    r"(?:[,;]|[,;]? và|[,;]? còn(?: lại)?|[,;]? trong đó(?: có)?)(?: có| còn)?(?: hơn| gần| khoảng)? $"
)
_STATE = re.compile(r" (?:đang|đã|chưa|không|bị|được|mới|vẫn|còn|sắp|sẽ)(?= [a-zà-ỹđ])")
_RISEN = re.compile(r"[^();.\d]*\((?:tăng|giảm)(?: thêm)? ")
_CLOSED = re.compile(r"\s?\)| so với ")
_IN_TURN = re.compile(
    r"(?<!\w)lần lượt(?: là| đạt| có| bằng| ở mức| khoảng)*(?: hơn| gần| khoảng| trên)?(?: [\d.,]+(?:,| và)(?: hơn"
    r"| gần)?)* $"
)
_IN_TURN_WIDTH = 70
_NEXT = re.compile(r"(?:,|,? và)(?: hơn| gần| khoảng| trên)? ")


def unit_elsewhere(body: Body, quantities: Sequence[Quantity], at: int, before: Number | None) -> Number | None:
    """The number that `quantities[at]`, which no unit follows, tells; None when its sentence names none.

    `before` is what was counted last.
    """
    quantity = quantities[at]
    if quantity.unit is not None or quantity.high is not None:
        return None
    unit = _in_turn(body, quantities, at)
    if unit is None and before is not None:
        said = (_lacking, _others, _change_in_brackets)
        unit = before.unit if any(tells(body, quantity, before) for tells in said) else None
    if unit is None:
        return None
    guess = f"Bài bỏ đơn vị của “{quantity.shown}”; hiểu là {unit}."
    start, end = quantity.start, quantity.end
    return Number(quantity.value, None, None, unit, body.text[start:end], start, end, guess)


def _lacking(body: Body, quantity: Quantity, before: Number) -> bool:
    """ "47 biên chế nhưng mới có 35 người, thiếu 12": so many fewer of what the number before counts."""
    start = quantity.start
    return (
        start - before.end <= _SAME_CLAUSE
        and _LACKS.search(body.lowered, before.end, start) is not None
        and not _STOP.search(body.text, before.end, start)
        and _CLOSES.match(body.text, quantity.end) is not None
    )


def _others(body: Body, quantity: Quantity, before: Number) -> bool:
    """Whether the quantity counts others of the things counted before."""
    start = quantity.start
    return (
        start - before.end <= _SAME_LIST
        and float(quantity.value).is_integer()
        and _STATE.match(body.lowered, quantity.end) is not None
        and _OTHERS.search(body.lowered, before.end, start) is not None
        and not _SENTENCE_ENDS.search(body.text, before.end, start)
        and not LABELLED.search(body.lowered, before.end, start)
    )


def _change_in_brackets(body: Body, quantity: Quantity, before: Number) -> bool:
    """ "làm 5 người chết (giảm 2)": by how many of them."""
    return (
        quantity.start - before.end <= _SAME_CLAUSE
        and _RISEN.fullmatch(body.lowered, before.end, quantity.start) is not None
        and _CLOSED.match(body.text, quantity.end) is not None
    )


def _in_turn(body: Body, quantities: Sequence[Quantity], at: int) -> str | None:
    """The unit that the last of several numbers bears: "lần lượt là 4 và 7 xã"."""
    first = quantities[at]
    begin = max(0, first.start - _IN_TURN_WIDTH)
    if "lượt " not in body.lowered[begin : first.start] or not _IN_TURN.search(body.lowered, begin, first.start):
        return None
    end = first.end
    for following in quantities[at + 1 :]:
        if not _NEXT.fullmatch(body.lowered, end, following.start):
            return None
        if (unit := unit_of(body, following, "", None)) is not None:
            return unit[0]
        end = following.end
    return None

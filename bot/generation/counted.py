"""What an article counts, measures and ranks: every number that is one, with its unit."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.generation.in_words import add_ones, add_worded, approximate
from bot.generation.indicators import RANK, counts
from bot.generation.layout import Body
from bot.generation.number import Number, inside
from bot.generation.ranked import ranks_and_multiples
from bot.generation.scanning import Scan
from bot.generation.unit_behind import Unit, unit_of
from bot.generation.unit_elsewhere import unit_elsewhere
from bot.generation.which_one import NUMBERED_BODY, tells_which
from bot.vietnamese.numbers import Quantity, read_quantities

_AND_A_HALF = re.compile(r"[ \u00a0]rưỡi(?: (?P<money>đồng|đô la))?(?!\w)")
_HALVES = {"nghìn": 500.0, "ngàn": 500.0, "vạn": 5e3, "triệu": 5e5, "tỷ": 5e8, "tỉ": 5e8}
_MAGNITUDES = (" nghìn", " ngàn", " vạn", " triệu", " tỷ", " tỉ ")
# "4 tại chỗ", "5 không, 3 sạch": a watchword counts nothing.
_SLOGAN = re.compile(r"[“\"](?:\d{1,2} [^”\"\n\d]{2,24})+[”\"]")
_WATCHWORD = Scan(
    r"(?:phương châm|khẩu hiệu|thông điệp|nguyên tắc|quan điểm|tinh thần|phong trào|chủ đề|cuộc vận động|quy tắc"
    r"|công thức) [“\"]?\d{1,2} [^\W\d_]+(?: [^\W\d_]+)?(?:(?:,| và) \d{1,2} [^\W\d_]+(?: [^\W\d_]+)?)*"
)
_MORE = re.compile(r"\((?P<shown>\+(?P<n>\d{1,3}(?:,\d{1,3})?) ?%)")
"""A rise in brackets behind what rose: "96,4 nghìn tấn (+6,8%)"."""
_PER_SO_MANY = re.compile(r"\d[\d.,]* [^\W\d_]+(?: [^\W\d_]+)? (?:trên|/|cho mỗi|trên mỗi) $")
_PER_WIDTH = 40
_AREA_WIDTH = 100
_HEADS = ("người", "dân", "trẻ", "trẻ em", "trẻ đẻ sống")
_ROUND = (100.0, 1000.0, 10_000.0, 100_000.0)
# "giá trị sản phẩm trên 1 ha đất": what something is told for each of.
_FOR_EACH_AREA = re.compile(
    r"(?:giá trị|sản phẩm|thu nhập|doanh thu|năng suất|lợi nhuận|lãi|sản lượng)(?!\w)[^.;]{0,70} trên $"
)
_AREAS = ("ha", "m²", "km²", "sào", "công", "đơn vị diện tích")
_UP_TO = re.compile(r"\s*(?:lên|đến|tới|xuống|còn|lên thành|xuống còn)\s*")


def find_numbers(body: Body, taken: Sequence[tuple[int, int]]) -> list[Number]:
    """What is counted or measured in `body`, in its order."""
    if not body.text:
        return []
    found = ranks_and_multiples(body)
    slogans = [match.span() for match in (*_SLOGAN.finditer(body.text), *_WATCHWORD.over(body))]
    busy = sorted([*taken, *slogans])
    found += [
        Number(float(m["n"].replace(",", ".")), None, None, "%", m["shown"], m.start("shown"), m.end("shown"))
        for m in (_MORE.finditer(body.text) if "(+" in body.text else ())
    ]
    busy += [(n.start, n.end) for n in found]
    busy.sort()
    unit_before: Number | None = None
    counted_before: Number | None = None
    quantities = read_quantities(body.text)
    for at, quantity in enumerate(quantities):
        if inside(quantity.start, quantity.end, busy):
            continue
        number = _measured(body, quantity, unit_before) or unit_elsewhere(body, quantities, at, counted_before)
        if number is not None:
            found.append(number)
            if counts(number.unit) and number.unit != RANK:
                counted_before = number
            # What is told in thousands and millions, a number behind it without a unit goes on with.
            if number.unit.startswith(("đồng", "USD")) or any(said in quantity.shown for said in _MAGNITUDES):
                unit_before = number
    found = [number for number in found if not _out_of_so_many(body, number)]
    add_worded(body, busy, found)
    add_ones(body, found)
    found = [number for number in found if not tells_which(body, number)]
    found.sort(key=lambda number: number.start)
    approximate(body, found)
    _share_denominators(body, found)
    return found


def _out_of_so_many(body: Body, number: Number) -> bool:
    """Whether a number only tells out of how many: "8,9 bác sĩ trên 1 vạn dân"."""
    before = body.lowered[max(0, number.start - _PER_WIDTH) : number.start]
    if number.unit in _AREAS:
        clause = body.lowered[max(0, number.start - _AREA_WIDTH) : number.start]
        return number.value == 1 and _FOR_EACH_AREA.search(clause) is not None
    return number.unit in _HEADS and number.value in _ROUND and _PER_SO_MANY.search(before) is not None


def _share_denominators(body: Body, found: Sequence[Number]) -> None:
    """Give the first of two amounts the second's denominator: "từ 500.000 đồng lên 750.000 đồng/tháng"."""
    for first, last in pairwise(found):
        if last.unit.startswith(first.unit + "/") and _UP_TO.fullmatch(body.lowered, first.end, last.start):
            first.unit = last.unit


def _measured(body: Body, quantity: Quantity, money: Number | None) -> Number | None:
    before = body.lowered[max(0, quantity.start - 48) : quantity.start]
    if before.endswith(NUMBERED_BODY) or before.endswith("top "):
        return None
    value = quantity.value
    half = _AND_A_HALF.match(body.lowered, quantity.end)
    last = quantity.shown.lower().rpartition(" ")[2]
    found: Unit | None
    if half is not None and quantity.unit is None and last in _HALVES:
        # "1 triệu rưỡi": half of the magnitude more, and money when nothing else is named.
        value, found = value + _HALVES[last], ("đồng", half.end(), None)
    else:
        found = unit_of(body, quantity, before, money)
    if found is None:
        return None
    unit, end, guessed = found
    if unit.startswith("điểm %"):
        unit = "điểm phần trăm" + unit.removeprefix("điểm %")
    start = quantity.start
    if value < 0 and body.text[start : start + 1] in "-–−" and body.text[start - 1 : start] == "(":
        value = -value
    return Number(value, quantity.high, quantity.of, unit, body.text[start:end], start, end, guessed)

"""Quantities: reading them as Vietnamese newspapers print them, and printing them the same way.

A decimal is written with a comma, thousands with a dot: "1.779,52". Dates, years, document numbers, phone numbers,
ordinals and list markers look like quantities and are none.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from bot.vietnamese.dates import read_dates
from bot.vietnamese.folding import composed, lower_case_of_article
from bot.vietnamese.units import MONEY, WHOLE, unit_at

_DIGIT = re.compile(r"[0-9]")
_S = "[ \u00a0\u202f]"  # the spaces that may stand inside a quantity; a new line ends one
_NUMBER = rf"[0-9]+(?:[.,][0-9]+)*(?:(?<![0-9]{{4}}){_S}[0-9]{{3}}(?![0-9]))*"
# Longer runs of digits are account or telephone numbers; a float could not hold them either.
_MAX_DIGITS = 15

_POWERS = {
    "chục": 1, "trăm": 2, "nghìn": 3, "ngàn": 3, "vạn": 4, "triệu": 6, "tỷ": 9, "tỉ": 9,
}  # fmt: skip
# "tỷ lệ", "tỉ số", "triệu tập", "trăm năm" begin with a magnitude and are other words.
_MAGNITUDE = re.compile(
    rf"{_S}?(chục|trăm|nghìn|ngàn|vạn|triệu|t[ỷỉ](?!{_S}(?:lệ|trọng|số|suất|phú)))(?!{_S}(?:tập|hồi)\b)(?!\w)"
)

_START = re.compile(rf"(?:(?<![^\s(])(-)|(?<![\w/\\.@#+–—-])(?<![0-9][,:]))({_NUMBER})")
_MORE = re.compile(rf"{_S}({_NUMBER})(?![\w/-])")
_RANGE = re.compile(rf"{_S}?[-–—]{_S}?({_NUMBER})")
_RANGE_WORD = re.compile(rf"{_S}(?:đến|tới){_S}({_NUMBER})")
_FRACTION = re.compile(r"/([0-9]+(?:\.[0-9]{3})*)(?![0-9/])")
_OVER = re.compile(rf"{_S}trên{_S}(?:tổng(?:{_S}số)?{_S})?([0-9]+(?:\.[0-9]{{3}})*)(?![0-9/.,])")
_OUT_OF = re.compile(rf"{_S}(?:trong|trên){_S}(?:tổng(?:{_S}số)?|số){_S}([0-9]+(?:[.,][0-9]+)*)(?![0-9/.,]*[0-9/])")
_SPACE = re.compile(_S)
_RUN = re.compile(r"[\w/.,:_–-]*")
# "4.0" is a version, "007" a code, unless something is counted.
_CODE = re.compile(r"[0-9]+\.0|0[0-9]+")
_NOUN = re.compile(rf"{_S}[a-zà-ỹ]")
_AND = ("và", ",", "-", "–")
# What may not follow: letters (a code, a file name), a document's number, a time.
_GLUED = re.compile(r"\w|[/_–-]\w|[:.][0-9]|[.,/][^\W\d_]")

_PLAIN = re.compile(r"[0-9]+")
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
_COMMA = re.compile(r"([0-9]+|[1-9][0-9]{0,2}(?:\.[0-9]{3})+),([0-9]+)")
# "20,800 đồng", "1,250 người": thousands the English way, where nothing has parts.
_ENGLISH_THOUSANDS = re.compile(r"[1-9][0-9]{0,2},[0-9]{3}")
_POINT = re.compile(r"(?:0\.[0-9]{3}|[0-9]+\.(?:[0-9]{1,2}|[0-9]{4,}))")
_ENGLISH = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+\.[0-9]+|[1-9][0-9]{0,2}(?:,[0-9]{3}){2,}")
_SPACED = re.compile(rf"[1-9][0-9]{{0,2}}(?:{_S}[0-9]{{3}})+(?:,[0-9]+)?")

# Runs that hold digits and are none of our business: those that begin with a digit, and those that begin with a word.
_OTHER = re.compile(
    rf"""(?<![\w.,])(?:0[0-9]{{2,4}}(?:[ .-][0-9]{{3,4}}){{1,3}}\b | 0[0-9]{{8,10}}\b
    | [0-9]{{1,2}}{_S}giờ{_S}[0-9]{{1,2}}(?:{_S}phút)? | [0-9]{{1,2}}h[0-9]{{0,2}}\b
    | [0-9]{{1,2}}{_S}tháng{_S}(?:đầu|cuối){_S}năm
    | (?:19|20)[0-9]{{2}}{_S}?[-–—]{_S}?(?:19|20)[0-9]{{2}}(?![0-9.,%]))
    | [0-9]{{1,2}}:[0-9]{{2}}(?::[0-9]{{2}})?""",
    re.VERBOSE,
)
_OTHERS_WORDS = ("http", "www.", "+84", "hotline", "điện", "đt", "fax", "tel", "lúc", "hồi", "quý")
_OTHER_WORDS = re.compile(
    rf"""https?://\S+ | www\.\S+ | \+84[0-9 .-]{{8,12}}[0-9]
    | (?:hotline|điện{_S}thoại|đt|fax|tel)\b[ .:]*[0-9(][0-9 .()-]+
    | (?:lúc|hồi){_S}[0-9]{{1,2}}{_S}?(?:giờ|h|g)(?:{_S}?[0-9]{{1,2}}(?:{_S}?phút)?)?
    | quý{_S}[1-4](?:{_S}?[,/]{_S}?|{_S}(?:năm{_S})?)(?:19|20)[0-9]{{2}}""",
    re.VERBOSE,
)
_DIGITS = re.compile(r"[0-9][0-9]*")

_DOCUMENT = (
    "nghị quyết|nghị định|chỉ thị|kế hoạch|kết luận|quyết định|thông tư|công văn|thông báo|đề án|chương trình"
    "|luật|pháp lệnh|hướng dẫn|quy định|sắc lệnh|nq|qđ|kh|ct|kl"
)
# Before any number at all: what follows is a name for one of several, not a count.
_ORDINAL_WORD = re.compile(
    r"(?:\bthứ|\bkhóa|\bkhoá|\bđiều|\bkhoản|\bquốc lộ|\btỉnh lộ|\bql|\btl|\bđt|\bquận|\bmùng|\bmồng|\bxếp hạng"
    r"|(?<!tổng )(?<!trong )(?<!dân )(?<!chỉ )(?<!hệ )(?<!quân )(?<!nhân )(?<!doanh )(?<!một )(?<!sĩ )(?<!tỷ )"
    r"(?<!tỉ )\bsố)[ \u00a0:]*$"
)
_ORDINAL_ENDS = ("thứ", "khóa", "khoá", "điều", "khoản", "lộ", "ql", "tl", "đt", "quận", "mùng", "mồng", "hạng", "số")
# Before a bare whole number only: "Vùng 4", "cấp 2-3", "bài 1"; but "tổ 3 người", "đường 1,3 km" are quantities.
_LABEL_WORD = re.compile(
    rf"\b(?:cấp|vùng|đường|tổ|khu|khu phố|lớp|kỳ|đội|nhóm|đợt|loại|hạng|bước|phần|tập|chương|mục|trang|phụ lục|bảng"
    rf"|hình|bài|cụm|lô|tầng|phòng|tòa|toà|km|điểm|đại hội|thôn|bản|xóm|ấp|tiểu khu|phường|xã|ngõ|nhà|tuyến|lần|giờ"
    rf"|kỷ|tháng|quý|ngày|năm|tuần|mốc|vành đai|metro|mũi|liều|vòng|chặng|giai đoạn|phiên bản|học kỳ|hợp phần|cấu phần"
    rf"|tiểu dự án|phương án|kịch bản|(?:cấp độ|mức độ)(?: [^\W\d_]+){{0,2}}|số|{_DOCUMENT})[ \u00a0:]*$"
)
_CALENDAR_WORD = re.compile(r"(?:^|[ \u00a0(,])(?:(\w+)[ \u00a0])?(ngày|tháng|quý)[ \u00a0]$")
_CALENDAR_ENDS = tuple(word + space for word in ("ngày", "tháng", "quý") for space in " \u00a0")
_CALENDAR_LAST = {"ngày": 31, "tháng": 12, "quý": 4}
_EACH = frozenset(("mỗi", "một", "hàng", "hằng", "các", "những", "nhiều", "quân", "trong", "từng", "theo"))
_CAPITAL_DOCUMENT = re.compile(rf"(?:{_DOCUMENT})[ \u00a0]$")
_YEAR_WORD = re.compile(r"\b(?:năm|đến|tới|từ|trước|sau|cuối|đầu|giữa|tháng|niên vụ)[ \u00a0]$")
_SEASON = re.compile(r"\b(?:xuân|hè|hè thu|thu|đông|mùa|vụ|tết)[ \u00a0]$")
_NAME_BEFORE = re.compile(r"(?:^|(\S)[ \u00a0]+)([^\W\d_]+)[ \u00a0]$")
_SENTENCE_START = frozenset(".!?:;…“”\"'‘’()[]-–—•*\n")
_MARKER_BEFORE = re.compile(r"(?:^|\n)[ \t\u00a0]*$")
_MARKER_AFTER = re.compile(r"[.)](?:\s|$)")
_LOOK_BACK = 24
_PLAIN_YEARS = range(1900, 2100)
_MONTHS = 12


class Quantity(NamedTuple):
    """A number a text states, with what it counts."""

    value: float
    """In base units: "65,67 vạn người" → 656700; the low end of a range."""
    high: float | None
    """The high end of a range, else None."""
    of: float | None
    """The whole of a "17/18", else None."""
    unit: str | None
    """The base unit: "%", "%/năm", "đồng", "người", "km"…; None when no unit we know follows."""
    shown: str
    """As printed, magnitude and unit with it."""
    start: int
    end: int


def _number(printed: str) -> Decimal | None:
    """The number `printed` in digits, None when it is written as no number is."""
    if len(printed) > _MAX_DIGITS and sum(c.isdigit() for c in printed) > _MAX_DIGITS:
        return None
    if printed.isdecimal() or _PLAIN.fullmatch(printed):
        return Decimal(printed)
    if _THOUSANDS.fullmatch(printed):
        return Decimal(printed.replace(".", ""))
    if _COMMA.fullmatch(printed):
        return Decimal(printed.replace(".", "").replace(",", "."))
    if _POINT.fullmatch(printed):
        return Decimal(printed)
    if _ENGLISH.fullmatch(printed):
        return Decimal(printed.replace(",", ""))
    if _SPACED.fullmatch(printed):
        return Decimal(re.sub(_S, "", printed).replace(",", "."))
    return None


def _magnitude(lowered: str, at: int) -> tuple[int, int]:
    """The power of ten the words at `at` stand for ("triệu tỷ" is 15), 0 when there are none, and where they end."""
    power = 0
    while (match := _MAGNITUDE.match(lowered, at)) is not None:
        power += _POWERS[match[1]]
        at = match.end()
    return power, at


def _money_per(lowered: str, power: int, at: int) -> tuple[str, int] | None:
    """The unit of "120 triệu/ha", where only money can be meant, and where it ends."""
    if power < _MILLIONS or not lowered.startswith("/", at):
        return None
    per = unit_at(" " + lowered[at + 1 : at + 40], 0)
    return (f"đồng/{per[0]}", at + per[1]) if per else None


_MILLIONS, _THOUSAND = 6, 3


def _amount(lowered: str, value: Decimal, at: int) -> tuple[Decimal, int, int]:
    """`value` with the magnitude at `at`, and smaller parts after it ("1 tỷ 850 triệu"); its power; where it ends."""
    power, at = _magnitude(lowered, at)
    # "16 ngàn 820 tỷ đồng": thousands and ones of the magnitude that follows.
    if power == _THOUSAND and (part := _MORE.match(lowered, at)) is not None:
        ones = _number(part[1])
        larger, end = _magnitude(lowered, part.end())
        if ones is not None and ones < 10**_THOUSAND and larger > _THOUSAND:
            return (value.scaleb(power) + ones).scaleb(larger), power + larger, end
    total, last = value.scaleb(power), power
    while last and (part := _MORE.match(lowered, at)) is not None:
        number = _number(part[1])
        smaller, end = _magnitude(lowered, part.end())
        if number is None or not 0 < smaller < last:
            break
        total, last, at = total + number.scaleb(smaller), smaller, end
    return total, power, at


def _is_label(nfc: str, lowered: str, start: int, printed: str, unit: str | None) -> bool:  # noqa: PLR0911
    """Whether the number at `start` names one of several (a year, a document, a place) instead of counting."""
    before = lowered[max(0, start - _LOOK_BACK) : start]
    if before.endswith("\n"):
        return False
    plain = _PLAIN.fullmatch(printed) is not None
    share = unit is not None and unit.startswith("%")
    if not share and before.rstrip(" \u00a0:").endswith(_ORDINAL_ENDS) and _ORDINAL_WORD.search(before):
        return True
    if not plain:
        return False
    number = int(printed)
    if number in _PLAIN_YEARS and (unit is None or _YEAR_WORD.search(before) or _SEASON.search(before)):
        return True
    calendar = _CALENDAR_WORD.search(before) if before.endswith(_CALENDAR_ENDS) else None
    if calendar and 1 <= number <= _CALENDAR_LAST[calendar[2]] and calendar[1] not in _EACH:
        return True
    document = _CAPITAL_DOCUMENT.search(before)
    if document and nfc[max(0, start - _LOOK_BACK) : start][document.start()].isupper():
        return True
    if unit is not None:
        return False
    if _LABEL_WORD.search(before):
        return True
    name = _NAME_BEFORE.search(nfc[max(0, start - _LOOK_BACK) : start])
    return bool(name and name[1] and name[1] not in _SENTENCE_START and name[2][0].isupper())


def _is_marker(lowered: str, start: int, end: int) -> bool:
    """Whether the number numbers a list: "1. …" or "2) …" at the start of a line, "(3)" anywhere."""
    if lowered[start - 1 : start] == "(" and lowered[end : end + 1] == ")":
        return True
    return bool(_MARKER_AFTER.match(lowered, end) and _MARKER_BEFORE.search(lowered[max(0, start - 40) : start]))


@dataclass(slots=True)
class _Reading:
    """One text while it is read."""

    text: str
    nfc: str
    lowered: str
    offsets: Sequence[int]
    last_label: int | None = None
    """Where the last label ended, for "Nghị quyết số 79 và 80"."""

    def quantity(
        self,
        span: tuple[int, int],
        unit: str | None,
        low: Decimal,
        high: Decimal | None = None,
        of: Decimal | None = None,
    ) -> Quantity:
        first, last = self.offsets[span[0]], self.offsets[span[1]]
        return Quantity(
            value=float(low),
            high=None if high is None else float(high),
            of=None if of is None else float(of),
            unit=unit,
            shown=self.text[first:last],
            start=first,
            end=last,
        )

    def read(self, match: re.Match[str]) -> tuple[Quantity | None, int]:  # noqa: PLR0911
        """The quantity whose number `match` found, if it is one, and where to read on."""
        start, at = match.start(2), match.end(2)
        printed = match[2]
        if (space := _SPACE.search(printed)) is not None and not _SPACED.fullmatch(printed):
            printed, at = printed[: space.start()], start + space.start()
        value = _number(printed)
        if value is None:
            return None, at
        if self.lowered.startswith("/", at) and (fraction := _FRACTION.match(self.lowered, at)) is not None:
            return self._fraction(printed, value, fraction, start)
        if self.lowered.startswith("trên", at + 1) and (of := self._out_of(start, at)) is not None:
            return self._fraction(printed, value, of, start)
        low, power, at = _amount(self.lowered, value, at)
        own = unit_at(self.lowered, at) or _money_per(self.lowered, power, at)
        low, high, unit, at = self._range(low, power, start, at, own)
        if high is None and own is not None:
            unit, at = own
        if not power and high is None and unit is not None and _ENGLISH_THOUSANDS.fullmatch(printed):
            low = low.scaleb(3) if unit.partition("/")[0] in WHOLE else low
        if unit is None and (part := self._part(low, start, at)) is not None:
            return part, at
        if unit is None and _GLUED.match(self.lowered, at):
            return None, self._skip(at)
        if high is not None and high <= low:
            return None, at
        if match[1]:
            negative = high is None and unit is not None and unit.startswith(("%", "°"))
            return (self.quantity((match.start(1), at), unit, -low) if negative else None), at
        if not power and self._no_quantity(printed, unit, start, at):
            return None, at
        return self.quantity((start, at), unit, low, high), at

    def _no_quantity(self, printed: str, unit: str | None, start: int, at: int) -> bool:
        bare = unit is None
        goes_on = self.last_label is not None and self.lowered[self.last_label : start].strip() in _AND
        if (bare and goes_on) or _is_label(self.nfc, self.lowered, start, printed, unit):
            self.last_label = at
            return True
        code = _CODE.fullmatch(printed) is not None and not (len(printed) == len("01") and _NOUN.match(self.nfc, at))
        return bare and (code or _is_marker(self.lowered, start, at))

    def _range(
        self, low: Decimal, power: int, start: int, at: int, first: tuple[str, int] | None
    ) -> tuple[Decimal, Decimal | None, str | None, int]:
        """`low` in the magnitude of the range it begins, the range's high end, their unit, the end; or no high end.

        `first` is the unit at `at`, the end of `low`.
        """
        lowered = self.lowered
        none = low, None, None, at
        second = _RANGE.match(lowered, first[1] if first else at)
        if second is None and lowered[max(0, start - 3) : start - 1] == "từ":
            second = _RANGE_WORD.match(lowered, first[1] if first else at)
        number = _number(second[1]) if second else None
        if second is None or number is None:
            return none
        high, high_power, end = _amount(lowered, number, second.end())
        last = unit_at(lowered, end) or _money_per(lowered, high_power, end)
        if first and (last is None or last[0] != first[0]):
            return none
        if not power:
            low = low.scaleb(high_power)
        return low, high, *(last or (None, end))

    def _fraction(self, printed: str, value: Decimal, match: re.Match[str], start: int) -> tuple[Quantity | None, int]:
        whole = _number(match[1])
        power, after = _magnitude(self.lowered, match.end())
        following = unit_at(self.lowered, after)
        # "24/24 giờ" says "round the clock".
        if whole is None or not 0 <= value <= whole or not whole or (following is not None and following[0] == "giờ"):
            return None, self._skip(match.end())
        if following is None:
            # No calendar has so many months: something that no list of units has is counted.
            if whole <= _MONTHS or power or _NOUN.match(self.nfc, after) is None:
                return None, self._skip(match.end())
            return self.quantity((start, match.end()), None, value, of=whole), match.end()
        unit, end = following
        if _is_label(self.nfc, self.lowered, start, printed, unit):
            return None, end
        return self.quantity((start, end), unit, value.scaleb(power), of=whole.scaleb(power)), end

    def _out_of(self, start: int, at: int) -> re.Match[str] | None:
        """The whole of "9 trên 10 hộ"; None where "trên" says "more than": "mũi 2 trên 80%", "lớp 2 trên 30 em"."""
        of = _OVER.match(self.lowered, at)
        unit = unit_at(self.lowered, of.end()) if of is not None else None
        if unit is None or unit[0].startswith("%"):
            return None
        return None if _LABEL_WORD.search(self.lowered[max(0, start - _LOOK_BACK) : start]) else of

    def _part(self, low: Decimal, start: int, at: int) -> Quantity | None:
        """ "6,2 triệu" of "6,2 triệu trong tổng số 15,5 triệu trang": a part, in the unit of the whole."""
        of = _OUT_OF.match(self.lowered, at)
        number = _number(of[1]) if of else None
        if of is None or number is None:
            return None
        whole, _, end = _amount(self.lowered, number, of.end())
        unit = unit_at(self.lowered, end)
        return self.quantity((start, at), unit[0], low, of=whole) if unit and low <= whole else None

    def _skip(self, at: int) -> int:
        """The end of the run of letters, digits and joiners at `at`."""
        run = _RUN.match(self.lowered, at)
        return run.end() if run else at


def read_quantities(text: str) -> list[Quantity]:
    """The quantities `text` states, in its order.

    Read: decimals and thousands, magnitudes ("1,2 triệu tỷ", "1 tỷ 850 triệu đồng"), ranges, "17/18 chỉ tiêu".
    Left out: dates, years, times, numbers of documents and telephones, ordinals, list markers, numbers in words.
    A bare "a/b" is left out too: it may be a day or an address.
    """
    if not _DIGIT.search(text):
        return []
    nfc, offsets = composed(text)
    lowered = lower_case_of_article(nfc)
    digits = [m.start() for m in _DIGITS.finditer(lowered)]
    taken = [m.span() for at in digits if (m := _OTHER.match(lowered, at)) is not None]
    taken += _others(lowered)
    taken += [(date.start, date.end) for date in read_dates(nfc)]
    taken.sort()
    reading = _Reading(text, nfc, lowered, offsets)
    found: list[Quantity] = []
    at, border = 0, 0
    taken.append((len(nfc), len(nfc)))
    for digit in digits:
        while taken[border][0] <= digit:
            at = max(at, taken[border][1])
            border += 1
        if digit < at:
            continue
        minus = digit > at and lowered[digit - 1] == "-"
        match = (_START.match(lowered, digit - 1) if minus else None) or _START.match(lowered, digit)
        if match is not None:
            quantity, at = reading.read(match)
            if quantity is not None:
                found.append(quantity)
    return found


def _others(lowered: str) -> list[tuple[int, int]]:
    """The runs of `_OTHER_WORDS`: few texts have any, and looking for each word is faster than trying all anywhere."""
    found: list[tuple[int, int]] = []
    for word in _OTHERS_WORDS:
        at = lowered.find(word)
        while at >= 0:
            if (match := _OTHER_WORDS.match(lowered, at)) is not None:
                found.append(match.span())
            at = lowered.find(word, at + 1)
    return found


_ONES = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_AFTER_TEN = _ONES | {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}
_TEN = 10
# "năm" alone is far more often a year than a five.
_ALONE = "|".join(word for word in _ONES if word != "năm")
_WORD_NUMBER = re.compile(
    rf"(?<!\w)(?:(?P<tens>{_ALONE}|năm){_S}mươi(?:{_S}(?P<ones>{'|'.join(_AFTER_TEN)}))?"
    rf"|mười(?:{_S}(?P<teen>{'|'.join(_AFTER_TEN)}))?|(?P<one>{_ALONE}))(?={_S})"
)
_FIRST_WORDS = (*_ONES, "mười")
_WORD_LABEL = re.compile(r"\b(?:thứ|tháng|mùng|mồng|ngày|quý|cấp|vùng|khóa|phần|mươi|mười)[ \u00a0]$")


def read_number_words(text: str) -> list[Quantity]:
    """The quantities from one to ninety-nine that `text` states in words before a noun: "hai tháng", "ba tiểu ban".

    "năm" alone is never read as five; a number without a noun that is counted is left out.
    """
    nfc, offsets = composed(text)
    lowered = lower_case_of_article(nfc)
    found: list[Quantity] = []
    starts: list[int] = []
    for word in _FIRST_WORDS:
        at = lowered.find(word)
        while at >= 0:
            starts.append(at)
            at = lowered.find(word, at + 1)
    starts.sort()
    done = 0
    for start in starts:
        m = _WORD_NUMBER.match(lowered, start) if start >= done else None
        if m is None:
            continue
        done = m.end()
        following = unit_at(lowered, m.end())
        if following is None or _WORD_LABEL.search(lowered[max(0, m.start() - _LOOK_BACK) : m.start()]):
            continue
        if m["one"]:
            value = _ONES[m["one"]]
        elif m["tens"]:
            value = _ONES[m["tens"]] * _TEN + _AFTER_TEN.get(m["ones"] or "", 0)
        else:
            value = _TEN + _AFTER_TEN.get(m["teen"] or "", 0)
        first, last = offsets[m.start()], offsets[following[1]]
        found.append(Quantity(float(value), None, None, following[0], text[first:last], first, last))
    return found


def _show(number: Decimal) -> str:
    whole, _, decimals = f"{number:f}".partition(".")
    decimals = decimals.rstrip("0")
    grouped = f"{int(whole):,}".replace(",", ".")
    if whole.startswith("-") and not grouped.startswith("-") and decimals:
        grouped = "-" + grouped
    return f"{grouped},{decimals}" if decimals else grouped


def show_number(value: float) -> str:
    """`value` as Vietnamese prints it: 1779.52 → "1.779,52"; all its decimals, never an exponent.

    Raises ValueError for an infinity or a NaN.
    """
    number = Decimal(repr(float(value)))
    if not number.is_finite():
        raise ValueError(f"no number: {value!r}")
    return _show(number)


_MONEY_MAGNITUDES = ((9, "tỷ"), (6, "triệu"))
_MOST_DECIMALS = 2
_GLUED_UNITS = ("%", "‰", "°")


def _in_power(number: Decimal, power: int) -> Decimal | None:
    """`number` in units of ten to `power` when that takes no more than two decimals."""
    scaled = number.scaleb(-power)
    return scaled if scaled == round(scaled, _MOST_DECIMALS) else None


def show_quantity(value: float | list[float], unit: str) -> str:
    """A value with its unit as Vietnamese prints it: 52830000, "đồng" → "52,83 triệu đồng"; a list is a range.

    Money goes in tỷ and triệu where two decimals are enough, so that nothing is rounded; all else stays in full.
    """
    numbers = [Decimal(repr(float(v))) for v in (value if isinstance(value, list) else [value])]
    if not all(number.is_finite() for number in numbers):
        raise ValueError(f"no number: {value!r}")
    magnitude = ""
    if unit.partition("/")[0] in MONEY:
        for power, name in _MONEY_MAGNITUDES:
            scaled = [_in_power(number, power) for number in numbers]
            fitting = [number for number in scaled if number is not None]
            if len(fitting) == len(numbers) and abs(fitting[-1]) >= 1:
                numbers, magnitude = fitting, f" {name}"
                break
    gap = "" if unit.startswith(_GLUED_UNITS) else " "
    return "–".join(_show(number) for number in numbers) + magnitude + gap + unit

"""What a figure measures: the noun phrase left of it, or right of it where things are counted."""

import re
from functools import lru_cache

from bot.generation.rare import Rare
from bot.generation.told_of import deed, of_them, reaches, share_of_holders, state, whose
from bot.generation.ways import Ways
from bot.vietnamese.folding import lower_case

# Words and pairs of words that lead from an indicator to its number: verbs and qualifiers.
_TAIL_WORDS = """
là, đạt, ước, còn, hơn, gần, khoảng, trên, dưới, chỉ, có, gồm, được, chiếm, bằng, lên, xuống, tới, đến, từ,
với, tăng, giảm, gấp, bình quân, trung bình, ở mức, mức, hiện, hiện nay, hiện tại, đã, sẽ, phải, cần, đang,
thêm, tổng số, tổng cộng, dự kiến, tối đa, tối thiểu, ít nhất, không quá, không dưới, không, xấp xỉ, chừng,
vượt, đáp ứng, tương ứng, phấn đấu, cao, thấp, và, cùng, thì, nay, vào, quá, đến nay, mới, cả, nhất,
tương đương, phủ được, thực hiện, nâng, xếp, đứng, cao hơn, thấp hơn, như, để, nằm, năm, ở, của, cho, mỗi, lại,
chạm, hoàn thành, giải ngân được, dài, rộng, ước thu, ước tính, trở lên,
hằng năm, hàng năm, mỗi năm, quân hằng, quân hàng
"""
_NO_TAIL = ("chứng chỉ", "tín chỉ", "địa chỉ", "chuyên cần")
_TAIL = frozenset(word.strip() for word in _TAIL_WORDS.replace("\n", " ").split(","))
_LEAD = Ways(
    r"^(?:trở (?:lên|xuống)|dự kiến|đến (?:hết )?(?:ngày )?\d{1,2}/\d{1,2}(?:/\d{4})?|mới"
    r"|so với (?:cùng kỳ(?: năm (?:trước|ngoái|\d{4}))?|năm (?:trước|ngoái|\d{4})|kế hoạch)|trong đó"
    r"|trong số đó|trong số này|riêng|đồng thời|ngoài ra|bên cạnh đó"
    r"|cùng với đó|theo đó|hiện nay|hiện"
    r"|đến nay|nay|tính đến nay"
    r"|\d{4}|năm \d{4}|trong năm \d{4}|(?:quý|tháng) \S+|\d+ tháng(?: đầu năm| cuối năm| qua)?(?: \d{4})?|cả năm|và"
    r"|với|có"
    r"|cùng|là|ước|hay|còn"
    r"|ở|tại|nhưng|song|tuy|phấn đấu|hoàn thành|mục tiêu|đặt mục tiêu|đặt|bảo đảm|đảm bảo|duy trì|đưa|nâng|để"
    r"|yêu cầu|đạt|nhất là|đặc biệt|dịp này|nhờ đó|qua đó|trước mắt|toàn tỉnh|toàn xã|cả nước|tỉnh|xã|theo|về"
    r"|gồm)(?:,\s*|\s+|$)"
)
_WHEN = Ways(
    r"\s*(?:\(?(?:trong |của |đến hết |đến |cuối )?(?:năm|quý|tháng|ngày) [\divx][\w/.-]*(?: năm \d{4})?\)?|đến nay"
    r"|6 tháng(?: đầu năm)?|(?:trong )?(?:khoảng |gần )?nửa (?:đầu )?năm(?: \d{4})?"
    r"|\d+ tháng(?: đầu năm| cuối năm)?(?: \d{4})?|trên địa bàn(?: tỉnh| xã)?|của tỉnh|toàn tỉnh|của xã"
    r"|của cả nước)\s*$"
)
# "số cán bộ toàn tỉnh Lai Châu": where, which the figure's place says.
_WHERE = re.compile(r"\s+(?:toàn|của) (?:tỉnh|thành phố|xã|phường|đặc khu)(?: [A-ZĐÂÔƯĂÊÁÀẢÃẠÍÝÓÚ]\w*)+$")
_AIMED = Rare(
    r"^.*(?<!\w)(?:quy định|giao (?:tỉnh|xã|chỉ tiêu)|dự án có|tỉnh có|xã có|mục tiêu|phấn đấu|đề ra|kiến nghị|đề xuất"
    r"|đề nghị|cho biết|cho hay|đến năm \d{4}"
    r"|đến cuối năm \d{4})(?: [^\W\d_]+ (?:nâng|đưa|giảm))?\s+(?=\w)",
    any_case=True,
)
_TOLD_BY = re.compile(
    r"(?:(?<!\w)(?:cho biết|cho hay|khẳng định|nhấn mạnh|nêu rõ|chia sẻ|thông tin)|^(?:đồng chí|ông|bà)(?!\w).*)$"
)
"""A clause that only tells who speaks: nothing is measured in it, nor in what stands before."""
_OF_THEM = re.compile(r"trong (?:đó|số đó|số này)(?: có| đã có)?(?: hơn| gần| khoảng| trên)?\s*$")
_OF_WHAT = re.compile(r" (?!so với|kế hoạch|dự toán|là |và )[^\W\d_]+ [^\W\d_]+")
_SUM = re.compile(r"^.* với (?=(?:tổng )?(?:kinh phí|vốn|số vốn|mức đầu tư|số tiền|giá trị|diện tích|chiều dài)\b)")
_SHARE_OF = re.compile(r"^\s*(?:tổng )?(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu)(?: [^\W\d_]+){0,5}?(?= và |,|;)")
"""Of what the number before is a share."""
_STRETCH = re.compile(
    r"(?:(?:bình quân|trung bình|tính|trong|mỗi|cả) )*(?:(?:giai đoạn|nhiệm kỳ|niên khóa|thời kỳ)"
    r"(?: \d{4}(?: ?[-–] ?\d{4})?)?|(?:\d+|[^\W\d_]+) năm(?: qua| gần đây| trở lại đây)?)",
    re.IGNORECASE,
)
_MARKS = re.compile(r"^[^\w“\"]+")
_BRACKETED = re.compile(r"\s*\((?!\+)[^()]*\)")
_KINDS_OF_PLACE = frozenset(("tỉnh", "xã", "phường", "thành", "huyện", "thôn", "bản", "làng", "ấp", "khu"))
_TELLS_WHEN = re.compile(r"(?:^|\W)(?:tháng|năm|quý|nay|qua|kỳ|ngày)(?!\w)")
_DATED_ENDS = ("nay", "tỉnh", "xã", "địa bàn", "nước", "I", "V", "X")
_DIGIT = re.compile(r"\d")
_VERB_ALONE = re.compile(
    r"(?:(?:tăng|giảm|đạt|bằng|chiếm|tương đương|vượt|cao hơn|thấp hơn|gấp|và|ước|hơn|gần|khoảng|trên|xấp xỉ|tới"
    r"|lên)\s*)+"
)
_SHARED = re.compile(r"\s*(?:tổng số|số|dân số|tổng|các|hộ)\s")
_BREAK = re.compile(r"[;:()“”\"]|,(?!\d)|\s[-–—]\s")
_RIGHT_STOP = re.compile(
    r"[,;:.()“”\"…]|\s[-–—]\s|(?<!\w)(?:được|đã|là|có|đang|sẽ|với|cùng|tại|ở|trong|trên|do|để|theo|so với|nhằm|và"
    r"|gồm|cho|mà|thì|khi|từ|đến"
    r"|về|trở lên|trở xuống|hoặc|mỗi|vào|tham gia|tham dự|dự|như|nằm|phải|cần|chưa|không|mới\b(?= được)|còn|này|đó"
    r"|kia|năm \d|so|nhưng|song|vẫn|đều|cũng)(?!\w)"
)
_LIST_COMMA = Ways(
    r", (?=(?:doanh nghiệp|công chức|viên chức|phường|thị trấn|đặc khu|người lao động|lâm|ngư|thủy sản|thuỷ sản|bản"
    r"|làng"
    r"|tổ dân phố|cận nghèo|giải pháp|tài liệu|xây dựng)\b)"
)
_KEPT_COMMA = "\u201a "
_SHARE_STOP = re.compile(
    r"[,;:.()“”\"…]|\s[-–—]\s|(?<!\w)(?:so với|trở lên|và|trong đó|kế hoạch năm|để|nhằm|cao hơn|thấp hơn)(?!\w)"
)
_ONLY_WHEN = re.compile(r"(?:vào |trong |của )?(?:đầu |cuối |giữa )?(?:năm|tháng|quý) [\divx/]+(?: năm \d{4})?")
_SHARE_WORDS = 12
_MOST_WORDS = 12
_MOST_NAMED = 18
"""The same for a phrase that begins with the name of a measure: cut, it would name another thing."""
_MEASURED = ("tỷ lệ ", "tỉ lệ ", "số ", "tổng ", "mức ")
_RIGHT_WORDS = 9
_FEWEST = 2
_PHYSICAL = {
    "km": "chiều dài", "m": "chiều dài", "ha": "diện tích", "km²": "diện tích", "m²": "diện tích",
    "tấn": "sản lượng", "tạ": "sản lượng", "kg": "khối lượng", "m³": "khối lượng", "mm": "lượng",
    "đồng": "số tiền", "USD": "số tiền",
}  # fmt: skip
RANK = "thứ hạng"
_LAID_OUT = ("km", "m", "ha", "km²", "m²")
_POPULATION = re.compile(r"\bdân số|quy mô|tổng số|lượng\b")
_MEASURES = (
    "%",
    "‰",
    "điểm %",
    "điểm phần trăm",
    "điểm",
    "lần",
    RANK,
    "kV",
    "MW",
    "kWh",
    "MWp",
    "GW",
    "°C",
    "bậc",
    "DWT",
    "CV",
    "mã lực",
)


_LEVELS = ("tỉnh", "huyện", "xã", "phường", "thôn", "bản")
_SPELT_OUT = {"KH": "khách hàng"}
_IN_A_NUMBER = re.compile(r"[.,]\d")
_MEASURED_SO = re.compile(r"(?: (?:dài|rộng|cao|sâu|nặng|trị giá|với|có|trên|hơn|gần|khoảng|đạt))* ?\d+$")


@lru_cache(maxsize=1024)
def counts(unit: str) -> bool:
    """Whether `unit` is a noun that is counted rather than a measure."""
    base = unit.partition("/")[0]
    return base not in _MEASURES and base not in _PHYSICAL


def _words(phrase: str) -> int:
    return len(phrase.split())


def _without_tail(phrase: str) -> str:
    """`phrase` without the verbs and qualifiers it ends in."""
    lowered = lower_case(phrase)
    while True:
        last = lowered.rfind(" ")
        pair = lowered.rfind(" ", 0, last) if last > 0 else -1
        if last > 0 and lowered[pair + 1 :] in _TAIL:
            lowered = lowered[: pair + 1].rstrip(" ,;:(-–")
        elif lowered[last + 1 :] in _TAIL and not lowered.endswith(_NO_TAIL):
            lowered = lowered[: last + 1].rstrip(" ,;:(-–")
        else:
            return phrase[: len(lowered)]


def _noun(stretch: str) -> str:
    """The noun phrase at the end of `stretch`, verbs, qualifiers and dates cut away; "" when none is left."""
    phrase = _without_tail(stretch.strip(" ,;:-–(\n"))
    while (phrase.endswith(_DATED_ENDS) or _DIGIT.search(phrase[-34:])) and (
        when := _WHEN.search(phrase.lower())
    ) is not None:
        phrase = _without_tail(phrase[: when.start()].rstrip(" ,;:(-–"))
    if phrase.rpartition(" ")[2][:1].isupper() and (where := _WHERE.search(phrase)) is not None:
        phrase = _without_tail(phrase[: where.start()])
    while (lead := _LEAD.match(phrase.lower())) is not None and lead.end():
        phrase = phrase[lead.end() :].lstrip(" ,")
    return phrase


def left_phrase(left: str, *, further: bool = False) -> str:
    """The phrase that names the figure in the text left of it, "" when there is none.

    `further`: `left` begins behind another figure, so a clause of a verb alone ("…, tăng 12%") speaks of that one.
    """
    if further:
        left = _SHARE_OF.sub("", left)
    pieces = [piece for piece in _BREAK.split(_BRACKETED.sub("", left) if "(" in left else left) if piece.strip()]
    if further and len(pieces) > 1 and _VERB_ALONE.fullmatch(pieces[-1].strip().lower()):
        return ""
    for index in range(len(pieces) - 1, -1, -1):
        if _TOLD_BY.search(lower_case(pieces[index].strip())) is not None:
            return ""
        phrase = _noun(pieces[index])
        if _STRETCH.fullmatch(phrase):
            continue
        # "nông, lâm nghiệp và thủy sản": a single syllable before a comma belongs to what follows.
        while (
            phrase
            and index
            and pieces[index][:1] == " "
            and _words(_noun(pieces[index - 1])) == 1
            and not _TELLS_WHEN.search(pieces[index - 1].lower())
        ):
            phrase = _noun(pieces[index - 1]) + ", " + phrase
            index -= 1  # noqa: PLW2901
        phrase = _AIMED.sub("", phrase) or phrase
        # "nhà tạm, dột nát với tổng kinh phí": what the money is, not what it was for.
        phrase = _SUM.sub("", phrase) if " với " in phrase else phrase
        if _words(phrase) >= _FEWEST or (phrase.isupper() and len(phrase) > 1):
            words = phrase.split()
            return " ".join(words[-(_MOST_NAMED if phrase.lower().startswith(_MEASURED) else _MOST_WORDS) :])
    return ""


_PREFIXES = ("mức tăng ", "mức giảm ", f"{RANK} ")


def bare_name(name: str) -> str:
    """What `name` measures when a rise, a rank or a share of a plan is taken off: what the next clause speaks of."""
    for prefix in _PREFIXES:
        name = name.removeprefix(prefix)
    share, _, of = name.partition(" so với ")
    return share.removeprefix("tỷ lệ ") if of and share.startswith("tỷ lệ ") else name


@lru_cache(maxsize=16)
def right_phrase(right: str) -> str:
    """The rest of the noun phrase that a counted thing begins, "" when there is none."""
    stop = _RIGHT_STOP.search(right)
    phrase = right[: stop.start()] if stop else right
    # "kênh đá dài 1.700m": the stop stands inside the next number.
    if stop is not None and _IN_A_NUMBER.match(right, stop.start()):
        phrase = _MEASURED_SO.sub("", phrase)
    return " ".join(phrase.split()[:_RIGHT_WORDS])


def _lowered_start(phrase: str) -> str:
    """`phrase` without the capital letter that only a sentence's start gave it, and without list marks."""
    phrase = _MARKS.sub("", phrase)
    first, _, rest = phrase.partition(" ")
    # "Bộ Tài chính xuất cấp", "Pa Ủ được giao": a name keeps its letter.
    named = rest[:1].isupper() and first.lower() not in _KINDS_OF_PLACE
    return phrase if named or (first.isupper() and len(first) > 1) else phrase[:1].lower() + phrase[1:]


def name_figure(left: str, right: str, unit: str, change: str | None, previous: str | None) -> tuple[str, bool]:
    """What the figure between `left` and `right` measures, and whether that is sure."""
    # "1,25 triệu hồ sơ thủ tục hành chính, trong đó 92,4% nộp trực tuyến": what follows tells what the share is of.
    if previous and unit.startswith("%") and change is None and _OF_THEM.search(left) and _OF_WHAT.match(right):
        return _share(right, previous)
    left, right = (_LIST_COMMA.sub(_KEPT_COMMA, part) if ", " in part else part for part in (left, right))
    # "thiệt hại về nông nghiệp: 717 ha lúa ngập": a heading, not what is measured.
    headed = left.rstrip().endswith(":") and unit.partition("/")[0] in _LAID_OUT and right_phrase(right) != ""
    phrase = "" if headed else _lowered_start(left_phrase(left, further=previous is not None))
    if change is None and (told := _told_of(left, right, unit, phrase, previous)) is not None:
        return told.replace(_KEPT_COMMA, ", "), True
    if change is None and previous and _measured_in(unit) and _OF_THEM.search(left):
        return _part(right, unit, previous).replace(_KEPT_COMMA, ", "), True
    if " đã " in phrase or phrase.startswith(("đã ", "đang ", "phải ", "bị ")):
        phrase = _of_a_deed(phrase, right, unit)
    name, sure = _name(phrase, left, right, unit, change, previous)
    return name.replace(_KEPT_COMMA, ", "), sure


def _measured_in(unit: str) -> str | None:
    """What a unit of length, area or weight measures; None of money and of what is counted."""
    base = unit.partition("/")[0]
    return None if base in ("đồng", "USD") else _PHYSICAL.get(base)


def _part(right: str, unit: str, whole: str) -> str:
    """The name of a part of `whole`, "trong đó 310 ha cà phê" or "trong đó 310 ha đã cho thu hoạch"."""
    things = right_phrase(right)
    if things:
        return f"{_measured_in(unit)} {things}"
    told = _BREAK.split(right, maxsplit=1)[0].strip(" .…").split()
    return " ".join([whole, *told]) if len(told) <= _RIGHT_WORDS else whole


def _told_of(left: str, right: str, unit: str, phrase: str, previous: str | None) -> str | None:
    """The name by what is told of the things counted, None when nothing is."""
    if unit == "%":
        return share_of_holders(phrase, right_phrase(right)) if reaches(left, right) and phrase else None
    return of_them(left, right, unit.partition("/")[0], previous) if counts(unit) else None


def _of_a_deed(phrase: str, right: str, unit: str) -> str:
    """What is measured of a deed: "đã giải ngân 5.123 tỷ đồng", "đã xử lý 95% số văn bản"."""
    things = right_phrase(right)
    if unit.startswith("%"):
        return "" if _SHARED.match(right) else phrase.removeprefix("đã ")
    if things and not counts(unit) and unit.partition("/")[0] not in ("đồng", "USD"):
        return f"{_PHYSICAL.get(unit.partition('/')[0], 'số ' + unit)} {things}"
    deed = phrase.rpartition("đã ")[2]
    return "" if deed.startswith(("bị ", "phải ")) else deed


def _name(  # noqa: PLR0913, PLR0917
    phrase: str, left: str, right: str, unit: str, change: str | None, previous: str | None
) -> tuple[str, bool]:
    if unit in ("ngày", "tháng", "năm", "giờ", "phút", "tuần", "tuổi") or unit.startswith(("phút/", "ngày/")):
        return phrase or "thời gian", bool(phrase)
    if counts(unit) and unit.partition("/")[0] not in ("đồng",):
        return _counted(phrase, left, right, unit.partition("/")[0], change), True
    if change is not None or unit == RANK:
        return _compared(phrase, unit, change, previous)
    if phrase:
        return phrase, True
    if unit.startswith("%"):
        return _share(right, previous)
    things = right_phrase(right) if unit.partition("/")[0] not in ("đồng", "USD") else ""
    if things and unit.partition("/")[0] in _PHYSICAL:
        return f"{_PHYSICAL[unit.partition('/')[0]]} {things}", True
    own = _measured_in(unit)
    if previous and not (own and previous.startswith(tuple({*_PHYSICAL.values()} - {own}))):
        return _of_the_next(left, previous) or previous, False
    return _PHYSICAL.get(unit.partition("/")[0], "giá trị"), False


def _of_the_next(left: str, previous: str) -> str:
    """The name of the next level's share: "ngân sách tỉnh 60 tỷ, huyện 15 tỷ"; "" when none is named."""
    level = left.strip(" ,;").removeprefix("và ")
    words = previous.split()
    said = [at for at, word in enumerate(words) if word in _LEVELS]
    if level not in _LEVELS or not said or words[said[-1]] == level:
        return ""
    return " ".join([*words[: said[-1]], level, *words[said[-1] + 1 :]])


def _compared(phrase: str, unit: str, change: str | None, previous: str | None) -> tuple[str, bool]:
    """The name of a rise, a fall, a multiple or a rank."""
    base = phrase or previous
    if change in ("tăng", "giảm"):
        if base and not base.startswith(("tăng trưởng", "tăng trưởng ")):
            base = base.removeprefix(f"{change} ")
        if base and base.startswith(("tăng trưởng", "tốc độ tăng", "mức tăng", "mức giảm")):
            return base, bool(phrase)
        return (f"mức {change} {base}" if base else f"mức {change}"), bool(phrase)
    if change == "gấp":
        return (f"{base} so với trước" if base else "số lần gấp"), bool(base)
    return (f"{unit} {base}" if base else unit), bool(base)


def _counted(phrase: str, left: str, right: str, noun: str, change: str | None) -> str:
    rest = right_phrase(right)
    noun = _SPELT_OUT.get(noun, noun)
    # "ba tỉnh Hà Nam, …": the first of their names.
    rest = "" if rest[:1].isupper() and noun in _KINDS_OF_PLACE else rest
    if noun in ("người", "lượt khách", "khách") and _POPULATION.search(phrase):
        return phrase
    if phrase.startswith(("số ", "tổng số ", "số lượng ")) and not change:
        return phrase
    counted = f"số {noun}" + (f" {rest}" if rest else "")
    if change in ("tăng", "giảm"):
        return f"mức {change} {counted}"
    said = state(right, right.index(rest) + len(rest) if rest in right else len(right))
    # "hộ cận nghèo còn 860 hộ": which of them, said before.
    if not rest and not said and phrase.lower().startswith(f"{noun} "):
        return f"{counted} {phrase[len(noun) + 1 :]}"
    said = said or deed(left) or ("" if rest else whose(left))
    return f"{counted} {said}" if said and said not in counted else counted


def _share(right: str, previous: str | None) -> tuple[str, bool]:
    """What a percentage without a subject is of: what follows it, else what the number before it measures."""
    stop = _SHARE_STOP.search(right)
    of = " ".join((right[: stop.start()] if stop else right).split()[:_SHARE_WORDS])
    of = "" if _ONLY_WHEN.fullmatch(of) else of
    if of and previous and of.startswith(("dự toán", "kế hoạch", "mục tiêu", "nghị quyết", "chỉ tiêu")):
        return f"tỷ lệ {previous} so với {of}", True
    if of:
        return f"tỷ lệ {of}", True
    if previous is None:
        return "tỷ lệ", False
    return previous if previous.startswith("tỷ lệ") else f"tỷ lệ {previous}", True

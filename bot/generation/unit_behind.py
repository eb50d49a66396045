"""What a number in digits counts or measures: the unit behind it, or in front of it."""

import re

from bot.generation.lasting import TIME_UNITS, tells_how_long
from bot.generation.layout import Body
from bot.generation.number import Number
from bot.generation.which_one import IN_NAMES, LABELLED, names_follow
from bot.vietnamese.numbers import Quantity
from bot.vietnamese.units import unit_at

_GROUPS = (
    "xã|phường|thị trấn|đặc khu|tỉnh|thành phố|thôn|bản|làng|xóm|ấp|buôn|khối|khóm|khu phố|tổ dân phố|tiểu khu|tổ"
    "|huyện",
    "cán bộ|công chức|viên chức|người lao động|đảng viên|đoàn viên|hội viên|chiến sĩ|nhân viên|giáo viên",
    "chủ trương|giải pháp|nhiệm vụ|mục tiêu|chỉ tiêu|nội dung|giải pháp trọng tâm",
    "bộ|ngành|cơ quan trung ương|cơ quan|địa phương|sở|ban|đơn vị|tổ chức|đoàn thể|cá nhân|tập thể|doanh nghiệp",
    "công trình|dự án|hạng mục|gói thầu",
    "hồ sơ|tài liệu|văn bản|giấy tờ",
)
_GROUP_OF = {noun: group for group in _GROUPS for noun in group.split("|")}
_MORE_NOUNS = {group: re.compile(rf",\s({group})(?!\w)") for group in _GROUPS}
_ADMINISTRATIVE = re.compile(r" (xã|phường|tỉnh)(?!\w)")
_LONGER_UNIT = re.compile(r" (cấp xã|cấp tỉnh|cấp huyện|tiếp nhận|thiết bị|đất)(?!\w)")
_LONGER = {
    "đơn vị hành chính": ("cấp xã", "cấp tỉnh", "cấp huyện"), "điểm": ("tiếp nhận",), "bộ": ("thiết bị",),
    "thửa": ("đất",),
}  # fmt: skip
_PER = re.compile(r"(?: [^\W\d_]+){1,2}/(ha|người|hộ|năm|tháng|ngày|km|m²|con)(?!\w)")
"""What "12,4 tấn búp tươi/ha" is told for each of."""
_WORD_AFTER = re.compile(r"[ \u00a0]([^\W\d_]+(?:[-][^\W\d_]+)?)(?:[ \u00a0]([^\W\d_]+))?")
_NO_NOUN_WORDS = """
và của trong là đến so với để ở tại do như trên cho mà hoặc hay thì từ tới qua cùng theo nhưng cũng đã sẽ đang được
bị có không này đó khi nên vào về ra lên xuống còn vừa dài rộng cao thấp tăng giảm đạt năm tháng ngày quý chiều sáng
tối trở sao rõ giữa sau trước ngoài nhờ bằng chưa vì nếu thay mỗi nhất dám kíp hóa quyết khóa khoá pha
cứng sạch bám
rất quá hơi khá cực lắm đều cùng vẫn cứ chỉ luôn thường sắp mới từng hãy đừng chớ lại nữa hết xong rồi phải cần muốn
dưới gần hơn ngay kể tuy dù bởi tùy tuỳ cả các những mọi ai gì nào đâu đây kia ấy nọ thế vậy nhau
nhiều ít lớn nhỏ tốt kém nhanh chậm mạnh yếu sẵn tự đủ thuộc gồm bao nằm xảy thấy làm giúp
"""
NO_NOUN = frozenset(_NO_NOUN_WORDS.split())
# "tăng trưởng 2 con số", "2 bàn tay nắm chặt": ways of speaking.
_OF_SPEECH = re.compile(r" (?:con số(?! (?:thống kê|quan trọng))|chữ số|bàn tay|bàn chân|con mắt)(?!\w)")
_MAGNITUDE_ONLY = re.compile(r"\d\s*(?:nghìn|ngàn|vạn|triệu|t[ỷỉ])(?:\s|$)")
_HELD_UNITS = ("buổi", "đợt")
"""Things held one after another, when a word says what they are: "12 buổi tập huấn"."""
_NO_AREA = re.compile(r" (đoàn(?: cơ sở)?|ty|chức|nhân|dân|an|trường|đoạn|việc|văn|điện|xưởng)(?!\w)")
"""After "công", which is a measure of land in the south by itself."""
_COMMITTEE = (" ủy", " uỷ")
# "yếu hơn 4-5 cấp", "giảm 2 cấp trung gian": so many steps, no level's name.
_STEPS = re.compile(
    r"(?<!\w)(?:yếu|mạnh|cao|thấp) hơn (?:khoảng |gần )?$|(?<!\w)(?:giảm|tăng|bỏ)(?: được| bớt| thêm)? $"
)
_THIS_YEAR = re.compile(r" (?:nay|ngoái|trước|tới|sau)(?!\w)")
_FOREIGN_UNIT = re.compile(r"[ \u00a0]?[A-ZĐ]{2,5}(?![\w-])")
_NUMBERED_UNITS = ("lần", "điểm", "phần", "bước", "mục tiêu")
_MOTHERS = re.compile(r" (?:Bà )?([Mm]ẹ Việt Nam [Aa]nh hùng)(?!\w)")
_COUNT_OF = re.compile(r"(?:[:;(]|(?<!\w)(?:gồm|có|trao|tặng|với|và|là|được|cấp)) $")
_SO_MANY = re.compile(
    r"(?<!\w)(?P<number>(?:tổng )?số(?: lượng)?|dân(?= số))(?= [^\W\d_])(?:,? [^\W\d_]+| \d[\d.]*){1,14}?"
    r" (?:(?:giảm|tăng) từ|xuống còn|là|đạt|còn|có|lên|tới|đến|xuống|khoảng|gần|hơn|trên|bằng)(?: gần| hơn| khoảng"
    r"| trên)? $"
)
_SO_MANY_BEFORE = 100
_SAME_MATTER = 200
"""Letters between an amount and one without a unit that is of the same money."""
Unit = tuple[str, int, str | None]
"""A unit, where it ends, and what is guessed about it."""


def unit_of(body: Body, quantity: Quantity, before: str, money: Number | None) -> Unit | None:
    """The unit of `quantity`; None when it is no figure. `money`: an amount before it."""
    if quantity.unit == "năm" and _THIS_YEAR.match(body.lowered, quantity.end):
        # "số này tăng lên 1,5 triệu năm nay": when, not what.
        end = quantity.end - len(" năm")
        quantity = quantity._replace(unit=None, end=end, shown=body.text[quantity.start : end])
    return _unlisted(body, quantity, before, money) if quantity.unit is None else _listed(body, quantity, before)


def _unlisted(body: Body, quantity: Quantity, before: str, money: Number | None) -> Unit | None:
    """The unit of a number that no listed unit follows; None when it is no figure."""
    end = quantity.end
    if _MAGNITUDE_ONLY.search(quantity.shown.lower() + " "):
        unit, end, guessed = _dropped(body, quantity, money)
        return None if unit is None else (unit, end, guessed)
    if quantity.high is not None and "%" not in quantity.shown:
        word = _WORD_AFTER.match(body.lowered, end)
        if word is None or word[1] in NO_NOUN:
            return None
        if not float(quantity.high).is_integer() or "/" in body.text[end : end + 2]:
            return None
    elif LABELLED.search(before):
        return None
    if _OF_SPEECH.match(body.lowered, end):
        return None
    unit, after = _noun_after(body, quantity.start, end)
    if unit is None and (counted := _number_of(body, quantity)) is not None:
        return counted, end, None
    return None if unit is None else (unit, after, None)


def _number_of(body: Body, quantity: Quantity) -> str | None:
    """What "Số hồ sơ quá hạn là 472" counts: the noun that "số" and a verb lead from."""
    if quantity.high is not None and "%" in quantity.shown:
        return None
    lead = _SO_MANY.search(body.lowered, max(0, quantity.start - _SO_MANY_BEFORE), quantity.start)
    unit = unit_at(body.lowered, lead.end("number")) if lead else None
    return unit[0] if unit else None


def _listed(body: Body, quantity: Quantity, before: str) -> Unit | None:
    """The unit of a number that a listed unit follows, with what belongs to it; None when it is no figure."""
    unit, end, lowered = quantity.unit or "", quantity.end, body.lowered
    base = unit.partition("/")[0]
    if base in _HELD_UNITS and (held := _noun_after(body, quantity.start, end))[0] is not None:
        return f"{base} {held[0]}", held[1], None
    if base in TIME_UNITS and "/" not in unit and not tells_how_long(lowered, before, end, base):
        return None
    if base == "km" and lowered.startswith(" vuông", end):
        unit, end = "km²", end + len(" vuông")
    if "/" not in unit and (each := _PER.match(lowered, end)) is not None:
        unit, end = f"{unit}/{each[1]}", each.end()
    if base == "công" and (word := _NO_AREA.match(lowered, end)) is not None:
        return f"công {word[1]}", word.end(), None
    if base == "cấp":
        return _level(lowered, before, unit, end)
    if base in IN_NAMES and IN_NAMES[base].search(before):
        return None
    if (base in _NUMBERED_UNITS and LABELLED.search(before)) or names_follow(body, quantity, base):
        return None
    if base == "đơn vị" and (kind := _ADMINISTRATIVE.match(lowered, end)) is not None:
        base = unit = kind[1]
        end = kind.end()
    if base in _GROUP_OF:
        pattern = _MORE_NOUNS[_GROUP_OF[base]]
        while (more := pattern.match(lowered, end)) is not None:
            unit, end = f"{unit}, {more[1]}", more.end()
    if base in _LONGER and (longer := _LONGER_UNIT.match(lowered, end)) is not None and longer[1] in _LONGER[base]:
        unit, end = f"{unit} {longer[1]}", longer.end()
    return unit, end, None


def _level(lowered: str, before: str, unit: str, end: int) -> Unit | None:
    """What "cấp" counts behind a number, which most often only names a level: "2 cấp ủy", "yếu hơn 4 cấp"."""
    if lowered.startswith(_COMMITTEE, end):
        return "cấp ủy", end + len(_COMMITTEE[0]), None
    return (unit, end, None) if _STEPS.search(before) else None


def _noun_after(body: Body, start: int, end: int) -> tuple[str | None, int]:
    """The noun that is counted though no list of units has it."""
    word = _WORD_AFTER.match(body.text, end)
    if word is None:
        return None, end
    if (mothers := _MOTHERS.match(body.text, end)) is not None:
        return mothers[1], mothers.end()
    # "gồm 12 Nhãn hiệu chứng nhận": a capital letter for honour's sake.
    honoured = (
        word[1].istitle() and word[2] and word[2].islower() and _COUNT_OF.search(body.lowered, max(0, start - 8), start)
    )
    if honoured and word[2] not in NO_NOUN:
        return f"{word[1].lower()} {word[2]}", word.end()
    if not word[1].islower() or word[1] in NO_NOUN:
        return None, end
    if word[2] and word[2].islower() and word[2] not in NO_NOUN:
        return f"{word[1]} {word[2]}", word.end()
    return word[1], word.end(1)


def _dropped(body: Body, quantity: Quantity, money: Number | None) -> tuple[str | None, int, str | None]:
    """The unit of "27.600 tỷ" and "tăng 840 nghìn": money unless a counted noun follows."""
    # "1,2 triệu TEU", "2 tỷ CHF": of something no list has, surely no đồng.
    if _FOREIGN_UNIT.match(body.text, quantity.end):
        return None, quantity.end, None
    word = _WORD_AFTER.match(body.text, quantity.end)
    if word is not None and word[1].islower() and word[1] not in NO_NOUN:
        noun, end = _noun_after(body, quantity.start, quantity.end)
        return noun, end, None
    if (
        money is not None
        and (money.unit.startswith(("đồng", "USD")) or not re.search(r"[.!?]\s", body.text[money.end : quantity.start]))
        and 0 <= quantity.start - money.end < _SAME_MATTER
        and "\n" not in body.text[money.end : quantity.start]
    ):
        same = re.search(r"[.!?]\s", body.text[money.end : quantity.start]) is None
        unit = money.unit if same else money.unit.partition("/")[0]
    elif re.search(r"(?:triệu|t[ỷỉ])", quantity.shown.lower()):
        unit = "đồng"
    else:
        return None, quantity.end, None
    return unit, quantity.end, f"Bài bỏ đơn vị của “{quantity.shown}”; hiểu là {unit}."

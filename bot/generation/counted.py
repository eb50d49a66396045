"""What an article counts, measures and ranks: every number that is one, with its unit."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.generation.indicators import RANK, counts
from bot.generation.layout import Body
from bot.generation.scanning import Scan
from bot.vietnamese.numbers import Quantity, read_number_words, read_quantities
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
_AND_A_HALF = re.compile(r"[ \u00a0]rưỡi(?: (?P<money>đồng|đô la))?(?!\w)")
_HALVES = {"nghìn": 500.0, "ngàn": 500.0, "vạn": 5e3, "triệu": 5e5, "tỷ": 5e8, "tỉ": 5e8}
_WORD_AFTER = re.compile(r"[ \u00a0]([^\W\d_]+(?:[-][^\W\d_]+)?)(?:[ \u00a0]([^\W\d_]+))?")
_NO_NOUN_WORDS = """
và của trong là đến so với để ở tại do như trên cho mà hoặc hay thì từ tới qua cùng theo nhưng cũng đã sẽ đang được
bị có không này đó khi nên vào về ra lên xuống còn vừa dài rộng cao thấp tăng giảm đạt năm tháng ngày quý chiều sáng
tối trở sao rõ giữa sau trước ngoài nhờ bằng chưa vì nếu thay mỗi nhất dám kíp hóa quyết khóa khoá pha
"""
_NO_NOUN = frozenset(_NO_NOUN_WORDS.split())
_MAGNITUDES = (" nghìn", " ngàn", " vạn", " triệu", " tỷ", " tỉ ")
_MAGNITUDE_ONLY = re.compile(r"\d\s*(?:nghìn|ngàn|vạn|triệu|t[ỷỉ])(?:\s|$)")
_RANK = Scan(
    r"(?:(?:xếp|đứng|vị trí|hạng|vươn lên)\s+(?:ở\s+)?(?:vị trí\s+|hạng\s+)?(?:thứ\s+)?|thứ\s+(?:hạng\s+)?"
    r"|hạng\s+)"
    r"(?P<n>\d{1,3}|nhất|nhì|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)\s*/\s*(?P<of>\d{1,3})(?![\d/%])"
)
_RANK_PLAIN = Scan(
    r"(?:xếp|đứng|vươn lên|giữ)\s+(?:ở\s+)?(?:vị trí\s+)?(?P<shown>(?:thứ|hạng)\s+(?:thứ\s+)?(?P<n>\d{1,3}|nhất|nhì"
    r"|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười))"
    r"(?=\s*[,.;]|\s+(?:cả nước|toàn quốc|toàn tỉnh|trong|trên|của|vùng|khu vực|về|so|cả))"
)
_RANK_TOO = re.compile(
    r"(?:[^,;.]{0,24},| cả nước| toàn quốc| toàn tỉnh)? (?:và )?(?:đứng |xếp )?(?P<shown>thứ (?P<n>\d{1,3}|nhất|nhì"
    r"|hai|ba|tư|năm|sáu))"
    r"(?= (?:cả nước|toàn quốc|khu vực|vùng|trong|của|các tỉnh))"
)
_ORDINALS = {
    "nhất": 1,
    "nhì": 2,
    "hai": 2,
    "ba": 3,
    "tư": 4,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
}
_OR_SO = re.compile(r"(?<!\w)(hai|ba|bốn|năm|sáu|bảy|tám|chín)(?:, | - |-| )$")
_TIMES = Scan(r"gấp\s+(?P<shown>đôi|rưỡi|(?P<n>hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?:\s+lần)?)(?!\w)")
_TIME_UNITS = frozenset(
    (
        "tháng",
        "năm",
        "ngày",
        "tuần",
        "giờ",
        "phút",
        "giây",
        "tuổi",
        "quý",
        "thế kỷ",
        "nhiệm kỳ",
        "thế hệ",
        "buổi",
        "đợt",
    )
)
_HELD_UNITS = ("buổi", "đợt")
"""Things held one after another, when a word says what they are: "12 buổi tập huấn"."""
_LASTING = re.compile(
    r"(?:thời gian|thời hạn|diễn ra|kéo dài|tổ chức|rút ngắn|chỉ mất|chờ|chậm nhất|không quá|tối đa|giảm|xuống còn|còn)"
    r"(?:\s+[^\W\d_]+){0,4}?\s+(?:trong|là|còn|không quá|tối đa|khoảng|dưới|từ|xuống|đến|hơn|gần|thêm|được)?\s*$"
)
_NOT_LASTING = re.compile(
    r"(?:sau|qua|kỷ niệm|suốt|trải qua|cách đây|hơn|gần|đã|vừa|nhiệm kỳ|giai đoạn|trong vòng|trước|dịp|mừng|đánh giá"
    r"|tròn|trong)\s*(?:hơn|gần|khoảng|tròn)?\s*$"
)
# "mất hơn 5 giờ", "sớm 10-15 ngày", "quá 7 năm sử dụng": time spent, gained or lost.
_SPENT = re.compile(
    r"(?<!\w)(?:mất|tốn|sớm|muộn|trễ|chậm|quá|vượt|rút ngắn|kéo dài|chờ|đi|chênh)(?: hơn| gần| khoảng| tới| đến| thêm"
    r"| được"
    r"| chừng| từ| cả| hạn| tiến độ| đi)*\s*$|(?:ngày|tháng|năm|giờ|phút|tuần|buổi)(?: làm việc)? (?:xuống|xuống còn"
    r"|còn|lên) $"
)
# "ít nhất 7 ngày", "đủ dùng 3 ngày", "hết 36 tháng lại", "dùng đã 9 năm": how long, whatever the verb.
_FOR_SO_LONG = re.compile(
    r"(?<!\w)(?:ít nhất|tối thiểu|tối đa|không quá|đủ(?: cho| dùng| ăn)*|(?:dùng|sử dụng|kéo dài|chờ|treo) (?:đã|được)"
    r"|thâm niên[^,;.]{0,30} từ|chậm|(?:mỗi|hằng|hàng) (?:tuần|tháng|quý|năm))(?: hơn| gần| khoảng| chừng)?\s*$"
)
_NOT_YET_AFTER = re.compile(r" (?:mà |vẫn |rồi )*(?:chưa|không) (?:được|có|trả lời|xong|giải quyết)")
_LASTS_AFTER = re.compile(r" (?:làm việc )?(?:trở lên|trở xuống|sử dụng|mỗi (?:ngày|tuần|tháng|quý|năm))(?!\w)")
_LABELLED = re.compile(
    r"(?:đường(?: tỉnh| huyện| xã)?"
    r"|giai đoạn|mức độ|cấp độ|phiên bản|số|mức|loại|đợt|phần|bước|lần|vòng|hạng|cấp|khóa|kênh|ca|tuyến|vùng"
    r"|nhóm)\s*$"
)
_NUMBERED_BODY = ("ban chỉ đạo ", "tổ công tác ", "quốc lộ ", "tỉnh lộ ")
_ANAPHORIC = re.compile(
    r"(?:xã|tỉnh|phường|địa phương|đơn vị|bên|nước|huyện|cấp|miền|thành phố|năm|ngành|bộ|sở|cơ quan|ban|đồng chí)$"
)
_MERGED = re.compile(r"(?:sáp nhập|hợp nhất|từ|nhập)(?:\s+[^\W\d_]+){0,3}\s*$")
_WORD_ONE = re.compile(r"một(?!\w)", re.I)
_CHANGE = re.compile(
    r"(?<!\w)(?P<c>tăng|giảm|gấp|cao hơn|thấp hơn|cắt giảm|tăng thêm|giảm bớt)(?:\s+(?:thêm|bớt|khoảng|hơn|gần|trên"
    r"|dưới|bình quân|trung bình|ít nhất"
    r"|tối thiểu|được|đến|tới|từ|cả|nhẹ|mạnh|ước|hộ nghèo|cùng kỳ|mỗi năm|hàng năm|hằng năm|năm trước|so với cùng kỳ"
    r"|mục tiêu|tỷ lệ hộ nghèo|khoảng từ|không dưới))*\s*$"
)
_UNLISTED_WORDS = Scan(
    r"(?P<n>hai|ba|bốn|sáu|bảy|tám|chín|mười)"
    r"(?P<rest>(?:\s(?:mươi|một|hai|ba|bốn|tư|lăm|năm|sáu|bảy|tám|chín))*)\s"
    r"(?:(?P<listed>nơi|địa điểm|vị trí|ki-ốt|gian hàng|gian|tiểu ban|mục đích|yêu cầu|điểm cầu|trụ cột|tổ công tác"
    r"|đoàn công tác|tổ"
    r"|trụ sở|bể|giếng|khối thi đua|phương án|nguyên tắc|yếu tố|bài học|khâu|chốt|nhà máy|hồ chứa|dây chuyền|máy bơm"
    r"|công trình|cây cầu|phần mềm|phần việc|phần quà|phần thưởng|phần thi|đợt(?= [a-zà-ỹ])"
    r"|(?:tỉnh|xã|phường|huyện|thị trấn|đơn vị|bản|thôn)(?= (?:cũ|trước (?:đây|hợp nhất|sáp nhập|khi sáp)))"
    r"|lần(?! (?:thứ|đầu|này|đó|nữa|liên|trước|sau|cùng|lượt)))|(?P<noun>[^\W\d_]+))(?!\w)"
)
# "một" alone is an article more often than a number; after these words it counts.
_ONE = Scan(
    r"(?:ít nhất|tối thiểu|tối đa|quá|không quá|mới có|(?:chỉ|cả [^\W\d_]+(?: chỉ)?)(?: có| còn)?"
    r"|(?:mỗi|hằng|hàng) (?:ngày|tuần|tháng|quý|năm)(?: ít nhất| tối thiểu"
    r"| [^\W\d_]+ [^\W\d_]+(?= một lần))?) (?P<shown>một (?P<noun>[^\W\d_]+(?: sĩ"
    r"| bộ| dự án)?))(?!\w)"
)
_NAMED_MATTERS = ("việc", "nội dung", "vấn đề", "điều", "ý", "kiến nghị", "câu hỏi")
"""What "dặn xã hai việc." only announces."""
_ENDS_THERE = re.compile(r"(?: sau(?: đây)?| lớn| chính)?\s*(?:[:.]|$)")
_EACH = re.compile(
    r"(?:mỗi|hằng|hàng|một|ít nhất|tối thiểu|tăng|giảm|gấp|họp|kiểm tra|tối đa|quá|đi lại|phải"
    r"|điều chỉnh|gia hạn|kiến nghị|nhắc|lùi|sửa|bị|tổ chức|bổ sung|nộp|khai|dời)(?!\w)"
)
_EACH_WIDTH, _EACH_AFTER = 40, 20
_NO_ONE = frozenset(
    ("mình", "số", "phần", "cách", "chút", "vài", "trong", "mặt", "khi", "lúc", "bên", "nửa", "ít", "con",
    "thời", "bộ", "cái", "điều", "việc", "là")
)  # fmt: skip
_PARTIES = frozenset(("tỉnh", "xã", "phường", "huyện", "thị trấn", "đơn vị", "bản", "thôn"))
_MADE_OF = re.compile(r"(?:gồm|từ|nhập|nhất|do|và|của)\s$")
_NOT_COUNTED_WORDS = """
bên cấp con phần mặt bước giờ lần ngành nước cái tháng năm ngày tuần quý tuổi phút giây buổi đợt nhiệm thế là lô mẹ
má câu chữ lời kích rục muộn vàng đỏ người nhà vợ chồng anh chị em ông bà cụ bác cô chú đầu cuối trưng mươi chiều
phương miền vế đời mùa hôm sớm đứa xã tỉnh phường địa đơn huyện thành bộ sở cơ ban đồng tôi ta họ mình nói cho rưỡi
vạn nghìn ngàn trăm triệu tỷ tỉ chục không một
"""
_NOT_COUNTED = frozenset(_NOT_COUNTED_WORDS.split())
_NAMED_SO = re.compile(r"[A-ZĐÂÔƯĂÊÀ-Ỹ][^\W\d_]* $")
_NAME_OR_ORDER = re.compile(
    r"(?:thứ|khóa|khoá|tháng|ngày|mùng|mồng|quý|cấp|vùng|phần|thời|bà|ông|má|số|đường|thôn|bản"
    r"|khu|ấp|ngã|cả|chợ|cầu)\s$"
)

# "4 tại chỗ", "5 không, 3 sạch": a watchword counts nothing.
_SLOGAN = re.compile(r"[“\"]\d{1,2} [^”\"\n\d]{2,24}(?:, \d{1,2} [^”\"\n\d]{2,24})*[”\"]")
_NO_AREA = re.compile(r" (đoàn(?: cơ sở)?|ty|chức|nhân|dân|an|trường|đoạn|việc|văn|điện|xưởng)(?!\w)")
"""After "công", which is a measure of land in the south by itself."""
_COMMITTEE = (" ủy", " uỷ")
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
_SAME_CLAUSE = 60
_STOP = re.compile(r"[.;\n]")
_LACKS = re.compile(r"(?<!\w)(?:thiếu|thừa|dôi dư|còn thiếu)\s*$")
_CLOSES = re.compile(r"\s*[.;,](?!\d)")
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
# "2 xã đạt 17 tiêu chí": counted by what they reached, nobody's name follows.
_SO_MANY_THERE = re.compile(
    r"(?: [^\W\d_]+){0,3} (?:đạt|chưa|được|còn|có|hoàn thành|về đích|thuộc diện|khó khăn|nghèo|biên giới|mới)(?!\w)"
)
# "hai thôn 3 và 4": which ones, not how many.
_TOLD_BY_NUMBER = re.compile(r" \d{1,2}(?:, \d{1,2})* và \d{1,2}(?![\d.,/]*\d|\s?%)")
# "đường dây 500kV", "trạm biến áp 110 kV": what the thing is called.
_CAMPAIGN = re.compile(r"(?<!\w)(?:chiến dịch|cao điểm|phong trào|đợt thi đua)[^,;.\d]{0,20}$")
_VOLTAGE = re.compile(r"(?<!\w)(?:đường dây|trạm(?: biến áp)?|lưới điện|cáp ngầm|cáp|điện áp|trung thế|cao thế)\s+$")
_UP_TO = re.compile(r"\s*(?:lên|đến|tới|xuống|còn|lên thành|xuống còn)\s*")
_IN_NAMES = {"kV": _VOLTAGE, "ngày đêm": _CAMPAIGN}
"""Numbers that names hold."""
Unit = tuple[str, int, str | None]
"""A unit, where it ends, and what is guessed about it."""


@dataclass(slots=True)
class Number:
    """A number while its figure is put together."""

    value: float
    high: float | None
    of: float | None
    unit: str
    shown: str
    start: int
    end: int
    guessed: str | None = None


def find_numbers(body: Body, taken: Sequence[tuple[int, int]]) -> list[Number]:
    """What is counted or measured in `body`, in its order."""
    if not body.text:
        return []
    found: list[Number] = []
    busy = sorted([*taken, *(slogan.span() for slogan in _SLOGAN.finditer(body.text))])
    found += [_rank(body, m) for m in _RANK.over(body)]
    found += [_rank(body, m) for m in _RANK_PLAIN.over(body) if not _RANK.pattern.match(body.lowered, m.start())]
    found += [_rank(body, too) for n in list(found) if (too := _RANK_TOO.match(body.lowered, n.end)) is not None]
    found += [_times(body, m) for m in _TIMES.over(body)]
    found += [
        Number(float(m["n"].replace(",", ".")), None, None, "%", m["shown"], m.start("shown"), m.end("shown"))
        for m in (_MORE.finditer(body.text) if "(+" in body.text else ())
    ]
    busy += [(n.start, n.end) for n in found]
    busy.sort()
    unit_before: Number | None = None
    counted_before: Number | None = None
    for quantity in read_quantities(body.text):
        if _inside(quantity.start, quantity.end, busy):
            continue
        number = _measured(body, quantity, unit_before) or _lacking(body, quantity, counted_before)
        if number is not None:
            found.append(number)
            if counts(number.unit) and number.unit != RANK:
                counted_before = number
            # What is told in thousands and millions, a number behind it without a unit goes on with.
            if number.unit.startswith(("đồng", "USD")) or any(said in quantity.shown for said in _MAGNITUDES):
                unit_before = number
    found = [number for number in found if not _out_of_so_many(body, number)]
    _worded(body, busy, found)
    found.sort(key=lambda number: number.start)
    _approximate(body, found)
    _share_denominators(body, found)
    return found


def _out_of_so_many(body: Body, number: Number) -> bool:
    """Whether a number only tells out of how many: "8,9 bác sĩ trên 1 vạn dân"."""
    before = body.lowered[max(0, number.start - _PER_WIDTH) : number.start]
    if number.unit in _AREAS:
        clause = body.lowered[max(0, number.start - _AREA_WIDTH) : number.start]
        return number.value == 1 and _FOR_EACH_AREA.search(clause) is not None
    return number.unit in _HEADS and number.value in _ROUND and _PER_SO_MANY.search(before) is not None


def _lacking(body: Body, quantity: Quantity, before: Number | None) -> Number | None:
    """ "47 biên chế nhưng mới có 35 người, thiếu 12": so many fewer of what the number before counts."""
    start, end = quantity.start, quantity.end
    if before is None or quantity.unit is not None or quantity.high is not None or start - before.end > _SAME_CLAUSE:
        return None
    if (
        _LACKS.search(body.lowered, before.end, start) is None
        or _STOP.search(body.text, before.end, start)
        or not _CLOSES.match(body.text, end)
    ):
        return None
    guess = f"Bài bỏ đơn vị của “{quantity.shown}”; hiểu là {before.unit}."
    return Number(quantity.value, None, None, before.unit, body.text[start:end], start, end, guess)


def _share_denominators(body: Body, found: Sequence[Number]) -> None:
    """Give the first of two amounts the second's denominator: "từ 500.000 đồng lên 750.000 đồng/tháng"."""
    for first, last in pairwise(found):
        if last.unit.startswith(first.unit + "/") and _UP_TO.fullmatch(body.lowered, first.end, last.start):
            first.unit = last.unit


def _worded(body: Body, busy: Sequence[tuple[int, int]], found: list[Number]) -> None:
    """Add what is counted in words to `found`."""
    for quantity in read_number_words(body.text):
        if _inside(quantity.start, quantity.end, busy):
            continue
        number = _in_words(body, quantity)
        if number is not None:
            found.append(number)
    words = sorted([(n.start, n.end) for n in found])
    for match in _UNLISTED_WORDS.over(body):
        noun = match["listed"] or match["noun"]
        start, end = match.span()
        if _inside(start, end, words) or _ends_name(body, start) or (match["noun"] and not _may_count(body, match)):
            continue
        if noun in _NAMED_MATTERS and _ENDS_THERE.match(body.text, end):
            continue
        if noun == "lần" and not _EACH.search(body.lowered, max(0, start - _EACH_WIDTH), end + _EACH_AFTER):
            continue
        if noun in _PARTIES and not _MADE_OF.search(body.lowered, max(0, start - 8), start):
            continue
        if value := _value(match["n"], match["rest"]):
            found.append(Number(value, None, None, noun, body.text[start:end], start, end))
    words = sorted([(n.start, n.end) for n in found])
    for match in _ONE.over(body):
        start, end = match.span("shown")
        if not _inside(start, end, words) and match["noun"].partition(" ")[0] not in _NO_ONE:
            unit = unit_at(body.lowered, match.start("noun") - 1)
            noun, end = (unit[0], unit[1]) if unit else (match["noun"], end)
            found.append(Number(1.0, None, None, noun, body.text[start:end], start, end))


def _approximate(body: Body, found: Sequence[Number]) -> None:
    """ "ba, bốn phần việc", "hai, ba lần": a number before the next higher one makes a range of both."""
    for number in found:
        match = _OR_SO.search(body.lowered, max(0, number.start - 6), number.start)
        if match is not None and number.high is None and _ORDINALS[match[1]] == number.value - 1:
            number.value, number.high = number.value - 1, number.value
            number.shown = body.text[match.start(1) : number.end]
            number.start = match.start(1)


def _ends_name(body: Body, at: int) -> bool:
    """Whether a number in words is the end of a name: "xã Suối Hai tổ chức", "ông Lê Văn Tám yêu cầu"."""
    return body.text[at].isupper() and _NAMED_SO.search(body.text, max(0, at - 12), at) is not None


def _may_count(body: Body, match: re.Match[str]) -> bool:
    """Whether a number in words counts the noun behind it, though no list of nouns has it."""
    noun, at = match["noun"], match.start("noun")
    if noun in _NO_NOUN or noun in _NOT_COUNTED or not body.text[at].islower():
        return False
    if _NAME_OR_ORDER.search(body.lowered, max(0, match.start() - 8), match.start()):
        return False
    return unit_at(body.lowered, at - 1) is None


def _inside(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether `start:end` shares a letter with one of `spans`, which are sorted."""
    for s, e in spans:
        if s >= end:
            return False
        if start < e:
            return True
    return False


def _value(first: str, rest: str) -> float:
    ones = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "lăm": 5, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9}
    words = rest.split()
    if first == "mười":
        return 10 + (ones.get(words[0], 0) if words else 0)
    if words and words[0] == "mươi":
        return ones[first] * 10 + (ones.get(words[1], 0) if len(words) > 1 else 0)
    return 0 if words else ones[first]


def _rank(body: Body, match: re.Match[str]) -> Number:
    said = match["n"]
    value = _ORDINALS.get(said) or int(said)
    whole = float(match["of"]) if "of" in match.re.groupindex and match["of"] else None
    ranked = match.re is _RANK.pattern
    start = match.start("n") if ranked else match.start("shown")
    if ranked and (at := match[0].rfind("thứ")) >= 0:
        start = match.start() + at
    return Number(float(value), None, whole, RANK, body.text[start : match.end()], start, match.end())


def _times(body: Body, match: re.Match[str]) -> Number:
    said = match["shown"]
    value = 2.0 if said == "đôi" else 1.5 if said == "rưỡi" else float(_ORDINALS[match["n"]])
    start, end = match.span("shown")
    return Number(value, None, None, "lần", body.text[start:end], start, end)


def _measured(body: Body, quantity: Quantity, money: Number | None) -> Number | None:
    before = body.lowered[max(0, quantity.start - 48) : quantity.start]
    if before.endswith(_NUMBERED_BODY):
        return None
    value = quantity.value
    half = _AND_A_HALF.match(body.lowered, quantity.end)
    last = quantity.shown.lower().rpartition(" ")[2]
    found: Unit | None
    if half is not None and quantity.unit is None and last in _HALVES:
        # "1 triệu rưỡi": half of the magnitude more, and money when nothing else is named.
        value, found = value + _HALVES[last], ("đồng", half.end(), None)
    else:
        found = _unlisted(body, quantity, before, money) if quantity.unit is None else _listed(body, quantity, before)
    if found is None:
        return None
    unit, end, guessed = found
    if unit.startswith("điểm %"):
        unit = "điểm phần trăm" + unit.removeprefix("điểm %")
    start = quantity.start
    if value < 0 and body.text[start : start + 1] in "-–−" and body.text[start - 1 : start] == "(":
        value = -value
    return Number(value, quantity.high, quantity.of, unit, body.text[start:end], start, end, guessed)


def _unlisted(body: Body, quantity: Quantity, before: str, money: Number | None) -> Unit | None:
    """The unit of a number that no listed unit follows; None when it is no figure."""
    end = quantity.end
    if _MAGNITUDE_ONLY.search(quantity.shown.lower() + " "):
        unit, end, guessed = _dropped(body, quantity, money)
        return None if unit is None else (unit, end, guessed)
    if quantity.high is not None and "%" not in quantity.shown:
        word = _WORD_AFTER.match(body.lowered, end)
        if word is None or word[1] in _NO_NOUN:
            return None
        if not float(quantity.high).is_integer() or "/" in body.text[end : end + 2]:
            return None
    elif _LABELLED.search(before):
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
    if (
        base in _TIME_UNITS
        and "/" not in unit
        and not (_lasts(before) or (base != "tuổi" and _FOR_SO_LONG.search(before)))
        and not (_LASTS_AFTER.match(lowered, end) or _NOT_YET_AFTER.match(lowered, end))
    ):
        return None
    if base == "km" and lowered.startswith(" vuông", end):
        unit, end = "km²", end + len(" vuông")
    if "/" not in unit and (each := _PER.match(lowered, end)) is not None:
        unit, end = f"{unit}/{each[1]}", each.end()
    if base == "công" and (word := _NO_AREA.match(lowered, end)) is not None:
        return f"công {word[1]}", word.end(), None
    if base == "cấp" and lowered.startswith(_COMMITTEE, end):
        return "cấp ủy", end + len(_COMMITTEE[0]), None
    if base in _IN_NAMES and _IN_NAMES[base].search(before):
        return None
    if base == "cấp" or (base in _NUMBERED_UNITS and _LABELLED.search(before)) or _names_follow(body, quantity, base):
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


def _lasts(before: str) -> bool:
    """Whether a number of days or months says how long something takes, not when it is."""
    if _SPENT.search(before):
        return True
    if _NOT_LASTING.search(before) and not re.search(
        r"(?:tổ chức|diễn ra|thời gian)(?:\s+[^\W\d_]+){0,4} trong\s*$", before
    ):
        return bool(
            re.search(
                r"(?:không quá|tối đa|dưới)\s*$|(?:giải quyết|xử lý|trả kết quả|làm"
                r"|hoàn tất)(?:\s+[^\W\d_]+){0,3} trong\s*$",
                before,
            )
        )
    return _LASTING.search(before) is not None or before.endswith("thay vì ")


def _names_follow(body: Body, quantity: Quantity, base: str) -> bool:
    """Whether "2 xã" only sums up those named: "hai xã Tạ Khoa, Phiêng Pằn", "Đảng ủy 2 xã"."""
    if _told_by_number(body, quantity.end):
        return True
    if quantity.value != 2 or quantity.of or base not in ("xã", "tỉnh", "phường", "nước", "địa phương", "bên", "huyện"):  # noqa: PLR2004
        return False
    if _SO_MANY_THERE.match(body.lowered, quantity.end):
        return False
    before = body.lowered[max(0, quantity.start - 30) : quantity.start]
    return not _MERGED.search(before)


def _told_by_number(body: Body, end: int) -> bool:
    """Whether the numbers of those that "hai thôn" sums up follow: "hai thôn 3 và 4", not "hai thôn và 6 hộ"."""
    numbers = _TOLD_BY_NUMBER.match(body.text, end)
    return numbers is not None and unit_at(body.lowered, numbers.end()) is None


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
    if honoured and word[2] not in _NO_NOUN:
        return f"{word[1].lower()} {word[2]}", word.end()
    if not word[1].islower() or word[1] in _NO_NOUN:
        return None, end
    if word[2] and word[2].islower() and word[2] not in _NO_NOUN:
        return f"{word[1]} {word[2]}", word.end()
    return word[1], word.end(1)


def _dropped(body: Body, quantity: Quantity, money: Number | None) -> tuple[str | None, int, str | None]:
    """The unit of "27.600 tỷ" and "tăng 840 nghìn": money unless a counted noun follows."""
    word = _WORD_AFTER.match(body.text, quantity.end)
    if word is not None and word[1].islower() and word[1] not in _NO_NOUN:
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


def _in_words(body: Body, quantity: Quantity) -> Number | None:
    lowered = body.lowered
    if _WORD_ONE.match(quantity.shown):
        return None
    unit, end = quantity.unit or "", quantity.end
    before = lowered[max(0, quantity.start - 30) : quantity.start]
    spent = unit in ("giờ", "ngày", "tuần", "tháng", "năm") and (_SPENT.search(before) or _FOR_SO_LONG.search(before))
    if (unit in _TIME_UNITS and not spent) or (
        unit in ("cấp", "con", "phần", "mặt", "bước", "giờ", "lần", "ngành", "nước", "cái")
        and not _CHANGE.search(before)
    ):
        return None
    if _LABELLED.search(before):
        return None
    if _ends_name(body, quantity.start) or before.endswith("cứ "):
        return None
    if unit in _NAMED_MATTERS and _ENDS_THERE.match(body.text, end):
        return None
    if (_ANAPHORIC.search(unit) and not _MERGED.search(before)) or _told_by_number(body, end):
        return None
    return Number(quantity.value, None, None, unit, body.text[quantity.start : end], quantity.start, end)

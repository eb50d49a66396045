"""The figures of an article: number, unit, status, change, period and place, each with its receipt."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.generation.indicators import RANK, IndicatorIndex, counts, name_figure
from bot.generation.layout import Body, Sentence, trimmed
from bot.generation.periods import Said, period_of, periods_said
from bot.generation.places import Places
from bot.generation.topics import TopicsIn
from bot.knowledge.ids import fact_id
from bot.knowledge.model import Figure, Status
from bot.vietnamese.numbers import Quantity, read_number_words, read_quantities

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
    "đơn vị hành chính": ("cấp xã", "cấp tỉnh", "cấp huyện"), "điểm": ("tiếp nhận",), "bộ": ("thiết bị",), "thửa": ("đất",),
}  # fmt: skip
_WORD_AFTER = re.compile(r"[ \u00a0]([^\W\d_]+(?:[-][^\W\d_]+)?)(?:[ \u00a0]([^\W\d_]+))?")
_NO_NOUN_WORDS = """
và của trong là đến so với để ở tại do như trên cho mà hoặc hay thì từ tới qua cùng theo nhưng cũng đã sẽ đang được
bị có không này đó khi nên vào về ra lên xuống còn vừa dài rộng cao thấp tăng giảm đạt năm tháng ngày quý chiều sáng
tối trở rõ nhất dám kíp hóa quyết
"""
_NO_NOUN = frozenset(_NO_NOUN_WORDS.split())
_MONEY_SHOWN = re.compile(r"t[ỷỉ]$")
_MAGNITUDE_ONLY = re.compile(r"\d\s*(?:nghìn|ngàn|vạn|triệu|t[ỷỉ])(?:\s|$)")
_RANK = re.compile(
    r"(?:(?:xếp|đứng|đạt|ở|vị trí|hạng|vươn lên)\s+(?:ở\s+)?(?:vị trí\s+|hạng\s+)?(?:thứ\s+)?|thứ\s+(?:hạng\s+)?"
    r"|hạng\s+)"
    r"(?P<n>\d{1,3}|nhất|nhì|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)\s*/\s*(?P<of>\d{1,3})(?![\d/%])"
)
_RANK_PLAIN = re.compile(
    r"(?:xếp|đứng|vươn lên|giữ)\s+(?:ở\s+)?(?:vị trí\s+)?(?P<shown>(?:thứ|hạng)\s+(?:thứ\s+)?(?P<n>\d{1,3}|nhất|nhì"
    r"|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười))"
    r"(?=\s+(?:cả nước|toàn quốc|toàn tỉnh|trong|trên|của|vùng|khu vực|về|so|[/,.;]|cả))"
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
_TIMES = re.compile(r"gấp\s+(?P<shown>đôi|rưỡi|(?P<n>hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?:\s+lần)?)(?!\w)")
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
_LASTING = re.compile(
    r"(?:thời gian|thời hạn|diễn ra|kéo dài|tổ chức|rút ngắn|chỉ mất|chờ|chậm nhất|không quá|tối đa|giảm|xuống còn|còn)"
    r"(?:\s+[^\W\d_]+){0,4}?\s+(?:trong|là|còn|không quá|tối đa|khoảng|dưới|từ|xuống|đến|hơn|gần|thêm|được)?\s*$"
)
_NOT_LASTING = re.compile(
    r"(?:sau|qua|kỷ niệm|suốt|trải qua|cách đây|hơn|gần|đã|vừa|nhiệm kỳ|giai đoạn|trong vòng|trước|dịp|mừng|đánh giá"
    r"|tròn|trong)\s*(?:hơn|gần|khoảng|tròn)?\s*$"
)
_LEVELS = re.compile(r"(?:địa phương|chính quyền|mô hình|hoạt động|tổ chức|vận hành|chức)(?: theo mô hình)?\s*$")
_LABELLED = re.compile(
    r"(?:giai đoạn|mức độ|cấp độ|phiên bản|số|mức|loại|đợt|phần|bước|lần|vòng|hạng|cấp|khóa|kênh|ca|tuyến|vùng"
    r"|nhóm)\s*$"
)
_ANAPHORIC = re.compile(
    r"(?:xã|tỉnh|phường|địa phương|đơn vị|bên|nước|huyện|cấp|miền|thành phố|năm|ngành|bộ|sở|cơ quan|ban|đồng chí)$"
)
_MERGED = re.compile(r"(?:sáp nhập|hợp nhất|từ|nhập)(?:\s+[^\W\d_]+){0,3}\s*$")
_WORD_ONE = re.compile(r"một(?!\w)", re.I)
_EXTRA_WORDS = re.compile(
    r"(?<!\w)(?P<n>hai|ba|bốn|sáu|bảy|tám|chín|mười)(?P<rest>(?:\s(?:mươi|một|hai|ba|bốn|tư|lăm|năm|sáu|bảy|tám"
    r"|chín))*)\s"
    r"(?P<noun>nơi|ki-ốt|gian hàng|gian|tiểu ban|mục đích|yêu cầu|điểm cầu|trụ cột|tổ công tác|đoàn công tác|tổ"
    r"|trụ sở|bể|giếng|khối thi đua|phương án|nguyên tắc|yếu tố|bài học|khâu|chốt)(?!\w)"
)
_QUALIFIERS = (
    "ước đạt gần", "ước đạt khoảng", "ước đạt hơn", "ước đạt trên", "ước đạt", "ước khoảng", "ước gần", "ước tính", "ước", "hơn", "gần", "khoảng",
    "trên", "dưới", "không dưới", "không quá", "ít nhất", "tối thiểu", "tối đa", "chỉ", "quá", "xấp xỉ", "chừng", "ngót", "ngót nghét", "cỡ",
    "bình quân", "trung bình", "dự kiến", "lên tới", "lên đến", "không ít hơn", "không vượt quá",
)  # fmt: skip
_QUALIFIER = re.compile(
    rf"(?<!\w)(?P<q>{'|'.join(sorted(map(re.escape, _QUALIFIERS), key=len, reverse=True))})(?:\s+(?:mỗi [^\W\d_]+ (?:có"
    rf"|đạt)|đáp ứng|đạt|là|còn|được|có|từ|bố trí|tăng|giảm))?\s*$"
)
_AFTER = re.compile(r"\s*(trở lên|trở xuống)(?!\w)")
_CHANGE = re.compile(
    r"(?<!\w)(?P<c>tăng|giảm|gấp|cao hơn|thấp hơn|cắt giảm|tăng thêm|giảm bớt)(?:\s+(?:thêm|bớt|khoảng|hơn|gần|trên"
    r"|dưới|bình quân|trung bình|ít nhất"
    r"|tối thiểu|được|đến|tới|từ|cả|nhẹ|mạnh|ước|hộ nghèo|cùng kỳ|mỗi năm|hàng năm|hằng năm|năm trước|so với cùng kỳ"
    r"|mục tiêu|tỷ lệ hộ nghèo|khoảng từ|không dưới))*\s*$"
)
_NO_CHANGE = re.compile(r"(?:giảm|tăng)\s+(?:còn|xuống còn|xuống|lên|đến|tới|từ)(?:\s+\S+)?\s*$|gấp rút\s*$")
_COMPARED = re.compile(r"(?:tăng|giảm|cao hơn|thấp hơn)\s+(?:từ\s+)")
_TARGET = re.compile(
    r"phấn đấu|mục tiêu(?! (?:này|đó|quốc gia|trên|dự án|công trình))|đặt (?:ra )?chỉ tiêu|chỉ tiêu đến"
    r"|đến năm 20\d\d|đến cuối năm|hướng tới|quyết tâm|phải đạt|cần đạt|nhằm đạt|nâng (?:tỷ lệ|lên)"
)
_PLANNED = re.compile(
    r"dự kiến|kế hoạch vốn|(?:theo|có) kế hoạch|tổng kế hoạch|sẽ |sắp |dự toán chi|đăng ký (?:tổ chức|đại hội)"
    r"|kiến nghị|đề xuất|cân đối|bố trí thêm|cần bố trí"
)
_NORM = re.compile(
    r"(?:theo|có|được|đúng) quy (?:định|chế)|quy định|định mức|hạn mức|tiêu chuẩn|được hỗ trợ|hỗ trợ (?:không quá"
    r"|tối đa|mỗi|mức)|tối đa|được lập|được vay|lãi suất|thời hạn vay"
    r"|mức (?:hỗ trợ|vay|trợ cấp|phụ cấp|thưởng|thu|phạt|chi|khoán|lương|đóng|chuẩn|trần|sàn)|phụ cấp bằng"
    r"|theo nghị định|theo thông tư|chuẩn nghèo|với mức(?! (?:tăng|giảm|vốn))|mức giá|khung giá"
)
_AIMS = frozenset(
    (
        "mục tiêu",
        "chỉ tiêu",
        "nhóm chỉ tiêu",
        "nhiệm vụ",
        "nội dung",
        "khâu đột phá",
        "giải pháp",
        "chủ trương, giải pháp",
        "nhóm nhiệm vụ",
    )
)
_ESTIMATE = re.compile(r"(?<!\w)(?:ước|ước tính|ước đạt|có thể)(?!\w)")
_LIMIT = re.compile(r"(?<!\w)(?:tối đa|không quá|không vượt quá|không dưới|ít nhất|tối thiểu)\s*$")
_DONE = re.compile(r"(?<!\w)(?:đã|mới được|vừa|hiện có|hiện nay|hiện|thực hiện được|đến nay)(?!\w)")
_PART_OF = re.compile(r"trong (?:đó|số đó|số này)|trong số")
_DIGIT = re.compile(r"\d")
_TRIM = " ,;:-–"
_NEAR = 3
"""Letters between a sentence and the next one, at most."""
_NEAR_LEFT = 90
"""Letters before a number in which its verb and qualifier stand."""
_CLAUSE = re.compile(r"[;:]|\s[-–—]\s")


@dataclass(frozen=True, slots=True)
class Drawn:
    """A figure and what is unsure about it."""

    figure: Figure
    start: int
    doubt: str | None


@dataclass(slots=True)
class _Number:
    value: float
    high: float | None
    of: float | None
    unit: str
    shown: str
    start: int
    end: int
    guessed: str | None = None


def find_figures(
    body: Body,
    stem: str,
    date: str | None,
    places: Places,
    topics: TopicsIn,
    names: IndicatorIndex,
    asked: Callable[[int], str | None],
    taken: Sequence[tuple[int, int]],
) -> list[Drawn]:
    """Every figure of `body`.

    `date` gives a period its year; `asked` says whether an offset stands in a directive ("d") or a petition ("p");
    `taken` are runs that hold other numbers (documents, their dates).
    """
    numbers = _numbers(body, taken)
    found: list[Drawn] = []
    used: set[str] = set()
    index = 0
    previous: _Number | None = None
    previous_name: str | None = None
    previous_status: Status | None = None
    sentence_index = 0
    before_sentence: Sentence | None = None
    carried = False
    said: Said = []
    said_before: tuple[int, str, int] | None = None
    for number in numbers:
        while sentence_index < len(body.sentences) - 1 and body.sentences[sentence_index].end <= number.start:
            sentence_index += 1
        sentence = body.sentences[sentence_index]
        if sentence is not before_sentence:
            aimed = (
                previous_status is Status.TARGET
                and before_sentence is not None
                and (sentence.paragraph == before_sentence.paragraph or sentence.text[:1] in "-–•+*")
                and _TARGET.search(before_sentence.lowered[: max(60, len(before_sentence.lowered) // 2)]) is not None
            )
            carried = aimed and not _DONE.search(sentence.lowered) and asked(sentence.start) is None
            previous, before_sentence, previous_status = None, sentence, None
            said = periods_said(sentence, date)
        left_start = previous.end if previous and previous.end <= number.start else sentence.start
        left, low_left = body.text[left_start : number.start], body.lowered[left_start : number.start]
        right = body.text[number.end : sentence.end]
        low_right = body.lowered[number.end : sentence.end]
        near_left = low_left[-_NEAR_LEFT:]
        change = _change(near_left)
        qualifier = _qualifier(near_left, low_right)
        status = _status(body, sentence, number, low_left, low_right, asked(number.start), previous, previous_status)
        if carried and status is Status.REPORTED and counts(number.unit) is False:
            status = Status.TARGET
        name, sure = name_figure(left, right, number.unit, change, previous_name)
        if qualifier in ("bình quân", "trung bình") and "bình quân" not in name:
            name = f"{name} bình quân"
        name = names.canonical(name)
        quote = _quote(body, sentence, left_start, number, name)
        identifier = fact_id(stem, "f", name, quote)
        if identifier in used:
            quote = body.text[sentence.start : sentence.end]
            identifier = fact_id(stem, "f", name, quote)
            if identifier in used:
                name = f"{name} ({number.shown})"
                identifier = fact_id(stem, "f", name, quote)
                if identifier in used:
                    continue
        used.add(identifier)
        period = period_of(
            sentence, said, number.start - sentence.start, number.end - sentence.start, stock=counts(number.unit)
        )
        near = (
            said_before is not None
            and said_before[0] == sentence.paragraph
            and said_before[2] >= sentence.start - _NEAR
        )
        if (
            period is None
            and near
            and said_before is not None
            and not counts(number.unit)
            and status is Status.REPORTED
        ):
            period = said_before[1]
        elif period is not None and ("/" in period or "-Q" in period) and status is Status.REPORTED:
            said_before = (sentence.paragraph, period, sentence.end)
        doubt = number.guessed or (None if sure else f"Chưa chắc “{number.shown}” là số liệu về “{name}”.")
        figure = Figure(
            id=identifier,
            indicator=name,
            value=number.value if number.high is None else [number.value, number.high],
            unit=number.unit,
            shown=number.shown,
            qualifier=qualifier,
            status=status,
            change=change,  # type: ignore[arg-type]
            of=number.of if number.of is not None else _whole(previous, number, low_left, low_right),
            period=period,
            place=places.governing(body, sentence.start, number.start, number.end),
            topics=topics.of(*_around(body, sentence, left_start, number)),
            quote=quote,
        )
        found.append(Drawn(figure, number.start, doubt))
        previous, previous_name = number, name
        if number.unit != RANK:
            previous_status = status
        index += 1
    return found


def _around(body: Body, sentence: Sentence, left_start: int, number: _Number) -> tuple[int, int]:
    stop = body.text.find(",", number.end, sentence.end)
    return left_start, stop if stop > 0 else sentence.end


def _quote(body: Body, sentence: Sentence, left_start: int, number: _Number, name: str) -> str:
    """The shortest run that shows what the number is about: from its clause's start to the clause's end."""
    start = left_start
    if left_start == sentence.start:
        for clause in _CLAUSE.finditer(body.text, sentence.start, number.start):
            start = clause.end()
    else:
        words = body.text[left_start : number.start].strip(_TRIM)
        # A clause without its own subject proves nothing: take the one before along.
        if len(words.split()) < 2 or words.split()[0].lower() in (
            "tăng",
            "giảm",
            "gấp",
            "đạt",
            "bằng",
            "chiếm",
            "trong",
        ):
            start = sentence.start
            for clause in re.finditer(r";", body.text[sentence.start : left_start]):
                start = sentence.start + clause.end()
    stop = re.search(r"[,;:](?!\d)|[.…]$", body.text[number.end : sentence.end])
    end = number.end + stop.start() if stop else sentence.end
    start, end = trimmed(body.text, start, end)
    while start < number.start and body.text[start] in _TRIM:
        start += 1
    return body.text[min(start, number.start) : max(end, number.end)]


def _whole(previous: _Number | None, number: _Number, low_left: str, low_right: str) -> float | None:
    """The number that `number` is a part of: "20 bản, trong đó có 9 bản biên giới"."""
    if (
        previous is None
        or previous.high is not None
        or number.high is not None
        or previous.unit.startswith(("đồng", "%", "USD"))
    ):
        return None
    same = previous.unit == number.unit or previous.unit.startswith(number.unit + " ")
    part = re.match(r"[^;]{0,3};?\s*,?\s*trong (?:đó|số này|số đó)", low_left) or re.match(
        r"\s*trong số (?:đó|này)", low_right
    )
    return previous.value if same and part and number.value < previous.value else None


def _change(low_left: str) -> str | None:
    if _NO_CHANGE.search(low_left):
        return None
    match = _CHANGE.search(low_left)
    if match is None:
        return None
    word = match["c"]
    if word.startswith("gấp"):
        return "gấp"
    return "tăng" if word.startswith(("tăng", "cao")) else "giảm"


def _qualifier(low_left: str, low_right: str) -> str | None:
    if (after := _AFTER.match(low_right)) is not None:
        return after[1]
    match = _QUALIFIER.search(low_left)
    if match is None and re.match(r"\s*dự kiến", low_right):
        return "dự kiến"
    return match["q"] if match else None


def _status(  # noqa: PLR0911, PLR0912
    body: Body,
    sentence: Sentence,
    number: _Number,
    low_left: str,
    low_right: str,
    asked: str | None,
    previous: _Number | None,
    previous_status: Status | None,
) -> Status:
    if number.unit == RANK:
        return Status.TARGET if asked == "d" or _TARGET.search(low_left) else Status.REPORTED
    clause = low_left[max(0, low_left.rfind(";") + 1) :]
    if number.unit in _AIMS:
        return Status.PLANNED if "dự kiến" in clause else Status.REPORTED
    if re.match(r"\s*dự kiến", low_right):
        return Status.PLANNED
    before = body.lowered[sentence.start : number.start]
    if asked == "p":
        if re.search(r"(?:có|nơi|đang|hiện|còn lại của|tại những)", clause[-24:]) and number.unit != "đồng":
            return Status.NORM if "nơi" in clause else Status.REPORTED
        return Status.PLANNED
    if _LIMIT.search(low_left) and (_NORM.search(before) or asked == "d") and not _TARGET.search(before):
        if number.unit.startswith("%"):
            return Status.TARGET
        return Status.NORM
    if re.search(r"(?:không quá|không vượt quá|tối đa)\s*$", low_left) and not _DONE.search(clause):
        return Status.NORM
    if _ESTIMATE.search(clause):
        return Status.ESTIMATE
    if _TARGET.search(clause):
        return Status.TARGET
    if re.search(r"dự kiến|tổng kế hoạch|kế hoạch vốn|theo kế hoạch", clause):
        return Status.PLANNED
    if asked == "d":
        if re.search(r"không được|phải kiểm điểm|tỷ lệ .* (?:trên|dưới) $", clause) or "phải kiểm điểm" in low_right:
            return Status.NORM
        if re.match(r"\s+(?:còn|đã|đang|hiện)\b", low_right) or re.search(r"(?:hiện có|đã|đang) $", clause):
            return Status.REPORTED
        return (
            Status.PLANNED if number.unit.startswith(("đồng", "USD")) and not _TARGET.search(before) else Status.TARGET
        )
    if _NORM.search(clause):
        return Status.NORM
    if re.search(r"(?<!\w)sẽ(?!\w)", clause):
        return Status.PLANNED
    if previous_status is not None and previous is not None:
        gap = body.lowered[previous.end : number.start]
        if not _DONE.search(gap) and previous_status is not Status.REPORTED:
            semicolon = ";" in gap and _PART_OF.search(gap) is None
            if previous_status is Status.TARGET and not _DONE.search(before):
                return Status.TARGET
            if (
                not semicolon
                or _TARGET.search(before)
                or (previous_status is Status.ESTIMATE and _ESTIMATE.search(before[:24]))
            ):
                return previous_status
    if previous is None and _TARGET.search(before) and not _DONE.search(clause) and ":" not in clause:
        return Status.TARGET
    return Status.REPORTED


def _numbers(body: Body, taken: Sequence[tuple[int, int]]) -> list[_Number]:
    """What is counted or measured in `body`, in its order."""
    if not body.text:
        return []
    found: list[_Number] = []
    busy = sorted(taken)
    ranks = [_rank(body, m) for m in _RANK.finditer(body.lowered)]
    ranks += [_rank(body, m) for m in _RANK_PLAIN.finditer(body.lowered) if not _RANK.match(body.lowered, m.start())]
    found += ranks
    found += [_times(body, m) for m in _TIMES.finditer(body.lowered)]
    own = [(n.start, n.end) for n in found]
    unit_before: _Number | None = None
    for quantity in read_quantities(body.text):
        if _inside(quantity.start, quantity.end, busy) or _inside(quantity.start, quantity.end, own):
            continue
        number = _measured(body, quantity, unit_before)
        if number is not None:
            found.append(number)
            if number.unit.startswith(("đồng", "USD")):
                unit_before = number
    for quantity in read_number_words(body.text):
        if _inside(quantity.start, quantity.end, own) or _inside(quantity.start, quantity.end, busy):
            continue
        number = _in_words(body, quantity)
        if number is not None:
            found.append(number)
    words = [(n.start, n.end) for n in found]
    for match in _EXTRA_WORDS.finditer(body.lowered):
        if not _inside(match.start(), match.end(), words) and (value := _value(match["n"], match["rest"])):
            shown = body.text[match.start() : match.end()]
            found.append(_Number(value, None, None, match["noun"], shown, match.start(), match.end()))
    found.sort(key=lambda number: number.start)
    return found


def _inside(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(s < end and start < e for s, e in spans)


def _value(first: str, rest: str) -> float:
    ones = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "lăm": 5, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9}
    words = rest.split()
    if first == "mười":
        return 10 + (ones.get(words[0], 0) if words else 0)
    if words and words[0] == "mươi":
        return ones[first] * 10 + (ones.get(words[1], 0) if len(words) > 1 else 0)
    return 0 if words else ones[first]


def _rank(body: Body, match: re.Match[str]) -> _Number:
    said = match["n"]
    value = _ORDINALS.get(said) or int(said)
    whole = float(match["of"]) if "of" in match.re.groupindex and match["of"] else None
    start = match.start("n") if match.re is _RANK else match.start("shown")
    if match.re is _RANK and (at := match[0].rfind("thứ")) >= 0:
        start = match.start() + at
    return _Number(float(value), None, whole, RANK, body.text[start : match.end()], start, match.end())


def _times(body: Body, match: re.Match[str]) -> _Number:
    said = match["shown"]
    value = 2.0 if said == "đôi" else 1.5 if said == "rưỡi" else float(_ORDINALS[match["n"]])
    start, end = match.span("shown")
    return _Number(value, None, None, "lần", body.text[start:end], start, end)


def _measured(body: Body, quantity: Quantity, money: _Number | None) -> _Number | None:  # noqa: PLR0911, PLR0912
    text, lowered = body.text, body.lowered
    unit, end = quantity.unit, quantity.end
    before = lowered[max(0, quantity.start - 48) : quantity.start]
    guessed: str | None = None
    if unit is None:
        if _MAGNITUDE_ONLY.search(quantity.shown.lower() + " "):
            unit, end, guessed = _dropped(body, quantity, money)
            if unit is None:
                return None
        elif quantity.high is not None and "%" not in quantity.shown:
            word = _WORD_AFTER.match(lowered, end)
            if (
                word is None
                or word[1] in _NO_NOUN
                or not float(quantity.high).is_integer()
                or "/" in text[end : end + 2]
            ):
                return None
            unit, end = _noun_after(body, end)
        else:
            if _LABELLED.search(before):
                return None
            unit, end = _noun_after(body, end)
        if unit is None:
            return None
    else:
        base = unit.partition("/")[0]
        if base in _TIME_UNITS and "/" not in unit and not _lasts(before, lowered[quantity.end : quantity.end + 24]):
            return None
        if base in ("cấp",) or (base in ("lần", "điểm", "phần", "bước", "mục tiêu") and _LABELLED.search(before)):
            return None
        if _names_follow(body, quantity, base):
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
    if unit.startswith("điểm %"):
        unit = "điểm phần trăm" + unit.removeprefix("điểm %")
    return _Number(
        quantity.value, quantity.high, quantity.of, unit, text[quantity.start : end], quantity.start, end, guessed
    )


def _lasts(before: str, after: str) -> bool:
    """Whether a number of days or months says how long something takes, not when it is."""
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
    if quantity.value != 2 or quantity.of or base not in ("xã", "tỉnh", "phường", "nước", "địa phương", "bên", "huyện"):  # noqa: PLR2004
        return False
    before = body.lowered[max(0, quantity.start - 30) : quantity.start]
    return not _MERGED.search(before)


def _noun_after(body: Body, end: int) -> tuple[str | None, int]:
    """The noun that is counted though no list of units has it."""
    word = _WORD_AFTER.match(body.text, end)
    if word is None or not word[1].islower() or word[1] in _NO_NOUN:
        return None, end
    if word[2] and word[2].islower() and word[2] not in _NO_NOUN:
        return f"{word[1]} {word[2]}", word.end()
    return word[1], word.end(1)


def _dropped(body: Body, quantity: Quantity, money: _Number | None) -> tuple[str | None, int, str | None]:
    """The unit of "27.600 tỷ" and "tăng 840 nghìn": money unless a counted noun follows."""
    word = _WORD_AFTER.match(body.text, quantity.end)
    if word is not None and word[1].islower() and word[1] not in _NO_NOUN:
        noun, end = _noun_after(body, quantity.end)
        return noun, end, None
    if (
        money is not None
        and 0 <= quantity.start - money.end < 200
        and "\n" not in body.text[money.end : quantity.start]
    ):
        unit = money.unit
    elif re.search(r"(?:triệu|t[ỷỉ])", quantity.shown.lower()):
        unit = "đồng"
    else:
        return None, quantity.end, None
    return unit, quantity.end, f"Bài bỏ đơn vị của “{quantity.shown}”; hiểu là {unit}."


def _in_words(body: Body, quantity: Quantity) -> _Number | None:
    lowered = body.lowered
    if _WORD_ONE.match(quantity.shown):
        return None
    unit, end = quantity.unit or "", quantity.end
    before = lowered[max(0, quantity.start - 30) : quantity.start]
    if (
        unit in _TIME_UNITS
        or (unit in ("cấp", "con", "phần", "mặt", "bước", "giờ", "lần", "ngành", "nước", "cái")
        and not _CHANGE.search(before))
    ):
        return None
    if _LABELLED.search(before):
        return None
    if _ANAPHORIC.search(unit) and not _MERGED.search(before):
        return None
    return _Number(quantity.value, None, None, unit, body.text[quantity.start : end], quantity.start, end)

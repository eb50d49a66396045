"""The figures of an article: number, unit, status, change, period and place, each with its receipt."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from bot.generation.counted import find_numbers
from bot.generation.indicators import RANK, IndicatorIndex, bare_name, counts, name_figure
from bot.generation.layout import Body, Sentence
from bot.generation.number import Number
from bot.generation.periods import PeriodsIn
from bot.generation.places import Places
from bot.generation.quoting import quote, quote_start, shown_whole
from bot.generation.rare import Rare
from bot.generation.statuses import AIMS, Cues, Stand, status_of
from bot.generation.told_of import held
from bot.generation.topics import MOST, TopicsIn
from bot.knowledge.ids import fact_id
from bot.knowledge.model import Figure, Status
from bot.vietnamese.units import MONEY

Change = Literal["tăng", "giảm", "gấp"]

_QUALIFIERS = (
    "ước đạt gần", "ước đạt khoảng", "ước đạt hơn", "ước đạt trên", "ước đạt", "ước khoảng", "ước gần", "ước hơn",
    "ước trên", "ước tính sơ bộ", "ước tính", "ước", "gần", "khoảng", "trên", "dưới", "không dưới",
    "không quá", "ít nhất",
    "tối thiểu", "tối đa", "quá", "xấp xỉ", "suýt soát", "chừng", "ngót", "ngót nghét", "cỡ", "bình quân",
    "trung bình", "dự kiến", "dự tính", "lên tới", "lên đến", "không ít hơn", "không vượt quá", "không thấp hơn",
    "không cao hơn", "chưa tới", "chưa đến", "chưa đầy", "không đầy", "không tới", "không đến", "tròn",
)  # fmt: skip
_QUALIFIER = Rare(
    r"(?<!\w)(?P<q>(?<=có )tới|(?<!và )vượt|(?<=chiếm )tới|(?<=cần )tới|(?<=mất )tới|(?<=nhập )tới|(?<=được )tới"
    r"|(?<=hụt )tới"
    r"|(?<=thiếu )tới|(?<=nhau )đến|(?<=mức )đến|(?<!cao )(?<!thấp )(?<!nhiều )(?<!ít )hơn"
    rf"|{'|'.join(sorted(map(re.escape, _QUALIFIERS), key=len, reverse=True))})(?:\s+(?:mỗi [^\W\d_]+(?: có"
    rf"| đạt)?|đáp ứng|đạt|là|còn|được|có|từ|chiếm|thực hiện|thu|bố trí(?: cho [^\W\d_]+)?|tăng|giảm|rút)){{0,2}}\s*$"
)
_MEAN = re.compile(
    r"(?:(?<=^)|(?<=[.;:,–] )|(?<=\n)|(?<=song )|(?<=nhưng ))(?:tính )?(?P<q>bình quân|trung bình)(?: mỗi| một| hằng"
    r"| hàng)"
    r"(?= )[^;:]*$"
)
_MEANT = 110
"""Letters after "Bình quân mỗi ngày, …" within which the mean is told."""
_QUALIFIER_LENGTH = 36
_AFTER = re.compile(r"(?: (?!trở)[^\W\d_]+){0,3}\s*(trở lên|trở xuống)(?!\w)")
_AFTER_WITHIN = 200
_AFTER_PLANNED = re.compile(r"\s*dự kiến")
_CHANGE = re.compile(
    r"(?P<c>tăng|giảm|gấp|cao hơn|thấp hơn)(?:\s+(?:thêm|bớt|khoảng|hơn|gần|trên"
    r"|dưới|bình quân|trung bình|ít nhất"
    r"|tối thiểu|được|đến|tới|từ|cả|nhẹ|mạnh|ước|hộ nghèo|cùng kỳ|mỗi năm|hàng năm|hằng năm|năm trước|so với cùng kỳ"
    r"|mục tiêu|tỷ lệ hộ nghèo|khoảng từ|không dưới|xấp xỉ|tối đa|không quá))*\s*$"
)
_NO_CHANGE = re.compile(r"(?:giảm|tăng)\s+(?:còn|xuống còn|xuống|lên|đến|tới|từ)(?:\s+\S+)?\s*$|gấp rút\s*$")
_EXCEEDS = re.compile(r"(?<!không )vượt(?: hơn| gần| khoảng| trên| từ)?\s*$")
"""By how much of what was planned: "vượt 12% dự toán"."""
_SAME_VERB = re.compile(
    r"(?:,|;| và|, và| với) (?!trong|so với|đạt|chiếm|bằng|còn|là|tỷ lệ|tương|hoàn thành|đóng|góp|vượt|mở)[^\W\d_]+"
    r"(?:(?: |-| - | – )(?!đạt|chiếm|bằng|còn|là|được|trên|dưới|kế hoạch|dự toán|của)[^\W\d_]+){0,6} "
)
_SPEED = re.compile(r"(?:tốc độ|mức) tăng (?!trưởng)[^,;:.]{0,50}$")
_NEAR_LEFT = 90
"""Letters before a number in which its verb and qualifier stand."""
_PART_BEFORE = re.compile(r"[^;]{0,3};?\s*,?\s*trong (?:đó|số này|số đó)")
_AT_LEAST = re.compile(r"(?:ít nhất|tối thiểu|không dưới|trên|từ)(?: từ| là| có)?\s*$")
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
_OF_ALL = re.compile(r"(?:^|[.;:,“\n(] ?)(?:trong|trong số|trong tổng số|trên tổng số)(?: hơn| gần)? $")
_MOST_LISTED = 10
"""Places that a sentence names one by one, at most."""
_HAS = re.compile(r"(?<!\w)(?:có|gồm|với|còn)(?: hơn| gần| khoảng| trên)? $")
_IN_ALL = re.compile(r" (?:trong|toàn|của|trên địa bàn) (?:tỉnh|thành phố|xã)(?!\w)")
_SOME = re.compile(r" (?:chưa|không|có|đã|còn|thiếu|bị|đạt|được|phải|vượt|nằm)(?!\w)")
_LIST_MARKS = "-–•+*"
_OPENING = 60
"""Letters at a sentence's start in which it says that it tells aims."""
_GOES_ON = ("cụ thể", "trong đó", "theo đó", "cùng với đó", "đồng thời", "bên cạnh đó", "về ")
_FLOW = re.compile(
    r"(?:thu hút|tiếp nhận|giải quyết|đón|thành lập(?: mới)?|kết nạp|xóa(?: được)?|tổ chức|xử lý|trồng(?: mới)?|cấp"
    r"|khởi công|xuất khẩu|đào tạo|giải ngân|tuyên truyền|kiểm tra|phát hiện|bắt giữ|khám|tạo việc làm|giới thiệu"
    r"|tuyển sinh|khánh thành|chi trả|huy động|hỗ trợ|trao|tặng|thẩm định|phê duyệt|ban hành|xử phạt|cập nhật|ghi nhận)"
    r"(?: được| mới| việc làm cho| cho| hơn| gần| khoảng| trên| thêm)*\s*$"
)
_PLAN_OF_YEAR = re.compile(r" (?:tổng )?(?:kế hoạch|dự toán)(?: vốn)?(?: năm| được giao|[,.;]| đầu tư)")
_MEAN_OF_YEARS = re.compile(r"(?<!\w)(?:bình quân|trung bình)(?!\w)[^,;]*$")
_STATE = re.compile(r"(?:giảm còn|xuống còn|còn|hiện|hiện có|hiện nay|có|là|phủ|đã đến)(?: dưới| trên| hơn| gần)?\s*$")


class Drawn(NamedTuple):
    """A figure and what is unsure about it."""

    figure: Figure
    start: int
    doubt: str | None


@dataclass(frozen=True, slots=True)
class Around:
    """What figures are read with besides the body."""

    stem: str
    date: str | None
    """Gives a period without a year its year."""
    places: Places
    topics: TopicsIn
    names: IndicatorIndex
    asked: Callable[[int], str | None]
    """Whether an offset stands in a directive ("d") or a petition ("p")."""
    taken: Sequence[tuple[int, int]]
    """Runs that hold other numbers: documents, their dates."""


def find_figures(body: Body, around: Around) -> list[Drawn]:
    """Every figure of `body`."""
    return _Drawing(body, around).run()


class _Drawing:
    """One article while its figures are read, number by number."""

    def __init__(self, body: Body, around: Around) -> None:
        self.body, self.around = body, around
        self.cues = Cues(body, around.date[:4] if around.date else None)
        self.periods = PeriodsIn(body, around.date)
        self.used: set[str] = set()
        self.sentence: Sentence | None = None
        self.at = -1  # the sentence's place among the body's
        self.previous: Number | None = None
        self.all_of: Number | None = None  # "Trong 74 ý kiến": what those after it in the sentence are parts of
        self.placed_till = -1  # the end of the place right behind the figure that was told of there
        self.previous_name: str | None = None
        self.previous_quote = 0  # where the quote of the one before begins
        self.previous_change: Change | None = None
        self.previous_status: Status | None = None
        self.aiming = False
        self.first_status: Status | None = None

    def run(self) -> list[Drawn]:
        """All figures."""
        found: list[Drawn] = []
        for number in find_numbers(self.body, self.around.taken):
            drawn = self._figure(number, self._advance(number))
            if drawn is not None:
                found.append(drawn)
        return found

    def _advance(self, number: Number) -> Sentence:
        """The sentence of `number`; what was remembered of the one before is dropped when it is a new one."""
        sentences = self.body.sentences
        at = max(self.at, 0)
        while at < len(sentences) - 1 and sentences[at].end <= number.start:
            at += 1
        sentence = sentences[at]
        if sentence is not self.sentence:
            self.aiming = self._still_aiming(at)
            self.sentence, self.at = sentence, at
            self.previous, self.previous_status, self.first_status, self.all_of = None, None, None, None
        return sentence

    def _still_aiming(self, at: int) -> bool:
        """Whether the sentence there goes on with the aims that the one before told."""
        sentences, cues = self.body.sentences, self.cues
        sentence = sentences[at]
        if not at or cues.done(sentence.start, sentence.end) or self.around.asked(sentence.start) is not None:
            return False
        before = sentences[at - 1]
        listed = sentence.text[:1] in _LIST_MARKS
        if sentence.paragraph != before.paragraph and not listed:
            return False
        aimed = self.previous_status is self.first_status is Status.TARGET and before is self.sentence
        if aimed and self.aiming:
            return True
        opened = cues.aims(before.start, before.start + max(_OPENING, len(before.text) // 2))
        if cues.done(before.start, before.end):
            opened = opened and aimed
        return opened and (aimed or listed or sentence.lowered.startswith(_GOES_ON))

    def _figure(self, number: Number, sentence: Sentence) -> Drawn | None:
        body, previous = self.body, self.previous
        left_start = previous.end if previous and previous.end <= number.start else sentence.start
        near_left = body.lowered[max(left_start, number.start - _NEAR_LEFT) : number.start]
        change = _change(
            near_left.removesuffix("từ ") if number.high is not None else near_left,
            number.shown,
            percent=number.unit.startswith("%"),
        )
        if change is None and previous is not None and self.previous_change and _SAME_VERB.fullmatch(near_left):
            # "nông nghiệp tăng 4,1%, công nghiệp 11% và dịch vụ 8,9%": one verb for all.
            change = self.previous_change if number.unit == previous.unit and number.unit.startswith("%") else None
        qualifier = _qualifier(near_left, body.lowered, number)
        if qualifier is None:
            far = max(sentence.start if previous is None else left_start, number.start - _MEANT)
            clause = body.lowered[far : number.start]
            if "bình" in clause and (mean := _MEAN.search(body.lowered, far, number.start)):
                qualifier = mean["q"]
        status = self._status(number, sentence, left_start)
        name, sure = name_figure(
            body.text[left_start : number.start],
            body.text[number.end : sentence.end],
            number.unit,
            change,
            self.previous_name,
        )
        # "320 ha lúa (Lào Cai 200 ha; Lai Châu 120 ha)": a place's share of what was measured before.
        if self.previous_name and self.around.places.named(body, name, left_start, number.start):
            name = self.previous_name
        if qualifier in ("bình quân", "trung bình") and "bình quân" not in name:
            name = f"{name} bình quân"
        meeting = held(name, body.lowered[sentence.start : number.start])
        name = f"{name} {meeting}" if meeting else name
        called = self.around.names.canonical(name, number.unit, whole=self._is_all(number, near_left))
        between = body.text[left_start : number.start]
        borrowed = meeting != "" or (
            self.previous_name is not None and self.previous_name in name and self.previous_name not in between
        )
        # "17,66%, với mức giảm bình quân 3,97%", "92 tổ chức trong số đó": the name is that of the number before.
        begin = (
            max(sentence.start, self.previous_quote)
            if borrowed and left_start > sentence.start
            else quote_start(body.text, sentence, left_start, number)
        )
        told = self._told(called, number, sentence, begin)
        whole = number.of if number.of is not None else self._whole(number, left_start)
        period = self._period(number, near_left, status)
        if status is Status.REPORTED and period is not None and self._to_come(period, number, left_start):
            status = Status.PLANNED if number.unit.startswith(MONEY) else Status.TARGET
        self.previous_quote = begin
        self.previous, self.previous_name, self.previous_change = number, bare_name(name), change
        part_of_plan = status is Status.REPORTED and self.previous_status is Status.ESTIMATE and number.unit == "%"
        if number.unit in AIMS and self.cues.aims(left_start, number.start):
            # "đề ra 16 chỉ tiêu, trong đó …": what follows are the aims.
            self.previous_status = self.first_status = Status.TARGET
        elif number.unit != RANK and not part_of_plan and not (self.aiming and status is Status.REPORTED):
            self.previous_status = status
            self.first_status = self.first_status or status
        if told is None:
            return None
        identifier, name, receipt = told
        figure = Figure(
            id=identifier,
            indicator=name,
            value=number.value if number.high is None else [number.value, number.high],
            unit=number.unit,
            shown=shown_whole(number, body.text[number.end : sentence.end]),
            qualifier=qualifier,
            status=status,
            change=change,
            of=whole,
            period=period,
            place=self._place(number, sentence),
            topics=self._topics(name, left_start, _comma(body.text, number.end, sentence.end)),
            quote=receipt,
        )
        doubt = number.guessed or (None if sure else f"Chưa chắc “{number.shown}” là số liệu về “{name}”.")
        return Drawn(figure, number.start, doubt)

    def _is_all(self, number: Number, near_left: str) -> bool:
        """Whether the number tells how many there are in all: "Tỉnh có 45 xã, phường", "38 xã, phường trong tỉnh"."""
        if number.of is not None or not ("," in number.unit or " " in number.unit):
            return False
        return (
            _HAS.search(near_left) is not None and _SOME.match(self.body.lowered, number.end) is None
        ) or _IN_ALL.match(self.body.lowered, number.end) is not None

    def _whole(self, number: Number, left_start: int) -> float | None:
        """How many there are in all of what `number` counts some of."""
        lowered, previous = self.body.lowered, self.previous
        if counts(number.unit) and _OF_ALL.search(lowered, max(0, number.start - _QUALIFIER_LENGTH), number.start):
            self.all_of = number
            return None
        if self.all_of is not None and _part_of(self.all_of, number):
            return self.all_of.value
        return None if previous is None else _whole(lowered, previous, number, left_start)

    def _status(self, number: Number, sentence: Sentence, left_start: int) -> Status:
        status = status_of(
            self.cues,
            Stand(
                unit=number.unit,
                rank=number.unit == RANK,
                start=number.start,
                end=number.end,
                sentence_start=sentence.start,
                sentence_end=sentence.end,
                left_start=left_start,
                asked=self.around.asked(number.start),
                before=self.previous_status,
                counted=self.previous is not None,
                part="trong đó" in self.body.lowered[sentence.start : number.start],
            ),
        )
        aimed_unit = not counts(number.unit) or sentence.text[:1] in _LIST_MARKS
        if not self.aiming or status is not Status.REPORTED or number.unit == RANK:
            return status
        near = self.body.lowered[max(left_start, number.start - _QUALIFIER_LENGTH) : number.start]
        return Status.TARGET if aimed_unit or _AT_LEAST.search(near) else status

    def _topics(self, name: str, left_start: int, end: int) -> list[str]:
        """The topics that what is measured is named for, then those of the words around it."""
        topics = self.around.topics
        around, named = topics.of(left_start, end), topics.index.named(name)
        return [*dict.fromkeys([*named, *around])][:MOST] if named else around

    def _place(self, number: Number, sentence: Sentence) -> str | list[str] | None:
        """Where it is so: right behind it, else the place it is told of, with those named one by one behind it."""
        places = self.around.places
        left = self.placed_till if sentence.start <= self.placed_till <= number.start else sentence.start
        behind = places.behind(self.body, left, number.start, number.end, sentence.end)
        if behind is not None:
            self.placed_till = behind[1]
            return behind[0]
        of = places.governing(self.body, sentence.start, number.start, number.end)
        few = number.value <= _MOST_LISTED and counts(number.unit)
        named = places.listed(self.body, number.end, sentence.end) if few else []
        if not isinstance(of, str) or len(named) != number.value or of in named:
            return of
        return [of, *named]

    def _to_come(self, period: str, number: Number, left_start: int) -> bool:
        """Whether `period` ends after the article's year: nothing can be reported of it yet."""
        if not self.around.date or number.unit in AIMS or number.unit == RANK:
            return False
        year = self.around.date[:4]
        first, _, last = period.rpartition("/")
        # A school year has begun.
        if first and first[:4] <= year and int(last[:4]) == int(year) + 1:
            return False
        return last[:4] > year and not self.cues.done(left_start, number.start)

    def _told(self, name: str, number: Number, sentence: Sentence, begin: int) -> tuple[str, str, str] | None:
        """The figure's id, name and quote; None when the same figure stands there already."""
        whole = sentence.text
        short = quote(self.body.text, sentence, begin, number)
        for called, run in ((name, short), (name, whole), (f"{name} ({number.shown})", whole)):
            identifier = fact_id(self.around.stem, "f", called, run)
            if identifier not in self.used:
                self.used.add(identifier)
                return identifier, called, run
        return None

    def _period(self, number: Number, near_left: str, status: Status) -> str | None:
        stock = counts(number.unit)
        if number.unit == "%/năm" and status is Status.REPORTED and _MEAN_OF_YEARS.search(near_left):
            # No single year has a yearly mean: "năm 2025 còn 12%, giảm bình quân 3%/năm".
            spoken = self.periods.of(self.at, number.start, number.end)
            return spoken if spoken is not None and "/" in spoken else None
        period = self.periods.of(self.at, number.start, number.end, stock=stock)
        if status is Status.TARGET and period is None and _PLAN_OF_YEAR.match(self.body.lowered, number.end):
            return self.around.date[:4] if self.around.date else None
        if status not in (Status.REPORTED, Status.ESTIMATE):
            return period
        if period is not None:
            if status is Status.REPORTED or not self.periods.knows:
                self.periods.remember(self.at, period)
            return period
        if (whole := self.periods.part(self.at)) is not None:
            return whole
        if _STATE.search(near_left) or (stock and not _FLOW.search(near_left)):
            return None
        return self.periods.carried(self.at) or self.periods.opening(self.at)


def _comma(text: str, start: int, end: int) -> int:
    for mark in ",;":
        if (at := text.find(mark, start, end)) > 0:
            end = at
    return end


def _part_of(previous: Number, number: Number) -> bool:
    """Whether `number` counts the same things as `previous`, and fewer."""
    if previous.high is not None or number.high is not None:
        return False
    if previous.unit.startswith(("đồng", "%", "USD")) or number.value >= previous.value:
        return False
    return previous.unit == number.unit or previous.unit.startswith(number.unit + " ")


def _whole(lowered: str, previous: Number, number: Number, left_start: int) -> float | None:
    """The number just before that `number` is a part of: "20 bản, trong đó có 9 bản biên giới"."""
    # "84 hộ thì 71 hộ nghèo": some of them are of a kind.
    of_a_kind = number.unit.startswith(previous.unit + " ") and number.value < previous.value
    if not _part_of(previous, number) and not of_a_kind:
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
            _CAME_IN.search(lowered, max(0, previous.start - _QUALIFIER_LENGTH), previous.start)
            and _DEALT_WITH.match(lowered, left_start, number.start)
        )
    )
    return previous.value if part else None


def _change(near_left: str, shown: str, *, percent: bool) -> Change | None:
    # Looked for first: most numbers tell no change, and the patterns try every letter.
    if near_left.endswith(("(", "(-", "(–")) and shown[:1] in ("+", "-", "–", "−"):
        return "tăng" if shown[0] == "+" else "giảm"
    if "vượt" in near_left and percent and _EXCEEDS.search(near_left):
        return "tăng"
    if not ("tăng" in near_left or "giảm" in near_left or "gấp" in near_left):
        return None
    match = None if _NO_CHANGE.search(near_left) else _CHANGE.search(near_left)
    if match is None:
        return "tăng" if _SPEED.search(near_left) else None
    word = match["c"]
    if word.endswith("hơn"):
        return None
    if word == "gấp":
        return "gấp"
    return "tăng" if word == "tăng" else "giảm"


def _qualifier(near_left: str, lowered: str, number: Number) -> str | None:
    near = lowered[number.end : number.end + _AFTER_WITHIN]
    if "trở" in near and (after := _AFTER.match(lowered, number.end)) is not None:
        return after[1]
    match = _QUALIFIER.search(near_left[-_QUALIFIER_LENGTH:])
    # "vượt 12% dự toán" tells by how much.
    if match is None or (match["q"] == "vượt" and number.unit.startswith("%")):
        return "dự kiến" if _AFTER_PLANNED.match(lowered, number.end) else None
    return match["q"]

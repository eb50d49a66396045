"""The figures of an article: number, unit, status, change, period and place, each with its receipt."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.generation.changes import ALONGSIDE, SAME_VERB, Change, change_before
from bot.generation.counted import find_numbers
from bot.generation.indicator_index import IndicatorIndex
from bot.generation.indicators import RANK, bare_name, counts, name_figure
from bot.generation.layout import Body, Sentence
from bot.generation.number import Number
from bot.generation.periods import PeriodsIn
from bot.generation.places import Places
from bot.generation.qualifying import qualifier_of
from bot.generation.quoting import quote, quote_start, shown_whole
from bot.generation.status_cues import Cues, Stand
from bot.generation.statuses import AIMS, status_of
from bot.generation.told_of import held
from bot.generation.topics import MOST, TopicsIn
from bot.generation.wholes import opens_with_all, part_of, whole_before
from bot.knowledge.ids import fact_id
from bot.knowledge.model import Figure, Status
from bot.vietnamese.dates import period_bounds
from bot.vietnamese.units import MONEY

_NEAR_LEFT = 90
"""Letters before a number in which its verb and qualifier stand."""
_AT_LEAST = re.compile(r"(?:ít nhất|tối thiểu|không dưới|trên|từ)(?: từ| là| có)?\s*$")
_OF_THOSE = re.compile(r"[^,;:.()]{0,30} có (?:tỷ lệ|tỉ lệ) [^,;:.()]{2,60} (?:trên|dưới|quá) ")
_AT_LEAST_WIDTH = 36
_MOST_LISTED = 10
"""Places that a sentence names one by one, at most."""
_HAS = re.compile(r"(?<!\w)(?:có|gồm|với|còn)(?: hơn| gần| khoảng| trên)? $")
_IN_ALL = re.compile(r" (?:trong|toàn|của|trên địa bàn) (?:tỉnh|thành phố|xã)(?!\w)")
_SOME = re.compile(r" (?:chưa|không|có|đã|còn|thiếu|bị|đạt|được|phải|vượt|nằm)(?!\w)")
_ITS_PARTS = ("trong đó", "trong số đó", "trong số này")
_LIST_MARKS = "-–•+*"
_OPENING = 60
"""Letters at a sentence's start in which it says that it tells aims."""
_GOES_ON = ("cụ thể", "trong đó", "theo đó", "cùng với đó", "đồng thời", "bên cạnh đó", "về ")
_FLOW = re.compile(
    r"(?:thu hút|tiếp nhận|giải quyết|đón|thành lập(?: mới)?|kết nạp|xóa(?: được)?|tổ chức|xử lý|trồng(?: mới)?|cấp"
    r"|khởi công|xuất khẩu|đào tạo|giải ngân|tuyên truyền|kiểm tra|phát hiện|bắt giữ|khám|tạo việc làm|giới thiệu"
    r"|tuyển sinh|khánh thành|chi trả|huy động|hỗ trợ|trao|tặng|thẩm định|phê duyệt|ban hành|xử phạt|cập nhật|ghi nhận"
    r"|xảy ra|khởi tố|truy tố|xét xử|triệt phá|thu giữ|tịch thu|tiêu hủy|bắt|lập biên bản|tập huấn|tiêm|cứu|sơ tán)"
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
        self.list_change: Change | None = None  # of the things counted one after another that it holds for
        self.previous_status: Status | None = None
        self.aiming = False
        self.planned_parts = False  # "Trong đó, …" behind what is planned
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
            self.planned_parts = self.previous_status is Status.PLANNED and sentence.lowered.startswith(_ITS_PARTS)
            self.previous, self.previous_status, self.first_status, self.all_of = None, None, None, None
            self.list_change = None
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
        change = change_before(
            near_left.removesuffix("từ ") if number.high is not None else near_left,
            number.shown,
            percent=number.unit.startswith("%"),
        )
        if change is None and previous is not None and self.previous_change and SAME_VERB.fullmatch(near_left):
            # "nông nghiệp tăng 4,1%, công nghiệp 11% và dịch vụ 8,9%": one verb for all.
            change = self.previous_change if number.unit == previous.unit and number.unit.startswith("%") else None
        elif change is None and self.list_change and ALONGSIDE.fullmatch(near_left):
            change = self.list_change if counts(number.unit) or "tương đương" in near_left else None
        # Only what a clause opens with: "xảy ra 25 vụ, tăng 5 vụ, 12 người chết" tells of 12 in all.
        listing = self.list_change is not None and change is self.list_change
        opens = previous is None or ";" in near_left
        self.list_change = change if listing or (opens and counts(number.unit) and change != "gấp") else None
        far = sentence.start if previous is None else left_start
        qualifier = qualifier_of(body.lowered, left_start, far, number)
        status = self._status(number, sentence, left_start)
        between = body.text[left_start : number.start]
        name, sure = name_figure(
            between,
            body.text[number.end : sentence.end],
            number.unit,
            change,
            self.previous_name,
        )
        # "320 ha lúa (Lào Cai 200 ha; Lai Châu 120 ha)": a place's share of what was measured before.
        if self.previous_name and self.around.places.named(body, name, left_start, number.start):
            name = self.previous_name
        # "12 xã có tỷ lệ hộ nghèo trên 40%": of those, not of all.
        if previous is not None and " lệ " in between and counts(previous.unit) and _OF_THOSE.fullmatch(between):
            name = f"{name} của {previous.shown}"
        if qualifier in ("bình quân", "trung bình") and "bình quân" not in name:
            name = f"{name} bình quân"
        meeting = held(name, body.lowered[sentence.start : number.start])
        name = f"{name} {meeting}" if meeting else name
        called = self.around.names.canonical(name, number.unit, whole=self._is_all(number, near_left))
        borrowed = (
            meeting != ""
            or listing
            # "5 bến đã mở và 9 chưa khởi công": the noun is that of the number before as well.
            or (number.guessed is not None and counts(number.unit))
            or (self.previous_name is not None and self.previous_name in name and self.previous_name not in between)
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
        status = self._over(status, period, sentence, number)
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
        doubt = number.guessed or (None if sure else f"“{number.shown}” có thể không phải là số liệu về “{name}”.")
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
        if opens_with_all(lowered, number):
            self.all_of = number
            return None
        if self.all_of is not None and part_of(self.all_of, number):
            return self.all_of.value
        return None if previous is None else whole_before(lowered, previous, number, left_start)

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
        if self.planned_parts and status is Status.REPORTED and not counts(number.unit):
            return status if self.cues.done(sentence.start, number.start) else Status.PLANNED
        aimed_unit = not counts(number.unit) or sentence.text[:1] in _LIST_MARKS
        if not self.aiming or status is not Status.REPORTED or number.unit == RANK:
            return status
        near = self.body.lowered[max(left_start, number.start - _AT_LEAST_WIDTH) : number.start]
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

    def _over(self, status: Status, period: str | None, sentence: Sentence, number: Number) -> Status:
        """`status`, but what an order tells of a time that is over was so: "giá nước tăng 6% vào tháng 3/2024"."""
        if status not in (Status.TARGET, Status.PLANNED) or period is None or self.around.date is None:
            return status
        if self.around.asked(number.start) is None or self.cues.aims(sentence.start, number.start):
            return status
        over = period_bounds(period)[1].isoformat() < self.around.date[: len("2025-10")]
        return Status.REPORTED if over else status

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

"""What an answer is: facts and plain lines in titled sections, and notices that say how to take them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum, auto

from bot.answers.attachment import Attachment
from bot.answers.errand import Errand
from bot.answers.outcome import Outcome
from bot.answers.question import Question
from bot.search.facts import Fact, Found, Wanted


class Say(StrEnum):
    """Things a reply may have to say about itself; each has its reviewed sentence in `presentation.wording`."""

    WELCOME = auto()
    HELP = auto()
    PARTING = auto()
    READ_AS = auto()
    MERGED = auto()
    MERGED_PROVINCE = auto()
    BECAME = auto()
    BECAME_PROVINCE = auto()
    FORMED_OF = auto()
    FORMED_OF_PROVINCES = auto()
    NOT_MERGED = auto()
    SPLIT = auto()
    LIES_ELSEWHERE = auto()
    ONE_AT_A_TIME = auto()
    SAME_NAME = auto()
    NOT_THAT_LEVEL = auto()
    WHICH = auto()
    WHICH_OF_MANY = auto()
    WHICH_PERSON = auto()
    NOTHING_ABOUT_PLACE = auto()
    NO_FIGURE = auto()
    MORE_THAN_A_FIGURE = auto()
    NO_FIGURE_ANYWHERE = auto()
    NO_FIGURES_AT = auto()
    OTHER_PERIOD = auto()
    NO_PERIOD = auto()
    ONLY_TOGETHER = auto()
    COUNTED_IN_LIST = auto()
    LISTED = auto()
    NO_COUNT = auto()
    NO_REASON = auto()
    NO_AUTHOR = auto()
    NOT_SAID_SO = auto()
    NOT_TOLD_DONE = auto()
    CONFLICT = auto()
    NO_DIRECTIVE = auto()
    NO_PETITION = auto()
    NO_TOPIC = auto()
    NOTHING_ON_TOPIC = auto()
    NOBODY = auto()
    NO_PERSON = auto()
    NOT_SAID_OF = auto()
    NAMED_ONLY = auto()
    NAMED_TOGETHER = auto()
    NO_RANKING = auto()
    NO_NEGATION = auto()
    ONLY_TOPIC = auto()
    NO_DOCUMENT = auto()
    NO_DOCUMENT_AT = auto()
    NOTHING_FOUND = auto()
    NOTHING_TO_COMPARE = auto()
    COMPARE_NEEDS_TWO = auto()
    COMPARE_ONE_PLACE = auto()
    COMPARE_WITH = auto()
    COMPARE_AT_MOST = auto()
    NO_SUCH_PLACE = auto()
    USAGE = auto()
    UNKNOWN_COMMAND = auto()
    UNKNOWN = auto()
    EMPTY = auto()
    TOO_LONG = auto()
    STALE_BUTTON = auto()
    STALE_LINK = auto()
    GONE = auto()
    NO_RECEIPTS = auto()
    FRESHNESS = auto()
    NOT_HERE = auto()
    FOLLOW_WHAT = auto()
    FOLLOW_ONE = auto()
    NEWS_SINCE = auto()
    NEWS_FIRST = auto()
    NO_NEWS = auto()
    NEWS_ELSEWHERE = auto()
    DIGEST = auto()
    DIGEST_AGAIN = auto()
    NO_DEADLINE = auto()
    NOT_KNOWN_DONE = auto()
    BRIEF = auto()
    NOTHING_TO_CHART = auto()
    ONE_PERIOD = auto()
    CHART_LEFT_OUT = auto()


class Title(StrEnum):
    """Titles of sections."""

    SUMMARY = "Tóm tắt"
    FIGURES = "Số liệu chính"
    ALL_FIGURES = "Số liệu"
    QUOTES = "Câu gốc trong bài"
    IN_ARTICLE = "Trong bài"
    DIRECTIVES = "Chỉ đạo, mới nhất trước"
    OFFICIALS = "Lãnh đạo"
    PETITIONS = "Kiến nghị"
    DIFFICULTIES = "Khó khăn"
    DOCUMENTS = "Văn bản"
    MENTIONED = "Được nhắc trong"
    KNOWN = "Đang biết"
    NEAREST = "Gần nhất đang biết"
    SIDE_BY_SIDE = "Đặt cạnh nhau"
    NOT_COMPARABLE = "Không so được"
    ONE_SIDED = "Chỉ có ở một bên"
    CHARTED = "Trong biểu đồ"
    OVERDUE = "Đã quá hạn"
    COMING = "Sắp đến hạn"
    FOUND = "Tìm thấy"
    ARTICLES = "Các bài"
    COMMUNES = "Xã, phường đã có dữ kiện"
    WARDS = "Phường"
    RURAL_COMMUNES = "Xã"
    SPECIAL_ZONES = "Đặc khu"
    TOPICS = "Chủ đề đã có dữ kiện"
    COMMANDS = "Các lệnh"
    EXAMPLES = "Hỏi tự do, có dấu hay không dấu"


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing said about the answer."""

    say: Say
    args: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is no single fact: a person with a post, a document, two values side by side."""

    text: str
    articles: tuple[str, ...] = ()
    """Stems of the articles it stands on."""
    strong: str = ""
    """What is printed first and in bold."""
    facts: tuple[str, ...] = ()
    """Ids of the facts it states."""


Item = Fact | Line


@dataclass(frozen=True, slots=True)
class Section:
    """Items under a title."""

    title: str
    items: tuple[Item, ...]
    hidden: int = 0
    """How many more there are."""
    more: str = ""
    """The command that shows them all."""
    at_least: bool = False
    """Whether there are still more than `hidden`: nobody counts what nobody will read."""
    place: str = ""
    """Canonical name of the place the title names: its facts need not name it again."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A next step the reader may take with one press."""

    label: str
    data: str
    """A question in ASCII, at most 64 bytes."""
    lists: Wanted | None = None
    """The facts it leads to, where it leads to a list of facts."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to a question, before it is put into words for one medium."""

    outcome: Outcome
    title: str = ""
    lead: tuple[Item, ...] = ()
    """What answers the question at once; printed first."""
    notices: tuple[Notice, ...] = ()
    sections: tuple[Section, ...] = ()
    choices: tuple[Choice, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    errand: Errand | None = None
    """What an edge has still to do; the rest of the answer is said where there is none that can."""
    place: str = ""
    """Canonical name of the one place the answer is about: figures of that place need not name it again."""
    shared: str = ""
    """Id of the one fact the answer is about, which a link may lead to."""
    unanswered: Question | None = None
    """The question, where nothing was found of it, to be looked for in other words."""


def section(
    title: Title, items: Sequence[Item], limit: int | None = None, more: str = "", count: int | None = None
) -> tuple[Section, ...]:
    """A section of at most `limit` items in a tuple, or an empty tuple when there is nothing to show.

    `count` is how many there are, when `items` are only the first of them.
    """
    if not items:
        return ()
    shown = tuple(items[:limit])
    hidden = (len(items) if count is None else count) - len(shown)
    return (Section(title, shown, hidden, more if hidden else "", isinstance(items, Found) and items.more),)


def items_of(answer: Answer) -> list[Item]:
    """All items of an answer in a reader's order."""
    return [*answer.lead, *(item for section in answer.sections for item in section.items)]


def facts_of(item: Item) -> tuple[str, ...]:
    """Ids of the facts an item states."""
    return (item.id,) if isinstance(item, Fact) else item.facts

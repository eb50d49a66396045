"""What a typed line was understood to ask."""

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from bot.answers.commands import Kind
from bot.gazetteer.model import FormerPlace, Place
from bot.search.lexicon import Token
from bot.search.light_words import REASONS
from bot.vietnamese.folding import folded, words

_LEADING = re.compile(r"l[aã]nh\s+[dđ][aạ]o", re.IGNORECASE)
_TOGETHER = frozenset(
    {("di", "cung"), ("cung", "di"), ("thap", "tung"), ("tham", "du"), ("cung", "du"), ("phan", "du"), ("phan", "doan")}
)
"""Words (folded) that ask who else was there: "đi cùng", "thành phần dự"."""
_OF_A_VISIT = (
    "tham",
    "lam viec",
    "chuyen cong tac",
    "di cung",
    "cung doan",
    "co mat",
    "tham gia doan",
    "thap tung",
    "du buoi",
    "tham du",
    "len",
)
_WRITING = (
    *("do ai viết", "bài ai viết", "ai viết bài", "tác giả", "phóng viên nào", "nhà báo nào", "ai là người viết"),
    *("do ai viet", "bai ai viet", "ai viet bai", "tac gia", "phong vien nao", "nha bao nao", "ai la nguoi viet"),
)
"""What asks who wrote an article, with marks and without."""
_WRITERS = frozenset({"viet", "tac", "vien", "bao"})
"""Words (folded) one of which each of these has: most lines have none."""
_TO = ("voi", "len", "toi", "den", "gui", "trinh")
"""Words (folded) before him whom something is asked of."""
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}$")


def is_day(period: str) -> bool:
    """Whether a period is one day."""
    return _DAY.match(period) is not None


@dataclass(frozen=True, slots=True)
class Subject:
    """A place the question is about."""

    place: Place | FormerPlace
    typed: str
    others: tuple[Place | FormerPlace, ...] = ()
    """Places of the same name that were not chosen, to be offered."""
    misspelt: bool = False
    """True when a slip had to be forgiven: the reply says how the name was read."""
    sure: bool = True
    """False when two slips or a tie lead here: the reader is asked."""
    elsewhere: Place | FormerPlace | None = None
    """A province typed as if the place lay in it; it does not."""


class Trouble(StrEnum):
    """Why a question cannot be answered as it stands."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    UNKNOWN_COMMAND = "unknown_command"
    BAD_REFERENCE = "bad_reference"


@dataclass(frozen=True, slots=True)
class Question:
    """A typed line, understood. Every part may be missing."""

    text: str
    kind: Kind | None
    """What is asked for; None when nothing in the line tells."""
    command: str | None = None
    """The command that was typed, without "/"."""
    argument: str = ""
    """What follows the command, or the whole line."""
    subjects: tuple[Subject, ...] = ()
    people: tuple[str, ...] = ()
    """Officials by name."""
    unsure_people: tuple[str, ...] = ()
    """Officials whose name is near what was typed: never answered, only asked."""
    posts: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    """Keys of documents."""
    document_numbers: tuple[str, ...] = ()
    """Document numbers that were typed and belong to no known document."""
    period: str | None = None
    other_periods: tuple[str, ...] = ()
    """Further periods that were told, which do not overlap it."""
    rest: tuple[Token, ...] = ()
    """Words nothing explains, ordinary words left out."""
    typed: tuple[Token, ...] = ()
    """All words in their order, but for those that ask who said them."""
    words: tuple[Token, ...] = ()
    """All words but the ordinary ones, whatever they name."""
    named: tuple[Token, ...] = ()
    """The words that name a topic or an indicator, as they were typed."""
    content: tuple[Token, ...] = ()
    """`named` and `rest` in the order they were typed."""
    scattered: bool = False
    """Words that name something stand between the unexplained ones."""
    open_nouns: tuple[Token, ...] = ()
    """Unexplained words that "nào" or "gì" follows: what is asked for, which the answer need not repeat."""
    asked_text: str = ""
    """The words that name a topic or an indicator and those nothing explains, in the order they were typed."""
    topic_words: tuple[Token, ...] = ()
    """The words that name a topic and no indicator."""
    narrowing: tuple[str, ...] = ()
    """Topics named by words that name no indicator: beside an indicator they narrow it."""
    post_goes_on: bool = False
    """Words after a post make it another one, which is not known: "bộ trưởng bộ y tế"."""
    accompanied: tuple[str, ...] = ()
    """The persons and posts after "với", "cùng", "tháp tùng"."""
    asks_who_said: bool = False
    """The line gives words and asks who said them."""
    wants_day: bool = False
    """The line asks when."""
    wants_place: bool = False
    """The line asks where."""
    asks_what_became: bool = False
    """The line asks what a place became."""
    since_merger: bool = False
    """The number is asked for since the mergers of 2025."""
    measured: bool = False
    """The line asks for a figure "so với" something that is no second place: the difference, which no figure is."""
    telling: tuple[str, ...] = ()
    """Phrases of ordinary words that change what is asked: "cấp tỉnh", "tại sao"."""
    tangled: bool = False
    """Two indicators stand side by side as one phrase, which neither of them is."""
    denies: bool = False
    """The line denies something: "chưa", "không" before other words."""
    ranks: bool = False
    """The line asks which place is first or last in something."""
    wants_number: bool = False
    """The line asks for a number in so many words ("bao nhiêu", "tỷ lệ")."""
    wants_person: bool = False
    """The line asks who."""
    difficulties_only: bool = False
    petitions_only: bool = False
    trouble: Trouble | None = None

    @property
    def has_subject(self) -> bool:
        """Whether anything in the line can be asked about."""
        named = (self.subjects, self.people, self.unsure_people, self.posts, self.topics, self.indicators)
        return any((*named, self.documents, self.document_numbers, self.rest))

    @property
    def tells(self) -> bool:
        """Whether a phrase of ordinary words changes what is asked."""
        return bool(self.telling)

    def has_phrase(self, *phrases: str) -> bool:
        """Whether one of `phrases` (`accented`, in a line without marks `folded`) stands in the line as such."""
        plain = not any(word.marked for word in self.typed)
        text = f" {' '.join(word.folded if plain else word.accented for word in self.typed)} "
        return any(f" {phrase} " in text for phrase in phrases)

    @property
    def asks_who_wrote(self) -> bool:
        """Whether the line asks who wrote an article."""
        papers = self.documents or self.document_numbers or self.posts or self.people
        written = any(word.folded in _WRITERS for word in self.typed)
        return written and not papers and self.has_phrase(*_WRITING)

    @property
    def asks_why(self) -> bool:
        """Whether the line asks why."""
        return not REASONS.isdisjoint(self.telling)

    @property
    def tells_otherwise(self) -> bool:
        """Whether such a phrase is another than a person's name, which only is one more word that a fact must have."""
        return any(not phrase[0].isupper() for phrase in self.telling)

    @property
    def is_commanded(self) -> bool:
        """Whether a command was typed as one: "/kiennghi", not "kiến nghị"."""
        return self.command is not None and self.text.startswith("/")

    @property
    def is_about_a_day(self) -> bool:
        """Whether the line tells a day, and where or of whom."""
        day = self.period is not None and is_day(self.period)
        return day and bool(self.subjects or self.people or self.posts)

    @property
    def asks_who_came(self) -> bool:
        """Whether the line asks who was at a visit or a meeting."""
        return not _TOGETHER.isdisjoint(pairwise(word.folded for word in self.typed))

    @property
    def tells_of_a_visit(self) -> bool:
        """Whether the line is of a visit or a meeting."""
        text = f" {' '.join(word.folded for word in self.typed)} "
        return any(f" {phrase} " in text for phrase in _OF_A_VISIT)

    @property
    def asks_who_runs(self) -> bool:
        """Whether the line asks who is in charge of something: which is for a post to tell, not for a sentence."""
        text = f" {' '.join(word.folded for word in self.typed)} "
        return self.wants_person and any(f" {phrase} " in text for phrase in ("phu trach", "dung dau", "dam nhiem"))

    @property
    def is_put_to_a_leader(self) -> bool:
        """Whether somebody is named as him whom something is asked of: "kiến nghị gì với Tổng Bí thư"."""
        text = f" {' '.join(word.folded for word in self.typed)} "
        names = [folded(name) for name in (*self.people, *self.posts)]
        return any(f" {to} {form}{name} " in text for name in names for to in _TO for form in ("", "dong chi "))

    @property
    def is_about_a_merger(self) -> bool:
        """Whether a place is one that is no more."""
        return any(isinstance(subject.place, FormerPlace) for subject in self.subjects)

    @property
    def is_about_the_leaders(self) -> bool:
        """Whether those at the head of the place are asked about, by no name and no post: "lãnh đạo tỉnh Lào Cai"."""
        if not self.subjects or self.people or self.unsure_people or self.posts:
            return False
        if not _LEADING.search(self.text):
            return False
        text = f" {' '.join(words(folded(self.text)))} "
        place = " ".join(words(folded(self.subjects[0].typed)))
        return any(f" lanh dao {level}{place} " in text for level in ("", "tinh ", "xa ", "phuong ", "cac xa "))

    @property
    def rest_text(self) -> str:
        """The unexplained words as they were typed."""
        return " ".join(token.text for token in self.rest)

"""A line that was read: its words, the names in them, and what the words between the names tell."""

import re
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from bot.answers.reading import ORDINARY, PLACES
from bot.search.compounds import COMPOUNDS
from bot.search.everyday_words import EVERYDAY as PURPOSES
from bot.search.lexicon import Match, Name, NameKind, Reading, Token
from bot.search.light_words import JOINTS_BARE
from bot.search.snapshot import SHARE
from bot.search.vocabulary import CUES, KIN, Cue
from bot.vietnamese.folding import folded

_DOCUMENT_NUMBER = re.compile(r"^\d{1,4}[-/][^\W\d_]{2,}|^(?:nq|qd|kh|ct|kl)[-/]?\d{1,4}$")
_NUMBER = re.compile(r"^\d[\d.,/]*%?$")
_DOCUMENT_WORDS = frozenset({"quyet", "nq", "hoach", "luan", "dinh", "thi", "qd", "kh", "kl", "so"})
"""Last words (folded) of what a document is called, before its number: nghị quyết, kế hoạch, kết luận …"""
_NAMING = frozenset({NameKind.INDICATOR, NameKind.TOPIC})
_APART = PLACES | {NameKind.CUE, NameKind.LEVEL, NameKind.PERSON, NameKind.POST}
_FOR = frozenset({"để", "nhằm"})
_PURPOSES = frozenset(word for phrase in PURPOSES for word in phrase.split(" "))
"""Words that say what an answer is for."""
_ASKS = frozenset({"gì", "nào", "ai", "mấy", "nhiêu", "đâu", "gi", "nao", "may", "nhieu", "dau"})
DENYING = frozenset({"không", "chưa", "chẳng", "ko", "khong", "chua"})
_AFTER_A_TAG = frozenset(
    {"khong", "chua", "ko", "k", "a", "nhi", "vay", "the", "ha", "nhe", "ah", "nha", "bot", "ban", "em", "anh", "chi"}
    | {"dc", "oi", "roi", "ta", "nao", "hay", "da", "nua", "do", "day"}
)
"""Words (folded) that may follow "không" and "chưa" where they only ask."""
_ASKING = frozenset(word for phrase in CUES[Cue.NUMBER] for word in phrase.split()) - {
    "dài",
    "kéo",
    "trong",
    "người",
    "chí",
    "khối",
}
"""Words that ask for a number and name nothing, though an indicator's synonym may hold them ("bao nhiêu cán bộ")."""
_ASKING_FOLDED = frozenset(map(folded, _ASKING))
_WHICH = frozenset({"nào", "gì", "nao", "gi"})
_NO_COUNT = frozenset({"hoa", "sanh", "voi"})
"""After "số" or "so" these count nothing: "số hóa", "so sánh"."""
_COUNTED = frozenset({"tong", "ty", "ti", "muc"})
_SAYING = frozenset({"noi", "vao"})
_TALKING = frozenset({"em", "anh", "chị", "chi", "tôi", "toi", "mình", "minh", "bạn", "ban", "bot", "nhờ", "nho"})
"""Who talks to the bot, and the bot itself."""
_STILL = frozenset({"phai", "sap", "con", "can", "se", "dang", "lai", "hay"})
"""Words (folded) between who does it and what he does."""
_REMIND = "nhac"
_EACH = frozenset({"mỗi", "từng", "moi", "tung"})
_SOMEONE = frozenset({NameKind.PERSON, NameKind.POST})
_WITH = frozenset({"voi", "cung", "tung"})
_PASSIVE = frozenset({"duoc", "dc"})
_OF = frozenset({"den", "toi"})
_AGAIN = frozenset({"giup", "ho", "gium", "dum", "lai", "cho"})
_FORMER = frozenset({"cũ", "cu"})
_APART_FROM_NAMES = ORDINARY | PLACES | {NameKind.CUE, NameKind.POST, NameKind.PERSON, NameKind.GIVEN}
_ABOUT = frozenset({"ve", "voi"})
_JOINING = frozenset(
    {"cua", "o", "va", "la", "co", "cho", "ve", "da", "duoc", "dc", "dang", "con", "theo", "trong", "den"}
)
"""Ordinary words (folded) that join two parts of a name."""
_MODIFYING = frozenset(
    {"mới", "khác", "riêng", "nam", "nữ", "quản lý", "trực tiếp", "tham gia", "kiêm", "kiêm nhiệm", "chính thức"}
    | {
        "còn lại",
        "huyện",
        "phường",
        "giải trình",
        "phản ánh",
        "cấp trên",
        "liên quan",
        "thêm",
        "ít",
    }
)
"""Ordinary words and phrases that right after what is counted make it another: "cán bộ quản lý"."""
_NARROWING = frozenset({"la", "nguoi", "thuoc", "cua", "trong", "o", "theo"})
"""Words (folded) by which what follows narrows what stands before."""
_OVER = frozenset({"tren", "tong", "so", "voi", "chia"})
"""Words (folded) by which one count is set against another."""
_HOW_MANY = frozenset({"may", "nhieu"})
_ENDS_A_POST = ORDINARY | PLACES | {NameKind.CUE, NameKind.PERSON, NameKind.GIVEN}


@dataclass(frozen=True, slots=True)
class Line:
    """A line that was read: its words, the names in them, and those given by key."""

    words: Sequence[Token]
    matches: Sequence[Match]
    references: Sequence[Name]

    def keys(self, kind: NameKind) -> tuple[str, ...]:
        """What the names of `kind` name, each once, in the line's order."""
        names = [name for match in self.matches for name in match.names] + list(self.references)
        return tuple(dict.fromkeys(name.key for name in names if name.kind is kind))

    def alone(self, kind: NameKind) -> tuple[str, ...]:
        """What is named by words that name nothing but things of `kind`."""
        matches = [match for match in self.matches if all(name.kind is kind for name in match.names)]
        return tuple(dict.fromkeys(name.key for match in matches for name in match.names))

    def positions(self, holds: Callable[[Match], bool]) -> set[int]:
        """The positions of the words in the matches that `holds`."""
        return {i for match in self.matches if holds(match) for i in range(match.start, match.end)}

    def said(self, *kinds: NameKind) -> tuple[Token, ...]:
        """The words that name something of `kinds` and nothing else, those that only ask for a number left out."""
        matches = (match for match in self.matches if all(name.kind in kinds for name in match.names))
        named = {i for match in matches for i in range(match.start, match.end) if not self._asks(i, match)}
        return tuple(self.words[i] for i in sorted(named))

    def _asks(self, i: int, match: Match) -> bool:
        """Whether a word of a name only asks for a number: "sở" of "cơ sở" is no "số"."""
        name = match.names[0].text.split(" ")
        meant = name[i - match.start] if len(name) == match.end - match.start else self.words[i].accented
        return meant in _ASKING or meant in _ASKING_FOLDED


def asked_text(line: Line, covered: Set[int]) -> str:
    """The words that name a topic or an indicator and those nothing explains (not in `covered`), as they were typed."""
    named = line.positions(lambda match: any(name.kind in _NAMING for name in match.names))
    asked = named | {i for i in range(len(line.words)) if i not in covered}
    other = line.positions(lambda match: any(name.kind in _APART for name in match.names)) - named
    inside = range(min(asked, default=0), max(asked, default=-1) + 1)
    return " ".join(line.words[i].text for i in inside if i not in other)


def names_asked(line: Line) -> set[int]:
    """The positions of "tên" right before a post: "tên bí thư Lai Châu"."""
    posts = {match.start for match in line.matches if any(name.kind is NameKind.POST for name in match.names)}
    return {start - 1 for start in posts if start and line.words[start - 1].folded == "ten"}


def addressing(line: Line) -> set[int]:
    """The positions of what a person is addressed by right before his name: "bác Nguyễn Xuân Thắng"."""
    starts = {
        match.start
        for match in line.matches
        if any(name.kind in {NameKind.PERSON, NameKind.GIVEN} for name in match.names)
    }
    return {start - 1 for start in starts if start and line.words[start - 1].accented in KIN}


def called_former(line: Line) -> set[int]:
    """The positions of "cũ" after a place that is no more; "bí thư Lào Cai cũ" may mean who was secretary before."""
    ends = {
        match.end
        for match in line.matches
        if any(name.kind is NameKind.FORMER for name in match.names)
        and not (line.keys(NameKind.POST) and any(name.kind is NameKind.PLACE and name.strong for name in match.names))
    }
    return {i for i, word in enumerate(line.words) if i in ends and word.accented in _FORMER}


def tangled(line: Line, text: str) -> bool:
    """Whether two indicators are one phrase, which is a third: "tăng trưởng dân số", "đảng viên là người dân tộc"."""
    named = [match for match in line.matches if all(name.kind in _NAMING for name in match.names)]
    counted = [match for match in named if any(name.kind is NameKind.INDICATOR for name in match.names)]
    for one, other in pairwise(counted):
        phrase = " ".join(word.text for word in line.words[one.start : other.end])
        between = {word.folded for word in line.words[one.end : other.start]}
        if _OVER.intersection(between) and between <= _OVER | _NARROWING and _is_a_share(line, one, other):
            return True
        if between <= _NARROWING and phrase in " ".join(text.split()):
            return True
    return False


def _is_a_share(line: Line, one: Match, other: Match) -> bool:
    """Whether one of two counts is asked for as a share of the other: "tỷ lệ đảng viên trên dân số"."""
    names = [name.key for match in (one, other) for name in match.names if name.kind is NameKind.INDICATOR]
    typed = " ".join(word.folded for word in line.words)
    shared = any(share in typed for share in ("ty le", "ti le", "phan tram", "%"))
    return shared and not any(name.startswith(SHARE) for name in names)


def asks_who_said(line: Line) -> set[int]:
    """The positions of the words that ask who said something, and when: "…, nói hôm nào" at the end."""
    asking = line.positions(lambda match: any(name.key in {Cue.SAID, Cue.WHO} for name in match.names))
    when = line.positions(lambda match: any(name.key == Cue.WHEN for name in match.names))
    found = asking | when
    for i in range(len(line.words) - 2, -1, -1):
        if i + 1 in found and line.words[i].folded in _SAYING:
            found.add(i)
    return found


def asked_of_the_bot(line: Line) -> bool:
    """Whether all words for an instruction are of the reader and the bot: "em nhắc lại giúp", "anh phải phát biểu"."""
    return all(_is_of_talk(line, match) for match in _instructing(line))


def tells_of_a_mention(line: Line) -> bool:
    """Whether all words for an instruction only tell that a document is cited: "kế hoạch nào được nhắc đến"."""
    typed = [*(word.folded for word in line.words), ""]
    cited = (
        typed[match.start] == _REMIND and (typed[match.start - 1] in _PASSIVE or typed[match.end] in _OF)
        for match in _instructing(line)
    )
    return bool({Cue.DOCUMENTS, Cue.CONCLUSION} & set(line.keys(NameKind.CUE))) and all(cited)


def _instructing(line: Line) -> list[Match]:
    return [match for match in line.matches if any(name.key == Cue.DIRECTIVES for name in match.names)]


def _is_of_talk(line: Line, match: Match) -> bool:
    before = match.start - 1
    while before >= 0 and line.words[before].folded in _STILL:
        before -= 1
    by_them = before >= 0 and line.words[before].accented in _TALKING
    after = line.words[match.end].folded if match.end < len(line.words) else ""
    return (by_them and not line.words[before].capital) or (
        (by_them or match.start == 0) and line.words[match.start].folded == _REMIND and after in _AGAIN
    )


def measures(line: Line) -> bool:
    """Whether an indicator is asked for "so với" something: another time, or a plan, where no second place is named."""
    against = any((one.folded, other.folded) == ("so", "voi") for one, other in pairwise(line.words))
    return against and bool(line.keys(NameKind.INDICATOR))


def begs(line: Line) -> bool:
    """Whether "xin" stands right after a place: what it asks for is a petition, not a polite word of the reader."""
    ends = {match.end for match in line.matches if any(name.kind in PLACES for name in match.names)}
    return any(i in ends and word.folded == "xin" for i, word in enumerate(line.words))


def asks_how_many(line: Line) -> bool:
    """Whether a word that asks for a number belongs to an indicator's name: "mấy khâu đột phá"."""
    named = [match for match in line.matches if any(name.kind is NameKind.INDICATOR for name in match.names)]
    return any(
        line.words[match.start].folded in _COUNTED
        or _begins_with_number(line, match)
        or any(line.words[i].folded in _HOW_MANY for i in range(match.start, match.end))
        for match in named
    )


def open_nouns(line: Line, covered: Set[int]) -> tuple[Token, ...]:
    """The one or two unexplained words (not in `covered`) right before each "nào" and "gì": "môn nào"."""
    found: list[int] = []
    for i, word in enumerate(line.words):
        if word.accented in _WHICH and i and i - 1 not in covered:
            found += [i - 2, i - 1] if i > 1 and i - 2 not in covered else [i - 1]
    return tuple(line.words[i] for i in found)


def purpose(line: Line) -> set[int]:
    """The positions of a last clause that only says what the answer is for: "… để chuẩn bị báo cáo"."""
    starts = [match.start for match in line.matches if line.words[match.start].accented in _FOR]
    if not starts:
        return set()
    naming = line.positions(lambda match: any(name.kind not in ORDINARY for name in match.names))
    after = set(range(starts[-1], len(line.words)))
    # "… xin hỗ trợ cái gì để làm chợ" says what is asked for.
    explained = line.positions(lambda _: True)
    if any(i not in explained and line.words[i].marked and line.words[i].accented not in _PURPOSES for i in after):
        return set()
    # "Để anh xem đã thực hiện được mấy việc" asks something more.
    if any(_asks_something(line.words[i]) for i in after):
        return set()
    return after if naming and naming.isdisjoint(after) else set()


def _asks_something(word: Token) -> bool:
    return (word.accented if word.marked else word.folded) in _ASKS


def dates_by_a_merger(line: Line) -> bool:
    """Whether a merger only tells of when: "… đặt ở đâu sau khi nhập với Yên Bái"."""
    merging = [match for match in line.matches if any(name.key == Cue.MERGED for name in match.names)]
    return bool(merging) and all(match.start and line.words[match.start - 1].folded == "khi" for match in merging)


def accompanied(line: Line) -> tuple[str, ...]:
    """The persons and posts after "với", "cùng", "tháp tùng": who else was there may be asked."""
    return tuple(
        name.key
        for match in line.matches
        for name in match.names
        if name.kind in _SOMEONE and match.start and line.words[match.start - 1].folded in _WITH
    )


def each_of(line: Line) -> set[int]:
    """The positions of "mỗi" and "từng" before what is named: "mỗi chi bộ có bao nhiêu đảng viên"."""
    named = {match.start for match in line.matches if any(name.kind in _NAMING for name in match.names)}
    return {i - 1 for i in named if i and line.words[i - 1].accented in _EACH}


def compounds(line: Line, joins: Callable[[str, str], bool]) -> set[int]:
    """The positions of ordinary words that without their marks may be others.

    Two that are one word: "co so" is "có số" or "cơ sở"; one inside a name: "ho tai ngheo" is no "hộ nghèo".
    """
    single = {
        match.start
        for match in line.matches
        if match.end - match.start == 1
        and match.reading is Reading.FOLDED
        and not line.words[match.start].marked
        and all(name.kind is NameKind.STOP for name in match.names)
    }
    longer = line.positions(lambda match: match.end - match.start > 1)
    loose = {i for i, word in enumerate(line.words) if not word.marked} - longer
    found = [
        i
        for i, (first, second) in enumerate(pairwise(word.folded for word in line.words))
        if ({i, i + 1} <= single and joins(first, second))
        or ({i, i + 1} <= loose and {i, i + 1} & single and (first, second) in COMPOUNDS)
    ]
    saying = line.positions(lambda match: all(name.kind in _APART_FROM_NAMES for name in match.names))
    split = {
        i
        for i in single
        if 0 < i < len(line.words) - 1 and not {i - 1, i + 1} & saying and line.words[i].folded not in _JOINING
    }
    return {position for i in found for position in (i, i + 1)} | split


def themes(line: Line) -> set[int]:
    """The positions of ordinary words that without their marks are what is asked about: "ve tin dung"."""
    if any(word.marked for word in line.words):
        return set()
    ordinary = {
        match.start
        for match in line.matches
        if match.end - match.start == 1 and all(name.kind is NameKind.STOP for name in match.names)
    } | (set(range(len(line.words))) - line.positions(lambda _: True))
    found, at_theme = set[int](), False
    for i, word in enumerate(line.words):
        at_theme = word.folded in _ABOUT or (at_theme and i in ordinary and word.folded not in JOINTS_BARE)
        if at_theme and word.folded not in _ABOUT:
            found.add(i)
    return found


def modifiers(line: Line) -> set[int]:
    """The positions of ordinary words that right after what is counted make it another: "hộ nghèo mới"."""
    ends = {match.end for match in line.matches if any(name.kind is NameKind.INDICATOR for name in match.names)}
    places = [match for match in line.matches if any(name.kind in PLACES for name in match.names)]
    # "Số đảng viên huyện Nậm Pồ" is that of the place; "dân số phường Điện Biên" is not that of the province.
    of_the_place = {match.start for match in places if match.level_words}
    of_another = {match.start for match in places} - of_the_place

    def modifies(match: Match) -> bool:
        if match.end in of_another and any(name.kind is NameKind.LEVEL for name in match.names):
            return True
        return match.end not in of_the_place and _modifies(line, match)

    found = (match for match in line.matches if match.start in ends and modifies(match))
    return {i for match in found for i in range(match.start, match.end)}


def _modifies(line: Line, match: Match) -> bool:
    typed = " ".join(word.accented for word in line.words[match.start : match.end])
    # "Nam" is no "năm", which is ordinary.
    return typed in _MODIFYING or any(name.kind is NameKind.STOP and name.text in _MODIFYING for name in match.names)


def negated(line: Line) -> set[int]:
    """The positions of "không" and "chưa" that deny what follows them; at the end of a line they only ask."""
    alone = {match.start for match in line.matches if match.end - match.start == 1}
    last = max((i for i, word in enumerate(line.words) if word.folded not in _AFTER_A_TAG), default=-1)
    # "Đã nối … chưa, Tổng Bí thư đánh giá thế nào": what was begun with "đã" ends so.
    ends = {
        match.start - 1
        for match in line.matches
        if any(name.kind in _SOMEONE for name in match.names)
        and any(word.accented == "đã" for word in line.words[: match.start])
    }
    return {
        i for i, word in enumerate(line.words) if i < last and i in alone and i not in ends and word.accented in DENYING
    }


def post_goes_on(line: Line) -> bool:
    """Whether words after a post make it another one: "bộ trưởng" in "bộ trưởng bộ y tế"."""
    ends = {match.end for match in line.matches if any(name.kind is NameKind.POST for name in match.names)}
    closed = {match.start for match in line.matches if any(name.kind in _ENDS_A_POST for name in match.names)}
    return any(end < len(line.words) and end not in closed for end in ends)


def document_numbers(line: Line, rest: Sequence[int]) -> tuple[list[str], list[Token]]:
    """Document numbers among the unexplained words (given by position), and the words without them."""
    numbers: list[str] = []
    left: list[Token] = []
    for i in rest:
        token = line.words[i]
        # "Con số 8%" is no document's.
        share = i + 1 < len(line.words) and line.words[i + 1].folded == "%"
        after_kind = i > 0 and line.words[i - 1].folded in _DOCUMENT_WORDS and token.folded.isdigit() and not share
        if after_kind or _DOCUMENT_NUMBER.match(token.folded):
            numbers.append(token.text)
        else:
            left.append(token)
    return numbers, left


def counts_something_else(line: Line) -> bool:
    """Whether "số" stands before words that name no indicator: "số doanh nghiệp", "số hộ thoát nghèo"."""
    starts = {match.start: match for match in line.matches}
    for i, word in enumerate(line.words[:-1]):
        counting = i in starts and starts[i].end == i + 1 and word.folded == "so"
        after = starts.get(i + 1)
        named = after is not None and any(name.kind is not NameKind.TOPIC for name in after.names)
        if counting and not named and line.words[i + 1].folded not in _NO_COUNT:
            return True
    return False


def _begins_with_number(line: Line, match: Match) -> bool:
    """Whether a name begins with "số" as a count, which "số hóa" does not."""
    first, *others = (line.words[i].folded for i in range(match.start, match.end))
    return first == "so" and others[:1] != ["hoa"]


def without_claims(rest: Sequence[Token], line: Line) -> list[Token]:
    """The words but for the number to be confirmed, where what it counts is named: the answer holds the right one."""
    named = line.keys(NameKind.INDICATOR)
    return [word for word in rest if not (named and _NUMBER.match(word.folded))]

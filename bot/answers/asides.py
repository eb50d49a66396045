"""A line without the talk around what it asks: "Trời ơi, hỏi mãi không ra: bí thư Lào Cai là ai" is the last clause."""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.answers.documents import BODIES
from bot.answers.talk import Phrases, covered, phrases_of
from bot.search.compounds import COMPOUNDS
from bot.search.lexicon import Match, NameKind, Reading, Token, tokens
from bot.search.snapshot import Snapshot
from bot.search.vocabulary import Cue
from bot.vietnamese.folding import accented, folded, tidy

_PAUSES = re.compile(r"\s+[-–—]+\s+|^\s*[-–—+*•]\s*|(?:[;:!?()\[\]“”\"…\n]|,(?!(?<=\d,)\w))+|\.(?=\s|$|\.)|\.{2,}")
"""Where a clause ends: "57-NQ/TW", "17,66" and "đ/c" stay whole."""
_TELLING = frozenset(
    {NameKind.PLACE, NameKind.FORMER, NameKind.PERSON, NameKind.TOPIC, NameKind.INDICATOR, NameKind.DOCUMENT}
)
"""Kinds of names by which a clause asks something."""
_ASKED_OF = _TELLING | {NameKind.POST, NameKind.CUE, NameKind.TELLING}
_OF_TALK = frozenset({Cue.GREETING, Cue.PARTING, Cue.HELP, Cue.SEARCH, Cue.SOURCES, Cue.SUMMARY})
"""Cues that may be talk: "tra cứu", "xin chào", "thông tin"."""
_WHERE_AND_WHO = frozenset({NameKind.PLACE, NameKind.FORMER, NameKind.PERSON})
_ME = frozenset({"toi", "tui", "em", "minh", "chau", "anh", "chi", "ben em", "ben toi", "ben minh"})
_AM = frozenset({"la", "ben", "lam", "cong", "phu", "truc", "thuoc"})
"""Words (folded) after which a reader says what he is: "tôi là", "em bên", "mình phụ trách"."""
_NUMBERED = frozenset({"muc", "phan", "bieu", "bang", "phieu", "mau", "cau", "trang"})
"""What a numbered label begins with (folded): "Mục 3 chương trình họp: …"."""
_CALLED = frozenset({"ong", "ba", "anh", "chi", "co", "chu", "bac", "dc"})
_BODIES = frozenset((one, other) for one, *others in map(str.split, BODIES) for other in others[:1] if len(others) == 1)
"""What does something by itself: "Trung ương hỗ trợ …" asks for no help of the bot."""
_ADDRESSING = frozenset({"kinh", "gui", "thua", "chao"})
_TURNING = frozenset({"de", "ma", "keo", "vi"})
"""Words (folded) that begin a clause of its own without a pause: "… để điền vào biểu", "… mà anh chịu"."""
_DANGLING = frozenset(
    {"cua", "o", "tai", "trong", "cho", "ve", "tu", "den", "toi", "voi", "theo", "ngoai", "va", "rieng"}
)
"""Words (folded) that what is left does not end in: what they lead to would be lost."""
_HALVES = frozenset(
    {
        "chuyen",
        "doc",
        "lay",
        "gui",
        "viet",
        "chep",
        "do",
        "mo",
        "ra",
        "thay",
        "trich",
        "nam",
        "cau",
        "muc",
        "khoan",
        "vu",
    }
)
"""Words of asking (folded) that are the second half of others: "luân chuyển", "nhiệm vụ", "danh mục"."""
_ABOUT_TO = frozenset({"phai", "se", "dang", "sap", "can", "con", "di", "vao", "du", "chuan", "dinh", "muon", "xuong"})
"""Words (folded) after which the reader tells what he is about to do."""
PLAN_WITHIN = 4
"""Words from a clause's begin within which he does."""
_SUMMARIES_MARKED = frozenset(
    ["thông tin", "tình hình", "tóm tắt", "khái quát", "tổng quan", "sơ lược", "điểm chính", "nét chính", "tóm gọn"]
)
_SUMMARIES = _SUMMARIES_MARKED | frozenset(map(folded, _SUMMARIES_MARKED))
_BESIDE_MARKED = frozenset(
    word
    for phrase in (*_SUMMARIES_MARKED, "tỉnh xã phường thành phố huyện của về ở tại gì nào có những các mấy vài nhất")
    for word in (
        *phrase.split(),
        "chung",
        "hiện",
        "nay",
        "ạ",
        "nhé",
        "với",
        "vậy",
        "thế",
        "đi",
        "giúp",
        "em",
        "anh",
        "tôi",
    )
)
_BESIDE_A_SUMMARY = _BESIDE_MARKED | frozenset(map(folded, _BESIDE_MARKED))
"""Words beside a place with which all that is known of it is asked for."""
_HOUR = re.compile(r"\d{1,2}[hg]\d{0,2}$")
_MAKING = frozenset({"lam", "xay", "mua", "mo", "co"})
"""Verbs (folded) behind "để" with which something of the matter is made: "để làm chợ"."""
_LEADING = frozenset({"ve", "chuyen", "vu", "voi"})
_PARTICLES = frozenset(
    [
        *(
            "a",
            "ạ",
            "em",
            "anh",
            "chi",
            "chị",
            "nhe",
            "nhé",
            "nha",
            "nhi",
            "nhỉ",
            "vay",
            "vậy",
            "the",
            "thế",
            "ha",
            "hả",
        ),
        *(
            "hen",
            "voi",
            "với",
            "giup",
            "giúp",
            "oi",
            "ơi",
            "di",
            "đi",
            "dum",
            "dùm",
            "gium",
            "giùm",
            "thì",
            "bot",
            "ban",
        ),
        *(
            "bạn",
            "roi",
            "rồi",
            "khong",
            "không",
            "day",
            "đấy",
            "do",
            "đó",
            "nao",
            "nào",
            "ta",
            "hi",
            "ah",
            "nghen",
            "luon",
        ),
    ]
)
"""Words (folded) that are talk after anything."""
LONG_ASIDE = 4
"""Words from which a clause that names nothing known is talk, where the question comes after it."""
MOST_STRANGE = 2
"""Words that are no everyday talk, of a clause after the question: three may be a group of their own."""
LONGEST_LABEL = 8
"""Words before a colon that may be a label: "Nội dung cần làm rõ" has five."""


@dataclass(frozen=True, slots=True)
class _Clause:
    """The words between two pauses, and what each of them is."""

    words: Sequence[Token]
    everyday: Sequence[bool]
    edge: Sequence[bool]
    """Everyday talk that is hardly anything else as it is typed."""
    personal: Sequence[bool]
    asking: Sequence[bool]
    filler: Sequence[bool]
    limiting: Sequence[bool]
    opening: Sequence[bool]
    telling: Set[int]
    """The positions of names of places, persons, topics, indicators and documents."""
    asked_of: Set[int]
    """Those and the positions of posts and of phrases that tell what is wanted."""
    where_or_who: Set[int]
    """The positions of names of places and persons."""
    meeting: bool
    """A meeting is named at which something was said."""
    level: Sequence[bool]
    """A word for a level of government."""

    def is_talk(self, start: int, end: int, *, before: bool = False) -> bool:
        """Whether the words from `start` to `end` only say who asks, how and what for.

        A whole clause `before` the one that asks may say so without a word for the reader himself; what comes after
        may narrow what was asked.
        """
        span = range(start, end)
        if not self.telling.isdisjoint(span) or (start and self.opening[start - 1]):
            return False
        strange = [i for i in span if not self.everyday[i]]
        if not strange:
            return True
        limits = any(self.limiting[i] or _is_number(self.words[i]) for i in strange)
        # "Tôi chỉ lấy số của người Mông" says whose.
        owned = any(i > start and self.words[i - 1].accented in {"của", "cua"} for i in strange)
        if limits or owned or (self.meeting and not self._is_my_plan()) or self._names_someone(strange):
            return False
        if before:
            talks = any(self.personal[i] for i in span) or len(span) >= LONG_ASIDE
            return talks and not self.opening[strange[0]]
        # After the question a word for a post or a level, or many strange ones, may narrow it.
        if any(i in self.asked_of or self.level[i] for i in strange):
            return False
        if self.words[start].accented == "để" and not _MAKING.intersection(
            word.folded for word in self.words[start + 1 : start + 2]
        ):
            # "… để soạn giấy mời" says what the answer is for.
            return True
        if self.personal[start] and not any(self.asking[i] for i in range(start, strange[0])):
            return True
        return any(self.personal[i] for i in span) and len(strange) <= MOST_STRANGE and not self.opening[strange[0]]

    def _names_someone(self, strange: Sequence[int]) -> bool:
        """Whether two strange words are a name: a body's, or both with capitals, or after what a person is called by.

        A letter is addressed to whomever it names.
        """
        if self.words[0].folded in _ADDRESSING:
            return False
        return any(
            j == i + 1
            and (
                (self.words[i].capital and self.words[j].capital)
                or (i > 0 and self.words[i - 1].folded in _CALLED)
                or (self.words[i].folded, self.words[j].folded) in _BODIES
            )
            for i, j in pairwise(strange)
        )

    def _is_my_plan(self) -> bool:
        """Whether the reader tells what he is about to do: a meeting in it is his own."""
        said = [word.folded for word in self.words]
        return any(who in _ME and does in _ABOUT_TO for who, does in pairwise(said[: PLAN_WITHIN + 1]))

    def introduces(self) -> bool:
        """Whether the reader says who he is, and names no place or person by it: "tôi là cán bộ xã"."""
        said = [word.folded for word in self.words[:3]]
        me = any(said[:n] and " ".join(said[:n]) in _ME and said[n : n + 1] and said[n] in _AM for n in (1, 2))
        return me and not self.where_or_who and not any(map(_is_number, self.words))

    def plans(self) -> bool:
        """Whether the reader says where he is going, and nothing else: "chiều mai anh làm việc với Điện Biên"."""
        others = [i for i in range(len(self.words)) if i not in self.where_or_who]
        talks = any(self.personal[i] for i in others) and all(self.everyday[i] or self.level[i] for i in others)
        return bool(self.telling) and self.telling <= self.where_or_who and talks

    def only_place(self) -> "_Clause":
        """The clause without all words but the names in it."""
        kept = sorted(self.where_or_who)
        places = {new for new, old in enumerate(kept) if old in self.where_or_who}

        def of(marks: Sequence[bool]) -> Sequence[bool]:
            return [marks[i] for i in kept]

        return replace(
            self,
            words=[self.words[i] for i in kept],
            everyday=of(self.everyday),
            edge=of(self.edge),
            personal=of(self.personal),
            asking=of(self.asking),
            filler=of(self.filler),
            limiting=of(self.limiting),
            opening=of(self.opening),
            level=of(self.level),
            telling=places,
            asked_of=places,
            where_or_who=places,
        )

    def asks_for_all(self) -> bool | None:
        """Whether all that is known is asked for; None where something else is: no talk stands behind "tình hình"."""
        said = [word.accented if word.marked else word.folded for word in self.words]
        cue = next((i for i, pair in enumerate(pairwise(said), 2) if " ".join(pair) in _SUMMARIES), 0)
        others = (i for i in range(len(said)) if i not in self.where_or_who)
        fits = (
            all(said[i] in _BESIDE_A_SUMMARY or (self.everyday[i] and i < cue - 2) for i in others)
            if cue
            else (
                self.is_talk(0, len(said))
                if not self.where_or_who
                else all(said[i] in _BESIDE_A_SUMMARY for i in others)
            )
        )
        return bool(cue) if fits else None

    def core(self) -> range:
        """Where the clause asks: without the talk at its edges."""
        asked = [i for i in range(len(self.words)) if i in self.asked_of and not self.everyday[i]]
        if not asked:
            return range(len(self.words))
        start, end = asked[0], asked[-1] + 1
        while start and self.edge[start - 1]:
            start -= 1
        # What stands before is dropped only with a word that begins the question: "số điện thoại anh Trường" has none.
        asks = any(self.asking[i] and not self.may_be_half(i) for i in range(start, asked[0]))
        begins = asks and self.is_talk(0, asked[0], before=True)
        # Without a pause, whatever is strange after the question belongs to it: "thủ tục quá hạn", "bao nhiêu bác sĩ".
        last = len(self.words)
        while last > end and self.edge[last - 1]:
            last -= 1
        if last > end and self.words[last - 1].folded in _DANGLING:
            last = len(self.words)
        if last < len(self.words) and self.words[last].accented not in _PARTICLES:
            # "… về kỳ thi": what follows so is the matter, though talk has the word too.
            led = (word.folded for word in self.words[max(end - 1, last - 2) : last])
            last = len(self.words) if any(word in _LEADING for word in led) else last
        turns = (i for i in range(end, last) if self.words[i].folded in _TURNING and self.is_talk(i, len(self.words)))
        last = next(turns, last)
        return range(asked[0] if begins or start == 0 else 0, last)

    def may_be_half(self, i: int) -> bool:
        """Whether a word that asks may be half of another word: "luân chuyển" asks nothing."""
        return i > 0 and not self.everyday[i - 1] and self.words[i].folded in _HALVES

    def said(self, span: range, *, fillers: bool) -> str:
        return " ".join(self.words[i].text for i in span if fillers or not self.filler[i])


def unlabelled(text: str, snapshot: Snapshot) -> str:
    """`text` without a label of talk before it: "Nội dung cần làm rõ: …", "Yêu cầu: …"."""
    label, colon, rest = text.partition(":")
    words = tokens(label)
    if not colon or not words or len(words) > LONGEST_LABEL or not tokens(rest):
        return text
    clause = _clause(words, snapshot, plain=folded(text) == accented(text))
    numbered = words[0].folded in _NUMBERED and not clause.telling and any(map(_is_number, words))
    return rest if numbered or all(clause.everyday) else text


def _is_number(word: Token) -> bool:
    """Whether a word is a number, but no time of day: "cần gấp trước 8h"."""
    return word.folded[0].isdigit() and not _HOUR.match(word.folded)


def cores(text: str, snapshot: Snapshot) -> Iterator[str]:
    """Shorter readings of `text`, each without more of the talk around it, the longest first."""
    text = "\n".join(map(tidy, text.split("\n")))
    plain = folded(text) == accented(text)
    clauses = [_clause(run, snapshot, plain=plain) for part in _PAUSES.split(text) if (run := tokens(part))]
    if (place := _all_of_a_place(clauses)) is not None:
        yield place
        return
    last = max((i for i, clause in enumerate(clauses) if clause.telling), default=0)
    clauses = [clause for i, clause in enumerate(clauses) if i == last or not clause.introduces()]
    clauses = [clause.only_place() if i < last and clause.plans() else clause for i, clause in enumerate(clauses)]
    first = next((i for i, clause in enumerate(clauses) if clause.telling), 0)
    asking = [clause for i, clause in enumerate(clauses) if not clause.is_talk(0, len(clause.words), before=i < first)]
    if not any(clause.asked_of - clause.where_or_who for clause in asking):
        # A place or a person alone is what is left when all that was asked has been taken for talk.
        return
    seen = {" ".join(word.text for word in tokens(text))}
    for trimmed, fillers in ((False, True), (True, True), (True, False)):
        spans = [clause.core() if trimmed else range(len(clause.words)) for clause in asking]
        core = ", ".join(clause.said(span, fillers=fillers) for clause, span in zip(asking, spans, strict=True))
        if core not in seen:
            seen.add(core)
            yield core


def _all_of_a_place(clauses: Sequence[_Clause]) -> str | None:
    """The one place of which all is asked for, in whatever words: "Nói gọn xem tỉnh Sơn La có thông tin gì"."""
    places = {
        " ".join(clause.words[i].text for i in sorted(clause.where_or_who)) for clause in clauses if clause.where_or_who
    }
    if len(places) != 1 or any(clause.telling - clause.where_or_who for clause in clauses):
        return None
    asked = [clause.asks_for_all() for clause in clauses]
    return next(iter(places)) if None not in asked and True in asked else None


def _clause(run: Sequence[Token], snapshot: Snapshot, *, plain: bool) -> _Clause:
    phrases = phrases_of(plain=plain)
    said = [phrases.one_no.get(typed, typed) for typed in (word.folded if plain else word.accented for word in run)]
    matches = list(_matches(run, snapshot))
    telling = _named(matches, run, _TELLING)
    if plain:
        telling |= _rare_places(matches, covered(said, phrases.everyday))
    # "Tháng này" limits, though "này" alone is talk.
    apart = telling | _wanted(matches, phrases) | _positions(covered(said, phrases.long_limiting))
    if plain:
        apart |= {j for i, pair in enumerate(pairwise(said)) if pair in COMPOUNDS for j in (i, i + 1)}
    everyday = covered(said, phrases.everyday, apart)
    soon = covered(said, phrases.soon, apart)
    if any(soon) and any(covered(said, phrases.needed, apart | _positions(soon))):
        # "Chiều nay anh phải phát biểu": when it is needed, wherever in the clause.
        everyday = [is_talk or when for is_talk, when in zip(everyday, soon, strict=True)]
    if said[-1] in phrases.tags:
        everyday[-1] = True
    edge = covered(said, phrases.edge, apart)
    # "Chau" in "gioiLai Chau" is half of a name: talk has no capitals within a clause.
    names = {i for i, word in enumerate(run) if i and word.capital} - _positions(
        covered(said, phrases.long_everyday, apart)
    )
    everyday = [is_talk and i not in names for i, is_talk in enumerate(everyday)]
    edge = [is_talk and i not in names for i, is_talk in enumerate(edge)]
    edge[-1] |= everyday[-1] and said[-1] in phrases.tags
    return _Clause(
        words=run,
        everyday=everyday,
        edge=edge,
        personal=covered(said, phrases.personal, apart),
        asking=covered(said, phrases.asking, apart),
        filler=covered(said, phrases.fillers, apart),
        limiting=covered(said, phrases.limiting),
        opening=covered(said, phrases.opening),
        telling=telling,
        asked_of=_named(matches, run, _ASKED_OF),
        where_or_who=_named(matches, run, _WHERE_AND_WHO),
        meeting=any(covered(said, phrases.meetings)),
        level=covered(said, phrases.levels),
    )


def _positions(marked: Sequence[bool]) -> set[int]:
    return {i for i, is_marked in enumerate(marked) if is_marked}


def _wanted(matches: Sequence[tuple[int, int, Match]], phrases: Phrases) -> set[int]:
    """The positions of the words in posts and in phrases that tell what is wanted, where the phrase is no talk too."""
    found: set[int] = set()
    for start, end, match in matches:
        posts = any(name.kind in {NameKind.POST, NameKind.TELLING} for name in match.names)
        cues = any(name.kind is NameKind.CUE and name.key not in _OF_TALK for name in match.names)
        if posts or (cues and end - start > 1 and not any(name.text in phrases.everyday for name in match.names)):
            found.update(range(start, end))
    return found


def _named(matches: Sequence[tuple[int, int, Match]], run: Sequence[Token], kinds: frozenset[NameKind]) -> set[int]:
    """The positions of the words in names of `kinds`, as they are typed."""
    named = (
        range(start, end)
        for start, end, match in matches
        if any(
            name.kind in kinds and name.key not in _OF_TALK and (name.strong or _is_written_as_name(run[start:end]))
            for name in match.names
        )
    )
    return {i for span in named for i in span}


def _rare_places(matches: Sequence[tuple[int, int, Match]], everyday: Sequence[bool]) -> set[int]:
    """The positions of the words in places nobody has to know, of which talk would take a part: "muong nhe"."""
    spans = (
        range(start, end)
        for start, end, match in matches
        if end - start > 1 and any(name.kind in {NameKind.PLACE, NameKind.FORMER} for name in match.names)
    )
    return {i for span in spans if any(everyday[i] for i in span) and not all(everyday[i] for i in span) for i in span}


def _is_written_as_name(run: Sequence[Token]) -> bool:
    return len(run) > 1 and all(word.capital for word in run)


def _matches(run: Sequence[Token], snapshot: Snapshot) -> Iterator[tuple[int, int, Match]]:
    for start in range(len(run)):
        for end in range(start + 1, min(start + snapshot.lexicon.longest, len(run)) + 1):
            match = snapshot.lexicon.exact(run[start:end])
            # "Cần dân số" holds no "căn dặn".
            if match is not None and match.reading is not Reading.OTHER_MARKS:
                yield start, end, match

"""Which clauses of a line ask, and which only tell of the reader and his own work: what he writes, for whom, how he is.

"Để viết phần mở đầu bài phát biểu, tôi cần nêu cho đúng dân số Điện Biên, vậy con số ấy là bao nhiêu" asks for "dân số
Điện Biên là bao nhiêu". A clause that tells explains nothing and needs no explanation; a place, a person or a period
that only it names is what the asking clause is about.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from bot.answers.clause_patterns import Patterns, patterns_of
from bot.answers.talk import covered, phrases_of
from bot.search.lexicon import Match, NameKind, Reading, Token, tokens
from bot.search.snapshot import Snapshot
from bot.search.telling_words import PAPERWORK
from bot.vietnamese.dates import read_periods
from bot.vietnamese.folding import accented, folded

_PAUSES = re.compile(r"\s*(?:[;:!?()\[\]“”\"…\n]+|,(?!(?<=\d,)\d)|\s[-–—]+\s|\.(?=\s|$)|\.{2,})\s*")
"""Where a clause ends: "57-NQ/TW", "17,66" and "đ/c" stay whole."""
_DAY = re.compile(r"(?:(?:ngày|ngay)\s+)?\b\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?(?!\w)")
"""A day, with its year or without."""
_YEAR = re.compile(r"(?<![\w./-])(?:19|20)\d\d(?![\w./-])")
_PAPERWORK = frozenset(map(folded, PAPERWORK))
_ASKING = frozenset({"gì", "nào", "ai", "mấy", "nhiêu", "đâu", "sao", "bn", "nhiu"})
"""Words of which a question has one."""
_ASKING_BARE = frozenset(map(folded, _ASKING))
_FIRST = frozenset({("lan", "dau"), ("mo", "dau"), ("bat", "dau"), ("buoc", "dau"), ("dung", "dau"), ("may", "lag")})
_NOT = frozenset({"không", "khong", "chưa", "chua", "ạ"})
_WHICHEVER = (["cũng", "được"], ["cung", "duoc"])
_GENERIC = frozenset({"ý", "số", "nội", "dung", "liệu", "hiệu", "con", "ấy"})
"""Words that stand for what is asked for and do not say what it is."""
_NO_MATTER = frozenset(
    {
        NameKind.STOP,
        NameKind.CUE,
        NameKind.LEVEL,
        NameKind.PLACE,
        NameKind.FORMER,
        NameKind.PERSON,
        NameKind.GIVEN,
    }
)
"""Kinds of names beside which a clause still needs to say what is asked for."""
_PLACES = frozenset({NameKind.PLACE, NameKind.FORMER})
_PEOPLE = frozenset({NameKind.PERSON, NameKind.GIVEN, NameKind.POST})
_CONTENT = frozenset({NameKind.INDICATOR, NameKind.TOPIC, NameKind.DOCUMENT, NameKind.TELLING})
"""Kinds of names that can be asked for."""
_NAMED = _CONTENT | _PEOPLE | _PLACES
MAX_QUESTION = 400
"""Letters a question may have. The longest labelled question has under 150; an article pasted whole is none."""
LONGEST_NAMED = 6
"""Words a name in a telling clause has at most."""


class _Role(Enum):
    ASKS = auto()
    """It has a question word."""
    WISHES = auto()
    """The reader says what he wants to be told."""
    TELLS = auto()
    """It tells of the reader and his work."""
    MAY_TELL = auto()
    """It does where the question is complete without it."""
    OTHER = auto()


@dataclass(slots=True)
class _Clause:
    """A run of words, what follows it up to the next, and what it does."""

    text: str
    pause: str
    role: _Role
    left: str
    """The clause without the words that only ask the bot."""
    requests: bool
    """It begins with a request."""


def asking(text: str, snapshot: Snapshot) -> str:
    """`text` without the clauses that only tell of the reader; `text` itself where none does, or none other asks."""
    if len(text) > MAX_QUESTION:
        return text
    patterns = patterns_of(plain=folded(text) == accented(text))
    if not (_PAUSES.search(text.rstrip(" .?!")) or patterns.inner.search(text) or patterns.request.match(text.strip())):
        # One clause, which asks the bot for nothing in so many words: most lines are that.
        return text
    clauses = list(_clauses(text, patterns, snapshot))
    told = {_Role.TELLS, _Role.MAY_TELL}
    if not any(clause.role in told or clause.requests for clause in clauses):
        return text
    _settle(clauses, patterns, snapshot)
    kept = [clause for clause in clauses if clause.role is not _Role.TELLS and clause.left]
    dropped = [clause for clause in clauses if clause.role is _Role.TELLS]
    if (len(kept) == len(clauses) and not clauses[0].requests) or not _asks_without(dropped, kept, snapshot):
        return text
    said = "".join(_rejoined(clauses, patterns)).strip(" ,;:")
    return ", ".join([said, *_carried(dropped, said, snapshot)])


def _asks_without(dropped: Iterable[_Clause], kept: Sequence[_Clause], snapshot: Snapshot) -> bool:
    """Whether what is kept asks something: by a question word, or by names where the dropped clauses have none."""
    if any(clause.role is _Role.ASKS for clause in kept):
        return True
    wished = [clause for clause in kept if clause.role is _Role.WISHES or clause.requests]
    if any(_is_named(clause.left, snapshot, _NAMED) for clause in wished):
        return True
    if any(_is_named(clause.text, snapshot, _CONTENT) for clause in dropped):
        return False
    return any(_has_matter(clause.left, snapshot) or _is_named(clause.left, snapshot, _NAMED) for clause in kept)


def _is_named(clause: str, snapshot: Snapshot, kinds: frozenset[NameKind]) -> bool:
    return any(True for _ in _names(tokens(clause), snapshot, kinds))


def _clauses(text: str, patterns: Patterns, snapshot: Snapshot) -> Iterator[_Clause]:
    """The clauses of a line, in order."""
    at = 0
    for pause in [*_PAUSES.finditer(text), None]:
        end = pause.start() if pause else len(text)
        piece = text[at:end]
        runs = _runs(piece, patterns)
        for i, run in enumerate(runs):
            last = i == len(runs) - 1
            after = (pause[0] if pause else "") if last else ""
            if tokens(run):
                yield _clause(run, after, patterns, snapshot, begins=i == 0)
        at = pause.end() if pause else end


def _runs(piece: str, patterns: Patterns) -> Sequence[str]:
    """A piece between two pauses, cut where a clause begins without one."""
    cuts = [0]
    for cut in patterns.inner.finditer(piece):
        begun = piece[cuts[-1] :]
        found = (pattern.match(begun) for pattern in (patterns.request, patterns.telling, patterns.leading))
        # "Chúng tôi muốn dẫn" begins with the reader.
        if not any(match and match.end() >= cut.end() - cuts[-1] for match in found):
            cuts.append(cut.end())
    return [piece[start:stop] for start, stop in pairwise([*cuts, len(piece)])]


def _clause(run: str, pause: str, patterns: Patterns, snapshot: Snapshot, *, begins: bool) -> _Clause:
    stripped = run.strip()
    request = patterns.request.match(stripped)
    left = stripped[request.end() :] if request else stripped
    asks = _asks([word.folded if patterns.plain else word.accented for word in tokens(run)], plain=patterns.plain)

    def tells() -> bool:
        if patterns.joining.fullmatch(f"{stripped} ") or _is_paperwork(stripped, patterns):
            return True
        if not begins:
            return patterns.purpose_at_the_end.match(stripped) is not None
        told = patterns.telling.match(stripped)
        return not patterns.only.search(stripped) if told else _is_of_the_reader(stripped, patterns, snapshot)

    def role() -> _Role:
        if patterns.courtesy.match(stripped) and not _is_named(stripped, snapshot, _CONTENT):
            return _Role.TELLS
        if asks:
            return _Role.ASKS
        if request:
            return _Role.TELLS if patterns.as_example.match(stripped) else _Role.WISHES
        if tells():
            return _Role.TELLS
        may = begins and (patterns.in_a_paper.match(stripped) or patterns.purpose.match(stripped))
        return _Role.MAY_TELL if may and not patterns.only.search(stripped) else _Role.OTHER

    return _Clause(run, pause, role(), left, requests=request is not None)


def _is_paperwork(clause: str, patterns: Patterns) -> bool:
    """Whether a clause is made of nothing but words of paperwork, and a day: "căn cứ yêu cầu của lãnh đạo"."""
    if not patterns.paperwork.match(clause):
        return False
    words = [word.folded for word in tokens(_DAY.sub("", clause))]
    return bool(words) and _PAPERWORK.issuperset(words)


def _asks(said: Sequence[str], *, plain: bool) -> bool:
    """Whether a question word stands in a clause; with "cũng" after it ("năm nào cũng giảm") it asks nothing."""
    words = _ASKING_BARE if plain else _ASKING
    # Without its marks "đâu" is "đầu" too.
    asking = (i for i, word in enumerate(said) if word in words and not (i and (said[i - 1], word) in _FIRST))
    last = max(asking, default=None)
    return last is not None and not {"cũng", "cung"} & set(said[last + 1 :])


def _is_of_the_reader(clause: str, patterns: Patterns, snapshot: Snapshot) -> bool:
    """Whether the clause only says how the reader is, or that he does not know; nothing in it can be asked for."""
    run = tokens(clause)
    phrases = phrases_of(plain=patterns.plain)
    said = [word.folded if patterns.plain else word.accented for word in run]
    talk = covered(said, phrases.everyday)
    doubts = patterns.doubting.match(clause) and said[-1] in phrases.one_no.keys() | _NOT
    whichever = said[-2:] in _WHICHEVER or said[-3:-1] in _WHICHEVER
    if not (all(talk) or doubts or whichever or patterns.reader.match(clause)):
        return False
    first = covered(said, frozenset({"lần đầu", "lan dau"}))
    limiting = covered(said, phrases.limiting)
    if any(limits and not talked and not known for limits, talked, known in zip(limiting, talk, first, strict=True)):
        return False
    if patterns.only.search(clause) or any(word.folded[0].isdigit() for word in run):
        return False
    return not any(True for _ in _names(run, snapshot, _CONTENT | _PEOPLE))


def _settle(clauses: Sequence[_Clause], patterns: Patterns, snapshot: Snapshot) -> None:
    """Make up what is told only beside the others: what stands before a request, what needs no complement."""
    for i, clause in enumerate(clauses):
        if clause.requests and not clause.left:
            # "Tôi cần dẫn lại, …, phương châm …": what is wanted comes after.
            wanted = next((other for other in clauses[i + 1 :] if other.role is _Role.OTHER), None)
            if wanted is not None and not any(other.role is _Role.ASKS for other in clauses[i + 1 :]):
                wanted.requests, wanted.role = True, _Role.WISHES
    requests = [i for i, clause in enumerate(clauses) if clause.requests and clause.left]
    asks = [i for i, clause in enumerate(clauses) if clause.role is _Role.ASKS]
    main = asks[-1] if asks else (requests[-1] if requests else None)
    complete = main is not None and _has_matter(clauses[main].left, snapshot)
    named = main is not None and _is_named(clauses[main].left, snapshot, _NAMED)
    points = main is not None and patterns.pointing.match(patterns.joining.sub("", clauses[main].left, count=1))
    if points and main is not None:
        _point_back(clauses, main, patterns, snapshot)
        return
    telling = False
    for i, clause in enumerate(clauses):
        before_request = any(i < at for at in requests)
        if clause.role is _Role.MAY_TELL:
            paper = patterns.in_a_paper.match(clause.text.strip())
            tells = main is not None and i < main and before_request and (paper or complete or named)
            tells = tells or bool(paper and complete and main is not None and i < main)
            clause.role = _Role.TELLS if tells else _Role.OTHER
        elif (
            clause.role is _Role.OTHER
            and telling
            and _goes_on(clause.text, patterns, snapshot, before_request=before_request)
        ):
            clause.role = _Role.TELLS
        elif clause.role is _Role.WISHES and complete and main is not None and i < main:
            clause.role = _Role.TELLS if named and not _is_named(clause.left, snapshot, _NAMED) else clause.role
        telling = telling or clause.role is _Role.TELLS


def _point_back(clauses: Sequence[_Clause], main: int, patterns: Patterns, snapshot: Snapshot) -> None:
    """Take what "con số ấy" and "cụ thể" point to from the clause before, and leave the others out."""
    found = next(
        (
            clause
            for clause in reversed(clauses[:main])
            if (clause.role is _Role.WISHES and clause.left)
            or (clause.role is not _Role.OTHER and patterns.told_after.match(clause.text))
            or _is_named(clause.text, snapshot, _CONTENT)
        ),
        None,
    )
    for clause in clauses[:main]:
        if clause.role in {_Role.TELLS, _Role.MAY_TELL}:
            clause.role = _Role.OTHER if found is None else _Role.TELLS
    if found is None:
        return
    if found.role is not _Role.WISHES:
        told = patterns.told_after.match(found.text)
        found.left = found.text[told.end() :] if told else found.text
    found.role, found.requests, found.pause = _Role.OTHER, True, " "
    asking = clauses[main]
    asking.left = patterns.pointing.sub("", patterns.joining.sub("", asking.left, count=1), count=1)
    asking.requests = True


def _rejoined(clauses: Sequence[_Clause], patterns: Patterns) -> Iterator[str]:
    """What is kept, in the line's own words and pauses; what joined it to what is dropped goes with that."""
    dropped = True
    for clause in clauses:
        if clause.role is _Role.TELLS or not clause.left:
            dropped = True
            continue
        left = clause.left if dropped or clause.requests else clause.text
        if dropped:
            left = patterns.joining.sub("", left.strip(), count=1) if patterns.joining.match(left.strip()) else left
        yield left + (clause.pause or " ")
        dropped = False


def _goes_on(clause: str, patterns: Patterns, snapshot: Snapshot, before_request: bool) -> bool:
    """Whether a clause after one of the reader's goes on telling of him, and narrows nothing that is asked."""
    phrases = phrases_of(plain=patterns.plain)
    said = [word.folded if patterns.plain else word.accented for word in tokens(clause)]
    if any(covered(said, phrases.limiting)) or any(word[0].isdigit() for word in said):
        return False
    if patterns.working.match(clause):
        return before_request or not _is_named(clause, snapshot, _NAMED)
    return before_request and not covered(said, phrases.opening)[0]


def _has_matter(clause: str, snapshot: Snapshot) -> bool:
    """Whether a clause says what it asks for: a word that is no place, person, or ordinary word."""
    run = tokens(clause)
    light = {
        i
        for match in _names(run, snapshot)
        if all(name.kind in _NO_MATTER for name in match.names)
        for i in range(match.start, match.end)
    }
    return any(i not in light and word.accented not in _GENERIC for i, word in enumerate(run))


def _names(run: Sequence[Token], snapshot: Snapshot, kinds: frozenset[NameKind] | None = None) -> Iterator[Match]:
    """What the words of a clause name, of `kinds` where these are given."""
    for start in range(len(run)):
        for end in range(start + 1, min(start + LONGEST_NAMED, len(run)) + 1):
            match = snapshot.lexicon.exact(run[start:end])
            if match is None or match.reading < Reading.GLUED:
                continue
            if kinds is None or any(name.kind in kinds for name in match.names):
                yield Match(start, end, match.reading, match.names)


def _carried(dropped: Iterable[_Clause], said: str, snapshot: Snapshot) -> Iterator[str]:
    """The places, persons and periods that only the dropped clauses name."""
    kept = tokens(said)
    people = any(True for _ in _names(kept, snapshot, _PEOPLE | {NameKind.INDICATOR}))
    places = any(_is_place(match, kept) for match in _names(kept, snapshot, _PLACES))
    periods = bool(read_periods(said) or _DAY.search(said))
    for clause in (each.text for each in dropped):
        run = tokens(clause)
        taken = 0
        for match in sorted(_names(run, snapshot, _PLACES | {NameKind.PERSON}), key=lambda m: (m.start, -m.end)):
            person = any(name.kind is NameKind.PERSON for name in match.names)
            if match.start < taken or not (not people if person else not places and _is_place(match, run)):
                continue
            taken = match.end
            yield " ".join(word.text for word in run[match.start - _levels(match, run) : match.end])
        if not periods:
            days = [day[0] for day in _DAY.finditer(clause)]
            told = days or [clause[start:end] for _, start, end in read_periods(clause)]
            # "Để đưa vào kế hoạch 2027" tells of a year that no word leads to.
            yield from told or [f"năm {year[0]}" for year in _YEAR.finditer(clause)]


def _is_place(match: Match, run: Sequence[Token]) -> bool:
    """Whether a place is named for sure: by a strong name, or by one written as a name is."""
    words = run[match.start : match.end]
    return any(name.kind in _PLACES and name.strong for name in match.names) or (
        len(words) > 1 and all(word.capital for word in words)
    )


def _levels(match: Match, run: Sequence[Token]) -> int:
    return int(match.start > 0 and run[match.start - 1].folded in {"tinh", "xa", "phuong", "huyen"})

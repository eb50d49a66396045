"""From names found in a line to a question: what is asked for, about what, and which words are left."""

from collections.abc import Sequence, Set
from dataclasses import replace
from itertools import pairwise

from bot.answers.addressee import addressee
from bot.answers.alternatives import without_alternatives
from bot.answers.commands import Command, Kind
from bot.answers.initials import with_initials
from bot.answers.kinds import kind_of
from bot.answers.levels import counted
from bot.answers.line import (
    Line,
    accompanied,
    addressing,
    asked_of_the_bot,
    asked_text,
    asks_how_many,
    asks_who_said,
    begs,
    called_former,
    compounds,
    counts_something_else,
    dates_by_a_merger,
    document_numbers,
    each_of,
    measures,
    modifiers,
    names_asked,
    negated,
    open_nouns,
    post_goes_on,
    purpose,
    tangled,
    tells_of_a_mention,
    themes,
    without_claims,
)
from bot.answers.question import Question, Subject, is_day
from bot.answers.reading import ORDINARY, PLACES, content_words
from bot.answers.subjects import subjects_of
from bot.search.facts import FactKind, Wanted, adjacent
from bot.search.lexicon import NameKind, Reading, Token, name_text, tokens
from bot.search.light_words import BIDDING
from bot.search.snapshot import Snapshot
from bot.search.vocabulary import ADDRESS, KIN, Cue
from bot.vietnamese.dates import period_within
from bot.vietnamese.folding import folded

_NO_RANK = frozenset({"hợp", "thống", "thứ", "mới", "gần"})
EVENTS_READ = 20
"""Events of a day that are looked at for a person's name."""
_RANKING = frozenset({"nào", "nhất"})
"""Both in one line ask for one place among all: "tỉnh nào có nhiều xã nhất"."""
_BIDS = PLACES | {NameKind.PERSON, NameKind.GIVEN, NameKind.POST}
"""Names after which a verb tells what is wanted."""
_BIDDING_BARE = frozenset({"muon", "giuc", "khuyen", "nhac"})
"""Verbs with which a leader bids that without their marks are hardly another word."""
FEW = 3
"""Words of what was said beside which a last name alone is enough to know who said it."""
_SPEAKING = frozenset({"dặn", "yêu", "giao", "nhắc", "chỉ", "đề", "lưu", "căn", "nhấn", "đòi", "bảo", "giục"})
"""First words of the verbs with which a leader asks for something."""
_NUMBERLESS = frozenset({Kind.DIRECTIVES, Kind.PETITIONS, Kind.TOPIC, Kind.SEARCH, Kind.DOCUMENTS})
"""Kinds of question that want no figure."""


def compose(
    line: Line, base: Question, command: Command | None, periods: Sequence[str], snapshot: Snapshot
) -> Question:
    """`base` completed by what the line holds, and the `periods` that were told in it."""
    subjects, vague = subjects_of(line, command, snapshot)
    telling = line.positions(lambda match: all(name.kind is NameKind.TELLING for name in match.names))
    covered = (line.positions(lambda _: True) - vague - telling - negated(line)) | purpose(line) | counted(line.words)
    covered |= called_former(line) | names_asked(line) | addressing(line)
    covered -= themes(line)
    covered -= compounds(line, snapshot.respelling.is_one_word) | modifiers(line) | each_of(line)
    subjects, initials = with_initials(line, covered, subjects, snapshot)
    covered |= initials
    left = [i for i in range(len(line.words)) if i not in covered]
    numbers, rest = document_numbers(line, left)
    # "A" in a name is one of its words.
    rest = content_words(rest, {line.words[i] for i in telling})
    ordinary = line.positions(lambda match: all(name.kind is NameKind.STOP for name in match.names))
    measured = len(subjects) <= 1 and measures(line)
    cues = _cues(line, measured=measured)
    day = periods[0] if periods and is_day(periods[0]) else None
    named = line.said(NameKind.INDICATOR, NameKind.TOPIC)
    sure, unsure = _known_there(_people(line), line, subjects, day, snapshot, more=len(rest) + len(named) >= FEW)
    if not (sure or unsure):
        # Another person's name: what is told of one who has most of it is not about him.
        unsure = snapshot.near_names.of([word.folded for word in line.words], (word.folded for word in rest))
    who_said = asks_who_said(line) if Cue.SAID in cues else set[int]()
    rest = without_claims(rest, line) if Cue.CHECK in cues else without_alternatives(rest, line)
    content = {*named, *rest}
    question = replace(
        base,
        subjects=subjects,
        people=sure,
        unsure_people=unsure,
        posts=line.keys(NameKind.POST),
        topics=line.keys(NameKind.TOPIC),
        indicators=line.keys(NameKind.INDICATOR),
        documents=line.keys(NameKind.DOCUMENT),
        document_numbers=tuple(numbers),
        period=periods[0] if periods else None,
        other_periods=tuple(other for other in periods[1:] if not _overlaps(other, periods[0])),
        rest=tuple(rest),
        typed=tuple(word for i, word in enumerate(line.words) if i not in who_said),
        words=tuple(token for i, token in enumerate(line.words) if i not in ordinary),
        named=named,
        content=tuple(word for word in line.words if word in content),
        scattered=any(i in covered and i not in ordinary for i in range(min(left, default=0), max(left, default=0))),
        open_nouns=open_nouns(line, covered),
        asked_text=asked_text(line, covered),
        narrowing=line.alone(NameKind.TOPIC),
        topic_words=line.said(NameKind.TOPIC),
        post_goes_on=post_goes_on(line),
        accompanied=accompanied(line),
        asks_who_said=Cue.SAID in cues,
        wants_day=Cue.WHEN in cues,
        asks_what_became=Cue.MERGED in cues,
        wants_place=Cue.WHERE in cues,
        ranks=Cue.RANKING in cues or _ranks(line),
        telling=line.keys(NameKind.TELLING),
        measured=measured,
        tangled=tangled(line, base.text),
        denies=bool(negated(line)),
        wants_number=bool({Cue.FIGURES, Cue.NUMBER} & cues) or any(map(_counts, line.keys(NameKind.TELLING))),
        wants_person=bool({Cue.WHO, Cue.OFFICIALS} & cues),
        difficulties_only=_asks_difficulties(base, cues),
        petitions_only=_asks_petitions(base, cues),
    )
    if question.kind is None:
        question = replace(question, kind=kind_of(question, cues))
    return _settled(question, line, cues, snapshot)


def _cues(line: Line, *, measured: bool) -> Set[str]:
    """What phrases of the line tell of what is wanted, those left out that tell it of something else."""
    cues: set[str] = set(line.keys(NameKind.CUE))
    if (asks_how_many(line) or counts_something_else(line)) and Cue.DIRECTIVES not in cues:
        cues.add(Cue.NUMBER)
    if Cue.DIRECTIVES in cues and (asked_of_the_bot(line) or tells_of_a_mention(line)):
        cues.discard(Cue.DIRECTIVES)
    if dates_by_a_merger(line):
        cues.discard(Cue.MERGED)
    if measured:
        cues = (cues - {Cue.COMPARE}) | {Cue.NUMBER}
    if begs(line):
        cues.add(Cue.PETITIONS)
    if names_asked(line):
        cues.add(Cue.WHO)
    return cues


def _settled(question: Question, line: Line, cues: Set[str], snapshot: Snapshot) -> Question:
    """The question of a kind, by what else the line holds made one of a nearer kind, and the words that are its own."""
    if (
        question.kind in {Kind.PROVINCE, Kind.COMMUNE}
        and question.command
        and question.indicators
        and subjects_sure(question)
    ):
        # "/tinh Điện Biên đảng viên" asks for the number.
        question = replace(question, kind=Kind.FIGURES)
    if question.kind is Kind.DIRECTIVES and Cue.DUE in cues:
        # A line that begins with "chỉ đạo" is read as the command.
        question = replace(question, kind=Kind.DEADLINES)
    if question.kind is Kind.OFFICIALS and not question.command and addressee(question):
        # "Giao Sở Nội vụ việc gì" is no question after who he is that gives it.
        question = replace(question, kind=Kind.DIRECTIVES)
    if question.kind is Kind.OFFICIALS and not question.is_commanded and {Cue.DIFFICULTIES, Cue.PETITIONS} & cues:
        # "Lãnh đạo xã Lao Chải nêu khó khăn gì": a line that begins with "lãnh đạo" is read as the command.
        question = replace(question, kind=Kind.PETITIONS)
    if question.kind is Kind.OFFICIALS and not question.is_commanded and question.is_about_the_leaders:
        # What "lãnh đạo Lào Cai" want is no question after who they are.
        bids = Cue.DIRECTIVES in cues or any(_bids(word) for word in question.typed)
        question = replace(question, kind=Kind.DIRECTIVES if bids else question.kind)
    if question.kind is Kind.DIRECTIVES and question.argument.isdigit():
        # "chỉ thị 45" is no command for directives but a document's number.
        known = snapshot.lexicon.exact(tokens(f"chỉ thị {question.argument}"))
        keys = tuple(name.key for name in known.names if name.kind is NameKind.DOCUMENT) if known else ()
        typed = () if keys else (question.argument,)
        return replace(question, kind=Kind.DOCUMENTS, documents=keys, document_numbers=typed, rest=())
    if question.kind is Kind.DIRECTIVES and not question.is_commanded and _is_led(question):
        bidding = _bidding(line)
        question = replace(question, rest=tuple(word for word in question.rest if word not in bidding))
    if question.kind is Kind.TOPIC and not question.command and question.subjects and question.rest:
        # "Đại biểu đại hội Tạ Khoa" names what is counted, though not in its words' order.
        names = snapshot.facts.indicators.named(question.content)
        if names:
            return replace(question, kind=Kind.FIGURES, indicators=names, topics=(), rest=())
    if question.kind in _NUMBERLESS:
        # "chỉ đạo về đảng viên": what names a figure elsewhere is here what the directive is about.
        return replace(question, indicators=(), rest=(*line.said(NameKind.INDICATOR), *question.rest))
    if question.kind is Kind.FIGURES and Cue.NUMBER in cues and not question.indicators:
        # "tỷ lệ hộ cận nghèo": one number is asked for, and every number on the topic would be another one.
        return replace(question, topics=(), rest=(*line.said(NameKind.TOPIC), *question.rest))
    return question


def subjects_sure(question: Question) -> bool:
    """Whether a place is named beyond doubt."""
    return bool(question.subjects) and all(subject.sure for subject in question.subjects)


def _ranks(line: Line) -> bool:
    """Whether one place is asked for among all; "hợp nhất" and "thứ nhất" are no ranks."""
    pairs = pairwise(("", *(word.accented for word in line.words)))
    words = {word for before, word in pairs if word != "nhất" or before not in _NO_RANK}
    return words >= _RANKING


def _overlaps(one: str, other: str) -> bool:
    """Whether one of two periods lies within the other: "tháng 7" in "năm 2025"."""
    return period_within(one, other) or period_within(other, one)


def _asks_difficulties(base: Question, cues: Set[str]) -> bool:
    """Whether only difficulties are asked for: "khó khăn" is a name of /kiennghi too, and says which half is meant."""
    named = base.kind is Kind.PETITIONS and _begins(base, "khokhan")
    return (Cue.DIFFICULTIES in cues or named) and Cue.PETITIONS not in cues


def _begins(base: Question, name: str) -> bool:
    """Whether the line begins with a command's name, as words or as one."""
    return folded(base.text).lstrip("/ ").replace(" ", "").startswith(name)


def _asks_petitions(base: Question, cues: Set[str]) -> bool:
    """Whether only petitions are asked for: as a command "/kiennghi" is for difficulties too, as words it is not."""
    named = base.kind is Kind.PETITIONS and not base.is_commanded and _begins(base, "kiennghi")
    return (Cue.PETITIONS in cues or named) and Cue.DIFFICULTIES not in cues and "khó khăn" not in base.text.casefold()


def _is_led(question: Question) -> bool:
    """Whether it is told whose words are asked after."""
    return bool(question.people or question.posts or question.is_about_the_leaders)


def _bids(word: Token) -> bool:
    return word.accented in BIDDING or (not word.marked and word.folded in _BIDDING_BARE)


def _bidding(line: Line) -> set[Token]:
    """The verbs right after a leader or a place that only ask what is wanted: "bảo" of "Lào Cai bảo tập huấn"."""
    ends = {match.end for match in line.matches if any(name.kind in _BIDS for name in match.names)}
    return {word for i, word in enumerate(line.words) if i in ends and _bids(word)}


def _counts(telling: str) -> bool:
    """Whether a telling phrase asks how many there are: "số hộ nghèo"."""
    return telling.split(" ", 1)[0] in {"số", "bao", "mấy"}


def _people(line: Line) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Officials who are named for sure, and those whose name is only near: another person may be meant."""
    sure = [name.key for name in line.references if name.kind is NameKind.PERSON]
    unsure: list[str] = []
    # "Tô Lâm Anh" is another person, though "anh" is an ordinary word too.
    naming = line.positions(
        lambda match: match.reading > Reading.OTHER_MARKS and any(name.kind not in ORDINARY for name in match.names)
    )
    # "Le minh hung quan": a word for a level that no place follows is one more of a name.
    levels = line.positions(
        lambda match: match.end == len(line.words) and all(name.kind is NameKind.LEVEL for name in match.names)
    )
    for match in line.matches:
        people = [name.key for name in match.names if name.kind is NameKind.PERSON]
        longer = match.end < len(line.words) and (
            (line.words[match.end].capital and match.end not in naming) or match.end in levels
        )
        exact = match.reading >= Reading.GLUED and len(set(people)) == 1 and not longer
        (sure if exact else unsure).extend(people)
        unsure += [name.key for name in match.names if name.kind is NameKind.GIVEN]
    return tuple(dict.fromkeys(sure)), tuple(dict.fromkeys(unsure))


def _known_there(  # noqa: PLR0913 - what may tell who is meant
    people: tuple[tuple[str, ...], tuple[str, ...]],
    line: Line,
    subjects: Sequence[Subject],
    day: str | None,
    snapshot: Snapshot,
    *,
    more: bool,
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The people, sure and unsure; one of these is sure when he is addressed by his last name beside what is known.

    Beside the place where he is in office, or a day of which an event tells of him, or (`more`) words of what he said.
    """
    sure, unsure = people
    addressed = {
        name.key
        for match in line.matches
        for name in match.names
        if name.kind is NameKind.GIVEN and match.end - match.start > 1 and match.reading >= Reading.FOLDED
    }
    places = {place for subject in subjects if subject.sure for place in _around(subject)}
    asked = [folded(post) for post in line.keys(NameKind.POST)]
    there = [
        name
        for name in unsure
        if (
            name in addressed
            and any(
                post.place in places or any(f"{folded(post.post)} ".startswith(f"{held} ") for held in asked)
                for post in snapshot.officials[name].posts
            )
        )
        or (name in _addressed_at_length(line) and not subjects)
        or (name in _addressed_by_post(line, snapshot) and not subjects)
        or (more and name in _addressed_as_speaker(line) and not subjects)
        or (name in addressed and day and _is_told_of(name, day, snapshot))
    ]
    if sure or len(there) != 1:
        return sure, unsure
    return (there[0],), tuple(name for name in unsure if name not in addressed)


def _is_told_of(name: str, day: str, snapshot: Snapshot) -> bool:
    told = snapshot.facts.find(Wanted((FactKind.EVENT,), period=day, words=tuple(tokens(name))))
    return any(adjacent(fact.said, fact.bare, tokens(name)) == name.count(" ") for fact in told[:EVENTS_READ])


def _addressed_by_post(line: Line, snapshot: Snapshot) -> set[str]:
    """Officials called by the post they hold and their last name, with its marks: "Bí thư Ngân"."""
    named = ((match, name) for match in line.matches for name in match.names if name.kind is NameKind.GIVEN)
    return {
        name.key
        for match, name in named
        if match.reading is Reading.EXACT
        and any(word.marked for word in line.words[match.start : match.end])
        and any(
            f"{name_text(post.post)} ".startswith(f"{name.text.rpartition(' ')[0]} ")
            for post in snapshot.officials[name.key].posts
        )
    }


def _addressed_as_speaker(line: Line) -> set[str]:
    """The one official of a last name, with its marks, who is said to have asked for something: "ông Trường dặn"."""
    return {
        match.names[0].key
        for match in line.matches
        if all(name.kind is NameKind.GIVEN for name in match.names)
        and len({name.key for name in match.names}) == 1
        and match.reading is Reading.EXACT
        and match.end - match.start > 1
        and match.end < len(line.words)
        and any(word.marked for word in line.words[match.start : match.end])
        and line.words[match.end].accented in _SPEAKING
    }


def _addressed_at_length(line: Line) -> set[str]:
    """Officials called by their last two names after a form of address: "chị Bích Thảo"."""
    forms = {word for phrase in ADDRESS for word in name_text(phrase).split(" ")[-1:]} | KIN
    return {
        name.key
        for match in line.matches
        for name in match.names
        if name.kind is NameKind.GIVEN
        and name.text.count(" ") == 1
        and match.reading >= Reading.FOLDED
        and match.start > 0
        and line.words[match.start - 1].accented in forms
    }


def _around(subject: Subject) -> set[str]:
    place = subject.place
    return {place.name, place.province or "", getattr(place, "canonical", "")} - {""}

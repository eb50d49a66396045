"""From names found in a line to a question: what is asked for, about what, and which words are left."""

import re
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, replace

from bot.answers.commands import Command, Kind
from bot.answers.levels import level_before
from bot.answers.permitting import is_province
from bot.answers.places import PlaceMention, place_of, resolve
from bot.answers.question import Question, Subject
from bot.answers.reading import ORDINARY, PLACES, content_words
from bot.gazetteer.model import Level
from bot.search.lexicon import Match, Name, NameKind, Reading, Token
from bot.search.snapshot import Snapshot
from bot.search.vocabulary import CUES, Cue
from bot.vietnamese.folding import folded

_DOCUMENT_NUMBER = re.compile(r"^\d{1,4}[-/][^\W\d_]{2,}|^(?:nq|qd|kh|ct|kl)[-/]?\d{1,4}$")
_DOCUMENT_WORDS = frozenset({"quyet", "nq", "hoach", "luan", "dinh", "thi", "qd", "kh", "kl", "so"})
"""Last words (folded) of what a document is called, before its number: nghị quyết, kế hoạch, kết luận …"""
_NUMBERLESS = frozenset({Kind.DIRECTIVES, Kind.PETITIONS, Kind.TOPIC, Kind.SEARCH, Kind.DOCUMENTS})
"""Kinds of question that want no figure."""
_ASKING = frozenset(folded(word) for phrase in CUES[Cue.NUMBER] for word in phrase.split())
"""Words that ask for a number and name nothing, though an indicator's synonym may hold them ("bao nhiêu cán bộ")."""
_ENDS_A_POST = ORDINARY | PLACES | {NameKind.CUE, NameKind.PERSON, NameKind.GIVEN}

TWO = 2
"""Places that make a comparison."""
_RULES: tuple[tuple[Callable[[Question, Set[str]], object], Kind], ...] = (
    (lambda asked, cues: Cue.GREETING in cues and not asked.has_subject, Kind.START),
    (lambda asked, cues: Cue.HELP in cues and not asked.has_subject, Kind.HELP),
    (lambda _, cues: Cue.COMPARE in cues, Kind.COMPARE),
    (lambda asked, cues: Cue.NUMBER in cues and asked.indicators and len(asked.subjects) < TWO, Kind.FIGURES),
    (lambda _, cues: {Cue.PETITIONS, Cue.DIFFICULTIES} & cues, Kind.PETITIONS),
    (lambda asked, _: asked.documents and not (asked.subjects or asked.people or asked.posts), Kind.DOCUMENTS),
    (lambda _, cues: Cue.DIRECTIVES in cues, Kind.DIRECTIVES),
    (lambda asked, _: len(asked.subjects) >= TWO, Kind.COMPARE),
    (lambda asked, cues: asked.documents or asked.document_numbers or Cue.DOCUMENTS in cues, Kind.DOCUMENTS),
    (lambda _, cues: Cue.SOURCES in cues, Kind.SOURCES),
    (lambda asked, _: asked.wants_day and asked.has_subject, Kind.SEARCH),
    (lambda asked, _: asked.people or asked.unsure_people or asked.posts or asked.wants_person, Kind.OFFICIALS),
    (lambda asked, _: asked.indicators or asked.wants_number, Kind.FIGURES),
    (lambda _, cues: Cue.SEARCH in cues, Kind.SEARCH),
    (lambda asked, _: asked.topics, Kind.TOPIC),
    (lambda asked, _: asked.rest, Kind.SEARCH),
    (lambda asked, _: asked.subjects and asked.subjects[0].place.level is Level.PROVINCE, Kind.PROVINCE),
    (lambda asked, _: asked.subjects, Kind.COMMUNE),
)
"""What a line without a command asks for: the first rule that holds decides."""


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
        named = self.positions(lambda match: all(name.kind in kinds for name in match.names))
        return tuple(self.words[i] for i in sorted(named) if self.words[i].folded not in _ASKING)


def compose(line: Line, base: Question, command: Command | None, period: str | None, snapshot: Snapshot) -> Question:
    """`base` completed by what the line holds."""
    subjects, vague = _subjects(line, command, snapshot)
    covered = line.positions(lambda _: True) - vague
    numbers, rest = _document_numbers(line, [i for i in range(len(line.words)) if i not in covered])
    ordinary = line.positions(lambda match: all(name.kind is NameKind.STOP for name in match.names))
    cues = set(line.keys(NameKind.CUE))
    sure, unsure = _people(line, covered)
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
        period=period,
        rest=tuple(content_words(rest)),
        words=tuple(token for i, token in enumerate(line.words) if i not in ordinary),
        named=line.said(NameKind.INDICATOR, NameKind.TOPIC),
        narrowing=line.alone(NameKind.TOPIC),
        post_goes_on=_post_goes_on(line),
        wants_day=Cue.WHEN in cues,
        wants_number=bool({Cue.FIGURES, Cue.NUMBER} & cues),
        wants_person=bool({Cue.WHO, Cue.OFFICIALS} & cues),
        difficulties_only=Cue.DIFFICULTIES in cues and Cue.PETITIONS not in cues,
        petitions_only=Cue.PETITIONS in cues and Cue.DIFFICULTIES not in cues,
    )
    if question.kind is None:
        question = replace(question, kind=next((kind for holds, kind in _RULES if holds(question, cues)), None))
    if question.kind in _NUMBERLESS:
        # "chỉ đạo về đảng viên": what names a figure elsewhere is here what the directive is about.
        return replace(question, indicators=(), rest=(*line.said(NameKind.INDICATOR), *question.rest))
    if question.kind is Kind.FIGURES and Cue.NUMBER in cues and not question.indicators:
        # "tỷ lệ hộ cận nghèo": one number is asked for, and every number on the topic would be another one.
        return replace(question, topics=(), rest=(*line.said(NameKind.TOPIC), *question.rest))
    return question


def _subjects(line: Line, command: Command | None, snapshot: Snapshot) -> tuple[tuple[Subject, ...], set[int]]:
    """The places asked about, and the positions of names that are but words beside them."""
    # "liên quan" ends in no "quận", "số xã" in no "xã": a word that belongs to a longer run names no level.
    explained = line.positions(
        lambda match: match.end - match.start > 1 or all(name.kind not in ORDINARY for name in match.names)
    )
    mentions = [
        PlaceMention(
            match,
            tuple(name for name in match.names if name.kind in PLACES),
            level_before(line.words, match.start, explained),
            " ".join(token.text for token in line.words[match.start : match.end]),
        )
        for match in line.matches
        if any(name.kind in PLACES for name in match.names)
    ]
    subjects = resolve(mentions, [name for name in line.references if name.kind in PLACES], command, snapshot)
    if command is not None and command.kind is Kind.PROVINCE:
        subjects = _or_a_province(line.words, subjects, snapshot)
    if not any(subject.sure for subject in subjects):
        return subjects, set()
    # "bản Tân Lập ở Si Pa Phìn": beside a place that is known for sure, a name that many bear is but words.
    unsure = {subject.typed for subject in subjects if not subject.sure}
    doubtful = [m for m in mentions if m.typed in unsure and not any(name.strong for name in m.names)]
    vague = {mention.typed for mention in doubtful}
    positions = {i for mention in doubtful for i in range(mention.match.start, mention.match.end)}
    return tuple(subject for subject in subjects if subject.typed not in vague), positions


def _or_a_province(words: Sequence[Token], subjects: tuple[Subject, ...], snapshot: Snapshot) -> tuple[Subject, ...]:
    """The reader asked when /tinh got a commune's name that is also a slip away from a province's."""
    if len(subjects) != 1 or subjects[0].place.level is Level.PROVINCE or not subjects[0].sure:
        return subjects
    near = snapshot.lexicon.near(words, weak=False)
    if near is None or near.reading is not Reading.SLIP:
        return subjects
    province = next((place_of(name, snapshot) for name in near.names if is_province(name, snapshot)), None)
    if province is None:
        return subjects
    others = (subjects[0].place, *subjects[0].others)
    return (Subject(province, subjects[0].typed, others, misspelt=True, sure=False),)


def _people(line: Line, covered: set[int]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Officials who are named for sure, and those whose name is only near: another person may be meant."""
    sure = [name.key for name in line.references if name.kind is NameKind.PERSON]
    unsure: list[str] = []
    for match in line.matches:
        people = [name.key for name in match.names if name.kind is NameKind.PERSON]
        longer = match.end < len(line.words) and match.end not in covered and line.words[match.end].capital
        exact = match.reading >= Reading.GLUED and len(set(people)) == 1 and not longer
        (sure if exact else unsure).extend(people)
        unsure += [name.key for name in match.names if name.kind is NameKind.GIVEN]
    return tuple(dict.fromkeys(sure)), tuple(dict.fromkeys(unsure))


def _post_goes_on(line: Line) -> bool:
    """Whether words after a post make it another one: "bộ trưởng" in "bộ trưởng bộ y tế"."""
    ends = {match.end for match in line.matches if any(name.kind is NameKind.POST for name in match.names)}
    closed = {match.start for match in line.matches if any(name.kind in _ENDS_A_POST for name in match.names)}
    return any(end < len(line.words) and end not in closed for end in ends)


def _document_numbers(line: Line, rest: Sequence[int]) -> tuple[list[str], list[Token]]:
    """Document numbers among the unexplained words (given by position), and the words without them."""
    numbers: list[str] = []
    left: list[Token] = []
    for i in rest:
        token = line.words[i]
        after_kind = i > 0 and line.words[i - 1].folded in _DOCUMENT_WORDS and token.folded.isdigit()
        if after_kind or _DOCUMENT_NUMBER.match(token.folded):
            numbers.append(token.text)
        else:
            left.append(token)
    return numbers, left

"""The part of a question every kind of answer shares: which place it comes down to, and what to say of it."""

from dataclasses import dataclass, replace
from datetime import date

from bot.answers.answer import Answer, Choice, Notice, Say
from bot.answers.commands import Kind, name_of
from bot.answers.outcome import Outcome
from bot.answers.question import Question, Subject
from bot.gazetteer.model import FormerPlace, Level, Place
from bot.search.snapshot import Snapshot
from bot.vietnamese.folding import accented

_BRIEFINGS = frozenset({Kind.PROVINCE, Kind.COMMUNE, Kind.SEARCH, Kind.COMPARE, Kind.CHART})
"""Kinds of question for which a button asks for the place's briefing; for the others it asks the same of the place."""
MOST_CHOICES = 4
"""Buttons under one question back; past that the reader is asked for the province."""


@dataclass(frozen=True, slots=True)
class Context:
    """What an answer is a function of."""

    question: Question
    snapshot: Snapshot
    today: date


@dataclass(frozen=True, slots=True)
class Scope:
    """One place a question is about, settled."""

    place: Place
    """The present place: the subject itself, or what became of a former one."""
    former: FormerPlace | None
    notices: tuple[Notice, ...]

    @property
    def name(self) -> str:
        """The canonical name facts are found by."""
        return self.place.canonical


def settle(subject: Subject, context: Context) -> Scope | Answer:
    """The scope of `subject`, or the question back to the reader when more than one place fits."""
    gazetteer = context.snapshot.gazetteer
    if not subject.sure:
        return which(subject, context)
    place = subject.place
    if isinstance(place, Place):
        return Scope(place, None, _notices(subject, place))
    successors = [gazetteer.places[ident] for ident in place.successors]
    known = [successor for successor in successors if successor.canonical in context.snapshot.known]
    if len(successors) == 1:
        present = successors[0]
        say = Say.MERGED_PROVINCE if place.level is Level.PROVINCE else Say.MERGED
        merged = Notice(say, {"former": place.full, "present": present.full})
        return Scope(present, place, (merged, *_notices(subject, present)))
    offered = list(dict.fromkeys([*known, *successors]))[:MOST_CHOICES]
    names = ", ".join(successor.full for successor in offered)
    if len(successors) > MOST_CHOICES:
        names += f" và {len(successors) - MOST_CHOICES} đơn vị khác"
    return Answer(
        Outcome.ASK,
        notices=(Notice(Say.SPLIT, {"former": place.full, "count": str(len(successors)), "names": names}),),
        choices=tuple(choice(successor, context) for successor in offered),
    )


def which(subject: Subject, context: Context) -> Answer:
    """The question back: "Ý đồng chí là …?"."""
    if subject.elsewhere is not None:
        args = {"place": subject.place.full, "province": subject.elsewhere.full}
        choices = (choice(subject.place, context), choice(subject.elsewhere, context))
        return Answer(Outcome.ASK, notices=(Notice(Say.LIES_ELSEWHERE, args),), choices=choices)
    places = [subject.place, *(other for other in subject.others if _same_standing(other, subject.place))]
    places = list({place.id: place for place in places}.values())
    say = Say.WHICH if len(places) <= MOST_CHOICES else Say.WHICH_OF_MANY
    province = next((place.province for place in places if place.province), "")
    names = "; ".join(place.full for place in places[:MOST_CHOICES])
    args = {"typed": subject.typed, "count": str(len(places)), "province": province, "names": names}
    return Answer(
        Outcome.ASK,
        notices=(Notice(say, args),),
        choices=tuple(choice(place, context) for place in places[:MOST_CHOICES]),
    )


def choice(place: Place | FormerPlace, context: Context) -> Choice:
    """The button that asks the same question about `place`."""
    command = name_of(context.question.kind)
    if context.question.kind in _BRIEFINGS or not command:
        command = name_of(Kind.PROVINCE if place.level is Level.PROVINCE else Kind.COMMUNE)
    return Choice(place.full, f"/{command} @{place.id}")


def _same_standing(other: Place | FormerPlace, place: Place | FormerPlace) -> bool:
    """Whether to offer `other` too: beside present places of one name, former ones are left out."""
    return isinstance(other, Place) or isinstance(place, FormerPlace) or other.name != place.name


def _notices(subject: Subject, place: Place) -> tuple[Notice, ...]:
    notices = []
    if subject.typed and accented(subject.typed) != accented(subject.place.name) and subject.misspelt:
        notices.append(Notice(Say.READ_AS, {"typed": subject.typed, "place": subject.place.full}))
    others = [
        other
        for other in subject.others
        if type(other) is type(subject.place) and other.level is subject.place.level and other.id != place.id
    ]
    if others:
        names = "; ".join(other.full for other in others[:MOST_CHOICES])
        notices.append(Notice(Say.SAME_NAME, {"names": names + (" …" if len(others) > MOST_CHOICES else "")}))
    return tuple(notices)


def only_place(context: Context) -> Scope | Answer | None:
    """The scope of the first place of the question, with a word on the others; None when it names no place."""
    if not context.question.subjects:
        return None
    first, *others = context.question.subjects
    scope = settle(first, context)
    if isinstance(scope, Answer) or not others:
        return scope
    names = ", ".join(other.place.full for other in others[:MOST_CHOICES])
    return replace(
        scope, notices=(*scope.notices, Notice(Say.ONE_AT_A_TIME, {"place": scope.place.full, "names": names}))
    )

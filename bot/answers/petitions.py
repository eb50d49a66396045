"""`/kiennghi`: what localities ask for, and what they report as a difficulty."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.answers.answer import Answer, Notice, Say, Title, section
from bot.answers.asked import Unit, communes_counted, is_called, named_units, names_of, of_one_piece
from bot.answers.directives import holders_heard_at
from bot.answers.next_steps import next_steps
from bot.answers.outcome import Outcome
from bot.answers.place import nothing_about
from bot.answers.scales import nearest_first, unknown_words
from bot.answers.scope import Context, Scope, only_place
from bot.answers.selecting import listed, narrowed, what
from bot.knowledge.model import Difficulty, Petition
from bot.search.facts import Fact, FactKind, Wanted
from bot.vietnamese.folding import folded
from bot.vietnamese.telex import is_syllable

SHOWN = 20
NEAREST_SHOWN = 4
_LEVELS = frozenset({"cap", "xa", "phuong", "tinh"})
"""Words (folded) for a level of government."""
READ = 100
"""Petitions and difficulties that are looked at for the words of a topic, the newest first."""


def petitions(context: Context) -> Answer:
    """Petitions and difficulties, or one of the two when the question names only it."""
    scope = only_place(context)
    if isinstance(scope, Answer):
        return scope
    question, snapshot = context.question, context.snapshot
    if scope is not None and scope.name not in snapshot.known:
        return nothing_about(scope, context, scope.notices)
    kinds = (
        (FactKind.DIFFICULTY,)
        if question.difficulties_only
        else (FactKind.PETITION,)
        if question.petitions_only
        else _BOTH
    )
    pool = Wanted(_BOTH, scope.name if scope else None)
    fit = replace(pool, period=question.period, topics=question.topics, words=question.rest)
    asked, reported = (snapshot.facts.find(replace(fit, kinds=(kind,))) if kind in kinds else () for kind in _BOTH)
    if not (asked or reported) and question.topics and question.rest:
        # What names a topic elsewhere may be but a word of the sentence.
        wider = replace(fit, topics=(), words=question.content)
        asked, reported = (
            snapshot.facts.find(replace(wider, kinds=(kind,))) if kind in kinds else () for kind in _BOTH
        )
    requests, troubles = (
        _told(of_one_piece(_by_those_named(found, scope, context), question), context) for found in (asked, reported)
    )
    notices = scope.notices if scope else ()
    if not requests and not troubles:
        kind = (
            "khó khăn"
            if question.difficulties_only
            else "kiến nghị"
            if question.petitions_only
            else "kiến nghị, khó khăn"
        )
        nearest = nearest_first(snapshot.facts.find(pool), context)
        asked_for = unknown_words(what(question), nearest, context) if question.topics or question.rest else ""
        about = f" về “{asked_for}”" if asked_for else ""
        at = f" của {scope.place.full}" if scope else ""
        return Answer(
            Outcome.NO_DATA,
            notices=(*notices, Notice(Say.NO_PETITION, {"what": f"{kind}{about}{at}"})),
            sections=section(
                Title.NEAREST,
                nearest,
                NEAREST_SHOWN,
                f"/kiennghi {scope.name}" if scope else "/kiennghi",
            ),
            choices=next_steps(scope.place, context) if scope else (),
        )
    return Answer(
        Outcome.ANSWERED,
        title=listed("Kiến nghị, khó khăn", scope, narrowed(question)),
        notices=notices,
        sections=(
            *section(Title.PETITIONS, requests, SHOWN),
            *section(Title.DIFFICULTIES, troubles, SHOWN),
        ),
        choices=next_steps(scope.place, context) if scope else (),
        place=scope.name if scope else "",
    )


def _by_those_named(found: Sequence[Fact], scope: Scope | None, context: Context) -> Sequence[Fact]:
    """Those that he asks for or reports who is named, and as many communes as are spoken of, where that is said."""
    question = context.question
    counted = next((count for pair in pairwise(question.typed) if (count := communes_counted(*pair))), 0)
    if counted:
        found = [fact for fact in found[:READ] if len(fact.places) == counted]
    if not (question.people or question.posts):
        return found
    held = holders_heard_at(scope, context) if question.posts else []
    names = (*question.people, *question.posts, *(holder.official.name for holder in held))
    return [fact for fact in found[:READ] if any(folded(name) in folded(_by(fact)) for name in names)]


def _by(fact: Fact) -> str:
    return (fact.record.by or "") if isinstance(fact.record, Petition | Difficulty) else ""


def _told(found: Sequence[Fact], context: Context) -> Sequence[Fact]:
    """All of them where one tells a word that the topic was named by, or that is its name: "đường" is not "hạ tầng"."""
    question = context.question
    if not found or not question.topics or is_called(question.topics, context):
        return found
    units = [_without_level(unit) for unit in named_units(context)]
    # An abbreviation, and words run together, stand in no fact as they are typed.
    if not all(is_syllable(word.folded) for unit in units for word in unit.words):
        return found
    typed = f" {' '.join(word.accented for word in question.typed)} "
    names = {name for topic in question.topics for name in names_of(topic, context) if f" {name} " in typed}
    told = any(
        any(unit.is_told(fact.said, fact.bare) for unit in units) or any(f" {name} " in fact.said for name in names)
        for fact in found[:READ]
    )
    return found if told else ()


def _without_level(unit: Unit) -> Unit:
    """The unit without the level that the place has anyway: "cán bộ xã"."""
    kept = tuple(word for word in unit.words if word.folded not in _LEVELS)
    return replace(unit, words=kept or unit.words)


_BOTH = (FactKind.PETITION, FactKind.DIFFICULTY)

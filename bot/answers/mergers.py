"""What a place of today was formed of, which the gazetteer knows: "Lào Cai sáp nhập với tỉnh nào"."""

import re

from bot.answers.answer import Answer, Notice, Say
from bot.answers.next_steps import next_steps
from bot.answers.outcome import Outcome
from bot.answers.place import describe
from bot.answers.question import Question
from bot.answers.scope import Context, Scope, settle
from bot.gazetteer.model import Level, Place
from bot.vietnamese.folding import words

MOST = 3
"""Places of which one line is told what they were formed of."""
_MERGING = re.compile(r" (?:sa[pt] nhap|hop nhat|nhap|gop|ghep|hinh thanh|hop thanh) ")
_WHICH = re.compile(
    r" (?P<level>tinh|thanh pho|xa|phuong|dia phuong|noi|don vi)(?:,? (?:tinh|thanh|thanh pho|xa|phuong))?(?: cu)? nao "
    r"| voi (?:ai|dau|nao) "
)
_OLD = re.compile(r" (?:gom|tu) (?:\S+ ){0,3}?(?P<level>tinh|thanh pho|xa|phuong|don vi) cu nao ")
_WHETHER = re.compile(r" (?:co|bi|duoc|da) (?:\S+ ){0,3}?(?:sap nhap|hop nhat|gop|ghep) .*(?:khong|ko|chua|hay khong) ")
_TO_COME = re.compile(r" (?:se|toi day|sap toi|sap sua|du kien|du thao|de an|chuan bi|sap (?!nhap|xep)) ?")
"""Words that ask of a merger still to come, which no list of places tells."""
_PROVINCES = frozenset({"tinh", "thanh pho"})
_COMMUNES = frozenset({"xa", "phuong"})
_BESIDE = frozenset(
    words(
        "sap sat nhap hop nhat gop ghep hinh thanh lap tu moi bi vua dot xep truoc cu gom bao voi vao nhung cac tinh "
        "xa phuong pho don vi hanh chinh hai ba bon may "
        "lai hoi khi sau thoi gian qua nam ngoai dung phai khong chua con giu nguyen"
    )
)
"""Words (folded) that such a question is made of; any other makes it another one."""


def asks_origin(question: Question) -> bool:
    """Whether it is asked what places of today were formed of, and nothing else of them."""
    text = f" {' '.join(word.folded for word in question.typed)} "
    if not (_MERGING.search(text) or _OLD.search(text)) or _TO_COME.search(text):
        return False
    named = (question.people, question.posts, question.documents, question.telling, question.unsure_people)
    places = [subject.place for subject in question.subjects]
    if any(named) or not places or not all(isinstance(place, Place) for place in places):
        return False
    if not {word.folded for word in (*question.rest, *question.topic_words)} <= _BESIDE:
        return False
    which = _WHICH.search(text) or _OLD.search(text)
    level = which["level"] if which and "level" in which.groupdict() else None
    if which is None and not _WHETHER.search(text):
        return False
    if len(places) > 1 and which is not None:
        return False
    return all(_is_of(place.level, level) for place in places)


def _is_of(level: Level, asked: str | None) -> bool:
    """Whether places of the level that is asked for may have become one of `level`."""
    if asked in _PROVINCES:
        return level is Level.PROVINCE
    return asked not in _COMMUNES or level is Level.COMMUNE


def origin(context: Context) -> Answer | None:
    """What the places were formed of; None where the gazetteer does not tell it for sure."""
    notices: list[Notice] = []
    scopes: list[Scope] = []
    for subject in context.question.subjects[:MOST]:
        scope = settle(subject, context)
        if isinstance(scope, Answer):
            return scope
        told = _formed_of(scope.place, context)
        if told is None:
            return None
        notices += [*scope.notices, told]
        scopes.append(scope)
    first = scopes[0].place
    return Answer(
        Outcome.ANSWERED,
        title=describe(first, context.snapshot) if len(scopes) == 1 else "",
        notices=tuple(notices),
        choices=next_steps(first, context),
    )


def _formed_of(place: Place, context: Context) -> Notice | None:
    before = [
        former for former in context.snapshot.gazetteer.predecessors.get(place.id, ()) if former.level is place.level
    ]
    if len(before) > 1:
        names = ", ".join(former.full for former in before)
        say = Say.FORMED_OF_PROVINCES if place.level is Level.PROVINCE else Say.FORMED_OF
        return Notice(say, {"place": place.full, "names": names})
    # A commune of one former one may have got a part of another.
    return Notice(Say.NOT_MERGED, {"place": place.full}) if place.level is Level.PROVINCE and before else None

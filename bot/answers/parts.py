"""Two questions in one line: "Sơn La kiến nghị gì? Bí thư Lào Cai là ai?" is answered twice."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.answers.commands import Kind
from bot.answers.question import Question
from bot.answers.understanding import understand
from bot.search.snapshot import Snapshot

MOST = 3
"""Questions of one line that are answered; a line of more is a list, and is read as a whole."""
_APART = re.compile(r"[?;\n]+")
_JOINED = re.compile(r",?\s+(?:và|va|còn|với lại|voi lai|đồng thời|dong thoi)\s+|,\s+", re.IGNORECASE)
_ASKING = frozenset({"gi", "nao", "ai", "may", "nhieu", "dau", "sao", "bn"})
"""Words (folded) of which a question has one."""
_OF_A_PLACE = frozenset({Kind.FIGURES, Kind.OFFICIALS, Kind.DIRECTIVES, Kind.PETITIONS, Kind.DOCUMENTS})


def questions_in(text: str, snapshot: Snapshot, today: date) -> tuple[Question, ...]:
    """The questions in a typed line: one, unless each part of it asks something by itself."""
    whole = understand(text, snapshot, today)
    if whole.trouble is not None or whole.command is not None:
        return (whole,)
    for parts, alike in ((_APART.split(text), True), *((parts, False) for parts in _halves(text))):
        typed = [part for part in parts if part.strip(" .,!")]
        if not 1 < len(typed) <= MOST:
            continue
        read = [understand(part, snapshot, today) for part in typed]
        if all(map(_asks, read)) and (alike or len({question.kind for question in read}) == len(read)):
            return tuple(_of_one_place(read))
    return (whole,)


def _halves(text: str) -> Iterator[list[str]]:
    """The line cut in two at each joining word."""
    for joint in _JOINED.finditer(text):
        yield [text[: joint.start()], text[joint.end() :]]


def _asks(question: Question) -> bool:
    return question.kind in _OF_A_PLACE and any(word.folded in _ASKING for word in question.typed)


def _of_one_place(read: list[Question]) -> Iterator[Question]:
    """The questions, those that name no place asked of the place of the one before, or of the first that has one."""
    last = next((question.subjects for question in read if question.subjects), ())
    for question in read:
        last = question.subjects or last
        yield replace(question, subjects=last) if not question.people else question

"""Two questions in one line: "Sơn La kiến nghị gì? Bí thư Lào Cai là ai?" is answered twice."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from bot.answers.answer import Answer
from bot.answers.answering import answer
from bot.answers.commands import Kind
from bot.answers.outcome import Outcome
from bot.answers.question import Question
from bot.answers.understanding import understand
from bot.search.facts import Fact
from bot.search.snapshot import Snapshot
from bot.vietnamese.folding import folded, words

MOST = 3
"""Questions of one line that are answered; a line of more is a list, and is read as a whole."""
_APART = re.compile(r"[?;\n]+")
_JOINED = re.compile(r",?\s+(?:và|va|còn|với lại|voi lai|đồng thời|dong thoi)\s+|,\s+", re.IGNORECASE)
_LISTED = re.compile(
    r"\s*[,;+]\s+|\s+(?:và|va|với|voi|cùng|cung)\s+(?=(?:số|so|tỷ lệ|ty le|tổng|tong|mức|muc)\s)", re.IGNORECASE
)
"""Between figures that are asked for together: "số chi bộ, số đảng viên và số đảng bộ"."""
_ADDED = re.compile(r"\s+\+\s+|\s+(?:kèm|kem)\s+(?:theo\s+)?(?=(?:số|so|tỷ lệ|ty le|mức|muc)\s)", re.IGNORECASE)
"""Between what is asked for and what is asked for beside it."""
_HE = re.compile(
    r"\b(?:ông|ong|bà|ba|anh|chị|chi|đồng chí|dong chi|đ/c|vị)\s+(?:ấy|ay|này|nay|đó|do)\b|\b(?:ổng|bả)\b",
    re.IGNORECASE,
)
_ASKING = frozenset({"gi", "nao", "ai", "may", "nhieu", "dau", "sao", "bn"})
"""Words (folded) of which a question has one."""
_OF_A_PLACE = frozenset({Kind.FIGURES, Kind.OFFICIALS, Kind.DIRECTIVES, Kind.PETITIONS, Kind.DOCUMENTS})


def answers_in_parts(text: str, snapshot: Snapshot, today: date) -> tuple[Answer, ...]:
    """The answers to a typed line: one, unless each part of it asks something by itself."""
    whole = understand(text, snapshot, today)
    answered = answer(whole, snapshot, today)
    if whole.trouble is not None or whole.command is not None:
        return (answered,)
    if sum(map(_is_asking, words(text))) <= 1 and len(whole.indicators) <= 1 and not _ADDED.search(text):
        return (answered,)
    for parts in _partings(text):
        read = [understand(part, snapshot, today) for part in parts]
        if all(map(_asks, read)):
            apart = tuple(answer(question, snapshot, today) for question in _of_one_place(read))
            if _says_more(apart, read, answered):
                return apart
    return (answered,)


def _partings(text: str) -> Iterator[list[str]]:
    """The line parted at its pauses, then cut in two at each joining word."""
    cuts = [
        _APART.split(text),
        *([text[: at.start()], text[at.end() :]] for at in _JOINED.finditer(text)),
        _LISTED.split(text),
        _ADDED.split(text),
    ]
    for parts in cuts:
        typed = [part for part in parts if part.strip(" .,!")]
        if 1 < len(typed) <= MOST:
            yield typed


def _asks(question: Question) -> bool:
    asks = bool(question.indicators) or any(_is_asking(word.folded) for word in question.typed)
    return question.kind in _OF_A_PLACE and asks


def _is_asking(word: str) -> bool:
    return folded(word) in _ASKING


def _of_one_place(read: Sequence[Question]) -> Iterator[Question]:
    """The questions, those that name no place asked of the place of the one before, or of the first that has one."""
    last = next((question.subjects for question in read if question.subjects), ())
    posts: tuple[str, ...] = ()
    for question in read:
        last = question.subjects or last
        if posts and not (question.people or question.posts) and _HE.search(question.text):
            # "… là ai và ông ấy giao gì": he who was asked about before.
            question = replace(question, posts=posts, kind=Kind.DIRECTIVES)  # noqa: PLW2901
        posts = question.posts or posts
        yield question if question.people else replace(question, subjects=last)


def _says_more(apart: Sequence[Answer], read: Sequence[Question], whole: Answer) -> bool:
    """Whether the parts are answered, or are of several kinds, and tell what the whole line's answer does not."""
    outcomes = [each.outcome for each in apart]
    if Outcome.ANSWERED not in outcomes or not {Outcome.ANSWERED, Outcome.NO_DATA}.issuperset(outcomes):
        return False
    if len({question.kind for question in read}) == len(read):
        return True
    if whole.outcome is not Outcome.ANSWERED and all(question.indicators for question in read):
        # Of two figures asked for together the one that is known is told, and of the other that it is not.
        return True
    return all(each is Outcome.ANSWERED for each in outcomes) and not _told(whole).issuperset(
        set[str]().union(*map(_told, apart))
    )


def _told(answered: Answer) -> set[str]:
    return {item.id for item in answered.lead if isinstance(item, Fact)}

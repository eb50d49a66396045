"""What a line without a command asks for."""

import re
from collections.abc import Callable, Sequence, Set

from bot.answers.commands import Kind
from bot.answers.documents import names_a_body
from bot.answers.question import Question
from bot.gazetteer.model import Level
from bot.search.lexicon import Token
from bot.search.vocabulary import Cue

_NUMBERS = frozenset({Cue.NUMBER, Cue.FIGURES})
_ASKING = frozenset({Cue.DIRECTIVES, Cue.PETITIONS, Cue.DIFFICULTIES, Cue.DOCUMENTS, Cue.DUE, Cue.SOURCES, Cue.NEWS})
"""Cues that ask by themselves, of all places: "ok, có khó khăn gì"."""
_LISTING = frozenset({Cue.COMMUNES, Cue.MERGED, Cue.SEARCH, Cue.SUMMARY, Cue.WHERE})
"""Cues beside which the communes of a province are listed; another asks for something of theirs."""
_PRINTED = re.compile(r"^\d+([.,/]\d+)+%?$")
TWO = 2
"""Places that make a comparison."""
WORDS_SAID = 3
"""Words beside "ai nói" that may be what was said."""


def _is_number(rest: Sequence[Token]) -> bool:
    """Whether all that is left is a number as figures are printed: "13.054", "17,66", "17/18"; "57" may be anything."""
    return bool(rest) and all(_PRINTED.match(word.folded) for word in rest)


_RULES: tuple[tuple[Callable[[Question, Set[str]], object], Kind], ...] = (
    (lambda asked, cues: Cue.PARTING in cues and not (asked.has_subject or _ASKING & cues), Kind.PARTING),
    (lambda asked, cues: Cue.GREETING in cues and not (asked.has_subject or _ASKING & cues), Kind.START),
    (lambda asked, cues: Cue.NEWS in cues and not asked.has_subject, Kind.NEWS),
    (lambda asked, cues: Cue.HELP in cues and not asked.has_subject, Kind.HELP),
    (lambda asked, _: asked.asks_who_wrote and not asked.is_commanded, Kind.SOURCES),
    # "Nghị quyết 57 là của ai ban hành": who made a document, its own line tells.
    (lambda asked, cues: Cue.SAID in cues and asked.documents and len(asked.content) < TWO, Kind.DOCUMENTS),
    (lambda asked, cues: Cue.SAID in cues and len(asked.typed) >= WORDS_SAID and not asked.posts, Kind.SEARCH),
    (
        lambda asked, cues: (
            Cue.MERGED in cues
            and asked.is_about_a_merger
            and not (asked.indicators or asked.posts or asked.people or _NUMBERS & cues)
        ),
        Kind.COMMUNE,
    ),
    (
        lambda asked, cues: (
            Cue.COMMUNES in cues
            and cues <= _LISTING
            and asked.subjects
            and not (asked.rest or asked.topics or asked.indicators or asked.posts)
        ),
        Kind.COMMUNES,
    ),
    # "Để đối chiếu, cho biết hộ nghèo là bao nhiêu" puts nothing beside it.
    (
        lambda asked, cues: (
            Cue.COMPARE in cues
            and not (Cue.NUMBER in cues and asked.indicators and len(asked.subjects) == 1 and not asked.is_commanded)
        ),
        Kind.COMPARE,
    ),
    # "Đề nghị cung cấp số liệu" is no petition.
    (lambda asked, cues: _NUMBERS & cues and asked.indicators and len(asked.subjects) < TWO, Kind.FIGURES),
    # "đề nghị" is asked of a leader as an instruction, of a locality as a petition.
    (lambda asked, cues: {Cue.DIRECTIVES, Cue.PETITIONS} <= cues and (asked.people or asked.posts), Kind.DIRECTIVES),
    (lambda asked, cues: Cue.DUE in cues and not (_NUMBERS & cues or asked.indicators), Kind.DEADLINES),
    (lambda _, cues: {Cue.PETITIONS, Cue.DIFFICULTIES} & cues, Kind.PETITIONS),
    (lambda asked, _: asked.documents and not (asked.subjects or asked.people or asked.posts), Kind.DOCUMENTS),
    (lambda asked, _: asked.document_numbers and not (asked.people or asked.posts), Kind.DOCUMENTS),
    (lambda _, cues: Cue.DIRECTIVES in cues, Kind.DIRECTIVES),
    (
        lambda asked, cues: (
            len(asked.subjects) >= TWO and not (asked.posts or asked.wants_person or Cue.DOCUMENTS in cues)
        ),
        Kind.COMPARE,
    ),
    (lambda asked, cues: Cue.CONCLUSION in cues and (asked.people or asked.posts), Kind.DIRECTIVES),
    (lambda asked, cues: Cue.CONCLUSION in cues and asked.subjects and names_a_body(asked), Kind.DOCUMENTS),
    (lambda asked, cues: asked.documents or asked.document_numbers or Cue.DOCUMENTS in cues, Kind.DOCUMENTS),
    (lambda _, cues: Cue.SOURCES in cues, Kind.SOURCES),
    (lambda asked, _: asked.wants_day and (asked.has_subject or asked.period), Kind.SEARCH),
    (lambda asked, _: asked.wants_place and asked.content and not asked.wants_person, Kind.SEARCH),
    (
        lambda asked, _: asked.wants_place and (asked.people or asked.posts) and not asked.wants_person,
        Kind.SEARCH,
    ),
    (lambda asked, _: asked.asks_who_came and asked.wants_person and (asked.people or asked.posts), Kind.OFFICIALS),
    (
        lambda asked, cues: asked.is_about_a_day and not (asked.indicators or asked.topics or Cue.OFFICIALS in cues),
        Kind.SEARCH,
    ),
    (lambda asked, _: asked.indicators and asked.subjects and not (asked.people or asked.wants_person), Kind.FIGURES),
    # "TBT - Điện Biên - KTTN": what a leader holds of a topic, he has said.
    (
        lambda asked, cues: (
            (asked.people or asked.posts) and asked.topics and not (cues or asked.wants_number or asked.documents)
        ),
        Kind.DIRECTIVES,
    ),
    (lambda asked, _: asked.people or asked.unsure_people or asked.posts, Kind.OFFICIALS),
    # "Bạn tên gì" asks about nobody who is known.
    (lambda asked, cues: asked.wants_person and (asked.has_subject or Cue.OFFICIALS in cues), Kind.OFFICIALS),
    (lambda asked, _: asked.indicators or asked.wants_number or _is_number(asked.rest), Kind.FIGURES),
    (lambda _, cues: Cue.SEARCH in cues, Kind.SEARCH),
    (lambda asked, _: asked.topics, Kind.TOPIC),
    (lambda asked, _: asked.rest, Kind.SEARCH),
    (lambda asked, _: asked.subjects and asked.subjects[0].place.level is Level.PROVINCE, Kind.PROVINCE),
    (lambda asked, _: asked.subjects, Kind.COMMUNE),
)
"""What a line without a command asks for: the first rule that holds decides."""


def kind_of(question: Question, cues: Set[str]) -> Kind | None:
    """What `question` asks for, by its parts and the cues (values of `Cue`) in its line; None when nothing tells."""
    return next((kind for holds, kind in _RULES if holds(question, cues)), None)

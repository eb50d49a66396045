"""How the clauses of a line begin that ask, and those that only tell of the reader: patterns over closed lists."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from bot.search.telling_words import (
    ADDRESSED,
    ADVERBS,
    AFTERWARDS,
    ANSWERING,
    ARTICLES,
    BECAUSE,
    BEING,
    CONCERNING,
    DOUBTING,
    EXAMPLES,
    HELPING,
    JOINING,
    NO_PAPERS,
    NOT_BARE,
    NOTICING,
    ONLY,
    OWN_PAPERS,
    PAPERS,
    PAPERWORK_BEGINS,
    PARDON,
    PARTS,
    POINTING,
    PURPOSES,
    PUT_SHORTLY,
    READERS,
    READERS_OR_OTHERS,
    REASONS,
    REQUESTING,
    SALUTING,
    SERVING,
    THERE,
    THIS,
    TOLD,
    WHERE_IN,
    WISHING,
    WORKING,
    WRITING,
)
from bot.vietnamese.folding import folded

MOST_BEFORE_A_PAPER = 4
"""Words between "để" and what is written: "để hoàn thiện nốt phần mở đầu bài phát biểu"."""
LONGEST_SALUTE = 6
"""Words of whom a line is addressed to: "kính gửi bộ phận tra cứu số liệu"."""
_ANYBODY = (*READERS, *READERS_OR_OTHERS)
_BEGINNINGS = (*PURPOSES, *REASONS, *WHERE_IN)
_TOLD_TO_HIM = tuple(told for told in TOLD if told.startswith("cho "))
_APART = ("nhưng", "thì xin", "vậy thì")
_AND_WISHING = ("và cần", "và muốn")
_TO = ("cho",)
_PASSIVE = ("được",)
_FOR_HIM = ("hộ",)
_FOR = ("để", "nhằm", "phục vụ", "làm cơ sở", "làm căn cứ")


@dataclass(frozen=True, slots=True)
class Patterns:
    """How clauses begin, in a line typed with marks or without."""

    plain: bool
    inner: re.Pattern[str]
    """Where a clause begins without a pause."""
    joining: re.Pattern[str]
    """What joins it to the one before."""
    leading: re.Pattern[str]
    """Who does something, before what he does."""
    told_after: re.Pattern[str]
    """What leads to what is told: "tôi định viết rằng"."""
    working: re.Pattern[str]
    """What the reader does or notices, where he was named before."""
    as_example: re.Pattern[str]
    """A clause that says what is taken as an example."""
    telling: re.Pattern[str]
    """The reader's own work."""
    in_a_paper: re.Pattern[str]
    """A part of what he writes: "trong đoạn nói về"."""
    purpose: re.Pattern[str]
    """What may be a purpose, or a time and place, of his."""
    purpose_at_the_end: re.Pattern[str]
    """What is his purpose beyond doubt, where no pause stands before it."""
    reader: re.Pattern[str]
    """The reader himself."""
    paperwork: re.Pattern[str]
    """What begins a clause of paperwork."""
    courtesy: re.Pattern[str]
    """Who is addressed, and that he be excused."""
    only: re.Pattern[str]
    """What narrows: "tôi chỉ lấy số của các xã biên giới"."""
    doubting: re.Pattern[str]
    """That he does not know whether the bot knows."""
    request: re.Pattern[str]
    """What asks to be told, and is not what is asked."""
    pointing: re.Pattern[str]
    """What points back to what was named before: "con số ấy"."""


@lru_cache(maxsize=2)
def patterns_of(*, plain: bool) -> Patterns:
    """The patterns for a line typed with marks, or `plain` without."""

    def one_of(*lists: Iterable[str]) -> str:
        listed = {phrase for phrases in lists for phrase in phrases}
        phrases = set(map(folded, listed - NOT_BARE)) if plain else listed
        ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
        if not ordered:
            return r"(?!)"
        return "(?:" + "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in ordered) + r")(?!\w)"

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    paper = rf"{one_of(PAPERS)}(?!\s+{one_of(NO_PAPERS)})"
    part = rf"{one_of(PARTS)}(?!\s+{one_of(NO_PAPERS)})"
    joined = rf"(?:{one_of(JOINING)}\s+)*"
    small = r"(?-i:(?![A-ZĐÀ-Ý]))"
    some = rf"(?:\w+\s+){{0,{MOST_BEFORE_A_PAPER}}}?"
    being = rf"(?:{one_of(BEING)}\s+)*"
    serving = rf"(?:{one_of(SERVING)}\s+)*"
    reader = rf"(?:{one_of(_BEGINNINGS)}\s+)?{one_of(READERS)}\s+{small}"
    other = rf"(?:{one_of(_BEGINNINGS)}\s+)?{one_of(READERS_OR_OTHERS)}\s+(?:{one_of(BEING)}\s+)+{small}"
    whom = rf"(?:{one_of(_ANYBODY, ADDRESSED)}\s+)?"
    wishes = (
        rf"(?:(?:{one_of(_ANYBODY)}\s+)?(?:{one_of(BEING)}\s+)*?{one_of(WISHING)}\s+"
        rf"|{one_of(REQUESTING)}\s+{whom}(?:{one_of(_PASSIVE)}\s+)?)"
    )
    helping = rf"(?:{one_of(HELPING)}|{one_of(_FOR_HIM)}(?=\s+{one_of(_ANYBODY)}))"
    request = (
        rf"{wishes}(?:(?:{one_of(TOLD)}(?:\s+{one_of(ADVERBS)})*(?:\s+|$))+|(?={one_of(PUT_SHORTLY)}))"
        rf"|{one_of(_TOLD_TO_HIM)}(?:\s+{one_of(ADVERBS)})*(?:\s+|$)"
        rf"|{one_of(_ANYBODY)}\s+{one_of(ANSWERING)}\s+{one_of(_ANYBODY)}\s+"
        rf"|{one_of(_TO)}\s+{one_of(_ANYBODY)}\s+(?={one_of(PUT_SHORTLY)})"
        rf"|(?:{one_of(_ANYBODY)}\s+)?{one_of(WORKING, WRITING, TOLD)}(?:\s+{one_of(ADVERBS)})*?\s+{helping}\s+{whom}"
    )
    return Patterns(
        plain=plain,
        inner=compiled(
            rf"\s+(?={one_of(_APART)}|{one_of(REQUESTING, WISHING)}\s+{whom}{one_of(TOLD)}"
            rf"|{one_of(_TOLD_TO_HIM)}|{one_of(_AND_WISHING)}\s+{one_of(TOLD)}"
            rf"|{one_of(_FOR)}\s)"
        ),
        joining=compiled(rf"^(?:{one_of(JOINING)}\s+)+"),
        leading=compiled(rf"{joined}(?:{one_of(_BEGINNINGS)}\s+)?(?:{one_of(_ANYBODY)}\s+)?{being}"),
        told_after=compiled(rf".*?\s{one_of(('rằng',))}\s+"),
        working=compiled(rf"{joined}(?:(?:{one_of(BEING)}\s+)+{one_of(WRITING)}|{one_of(NOTICING)}\s)"),
        as_example=compiled(rf".*\s{one_of(EXAMPLES)}\s*$"),
        telling=compiled(
            rf"{joined}(?:{one_of(PURPOSES)}\s+{being}{serving}(?:{one_of(WRITING)}|{some}{paper})"
            rf"|{one_of(REASONS)}\s+(?:{one_of(BEING)}\s+)+(?:{one_of(WRITING)}|{some}{paper})"
            rf"|{paper}\s+(?:{one_of(POINTING)}\s+)?(?:{one_of(('của',))}\s+)?{one_of(READERS)}\s"
            rf"|{one_of(WHERE_IN)}\s+{being}{one_of(WRITING)}"
            rf"|{one_of(CONCERNING)}\s+{paper}|{one_of(THIS)}\s+{some}(?:{one_of(READERS)}|{paper})"
            rf"|{one_of(THERE)}\s+{being}(?:{some}{paper}|{one_of(WORKING)})"
            rf"|{reader}{being}{some}(?:{one_of(WRITING, WORKING)}|{paper})"
            rf"|{other}{some}(?:{one_of(WRITING)}|{paper}))"
        ),
        purpose_at_the_end=compiled(
            rf"{one_of(PURPOSES)}\s+(?:{one_of(READERS)}|{being}{serving}{one_of(WRITING)}"
            rf"|{other}{some}(?:{one_of(WRITING)}|{paper})"
            rf"|{being}{serving}{one_of(WORKING)}\s+{some}{one_of(OWN_PAPERS)})"
        ),
        in_a_paper=compiled(rf"{joined}{one_of(WHERE_IN)}\s+(?:{one_of(ARTICLES)}\s+)?{part}"),
        purpose=compiled(
            rf"{joined}(?:{one_of(tuple(purpose for purpose in PURPOSES if purpose != 'nếu'))}\s"
            rf"|{one_of(WHERE_IN)}\s+{being}{one_of(WORKING)}|{one_of(CONCERNING, BECAUSE)}\s)"
        ),
        paperwork=compiled(one_of(PAPERWORK_BEGINS)),
        courtesy=compiled(rf".*{one_of(PARDON)}\s*$|{joined}{one_of(SALUTING)}\s+(?:\w+\s*){{1,{LONGEST_SALUTE}}}$"),
        only=compiled(rf"(?<!\w){one_of(ONLY)}"),
        reader=compiled(rf"{joined}(?:{reader}|{other})"),
        doubting=compiled(rf"{joined}(?:{one_of(READERS)}\s+)?{one_of(DOUBTING)}\s"),
        request=compiled(rf"{joined}(?:{request})"),
        pointing=compiled(
            rf"^(?!{one_of(THERE, WHERE_IN, AFTERWARDS)})"
            rf"(?:(?:\w+\s+){{1,3}}?{one_of(POINTING)}|{one_of(('cụ thể', 'nó'))})(?:\s+|$)"
        ),
    )

"""Provinces by their initials: "ĐB" for Điện Biên."""

from collections.abc import Iterable, Sequence, Set

from bot.answers.line import Line
from bot.answers.question import Subject
from bot.gazetteer.model import Level, Place
from bot.search.abbreviations import is_short
from bot.search.lexicon import Token
from bot.search.snapshot import Snapshot
from bot.vietnamese.folding import agrees, folded
from bot.vietnamese.telex import is_syllable

LETTERS = range(2, 5)
"""How many initials a province has."""


def with_initials(
    line: Line, covered: Set[int], subjects: Sequence[Subject], snapshot: Snapshot
) -> tuple[tuple[Subject, ...], set[int]]:
    """The subjects with the provinces meant by initials, never for sure, and the positions of the initials.

    Beside a place that is named, initials of that place say it again; others stay unexplained.
    """
    meant = {
        i: places
        for i, word in enumerate(line.words)
        if i not in covered and _may_be_initials(word) and (places := _provinces(word, snapshot))
    }
    named = {subject.place.name for subject in subjects}
    again = {i for i, places in meant.items() if any(place.name in named for place in places)}
    if subjects or not meant:
        return tuple(subjects), again
    asked = tuple(Subject(places[0], line.words[i].text, tuple(places[1:]), sure=False) for i, places in meant.items())
    return asked, set(meant)


def _may_be_initials(word: Token) -> bool:
    """Whether a word is all consonants or capitals, and no abbreviation of something else."""
    known = is_short(word.text)
    return len(word.text) in LETTERS and not known and (word.text.isupper() or not is_syllable(word.text))


def _provinces(word: Token, snapshot: Snapshot) -> list[Place]:
    """The provinces something is known about whose initials a word is."""
    typed = word.accented
    return [
        place
        for place in _known_provinces(snapshot)
        if len(typed) == len(place.name.split()) and agrees(typed, _initials(place.name))
    ]


def _initials(name: str) -> str:
    return "".join(part[0] if part[0] == "Đ" else folded(part)[0] for part in name.split()).lower()


def _known_provinces(snapshot: Snapshot) -> Iterable[Place]:
    places = snapshot.gazetteer.places.values()
    return (place for place in places if place.level is Level.PROVINCE and place.canonical in snapshot.known)

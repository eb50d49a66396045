"""Provinces by their initials: "ĐB" for Điện Biên."""

import re
from collections.abc import Iterable, Sequence, Set

from bot.answers.line import Line
from bot.answers.question import Subject
from bot.gazetteer.model import Level, Place
from bot.search.abbreviations import is_short
from bot.search.lexicon import Token
from bot.search.snapshot import Snapshot
from bot.vietnamese.folding import accented, agrees, folded
from bot.vietnamese.telex import is_syllable

_DOTTED = re.compile(r"(?<![\w.])((?:[a-zđ]\.\s?){1,3})([^\W\d_]{2,})(?![\w.])", re.IGNORECASE)
MOST_DOTTED = 2
"""Names so shortened that are looked up in a line; it takes time."""
LONG_NAME = 3
"""Words a commune's name needs before the first letters of all but the last may stand for it."""

_LEADING = frozenset({"tinh", "o", "tai", "cua"})
"""Words (folded) after which a place stands."""
_COUNTING = frozenset({"so", "luong", "cac", "nhung", "cho", "hoi", "le"})
"""Words (folded) after which "đb" is as likely delegates or compatriots: "số đb", "đại hội đb"."""

LETTERS = range(2, 5)
"""How many initials a province has."""


def dotted_written_out(text: str, snapshot: Snapshot) -> str:
    """`text` with "Đ.Biên" as "Điện Biên" and "M.C.Chải" as "Mù Cang Chải", where no other place fits."""
    return _DOTTED.sub(lambda match: _name_of(match, snapshot), text, count=MOST_DOTTED)


def _name_of(match: re.Match[str], snapshot: Snapshot) -> str:
    first, last = "".join(re.findall(r"\w", accented(match[1]))), accented(match[2])
    # Only a province's name may be of two words: too many communes share their ends.
    places = _provinces_of(snapshot) if len(first) + 1 < LONG_NAME else snapshot.gazetteer.places.values()
    fitting = {
        place.name
        for place in places
        if place.name.count(" ") == len(first)
        if agrees(last, accented(place.name.rsplit(" ", 1)[-1])) and agrees(first, _initials(place.name)[:-1])
    }
    return fitting.pop() if len(fitting) == 1 else match[0]


def with_initials(
    line: Line, covered: Set[int], subjects: Sequence[Subject], snapshot: Snapshot
) -> tuple[tuple[Subject, ...], set[int]]:
    """The subjects with the provinces meant by initials, and the positions of the initials.

    Beside a place that is named, initials of that place say it again; others stay unexplained. They are taken for sure
    where no other province has or had them and they stand where a place does: "ho ngheo db", "ở ĐB".
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
    sure = len(meant) == 1 and len(line.words) > 1
    asked = tuple(
        Subject(
            places[0],
            line.words[i].text,
            tuple(places[1:]),
            misspelt=True,
            sure=sure and _is_placed(i, line.words) and _is_nobody_elses(line.words[i], places[0], snapshot),
        )
        for i, places in meant.items()
    )
    return asked, set(meant)


def _is_placed(i: int, words: Sequence[Token]) -> bool:
    """Whether a word stands where a place does: after what leads to one, or at an end of the line."""
    before = words[i - 1].folded if i else ""
    after = words[i + 1].folded if i + 1 < len(words) else ""
    return before in _LEADING or (not before and after != "dan") or (not after and before not in _COUNTING)


def _is_nobody_elses(word: Token, place: Place, snapshot: Snapshot) -> bool:
    """Whether no province, present or former, has the initials `word` but `place`."""
    provinces = list(_provinces_of(snapshot))
    former = (was.name for each in provinces for was in snapshot.gazetteer.predecessors[each.id])
    names = (*(each.name for each in provinces), *former)
    return all(name == place.name for name in names if agrees(word.accented, _initials(name)))


def _may_be_initials(word: Token) -> bool:
    """Whether a word is all consonants or capitals, and no abbreviation of something else."""
    known = is_short(word.text)
    return len(word.text) in LETTERS and not known and (word.text.isupper() or not is_syllable(word.text))


def _provinces(word: Token, snapshot: Snapshot) -> list[Place]:
    """The provinces something is known about whose initials a word is, else such communes of long names: "SPP"."""
    typed = word.accented
    return _fitting(_known_provinces(snapshot), typed) or (
        _fitting(_known_communes(snapshot), typed) if len(typed) >= LONG_NAME and word.text.isupper() else []
    )


def _fitting(places: Iterable[Place], typed: str) -> list[Place]:
    return [place for place in places if len(typed) == len(place.name.split()) and agrees(typed, _initials(place.name))]


def _initials(name: str) -> str:
    return "".join(part[0] if part[0] == "Đ" else folded(part)[0] for part in name.split()).lower()


def _known_provinces(snapshot: Snapshot) -> Iterable[Place]:
    return (place for place in _provinces_of(snapshot) if place.canonical in snapshot.known)


def _provinces_of(snapshot: Snapshot) -> Iterable[Place]:
    gazetteer = snapshot.gazetteer
    return (gazetteer.by_canonical[name] for name in gazetteer.communes)


def _known_communes(snapshot: Snapshot) -> Iterable[Place]:
    places = (snapshot.gazetteer.by_canonical.get(name) for name in snapshot.known)
    return (place for place in places if place and place.level is Level.COMMUNE)

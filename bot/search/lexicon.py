"""Every name the bot knows, and where a typed line holds one of them.

A name is looked up as it was typed with accents, then without them, then with its words run together, and last
one slip away. What a slip may reach is decided here (`Reading`); what it means is decided by the caller.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.vietnamese.folding import accented, agrees, folded, folded_in_place, one_i, words

MIN_GLUED = 5
"""Letters a name needs before it is looked for in words run together: "laichau", but not "anla"."""
MIN_SLIP = 5
"""Letters a name needs before one slip in it is forgiven. At 4, "hanoi"-like names met ordinary words."""
MIN_TWO_SLIPS = 8
"""Letters a name needs before two slips still earn a question back ("Ý đồng chí là …?"), never an answer."""

MIN_LONG_CUE = 6
"""Letters and spaces a phrase that tells what is wanted has more of, where a slip in it is forgiven."""

_I_FOR_Y = str.maketrans("yýỳỷỹỵ", "iíìỉĩị")
KEPT_TOKENS = 20_000
"""Words whose forms are kept: Vietnamese has some 7,000 syllables, and five articles alone hold 9,000 words."""


class NameKind(StrEnum):
    """What a name names."""

    PLACE = "place"
    FORMER = "former"
    PERSON = "person"
    GIVEN = "given"
    """A person by a form of address and the last name alone: "đồng chí Thảo"."""
    POST = "post"
    TOPIC = "topic"
    INDICATOR = "indicator"
    DOCUMENT = "document"
    CUE = "cue"
    LEVEL = "level"
    STOP = "stop"
    TELLING = "telling"
    """Ordinary words that together change the question; they explain nothing."""


SWAPPED = frozenset(
    {NameKind.PLACE, NameKind.FORMER, NameKind.PERSON, NameKind.POST, NameKind.TOPIC, NameKind.INDICATOR}
)
"""Kinds of names in which two words that changed places are put right."""
LONGEST_SWAPPED = 6
"""Words a name has at most in which they are."""
_NEVER_GLUED = frozenset({NameKind.STOP, NameKind.LEVEL, NameKind.GIVEN, NameKind.TELLING})


class Reading(IntEnum):
    """How a typed run of words leads to a name, best last."""

    TWO_SLIPS = 1
    SLIP = 2
    OTHER_MARKS = 3
    """The letters agree, but a mark that was typed is not the name's."""
    GLUED = 4
    FOLDED = 5
    """The letters agree, and every mark that was typed is the name's."""
    EXACT = 6


class Name(NamedTuple):
    """One way to write something known."""

    kind: NameKind
    key: str
    """What it names: a place's id, a person's name, a topic's name, the value of a cue …"""
    text: str
    """The name in lower case with its marks (`accented`), single spaces."""
    strong: bool
    """True when the name may be taken from the middle of a sentence; a commune about which nothing is known is
    weak: its name may be an ordinary word ("an sinh"), so it needs a kind word, a command or capital letters."""


@dataclass(frozen=True, slots=True)
class Token:
    """One typed word."""

    text: str
    accented: str
    folded: str

    @property
    def marked(self) -> bool:
        """Whether any mark was typed in it."""
        return self.accented != self.folded

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter and is not wholly in capitals."""
        return self.text[:1].isupper() and not (len(self.text) > 1 and self.text.isupper())


@dataclass(frozen=True, slots=True)
class Match:
    """A run of tokens read as one or several names."""

    start: int
    end: int
    reading: Reading
    names: tuple[Name, ...]
    runner_up: bool = False
    """For a slip: another name is as near."""
    level_words: int = 0
    """Words right before it that name the level of a place among the names ("tỉnh", "thành phố")."""


def tokens(text: str) -> list[Token]:
    """The words of `text`, each in its three forms."""
    return [_token(word) for word in words(text)]


@lru_cache(maxsize=KEPT_TOKENS)
def _token(word: str) -> Token:
    return Token(word, one_i(accented(word)), one_i(folded(word)))


def name_text(text: str) -> str:
    """`text` as names are kept: lower case, canonical marks, words apart by one space."""
    return " ".join(token.accented for token in tokens(text))


class Lexicon:
    """An immutable index over names; building it is linear in their number."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._folded: dict[str, list[Name]] = defaultdict(list)
        self._glued: dict[str, list[Name]] = defaultdict(list)
        listed = list(names)
        keys = folded_texts(listed)
        for name, key, glued in zip(listed, keys, _lines_of(_glued("\n".join(keys))), strict=True):
            self._folded[key].append(name)
            if len(glued) >= MIN_GLUED and name.kind not in _NEVER_GLUED:
                self._glued[glued].append(name)
        self.longest = max((key.count(" ") + 1 for key in self._folded), default=1)
        # Run-together names to be compared for slips, by whether a strong name is among them, by length.
        self._by_length: dict[bool, dict[int, list[str]]] = {True: defaultdict(list), False: defaultdict(list)}
        # The same by their ends: one slip leaves at least one end of a name as it is.
        self._by_end: dict[bool, dict[tuple[int, str, str], list[str]]] = {
            True: defaultdict(list),
            False: defaultdict(list),
        }
        # By their words in order of the alphabet: "Biên Điện" is two words of one name, swapped.
        self._shuffled: dict[str, list[Name]] = defaultdict(list)
        for key, alike in self._folded.items():
            if " " in key and any(name.strong and name.kind in SWAPPED for name in alike):
                self._shuffled[_shuffled(key.split(" "))] += [name for name in alike if name.strong]
        for glued, alike in self._glued.items():
            # Cues of several words only: one word is a slip away from too many others.
            fit = [name.strong for name in alike if name.kind is not NameKind.CUE or _is_long_cue(name)]
            if fit and glued.isalpha():
                self._by_length[any(fit)][len(glued)].append(glued)
                for end in _ends(glued, len(glued)):
                    self._by_end[any(fit)][end].append(glued)

    def names(self) -> Iterator[Sequence[Name]]:
        """All names, those of the same letters together."""
        yield from self._folded.values()

    def by_letters(self) -> Iterator[tuple[str, Sequence[Name]]]:
        """The same, each with its letters without marks."""
        yield from self._folded.items()

    def exact(self, run: Sequence[Token]) -> Match | None:
        """The names that `run` spells, best reading only; positions are relative to `run`."""
        key = " ".join(token.folded for token in run)
        agreement, alike = _agreement, self._folded.get(key)
        if not alike:
            agreement, alike = _glued_agreement, self._glued.get(_glued(key))
        if not alike:
            return None
        if len(alike) == 1:
            return Match(0, len(run), agreement(run, alike[0].text), (alike[0],))
        # Hundreds of people share a last name, which is compared once.
        readings = {text: agreement(run, text) for text in {name.text for name in alike}}
        best = max(readings.values())
        # A typed mark decides between two names; without one, places of either name stay, and what is no place stays
        # beside a commune that nobody may mean ("dang" is Dang, and đang).
        least = Reading.FOLDED if best is Reading.EXACT and not any(token.marked for token in run) else best
        weak = not any(name.strong for name in alike if readings[name.text] is best)
        names = tuple(
            name
            for name in alike
            if (reading := readings[name.text]) is best or (reading >= least and (weak or _is_place(name)))
        )
        return Match(0, len(run), best, names)

    def _swapped(self, run: Sequence[Token]) -> Match | None:
        """The one name of which two neighbouring words changed places in `run`."""
        typed = [token.folded for token in run]
        found = self._shuffled.get(_shuffled(typed), ()) if 1 < len(run) <= LONGEST_SWAPPED else ()
        names = tuple(name for name in found if _one_swap(typed, folded_in_place(name.text).split(" ")))
        if not names or len({folded_in_place(name.text) for name in names}) > 1:
            return None
        by_word = {token.folded: token for token in run}
        straight = [by_word[word] for word in folded_in_place(names[0].text).split(" ")]
        fitting = tuple(name for name in names if _agreement(straight, name.text) > Reading.OTHER_MARKS)
        return Match(0, len(run), Reading.SLIP, fitting) if fitting else None

    def near(self, run: Sequence[Token], *, weak: bool, far: bool = True) -> Match | None:
        """The names one slip away from `run` (two, for long names and if `far`), weak names only when `weak`."""
        typed = _glued("".join(token.folded for token in run))
        if len(typed) < MIN_SLIP or (not typed.isalpha() and any(c.isdigit() for c in typed)):
            return None
        reach = 2 if far and len(typed) >= MIN_TWO_SLIPS else 1
        ranked: list[tuple[int, str]] = []
        for strong in (True, False) if weak else (True,):
            lengths = range(len(typed) - reach, len(typed) + reach + 1)
            by_length, by_end = self._by_length[strong], self._by_end[strong]
            choices: Collection[str]
            if reach == 1:
                choices = {glued for n in lengths for end in _ends(typed, n) for glued in by_end.get(end, ())}
            else:
                choices = [glued for n in lengths for glued in by_length.get(n, ())]
            if not choices:
                continue
            hits = process.extract(typed, choices, scorer=OSA.distance, score_cutoff=reach, limit=None)
            ranked += [(int(distance), glued) for glued, distance, _ in hits]
        if not ranked:
            return self._swapped(run)
        ranked.sort()
        least = ranked[0][0]
        nearest = [glued for distance, glued in ranked if distance == least]
        names = tuple(
            name
            for glued in nearest
            for name in self._glued[glued]
            if (weak or name.strong) and _marks_fit(run, name.text)
        )
        if len({name.key for name in names}) > 1 and least == 1:
            # Of places and people the reader can be asked; what else is as near as another is not read at all.
            names = tuple(name for name in names if _is_place(name) or name.kind is NameKind.PERSON)
        if not names:
            return None
        return Match(0, len(run), Reading.SLIP if least <= 1 else Reading.TWO_SLIPS, names, len(nearest) > 1)


def _shuffled(syllables: Iterable[str]) -> str:
    return " ".join(sorted(syllables))


def folded_texts(names: Iterable[Name]) -> list[str]:
    """The text of each name without marks; all of them at once, which takes a tenth of the time of each alone."""
    return _lines_of(folded_in_place("\n".join(name.text for name in names)))


def _lines_of(text: str) -> list[str]:
    return text.split("\n") if text else []


def _glued(text: str) -> str:
    """The words of `text` run together, every y an i: in "sipaphin" nobody sees which i is a syllable's last letter."""
    run = text.replace(" ", "").replace("y", "i")
    return run if run.isascii() else run.translate(_I_FOR_Y)


def _ends(typed: str, length: int) -> tuple[tuple[int, str, str], tuple[int, str, str]]:
    """The two ends of `typed` of which at least one is that of any name of `length` letters one slip away.

    A slip touches two neighbouring letters at most, so that it cannot reach into both.
    """
    kept = (length - 2) // 2
    return (length, typed[:kept], ""), (length, "", typed[len(typed) - kept :])


def _one_swap(typed: Sequence[str], name: Sequence[str]) -> bool:
    """Whether two neighbours changed places."""
    apart = [i for i, (one, other) in enumerate(zip(typed, name, strict=True)) if one != other]
    return len(apart) == 2 and apart[1] == apart[0] + 1  # noqa: PLR2004 - the two words of the swap


def one_slip(text: str, other: str) -> bool:
    """Whether two names are so near that a slip in one may make the other."""
    return OSA.distance(_glued(folded_in_place(text)), _glued(folded_in_place(other)), score_cutoff=1) <= 1


def _is_long_cue(name: Name) -> bool:
    return " " in name.text and len(name.text) > MIN_LONG_CUE


def _is_place(name: Name) -> bool:
    return name.kind in {NameKind.PLACE, NameKind.FORMER}


def _agreement(run: Sequence[Token], text: str) -> Reading:
    syllables = text.split(" ")
    if all(token.accented == syllable for token, syllable in zip(run, syllables, strict=True)):
        return Reading.EXACT
    if all(agrees(token.accented, syllable) for token, syllable in zip(run, syllables, strict=True)):
        return Reading.FOLDED
    return Reading.OTHER_MARKS


def _marks_fit(run: Sequence[Token], text: str) -> bool:
    """Whether each word typed with marks is at most one slip from a word of the name: "số trang" is no Sóc Trăng."""
    syllables = text.split(" ")
    return all(
        any(OSA.distance(token.accented, syllable, score_cutoff=1) <= 1 for syllable in syllables)
        for token in run
        if token.marked
    )


def _glued_agreement(run: Sequence[Token], text: str) -> Reading:
    typed = _glued("".join(token.accented for token in run))
    name = _glued(text)
    if typed == name or not any(token.marked for token in run) or agrees(typed, name):
        return Reading.GLUED
    return Reading.OTHER_MARKS

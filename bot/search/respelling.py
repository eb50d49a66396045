"""Words nobody knows, respelt: two run together taken apart ("nămnay"), a slip in an ordinary word undone ("nhieeu").

Only words that stand in no name and no article are touched. What they may become must be known, and where the word
could be one of several, the words beside it decide: "quet" after "nghị" is "quyết". Without such evidence it stays.
"""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Set
from itertools import pairwise

from rapidfuzz.distance import OSA

from bot.search.compounds import COMPOUNDS
from bot.vietnamese.folding import accented, folded, tidy
from bot.vietnamese.telex import is_syllable

MIN_SLIP = 4
"""Letters a word needs, the slip in it, before it is undone: three letters are a slip away from too many words."""
MIN_SLIP_IN_A_NAME = 3
"""The same beside a word that it makes a name or a phrase with: "gúp mình"."""
MIN_SURE = 5
"""Letters a word needs to be undone without a word beside it that tells."""
IN_A_NAME = 2
"""What it counts that two words stand side by side in a name; in an article it counts 1."""
MIN_GLUED = 4
"""Letters two words run together have at least."""
LONGEST_GLUED = 30
"""Letters up to which a word is taken apart."""
MOST_PARTS = 5
"""Words it is taken apart into at most."""
LONGEST_SYLLABLE = 7
"""Letters of the longest syllable, "nghiêng"."""

_WORD = re.compile(r"(?<![\w/@.-])[^\W\d_]+(?![\w/@-])(?!\.\w)")
_DOUBLED = re.compile(r"(.)\1+")

INITIALS = range(3, 7)
"""Words whose first letters stand for them: two letters stand for too many phrases."""
_CENTRAL = ("trung", "uong")
"""Written "TW" beside the initials of an office."""
_CONSONANTS = re.compile(r"^(?:ngh?|[cgknpt]h|gi|qu|tr|[bcdđghklmnprstvx])(?=.)", re.IGNORECASE)

_NO_PART = frozenset("eêế")
"""Words of one letter that nobody runs together with others: "quyế" lacks a letter."""

Pairs = Container[tuple[str, str]]


class Respelling:
    """The words that are known, and which stand beside which."""

    def __init__(  # noqa: PLR0913 - the kinds of words there are
        self,
        known: Iterable[str],
        parts: Iterable[str],
        names: Set[tuple[str, str]],
        said: Pairs,
        *,
        phrases: Iterable[str] = (),
        ordinary: Iterable[str] = (),
    ) -> None:
        """All folded: the `known` words; further ones that are but `parts` of rare names, to be found in words run
        together and never put for a slip; pairs of neighbouring words of names, and of the articles; names whose
        words are known by their first letters too; `ordinary` words that are meant as they stand."""
        self._ordinary = frozenset(ordinary)
        self._known = frozenset(known)
        self._parts = self._known | frozenset(parts)
        self._names = names
        self._said = said
        deletions: dict[str, list[str]] = defaultdict(list)
        for word in self._parts:
            if len(word) >= MIN_SLIP - 1 and word.isalpha():
                for short in _shortened(word):
                    deletions[short].append(word)
        self._deletions: Mapping[str, list[str]] = deletions
        before: dict[str, set[str]] = defaultdict(set)
        for first, second in names:
            before[second].add(first)
        self._before: Mapping[str, set[str]] = before
        self._initials = _initials_of(phrases)
        self._offices = frozenset(pair for phrase in phrases for pair in pairwise(phrase.split(" ")))

    def respelt(self, text: str, wanted: Set[str]) -> tuple[str, dict[str, str]]:
        """`text` with those of its words that are `wanted` (as typed) respelt, where that can be done safely.

        Beside it, by the words that held a slip: the words put for them, folded.
        """
        text = tidy(text)
        undone: dict[str, str] = {}
        found = list(_WORD.finditer(text))
        parts: list[str] = []
        at = 0
        for i, match in enumerate(found):
            if match[0] not in wanted:
                continue
            before = folded(found[i - 1][0]) if i else ""
            after = folded(found[i + 1][0]) if i + 1 < len(found) else ""
            # A name's next word with a slip in it is that word; only else it may be two: "nghị quytế" is no "quy tế".
            put = self._undone(match[0], before, after, least=IN_A_NAME)
            short = None if put else self._from_letters(match[0]) or self._from_a_first_letter(match[0], before)
            apart = None if put or short else self._apart(match[0], before, after)
            put = put or (None if short or apart else self._undone(match[0], before, after))
            better = put or short or apart
            if put:
                undone[match[0]] = put
            if better:
                parts += [text[at : match.start()], better]
                at = match.end()
        return "".join(parts) + text[at:], undone

    def is_known(self, word: str) -> bool:
        """Whether a word (folded) stands in a strong name or an article."""
        return word in self._known

    def is_name(self, first: str, second: str) -> bool:
        """Whether two words (folded) stand beside each other in a name."""
        return (first, second) in self._names

    def is_one_word(self, first: str, second: str) -> bool:
        """Whether two syllables (folded) are a word together: in a post, a topic, an indicator, or one of reports."""
        pair = (first, second)
        return pair in self._offices or pair in COMPOUNDS

    def _worth(self, first: str, second: str) -> int:
        """How well two words stand beside each other."""
        pair = (first, second)
        return IN_A_NAME if pair in self._names else 1 if pair in self._said else 0

    def _from_letters(self, word: str) -> str | None:
        """The words whose first letters `word` is made of: "ctqg", "ubkttw"."""
        plain = folded(word)
        if plain in self._known or (is_syllable(plain) and not word.isupper()):
            return None
        return self._initials.get(plain)

    def _from_a_first_letter(self, word: str, before: str) -> str | None:
        """The two words of which the first is but its consonant: "dtộc", "ktế"."""
        start = _CONSONANTS.match(word)
        if start is None or is_syllable(word) or folded(word) in self._known:
            return None
        rest = word[start.end() :]
        firsts = {first for first in self._before.get(folded(rest), ()) if first.startswith(folded(start[0]))}
        ranked = sorted(((self._worth(before, first), first) for first in firsts), reverse=True)
        if not ranked or not is_syllable(rest) or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
            return None
        return f"{ranked[0][1]} {rest}"

    def _apart(self, word: str, before: str, after: str) -> str | None:
        """The words that were run together in `word`."""
        plain = folded(word)
        if len(plain) != len(word) or not MIN_GLUED <= len(word) <= LONGEST_GLUED or plain in self._known:
            return None
        if is_syllable(word):
            return None
        # By where a part ends: the best way to get there for each last part, as (worth, parts).
        ways: list[dict[str, tuple[float, tuple[str, ...]]]] = [{} for _ in range(len(word) + 1)]
        ways[0] = {before: (0.0, ())}
        for end in range(1, len(word) + 1):
            for start in range(max(0, end - LONGEST_SYLLABLE), end):
                part = word[start:end]
                key = plain[start:end]
                if not ways[start] or key not in self._parts or not is_syllable(part) or part in _NO_PART:
                    continue
                worth, parts = max(
                    (worth + 2 * self._worth(last, key), parts) for last, (worth, parts) in ways[start].items()
                )
                kept = ways[end].get(key)
                if len(parts) < MOST_PARTS and (kept is None or worth - 1 > kept[0]):
                    ways[end][key] = (worth - 1, (*parts, part))
        ends = [(worth + 2 * self._worth(last, after), parts) for last, (worth, parts) in ways[-1].items()]
        best = max(ends, default=(0.0, ()))
        return " ".join(best[1]) or None

    def _undone(self, word: str, before: str, after: str, least: int = 0) -> str | None:
        """The known word that `word` is a slip away from, with at least so much beside it that tells."""
        plain = folded(word)
        if plain in self._known or plain in self._ordinary or word.isupper():
            return None
        # Typed with its marks a syllable may lack a letter, and is else a word of its own: "trại" is no "tài".
        own = accented(word) != plain and is_syllable(accented(word))
        single = _DOUBLED.sub(r"\1", plain)
        if not least and not own and single != plain and single in self._known:
            return single
        if len(plain) < (MIN_SLIP_IN_A_NAME if least else MIN_SLIP):
            return None
        ranked = sorted(
            (
                (self._worth(before, near) + self._worth(near, after), near)
                for near in self._near(plain)
                if not own or len(near) > len(plain)
            ),
            reverse=True,
        )
        if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
            return None
        evidence, best = ranked[0]
        if best not in self._known or evidence < least:
            return None
        if is_syllable(plain):
            # A word of its own, though an unknown one: only beside a word it makes a name with.
            return best if evidence >= IN_A_NAME else None
        # No word at all: that it stands so in an article is enough, or that nothing else is near.
        return best if evidence or (len(ranked) == 1 and len(plain) >= MIN_SURE) else None

    def _near(self, plain: str) -> set[str]:
        near = {word for short in (plain, *_shortened(plain)) for word in self._deletions.get(short, ())}
        return {word for word in near if OSA.distance(plain, word, score_cutoff=1) == 1}


def _initials_of(phrases: Iterable[str]) -> dict[str, str]:
    """By their first letters, the runs of words of `phrases` (folded); letters that two runs share are left out."""
    found: dict[str, str] = {}
    shared: set[str] = set()
    for phrase in set(phrases):
        syllables = [word for word in phrase.split(" ") if word.isalpha()]
        for length in INITIALS:
            for start in range(len(syllables) - length + 1):
                run = syllables[start : start + length]
                text = " ".join(run)
                letters = "".join(word[0] for word in run)
                keys = {letters}
                if (run[-2], run[-1]) == _CENTRAL:
                    keys.add(f"{letters[:-1]}w")
                for key in keys:
                    if found.setdefault(key, text) != text:
                        shared.add(key)
    return {key: text for key, text in found.items() if key not in shared}


def _shortened(word: str) -> set[str]:
    """`word` itself, and with each of its letters missing."""
    return {word} | {word[:i] + word[i + 1 :] for i in range(len(word))}


def capitals_apart(text: str) -> str:
    """A space before each capital inside a word: "LaiChâu" → "Lai Châu"."""
    if text.islower():
        return text
    return text[:1] + "".join(" " + c if c.isupper() and before.islower() else c for before, c in pairwise(text))

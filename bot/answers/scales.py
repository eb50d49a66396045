"""How much of the weight of a question's words a fact holds, and which of them it lacks."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise
from math import log

from bot.answers.asked import Asked, Unit, place_words
from bot.answers.scope import Context
from bot.search.facts import Fact, adjacent, holds
from bot.search.lexicon import Token
from bot.search.light_words import GENERAL, JOINTS

LEAST = 4
"""Syllables of the question that a fact must have. Of 658 lines on themes that nobody spoke of ("y tế dự phòng") 41
were answered at 3, 4 at 4."""
MOST_LEFT = 1 / 3
"""Of as many syllables as it has, so many more the question may have that it lacks: at a half those 4 lines were
answered, at a third none."""
PAIR = 2.0
"""What two neighbouring syllables weigh more than one that is as rare."""
LONGEST = 3
"""Words a phrase of the lists has at most."""
NEAREST_READ = 40
"""Facts of which the nearest are shown first, the newest of them."""
MOST_QUOTED = 6
"""Words of the reader's that are said back to him as not known."""


def nearest_first(facts: Sequence[Fact], context: Context) -> Sequence[Fact]:
    """The facts, those that hold most of the weight of what is asked first; as they are where none holds any."""
    question, read = context.question, facts[:NEAREST_READ]
    if not read or not question.rest:
        return facts
    # Without marks and synonyms, which cost six times as much: nothing is answered by this.
    rest = {word.folded for word in question.rest}
    alone = [f" {word} " for word in rest]
    together = [
        f" {one.folded} {two.folded} " for one, two in pairwise(question.typed) if rest & {one.folded, two.folded}
    ]
    held = [[run in fact.bare for run in (*alone, *together)] for fact in read]
    weights = [log((len(read) + 1) / (count + 0.5)) for count in map(sum, zip(*held, strict=True))]
    weights[len(alone) :] = [PAIR * weight for weight in weights[len(alone) :]]
    worth = [sum(weight for weight, has in zip(weights, row, strict=True) if has) for row in held]
    order = sorted(range(len(read)), key=lambda number: -worth[number])
    return [read[number] for number in order] if any(worth) else facts


def unknown_words(text: str, nearest: Sequence[Fact], context: Context) -> str:
    """`text`, or of a long one the words that the nearest fact lacks, so many as may be said back."""
    if len(text.split()) <= MOST_QUOTED:
        return text
    lacking = list(_lacking_runs(context, nearest[0] if nearest else None))
    said = ", ".join(lacking).split()
    more = " …" if len(said) > MOST_QUOTED else ""
    return f"{' '.join(said[:MOST_QUOTED]).rstrip(',')}{more}" if said else "đúng điều đồng chí hỏi"


def _lacking_runs(context: Context, nearest: Fact | None) -> Iterator[str]:
    """The unexplained words that the fact lacks, those that stand side by side together: "khu công nghiệp"."""
    rest, run, lacks = set(context.question.rest), list[Token](), False
    for word in (*context.question.typed, None):
        if word in rest and word is not None:
            run.append(word)
            lacks = lacks or nearest is None or not holds(nearest.said, nearest.bare, word)
            continue
        if run and lacks:
            yield " ".join(each.text for each in run)
        run, lacks = [], False


@dataclass(frozen=True, slots=True)
class Scales:
    """The words of a question that are weighed."""

    asked: Asked
    units: tuple[Unit, ...]
    pairs: tuple[tuple[Token, Token], ...]
    """Neighbours of which one is weighed and which are neighbours in some article."""
    content: frozenset[Token]
    typed: Sequence[Token]
    open: Set[Token]

    @classmethod
    def of(cls, context: Context, asked: Asked) -> "Scales":
        """The words that say what is asked: neither ordinary nor light, nor those of places."""
        question = context.question
        units = tuple(dict.fromkeys((*asked.needed, *asked.named)))
        content = frozenset(word for unit in units for word in unit.words)
        places = place_words(question)
        pairs = tuple(
            pair
            for pair in dict.fromkeys(pairwise(question.typed))
            if not content.isdisjoint(pair)
            and places.isdisjoint(word.folded for word in pair)
            and (pair[0].folded, pair[1].folded) in context.snapshot.said
        )
        return cls(asked, units, pairs, content, question.typed, frozenset(question.open_nouns))

    def ranked(self, facts: Sequence[Fact]) -> list[tuple[float, Fact]]:
        """The facts with the share of the weight that each holds, the heaviest first."""
        told = [set(self._told(fact)) for fact in facts]
        parts = len(self.units) + len(self.pairs)
        counts = [sum(part in held for held in told) for part in range(parts)]
        weights = [self._worth(part) * log((len(facts) + 1) / (count + 0.5)) for part, count in enumerate(counts)]
        total = sum(weights)
        if not total:
            return []
        shares = [(sum(weights[part] for part in held) / total, fact) for held, fact in zip(told, facts, strict=True)]
        return sorted(shares, key=lambda pair: -pair[0])

    def _worth(self, part: int) -> float:
        return float(len(self.units[part].words)) if part < len(self.units) else PAIR

    def _told(self, fact: Fact) -> Iterator[int]:
        for part, unit in enumerate(self.units):
            if unit.is_told(fact.said, fact.bare):
                yield part
        for part, pair in enumerate(self.pairs, len(self.units)):
            if f" {pair[0].folded} {pair[1].folded} " in fact.bare and adjacent(fact.said, fact.bare, pair):
                yield part

    def _general(self) -> set[Token]:
        """The typed words that only say of what kind something is."""
        typed, found = self.typed, set[Token]()
        for at in range(len(typed)):
            for length in range(1, LONGEST + 1):
                run = typed[at : at + length]
                if " ".join(word.accented for word in run) in GENERAL:
                    found.update(run)
        return found

    def is_more(self, fact: Fact) -> bool:
        """Whether a word that the fact lacks asks for something else, or for less, than it tells."""
        told = {word for unit in self.units if unit.is_told(fact.said, fact.bare) for word in unit.words}
        told |= {word for pair in self.pairs if adjacent(fact.said, fact.bare, pair) for word in pair}
        left = self.content - told - self.open - self._general()
        if len(told) < LEAST - (not left) or len(left) > MOST_LEFT * len(told):
            return True
        named = {word for unit in self.asked.named for word in unit.words}
        # "Đồng bào Công giáo" is neither "công" nor "giáo".
        names = (pair for pair in pairwise(self.typed[1:]) if pair[0].capital and self.content.issuperset(pair))
        if not all(adjacent(fact.said, fact.bare, pair) for pair in names):
            return True
        before: Token | None = None
        for at, word in enumerate(self.typed):
            if word in left:
                # What follows a noun narrows it: "giáo dục đại học" is not all of "giáo dục".
                follows = before is not None and before in told and before.accented not in JOINTS
                if follows or word in named or is_narrowing(word, first=at == 0):
                    return True
            before = word
        return False


def is_narrowing(word: Token, *, first: bool) -> bool:
    """Whether a word names something, or counts: what lacks it is no answer."""
    return word.folded[0].isdigit() or (word.text[:1].isupper() and not first)

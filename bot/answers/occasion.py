"""On what occasion something was said: words of a line that tell only the meeting, how long it took, the time of day.

"… tại hội nghị đánh giá mô hình hai cấp" stands in no directive, but in what its article tells of itself.
"""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise

from bot.answers.asked import Phrases, Unit, communes_counted, names_of, phrases_of, place_words, run_at, unit_of
from bot.answers.scope import Context
from bot.search.facts import FactKind
from bot.search.lexicon import Token, tokens
from bot.search.light_words import (
    AROUND_A_TIME,
    AT_A_MEETING,
    JOINTS,
    JOINTS_BARE,
    LEADING_TO,
    MEETINGS,
    OF_A_VISIT,
    TIMES_OF_DAY,
    UNITS_OF_TIME,
    VISITS,
)
from bot.search.snapshot import Pairs, Snapshot
from bot.vietnamese.folding import folded, folded_in_place
from bot.vietnamese.number_words import small_number

MOST_LEADING = 2
LONGEST = 4
"""Words of a phrase with which the question goes on."""
_BREAKING = frozenset({"says", "lacks", "criticises", "praises", "post", "asks"})
"""Kinds of words with which the question goes on after the occasion."""
_VISITING = frozenset({"doan", "gap", "lam", "tham", "len", "ve"})
"""First words (folded) of those phrases after "tại" and "khi" that tell of a visit."""
_LISTS = 16
"""Lists of phrases whose plain forms are kept."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """What of a line only tells the occasion; false where nothing does."""

    spans: tuple[tuple[Unit, ...], ...] = ()
    """The units of each run of such words, all of which one sentence must tell."""
    meets: bool = False
    """Whether it is a meeting or a visit beyond doubt: nothing is told without it."""
    times: tuple[tuple[Unit, ...], ...] = ()
    """The same of runs that tell how long something took."""
    communes: int = 0
    """How many communes it is said to have been with; 0 where that is not said."""
    _told: dict[str, bool] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.spans or self.times)

    def is_of(self, article: str, snapshot: Snapshot) -> bool:
        """Whether an article (by its stem) tells of it: of a meeting as what it tells of, of a time anywhere."""
        if article not in self._told:
            # What an article reports beside it is another occasion than its own.
            own, others = _texts(article, snapshot) if self else ((), ())
            named = [place for place in snapshot.articles[article].places if ", " in place] if self.communes else []
            self._told[article] = (
                self.communes in {0, len(named)}
                and all(_is_told(span, own) for span in self.spans)
                and all(_is_told(span, (*own, *others)) for span in self.times)
            )
        return self._told[article]


def _is_told(span: Sequence[Unit], texts: Iterable[str]) -> bool:
    """Whether one of the texts tells all units."""
    return any(all(unit.is_told(said, bare) for unit in span) for said, bare in map(_words_of, texts))


@dataclass(frozen=True, slots=True)
class _Line:
    """The typed words, as they are compared with phrases."""

    words: Sequence[Token]
    phrases: Phrases
    plain: bool
    timed: bool
    """Whether a day or a period is named."""

    def text(self, start: int, end: int) -> str:
        return " ".join(word.folded if self.plain else word.accented for word in self.words[start:end])

    def is_one(self, start: int, length: int, listed: frozenset[str]) -> bool:
        """Whether so many words from `start` are one of the phrases."""
        end = start + length
        return end <= len(self.words) and self.text(start, end) in (_bare(listed) if self.plain else listed)

    def spans(self) -> Iterator[tuple[int, int]]:
        """Where each run of words for an occasion begins and ends."""
        at = 0
        while at < len(self.words):
            opened = self._opened(at)
            end = at + opened
            if opened and not self.is_one(at, opened, TIMES_OF_DAY):
                while end < len(self.words) and not self._goes_on(end):
                    end += 1
            if opened:
                yield at, end
            at = max(end, at + 1)

    def _opened(self, at: int) -> int:
        """How many words from `at` begin to tell an occasion."""
        if self.meets(at):
            return 2
        if self.is_one(at, 1, LEADING_TO) and self._at_a_meeting(at + 1):
            return 2
        if self.timed and self.is_one(at, 1, TIMES_OF_DAY):
            return 1
        return 2 + self._led(at) if self.tells_time(at) else 0

    def meets(self, at: int) -> bool:
        """Whether what can only be a meeting or a visit begins at `at`."""
        if any(self.is_one(at, length, MEETINGS) for length in (2, 3)):
            return True
        return self.text(at, at + 1) == ("tai" if self.plain else "tại") and self._at_a_meeting(at + 1)

    def _at_a_meeting(self, at: int) -> bool:
        return any(self.is_one(at, length, AT_A_MEETING) for length in (1, 2))

    def tells_time(self, at: int) -> bool:
        """Whether "sau hai tháng", or without the "sau", begins at `at`."""
        return self._is_time(at + self._led(at))

    def _led(self, at: int) -> int:
        """How many words before a time only say when it was: "sau hơn hai tháng"."""
        led = 0
        while led < MOST_LEADING and at + led + 1 < len(self.words) and self.is_one(at + led, 1, AROUND_A_TIME):
            led += 1
        return led

    def _is_time(self, at: int) -> bool:
        """Whether "hai tháng" begins at `at`."""
        return bool(small_number(self.words[at].accented)) and self.is_one(at + 1, 1, UNITS_OF_TIME)

    def _goes_on(self, at: int) -> bool:
        """Whether the question itself goes on at `at`."""
        kinds = (
            self.phrases.kinds.get(self.text(at, at + length), frozenset())
            for length in range(1, min(LONGEST, len(self.words) - at) + 1)
        )
        return any(not _BREAKING.isdisjoint(kind) for kind in kinds)

    def units(self, start: int, end: int, telling: Set[Token], places: frozenset[str], said: Pairs) -> Iterator[Unit]:
        """What of a run of words a sentence must tell: all that says something, but for the place.

        Single words side by side are one unit: "quân" after "dân" makes another word of it.
        """
        at, single = start, list[Token]()
        while at < end:
            length, unit = self._begun(at, end)
            if not length:
                words, told = self._run(at, end, telling, said)
                length, unit = len(words), unit_of(words, self.phrases)
                # What has others of its meaning stands for itself, but beside a single word: "dân quân".
                alone = bool(unit.phrases) and (at + 1 == end or len(self._run(at + 1, end, telling, said)[0]) > 1)
                if length == 1 and not (alone or self._joins(words[0]) or words[0].folded in places):
                    single.append(words[0])
                    at += 1
                    continue
                if told or telling.isdisjoint(words) or places.issuperset(word.folded for word in words):
                    unit = None
            yield from self._joined(single, telling)
            if unit is not None:
                yield unit
            single, at = [], at + length
        yield from self._joined(single, telling)

    def _run(self, at: int, end: int, telling: Set[Token], said: Pairs) -> tuple[tuple[Token, ...], frozenset[str]]:
        return run_at(self.words[:end], at, telling, self.phrases, said, plain=self.plain)

    def _begun(self, at: int, end: int) -> tuple[int, Unit | None]:
        """How many words from `at` tell a time or a meeting, and what a sentence must tell of it; 0 where none do."""
        if at + 1 < end and self._is_time(at):
            number, unit = self.words[at : at + 2]
            told = tuple(f"{written} {unit.accented}" for written in small_number(number.accented))
            return 2, Unit((number, unit), told)
        if self.is_one(at, 1, AROUND_A_TIME):
            return 1, None
        length = next((n for n in (3, 2, 1) if self.is_one(at, n, MEETINGS | AT_A_MEETING)), 0)
        words = tuple(self.words[at : at + length])
        if length > 1 and self.is_one(at + 1, 1, TIMES_OF_DAY):
            return length, Unit(words[1:])
        if length:
            visits = self.is_one(at, length, VISITS) or words[0].folded in _VISITING
            return length, Unit(words, OF_A_VISIT) if visits else unit_of(words, self.phrases)
        return (1, Unit((self.words[at],))) if self.is_one(at, 1, TIMES_OF_DAY) else (0, None)

    def _joined(self, words: Sequence[Token], telling: Set[Token]) -> Iterator[Unit]:
        """The unit of single words side by side, where one of them says something, or without marks may."""
        if words and (not telling.isdisjoint(words) or (self.plain and len(words) > 1)):
            yield Unit(tuple(words))

    def _joins(self, word: Token) -> bool:
        return word.folded in JOINTS_BARE if self.plain else word.accented in JOINTS


def without_occasion(context: Context) -> tuple[Context, Occasion]:
    """The question without the words for its occasion, and the occasion."""
    question = context.question
    plain = not any(word.marked for word in question.typed)
    line = _Line(question.typed, phrases_of(plain=plain), plain, question.period is not None)
    spans = list(line.spans())
    if not spans:
        return context, Occasion()
    telling, places = {*question.rest, *question.named}, frozenset(place_words(question))
    meetings, times = list[tuple[Unit, ...]](), list[tuple[Unit, ...]]()
    for span in spans:
        units = tuple(line.units(*span, telling, places, context.snapshot.said))
        (times if line.tells_time(span[0]) else meetings).append(units)
    inside = {i for span in spans for i in range(*span)}
    runs = [question.typed[slice(*span)] for span in spans]
    left = tuple(word for i, word in enumerate(question.typed) if i not in inside)
    kept = set(left)
    asked = replace(
        question,
        typed=left,
        rest=tuple(word for word in question.rest if word in kept),
        named=tuple(word for word in question.named if word in kept),
        content=tuple(word for word in question.content if word in kept),
        open_nouns=tuple(word for word in question.open_nouns if word in kept),
        topics=tuple(
            topic
            for topic in question.topics
            if _is_named(topic, left, context) or not any(_is_named(topic, run, context) for run in runs)
        ),
    )
    counted = next((count for run in runs for pair in pairwise(run) if (count := communes_counted(*pair))), 0)
    meets = any(map(line.meets, inside))
    return replace(context, question=asked), Occasion(tuple(meetings), meets, tuple(times), counted)


def _is_named(topic: str, words: Sequence[Token], context: Context) -> bool:
    """Whether a name of the topic stands among the words."""
    typed = f" {' '.join(word.folded for word in words)} "
    return any(f" {folded(name)} " in typed for name in names_of(topic, context))


def _texts(article: str, snapshot: Snapshot) -> tuple[list[str], list[str]]:
    """What an article says of what it tells of, and the other sentences of its summary."""
    card = snapshot.articles[article]
    own = [card.source.title, *card.summary[:1]]
    visits = (
        f"{fact.text} {fact.quote}"
        for fact in snapshot.facts.of_article(article)
        if fact.kind is FactKind.EVENT and any(f" {verb} " in fact.said for verb in OF_A_VISIT)
    )
    return [*own, *visits], list(card.summary[1:])


def _words_of(text: str) -> tuple[str, str]:
    said = f" {' '.join(word.accented for word in tokens(text))} "
    return said, folded_in_place(said)


@lru_cache(_LISTS)
def _bare(phrases: frozenset[str]) -> frozenset[str]:
    return frozenset(map(folded, phrases))

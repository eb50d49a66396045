"""What of a question a text must tell to answer it: units of words, those of one meaning told by each other."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from bot.answers.line import DENYING
from bot.answers.question import Question
from bot.answers.scope import Context
from bot.search.facts import Fact, adjacent, holds
from bot.search.lexicon import Token, tokens
from bot.search.light_words import (
    ASKING_WHAT,
    BODIES,
    CRITICISING,
    DOING_SOMETHING,
    GOING,
    JOINTS,
    JOINTS_BARE,
    JUDGING,
    LACKING,
    LIGHT,
    LISTING,
    NOT_BARE,
    PRAISING,
    SAYING,
    VISITING,
)
from bot.search.ordinary_words import STOP_WORDS
from bot.search.snapshot import Pairs
from bot.search.synonyms import SAME
from bot.search.vocabulary import POSTS
from bot.vietnamese.folding import folded, words
from bot.vietnamese.number_words import small_number
from bot.vietnamese.telex import is_syllable

ONE_MAY_LACK = 4
"""Things that are asked, from which one may be another word than the fact's, in a line with marks."""
READ = 100
"""Facts looked at for words that stand side by side, the newest first."""
LONGEST = 6
"""Words a phrase of several has at most."""
_END = Token("", "", "")
_ORDINARY = frozenset(folded(word) for word in STOP_WORDS if " " not in word)
"""Ordinary words without their marks: alone they are evidence of nothing."""
_OF_A_PLACE = frozenset({"vung", "xa", "tinh", "phuong"})
_COUNTED = frozenset({"xa", "phuong"})
"""Places (folded) of which a number may be spoken of."""
_POSTS = frozenset(phrase for phrases in POSTS.values() for phrase in phrases) | {"lãnh đạo"}
_TENS = ("x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx")
_ROMAN = {str(10 + i): roman for i, roman in enumerate(_TENS)}
"""Congresses and terms, as articles number them and as readers type them."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Words of the question that mean one thing, and the phrases that tell it as well."""

    words: tuple[Token, ...]
    phrases: tuple[str, ...] = ()

    def is_told(self, said: str, bare: str) -> bool:
        """Whether a text (as `Fact.said` and `Fact.bare` have it) has the words, or a phrase that means the same."""
        if all(holds(said, bare, word) for word in self.words) and self.is_together(said, bare):
            return True
        return any(f" {phrase} " in said for phrase in self.phrases)

    def is_together(self, said: str, bare: str) -> bool:
        """Whether at least half of its neighbouring words are neighbours in the text."""
        return 2 * adjacent(said, bare, self.words) >= len(self.words) - 1

    def is_wholly_told(self, said: str, bare: str) -> bool:
        """Whether a text has the words side by side, or a phrase that means the same."""
        # "Quy hoạch vùng Mù Cang Chải": the last word is the place's.
        words = self.words[:-1] if self.words[-1].folded in _OF_A_PLACE else self.words
        whole = adjacent(said, bare, words) == len(words) - 1
        return self.is_told(said, bare) and (whole or any(f" {phrase} " in said for phrase in self.phrases))

    @property
    def is_body(self) -> bool:
        """Whether it names a kind of body: "tỉnh ủy"."""
        return not BODIES.isdisjoint(self.phrases) or " ".join(word.accented for word in self.words) in BODIES

    @property
    def is_name(self) -> bool:
        """Whether it may name something: a word with a capital letter, a number."""
        return any(word.capital or word.folded[0].isdigit() for word in self.words)


@dataclass(frozen=True, slots=True)
class Asked:
    """What of a question a text must tell, and what it may."""

    needed: tuple[Unit, ...]
    named: tuple[Unit, ...]
    """The words that name topics, those that stand together as one."""
    light: tuple[Unit, ...]
    denied: tuple[tuple[str, str], ...]
    """Words after "không" and "chưa", folded, with these."""
    may_lack: int
    """How many of `needed` another word may stand for."""
    visits: bool
    goes: bool
    says: bool
    judges: bool
    lacks: bool
    criticises: bool
    praises: bool
    does: bool
    """A word says what is done, though one that fits any matter: "đổi mới"."""
    counted: int
    """How many places are spoken of: "hai xã"; 0 where that is not said."""
    asks: bool
    """What is asked for is left open: "gì", "những việc nào"."""

    @classmethod
    def of(cls, context: Context) -> "Asked":
        """The units of the question's unexplained words, and what the words between them tell."""
        question, said = context.question, context.snapshot.said
        typed = _without_outside(question)
        plain = not any(word.marked for word in typed)
        phrases, rest, places = phrases_of(plain=plain), set(question.rest), place_words(question)
        needed, light, kinds = list[Unit](), list[Unit](), set[str]()
        at = counted = 0
        while at < len(typed):
            number = communes_counted(typed[at], typed[at + 1]) if at + 1 < len(typed) else 0
            if number:
                counted = number
                at += 1
                continue
            run, told = run_at(typed, at, rest, phrases, said, plain=plain)
            # "Về" before a place is going there, before anything else it is "about".
            about = (
                len(run) == 1 and run[0].folded == "ve" and (at + 1 == len(typed) or typed[at + 1].folded not in places)
            )
            kinds |= told - ({"goes"} if about else set())
            if "light" in told:
                light.append(unit_of(run, phrases))
            elif any(word in rest for word in run) and not (len(run) == 1 and run[0].accented in DENYING) and not told:
                needed.append(unit_of(run, phrases))
            at += len(run)
        pairs = pairwise(typed)
        named = tuple(_named(context, phrases))
        # A word typed twice is one of a phrase once: "nông sản, sản xuất hàng hóa".
        times = Counter(word for unit in needed for word in unit.words) - Counter(question.rest)
        needed = [unit for unit in needed if len(unit.words) > 1 or not times[unit.words[0]]]
        return cls(
            tuple(needed),
            named,
            tuple(light),
            tuple((one.folded, next_.folded) for one, next_ in pairs if one.accented in DENYING and one in rest),
            may_lack=int(not plain and len(needed) + len(named) >= ONE_MAY_LACK),
            visits="visits" in kinds,
            goes="goes" in kinds,
            says="says" in kinds,
            judges="judges" in kinds,
            lacks="lacks" in kinds,
            criticises="criticises" in kinds,
            praises="praises" in kinds,
            does="does" in kinds,
            counted=counted,
            asks=not kinds.isdisjoint({"asks", "lists"}),
        )


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases as a line is typed: the kinds of words they are of, and what means the same."""

    kinds: Mapping[str, frozenset[str]]
    same: Mapping[str, tuple[str, ...]]


def communes_counted(first: Token, second: Token) -> int:
    """How many communes two words speak of: 2 for "hai xã"; 0 where they speak of none."""
    number = small_number(first.accented) if second.folded in _COUNTED else ()
    return int(number[-1]) if number else 0


@lru_cache(maxsize=2)
def phrases_of(*, plain: bool) -> Phrases:
    """The phrases as a line typed with marks, or `plain` without, has them."""

    def typed(phrase: str) -> str:
        return folded(phrase) if plain else phrase

    kinds: dict[str, frozenset[str]] = {}
    lists = {
        "post": _POSTS,
        "light": LIGHT,
        "says": SAYING,
        "judges": JUDGING,
        "lacks": LACKING,
        "visits": VISITING,
        "goes": GOING,
        "criticises": CRITICISING,
        "praises": PRAISING,
        "does": DOING_SOMETHING,
        "asks": ASKING_WHAT,
        "lists": LISTING,
    }
    for kind, phrases in lists.items():
        for phrase in phrases - (NOT_BARE if plain else frozenset()):
            kinds[typed(phrase)] = kinds.get(typed(phrase), frozenset()) | {kind}
    same: dict[str, tuple[str, ...]] = {}
    for group in SAME:
        for phrase in group - (NOT_BARE if plain else frozenset()):
            same[typed(phrase)] = (*same.get(typed(phrase), ()), *sorted(group))
    return Phrases(kinds, same)


def run_at(  # noqa: PLR0913 - what a word may belong to
    typed: Sequence[Token], at: int, rest: Set[Token], phrases: Phrases, said: Pairs, *, plain: bool
) -> tuple[tuple[Token, ...], frozenset[str]]:
    """The words from `at` that belong together, and what they tell beside what is asked.

    A word beside one that it stands with in the articles (their pairs are `said`) is none of these: "nhiệm vụ" is no
    "vụ", and in a line without marks "đồng bào" no "bảo".
    """
    for length in range(min(LONGEST, len(typed) - at), 0, -1):
        run = tuple(typed[at : at + length])
        text = " ".join(word.folded if plain else word.accented for word in run)
        told = phrases.kinds.get(text)
        bound = length == 1 and at and (typed[at - 1].folded, run[0].folded) in said
        # "Đoàn kết" is no "đoàn".
        led = length == 1 and told and "light" not in told and at + 1 < len(typed) and typed[at + 1] in rest
        begins = led and (run[0].folded, typed[at + 1].folded) in said
        if told and not begins and not (bound and (plain or typed[at - 1] in rest)):
            return run, told
        if text in phrases.same and any(word in rest for word in run):
            return run, frozenset()
    return (typed[at],), frozenset()


def unit_of(run: tuple[Token, ...], phrases: Phrases) -> Unit:
    """The unit of words that belong together, with what means the same."""
    texts = (" ".join(word.accented for word in run), " ".join(word.folded for word in run))
    same = next((phrases.same[text] for text in texts if text in phrases.same), ())
    roman = (_ROMAN[run[0].folded],) if run[0].folded in _ROMAN else ()
    return Unit(run, (*same, *roman))


def _named(context: Context, phrases: Phrases) -> Iterator[Unit]:
    """The words that name a topic, those that stand together as one unit;"""
    question = context.question
    whole = frozenset[str]().union(*(names_of(topic, context) for topic in question.topics))
    named, run = set(question.named), list[Token]()
    for word in (*question.typed, _END):
        if word in named:
            run.append(word)
        elif run:
            one = len(run) > 1 and " ".join(each.accented for each in run) in whole
            yield from _parted(tuple(run), phrases, one=one)
            run = []


def _parted(run: tuple[Token, ...], phrases: Phrases, *, one: bool) -> Iterator[Unit]:
    """The units of words that name a topic: the phrases among them that others of their meaning may tell, and what
    stands between those. `one` name is parted behind its beginning only: "đào tạo cán bộ", but not "bảo hiểm y tế"."""
    at = since = 0
    while at < len(run):
        ends = range(min(len(run), at + LONGEST), at + 1, -1)
        end = next((end for end in ends if unit_of(run[at:end], phrases).phrases), 0)
        if not end and one and not at:
            break
        if not end:
            at += 1
            continue
        if since < at:
            yield unit_of(run[since:at], phrases)
        yield unit_of(run[at:end], phrases)
        at = since = end
    if since < len(run):
        yield unit_of(run[since:], phrases)


def place_words(question: Question) -> set[str]:
    """The words (folded) by which the question names its places."""
    return {word.folded for subject in question.subjects for word in tokens(subject.typed)}


def _without_outside(question: Question) -> Sequence[Token]:
    """The typed words but for "ngoài" before a place, which only says where it lies."""
    places = place_words(question)
    pairs = pairwise((*question.typed, _END))
    return [word for word, after in pairs if word.folded != "ngoai" or after.folded not in places]


def names_of(topic: str, context: Context) -> frozenset[str]:
    """The names and synonyms of a topic."""
    return frozenset(
        " ".join(word.accented for word in tokens(name))
        for each in context.snapshot.knowledge.topics
        if each.name == topic
        for name in (each.name, *each.synonyms)
    )


def is_called(topics: Sequence[str], context: Context) -> bool:
    """Whether the words that name the topics are their own names, no narrower ones."""
    kept = [topic for topic in context.snapshot.knowledge.topics if topic.name in topics]
    own = {word.folded for topic in kept for name in (topic.name, *topic.abbreviations) for word in tokens(name)}
    return {word.folded for word in context.question.named} <= own


def named_units(context: Context) -> tuple[Unit, ...]:
    """The units of the words that name topics."""
    question = context.question
    return tuple(_named(context, phrases_of(plain=not any(word.marked for word in question.typed))))


def tells_topics(found: Sequence[Fact], context: Context) -> bool:
    """Whether any of the facts tells the topics as narrowly as they are asked for: not y tế for "bảo hiểm y tế"."""
    topics = context.question.topics
    if not topics or is_called(topics, context):
        return True
    units = [unit for unit in named_units(context) if all(is_syllable(word.folded) for word in unit.words)]
    return not units or any(unit.is_wholly_told(fact.said, fact.bare) for fact in found for unit in units)


def _neighbours(question: Question) -> Iterator[tuple[tuple[Token, Token], Token]]:
    """The pairs of the one unexplained word with neighbours that may make another word of it: "thiên" with "tai"."""
    word, typed, named = question.rest[0], question.typed, set(question.named)
    plain = not any(each.marked for each in typed)
    names = (*question.people, *question.posts)
    apart = place_words(question) | {part for name in names for part in words(folded(name))}
    for pair in pairwise(typed):
        other = pair[1] if pair[0] == word else pair[0] if pair[1] == word else None
        joins = other is None or (other.folded in JOINTS_BARE if plain else other.accented in JOINTS)
        if other is not None and not joins and other not in named and other.folded not in apart:
            yield pair, other


def of_one_piece(found: Sequence[Fact], question: Question) -> Sequence[Fact]:
    """Those in which at least half of the unexplained words that are neighbours are so too: "công an" is no "công".

    Else half of all neighbours of such words.
    """
    rest = set(question.rest)
    if len(rest) == 1 and not question.topics and question.rest[0].accented in _ORDINARY:
        return ()
    if len(rest) == 1:
        beside = tuple(_neighbours(question))
        return [fact for fact in found[:READ] if all(_has_beside(fact, *each) for each in beside)]
    near = [pair for pair in pairwise(question.typed) if not rest.isdisjoint(pair)]
    inside = [pair for pair in near if rest.issuperset(pair)]
    if not inside:
        return found
    return [fact for fact in found[:READ] if _has_half(inside, fact) or _has_half(near, fact)]


def _has_half(pairs: Sequence[tuple[Token, Token]], fact: Fact) -> bool:
    return 2 * sum(adjacent(fact.said, fact.bare, pair) for pair in pairs) >= len(pairs)


def _has_beside(fact: Fact, pair: tuple[Token, Token], other: Token) -> bool:
    """Whether a fact has a neighbour of the word beside it too, or anywhere as it was typed with a mark."""
    return bool(adjacent(fact.said, fact.bare, pair)) or (other.marked and f" {other.accented} " in fact.said)

"""Questions about the made-up news, each with what its first answer must be."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from benchmarks.national import SAID_OF_AN_ACTION, SEED, National
from bot.knowledge.model import Difficulty, Petition
from bot.search.facts import Fact, documents_in, facts_of, number_key
from bot.vietnamese.dates import periods_overlap
from bot.vietnamese.folding import folded

Right = Callable[[Fact], bool]
Maker = Callable[[Fact, National, random.Random], "Question | None"]

UNMARKED = 0.5
"""Share of the questions that are typed without marks."""
ATTEMPTS = 50
"""Facts looked at for each question wanted: little news has few different questions."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is typed, and which fact may be stated first."""

    text: str
    right: Right
    words_only: bool = False
    """Nothing in it is a name: only words lead to the fact."""

    @property
    def plain(self) -> str:
        """Without the command: what a text engine is asked."""
        return self.text.partition(" ")[2] if self.text.startswith("/") else self.text


def questions(news: National, count: int) -> list[Question]:
    """`count` different questions, or fewer where there are no more; the same every time."""
    draw = random.Random(SEED + count)
    read = lru_cache(maxsize=100)(lambda number: list(facts_of(news.stem(number), news.article(number)[0])))
    found: dict[str, Question] = {}
    for attempt in range(count * ATTEMPTS):
        if len(found) >= count:
            break
        number = draw.randrange(news.articles)
        fact = draw.choice(read(number))
        made = MAKERS[(attempt + len(found)) % len(MAKERS)](fact, news, draw)
        if made is not None:
            typed = folded(made.text) if draw.random() < UNMARKED else made.text
            found.setdefault(typed, Question(typed, made.right, made.words_only))
    return list(found.values())


def _spoken(fact: Fact, news: National) -> str:
    """A place as a reader types it: a commune with its kind and province."""
    place = news.gazetteer.by_canonical[fact.places[0]]
    return f"{place.kind} {place.name} {place.province}" if place.province else place.name


def _inside(fact: Fact, place: str) -> bool:
    return any(name == place or name.endswith(f", {place}") for name in fact.places)


def _figure(fact: Fact, news: National, _: random.Random) -> Question | None:
    name, place = fact.indicator, fact.places
    if name is None:
        return None
    return Question(f"{name} {_spoken(fact, news)}", lambda f: f.indicator == name and f.places == place)


def _dated_figure(fact: Fact, news: National, _: random.Random) -> Question | None:
    name, place, year = fact.indicator, fact.places, fact.period[:4]
    if name is None or fact.period != year:
        return None

    def right(f: Fact) -> bool:
        return f.indicator == name and f.places == place and periods_overlap(f.period, year)

    return Question(f"{name} {_spoken(fact, news)} năm {year} là bao nhiêu", right)


def _by_person(fact: Fact, _: National, __: random.Random) -> Question | None:
    who = fact.speaker
    if who is None:
        return None
    topic = fact.topics[0]
    return Question(f"{who} chỉ đạo gì về {topic}", lambda f: f.speaker == who and topic in f.topics)


def _on_topic(fact: Fact, _: National, __: random.Random) -> Question | None:
    if fact.speaker is None:
        return None
    place, topic = fact.places[0].rpartition(", ")[2], fact.topics[0]

    def right(f: Fact) -> bool:
        return f.speaker is not None and topic in f.topics and _inside(f, place)

    return Question(f"/chithi {topic} {place}", right)


def _in_month(fact: Fact, _: National, __: random.Random) -> Question | None:
    if fact.speaker is None:
        return None
    place, month = fact.places[0].rpartition(", ")[2], fact.date[:7]

    def right(f: Fact) -> bool:
        return f.speaker is not None and f.date[:7] == month and _inside(f, place)

    return Question(f"chỉ đạo tháng {int(month[5:])}/{month[:4]} ở {place}", right)


def _asked_for(fact: Fact, _: National, __: random.Random) -> Question | None:
    if not isinstance(fact.record, Petition | Difficulty):
        return None
    place, topic = fact.places[0].rpartition(", ")[2], fact.topics[0]

    def right(f: Fact) -> bool:
        return isinstance(f.record, Petition | Difficulty) and topic in f.topics and _inside(f, place)

    return Question(f"khó khăn, kiến nghị về {topic} của {place}", right)


def _document(fact: Fact, _: National, __: random.Random) -> Question | None:
    if fact.speaker is None or not fact.documents:
        return None
    key = sorted(fact.documents)[0]
    number = next(word.rstrip(".,") for word in fact.quote.split() if number_key(word.rstrip(".,")) == key)
    return Question(f"chỉ đạo theo văn bản số {number}", lambda f: key in documents_in(f.quote))


def _words(fact: Fact, _: National, draw: random.Random) -> Question | None:
    if fact.speaker is None:
        return None
    # What, where and how, as they stand beside each other in the fact: whole words, no half of one.
    parts = [next(part for part in parts if f" {part} " in f"{fact.text[:-1]} ") for parts in SAID_OF_AN_ACTION]
    phrase = " ".join(parts)
    sought = folded(phrase)
    typed = draw.choice(("/tim ", "")) + phrase
    return Question(typed, lambda f: sought in folded(f"{f.text} {f.quote}"), words_only=True)


MAKERS: tuple[Maker, ...] = (
    *(_figure, _figure, _dated_figure, _by_person, _by_person),
    *(_on_topic, _in_month, _asked_for, _document, _words, _words),
)

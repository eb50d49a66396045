"""Facts in memory: for knowledge of a few thousand facts, where looking through them costs less than a file."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from bot.gazetteer.model import Gazetteer
from bot.knowledge.model import Article, Event
from bot.search.facts import (
    Fact,
    FactKind,
    FoundInMemory,
    IndicatorNames,
    Wanted,
    Wording,
    facts_of,
    holds,
    in_period,
    least_pairs,
    newest_first,
    number_key,
)


class FactsInMemory:
    """All facts in one order, and by place."""

    def __init__(self, articles: Iterable[tuple[str, Article]], gazetteer: Gazetteer) -> None:
        by_stem = dict(articles)
        order = newest_first((stem, article.source.date) for stem, article in by_stem.items())
        self.all: tuple[Fact, ...] = tuple(fact for stem in order for fact in facts_of(stem, by_stem[stem]))
        self._by_id = {fact.id: fact for fact in self.all}
        self._by_article: dict[str, list[Fact]] = {stem: [] for stem in order}
        self._by_place: dict[str, list[Fact]] = defaultdict(list)
        for fact in self.all:
            self._by_article[fact.article].append(fact)
            for name in places_about(fact.places, gazetteer):
                self._by_place[name].append(fact)
        self.indicators = IndicatorNames(fact.indicator for fact in self.all if fact.indicator)
        self.places = frozenset(self._by_place)

    def __len__(self) -> int:
        return len(self.all)

    def find(self, wanted: Wanted) -> FoundInMemory:
        """The facts that fit, newest first; with several words, those where the words stand together first."""
        words = Wording(wanted.words)
        found = [fact for fact in self._slotted(wanted) if words.held(fact.said, fact.bare)]
        if len(wanted.words) > 1:
            pairs = {fact.id: words.adjacent(fact.said, fact.bare) for fact in found}
            found = [fact for fact in found if pairs[fact.id] >= least_pairs(wanted)]
            found.sort(key=lambda fact: -pairs[fact.id])
        return FoundInMemory(found)

    def events(self, wanted: Wanted) -> FoundInMemory:
        """Events that hold at least half of the words, dated ones before others, those that hold most; see `Facts`."""
        events = self._slotted(wanted)
        if not wanted.words:
            return FoundInMemory([fact for fact in events if isinstance(fact.record, Event) and fact.record.date])
        held = {fact.id: sum(holds(fact.said, fact.bare, word) for word in wanted.words) for fact in events}
        enough = [fact for fact in events if 2 * held[fact.id] >= len(wanted.words)]
        dated = [fact for fact in enough if isinstance(fact.record, Event) and fact.record.date] or enough
        most = max((held[fact.id] for fact in dated), default=0)
        return FoundInMemory([fact for fact in dated if held[fact.id] == most])

    def named(self, id_: str) -> Fact | None:
        """The fact of that id; None when there is none (any more)."""
        return self._by_id.get(id_)

    def of_article(self, stem: str) -> tuple[Fact, ...]:
        """Everything an article says, in its order. Raises KeyError when there is no such article."""
        return tuple(self._by_article[stem])

    def kinds_at(self, place: str) -> frozenset[FactKind]:
        """The kinds of facts there are about a place and its communes."""
        return frozenset(fact.kind for fact in self._by_place.get(place, ()))

    def topics_at(self, place: str | None) -> list[str]:
        """The topics of the facts about a place and its communes, or of all facts, sorted."""
        return sorted({topic for fact in self._at(place) for topic in fact.topics})

    def indicators_at(self, place: str) -> list[str]:
        """The indicators of the figures about a place itself, those of the newest figures first."""
        named = [fact.indicator for fact in self._by_place.get(place, ()) if place in fact.places]
        return list(dict.fromkeys(name for name in named if name))

    def _at(self, place: str | None) -> Sequence[Fact]:
        return self.all if place is None else self._by_place.get(place, ())

    def _slotted(self, wanted: Wanted) -> list[Fact]:
        """The facts that fit everything but the words."""
        documents = {number_key(number) for number in wanted.documents}
        topics, narrowing = set(wanted.topics), set(wanted.narrowing)
        return [
            fact
            for fact in self._at(wanted.place)
            if fact.kind in wanted.kinds
            and (not wanted.itself or wanted.place in fact.places)
            and (not wanted.due or fact.due)
            and (not wanted.people or fact.speaker in wanted.people)
            and (not topics or not topics.isdisjoint(fact.topics))
            and (not narrowing or narrowing.issubset(fact.topics))
            and (not wanted.indicators or fact.indicator in wanted.indicators)
            and (not documents or documents <= fact.documents)
            and (wanted.period is None or in_period(fact.period, wanted))
        ]


def places_about(places: Iterable[str], gazetteer: Gazetteer) -> set[str]:
    """The places a fact about `places` is about: those, and the provinces they lie in."""
    held = set(places)
    for name in tuple(held):
        place = gazetteer.by_canonical.get(name)
        if place is not None and place.province is not None:
            held.add(place.province)
    return held

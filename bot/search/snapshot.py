"""One immutable, checked, indexed state of all knowledge: what every answer is a function of."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise
from typing import Protocol

from bot.gazetteer.model import FormerPlace, Gazetteer, Level, Place
from bot.knowledge.knowledge import HandKept, Knowledge
from bot.knowledge.model import Article, Document, Official
from bot.search.articles import Articles, ArticlesInMemory
from bot.search.facts import FactKind, Facts, Wanted
from bot.search.in_memory import FactsInMemory
from bot.search.in_office import InOffice
from bot.search.lexicon import Lexicon, Name, NameKind, Token, name_text, tokens
from bot.search.light_words import LIGHT
from bot.search.near_names import NearNames
from bot.search.ordinary_words import STOP_WORDS
from bot.search.respelling import Respelling
from bot.search.synonyms import SAME
from bot.search.vocabulary import ADDRESS, CUES, LEVEL_WORDS, POSTS, TELLING
from bot.vietnamese.folding import folded, one_i, slug

OTHER_SPELLING = str.maketrans("ắ", "ă")
"""Đăk Nông, Đăk Lăk: the other way the two provinces' names are printed."""
KEY_LETTERS = 40
KEPT_HEADS = 5_000
"""Indicators and synonyms whose first words are kept: every question looks at those of a place."""
SHARE = "tỷ lệ "
"""First words of an indicator that is a share."""
LONG_POST = 7
"""Words from which on a post's beginning names it: fewer may be another post's too."""
COUNTING = ("số ", "tỷ lệ ", "mức ", "tổng ")
"""First words of an indicator's name that a question leaves out."""
_SHORTENED = frozenset({NameKind.POST, NameKind.TOPIC, NameKind.INDICATOR})
"""What is written by its first letters: offices, and the words of reports."""
_DIGITS = {"một": "1", "hai": "2", "ba": "3"}
_NUMBER = re.compile(r"(?P<digits>\d+)[-/](?P<short>[^\W\d_]+)")


class Pairs(Protocol):
    """Neighbouring words (folded): a set, or a look-up in a file."""

    def __contains__(self, pair: object, /) -> bool:
        """Whether the two words stand beside each other."""

    def issuperset(self, pairs: Iterable[tuple[str, str]], /) -> bool:
        """Whether all of them do."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The knowledge and the gazetteer, indexed."""

    knowledge: HandKept
    gazetteer: Gazetteer
    facts: Facts
    articles: Articles
    lexicon: Lexicon
    officials: dict[str, Official]
    """By name."""
    official_keys: dict[str, str]
    """Names of officials by their slug."""
    in_office: InOffice
    near_names: NearNames
    documents: dict[str, Document]
    """By the slug of the number, or of the title where there is no number."""
    topics: dict[str, str]
    """Topic names by their slug."""
    indicators: dict[str, str]
    """Names of indicators by their key."""
    indicator_words: dict[str, frozenset[str]]
    """By an indicator's name, the words of it and of its synonyms, as they are written and without marks."""
    known: frozenset[str]
    """Canonical names of the places about which there is a fact or an official."""
    comparable: frozenset[str]
    """Names of the provinces that have figures of their own."""
    months: frozenset[str]
    """The months of articles and of the events they tell, "2025-07"."""
    said: Pairs
    """Neighbouring words (folded) of all articles: what stands there as such is no slip for something else."""
    respelling: Respelling
    """What a word that nobody knows may have been meant as."""
    common: Pairs
    """Those of `said` that stand in small letters: what stands there so is no commune's name."""

    def sentence(self, article: str, quote: str) -> str:
        """The sentence of the article that `quote` stands in; the quote itself where it cannot be found."""
        return self.articles.sentence(article, quote)


def forms_of(name: str) -> frozenset[str]:
    """The words of an indicator's name as they are written, without marks, and small numbers in digits."""
    return frozenset(
        form for word in tokens(name) for form in (word.accented, word.folded, _DIGITS.get(word.accented, word.folded))
    )


@lru_cache(KEPT_HEADS)
def head_of(indicator: str) -> tuple[Token, ...]:
    """The first two words of what an indicator counts: of "số đảng bộ trực thuộc", "đảng" and "bộ"."""
    prefixes = (prefix for prefix in (*COUNTING, "bao nhiêu ", "mấy ") if indicator.startswith(prefix))
    bare = indicator.removeprefix(next(prefixes, ""))
    return tuple(tokens(bare)[:2])


def document_key(document: Document) -> str:
    """The ASCII key of a document: "57-nq-tw"; of one without a number, the slug of its title (40 letters)."""
    return short_key(document.number or document.title)


def short_key(text: str) -> str:
    """The slug of `text`, cut so that a button's 64 bytes hold it beside a command and a place."""
    return slug(text)[:KEY_LETTERS].strip("-")


def build_snapshot(knowledge: Knowledge, gazetteer: Gazetteer) -> Snapshot:
    """The snapshot of `knowledge`, all of it in memory; a pure function."""
    said: dict[tuple[str, str], bool] = {}
    for text in knowledge.seeds.values():
        note_pairs(text, said)
    facts = FactsInMemory(knowledge.articles.items(), gazetteer)
    return assemble(
        knowledge,
        gazetteer,
        facts,
        ArticlesInMemory(knowledge.articles, knowledge.seeds, gazetteer),
        names=names_of_knowledge(knowledge, facts.indicators.names, people_in(knowledge.articles.values())),
        named=places_in_articles(knowledge.articles.values()),
        months=months_of(knowledge.articles.values()),
        words={word for pair in said for word in pair},
        said=frozenset(said),
        common=frozenset(pair for pair, small in said.items() if small),
    )


def assemble(  # noqa: PLR0913 - the parts a snapshot is made of
    kept: HandKept,
    gazetteer: Gazetteer,
    facts: Facts,
    articles: Articles,
    *,
    names: Iterable[Name],
    named: Set[str],
    months: Set[str],
    words: Set[str],
    said: Pairs,
    common: Pairs,
) -> Snapshot:
    """The snapshot of facts and articles that are indexed already.

    `names` are those of people, topics, indicators and documents, `named` the places that articles name, `months`
    those of articles and of the events they tell, `words` all words of the articles, folded.
    """
    indicators = _indicators(kept, facts.indicators.names)
    places = _place_names(kept, gazetteer, named | facts.places)
    lexicon = Lexicon([*places, *names, *_ordinary_names()])
    return Snapshot(
        knowledge=kept,
        gazetteer=gazetteer,
        facts=facts,
        articles=articles,
        lexicon=lexicon,
        officials={official.name: official for official in kept.officials},
        official_keys={slug(official.name): official.name for official in kept.officials},
        in_office=InOffice(kept.officials),
        near_names=NearNames(official.name for official in kept.officials),
        documents={document_key(document): document for document in kept.documents},
        topics={slug(topic.name): topic.name for topic in kept.topics},
        indicators={short_key(name): name for name in indicators},
        indicator_words={
            name: frozenset().union(*map(forms_of, (name, *others))) for name, others in indicators.items()
        },
        known=facts.places | {post.place for official in kept.officials for post in official.posts if post.place},
        comparable=frozenset(
            name
            for name in sorted(facts.places)
            if name in gazetteer.communes and facts.find(Wanted((FactKind.FIGURE,), name, itself=True))
        ),
        months=frozenset(months),
        said=said,
        respelling=_respelling(lexicon, words, said),
        common=common,
    )


_LIGHT_WORDS = frozenset(folded(word) for phrase in chain(LIGHT, *SAME) for word in phrase.split(" "))


def _respelling(lexicon: Lexicon, words: Set[str], said: Pairs) -> Respelling:
    strong, weak, pairs = set[str](), set[str](), set[tuple[str, str]]()
    phrases = set[str]()
    for text, alike in lexicon.by_letters():
        syllables = text.split(" ")
        if any(name.kind in _SHORTENED for name in alike):
            phrases.add(text)
        if any(name.strong for name in alike):
            strong.update(syllables)
            pairs.update(pairwise(syllables))
        else:
            weak.update(syllables)
    return Respelling(strong | words, weak, pairs, said, phrases=phrases, ordinary=_LIGHT_WORDS)


def months_of(articles: Iterable[Article]) -> frozenset[str]:
    """The months of articles and of the events they tell, "2025-07"."""
    month = len("2025-07")
    return frozenset(
        day[:month]
        for article in articles
        for day in (article.source.event_date, article.source.published, *(event.date for event in article.events))
        if day is not None and len(day) >= month
    )


def people_in(articles: Iterable[Article]) -> list[str]:
    """The people that articles name, each once."""
    return list(dict.fromkeys(person.name for article in articles for person in article.people))


def places_in_articles(articles: Iterable[Article]) -> frozenset[str]:
    """Canonical names of the places that articles name."""
    return frozenset(name for article in articles for name in article.places)


def note_pairs(text: str, said: dict[tuple[str, str], bool]) -> None:
    """Add the neighbouring words of `text`, folded, to `said`, each with whether it stands in small letters too."""
    words = [(token.folded, token.text.islower()) for token in tokens(text)]
    for (first, first_small), (second, second_small) in pairwise(words):
        if first_small and second_small:
            said[first, second] = True
        else:
            said.setdefault((first, second), False)


def _place_names(knowledge: HandKept, gazetteer: Gazetteer, known: Set[str]) -> Iterator[Name]:
    for place in gazetteer.places.values():
        strong = place.level is Level.PROVINCE or place.canonical in known
        for text in _spellings(place):
            yield Name(NameKind.PLACE, place.id, text, strong)
    for former in gazetteer.former.values():
        for text in _spellings(former):
            yield Name(NameKind.FORMER, former.id, text, former.level is Level.PROVINCE)
    for entry in knowledge.aliases:
        place_of_alias = gazetteer.by_canonical.get(entry.place)
        if place_of_alias is not None:
            for alias in entry.aliases:
                yield Name(NameKind.PLACE, place_of_alias.id, name_text(alias), True)


def _spellings(place: Place | FormerPlace) -> tuple[str, ...]:
    text = _place_text(place.name)
    if place.level is not Level.PROVINCE or not text.startswith("đắk"):
        return (text,)
    return text, text.translate(OTHER_SPELLING)


def _place_text(name: str) -> str:
    """`name_text`, the short way for the gazetteer's names, which are tidy and bear canonical marks already."""
    if not name.replace(" ", "").isalpha():
        return name_text(name)
    return " ".join(map(one_i, name.lower().split(" ")))


def names_of_knowledge(knowledge: HandKept, figured: Iterable[str], people: Iterable[str]) -> list[Name]:
    """Every way to write a person, a post, a topic, an indicator or a document.

    `figured` are figures' indicators, `people` those whom articles name.
    """
    # Who holds no office is no subject of his own, but his name is no "chào" nor "vàng".
    known = {official.name for official in knowledge.officials}
    others = (Name(NameKind.TELLING, name, name_text(name), True) for name in people if name not in known)
    return list(dict.fromkeys([*_knowledge_names(knowledge, _indicators(knowledge, figured)), *others]))


def _knowledge_names(knowledge: HandKept, indicators: Mapping[str, Sequence[str]]) -> Iterator[Name]:
    yield from _names_of_people(knowledge)
    for topic in knowledge.topics:
        for text in _with_digits(topic.name, *topic.synonyms, *topic.abbreviations):
            yield Name(NameKind.TOPIC, topic.name, text, True)
    for indicator, synonyms in indicators.items():
        for text in _with_digits(indicator, *synonyms, *_short_forms(indicator)):
            yield Name(NameKind.INDICATOR, indicator, text, True)
    for text in _counted_instead(indicators):
        yield Name(NameKind.TELLING, text, name_text(text), True)
    for document in knowledge.documents:
        for text in (document.title, *document.aliases, *_number_forms(document)):
            yield Name(NameKind.DOCUMENT, document_key(document), name_text(text), True)


def _names_of_people(knowledge: HandKept) -> Iterator[Name]:
    """Officials by their names, whole and short, and the posts they hold."""
    addresses = [name_text(address) for address in ADDRESS]
    for official in knowledge.officials:
        for text in (official.name, *official.aliases):
            yield Name(NameKind.PERSON, official.name, name_text(text), True)
        last = name_text(official.name.split()[-1])
        for address in addresses:
            yield Name(NameKind.GIVEN, official.name, f"{address} {last}", True)
        for short in _short_names(official.name):
            yield Name(NameKind.GIVEN, official.name, name_text(short), " " in short)
        for post in official.posts:
            bare = post.post.removesuffix(post.place or "").strip()
            yield Name(NameKind.POST, bare, name_text(bare), True)
            for shorter in _beginnings(bare):
                yield Name(NameKind.POST, shorter, name_text(shorter), True)


def _beginnings(post: str) -> Iterator[str]:
    """What a long post is called for short, its last words left out: "Giám đốc Học viện Chính trị Quốc gia"."""
    words = post.split()
    for length in range(LONG_POST, len(words)):
        yield " ".join(words[:length])


def _short_names(name: str) -> Iterator[str]:
    """The last word and the last two words of a person's name, where it has more."""
    words = name.split()
    for count in (1, 2):
        if count < len(words):
            yield " ".join(words[-count:])


def _indicators(knowledge: HandKept, figured: Iterable[str]) -> dict[str, list[str]]:
    """All indicators, those that only a figure names among them, with their synonyms."""
    listed = {indicator.name: list(indicator.synonyms) for indicator in knowledge.indicators}
    return listed | {name: [] for name in figured if name not in listed}


def _counted_instead(indicators: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """What asks for a count where a share is known: "số hộ nghèo" is not "tỷ lệ hộ nghèo"."""
    counts = {text for name, synonyms in indicators.items() for text in (name, *synonyms)}
    for name, synonyms in indicators.items():
        for text in (name, *synonyms) if name.startswith(SHARE) else ():
            count = f"số {text.removeprefix(SHARE)}"
            if count not in counts and not text.startswith("số "):
                yield count


def _with_digits(*texts: str) -> Iterator[str]:
    """Names as they are kept, and with small numbers in digits: "một cửa", "1 cửa"."""
    for text in texts:
        name = name_text(text)
        yield name
        other = " ".join(_DIGITS.get(word, word) for word in name.split(" "))
        if other != name:
            yield other


def _short_forms(indicator: str) -> Iterator[str]:
    """An indicator without the word every count begins with: "số đảng viên" → "đảng viên"."""
    for prefix in COUNTING:
        short = indicator.removeprefix(prefix)
        if short != indicator and " " in short:
            yield short


def _number_forms(document: Document) -> Iterator[str]:
    """The ways a document's number is typed: "57-NQ/TW", "nghị quyết số 57", "NQ 57", "nq57"."""
    if document.number is None:
        return
    yield document.number
    yield " ".join(re.split(r"[-/]", document.number))
    parts = _NUMBER.match(document.number)
    if parts is None:
        return
    digits, short = str(int(parts["digits"])), parts["short"]
    for number in {digits, parts["digits"], document.number, f"{digits}/{short}", f"{digits}-{short}"}:
        for kind in (document.kind, short):
            yield f"{kind} {number}"
            yield f"{kind} số {number}"
        yield f"{short}{number}"


def _ordinary_names() -> Iterator[Name]:
    for cue, phrases in CUES.items():
        for phrase in phrases:
            yield Name(NameKind.CUE, cue.value, name_text(phrase), True)
    for level, phrases in LEVEL_WORDS.items():
        for phrase in phrases:
            yield Name(NameKind.LEVEL, level, name_text(phrase), True)
    for post, phrases in POSTS.items():
        for phrase in phrases:
            yield Name(NameKind.POST, post, name_text(phrase), True)
    for phrase in TELLING:
        yield Name(NameKind.TELLING, phrase, name_text(phrase), True)
    for phrase in STOP_WORDS:
        yield Name(NameKind.STOP, phrase, name_text(phrase), True)

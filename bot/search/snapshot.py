"""One immutable, checked, indexed state of all knowledge: what every answer is a function of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from bot.gazetteer.model import Gazetteer, Level
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import Article, Document, Official
from bot.search.facts import Facts
from bot.search.lexicon import Lexicon, Name, NameKind, name_text, tokens
from bot.search.vocabulary import ADDRESS, CUES, LEVEL_WORDS, POSTS, STOP_WORDS
from bot.vietnamese.folding import slug
from bot.vietnamese.sentences import sentence_at

COUNTING = ("số ", "tỷ lệ ", "mức ", "tổng ")
"""First words of an indicator's name that a question leaves out."""
_NUMBER = re.compile(r"(?P<digits>\d+)[-/](?P<short>[^\W\d_]+)")


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The knowledge and the gazetteer, indexed."""

    knowledge: Knowledge
    gazetteer: Gazetteer
    facts: Facts
    lexicon: Lexicon
    officials: dict[str, Official]
    """By name."""
    official_keys: dict[str, str]
    """Names of officials by their slug."""
    documents: dict[str, Document]
    """By the slug of the number, or of the title where there is no number."""
    topics: dict[str, str]
    """Topic names by their slug."""
    known: frozenset[str]
    """Canonical names of the places about which there is a fact or an official."""
    said: frozenset[tuple[str, str]]
    """Neighbouring words (folded) of all articles: what stands there as such is no slip for something else."""
    common: frozenset[tuple[str, str]]
    """Those of `said` that stand in small letters: what stands there so is no commune's name."""

    def sentence(self, article: str, quote: str) -> str:
        """The sentence of the article that `quote` stands in; the quote itself where it cannot be found."""
        text = self.knowledge.seeds.get(self.knowledge.articles[article].source.seed, "")
        start = text.find(quote)
        if start < 0:
            return quote
        first, last = sentence_at(text, start, start + len(quote))
        return " ".join(text[first:last].split())

    def articles_about(self, place: str) -> list[tuple[str, Article]]:
        """Articles that name `place` (canonical name) or one of its communes, newest first."""
        return [
            (stem, article)
            for stem, article in self.articles()
            if any(name == place or name.endswith(f", {place}") for name in article.places)
        ]

    def articles(self) -> list[tuple[str, Article]]:
        """All articles, newest first."""
        return sorted(
            self.knowledge.articles.items(),
            key=lambda item: item[1].source.date,
            reverse=True,
        )


def document_key(document: Document) -> str:
    """The ASCII key of a document: "57-nq-tw"; of one without a number, the slug of its title (40 letters)."""
    return slug(document.number or document.title)[:40].strip("-")


def build_snapshot(knowledge: Knowledge, gazetteer: Gazetteer) -> Snapshot:
    """The snapshot of `knowledge`; a pure function."""
    facts = Facts(knowledge, gazetteer)
    named = {name for article in knowledge.articles.values() for name in article.places} | set(facts.places)
    return Snapshot(
        knowledge=knowledge,
        gazetteer=gazetteer,
        facts=facts,
        lexicon=Lexicon([*_place_names(knowledge, gazetteer, named), *_knowledge_names(knowledge), *_ordinary_names()]),
        officials={official.name: official for official in knowledge.officials},
        official_keys={slug(official.name): official.name for official in knowledge.officials},
        documents={document_key(document): document for document in knowledge.documents},
        topics={slug(topic.name): topic.name for topic in knowledge.topics},
        known=facts.places | {post.place for official in knowledge.officials for post in official.posts if post.place},
        said=frozenset(_said(knowledge, small=False)),
        common=frozenset(_said(knowledge, small=True)),
    )


def _said(knowledge: Knowledge, *, small: bool) -> Iterator[tuple[str, str]]:
    for text in knowledge.seeds.values():
        for first, second in pairwise(tokens(text)):
            if not small or (first.text.islower() and second.text.islower()):
                yield first.folded, second.folded


def _place_names(knowledge: Knowledge, gazetteer: Gazetteer, known: set[str]) -> Iterator[Name]:
    for place in gazetteer.places.values():
        strong = place.level is Level.PROVINCE or place.canonical in known
        yield Name(NameKind.PLACE, place.id, _place_text(place.name), strong)
    for former in gazetteer.former.values():
        yield Name(NameKind.FORMER, former.id, _place_text(former.name), former.level is Level.PROVINCE)
    for entry in knowledge.aliases:
        place_of_alias = gazetteer.by_canonical.get(entry.place)
        if place_of_alias is not None:
            for alias in entry.aliases:
                yield Name(NameKind.PLACE, place_of_alias.id, name_text(alias), True)


def _place_text(name: str) -> str:
    """`name_text`, the short way for the gazetteer's names, which are tidy and bear canonical marks already."""
    return name.lower() if name.replace(" ", "").isalpha() else name_text(name)


def _knowledge_names(knowledge: Knowledge) -> Iterator[Name]:
    for official in knowledge.officials:
        for text in (official.name, *official.aliases):
            yield Name(NameKind.PERSON, official.name, name_text(text), True)
        for address in ADDRESS:
            yield Name(NameKind.GIVEN, official.name, name_text(f"{address} {official.name.split()[-1]}"), True)
        for post in official.posts:
            bare = post.post.removesuffix(post.place or "").strip()
            yield Name(NameKind.POST, bare, name_text(bare), True)
    for topic in knowledge.topics:
        for text in (topic.name, *topic.synonyms, *topic.abbreviations):
            yield Name(NameKind.TOPIC, topic.name, name_text(text), True)
    for indicator, synonyms in _indicators(knowledge).items():
        for text in (indicator, *synonyms, *_short_forms(indicator)):
            yield Name(NameKind.INDICATOR, indicator, name_text(text), True)
    for document in knowledge.documents:
        for text in (document.title, *document.aliases, *_number_forms(document)):
            yield Name(NameKind.DOCUMENT, document_key(document), name_text(text), True)


def _indicators(knowledge: Knowledge) -> dict[str, list[str]]:
    """All indicators, those that only a figure names among them, with their synonyms."""
    listed = {indicator.name: list(indicator.synonyms) for indicator in knowledge.indicators}
    for article in knowledge.articles.values():
        for figure in article.figures:
            listed.setdefault(figure.indicator, [])
    return listed


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
    for phrase in STOP_WORDS:
        yield Name(NameKind.STOP, phrase, name_text(phrase), True)

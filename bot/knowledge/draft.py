"""What the checks look at: every record that could be read, with the place it was read from.

A file with one broken entry still has its other entries checked, so that an editor sees all problems at once.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from bot.gazetteer.model import Gazetteer
from bot.knowledge.model import (
    Difficulty,
    Directive,
    Document,
    DocumentMention,
    Event,
    Figure,
    Indicator,
    Official,
    Person,
    Petition,
    PlaceAliases,
    Record,
    Source,
    Topic,
)
from bot.knowledge.problems import Problem, Severity
from bot.knowledge.seeds import Seed
from bot.knowledge.validating import validate
from bot.knowledge.yaml_reader import Path, YamlFile

R_co = TypeVar("R_co", bound=Record, covariant=True)
R = TypeVar("R", bound=Record)

Fact = Figure | Directive | Petition | Difficulty | DocumentMention | Event
"""What has a quote."""


@dataclass(frozen=True, slots=True)
class Entry(Generic[R_co]):
    """A record and where it stands."""

    record: R_co
    file: YamlFile
    path: Path

    @property
    def where(self) -> str:
        """ "tệp:dòng", for a message that points from one entry to another."""
        return f"{self.file.name}:{self.file.position(self.path).line}"

    def problem(self, within: str | Path, message: str, remedy: str, severity: Severity = "error") -> Problem:
        """A problem with the record's key, or with what stands at a path inside it."""
        inside = (within,) if isinstance(within, str) else within
        return self.file.problem((*self.path, *inside), message, remedy, severity)


@dataclass(frozen=True, slots=True)
class ArticleDraft:
    """What could be read of one file in articles/."""

    stem: str
    file: YamlFile
    source: Entry[Source] | None
    places: tuple[tuple[Path, str], ...]
    figures: tuple[Entry[Figure], ...]
    directives: tuple[Entry[Directive], ...]
    petitions: tuple[Entry[Petition], ...]
    difficulties: tuple[Entry[Difficulty], ...]
    people: tuple[Entry[Person], ...]
    documents: tuple[Entry[DocumentMention], ...]
    events: tuple[Entry[Event], ...]

    def facts(self) -> Iterator[Entry[Fact]]:
        """Everything with a quote, in the order of the file's keys."""
        yield from self.figures
        yield from self.directives
        yield from self.petitions
        yield from self.difficulties
        yield from self.documents
        yield from self.events

    def with_id(self) -> Iterator[Entry[Figure | Directive | Petition | Difficulty]]:
        """Everything with an id."""
        yield from self.figures
        yield from self.directives
        yield from self.petitions
        yield from self.difficulties


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything that could be read, before it is known to be right."""

    name: str
    """The knowledge directory as the editor names it."""
    seeds_name: str
    files: tuple[tuple[YamlFile, str], ...]
    """Every YAML file, and where its schema lies as seen from it."""
    articles: tuple[ArticleDraft, ...]
    officials: tuple[Entry[Official], ...]
    documents: tuple[Entry[Document], ...]
    topics: tuple[Entry[Topic], ...]
    indicators: tuple[Entry[Indicator], ...]
    aliases: tuple[Entry[PlaceAliases], ...]
    topics_known: bool
    """Whether topics.yaml was read whole: without it no topic can be called unknown."""
    seeds: Mapping[str, Seed]
    """The articles that were read, by file name."""
    seed_names: frozenset[str]
    """All files in seeds/, read or not."""
    gazetteer: Gazetteer
    today: date

    def seed_of(self, article: ArticleDraft) -> Seed | None:
        """The stored text of an article, when it could be read."""
        return self.seeds.get(article.source.record.seed) if article.source else None

    def place_names(self) -> Iterator[tuple[YamlFile, Path, str]]:
        """Every name of a place, and where it stands."""
        for article in self.articles:
            for path, name in article.places:
                yield article.file, path, name
            for entry in (*article.with_id(), *article.people, *article.events):
                place: str | list[str] | None = entry.record.place
                for path, name in _one_or_more(("place",), place):
                    yield entry.file, (*entry.path, *path), name
        for official in self.officials:
            for index, post in enumerate(official.record.posts):
                if post.place is not None:
                    yield official.file, (*official.path, "posts", index, "place"), post.place
        for aliases in self.aliases:
            yield aliases.file, (*aliases.path, "place"), aliases.record.place


def _one_or_more(path: Path, names: str | list[str] | None) -> list[tuple[Path, str]]:
    if isinstance(names, list):
        return [((*path, index), name) for index, name in enumerate(names)]
    return [] if names is None else [(path, names)]


def entries(model: type[R], file: YamlFile, key: str) -> tuple[Entry[R], ...]:
    """The valid records in the list under `key` of `file`."""
    items = file.data.get(key) if isinstance(file.data, dict) else None
    found = []
    for index, item in enumerate(items if isinstance(items, list) else ()):
        path: Path = (key, index)
        record, _ = validate(model, file, path, item)
        if record is not None:
            found.append(Entry(record, file, path))
    return tuple(found)


def article_draft(stem: str, file: YamlFile) -> ArticleDraft:
    """What could be read of the article in `file`."""
    data = file.data if isinstance(file.data, dict) else {}
    source, _ = validate(Source, file, ("source",), data.get("source"))
    places = data.get("places")
    return ArticleDraft(
        stem=stem,
        file=file,
        source=Entry(source, file, ("source",)) if source else None,
        places=tuple(
            (("places", index), place)
            for index, place in enumerate(places if isinstance(places, list) else ())
            if isinstance(place, str)
        ),
        figures=entries(Figure, file, "figures"),
        directives=entries(Directive, file, "directives"),
        petitions=entries(Petition, file, "petitions"),
        difficulties=entries(Difficulty, file, "difficulties"),
        people=entries(Person, file, "people"),
        documents=entries(DocumentMention, file, "documents"),
        events=entries(Event, file, "events"),
    )

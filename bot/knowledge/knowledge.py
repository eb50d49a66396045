"""Everything the knowledge files say, read and checked: the value the index is built from."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.knowledge.model import Article, Document, GoldenQuestion, Indicator, Official, PlaceAliases, Topic


@dataclass(frozen=True, slots=True)
class Asked:
    """A golden question and where it stands."""

    question: GoldenQuestion
    file: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All knowledge files in one immutable value."""

    articles: Mapping[str, Article]
    """By the file's stem, e.g. `2025-10-14-lai-chau`, in the order of the stems."""
    officials: tuple[Official, ...]
    documents: tuple[Document, ...]
    topics: tuple[Topic, ...]
    indicators: tuple[Indicator, ...]
    aliases: tuple[PlaceAliases, ...]
    questions: tuple[Asked, ...]
    """What must be answered rightly before the knowledge goes live."""
    seeds: Mapping[str, str]
    """The text of each article, without its front matter, by the seed's file name."""
    version: str
    """SHA-256 over every file read, in hexadecimal: equal versions hold equal knowledge."""

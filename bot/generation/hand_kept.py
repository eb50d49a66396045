"""The hand-kept files beside articles/, as far as they can be read: the words that facts are named with."""

from dataclasses import dataclass
from pathlib import Path

from bot.knowledge.draft import entries
from bot.knowledge.model import Document, Indicator, Official, Topic
from bot.knowledge.problems import Problem
from bot.knowledge.reading_files import read_text_file
from bot.knowledge.yaml_reader import YamlFile, read_yaml


@dataclass(frozen=True, slots=True)
class HandKept:
    """What topics.yaml, documents.yaml and officials.yaml hold; a broken entry is `bot check`'s to tell."""

    topics: tuple[Topic, ...]
    indicators: tuple[Indicator, ...]
    documents: tuple[Document, ...]
    officials: tuple[Official, ...]


def read_hand_kept(directory: Path) -> HandKept:
    """The hand-kept words of the knowledge in `directory`; none where a file is missing or broken."""

    def read(name: str) -> YamlFile:
        text = read_text_file(directory / name, name)
        return YamlFile(name, readable=False) if isinstance(text, Problem) else read_yaml(name, text.text)[0]

    topics, documents, officials = read("topics.yaml"), read("documents.yaml"), read("officials.yaml")
    return HandKept(
        tuple(entry.record for entry in entries(Topic, topics, "topics")),
        tuple(entry.record for entry in entries(Indicator, topics, "indicators")),
        tuple(entry.record for entry in entries(Document, documents, "documents")),
        tuple(entry.record for entry in entries(Official, officials, "officials")),
    )

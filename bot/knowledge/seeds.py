"""The articles in `seeds/`: a front matter that names the source, then the text that quotes are checked against."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from bot.knowledge.model import Date, Record, Text
from bot.knowledge.problems import Problem
from bot.knowledge.reading_files import TextFile
from bot.knowledge.validating import validate
from bot.knowledge.yaml_reader import ReadYaml, YamlFile, read_yaml
from bot.vietnamese.folding import accented, folded_in_place
from bot.vietnamese.sentences import covering, spans

_FRONT_MATTER = re.compile(r"---[ \t]*\n(?P<yaml>.*?)(?:(?<=\n)|\n)---[ \t]*(?:\n|\Z)", re.DOTALL)


class FrontMatter(Record):
    """Phần đầu của một bài trong seeds/: bài ở đâu ra."""

    title: Text
    outlet: Text | None = None
    author: Text | None = None
    published: Date | None = None
    event_date: Date | None = None
    url: Text | None = None


@dataclass(frozen=True)
class Seed:
    """One article as it is stored; the forms that only some checks need are made when first asked for."""

    name: str
    """The file's name in `seeds/`."""
    file: YamlFile
    """The front matter and its positions."""
    front: FrontMatter | None
    """None when it is not valid."""
    body: str
    """The article, without the front matter."""
    sha256: str
    """Of the file as it is stored, in hexadecimal."""

    @cached_property
    def accented(self) -> str:
        """The front matter's title and the body, case and tone placement evened out, one space between words."""
        return accented(f"{self.front.title if self.front else ''} {self.body}")

    @cached_property
    def in_place(self) -> str:
        """The body without case and marks, every offset what it was."""
        return folded_in_place(self.body)

    @cached_property
    def _sentences(self) -> list[tuple[int, int]]:
        return spans(self.body)

    def occurrences(self, quote: str) -> Iterator[tuple[int, int]]:
        """Where `quote` stands in the body."""
        at = self.body.find(quote)
        while at >= 0:
            yield at, at + len(quote)
            at = self.body.find(quote, at + 1)

    def sentence(self, start: int, end: int) -> str:
        """The sentences that `body[start:end]` lies in."""
        first, last = covering(self._sentences, start, end)
        return self.body[first:last]


def kept_seed(name: str, content: bytes, text: TextFile) -> Seed:
    """The article in `content`, a page or a Word or PDF file, whose text `bot generate` keeps in `text`."""
    return Seed(name, YamlFile(text.name, readable=False), None, text.text, hashlib.sha256(content).hexdigest())


def read_seed(name: str, file: TextFile, read_yaml: ReadYaml = read_yaml) -> tuple[Seed, list[Problem]]:
    """The article in `file`, `name` being its name in `seeds/`, and what is wrong with it."""
    sha256 = hashlib.sha256(file.content).hexdigest()
    match = _FRONT_MATTER.match(file.text)
    if match is None:
        problem = Problem(
            file.name,
            1,
            1,
            "bài thiếu phần đầu ghi nguồn nằm giữa hai dòng ---",
            "Thêm dòng ---, các dòng title, outlet, author, published, event_date, url, rồi một dòng --- nữa",
        )
        return Seed(name, YamlFile(file.name, readable=False), None, file.text, sha256), [problem]
    front_file, problems = read_yaml(file.name, match["yaml"], 2)
    front = None
    if front_file.readable:
        front, invalid = validate(FrontMatter, front_file, (), front_file.data)
        problems += invalid
    body = file.text[match.end() :].lstrip("\n")
    if not body.strip():
        line = file.text.count("\n", 0, match.end()) + 1
        problems.append(
            Problem(file.name, line, 1, "bài không có nội dung", "Chép nội dung bài vào sau dòng --- thứ hai")
        )
    return Seed(name, front_file, front, body, sha256), problems

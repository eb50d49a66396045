"""Reading and checking the knowledge directory: the one way in, for the command line, start-up and the tests."""

import hashlib
import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar

from bot.gazetteer.model import Gazetteer
from bot.knowledge.checks import check
from bot.knowledge.draft import ArticleDraft, Draft, article_draft, entries
from bot.knowledge.files import ARTICLES, GENERATED, HAND_KEPT, QUESTIONS, SUFFIXES
from bot.knowledge.knowledge import Asked, Knowledge
from bot.knowledge.model import (
    Article,
    Document,
    GoldenQuestion,
    Indicator,
    Official,
    PlaceAliases,
    QuestionsFile,
    Record,
    Topic,
)
from bot.knowledge.problems import Problem
from bot.knowledge.progress import SILENT, Progress
from bot.knowledge.reading_files import TextFile, leads_out, read_text_file
from bot.knowledge.seeds import Seed, kept_seed, read_seed
from bot.knowledge.validating import validate
from bot.knowledge.yaml_reader import ReadYaml, YamlFile, read_yaml
from bot.vietnamese.refused import why

MOST_PROBLEMS = 500
"""Told of one file; nobody mends more at a time."""

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of reading the knowledge."""

    knowledge: Knowledge | None
    """None when there is any error: broken knowledge never goes live."""
    problems: tuple[Problem, ...]
    """All of them, by file and line."""


def load_knowledge(  # noqa: PLR0913 - the last two are for those who wait
    directory: Path,
    seeds_directory: Path,
    gazetteer: Gazetteer,
    today: date,
    *,
    progress: Progress = SILENT,
    read: ReadYaml = read_yaml,
) -> Loaded:
    """Read and check everything in `directory` against the articles in `seeds_directory`.

    Reports every problem at once and never raises for what the files hold or lack.
    """
    reading = _Reading(directory, seeds_directory, progress, read)
    seed_names = reading.list_seeds()
    models, drafts = reading.read_articles()
    kept = {name: reading.read_hand_kept(name) for name in HAND_KEPT}
    whole = {name: reading.validate(HAND_KEPT[name], file) for name, file in kept.items()}
    questions = reading.read_questions()
    reading.read_seeds(drafts, seed_names)
    draft = Draft(
        name=reading.name,
        seeds_name=reading.seeds_name,
        files=tuple(reading.files),
        articles=drafts,
        officials=entries(Official, kept["officials.yaml"], "officials"),
        documents=entries(Document, kept["documents.yaml"], "documents"),
        topics=entries(Topic, kept["topics.yaml"], "topics"),
        indicators=entries(Indicator, kept["topics.yaml"], "indicators"),
        aliases=entries(PlaceAliases, kept["places.yaml"], "places"),
        topics_known=whole["topics.yaml"] is not None,
        seeds=reading.seeds,
        seed_names=seed_names,
        gazetteer=gazetteer,
        today=today,
    )
    problems = _first_of_each_file(sorted({*reading.problems, *check(draft, progress)}))
    if any(problem.severity == "error" for problem in problems):
        return Loaded(None, problems)
    knowledge = Knowledge(
        articles=models,
        officials=tuple(entry.record for entry in draft.officials),
        documents=tuple(entry.record for entry in draft.documents),
        topics=tuple(entry.record for entry in draft.topics),
        indicators=tuple(entry.record for entry in draft.indicators),
        aliases=tuple(entry.record for entry in draft.aliases),
        questions=questions,
        seeds={name: seed.body for name, seed in reading.seeds.items()},
        version=reading.version(),
    )
    return Loaded(knowledge, problems)


def _first_of_each_file(problems: list[Problem]) -> tuple[Problem, ...]:
    """The first `MOST_PROBLEMS` of each file; one error among them stands for all that are left out."""
    told = Counter[str]()
    kept = []
    for problem in problems:
        told[problem.file] += 1
        if told[problem.file] <= MOST_PROBLEMS:
            kept.append(problem)
    left_out = [
        Problem(file, 1, 1, f"còn {count - MOST_PROBLEMS} chỗ nữa", "Chữa các chỗ trên trước")
        for file, count in told.items()
        if count > MOST_PROBLEMS
    ]
    return (*kept, *left_out)


@dataclass(slots=True)
class _Reading:
    """The files read so far, and what was wrong with them."""

    directory: Path
    seeds_directory: Path
    progress: Progress
    yaml: ReadYaml
    problems: list[Problem] = field(default_factory=list)
    files: list[tuple[YamlFile, str]] = field(default_factory=list)
    seeds: dict[str, Seed] = field(default_factory=dict)
    contents: dict[str, bytes] = field(default_factory=dict)
    roots: tuple[Path, ...] = ()

    def __post_init__(self) -> None:
        self.roots = (self.directory.resolve(), self.seeds_directory.resolve())

    @property
    def name(self) -> str:
        return self.directory.name or "knowledge"

    @property
    def seeds_name(self) -> str:
        return self.seeds_directory.name or "seeds"

    def note(self, file: str, message: str, remedy: str) -> None:
        self.problems.append(Problem(file, 1, 1, message, remedy))

    def read_file(self, path: Path, name: str) -> TextFile | None:
        """The file at `path`; a problem is noted when it cannot be read."""
        if leads_out(path, self.roots):
            self.note(name, "đường dẫn tắt dẫn ra ngoài thư mục dữ liệu", "Thay đường dẫn tắt bằng chính tệp đó")
            return None
        read = read_text_file(path, name)
        if isinstance(read, Problem):
            self.problems.append(read)
            return None
        self.contents[name] = read.content
        return read

    def read_yaml_file(self, path: Path, name: str, schema: str) -> YamlFile:
        """What the YAML file at `path` says; nothing when it cannot be read."""
        full_name = f"{self.name}/{name}"
        text = self.read_file(path, full_name)
        if text is None:
            return YamlFile(full_name, readable=False)
        file, problems = self.yaml(full_name, text.text, 1)
        self.problems += problems
        self.files.append((file, schema))
        return file

    def read_hand_kept(self, name: str) -> YamlFile:
        """What one of the files beside articles/ says."""
        return self.read_yaml_file(self.directory / name, name, f"../schema/{Path(name).stem}.json")

    def read_questions(self) -> tuple[Asked, ...]:
        """The golden questions, with where each stands."""
        if not (self.directory / QUESTIONS).exists():
            return ()
        file = self.read_yaml_file(self.directory / QUESTIONS, QUESTIONS, "../schema/questions.json")
        self.validate(QuestionsFile, file)
        found = []
        for entry in entries(GoldenQuestion, file, "questions"):
            position = file.position(entry.path)
            found.append(Asked(entry.record, file.name, position.line, position.column))
        return tuple(found)

    def validate(self, model: type[R], file: YamlFile) -> R | None:
        """The whole file as its model."""
        if not file.readable:
            return None
        record, problems = validate(model, file, (), file.data)
        self.problems += problems
        return record

    def read_articles(self) -> tuple[dict[str, Article], tuple[ArticleDraft, ...]]:
        """The articles by stem, and what could be read of each file."""
        models: dict[str, Article] = {}
        drafts: list[ArticleDraft] = []
        paths = list(self._yaml_files())
        self.progress.stage("đọc các bài", len(paths))
        for path in paths:
            self.progress.step()
            file = self.read_yaml_file(path, f"{ARTICLES}/{path.name}", "../../schema/article.json")
            article = self.validate(Article, file)
            if article is not None:
                models[path.stem] = article
            drafts.append(article_draft(path.stem, file))
        return models, tuple(drafts)

    def _yaml_files(self) -> Iterator[Path]:
        listed = self._listed(self.directory / ARTICLES, f"{self.name}/{ARTICLES}")
        if listed is not None and not any(path.suffix == ".yaml" for path in listed):
            self.note(f"{self.name}/{ARTICLES}", "chưa có bài nào", "Đặt vào đây mỗi bài một tệp .yaml")
        for path in listed or ():
            if path.suffix == ".yaml":
                yield path
            elif path.suffix.lower() in (".yml", ".yaml"):
                name = f"{self.name}/{ARTICLES}/{path.name}"
                self.note(name, "đuôi tệp phải là .yaml", f"Đổi tên thành {path.stem}.yaml")

    def list_seeds(self) -> frozenset[str]:
        """The names of the stored articles."""
        listed = self._listed(self.seeds_directory, self.seeds_name) or ()
        return frozenset(path.name for path in listed if path.suffix in SUFFIXES)

    def _listed(self, directory: Path, name: str) -> list[Path] | None:
        """What is in a directory, in the order of the names, hidden files left out; None when it cannot be read."""
        try:
            return sorted(path for path in directory.iterdir() if not path.name.startswith("."))
        except FileNotFoundError:
            self.note(name, "không có thư mục này", "Tạo thư mục, hoặc sửa đường dẫn trong cấu hình")
        except NotADirectoryError:
            self.note(name, "đây là tệp, không phải thư mục", "Đổi tên tệp này và tạo thư mục")
        except OSError as error:
            self.note(name, f"không mở được thư mục ({why(error)})", "Kiểm tra quyền đọc của thư mục")
        return None

    def read_seeds(self, articles: tuple[ArticleDraft, ...], seed_names: frozenset[str]) -> None:
        """Read the stored articles that knowledge was drawn from."""
        named = {article.source.record.seed: article.stem for article in articles if article.source}
        self.progress.stage("đọc bài nguồn", len(named.keys() & seed_names))
        for name in sorted(named.keys() & seed_names):
            self.progress.step()
            path, shown = self.seeds_directory / name, f"{self.seeds_name}/{name}"
            kept = self.directory / GENERATED / f"{named[name]}.txt"
            if kept.is_file():
                self.read_kept_seed(name, path, kept)
            elif path.suffix != ".txt":
                self.note(shown, "chưa rút lời văn của bài ra khỏi tệp này", "Chạy lệnh bot generate")
            elif (text := self.read_file(path, shown)) is not None:
                self.seeds[name], problems = read_seed(name, text, self.yaml)
                self.problems += problems

    def read_kept_seed(self, name: str, path: Path, kept: Path) -> None:
        """Read the text that was taken out of the page at `path`."""
        text = self.read_file(kept, f"{self.name}/{GENERATED}/{kept.name}")
        try:
            content = path.read_bytes()
        except OSError as error:
            shown = f"{self.seeds_name}/{name}"
            self.note(shown, f"không mở được tệp ({why(error)})", "Kiểm tra quyền đọc của tệp và ổ đĩa")
            return
        if text is not None:
            self.seeds[name] = kept_seed(name, content, text)

    def version(self) -> str:
        """The digest of every file read, whatever the two directories are called."""
        digest = hashlib.sha256()
        for name, content in sorted(self.contents.items()):
            kind, _, rest = name.partition("/")
            relative = rest if kind == self.name else f"seeds/{rest}"
            for part in (os.fsencode(relative), content):
                digest.update(len(part).to_bytes(8, "big") + part)
        return digest.hexdigest()

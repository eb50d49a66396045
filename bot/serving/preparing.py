"""A snapshot fit to go live: loaded, checked, indexed, and its golden questions asked."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.compiled.last_good import keep
from bot.compiled.starting import How, Start
from bot.gazetteer.loading import load_gazetteer
from bot.gazetteer.model import Gazetteer
from bot.knowledge.problems import Problem
from bot.knowledge.progress import SILENT, Progress
from bot.presentation.golden import wrong_answers
from bot.search.snapshot import Snapshot
from bot.serving.files import Files, look_at


@dataclass(frozen=True, slots=True)
class Prepared:
    """A snapshot, or why the files cannot be served."""

    snapshot: Snapshot | None
    problems: tuple[Problem, ...]
    """Errors alone where there is no snapshot; warnings where there is one and its files were read."""
    how: How


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the knowledge is, and what it is checked against."""

    knowledge_dir: Path
    seeds_dir: Path
    data_dir: Path
    gazetteer: Gazetteer

    def look(self) -> Files:
        """How they look now."""
        return look_at(self.knowledge_dir, self.seeds_dir)

    def start(self, today: date, progress: Progress = SILENT) -> Start:
        """How a snapshot is made from them."""
        return Start(self.knowledge_dir, self.seeds_dir, self.data_dir, self.gazetteer, today, progress)


def prepare(start: Start, *, kept: bool = False) -> Prepared:
    """The snapshot that `start` makes, unless it answers a golden question wrongly.

    It is `kept` for a restart that finds the files broken (`bot.compiled.last_good`).
    """
    started = start.start()
    if started.snapshot is None:
        errors = tuple(problem for problem in started.problems if problem.severity == "error")
        return Prepared(None, errors, started.how)
    start.progress.stage("hỏi các câu mẫu", 0)
    wrong = wrong_answers(started.snapshot, start.today)
    if wrong:
        return Prepared(None, tuple(wrong), started.how)
    if kept:
        keep(start, started)
    return Prepared(started.snapshot, started.problems, started.how)


def prepare_in_another_process(sources: Sources, today: date) -> None:
    """Compile much knowledge where it takes no time from the answers; `prepare` then only opens the file.

    Blocks until it is done. What is wrong with the files is for `prepare` to find.
    """
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  a start does without them
    from multiprocessing import get_context  # noqa: PLC0415

    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        pool.submit(_compile, sources.knowledge_dir, sources.seeds_dir, sources.data_dir, today).result()


def _compile(knowledge_dir: Path, seeds_dir: Path, data_dir: Path, today: date) -> None:
    Start(knowledge_dir, seeds_dir, data_dir, load_gazetteer(), today).start()

"""From the knowledge directory to a snapshot, the shortest way that is right.

Little knowledge is read and kept in memory. Much of it is compiled into a file named by the hash of all that it was
made from; while nothing changed, a start opens that file and reads no YAML and no article. A file that is not exactly
what it should be is thrown away and made again, and where it cannot be written everything stays in memory.
"""

import hashlib
import json
import logging
import os
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from time import time_ns
from typing import TYPE_CHECKING

from bot.compiled.fingerprint import hash_of, list_files, read_files
from bot.compiled.reading import connect, open_snapshot
from bot.compiled.schema import APPLICATION_ID
from bot.compiled.writing import Origin, Stored, Writer
from bot.gazetteer.model import Gazetteer
from bot.knowledge.files import ARTICLES
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.problems import Problem
from bot.knowledge.progress import SILENT, Progress
from bot.search.facts import newest_first
from bot.search.snapshot import Snapshot, build_snapshot
from bot.vietnamese.refused import why

if TYPE_CHECKING:
    from bot.compiled.parsed import Parsed
    from bot.knowledge.loading import Loaded

log = logging.getLogger(__name__)

COMPILE_FROM = 5_000
"""Facts from which knowledge is compiled. Below it reading the YAML takes a second or two, looking through all facts
under 5 ms, and a file would be one more thing that can go wrong."""
REMEMBER_FROM = 50
"""Articles from which parsed YAML is remembered from one start to the next."""
WHOLE = 32 * 1024 * 1024
"""Bytes up to which a compiled file is verified whole at every start; of a larger one, samples are."""
SAMPLES = 256
SAMPLE = 4096

FOLDER = "compiled"
"""The directory under DATA_DIR."""
_SUFFIX = ".sqlite"
_PARSED = "parsed.cache"


class How(StrEnum):
    """Where a snapshot came from."""

    MEMORY = "memory"
    COMPILED = "compiled"
    OPENED = "opened"
    LAST_GOOD = "last-good"
    """What was served before: the files are broken now."""


@dataclass(frozen=True, slots=True)
class Started:
    """A snapshot, or why there is none."""

    snapshot: Snapshot | None
    problems: tuple[Problem, ...]
    how: How
    knowledge: Knowledge | None = None
    """What was read, when it was read."""


@dataclass(slots=True)
class Start:
    """Where everything is."""

    directory: Path
    seeds_directory: Path
    data_dir: Path | None
    """The directory that may be written; None when nothing is to be compiled."""
    gazetteer: Gazetteer
    today: date
    progress: Progress = SILENT
    compile_from: int = COMPILE_FROM
    _origin: Origin | None = None

    @property
    def room(self) -> Path | None:
        """Where compiled files are."""
        return self.data_dir / FOLDER if self.data_dir is not None else None

    @property
    def origin(self) -> Origin | None:
        """What the snapshot was made from, once it is; None where nothing is compiled, or a file was not readable."""
        return self._origin

    @property
    def compiled_file(self) -> Path | None:
        """The compiled file that the snapshot is in, if it is in one."""
        if self.room is None or self._origin is None:
            return None
        path = self.room / f"{self._origin.hash}{_SUFFIX}"
        return path if path.exists() else None

    def start(self) -> Started:
        """The snapshot: opened when there is one that fits, else made."""
        opened = self._open()
        if opened is not None:
            return Started(opened, (), How.OPENED)
        return self.build()

    def build(self) -> Started:
        """The snapshot made anew, compiled when there is much of it."""
        self._note_files()
        loaded = self._load()
        knowledge = loaded.knowledge
        if knowledge is None:
            return Started(None, loaded.problems, How.MEMORY)
        if self.room is None or self._origin is None or count_facts(knowledge) < self.compile_from:
            return Started(build_snapshot(knowledge, self.gazetteer), loaded.problems, How.MEMORY, knowledge)
        try:
            if self._changed_meanwhile():
                log.info("Dữ liệu đổi trong lúc đọc; lần khởi động sau mới biên dịch.")
            else:
                path = compile_knowledge(knowledge, self.gazetteer, self.room, self._origin, self.progress)
                snapshot = open_snapshot(connect(path), self.gazetteer)
                return Started(snapshot, loaded.problems, How.COMPILED, knowledge)
        except (OSError, sqlite3.Error) as error:
            log.warning("Không ghi được bản biên dịch (%s); dữ liệu được giữ trong bộ nhớ.", why(error))
        return Started(build_snapshot(knowledge, self.gazetteer), loaded.problems, How.MEMORY, knowledge)

    def _open(self) -> Snapshot | None:
        room = self.room
        if room is None or not room.is_dir():
            return None
        for path in sorted(room.glob(f"[0-9a-f]*{_SUFFIX}")):
            try:
                verify(path)
                database = connect(path)
                if self._fits(path, database):
                    return open_snapshot(database, self.gazetteer)
                database.close()
            except OSError as error:
                log.warning("Không mở được bản biên dịch (%s).", why(error))
            except (DamagedError, sqlite3.Error, ValueError, KeyError, TypeError) as error:
                log.warning("Bản biên dịch hỏng (%s); bỏ và làm lại.", error)
                discard(path)
        return None

    def _fits(self, path: Path, database: sqlite3.Connection) -> bool:
        """Whether the file was made from what there is now."""
        before = [Stored(*row) for row in database.execute("SELECT name, size, changed, sha256 FROM files")]
        read_at, named = (
            json.loads(database.execute("SELECT value FROM kept WHERE what = ?", (what,)).fetchone()[0])
            for what in ("read_at", "hash")
        )
        if named != path.stem:
            raise DamagedError("tên không khớp")
        self._note_files(before, read_at)
        return self._origin is not None and self._origin.hash == named

    def _note_files(self, before: Iterable[Stored] = (), read_at: int = 0) -> None:
        if self.room is None or self._origin is not None:
            return
        now = time_ns()
        try:
            files = read_files(list_files(self.directory, self.seeds_directory), before, read_at)
        except OSError:
            return  # the loader tells what is wrong
        self._origin = Origin(hash_of(files), files, now)

    def _changed_meanwhile(self) -> bool:
        files = self._origin.files if self._origin else ()
        return read_files(list_files(self.directory, self.seeds_directory), files, 2 * time_ns()) != files

    def _load(self) -> "Loaded":
        # What reads and checks YAML takes a tenth of a second to import; a start that opens a compiled file reads none.
        from bot.knowledge.loading import load_knowledge  # noqa: PLC0415

        parsed = self._remembered()
        if parsed is None:
            return load_knowledge(
                self.directory, self.seeds_directory, self.gazetteer, self.today, progress=self.progress
            )
        loaded = load_knowledge(
            self.directory,
            self.seeds_directory,
            self.gazetteer,
            self.today,
            progress=self.progress,
            read=parsed.read_yaml,
        )
        try:
            parsed.close()
        except sqlite3.Error as error:
            log.warning("Không ghi được bản đã đọc (%s).", why(error))
        return loaded

    def _remembered(self) -> "Parsed | None":
        """What was parsed before; None for little knowledge, or where nothing can be written."""
        files = self._origin.files if self._origin else ()
        if self.room is None or sum(file.name.startswith(f"{ARTICLES}/") for file in files) < REMEMBER_FROM:
            return None
        from bot.compiled.parsed import Parsed  # noqa: PLC0415

        path = self.room / _PARSED
        try:
            self.room.mkdir(parents=True, exist_ok=True)
            return Parsed(path)
        except (OSError, sqlite3.Error) as error:
            log.warning("Không dùng được bản đã đọc (%s).", why(error))
            if isinstance(error, sqlite3.DatabaseError):
                path.unlink(missing_ok=True)
            return None


class DamagedError(Exception):
    """A compiled file is not what it was when it was written."""


def count_facts(knowledge: Knowledge) -> int:
    """How many facts, events and summaries' sentences there are."""
    return sum(
        len(article.facts) + len(article.events) + len(article.summary) for article in knowledge.articles.values()
    )


def compile_knowledge(
    knowledge: Knowledge, gazetteer: Gazetteer, room: Path, origin: Origin, progress: Progress = SILENT
) -> Path:
    """Write the compiled file of `knowledge` into `room` and take the others away; its path.

    Raises OSError or sqlite3.Error when it cannot be written. The file appears whole or not at all.
    """
    room.mkdir(parents=True, exist_ok=True)
    aside = room / f".{origin.hash}.{os.getpid()}.tmp"
    aside.unlink(missing_ok=True)
    progress.stage("biên dịch", len(knowledge.articles))
    try:
        writer = Writer(aside, gazetteer)
        try:
            for stem in newest_first((stem, article.source.date) for stem, article in knowledge.articles.items()):
                article = knowledge.articles[stem]
                writer.add(stem, article, knowledge.seeds.get(article.source.seed, ""))
                progress.step()
            writer.finish(knowledge, origin)
        finally:
            writer.close()
        path = swap(aside, room / f"{origin.hash}{_SUFFIX}")
    finally:
        aside.unlink(missing_ok=True)
    for other in room.glob(f"[0-9a-f]*{_SUFFIX}"):
        if other != path:
            discard(other)
    return path


def swap(aside: Path, path: Path) -> Path:
    """Give a finished file its name, with its digest beside it; whoever has the old one open keeps it."""
    with aside.open("rb") as file:
        os.fsync(file.fileno())
    seal = seal_of(path)
    sealed_aside = aside.with_suffix(".seal")
    with sealed_aside.open("w", encoding="ascii") as file:
        json.dump(_digest(aside), file)
        file.flush()
        os.fsync(file.fileno())
    sealed_aside.replace(seal)
    aside.replace(path)
    directory = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(directory)
    finally:
        os.close(directory)
    return path


def verify(path: Path) -> None:
    """Raise `DamagedError` unless the file is what was written: its size, its bytes and its kind; OSError too."""
    try:
        sealed = json.loads(seal_of(path).read_text("ascii"))
    except (FileNotFoundError, ValueError) as error:
        raise DamagedError("không có dấu niêm") from error
    if sealed != _digest(path):
        raise DamagedError("nội dung không khớp dấu niêm")
    with path.open("rb") as file:
        head = file.read(72)
    if not head.startswith(b"SQLite format 3\0") or int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise DamagedError("không phải bản biên dịch")


def discard(path: Path) -> None:
    """Take a compiled file away, with its seal; it can always be made again."""
    for each in (path, seal_of(path)):
        try:
            each.unlink(missing_ok=True)
        except OSError as error:
            log.warning("Không xóa được %s (%s).", each.name, why(error))


def discard_all(data_dir: Path) -> None:
    """Take every compiled file away."""
    for path in (data_dir / FOLDER).glob(f"[0-9a-f]*{_SUFFIX}"):
        discard(path)


def seal_of(path: Path) -> Path:
    """The file that tells whether `path` is what was written."""
    return path.with_suffix(".seal")


def _digest(path: Path) -> list[object]:
    """Size and digest: of the whole, or of samples spread evenly over a large file, its ends among them."""
    size = path.stat().st_size
    digest = hashlib.sha256()
    with path.open("rb") as file:
        if size <= WHOLE:
            digest.update(file.read())
        else:
            for number in range(SAMPLES):
                file.seek((size - SAMPLE) * number // (SAMPLES - 1))
                digest.update(file.read(SAMPLE))
    return [size, digest.hexdigest()]

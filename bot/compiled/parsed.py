"""YAML files as they were read last time, so that only those that changed are read again.

What is kept is the plain values of files that were written without a fault; where each value stands is found out by
reading the file after all, when a check has something to say about it.
"""

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path as FilePath

from bot.knowledge.problems import Problem
from bot.knowledge.yaml_reader import Mark, Path, YamlFile, first_line_of, read_yaml

_TABLE = "CREATE TABLE IF NOT EXISTS parsed (sha256 TEXT PRIMARY KEY, content BLOB NOT NULL)"


class Parsed:
    """Reads YAML as `read_yaml` does, and remembers it in a file."""

    def __init__(self, path: FilePath) -> None:
        """Raises sqlite3.Error when `path` cannot be used."""
        self._database = sqlite3.connect(path, isolation_level=None)
        self._database.execute(_TABLE)
        self._database.execute("BEGIN")
        self._used: set[str] = set()
        self.read = 0
        """How many files had to be read."""

    def read_yaml(self, name: str, text: str, first_line: int = 1) -> tuple[YamlFile, list[Problem]]:
        """What `text` says; see `bot.knowledge.yaml_reader.read_yaml`."""
        key = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        row = self._database.execute("SELECT content FROM parsed WHERE sha256 = ?", (key,)).fetchone()
        if row is not None:
            self._used.add(key)
            marks = _Again(name, text, first_line)
            values, keys = _Marks(marks, keys=False), _Marks(marks, keys=True)
            data = json.loads(zlib.decompress(row[0]))
            return YamlFile(name, data, values, keys, first_line=first_line_of(text)), []
        self.read += 1
        file, problems = read_yaml(name, text, first_line)
        if not problems and file.readable:
            content = zlib.compress(json.dumps(file.data, ensure_ascii=False).encode("utf-8", "surrogatepass"), 1)
            self._database.execute("INSERT OR REPLACE INTO parsed VALUES (?, ?)", (key, content))
            self._used.add(key)
        return file, problems

    def close(self) -> None:
        """Keep what was read this time, forget the rest."""
        self._database.execute("CREATE TEMP TABLE used (sha256 TEXT PRIMARY KEY)")
        self._database.executemany("INSERT INTO used VALUES (?)", ((key,) for key in self._used))
        self._database.execute("DELETE FROM parsed WHERE sha256 NOT IN (SELECT sha256 FROM used)")
        self._database.execute("COMMIT")
        self._database.close()


class _Again:
    """The file, read when someone asks where something stands."""

    def __init__(self, name: str, text: str, first_line: int) -> None:
        self._given = (name, text, first_line)

    @cached_property
    def file(self) -> YamlFile:
        """With all its positions."""
        return read_yaml(*self._given)[0]


class _Marks(Mapping[Path, Mark]):
    """The positions of values, or of keys."""

    def __init__(self, again: _Again, *, keys: bool) -> None:
        self._again = again
        self._keys = keys

    @property
    def _marks(self) -> Mapping[Path, Mark]:
        return self._again.file.keys if self._keys else self._again.file.values

    def __getitem__(self, path: Path) -> Mark:
        return self._marks[path]

    def __iter__(self) -> Iterator[Path]:
        return iter(self._marks)

    def __len__(self) -> int:
        return len(self._marks)

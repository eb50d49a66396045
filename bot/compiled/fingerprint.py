"""What a compiled snapshot was built from, in one hash: every file, the gazetteer, and the program that compiles.

A file whose size and time are what they were is not read again, unless it was changed about when it was last read:
then its time may hide a second change.
"""

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from bot.compiled.writing import Stored
from bot.knowledge.files import ARTICLES, BESIDE_ARTICLES, GENERATED, SUFFIXES

RACY_NS = 2_000_000_000
"""Nanoseconds between a change and a reading under which the time of the change is not trusted: file systems keep
whole seconds, some two."""
_PROGRAM = ("compiled", "gazetteer", "knowledge", "search", "vietnamese")


def list_files(directory: Path, seeds_directory: Path) -> dict[str, Path]:
    """Every file that may bear on the knowledge, by a name that holds wherever the directories are. Raises OSError."""
    beside = {name: directory / name for name in BESIDE_ARTICLES}
    found = {name: path for name, path in beside.items() if path.exists()}
    found |= {f"{ARTICLES}/{path.name}": path for path in _visible(directory / ARTICLES)}
    kept = directory / GENERATED
    if kept.is_dir():
        found |= {f"{GENERATED}/{path.name}": path for path in _visible(kept) if path.suffix == ".txt"}
    return found | {f"seeds/{path.name}": path for path in _visible(seeds_directory) if path.suffix in SUFFIXES}


def read_files(listed: Mapping[str, Path], before: Iterable[Stored], read_at: int) -> list[Stored]:
    """All files with the hashes of their contents; those that are as `before`, read at `read_at` (ns), are not opened.

    Raises OSError when one cannot be read.
    """
    known = {stored.name: stored for stored in before}
    found = []
    for name, path in sorted(listed.items()):
        status = path.stat()
        stored = known.get(name)
        same = stored is not None and (stored.size, stored.changed) == (status.st_size, status.st_mtime_ns)
        if stored is None or not same or status.st_mtime_ns > read_at - RACY_NS:
            with path.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
            stored = Stored(name, status.st_size, status.st_mtime_ns, digest)
        found.append(stored)
    return found


def hash_of(stored: Iterable[Stored]) -> str:
    """The hash that names a snapshot, in hexadecimal."""
    digest = hashlib.sha256(program_hash().encode())
    for file in stored:
        digest.update(b"\0" + os.fsencode(file.name) + b"\0" + file.sha256.encode())
    return digest.hexdigest()


def _visible(directory: Path) -> Iterator[Path]:
    return (path for path in sorted(directory.iterdir()) if not path.name.startswith("."))


@cache
def program_hash() -> str:
    """The hash of the parts of the program that decide what is in a snapshot, the gazetteer's data among them."""
    digest = hashlib.sha256()
    for room in _PROGRAM:
        for name, content in sorted(_contents(files(f"bot.{room}"))):
            digest.update(f"{room}/{name}".encode() + b"\0" + hashlib.sha256(content).digest())
    return digest.hexdigest()


def _contents(directory: Traversable, within: str = "") -> Iterator[tuple[str, bytes]]:
    for entry in directory.iterdir():
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _contents(entry, f"{within}{entry.name}/")
        elif entry.name.endswith((".py", ".tsv")):
            yield within + entry.name, entry.read_bytes()

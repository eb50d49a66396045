"""How the knowledge looks from outside: enough to see that something changed, without reading it."""

from pathlib import Path

from bot.compiled.fingerprint import list_files

Files = tuple[tuple[str, int, int, int], ...] | None
"""Name, size, time of change (ns) and inode of each file; None when they cannot be listed."""


def look_at(knowledge_dir: Path, seeds_dir: Path) -> Files:
    """How the files look now."""
    try:
        found = list_files(knowledge_dir, seeds_dir)
    except OSError:
        return None
    return tuple((name, *_look(path)) for name, path in sorted(found.items()))


def _look(path: Path) -> tuple[int, int, int]:
    try:
        status = path.stat()
    except OSError:
        return -1, 0, 0
    return status.st_size, status.st_mtime_ns, status.st_ino

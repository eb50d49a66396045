"""Files written whole or not at all: a full disk or a kill in the middle leaves the file that was there."""

import os
import tempfile
from pathlib import Path

TEMPORARY = ".viet-do-"
"""The beginning of the names of files that are being written; one left behind by a kill is no file of anybody."""


def write_whole(path: Path, text: str, *, lasting: bool = True) -> None:
    """Write `text` to `path` in UTF-8: aside first, then renamed over it. Raises OSError, `path` untouched.

    `lasting`: on the disk itself before the rename, so that a power failure harms it as little as a kill.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=TEMPORARY, dir=path.parent)
    aside = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            if lasting:
                file.flush()
                os.fsync(file.fileno())
        aside.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        os.replace(aside, path)  # noqa: PTH105  the one moment that counts, by its system name
    except BaseException:
        aside.unlink(missing_ok=True)
        raise


def _umask() -> int:
    """The process's mask; there is no way to read it but to set it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def sweep(directory: Path) -> None:
    """Remove what a killed run left half-written in `directory`."""
    for path in directory.glob(f"{TEMPORARY}*"):
        path.unlink(missing_ok=True)

"""The last knowledge that was served, kept beside: when a restart finds a broken edit, the bot answers from it.

Kept for one version of the program only: another one may read the file differently.
"""

import logging
import os
import shutil
import sqlite3
from pathlib import Path

from bot.compiled.fingerprint import program_hash
from bot.compiled.reading import connect, open_snapshot
from bot.compiled.starting import DamagedError, Start, Started, compile_knowledge, seal_of, verify
from bot.gazetteer.model import Gazetteer
from bot.search.snapshot import Snapshot
from bot.vietnamese.refused import why

log = logging.getLogger(__name__)

FOLDER = "last-good"
"""The directory under DATA_DIR."""
_SUFFIX = ".sqlite"


def keep(start: Start, started: Started) -> None:
    """Keep what `start` came to, for `last_good`; a disk that is full or read-only is no reason not to serve it."""
    origin = start.origin
    if start.data_dir is None or origin is None:
        return
    room = _room(start.data_dir)
    path = room / f"{origin.hash}{_SUFFIX}"
    try:
        if path.exists():
            return
        room.mkdir(parents=True, exist_ok=True)
        compiled = start.compiled_file
        if compiled is not None:
            # The seal first: a file with none is never opened.
            for source, target in ((seal_of(compiled), seal_of(path)), (compiled, path)):
                target.unlink(missing_ok=True)
                os.link(source, target)
        elif started.knowledge is not None:
            compile_knowledge(started.knowledge, start.gazetteer, room, origin)
        _leave_only(path)
    except (OSError, sqlite3.Error) as error:
        log.warning("Không giữ được bản dữ liệu tốt gần nhất (%s).", why(error))


def last_good(data_dir: Path, gazetteer: Gazetteer) -> Snapshot | None:
    """What `keep` kept last; None when there is nothing, or nothing whole."""
    for path in sorted(_room(data_dir).glob(f"[0-9a-f]*{_SUFFIX}")):
        try:
            verify(path)
            return open_snapshot(connect(path), gazetteer)
        except (OSError, DamagedError, sqlite3.Error, ValueError, KeyError, TypeError) as error:
            log.warning("Bản dữ liệu tốt gần nhất không dùng được (%s).", why(error))
    return None


def _room(data_dir: Path) -> Path:
    return data_dir / FOLDER / program_hash()[:16]


def _leave_only(path: Path) -> None:
    """Take away what was kept before, by this version of the program or another."""
    for room in path.parent.parent.iterdir():
        if room != path.parent:
            shutil.rmtree(room)
    for other in path.parent.iterdir():
        if other not in (path, seal_of(path)):
            other.unlink()

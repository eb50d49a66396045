"""Whether the bot hears Telegram: the time of the last successful getUpdates, kept in a file.

A process that runs is not a bot that works: a lost network while polling raises nothing anywhere.
"""

import contextlib
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

STALE_AFTER_SECONDS = 90.0
"""Several rounds of polling (10 s each) with the pauses between retries (30 s at most)."""


def heartbeat_file(data_dir: Path) -> Path:
    """Where the sign of life is kept: in `data_dir`, or with the temporary files if that is not writable."""
    if data_dir.is_dir() and os.access(data_dir, os.W_OK):
        return data_dir / "heartbeat"
    return Path(tempfile.gettempdir()) / "briefing-bot-heartbeat"


def beat(file: Path) -> None:
    """Note that Telegram was heard just now.

    A full disk must not stop the answers; that nothing can be noted shows as ill health by itself.
    """
    with contextlib.suppress(OSError):
        file.touch()


def forget(file: Path) -> None:
    """Remove the sign of life of a run before, which would hide that this one hears nothing."""
    with contextlib.suppress(OSError):
        file.unlink()


def health(file: Path, now: Callable[[], float] = time.time) -> tuple[bool, str]:
    """Whether the last successful getUpdates is recent, and a Vietnamese sentence saying so."""
    try:
        age = now() - file.stat().st_mtime
    except OSError:
        return False, "Bot chưa nhận được tin nào từ Telegram kể từ khi khởi động."
    if age > STALE_AFTER_SECONDS:
        return False, f"Bot không nghe được Telegram đã {age:.0f} giây."
    return True, f"Bot đang hoạt động; nghe được Telegram {max(age, 0):.0f} giây trước."

"""Whether the bot hears Telegram: the time of the last successful exchange, told over HTTP and kept in a file.

A process that runs is not a bot that works: a lost network while polling raises nothing anywhere.
"""

import contextlib
import os
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from bot.telegram.metrics import Metrics

STALE_AFTER_SECONDS = 90.0
"""Several rounds of polling (10 s each) with the pauses between retries (30 s at most)."""

_NOTED_EVERY_SECONDS = 1.0


class Health:
    """What the running bot knows of its own state."""

    def __init__(
        self,
        file: Path,
        metrics: Metrics,
        checks: Mapping[str, Callable[[], Any]],
        clock: Callable[[], float] = time.time,
    ) -> None:
        """`checks` are further lines of the report, by name; one that raises shows as its error."""
        self._file = file
        self._metrics = metrics
        self._checks = checks
        self._clock = clock
        self._heard: float | None = None
        self._noted = 0.0
        forget(file)

    def heard(self) -> None:
        """Telegram was heard just now; hundreds of times a second, so that the file is not touched each time."""
        self._heard = now = self._clock()
        self._metrics.heard.set(now)
        if now - self._noted >= _NOTED_EVERY_SECONDS:
            self._noted = now
            beat(self._file)

    def report(self) -> tuple[bool, dict[str, Any]]:
        """Whether all is well, and the page that says so."""
        age = None if self._heard is None else max(self._clock() - self._heard, 0.0)
        good, sentence = verdict(age)
        return good, {"ok": good, "sentence": sentence, "telegram_seconds": age and round(age, 1)} | {
            name: check() for name, check in self._checks.items()
        }


def verdict(age: float | None) -> tuple[bool, str]:
    """Whether Telegram that was heard `age` seconds ago is heard well, and a Vietnamese sentence saying so."""
    if age is None:
        return False, "Bot chưa nhận được tin nào từ Telegram kể từ khi khởi động."
    if age > STALE_AFTER_SECONDS:
        return False, f"Bot không nghe được Telegram đã {age:.0f} giây."
    return True, f"Bot đang hoạt động; nghe được Telegram {age:.0f} giây trước."


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
    """Whether the last exchange noted in `file` is recent, and a Vietnamese sentence saying so."""
    try:
        return verdict(max(now() - file.stat().st_mtime, 0.0))
    except OSError:
        return verdict(None)

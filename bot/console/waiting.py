"""Showing that long work moves, and saying afterwards how long each part of it took."""

import sys
import time
from collections.abc import Callable

PATIENCE = 2.0
"""Seconds after which a bar appears: shorter work is over before a reader has read it."""


class Waiting:
    """Times the stages of a piece of work; past `PATIENCE` a bar on the terminal moves with them."""

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        self._clock = clock
        self._began = self._stage_began = clock()
        self._stage = ""
        self._total = 0
        self._done = 0
        self._bar: _Bar | None = None
        self.seconds: dict[str, float] = {}
        """Of each stage that is over."""

    def stage(self, name: str, total: int) -> None:
        """A stage begins, the one before is over."""
        self._close()
        self._stage, self._total, self._done = name, total, 0
        self._show()

    def step(self) -> None:
        """One step of the stage is done."""
        self._done += 1
        self._show()

    def finish(self) -> None:
        """All is done; the bar goes away."""
        self._close()
        if self._bar is not None:
            self._bar.stop()
            self._bar = None

    @property
    def total(self) -> float:
        """Seconds since the beginning."""
        return self._clock() - self._began

    @property
    def summary(self) -> str:
        """How long it took, a line: "Mất 3,4 giây: đọc các bài 2,1 · kiểm tra 0,9"."""
        parts = " · ".join(f"{name} {_seconds(seconds)}" for name, seconds in self.seconds.items())
        return f"Mất {_seconds(self.total)} giây" + (f": {parts}" if parts else "")

    def _close(self) -> None:
        now = self._clock()
        if self._stage:
            self.seconds[self._stage] = self.seconds.get(self._stage, 0.0) + now - self._stage_began
        self._stage, self._stage_began = "", now

    def _show(self) -> None:
        if self._bar is None and self.total >= PATIENCE and sys.stderr.isatty():
            self._bar = _Bar()
        if self._bar is not None:
            self._bar.show(self._stage, self._done, self._total)


class _Bar:
    """The bar itself, on standard error."""

    def __init__(self) -> None:
        from rich.console import Console  # noqa: PLC0415  a tenth of a second, needed for long work alone
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        self._progress = Progress(*columns, console=Console(stderr=True), transient=True)
        self._task = self._progress.add_task("")
        self._progress.start()

    def show(self, name: str, done: int, total: int) -> None:
        self._progress.update(self._task, description=name, completed=done, total=total or None)

    def stop(self) -> None:
        self._progress.stop()


def _seconds(seconds: float) -> str:
    return f"{seconds:.2f}".replace(".", ",")

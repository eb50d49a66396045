"""What is shown and said of work that takes its time."""

import sys

import pytest

from bot.console import waiting
from bot.console.waiting import Waiting


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Bar:
    """A bar that notes what it shows."""

    def __init__(self) -> None:
        self.shown: list[tuple[str, int, int]] = []
        self.stopped = False

    def show(self, name: str, done: int, total: int) -> None:
        self.shown.append((name, done, total))

    def stop(self) -> None:
        self.stopped = True


@pytest.fixture
def bars(monkeypatch: pytest.MonkeyPatch) -> list[Bar]:
    """The bars that appear, as on a terminal."""
    appeared: list[Bar] = []

    def appear() -> Bar:
        appeared.append(Bar())
        return appeared[-1]

    monkeypatch.setattr(waiting, "_Bar", appear)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    return appeared


def test_each_stage_is_timed() -> None:
    clock = Clock()
    work = Waiting(clock)
    work.stage("đọc", 2)
    clock.now = 1.5
    work.stage("kiểm tra", 1)
    clock.now = 1.75
    work.finish()
    assert work.seconds == {"đọc": 1.5, "kiểm tra": 0.25}
    assert work.summary == "Mất 1,75 giây: đọc 1,50 · kiểm tra 0,25"


def test_short_work_shows_no_bar(bars: list[Bar]) -> None:
    clock = Clock()
    work = Waiting(clock)
    work.stage("đọc", 2)
    clock.now = 1.9
    work.step()
    work.finish()
    assert bars == []


def test_past_two_seconds_a_bar_moves_with_the_steps(bars: list[Bar]) -> None:
    clock = Clock()
    work = Waiting(clock)
    work.stage("đọc", 3)
    work.step()
    clock.now = 2.0
    work.step()
    work.stage("kiểm tra", 9)
    work.finish()
    assert len(bars) == 1
    assert bars[0].shown == [("đọc", 2, 3), ("kiểm tra", 0, 9)]
    assert bars[0].stopped


def test_nothing_moves_where_no_one_looks(bars: list[Bar], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: False)
    clock = Clock()
    work = Waiting(clock)
    clock.now = 9.0
    work.stage("đọc", 3)
    work.step()
    assert bars == []


def test_the_real_bar_can_be_shown_and_stopped() -> None:
    bar = waiting._Bar()
    bar.show("đọc", 1, 2)
    bar.show("hỏi", 0, 0)
    bar.stop()

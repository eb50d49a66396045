"""Writes that wait: many at once, not too many, and one that fails ends no other."""

import asyncio
import logging
from collections.abc import Sequence

import pytest

from bot.state.errors import StateUnavailableError
from bot.state.later import Later


async def test_what_is_added_together_is_written_together_and_in_its_order() -> None:
    later, written = Later(pause=0.01), list[list[int]]()

    async def write(numbers: Sequence[int]) -> None:
        await asyncio.sleep(0)
        written.append(list(numbers))

    for number in range(5):
        later.add(write, number)
    assert written == [], "nobody waits for them"
    while not written:  # noqa: ASYNC110
        await asyncio.sleep(0.01)
    assert written == [[0, 1, 2, 3, 4]]
    later.add(write, 5)
    await later.close()
    assert written == [[0, 1, 2, 3, 4], [5]]


async def test_who_waits_for_it_does_not_wait_for_more(caplog: pytest.LogCaptureFixture) -> None:
    later, written = Later(pause=60), list[int]()

    async def write(numbers: Sequence[int]) -> None:
        written.extend(numbers)
        if len(written) < 3:
            later.add(write, len(written) + 1)

    later.add(write, 1)
    async with asyncio.timeout(5):
        await later.flush()
        await later.flush()
    assert written == [1, 2, 3], "what was added meanwhile too"
    await later.close()
    assert not caplog.records


async def test_a_write_that_fails_ends_no_other(caplog: pytest.LogCaptureFixture) -> None:
    later, done = Later(), list[str]()

    async def fails(_: object) -> None:
        raise ZeroDivisionError

    async def away(_: object) -> None:
        raise StateUnavailableError

    async def works(words: Sequence[str]) -> None:
        done.extend(words)

    for write in (fails, away, works):
        later.add(write, "works")
    await later.close()
    assert done == ["works"]
    assert [record.levelno for record in caplog.records] == [logging.ERROR]


async def test_too_many_are_dropped_and_said_once(caplog: pytest.LogCaptureFixture) -> None:
    later, done = Later(most=3), list[int]()
    gate = asyncio.Event()

    async def waits(numbers: Sequence[int]) -> None:
        await gate.wait()
        done.extend(numbers)

    for number in range(20):
        later.add(waits, number)
    gate.set()
    await later.close()
    assert done == [0, 1, 2]
    assert len(caplog.records) == 1


async def test_the_end_does_not_wait_for_ever(caplog: pytest.LogCaptureFixture) -> None:
    later = Later()
    for_ever = asyncio.Event()

    async def hangs(_: object) -> None:
        await for_ever.wait()

    later.add(hangs, 1)
    await later.close(0.01)
    assert "chưa xong khi dừng" in caplog.text

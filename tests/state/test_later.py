"""Writes that wait: in order, not too many, and one that fails ends no other."""

import asyncio
import logging

import pytest

from bot.state.errors import StateUnavailableError
from bot.state.later import Later


async def test_writes_are_done_in_their_order() -> None:
    later, done = Later(), list[int]()

    def write(number: int) -> None:
        async def now() -> None:
            await asyncio.sleep(0)
            done.append(number)

        later.add(now)

    for number in range(5):
        write(number)
    assert done == [], "nobody waits for them"
    await later.close()
    assert done == [0, 1, 2, 3, 4]


async def test_a_write_that_fails_ends_no_other(caplog: pytest.LogCaptureFixture) -> None:
    later, done = Later(), list[str]()

    async def fails() -> None:
        raise ZeroDivisionError

    async def away() -> None:
        raise StateUnavailableError

    async def works() -> None:
        done.append("works")

    for write in (fails, away, works):
        later.add(write)
    await later.close()
    assert done == ["works"]
    assert [record.levelno for record in caplog.records] == [logging.ERROR]


async def test_too_many_are_dropped_and_said_once(caplog: pytest.LogCaptureFixture) -> None:
    later, done = Later(most=3), list[int]()
    gate = asyncio.Event()

    async def waits() -> None:
        await gate.wait()
        done.append(1)

    for _ in range(20):
        later.add(waits)
    gate.set()
    await later.close()
    assert len(done) == 3
    assert len(caplog.records) == 1


async def test_the_end_does_not_wait_for_ever(caplog: pytest.LogCaptureFixture) -> None:
    later = Later()
    later.add(asyncio.Event().wait)
    await later.close(0.01)
    assert "chưa xong khi dừng" in caplog.text

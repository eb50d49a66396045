"""Many questions at once, and a loop that still turns."""

import asyncio
import time

import pytest

from bot.presentation.reply import Reply
from bot.telegram import turns
from bot.telegram.turns import Turns
from tests.conftest import parrot


async def test_the_loop_turns_between_two_questions_that_take_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "HOLD_SECONDS", 0)
    order: list[str] = []

    def answer(text: str) -> Reply:
        order.append(text)
        return parrot(text)

    async def tick() -> None:
        while len(order) < 50:
            order.append("·")
            await asyncio.sleep(0)

    asked = Turns()
    asking = [asyncio.create_task(asked.ask(answer, str(number))) for number in range(50)]
    await asyncio.gather(tick(), *asking)
    questions = [entry for entry in order if entry != "·"]
    assert questions == [str(number) for number in range(50)], "in the order in which they came"
    longest = max(len(run) for run in " ".join("x" if entry != "·" else "|" for entry in order[:40]).split("|"))
    assert longest <= len(" x "), "never two in one turn"


async def test_a_question_that_fails_does_not_stop_the_next() -> None:
    def answer(text: str) -> Reply:
        if text == "hỏng":
            raise ValueError(text)
        return parrot(text)

    asked = Turns()
    first, second = await asyncio.gather(asked.ask(answer, "hỏng"), asked.ask(answer, "Huế"), return_exceptions=True)
    assert isinstance(first, ValueError)
    assert isinstance(second, Reply)


async def test_questions_that_take_no_time_share_a_turn_and_those_that_take_long_do_not_hold_the_loop() -> None:
    asked, passes = Turns(), 0

    async def count() -> None:
        nonlocal passes
        while True:
            passes += 1
            await asyncio.sleep(0)

    def slow(text: str) -> Reply:
        time.sleep(turns.HOLD_SECONDS)
        return parrot(text)

    counting = asyncio.create_task(count())
    await asyncio.gather(*(asked.ask(parrot, str(number)) for number in range(50)))
    assert passes < 25
    passes = 0
    await asyncio.gather(*(asked.ask(slow, str(number)) for number in range(10)))
    assert passes >= 10
    counting.cancel()


async def test_a_question_nobody_waits_for_any_more_is_not_thought_of() -> None:
    asked, thought = Turns(), list[str]()

    def answer(text: str) -> Reply:
        thought.append(text)
        return parrot(text)

    given_up = asyncio.create_task(asked.ask(answer, "bỏ"))
    await asyncio.sleep(0)
    given_up.cancel()
    await asked.ask(answer, "Huế")
    assert thought == ["Huế"]


async def test_more_is_asked_for_when_little_is_left() -> None:
    asked, done = Turns(), 0

    def slow(text: str) -> Reply:
        nonlocal done
        done += 1
        time.sleep(turns.HOLD_SECONDS)
        return parrot(text)

    asking = [asyncio.create_task(asked.ask(slow, str(number))) for number in range(10)]
    await asyncio.sleep(0)
    await asked.below(4)
    assert 7 <= done < 10
    await asyncio.gather(*asking)
    await asyncio.wait_for(asked.below(1), 1)

"""Many questions at once, and a loop that still turns."""

import asyncio

from bot.presentation.reply import Reply
from bot.telegram.turns import Turns
from tests.conftest import parrot


async def test_the_loop_turns_between_two_questions() -> None:
    order: list[str] = []

    def answer(text: str) -> Reply:
        order.append(text)
        return parrot(text)

    async def tick() -> None:
        while len(order) < 50:
            order.append("·")
            await asyncio.sleep(0)

    turns = Turns()
    asking = [asyncio.create_task(turns.ask(answer, str(number))) for number in range(50)]
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

    turns = Turns()
    first, second = await asyncio.gather(turns.ask(answer, "hỏng"), turns.ask(answer, "Huế"), return_exceptions=True)
    assert isinstance(first, ValueError)
    assert isinstance(second, Reply)

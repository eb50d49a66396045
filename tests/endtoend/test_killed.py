"""Killed at any moment, stopped at any moment: nothing is lost, and hardly anything comes twice."""

import random
import time
from collections import defaultdict

from tests.endtoend.conftest import StartBot
from tests.endtoend.questions import all_answered, answers, ask
from tests.endtoend.server import TelegramServer

QUESTIONS = 200
CHATS = 24
KILLS = 2
ROUND_TRIP = 0.02
IN_DOUBT = 0.25
"""Seconds around a kill in which Telegram may have taken an answer that the bot had no time to note."""


async def test_a_bot_killed_in_the_middle_answers_everything_after_all(start_bot: StartBot) -> None:
    chance = random.Random(11)
    killed: list[float] = []
    async with TelegramServer(round_trip=ROUND_TRIP).open() as server:
        accepted: dict[tuple[int, str], list[float]] = defaultdict(list)
        server.on_sent = lambda sent: accepted[sent.chat_id, sent.text].append(time.monotonic())
        asked = ask(server, QUESTIONS, CHATS)
        bot = await start_bot(server.url)
        for _ in range(KILLS):
            goal = len(server.api.sent) + chance.randint(20, 80)
            await bot.until(lambda goal=goal: len(server.api.sent) >= goal)
            killed.append(time.monotonic())
            await bot.kill()
            await bot.start()
        await bot.until(lambda: all_answered(server, asked))
        assert await bot.stop() == 0
    doubled = [times for times in accepted.values() if len(times) > 1]
    for first, *others in doubled:
        assert len(others) == 1
        assert any(abs(kill - first) < IN_DOUBT for kill in killed), "only what was on its way at a kill comes twice"
    assert len(doubled) <= CHATS * KILLS
    assert "câu hỏi dở dang từ lần chạy trước" in bot.log


async def test_a_bot_stopped_in_the_middle_leaves_the_rest_to_the_next_and_doubles_nothing(start_bot: StartBot) -> None:
    async with TelegramServer(round_trip=ROUND_TRIP).open() as server:
        asked = ask(server, QUESTIONS, CHATS)
        bot = await start_bot(server.url)
        await bot.until(lambda: len(server.api.sent) >= QUESTIONS / 4)
        assert await bot.stop() == 0
        assert not all(answers(server, asked).values()), "it was stopped too late for this test"
        await bot.start()
        await bot.until(lambda: all_answered(server, asked))
        assert await bot.stop() == 0
        assert set(answers(server, asked).values()) == {1}

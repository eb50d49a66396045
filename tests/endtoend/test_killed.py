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
READY = "đã sẵn sàng"
ROUND_TRIP = 0.02
SLOW_ROUND_TRIP = 0.1
"""At which there is time to stop a bot before it has answered everything."""
IN_DOUBT = 0.5
"""Seconds around a kill in which Telegram may have taken an answer that the bot had no time to note: a few hundredths
where nothing else runs, more where two cores carry other tests as well."""


async def test_a_bot_killed_in_the_middle_answers_everything_after_all(start_bot: StartBot) -> None:
    chance = random.Random(11)
    killed: list[tuple[float, float]] = []
    async with TelegramServer(round_trip=ROUND_TRIP).open() as server:
        accepted: dict[tuple[int, str], list[float]] = defaultdict(list)
        server.on_sent = lambda sent: accepted[sent.chat_id, sent.text].append(time.monotonic())
        asked = ask(server, QUESTIONS, CHATS)
        bot = await start_bot(server.url)
        for _ in range(KILLS):
            goal = len(server.api.sent) + chance.randint(20, 80)
            await bot.until(lambda goal=goal: len(server.api.sent) >= goal)
            began = time.monotonic()
            await bot.kill()
            killed.append((began, time.monotonic()))
            await bot.start()
        # The last answer may be that of the life before; a bot that has only just begun to start knows no signal yet.
        await bot.until(lambda: all_answered(server, asked) and bot.log.count(READY) > KILLS)
        assert await bot.stop() == 0
    doubled = [times for times in accepted.values() if len(times) > 1]
    for *before, _ in doubled:
        # Each kill may cost one more: what is begun again first is on its way again at the next.
        for when in before:
            near = (began - IN_DOUBT < when < dead + IN_DOUBT for began, dead in killed)
            assert any(near), "only what was on its way at a kill comes twice"
    assert len(doubled) <= CHATS * KILLS
    assert "câu hỏi dở dang từ lần chạy trước" in bot.log


async def test_a_bot_stopped_in_the_middle_leaves_the_rest_to_the_next_and_doubles_nothing(start_bot: StartBot) -> None:
    async with TelegramServer(round_trip=SLOW_ROUND_TRIP).open() as server:
        asked = ask(server, QUESTIONS, CHATS)
        bot = await start_bot(server.url)
        await bot.until(lambda: len(server.api.sent) >= QUESTIONS / 4)
        assert await bot.stop() == 0
        assert not all(answers(server, asked).values()), "it was stopped too late for this test"
        await bot.start()
        await bot.until(lambda: all_answered(server, asked))
        assert await bot.stop() == 0
        assert set(answers(server, asked).values()) == {1}

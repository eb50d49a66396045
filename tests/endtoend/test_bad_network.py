"""A thousand questions over a network that fails one call in ten: each answered once, and the token told to nobody."""

import random
from typing import Any

import pytest

from bot.console.bot_api import TOKEN
from bot.telegram.errors import MAYBE_LOST
from tests.endtoend.conftest import StartBot
from tests.endtoend.questions import all_answered, answers, ask
from tests.endtoend.server import WEBHOOK_ADDRESS, Fault, TelegramServer

CHATS = 128
RATE = 0.1
REPEATABLE = (Fault.FLOOD, Fault.ERROR, Fault.GATEWAY, Fault.SLOW)
AT_A_SEND = (*REPEATABLE, Fault.DROPPED_AFTER, Fault.HUNG)
AT_A_POLL = (*REPEATABLE, Fault.DROPPED_BEFORE, Fault.DROPPED_AFTER, Fault.CONFLICT)


def one_in_ten(seed: int) -> Any:
    chance = random.Random(seed)

    def choose(method: str, _: dict[str, Any]) -> Fault | None:
        if chance.random() >= RATE:
            return None
        return chance.choice({"getUpdates": AT_A_POLL, "sendMessage": AT_A_SEND}.get(method, REPEATABLE))

    return choose


def webhook_at(server: TelegramServer, port: int) -> dict[str, str]:
    """The settings with which the bot is called by `server`."""
    server.deliver_to = f"http://127.0.0.1:{port}/telegram"
    return {
        "WEBHOOK_URL": WEBHOOK_ADDRESS,
        "WEBHOOK_SECRET": "s3cret-of-the-webhook",
        "WEBHOOK_LISTEN": f"127.0.0.1:{port}",
    }


@pytest.mark.parametrize(("mode", "questions"), [("polling", 1000), ("webhook", 300)])
async def test_every_question_over_a_bad_network_is_answered_once(
    mode: str, questions: int, start_bot: StartBot, unused_port: int
) -> None:
    async with TelegramServer(one_in_ten(7)).open() as server:
        settings = webhook_at(server, unused_port) if mode == "webhook" else {}
        asked = ask(server, questions, CHATS)
        bot = await start_bot(server.url, **settings)
        await bot.until(lambda: all_answered(server, asked))
        assert await bot.stop() == 0
        assert set(answers(server, asked).values()) == {1}
        assert server.befallen.total() > questions * RATE / 2
    assert TOKEN not in bot.log
    assert "Traceback" not in bot.log
    assert "ERROR" not in bot.log


async def test_a_swallowed_answer_is_confessed_to_the_reader_and_a_second_bot_to_the_operator(
    start_bot: StartBot,
) -> None:
    left = {"sendMessage": Fault.DROPPED_BEFORE, "getUpdates": Fault.CONFLICT}
    async with TelegramServer(lambda method, _: left.pop(method, None)).open() as server:
        message = server.type("/tinh Lai Châu", 1)
        bot = await start_bot(server.url)
        await bot.until(lambda: server.api.sent)
        assert [sent.text for sent in server.api.sent] == [MAYBE_LOST]
        assert server.api.sent[0].parameters["reply_parameters"]["message_id"] == message
        server.type("/tinh Lai Châu", 1)
        await bot.until(lambda: len(server.api.sent) > 1)
        assert server.api.sent[1].text.startswith("Tỉnh Lai Châu · ")
        assert "Một bot khác đang chạy với cùng mã này; hãy tắt một trong hai." in bot.log

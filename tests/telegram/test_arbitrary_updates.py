"""Whatever arrives, the bot goes on: no exception, nothing Telegram would refuse, no growth.

`ARBITRARY_UPDATES=10000` asks for more of them.
"""

import gc
import logging
import os
import tracemalloc
from typing import Any

import pytest

from bot.console.limits import visible_text
from bot.presentation.briefing import reply_to
from bot.presentation.reply import Reply
from tests.conftest import Chat
from tests.reader import Reader
from tests.telegram.arbitrary import arbitrary_updates

COUNT = int(os.environ.get("ARBITRARY_UPDATES", "600"))
BATCH = 50
GROWTH_BYTES = 300_000
"""That the second half of the updates may leave behind: caches of the library and the log of the test fill up."""


@pytest.fixture
async def hardy(open_chat: Any, reader: Reader) -> Chat:
    """A bot that nobody asks but the test, and whose answers are checked, then forgotten."""

    def answer(text: str) -> Reply:
        return reply_to(text, reader.snapshot, reader.today)

    chat: Chat = await open_chat(answer)
    await chat.stop_polling()

    async def accept(name: str, parameters: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        if name != "sendMessage":
            return 200, {"ok": True, "result": True}
        visible_text(parameters["text"], parameters.get("parse_mode"))
        message = {"message_id": 1, "date": 0, "chat": {"id": parameters["chat_id"], "type": "private"}}
        return 200, {"ok": True, "result": message}

    chat.api.fault = accept
    return chat


async def test_whatever_arrives_the_bot_goes_on(hardy: Chat, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.ERROR)
    updates = list(arbitrary_updates(COUNT, seed=1))
    for start in range(0, COUNT, BATCH):
        if start == COUNT // 2:
            gc.collect()
            tracemalloc.start()
        await hardy.bot.reception.take(updates[start : start + BATCH])
        await hardy.bot.reception._lanes.below(1)
        hardy.api.calls.clear()
    gc.collect()
    grown, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert hardy.errors == []
    print(f"{COUNT} updates, {grown / 1000:.0f} kB left by the second half")
    assert grown < GROWTH_BYTES
    hardy.api._last_number = COUNT
    hardy.start_polling()
    hardy.api.fault = None
    await hardy.send("/tinh Lai Châu")
    assert (await hardy.read()).startswith("Tỉnh Lai Châu")

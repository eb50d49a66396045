"""Two bots on one PostgreSQL behind a real Caddy, which runs this repository's Caddyfile and speaks TLS to Telegram."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.endtoend.caddy import ADDRESSES, Caddy
from tests.endtoend.conftest import StartBot
from tests.endtoend.process import BotProcess
from tests.endtoend.questions import Asked, all_answered, answers, ask
from tests.endtoend.server import WEBHOOK_ADDRESS, TelegramServer

CHATS = 40
"""As many as Telegram delivers at once."""
QUESTIONS = 5
"""In each chat."""
OK, BAD_GATEWAY = 200, 502
READY = "Đã đăng ký nhận tin"


@pytest.fixture
async def proxy(tmp_path: Path, unused_ports: list[int]) -> AsyncIterator[Caddy]:
    """The proxy, before bots that are not there yet."""
    directory = tmp_path / "caddy"
    directory.mkdir()
    async with Caddy(directory, *unused_ports).open() as caddy:
        yield caddy


@pytest.fixture
async def telegram(proxy: Caddy) -> AsyncIterator[TelegramServer]:
    """A Telegram that delivers through the proxy."""
    server = TelegramServer(round_trip=0.02)
    server.deliver_to, server.trust = proxy.address, proxy.trust()
    async with server.open():
        yield server


@pytest.fixture
async def bots(
    telegram: TelegramServer, start_bot: StartBot, shared_database: str, unused_ports: list[int], tmp_path: Path
) -> list[BotProcess]:
    """Two bots that are ready."""
    bots = []
    for address in ADDRESSES:
        settings = {
            "WEBHOOK_URL": WEBHOOK_ADDRESS,
            "WEBHOOK_SECRET": "s3cret-of-the-webhook",
            "WEBHOOK_LISTEN": f"{address}:{unused_ports[1]}",
            "DATABASE_URL": shared_database,
            "STATE_KEY": "a key that the bots of this test share",
        }
        bots.append(await start_bot(telegram.url, tmp_path / address, **settings))
    for bot in bots:
        await bot.until(lambda bot=bot: READY in bot.log)
    return bots


async def test_one_of_two_bots_behind_the_proxy_is_killed_under_load(
    telegram: TelegramServer, bots: list[BotProcess]
) -> None:
    asked = ask(telegram, CHATS * QUESTIONS, CHATS)
    await bots[0].until(lambda: len(telegram.api.sent) >= len(asked) // 3)
    await bots[0].kill()
    after = ask(telegram, CHATS, CHATS, after=QUESTIONS)
    await bots[1].until(lambda: all_answered(telegram, asked + after))
    counts = answers(telegram, asked + after)
    assert await bots[1].stop() == 0
    assert telegram.delivered.keys() <= {OK, BAD_GATEWAY}
    assert telegram.delivered[BAD_GATEWAY] <= CHATS, "only what was on its way at the kill is brought again"
    doubled = [question.chat for question, count in counts.items() if count > 1]
    assert max(counts.values()) <= 2
    assert len(set(doubled)) == len(doubled), "in each chat only what was on its way at the kill comes twice"


async def test_bots_behind_the_proxy_are_replaced_one_by_one_under_load(
    telegram: TelegramServer, bots: list[BotProcess]
) -> None:
    asked: list[Asked] = []
    for bot in bots:
        asked += ask(telegram, CHATS * QUESTIONS, CHATS, after=len(asked) // CHATS)
        goal = len(asked) - CHATS * QUESTIONS // 2
        await bot.until(lambda goal=goal: len(telegram.api.sent) >= goal)
        assert await bot.stop() == 0
        asked += ask(telegram, CHATS, CHATS, after=len(asked) // CHATS)
        lives = bot.log.count(READY)
        await bot.start()
        await bot.until(lambda bot=bot, lives=lives: bot.log.count(READY) > lives)
    await bots[0].until(lambda: all_answered(telegram, asked))
    assert set(answers(telegram, asked).values()) == {1}
    assert telegram.delivered.keys() <= {OK, BAD_GATEWAY}
    assert telegram.delivered[BAD_GATEWAY] <= CHATS

"""Several bots on one PostgreSQL, behind one webhook: one of them killed under load loses nothing."""

import asyncio
import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import pytest
from aiohttp import web

from bot.telegram import replicas
from bot.telegram.inbox import InboxError
from bot.telegram.limits import Verdict
from bot.telegram.replicas import SharedLimits, open_shared
from tests.databases import postgresql
from tests.endtoend.conftest import StartBot
from tests.endtoend.questions import all_answered, answers, ask
from tests.endtoend.server import WEBHOOK_ADDRESS, TelegramServer

__all__ = ["postgresql"]

QUESTIONS = 120
CHATS = 24


class Proxy:
    """Hands calls to the bots in turn, and to the next one when one cannot be reached."""

    def __init__(self, ports: list[int]) -> None:
        self._ports = itertools.cycle(ports)
        self._count = len(ports)
        self.address = ""

    @asynccontextmanager
    async def open(self) -> AsyncIterator["Proxy"]:
        """Listen while the block runs."""
        application = web.Application()
        application.add_routes([web.post("/telegram", self._pass)])
        runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        self.address = "http://127.0.0.1:{1}/telegram".format(*runner.addresses[0])
        async with aiohttp.ClientSession() as self._session:
            yield self
        await runner.cleanup()

    async def _pass(self, request: web.Request) -> web.Response:
        body = await request.read()
        for _ in range(self._count):
            url = f"http://127.0.0.1:{next(self._ports)}/telegram"
            try:
                async with self._session.post(url, data=body, headers=request.headers) as answer:
                    return web.Response(status=answer.status)
            except aiohttp.ClientConnectorError:
                continue
            except aiohttp.ClientError:
                break
        return web.Response(status=502)


async def test_one_of_two_bots_killed_under_load_loses_nothing(
    start_bot: StartBot, shared_database: str, unused_ports: list[int], tmp_path_factory: pytest.TempPathFactory
) -> None:
    async with TelegramServer(round_trip=0.02).open() as server, Proxy(unused_ports).open() as proxy:
        server.deliver_to = proxy.address
        bots = []
        for port in unused_ports:
            settings = {
                "WEBHOOK_URL": WEBHOOK_ADDRESS,
                "WEBHOOK_SECRET": "s3cret-of-the-webhook",
                "WEBHOOK_LISTEN": f"127.0.0.1:{port}",
                "DATABASE_URL": shared_database,
                "STATE_KEY": "a key that the bots of this test share",
            }
            bots.append(await start_bot(server.url, tmp_path_factory.mktemp("data"), **settings))
        for bot in bots:
            await bot.until(lambda bot=bot: "Đã đăng ký nhận tin" in bot.log)
        asked = ask(server, QUESTIONS, CHATS)
        await bots[0].until(lambda: len(server.api.sent) >= QUESTIONS // 3)
        await bots[0].kill()
        await bots[1].until(lambda: all_answered(server, asked))
        counts = answers(server, asked)
        assert await bots[1].stop() == 0
    assert min(counts.values()) == 1
    assert sum(count - 1 for count in counts.values()) <= CHATS, "only what was on its way at the kill comes twice"
    assert max(counts.values()) <= 2
    for chat, texts in server.received().items():
        mine = [question.heading for question in asked if question.chat == chat]
        first = list(dict.fromkeys(_heading(text) for text in texts if "Chưa có dữ kiện" in text or "Tóm tắt" in text))
        assert first == mine, "in the order in which they were asked"
    for bot in bots:
        assert "Traceback" not in bot.log


def _heading(text: str) -> str:
    line = text.partition("\n")[0].removeprefix("Tỉnh ").removeprefix("Thành phố ")
    return line.partition(" · ")[0] + " · "


async def test_an_update_belongs_to_one_and_passes_to_another_when_that_dies(
    postgresql: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = await open_shared(postgresql), await open_shared(postgresql)
    updates = [{"update_id": number, "message": {"chat": {"id": 5}, "text": "Huế"}} for number in (9001, 9002)]
    assert await first.keep(updates) == updates
    assert await second.keep(updates) == []
    assert await second.unfinished() == []
    await first.delivered(9001, 2)
    await first.done(9002)
    await first.close()
    [left] = await second.unfinished()
    assert (left.update, left.delivered) == (updates[0], 2)
    assert [await second.begin_again(9001) for _ in range(4)] == [True, True, True, False]
    await second.done(9001)
    monkeypatch.setattr(replicas, "SILENT_SECONDS", 0.0)
    assert await second.unfinished() == []
    await second.close()


async def test_an_update_waits_for_the_one_before_it_wherever_that_is(postgresql: str) -> None:
    first, second = await open_shared(postgresql), await open_shared(postgresql)
    await first.keep([{"update_id": 9101, "message": {"chat": {"id": 6}}}])
    await second.keep([{"update_id": 9102, "message": {"chat": {"id": 6}}}])
    waiting = asyncio.create_task(second.turn(9102, 6))
    await asyncio.sleep(0.15)
    assert not waiting.done()
    await asyncio.wait_for(second.turn(9102, 7), 1)
    await first.done(9101)
    await asyncio.wait_for(waiting, 1)
    await second.done(9102)
    await first.close()
    await second.close()


async def test_limits_are_counted_together(postgresql: str) -> None:
    inboxes = [await open_shared(postgresql) for _ in range(2)]
    limits = [SharedLimits(inbox, per_user=3, per_chat=0) for inbox in inboxes]
    verdicts = [await limits[number % 2].admit(77, 77) for number in range(5)]
    assert verdicts == [Verdict.ADMITTED] * 3 + [Verdict.TOLD] * 2, "each bot says it once"
    assert await limits[0].admit(78, 78) is Verdict.ADMITTED
    for inbox in inboxes:
        await inbox.close()
    with pytest.raises(InboxError):
        await inboxes[0].keep([{"update_id": 1}])
    assert await limits[0].admit(77, 77) is Verdict.ADMITTED, "without the database nobody is refused"

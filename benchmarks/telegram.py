"""Telegram as the benchmarks play it: as little as a bot needs, and fast, so that it is not what is measured."""

import asyncio
import itertools
import json
import time
from collections import deque
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import aiohttp
from aiohttp import web

SECRET = "benchmark-of-the-webhook"  # noqa: S105
HOLD_SECONDS = 10
"""How long a call for updates is held open."""


@dataclass(slots=True)
class Asked:
    """A question on its way."""

    at: float
    given: float = 0.0
    """When it set out to the bot."""


class Telegram:
    """The server's side, half a round trip away from the bot."""

    def __init__(self, round_trip: float) -> None:
        """`round_trip` in seconds."""
        self.round_trip = round_trip
        self._half = round_trip / 2
        self._updates: deque[dict[str, Any]] = deque()
        self._news = asyncio.Event()
        self._numbers = itertools.count(1)
        self._asked: dict[int, Asked] = {}
        self.moments: list[float] = []
        """When each question was asked."""
        self.seconds: list[float] = []
        """From question to answer, of each answer."""
        self.own: list[float] = []
        """The bot's own part of that: from having the question to having sent the answer."""
        self.again: Iterator[str] | None = None
        """What a reader asks once answered; None: nothing."""
        self.webhook = ""
        self.registered = asyncio.Event()
        """The bot has told where its webhook is."""
        self._session: aiohttp.ClientSession | None = None
        self._deliveries: set[asyncio.Task[None]] = set()

    @property
    def unanswered(self) -> int:
        """Questions that still wait."""
        return len(self._asked)

    def forget(self) -> None:
        """Begin to measure anew."""
        for measured in (self.moments, self.seconds, self.own):
            measured.clear()

    def ask(self, chat: int, text: str, *, measured: bool = True) -> None:
        """A reader asks, one question at a time in each chat, unless it is not `measured`."""
        number = next(self._numbers)
        person = {"id": chat, "is_bot": False, "first_name": "A"}
        message = {"message_id": number, "date": int(time.time()), "text": text, "from": person}
        message["chat"] = {"id": chat, "type": "private", "first_name": "A"}
        if text.startswith("/"):
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}]
        if measured:
            now = time.perf_counter()
            self.moments.append(now)
            self._asked[chat] = Asked(now)
        update = {"update_id": number, "message": message}
        if self.webhook:
            self._set_out(update)
            task = asyncio.create_task(self._deliver(update))
            self._deliveries.add(task)
            task.add_done_callback(self._deliveries.discard)
        else:
            self._updates.append(update)
            self._news.set()

    def _set_out(self, update: dict[str, Any]) -> None:
        asked = self._asked.get(update["message"]["chat"]["id"])
        if asked is not None:
            asked.given = time.perf_counter()

    async def _deliver(self, update: dict[str, Any]) -> None:
        await asyncio.sleep(self._half)
        assert self._session is not None
        headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
        async with self._session.post(self.webhook, json=update, headers=headers) as response:
            assert response.ok, response.status

    async def call(self, request: web.Request) -> web.Response:
        """One call of the Bot API."""
        body = await request.read()
        left = time.perf_counter()
        await asyncio.sleep(self._half)
        method = request.match_info["method"]
        result: Any = True
        if method == "getMe":
            result = {"id": 1234567890, "is_bot": True, "first_name": "Bot", "username": "briefing_bot"}
        elif method == "getUpdates":
            result = await self._pending()
        elif method == "getWebhookInfo":
            result = {"url": "", "has_custom_certificate": False, "pending_update_count": 0}
        elif method == "setWebhook":
            self.registered.set()
        elif method == "sendMessage":
            result = self._answered(_chat_of(body), left)
        await asyncio.sleep(self._half)
        return web.Response(body=json.dumps({"ok": True, "result": result}).encode(), content_type="application/json")

    async def _pending(self) -> list[dict[str, Any]]:
        if not self._updates:
            self._news.clear()
            try:
                await asyncio.wait_for(self._news.wait(), HOLD_SECONDS)
            except TimeoutError:
                return []
        # Not kept until they are confirmed: nobody is killed here.
        updates = [self._updates.popleft() for _ in range(min(100, len(self._updates)))]
        for update in updates:
            self._set_out(update)
        return updates

    def _answered(self, chat: int, left: float) -> dict[str, Any]:
        asked = self._asked.pop(chat, None)
        if asked is not None:
            self.seconds.append(time.perf_counter() - asked.at)
            self.own.append(left - asked.given - self._half)
            if self.again is not None:
                self.ask(chat, next(self.again))
        person = {"id": chat, "type": "private", "first_name": "A"}
        return {"message_id": next(self._numbers), "date": int(time.time()), "chat": person, "text": "a"}

    @asynccontextmanager
    async def open(self) -> AsyncIterator[str]:
        """Serve while the block runs; the address."""
        application = web.Application()
        application.add_routes([web.post("/bot{token}/{method}", self.call)])
        runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        async with aiohttp.ClientSession() as self._session:
            yield "http://127.0.0.1:{1}".format(*runner.addresses[0])
        await runner.cleanup()


def soonest(moments: Sequence[float], round_trip: float) -> list[float]:
    """Seconds to the answer of each question, asked at `moments`, by long polling with a bot that takes no time.

    A call for updates is answered by the first question; those asked until the next call is there, a round trip later,
    wait for it.
    """
    seconds = []
    there, waited_for = float("-inf"), False
    for moment in moments:
        if waited_for and moment > there:
            there, waited_for = there + round_trip, False
        if moment >= there:
            taken, there = moment, moment + round_trip
        else:
            taken, waited_for = there, True
        seconds.append(taken - moment + round_trip)
    return seconds


def _chat_of(body: bytes) -> int:
    if body.startswith(b"{"):
        return int(json.loads(body)["chat_id"])
    return int(body.partition(b"chat_id=")[2].partition(b"&")[0])

"""Telegram over real HTTP: the strict Bot API of `bot.console.bot_api` behind a socket, with a bad network at will."""

import asyncio
import json
import ssl
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from enum import StrEnum
from typing import Any

import aiohttp
from aiohttp import web

from bot.console.bot_api import BotApi
from bot.console.limits import SentFile
from bot.console.people import Person, Room
from bot.console.sent import Sent

WEBHOOK_ADDRESS = "https://bot.example/telegram"
"""What the bot registers; the proxy that ends TLS is played by `TelegramServer.deliver_to`."""


class Fault(StrEnum):
    """What may befall a call."""

    FLOOD = "429"
    ERROR = "500"
    GATEWAY = "502"
    CONFLICT = "409"
    SLOW = "slow"
    DROPPED_BEFORE = "dropped before it was done"
    DROPPED_AFTER = "dropped after it was done"
    HUNG = "done, and never answered"


_REFUSALS: dict[Fault, tuple[int, str, dict[str, int]]] = {
    Fault.FLOOD: (429, "Too Many Requests: retry after 1", {"retry_after": 1}),
    Fault.ERROR: (500, "Internal Server Error", {}),
    Fault.GATEWAY: (502, "Bad Gateway", {}),
    Fault.CONFLICT: (409, "Conflict: terminated by other getUpdates request", {}),
}
_TEXTS = {"text", "caption", "parse_mode", "action", "callback_query_id"}
_SLOW_SECONDS = 0.3
_REDELIVER_SECONDS = 0.1

Choose = Callable[[str, dict[str, Any]], Fault | None]
"""Which fault befalls a call, by its method and parameters."""


class TelegramServer:
    """A Telegram for one bot, at `url` while it is open."""

    def __init__(self, choose: Choose = lambda _method, _parameters: None, round_trip: float = 0.0) -> None:
        """`choose` picks the faults; `round_trip` delays every call, in seconds."""
        self.api = BotApi()
        self.choose = choose
        self.round_trip = round_trip
        self.url = ""
        self.deliver_to: str | None = None
        """Where the webhook's address leads: TLS ends before it, unless `trust` is set."""
        self.trust: ssl.SSLContext | None = None
        """Whose certificate is believed there."""
        self.delivered: Counter[int] = Counter()
        """How often a delivery ended with which HTTP status; 0: with none."""
        self.befallen: Counter[Fault] = Counter()
        """How often each fault happened."""
        self.on_sent: Callable[[Sent], None] = lambda _sent: None
        """Called with each message that was accepted."""
        self._closing = asyncio.Event()

    def type(self, text: str, chat: int) -> int:
        """Somebody types `text` in a private chat; the number of the message."""
        update = self.api.types(text, Room(chat), Person(chat))
        return int(update["message"]["message_id"])

    def received(self) -> dict[int, list[str]]:
        """What each chat received, in order."""
        texts: dict[int, list[str]] = defaultdict(list)
        for sent in self.api.sent:
            texts[sent.chat_id].append(sent.text)
        return texts

    @asynccontextmanager
    async def open(self) -> AsyncIterator["TelegramServer"]:
        """Listen on 127.0.0.1 while the block runs."""
        application = web.Application(client_max_size=60 << 20)
        application.add_routes([web.route("*", "/bot{token}/{method}", self._call)])
        runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        self.url = "http://127.0.0.1:{1}".format(*runner.addresses[0])
        delivering = asyncio.create_task(self._deliver())
        try:
            yield self
        finally:
            self._closing.set()
            delivering.cancel()
            await asyncio.gather(delivering, return_exceptions=True)
            await runner.cleanup()

    async def _call(self, request: web.Request) -> web.StreamResponse:
        token, method = request.match_info["token"], request.match_info["method"]
        parameters = await _parameters(request)
        if self.round_trip:
            await asyncio.sleep(self.round_trip)
        fault = self.choose(method, parameters)
        if fault is not None:
            self.befallen[fault] += 1
        if fault in _REFUSALS:
            code, description, more = _REFUSALS[fault]
            body = {"ok": False, "error_code": code, "description": description}
            return web.json_response(body | ({"parameters": more} if more else {}), status=code)
        if fault is Fault.SLOW:
            await asyncio.sleep(_SLOW_SECONDS)
        if fault is Fault.DROPPED_BEFORE:
            return _drop(request)
        before = len(self.api.sent)
        code, answer = await self.api.answer(f"bot{token}", request.method, method, parameters)
        # A call for updates is held open while other calls send.
        for sent in self.api.sent[before:] if method.startswith("send") else ():
            self.on_sent(sent)
        if fault is Fault.DROPPED_AFTER:
            return _drop(request)
        if fault is Fault.HUNG:
            await self._closing.wait()
        return web.Response(status=code, body=json.dumps(answer).encode(), content_type="application/json")

    async def _deliver(self) -> None:
        """Send updates to the webhook, many at once, those of one chat one after the other."""
        last: dict[int | None, asyncio.Task[None]] = {}
        async with aiohttp.ClientSession() as session, asyncio.TaskGroup() as tasks:
            while True:
                await self.api._news.wait()
                if not self.api.webhook:
                    await asyncio.sleep(_REDELIVER_SECONDS)
                    continue
                self.api._news.clear()
                updates, self.api._updates = self.api._updates, []
                for update in updates:
                    chat = _chat_of(update)
                    last[chat] = tasks.create_task(self._deliver_one(session, update, last.get(chat)))

    async def _deliver_one(
        self, session: aiohttp.ClientSession, update: dict[str, Any], before: asyncio.Task[None] | None
    ) -> None:
        """Send one update until it is accepted."""
        if before is not None:
            await asyncio.wait([before])
        assert self.api.webhook is not None
        assert self.deliver_to is not None
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.api.webhook["secret_token"]}
        while True:
            try:
                async with session.post(
                    self.deliver_to, json=update, headers=headers, ssl=self.trust or True
                ) as response:
                    self.delivered[response.status] += 1
                    if response.ok:
                        return
            except aiohttp.ClientError:
                self.delivered[0] += 1
            await asyncio.sleep(_REDELIVER_SECONDS)


def _chat_of(update: dict[str, Any]) -> int | None:
    message = update.get("message") or update.get("edited_message") or {}
    chat: int | None = message.get("chat", {}).get("id")
    return chat


async def _parameters(request: web.Request) -> dict[str, Any]:
    if request.content_type == "application/json":
        return dict(await request.json())
    return {name: _value(name, value) for name, value in (await request.post()).items()}


def _value(name: str, value: Any) -> Any:
    """A form's field: what is neither text nor a file comes as JSON."""
    if isinstance(value, web.FileField):
        return SentFile(value.filename, value.file.read())
    return value if name in _TEXTS else json.loads(value)


def _drop(request: web.Request) -> web.StreamResponse:
    assert request.transport is not None
    request.transport.abort()
    return web.Response()

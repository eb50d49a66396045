"""Answers a second over real HTTP, beside a plain echo bot, and how long a reader waits at 30 questions a second.

    .venv/bin/python -m benchmarks.throughput [SECONDS]

Three bots, each a process of its own, answer the same Telegram, played by this process with a given round trip:
an echo bot on the library as it comes, the same on our transport with updates side by side, and `python -m bot run`.
64 readers each ask their next question when the last one is answered; no text comes twice, since the bot
keeps replies, except in the line "again".
"""

import asyncio
import itertools
import json
import os
import random
import signal
import socket
import sys
import tempfile
import time
from collections import deque
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles
from typing import Any

import aiohttp
import yaml
from aiohttp import web

from bot.console.bot_api import TOKEN

ROOT = Path(__file__).parent.parent
CHATS = 64
PER_SECOND = 30
ROUND_TRIPS = (0.0, 0.05)
BOTS = (("plain", ""), ("transport", ""), ("bot", ""), ("bot", "again"), ("bot", "webhook"))
ROUNDS = 3
SECRET = "benchmark-of-the-webhook"  # noqa: S105


class Telegram:
    """As little of Telegram as a bot needs, and as fast as can be: it must not be what is measured."""

    def __init__(self, round_trip: float) -> None:
        self._half = round_trip / 2
        self._updates: deque[dict[str, Any]] = deque()
        self._news = asyncio.Event()
        self._numbers = itertools.count(1)
        self._asked: dict[int, float] = {}
        self.seconds: list[float] = []
        """From question to answer, of each question."""
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

    def ask(self, chat: int, text: str) -> None:
        """A reader asks; one at a time in each chat."""
        number = next(self._numbers)
        person = {"id": chat, "is_bot": False, "first_name": "A"}
        message = {"message_id": number, "date": int(time.time()), "text": text, "from": person}
        message["chat"] = {"id": chat, "type": "private", "first_name": "A"}
        if text.startswith("/"):
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}]
        self._asked[chat] = time.perf_counter()
        update = {"update_id": number, "message": message}
        if self.webhook:
            task = asyncio.create_task(self._deliver(update))
            self._deliveries.add(task)
            task.add_done_callback(self._deliveries.discard)
        else:
            self._updates.append(update)
            self._news.set()

    async def _deliver(self, update: dict[str, Any]) -> None:
        await asyncio.sleep(self._half)
        assert self._session is not None
        headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
        async with self._session.post(self.webhook, json=update, headers=headers) as response:
            assert response.ok, response.status

    async def call(self, request: web.Request) -> web.Response:
        """One call of the Bot API."""
        body = await request.read()
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
            result = self._answered(_chat_of(body))
        await asyncio.sleep(self._half)
        return web.Response(body=json.dumps({"ok": True, "result": result}).encode(), content_type="application/json")

    async def _pending(self) -> list[dict[str, Any]]:
        if not self._updates:
            self._news.clear()
            try:
                await asyncio.wait_for(self._news.wait(), 10)
            except TimeoutError:
                return []
        # Not kept until they are confirmed: nobody is killed here.
        return [self._updates.popleft() for _ in range(min(100, len(self._updates)))]

    def _answered(self, chat: int) -> dict[str, Any]:
        asked = self._asked.pop(chat, None)
        if asked is not None:
            self.seconds.append(time.perf_counter() - asked)
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


def _chat_of(body: bytes) -> int:
    if body.startswith(b"{"):
        return int(json.loads(body)["chat_id"])
    return int(body.partition(b"chat_id=")[2].partition(b"&")[0])


@asynccontextmanager
async def running(kind: str, url: str, **settings: str) -> AsyncIterator[int]:
    """A bot of `kind` against `url`; the number of its process."""
    with tempfile.TemporaryDirectory() as data:
        environment = os.environ | {
            "TELEGRAM_TOKEN": TOKEN,
            "TELEGRAM_API_URL": url,
            "MESSAGES_PER_SECOND": "0",
            "LIMIT_PER_USER": "0",
            "LIMIT_PER_CHAT": "0",
            "STATUS_LISTEN": "off",
            "DATA_DIR": data,
            "LOG_LEVEL": "ERROR",
            **settings,
        }
        module = ["bot", "run"] if kind == "bot" else ["benchmarks.throughput", kind, url]
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", *module, env=environment, cwd=ROOT, stderr=asyncio.subprocess.DEVNULL
        )
        try:
            yield process.pid
        finally:
            process.send_signal(signal.SIGTERM)
            await process.wait()


def questions() -> list[str]:
    """The labelled questions that are answered in one message."""
    from bot.presentation.briefing import reply_to  # noqa: PLC0415
    from tests.reader import TODAY, shipped_snapshot  # noqa: PLC0415  not needed by the bots beside

    snapshot = shipped_snapshot()
    labelled = [entry["ask"] for file in sorted((ROOT / "tests/questions").glob("*.yaml")) for entry in _read(file)]
    short = [text for text in labelled if " " in text.strip() and len(reply_to(text, snapshot, TODAY).messages) == 1]
    random.Random(5).shuffle(short)
    return short


def _read(file: Path) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return entries


def _cpu_seconds(process: int) -> float:
    """CPU time a process has taken so far (Linux)."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def most(telegram: Telegram, texts: Iterator[str], seconds: float, process: int) -> tuple[float, float]:
    """Answers a second with 64 readers who never rest, and CPU seconds of the bot for each."""
    telegram.again = texts
    for chat in range(1, CHATS + 1):
        telegram.ask(chat, next(telegram.again))
    await _warm(telegram, CHATS * 4)
    before, began, cpu = len(telegram.seconds), time.perf_counter(), _cpu_seconds(process)
    await asyncio.sleep(seconds)
    answered = len(telegram.seconds) - before
    rate, cost = answered / (time.perf_counter() - began), (_cpu_seconds(process) - cpu) / answered
    telegram.again = None
    async with asyncio.timeout(60):
        while telegram.unanswered:  # noqa: ASYNC110
            await asyncio.sleep(0.05)
    return rate, cost


async def paced(telegram: Telegram, texts: Iterator[str], seconds: float) -> tuple[float, float, int]:
    """Median and 99th percentile of the seconds to an answer at 30 questions a second, and how many had none."""
    telegram.again = None
    telegram.seconds.clear()
    chance = random.Random(3)
    next_at = time.perf_counter()
    end = next_at + seconds
    for chat, text in enumerate(texts, CHATS + 1):
        next_at += chance.expovariate(PER_SECOND)
        if next_at > end:
            break
        await asyncio.sleep(max(next_at - time.perf_counter(), 0))
        telegram.ask(chat, text)
    await asyncio.sleep(1)
    cuts = quantiles(telegram.seconds, n=100)
    return cuts[49], cuts[98], telegram.unanswered


def rounds(texts: list[str], *, new: bool) -> Iterator[str]:
    """The questions over and over; `new`: in each round with one more space within, so that no text comes twice."""
    return (text.replace(" ", " " * number, 1) if new else text for number in itertools.count(1) for text in texts)


async def _warm(telegram: Telegram, count: int) -> None:
    async with asyncio.timeout(60):
        while len(telegram.seconds) < count:  # noqa: ASYNC110
            await asyncio.sleep(0.05)


@dataclass(slots=True)
class Line:
    """What was measured of one bot at one round trip, the best of all rounds."""

    rate: float = 0.0
    cost: float = float("inf")
    p50: float = float("inf")
    p99: float = float("inf")
    unanswered: int = 0

    def add(self, most: tuple[float, float], paced: tuple[float, float, int]) -> None:
        """One round more."""
        self.rate, self.cost = max(self.rate, most[0]), min(self.cost, most[1])
        self.p50, self.p99 = min(self.p50, paced[0]), min(self.p99, paced[1])
        self.unanswered += paced[2]

    def __str__(self) -> str:
        return (
            f"{self.rate:6.0f} answers/s, {self.cost * 1000:.2f} ms CPU each   at {PER_SECOND}/s: "
            f"p50 {self.p50 * 1000:5.1f} ms, p99 {self.p99 * 1000:5.1f} ms, unanswered {self.unanswered}"
        )


async def measure(line: Line, bot: tuple[str, str], round_trip: float, asked: list[str], seconds: float) -> None:
    """One round of a kind of bot, and how: by "webhook", or with questions that were asked before ("again")."""
    kind, how = bot
    texts = rounds(asked, new=how != "again")
    telegram = Telegram(round_trip)
    async with telegram.open() as url:
        settings = {}
        if how == "webhook":
            with socket.socket() as probe:
                probe.bind(("127.0.0.1", 0))
                port = probe.getsockname()[1]
            settings = {
                "WEBHOOK_URL": "https://bot.example/telegram",
                "WEBHOOK_SECRET": SECRET,
                "WEBHOOK_LISTEN": f"127.0.0.1:{port}",
            }
        async with running(kind, url, **settings) as process:
            if how == "webhook":
                await telegram.registered.wait()
                telegram.webhook = f"http://127.0.0.1:{port}/telegram"
            line.add(await most(telegram, texts, seconds, process), await paced(telegram, texts, seconds * 2))


def echo(url: str, *, ours: bool) -> None:
    """A minimal echo bot on the library: as it comes, or on our transport with updates side by side."""
    from telegram import Update  # noqa: PLC0415
    from telegram.ext import ApplicationBuilder, MessageHandler, filters  # noqa: PLC0415

    from bot.telegram.transport import AiohttpRequest  # noqa: PLC0415

    async def answer(update: Update, _: Any) -> None:
        assert update.message
        await update.message.reply_text(update.message.text or "")

    builder = ApplicationBuilder().token(TOKEN).base_url(f"{url}/bot")
    if ours:
        builder = builder.request(AiohttpRequest()).get_updates_request(AiohttpRequest()).concurrent_updates(256)
    application = builder.build()
    application.add_handler(MessageHandler(filters.TEXT, answer))
    application.run_polling()


async def main(seconds: float) -> None:
    """The whole table, each line the best of three rounds: a shared machine is never quiet for long."""
    asked = questions()
    for round_trip in ROUND_TRIPS:
        lines = {bot: Line() for bot in BOTS}
        for _ in range(ROUNDS):
            for bot, line in lines.items():
                await measure(line, bot, round_trip, asked, seconds)
        for (kind, how), line in lines.items():
            print(f"{round_trip * 1000:3.0f} ms  {f'{kind} {how}':14}{line}", flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] and sys.argv[1] in ("plain", "transport"):
        echo(sys.argv[2], ours=sys.argv[1] == "transport")
    else:
        asyncio.run(main(float(sys.argv[1]) if sys.argv[1:] else 5))

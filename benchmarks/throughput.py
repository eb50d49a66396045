"""Answers a second over real HTTP, beside plain echo bots, and how long a reader waits at 30 questions a second.

    .venv/bin/python -m benchmarks.throughput [SECONDS]

Each bot is a process of its own, and this process plays Telegram to it, at a given round trip. 64 readers each ask
their next question when the last one is answered; no text comes twice, since the bot keeps replies, except in the line
"again", where all have been asked before.

- "plain": an echo bot of a few lines on the library as it comes.
- "transport": the same few lines on our HTTP client, for sending and for polling, with updates side by side (256 at a
  time). All else is the library's: its loop for updates, which loses those it has when it is killed, no order within a
  chat, no inbox, no retries.
- "echo": an echo on all that carries our answers, as `bot run` puts it together with the settings below: our HTTP
  client and its retries, our loop for updates, the inbox on disk that nothing is lost from, each chat in its order,
  limits (off), metrics, the handlers. Only what the bot says is missing, and what it remembers of its readers: the
  core, the row of buttons, the list of who may ask.
- "bot": `python -m bot run`.

What is called the bot's own part is the time from having the question to having sent the answer. "soonest" is the 99th
percentile for the very same moments if the bot took no time at all: what long polling costs by itself.

At last one reader floods the bot, with the limits as they are shipped, while others ask 30 questions a second.
"""

import asyncio
import itertools
import os
import random
import signal
import socket
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import yaml

from benchmarks.telegram import SECRET, Telegram, soonest
from bot.console.bot_api import TOKEN

ROOT = Path(__file__).parent.parent
CHATS = 64
PER_SECOND = 30
ROUND_TRIPS = (0.0, 0.05)
BOTS = (("plain", ""), ("transport", ""), ("echo", ""), ("bot", ""), ("bot", "again"), ("bot", "webhook"))
BESIDE = ("plain", "transport", "echo")
ROUNDS = 3
FLOOD = 200
"""Questions a second of one reader."""
FLOODED_ROUND_TRIP = 0.05


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
        module = ["bot", "run"] if kind == "bot" else ["benchmarks.throughput", kind, url, data]
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", *module, env=environment, cwd=ROOT, stderr=asyncio.subprocess.DEVNULL
        )
        try:
            yield process.pid
        finally:
            process.send_signal(signal.SIGTERM)
            await process.wait()


@asynccontextmanager
async def talking(kind: str, how: str, round_trip: float, **settings: str) -> AsyncIterator[tuple[Telegram, int]]:
    """A bot of `kind`, by "webhook" or polling, and its Telegram; the number of its process."""
    telegram = Telegram(round_trip)
    async with telegram.open() as url:
        if how != "webhook":
            async with running(kind, url, **settings) as process:
                yield telegram, process
            return
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        settings |= {
            "WEBHOOK_URL": "https://bot.example/telegram",
            "WEBHOOK_SECRET": SECRET,
            "WEBHOOK_LISTEN": f"127.0.0.1:{port}",
        }
        async with running(kind, url, **settings) as process:
            await telegram.registered.wait()
            telegram.webhook = f"http://127.0.0.1:{port}/telegram"
            yield telegram, process


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


async def most(
    telegram: Telegram, texts: Iterator[str], seconds: float, process: int, warm: int = CHATS * 4
) -> tuple[float, float]:
    """Answers a second with 64 readers who never rest, and CPU seconds of the bot for each, after `warm` answers."""
    telegram.again = texts
    for chat in range(1, CHATS + 1):
        telegram.ask(chat, next(telegram.again))
    await _warm(telegram, warm)
    before, began, cpu = len(telegram.seconds), time.perf_counter(), _cpu_seconds(process)
    await asyncio.sleep(seconds)
    answered = len(telegram.seconds) - before
    rate, cost = answered / (time.perf_counter() - began), (_cpu_seconds(process) - cpu) / answered
    telegram.again = None
    async with asyncio.timeout(60):
        while telegram.unanswered:  # noqa: ASYNC110
            await asyncio.sleep(0.05)
    return rate, cost


async def _warm(telegram: Telegram, count: int) -> None:
    async with asyncio.timeout(60):
        while len(telegram.seconds) < count:  # noqa: ASYNC110
            await asyncio.sleep(0.05)


@dataclass(frozen=True, slots=True)
class Waits:
    """What readers waited at 30 questions a second, in seconds."""

    p50: float
    p99: float
    own_p50: float
    own_p99: float
    soonest_p99: float
    unanswered: int


async def paced(telegram: Telegram, texts: Iterator[str], seconds: float, first_chat: int = CHATS + 1) -> Waits:
    """Ask 30 questions a second at random moments, each in a chat of its own."""
    telegram.again = None
    telegram.forget()
    chance = random.Random(3)
    next_at = time.perf_counter()
    end = next_at + seconds
    for chat, text in enumerate(texts, first_chat):
        next_at += chance.expovariate(PER_SECOND)
        if next_at > end:
            break
        await asyncio.sleep(max(next_at - time.perf_counter(), 0))
        telegram.ask(chat, text)
    await asyncio.sleep(1)
    waited, own = quantiles(telegram.seconds, n=100), quantiles(telegram.own, n=100)
    least = telegram.round_trip
    if not telegram.webhook:
        least = quantiles(soonest(telegram.moments, least), n=100)[98]
    return Waits(waited[49], waited[98], own[49], own[98], least, telegram.unanswered)


def rounds(texts: list[str], *, new: bool) -> Iterator[str]:
    """The questions over and over; `new`: in each round with one more space within, so that no text comes twice."""
    return (text.replace(" ", " " * number, 1) if new else text for number in itertools.count(1) for text in texts)


@dataclass(slots=True)
class Line:
    """What was measured of one bot at one round trip, in each round."""

    rates: list[float] = field(default_factory=list)
    costs: list[float] = field(default_factory=list)
    waits: list[Waits] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{median(self.rates):6.0f} answers/s, {median(self.costs) * 1000:.2f} ms CPU each   "
            f"at {PER_SECOND}/s: {shown(self.waits)}"
        )


def ratio(ours: Line, theirs: Line) -> float:
    """How many times as many answers a second, the median of the rounds."""
    return median(one / other for one, other in zip(ours.rates, theirs.rates, strict=True))


def shown(waits: list[Waits]) -> str:
    """The medians of several rounds."""

    def middle(name: str) -> float:
        return median(getattr(one, name) for one in waits) * 1000

    return (
        f"p50 {middle('p50'):5.1f} ms, p99 {middle('p99'):5.1f} ms (soonest {middle('soonest_p99'):5.1f}), "
        f"own part p50 {middle('own_p50'):4.1f}, p99 {middle('own_p99'):4.1f} ms, "
        f"unanswered {sum(one.unanswered for one in waits)}"
    )


async def measure(line: Line, bot: tuple[str, str], round_trip: float, asked: list[str], seconds: float) -> None:
    """One round of a kind of bot, and how: by "webhook", or with questions that were asked before ("again")."""
    kind, how = bot
    texts = rounds(asked, new=how != "again")
    async with talking(kind, how, round_trip) as (telegram, process):
        warm = len(asked) + CHATS if how == "again" else CHATS * 4
        rate, cost = await most(telegram, texts, seconds, process, warm)
        line.rates.append(rate)
        line.costs.append(cost)
        line.waits.append(await paced(telegram, texts, seconds * 2))


async def flooded(how: str, asked: list[str], seconds: float) -> tuple[Waits, Waits]:
    """What readers wait at 30 questions a second while nobody else asks, and while one of them floods the bot."""
    texts = rounds(asked, new=True)
    async with talking("bot", how, FLOODED_ROUND_TRIP, **_shipped_limits()) as (telegram, process):
        await most(telegram, texts, 1, process, CHATS)
        alone = await paced(telegram, texts, seconds * 2)
        flooding = asyncio.create_task(_flood(telegram, rounds(asked, new=True)))
        beside = await paced(telegram, texts, seconds * 2, first_chat=10**6)
        flooding.cancel()
        await asyncio.sleep(1)
        return alone, beside


async def _flood(telegram: Telegram, texts: Iterator[str]) -> None:
    while True:
        telegram.ask(10**7, next(texts), measured=False)
        await asyncio.sleep(1 / FLOOD)


def _shipped_limits() -> dict[str, str]:
    from bot.settings import Settings  # noqa: PLC0415

    return {name: str(Settings.model_fields[name.lower()].default) for name in ("LIMIT_PER_USER", "LIMIT_PER_CHAT")}


def echo(kind: str, url: str, data: Path) -> None:
    """One of the echo bots beside ours."""
    if kind == "echo":
        _echo_on_ours(url, data)
        return
    from telegram import Update  # noqa: PLC0415
    from telegram.ext import ApplicationBuilder, MessageHandler, filters  # noqa: PLC0415

    from bot.telegram.transport import AiohttpRequest  # noqa: PLC0415

    async def answer(update: Update, _: Any) -> None:
        assert update.message
        await update.message.reply_text(update.message.text or "")

    builder = ApplicationBuilder().token(TOKEN).base_url(f"{url}/bot")
    if kind == "transport":
        builder = builder.request(AiohttpRequest()).get_updates_request(AiohttpRequest()).concurrent_updates(256)
    application = builder.build()
    application.add_handler(MessageHandler(filters.TEXT, answer))
    application.run_polling()


def _echo_on_ours(url: str, data: Path) -> None:
    from bot.answers.outcome import Outcome  # noqa: PLC0415
    from bot.presentation.reply import Message, Reply  # noqa: PLC0415
    from bot.telegram.metrics import Metrics  # noqa: PLC0415
    from bot.telegram.running import Arrangement, run  # noqa: PLC0415
    from bot.telegram.services import Services  # noqa: PLC0415

    def answer(text: str) -> Reply:
        return Reply(Outcome.ANSWERED, (Message(text.replace("&", "&amp;").replace("<", "&lt;")),), ())

    run(Services(answer), Arrangement(TOKEN, data, api_url=url), Metrics())


async def main(seconds: float) -> None:
    """The whole table, each line the median of three rounds; ratios are those of one round each."""
    asked = questions()
    for round_trip in ROUND_TRIPS:
        lines = {bot: Line() for bot in BOTS}
        for _ in range(ROUNDS):
            for bot, line in lines.items():
                await measure(line, bot, round_trip, asked, seconds)
        for (kind, how), line in lines.items():
            print(f"{round_trip * 1000:3.0f} ms  {f'{kind} {how}':14}{line}", flush=True)
        for how in ("", "again"):
            ratios = (f"{ratio(lines['bot', how], lines[kind, '']):.2f} × {kind}" for kind in BESIDE)
            print(f"{round_trip * 1000:3.0f} ms  {f'bot {how}':14}{', '.join(ratios)}", flush=True)
    for how in ("", "webhook"):
        both = [await flooded(how, asked, seconds) for _ in range(ROUNDS)]
        for name, waits in (("alone", [one for one, _ in both]), (f"one floods, {FLOOD}/s", [one for _, one in both])):
            print(f"{FLOODED_ROUND_TRIP * 1000:3.0f} ms  bot {how:8} {name:18} {shown(waits)}", flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] and sys.argv[1] in BESIDE:
        echo(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
    else:
        asyncio.run(main(float(sys.argv[1]) if sys.argv[1:] else 5))

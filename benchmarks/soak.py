"""A long run at a steady pace, with an edit of the knowledge every minute: what grows, how long readers wait.

    .venv/bin/python -m benchmarks.soak [MINUTES]

`python -m bot run` answers 20 questions a second, at random moments, of readers at a round trip of 50 ms; each minute
an article's summary is edited. One line a minute: memory, waits, unanswered questions, reloads, lines of error.
"""

import asyncio
import itertools
import random
import shutil
import socket
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from statistics import quantiles

from benchmarks.telegram import Telegram
from benchmarks.throughput import ROOT, questions, rounds, running

PER_SECOND = 20
ROUND_TRIP = 0.05
READERS = 2000
EDITED = "articles/2025-10-14-lai-chau.yaml"


def memory_mb(process: int) -> float:
    """Resident memory of a process (Linux)."""
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


def metric(page: str, name: str) -> float:
    """The value of a metric that has no labels."""
    return float(next(line.split()[1] for line in page.splitlines() if line.startswith(f"{name} ")))


def edit(article: Path, original: str, minute: int) -> None:
    """Change a sentence of the article, as an editor would."""
    begin = "summary:\n  - >-\n    "
    assert begin in original
    article.write_text(original.replace(begin, f"{begin}Bản sửa {minute}. ", 1), encoding="utf-8")


async def ask(telegram: Telegram, texts: Iterator[str], chats: Iterator[int], seconds: float) -> int:
    """Put questions for `seconds`; how many."""
    chance = random.Random(3)
    asked, next_at = 0, time.perf_counter()
    end = next_at + seconds
    while True:
        next_at += chance.expovariate(PER_SECOND)
        if next_at > end:
            return asked
        await asyncio.sleep(max(next_at - time.perf_counter(), 0))
        telegram.ask(next(chats), next(texts))
        asked += 1


async def main(minutes: int) -> None:
    """Print a line a minute."""
    telegram = Telegram(ROUND_TRIP)
    texts, chats = rounds(questions(), new=True), itertools.cycle(range(1, READERS))
    with tempfile.TemporaryDirectory() as directory, socket.socket() as probe:
        knowledge = Path(directory) / "knowledge"
        shutil.copytree(ROOT / "knowledge", knowledge)
        shutil.copytree(ROOT / "seeds", Path(directory) / "seeds")
        article = knowledge / EDITED
        original = article.read_text(encoding="utf-8")
        probe.bind(("127.0.0.1", 0))
        status = f"127.0.0.1:{probe.getsockname()[1]}"
        probe.close()
        places = {"KNOWLEDGE_DIR": str(knowledge), "SEEDS_DIR": str(Path(directory) / "seeds")}
        async with (
            telegram.open() as url,
            running("bot", url, STATUS_LISTEN=status, LOG_LEVEL="WARNING", **places) as bot,
        ):
            telegram.ask(READERS, next(texts))
            while not telegram.seconds:  # noqa: ASYNC110  until it has started
                await asyncio.sleep(0.1)
            print("minute  memory MB  p50 ms  p99 ms  longest ms  asked  unanswered  reloads  errors", flush=True)
            for minute in range(1, minutes + 1):
                telegram.seconds.clear()
                left = telegram.unanswered
                asked = await ask(telegram, texts, chats, 60)
                await asyncio.sleep(0.2)
                cuts = quantiles(telegram.seconds, n=100)
                page = await asyncio.to_thread(_page, f"http://{status}/metrics")
                print(
                    f"{minute:6}{memory_mb(bot):11.1f}{cuts[49] * 1000:8.1f}{cuts[98] * 1000:8.1f}"
                    f"{max(telegram.seconds) * 1000:12.1f}{asked:7}{telegram.unanswered - left:12}"
                    f"{metric(page, 'bot_reloads_total'):9.0f}{_errors(page):8.0f}",
                    flush=True,
                )
                edit(article, original, minute)


def _page(address: str) -> str:
    with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310  the bot's own page
        text: str = answer.read().decode()
        return text


def _errors(page: str) -> float:
    return sum(float(line.split()[-1]) for line in page.splitlines() if line.startswith("bot_errors_total{"))


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if sys.argv[1:] else 30))

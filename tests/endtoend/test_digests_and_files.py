"""The real process beside its database and its other process: digests over a kill, files while others ask."""

import asyncio
import json
import os
import sqlite3
import time
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import pytest
import yaml

from bot.state.engine import FILE
from tests.conftest import SOON
from tests.endtoend.conftest import StartBot
from tests.endtoend.server import TelegramServer
from tests.reader import ROOT

FOLLOWERS = range(6001, 6031)
"""More than are sent to in one second."""
ROUND_TRIP = 0.5
LOOK = 0.05
AGAIN = "gồm cả tin lần trước"


def runs(pid: int) -> bool:
    return Path(f"/proc/{pid}").exists()


async def gone(pid: int) -> None:
    for _ in range(int(SOON / LOOK)):
        if not runs(pid):
            return
        await asyncio.sleep(LOOK)
    raise AssertionError("it still runs")


def fact_of(shown: str) -> str:
    """The id of a shipped figure."""
    article = yaml.safe_load((ROOT / "knowledge/articles/2025-07-27-dien-bien.yaml").read_text(encoding="utf-8"))
    return str(next(figure["id"] for figure in article["figures"] if figure["shown"] == shown))


def lay_out(data: Path, fact_id: str, chats: Iterable[int]) -> None:
    """Such an edition came five minutes ago: a digest of it is due to all of `chats`."""
    now = int(time.time())
    with closing(sqlite3.connect(data / FILE)) as database, database:
        values = (f"test {fact_id}", now - 300)
        edition = database.execute("INSERT INTO editions (version, at) VALUES (?, ?)", values).lastrowid
        subjects = json.dumps(["place:Điện Biên"], ensure_ascii=False)
        database.execute("INSERT INTO news VALUES (?, ?, ?, ?)", (edition, fact_id, False, subjects))
        rows = [(chat, edition, now, "waiting", now) for chat in chats]
        database.executemany("INSERT INTO digests VALUES (?, ?, ?, ?, ?)", rows)


def being_sent(data: Path) -> set[int]:
    with closing(sqlite3.connect(f"file:{data / FILE}?mode=ro", uri=True)) as database:
        return {chat for (chat,) in database.execute("SELECT chat_id FROM digests WHERE progress = 'sending'")}


def let_time_pass(data: Path) -> None:
    """Some minutes go by after the kill."""
    with closing(sqlite3.connect(data / FILE)) as database, database:
        database.execute("DELETE FROM leases")
        database.execute("UPDATE digests SET changed_at = changed_at - 600 WHERE progress = 'sending'")


async def test_a_digest_under_way_at_a_kill_comes_once_and_is_told_again_with_the_next(
    start_bot: StartBot, tmp_path: Path
) -> None:
    poverty, people = fact_of("17,66%"), fact_of("45,5%")
    async with TelegramServer().open() as server:
        for chat in FOLLOWERS:
            server.type("/theodoi Điện Biên", chat)
        bot = await start_bot(server.url, QUIET_HOURS="off")
        await bot.until(lambda: len(server.api.sent) == len(FOLLOWERS))
        assert await bot.stop() == 0
        lay_out(tmp_path, poverty, FOLLOWERS)
        server.round_trip = ROUND_TRIP
        await bot.start()
        await bot.until(lambda: being_sent(tmp_path))
        await bot.kill()
        doubtful = being_sent(tmp_path)
        assert 0 < len(doubtful) < len(FOLLOWERS)
        server.round_trip = 0
        let_time_pass(tmp_path)
        lay_out(tmp_path, people, FOLLOWERS)
        await bot.start()
        await bot.until(lambda: all("45,5%" in server.received()[chat][-1] for chat in FOLLOWERS))
        assert await bot.stop() == 0
    for chat in FOLLOWERS:
        digests = [text for text in server.received()[chat] if text.startswith("Có điều mới")]
        last = digests.pop()
        assert (AGAIN in last) == (chat in doubtful)
        if chat in doubtful:
            # It may have come before the kill; here it comes with the next, which says why.
            assert len(digests) <= 1
            assert "17,66%" in last
        else:
            assert sum("17,66%" in text for text in (*digests, last)) == 1
    assert "Không rõ" in bot.log


@pytest.mark.skipif(not runs(os.getpid()), reason="the processes of a process are looked up in /proc")
async def test_the_running_bot_makes_files_in_a_process_that_ends_with_it(start_bot: StartBot) -> None:
    async with TelegramServer().open() as server:
        bot = await start_bot(server.url)
        server.type("/bieudo số xã Lai Châu, Điện Biên", 6001)
        await bot.until(lambda: any(sent.file for sent in server.api.sent))
        assert bot.children == ["bot.documents.drawing"]
        child = bot.child_ids[0]
        assert await bot.stop() == 0
    await gone(child)

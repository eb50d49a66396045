"""A bot that remembers, over the shipped knowledge; its clock stands still until a test moves it."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy.engine import URL

from bot.compiled.starting import How
from bot.knowledge.knowledge import Knowledge
from bot.knowledge.model import Article
from bot.search.snapshot import Snapshot, build_snapshot
from bot.serving.live import Live, Served
from bot.state.editions import SETTLE_SECONDS
from bot.state.engine import State
from bot.telegram.digests import Quiet
from bot.telegram.noticing import Noticing
from bot.telegram.remembering import remembering
from bot.telegram.services import Services
from tests.conftest import Chat
from tests.databases import KEY, Clock, emptied
from tests.reader import ROOT, TODAY, Reader

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
ADMINISTRATOR = 7001
LOOK = 0.005
DIEN_BIEN = "2025-07-27-dien-bien"

Edit = Callable[[Article], Article]


class Memory:
    """A bot that remembers: the chat with it, the knowledge it answers from, its clock and its database."""

    def __init__(
        self,
        snapshot: Snapshot,
        state: State,
        clock: Clock,
        quiet: Quiet,
        administrators: frozenset[int] = frozenset({ADMINISTRATOR}),
        **more: Any,
    ) -> None:
        self.live = live_of(snapshot)
        self.state = state
        self.clock = clock
        self.services = remembering(
            Services(self.live.reply, administrators),
            self.live,
            state,
            zone=ZONE,
            quiet=quiet,
            retention_days=180,
            knowledge_dir=ROOT / "knowledge",
            look=LOOK,
            **more,
        )
        self.chat: Chat

    async def edit(self, stem: str, change: Edit) -> None:
        """The knowledge is loaded anew after an editor changed an article; the bot has noticed."""
        serve(self.live, changed(self.live.snapshot, stem, change))
        await Noticing(self.state, self.live).look()

    async def written(self) -> None:
        """Wait until everything that is written after a reply is written."""
        await self.chat.settle()
        await self.state.later.flush()

    async def read_all(self) -> str:
        """Everything the bot has said since, as one text."""
        await self.written()
        texts = []
        while not self.chat.api.outbox.empty():
            texts.append(await self.chat.read())
        return "\n\n".join(texts)

    async def sends_nothing(self) -> bool:
        """Whether nothing comes by itself, though the bot has looked for work several times."""
        await asyncio.sleep(10 * LOOK)
        return await self.chat.is_silent()

    def settle_digests(self) -> None:
        """So much time goes by that a change leads to digests."""
        self.clock.now += SETTLE_SECONDS + 1


def live_of(snapshot: Snapshot) -> Live:
    """`snapshot`, live."""
    served = Served(snapshot, How.MEMORY, datetime(2026, 11, 22, tzinfo=ZONE), None)
    return Live(served, lambda: TODAY, lambda: served)


def serve(live: Live, snapshot: Snapshot) -> None:
    """Another snapshot is live."""
    live.swap(replace(live.served, snapshot=snapshot))


def changed(snapshot: Snapshot, stem: str, change: Edit) -> Snapshot:
    """The knowledge after an editor changed an article."""
    knowledge = snapshot.knowledge
    assert isinstance(knowledge, Knowledge)
    articles = {**knowledge.articles, stem: change(knowledge.articles[stem])}
    return build_snapshot(replace(knowledge, articles=articles, version=f"{knowledge.version}+"), snapshot.gazetteer)


OpenMemory = Callable[..., Awaitable[Memory]]


@pytest.fixture
async def open_memory(
    open_chat: Callable[..., Any], reader: Reader, clock: Clock
) -> AsyncIterator[Callable[..., Awaitable[Memory]]]:
    """Start a bot that remembers in the database of that address."""

    async def start(url: URL, quiet: Quiet | None = None, **more: Any) -> Memory:
        state = State(url, KEY, clock)
        memory = Memory(reader.snapshot, state, clock, quiet or Quiet(None, ZONE), **more)
        memory.chat = await open_chat(memory.services)
        # An edit that comes before the first edition is noted would be the first edition itself, and bring no news.
        await state.open()
        if state.available:
            await Noticing(state, memory.live).look()
        return memory

    yield start


@pytest.fixture
async def memory(database: URL, open_memory: OpenMemory) -> Memory:
    """A bot that remembers, on either kind of database."""
    await emptied(database)
    return await open_memory(database)

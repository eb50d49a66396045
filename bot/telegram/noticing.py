"""Noting what each new state of the knowledge brings, for `/moi` and for those who follow it."""

import asyncio
import logging
from collections.abc import Callable, Iterable
from typing import TypeVar

from bot.search.digests import TOLD, digest_of, subjects_of
from bot.search.snapshot import Snapshot
from bot.serving.live import Live
from bot.state.editions import Editions, Stated
from bot.state.engine import State

log = logging.getLogger(__name__)

T = TypeVar("T")

AT_A_TIME = 20
"""Articles read between two turns of the event loop: some milliseconds, so that no reader waits for them."""


class Noticing:
    """Holds the knowledge that is live against the last edition."""

    def __init__(self, state: State, live: Live) -> None:
        self._editions = Editions(state)
        self._live = live
        self._noted = ""
        """The version of the knowledge that was; not the snapshot, which must go when another one is live."""
        self._one_at_a_time = asyncio.Lock()

    async def look(self) -> int:
        """Note the live knowledge when that was not done yet; how many facts are news.

        Raises `StateUnavailableError`; then it is still to be done.
        """
        async with self._one_at_a_time:
            snapshot = self._live.snapshot
            return 0 if snapshot.knowledge.version == self._noted else await self._note(snapshot)

    async def _note(self, snapshot: Snapshot) -> int:
        fingerprints = await _of_each(snapshot.articles.stems, snapshot.articles.fingerprint)
        changed = await self._editions.changed(fingerprints)
        facts = await _of_each(changed, lambda stem: stated_in(snapshot, stem))
        news = await self._editions.record(snapshot.knowledge.version, fingerprints, facts)
        self._noted = snapshot.knowledge.version
        if news:
            log.info("Dữ liệu mới có %d dữ kiện mới hoặc đã sửa.", news)
        return news


async def _of_each(stems: Iterable[str], read: Callable[[str], T]) -> dict[str, T]:
    """What `read` makes of each article, readers answered in between."""
    found = {}
    for number, stem in enumerate(stems):
        found[stem] = read(stem)
        if number % AT_A_TIME == 0:
            await asyncio.sleep(0)
    return found


def stated_in(snapshot: Snapshot, stem: str) -> list[Stated]:
    """The facts of an article as far as news are concerned."""
    return [
        Stated(fact.id, digest_of(fact), subjects_of(fact, snapshot.gazetteer))
        for fact in snapshot.facts.of_article(stem)
        if fact.kind in TOLD
    ]

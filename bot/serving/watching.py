"""Hot reload: an edit is noticed by polling, made into a snapshot aside, and goes live whole or not at all.

Polling sees what notifications miss: bind mounts, network drives, Windows, files saved by renaming.
"""

import asyncio
import gc
import logging
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from bot.compiled.starting import How
from bot.knowledge.problems import Problem
from bot.serving.files import Files
from bot.serving.live import Live, Served
from bot.serving.preparing import Prepared, Sources, prepare, prepare_in_another_process

log = logging.getLogger(__name__)

T = TypeVar("T")

POLL_SECONDS = 1.0
"""Between two looks at the files. A change must look the same twice before it is read (an editor may still be saving,
git still checking out), so an edit is live two looks and one loading later: under 5 s."""


class Verdict(StrEnum):
    """What became of a look at the files."""

    UNCHANGED = "unchanged"
    LIVE = "live"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Reload:
    """What a reload came to."""

    verdict: Verdict
    problems: tuple[Problem, ...] = ()
    """Why it was refused; warnings when it was not."""
    seconds: float = 0.0


Tell = Callable[[Reload], Awaitable[None]]


class Watcher:
    """Keeps `Live` in step with the files."""

    def __init__(self, live: Live, sources: Sources, now: Callable[[], datetime]) -> None:
        """`now` is the operator's clock."""
        self._live = live
        self._sources = sources
        self._tried = live.served.files
        self._now = now
        self._one_at_a_time = asyncio.Lock()
        # Always the same thread: the C library keeps for each what it once needed, some 8 MB for a reload.
        self._thread = ThreadPoolExecutor(1, "knowledge")

    async def run(self, tell: Tell) -> None:
        """Look at the files until cancelled; `tell` hears of every change, once."""
        before = self._tried
        while True:
            await asyncio.sleep(POLL_SECONDS)
            now = await self._aside(self._sources.look)
            if now == before and now != self._tried:
                try:
                    reload = await self._reload(now)
                except Exception:
                    # Whatever it was, the next edit must still be noticed, and answers go on.
                    log.exception("Nạp lại dữ liệu không thành; vẫn dùng dữ liệu cũ.")
                    continue
                if reload.verdict is not Verdict.UNCHANGED:
                    await tell(reload)
            before = now

    async def catch_up(self) -> Reload:
        """Load what is there now if it was not tried before; for who does not `run` this."""
        files = await self._aside(self._sources.look)
        return await self._reload(files) if files != self._tried else Reload(Verdict.UNCHANGED)

    async def reload(self) -> Reload:
        """Load what is there now, whether or not it was tried before."""
        return await self._reload(await self._aside(self._sources.look), forced=True)

    async def _aside(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    async def _reload(self, files: Files, *, forced: bool = False) -> Reload:
        async with self._one_at_a_time:
            if files == self._tried and not forced:
                return Reload(Verdict.UNCHANGED)
            self._tried = files
            try:
                return await self._load(files)
            finally:
                # What was live goes now, not in the middle of an answer: 0.1 s among 100,000 facts.
                gc.unfreeze()
                gc.collect()
                gc.freeze()
                gc.enable()

    async def _load(self, files: Files) -> Reload:
        began = time.perf_counter()
        today = self._live.today()
        if self._live.served.how in (How.COMPILED, How.OPENED):
            await self._aside(lambda: prepare_in_another_process(self._sources, today))
        # Much is made that stays: to look through it for garbage, again and again, would hold up the answers.
        gc.disable()
        prepared = await self._aside(lambda: prepare(self._sources.start(today), kept=True))
        return self._take(prepared, files, time.perf_counter() - began)

    def _take(self, prepared: Prepared, files: Files, seconds: float) -> Reload:
        if prepared.snapshot is None:
            self._live.refuse(prepared.problems)
            log.warning("Dữ liệu mới có %d lỗi, vẫn dùng dữ liệu cũ: %s", len(prepared.problems), prepared.problems[0])
            return Reload(Verdict.REFUSED, prepared.problems, seconds)
        served = self._live.served
        if prepared.snapshot.knowledge.version == served.snapshot.knowledge.version and not served.refused:
            return Reload(Verdict.UNCHANGED, prepared.problems, seconds)
        self._live.swap(Served(prepared.snapshot, prepared.how, self._now(), files))
        log.info("Đã dùng dữ liệu mới (%s), nạp trong %.1f giây.", prepared.how, seconds)
        return Reload(Verdict.LIVE, prepared.problems, seconds)

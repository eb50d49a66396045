"""The knowledge, loaded for a command, or the reasons why it cannot be used."""

import gc
import logging

from bot.cli.app import stop
from bot.compiled.last_good import last_good
from bot.compiled.starting import How, discard_all
from bot.console.waiting import Waiting
from bot.gazetteer.loading import load_gazetteer
from bot.serving.live import Live, Served
from bot.serving.preparing import Sources, prepare
from bot.settings import Settings

log = logging.getLogger(__name__)

SLOW = 2.0
"""Seconds from which the time a start took is told whatever the level of the log: the next one may be waited for."""


def sources_of(settings: Settings) -> Sources:
    """Where the settings say the knowledge is."""
    return Sources(settings.knowledge_dir, settings.seeds_dir, settings.data_dir, load_gazetteer())


def live_for(settings: Settings, sources: Sources | None = None, *, stays_up: bool = False) -> Live:
    """The knowledge, loaded and ready.

    Leaves with the problems when the files cannot be used; what `stays_up` answers from the last good ones instead.
    """
    origin = sources or sources_of(settings)

    def remake() -> Served:
        discard_all(settings.data_dir)
        return _loaded(origin, settings, stays_up=stays_up)

    # What is loaded here stays for good: looking it through for garbage takes an eighth of the start.
    gc.disable()
    live = Live(_loaded(origin, settings, stays_up=stays_up), settings.today, remake)
    gc.freeze()
    gc.enable()
    return live


def _loaded(sources: Sources, settings: Settings, *, stays_up: bool) -> Served:
    waiting = Waiting()
    files = sources.look()
    prepared = prepare(sources.start(settings.today(), waiting), kept=stays_up)
    waiting.finish()
    if prepared.snapshot is not None:
        (log.warning if waiting.total > SLOW else log.info)("Đã nạp dữ liệu (%s). %s.", prepared.how, waiting.summary)
        return Served(prepared.snapshot, prepared.how, settings.now(), files)
    reasons = "\n".join(str(problem) for problem in prepared.problems)
    before = last_good(settings.data_dir, sources.gazetteer) if stays_up else None
    if before is None:
        stop(reasons)
    log.error("Dữ liệu có %d lỗi; tạm dùng bản tốt gần nhất.\n%s", len(prepared.problems), reasons)
    return Served(before, How.LAST_GOOD, settings.now(), files, prepared.problems)

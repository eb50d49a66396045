"""The knowledge, loaded for a command, or the reasons why it cannot be used."""

import gc
import logging

from bot.cli.app import stop
from bot.compiled.starting import Start, discard_all
from bot.console.waiting import Waiting
from bot.gazetteer.loading import load_gazetteer
from bot.knowledge.problems import Problem
from bot.presentation.golden import wrong_answers
from bot.search.snapshot import Snapshot
from bot.serving.live import Live
from bot.settings import Settings

log = logging.getLogger(__name__)

SLOW = 2.0
"""Seconds from which the time a start took is told whatever the level of the log: the next one may be waited for."""


def start_for(settings: Settings, waiting: Waiting) -> Start:
    """How the knowledge the settings name is started from."""
    gazetteer = load_gazetteer()
    return Start(settings.knowledge_dir, settings.seeds_dir, settings.data_dir, gazetteer, settings.today(), waiting)


def wrong_answers_of(snapshot: Snapshot, settings: Settings, waiting: Waiting) -> list[Problem]:
    """What the golden questions find wrong with `snapshot`."""
    waiting.stage("hỏi các câu mẫu", 0)
    return wrong_answers(snapshot, settings.today())


def live_for(settings: Settings) -> Live:
    """The knowledge, loaded and ready; leaves with the problems when it cannot be used."""

    def remake() -> Snapshot:
        discard_all(settings.data_dir)
        return _loaded(settings)

    # What is loaded here stays for good: looking it through for garbage takes an eighth of the start.
    gc.disable()
    live = Live(_loaded(settings), settings.today, remake)
    gc.freeze()
    gc.enable()
    return live


def _loaded(settings: Settings) -> Snapshot:
    waiting = Waiting()
    started = start_for(settings, waiting).start()
    if started.snapshot is None:
        waiting.finish()
        stop("\n".join(str(problem) for problem in started.problems))
    wrong = wrong_answers_of(started.snapshot, settings, waiting)
    waiting.finish()
    if wrong:
        stop("\n".join(str(problem) for problem in wrong))
    (log.warning if waiting.total > SLOW else log.info)("Đã nạp dữ liệu (%s). %s.", started.how, waiting.summary)
    return started.snapshot

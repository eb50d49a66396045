"""A bot that serves the editor's desk, and reloads what is edited there."""

from collections.abc import Awaitable, Callable
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.serving.live import Live, Served
from bot.serving.preparing import Sources, prepare
from bot.serving.watching import Watcher
from bot.telegram.administration import Administration
from bot.telegram.services import Services
from tests.conftest import Chat
from tests.knowledge.conftest import desk, gazetteer
from tests.knowledge.desk import TODAY, Desk

__all__ = ["desk", "gazetteer"]

NOW = datetime(2025, 11, 20, 14, 5, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
ADMINISTRATOR = 1001
"""The id of the person in the private chat of the tests."""
POLL = 0.02


def sources_of(desk: Desk) -> Sources:
    root = desk.root
    return Sources(root / "knowledge", root / "seeds", root / "data", desk.gazetteer)


def live_from(desk: Desk, today: date = TODAY) -> Live:
    """The desk's knowledge, live."""
    sources = sources_of(desk)
    files = sources.look()
    prepared = prepare(sources.start(today), kept=True)
    assert prepared.snapshot is not None, prepared.problems

    def remake() -> Served:
        raise AssertionError("nothing is compiled here")

    return Live(Served(prepared.snapshot, prepared.how, NOW, files), lambda: today, remake)


@pytest.fixture
async def served(desk: Desk, open_chat: Callable[[Services], Awaitable[Chat]], monkeypatch: pytest.MonkeyPatch) -> Chat:
    """An administrator's private chat with a bot that serves the desk and watches it closely."""
    monkeypatch.setattr("bot.serving.watching.POLL_SECONDS", POLL)
    live = live_from(desk)
    watcher = Watcher(live, sources_of(desk), lambda: NOW)
    administration = Administration(live, watcher, [ADMINISTRATOR])
    chat = await open_chat(
        Services(live.reply, frozenset({ADMINISTRATOR}), administration.errands, administration.background)
    )
    # A bot may write only to who has written to it.
    await chat.send("/trogiup")
    await chat.read()
    return chat

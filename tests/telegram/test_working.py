"""What takes long shows that it is being worked on."""

import asyncio
from typing import Any

import pytest
from telegram.constants import ChatAction

from bot.answers.errand import Errand, Task
from bot.answers.outcome import Outcome
from bot.presentation.reply import Message, Reply
from bot.telegram import working
from bot.telegram.sending import Destination
from bot.telegram.services import Asker, Services
from bot.telegram.working import shown_at_work
from tests.conftest import GROUP, Chat
from tests.telegram.test_conversation import OpenChat

HERE = 1001


@pytest.fixture(autouse=True)
def _quicker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(working, "PATIENCE_SECONDS", 0.05)
    monkeypatch.setattr(working, "AGAIN_SECONDS", 0.05)


async def slowly(_: Errand, __: Asker) -> Reply:
    await asyncio.sleep(0.5)
    return Reply(Outcome.ANSWERED, (Message("xong"),), ())


def errand(text: str) -> Reply:
    return Reply(Outcome.HELP, (Message(text),), (), errand=Errand(Task.NEWS) if text == "chậm" else None)


@pytest.fixture
async def chat(open_chat: OpenChat) -> Chat:
    return await open_chat(Services(errand, errands={Task.NEWS: slowly}))


async def test_what_takes_long_is_shown_to_be_at_work_again_and_again(chat: Chat) -> None:
    await chat.send("chậm")
    assert await chat.read() == "xong"
    assert chat.api.actions[:2] == [(HERE, "typing")] * 2
    await chat.settle()
    shown = len(chat.api.actions)
    await asyncio.sleep(0.12)
    assert len(chat.api.actions) == shown, "and no more once the answer is there"


async def test_in_a_group_too(chat: Chat) -> None:
    await chat.send("@briefing_bot chậm", GROUP)
    assert await chat.read() == "xong"
    assert chat.api.actions[0] == (GROUP.id, "typing")


async def test_what_is_quick_shows_nothing(chat: Chat) -> None:
    await chat.send("nhanh")
    assert await chat.read() == "nhanh"
    assert await chat.is_silent()
    assert chat.api.actions == []


async def test_that_it_cannot_be_shown_stops_nothing(chat: Chat) -> None:
    async def fail(method: str, _: dict[str, Any]) -> tuple[int, dict[str, Any]] | None:
        answer = {"ok": False, "error_code": 400, "description": "Bad Request: chat not found"}
        return (400, answer) if method == "sendChatAction" else None

    chat.api.fault = fail
    await chat.send("chậm")
    assert await chat.read() == "xong"


async def test_a_file_is_announced_as_one(chat: Chat) -> None:
    await chat.send("nhanh")
    await chat.read()
    async with shown_at_work(chat.application.bot, Destination(HERE), ChatAction.UPLOAD_DOCUMENT):
        await asyncio.sleep(0.07)
    assert chat.api.actions[0] == (HERE, "upload_document")

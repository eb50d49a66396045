"""A bad network: every answer arrives once, or not at all, never twice."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from telegram.error import NetworkError, TimedOut

from bot.answers.outcome import Outcome
from bot.console.people import Room
from bot.presentation.reply import Message, Reply
from bot.telegram.errors import MAYBE_LOST
from bot.telegram.failures import NeverLeftError
from tests.conftest import GROUP, Chat

OpenChat = Callable[..., Awaitable[Chat]]
Fault = Exception | tuple[int, dict[str, Any]]


def refused() -> NetworkError:
    return NeverLeftError("ClientConnectorError: Cannot connect to host")


def answer(code: int, description: str, **parameters: Any) -> tuple[int, dict[str, Any]]:
    body = {"ok": False, "error_code": code, "description": description}
    return code, body | ({"parameters": parameters} if parameters else {})


FLOOD = answer(429, "Too Many Requests: retry after 1", retry_after=1)
BLOCKED = answer(403, "Forbidden: bot was blocked by the user")


def fail(chat: Chat, method: str, *faults: Fault) -> None:
    """Let the next calls of `method` end in `faults`, one each."""
    left = list(faults)

    async def fault(name: str, _: dict[str, Any]) -> tuple[int, dict[str, Any]] | None:
        if name != method or not left:
            return None
        next_one = left.pop(0)
        if isinstance(next_one, Exception):
            raise next_one
        return next_one

    chat.api.fault = fault


@pytest.mark.parametrize(
    "faults",
    [[FLOOD], [answer(502, "Bad Gateway")], [answer(500, "Internal Server Error")] * 3, [refused()], [refused()] * 3],
    ids=["flood control", "bad gateway", "server error, thrice", "refused", "refused, thrice"],
)
async def test_what_surely_did_not_arrive_is_sent_again_and_arrives_once(
    chat: Chat, faults: list[Fault], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # the library warns of a change in an attribute nobody here uses
    fail(chat, "sendMessage", *faults)
    await chat.send("Huế")
    assert await chat.read() == "Hỏi: Huế"
    assert await chat.is_silent()
    assert chat.api.calls.count("sendMessage") == len(faults) + 1


@pytest.mark.parametrize(
    "fault", [TimedOut(), NetworkError("ClientOSError: "), NetworkError("ServerDisconnectedError: ")], ids=repr
)
async def test_what_may_have_arrived_is_never_sent_again_and_the_reader_is_told(
    chat: Chat, fault: NetworkError, caplog: pytest.LogCaptureFixture
) -> None:
    chat.expect_errors()
    fail(chat, "sendMessage", fault)
    number = await chat.send("Huế")
    notice = await chat.receive()
    assert notice.text == MAYBE_LOST
    assert notice.parameters["reply_parameters"]["message_id"] == number
    assert await chat.is_silent()
    assert "một câu trả lời có thể chưa tới" in caplog.text


async def test_a_reader_who_blocked_the_bot_is_no_error(chat: Chat, caplog: pytest.LogCaptureFixture) -> None:
    fail(chat, "sendMessage", BLOCKED)
    await chat.send("Huế")
    assert await chat.is_silent()
    assert [r for r in caplog.records if r.levelname in ("WARNING", "ERROR")] == []
    assert [str(e) for e in chat.errors] == ["Forbidden: bot was blocked by the user"]
    chat.expect_errors()


async def test_a_group_that_became_a_supergroup_is_followed(chat: Chat) -> None:
    chat.api._rooms[-100999] = Room(-100999, "Tổ công tác")
    fail(chat, "sendMessage", answer(400, "Bad Request: group chat was upgraded", migrate_to_chat_id=-100999))
    await chat.send("/tinh Huế", GROUP)
    assert (await chat.receive()).chat_id == -100999


async def test_another_bot_with_the_same_token_is_named(chat: Chat, caplog: pytest.LogCaptureFixture) -> None:
    chat.expect_errors()
    fail(chat, "getUpdates", answer(409, "Conflict: terminated by other getUpdates request"))
    await chat.send("Huế")
    assert await chat.read() == "Hỏi: Huế"
    await chat.send("Lai Châu")
    assert await chat.read() == "Hỏi: Lai Châu"
    await chat.until(lambda: "cùng mã này" in caplog.text)


async def test_a_broken_line_is_noted_once_and_so_is_its_return(
    open_chat: OpenChat, caplog: pytest.LogCaptureFixture
) -> None:
    chat = await open_chat(lambda _: Reply(Outcome.ANSWERED, (Message("đây"),), ()))
    fail(chat, "getUpdates", TimedOut(), TimedOut(), TimedOut())
    await chat.send("Huế")
    await chat.read()
    await chat.send("Lai Châu")
    await chat.read()
    await chat.until(lambda: "Đã nghe lại được" in caplog.text)
    assert caplog.text.count("Không nghe được Telegram") == 1


async def test_a_chat_keeps_its_order_while_other_chats_go_on(chat: Chat) -> None:
    slow, quick = Room(1, "Chậm"), Room(2, "Nhanh")
    gate = asyncio.Event()

    async def hold(name: str, parameters: dict[str, Any]) -> None:
        if name == "sendMessage" and parameters["chat_id"] == slow.id and "một" in parameters["text"]:
            await gate.wait()

    chat.api.fault = hold
    await chat.send("một", slow)
    await chat.send("hai", slow)
    await chat.send("ba", quick)
    assert await chat.read() == "Hỏi: ba"
    assert chat.api.outbox.empty()
    gate.set()
    assert [await chat.read(), await chat.read()] == ["Hỏi: một", "Hỏi: hai"]


async def test_stopping_finishes_the_answers_under_way(open_chat: OpenChat) -> None:
    chat = await open_chat(lambda text: Reply(Outcome.ANSWERED, (Message(text),), ()))
    begun = asyncio.Event()

    async def slowly(name: str, _: dict[str, Any]) -> None:
        if name == "sendMessage":
            begun.set()
            await asyncio.sleep(0.05)

    chat.api.fault = slowly
    await chat.send("Huế")
    await begun.wait()
    await chat.stop()
    assert [sent.text for sent in chat.api.sent] == ["Huế"]
    await chat.start()

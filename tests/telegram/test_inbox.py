"""What is received is kept until it is answered, and once only."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from bot.answers.outcome import Outcome
from bot.presentation.reply import Message, Reply
from bot.telegram.inbox import MAX_ATTEMPTS, WINDOW_SECONDS, DamagedError, SqliteInbox
from tests.conftest import Chat, parrot

OpenChat = Callable[..., Awaitable[Chat]]


def update(number: int) -> dict[str, Any]:
    return {"update_id": number, "message": {"text": "Huế"}}


async def test_an_update_is_new_once(tmp_path: Path) -> None:
    inbox = SqliteInbox(tmp_path / "inbox")
    assert await inbox.keep([update(1), update(2)]) == [update(1), update(2)]
    assert await inbox.keep([update(2), update(3)]) == [update(3)]
    await inbox.done(1)
    await inbox.close()
    again = SqliteInbox(tmp_path / "inbox")
    assert await again.keep([update(1), update(2)]) == []
    assert [waiting.update for waiting in await again.unfinished()] == [update(2), update(3)]
    await again.close()


async def test_what_was_asked_is_forgotten_once_it_is_answered(tmp_path: Path) -> None:
    inbox = SqliteInbox(tmp_path / "inbox")
    await inbox.keep([update(1) | {"secret": "bí mật của người hỏi"}])
    await inbox.done(1)
    await inbox.close()
    kept = b"".join(file.read_bytes() for file in tmp_path.iterdir())  # noqa: ASYNC240
    assert "bí mật".encode() not in kept


async def test_after_a_day_nothing_is_left(tmp_path: Path) -> None:
    now = 1_000_000.0
    inbox = SqliteInbox(tmp_path / "inbox", clock=lambda: now)
    await inbox.keep([update(1)])
    now += WINDOW_SECONDS + 1
    assert await inbox.unfinished() == []
    assert await inbox.keep([update(1)]) == [update(1)], "Telegram counts anew after a week of silence"
    await inbox.close()


async def test_an_update_that_kills_every_process_is_given_up(tmp_path: Path) -> None:
    inbox = SqliteInbox(tmp_path / "inbox")
    await inbox.keep([update(1)])
    assert [await inbox.begin_again(1) for _ in range(MAX_ATTEMPTS + 1)] == [True] * MAX_ATTEMPTS + [False]
    await inbox.close()


async def test_a_damaged_file_is_told_from_a_disk_that_is_full(tmp_path: Path) -> None:
    (tmp_path / "inbox").write_bytes(b"not a database" * 100)
    with pytest.raises(DamagedError):
        SqliteInbox(tmp_path / "inbox")


def three_parts(_: str) -> Reply:
    return Reply(Outcome.ANSWERED, tuple(Message(f"phần {part}") for part in (1, 2, 3)), ())


async def test_an_answer_goes_on_where_the_killed_process_stopped(open_chat: OpenChat, tmp_path: Path) -> None:
    chat = await open_chat(three_parts, inbox=SqliteInbox(tmp_path / "inbox"))
    hanging = asyncio.Event()

    async def third_hangs(name: str, parameters: dict[str, Any]) -> None:
        if name == "sendMessage" and parameters["text"] == "phần 3" and not hanging.is_set():
            hanging.set()
            await asyncio.Event().wait()

    chat.api.fault = third_hangs
    await chat.send("dài")
    await hanging.wait()
    await chat.kill()
    await chat.start()
    assert [await chat.read() for _ in range(3)] == ["phần 1", "phần 2", "phần 3"]
    assert await chat.is_silent()
    assert len(chat.api.sent) == 3


async def test_a_full_disk_costs_a_line_in_the_log_and_no_answer(
    open_chat: OpenChat, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    inbox = SqliteInbox(tmp_path / "inbox")
    chat = await open_chat(parrot, inbox=inbox)
    chat.expect_errors()
    inbox._database.execute("PRAGMA max_page_count = 1")
    for text in ("Huế" * 1200, "Sơn" * 1200):
        await chat.send(text)
        assert (await chat.read()).startswith("Hỏi: ")
    await chat.settle()
    assert caplog.text.count("Không ghi được sổ tin đến") == 1
    inbox._database.execute("PRAGMA max_page_count = 100000")
    await chat.send("Sơn La")
    await chat.read()
    assert "Đã ghi lại được sổ tin đến." in caplog.text

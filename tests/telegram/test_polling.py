"""The line to Telegram: stalls, breaks, restarts."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import pytest
from telegram.error import InvalidToken

from bot.telegram.health import STALE_AFTER_SECONDS
from bot.telegram.inbox import RawUpdate, SqliteInbox
from bot.telegram.polling import PAUSES_SECONDS, POLL_SECONDS, STALL_SECONDS
from bot.telegram.transport import READ_SECONDS
from tests.conftest import Chat, parrot

OpenChat = Callable[..., Awaitable[Chat]]


async def test_a_poll_that_hangs_is_left_and_another_one_made(chat: Chat, caplog: pytest.LogCaptureFixture) -> None:
    await chat.stop_polling()
    hung = asyncio.Event()

    async def hang_once(name: str, _: dict[str, Any]) -> None:
        if name == "getUpdates" and not hung.is_set():
            hung.set()
            await asyncio.Event().wait()

    chat.api.fault = hang_once
    chat.start_polling(stall_seconds=0.05)
    await hung.wait()
    await chat.send("Huế")
    assert await chat.read() == "Hỏi: Huế"
    assert "bị treo" in caplog.text


def test_a_stall_is_noticed_before_the_bot_counts_as_ill() -> None:
    assert POLL_SECONDS + READ_SECONDS < STALL_SECONDS
    assert STALL_SECONDS + max(PAUSES_SECONDS) <= STALE_AFTER_SECONDS


async def test_a_token_that_was_revoked_ends_the_polling(chat: Chat) -> None:
    async def revoked(name: str, _: dict[str, Any]) -> tuple[int, dict[str, Any]] | None:
        unauthorized = {"ok": False, "error_code": 401, "description": "Unauthorized"}
        return (401, unauthorized) if name == "getUpdates" else None

    chat.api.fault = revoked
    await chat.send("Huế")
    with pytest.raises(InvalidToken):
        await asyncio.wait_for(chat._polling, 5)
    chat.api.fault = None
    chat.start_polling()


async def test_an_update_is_confirmed_once_it_is_kept(open_chat: OpenChat) -> None:
    confirmed: list[int] = []
    kept: list[int] = []

    class Noting(SqliteInbox):
        async def keep(self, updates: Sequence[RawUpdate]) -> list[RawUpdate]:
            await asyncio.sleep(0.02)
            fresh = await super().keep(updates)
            kept.extend(update["update_id"] for update in updates)
            return fresh

    async def note(name: str, parameters: dict[str, Any]) -> None:
        if name == "getUpdates" and parameters.get("offset"):
            assert parameters["offset"] - 1 in kept
            confirmed.append(parameters["offset"] - 1)

    chat = await open_chat(parrot, inbox=Noting())
    chat.api.fault = note
    for text in ("Huế", "Lai Châu", "Sơn La"):
        await chat.send(text)
        await chat.read()
    await chat.until(lambda: set(kept) <= set(confirmed))
    assert len(kept) == 3

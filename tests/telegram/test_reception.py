"""Who is let in, who is told to wait: limits, a full house, maintenance, updates nobody can read."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from bot.console.people import Person, Room
from bot.presentation.reply import Reply
from bot.presentation.sharing import Sharing
from bot.telegram import turns
from bot.telegram.limits import LETTERS_A_QUESTION, REMEMBERED, Limits, Verdict
from bot.telegram.reception import AHEAD, BUSY, MAINTENANCE, TOO_FAST, Maintenance
from bot.telegram.services import Services
from tests.conftest import GROUP, Chat, parrot

OpenChat = Callable[..., Awaitable[Chat]]


async def test_a_burst_is_let_in_and_what_goes_beyond_is_told_once() -> None:
    limits = Limits(per_user=3, per_chat=0)
    verdicts = [await limits.admit(1, 1) for _ in range(6)]
    assert verdicts == [Verdict.ADMITTED] * 3 + [Verdict.TOLD] + [Verdict.REFUSED] * 2
    assert await limits.admit(2, 2) is Verdict.ADMITTED


async def test_a_chat_has_a_limit_of_its_own() -> None:
    limits = Limits(per_user=0, per_chat=2)
    assert [await limits.admit(user, -1) for user in (1, 2)] == [Verdict.ADMITTED] * 2
    assert await limits.admit(3, -1) is Verdict.TOLD
    assert await limits.admit(3, 3) is Verdict.ADMITTED


async def test_buckets_of_many_users_do_not_pile_up() -> None:
    limits = Limits(per_user=3, per_chat=3)
    for user in range(REMEMBERED + 1000):
        await limits.admit(user, user)
    assert [len(buckets._of) for buckets in limits._buckets] == [REMEMBERED] * 2


async def test_letters_typed_in_inline_mode_use_up_no_questions(open_chat: OpenChat) -> None:
    services = Services(parrot, share=lambda _: Sharing(()))
    chat = await open_chat(services, limits=Limits(1, 0), letters=Limits(LETTERS_A_QUESTION, 0))
    for letters in ("h", "hu", "huế"):
        await chat.find(letters)
    await chat.send("Huế")
    assert await chat.read() == "Hỏi: Huế"
    for _ in range(LETTERS_A_QUESTION):
        chat.api.searches("tràn")
    assert await chat.is_silent()
    assert len(chat.api.found) == LETTERS_A_QUESTION, "and have a measure of their own"


async def test_more_is_asked_for_when_little_is_left_to_think_of_or_a_moment_later(
    open_chat: OpenChat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "HOLD_SECONDS", 0)
    chat = await open_chat(parrot)
    reception = chat.bot.reception
    thought: list[str] = []

    def slow(text: str) -> Reply:
        thought.append(text)
        time.sleep(0.001)
        return parrot(text)

    async def left_at_leisure(seconds: float) -> int:
        monkeypatch.setattr("bot.telegram.reception.LEISURE_SECONDS", seconds)
        thought.clear()
        asking = [asyncio.create_task(reception.turns.ask(slow, str(number))) for number in range(60)]
        await reception.leisure()
        left = len(asking) - len(thought)
        await asyncio.gather(*asking)
        return left

    assert await left_at_leisure(10) in {AHEAD - 1, AHEAD - 2}
    assert await left_at_leisure(0.01) > AHEAD


async def test_who_asks_too_fast_is_told_once(open_chat: OpenChat) -> None:
    chat = await open_chat(parrot, limits=Limits(2, 0))
    for number in range(5):
        await chat.send(str(number))
    assert {await chat.read() for _ in range(3)} == {"Hỏi: 0", "Hỏi: 1", TOO_FAST}
    assert await chat.is_silent()


async def test_a_button_pressed_too_fast_gets_a_notice(open_chat: OpenChat) -> None:
    chat = await open_chat(parrot, limits=Limits(1, 0))
    await chat.send("Huế")
    await chat.read()
    await chat.press("Lai Châu")
    assert await chat.is_silent()
    assert list(chat.api.notices.values()) == [TOO_FAST]


async def test_what_a_group_says_to_itself_uses_nothing_up(open_chat: OpenChat) -> None:
    chat = await open_chat(parrot, limits=Limits(1, 1))
    chat.api.hears_all = True
    for _ in range(5):
        await chat.send("chào cả tổ", GROUP)
    await chat.send("/tinh Huế", GROUP)
    assert await chat.read() == "Hỏi: /tinh Huế"


async def test_a_flood_of_one_does_not_hold_up_another(open_chat: OpenChat) -> None:
    chat = await open_chat(parrot)
    for number in range(100):
        await chat.send(str(number), Room(1), person=Person(1))
    await chat.send("Huế", Room(2), person=Person(2))
    await chat.settle()
    order = [sent.chat_id for sent in chat.api.sent]
    assert order.index(2) <= 2, "the other's only question comes at once, not after a hundred"


async def test_a_full_house_says_so_once_and_answers_everybody(open_chat: OpenChat) -> None:
    chat = await open_chat(parrot, capacity=10)
    gate = asyncio.Event()

    async def hold(name: str, parameters: dict[str, Any]) -> None:
        if name == "sendMessage" and parameters["text"] != BUSY:
            await gate.wait()

    chat.api.fault = hold
    for number in range(30):
        await chat.send(str(number))
    assert await chat.read() == BUSY
    assert chat.bot.reception.waiting <= 130, "one batch beyond the capacity, at most"
    gate.set()
    assert [await chat.read() for _ in range(30)] == [f"Hỏi: {number}" for number in range(30)]
    assert await chat.is_silent()


async def test_maintenance_is_a_file_with_a_sentence(open_chat: OpenChat, tmp_path: Path) -> None:
    switch = tmp_path / "bao-tri"
    chat = await open_chat(parrot, maintenance=Maintenance(switch))
    switch.touch()
    await chat.send("Huế")
    assert await chat.read() == MAINTENANCE
    switch.write_text("Bot nghỉ đến 14 giờ.\n", encoding="utf-8")
    await chat.send("Huế")
    assert await chat.read() == "Bot nghỉ đến 14 giờ."
    switch.unlink()
    await chat.send("Huế")
    assert await chat.read() == "Hỏi: Huế"


async def test_an_update_nobody_can_read_holds_nothing_up(chat: Chat, caplog: pytest.LogCaptureFixture) -> None:
    unreadable = [{"message": {"text": "?"}}, {"message": {"chat": {}, "date": "x"}}, {"poll": 5}]
    for content in unreadable:
        chat.api._updates.append({"update_id": chat.api._number(), **content})
    chat.api._updates.append({"message": "no number at all"})
    del chat.api._updates[-1]
    await chat.send("Huế")
    assert await chat.read() == "Hỏi: Huế"
    assert caplog.text.count("không đọc được") >= 2
    assert "no number" not in caplog.text

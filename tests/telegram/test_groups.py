"""The bot as a guest of groups."""

from typing import Any

import pytest

from bot.console.people import Room
from bot.telegram.groups import Groups
from bot.telegram.services import Services
from tests.conftest import COLLEAGUE, GROUP, Chat, parrot
from tests.telegram.test_conversation import OpenChat

BASIC = Room(-100, "Tổ giúp việc", "group")
CHANNEL = Room(-100777, "Kênh tin", "channel")


@pytest.fixture
async def guest(open_chat: OpenChat) -> Chat:
    return await open_chat(Services(parrot), GROUP)


@pytest.fixture
async def shy(open_chat: OpenChat) -> Chat:
    """A bot that stays in no group."""
    return await open_chat(Services(parrot, groups=Groups(stays=False)), GROUP)


async def test_with_privacy_mode_on_commands_mentions_and_replies_are_answered(guest: Chat) -> None:
    await guest.send("Lai Châu dạo này thế nào")
    await guest.send("/tinh Lai Châu")
    first = await guest.receive()
    await guest.send("/tinh@other_bot Huế")
    await guest.send("/tinh@briefing_bot Huế")
    assert await guest.read() == "Hỏi: /tinh Huế"
    await guest.send("@briefing_bot hộ nghèo Lai Châu")
    assert await guest.read() == "Hỏi: hộ nghèo Lai Châu"
    await guest.send("còn Sơn La?", person=COLLEAGUE, reply_to=first.message_id)
    assert await guest.read() == "Hỏi: còn Sơn La?"
    assert await guest.is_silent()


async def test_let_into_a_group_the_bot_greets_once(guest: Chat) -> None:
    guest.api.lets_in(GROUP)
    greeting = await guest.read()
    assert greeting.startswith("Kính chào các đồng chí. Trong nhóm, tôi đáp khi")
    assert "@briefing_bot" in greeting
    await guest.press("Các lệnh")
    assert await guest.read() == "Hỏi: /trogiup"
    guest.api.lets_in(GROUP, status="administrator")
    assert await guest.is_silent()


async def test_put_out_of_a_group_the_bot_says_nothing(guest: Chat) -> None:
    guest.api.lets_in(GROUP)
    await guest.read()
    guest.api.puts_out(GROUP)
    assert await guest.is_silent()


async def test_a_group_where_the_bot_may_not_write_is_no_failure(guest: Chat) -> None:
    async def forbid(method: str, _: dict[str, Any]) -> tuple[int, dict[str, Any]] | None:
        refusal = {
            "ok": False,
            "error_code": 400,
            "description": "Bad Request: not enough rights to send text messages",
        }
        return (400, refusal) if method == "sendMessage" else None

    guest.api.fault = forbid
    guest.api.lets_in(GROUP)
    assert await guest.is_silent()


async def test_a_channel_is_left_without_a_word(guest: Chat) -> None:
    guest.api.lets_in(CHANNEL, status="administrator")
    assert await guest.is_silent()
    assert guest.api.left == [CHANNEL.id]


async def test_where_the_setting_says_so_the_bot_takes_leave_politely(shy: Chat) -> None:
    shy.api.lets_in(GROUP)
    assert "xin phép rời nhóm" in await shy.read()
    assert await shy.is_silent()
    assert shy.api.left == [GROUP.id]


async def test_a_group_it_was_in_before_the_setting_is_left_at_the_next_question(shy: Chat) -> None:
    await shy.send("/tinh Huế")
    assert "xin phép rời nhóm" in await shy.read()
    assert await shy.is_silent()
    assert shy.api.left == [GROUP.id]
    await shy.send("/tinh Huế", Room())
    assert await shy.read() == "Hỏi: /tinh Huế"


async def test_a_group_that_becomes_a_supergroup_is_the_same_group(open_chat: OpenChat) -> None:
    told: list[tuple[int, int]] = []

    async def moved(old: int, new: int) -> None:
        told.append((old, new))

    chat = await open_chat(Services(parrot, groups=Groups(stays=True, moved=(moved,))), BASIC)
    chat.api.lets_in(BASIC)
    await chat.read()
    chat.api.upgrades(BASIC, GROUP)
    await chat.settle()
    assert told == [(BASIC.id, GROUP.id)]
    chat.api.outside.add(GROUP.id)
    chat.api.lets_in(GROUP)
    assert await chat.is_silent(), "greeted before"
    await chat.send("/tinh Huế", GROUP)
    assert await chat.read() == "Hỏi: /tinh Huế"


async def test_an_answer_to_a_group_that_moved_meanwhile_goes_where_it_is_now(guest: Chat) -> None:
    guest.api.upgrades(BASIC, GROUP)
    await guest.send("/tinh Huế", BASIC)
    answer = await guest.receive()
    assert (answer.chat_id, answer.text) == (GROUP.id, "Hỏi: /tinh Huế")


async def test_who_blocks_the_bot_in_private_is_noted_and_no_more(guest: Chat) -> None:
    guest.api.puts_out(Room())
    assert await guest.is_silent()

"""The shipped knowledge on Telegram: what an official types, reads and presses."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.presentation.briefing import reply_to
from bot.presentation.reply import Reply
from tests.conftest import Chat
from tests.reader import Reader


@pytest.fixture
async def official(open_chat: Callable[..., Any], reader: Reader) -> Chat:
    """A private chat with the bot as it ships."""

    def answer(text: str) -> Reply:
        return reply_to(text, reader.snapshot, reader.today)

    return await open_chat(answer)  # type: ignore[no-any-return]


async def test_a_briefing_and_its_next_step(official: Chat) -> None:
    await official.send("/tinh lai chau")
    briefing = await official.read()
    assert briefing.startswith("Tỉnh Lai Châu · 38 xã, phường, đặc khu")
    assert "98,8% [1]" in briefing
    await official.press("Chỉ đạo")
    assert "Lê Minh Ngân – Bí thư Tỉnh ủy Lai Châu · 14/10/2025:" in await official.read()


async def test_an_accented_command_is_no_command_for_telegram_and_works_all_the_same(official: Chat) -> None:
    await official.send("/tỉnh Điện Biên")
    assert (await official.read()).startswith("Tỉnh Điện Biên · 45 xã, phường, đặc khu")


async def test_a_question_back_is_answered_with_a_press(official: Chat) -> None:
    await official.send("Tân Lập")
    assert "Ý đồng chí là nơi nào" in await official.read()
    await official.press("Xã Tân Lập (Tây Ninh)")
    assert "Chưa có dữ kiện về xã Tân Lập (Tây Ninh)" in await official.read()


async def test_every_directive_of_a_province_arrives_whole(official: Chat) -> None:
    await official.send("/chithi Điện Biên")
    text = await official.read()
    while "Nguồn\n" not in text:
        text += "\n" + await official.read()
    assert text.count("• ") == 23

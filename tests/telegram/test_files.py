"""Files beside a reply, as Telegram delivers them."""

from collections.abc import Awaitable, Callable
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from docx import Document

from bot.console.people import Room
from bot.documents.making import MadeFile, prepare
from bot.presentation.briefing import reply_to
from bot.search.snapshot import Snapshot
from bot.telegram.files import GONE, NOT_ALLOWED_HERE
from bot.telegram.services import Services
from tests.conftest import GROUP, Chat
from tests.documents.made_up import directive, with_article
from tests.reader import TODAY, Reader

OpenChat = Callable[..., Awaitable[Chat]]


def services(snapshot: Snapshot, today: date = TODAY) -> Services:
    return Services(
        lambda text: reply_to(text, snapshot, today), files=lambda attachment: prepare(attachment, snapshot, today)
    )


@pytest.fixture
async def official(open_chat: OpenChat, reader: Reader) -> Chat:
    """A private chat over the shipped knowledge."""
    return await open_chat(services(reader.snapshot))


async def test_a_brief_arrives_as_a_word_file(official: Chat) -> None:
    await official.send("/hoso Lai Châu")
    assert (await official.read()).startswith("Hồ sơ Word về tỉnh Lai Châu, mẫu hành chính: 8 số liệu, 6 chỉ đạo.")
    sent = await official.receive()
    assert sent.file is not None
    assert sent.file.name == "ho-so-lai-chau-nha-nuoc.docx"
    assert sent.text == "Hồ sơ về tỉnh Lai Châu"
    texts = [p.text for p in Document(BytesIO(sent.file.content)).paragraphs]
    assert "4. Mục tiêu tăng trưởng kinh tế năm 2025 là 8% trở lên. [1]" in texts
    calls = [call for call in official.api.calls if call.startswith("send")]
    assert calls == ["sendMessage", "sendChatAction", "sendDocument"]


async def test_the_other_head_is_one_press_away(official: Chat) -> None:
    await official.send("/hoso Lai Châu")
    words = await official.receive()
    await official.receive()
    official.api.presses(words, words.data_of("Mẫu của Đảng"))
    assert "mẫu của Đảng" in await official.read()
    sent = await official.receive()
    assert sent.file is not None
    assert sent.file.name == "ho-so-lai-chau-dang.docx"


async def test_a_chart_is_shown_as_a_picture(official: Chat) -> None:
    await official.send("/bieudo số xã Lai Châu, Điện Biên")
    assert "45 xã, phường" in await official.read()
    sent = await official.receive()
    assert sent.file is not None
    assert sent.file.content.startswith(b"\x89PNG")
    assert "sendPhoto" in official.api.calls


async def test_what_cannot_be_drawn_is_refused_in_words_alone(official: Chat) -> None:
    await official.send("/bieudo hộ nghèo Điện Biên")
    assert "mới có một kỳ" in await official.read()
    assert await official.is_silent()


async def test_deadlines_come_with_a_calendar(open_chat: OpenChat, reader: Reader) -> None:
    chat = await open_chat(services(with_article(reader, directives=[directive(due="2026-12-31")])))
    await chat.send("/thoihan Lai Châu")
    assert "còn 39 ngày" in await chat.read()
    sent = await chat.receive()
    assert sent.file is not None
    assert sent.file.name == "thoi-han-lai-chau.ics"
    assert b"BEGIN:VALARM" in sent.file.content


async def test_in_a_group_the_file_comes_into_the_same_topic(open_chat: OpenChat, reader: Reader) -> None:
    chat = await open_chat(services(reader.snapshot), GROUP)
    await chat.send("/hoso@briefing_bot Lai Châu", is_topic_message=True, message_thread_id=7)
    await chat.receive()
    sent = await chat.receive()
    assert sent.file is not None
    assert (sent.chat_id, sent.parameters["message_thread_id"]) == (GROUP.id, 7)


async def test_a_group_without_files_is_told_where_to_ask(open_chat: OpenChat, reader: Reader) -> None:
    chat = await open_chat(services(reader.snapshot), GROUP)

    async def forbid(method: str, _: dict[str, Any]) -> tuple[int, dict[str, Any]] | None:
        description = "Bad Request: not enough rights to send documents to the chat"
        return (400, {"ok": False, "description": description}) if method == "sendDocument" else None

    chat.api.fault = forbid
    await chat.send("/hoso@briefing_bot Lai Châu")
    await chat.receive()
    assert await chat.read() == NOT_ALLOWED_HERE.html


async def test_a_file_follows_a_group_that_became_a_supergroup(open_chat: OpenChat, reader: Reader) -> None:
    chat = await open_chat(services(reader.snapshot), GROUP)
    chat.api.types("trước đó", Room(-100999, "Tổ công tác"))

    async def moved(method: str, parameters: dict[str, Any]) -> tuple[int, dict[str, Any]] | None:
        if method != "sendDocument" or parameters["chat_id"] != GROUP.id:
            return None
        description = "Bad Request: group chat was upgraded to a supergroup chat"
        return 400, {"ok": False, "description": description, "parameters": {"migrate_to_chat_id": -100999}}

    chat.api.fault = moved
    await chat.send("/hoso@briefing_bot Lai Châu")
    await chat.receive()
    sent = await chat.receive()
    assert sent.chat_id == -100999
    assert sent.file is not None


async def test_without_a_progress_line_the_file_comes_all_the_same(official: Chat) -> None:
    async def fail(method: str, _: dict[str, Any]) -> tuple[int, dict[str, Any]] | None:
        return (400, {"ok": False, "description": "Bad Request: x"}) if method == "sendChatAction" else None

    official.api.fault = fail
    await official.send("/hoso Lai Châu")
    await official.receive()
    assert (await official.receive()).file is not None


async def test_a_file_of_what_is_known_no_more_is_said_to_be_gone(open_chat: OpenChat, reader: Reader) -> None:
    words = services(reader.snapshot)
    chat = await open_chat(Services(words.answer, files=lambda _: None))
    await chat.send("/hoso Lai Châu")
    await chat.receive()
    assert await chat.read() == GONE.html


async def test_a_file_that_cannot_be_made_ends_in_an_apology(open_chat: OpenChat, reader: Reader) -> None:
    def fail() -> MadeFile:
        raise LookupError("phông chữ hỏng")

    chat = await open_chat(Services(services(reader.snapshot).answer, files=lambda _: fail))
    chat.expect_errors()
    await chat.send("/hoso Lai Châu")
    await chat.receive()
    assert "có trục trặc" in await chat.read()

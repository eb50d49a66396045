"""Who may use the bot: asked once for whatever comes, and kept by the administrators from the chat."""

import re

import pytest
from sqlalchemy.engine import URL

from bot.console.people import READER, Person, Room
from bot.state.access import Access, Standing
from bot.state.errors import StateUnavailableError
from bot.telegram.access import ASK, ASKED, LET_IN, NOT_LISTED_NOTICE
from tests.conftest import COLLEAGUE, GROUP, Chat
from tests.databases import emptied
from tests.telegram.conftest import ADMINISTRATOR, Memory, OpenMemory

BOSS = Person(ADMINISTRATOR, "Quản trị")
OFFICE = Room(ADMINISTRATOR, "Quản trị")
ANSWER = "17,66%"
ASKED_FOR = "hộ nghèo Điện Biên"


@pytest.fixture
async def closed(database: URL, open_memory: OpenMemory) -> Memory:
    """A bot for those on its list; the administrator has opened the chat with it."""
    await emptied(database)
    memory = await open_memory(database, listed_only=True)
    await memory.chat.send("/start", OFFICE, person=BOSS)
    await memory.chat.read()
    return memory


async def order(chat: Chat, typed: str) -> str:
    """What an administrator types, and what the bot says to it."""
    await chat.send(typed, OFFICE, person=BOSS)
    return await chat.read()


async def test_who_is_not_listed_asks_is_let_in_and_is_answered(closed: Memory) -> None:
    chat = closed.chat
    await chat.send(ASKED_FOR)
    refusal = await chat.read()
    assert f"người quản trị số của mình: {READER.id}" in refusal
    await chat.press("Xin được dùng")
    assert await chat.read() == ASKED
    request = await chat.receive()
    assert (request.chat_id, request.text) == (ADMINISTRATOR, f"Người đọc (số {READER.id}) xin dùng bot.")
    chat.api.presses(request, request.data_of("Cho phép"), BOSS)
    assert await chat.read() == "Đã cho phép Người đọc."
    assert await chat.read() == LET_IN
    await chat.send(ASKED_FOR)
    assert ANSWER in await chat.read()


async def test_one_door_for_messages_edits_buttons_links_and_inline_mode(closed: Memory) -> None:
    chat = closed.chat
    number = await chat.send(ASKED_FOR)
    refusal = await chat.read()
    chat.api.edits(number, "hộ nghèo Lai Châu")
    assert await chat.read() == refusal
    await chat.send("/start fdien-bien-f-1")
    assert await chat.read() == refusal
    press = chat.api.presses(None, "/tinh @p11")["callback_query"]["id"]
    assert await chat.is_silent()
    assert chat.api.notices[press] == NOT_LISTED_NOTICE


async def test_in_inline_mode_who_is_not_listed_finds_nothing(closed: Memory) -> None:
    closed.chat.application.handlers[0].clear()  # whoever may answer, the door is before them
    found = await closed.chat.find(ASKED_FOR)
    assert found["results"] == []
    assert found["button"]["text"].startswith("Chưa được phép dùng")


async def test_in_a_listed_group_anybody_asks_and_a_listed_person_anywhere(closed: Memory) -> None:
    chat = closed.chat
    await chat.send("/solieu " + ASKED_FOR, GROUP)
    assert f"/quyen cho {GROUP.id}" in await chat.read()
    await chat.send("chào cả tổ", GROUP)
    assert await chat.is_silent(), "what a group says to itself is not turned away"
    assert await order(chat, f"/quyen cho {COLLEAGUE.id}") == f"Đã cho phép {COLLEAGUE.id}."
    await chat.send("/solieu " + ASKED_FOR, GROUP, person=COLLEAGUE)
    assert ANSWER in await chat.read()
    await order(chat, f"/quyen cho {GROUP.id}")
    await chat.send("/solieu " + ASKED_FOR, GROUP)
    assert ANSWER in await chat.read()


async def test_administrators_see_the_list_and_what_they_did(closed: Memory) -> None:
    chat = closed.chat
    await order(chat, "/quyen cho 42")
    await order(chat, "/quyen từ chối 43")
    assert await order(chat, "/quyen bỏ 43") == "Đã bỏ 43 khỏi danh sách."
    assert await order(chat, "/quyen bo 43") == "Trong danh sách không có 43."
    listed = await order(chat, "/quyen")
    assert "ACCESS=list" in listed
    assert "Được phép\n• 42: 42" in listed
    assert "43" not in listed.partition("Đồng chí gõ")[0]
    await order(chat, "/thieu")
    deeds = await order(chat, "/quyen nhật ký")
    assert re.match(r"• \d\d:\d\d ngày \d+/\d+/\d{4}, \d+: ", deeds.splitlines()[1]), "when, who"
    assert [line.partition(": ")[2] for line in deeds.splitlines()[1:]] == [
        "xem câu chưa trả lời được", "bỏ khỏi danh sách 43", "từ chối 43", "cho phép 42",
    ]  # fmt: skip
    assert "Đồng chí gõ /quyen cho 123456" in await order(chat, "/quyen cho ai đó")


async def test_a_reader_cannot_let_anybody_in(closed: Memory) -> None:
    chat = closed.chat
    await order(chat, f"/quyen cho {READER.id}")
    await chat.send("/quyen cho 99")
    assert "dành cho người quản trị" in await chat.read()
    chat.api.presses(None, "!y 99")
    await chat.settle()
    assert await Access(closed.state).find(99) is None


async def test_a_group_keeps_its_standing_when_it_becomes_a_supergroup(closed: Memory) -> None:
    basic = Room(-100, "Tổ giúp việc", "group")
    await order(closed.chat, f"/quyen cho {basic.id}")
    closed.chat.api.upgrades(basic, GROUP)
    await closed.chat.settle()
    entry = await Access(closed.state).find(GROUP.id)
    assert entry is not None
    assert entry.standing is Standing.ALLOWED


async def test_in_an_open_bot_only_who_was_refused_is_turned_away(memory: Memory) -> None:
    chat = memory.chat
    await chat.send("/start", OFFICE, person=BOSS)
    await chat.read()
    await order(chat, f"/quyen từ chối {READER.id}")
    await chat.send(ASKED_FOR)
    assert await chat.read() == "Người quản trị chưa cho phép đồng chí dùng bot này."
    await order(chat, f"/quyen bỏ {READER.id}")
    await chat.send(ASKED_FOR)
    assert ANSWER in await chat.read()


async def test_a_list_that_cannot_be_read_lets_only_administrators_in(
    closed: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    await Access(closed.state).put(READER.id, "Người đọc", Standing.ALLOWED)

    async def unreadable(_: Access) -> None:
        raise StateUnavailableError

    monkeypatch.setattr(Access, "standings", unreadable)
    await closed.chat.send(ASKED_FOR)
    assert ANSWER not in await closed.chat.read()
    await closed.chat.send(ASKED_FOR, OFFICE, person=BOSS)
    assert ANSWER in await closed.chat.read()


async def test_what_cannot_be_checked_is_not_answered(closed: Memory, monkeypatch: pytest.MonkeyPatch) -> None:
    async def broken(_: Access) -> None:
        raise ValueError("hỏng")

    monkeypatch.setattr(Access, "standings", broken)
    closed.chat.expect_errors()
    await closed.chat.send(ASKED_FOR)
    assert await closed.chat.is_silent()


async def test_who_may_use_the_bot_already_asks_for_nothing(memory: Memory) -> None:
    memory.chat.api.presses(None, ASK)
    await memory.chat.settle()
    assert list(memory.chat.api.notices.values()) == [LET_IN]
    assert await Access(memory.state).everybody() == []


async def test_the_database_is_asked_once_in_some_seconds(closed: Memory, monkeypatch: pytest.MonkeyPatch) -> None:
    await order(closed.chat, f"/quyen cho {READER.id}")
    reads: list[Access] = []
    standings = Access.standings

    async def counted(access: Access) -> dict[int, Standing]:
        reads.append(access)
        return await standings(access)

    monkeypatch.setattr(Access, "standings", counted)
    for _ in range(3):
        await closed.chat.send(ASKED_FOR)
        assert ANSWER in await closed.chat.read()
    assert len(reads) == 1
    await order(closed.chat, f"/quyen bỏ {READER.id}")
    await closed.chat.send(ASKED_FOR)
    assert ANSWER not in await closed.chat.read(), "a decision made here holds at once"

"""`/riengtu`: what is told of what is kept, and that it is gone afterwards."""

import sqlite3
from pathlib import Path

from bot.state.engine import FILE, url_of
from bot.telegram.privacy import DELETED, IN_PRIVATE, NOTHING
from tests.conftest import GROUP
from tests.telegram.conftest import Memory, OpenMemory
from tests.telegram.test_feedback import report


async def test_who_left_nothing_is_told_so(memory: Memory) -> None:
    await memory.chat.send("/riengtu")
    told = await memory.chat.receive()
    assert told.text.startswith(NOTHING)
    assert told.buttons == []


async def test_what_is_kept_is_told_and_deleted_on_a_press(memory: Memory) -> None:
    chat = memory.chat
    await chat.send("/theodoi Lai Châu")
    await memory.read_all()
    await chat.send("/moi")
    await memory.read_all()
    await report(memory)
    await memory.read_all()
    await chat.send("/riengtu")
    text = await chat.read()
    assert "• Đang theo dõi: tỉnh Lai Châu." in text
    assert "• Lần gần nhất đồng chí hỏi tin mới: " in text
    assert "• 1 lần đồng chí báo sai" in text
    assert "Quá 180 ngày" in text
    await chat.press("Xóa hết")
    assert await chat.read() == DELETED
    await chat.send("/riengtu")
    assert (await chat.read()).startswith(NOTHING)


async def test_what_was_still_to_be_written_is_deleted_too(memory: Memory) -> None:
    chat = memory.chat
    await chat.send("/theodoi Lai Châu")
    await memory.read_all()
    await chat.send("/riengtu")
    told = await chat.receive()
    await chat.send("/moi")
    await chat.read()
    chat.last = told
    await chat.press("Xóa hết")
    assert await chat.read() == DELETED
    await memory.written()
    await chat.send("/riengtu")
    assert (await chat.read()).startswith(NOTHING)


async def test_in_a_group_nothing_is_told_of_anybody(memory: Memory) -> None:
    await memory.chat.send("/riengtu", GROUP)
    assert await memory.chat.read() == IN_PRIVATE
    memory.chat.last = memory.chat.api.sent[-1]
    memory.chat.api.presses(memory.chat.last, "!x")
    assert await memory.chat.read() == IN_PRIVATE


async def test_a_readers_id_stands_nowhere_but_where_it_is_written_to(tmp_path: Path, open_memory: OpenMemory) -> None:
    memory = await open_memory(url_of(None, tmp_path))
    chat = memory.chat
    for typed in ("/moi", "xyzzy", "ty le ho ngheo dien bien"):
        await chat.send(typed)
        await memory.read_all()
    assert chat.last is not None
    await chat.press("👎")
    await memory.written()
    with sqlite3.connect(tmp_path / FILE) as database:
        text = "\n".join(database.iterdump())
    database.close()
    assert "xyzzy" in text
    assert str(chat.room.id) not in text


async def test_what_is_kept_for_others_stays(memory: Memory) -> None:
    chat = memory.chat
    await chat.send("/theodoi Lai Châu", GROUP)
    await chat.send("/theodoi Lai Châu")
    await memory.read_all()
    await chat.send("/riengtu")
    await chat.receive()
    await chat.press("Xóa hết")
    await memory.read_all()
    await chat.send("/theodoi", GROUP)
    assert "Đang theo dõi 1 điều" in await chat.read()

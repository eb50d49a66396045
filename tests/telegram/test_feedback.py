"""👍, 👎, "Báo sai" and what administrators make of them, as both sides see it."""

import re
from pathlib import Path

import pytest

from bot.console.people import Person, Room
from bot.state.audit import Audit
from bot.state.reports import MOST_OPEN, Reports
from bot.state.unanswered import Unanswered
from bot.state.votes import Judged, Votes
from bot.telegram.feedback import (
    BUTTON_UNUSABLE,
    DONE_ALREADY,
    DONE_NOTED,
    NOT_YOURS,
    ONLY_ADMINISTRATORS,
    THANKS,
    TOO_MANY,
)
from tests.conftest import COLLEAGUE, GROUP
from tests.databases import MEMORY
from tests.reader import ROOT
from tests.telegram.conftest import ADMINISTRATOR, DIEN_BIEN, Memory, OpenMemory
from tests.telegram.test_following import mended

OFFICE = Room(ADMINISTRATOR, "Người quản trị")
IN_CHARGE = Person(ADMINISTRATOR, "Người quản trị")
POVERTY = "ty le ho ngheo dien bien"
NOBODY_KNOWS = "san luong ca phe son la"


async def administrator_is_there(memory: Memory) -> None:
    """The administrator has written to the bot, which may write to nobody else."""
    await memory.chat.send("/trogiup", OFFICE, person=IN_CHARGE)
    await memory.read_all()


def line_in(path: Path, number: int) -> str:
    return path.read_text(encoding="utf-8").splitlines()[number - 1]


async def report(memory: Memory, room: Room | None = None, label: str | None = None) -> None:
    """The reader asks, presses "Báo sai" and chooses a line."""
    chat = memory.chat
    await chat.send(POVERTY, room)
    await chat.receive()
    await chat.press("Báo sai")
    lines = await chat.receive()
    assert lines.text.startswith("Dòng nào sai?")
    first = next(button["text"] for row in lines.buttons for button in row)
    await chat.press(label or first)


# Thumbs.


async def test_a_thumb_is_counted_once_and_goes_away(memory: Memory) -> None:
    chat = memory.chat
    await chat.send(POVERTY)
    answer = await chat.receive()
    data = answer.data_of("👎")
    assert await chat.press("👎") == THANKS
    chat.api.presses(answer, data)
    await memory.written()
    assert await Votes(memory.state).worst(5) == [Judged(POVERTY, 0, 1)]
    labels = [button["text"] for row in answer.buttons for button in row]
    assert "👎" not in labels
    assert "Báo sai" in labels


async def test_in_a_group_everybody_has_a_thumb(memory: Memory) -> None:
    chat = memory.chat
    await chat.send(f"{POVERTY} @briefing_bot", GROUP)
    await chat.receive()
    for person in (None, COLLEAGUE, COLLEAGUE):
        await chat.press("👎", person)
    await memory.written()
    assert [(judged.up, judged.down) for judged in await Votes(memory.state).worst(5)] == [(0, 2)]


async def test_under_a_miss_there_are_thumbs_but_no_line_to_report(memory: Memory) -> None:
    await memory.chat.send("xyzzy quux")
    labels = [button["text"] for row in (await memory.chat.receive()).buttons for button in row]
    assert labels[-2:] == ["👍", "👎"]
    assert "Báo sai" not in labels


async def test_help_and_lists_are_not_judged(memory: Memory) -> None:
    for typed in ("/trogiup", "/theodoi", "/moi"):
        await memory.chat.send(typed)
        await memory.chat.receive()
        await memory.read_all()
        assert memory.chat.last is not None
        assert not any(button["text"] == "👎" for row in memory.chat.last.buttons for button in row), typed


@pytest.mark.parametrize(
    "forged", ["!g", "!b zzz", "!w", "!w 123", "!l x y", "!w 0 9999999999", "!d", "!d x", "!z 1", "!"]
)
async def test_forged_presses_are_refused_politely(memory: Memory, forged: str) -> None:
    update = memory.chat.api.presses(None, forged)
    await memory.written()
    notice = memory.chat.api.notices[update["callback_query"]["id"]]
    assert notice in {BUTTON_UNUSABLE, ONLY_ADMINISTRATORS}
    assert memory.chat.api.outbox.empty()


# Báo sai.


async def test_a_reported_line_reaches_the_administrator_with_file_line_and_receipt(memory: Memory) -> None:
    chat = memory.chat
    await administrator_is_there(memory)
    await report(memory)
    told, sent = await chat.receive(), await chat.receive()
    assert told.text.startswith("Đã ghi báo sai số 1 ")
    assert sent.chat_id == ADMINISTRATOR
    assert f"Câu hỏi: {POVERTY}" in sent.text
    assert "Bot trả lời: Tỷ lệ hộ nghèo đa chiều" in sent.text
    assert "Câu gốc: “" in sent.text
    found = re.search(r"Tệp: (\S+):(\d+)", sent.text)
    fact = re.search(r"Mã: (\S+)", sent.text)
    assert found is not None
    assert fact is not None
    assert f"id: {fact[1]}" in line_in(Path(found[1]), int(found[2]))


async def test_the_reader_says_why_and_hears_when_it_is_dealt_with(memory: Memory) -> None:
    chat = memory.chat
    await administrator_is_there(memory)
    await report(memory)
    told, sent = await chat.receive(), await chat.receive()
    assert told.asks
    await chat.send("Số này là của năm 2024", reply_to=told.message_id)
    assert await chat.read() == "Đã ghi thêm vào báo sai số 1. Cảm ơn đồng chí."
    assert await chat.read() == "Báo sai số 1, người báo nói: Số này là của năm 2024"
    chat.last = sent
    assert await chat.press("Đã xử lý", IN_CHARGE) == DONE_NOTED
    dealt_with = await chat.receive()
    assert dealt_with.chat_id == chat.room.id
    assert dealt_with.text == f"Báo sai số 1 của đồng chí (câu hỏi “{POVERTY}”) đã được xử lý. Cảm ơn đồng chí."
    assert sent.buttons == []
    assert [(deed.actor, deed.action) for deed in await Audit(memory.state).newest(5)] == [
        (ADMINISTRATOR, "report-done")
    ]
    chat.api.presses(sent, "!d 1", IN_CHARGE)
    await memory.written()
    assert list(chat.api.notices.values())[-1] == DONE_ALREADY


async def test_in_a_group_the_one_who_reported_may_say_why_and_nobody_else(memory: Memory) -> None:
    chat = memory.chat
    await administrator_is_there(memory)
    await chat.send(f"{POVERTY} @briefing_bot", GROUP)
    await chat.receive()
    await chat.press("Báo sai")
    lines = await chat.receive()
    await chat.press(lines.buttons[0][0]["text"])
    told = await chat.receive()
    assert not told.asks, "a group is not made to answer"
    await memory.read_all()
    await chat.send("tôi thấy đúng mà", GROUP, person=COLLEAGUE, reply_to=told.message_id)
    assert await chat.read() == NOT_YOURS
    await chat.send("sai năm", GROUP, reply_to=told.message_id)
    assert "Đã ghi thêm" in await chat.read()


async def test_a_command_typed_instead_of_a_reason_is_a_command(memory: Memory) -> None:
    await report(memory)
    told = await memory.chat.receive()
    await memory.read_all()
    await memory.chat.send("/tinh Lai Châu", reply_to=told.message_id)
    assert (await memory.chat.read()).startswith("Tỉnh Lai Châu")


async def test_something_else_may_be_wrong_than_a_line(memory: Memory) -> None:
    await administrator_is_there(memory)
    await report(memory, label="Điều khác")
    assert "Tệp:" not in await memory.read_all()
    assert [one.fact_id for one in await Reports(memory.state).unfinished(5)] == [""]


async def test_a_long_reply_is_chosen_from_page_by_page(memory: Memory) -> None:
    chat = memory.chat
    await chat.send("/tinh Lai Châu")
    await chat.receive()
    await chat.press("Báo sai")
    first = await chat.receive()
    assert [row[0]["text"][:3] for row in first.buttons[:-1]] == [f"{number}. " for number in range(1, 9)]
    await chat.press("Xem tiếp")
    second = await chat.receive()
    assert second.buttons[0][0]["text"].startswith("9. ")


async def test_a_line_is_reported_once(memory: Memory) -> None:
    await administrator_is_there(memory)
    await report(memory)
    await memory.read_all()
    await report(memory)
    assert "đã báo điều này rồi (số 1)" in await memory.read_all()


async def test_without_administrators_a_report_waits_for_who_runs_the_commands(
    open_memory: OpenMemory, caplog: pytest.LogCaptureFixture
) -> None:
    memory = await open_memory(MEMORY, administrators=frozenset())
    with caplog.at_level("INFO", logger="bot.telegram.feedback"):
        await report(memory)
        asked = await memory.chat.receive()
    assert asked.text.startswith("Đã ghi báo sai số 1 để người biên tập xem; sửa xong, bot không báo lại được.")
    await memory.chat.send("số này là của năm trước", reply_to=asked.message_id)
    assert (await memory.chat.read()).startswith("Đã ghi thêm vào báo sai số 1.")
    assert [one.reason for one in await Reports(memory.state).unfinished(9)] == ["số này là của năm trước"]
    assert "Báo sai số 1 (" in caplog.text
    assert "bot reports" in caplog.text
    assert POVERTY not in caplog.text, "what was asked is nobody's business"


async def test_nobody_buries_the_administrators(memory: Memory) -> None:
    reports = Reports(memory.state)
    for number in range(MOST_OPEN):
        await reports.add(memory.chat.room.id, memory.chat.room.id, None, f"fact-{number}", "?")
    await report(memory)
    assert await memory.chat.read() == TOO_MANY


async def test_a_line_that_changed_meanwhile_is_told_as_it_is_now(memory: Memory) -> None:
    chat = memory.chat
    await administrator_is_there(memory)
    await chat.send(POVERTY)
    await chat.receive()
    await memory.edit(DIEN_BIEN, mended)
    await chat.press("Báo sai")
    lines = await chat.receive()
    assert "16,5%" in lines.buttons[0][0]["text"]


async def test_readers_may_not_close_reports(memory: Memory) -> None:
    await administrator_is_there(memory)
    await report(memory)
    await memory.read_all()
    update = memory.chat.api.presses(None, "!d 1")
    await memory.written()
    assert memory.chat.api.notices[update["callback_query"]["id"]] == ONLY_ADMINISTRATORS


async def test_a_report_works_though_no_administrator_can_be_reached(memory: Memory) -> None:
    await report(memory)
    assert (await memory.read_all()).startswith("Đã ghi báo sai số 1 ")


# What nobody could answer.


async def test_questions_nobody_could_answer_are_counted_folded_and_shown_to_administrators(memory: Memory) -> None:
    chat = memory.chat
    for typed in ("Sản lượng cà phê Sơn La?", NOBODY_KNOWS, "xyzzy", POVERTY):
        await chat.send(typed)
        await memory.read_all()
    await chat.send("/thieu")
    assert "dành cho người quản trị" in await chat.read()
    await chat.send("/thieu", OFFICE, person=IN_CHARGE)
    text = await chat.read()
    assert text.startswith("3 câu chưa trả lời được")
    assert f"2 lần: {NOBODY_KNOWS}" in text
    assert "topics.yaml, dưới indicators:\n  - name: san luong ca phe" in text
    assert POVERTY not in text


async def test_a_button_that_leads_nowhere_is_counted_by_the_places_name(memory: Memory) -> None:
    place = next(
        place
        for place in memory.live.snapshot.gazetteer.places.values()
        if place.canonical not in memory.live.snapshot.known
    )
    memory.chat.api.presses(None, f"/xa @{place.id}")
    await memory.read_all()
    missed = await Unanswered(memory.state).most_asked(5)
    assert len(missed) == 1
    assert "@" not in missed[0].question


async def test_administrators_see_what_was_disliked_and_what_waits(memory: Memory) -> None:
    chat = memory.chat
    await administrator_is_there(memory)
    await report(memory)
    await memory.read_all()
    await chat.send("/tinh Lai Châu")
    await chat.receive()
    await chat.press("👎")
    await memory.written()
    await chat.send("/thieu", OFFICE, person=IN_CHARGE)
    text = await chat.read()
    assert "Bị chê nhiều nhất\n• /tinh lai chau (👎 1, 👍 0)" in text
    assert "Còn 1 báo sai chưa xử lý, từ số 1." in text


async def test_when_nothing_is_missing_it_is_said(memory: Memory) -> None:
    await memory.chat.send("/thieu", OFFICE, person=IN_CHARGE)
    assert await memory.chat.read() == "Chưa có câu nào không trả lời được."


def test_the_file_of_a_report_is_one_an_editor_finds() -> None:
    assert (ROOT / "knowledge/articles" / f"{DIEN_BIEN}.yaml").exists()

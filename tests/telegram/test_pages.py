"""Long answers turn their pages in place."""

from dataclasses import replace

import pytest

from bot.answers.next_steps import MOST_STEPS
from bot.console.people import Room
from bot.presentation.briefing import reply_to
from bot.presentation.pages import ONE_PAGE
from bot.presentation.plain import plain_text, utf16_units
from bot.search.in_memory import FactsInMemory
from bot.telegram.handlers import BUTTON_UNUSABLE, PRIVATELY
from tests.conftest import COLLEAGUE, GROUP, Chat
from tests.reader import Reader
from tests.telegram.test_conversation import OpenChat
from tests.test_questions import QUESTIONS

LONG = "cho tôi xem tất cả chỉ đạo của đồng chí Tổng Bí thư Tô Lâm với tỉnh Điện Biên để chuẩn bị báo cáo"


async def test_a_long_list_comes_as_one_short_page_and_is_turned_in_place(official: Chat) -> None:
    await official.send("/chithi Điện Biên")
    first = await official.receive()
    assert utf16_units(first.text) < ONE_PAGE
    assert official.labels()[:2] == ["1/5", "Sau ›"]
    assert "Độ mới: 2 bài" in first.text
    pages = [first.text]
    while "Sau ›" in official.labels():
        await official.press("Sau ›")
        pages.append(await official.read())
    assert official.labels()[:2] == ["‹ Trước", "5/5"]
    assert len(official.api.sent) == 1, "edited, not sent again"
    assert sum(page.count("• ") for page in pages) == 25
    assert all("Nguồn\n[" in page for page in pages), "each page names its own sources"
    assert "[2]" not in pages[0]
    assert "[1] bài không ghi tên báo" in pages[-1]
    await official.press("‹ Trước")
    assert await official.read() == pages[-2]
    assert official.api.calls.count("answerCallbackQuery") == len(pages)


async def test_what_it_is_about_and_who_spoke_stand_on_each_page(official: Chat) -> None:
    await official.send("/chithi Điện Biên")
    await official.read()
    await official.press("Sau ›")
    second = await official.read()
    assert second.startswith("Chỉ đạo · tỉnh Điện Biên\n\nTô Lâm – Tổng Bí thư · 27/7/2025:\n• ")


async def test_a_short_answer_has_no_pages(official: Chat) -> None:
    await official.send("ty le ho ngheo dien bien")
    await official.read()
    assert not any("/" in label or "Sau" in label for label in official.labels())


async def test_pressing_the_pages_number_changes_nothing_and_is_confirmed(official: Chat) -> None:
    await official.send("/chithi Điện Biên")
    await official.read()
    await official.press("1/5")
    assert await official.is_silent()
    assert list(official.api.notices.values()) == [None]


async def test_a_page_that_is_no_more_is_the_last_one(official: Chat) -> None:
    await official.send("/chithi Điện Biên")
    sent = await official.receive()
    official.api.presses(sent, sent.data_of("Sau ›").replace("#p2", "#p40"))
    await official.read()
    assert "5/5" in official.labels()


async def test_a_page_under_a_message_that_is_gone_comes_as_a_new_one(official: Chat) -> None:
    official.api.presses(None, "#p2=-0chithi_-1p11")
    assert "• " in await official.read()
    assert "2/5" in official.labels()


@pytest.mark.parametrize("forged", ["#p2=Z", "#p2=", "#g1=-", "#p2", "#p2 #p2 x"])
async def test_forged_pages_are_refused_with_a_notice(official: Chat, forged: str) -> None:
    update = official.api.presses(None, forged)
    assert await official.is_silent()
    assert official.api.notices == {update["callback_query"]["id"]: BUTTON_UNUSABLE}


async def test_a_question_too_long_for_a_button_is_found_in_the_message_it_answers(official: Chat) -> None:
    number = await official.send(LONG)
    first = await official.receive()
    assert first.parameters["reply_parameters"]["message_id"] == number
    assert first.data_of("Sau ›") == "#p2"
    await official.press("Sau ›")
    assert "Nguồn" in await official.read()
    assert official.labels()[1].startswith("2/")


async def test_in_a_group_a_long_answer_is_one_message_with_a_way_to_read_on_alone(official: Chat) -> None:
    await official.send("@briefing_bot chỉ đạo ở Điện Biên", GROUP)
    first = await official.read()
    assert PRIVATELY in official.labels()
    start = official.link(PRIVATELY)
    assert start.startswith("https://t.me/briefing_bot?start=")
    await official.press("Sau ›")
    await official.read()
    assert "2/5" in official.labels()
    assert len(official.api.sent) == 1
    await official.send("/start " + start.partition("start=")[2])
    assert await official.read() == first
    assert PRIVATELY not in official.labels()


async def test_in_a_group_even_a_long_question_turns_pages(official: Chat) -> None:
    await official.send("/tinh Huế", GROUP)
    answer = await official.receive()
    await official.send(LONG, GROUP, person=COLLEAGUE, reply_to=answer.message_id)
    await official.read()
    assert PRIVATELY not in official.labels(), "its question fits into no link"
    await official.press("Sau ›")
    await official.read()
    assert official.labels()[1].startswith("2/")


@pytest.mark.parametrize(
    "typed", ["/tinh Điện Biên", "/solieu Điện Biên", "/nguon", "/chude chính quyền địa phương 2 cấp"]
)
def test_pages_hold_all_of_the_reply_and_nothing_else(reader: Reader, typed: str) -> None:
    whole = reader.ask(typed)
    pages = []
    number, count = 1, 1
    while number <= count:
        reply = reader.ask(f"#p{number} {typed}").reply
        assert reply.page is not None
        pages.append(plain_text(reply.page.html))
        labels = [button.label for row in reply.page.buttons for button in row]
        count = next((int(label.partition("/")[2]) for label in labels if label.startswith(f"{number}/")), 1)
        number += 1
    told = [line for line in whole.text.splitlines() if line.startswith("• ")]
    assert [line for page in pages for line in page.splitlines() if line.startswith("• ")] == told


async def test_a_page_is_turned_in_what_is_known_now(open_chat: OpenChat, reader: Reader) -> None:
    known = {"snapshot": reader.snapshot}
    chat = await open_chat(lambda text: reply_to(text, known["snapshot"], reader.today))
    await chat.send("/chithi Điện Biên")
    await chat.read()
    emptied = replace(reader.snapshot, facts=FactsInMemory((), reader.snapshot.gazetteer))
    known["snapshot"] = emptied
    await chat.press("Sau ›")
    assert "Chưa có chỉ đạo nào" in await chat.read()
    assert len(chat.api.sent) == 1


@pytest.mark.parametrize("typed", [str(question["ask"]) for question in QUESTIONS[::7] if "repeat" not in question])
def test_every_reply_offers_a_next_step_and_not_too_many(reader: Reader, typed: str) -> None:
    page = reader.ask(typed).reply.page
    assert page is not None
    rows = [row for row in page.buttons if not any("/" in button.label for button in row)]
    labels = [button.label for row in rows for button in row]
    assert 1 <= len(labels) <= MOST_STEPS + 1 or all(label.isdecimal() for label in labels)
    assert all(len(row) <= 2 or all(button.label.isdecimal() for button in row) for row in rows)
    assert all(len(label) <= 40 for label in labels)


@pytest.mark.parametrize("room", [Room(), GROUP], ids=["private", "group"])
async def test_two_questions_of_a_line_are_on_the_pages_of_one_reply(official: Chat, room: Room) -> None:
    await official.send("@briefing_bot Sơn La kiến nghị gì\nBí thư Lào Cai chỉ đạo gì", room)
    pages = [await official.read()]
    while "Sau ›" in official.labels():
        await official.press("Sau ›")
        pages.append(await official.read())
    assert len(official.api.sent) == 1
    assert pages[0].startswith("Kiến nghị, khó khăn · tỉnh Sơn La")
    assert "Trịnh Xuân Trường" in pages[-1]
    assert all(any(title in page for title in ("tỉnh Sơn La", "Chỉ đạo · ")) for page in pages)

"""What a reader sees, over the real application."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from bot.answers.commands import READERS_COMMANDS
from bot.answers.outcome import Outcome
from bot.presentation.reply import Message, Reply
from bot.telegram.handlers import BUTTON_UNUSABLE
from tests.conftest import COLLEAGUE, GROUP, Chat, parrot

OpenChat = Callable[..., Awaitable[Chat]]


async def test_the_menu_is_made_from_the_table_of_commands(chat: Chat) -> None:
    menu = [(c["command"], c["description"]) for c in chat.api.menus["default", ""]]
    assert menu == [(c.name, c.description) for c in READERS_COMMANDS]


@pytest.mark.parametrize(
    "typed", ["/tinh lai châu", "/tỉnh Lai Châu", "lai chau co bao nhieu ho ngheo", "/chỉ thị Điện Biên", "a < b & c"]
)
async def test_what_is_typed_reaches_the_core_as_it_stands(chat: Chat, typed: str) -> None:
    await chat.send(typed)
    assert await chat.read() == f"Hỏi: {typed}"


async def test_the_bots_own_name_is_taken_out_of_a_question(chat: Chat) -> None:
    await chat.send("/tinh@briefing_bot Lai Châu")
    assert await chat.read() == "Hỏi: /tinh Lai Châu"


async def test_an_edited_question_is_answered_anew_and_points_to_it(chat: Chat) -> None:
    number = await chat.send("/tinh Lai Chau")
    await chat.read()
    chat.api.edits(number, "/tinh Lai Châu")
    answer = await chat.receive()
    assert answer.text == "Hỏi: /tinh Lai Châu"
    assert answer.parameters["reply_parameters"]["message_id"] == number


async def test_a_caption_is_a_question(chat: Chat) -> None:
    await chat.send("", photo=[{"file_id": "1", "file_unique_id": "1", "width": 1, "height": 1}], caption="Huế")
    assert await chat.read() == "Hỏi: Huế"


@pytest.mark.parametrize(
    "content",
    [
        {"photo": [{"file_id": "1", "file_unique_id": "1", "width": 1, "height": 1}]},
        {"voice": {"file_id": "1", "file_unique_id": "1", "duration": 1}},
        {"location": {"latitude": 21.0, "longitude": 105.8}},
    ],
)
async def test_a_message_without_words_gets_a_polite_sentence(chat: Chat, content: dict[str, Any]) -> None:
    await chat.send("", **content)
    assert "chỉ đọc được chữ" in await chat.read()


async def test_service_messages_and_the_photos_of_an_album_get_nothing(chat: Chat) -> None:
    photo = [{"file_id": "1", "file_unique_id": "1", "width": 1, "height": 1}]
    await chat.send("", photo=photo, media_group_id="7")
    await chat.send("", delete_chat_photo=True)
    assert await chat.is_silent()


async def test_answers_show_no_link_previews(chat: Chat) -> None:
    await chat.send("Huế")
    assert (await chat.receive()).parameters["link_preview_options"] == {"is_disabled": True}


async def test_all_messages_of_a_reply_come_in_their_order(open_chat: OpenChat) -> None:
    chat = await open_chat(
        lambda _: Reply(Outcome.ANSWERED, tuple(Message(f"phần {part}") for part in range(1, 6)), ())
    )
    await chat.send("dài")
    assert [await chat.read() for _ in range(5)] == [f"phần {part}" for part in range(1, 6)]


# Buttons.


async def test_pressing_a_button_asks_its_question_and_is_confirmed_once(chat: Chat) -> None:
    await chat.send("lai")
    await chat.read()
    await chat.press("Lai Châu")
    assert await chat.read() == "Hỏi: /tinh p12"
    assert chat.api.calls.count("answerCallbackQuery") == 1
    assert chat.api.calls.index("answerCallbackQuery") < len(chat.api.calls) - chat.api.calls[::-1].index("sendMessage")


async def test_a_button_under_a_message_too_old_to_be_read_still_answers(chat: Chat) -> None:
    chat.api.presses(None, "/tinh p12")
    assert await chat.read() == "Hỏi: /tinh p12"


async def test_a_press_too_old_to_be_confirmed_is_answered_all_the_same(chat: Chat) -> None:
    update = chat.api.presses(None, "/tinh p12")
    chat.api._pressed.discard(update["callback_query"]["id"])
    assert await chat.read() == "Hỏi: /tinh p12"


@pytest.mark.parametrize("forged", ["x" * 65, "/tỉnh Huế", "", "   ", "a\nb", None])
async def test_forged_button_data_is_refused_with_a_notice_and_goes_no_further(chat: Chat, forged: str | None) -> None:
    update = chat.api.presses(None, forged)
    assert await chat.is_silent()
    assert chat.api.notices == {update["callback_query"]["id"]: BUTTON_UNUSABLE}


# Groups.


@pytest.mark.parametrize(
    ("typed", "question"),
    [
        ("/tinh Lai Châu", "/tinh Lai Châu"),
        ("/tỉnh Lai Châu", "/tỉnh Lai Châu"),
        ("/chỉ thị Điện Biên", "/chỉ thị Điện Biên"),
        ("/tinh@Briefing_Bot Huế", "/tinh Huế"),
        ("@briefing_bot hộ nghèo Lai Châu", "hộ nghèo Lai Châu"),
        ("@briefing_bot", "/trogiup"),
    ],
)
async def test_in_a_group_the_bot_answers_who_speaks_to_it(chat: Chat, typed: str, question: str) -> None:
    chat.api.hears_all = True
    number = await chat.send(typed, GROUP)
    answer = await chat.receive()
    assert answer.text == f"Hỏi: {question}"
    assert answer.parameters["reply_parameters"]["message_id"] == number


@pytest.mark.parametrize(
    "typed", ["Lai Châu", "/weather Hà Nội", "/tinh@other_bot Lai Châu", "@other_bot xin chào", "/", "//"]
)
async def test_in_a_group_the_bot_minds_its_own_business(chat: Chat, typed: str) -> None:
    chat.api.hears_all = True
    await chat.send(typed, GROUP)
    assert await chat.is_silent()


async def test_in_a_group_an_answer_to_the_bot_is_a_question(chat: Chat) -> None:
    await chat.send("/tinh Huế", GROUP)
    first = await chat.receive()
    await chat.send("còn Lai Châu?", GROUP, person=COLLEAGUE, reply_to=first.message_id)
    assert await chat.read() == "Hỏi: còn Lai Châu?"


async def test_in_a_group_pictures_are_passed_over(chat: Chat) -> None:
    await chat.send("", GROUP, voice={"file_id": "1", "file_unique_id": "1", "duration": 1})
    assert await chat.is_silent()


async def test_in_a_forum_the_answer_stays_in_its_topic(chat: Chat) -> None:
    await chat.send("/tinh Huế", GROUP, message_thread_id=77, is_topic_message=True)
    assert (await chat.receive()).parameters["message_thread_id"] == 77


# Failures.


async def test_a_failure_is_confessed_with_the_code_that_is_in_the_log(
    open_chat: OpenChat, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_: str) -> Reply:
        raise LookupError("kho dữ liệu hỏng")

    chat = await open_chat(fail)
    chat.expect_errors()
    await chat.send("Huế")
    apology = await chat.read()
    assert apology.startswith("Xin lỗi đồng chí, có trục trặc ở phía chúng tôi (mã ")
    code = apology.split("(mã ")[1].split(")")[0]
    [record] = [r for r in caplog.records if code in r.getMessage()]
    assert record.exc_info is not None
    assert isinstance(record.exc_info[1], LookupError)
    await chat.settle()
    assert [str(error) for error in chat.errors] == ["kho dữ liệu hỏng"]


async def test_markup_telegram_cannot_read_is_sent_as_plain_text(
    open_chat: OpenChat, caplog: pytest.LogCaptureFixture
) -> None:
    chat = await open_chat(lambda _: Reply(Outcome.ANSWERED, (Message("<b>Lai Châu<br> &amp; Huế"),), ()))
    chat.expect_errors()
    await chat.send("Huế")
    assert await chat.read() == "Lai Châu & Huế"
    assert "gửi lại không định dạng" in caplog.text


async def test_an_answer_too_long_for_telegram_fails_aloud(open_chat: OpenChat) -> None:
    chat = await open_chat(lambda _: Reply(Outcome.ANSWERED, (Message("ư" * 4097),), ()))
    chat.expect_errors()
    await chat.send("Huế")
    assert "trục trặc" in await chat.read()
    await chat.settle()
    assert "message is too long" in str(chat.errors[0]).lower()


async def test_each_successful_poll_is_a_sign_of_life(open_chat: OpenChat) -> None:
    chat = await open_chat(parrot)
    await chat.send("Huế")
    await chat.read()
    assert chat.heard >= 1

"""The Bot API in memory refuses what Telegram refuses."""

from typing import Any

import pytest
from telegram import (
    Bot,
    BotCommand,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    ReplyParameters,
)
from telegram.error import BadRequest, InvalidToken

from bot.console.bot_api import TOKEN, BotApi
from bot.console.people import Room, entities_in

HERE = Room()


@pytest.fixture
def api() -> BotApi:
    api = BotApi()
    api.types("xin chào")
    return api


@pytest.fixture
def bot(api: BotApi) -> Bot:
    return Bot(TOKEN, request=api, get_updates_request=api)


def keyboard(rows: int = 1, columns: int = 1, text: str = "Huế", data: str = "/tinh p01") -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(text, callback_data=data)] * columns] * rows)


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("ư" * 4096, None),
        ("😀" * 2048, None),
        ("<b>" + "ư" * 4096 + "</b>", "HTML"),
        ("&amp;" * 4096, "HTML"),
        ("a < b", None),
    ],
    ids=["letters", "emoji", "tags do not count", "references count as one", "no markup without a mode"],
)
async def test_a_text_at_the_limit_is_accepted(bot: Bot, api: BotApi, text: str, mode: str | None) -> None:
    await bot.send_message(HERE.id, text, parse_mode=mode)
    assert len(api.sent) == 1


@pytest.mark.parametrize(
    ("text", "mode", "reason"),
    [
        ("ư" * 4097, None, "message is too long"),
        ("😀" * 2049, None, "message is too long"),
        ("", None, "message text is empty"),
        (" \n ", None, "message text is empty"),
        ("<b></b>", "HTML", "message text is empty"),
        ("a < b", "HTML", "can't parse entities"),
        ("a<br>b", "HTML", 'Unsupported start tag "br" at byte offset 1'),
        ("*a*", "MarkdownV2", "parse_mode"),
    ],
)
async def test_a_text_beyond_the_limits_is_refused(bot: Bot, text: str, mode: str | None, reason: str) -> None:
    with pytest.raises(BadRequest, match=f"(?i){reason}"):
        await bot.send_message(HERE.id, text, parse_mode=mode)


async def test_refusals_are_worded_as_telegrams_answer(api: BotApi) -> None:
    assert await api.do_request(f"https://x/bot{TOKEN}/sendMessage", "POST", None) == (
        400,
        b'{"ok": false, "error_code": 400, "description": "Bad Request: parameters required: chat_id, text"}',
    )
    assert await api.do_request(f"https://x/bot{TOKEN}/sendDice", "POST", None) == (
        404,
        b'{"ok": false, "error_code": 404, "description": "Not Found"}',
    )


@pytest.mark.parametrize(
    "markup",
    [keyboard(data="x" * 64), keyboard(rows=12, columns=8), keyboard(rows=100), keyboard(data="ư" * 32)],
    ids=["64 bytes", "96 buttons", "100 rows", "32 letters of two bytes"],
)
async def test_buttons_at_the_limit_are_accepted(bot: Bot, api: BotApi, markup: InlineKeyboardMarkup) -> None:
    await bot.send_message(HERE.id, "chọn", reply_markup=markup)
    assert api.sent[0].buttons


@pytest.mark.parametrize(
    "markup",
    [
        keyboard(data="x" * 65),
        keyboard(data="ư" * 33),
        keyboard(columns=9),
        keyboard(rows=101),
        keyboard(text=" "),
        InlineKeyboardMarkup([[InlineKeyboardButton("không làm gì")]]),
        InlineKeyboardMarkup([[]]),
    ],
    ids=["65 bytes", "66 bytes", "9 in a row", "101 buttons", "no label", "no action", "empty row"],
)
async def test_buttons_beyond_the_limits_are_refused(bot: Bot, markup: InlineKeyboardMarkup) -> None:
    with pytest.raises(BadRequest):
        await bot.send_message(HERE.id, "chọn", reply_markup=markup)


@pytest.mark.parametrize(
    "commands",
    [
        [BotCommand("tỉnh", "x")],
        [BotCommand("Tinh", "x")],
        [BotCommand("a" * 33, "x")],
        [BotCommand("tinh", "")],
        [BotCommand("tinh", "x" * 257)],
        [BotCommand("tinh", "x"), BotCommand("tinh", "y")],
        [BotCommand(f"c{number}", "x") for number in range(101)],
    ],
)
async def test_a_bad_menu_is_refused(bot: Bot, commands: list[BotCommand]) -> None:
    with pytest.raises(BadRequest):
        await bot.set_my_commands(commands)


async def test_unknown_chats_messages_methods_and_tokens_are_refused(bot: Bot, api: BotApi) -> None:
    with pytest.raises(BadRequest, match=r"(?i)chat not found"):
        await bot.send_message(999, "x")
    with pytest.raises(BadRequest, match=r"(?i)message to be replied not found"):
        await bot.send_message(HERE.id, "x", reply_parameters=ReplyParameters(999))
    with pytest.raises(BadRequest, match=r"(?i)unknown parameters protect_content"):
        await bot.send_message(HERE.id, "x", protect_content=True)
    with pytest.raises(BadRequest, match=r"(?i)message to edit not found"):
        await bot.edit_message_text("x", HERE.id, 999)
    with pytest.raises(InvalidToken):  # as the library reads Telegram's 404
        await bot.send_dice(HERE.id)
    with pytest.raises(InvalidToken):
        await Bot("1:" + "b" * 35, request=api, get_updates_request=api).get_me()


async def test_edits_change_a_message_and_must_change_something(bot: Bot, api: BotApi) -> None:
    message = await bot.send_message(HERE.id, "một", reply_markup=keyboard())
    await bot.edit_message_text("<b>hai</b>", HERE.id, message.message_id, parse_mode="HTML")
    assert (api.sent[0].text, api.sent[0].buttons) == ("hai", [])
    with pytest.raises(BadRequest, match=r"(?i)not modified"):
        await bot.edit_message_text("hai", HERE.id, message.message_id)
    await bot.edit_message_reply_markup(HERE.id, message.message_id, reply_markup=keyboard(columns=2))
    assert len(api.sent[0].buttons[0]) == 2


async def test_a_press_is_confirmed_once(bot: Bot, api: BotApi) -> None:
    await bot.send_message(HERE.id, "chọn", reply_markup=keyboard())
    query = api.presses(api.sent[0], "/tinh p01")["callback_query"]
    with pytest.raises(BadRequest):
        await bot.answer_callback_query(query["id"], "x" * 201)
    await bot.answer_callback_query(query["id"])
    with pytest.raises(BadRequest, match=r"(?i)query is too old"):
        await bot.answer_callback_query(query["id"])


async def test_updates_are_given_until_their_receipt_is_confirmed(bot: Bot, api: BotApi) -> None:
    api.types("hai")
    first, second = await bot.get_updates()
    assert [update.message.text for update in (first, second) if update.message] == ["xin chào", "hai"]
    assert len(await bot.get_updates(offset=second.update_id)) == 1
    assert await bot.get_updates(offset=second.update_id + 1) == ()


@pytest.mark.parametrize(
    ("typed", "kinds"),
    [
        ("/tinh Lai Châu", [("bot_command", 0, 5)]),
        ("/tinh@briefing_bot Huế", [("bot_command", 0, 18)]),
        ("/tỉnh Lai Châu", []),
        ("hỏi @briefing_bot", [("mention", 4, 13)]),
        ("😀 /xa", [("bot_command", 3, 3)]),
        ("12/7", []),
        ("/", []),
    ],
)
def test_commands_are_of_latin_letters_only(typed: str, kinds: list[Any]) -> None:
    assert [(e["type"], e["offset"], e["length"]) for e in entities_in(typed)] == kinds


def article(id_: str = "a", text: str = "chữ", title: str = "tên") -> InlineQueryResultArticle:
    return InlineQueryResultArticle(id_, title, InputTextMessageContent(text))


@pytest.mark.parametrize(
    ("results", "more"),
    [
        ([article(str(number)) for number in range(51)], {}),
        ([article("a"), article("a")], {}),
        ([article("x" * 65)], {}),
        ([article("")], {}),
        ([article(title=" ")], {}),
        ([article(text="ư" * 4097)], {}),
        ([article()], {"next_offset": "9" * 65}),
        ([], {"button": InlineQueryResultsButton("hỏi", start_parameter="có dấu")}),
        ([], {"button": InlineQueryResultsButton("hỏi", start_parameter="x" * 65)}),
        ([], {"button": InlineQueryResultsButton(" ", start_parameter="x")}),
    ],
    ids=["51", "twice", "65 bytes", "no id", "no title", "long", "offset", "letters", "65 letters", "no label"],
)
async def test_a_bad_answer_to_an_inline_query_is_refused(
    bot: Bot, api: BotApi, results: list[InlineQueryResultArticle], more: dict[str, Any]
) -> None:
    query = api.searches("Huế")["inline_query"]
    with pytest.raises(BadRequest):
        await bot.answer_inline_query(query["id"], results, **more)


async def test_an_inline_query_is_answered_once(bot: Bot, api: BotApi) -> None:
    query = api.searches("Huế")["inline_query"]
    await bot.answer_inline_query(query["id"], [article(str(number)) for number in range(50)], next_offset="50")
    with pytest.raises(BadRequest, match=r"(?i)query is too old"):
        await bot.answer_inline_query(query["id"], [])


@pytest.mark.parametrize("address", ["https://t.me/briefing_bot?start=", "https://t.me/briefing_bot?start=a%20b", "/x"])
async def test_a_link_telegram_would_not_follow_is_refused(bot: Bot, address: str) -> None:
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("mở", url=address)]])
    with pytest.raises(BadRequest):
        await bot.send_message(HERE.id, "chọn", reply_markup=markup)

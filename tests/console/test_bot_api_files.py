"""The Bot API in memory refuses files that Telegram refuses."""

from struct import pack

import pytest
from telegram import Bot, InputFile
from telegram.error import BadRequest, NetworkError, TelegramError

from bot.console.bot_api import TOKEN, BotApi
from bot.console.limits import MAX_DOCUMENT_BYTES, MAX_PHOTO_BYTES
from bot.console.people import Room

HERE = Room()


@pytest.fixture
def api() -> BotApi:
    api = BotApi()
    api.types("xin chào")
    return api


@pytest.fixture
def bot(api: BotApi) -> Bot:
    return Bot(TOKEN, request=api, get_updates_request=api)


def document(content: bytes = b"x", name: str = "ho-so.docx") -> InputFile:
    return InputFile(content, name)


def picture(width: int = 1080, height: int = 700, size: int = 100) -> InputFile:
    head = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + pack(">II", width, height)
    return InputFile(head.ljust(size, b"\0"), "bieu-do.png")


@pytest.mark.parametrize("caption", [None, "ư" * 1024, "😀" * 512, "<b>" + "ư" * 1024 + "</b>"])
async def test_a_file_with_a_caption_at_the_limit_is_accepted(bot: Bot, api: BotApi, caption: str | None) -> None:
    mode = "HTML" if caption and caption.startswith("<") else None
    sent = await bot.send_document(HERE.id, document(b"abc"), caption=caption, parse_mode=mode)
    assert sent.document is not None
    assert sent.document.file_name == "ho-so.docx"
    (kept,) = api.sent
    assert kept.file is not None
    assert kept.file.content == b"abc"
    await bot.send_photo(HERE.id, picture(), caption=caption, parse_mode=mode)


@pytest.mark.parametrize("caption", ["ư" * 1025, "😀" * 513, "<b>" + "ư" * 1025 + "</b>"])
async def test_a_longer_caption_is_refused(bot: Bot, caption: str) -> None:
    mode = "HTML" if caption.startswith("<") else None
    for send, file in ((bot.send_document, document()), (bot.send_photo, picture())):
        with pytest.raises(BadRequest, match=r"(?i)caption is too long"):
            await send(HERE.id, file, caption=caption, parse_mode=mode)


@pytest.mark.parametrize(
    ("file", "reason"),
    [
        (document(b""), "file must be non-empty"),
        (document(name="hồ-sơ.docx"), "wrong file name"),
        (document(name="x" * 61), "wrong file name"),
        (document(name='a"b.docx'), "wrong file name"),
    ],
    ids=["empty", "not ASCII", "long", "quotation mark"],
)
async def test_a_document_that_would_not_arrive_whole_is_refused(bot: Bot, file: InputFile, reason: str) -> None:
    with pytest.raises(BadRequest, match=f"(?i){reason}"):
        await bot.send_document(HERE.id, file)


@pytest.mark.parametrize(
    ("file", "reason"),
    [
        (InputFile(b"%PDF", "a.png"), "IMAGE_PROCESS_FAILED"),
        (picture(9000, 1001), "PHOTO_INVALID_DIMENSIONS"),
        (picture(2001, 100), "PHOTO_INVALID_DIMENSIONS"),
        (picture(0, 0), "PHOTO_INVALID_DIMENSIONS"),
    ],
    ids=["no picture", "too large", "too flat", "nothing"],
)
async def test_a_picture_that_cannot_be_shown_is_refused(bot: Bot, file: InputFile, reason: str) -> None:
    with pytest.raises(BadRequest, match=f"(?i){reason}"):
        await bot.send_photo(HERE.id, file)


async def test_what_is_too_heavy_is_refused(bot: Bot) -> None:
    with pytest.raises(NetworkError, match=r"(?i)too large"):
        await bot.send_photo(HERE.id, picture(size=MAX_PHOTO_BYTES + 1))
    with pytest.raises(NetworkError, match=r"(?i)too large"):
        await bot.send_document(HERE.id, document(bytes(MAX_DOCUMENT_BYTES + 1)))


async def test_a_file_that_nobody_uploaded_is_refused(bot: Bot) -> None:
    for send in (bot.send_document, bot.send_photo):
        with pytest.raises(BadRequest, match=r"(?i)wrong remote file"):
            await send(HERE.id, "AgACAgQAAx0")


async def test_a_chat_that_never_wrote_gets_no_file(bot: Bot) -> None:
    with pytest.raises(TelegramError, match=r"(?i)chat not found"):
        await bot.send_document(555, document())


async def test_the_text_of_a_file_cannot_be_edited(bot: Bot) -> None:
    sent = await bot.send_document(HERE.id, document())
    with pytest.raises(BadRequest, match=r"(?i)no text in the message to edit"):
        await bot.edit_message_text("x", HERE.id, sent.message_id)

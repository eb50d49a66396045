"""What Telegram accepts in a call: the limits of texts, buttons, commands. A check raises `BadCallError`."""

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass
from struct import unpack
from typing import Any
from urllib.parse import parse_qs, urlsplit

from bot.console.html_entities import check_html

MAX_TEXT = 4096
MAX_CAPTION = 1024
MAX_DOCUMENT_BYTES = 50 * 1024 * 1024
MAX_PHOTO_BYTES = 10 * 1024 * 1024
MAX_PHOTO_SIDES = 10_000
"""Width and height together, in pixels."""
MAX_PHOTO_RATIO = 20
MAX_FILE_NAME = 60
"""Letters of a file's name; Telegram cuts longer ones."""
MAX_BUTTONS = 100
MAX_BUTTONS_IN_A_ROW = 8
MAX_CALLBACK_BYTES = 64
MAX_COMMANDS = 100
MAX_COMMAND_DESCRIPTION = 256
MAX_NOTICE = 200
MAX_START = 64
MAX_PLACEHOLDER = 64

_SCOPES = ("default", "all_private_chats", "all_group_chats", "all_chat_administrators")
_SCHEMES = ("http", "https", "tg")
_START = re.compile(rf"[A-Za-z0-9_-]{{1,{MAX_START}}}")
_PNG = b"\x89PNG\r\n\x1a\n"
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")


class BadCallError(Exception):
    """A call that Telegram refuses: `description` in its words, `code` as in HTTP."""

    def __init__(self, description: str, code: int = 400, parameters: dict[str, Any] | None = None) -> None:
        """`parameters` tell what to do about it: how long to wait, where a chat went."""
        super().__init__(description)
        self.parameters = parameters
        self.description = f"Bad Request: {description}" if code == 400 else description  # noqa: PLR2004
        self.code = code


def utf16_length(text: str) -> int:
    """The length of `text` as Telegram counts: in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def visible_text(text: str, parse_mode: str | None, limit: int = MAX_TEXT) -> str:
    """The text a reader sees of a message's `text`; refused when empty or longer than `limit`."""
    if parse_mode not in (None, "HTML"):
        raise BadCallError("unsupported parse_mode")
    try:
        visible = check_html(text) if parse_mode else text
    except ValueError as error:
        raise BadCallError(f"can't parse entities: {error}") from error
    visible = visible.strip()
    if not visible:
        raise BadCallError("message text is empty")
    if utf16_length(visible) > limit:
        raise BadCallError("message is too long" if limit == MAX_TEXT else "message caption is too long")
    return visible


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file that came with a call."""

    name: str
    content: bytes


def visible_caption(caption: str, parse_mode: str | None) -> str:
    """The text a reader sees under a file; it may be empty."""
    return visible_text(caption, parse_mode, MAX_CAPTION) if caption else ""


def check_document(file: SentFile) -> None:
    """A file that is handed over."""
    _check_file(file, MAX_DOCUMENT_BYTES)


def check_photo(file: SentFile) -> None:
    """A picture that is shown: of a kind Telegram reads, neither too large nor too long."""
    _check_file(file, MAX_PHOTO_BYTES)
    if not file.content.startswith(_PNG):
        raise BadCallError("IMAGE_PROCESS_FAILED")
    width, height = unpack(">II", file.content[16:24])
    if (
        not width
        or not height
        or width + height > MAX_PHOTO_SIDES
        or max(width, height) > MAX_PHOTO_RATIO * min(width, height)
    ):
        raise BadCallError("PHOTO_INVALID_DIMENSIONS")


def _check_file(file: SentFile, most: int) -> None:
    if not file.content:
        raise BadCallError("file must be non-empty")
    if len(file.content) > most:
        raise BadCallError("Request Entity Too Large", 413)
    if not file.name or len(file.name) > MAX_FILE_NAME or not file.name.isascii() or set(file.name) & set('/\\"\r\n'):
        raise BadCallError("wrong file name")


def check_keyboard(markup: Mapping[str, Any]) -> list[list[Mapping[str, Any]]]:
    """The rows of an inline keyboard."""
    if set(markup) != {"inline_keyboard"} or not isinstance(markup["inline_keyboard"], list):
        raise BadCallError("object expected as reply markup")
    rows: list[list[Mapping[str, Any]]] = markup["inline_keyboard"]
    if any(not 1 <= len(row) <= MAX_BUTTONS_IN_A_ROW for row in rows) or sum(map(len, rows)) > MAX_BUTTONS:
        raise BadCallError("reply markup is too long")
    for button in (button for row in rows for button in row):
        if not str(button.get("text", "")).strip():
            raise BadCallError('can\'t parse inline keyboard button: field "text" must be non-empty')
        if set(button) not in ({"text", "callback_data"}, {"text", "url"}):
            raise BadCallError("text buttons are unallowed in the inline keyboard")
        if "url" in button:
            _check_link(str(button["url"]))
        data = button.get("callback_data")
        if data is not None and not 1 <= len(str(data).encode()) <= MAX_CALLBACK_BYTES:
            raise BadCallError("BUTTON_DATA_INVALID")
    return rows


def _check_link(address: str) -> None:
    """A button's link; one to a bot carries what Telegram hands on."""
    parts = urlsplit(address)
    if parts.scheme not in _SCHEMES or not parts.netloc:
        raise BadCallError("inline keyboard button URL is invalid: Unsupported URL protocol")
    starts = parse_qs(parts.query, keep_blank_values=True).get("start", [])
    if parts.netloc == "t.me" and not all(map(_START.fullmatch, starts)):
        raise BadCallError("START_PARAM_INVALID")


def check_start(start: str) -> None:
    """What a link to a bot may carry."""
    if not _START.fullmatch(start):
        raise BadCallError("START_PARAM_INVALID")


def check_force_reply(markup: Mapping[str, Any]) -> bool:
    """A message that the reader is asked to answer; always True."""
    if markup.get("force_reply") is not True or not set(markup) <= {
        "force_reply",
        "selective",
        "input_field_placeholder",
    }:
        raise BadCallError("object expected as reply markup")
    if not 1 <= utf16_length(markup.get("input_field_placeholder", " ")) <= MAX_PLACEHOLDER:
        raise BadCallError("placeholder is too long")
    return True


def check_commands(commands: list[Mapping[str, str]]) -> None:
    """The bot's menu."""
    if len(commands) > MAX_COMMANDS:
        raise BadCallError("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if set(command) != {"command", "description"} or not _COMMAND.fullmatch(command["command"]):
            raise BadCallError("BOT_COMMAND_INVALID")
        if not 1 <= utf16_length(command["description"].strip()) <= MAX_COMMAND_DESCRIPTION:
            raise BadCallError("BOT_COMMAND_DESCRIPTION_INVALID")
    if len({command["command"] for command in commands}) != len(commands):
        raise BadCallError("BOT_COMMAND_DUPLICATE")


def check_scope(scope: Mapping[str, Any], chats: Container[int]) -> str:
    """For whom a menu is, as a name: "all_group_chats", "chat 1001"; one chat must be among the known `chats`."""
    kind = scope.get("type")
    if kind in _SCOPES and set(scope) == {"type"}:
        return str(kind)
    if kind in ("chat", "chat_administrators") and set(scope) == {"type", "chat_id"}:
        if scope["chat_id"] not in chats:
            raise BadCallError("chat not found")
        return f"{kind} {scope['chat_id']}"
    raise BadCallError("can't parse BotCommandScope")

"""What Telegram offers when "/" is typed."""

import pytest

from bot.answers.commands import COMMANDS, READERS_COMMANDS
from bot.console.people import READER
from bot.telegram.services import Services
from tests.conftest import Chat, parrot
from tests.telegram.test_conversation import OpenChat

SCOPES = ("default", "all_private_chats", "all_group_chats")
ALL = [command.name for command in COMMANDS]
READERS = [command.name for command in READERS_COMMANDS]


def menu(chat: Chat, scope: str, language: str = "") -> list[str]:
    return [command["command"] for command in chat.api.menus.get((scope, language), [])]


@pytest.mark.parametrize("language", ["", "vi"])
async def test_each_kind_of_chat_has_its_menu_in_vietnamese(chat: Chat, language: str) -> None:
    assert menu(chat, "default", language) == menu(chat, "all_private_chats", language) == READERS
    assert menu(chat, "all_group_chats", language) == [name for name in READERS if name != "start"]
    assert {scope for scope, _ in chat.api.menus} == set(SCOPES)


async def test_an_administrator_has_more_commands_in_private_once_the_chat_is_open(open_chat: OpenChat) -> None:
    chat = await open_chat(Services(parrot, frozenset({READER.id, 5})))
    assert menu(chat, f"chat {READER.id}") == [], "Telegram knows no chat with who never wrote"
    await chat.send("/start")
    await chat.read()
    assert menu(chat, f"chat {READER.id}") == menu(chat, f"chat {READER.id}", "vi") == ALL
    await chat.bot.set_menus()
    assert {scope for scope, _ in chat.api.menus} == {*SCOPES, f"chat {READER.id}"}


async def test_who_is_no_administrator_gets_no_menu_of_their_own(chat: Chat) -> None:
    await chat.send("/start")
    await chat.read()
    assert {scope for scope, _ in chat.api.menus} == set(SCOPES)

"""The menus of commands: what Telegram offers when "/" is typed, in private, in groups, and to administrators."""

import logging
from collections.abc import Iterable, Sequence

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)
from telegram.error import BadRequest, TelegramError

from bot.answers.commands import COMMANDS, READERS_COMMANDS, Command, Kind, name_of

log = logging.getLogger(__name__)

LANGUAGES = ("", "vi")
"""Whatever language somebody's Telegram speaks, and Vietnamese; the menu is in Vietnamese for both."""
_START = f"/{name_of(Kind.START)}"
_ALONE = frozenset({Kind.START})
"""What makes sense only where one person talks to the bot."""


def is_start(question: str) -> bool:
    """Whether a chat is being opened, with a link or without."""
    return question.split(maxsplit=1)[:1] == [_START]


async def set_menus(bot: Bot, administrators: Iterable[int]) -> None:
    """Show each kind of chat its commands; a failure is no reason not to answer questions."""
    in_groups = [command for command in READERS_COMMANDS if command.kind not in _ALONE]
    menus: list[tuple[BotCommandScope, Sequence[Command]]] = [
        (BotCommandScopeDefault(), READERS_COMMANDS),
        (BotCommandScopeAllPrivateChats(), READERS_COMMANDS),
        (BotCommandScopeAllGroupChats(), in_groups),
    ]
    try:
        for scope, commands in menus:
            await _set(bot, scope, commands)
    except TelegramError as error:
        log.warning("Chưa đặt được danh sách lệnh trên Telegram: %s", error)
    for person in sorted(administrators):
        await set_administrators_menu(bot, person)


async def set_administrators_menu(bot: Bot, person: int) -> bool:
    """Show an administrator all commands, in the private chat; whether Telegram knows such a chat."""
    try:
        await _set(bot, BotCommandScopeChat(person), COMMANDS)
    except BadRequest as error:
        log.info("Người quản trị %s chưa mở hội thoại với bot: %s", person, error)
        return False
    except TelegramError as error:
        log.warning("Chưa đặt được danh sách lệnh cho người quản trị %s: %s", person, error)
        return False
    return True


async def _set(bot: Bot, scope: BotCommandScope, commands: Sequence[Command]) -> None:
    menu = [BotCommand(command.name, command.description) for command in commands]
    for language in LANGUAGES:
        await bot.set_my_commands(menu, scope, language or None)

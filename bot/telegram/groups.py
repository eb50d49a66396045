"""Coming into a group, being put out of it, and a group that becomes another chat."""

import logging
from collections.abc import Awaitable, Callable
from typing import Any

from telegram import Bot, ChatMember, ChatMemberRestricted, Update
from telegram.constants import ChatType
from telegram.error import BadRequest, Forbidden
from telegram.ext import BaseHandler, CallbackContext, ChatMemberHandler, ExtBot, MessageHandler, filters

from bot.presentation.reply import Button, Message
from bot.telegram.sending import Destination, send

log = logging.getLogger(__name__)

Context = CallbackContext[ExtBot[Any], Any, Any, Any]
Moved = Callable[[int, int], Awaitable[None]]
"""Told of the old and the new id of a group."""

GREETING = (
    "Kính chào các đồng chí. Trong nhóm, tôi đáp khi các đồng chí gõ lệnh, ví dụ <code>/tinh Lai Châu</code>, gọi "
    "<code>@{name}</code> kèm câu hỏi, hoặc trả lời tin của tôi. Mỗi câu hỏi tôi đáp một tin, kèm nguồn."
)
FAREWELL = "Bot này chỉ trả lời riêng từng người, nên xin phép rời nhóm. Các đồng chí mở @{name} để hỏi riêng."
COMMANDS = ((Button("Các lệnh", "/trogiup"),),)
GROUPS = frozenset({ChatType.GROUP, ChatType.SUPERGROUP})


class Groups:
    """Whether the bot stays in groups, and what it says when it comes and goes."""

    def __init__(self, *, stays: bool, moved: tuple[Moved, ...] = ()) -> None:
        """`moved` are told when a group's id changes."""
        self.stays = stays
        self._moved = moved
        self._known: set[int] = set()
        """Supergroups that were groups before, where the bot was greeted already."""

    def handlers(self) -> list[BaseHandler[Any, Any, Any]]:
        """What is heard of groups beside questions."""
        return [
            ChatMemberHandler(self.on_membership, ChatMemberHandler.MY_CHAT_MEMBER),
            MessageHandler(filters.UpdateType.MESSAGE & filters.StatusUpdate.MIGRATE, self.on_migration),
        ]

    async def on_membership(self, update: Update, context: Context) -> None:
        """The bot was let in or put out; in a channel, where nobody asks, it does not stay."""
        change = update.my_chat_member
        if change is None:
            return
        joined = not _is_in(change.old_chat_member) and _is_in(change.new_chat_member)
        if not joined:
            log.info("Tư cách của bot trong cuộc trò chuyện %s: %s.", change.chat.id, change.new_chat_member.status)
        elif change.chat.type == ChatType.CHANNEL:
            await _leave(context.bot, change.chat.id)
        elif change.chat.type in GROUPS and not self.stays:
            await self.take_leave(context.bot, change.chat.id)
        elif change.chat.type in GROUPS and change.chat.id not in self._known:
            greeting = Message(GREETING.format(name=context.bot.username), COMMANDS)
            await _say(context.bot, change.chat.id, greeting)

    async def on_migration(self, update: Update, _: Context) -> None:
        """A group became a supergroup: the same people under another id. Both chats tell of it."""
        message = update.effective_message
        if message is None or message.migrate_to_chat_id is None:
            if message is not None:
                self._known.add(message.chat.id)
            return
        self._known.add(message.migrate_to_chat_id)
        log.info("Nhóm %s nay là %s.", message.chat.id, message.migrate_to_chat_id)
        for tell in self._moved:
            await tell(message.chat.id, message.migrate_to_chat_id)

    async def take_leave(self, bot: Bot, chat_id: int) -> None:
        """Say where the bot is to be found, and go."""
        await _say(bot, chat_id, Message(FAREWELL.format(name=bot.username)))
        await _leave(bot, chat_id)


def _is_in(member: ChatMember) -> bool:
    if isinstance(member, ChatMemberRestricted):
        return member.is_member
    return member.status in {ChatMember.MEMBER, ChatMember.ADMINISTRATOR, ChatMember.OWNER}


async def _say(bot: Bot, chat_id: int, message: Message) -> None:
    try:
        await send(bot, Destination(chat_id), message)
    except (BadRequest, Forbidden) as error:
        log.info("Không được phép viết trong nhóm %s: %s", chat_id, error)


async def _leave(bot: Bot, chat_id: int) -> None:
    try:
        await bot.leave_chat(chat_id)
    except (BadRequest, Forbidden) as error:
        log.info("Đã ở ngoài nhóm %s: %s", chat_id, error)

"""Updates as the library reads them; one that it cannot read, or only seems to, goes no further."""

import logging
from typing import Any

from telegram import Bot, Chat, MaybeInaccessibleMessage, Message, Update

from bot.telegram.inbox import RawUpdate

log = logging.getLogger(__name__)

_LARGEST_NUMBER = 2**63 - 1
"""That an inbox can keep; Telegram's are far smaller."""


def has_number(raw: Any) -> bool:
    """Whether `raw` can be an update at all."""
    number = raw.get("update_id") if isinstance(raw, dict) else None
    good = isinstance(number, int) and 0 <= number <= _LARGEST_NUMBER
    if not good:
        log.warning("Bỏ qua một tin không có số.")
    return good


def parsed(raw: RawUpdate, bot: Bot) -> Update | None:
    """`raw` as an update; None when it is none. What is wrong is named, what it says is not logged."""
    try:
        update = Update.de_json(raw, bot)
        if _is_sound(update):
            return update
        reason = "sai kiểu"
    except Exception as error:  # whatever a malformed update makes the library raise
        reason = type(error).__name__
    log.warning("Bỏ qua tin số %s không đọc được (%s).", raw["update_id"], reason)
    return None


def ids(update: Update) -> tuple[int | None, int | None]:
    """The user and the chat of `update`."""
    user, chat = update.effective_user, update.effective_chat
    return user.id if user else None, chat.id if chat else None


def _is_sound(update: Update) -> bool:
    """Whether what the bot looks at is of the kind it should be: the library asks only whether it is there."""
    query = update.callback_query
    user, chat = update.effective_user, update.effective_chat
    return (
        (user is None or _are(int, user.id))
        and (chat is None or (_are(int, chat.id) and _are(str, chat.type)))
        and (query is None or (_are(str, query.id) and _are_if_any(str, query.data)))
        and _is_sound_message(update.effective_message)
        and (query is None or _is_sound_message(query.message))
    )


def _is_sound_message(message: MaybeInaccessibleMessage | None) -> bool:
    if message is None:
        return True
    if not isinstance(message.chat, Chat):
        return False
    if not isinstance(message, Message):
        return True
    replied = message.reply_to_message
    return (
        _are(int, message.message_id)
        and _are_if_any(str, message.text, message.caption, message.media_group_id)
        and _are_if_any(int, message.message_thread_id)
        and (replied is None or replied.from_user is None or _are(int, replied.from_user.id))
    )


def _are(kind: type, *values: object) -> bool:
    return all(isinstance(value, kind) and not isinstance(value, bool) for value in values)


def _are_if_any(kind: type, *values: object) -> bool:
    return _are(kind, *(value for value in values if value is not None))

"""Who speaks to whom: in a private chat always to the bot, in a group only when it is spoken to."""

import re

from telegram import Chat, Message, Update, User
from telegram.constants import ChatType

from bot.answers.commands import COMMANDS, Kind
from bot.telegram.services import Asker
from bot.vietnamese.folding import folded

HELP = "/" + next(command.name for command in COMMANDS if command.kind is Kind.HELP)

_LONGEST_NAME_IN_WORDS = 3
_NAMES = frozenset(name for c in COMMANDS for name in (c.name, folded(c.accented).replace(" ", ""), *c.aliases))
_ADDRESSEE = re.compile(r"/[^\s@]+@(\w+)")


def question_in(message: Message, bot: User) -> str | None:
    """What `message` asks `bot`, its name taken out; None when it is not meant for it, or has no text.

    A group may hold several bots: a command without a name counts only when it is one of ours. In groups the
    bot's name alone, or an answer to one of its messages, is enough to speak to it.
    """
    question = asked_in(message, bot)
    text = message.text or message.caption or ""
    if message.chat.type == ChatType.PRIVATE or question is None:
        return question
    other = _ADDRESSEE.match(text)
    if other and other[1].lower() != (bot.username or "").lower():
        return None
    replied = message.reply_to_message
    to_me = bool(_name_of(bot).search(text)) or (replied is not None and replied.from_user == bot)
    return question if to_me or _is_our_command(text) else None


def asked_in(message: Message, bot: User) -> str | None:
    """What a message that is meant for `bot` asks, its name taken out; None when it has no text."""
    text = message.text or message.caption
    return (_name_of(bot).sub("", text).strip() or HELP) if text else None


def _name_of(bot: User) -> re.Pattern[str]:
    return re.compile(rf" ?@{re.escape(bot.username or '')}\b", re.IGNORECASE)


def _is_our_command(text: str) -> bool:
    if not text.startswith("/"):
        return False
    first = folded(text[1:]).split()[:_LONGEST_NAME_IN_WORDS]
    return any("".join(first[:count]) in _NAMES for count in range(1, len(first) + 1))


def asker_of(update: Update, chat: Chat, question: str, thread_id: int | None = None) -> Asker:
    """Who asks `question` with `update`, and where."""
    user = update.effective_user
    return Asker(user.id if user else None, chat.id, chat.type == ChatType.PRIVATE, question, thread_id)

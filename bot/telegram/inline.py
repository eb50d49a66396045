"""Inline mode: the bot's name and a question, typed in any chat, bring facts that one press sends there."""

import logging
from hashlib import sha256
from html import escape
from typing import Any

from telegram import (
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
    Update,
)
from telegram.constants import InlineQueryLimit, ParseMode
from telegram.error import BadRequest
from telegram.ext import BaseHandler, CallbackContext, ExtBot, InlineQueryHandler

from bot.presentation.sharing import Shared
from bot.telegram.keyboards import link_to
from bot.telegram.services import Services, Share
from bot.telegram.turns import Turns

log = logging.getLogger(__name__)

CACHE_SECONDS = 10
"""How long Telegram may repeat an answer to whoever asked: what was edited is seen soon."""
MOST_ID_BYTES = 64
MOST_OFFSET_LETTERS = 6


def inline_handlers(services: Services) -> list[BaseHandler[Any, Any, Any]]:
    """The handler of inline mode, where somebody finds facts for it."""
    share = services.share
    if share is None:
        return []

    async def on_inline(update: Update, context: CallbackContext[ExtBot[Any], Any, Any, Any]) -> None:
        await _answer(update, context.bot.username, share, services.turns)

    return [InlineQueryHandler(on_inline)]


async def _answer(update: Update, username: str, share: Share, turns: Turns) -> None:
    query = update.inline_query
    if query is None:
        return
    found = await turns.ask(share, query.query)
    begin = _offset(query.offset)
    page = found.facts[begin : begin + InlineQueryLimit.RESULTS]
    end = begin + len(page)
    button = InlineQueryResultsButton(found.hint, start_parameter=found.start) if found.hint and found.start else None
    try:
        await query.answer(
            [_result(fact, username) for fact in page],
            cache_time=CACHE_SECONDS,
            is_personal=True,
            next_offset=str(end) if end < len(found.facts) else "",
            button=button,
        )
    except BadRequest as error:
        # Who types on asks anew with each letter; the answer to what stood there before is no longer waited for.
        log.info("Không kịp trả lời một câu gõ trong ô soạn tin: %s", error)


def _offset(given: str) -> int:
    """Where to go on, as it was said with the results before; clients can send what they like."""
    return int(given) if given.isascii() and given.isdecimal() and len(given) <= MOST_OFFSET_LETTERS else 0


def _result(fact: Shared, username: str) -> InlineQueryResultArticle:
    link = f'\n<a href="{escape(link_to(username, fact.start))}">Xem câu gốc</a>' if fact.start else ""
    content = InputTextMessageContent(
        fact.html + link, parse_mode=ParseMode.HTML, link_preview_options=LinkPreviewOptions(is_disabled=True)
    )
    return InlineQueryResultArticle(_id(fact.id), fact.title, content, description=fact.description)


def _id(fact: str) -> str:
    """The fact's id, or what stands for it where Telegram has no room for one so long."""
    fits = len(fact.encode()) <= MOST_ID_BYTES
    return fact if fits else sha256(fact.encode()).hexdigest()

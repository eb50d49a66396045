"""Where updates come in, by whichever road: kept, let in or turned away, and answered chat by chat."""

import asyncio
import logging
from collections.abc import Hashable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import Any

from telegram import Update
from telegram.constants import ChatType
from telegram.error import TelegramError
from telegram.ext import Application

from bot.presentation.reply import Message
from bot.telegram.addressing import question_in
from bot.telegram.inbox import Inbox, InboxError, RawUpdate
from bot.telegram.limits import Admission, Limits, Verdict
from bot.telegram.metrics import Metrics
from bot.telegram.ordering import Lanes
from bot.telegram.parsing import has_number, ids, parsed
from bot.telegram.requests import Answering, answering
from bot.telegram.sending import Destination, send
from bot.telegram.turns import Turns

log = logging.getLogger(__name__)

CAPACITY = 1000
"""Updates that may wait here; the others wait at Telegram, which keeps them for a day."""

AHEAD = 8
"""Questions left to think of when more are asked for: those that come at once would wait here all the same."""
LEISURE_SECONDS = 0.01
"""For which more are not asked for though more are left; no longer, since they are a round trip away, in which the
processor must not run out of work. Asked for at once, under load, they come in small lots: the few who had their
answers first have their next questions fetched alone, and all others wait another round trip."""

BUSY_SHARE = 0.5
"""How full the house is when those who come are told that it takes longer: some seconds, at 200 answers a second."""

BUSY = (
    "Hiện có rất nhiều người hỏi, bot đang bận. Câu hỏi của đồng chí đã được ghi nhận và sẽ được trả lời sau ít phút."
)
TOO_FAST = "Đồng chí hỏi nhanh quá, bot chưa trả lời kịp. Đồng chí vui lòng chờ một phút rồi hỏi tiếp."
MAINTENANCE = "Bot đang được bảo trì. Đồng chí vui lòng hỏi lại sau ít phút."

_LONGEST_NOTICE = 200
"""Letters Telegram shows above a button that was pressed."""


@dataclass(slots=True)
class Maintenance:
    """The operator's switch: a file that is there, with the sentence to say in it if it is not empty."""

    file: Path | None = None

    def sentence(self) -> str | None:
        """What to say instead of an answer; None in ordinary times."""
        if self.file is None:
            return None
        try:
            return self.file.read_text(encoding="utf-8").strip()[:_LONGEST_NOTICE] or MAINTENANCE
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError):
            return MAINTENANCE


@dataclass(slots=True)
class Reception:
    """Takes updates in and sees each of them answered."""

    application: Application[Any, Any, Any, Any, Any, Any]
    inbox: Inbox
    limits: Admission
    metrics: Metrics
    maintenance: Maintenance = field(default_factory=Maintenance)
    capacity: int = CAPACITY
    turns: Turns = field(default_factory=Turns)
    """In which the core is asked."""
    letters: Admission = field(default_factory=lambda: Limits(0, 0))
    """Who is let in with what is typed in inline mode."""
    _lanes: Lanes = field(default_factory=Lanes)
    _told_busy: set[Hashable] = field(default_factory=set)
    _inbox_broken: bool = False

    async def take(self, updates: Sequence[RawUpdate]) -> None:
        """Receive `updates`; when this returns, they outlive the process."""
        for update in await self._keep([update for update in updates if has_number(update)]):
            try:
                await self._enter(update)
            except Exception:
                # Nothing known gets here; whatever it is, those that came with it are not to suffer.
                log.exception("Bỏ qua tin số %s.", update["update_id"])
                await self._done(update["update_id"])

    async def resume(self) -> None:
        """Go on with what earlier processes left."""
        try:
            left = await self.inbox.unfinished()
        except InboxError as error:
            self._note_broken_inbox(error)
            return
        if left:
            log.warning("Còn %d câu hỏi dở dang từ lần chạy trước; bot trả lời tiếp.", len(left))
        for waiting in left:
            update = parsed(waiting.update, self.application.bot)
            if update is None:
                await self._done(waiting.update["update_id"])
            else:
                self._admit(update, waiting.delivered, again=True)

    @property
    def waiting(self) -> int:
        """Updates that wait or are being answered."""
        return self._lanes.count

    async def room(self) -> None:
        """Wait until there is room for more updates."""
        await self._lanes.below(self.capacity)

    async def leisure(self) -> None:
        """Wait, but not for long, until the questions that are there are nearly all thought of."""
        await asyncio.sleep(0)  # those that have just come join the others
        with suppress(TimeoutError):
            async with asyncio.timeout(LEISURE_SECONDS):
                await self.turns.below(AHEAD)

    async def finish(self) -> None:
        """Finish the answers under way; those not begun wait in the inbox for the next process."""
        self._lanes.drop_waiting()
        await self._lanes.below(1)

    async def _keep(self, updates: list[RawUpdate]) -> list[RawUpdate]:
        """Those of `updates` that are new; without a place to write, the bot still answers."""
        try:
            fresh = await self.inbox.keep(updates)
        except InboxError as error:
            self._note_broken_inbox(error)
            return updates
        if self._inbox_broken:
            log.warning("Đã ghi lại được sổ tin đến.")
            self._inbox_broken = False
        return fresh

    async def _done(self, update_id: int) -> None:
        try:
            await self.inbox.done(update_id)
        except InboxError as error:
            self._note_broken_inbox(error)

    def _note_broken_inbox(self, error: Exception) -> None:
        if not self._inbox_broken:
            log.error("Không ghi được sổ tin đến (%s); bot vẫn trả lời, nhưng dừng đột ngột thì có thể sót.", error)
        self._inbox_broken = True

    async def note_delivery(self, update_id: int, count: int) -> None:
        """Telegram accepted `count` messages of the answer to an update by now."""
        try:
            await self.inbox.delivered(update_id, count)
        except InboxError as error:
            self._note_broken_inbox(error)

    async def _enter(self, raw: RawUpdate) -> None:
        update = parsed(raw, self.application.bot)
        if update is None:
            await self._done(raw["update_id"])
            return
        self.metrics.updates.inc()
        if not self._is_for_us(update):
            self._admit(update)
            return
        sentence = await self._objection(update)
        if sentence is None:
            self._tell_if_busy(update)
            self._admit(update)
            return
        self.metrics.refused.inc()
        # Beside the chat's own lane: who is told to wait need not wait for it.
        self._lanes.add(("told", ids(update)), lambda: self._refuse(update, sentence))

    async def _objection(self, update: Update) -> str | None:
        """Why `update` is not answered, in a sentence, an empty one if it was said before; None to answer it."""
        user, chat = ids(update)
        sentence = self.maintenance.sentence()
        if sentence is not None:
            return sentence
        if update.inline_query is not None:
            # Each letter asks: they have a measure of their own, and what is typed next may be let in.
            return None if await self.letters.admit(user, None) is Verdict.ADMITTED else ""
        verdict = await self.limits.admit(user, chat)
        if verdict is Verdict.ADMITTED:
            return None
        return TOO_FAST if verdict is Verdict.TOLD else ""

    def _tell_if_busy(self, update: Update) -> None:
        """Tell who comes to a full house, once, that the answer will take a while."""
        chat = ids(update)[1]
        if self.waiting < self.capacity * BUSY_SHARE:
            self._told_busy.clear()
        elif chat not in self._told_busy and update.callback_query is None:
            self._told_busy.add(chat)
            self._lanes.add(("told", chat), lambda: self._tell(update, BUSY))

    def _is_for_us(self, update: Update) -> bool:
        """Whether somebody waits for an answer; groups talk of other things as well."""
        if update.message or update.edited_message:
            message = update.effective_message
            private = message is not None and message.chat.type == ChatType.PRIVATE
            return private or (message is not None and question_in(message, self.application.bot.bot) is not None)
        return update.callback_query is not None or update.inline_query is not None

    def _admit(self, update: Update, delivered: int = 0, *, again: bool = False) -> None:
        user, chat = ids(update)
        lane: Hashable = (
            chat if chat is not None else ("user", user) if user is not None else ("update", update.update_id)
        )
        if again and self.inbox.shared:
            # Taken over: those that came after it may wait in the chat's own lane already, for their turn.
            lane = ("again", lane)
        came = perf_counter()
        self._lanes.add(lane, lambda: self._answer(update, delivered, came, again=again))

    async def _answer(self, update: Update, delivered: int, came: float, *, again: bool) -> None:
        if again and not await self._is_worth_it(update.update_id):
            log.error("Bỏ câu hỏi số %s: đã nhiều lần dở dang.", update.update_id)
            await self._done(update.update_id)
            return
        try:
            await self.inbox.turn(update.update_id, ids(update)[1])
        except InboxError as error:
            self._note_broken_inbox(error)
        work = Answering(update.update_id, delivered)
        answering.set(work)
        await self.application.process_update(update)
        self.metrics.answer_seconds.observe(perf_counter() - came)
        if not work.given_up:
            await self._done(update.update_id)

    async def _is_worth_it(self, update_id: int) -> bool:
        try:
            return await self.inbox.begin_again(update_id)
        except InboxError as error:
            self._note_broken_inbox(error)
            return True

    async def _refuse(self, update: Update, sentence: str) -> None:
        """Say `sentence`, if any, and nothing else; a pressed button needs an answer in any case."""
        await self._tell(update, sentence or (TOO_FAST if update.callback_query else ""))
        await self._done(update.update_id)

    async def _tell(self, update: Update, sentence: str) -> None:
        answering.set(None)
        message = update.effective_message
        try:
            if update.callback_query is not None:
                await update.callback_query.answer(sentence)
            elif sentence and message is not None:
                await send(self.application.bot, Destination(message.chat.id), Message(sentence))
        except TelegramError as error:
            log.info("Không báo được cho người hỏi: %s", error)

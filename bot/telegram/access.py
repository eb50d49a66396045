"""Who may use the bot: asked here alone, before anything is answered, whatever the update is."""

import asyncio
import logging
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from html import escape
from typing import Any
from zoneinfo import ZoneInfo

from telegram import InlineQueryResultsButton, Update
from telegram.constants import ChatType
from telegram.error import TelegramError
from telegram.ext import ApplicationHandlerStop, CallbackContext, ExtBot, TypeHandler

from bot.answers.errand import Errand
from bot.answers.outcome import Outcome
from bot.presentation.reply import Button, Message, Reply
from bot.state.access import Access, Standing
from bot.state.audit import Audit
from bot.state.engine import State
from bot.state.errors import StateUnavailableError
from bot.telegram.addressing import question_in
from bot.telegram.deeds import TAKEN_OFF, deeds_html
from bot.telegram.presses import ONLY_ADMINISTRATORS, Press, Pressed
from bot.telegram.sending import Destination, destination_of, send
from bot.telegram.services import Asker

log = logging.getLogger(__name__)

ASK, ALLOW, REFUSE = "!q", "!y", "!n"
"""What the data of the buttons begins with."""

NOT_LISTED = (
    "Bot này dành cho những người đã được cho phép. Đồng chí bấm nút dưới để xin dùng, "
    "hoặc báo người quản trị số của mình: <code>{id}</code>."
)
NOT_LISTED_HERE = (
    "Nhóm này chưa được phép dùng bot. Các đồng chí nhờ người quản trị bot gõ <code>/quyen cho {id}</code>, "
    "hoặc từng người mở bot để xin dùng riêng."
)
NOT_LISTED_NOTICE = "Đồng chí chưa được phép dùng bot. Đồng chí mở bot, gõ /start để xin."
NOT_LISTED_INLINE = "Chưa được phép dùng: bấm để xin"
TURNED_AWAY = "Người quản trị chưa cho phép đồng chí dùng bot này."
ASKED = "Đã chuyển lời xin tới người quản trị. Được phép, đồng chí sẽ nhận tin báo."
ASKED_ALREADY = "Lời xin của đồng chí đang chờ người quản trị."
SOMEBODY_ASKS = "{name} (số <code>{id}</code>) xin dùng bot."
LET_IN = "Đồng chí đã được phép dùng bot. Đồng chí gõ câu hỏi, hoặc /trogiup để xem cách hỏi."
NOTED = {Standing.ALLOWED: "Đã cho phép {name}.", Standing.REFUSED: "Đã từ chối {name}."}
REMOVED = "Đã bỏ {id} khỏi danh sách."
NOT_THERE = "Trong danh sách không có {id}."
USAGE = (
    "Đồng chí gõ <code>/quyen cho 123456</code>, <code>/quyen từ chối 123456</code>, <code>/quyen bỏ 123456</code> "
    "(số của nhóm có dấu trừ), hoặc <code>/quyen nhật ký</code> để xem việc đã làm."
)
EVERYBODY = "Ai cũng dùng được bot (ACCESS=open), trừ người bị từ chối."
ONLY_LISTED = "Chỉ những người và nhóm trong danh sách dùng được bot (ACCESS=list)."
_TITLES = {Standing.ASKING: "Đang xin", Standing.ALLOWED: "Được phép", Standing.REFUSED: "Bị từ chối"}
_VERBS = {"cho": Standing.ALLOWED, "từ chối": Standing.REFUSED, "tu choi": Standing.REFUSED, "tuchoi": Standing.REFUSED}
_AWAY = frozenset({"bỏ", "bo", "xóa", "xoa"})
_LOG = frozenset({"nhật ký", "nhat ky", "nhatky"})

SHOWN = 30
"""People of one standing, and deeds, in one message."""
NAMES_KEPT = 2_000
"""Names of who was refused, for the request that may follow."""
KEPT_SECONDS = 5.0
"""For which the list holds without the database being asked: another bot beside this one may have changed it."""

Context = CallbackContext[ExtBot[Any], Any, Any, Any]


class Gate:
    """Lets updates in or turns them away, and keeps the list of whom it lets in."""

    def __init__(
        self,
        state: State,
        administrators: frozenset[int],
        *,
        zone: ZoneInfo,
        listed_only: bool,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`listed_only`: only who is on the list may use the bot; otherwise everybody but who was refused."""
        self._clock = clock
        self._zone = zone
        self._standings: dict[int, Standing] = {}
        self._read_at = float("-inf")
        self._reading = asyncio.Lock()
        self._access = Access(state)
        self._audit = Audit(state)
        self._administrators = administrators
        self._listed_only = listed_only
        self._names: OrderedDict[int, str] = OrderedDict()

    @property
    def handler(self) -> TypeHandler[Update, Context, None]:
        """Comes before all others, and ends what is turned away."""
        return TypeHandler(Update, self._check)

    @property
    def presses(self) -> Mapping[str, Press]:
        """What the buttons about access do."""
        return {ASK: self._ask, ALLOW: self._allow, REFUSE: self._refuse}

    async def lets_in(self, person: int | None, chat: int | None) -> bool:
        """Whether one of the two may use the bot: a listed person anywhere, anybody in a listed group."""
        if person in self._administrators:
            return True
        ids = {id_ for id_ in (person, chat) if id_ is not None}
        try:
            known = await self._list_as_known()
        except StateUnavailableError:
            # A list that cannot be read lets nobody in that it might keep out.
            return not self._listed_only
        standings = {known.get(id_) for id_ in ids}
        if Standing.REFUSED in standings:
            return False
        return not self._listed_only or Standing.ALLOWED in standings

    async def _list_as_known(self) -> Mapping[int, Standing]:
        """The list as it was some seconds ago at most: read as a whole, so that no question waits for a look-up."""
        async with self._reading:
            if self._clock() - self._read_at >= KEPT_SECONDS:
                self._standings = await self._access.standings()
                self._read_at = self._clock()
        return self._standings

    async def _read_anew(self) -> None:
        """The list was changed: what is being read at this moment may not know."""
        async with self._reading:
            self._read_at = float("-inf")

    async def _check(self, update: Update, context: Context) -> None:
        asks = update.callback_query is not None and update.callback_query.data == ASK
        if asks or not _is_asked(update, context):
            return
        try:
            user, chat = update.effective_user, update.effective_chat
            if await self.lets_in(user.id if user else None, chat.id if chat else None):
                return
            await self._turn_away(update, context)
        except Exception:
            # The library would go on to the next handler and answer: what cannot be checked is not answered.
            log.exception("Không kiểm tra được quyền của một tin; bot không trả lời tin đó.")
        raise ApplicationHandlerStop

    async def _turn_away(self, update: Update, context: Context) -> None:
        user = update.effective_user
        if user is not None:
            self._names[user.id] = user.full_name
            if len(self._names) > NAMES_KEPT:
                self._names.popitem(last=False)
        try:
            if update.inline_query is not None:
                button = InlineQueryResultsButton(NOT_LISTED_INLINE, start_parameter="xin")
                await update.inline_query.answer([], cache_time=0, is_personal=True, button=button)
            elif update.callback_query is not None:
                await update.callback_query.answer(NOT_LISTED_NOTICE, show_alert=True)
            elif update.effective_message is not None:
                await send(context.bot, destination_of(update.effective_message), await self._refusal(update))
        except TelegramError as error:
            log.info("Không báo được cho người chưa được phép: %s", error)

    async def _refusal(self, update: Update) -> Message:
        chat, user = update.effective_chat, update.effective_user
        if chat is not None and chat.type != ChatType.PRIVATE:
            return Message(NOT_LISTED_HERE.format(id=chat.id))
        if user is None or await self._was_refused(user.id):
            return Message(TURNED_AWAY)
        return Message(NOT_LISTED.format(id=user.id), ((Button("Xin được dùng", ASK),),))

    async def _was_refused(self, id_: int) -> bool:
        try:
            entry = await self._access.find(id_)
        except StateUnavailableError:
            return False
        return entry is not None and entry.standing is Standing.REFUSED

    async def _ask(self, asker: Asker, _: str) -> Pressed:
        """Somebody asks to be let in: the administrators are told, once."""
        if asker.person_id is None:
            return Pressed(notice=TURNED_AWAY)
        if await self.lets_in(asker.person_id, None):
            return Pressed(notice=LET_IN)
        name = self._names.get(asker.person_id, str(asker.person_id))
        if not await self._access.ask(asker.person_id, name):
            return Pressed(notice=TURNED_AWAY if await self._was_refused(asker.person_id) else ASKED_ALREADY)
        text = SOMEBODY_ASKS.format(name=escape(name, quote=False), id=asker.person_id)
        row = (Button("Cho phép", f"{ALLOW} {asker.person_id}"), Button("Từ chối", f"{REFUSE} {asker.person_id}"))
        told = tuple((Destination(person), Message(text, (row,))) for person in sorted(self._administrators))
        return Pressed(_said(ASKED), others=told, spent=(ASK,))

    async def _allow(self, asker: Asker, argument: str) -> Pressed:
        return await self._pressed(asker, argument, Standing.ALLOWED)

    async def _refuse(self, asker: Asker, argument: str) -> Pressed:
        return await self._pressed(asker, argument, Standing.REFUSED)

    async def _pressed(self, asker: Asker, argument: str, standing: Standing) -> Pressed:
        """An administrator's decision, by a button."""
        id_ = _number(argument)
        if asker.person_id not in self._administrators or id_ is None:
            return Pressed(notice=ONLY_ADMINISTRATORS)
        name = await self._put(asker, id_, standing)
        others = ((Destination(id_), Message(LET_IN)),) if standing is Standing.ALLOWED and id_ > 0 else ()
        return Pressed(_said(NOTED[standing].format(name=name)), others=others, spent=(ALLOW, REFUSE))

    async def manage(self, errand: Errand, asker: Asker) -> Reply:
        """`/quyen`: the list, a change of it, or what administrators did."""
        typed = errand.argument.strip().lower()
        if not typed:
            return _said(await self._list())
        if typed in _LOG:
            return _said(deeds_html(await self._audit.newest(SHOWN), self._zone))
        verb, _, number = typed.rpartition(" ")
        id_ = _number(number)
        if id_ is None or verb not in {*_VERBS, *_AWAY}:
            return _said(USAGE)
        if verb in _AWAY:
            removed = await self._access.remove(id_)
            await self._read_anew()
            if removed:
                await self._note(asker, TAKEN_OFF, str(id_))
            return _said((REMOVED if removed else NOT_THERE).format(id=id_))
        return _said(NOTED[_VERBS[verb]].format(name=await self._put(asker, id_, _VERBS[verb])))

    async def note(self, asker: Asker, action: str, detail: str = "") -> None:
        """Write down what an administrator did; without a place to write the deed itself is done all the same."""
        try:
            await self._note(asker, action, detail)
        except StateUnavailableError:
            log.warning("Không ghi được nhật ký quản trị: %s %s", action, asker.person_id)

    async def _note(self, asker: Asker, action: str, subject: str) -> None:
        await self._audit.note(asker.person_id or 0, action, subject)

    async def _put(self, asker: Asker, id_: int, standing: Standing) -> str:
        """Note how somebody stands; the name they go by, as HTML."""
        known = await self._access.find(id_)
        label = known.label if known else self._names.get(id_, str(id_))
        await self._access.put(id_, label, standing, asker.person_id)
        await self._read_anew()
        await self._note(asker, standing.value, str(id_))
        return escape(label, quote=False)

    async def _list(self) -> str:
        blocks = [ONLY_LISTED if self._listed_only else EVERYBODY]
        for standing, title in _TITLES.items():
            entries = await self._access.everybody(standing)
            lines = [f"• {escape(entry.label, quote=False)}: <code>{entry.chat_id}</code>" for entry in entries[:SHOWN]]
            if lines:
                more = [f"… còn {len(entries) - SHOWN}"] if len(entries) > SHOWN else []
                blocks.append("\n".join([f"<b>{title}</b>", *lines, *more]))
        return "\n\n".join([*blocks, USAGE])


def _is_asked(update: Update, context: Context) -> bool:
    """Whether the bot is asked something; what a group says to itself, and where the bot is let in, is not."""
    if update.callback_query is not None or update.inline_query is not None:
        return True
    message = update.message or update.edited_message
    if message is None:
        return False
    return message.chat.type == ChatType.PRIVATE or question_in(message, context.bot.bot) is not None


def _number(text: str) -> int | None:
    digits = text.strip().removeprefix("-")
    return int(text) if digits.isascii() and digits.isdecimal() and len(digits) < len(str(2**63)) else None


def _said(text: str) -> Reply:
    return Reply(Outcome.HELP, (Message(text),), ())

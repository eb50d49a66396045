"""What readers think of a reply: 👍 and 👎, and "Báo sai" on one line of it, which goes to the administrators.

All of it hangs on one row of buttons under a reply, put there by `Feedback.dress` alone.
"""

import asyncio
import hashlib
import logging
import re
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path

from telegram import Message as TelegramMessage
from telegram import Update
from telegram.ext import MessageHandler, filters

from bot.answers.figure_text import figure_value
from bot.answers.outcome import Outcome
from bot.knowledge.model import Figure
from bot.presentation.lines import fact_html
from bot.presentation.plain import plain_text
from bot.presentation.reply import Button, Message, Reply
from bot.search.facts import Fact
from bot.serving.live import Live
from bot.state.audit import Audit
from bot.state.engine import State
from bot.state.errors import StateUnavailableError, TooManyError
from bot.state.questions import Questions
from bot.state.reports import Reports
from bot.state.unanswered import Unanswered
from bot.state.votes import Votes
from bot.telegram.addressing import asker_of
from bot.telegram.deeds import REPORT_DONE
from bot.telegram.errands import NOT_NOW
from bot.telegram.handlers import BUTTON_UNUSABLE
from bot.telegram.presses import ONLY_ADMINISTRATORS, Context, Press, Pressed
from bot.telegram.reporting import place_of, report_html
from bot.telegram.sending import Destination, destination_of, send, send_to_others
from bot.telegram.services import Asker
from bot.vietnamese.folding import folded

log = logging.getLogger(__name__)

GOOD, BAD, WRONG, LINE, DONE = "!g", "!b", "!w", "!l", "!d"
"""What the data of the buttons begins with."""

JUDGED = frozenset({Outcome.ANSWERED, Outcome.NO_DATA, Outcome.UNKNOWN})
"""Replies that may be good or bad."""
MISSED = frozenset({Outcome.NO_DATA, Outcome.UNKNOWN})
LINES_SHOWN = 8
"""Lines to choose from at a time: buttons that fit on a phone."""
LABEL_LETTERS = 40
LONGEST_QUESTION = 200
"""Letters of a question that are kept: past it nobody asks, somebody pastes."""
REMEMBERED = 5_000
"""Presses remembered, so that one reader counts once under one reply."""

THANKS = "Cảm ơn đồng chí."
WHICH = "Dòng nào sai? Đồng chí chọn:"
OTHER = "Điều khác"
MORE = "Xem tiếp"
REPORTED = (
    "Đã ghi báo sai số {number} và chuyển người quản trị. Đồng chí trả lời tin này để nói rõ sai ở đâu, nếu muốn."
)
REPORTED_FOR_LATER = (
    "Đã ghi báo sai số {number} để người biên tập xem; sửa xong, bot không báo lại được. Đồng chí trả lời tin này để "
    "nói rõ sai ở đâu, nếu muốn."
)
"""Where no administrator reads along."""
REPORTED_ALREADY = "Đồng chí đã báo điều này rồi (số {number}); báo sai ấy đang chờ xử lý."
TOO_MANY = "Đồng chí có nhiều báo sai đang chờ xử lý. Xin đợi xử lý xong rồi báo tiếp."
ASKS = "Sai ở đâu?"
WHY_NOTED = "Đã ghi thêm vào báo sai số {number}. Cảm ơn đồng chí."
NOT_YOURS = "Báo sai này không còn, hoặc do đồng chí khác gửi; tôi chưa ghi lời vừa rồi."
DONE_ALREADY = "Báo sai này đã được xử lý, hoặc người gửi đã xóa."
DONE_NOTED = "Đã báo lại cho người gửi."
DEALT_WITH = "Báo sai số {number} của đồng chí (câu hỏi “{question}”) đã được xử lý. Cảm ơn đồng chí."
DONE_LABEL = "Đã xử lý"

_NUMBER = re.compile(r"Đã ghi báo sai số (\d{1,12}) ")


@dataclass(frozen=True, slots=True)
class _Reopened:
    """A question a button stands for, and what the reply to it states."""

    question: str
    facts: Sequence[str]


class Feedback:
    """Everything behind the row of buttons."""

    def __init__(self, state: State, live: Live, administrators: frozenset[int], knowledge_dir: Path) -> None:
        self._state = state
        self._live = live
        self._administrators = administrators
        self._knowledge_dir = knowledge_dir
        self._questions = Questions(state)
        self._votes = Votes(state)
        self._unanswered = Unanswered(state)
        self._reports = Reports(state)
        self._audit = Audit(state)
        self._pressed: OrderedDict[tuple[int, int | None, str], None] = OrderedDict()

    @property
    def presses(self) -> Mapping[str, Press]:
        """What each button does."""
        return {GOOD: self._good, BAD: self._bad, WRONG: self._wrong, LINE: self._line, DONE: self._done}

    @property
    def handler(self) -> MessageHandler[Context, None]:
        """Takes what a reader types in answer to "sai ở đâu?"."""
        return MessageHandler(filters.UpdateType.MESSAGE & filters.TEXT & ~filters.COMMAND & _Why(), self._on_why)

    def dress(self, reply: Reply, asker: Asker) -> Reply:
        """`reply` with the row of buttons under its last message, where it can be judged."""
        if reply.outcome not in JUDGED or reply.errand is not None or not reply.messages:
            return reply
        token = self._questions.remember(asker.question)
        row: tuple[Button, ...] = (Button("👍", f"{GOOD} {token}"), Button("👎", f"{BAD} {token}"))
        if reply.facts:
            row = (Button("Báo sai", f"{WRONG} {token}"), *row)
        if reply.page is not None:
            return replace(reply, page=replace(reply.page, buttons=(*reply.page.buttons, row)))
        *others, last = reply.messages
        return replace(reply, messages=(*others, replace(last, buttons=(*last.buttons, row))))

    def heard(self, reply: Reply, asker: Asker) -> None:
        """Count a question nothing was known about."""
        if reply.outcome in MISSED and reply.errand is None and any(map(str.isalpha, asker.question)):
            question = self._counted(asker.question)
            self._state.later.add(self._unanswered.add_all, (question, reply.outcome.value))

    def _counted(self, question: str) -> str:
        """A question as it is counted: folded."""
        return folded(self._shown(question))[:LONGEST_QUESTION]

    # 👍 and 👎.

    async def _good(self, asker: Asker, token: str) -> Pressed:
        return await self._vote(asker, token, good=True)

    async def _bad(self, asker: Asker, token: str) -> Pressed:
        return await self._vote(asker, token, good=False)

    async def _vote(self, asker: Asker, token: str, *, good: bool) -> Pressed:
        question = await self._questions.find(token)
        if question is None:
            return Pressed(notice=BUTTON_UNUSABLE)
        press = (asker.chat_id, asker.person_id, token)
        if press not in self._pressed:
            self._pressed[press] = None
            if len(self._pressed) > REMEMBERED:
                self._pressed.popitem(last=False)
            counted = self._counted(question)
            self._state.later.add(self._votes.add_all, (counted, good))
        # In a group others may want to press too.
        return Pressed(notice=THANKS, spent=(GOOD, BAD) if asker.private else ())

    # Báo sai.

    async def _wrong(self, _: Asker, argument: str) -> Pressed:
        """The lines of the reply to choose from, `argument` the question's short name and how many to pass over."""
        token, *passed = argument.split(" ", 1)
        asked = await self._asked(token)
        if asked is None or not re.fullmatch(r"[0-9]{0,4}", "".join(passed)):
            return Pressed(notice=BUTTON_UNUSABLE)
        start = int("".join(passed) or 0)
        facts = [fact for fact in map(self._live.snapshot.facts.named, asked.facts) if fact is not None]
        rows = [
            (Button(f"{number}. {_label(fact)}", f"{LINE} {token} {_key(fact.id)}"),)
            for number, fact in enumerate(facts[start : start + LINES_SHOWN], start + 1)
        ]
        last: tuple[Button, ...] = (Button(OTHER, f"{LINE} {token}"),)
        if start + LINES_SHOWN < len(facts):
            last = (Button(MORE, f"{WRONG} {token} {start + LINES_SHOWN}"), *last)
        return Pressed(_said(WHICH, (*rows, last)))

    async def _line(self, asker: Asker, argument: str) -> Pressed:
        """A line was chosen: note it, tell the administrators, ask why."""
        token, _, key = argument.partition(" ")
        asked = await self._asked(token)
        if asked is None or asker.person_id is None:
            return Pressed(notice=BUTTON_UNUSABLE)
        fact_id = next((one for one in asked.facts if _key(one) == key), "")
        if key and not fact_id:
            return Pressed(notice=BUTTON_UNUSABLE)
        try:
            number, new = await self._reports.add(
                asker.person_id, asker.chat_id, asker.thread_id, fact_id, self._shown(asked.question)
            )
        except TooManyError:
            return Pressed(_said(TOO_MANY))
        if not new:
            return Pressed(_said(REPORTED_ALREADY.format(number=number)))
        log.info("Báo sai số %d (%s); xem bằng lệnh bot reports.", number, fact_id or "không rõ dòng nào")
        sentence = REPORTED if self._administrators else REPORTED_FOR_LATER
        told = Message(escape(sentence.format(number=number), quote=False), asks=ASKS if asker.private else "")
        snapshot = self._live.snapshot
        fact = snapshot.facts.named(fact_id)
        where = await asyncio.to_thread(place_of, fact, self._knowledge_dir) if fact else ""
        html = report_html(number, self._shown(asked.question), fact, where, snapshot)
        report = Message(html, ((_done_button(number),),))
        return Pressed(
            Reply(Outcome.HELP, (told,), ()), others=tuple((Destination(one), report) for one in self._administrators)
        )

    async def _on_why(self, update: Update, context: Context) -> None:
        """The reader says what is wrong."""
        message = update.effective_message
        number = _number_in(message)
        if message is None or number is None:
            return
        asker = asker_of(update, message.chat, message.text or "")
        to = destination_of(message)
        try:
            report = asker.person_id and await self._reports.say_why(number, asker.person_id, asker.question)
        except StateUnavailableError:
            await send(context.bot, to, Message(NOT_NOW))
            return
        if not report:
            await send(context.bot, to, Message(NOT_YOURS))
            return
        await send(context.bot, to, Message(WHY_NOTED.format(number=number)))
        why = Message(f"<b>Báo sai số {number}</b>, người báo nói: {escape(report.reason, quote=False)}")
        await send_to_others(context.bot, [(Destination(one), why) for one in self._administrators])

    async def _done(self, asker: Asker, argument: str) -> Pressed:
        """An administrator has dealt with a report: the reader is told."""
        if asker.person_id is None or asker.person_id not in self._administrators:
            return Pressed(notice=ONLY_ADMINISTRATORS)
        report = await self._reports.finish(int(argument)) if re.fullmatch(r"[0-9]{1,12}", argument) else None
        if report is None:
            return Pressed(notice=DONE_ALREADY, spent=(DONE,))
        await self._audit.note(asker.person_id, REPORT_DONE, str(report.id), report.fact_id)
        told = DEALT_WITH.format(number=report.id, question=report.question)
        reader = Destination(report.chat_id, report.thread_id)
        return Pressed(notice=DONE_NOTED, others=((reader, Message(escape(told, quote=False))),), spent=(DONE,))

    async def _asked(self, token: str) -> _Reopened | None:
        """What a short name stands for; the reply is drawn again, from what is known now."""
        question = await self._questions.find(token)
        return _Reopened(question, self._live.reply(question).facts) if question is not None else None

    def _shown(self, question: str) -> str:
        """A question in a reader's words: a button's key for a place made its name."""
        places = self._live.snapshot.gazetteer.places
        return " ".join(places[word[1:]].full if word[1:] in places else word for word in question.split())


class _Why(filters.MessageFilter):
    """Answers to the message that asks what is wrong."""

    def filter(self, message: TelegramMessage) -> bool:
        """Whether `message` is one."""
        return _number_in(message) is not None


def _number_in(message: TelegramMessage | None) -> int | None:
    """The report that a message says more about, told by the bot's own message it answers."""
    asked = message.reply_to_message if message else None
    if asked is None or asked.from_user is None or asked.from_user.id != asked.get_bot().id:
        return None
    found = _NUMBER.match(asked.text or "")
    return int(found[1]) if found else None


def _done_button(number: int) -> Button:
    return Button(DONE_LABEL, f"{DONE} {number}")


def _label(fact: Fact) -> str:
    """What a line says in the few letters of a button: a figure's number first, which is what may be wrong."""
    record = fact.record
    text = f"{figure_value(record)} – {record.indicator}" if isinstance(record, Figure) else plain_text(fact_html(fact))
    return text if len(text) <= LABEL_LETTERS else text[: LABEL_LETTERS - 1].rstrip() + "…"


def _key(fact_id: str) -> str:
    """An id, however long, in the few letters a button has room for."""
    return hashlib.sha256(fact_id.encode()).hexdigest()[:16]


def _said(text: str, rows: tuple[tuple[Button, ...], ...] = ()) -> Reply:
    return Reply(Outcome.HELP, (Message(escape(text, quote=False), rows),), ())

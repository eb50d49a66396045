"""Sending digests: to every chat that follows what changed one message, at the pace Telegram allows.

Each is claimed in the database before it is sent. One that may have arrived (a timeout, a bot that was killed) is not
sent again, but what it told comes once more in the chat's next digest, and `/moi` has it at once; one that surely has
not arrived (flood control, no connection) is tried later.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError

from bot.answers.answer import Notice, Say
from bot.answers.news import Fresh, news_of
from bot.presentation.layout import present
from bot.presentation.reply import Button, Message
from bot.search.snapshot import Snapshot
from bot.serving.live import Live
from bot.state.digests import Claimed, Digests
from bot.state.editions import Editions, Item
from bot.state.engine import State
from bot.state.leases import Lease
from bot.state.subscriptions import Subscriptions
from bot.telegram.failures import NeverLeftError
from bot.telegram.following import fresh_of
from bot.telegram.sending import Destination

log = logging.getLogger(__name__)

A_SECOND = 20
"""Digests sent in one second: Telegram takes some 30 messages a second from a bot, and answers come first."""
LOOK_SECONDS = 15.0
"""How often it is looked whether a digest is due."""
LEASE_SECONDS = 60
"""For so long one bot has the sending; when it dies, another takes over after this."""
IDLE_SECONDS = 2 * LEASE_SECONDS
"""After this a digest that was being sent is in doubt: the bot that sent it has not had the sending since. Shorter than
an edition takes to settle, so that what is in doubt is in the next digest."""
OFFLINE_SECONDS = 30
"""Before the next try when Telegram cannot be reached."""
KEPT_NEWS = 50
KEPT_MESSAGES = 2_000
"""Written digests kept: most chats follow the same few things."""
SIZES = ((6, 6), (4, 4), (3, 2), (2, 1))
"""Places and facts of each, from the fullest digest to one that is surely one message."""
TITLE = "Có điều mới về những gì đồng chí theo dõi"
BUTTONS = ((Button("Mọi điều mới", "/moi"), Button("Danh sách theo dõi", "/theodoi")),)

Deliver = Callable[[Destination, Message], Awaitable[None]]
"""Sends a message once; raises `TelegramError`, `RetryAfter` at once."""


@dataclass(frozen=True, slots=True)
class Quiet:
    """The hours in which nothing is sent; none when `times` is None."""

    times: tuple[time, time] | None
    zone: ZoneInfo

    def at(self, now: float) -> bool:
        """Whether `now`, in seconds since 1970, lies in them."""
        if self.times is None:
            return False
        begin, end = self.times
        clock = datetime.fromtimestamp(now, self.zone).time()
        return begin <= clock < end if begin <= end else clock >= begin or clock < end


@dataclass(frozen=True, slots=True)
class _Result:
    """How sending a digest went; nothing set: it is dealt with."""

    wait: int = 0
    """Seconds after which to try again: it surely was not sent."""
    holds_all: bool = False
    """Whether the others must wait as long: Telegram's limit, or the network, is the same for all."""
    moved_to: int = 0
    """The new id of a group that became a supergroup."""
    gone: bool = False
    """The chat has blocked the bot, or is no more."""
    doubtful: bool = False
    """It may have arrived."""


class Courier:
    """Sends what is due, batch by batch."""

    def __init__(  # noqa: PLR0913 - what it works with
        self,
        state: State,
        live: Live,
        deliver: Deliver,
        quiet: Quiet,
        sleep: Callable[[float], Awaitable[None]],
        *,
        only: int | None = None,
    ) -> None:
        """`only`: one chat's digests are looked after and no other's, whoever has the sending."""
        self._state = state
        self._live = live
        self._deliver = deliver
        self._quiet = quiet
        self._sleep = sleep
        self._only = only
        self._digests = Digests(state)
        self._editions = Editions(state)
        self._subscriptions = Subscriptions(state)
        self._lease = Lease(state, "digests", LEASE_SECONDS)
        self._written: dict[object, Message | None] = {}
        self._news: dict[tuple[int, ...], list[Item]] = {}
        self._not_before = 0
        self._written_from = ""
        """Of which version of the knowledge; not the snapshot, which must go when another one is live."""

    async def send_due(self, stopped: Callable[[], bool] = lambda: False) -> None:
        """Send every digest that is due, until none is or `stopped`. Raises `StateUnavailableError`."""
        now = self._state.now()
        if now < self._not_before or self._quiet.at(now):
            return
        if not await self._digests_due():
            return
        if self._only is not None:
            await self._batch()
            return
        if not await self._lease.hold():
            return
        left = await self._digests.left_sending(IDLE_SECONDS)
        if left:
            log.warning("Không rõ %d tin theo dõi đã tới chưa (bot dừng giữa chừng); kể lại trong tin sau.", left)
        held_at = now
        while not stopped() and not self._quiet.at(self._state.now()):
            if self._state.now() - held_at > LEASE_SECONDS // 2:
                if not await self._lease.hold():
                    return
                held_at = self._state.now()
            if not await self._batch() or self._state.now() < self._not_before:
                return
            await self._sleep(1)

    async def release(self) -> None:
        """Leave the sending to another bot. Raises `StateUnavailableError`."""
        await self._lease.release()

    async def _digests_due(self) -> bool:
        due_at = await self._digests.due_at(self._only)
        return due_at is not None and due_at <= self._state.now()

    async def _batch(self) -> bool:
        """Claim a second's worth of digests and send them; False when none is due."""
        claimed = await self._digests.claim(A_SECOND, self._only)
        if not claimed:
            return False
        followed = await self._subscriptions.of_many(claimed)
        news = {one.editions: await self._news_of(one.editions) for one in set(claimed.values())}
        written = {
            chat: (Destination(chat, followed[chat].thread_id), message)
            for chat, one in claimed.items()
            if chat in followed
            and (message := self._message(followed[chat].subjects, news[one.editions], one)) is not None
        }
        results = dict(zip(written, await asyncio.gather(*(self._send(*one) for one in written.values())), strict=True))
        moved = {chat: result.moved_to for chat, result in results.items() if result.moved_to}
        for chat, new in moved.items():
            await self._subscriptions.moved(chat, new)
            result = await self._send(Destination(new), written[chat][1])
            await self._digests.finish(*((), {new: result.wait}) if result.wait else ((new,), {}))
        back = {chat: result.wait for chat, result in results.items() if result.wait}
        doubtful = [chat for chat, result in results.items() if result.doubtful]
        await self._digests.finish(claimed.keys() - back.keys() - set(doubtful), back, doubtful)
        gone = [chat for chat, result in results.items() if result.gone]
        if gone:
            await self._subscriptions.prune(gone)
        held = max((result.wait for result in results.values() if result.holds_all), default=0)
        if held:
            self._not_before = self._state.now() + held
        return True

    async def _news_of(self, editions: tuple[int, ...]) -> list[Item]:
        """What these editions brought; they do not change, and thousands are told the same."""
        if editions not in self._news:
            if len(self._news) >= KEPT_NEWS:
                self._news.clear()
            self._news[editions] = await self._editions.of(editions)
        return self._news[editions]

    async def _send(self, to: Destination, message: Message) -> "_Result":
        """Send a digest once, and how that went."""
        try:
            await self._deliver(to, message)
        except RetryAfter as error:
            wait = error.retry_after
            return _Result(wait=int(wait if isinstance(wait, int) else wait.total_seconds()) + 1, holds_all=True)
        except ChatMigrated as moved:
            return _Result(moved_to=moved.new_chat_id)
        except Forbidden:
            return _Result(gone=True)
        except BadRequest as error:
            if "chat not found" in error.message.lower():
                return _Result(gone=True)
            log.error("Không gửi được một tin theo dõi: %s", error)  # noqa: TRY400
        except NetworkError as error:
            if isinstance(error, NeverLeftError):
                return _Result(wait=OFFLINE_SECONDS, holds_all=True)
            log.warning("Một tin theo dõi có thể chưa tới: %s", error)
            return _Result(doubtful=True)
        except TelegramError as error:
            log.error("Không gửi được một tin theo dõi: %s", error)  # noqa: TRY400
        return _Result()

    def _message(self, subjects: frozenset[str], items: Sequence[Item], claimed: Claimed) -> Message | None:
        """The digest for who follows `subjects`; None when nothing of it is left."""
        snapshot = self._live.snapshot
        if snapshot.knowledge.version != self._written_from or len(self._written) >= KEPT_MESSAGES:
            self._written, self._written_from = {}, snapshot.knowledge.version
        key = (claimed, subjects)
        if key not in self._written:
            theirs = [item for item in items if not subjects.isdisjoint(item.subjects)]
            self._written[key] = digest_of(fresh_of(theirs, snapshot), snapshot, again=claimed.again)
        return self._written[key]


def digest_of(fresh: Sequence[Fresh], snapshot: Snapshot, *, again: bool = False) -> Message | None:
    """One message that tells `fresh`, some of it perhaps `again`; None when there is nothing to tell."""
    if not fresh:
        return None
    said = Notice(Say.DIGEST_AGAIN if again else Say.DIGEST, {"count": str(len(fresh))})
    for places, facts in SIZES:
        answer = news_of(fresh, said, snapshot, TITLE, places=places, facts=facts)
        messages = present(answer, snapshot.articles).messages
        if len(messages) == 1:
            break
    return Message(messages[0].html, BUTTONS)

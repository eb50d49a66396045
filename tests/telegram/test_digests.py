"""Digests by the thousand: each chat gets its own once, at the pace Telegram allows, whatever happens in between."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
from sqlalchemy import insert
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TimedOut

from bot.presentation.reply import Message
from bot.state.digests import Digests
from bot.state.editions import SETTLE_SECONDS
from bot.state.engine import State, url_of
from bot.state.subscriptions import Subscriptions
from bot.state.tables import subscriptions
from bot.telegram.digests import A_SECOND, IDLE_SECONDS, LEASE_SECONDS, LOOK_SECONDS, Courier, Quiet
from bot.telegram.failures import NeverLeftError
from bot.telegram.noticing import Noticing
from bot.telegram.sending import Destination
from tests.databases import KEY, Clock
from tests.reader import Reader
from tests.telegram.conftest import DIEN_BIEN, ZONE, changed, live_of, serve
from tests.telegram.test_following import longer, mended

SUBSCRIBERS = 10_000
FEW = 300
ROUNDS = 40
"""Looks for work until all is sent."""


class KilledError(Exception):
    """The process is gone, as far as the database can tell."""


class Telegram:
    """The other end: takes messages, and says no as it is told to."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.got: Counter[int] = Counter()
        self.said: dict[int, str] = {}
        self.seconds: Counter[int] = Counter()
        """How many messages came in each second."""
        self.blocked: set[int] = set()
        self.moved: dict[int, int] = {}
        self.silent_until = 0.0
        self.flood_every = 0
        self.kill_at = 0
        self.calls = 0
        self.too_early = 0

    async def deliver(self, to: Destination, message: Message) -> None:
        """Take one message."""
        await asyncio.sleep(0)
        self.calls += 1
        if self.kill_at and self.calls >= self.kill_at:
            raise KilledError
        if self._clock.now < self.silent_until:
            self.too_early += 1
        if self.flood_every and self.calls % self.flood_every == 0:
            self.silent_until = self._clock.now + 7
            raise RetryAfter(7)
        if to.chat_id in self.blocked:
            raise Forbidden("Forbidden: bot was blocked by the user")
        if to.chat_id in self.moved:
            raise ChatMigrated(self.moved[to.chat_id])
        assert "16,5%" in message.html or "cầu treo" in message.html
        self.said[to.chat_id] = message.html
        self.got[to.chat_id] += 1
        self.seconds[int(self._clock.now)] += 1


class Post:
    """A state with subscribers, a changed knowledge, and a courier that can be killed and started anew."""

    def __init__(self, path: Path, reader: Reader, clock: Clock) -> None:
        self.clock = clock
        self.path = path
        self.live = live_of(reader.snapshot)
        self.telegram = Telegram(clock)
        self.state = State(url_of(None, path), KEY, clock)

    async def subscribe(self, chats: range) -> None:
        """So many chats follow Điện Biên; then its poverty rate is mended."""
        await Noticing(self.state, self.live).look()
        rows = [{"chat_id": chat, "subject": "place:Điện Biên", "since": 0} for chat in chats]
        async with self.state.writing() as connection:
            await connection.execute(insert(subscriptions), rows)
        serve(self.live, changed(self.live.snapshot, DIEN_BIEN, mended))
        assert await Noticing(self.state, self.live).look() == 1
        self.clock.now += SETTLE_SECONDS

    async def send(self, deliver: Callable[[Destination, Message], Awaitable[None]] | None = None) -> None:
        """Send all that is due, as time goes by."""

        async def passes(seconds: float) -> None:
            self.clock.now += seconds

        courier = Courier(self.state, self.live, deliver or self.telegram.deliver, Quiet(None, ZONE), passes)
        for _ in range(ROUNDS):
            await courier.send_due()
            if not await Digests(self.state).waiting():
                return
            self.clock.now += LOOK_SECONDS

    async def restart(self) -> None:
        """The process is gone, another one begins."""
        await self.state.close()
        self.state = State(url_of(None, self.path), KEY, self.clock)
        self.clock.now += LEASE_SECONDS


@pytest.fixture(autouse=True)
def _timedelta(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # the library warns of a change that both ways are read


@pytest.fixture
async def post(tmp_path: Path, reader: Reader, clock: Clock) -> AsyncIterator[Post]:
    """A post whose database is a file."""
    post = Post(tmp_path, reader, clock)
    yield post
    await post.state.close()


async def test_ten_thousand_get_theirs_once_over_a_kill_with_floods_and_blocks(post: Post) -> None:
    telegram = post.telegram
    await post.subscribe(range(1, SUBSCRIBERS + 1))
    telegram.blocked = set(range(50, SUBSCRIBERS, 100))
    telegram.flood_every = 997
    telegram.kill_at = SUBSCRIBERS // 2
    with pytest.raises(KilledError):
        await post.send()
    telegram.kill_at = 0
    in_flight = {chat for chat in range(1, SUBSCRIBERS + 1) if chat not in telegram.blocked} - set(telegram.got)
    await post.restart()
    await post.send()
    wanted = set(range(1, SUBSCRIBERS + 1)) - telegram.blocked
    assert set(telegram.got.values()) == {1}, "nobody gets it twice"
    missed = wanted - set(telegram.got)
    assert len(missed) <= A_SECOND, "what was being sent at the kill is not sent again"
    assert missed <= in_flight
    assert max(telegram.seconds.values()) <= A_SECOND
    assert telegram.too_early <= A_SECOND * SUBSCRIBERS // telegram.flood_every, "only the batch under way"
    assert not await Subscriptions(post.state).of_many(telegram.blocked), "who blocked the bot is forgotten"
    post.clock.now += IDLE_SECONDS
    # The batch that nobody finished: who missed it, or may have, is told with the next one, and told so.
    serve(post.live, changed(post.live.snapshot, DIEN_BIEN, longer))
    assert await Noticing(post.state, post.live).look() == 1
    post.clock.now += SETTLE_SECONDS
    telegram.got.clear()
    await post.send()
    assert telegram.got == Counter(dict.fromkeys(wanted, 1))
    told_again = {chat for chat, html in telegram.said.items() if "gồm cả tin lần trước" in html}
    assert missed <= told_again
    assert len(told_again) <= A_SECOND


async def test_a_stop_in_the_middle_loses_nobody_among_floods_and_blocks(post: Post) -> None:
    await post.subscribe(range(1, SUBSCRIBERS + 1))
    post.telegram.blocked = set(range(50, SUBSCRIBERS, 100))
    post.telegram.flood_every = 997
    stopping = False

    async def passes(seconds: float) -> None:
        nonlocal stopping
        post.clock.now += seconds
        stopping = stopping or len(post.telegram.got) >= SUBSCRIBERS // 2

    courier = Courier(post.state, post.live, post.telegram.deliver, Quiet(None, ZONE), passes)
    for _ in range(ROUNDS):
        await courier.send_due(lambda: stopping)
        if stopping:
            break
        post.clock.now += LOOK_SECONDS
    await courier.release()
    assert SUBSCRIBERS // 2 <= len(post.telegram.got) < SUBSCRIBERS // 2 + A_SECOND
    await post.restart()
    await post.send()
    wanted = set(range(1, SUBSCRIBERS + 1)) - post.telegram.blocked
    assert post.telegram.got == Counter(dict.fromkeys(wanted, 1)), "each gets it once"
    assert max(post.telegram.seconds.values()) <= A_SECOND


async def test_two_bots_share_the_work_and_never_the_reader(post: Post) -> None:
    await post.subscribe(range(1, FEW + 1))
    await asyncio.gather(post.send(), post.send(), post.send())
    post.clock.now += LEASE_SECONDS
    await post.send()
    assert post.telegram.got == Counter(dict.fromkeys(range(1, FEW + 1), 1))
    assert max(post.telegram.seconds.values()) <= A_SECOND


@pytest.mark.parametrize(
    ("failure", "sent"),
    [
        (TimedOut, 1),
        (lambda: NetworkError("Bad Gateway"), 1),
        (lambda: BadRequest("Message is too long"), 1),
        (lambda: RetryAfter(3), 2),
    ],
)
async def test_only_what_surely_did_not_arrive_is_sent_again(
    post: Post, failure: Callable[[], Exception], sent: int
) -> None:
    await post.subscribe(range(1, 2))
    calls = 0

    async def fails_once(to: Destination, message: Message) -> None:
        nonlocal calls
        calls += 1
        if calls == 1:
            raise failure()
        await post.telegram.deliver(to, message)

    await post.send(fails_once)
    assert calls == sent


async def test_what_may_have_been_lost_on_the_way_is_in_the_next_digest(post: Post) -> None:
    await post.subscribe(range(1, 3))

    async def loses_one(to: Destination, message: Message) -> None:
        await post.telegram.deliver(to, message)
        if to.chat_id == 1:
            raise TimedOut

    await post.send(loses_one)
    serve(post.live, changed(post.live.snapshot, DIEN_BIEN, longer))
    await Noticing(post.state, post.live).look()
    post.clock.now += SETTLE_SECONDS
    await post.send()
    assert post.telegram.got == Counter({1: 2, 2: 2})
    twice, once = post.telegram.said[1], post.telegram.said[2]
    assert "2 điều mới hoặc đã sửa, gồm cả tin lần trước, không rõ đã tới đồng chí chưa" in twice
    assert "16,5%" in twice
    assert "cầu treo" in twice
    assert "16,5%" not in once
    assert "lần trước" not in once


async def test_without_a_network_the_digest_waits(post: Post) -> None:
    await post.subscribe(range(1, 3))
    down, began = True, post.clock.now

    async def deliver(to: Destination, message: Message) -> None:
        nonlocal down
        if down:
            down = post.clock.now < began + 120
            raise NeverLeftError("no route")
        await post.telegram.deliver(to, message)

    await post.send(deliver)
    assert post.telegram.got == Counter({1: 1, 2: 1})


async def test_a_group_that_moved_gets_it_in_its_new_place(post: Post) -> None:
    await post.subscribe(range(-55, -54))
    post.telegram.moved = {-55: -100123}
    await post.send()
    assert post.telegram.got == Counter({-100123: 1})
    assert await Subscriptions(post.state).of(-100123) == ["place:Điện Biên"]
    await post.send()
    assert post.telegram.got == Counter({-100123: 1})

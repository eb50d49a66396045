"""How much one user, or one chat, may ask: a burst at once, then so many a minute."""

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from enum import Enum, auto
from typing import Protocol

from aiolimiter import AsyncLimiter

REMEMBERED = 20_000
"""Users, and chats, whose buckets are kept; beyond it those that were silent longest begin anew."""

LETTERS_A_QUESTION = 10
"""Times Telegram asks in inline mode while one question is typed; it leaves out letters that are typed fast."""

_PERIOD_SECONDS = 60.0


class Verdict(Enum):
    """What becomes of an update."""

    ADMITTED = auto()
    TOLD = auto()
    """Refused, and the first of its kind: say so."""
    REFUSED = auto()
    """Refused as the one before."""


class Admission(Protocol):
    """Who is let in."""

    async def admit(self, user: int | None, chat: int | None) -> Verdict:
        """Whether an update of `user` in `chat` is answered; never waits."""


class Refusals:
    """Remembers who was told: once, until the bucket has had time to recover by half."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._told: OrderedDict[Hashable, float] = OrderedDict()

    def refused(self, user: int | None, chat: int | None) -> Verdict:
        """An update was refused; whether it is to be told."""
        now = self._clock()
        told = self._told.pop((user, chat), None)
        self._told[user, chat] = now
        if len(self._told) > REMEMBERED:
            self._told.popitem(last=False)
        return Verdict.REFUSED if told is not None and now - told < _PERIOD_SECONDS / 2 else Verdict.TOLD


class Limits:
    """One bucket for each user and each chat, for a single bot."""

    def __init__(self, per_user: int, per_chat: int) -> None:
        """Updates a minute; as many may come at once. 0: no limit."""
        self._buckets = (_Buckets(per_user), _Buckets(per_chat))
        self._refusals = Refusals()

    async def admit(self, user: int | None, chat: int | None) -> Verdict:
        """See `Admission`."""
        found = [kind.of(key) for kind, key in zip(self._buckets, (user, chat), strict=True) if key is not None]
        buckets = [bucket for bucket in found if bucket is not None]
        if not all(bucket.has_capacity() for bucket in buckets):
            return self._refusals.refused(user, chat)
        for bucket in buckets:
            await bucket.acquire()
        return Verdict.ADMITTED


class _Buckets:
    def __init__(self, per_minute: int) -> None:
        self._per_minute = per_minute
        self._of: OrderedDict[int, AsyncLimiter] = OrderedDict()

    def of(self, key: int) -> AsyncLimiter | None:
        if not self._per_minute:
            return None
        bucket = self._of.get(key)
        if bucket is None:
            bucket = self._of[key] = AsyncLimiter(self._per_minute, _PERIOD_SECONDS)
            if len(self._of) > REMEMBERED:
                self._of.popitem(last=False)
        self._of.move_to_end(key)
        return bucket

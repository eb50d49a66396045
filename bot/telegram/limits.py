"""How much one user, or one chat, may ask: a burst at once, then so many a minute."""

from collections import OrderedDict
from collections.abc import Hashable
from enum import Enum, auto

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


class Limits:
    """One bucket for each user and each chat; a refusal is told once until the bucket has half recovered."""

    def __init__(self, per_user: int, per_chat: int) -> None:
        """Updates a minute; as many may come at once. 0: no limit."""
        self._buckets = (_Buckets(per_user), _Buckets(per_chat))
        self._letters = _Buckets(per_user * LETTERS_A_QUESTION)
        self._told: set[Hashable] = set()

    async def admit_letters(self, user: int) -> bool:
        """Whether what `user` types in inline mode is answered: each letter asks, so they have a measure of their own.

        A refusal is not told: what is typed next may be let in.
        """
        bucket = self._letters.of(user)
        if bucket is None or bucket.has_capacity():
            if bucket is not None:
                await bucket.acquire()
            return True
        return False

    async def admit(self, user: int | None, chat: int | None) -> Verdict:
        """Whether an update of `user` in `chat` is answered; never waits."""
        buckets = [kind.of(key) for kind, key in zip(self._buckets, (user, chat), strict=True) if key is not None]
        if all(bucket is None or bucket.has_capacity() for bucket in buckets):
            for bucket in buckets:
                if bucket is not None:
                    await bucket.acquire()
            if all(bucket is None or bucket.has_capacity(bucket.max_rate / 2) for bucket in buckets):
                self._told.discard((user, chat))
            return Verdict.ADMITTED
        if (user, chat) in self._told:
            return Verdict.REFUSED
        if len(self._told) >= REMEMBERED:
            self._told.clear()
        self._told.add((user, chat))
        return Verdict.TOLD


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

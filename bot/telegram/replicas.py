"""Several bots behind one webhook: what each has received, begun and answered stands in one PostgreSQL.

An update belongs to the bot that wrote it down. A bot says every second that it lives; what a silent one left is
taken over by another. Limits are counted there too. The tables are those of `bot.state`, without its engine: each
answer waits for what is written here.
"""

import asyncio
import json
import secrets
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import asyncpg

from bot.state.engine import bring_up_to_date, url_of
from bot.state.errors import StateUnavailableError
from bot.telegram.inbox import MAX_ATTEMPTS, WINDOW_SECONDS, InboxError, RawUpdate, Waiting
from bot.telegram.limits import Refusals, Verdict

BEAT_SECONDS = 1.0
"""Between two signs of life of a bot."""

SILENT_SECONDS = 4.0
"""After which a bot counts as dead. One that only slept finds its updates taken, and answers them all the same: the
price of a process that hangs for so long is a double, that of waiting longer is a reader who waits."""

TURN_SECONDS = 30.0
"""That an update waits for an earlier one of its chat that another bot has."""

_TURN_LOOK_SECONDS = 0.05
_CONNECTIONS = 10
_PATIENCE_SECONDS = 5.0

_LIVE = "INSERT INTO inbox_bots (bot) VALUES ($1) ON CONFLICT (bot) DO UPDATE SET alive = now()"
_SWEEP = """
DELETE FROM inbox_bots WHERE alive < now() - interval '1 day';
DELETE FROM inbox_updates WHERE received < now() - interval '1 day';
DELETE FROM inbox_buckets WHERE at < now() - interval '1 hour';
"""
_SWEEP_BEATS = 1000

_TAKE_OVER = """
UPDATE inbox_updates SET bot = $1 WHERE id IN (
    SELECT id FROM inbox_updates
    WHERE body IS NOT NULL AND received > now() - make_interval(secs => $2)
    AND NOT EXISTS (
        SELECT FROM inbox_bots WHERE inbox_bots.bot = inbox_updates.bot AND alive > now() - make_interval(secs => $3)
    )
    ORDER BY id FOR UPDATE SKIP LOCKED
) RETURNING id, body, delivered
"""

_LEVEL = "greatest(inbox_buckets.level - extract(epoch FROM now() - inbox_buckets.at) * $2::float8 / 60, 0) + 1"
_POUR = f"""
INSERT INTO inbox_buckets (who, level) VALUES ($1, 1)
ON CONFLICT (who) DO UPDATE SET level = {_LEVEL}, at = now() WHERE {_LEVEL} <= $2::float8
RETURNING level
"""  # noqa: S608  nothing in it comes from outside


class SharedInbox:
    """The inbox of one of several bots; see `Inbox`."""

    shared = True

    def __init__(self, pool: Any, name: str) -> None:
        """`pool` is asyncpg's, with the tables in place; `name` is that of this bot, and no other."""
        self._pool = pool
        self._name = name
        self._beating = asyncio.create_task(self._beat())

    async def keep(self, updates: Sequence[RawUpdate]) -> list[RawUpdate]:
        """See `Inbox`."""
        numbers = [update["update_id"] for update in updates]
        bodies = [json.dumps(update, ensure_ascii=False).replace("\\u0000", "") for update in updates]
        chats = [_chat_of(update) for update in updates]
        async with self._connection() as connection:
            rows = await connection.fetch(
                "INSERT INTO inbox_updates (id, chat, body, bot) "
                "SELECT id, chat, body, $4 FROM unnest($1::bigint[], $2::bigint[], $3::text[]) AS new (id, chat, body) "
                "ON CONFLICT DO NOTHING RETURNING id",
                numbers,
                chats,
                bodies,
                self._name,
            )
        fresh = {row["id"] for row in rows}
        return [update for update in updates if update["update_id"] in fresh]

    async def turn(self, update_id: int, chat: int | None) -> None:
        """See `Inbox`."""
        query = "SELECT EXISTS (SELECT FROM inbox_updates WHERE chat = $1 AND id < $2 AND body IS NOT NULL)"
        with suppress(TimeoutError):
            async with asyncio.timeout(TURN_SECONDS):
                while True:
                    async with self._connection() as connection:
                        if not await connection.fetchval(query, chat, update_id):
                            return
                    await asyncio.sleep(_TURN_LOOK_SECONDS)

    async def delivered(self, update_id: int, count: int) -> None:
        """See `Inbox`."""
        async with self._connection() as connection:
            await connection.execute("UPDATE inbox_updates SET delivered = $2 WHERE id = $1", update_id, count)

    async def done(self, update_id: int) -> None:
        """See `Inbox`."""
        async with self._connection() as connection:
            await connection.execute("UPDATE inbox_updates SET body = NULL, bot = NULL WHERE id = $1", update_id)

    async def begin_again(self, update_id: int) -> bool:
        """See `Inbox`."""
        query = "UPDATE inbox_updates SET attempts = attempts + 1 WHERE id = $1 RETURNING attempts"
        async with self._connection() as connection:
            attempts = await connection.fetchval(query, update_id)
        return attempts is None or int(attempts) <= MAX_ATTEMPTS

    async def unfinished(self) -> list[Waiting]:
        """See `Inbox`; what bots that live are working on is not touched."""
        async with self._connection() as connection:
            rows = await connection.fetch(_TAKE_OVER, self._name, WINDOW_SECONDS, SILENT_SECONDS)
        rows.sort(key=lambda row: row["id"])
        return [Waiting(json.loads(row["body"]), row["delivered"]) for row in rows]

    async def close(self) -> None:
        """Leave what is not done to the others, at once."""
        self._beating.cancel()
        with suppress(InboxError):
            async with self._connection() as connection:
                await connection.execute("DELETE FROM inbox_bots WHERE bot = $1", self._name)
        await self._pool.close()

    async def pour(self, who: str, per_minute: int) -> bool:
        """Pour one update into the bucket of `who`; whether it fitted."""
        async with self._connection() as connection:
            level = await connection.fetchval(_POUR, who, float(per_minute))
        return level is not None

    async def _beat(self) -> None:
        beats = 0
        while True:
            await asyncio.sleep(BEAT_SECONDS)
            with suppress(InboxError):
                async with self._connection() as connection:
                    await connection.execute(_LIVE, self._name)
                    if beats % _SWEEP_BEATS == 0:
                        await connection.execute(_SWEEP)
            beats += 1

    @asynccontextmanager
    async def _connection(self) -> AsyncIterator[Any]:
        try:
            async with self._pool.acquire(timeout=_PATIENCE_SECONDS) as connection:
                yield connection
        except (asyncpg.PostgresError, asyncpg.InterfaceError, OSError, TimeoutError) as error:
            raise InboxError(f"{type(error).__name__}: {error}") from error


class SharedLimits:
    """Limits that all bots count together; while the database is away nobody is refused."""

    def __init__(self, inbox: SharedInbox, per_user: int, per_chat: int) -> None:
        self._inbox = inbox
        self._per_user = per_user
        self._per_chat = per_chat
        self._refusals = Refusals()

    async def admit(self, user: int | None, chat: int | None) -> Verdict:
        """See `Limits`."""
        try:
            admitted = await self._fits("user", user, self._per_user) and await self._fits("chat", chat, self._per_chat)
        except InboxError:
            return Verdict.ADMITTED
        return Verdict.ADMITTED if admitted else self._refusals.refused(user, chat)

    async def _fits(self, kind: str, who: int | None, per_minute: int) -> bool:
        return who is None or per_minute == 0 or await self._inbox.pour(f"{kind} {who}", per_minute)


async def open_shared(address: str) -> SharedInbox:
    """Join the bots that work on the database at `address`. Raises `InboxError`."""
    dsn, name = address.replace("+asyncpg", "", 1), secrets.token_hex(8)
    try:
        await bring_up_to_date(url_of(address, Path()))
    except StateUnavailableError as error:
        raise InboxError(str(error)) from error
    try:
        pool = await asyncpg.create_pool(
            dsn, min_size=1, max_size=_CONNECTIONS, timeout=_PATIENCE_SECONDS, command_timeout=_PATIENCE_SECONDS
        )
        async with pool.acquire() as connection:
            await connection.execute(_LIVE, name)
    except (asyncpg.PostgresError, asyncpg.InterfaceError, OSError, TimeoutError) as error:
        raise InboxError(f"{type(error).__name__}: {error}") from error
    return SharedInbox(pool, name)


def _chat_of(update: RawUpdate) -> int | None:
    """The chat an update belongs to, where that is easily told: only then must it keep its turn."""
    for content in update.values():
        for holder in (content, content.get("message") if isinstance(content, dict) else None):
            chat = holder.get("chat") if isinstance(holder, dict) else None
            number = chat.get("id") if isinstance(chat, dict) else None
            if isinstance(number, int) and abs(number) < 2**63:
                return number
    return None

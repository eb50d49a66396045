"""Editions: states of the knowledge, and what each brought that the one before did not have.

A fact is new when nobody has said it before, wherever it stands now: an article that is renamed brings no news.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, func, insert, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.state.digests import WAITING
from bot.state.engine import State
from bot.state.tables import articles, digests, editions, news, readers, subscriptions
from bot.state.upserting import upsert_all

SETTLE_SECONDS = 300
"""From a change to its digest: an editor who saves five files in a row makes one digest, not five."""
_LOCK = 0x6272_6966
"""Of PostgreSQL's advisory locks, ours: several bots that reload at once note the edition one after the other."""
_MANY = 500
"""Rows written in one statement, well under what the databases take."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact as far as news are concerned."""

    id: str
    digest: str
    """The hash of what it says."""
    subjects: tuple[str, ...]
    """What somebody may follow that it is about."""


@dataclass(frozen=True, slots=True)
class Item:
    """A fact that an edition brought."""

    fact_id: str
    changed: bool
    """Whether the id was known, and says something else now."""
    subjects: tuple[str, ...]


class Editions:
    """The editions there were. Everything raises `StateUnavailableError`."""

    def __init__(self, state: State) -> None:
        self._state = state

    async def changed(self, fingerprints: Mapping[str, str]) -> list[str]:
        """The articles that are not as in the last edition; `fingerprints` are those of all there are now."""
        async with self._state.reading() as connection:
            stored = await _stored(connection)
        return [stem for stem, fingerprint in fingerprints.items() if stored.get(stem) != fingerprint]

    async def record(self, version: str, fingerprints: Mapping[str, str], facts: Mapping[str, Sequence[Stated]]) -> int:
        """Note the state of the knowledge; how many facts are news. Digests for those who follow them are laid out.

        `facts` are those of the articles that `changed` named. Whoever comes second with the same finds nothing new.
        The first edition of all brings no news: everything was there.
        """
        async with self._state.writing() as connection:
            if connection.dialect.name == "postgresql":
                await connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
            stored = await _stored(connection)
            first = await connection.scalar(select(func.count()).select_from(editions)) == 0
            changed = [stem for stem in facts if stored.get(stem) != fingerprints[stem]]
            gone = [stem for stem in stored if stem not in fingerprints]
            items = await _items(connection, [*changed, *gone], [one for stem in changed for one in facts[stem]])
            await _store(connection, changed, gone, fingerprints, facts)
            if not items and not first:
                return 0
            edition = (
                await connection.execute(
                    insert(editions).values(version=version, at=self._state.now()).returning(editions.c.id)
                )
            ).scalar_one()
            if first:
                return 0
            await _announce(connection, edition, items, self._state.now())
            return len(items)

    async def latest(self) -> int:
        """The number of the last edition; 0 when there is none yet."""
        async with self._state.reading() as connection:
            return int(await connection.scalar(select(func.max(editions.c.id))) or 0)

    async def at(self, moment: int) -> int:
        """The number of the edition there was at a moment; 0 when there was none yet."""
        query = select(func.max(editions.c.id)).where(editions.c.at <= moment)
        async with self._state.reading() as connection:
            return int(await connection.scalar(query) or 0)

    async def since(self, edition: int) -> list[Item]:
        """What later editions than `edition` brought, the newest first; a fact that changed twice once."""
        query = select(news.c.fact_id, news.c.changed, news.c.subjects).where(news.c.edition > edition)
        async with self._state.reading() as connection:
            rows = (await connection.execute(query.order_by(news.c.edition.desc()))).all()
        return _once(rows)

    async def of(self, numbers: Iterable[int]) -> list[Item]:
        """What these editions brought, a fact that changed twice once."""
        query = select(news.c.fact_id, news.c.changed, news.c.subjects).where(news.c.edition.in_(list(numbers)))
        async with self._state.reading() as connection:
            rows = (await connection.execute(query.order_by(news.c.edition.desc()))).all()
        return _once(rows)

    async def seen(self, reader: str) -> tuple[int, int] | None:
        """The last edition a reader asked for news of, and when; None when that was never."""
        query = select(readers.c.edition, readers.c.asked_at).where(readers.c.reader == reader)
        async with self._state.reading() as connection:
            row = (await connection.execute(query)).first()
        return (row.edition, row.asked_at) if row else None

    async def see(self, reader: str, edition: int) -> None:
        """Note that a reader has the news up to `edition`."""
        await self.see_all([(reader, edition)])

    async def see_all(self, seen: Sequence[tuple[str, int]]) -> None:
        """Note of readers that they have the news up to an edition."""
        now = self._state.now()
        rows = [{"reader": reader, "edition": edition, "asked_at": now} for reader, edition in seen]
        async with self._state.writing() as connection:
            await upsert_all(connection, readers, "reader", rows)


async def _stored(connection: AsyncConnection) -> dict[str, str]:
    return {row.stem: row.digest for row in await connection.execute(select(articles.c.stem, articles.c.digest))}


async def _items(connection: AsyncConnection, before: Sequence[str], now: Sequence[Stated]) -> list[Item]:
    """The facts of `now` that no article of `before` stated."""
    said: dict[str, str] = {}
    for start in range(0, len(before), _MANY):
        query = select(articles.c.facts).where(articles.c.stem.in_(before[start : start + _MANY]))
        for (facts,) in await connection.execute(query):
            said.update(json.loads(facts))
    ids = set(said.values())
    fresh = {one.id: Item(one.id, one.id in ids, one.subjects) for one in now if one.digest not in said}
    return list(fresh.values())


async def _store(
    connection: AsyncConnection,
    changed: Sequence[str],
    gone: Sequence[str],
    fingerprints: Mapping[str, str],
    facts: Mapping[str, Sequence[Stated]],
) -> None:
    """Keep the articles as they are now."""
    old = [*changed, *gone]
    for start in range(0, len(old), _MANY):
        await connection.execute(delete(articles).where(articles.c.stem.in_(old[start : start + _MANY])))
    rows = [
        {
            "stem": stem,
            "digest": fingerprints[stem],
            "facts": json.dumps({one.digest: one.id for one in facts[stem]}, ensure_ascii=False),
        }
        for stem in changed
    ]
    for start in range(0, len(rows), _MANY):
        await connection.execute(insert(articles), rows[start : start + _MANY])


async def _announce(connection: AsyncConnection, edition: int, items: Sequence[Item], now: int) -> None:
    """Keep the news of an edition, and lay out a digest for every chat that follows some of it."""
    rows = [
        {
            "edition": edition,
            "fact_id": item.fact_id,
            "changed": item.changed,
            "subjects": json.dumps(item.subjects, ensure_ascii=False),
        }
        for item in items
    ]
    for start in range(0, len(rows), _MANY):
        await connection.execute(insert(news), rows[start : start + _MANY])
    subjects = sorted({subject for item in items for subject in item.subjects})
    chats: set[int] = set()
    for start in range(0, len(subjects), _MANY):
        follow = select(subscriptions.c.chat_id).where(subscriptions.c.subject.in_(subjects[start : start + _MANY]))
        chats.update((await connection.scalars(follow)).all())
    waiting = [
        {
            "chat_id": chat,
            "edition": edition,
            "due_at": now + SETTLE_SECONDS,
            "progress": WAITING,
            "changed_at": now,
        }
        for chat in sorted(chats)
    ]
    for start in range(0, len(waiting), _MANY):
        await connection.execute(insert(digests), waiting[start : start + _MANY])


def _once(rows: Iterable[Any]) -> list[Item]:
    found: dict[str, Item] = {}
    for row in rows:
        found.setdefault(row.fact_id, Item(row.fact_id, row.changed, tuple(json.loads(row.subjects))))
    return list(found.values())

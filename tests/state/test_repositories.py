"""Access, audit and the marks of updates, on both kinds of database."""

import asyncio

from bot.state.access import Access, Standing
from bot.state.audit import Audit
from bot.state.engine import State
from bot.state.updates import Updates
from tests.databases import Clock

ADMINISTRATOR, READER, GROUP, SUPERGROUP = 1, 1001, -55, -100123


async def test_who_asks_is_let_in_and_sent_away_again(state: State, clock: Clock) -> None:
    access = Access(state)
    assert await access.find(READER) is None
    assert await access.ask(READER, "Đồng chí A")
    assert not await access.ask(READER, "Đồng chí A"), "asking twice is asking once"
    assert [entry.label for entry in await access.everybody(Standing.ASKING)] == ["Đồng chí A"]
    clock.now += 60
    await access.put(READER, "Đồng chí A", Standing.ALLOWED, ADMINISTRATOR)
    entry = await access.find(READER)
    assert entry is not None
    assert (entry.standing, entry.changed_by, entry.changed_at) == (Standing.ALLOWED, ADMINISTRATOR, int(clock.now))
    assert not await access.ask(READER, "Đồng chí A")
    assert await access.remove(READER)
    assert not await access.remove(READER)
    assert await access.everybody() == []


async def test_a_group_that_moves_keeps_its_standing(state: State) -> None:
    access = Access(state)
    await access.put(GROUP, "Tổ công tác", Standing.ALLOWED, ADMINISTRATOR)
    await access.moved(GROUP, SUPERGROUP)
    await access.moved(GROUP, SUPERGROUP)
    assert [(entry.chat_id, entry.standing) for entry in await access.everybody()] == [(SUPERGROUP, Standing.ALLOWED)]


async def test_what_administrators_do_is_listed_newest_first(state: State) -> None:
    audit = Audit(state)
    for action in ("allow", "refuse", "reload"):
        await audit.note(ADMINISTRATOR, action, str(READER))
    assert [deed.action for deed in await audit.newest(2)] == ["reload", "refuse"]


async def test_one_bot_alone_takes_an_update(state: State) -> None:
    updates = Updates(state)
    taken = await asyncio.gather(*(updates.take(number % 10, "body") for number in range(40)))
    assert sum(taken) == 10


async def test_what_a_crash_left_undone_is_taken_over_once(state: State, clock: Clock) -> None:
    updates = Updates(state)
    for number in (3, 1, 2):
        await updates.take(number, f"body {number}")
    await updates.done(2)
    assert await updates.take_over(30) == [], "somebody may still be at it"
    clock.now += 31
    assert await updates.take_over(30) == [(1, "body 1"), (3, "body 3")]
    assert await updates.take_over(30) == []
    await updates.done(1, 3)
    clock.now += 31
    assert await updates.take_over(30) == []
    assert not await updates.take(1), "a mark outlives the answer"

"""Access, audit and the marks of updates, on both kinds of database."""

import asyncio

from bot.state.access import Access, Standing
from bot.state.audit import Audit
from bot.state.engine import State
from bot.state.updates import ALIVE_SECONDS, Updates
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
    bots = [Updates(state) for _ in range(4)]
    taken = await asyncio.gather(*(bot.take(dict.fromkeys(range(10), "body")) for bot in bots))
    assert sorted(number for numbers in taken for number in numbers) == list(range(10))


async def test_what_a_dead_bot_held_is_taken_over_once_with_what_it_sent(state: State, clock: Clock) -> None:
    dead, living, other = Updates(state), Updates(state), Updates(state)
    for bot in (dead, living, other):
        await bot.show_life()
    await dead.take({3: "c", 1: "a", 2: "b"})
    await living.take({4: "d"})
    await dead.delivered(3, 1, "second")
    await dead.delivered(3, 0, "first")
    await dead.done(2)
    assert await living.take_over() == [], "somebody is at it"
    clock.now += ALIVE_SECONDS
    for bot in (living, other):
        await bot.show_life()
    taken = await asyncio.gather(living.take_over(), other.take_over())
    (undone,) = filter(None, taken)
    assert [(one.update_id, one.body, one.delivered) for one in undone] == [(1, "a", []), (3, "c", ["first", "second"])]
    assert await living.begin_again(1) == 1
    assert await living.begin_again(1) == 2
    for number in (1, 3):
        await living.done(number)
    await living.leave()
    assert [one.update_id for one in await other.take_over()] == [4], "who leaves leaves its work at once"
    assert await dead.take({1: "a"}) == [], "a mark outlives the answer"

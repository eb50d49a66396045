"""Editions, subscriptions and the digests between them, on both kinds of database."""

import asyncio
from collections.abc import Sequence

import pytest

from bot.state.digests import Claimed, Digests
from bot.state.editions import SETTLE_SECONDS, Editions, Stated
from bot.state.engine import State
from bot.state.errors import TooManyError
from bot.state.leases import Lease
from bot.state.subscriptions import MOST, Subscriptions
from tests.databases import Clock

LAI_CHAU, TOPIC = "place:Lai Châu", "topic:giảm nghèo"
READER, COLLEAGUE, GROUP, SUPERGROUP = 1001, 1002, -55, -100123


def fact(id_: str, says: str, *subjects: str) -> Stated:
    return Stated(id_, says, subjects or (LAI_CHAU,))


async def edit(state: State, **articles: Sequence[Stated]) -> int:
    """The knowledge is now these articles; how many facts of it are news."""
    editions = Editions(state)
    prints = {stem: repr(facts) for stem, facts in articles.items()}
    changed = await editions.changed(prints)
    return await editions.record("version", prints, {stem: articles[stem] for stem in changed})


async def ids_since(state: State, edition: int) -> list[tuple[str, bool]]:
    return sorted((item.fact_id, item.changed) for item in await Editions(state).since(edition))


async def test_what_was_there_at_the_beginning_is_no_news(state: State) -> None:
    assert await edit(state, a=[fact("a1", "17,66%")]) == 0
    assert await ids_since(state, 0) == []
    assert await edit(state, a=[fact("a1", "17,66%")]) == 0
    assert await Editions(state).latest() == 1


async def test_new_facts_are_told_from_changed_ones(state: State) -> None:
    await edit(state, a=[fact("a1", "17,66%"), fact("a2", "8%")])
    assert await edit(state, a=[fact("a1", "17,66%"), fact("a2", "9%"), fact("a3", "100%")]) == 2
    assert await ids_since(state, 1) == [("a2", True), ("a3", False)]


async def test_an_article_that_is_renamed_brings_no_news(state: State) -> None:
    await edit(state, a=[fact("a1", "17,66%")])
    assert await edit(state, b=[fact("b1", "17,66%")]) == 0
    assert await edit(state, b=[fact("b1", "17,66%")], c=[fact("c1", "5%")]) == 1


async def test_a_fact_that_changes_twice_is_told_once(state: State) -> None:
    await edit(state, a=[fact("a1", "1")])
    await edit(state, a=[fact("a1", "2")])
    await edit(state, a=[fact("a1", "3")])
    assert await ids_since(state, 1) == [("a1", True)]
    assert await ids_since(state, 2) == [("a1", True)]
    assert await ids_since(state, 3) == []


async def test_two_bots_that_reload_at_once_note_one_edition(state: State) -> None:
    await edit(state, a=[fact("a1", "1")])
    news = await asyncio.gather(*(edit(state, a=[fact("a1", "2")]) for _ in range(4)))
    assert sorted(news) == [0, 0, 0, 1]
    assert await Editions(state).latest() == 2


async def test_what_a_reader_has_seen_is_kept(state: State, clock: Clock) -> None:
    editions = Editions(state)
    assert await editions.seen("somebody") is None
    await editions.see("somebody", 1)
    clock.now += 5
    await editions.see("somebody", 2)
    assert await editions.seen("somebody") == (2, int(clock.now))


async def test_a_chat_follows_a_thing_once(state: State) -> None:
    subscriptions = Subscriptions(state)
    assert await subscriptions.add(READER, LAI_CHAU)
    assert not await subscriptions.add(READER, LAI_CHAU)
    assert await subscriptions.of(READER) == [LAI_CHAU]
    assert await subscriptions.remove(READER, LAI_CHAU)
    assert not await subscriptions.remove(READER, LAI_CHAU)


async def test_a_chat_follows_so_many_things_and_no_more(state: State) -> None:
    subscriptions = Subscriptions(state)
    for number in range(MOST):
        await subscriptions.add(READER, f"topic:{number}")
    with pytest.raises(TooManyError):
        await subscriptions.add(READER, LAI_CHAU)
    assert not await subscriptions.add(READER, "topic:1")


async def test_who_follows_what_changed_gets_one_digest_of_it_all(state: State, clock: Clock) -> None:
    digests, subscriptions = Digests(state), Subscriptions(state)
    await edit(state, a=[fact("a1", "1")])
    await subscriptions.add(READER, LAI_CHAU)
    await subscriptions.add(READER, TOPIC)
    await subscriptions.add(COLLEAGUE, "place:Sơn La")
    await edit(state, a=[fact("a1", "2", LAI_CHAU, TOPIC)])
    await edit(state, a=[fact("a1", "2", LAI_CHAU, TOPIC), fact("a2", "new")])
    assert await digests.claim(10) == {}, "the editor may not be done"
    clock.now += SETTLE_SECONDS
    assert await digests.claim(10) == {READER: Claimed((2, 3))}
    assert await digests.claim(10) == {}
    assert {item.fact_id for item in await Editions(state).of([2, 3])} == {"a1", "a2"}


async def test_claims_are_sent_put_away_given_back_or_left(state: State, clock: Clock) -> None:
    digests, subscriptions = Digests(state), Subscriptions(state)
    await edit(state, a=[fact("a1", "1")])
    for chat in range(1, 6):
        await subscriptions.add(chat, LAI_CHAU)
    await edit(state, a=[fact("a1", "2")])
    clock.now += SETTLE_SECONDS
    assert sorted(await digests.claim(4)) == [1, 2, 3, 4]
    await digests.finish([1], {2: 30})
    await subscriptions.prune([3])
    assert await digests.waiting() == 2
    assert sorted(await digests.claim(4)) == [5], "2 is to be tried again later"
    await digests.finish([5], {})
    clock.now += 30
    assert sorted(await digests.claim(4)) == [2]
    await digests.finish([2], {})
    assert await digests.left_sending(600) == 0, "another bot may be at it"
    clock.now += 600
    assert await digests.left_sending(600) == 1, "4 is not sent again by itself"
    assert await digests.claim(4) == {}
    assert await subscriptions.of(3) == []
    await edit(state, a=[fact("a1", "3")])
    clock.now += SETTLE_SECONDS
    assert await digests.claim(9) == {
        1: Claimed((3,)),
        2: Claimed((3,)),
        4: Claimed((2, 3), again=True),
        5: Claimed((3,)),
    }


async def test_what_may_have_arrived_is_told_once_more_and_no_oftener(state: State, clock: Clock) -> None:
    digests, subscriptions = Digests(state), Subscriptions(state)
    await edit(state, a=[fact("a1", "1")])
    await subscriptions.add(READER, LAI_CHAU)
    for number, expected in enumerate([Claimed((2,)), Claimed((2, 3), again=True), Claimed((4,))], 2):
        await edit(state, a=[fact("a1", str(number))])
        clock.now += SETTLE_SECONDS
        assert await digests.claim(9) == {READER: expected}
        await digests.finish(*(((), {}, [READER]) if number == 2 else ([READER], {})))


async def test_several_bots_never_claim_the_same_digest(state: State, clock: Clock) -> None:
    digests, subscriptions = Digests(state), Subscriptions(state)
    await edit(state, a=[fact("a1", "1")])
    for chat in range(60):
        await subscriptions.add(chat, LAI_CHAU)
    await edit(state, a=[fact("a1", "2")])
    clock.now += SETTLE_SECONDS
    claims = await asyncio.gather(*(digests.claim(10) for _ in range(12)))
    claimed = [chat for claim in claims for chat in claim]
    assert len(claimed) == len(set(claimed))
    assert set(claimed) | set(await digests.claim(100)) == set(range(60))


async def test_a_group_that_moves_keeps_what_it_follows(state: State) -> None:
    subscriptions = Subscriptions(state)
    await edit(state, a=[fact("a1", "1")])
    for chat in (GROUP, SUPERGROUP):
        await subscriptions.add(chat, LAI_CHAU)
    await subscriptions.add(GROUP, TOPIC)
    await edit(state, a=[fact("a1", "2")])
    await subscriptions.moved(GROUP, SUPERGROUP)
    assert sorted(await subscriptions.of(SUPERGROUP)) == [LAI_CHAU, TOPIC]
    assert await subscriptions.of(GROUP) == []
    assert await Digests(state).waiting() == 1


async def test_one_bot_at_a_time_holds_a_lease(state: State, clock: Clock) -> None:
    first, second = Lease(state, "digests", 30), Lease(state, "digests", 30)
    assert await first.hold()
    assert not await second.hold()
    clock.now += 29
    assert await first.hold()
    clock.now += 31
    assert await second.hold()
    assert not await first.hold()
    await second.release()
    assert await first.hold()

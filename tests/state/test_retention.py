"""What is old is forgotten, what is wanted stays."""

from bot.state.access import Access, Standing
from bot.state.audit import Audit
from bot.state.editions import Editions
from bot.state.engine import State
from bot.state.retention import DAY_SECONDS, purge
from bot.state.subscriptions import Subscriptions
from bot.state.unanswered import Unanswered
from bot.state.votes import Votes
from tests.databases import Clock
from tests.state.test_backup import fill
from tests.state.test_editions import edit, fact

DAYS = 180


async def test_what_nobody_has_touched_for_so_long_is_forgotten(state: State, clock: Clock) -> None:
    await fill(state)
    await Audit(state).note(7, "allow")
    clock.now += DAYS * DAY_SECONDS + 1
    await Unanswered(state).add("hỏi hôm nay", "unknown")
    assert await purge(state, DAYS) > 0
    assert [one.question for one in await Unanswered(state).most_asked(5)] == ["hỏi hôm nay"]
    assert await Votes(state).worst(5) == []
    assert await Audit(state).newest(5) == []
    assert await Editions(state).seen(state.key.of(1001)) is None
    assert await purge(state, DAYS) == 0


async def test_what_is_wanted_stays(state: State, clock: Clock) -> None:
    await fill(state)
    clock.now += 10 * DAYS * DAY_SECONDS
    await purge(state, DAYS)
    assert await Subscriptions(state).of(1001) == ["place:Lai Châu"]
    assert await Access(state).everybody(Standing.ALLOWED)
    assert await edit(state, a=[fact("a1", "2")]) == 0, "what was known is still known"
    assert await edit(state, a=[fact("a1", "3")]) == 1

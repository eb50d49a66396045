"""Access, audit and odd letters, on both kinds of database."""

from bot.state.access import Access, Standing
from bot.state.audit import Audit
from bot.state.engine import State
from bot.state.privacy import Privacy
from bot.state.questions import Questions
from bot.state.reports import Reports
from bot.state.unanswered import Unanswered
from bot.state.votes import Votes
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


async def test_odd_letters_are_kept_as_far_as_they_can_be(state: State) -> None:
    odd = "ho\0 ngheo \ud800 🙂"
    questions = Questions(state)
    token = questions.remember(odd)
    await Votes(state).add(odd, good=False)
    await Unanswered(state).add(odd, "unknown")
    number, _ = await Reports(state).add(READER, READER, None, "a1", odd)
    await Reports(state).say_why(number, READER, odd)
    await state.later.flush()
    assert await Questions(state).find(token) == "ho ngheo ? 🙂"
    assert [one.question for one in await Unanswered(state).most_asked(1)] == ["ho ngheo ? 🙂"]


async def test_a_reports_number_is_never_given_out_again(state: State) -> None:
    reports = Reports(state)
    first, _ = await reports.add(READER, READER, None, "a1", "?")
    await Privacy(state).forget(READER)
    second, _ = await reports.add(READER, READER, None, "a1", "?")
    assert second > first, "the button of the first report must not close the second"

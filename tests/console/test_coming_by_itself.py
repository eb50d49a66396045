"""What comes without being asked for, in the terminal: it is shown with the next line, or on Enter."""

from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from bot.console.chat import Conversation
from bot.console.people import READER
from bot.serving.watching import Watcher
from bot.state.digests import Digests
from bot.state.editions import SETTLE_SECONDS
from bot.state.engine import State
from bot.state.subscriptions import Subscriptions
from bot.telegram.administration import Administration
from bot.telegram.digests import Quiet
from bot.telegram.noticing import Noticing
from bot.telegram.remembering import remembering
from bot.telegram.services import Services
from tests.databases import KEY, MEMORY, Clock
from tests.knowledge.desk import ARTICLE, Desk
from tests.reader import ROOT, Reader
from tests.serving.conftest import NOW, desk, gazetteer, live_from, sources_of
from tests.telegram.conftest import DIEN_BIEN, ZONE, changed, live_of, serve
from tests.telegram.test_following import longer

__all__ = ["desk", "gazetteer"]

Open = Callable[[Services], Awaitable[Conversation]]
COLLEAGUE = 555


@pytest.fixture
async def converse() -> AsyncIterator[Open]:
    opened: list[Conversation] = []

    async def start(services: Services) -> Conversation:
        conversation = Conversation(services)
        opened.append(conversation)
        await conversation.open()
        return conversation

    yield start
    for conversation in opened:
        await conversation.close()


async def test_a_digest_is_shown_on_enter_and_nobody_elses_is_touched(
    converse: Open, reader: Reader, clock: Clock
) -> None:
    live, state = live_of(reader.snapshot), State(MEMORY, KEY, clock)
    services = remembering(
        Services(live.reply),
        live,
        state,
        zone=ZONE,
        quiet=Quiet(None, ZONE),
        retention_days=180,
        knowledge_dir=ROOT / "knowledge",
        judged=False,
    )
    await Noticing(state, live).look()
    await Subscriptions(state).add(COLLEAGUE, "place:Điện Biên")
    conversation = await converse(services)
    assert (await conversation.ask("/theodoi Điện Biên"))[0].text.startswith("Đã theo dõi tỉnh Điện Biên.")
    clock.now += 60
    serve(live, changed(live.snapshot, DIEN_BIEN, longer))
    assert await conversation.wait() == [], "the editor may not be done"
    clock.now += SETTLE_SECONDS + 1
    (digest,) = await conversation.wait()
    assert digest.text.startswith("Có điều mới về những gì đồng chí theo dõi")
    assert "Số cầu treo" in digest.text
    assert await conversation.wait() == []
    # Its buttons can be chosen by number, as those of any message.
    assert "Số cầu treo" in (await conversation.ask("1"))[0].text
    assert await Digests(state).due_at() is not None, "another chat's digest is its own bot's business"
    assert await Subscriptions(state).of(COLLEAGUE) == ["place:Điện Biên"]
    assert await Subscriptions(state).of(READER.id) == ["place:Điện Biên"]


async def test_an_edit_is_live_with_the_next_question_and_a_broken_one_is_not(converse: Open, desk: Desk) -> None:
    live = live_from(desk)
    administration = Administration(live, Watcher(live, sources_of(desk), lambda: NOW), [READER.id])
    conversation = await converse(
        Services(live.reply, frozenset({READER.id}), administration.errands, catching_up=(administration.catch_up,))
    )
    assert "98,8%" in (await conversation.ask("hồ sơ đúng hạn Lai Châu"))[0].text
    good = (desk.root / ARTICLE).read_text(encoding="utf-8")
    desk.replace(ARTICLE, "    shown: 98,8%", "    shown: 99,9%")
    told, answer = await conversation.ask("hồ sơ đúng hạn Lai Châu")
    assert told.text.startswith("Dữ liệu mới có 1 lỗi nên chưa dùng")
    assert "98,8%" in answer.text
    assert await conversation.wait() == [], "told once"
    desk.write(ARTICLE, good)
    (told,) = await conversation.wait()
    assert told.text.startswith("Đã dùng dữ liệu mới")

"""What a bot that runs for years must not gather: what was live before, and garbage that only the collector finds."""

import gc
import weakref
from collections.abc import Iterator

import pytest

from bot.telegram.digests import LOOK_SECONDS
from tests.telegram.conftest import DIEN_BIEN, Memory, changed, serve
from tests.telegram.test_following import longer, mended

WARM = 5
"""Questions after which everything that is made once is made."""
ASKED = 30
MOST_GARBAGE = ASKED
"""Objects in cycles after so many questions: none were counted; a write that made its statement anew left a hundred."""


@pytest.fixture
def _uncollected() -> Iterator[None]:
    """Nothing is collected but what nobody holds any more."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("_uncollected")
async def test_when_knowledge_is_replaced_nobody_holds_on_to_what_was_live(memory: Memory) -> None:
    chat = memory.chat
    await chat.send("/theodoi Điện Biên")
    await memory.read_all()
    await memory.edit(DIEN_BIEN, mended)
    memory.settle_digests()
    assert "16,5%" in await chat.read(), "the digest"
    for text in ("/moi", "hộ nghèo Điện Biên", "/tinh Lai Châu", "không ai biết điều này"):
        await chat.send(text)
        await chat.read()
    await memory.written()
    memory.clock.now += LOOK_SECONDS
    before = weakref.ref(memory.live.snapshot.facts)
    serve(memory.live, changed(memory.live.snapshot, DIEN_BIEN, longer))
    assert before() is None


@pytest.mark.usefixtures("_uncollected")
async def test_answers_leave_nothing_for_the_collector(memory: Memory) -> None:
    async def ask(first: int, count: int) -> None:
        for number in range(first, first + count):
            for text in (f"hộ nghèo Điện Biên {number}", f"không ai biết điều thứ {number}", "/moi"):
                await memory.chat.send(text)
                await memory.chat.read()
            await memory.written()

    await ask(0, WARM)
    gc.collect()
    await ask(WARM, ASKED)
    found = gc.collect()
    assert found < MOST_GARBAGE

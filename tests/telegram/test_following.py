"""`/moi`, `/theodoi`, `/botheodoi` and the digests that follow, as readers see them."""

import asyncio
from datetime import time
from typing import Any

import pytest

from bot.knowledge.model import Article, Figure
from bot.state.engine import State
from bot.state.later import PAUSE_SECOND
from bot.telegram.digests import Quiet
from bot.telegram.errands import NOT_NOW
from tests.conftest import COLLEAGUE, GROUP
from tests.databases import MEMORY
from tests.telegram.conftest import DIEN_BIEN, ZONE, Memory, OpenMemory

LAI_CHAU = "2025-10-14-lai-chau"


def mended(article: Article) -> Article:
    """The editor mends the poverty rate."""
    return with_figures(article, [corrected(figure) for figure in article.figures])


def corrected(figure: Figure) -> Figure:
    if figure.shown != "17,66%":
        return figure
    return figure.model_copy(update={"shown": "16,5%", "value": 16.5})


def with_figures(article: Article, figures: list[Figure]) -> Article:
    return article.model_copy(update={"figures": figures})


def longer(article: Article) -> Article:
    """The editor adds a figure."""
    new = article.figures[0].model_copy(update={"id": "moi-toanh", "indicator": "số cầu treo", "shown": "12 cầu"})
    return with_figures(article, [*article.figures, new])


# /moi.


async def test_the_first_question_for_news_brings_the_newest_articles(memory: Memory) -> None:
    await memory.chat.send("/moi")
    text = await memory.chat.read()
    assert text.startswith("Đồng chí hỏi lần đầu")
    assert "Tỉnh Sơn La" in text


async def test_news_is_told_until_it_was_sent_and_then_no_more(memory: Memory) -> None:
    """The mark that a reader has the news is neither before the answer nor lost after it, wherever a kill comes."""
    chat = memory.chat
    await chat.send("/moi")
    await memory.read_all()
    await memory.edit(DIEN_BIEN, longer)
    hanging, killed = asyncio.Event(), asyncio.Event()

    async def hangs(name: str, _: dict[str, Any]) -> None:
        if name == "sendMessage" and not killed.is_set():
            hanging.set()
            await killed.wait()

    chat.api.fault = hangs
    await chat.send("/moi")
    await hanging.wait()
    await asyncio.sleep(2 * PAUSE_SECOND)
    await chat.kill()
    killed.set()
    await chat.start()
    assert (await chat.read()).startswith("Có 1 điều mới từ "), "it had not been sent"
    await chat.settle()
    await chat.kill()
    memory.state.later._waiting.clear()
    await chat.start()
    await chat.send("/moi")
    assert (await chat.read()).startswith("Chưa có điều gì mới từ "), "it had been sent"


async def test_later_only_what_is_new_since_is_told(memory: Memory) -> None:
    chat = memory.chat
    await chat.send("/moi")
    await memory.read_all()
    await chat.send("/moi")
    assert (await chat.read()).startswith("Chưa có điều gì mới từ ")
    await memory.written()
    await memory.edit(DIEN_BIEN, longer)
    await chat.send("/moi")
    text = await chat.read()
    assert text.startswith("Có 1 điều mới từ ")
    assert "Tỉnh Điện Biên\n• Số cầu treo" in text
    assert "Nguồn\n[1]" in text, "news have their source too"
    await memory.written()
    await chat.send("/moi")
    assert (await chat.read()).startswith("Chưa có điều gì mới từ ")


async def test_who_follows_and_never_asked_hears_what_is_new_since(memory: Memory) -> None:
    # A digest that went astray is found again here, whoever asks for it.
    chat = memory.chat
    await chat.send("/theodoi Điện Biên")
    await memory.read_all()
    memory.clock.now += 60
    await memory.edit(DIEN_BIEN, longer)
    await chat.send("/moi")
    text = await chat.read()
    assert text.startswith("Có 1 điều mới từ ")
    assert "Số cầu treo" in text


async def test_who_follows_and_never_asked_gets_the_newest_articles_when_nothing_is_new(memory: Memory) -> None:
    await memory.chat.send("/theodoi Điện Biên")
    await memory.read_all()
    await memory.chat.send("/moi")
    assert (await memory.chat.read()).startswith("Đồng chí hỏi lần đầu")


async def test_a_fact_that_was_mended_is_news_and_called_so(memory: Memory) -> None:
    chat = memory.chat
    await chat.send("/moi", GROUP)
    await memory.read_all()
    await memory.edit(DIEN_BIEN, mended)
    await chat.send("/moi", GROUP)
    text = await chat.read()
    assert "Tỉnh Điện Biên (đã sửa)" in text
    assert "17,66%" not in text.split("Nguồn")[0]


async def test_what_one_reader_has_seen_is_new_to_another(memory: Memory) -> None:
    chat = memory.chat
    await chat.send("/moi", GROUP)
    await memory.read_all()
    await chat.send("/moi", GROUP, person=COLLEAGUE)
    assert (await memory.read_all()).startswith("Đồng chí hỏi lần đầu")


# /theodoi and /botheodoi.


async def test_a_place_is_followed_listed_and_left(memory: Memory) -> None:
    chat = memory.chat
    await chat.send("/theodoi")
    assert (await chat.read()).startswith("Chưa theo dõi điều gì.")
    await chat.send("/theodoi lai chau")
    assert (await chat.read()).startswith("Đã theo dõi tỉnh Lai Châu.")
    await chat.send("/theodoi Lai Châu")
    assert await chat.read() == "Đang theo dõi tỉnh Lai Châu rồi."
    await chat.send("/theo dõi giảm nghèo")
    await chat.read()
    await chat.press("Danh sách theo dõi")
    listed = await chat.receive()
    assert listed.text.startswith("Đang theo dõi 2 điều.")
    await chat.press("Chủ đề giảm nghèo")
    assert (await chat.read()).startswith("Đã thôi theo dõi chủ đề giảm nghèo.\n\nĐang theo dõi 1 điều.")
    await chat.send("/botheodoi Lai Châu")
    assert await chat.read() == "Đã thôi theo dõi tỉnh Lai Châu."
    await chat.send("/botheodoi Lai Châu")
    assert await chat.read() == "Chưa theo dõi tỉnh Lai Châu."


async def test_a_former_province_is_followed_as_what_it_is_today(memory: Memory) -> None:
    await memory.chat.send("/theodoi Hà Giang")
    text = await memory.chat.read()
    assert "nay là tỉnh Tuyên Quang" in text
    assert "Đã theo dõi tỉnh Tuyên Quang." in text


async def test_a_person_half_named_is_asked_back_and_followed_by_the_button(memory: Memory) -> None:
    await memory.chat.send("/theodoi ông Ngân")
    assert "Ý đồng chí là" in await memory.chat.read()
    await memory.chat.press("Lê Minh Ngân")
    assert (await memory.chat.read()).startswith("Đã theo dõi đồng chí Lê Minh Ngân.")


async def test_a_button_of_the_list_pressed_twice_does_no_harm(memory: Memory) -> None:
    chat = memory.chat
    await chat.send("/theodoi Lai Châu")
    await chat.read()
    await chat.press("Danh sách theo dõi")
    listed = await chat.receive()
    data = listed.data_of("Tỉnh Lai Châu")
    for _ in range(2):
        chat.api.presses(listed, data)
        assert "Chưa theo dõi điều gì." in await chat.read()


async def test_a_group_follows_for_itself(memory: Memory) -> None:
    chat = memory.chat
    await chat.send("/theodoi Lai Châu", GROUP)
    await chat.read()
    await chat.send("/theodoi")
    assert (await chat.read()).startswith("Chưa theo dõi điều gì.")


# Digests.


async def test_who_follows_what_changed_gets_one_digest(memory: Memory) -> None:
    chat = memory.chat
    for typed in ("/theodoi Điện Biên", "/theodoi giảm nghèo"):
        await chat.send(typed)
        await chat.read()
    await chat.send("/theodoi Điện Biên", GROUP)
    await chat.read()
    await memory.edit(DIEN_BIEN, mended)
    assert await memory.sends_nothing(), "the editor may go on"
    await memory.edit(DIEN_BIEN, longer)
    memory.settle_digests()
    digests = sorted([await chat.receive(), await chat.receive()], key=lambda sent: sent.chat_id)
    assert [sent.chat_id for sent in digests] == [GROUP.id, chat.room.id]
    text = digests[1].text
    assert text.startswith("Có điều mới về những gì đồng chí theo dõi")
    assert "2 điều mới hoặc đã sửa" in text
    assert "16,5%" in text
    assert "Số cầu treo" in text
    assert "[1]" in text
    memory.settle_digests()
    assert await memory.sends_nothing(), "one digest, not two"


async def test_who_follows_something_else_hears_nothing(memory: Memory) -> None:
    chat = memory.chat
    await chat.send("/theodoi Sơn La")
    await chat.read()
    await memory.edit(DIEN_BIEN, mended)
    memory.settle_digests()
    assert await memory.sends_nothing()


REFUSED = {
    "flood": (
        429,
        {"ok": False, "error_code": 429, "description": "Too Many Requests", "parameters": {"retry_after": 9}},
    ),
    "broken": (502, {"ok": False, "error_code": 502, "description": "Bad Gateway"}),
    "blocked": (403, {"ok": False, "error_code": 403, "description": "Forbidden: bot was blocked by the user"}),
}


@pytest.mark.parametrize(("refusal", "arrives"), [("flood", True), ("broken", True), ("blocked", False)])
async def test_a_digest_that_telegram_refuses_comes_later_or_never(
    open_memory: OpenMemory, refusal: str, arrives: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")  # the library warns of a change that both ways are read
    memory = await open_memory(MEMORY)
    chat = memory.chat
    await chat.send("/theodoi Điện Biên")
    await chat.read()
    refused = 0

    async def once(method: str, _: dict[str, Any]) -> tuple[int, dict[str, Any]] | None:
        nonlocal refused
        refused += method == "sendMessage"
        return REFUSED[refusal] if method == "sendMessage" and refused == 1 else None

    chat.api.fault = once
    await memory.edit(DIEN_BIEN, mended)
    memory.settle_digests()
    await chat.until(lambda: refused == 1)
    assert await memory.sends_nothing(), "not before Telegram wants it"
    memory.clock.now += 60
    if arrives:
        assert "16,5%" in await chat.read()
    assert await memory.sends_nothing()
    assert refused == 1 + arrives
    await chat.send("/theodoi")
    assert ("Đang theo dõi" in await chat.read()) is arrives


async def test_nothing_is_sent_in_the_quiet_hours(open_memory: OpenMemory) -> None:
    memory = await open_memory(MEMORY, Quiet((time(21), time(6, 30)), ZONE))
    chat = memory.chat
    await chat.send("/theodoi Điện Biên")
    await chat.read()
    memory.clock.now = 1_795_186_800.0  # 22:00
    await memory.edit(DIEN_BIEN, mended)
    memory.settle_digests()
    assert await memory.sends_nothing()
    memory.clock.now += 8.4 * 3600  # 06:29
    assert await memory.sends_nothing()
    memory.clock.now += 120
    assert "16,5%" in await chat.read()


@pytest.mark.parametrize(
    ("clock", "quiet"), [("21:00", True), ("00:10", True), ("06:29", True), ("06:30", False), ("20:59", False)]
)
def test_quiet_hours_go_over_midnight(clock: str, quiet: bool) -> None:
    hour, minute = map(int, clock.split(":"))
    midnight = 1_795_107_600.0  # in Vietnam
    hours = Quiet((time(21), time(6, 30)), ZONE)
    assert hours.at(midnight + hour * 3600 + minute * 60) is quiet
    assert not Quiet(None, ZONE).at(midnight)


async def test_a_digest_is_not_sent_to_who_left_in_the_meantime(memory: Memory) -> None:
    chat = memory.chat
    await chat.send("/theodoi Điện Biên")
    await chat.read()
    await memory.edit(DIEN_BIEN, mended)
    await chat.send("/botheodoi Điện Biên")
    await chat.read()
    memory.settle_digests()
    assert await memory.sends_nothing()


# Without a database.


@pytest.mark.parametrize("typed", ["/moi", "/theodoi Lai Châu", "/riengtu"])
async def test_without_the_database_it_is_said_and_questions_are_answered(
    open_memory: OpenMemory, typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def nowhere(self: State) -> None:
        raise self._failed(OSError("no such host"))

    monkeypatch.setattr(State, "_open", nowhere)
    memory = await open_memory(MEMORY)
    memory.chat.expect_errors()
    await memory.chat.send(typed)
    assert await memory.chat.read() == NOT_NOW
    await memory.chat.send("ty le ho ngheo dien bien")
    assert (await memory.chat.read()).startswith("17,66%")

"""Several bots on one database: each question is answered by one of them, also when one dies over it."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from bot.answers.outcome import Outcome
from bot.presentation.reply import Message, Reply
from bot.state.engine import State
from bot.state.updates import ALIVE_SECONDS
from bot.telegram.inbox import RawUpdate
from bot.telegram.shared_inbox import SharedInbox
from tests.conftest import Chat, parrot
from tests.databases import Clock

OpenChat = Callable[..., Awaitable[Chat]]


async def bots(open_chat: OpenChat, state: State, count: int, answer: Callable[[str], Reply] = parrot) -> list[Chat]:
    """So many bots that share a database and the people they talk to; none fetches updates by itself."""
    chats = [await open_chat(answer, inbox=SharedInbox(state)) for _ in range(count)]
    for chat in chats:
        await chat.stop_polling()
        chat.api._rooms = chats[0].api._rooms
    return chats


def typed(chat: Chat, text: str) -> RawUpdate:
    """A question as Telegram hands it to a webhook."""
    update = chat.api.types(text)
    chat.api._updates.clear()
    return update


async def test_an_update_that_comes_to_every_bot_is_answered_by_one(open_chat: OpenChat, state: State) -> None:
    chats = await bots(open_chat, state, 3)
    updates = [typed(chats[0], f"câu {number}") for number in range(20)]
    await asyncio.gather(*(chat.bot.reception.take([update]) for update in updates for chat in chats))
    for chat in chats:
        await chat.settle()
    said = sorted(sent.text for chat in chats for sent in chat.api.sent)
    assert said == sorted(f"Hỏi: câu {number}" for number in range(20))


def two_parts(_: str) -> Reply:
    return Reply(Outcome.ANSWERED, (Message("một"), Message("hai")), ())


async def test_what_a_dead_bot_left_is_finished_by_another_where_it_stopped(
    open_chat: OpenChat, state: State, clock: Clock
) -> None:
    first, second = await bots(open_chat, state, 2, two_parts)
    stuck = asyncio.Event()

    async def hangs_at_the_second(method: str, parameters: dict[str, Any]) -> None:
        if method == "sendMessage" and parameters["text"] == "hai":
            stuck.set()
            await asyncio.Event().wait()

    first.api.fault = hangs_at_the_second
    await first.bot.reception.take([typed(first, "hộ nghèo")])
    await asyncio.wait_for(stuck.wait(), 5)
    await second.bot.reception.resume()
    assert await second.is_silent(), "the first still lives"
    first.api.fault = None
    await first.kill()
    clock.now += ALIVE_SECONDS
    await second.bot.reception.resume()
    await second.settle()
    assert [sent.text for sent in first.api.sent] == ["một"]
    assert [sent.text for sent in second.api.sent] == ["hai"]
    await second.bot.reception.resume()
    assert len(second.api.sent) == 1


async def test_without_the_database_questions_are_answered_all_the_same(open_chat: OpenChat, state: State) -> None:
    (chat,) = await bots(open_chat, state, 1)
    chat.expect_errors()
    await state.close()
    await chat.bot.reception.take([typed(chat, "hộ nghèo")])
    assert await chat.read() == "Hỏi: hộ nghèo"

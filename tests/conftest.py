"""A reader at the other end of the real application: `chat` types, reads and presses.

A handler that raises, or logs an error, fails the test, unless the test says `chat.expect_errors()`.
"""

import asyncio
import gc
import logging
from collections.abc import AsyncIterator, Callable
from functools import partial
from typing import Any

import pytest

from bot.answers.outcome import Outcome
from bot.console.bot_api import TOKEN, BotApi
from bot.console.people import Person, Room
from bot.console.sent import Sent
from bot.presentation.briefing import reply_to
from bot.presentation.reply import Button, Message, Reply
from bot.presentation.sharing import sharing
from bot.telegram.application import TelegramApplication
from bot.telegram.inbox import SqliteInbox
from bot.telegram.limits import Limits
from bot.telegram.metrics import Metrics
from bot.telegram.running import RunningBot
from bot.telegram.services import Core, Services
from tests.databases import clock, database, open_state, postgresql, state  # noqa: F401  fixtures for all rooms
from tests.reader import Reader, shipped_snapshot

COLLECT_EVERY = 50_000
"""New objects after which garbage is looked for; the knowledge that the tests share is looked through each time."""


def pytest_collection_finish() -> None:
    """What is loaded by now stays for good."""
    gc.freeze()
    gc.set_threshold(COLLECT_EVERY)


SOON = 5.0
"""Seconds within which the bot must have answered."""


class Chat:
    """One reader, or several, talking to the bot over the Bot API in memory."""

    def __init__(self, services: Services, room: Room | None = None, **changed: Any) -> None:
        """`changed` are arguments of `RunningBot` that differ from the usual."""
        self.api = BotApi()
        self._state = services.state
        self.room = room or Room()
        self.heard = 0
        self.errors: list[BaseException | None] = []
        self.errors_expected = False
        self.make = partial(
            RunningBot,
            TOKEN,
            services,
            road=lambda: self.api,
            pauses=(0, 0, 0),
            heard=self._hear,
            **self._usual() | changed,
        )
        self.last: Sent | None = None

    def _hear(self) -> None:
        self.heard += 1

    async def send(self, text: str, room: Room | None = None, **more: Any) -> int:
        """Type `text`; the number of the message."""
        update = self.api.types(text, room or self.room, **more)
        return int(update["message"]["message_id"])

    async def read(self) -> str:
        """The text of the bot's next message, as the reader sees it."""
        return (await self.receive()).text

    async def receive(self) -> Sent:
        """The bot's next message."""
        self.last = await asyncio.wait_for(self.api.outbox.get(), SOON)
        return self.last

    async def press(self, label: str, person: Person | None = None) -> str | None:
        """Press the button `label` under the message read last; the notice that is shown then."""
        assert self.last is not None, "nothing was read yet"
        update = self.api.presses(self.last, self.last.data_of(label), person)
        query = update["callback_query"]["id"]
        await self.until(lambda: query in self.api.notices)
        return self.api.notices[query]

    async def find(self, text: str, offset: str = "") -> dict[str, Any]:
        """Type the bot's name and `text` in another chat; what the bot offers there."""
        query = self.api.searches(text, offset)["inline_query"]["id"]
        await self.until(lambda: query in self.api.found)
        return self.api.found[query]

    def labels(self) -> list[str]:
        """What the buttons under the message read last say, in their order."""
        assert self.last is not None, "nothing was read yet"
        return [button["text"] for row in self.last.buttons for button in row]

    def link(self, label: str) -> str:
        """Where the button `label` under the message read last leads."""
        assert self.last is not None, "nothing was read yet"
        return next(b["url"] for row in self.last.buttons for b in row if b["text"] == label)

    async def settle(self) -> None:
        """Wait until the bot has nothing left to do."""
        await self.until(lambda: not self.api._updates and not self.bot.reception.waiting)

    async def until(self, fulfilled: Callable[[], bool]) -> None:
        """Wait until `fulfilled`, which nothing announces."""
        async with asyncio.timeout(SOON):
            while not fulfilled():  # noqa: ASYNC110
                await asyncio.sleep(0.005)

    async def is_silent(self) -> bool:
        """Whether the bot, having seen everything, has no more to say."""
        await self.settle()
        return self.api.outbox.empty()

    def expect_errors(self) -> None:
        """Errors are what this test is about."""
        self.errors_expected = True

    @staticmethod
    def _usual() -> dict[str, Any]:
        return {"inbox": SqliteInbox(), "limits": Limits(0, 0), "metrics": Metrics()}

    @property
    def application(self) -> TelegramApplication:
        """The Telegram library's side of the bot."""
        return self.bot.application

    async def start(self) -> None:
        """Start the bot, polling, and note whatever its handlers raise."""
        self.bot = self.make()

        async def note(_update: object, context: Any) -> None:
            self.errors.append(context.error)

        self.application.add_error_handler(note)
        await self.bot.start()
        await self.bot.set_menus()
        self.start_polling()

    def start_polling(self, **pace: Any) -> None:
        """Fetch updates; `pace` are arguments of `RunningBot.poll`."""
        self._polling = asyncio.create_task(self.bot.poll(**{"pauses": (0.01,), "poll_seconds": 1} | pace))

    async def stop_polling(self) -> None:
        """Fetch no more."""
        self._polling.cancel()
        await asyncio.gather(self._polling, return_exceptions=True)

    async def stop(self) -> None:
        """Stop the bot as a signal does."""
        await self.stop_polling()
        await self.bot.stop()
        if self._state is not None:
            await self._state.close()

    async def kill(self) -> None:
        """End the bot in the middle of whatever it is doing."""
        await self.stop_polling()
        tasks = self.bot.reception._lanes._tasks.copy()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self.bot.stop()


@pytest.fixture
async def open_chat(caplog: pytest.LogCaptureFixture) -> AsyncIterator[Callable[..., Any]]:
    """Start a bot that answers with the function, or the services, given, and talk to it."""
    chats: list[Chat] = []

    async def start(served: Core | Services, room: Room | None = None, **changed: Any) -> Chat:
        chat = Chat(served if isinstance(served, Services) else Services(served), room, **changed)
        chats.append(chat)
        await chat.start()
        return chat

    yield start
    for chat in chats:
        await chat.settle()
        await chat.stop()
    for chat in chats:
        if not chat.errors_expected:
            assert chat.errors == [], "a handler raised"
            assert [r.getMessage() for r in caplog.records if r.levelno >= logging.ERROR] == []


def parrot(text: str) -> Reply:
    """A core that repeats the question, and offers two provinces."""
    buttons = ((Button("Lai Châu", "/tinh p12"), Button("Điện Biên", "/tinh p11")),)
    return Reply(Outcome.ANSWERED, (Message(f"<b>Hỏi:</b> {_escaped(text)}", buttons),), ())


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@pytest.fixture
async def chat(open_chat: Callable[..., Any]) -> Chat:
    """A private chat with a bot that repeats what it is asked."""
    return await open_chat(parrot)  # type: ignore[no-any-return]


GROUP = Room(-100123, "Tổ công tác")
COLLEAGUE = Person(1002, "Đồng nghiệp")


@pytest.fixture
async def official(open_chat: Callable[..., Any], reader: Reader) -> Chat:
    """A private chat with the bot as it ships."""
    services = Services(
        lambda text: reply_to(text, reader.snapshot, reader.today),
        share=lambda text: sharing(text, reader.snapshot, reader.today),
    )
    return await open_chat(services)  # type: ignore[no-any-return]


@pytest.fixture(scope="session")
def reader() -> Reader:
    """A reader of the shipped knowledge."""
    return Reader(shipped_snapshot())

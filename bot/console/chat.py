"""A conversation in the terminal, over the very application that runs on Telegram."""

import asyncio
import contextlib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from rich.console import Console
from telegram import Update

from bot.console.bot_api import TOKEN, BotApi
from bot.console.limits import SentFile
from bot.console.people import READER
from bot.console.rendering import styled
from bot.console.sent import Sent
from bot.presentation.plain import plain_text
from bot.telegram.application import build_application
from bot.telegram.services import Services
from bot.vietnamese.folding import folded
from bot.vietnamese.refused import why

GREETING = (
    "Kính chào đồng chí. Gõ câu hỏi rồi nhấn Enter, ví dụ /tinh Lai Châu; gõ /trogiup để xem cách hỏi.\n"
    "Gõ số đứng trước một nút để chọn nút đó; nhấn Enter để xem tin tự đến; gõ “thoát” hoặc nhấn Ctrl-D để kết thúc."
)
FAREWELL = "Chào đồng chí."
NOTHING_MORE = "Nút này chỉ cho biết đang ở trang nào."
LEAVING = frozenset({"thoat", "exit", "quit"})
PROMPT = "› "
FILES = Path("data/exports")
"""Where files are written when nobody says where."""


class Conversation:
    """One reader's private chat with the bot, all in this process."""

    def __init__(self, services: Services) -> None:
        self._api = BotApi()
        self._closing = services.closing
        self._catching_up = services.catching_up
        self._begun = False
        self._application = build_application(TOKEN, services, request=self._api)
        self._choices: list[tuple[Sent, str]] = []
        self._asking: int | None = None

    async def open(self) -> None:
        """Start the application."""
        await self._application.initialize()

    async def close(self) -> None:
        """Stop the application, and close what was opened beside it."""
        await self._application.shutdown()
        for close in reversed(self._closing):
            await close()

    async def wait(self) -> list[Sent]:
        """What has come by itself since: news of an edit, a digest."""
        messages = await self._come_by_itself()
        return self._shown(messages) if messages else []

    async def ask(self, line: str) -> list[Sent]:
        """The bot's messages in answer to `line`: a question, or the number of a button it just showed."""
        before = await self._come_by_itself()
        self._begun = True
        if line.isdecimal() and 1 <= int(line) <= len(self._choices):
            update = self._api.presses(*self._choices[int(line) - 1])
        else:
            # As a reader's program does: what is typed after such a message answers it, a command aside.
            asking = self._asking if not line.startswith("/") else None
            update = self._api.types(line, reply_to=asking)
        await self._application.process_update(Update.de_json(update, self._application.bot))
        return self._shown([*before, *self._came()])

    async def _come_by_itself(self) -> list[Sent]:
        if self._begun:  # to who has written nothing yet, a bot may not write
            for catch_up in self._catching_up:
                await catch_up(self._application.bot, READER.id)
        return self._came()

    def _came(self) -> list[Sent]:
        messages: list[Sent] = []
        while not self._api.outbox.empty():
            messages.append(self._api.outbox.get_nowait())
        return messages

    def _shown(self, messages: list[Sent]) -> list[Sent]:
        """`messages`, their buttons numbered to be chosen from next."""
        self._asking = next((sent.message_id for sent in messages[-1:] if sent.asks), None)
        if messages:
            buttons = [(sent, button) for sent in messages for row in pressable(sent) for button in row]
            self._choices = [(sent, str(button["callback_data"])) for sent, button in buttons]
        return messages


def pressable(sent: Sent) -> list[list[dict[str, Any]]]:
    """The rows of buttons that ask something; links lead to Telegram, where this reader is not."""
    rows = [[button for button in row if "callback_data" in button] for row in sent.buttons]
    return [row for row in rows if row]


def chat(
    services: Services,
    console: Console | None = None,
    read: Callable[[], str] | None = None,
    files: Path = FILES,
) -> None:
    """Converse until the input ends or the reader takes leave; `read` gives a line or raises `EOFError`.

    What Telegram would send as a file is written to the directory `files`. A person gets a greeting, a prompt and
    colours; a pipe gets plain text with each question repeated.
    """
    console = console or Console(highlight=False, soft_wrap=True)
    personal = sys.stdin.isatty() if read is None else False
    read = read or (_prompted if personal else _next_line)
    conversation = Conversation(services)
    with asyncio.Runner() as runner:
        runner.run(conversation.open())
        try:
            if personal:
                _edit_lines()
                console.print(GREETING, markup=False)
            _converse(runner, conversation, _Screen(console, files), read, echo=not personal)
        except (EOFError, KeyboardInterrupt):
            if personal:
                console.print(f"\n{FAREWELL}")
        finally:
            runner.run(conversation.close())


def _converse(
    runner: asyncio.Runner, conversation: Conversation, screen: "_Screen", read: Callable[[], str], *, echo: bool
) -> None:
    console = screen.console
    while True:
        line = read().strip()
        if folded(line).lstrip("/") in LEAVING:
            raise EOFError
        if echo and line:
            console.print(PROMPT + line, markup=False)
        first_choice = 1
        messages = runner.run(conversation.ask(line) if line else conversation.wait())
        for sent in messages:
            first_choice = screen.show(sent, first_choice)
            console.print()
        if line.isdecimal() and not messages:
            # On a telephone the button is seen to do nothing; here, silence would pass for a fault.
            console.print(f"{NOTHING_MORE}\n", markup=False)


class _Screen:
    """Where messages are shown, and the directory their files are written to."""

    def __init__(self, console: Console, files: Path) -> None:
        self.console, self._files = console, files

    def show(self, sent: Sent, first_choice: int) -> int:
        """Print a message, its buttons numbered from `first_choice`; returns the next free number."""
        console = self.console
        if sent.file is not None:
            console.print(self._keep(sent.file, plain_text(sent.html)), markup=False)
        elif console.is_terminal and sent.parameters.get("parse_mode"):
            console.print(styled(sent.html))
        else:
            console.print(plain_text(sent.html), markup=False)
        number = first_choice
        for row in pressable(sent):
            labels = [f"{number + place}) {button['text']}" for place, button in enumerate(row)]
            console.print("  " + "   ".join(labels), markup=False, style="cyan")
            number += len(row)
        return number

    def _keep(self, file: SentFile, caption: str) -> str:
        """Write the file; the sentence that says where."""
        path = self._files / file.name
        try:
            self._files.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.content)
        except OSError as error:
            return f"Chưa ghi được tệp {path} ({why(error)}). Đồng chí kiểm tra quyền ghi thư mục này."
        return f"{caption}. Đã ghi tệp: {path}"


def _edit_lines() -> None:
    """Let `input` know cursor keys and earlier lines, where the system can."""
    with contextlib.suppress(ImportError):
        import readline  # noqa: F401, PLC0415  the import alone does it


def _prompted() -> str:
    return input(PROMPT)


def _next_line() -> str:
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line

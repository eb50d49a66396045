"""The parts put together: a bad disk, a port that is taken."""

import asyncio
import socket
from pathlib import Path

import pytest

from bot.console.bot_api import TOKEN
from bot.telegram import running
from bot.telegram.inbox import SqliteInbox
from bot.telegram.metrics import Metrics
from bot.telegram.running import INBOX_FILE, Arrangement
from bot.telegram.services import Services
from bot.telegram.webhook import Listen
from tests.conftest import parrot
from tests.endtoend.server import TelegramServer


async def test_a_damaged_inbox_makes_way_for_a_new_one(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / INBOX_FILE).write_bytes(b"not a database" * 1000)
    inbox = running._inbox(tmp_path)
    assert await inbox.keep([{"update_id": 1}]) == [{"update_id": 1}]
    await inbox.close()
    assert "Sổ tin đến bị hỏng" in caplog.text
    again = SqliteInbox(tmp_path / INBOX_FILE)
    assert len(await again.unfinished()) == 1
    await again.close()


async def test_without_a_place_to_write_the_bot_still_answers(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "file").touch()
    inbox = running._inbox(tmp_path / "file" / "data")
    assert await inbox.keep([{"update_id": 1}]) == [{"update_id": 1}]
    await inbox.close()
    assert "Không mở được sổ tin đến" in caplog.text


async def test_a_status_port_that_is_taken_stops_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asyncio.get_running_loop(), "add_signal_handler", lambda *_: None)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        async with TelegramServer().open() as server:
            arrangement = Arrangement(TOKEN, tmp_path, api_url=server.url, status=Listen(*taken.getsockname()))
            bot = asyncio.create_task(running._run(Services(parrot), arrangement, Metrics()))
            server.type("Huế", 5)
            async with asyncio.timeout(5):
                while not server.api.sent:  # noqa: ASYNC110
                    await asyncio.sleep(0.01)
            assert "STATUS_LISTEN: không mở được 127.0.0.1:" in caplog.text
            bot.cancel()
            await asyncio.gather(bot, return_exceptions=True)

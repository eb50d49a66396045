import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from bot.state.engine import url_of
from tests.databases import emptied, postgresql
from tests.endtoend.process import BotProcess

__all__ = ["postgresql"]

StartBot = Callable[..., Awaitable[BotProcess]]


@pytest.fixture
async def start_bot(tmp_path: Path) -> AsyncIterator[StartBot]:
    """Start the real process against the Telegram at an address; gone when the test ends."""
    started: list[BotProcess] = []

    async def start(telegram: str, data: Path = tmp_path, **settings: str) -> BotProcess:
        data.mkdir(exist_ok=True)  # noqa: ASYNC240
        process = BotProcess(telegram, data, **settings)
        started.append(process)
        await process.start()
        return process

    yield start
    for process in started:
        await process.kill()


@pytest.fixture
async def shared_database(postgresql: str) -> str:
    """A PostgreSQL for several bots, with nothing in it: the Telegram of each test numbers its updates alike."""
    await emptied(url_of(postgresql, Path()))
    return postgresql


@pytest.fixture
def unused_port() -> int:
    """A port nobody listens at."""
    return _unused()


@pytest.fixture
def unused_ports(unused_port: int) -> list[int]:
    """Two such ports."""
    return [unused_port, _unused()]


def _unused() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])

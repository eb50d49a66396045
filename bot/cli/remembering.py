"""What is remembered, put together from the settings, for the bot and for the commands that look after it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy import URL

import bot.state as state_package
from bot.cli.app import say, stop
from bot.serving.live import Live
from bot.settings import Settings
from bot.state.backup import BackupError, backup, key_in, put_aside, restore
from bot.state.engine import State, url_of
from bot.state.errors import StateUnavailableError
from bot.state.keys import key_from, write_key
from bot.telegram.digests import Quiet
from bot.telegram.remembering import remembering
from bot.telegram.services import Services
from bot.vietnamese.refused import why

BEFORE_RESTORE = "state-before-restore.sqlite3"

T = TypeVar("T")


def state_for(settings: Settings) -> State:
    """The state the settings name, not yet opened."""
    secret = settings.state_key.get_secret_value() if settings.state_key else None
    return State(_url(settings), key_from(secret, settings.data_dir))


def with_memory(services: Services, live: Live, settings: Settings, *, judged: bool) -> Services:
    """`services` with the features that remember."""
    zone = ZoneInfo(settings.timezone)
    return remembering(
        services,
        live,
        state_for(settings),
        zone=zone,
        quiet=Quiet(settings.quiet_times, zone),
        retention_days=settings.retention_days,
        knowledge_dir=settings.knowledge_dir,
        judged=judged,
        listed_only=settings.access == "list",
    )


def with_state(settings: Settings, work: Callable[[State], Awaitable[T]]) -> T:
    """What `work` makes of the state; leaves with a sentence when the database is away."""
    try:
        with _unlogged():
            return asyncio.run(_closing(state_for(settings), work))
    except StateUnavailableError as error:
        stop(f"Không dùng được cơ sở dữ liệu trạng thái: {error}.")


def backup_to(settings: Settings, file: Path) -> int:
    """Write a copy of the state; how many rows it holds. Leaves with a sentence when that cannot be done."""
    try:
        return with_state(settings, lambda state: backup(state, file))
    except OSError as error:
        stop(f"{file}: không ghi được ({why(error)}).")


def restore_from(settings: Settings, file: Path) -> int:
    """Put a copy in the state's place; how many rows it holds. Leaves with a sentence when that cannot be done."""
    try:
        key = key_in(file)
        if settings.state_key and settings.state_key.get_secret_value().encode() != key.secret:
            stop("STATE_KEY khác khóa trong bản sao lưu; đồng chí đặt lại STATE_KEY như khi sao lưu rồi chạy lại.")
        _keep_before(settings)
        with _unlogged():
            rows = asyncio.run(
                _closing(State(_url(settings), key, checks_key=False), lambda state: restore(state, file))
            )
        if not settings.state_key:
            write_key(key, settings.data_dir)
    except BackupError as error:
        stop(str(error))
    except StateUnavailableError as error:
        stop(f"Không dùng được cơ sở dữ liệu trạng thái: {error}.")
    except OSError as error:
        stop(f"Không khôi phục được ({why(error)}: {error.filename or settings.data_dir}).")
    return rows


def _keep_before(settings: Settings) -> None:
    """Keep what is there before it is replaced; a SQLite file nobody can read is moved aside."""
    kept = settings.data_dir / BEFORE_RESTORE
    try:
        with _unlogged():
            asyncio.run(_closing(state_for(settings), lambda state: backup(state, kept)))
    except StateUnavailableError as error:
        url = _url(settings)
        if url.get_backend_name() != "sqlite" or not url.database:
            raise
        if not Path(url.database).exists():
            return
        say(f"Cơ sở dữ liệu cũ không dùng được ({error}); đã chuyển sang {put_aside(Path(url.database))}.")
        return
    say(f"Bản trước khi khôi phục được giữ ở {kept}.")


def _url(settings: Settings) -> URL:
    return url_of(settings.database_url.get_secret_value() if settings.database_url else None, settings.data_dir)


@contextmanager
def _unlogged() -> Iterator[None]:
    """What a command says itself when it fails is not said a second time, as a bot's log line that stays up."""
    state_log = logging.getLogger(state_package.__name__)
    before = state_log.level
    state_log.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        state_log.setLevel(before)


async def _closing(state: State, work: Callable[[State], Awaitable[T]]) -> T:
    try:
        return await work(state)
    finally:
        await state.close()

"""The real process, `python -m bot run`, beside the test."""

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bot.console.bot_api import TOKEN
from tests.reader import ROOT

PATIENCE = 30.0
"""Seconds after which a test gives up."""


class BotProcess:
    """One bot, which may be killed and started again; its log is kept in a file."""

    def __init__(self, telegram: str, data: Path, **settings: str) -> None:
        self._environment = os.environ | {
            "TELEGRAM_TOKEN": TOKEN,
            "TELEGRAM_API_URL": telegram,
            "TELEGRAM_TIMEOUT": "1",
            "MESSAGES_PER_SECOND": "0",
            "LIMIT_PER_USER": "0",
            "LIMIT_PER_CHAT": "0",
            "STATUS_LISTEN": "off",
            "DATA_DIR": str(data),
            "KNOWLEDGE_DIR": str(ROOT / "knowledge"),
            "SEEDS_DIR": str(ROOT / "seeds"),
            "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path]),
            **settings,
        }
        self._log_file = data / "log.txt"
        self._process: asyncio.subprocess.Process | None = None

    @property
    def log(self) -> str:
        """What it logged, over all its lives."""
        return self._log_file.read_text(encoding="utf-8") if self._log_file.exists() else ""

    @property
    def child_ids(self) -> list[int]:
        """The processes it has started and that run (Linux)."""
        assert self._process is not None
        pid = self._process.pid
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()]

    @property
    def children(self) -> list[str]:
        """The modules these run."""
        commands = [Path(f"/proc/{pid}/cmdline").read_text(encoding="utf-8").split("\0") for pid in self.child_ids]
        return [words[words.index("-m") + 1] for words in commands]

    async def start(self) -> None:
        """Start it; it may take a second until it answers."""
        with self._log_file.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", "run", env=self._environment, stdout=log, stderr=log
            )

    async def kill(self) -> None:
        """End it at once, as the kernel does when memory runs out."""
        assert self._process is not None
        if self._process.returncode is None:
            self._process.kill()
        await self._process.wait()

    async def stop(self) -> int:
        """End it as an operator does; its exit status."""
        assert self._process is not None
        if self._process.returncode is None:
            self._process.send_signal(signal.SIGTERM)
        return await asyncio.wait_for(self._process.wait(), PATIENCE)

    async def until(self, fulfilled: Callable[[], Any], patience: float = PATIENCE) -> None:
        """Wait until `fulfilled`; fails when the process ends, or after `patience` seconds."""
        assert self._process is not None
        try:
            async with asyncio.timeout(patience):
                while not fulfilled():
                    assert self._process.returncode is None, self.log[-2000:]
                    await asyncio.sleep(0.05)
        except TimeoutError:
            raise AssertionError(f"waited in vain\n{self.log[-2000:]}") from None

"""The process in which files are made, so that drawing one keeps nobody from being answered.

It is started for the first file, makes one after the other, and ends when none was wanted for a while: what the drawing
libraries take of memory is given back. It ends by itself when this process is gone, however it went.
"""

import asyncio
import os
import pickle
import sys
from asyncio.subprocess import PIPE, Process
from pathlib import Path

import bot
from bot.documents.drawing import LENGTH, Outcome
from bot.documents.making import Draw, MadeFile

IDLE_SECONDS = 120.0
"""After the last file; starting anew takes about a second."""
MAKING_SECONDS = 60.0
"""For one file, the wait for its turn aside; see `benchmarks/files.py` for what they take."""
FILES_A_LIFE = 100
"""Files one process makes: the drawing libraries keep half a megabyte of each (89 MB after one, 155 after 120)."""
LEAVING_SECONDS = 5.0
_ROOT = Path(bot.__file__).parent.parent


class WorkshopError(Exception):
    """The file was not made: its process ended, or took too long."""


class DrawingError(Exception):
    """Making the file raised; the message is the traceback."""


class Workshop:
    """Makes files, one at a time, in a process of its own."""

    def __init__(
        self,
        idle_seconds: float = IDLE_SECONDS,
        making_seconds: float = MAKING_SECONDS,
        files_a_life: int = FILES_A_LIFE,
    ) -> None:
        self._idle_seconds = idle_seconds
        self._making_seconds = making_seconds
        self._files_a_life = files_a_life
        self._left = 0
        """Files that the process may still make."""
        self._turn = asyncio.Lock()
        self._process: Process | None = None
        self._idle: asyncio.TimerHandle | None = None
        self._leaving: dict[asyncio.Task[int], Process] = {}

    async def make(self, draw: Draw) -> MadeFile:
        """The file that `draw` makes. Raises `WorkshopError`, `DrawingError`."""
        async with self._turn:
            if self._idle is not None:
                self._idle.cancel()
            made, trouble = await self._outcome(draw)
            self._left -= 1
            wait = self._idle_seconds if self._left else 0
            self._idle = asyncio.get_running_loop().call_later(wait, self._let_go)
        if made is None:
            raise DrawingError(trouble)
        return made

    async def _outcome(self, draw: Draw) -> Outcome:
        process = await self._at_work()
        has_worked = self._left < self._files_a_life
        try:
            async with asyncio.timeout(self._making_seconds):
                return await _ordered(process, draw)
        except TimeoutError:
            self._kill()
            raise WorkshopError(f"quá {self._making_seconds:g} giây") from None
        except (OSError, EOFError) as error:
            self._kill()
            if has_worked:
                # It may have ended since its last file, which is seen only now: a new one is asked.
                return await self._outcome(draw)
            raise WorkshopError(f"tiến trình làm tệp đã dừng ({type(error).__name__})") from error
        except BaseException:
            # Half an outcome may be on its way: it must not be taken for the next one.
            self._kill()
            raise

    async def close(self) -> None:
        """End the process, if there is one."""
        async with self._turn:
            self._let_go()
            if not self._leaving:
                return
            _, staying = await asyncio.wait(self._leaving, timeout=LEAVING_SECONDS)
            for task in staying:
                self._leaving[task].kill()
            await asyncio.gather(*staying)

    async def _at_work(self) -> Process:
        """The process; a new one when there is none, or it has ended."""
        if self._process is not None and (self._process.returncode is not None or not self._left):
            self._let_go()
        if self._process is None:
            self._left = self._files_a_life
            path = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
            try:
                self._process = await asyncio.create_subprocess_exec(
                    *(sys.executable, "-m", "bot.documents.drawing"),
                    stdin=PIPE,
                    stdout=PIPE,
                    env={**os.environ, "PYTHONPATH": path},
                )
            except OSError as error:
                raise WorkshopError(f"không mở được tiến trình làm tệp ({error})") from error
        return self._process

    def _let_go(self) -> None:
        """Tell the process that no more is wanted: it ends when its input does."""
        if self._idle is not None:
            self._idle.cancel()
        process, self._process = self._process, None
        if process is not None and process.stdin is not None:
            process.stdin.close()
            leaving = asyncio.get_running_loop().create_task(process.wait())
            self._leaving[leaving] = process
            leaving.add_done_callback(self._leaving.pop)

    def _kill(self) -> None:
        if self._process is not None and self._process.returncode is None:
            self._process.kill()
        self._let_go()


async def _ordered(process: Process, draw: Draw) -> Outcome:
    if process.stdin is None or process.stdout is None:
        raise EOFError
    process.stdin.write(pickle.dumps(draw))
    await process.stdin.drain()
    (length,) = LENGTH.unpack(await process.stdout.readexactly(LENGTH.size))
    outcome: Outcome = pickle.loads(await process.stdout.readexactly(length))  # noqa: S301
    return outcome

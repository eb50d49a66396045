"""What the tests ask the other process to make; there it is found by its name."""

import os
import signal
import time
from pathlib import Path

from bot.documents.making import MadeFile


def who() -> MadeFile:
    return MadeFile("ai.txt", str(os.getpid()).encode(), "tiến trình")


def when_told(gate: Path) -> MadeFile:
    """A file that takes until `gate` is there, and says who made it, from when to when."""
    began = time.monotonic()
    while not gate.exists():
        time.sleep(0.005)
    return MadeFile("a.txt", f"{os.getpid()} {began} {time.monotonic()}".encode(), "tệp")


def spoilt() -> MadeFile:
    raise LookupError("phông chữ hỏng")


def killed() -> MadeFile:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def chatty() -> MadeFile:
    print("một thư viện in gì đó")
    return MadeFile("a.txt", b"x", "tệp")

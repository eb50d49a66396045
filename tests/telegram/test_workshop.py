"""The process in which files are made: nobody waits for it, and nothing is lost when it goes."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest

from bot.answers.attachment import Attachment, AttachmentKind
from bot.console.people import Room
from bot.documents.making import Draw, prepare
from bot.telegram.files import NOT_NOW
from bot.telegram.services import Services
from bot.telegram.workshop import DrawingError, Workshop, WorkshopError
from tests.conftest import SOON, Chat
from tests.reader import TODAY, Reader
from tests.telegram.orders import chatty, killed, spoilt, when_told, who
from tests.telegram.test_files import services

OpenChat = Callable[..., Awaitable[Chat]]


@pytest.fixture
async def workshop() -> AsyncIterator[Workshop]:
    opened = Workshop()
    yield opened
    await opened.close()


async def maker(workshop: Workshop) -> int:
    return int((await workshop.make(who)).content)


async def gone(pid: int) -> bool:
    """Whether a process ends, soon."""
    for _ in range(500):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        await asyncio.sleep(0.01)
    return False


async def test_files_are_made_in_another_process_the_same_for_all(workshop: Workshop) -> None:
    first, second = await maker(workshop), await maker(workshop)
    assert first == second != os.getpid()


@pytest.mark.parametrize(
    ("kind", "question", "begins"),
    [
        (AttachmentKind.WORD, "/hoso Lai Châu", b"PK"),
        (AttachmentKind.WORD, "/hoso Lai Châu Đảng", b"PK"),
        (AttachmentKind.CHART, "/bieudo số xã Lai Châu, Điện Biên", b"\x89PNG"),
        (AttachmentKind.CALENDAR, "/thoihan", b"BEGIN:VCALENDAR"),
    ],
)
async def test_every_kind_of_file_comes_out_as_it_would_here(
    workshop: Workshop, reader: Reader, kind: AttachmentKind, question: str, begins: bytes
) -> None:
    draw = prepare(Attachment(kind, question), reader.snapshot, TODAY)
    assert draw is not None
    made = await workshop.make(draw)
    assert made == draw()
    assert made.content.startswith(begins)


async def test_two_charts_at_once_hold_nobody_up(open_chat: OpenChat, reader: Reader, tmp_path: Path) -> None:
    # Drawn in threads, two charts held every answer for up to a fifth of a second.
    gate, workshop = tmp_path / "gate", Workshop()

    def slow(_: Attachment) -> Draw:
        return partial(when_told, gate)

    served = Services(services(reader.snapshot).answer, files=slow, make=workshop.make, closing=(workshop.close,))
    chat = await open_chat(served)
    rooms = [Room(2000 + n, f"người {n}") for n in range(4)]
    for room in rooms:
        await chat.send("/hoso Lai Châu", room)
    for _ in rooms:
        assert (await chat.receive()).file is None
    await chat.send("Lai Châu", Room(3000, "người khác"))
    assert (await chat.read()).startswith("Tỉnh Lai Châu")  # while all four are still in the making
    gate.touch()
    sent = [await asyncio.wait_for(chat.api.outbox.get(), SOON) for _ in rooms]
    times = [one.file.content.decode().split() for one in sent if one.file is not None]
    assert len(times) == len(rooms)
    assert {pid for pid, *_ in times} == {times[0][0]} != {str(os.getpid())}
    assert all(float(before[2]) <= float(after[1]) for before, after in pairwise(times))
    await workshop.close()


async def test_a_file_that_cannot_be_made_says_why_and_the_next_one_is_made(workshop: Workshop) -> None:
    before = await maker(workshop)
    with pytest.raises(DrawingError, match="LookupError: phông chữ hỏng"):
        await workshop.make(spoilt)
    assert await maker(workshop) == before


async def test_what_a_library_prints_is_no_file(workshop: Workshop) -> None:
    assert (await workshop.make(chatty)).content == b"x"


async def test_a_process_killed_at_work_costs_one_file(workshop: Workshop) -> None:
    before = await maker(workshop)
    with pytest.raises(WorkshopError, match="đã dừng"):
        await workshop.make(killed)
    assert await maker(workshop) != before


async def test_a_process_killed_between_two_files_costs_none(workshop: Workshop) -> None:
    before = await maker(workshop)
    os.kill(before, signal.SIGKILL)
    assert await gone(before)
    assert await maker(workshop) != before


async def test_a_file_that_takes_for_ever_is_given_up(tmp_path: Path) -> None:
    workshop = Workshop(making_seconds=0.2)
    with pytest.raises(WorkshopError, match=r"quá 0\.2 giây"):
        await workshop.make(partial(when_told, tmp_path / "never"))
    await workshop.close()


async def test_who_asked_is_told_that_it_was_not_made(open_chat: OpenChat, reader: Reader) -> None:
    workshop = Workshop()
    words = services(reader.snapshot)
    chat = await open_chat(replace(words, files=lambda _: killed, make=workshop.make))
    await chat.send("/hoso Lai Châu")
    assert (await chat.read()).startswith("Hồ sơ Word về tỉnh Lai Châu")
    assert await chat.read() == NOT_NOW.html
    await workshop.close()


async def test_without_work_it_ends_and_comes_back_for_the_next_file() -> None:
    workshop = Workshop(idle_seconds=0.05)
    before = await maker(workshop)
    assert await gone(before)
    assert await maker(workshop) != before
    await workshop.close()


async def test_what_drawing_leaves_in_memory_goes_with_it_after_some_files() -> None:
    workshop = Workshop(files_a_life=2)
    first, second, third = [await maker(workshop) for _ in range(3)]
    assert first == second != third
    assert await gone(first)
    await workshop.close()


async def test_it_ends_with_the_bot() -> None:
    workshop = Workshop()
    pid = await maker(workshop)
    await workshop.close()
    assert await gone(pid)


async def test_given_up_in_the_middle_it_hands_no_old_file_to_the_next(workshop: Workshop, tmp_path: Path) -> None:
    under_way = asyncio.create_task(workshop.make(partial(when_told, tmp_path / "gate")))
    await asyncio.sleep(0.1)
    under_way.cancel()
    with pytest.raises(asyncio.CancelledError):
        await under_way
    (tmp_path / "gate").touch()
    assert (await workshop.make(who)).name == "ai.txt"


async def test_it_does_not_outlive_a_bot_that_is_killed() -> None:
    script = (
        "import asyncio\n"
        "from bot.telegram.workshop import Workshop\n"
        "from tests.telegram.orders import who\n"
        "async def work():\n"
        "    print((await Workshop().make(who)).content.decode(), flush=True)\n"
        "    await asyncio.sleep(60)\n"
        "asyncio.run(work())\n"
    )
    bot = await asyncio.create_subprocess_exec(sys.executable, "-c", script, stdout=subprocess.PIPE)
    assert bot.stdout is not None
    pid = int(await bot.stdout.readline())
    bot.kill()
    await bot.wait()
    assert await gone(pid)

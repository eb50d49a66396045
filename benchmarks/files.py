"""What making files costs everybody else: `.venv/bin/python -m benchmarks.files`.

Two files of a kind are asked for at once; all the while a clock ticks on the event loop, as an answer would. Its
longest delay is what somebody else waits.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable

from bot.answers.attachment import Attachment, AttachmentKind
from bot.documents.making import Draw, MadeFile, prepare
from bot.telegram.workshop import Workshop
from tests.reader import TODAY, shipped_snapshot

TICK = 0.001
TIMES = 10
ASKED = (
    ("chart", Attachment(AttachmentKind.CHART, "/bieudo số xã Lai Châu, Điện Biên")),
    ("brief", Attachment(AttachmentKind.WORD, "/hoso Điện Biên")),
)
Make = Callable[[Draw], Awaitable[MadeFile]]


async def held(make: Make, draw: Draw) -> tuple[float, float]:
    """The longest delay of the loop while two files are made, and how long they took, in milliseconds."""
    longest, over = 0.0, asyncio.Event()

    async def tick() -> None:
        nonlocal longest
        while not over.is_set():
            before = time.perf_counter()
            await asyncio.sleep(TICK)
            longest = max(longest, time.perf_counter() - before - TICK)

    ticking = asyncio.create_task(tick())
    began = time.perf_counter()
    await asyncio.gather(make(draw), make(draw))
    took = time.perf_counter() - began
    over.set()
    await ticking
    return longest * 1000, took * 1000


async def in_a_thread(draw: Draw) -> MadeFile:
    """As it was done before."""
    return await asyncio.to_thread(draw)


async def main() -> None:
    """Print the table."""
    snapshot, workshop = shipped_snapshot(), Workshop()
    print("two at once · where · loop held, median and most · both made after · the very first")
    for name, attachment in ASKED:
        draw = prepare(attachment, snapshot, TODAY)
        assert draw is not None
        for place, make in (("thread", in_a_thread), ("process", workshop.make)):
            _, first = await held(make, draw)
            measured = [await held(make, draw) for _ in range(TIMES)]
            delays, times = (sorted(values) for values in zip(*measured, strict=True))
            half = TIMES // 2
            print(f"{name} · {place} · {delays[half]:.0f}, {delays[-1]:.0f} ms · {times[half]:.0f} ms · {first:.0f} ms")
    await workshop.close()


if __name__ == "__main__":
    asyncio.run(main())

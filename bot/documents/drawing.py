"""A process that makes files for another: what to make comes in, the file goes out, until the input ends.

Drawing holds Python's interpreter for up to a fifth of a second at a time, whatever thread it is in: a process that
answers people leaves it to one of its own. Started as `python -m bot.documents.drawing` by `bot.telegram.workshop`,
which speaks to nobody else: what is pickled here never comes from outside.
"""

import os
import pickle
import signal
import sys
import traceback
from contextlib import suppress
from struct import Struct
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from bot.documents.making import Draw, MadeFile

LENGTH = Struct(">Q")
"""Before each outcome: how many bytes it has."""
Outcome = tuple["MadeFile | None", str]
"""The file, or the traceback that tells why there is none."""


def serve(orders: BinaryIO, outcomes: BinaryIO) -> None:
    """Make what `orders` tell, one after the other; return when they end."""
    while (draw := _next_order(orders)) is not None:
        written = pickle.dumps(_outcome(draw))
        outcomes.write(LENGTH.pack(len(written)) + written)
        outcomes.flush()


def _next_order(orders: BinaryIO) -> "Draw | None":
    try:
        order: Draw = pickle.load(orders)  # noqa: S301
    except EOFError:
        return None
    return order


def _outcome(draw: "Draw") -> Outcome:
    try:
        return draw(), ""
    except Exception:
        # The next file may well be made.
        return None, traceback.format_exc()


def main() -> None:
    """Serve over the standard streams."""
    with suppress(ValueError):
        # Ctrl-C in a terminal reaches this process too; when it ends is for the other to say.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    outcomes = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints must not get among the outcomes
    serve(sys.stdin.buffer, outcomes)


if __name__ == "__main__":
    main()

"""The same few questions in the midst of talk: greetings, moods, reasons, wishes, memo heads.

Each frame holds one `{core}` and adds nothing to what it asks, so the reply must be the one to the bare question.
The other way round, `questions_narrowed` holds lines whose talk changes what is asked: none may get the bare reply.
"""

from itertools import cycle
from pathlib import Path

import pytest
import yaml

from bot.answers.outcome import Outcome
from bot.vietnamese.folding import folded
from tests.reader import Reader

CORES = (
    "tỷ lệ hộ nghèo Điện Biên",
    "bí thư tỉnh ủy Lào Cai là ai",
    "Tổng Bí thư dặn gì về giảm nghèo",
    "số đảng viên Điện Biên bao nhiêu",
)
NARROWED = (*CORES, "Tổng Bí thư dặn gì về giảm nghèo ở Điện Biên", "biên chế cấp xã Lai Châu giao bao nhiêu")

FLOORS = {"first": 0.69, "second": 0.49, "third": 0.98}
"""Least share of framed questions answered as the bare one is; only rises. Before talk was left out, with each core in
each frame, 117 of 880, 34 of 480 and 373 of 600 were. The second set, theatrical, was looked at least."""

MISLED = 1
"""Narrowed lines whose reply begins as the bare question's; only falls. It goes on to say what is not known."""


def lines(files_of: str) -> list[str]:
    """The lines in the files of a pattern."""
    files = sorted(Path(__file__).parent.glob(files_of))
    return [line for path in files for line in yaml.safe_load(path.read_text(encoding="utf-8"))]


def first_line(reader: Reader, question: str) -> str:
    """What the reply to `question` says first."""
    return reader.ask(question).text.split("\n", 1)[0]


@pytest.mark.parametrize("name", FLOORS)
def test_talk_around_a_question_does_not_change_the_reply(
    name: str, reader: Reader, capsys: pytest.CaptureFixture[str]
) -> None:
    bare = {core: first_line(reader, core) for core in CORES}
    frames = lines(f"questions_in_talk/{name}.yaml")
    missed = []
    for frame, core in zip(frames, cycle(CORES), strict=False):
        unmarked = folded(frame) == frame.lower()
        question = frame.replace("{core}", folded(core) if unmarked else core)
        if first_line(reader, question) != bare[core]:
            missed.append(question)
    share = 1 - len(missed) / len(frames)
    with capsys.disabled():
        print(f"\n{name} questions in talk: {len(frames) - len(missed)}/{len(frames)} as the bare ones ({share:.1%})")
    assert share >= FLOORS[name], "\n".join(missed)


def test_talk_that_narrows_a_question_is_not_left_out(reader: Reader) -> None:
    bare = {first_line(reader, core) for core in NARROWED}
    asked = [line for line in lines("questions_narrowed/*.yaml") if reader.ask(line).outcome is Outcome.ANSWERED]
    misled = [line for line in asked if first_line(reader, line) in bare]
    assert len(misled) <= MISLED, "\n".join(misled)

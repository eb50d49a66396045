"""Questions that narrow a known one, so that the reply to the plain one would mislead.

`first.yaml` must not be answered at all; of `first_fairly_answered.yaml` what is asked is known, or told of as far as
it is. Neither may get the plain reply.
"""

from pathlib import Path

import pytest
import yaml

from bot.answers.outcome import Outcome
from tests.reader import Reader
from tests.test_questions_in_talk import NARROWED

PLAIN = (*NARROWED, "số đảng viên đảng bộ tỉnh Điện Biên", "biên chế cấp xã Lai Châu")


def narrowed(name: str) -> list[str]:
    """The lines of a file of such questions."""
    path = Path(__file__).parent / "questions_narrowed" / f"{name}.yaml"
    lines: list[str] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return lines


def test_what_narrows_a_question_beyond_what_is_known_is_not_answered(reader: Reader) -> None:
    assert [line for line in narrowed("first") if reader.ask(line).outcome is Outcome.ANSWERED] == []


def test_what_may_fairly_be_answered_is(reader: Reader) -> None:
    assert [
        line for line in narrowed("first_fairly_answered") if reader.ask(line).outcome is not Outcome.ANSWERED
    ] == []


@pytest.mark.parametrize("name", ["first", "first_fairly_answered"])
def test_none_gets_the_reply_to_the_plain_question(name: str, reader: Reader) -> None:
    plain = {reader.ask(question).text.split("\n", 1)[0] for question in PLAIN}
    answered = (line for line in narrowed(name) if reader.ask(line).outcome is Outcome.ANSWERED)
    assert [line for line in answered if reader.ask(line).text.split("\n", 1)[0] in plain] == []

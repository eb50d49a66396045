"""Lines that ask for a file, labelled as the other questions are; no typed forms are drawn of them."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.reader import Reader
from tests.test_questions import faults

ASKED: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("questions.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("question", ASKED, ids=lambda question: question["ask"])
def test_the_reply_is_as_labelled(question: dict[str, Any], reader: Reader) -> None:
    assert faults(question, reader) == []

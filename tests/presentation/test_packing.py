"""What is typed fits into a link or a button, and comes out as it went in."""

import re

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bot.presentation.packing import packed, unpacked
from bot.vietnamese.folding import tidy
from tests.reader import ROOT

ROOM = 60
"""Characters a button or a link has for a question."""


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ty le ho ngheo dien bien", "ty_le_ho_ngheo_dien_bien"),
        ("Điện Biên", "-dAieKn_-bieFn"),
        ("/tinh @p12", "-0tinh_-1p12"),
        ("57-NQ/TW", "57-5-n-q-0-t-w"),
        ("ok 👍", "ok_-X1f44dX"),
    ],
)
def test_a_line_is_packed_and_unpacked(text: str, code: str) -> None:
    assert packed(text) == code
    assert unpacked(code) == text


@given(st.text().map(tidy))
def test_anything_comes_out_as_it_went_in(text: str) -> None:
    code = packed(text)
    assert re.fullmatch(r"[A-Za-z0-9_-]*", code)
    assert unpacked(code) == text


@pytest.mark.parametrize("forged", ["A", "aZ", "-", "-XzzX", "-Xd800X", "-Xffffff X", "a b", "ă", "--"])
def test_what_was_never_packed_is_nothing(forged: str) -> None:
    assert unpacked(forged) is None


def test_nearly_every_question_that_people_type_fits() -> None:
    asked = [
        str(question["ask"])
        for path in sorted((ROOT / "tests" / "questions").glob("*.yaml"))
        for question in yaml.safe_load(path.read_text(encoding="utf-8"))
        if "repeat" not in question
    ]
    fitting = sum(len(packed(tidy(line))) <= ROOM for line in asked)
    assert fitting >= 0.95 * len(asked)

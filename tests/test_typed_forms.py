"""The labelled questions as they are really typed: each form's share of right replies holds its floor."""

from random import Random

import pytest

from bot.answers.outcome import Outcome
from tests.reader import Reader
from tests.test_questions import QUESTIONS
from tests.typed_forms import FORMS, Form, Kept
from tests.typed_replies import Tally, judge

ASKED = 30
"""Questions tried in each form, drawn by a seed; `python -m benchmarks.typing` asks all of them."""
FLOOR = 0.98
"""Least share of right replies for the forms that keep the meaning, all together. Only rises."""
FLOORS = {
    Kept.MEANING: 0.90,
    Kept.SLIP: 0.75,
}
"""Least share for each form by itself. Only rises."""
MIXED_UP = "swapped syllables"
"""Words of two phrases changing places may leave no question at all: nothing but a wrong answer is held against it."""


def _tally(form: Form, reader: Reader) -> Tally:
    tally = Tally()
    for question in Random(form.name).sample(QUESTIONS, len(QUESTIONS)):
        if tally.asked >= ASKED:
            break
        judge(question, form, 0, reader, tally)
    return tally


@pytest.fixture(scope="module")
def tallies(reader: Reader) -> dict[str, Tally]:
    return {form.name: _tally(form, reader) for form in FORMS}


def test_forms_that_keep_the_meaning_are_read(tallies: dict[str, Tally], capsys: pytest.CaptureFixture[str]) -> None:
    kept = [tallies[form.name] for form in FORMS if form.kept is Kept.MEANING]
    right, asked = sum(tally.right for tally in kept), sum(tally.asked for tally in kept)
    with capsys.disabled():
        print(f"\ntyped forms: {right}/{asked} right ({right / asked:.1%})")
    assert right / asked >= FLOOR, "\n".join(fault for tally in kept for fault in tally.faults)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_each_form_holds_its_floor(form: Form, tallies: dict[str, Tally]) -> None:
    if form.name != MIXED_UP:
        assert tallies[form.name].share >= FLOORS[form.kept], "\n".join(tallies[form.name].faults)


def test_what_must_not_be_answered_is_not_in_any_form(reader: Reader) -> None:
    forms = [form for form in FORMS if form.name != MIXED_UP]
    answered = []
    for question in QUESTIONS:
        if "answered" in question["outcome"] or "repeat" in question:
            continue
        for form in Random(question["ask"]).sample(forms, 8):
            typed = form.typed(question["ask"])
            if typed is not None and reader.ask(typed).outcome is Outcome.ANSWERED:
                answered.append((form.name, question["ask"], typed))
    assert answered == []


@pytest.mark.parametrize(
    ("form", "line", "typed"),
    [
        ("telex", "hộ nghèo Điện Biên", "hooj ngheof Ddieenj Bieen"),
        ("telex in place", "nghèo", "nghefo"),
        ("vni", "Điện Biên 2025", "D9ie6n5 Bie6n 2025"),
        ("vni, one word", "nghị 57-NQ/TW", "nghi5 57-NQ/TW"),
        ("no tones", "Điện Biên", "Điên Biên"),
        ("tones only", "Điện Biên", "Diẹn Bien"),
        ("d for đ", "Đồng Tháp", "Dồng Tháp"),
        ("tone on the second vowel", "Khánh Hòa ủy", "Khánh Hoà uỷ"),
        ("i for y", "tỷ lệ lý", "tỉ lệ lí"),
        ("tight punctuation", "Lai Châu, Điện Biên", "Lai Châu,Điện Biên"),
        ("telex", "/tinh Huế", "/tinh Huees"),
        ("dropped letter", "xã Sơn La", None),
    ],
)
def test_a_form_changes_what_it_says_and_nothing_else(form: str, line: str, typed: str | None) -> None:
    assert next(known for known in FORMS if known.name == form).typed(line) == typed

"""The buttons under an answer: each leads on, and to what fits the answer."""

import pytest

from tests.reader import Heard, Reader
from tests.test_questions import NEWEST, PARAPHRASED, QUESTIONS, WORDED

LISTS = ("/chithi ", "/kiennghi ", "/solieu ")
EVERY = 3
"""Of the labelled questions each third is asked; all were when the rule was written."""


def _says_the_same(one: Heard, other: Heard, asked: str) -> bool:
    """Whether two replies read alike, or one is a list of just the facts the other states."""
    facts = set(one.reply.facts)
    return one.text == other.text or (asked.startswith(LISTS) and bool(facts) and facts == set(other.reply.facts))


def test_no_button_leads_to_what_was_just_read(reader: Reader) -> None:
    pressed: dict[str, Heard] = {}
    useless = []
    for question in [*QUESTIONS, *NEWEST, *PARAPHRASED, *WORDED][::EVERY]:
        heard = reader.ask(question["ask"])
        for label, asked in heard.buttons.items():
            if asked.startswith("#"):
                continue
            if asked not in pressed:
                pressed[asked] = reader.ask(asked)
            if _says_the_same(heard, pressed[asked], asked):
                useless.append((question["ask"], label))
    assert len(pressed) > len(LISTS)
    assert not useless


@pytest.mark.parametrize(
    "typed", ["Bí thư Lai Châu chỉ đạo gì", "/chithi Lai Châu tháng 10/2025", "/chithi bí thư tỉnh ủy lào cai"]
)
def test_a_list_that_is_all_there_is_does_not_offer_itself(reader: Reader, typed: str) -> None:
    assert "Chỉ đạo" not in reader.ask(typed).buttons


def test_a_list_of_some_offers_all_of_them(reader: Reader) -> None:
    assert reader.ask("/chithi Điện Biên du lịch").buttons["Chỉ đạo"] == "/chithi @p11"


@pytest.mark.parametrize("typed", ["/thoihan Lai Châu", "/vanban Lai Châu", "/bieudo Lai Châu"])
def test_of_one_place_the_buttons_are_that_places(reader: Reader, typed: str) -> None:
    buttons = reader.ask(typed).buttons
    assert {"Chỉ đạo", "Số liệu", "So sánh", "Hồ sơ Word"} <= set(buttons)
    assert all(asked.endswith("@p12") or "cau" in asked for asked in buttons.values())


def test_under_a_chart_the_buttons_are_of_the_places_drawn(reader: Reader) -> None:
    drawn = reader.ask("/bieudo số xã Lai Châu, Điện Biên").buttons
    assert drawn["So sánh"] == "/sosanh @p12 @p11"
    assert {"Tỉnh Lai Châu", "Tỉnh Điện Biên"} <= set(drawn)
    assert "Tỉnh Điện Biên" in reader.ask("/bieudo tỷ lệ hộ nghèo").buttons


def test_under_documents_the_buttons_are_the_documents_or_the_places_that_cite_one(reader: Reader) -> None:
    assert reader.ask("/vanban").buttons["Nghị quyết số 57-NQ/TW"] == "/vanban @d-57-nq-tw"
    assert list(reader.ask("nghị quyết 57").buttons) == ["Tỉnh Điện Biên", "Tỉnh Sơn La"]

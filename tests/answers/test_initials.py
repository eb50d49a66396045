"""Provinces by their initials: read where they are no other province's, and said; else asked back."""

import pytest

from bot.answers.outcome import Outcome
from tests.reader import Reader


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("hộ nghèo ĐB", "17,66%"),
        ("ho ngheo db", "17,66%"),
        ("dân số tỉnh ĐB", "656.700"),
        ("db bao nhieu xa", "45 xã, phường"),
        ("độ che phủ rừng ở ĐB bao nhiêu", "45,5%"),
    ],
)
def test_initials_of_one_province_alone_are_read_and_the_reply_says_how(typed: str, first: str, reader: Reader) -> None:
    heard = reader.ask(typed)
    assert heard.outcome is Outcome.ANSWERED
    line = heard.text.split("\n", 1)[0]
    assert first in line
    assert "Điện Biên" in line
    assert "là tỉnh Điện Biên. Nếu không phải" in heard.text


@pytest.mark.parametrize(
    "typed",
    [
        "thu ngân sách LC bao nhiêu",
        "ĐB",
        "số đb dự họp",
        "chính sách cho đb",
        "đb dân tộc thiểu số",
        "đại hội đb",
    ],
)
def test_what_may_be_two_provinces_or_another_word_is_asked_back(typed: str, reader: Reader) -> None:
    assert reader.ask(typed).outcome is not Outcome.ANSWERED

"""Periods told from today."""

from datetime import date

import pytest

from bot.answers.relative import dated
from tests.reader import Reader


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("thu ngân sách năm nay", "thu ngân sách năm 2026"),
        ("thu ngan sach nam ngoai", "thu ngan sach năm 2025"),
        ("năm trước", "năm 2025"),
        ("chỉ đạo tháng này", "chỉ đạo tháng 1/2026"),
        ("chi dao thang truoc", "chi dao tháng 12/2025"),
        ("hôm nay", "ngày 05/01/2026"),
        ("Hà Nam nay ra sao", "Hà Nam nay ra sao"),
        ("quang nam truoc", "quang nam truoc"),
    ],
)
def test_a_relative_period_is_written_as_a_date(typed: str, read: str) -> None:
    assert dated(typed, date(2026, 1, 5)) == read


def test_last_year_follows_the_clock(reader: Reader) -> None:
    assert reader.ask("tỷ lệ hộ nghèo điện biên năm ngoái").text.startswith("17,66%")
    assert "cho năm 2026" in reader.ask("tỷ lệ hộ nghèo điện biên năm nay").text

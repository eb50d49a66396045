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
        ("chỉ đạo hôm qua", "chỉ đạo ngày 04/01/2026"),
        ("sáng nay", "ngày 05/01/2026"),
        ("tuần trước", "từ 29/12/2025 đến 04/01/2026"),
        ("quý trước", "quý 4/2025"),
        # Without a year: the last one that is known, else the last one.
        ("/chithi tháng 9", "/chithi tháng 9/2024"),
        ("/chithi tháng bảy", "/chithi tháng 7/2025"),
        ("/chithi 27/7", "/chithi ngày 27/07/2025"),
        ("tháng 9/2023", "tháng 9/2023"),
        ("27/7/2023", "27/7/2023"),
        ("17/18 chỉ tiêu", "17/18 chỉ tiêu"),
        ("thu ngân sách quý 2", "thu ngân sách quý 2/2025"),
        ("6 tháng đầu năm", "6 tháng đầu năm 2026"),
        ("6 tháng đầu năm 2025", "6 tháng đầu năm 2025"),
        ("Hà Nam nay ra sao", "Hà Nam nay ra sao"),
        ("quang nam truoc", "quang nam truoc"),
        ("kế hoạch cho sang năm", "kế hoạch cho năm 2027"),
        ("năm sau bao nhiêu", "năm 2027 bao nhiêu"),
        ("5 năm tới, ba năm tới, những năm tới", "5 năm tới, ba năm tới, những năm tới"),
        ("năm sau khi sáp nhập", "năm sau khi sáp nhập"),
        ("Hà Nam sau sáp nhập", "Hà Nam sau sáp nhập"),
        ("tháng sau", "tháng 2/2026"),
        ("quý tới", "quý 2/2026"),
    ],
)
def test_a_relative_period_is_written_as_a_date(typed: str, read: str) -> None:
    assert dated(typed, date(2026, 1, 5), ["2024-09"]) == read


def test_last_year_follows_the_clock(reader: Reader) -> None:
    assert reader.ask("tỷ lệ hộ nghèo điện biên năm ngoái").text.startswith("17,66%")
    assert "cho năm 2026" in reader.ask("tỷ lệ hộ nghèo điện biên năm nay").text

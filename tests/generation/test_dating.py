"""The day of an article's event, by words that tell it from the day of printing."""

import pytest

from bot.generation.dating import event_date

PRINTED = "2026-08-19"


@pytest.mark.parametrize(
    ("lede", "day"),
    [
        ("Sáng nay, Tỉnh ủy họp với các xã.", "2026-08-19"),
        ("Hôm nay, đoàn về thăm xã biên giới.", "2026-08-19"),
        ("Theo chương trình, hôm nay đoàn về thăm xã.", "2026-08-19"),
        ("Chiều qua, bão đã vào bờ.", "2026-08-18"),
        ("Hôm qua, lãnh đạo tỉnh tới hiện trường.", "2026-08-18"),
        ("Xã vùng cao hôm nay khác hẳn.", None),
        ("Ngày nay, đường về bản đã trải nhựa.", None),
        ("Từ tháng 9 năm ngoái tới nay, xã làm 1.530 hồ sơ.", None),
        ("Những ngày qua, mưa không ngớt.", None),
    ],
)
def test_a_day_told_from_the_day_of_printing(lede: str, day: str | None) -> None:
    assert event_date(f"{lede}\n\nNgười dân phấn khởi.", PRINTED).value == day

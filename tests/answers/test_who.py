"""Who runs what, who came, and who is meant by a last name: told only where a post or an event tells it."""

import pytest

from bot.answers.outcome import Outcome
from tests.reader import Reader


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("ai lo công tác kiểm tra của Đảng ở trung ương", "Nguyễn Duy Ngọc"),
        ("ai phụ trách mảng tổ chức ở Trung ương", "Lê Minh Hưng"),
        ("thành phần dự buổi làm việc của Tổng Bí thư với Điện Biên ngày 27/7 gồm những ai", "Phan Văn Giang"),
        ("bà Thảo đi xã nào hôm 6/11", "Tạ Khoa"),
        ("ai đang giữ trọng trách Bí thư Tỉnh ủy ở Lai Châu", "Lê Minh Ngân"),
        ("đồng chí Trần Quang Phương đang đảm nhiệm cương vị nào", "Phó Chủ tịch Quốc hội"),
    ],
)
def test_who_is_told(asked: str, told: str, reader: Reader) -> None:
    heard = reader.ask(asked)
    assert heard.outcome is Outcome.ANSWERED
    assert told in heard.text


@pytest.mark.parametrize(
    "asked",
    [
        "ai lo công tác kiểm tra ở Điện Biên",
        "ai phụ trách công tác kiểm tra của Tỉnh ủy Lai Châu",
        "ai lo công tác tuyên giáo của Đảng ở trung ương",
        "bà Thảo đi xã nào hôm 7/11",
        "thành phần dự buổi làm việc của Tổng Bí thư với Điện Biên ngày 28/7 gồm những ai",
        "những ai cùng dự với Tổng Bí thư ở Sơn La",
    ],
)
def test_who_is_not_known_is_not_told(asked: str, reader: Reader) -> None:
    assert reader.ask(asked).outcome is not Outcome.ANSWERED

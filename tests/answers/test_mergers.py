"""What became of places, and what those of today were formed of: told by the gazetteer, of nothing else."""

import pytest

from bot.answers.outcome import Outcome
from tests.reader import Reader


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Điện Biên sáp nhập với tỉnh nào", "tỉnh Điện Biên giữ nguyên"),
        ("lai chau co bi sap nhap voi tinh nao khong", "tỉnh Lai Châu giữ nguyên"),
        ("Sơn La vừa rồi hợp nhất với tỉnh nào thế", "tỉnh Sơn La giữ nguyên"),
        ("Điện Biên có sáp nhập với Lai Châu không", "tỉnh Lai Châu giữ nguyên"),
        ("Lào Cai mới là do những tỉnh nào nhập lại", "tỉnh Lào Cai (cũ), tỉnh Yên Bái (cũ)"),
        ("xã Tạ Khoa gồm những xã cũ nào", "xã Hua Nhàn"),
        ("xã Tạ Khoa được sáp nhập từ những xã nào", "xã Mường Khoa"),
        ("Tỉnh Hòa Bình cũ bây giờ nằm trong tỉnh nào", "nay là tỉnh Phú Thọ"),
        ("Bắc Giang giờ không còn nữa đúng không, nhập vào tỉnh nào rồi", "Bắc Ninh"),
    ],
)
def test_a_merger_is_answered(asked: str, told: str, reader: Reader) -> None:
    heard = reader.ask(asked)
    assert heard.outcome is Outcome.ANSWERED
    assert told in heard.text


def test_what_an_article_tells_of_it_comes_first(reader: Reader) -> None:
    assert reader.ask("xã Si Pa Phìn sáp nhập từ những xã nào").text.startswith("2 xã (bài ghi hai xã cũ)")


@pytest.mark.parametrize(
    "asked",
    [
        # Still to come, of another level, of what stands there, by whom.
        "Điện Biên sắp tới có sáp nhập với Lai Châu không",
        "Điện Biên dự kiến sáp nhập với tỉnh nào",
        "những xã nào ở Điện Biên sáp nhập với nhau",
        "Trụ sở tỉnh Lào Cai mới đặt ở đâu sau khi nhập với Yên Bái",
        "Tổng Bí thư nói gì về việc Điện Biên sáp nhập với tỉnh nào",
    ],
)
def test_another_question_beside_a_merger_is_not_told_of_it(asked: str, reader: Reader) -> None:
    heard = reader.ask(asked)
    assert "giữ nguyên" not in heard.text
    assert "trên cơ sở hợp nhất" not in heard.text
    assert not heard.text.startswith("Tỉnh Yên Bái (cũ) đã hợp nhất")

"""Which places a sentence names, and which it only seems to."""

import pytest

from tests.generation.facts import facts


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        (
            "Tỉnh Khánh Hòa tăng cường cán bộ cho 22 xã miền núi như Bác Ái Tây, Tây Khánh Sơn.",
            ["Khánh Hòa", "Bác Ái Tây, Khánh Hòa", "Tây Khánh Sơn, Khánh Hòa"],
        ),
        (
            "Tỉnh Đắk Lắk mở đường từ Buôn Ma Thuột xuống Tuy Hòa.",
            ["Đắk Lắk", "Buôn Ma Thuột, Đắk Lắk", "Tuy Hòa, Đắk Lắk"],
        ),
        (
            "Tỉnh An Giang làm đường kết nối Phú Quốc, Hà Tiên, Châu Đốc.",
            ["An Giang", "Phú Quốc, An Giang", "Hà Tiên, An Giang", "Châu Đốc, An Giang"],
        ),
        (
            "Xã Phong Nha, tỉnh Quảng Trị gồm các xã Lâm Trạch, Xuân Trạch và Phúc Trạch trước đây.",
            ["Phong Nha, Quảng Trị", "Quảng Trị"],
        ),
        ("Tỉnh Hưng Yên mong Hạnh Phúc và Bình Minh mới cho dân.", ["Hưng Yên"]),
        ("Tỉnh Gia Lai sửa đường Quang Trung, phố Hội Phú.", ["Gia Lai"]),
    ],
)
def test_places(sentence: str, places: list[str]) -> None:
    assert facts(sentence).article.places == places


def test_a_district_that_went_to_many_communes_stands_for_none() -> None:
    found = facts("Xã Nghiên Loan, tỉnh Thái Nguyên được lập từ 3 xã của huyện Pác Nặm trước đây.").article.places
    assert found == ["Nghiên Loan, Thái Nguyên", "Thái Nguyên"]


def test_a_commune_of_the_province_named_without_its_kind() -> None:
    body = (
        "Tỉnh Thái Nguyên kiểm tra 12 xã, phường, trong đó có Chợ Rã, Na Rì và Trại Cau. Cao tốc Chợ Mới đã thông xe."
    )
    found = facts(body).article.places
    assert found == ["Thái Nguyên", "Chợ Rã, Thái Nguyên", "Na Rì, Thái Nguyên", "Trại Cau, Thái Nguyên"]


def test_a_commune_whose_name_ends_in_a_number() -> None:
    assert facts("Xã A Lưới 4, thành phố Huế có 2.614 hộ.").article.places == ["A Lưới 4, Huế", "Huế"]

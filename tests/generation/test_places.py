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


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("Xã A Lưới 4, thành phố Huế có 2.614 hộ.", ["A Lưới 4, Huế", "Huế"]),
        ("Tỉnh Hà Tĩnh sửa đường qua xã Sơn Kim 1 dài 20 km.", ["Hà Tĩnh", "Sơn Kim 1, Hà Tĩnh"]),
        ("Tỉnh Hà Tĩnh đi Sơn Kim.", ["Hà Tĩnh"]),
    ],
)
def test_a_commune_whose_name_ends_in_a_number(sentence: str, places: list[str]) -> None:
    assert facts(sentence).article.places == places


def test_a_former_district_is_found_under_its_seat_but_no_fact_is_told_of_that() -> None:
    article = facts("Ở vùng huyện Krông Pa trước đây, tỉnh Gia Lai còn 41 cầu treo.").article
    assert article.places == ["Phú Túc, Gia Lai", "Gia Lai"]
    assert [figure.place for figure in article.figures] == ["Gia Lai"]


def test_two_former_communes_of_one_name_stand_for_neither() -> None:
    """The first of several was taken before."""
    assert facts("Thành phố Hà Nội xây trường ở xã Đồng Tâm cũ.").article.places == ["Hà Nội"]

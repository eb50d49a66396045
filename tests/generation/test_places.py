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

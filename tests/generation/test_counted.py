"""What is counted and measured, and in what: speeds, units said elsewhere, ones, ranks, what only tells which."""

import pytest

from tests.generation.facts import facts

Told = tuple[str, float | list[float], str]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # Speeds and flows, tonnages, money of other countries.
        ("Gió mạnh 75 km/h khi vào bờ.", [("75 km/h", 75, "km/h")]),
        ("Hồ xả 850 m3/s từ trưa.", [("850 m3/s", 850, "m³/s")]),
        ("Bến đón tàu 30.000 DWT.", [("30.000 DWT", 30_000, "DWT")]),
        ("Cảng bốc 1,2 triệu TEU mỗi năm.", [("1,2 triệu TEU", 1.2e6, "TEU")]),
        ("Dự án vay 3,2 triệu euro.", [("3,2 triệu euro", 3.2e6, "EUR")]),
        ("Quỹ góp 2 triệu AUD cho kênh.", [("2 triệu AUD", 2e6, "AUD")]),
        ("Lốc làm 51.200 KH mất điện.", [("51.200 KH mất điện", 51_200, "KH")]),
        # Thousands the English way, of what has no parts; a measure has.
        ("Giá còn 20,800 đồng mỗi cân.", [("20,800 đồng", 20_800, "đồng")]),
        ("Chợ đón 1,250 người mỗi ngày.", [("1,250 người", 1250, "người")]),
        ("Đường dài 1,250 km.", [("1,250 km", 1.25, "km")]),
        # What no list has is surely no đồng.
        ("Kho trữ 4 triệu BTU khí.", []),
    ],
)
def test_units(sentence: str, expected: list[Told]) -> None:
    assert _figures(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Có 9 bến đã mở, 4 đang xây và 20 chưa làm.", [(9, "bến"), (4, "bến"), (20, "bến")]),
        ("Xã có 12 tổ đạt chuẩn, còn lại 5 chưa đạt.", [(12, "tổ"), (5, "tổ")]),
        ("Hai tháng ấy lần lượt là 11.300 và 15.800 người.", [(11_300, "người"), (15_800, "người")]),
        ("Các bến lần lượt có 140, 270 và 390 đò.", [(140, "đò"), (270, "đò"), (390, "đò")]),
        ("Cả nước có 2 triệu thuê bao và số này tăng lên 2,5 triệu năm nay.", [(2e6, "thuê bao"), (2.5e6, "thuê bao")]),
        ("Có 12 vụ (giảm 3), làm 5 người chết (tăng 1).", [(12, "vụ"), (3, "vụ"), (5, "người"), (1, "người")]),
        ("Có 12 vụ (giảm nhẹ), 5 đò (đăng kiểm 2).", [(12, "vụ"), (5, "đò")]),
        # Nothing before it is counted, or it is another sentence's, or it is a label.
        ("Bến số 3 đang xây.", []),
        ("Có 6 bến đã mở. Năm ngoái, 3 đang xây.", [(6, "bến")]),
        ("Có 6 bến, đợt 3 đang xây.", [(6, "bến")]),
    ],
)
def test_a_unit_said_elsewhere_in_the_sentence(sentence: str, expected: list[tuple[float, str]]) -> None:
    assert [(value, unit) for _, value, unit in _figures(sentence)] == expected


@pytest.mark.parametrize(
    ("sentence", "ones"),
    [
        ("Lốc làm một người mất tích, 4 bến đò đổ, một bến ngập bùn.", ["một người", "một bến"]),
        ("Lũ khiến một người chết và 14 ngôi nhà hư hỏng.", ["một người"]),
        ("Xã làm 3 tuyến đường và sửa chữa một tuyến ven kênh.", ["một tuyến"]),
        ("Mỗi xã một sản phẩm, cả huyện có 9 sản phẩm.", []),
        ("Xã có 3 tuyến đường như một tuyến phố thị.", []),
        ("Một người kể rằng xã có 12 người dệt vải.", []),
        ("Ông là một người trong 12 người dệt vải.", []),
    ],
)
def test_one_is_a_number_where_others_are_counted(sentence: str, ones: list[str]) -> None:
    assert [shown for shown, *_ in _figures(sentence) if shown.startswith("một")] == [
        next(shown for shown, *_ in _figures(sentence) if shown.startswith(one)) for one in ones
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Đây là chợ lớn thứ ba cả nước.", [3]),
        ("Tỉnh có đàn dê đông thứ 2 Đông Nam Á.", [2]),
        ("Đây là lần thứ ba chợ đông.", []),
        ("Cháu lớn thứ ba nhà ông đi học.", []),
    ],
)
def test_ranks_by_what_is_most(sentence: str, expected: list[float]) -> None:
    assert [value for _, value, unit in _figures(sentence) if unit == "thứ hạng"] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Chợ là một trong hai chương trình trọng điểm.",
        "Xã là một trong ba địa phương dẫn đầu.",
        "Phường gọn hơn so với ba quận trước kia.",
        "Có hai hướng làm chợ.",
        "Chợ vào top 50 công ty lớn nhất.",
        "Nhà được chia theo bốn nhóm gồm nhà bán, nhà cho thuê.",
    ],
)
def test_which_ones_are_meant_is_no_number_of_them(sentence: str) -> None:
    assert _figures(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Trường thiếu ba phó trưởng phòng giỏi nghề.", "số phó trưởng phòng giỏi nghề"),
        ("Có 11 chủ đầu tư giải ngân chậm.", "số chủ đầu tư giải ngân chậm"),
        ("Hai phụ nữ chèo đò.", "số phụ nữ chèo đò"),
        ("Xã sửa chữa 4 tuyến kênh dài 1.700m.", "số tuyến kênh được sửa chữa"),
        ("Cuộc họp nối tới 124 điểm cầu cấp xã.", "số điểm cầu cấp xã"),
    ],
)
def test_what_is_counted_is_named_whole(sentence: str, name: str) -> None:
    assert facts(sentence).article.figures[0].indicator == name


def _figures(sentence: str) -> list[Told]:
    return [(f.shown, f.value, f.unit) for f in facts(sentence).article.figures]

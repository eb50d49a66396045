import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.vietnamese.numbers import read_number_words, read_quantities, show_number, show_quantity

ANY = settings(max_examples=150, deadline=None)


@pytest.mark.parametrize(
    ("text", "value", "unit", "shown"),
    [
        ("hơn 65,67 vạn người", 656_700, "người", "65,67 vạn người"),
        ("ước đạt 1.779,52 tỷ đồng.", 1_779_520_000_000, "đồng", "1.779,52 tỷ đồng"),
        ("đạt 52,83 triệu đồng/người/năm", 52_830_000, "đồng/người/năm", "52,83 triệu đồng/người/năm"),
        ("tăng bình quân 8,02%/năm;", 8.02, "%/năm", "8,02%/năm"),
        ("(giảm 3,97%/năm)", 3.97, "%/năm", "3,97%/năm"),
        ("còn 38.81%", 38.81, "%", "38.81%"),
        ("với 1.446 thôn, bản", 1446, "thôn", "1.446 thôn"),
        ("giao 13.054 biên chế", 13_054, "biên chế", "13.054 biên chế"),
        ("tổng số 49.465 đảng viên", 49_465, "đảng viên", "49.465 đảng viên"),
        ("Trong số 231 tổ chức cơ sở đảng", 231, "tổ chức cơ sở đảng", "231 tổ chức cơ sở đảng"),
        ("số hóa gần 4 triệu trang tài liệu", 4_000_000, "trang", "4 triệu trang"),
        ("dài hơn 33km, gồm", 33, "km", "33km"),
        ("1 tỷ 850 triệu đồng", 1_850_000_000, "đồng", "1 tỷ 850 triệu đồng"),
        ("1,2 triệu tỷ đồng", 1.2e15, "đồng", "1,2 triệu tỷ đồng"),
        ("2,5 nghìn tỉ đồng", 2.5e12, "đồng", "2,5 nghìn tỉ đồng"),
        ("3 chục hộ", 30, "hộ", "3 chục hộ"),
        ("tuyến đường 1,3 km", 1.3, "km", "1,3 km"),
        ("Đảng ủy 2 xã", 2, "xã", "2 xã"),
        ("mỗi ngày 20 lượt khách", 20, "lượt khách", "20 lượt khách"),
        ("thu 500 tỷ đồng", 5e11, "đồng", "500 tỷ đồng"),
        ("17 đồng chí", 17, "đồng chí", "17 đồng chí"),
        ("đạt 20% đồng thời", 20, "%", "20%"),
        ("mật độ 32 người/km2", 32, "người/km²", "32 người/km2"),
        ("13 054 người", 13_054, "người", "13 054 người"),
        ("tăng trưởng -2,5% so với", -2.5, "%", "-2,5%"),
        ("1,779.52 tỷ đồng", 1_779_520_000_000, "đồng", "1,779.52 tỷ đồng"),
        ("02 xã", 2, "xã", "02 xã"),
        ("5 tỷ lệ", 5, None, "5"),
    ],
)
def test_a_quantity_in_base_units(text: str, value: float, unit: str | None, shown: str) -> None:
    for written in (text, unicodedata.normalize("NFD", text)):
        (quantity,) = read_quantities(written)
        assert (quantity.value, quantity.unit) == (value, unit)
        assert unicodedata.normalize("NFC", quantity.shown) == shown
        assert quantity.high is None
        assert quantity.of is None
        assert written[quantity.start : quantity.end] == quantity.shown


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("tăng 7,3 – 7,5%", 7.3, 7.5, "%"),
        ("tăng 7,3%-7,5%", 7.3, 7.5, "%"),
        ("từ 2,5-3 ngàn tỷ", 2.5e12, 3e12, None),
        ("800 triệu - 1 tỷ đồng", 8e8, 1e9, "đồng"),
        ("từ 2 đến 3 tỷ đồng", 2e9, 3e9, "đồng"),
        ("3–5 xã", 3, 5, "xã"),
    ],
)
def test_a_range_has_two_ends(text: str, low: float, high: float, unit: str | None) -> None:
    (quantity,) = read_quantities(text)
    assert (quantity.value, quantity.high, quantity.unit) == (low, high, unit)


def test_a_share_of_a_whole() -> None:
    (quantity,) = read_quantities("vượt mức 17/18 nhóm chỉ tiêu chủ yếu")
    assert (quantity.value, quantity.of, quantity.unit) == (17, 18, "nhóm chỉ tiêu")
    (quantity,) = read_quantities("10/12 xã")
    assert (quantity.value, quantity.of) == (10, 12)


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết số 57-NQ/TW và Kế hoạch số 02-KH/BCĐTW",
        "Nghị quyết số 79 và 80 của Bộ Chính trị",
        "Nghị quyết 57 về",
        "Quyết định 1719/QĐ-TTg",
        "Nghị định số 178/2024/NĐ-CP",
        "chiều 27/7",
        "đến 1/7/2025",
        "ngày 22/12/2024",
        "năm 2025",
        "nhiệm kỳ 2025-2030",
        "giai đoạn 2026 - 2031",
        "6 tháng đầu năm 2025",
        "quý 3/2025",
        "tháng 5/2025",
        "lần thứ XIV",
        "lần thứ 15 tỉnh",
        "khóa 2 xã",
        "số 1 tỉnh",
        "Vùng 4 Hải quân",
        "gió cấp 2-3.",
        "bản Nậm Chim 1,",
        "đường 20/11",
        "điện thoại: 0215 3825 123",
        "0915123456",
        "lúc 7 giờ 30 phút",
        "0:00 / 0:00",
        "7-9-ong-cau.jpg",
        "br_mg-7173.jpg",
        "baclam2.jpg",
        "1. Phát triển",
        "2) Hai việc",
        "(3) ba việc",
        "1.2.3",
        "5G",
        "công nghiệp 4.0",
        "ngày 5 xã tổ chức",
        "đến 2030 xã",
        "20/11, thị trấn",
        "Điều 5 khoản 2",
        "1/3 dân số",
        "24/24 giờ",
        "",
        "năm",
    ],
)
def test_what_only_looks_like_a_quantity_is_none(text: str) -> None:
    assert read_quantities(text) == []


def test_the_quantities_of_a_sentence_come_in_order() -> None:
    text = "Năm 2025, tỉnh có 45 xã, phường; 1.446 bản; hộ nghèo còn 17,66%."
    assert [q.shown for q in read_quantities(text)] == ["45 xã", "1.446 bản", "17,66%"]


def test_numbers_in_words_count_only_before_a_noun() -> None:
    text = (
        "Sau hai tháng, Ba Tiểu ban và hai mươi lăm bản, mười một xã; lần thứ hai năm; trong năm xã; một số; mười mươi"
    )
    assert [(q.value, q.unit) for q in read_number_words(text)] == [
        (2, "tháng"),
        (3, "tiểu ban"),
        (25, "bản"),
        (11, "xã"),
    ]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (1779.52, "1.779,52"),
        (49465, "49.465"),
        (17.66, "17,66"),
        (0, "0"),
        (-0.5, "-0,5"),
        (1e22, "10." + ".".join(["000"] * 7)),
        (0.1, "0,1"),
        (5.0, "5"),
        (1.5e-7, "0,00000015"),
    ],
)
def test_a_number_as_printed(value: float, shown: str) -> None:
    assert show_number(value) == shown


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        (1_779_520_000_000, "đồng", "1.779,52 tỷ đồng"),
        (52_830_000, "đồng", "52,83 triệu đồng"),
        (656_700, "người", "656.700 người"),
        ([7.3, 7.5], "%", "7,3–7,5%"),
        (98.8, "%", "98,8%"),
        (8.02, "%/năm", "8,02%/năm"),
        ([2.5e12, 3e12], "đồng", "2.500–3.000 tỷ đồng"),
        (850_000, "đồng", "850.000 đồng"),
        (1_234_567_890, "đồng", "1.234.567.890 đồng"),
        (52_830_000, "đồng/năm", "52,83 triệu đồng/năm"),
    ],
)
def test_a_quantity_as_printed(value: float | list[float], unit: str, shown: str) -> None:
    assert show_quantity(value, unit) == shown


def test_what_is_no_number_is_not_printed() -> None:
    with pytest.raises(ValueError, match="no number"):
        show_number(float("nan"))
    with pytest.raises(ValueError, match="no number"):
        show_quantity(float("inf"), "đồng")


HUNDREDTHS = st.integers(0, 10**14).map(lambda n: n / 100)


@ANY
@given(HUNDREDTHS)
def test_what_is_printed_reads_back_the_same(value: float) -> None:
    (quantity,) = read_quantities(show_number(value))
    assert quantity.value == value


def test_a_printed_thousand_is_no_year() -> None:
    assert [q.value for q in read_quantities(show_number(2025))] == [2025]


@ANY
@given(HUNDREDTHS, st.sampled_from(["đồng", "người", "%", "%/năm", "km", "ha", "đồng/người/năm", "USD", "°C"]))
def test_what_is_printed_with_a_unit_reads_back_the_same(value: float, unit: str) -> None:
    (quantity,) = read_quantities(show_quantity(value, unit))
    assert (quantity.value, quantity.unit) == (value, unit)


ALIKE = st.text(alphabet=st.sampled_from("0123456789.,/-– %()\nnămtỷđồgx\u0301:"), max_size=40)


@ANY
@example("0\u0300\u01f8")  # a mark on a digit composes with nothing: its offsets once ran empty
@given(st.text() | ALIKE)
def test_any_text_is_read_and_the_offsets_are_right(text: str) -> None:
    last = 0
    for quantity in read_quantities(text):
        assert last <= quantity.start < quantity.end <= len(text)
        assert text[quantity.start : quantity.end] == quantity.shown
        assert quantity.shown
        last = quantity.end
    read_number_words(text)

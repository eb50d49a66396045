"""Which numbers of an article count something, and which say which one, who is meant, or nothing at all."""

import pytest

from bot.knowledge.model import Figure
from tests.generation.facts import facts


def found(body: str) -> list[Figure]:
    return list(facts(body).article.figures)


def counted(body: str) -> list[tuple[object, str]]:
    return [(figure.value, figure.unit) for figure in found(body)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Mũi 1 rất ít người bỏ, đạt 97%; mũi 2 trên 85%.", [(97, "%"), (85, "%")]),
        ("Xã đã tiêm mũi 3 cho 412 người.", [(412, "người")]),
        ("Các bản ở cấp độ lũ 2 và 3 phải nghỉ chợ.", []),
        ("Dịch vụ công mức độ 3 và 4 được mở rộng.", []),
        ("Giai đoạn 2 dự án hồ Nậm Sỏ khởi công vào mùa khô.", []),
        ("Đợt 2 trường mầm non nhận 45 bộ bàn ghế.", [(45, "bộ")]),
        ("Vòng 2 thí sinh làm bài trắc nghiệm.", []),
        ("Lần 3 đoàn kiểm tra đến bản.", []),
        ("Hợp phần 2 dự án có 11 gói thầu.", [(11, "gói thầu")]),
        ("Lớp 2 trên 30 học sinh phải học ghép.", [(30, "học sinh")]),
        # What is held so many times or given to each is counted all the same.
        ("Mỗi đợt 2 trường nhận sách.", [(2, "trường")]),
        ("Qua 3 đợt 12 trường nhận sách.", [(12, "trường")]),
        ("Kế hoạch gồm 3 giai đoạn.", [(3, "giai đoạn")]),
        ("Nhóm 3 hộ nuôi cá lồng thu 120 triệu đồng.", [(3, "hộ"), (120e6, "đồng")]),
        ("Hội đồng đã loại 6 hồ sơ không đạt.", [(6, "hồ sơ")]),
        ("Huyện đã cấp 35 giấy chứng nhận cho dân.", [(35, "giấy chứng nhận")]),
        ("Đợt 1 hỗ trợ 45 triệu đồng.", [(45e6, "đồng")]),
        ("Có 8 trên 10 người được hỏi nói là hài lòng.", [(8, "người")]),
    ],
)
def test_a_number_in_a_series_says_which_one(sentence: str, expected: list[tuple[float, str]]) -> None:
    assert counted(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Cán bộ làm tốt phương châm “3 tại chỗ và 2 sẵn sàng”.", []),
        ("Xã thực hiện phương châm 3 tại chỗ, 2 sẵn sàng.", []),
        ("Tỉnh quán triệt nguyên tắc 6 rõ trong giao việc.", []),
        ("Dân bản nhắc nhau thông điệp 5K.", []),
        ("Phong trào 5 không, 3 sạch được 12 chi hội hưởng ứng.", [(12, "chi hội")]),
        ("Các đội 3 luôn trực ở ngầm tràn.", []),
        ("Trạm y tế có 2 đều đã cũ.", []),
        ("Phong trào có 12 chi hội tham gia.", [(12, "chi hội")]),
        ("Tuyến đường có 22 khoảng néo.", [(22, "khoảng néo")]),
    ],
)
def test_watchwords_and_words_that_are_no_nouns_are_not_counted(
    sentence: str, expected: list[tuple[float, str]]
) -> None:
    assert counted(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Trẻ em từ 3 tuổi trở lên được uống thuốc.", []),
        ("Người dân từ 18 đến 45 tuổi đăng ký tiêm.", []),
        ("Cụ Lò Thị Ún, 92 tuổi, vẫn dệt vải.", []),
        ("Tuổi thọ trung bình của người dân đạt 74,2 tuổi.", [(74.2, "tuổi")]),
        ("Ban chấp hành có tuổi đời bình quân 41,5 tuổi.", [(41.5, "tuổi")]),
        ("Xã điều trị theo mô hình tháp 3 tầng.", []),
        ("Nhà văn hóa cao 2 tầng.", [(2, "tầng")]),
        ("Huyện giao 4 xã này trồng lại rừng.", []),
        ("Huyện giao 4 xã trồng lại rừng.", [(4, "xã")]),
        ("Hai hợp tác xã này góp 30 ha; 5 hộ đó góp 4 ha.", [(30, "ha"), (4, "ha")]),
        ("Phiêng Lanh là một trong 5 bản khó khăn nhất.", []),
        ("Chè là một trong hai cây trồng chủ lực.", []),
        ("Xã chọn 5 bản khó khăn nhất.", [(5, "bản")]),
    ],
)
def test_ages_and_things_told_of_before_are_no_figures(sentence: str, expected: list[tuple[float, str]]) -> None:
    assert counted(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Gió giật mạnh 75 km/h quật đổ 12 nhà.", [(75, "km/h"), (12, "nhà")]),
        ("Lưu lượng về hồ đạt 320 m3/s.", [(320, "m³/s")]),
        ("Mất điện 12.400 KH, đã cấp lại 9.800KH.", [(12_400, "KH"), (9_800, "KH")]),
        ("Cảng đón tàu 25.000 DWT.", [(25_000, "DWT")]),
        ("Hai phụ nữ bị thương nhẹ.", [(2, "phụ nữ")]),
        ("Tỉnh mời 11 chủ đầu tư dự họp.", [(11, "chủ đầu tư")]),
        ("Xã xây 3 bể bê tông và 2 sân bóng.", [(3, "bể"), (2, "sân")]),
        ("Tỉnh có vùng chè lớn thứ hai cả nước.", [(2, "thứ hạng")]),
        (
            "Tổng kết tháng 6, tháng 7 số hộ thiếu nước lần lượt là 215, 240 và 190 hộ.",
            [(215, "hộ"), (240, "hộ"), (190, "hộ")],
        ),
    ],
)
def test_units_are_whole(sentence: str, expected: list[tuple[float, str]]) -> None:
    assert counted(sentence) == expected


def test_what_goes_on_without_its_noun_counts_the_same_things() -> None:
    figures = found("Cả xã có 20 trạm bơm: 7 trạm đã chạy, 4 đang sửa và 9 chưa nối điện.")
    assert [(f.value, f.unit, f.indicator) for f in figures] == [
        (20, "trạm bơm", "số trạm bơm"),
        (7, "trạm", "số trạm đã chạy"),
        (4, "trạm", "số trạm đang sửa"),
        (9, "trạm", "số trạm chưa nối điện"),
    ]
    assert all("trạm" in f.quote for f in figures)


@pytest.mark.parametrize(
    ("sentence", "count", "share"),
    [
        ("Tỉnh có 12 xã có tỷ lệ hộ nghèo trên 40%.", "số xã có tỷ lệ hộ nghèo trên 40%", "tỷ lệ hộ nghèo của 12 xã"),
        (
            "Còn 9 bản có tỷ lệ hộ dùng điện dưới 60%.",
            "số bản có tỷ lệ hộ dùng điện dưới 60%",
            "tỷ lệ hộ dùng điện của 9 bản",
        ),
        ("Xã có 9 bản, tỷ lệ che phủ rừng đạt 61%.", "số bản", "tỷ lệ che phủ rừng"),
    ],
)
def test_a_bound_parts_some_from_all(sentence: str, count: str, share: str) -> None:
    assert [figure.indicator for figure in found(sentence)] == [count, share]


@pytest.mark.parametrize(
    ("sentence", "changes"),
    [
        ("Tỉnh đã giảm 8 phòng và nhóm việc, 41 tổ, 16 đội và 25 trạm.", ["giảm"] * 4),
        ("Các sở đã giảm 640 biên chế, tương đương 12% số được giao.", ["giảm", "giảm"]),
        ("Toàn tỉnh xảy ra 25 vụ, tăng 5 vụ, 12 người chết.", [None, "tăng", None]),
        ("Xã tăng 3 lớp, có 120 học sinh.", ["tăng", None]),
        ("Xã tăng 3 lớp; 120 học sinh được học bán trú.", ["tăng", None]),
        ("Thu ngân sách tăng 3%, 45 hộ góp đất.", ["tăng", None]),
    ],
)
def test_one_verb_tells_of_all_things_counted_in_a_row(sentence: str, changes: list[str | None]) -> None:
    figures = found(sentence)
    assert [figure.change for figure in figures] == changes
    assert all(figure.change in figure.quote for figure in figures if figure.change)


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Hộ cận nghèo còn 860 hộ.", ["số hộ cận nghèo"]),
        ("Xã có 860 hộ.", ["số hộ"]),
        ("Ngân sách tỉnh góp 60 tỷ đồng, huyện 15 tỷ đồng.", ["ngân sách tỉnh góp", "ngân sách huyện góp"]),
        (
            "Ngân sách tỉnh 60 tỷ đồng, huyện 15 tỷ đồng và xã 4 tỷ đồng.",
            ["ngân sách tỉnh", "ngân sách huyện", "ngân sách xã"],
        ),
        ("Tỷ lệ hộ nghèo giảm từ 24,5% năm 2021 xuống còn 11,2% năm 2024.", ["tỷ lệ hộ nghèo", "tỷ lệ hộ nghèo"]),
        ("Hiện có 6 xưởng đang chạy máy.", ["số xưởng đang chạy máy"]),
    ],
)
def test_a_figure_is_named_for_what_it_counts(sentence: str, names: list[str]) -> None:
    assert [figure.indicator for figure in found(sentence)] == names

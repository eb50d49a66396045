"""How people are introduced: posts as they are printed, lists, what stands between a name and its post, memorials."""

import pytest

from tests.generation.facts import facts


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # Posts joined with a dash are told as they are printed.
        ("Đồng chí Lê Văn Bách - Ủy viên Trung ương Đảng - Bí thư Tỉnh ủy dự.", {"Lê Văn Bách": "Ủy viên Trung ương Đảng - Bí thư Tỉnh ủy"}),
        ("Phó Chủ tịch - Tổng Thư ký Hà Thị Mận phát biểu.", {"Hà Thị Mận": "Phó Chủ tịch - Tổng Thư ký"}),
        ("Ông Vũ Văn Chúc, Phó Bí thư, Chủ tịch UBND xã kiêm Trưởng ban, dự.", {"Vũ Văn Chúc": "Phó Bí thư, Chủ tịch UBND xã kiêm Trưởng ban"}),
        ("Trưởng Ban Văn hóa - Xã hội HĐND tỉnh Lò Thị Nơi thẩm tra.", {"Lò Thị Nơi": "Trưởng Ban Văn hóa - Xã hội HĐND tỉnh"}),
        # A family that no list has, a name that reads like a place's: a post behind it tells.
        ("Dự có các đồng chí: Lê Văn Bách - Bí thư Thành ủy; Quảng Trọng Nhân - Trưởng Ban Dân vận Thành ủy.", {"Lê Văn Bách": "Bí thư Thành ủy", "Quảng Trọng Nhân": "Trưởng Ban Dân vận Thành ủy"}),
        ("Chủ trì có các đồng chí: Lê Văn Bách, Chủ tịch HĐND tỉnh; Hoàng Giang, Trưởng Ban Tuyên giáo Tỉnh ủy; Vũ Văn Chúc, Phó Chủ tịch UBND tỉnh.", {"Lê Văn Bách": "Chủ tịch HĐND tỉnh", "Hoàng Giang": "Trưởng Ban Tuyên giáo Tỉnh ủy", "Vũ Văn Chúc": "Phó Chủ tịch UBND tỉnh"}),
        ("Dự họp có các đại biểu Quốc hội: Tráng A Khoa, Lê Văn Bách.", {"Tráng A Khoa": "đại biểu Quốc hội", "Lê Văn Bách": "đại biểu Quốc hội"}),
        ("Ông Hầu Minh Khoa, ĐBQH tỉnh Sơn La, nêu ý kiến.", {"Hầu Minh Khoa": "ĐBQH tỉnh Sơn La"}),
        # What stands between them.
        ("Ông Lê Văn Bách (58 tuổi), Tổ trưởng tổ dân phố số 4, kể.", {"Lê Văn Bách": "Tổ trưởng tổ dân phố số 4"}),
        ("Bà Hà Thị Mận (thứ ba từ trái sang), Chánh Thanh tra tỉnh, trao quà.", {"Hà Thị Mận": "Chánh Thanh tra tỉnh"}),
        ("Ông Hồ A Phia (trú thôn Pa Đu) – Trưởng bản, nói.", {"Hồ A Phia": "Trưởng bản"}),
        ("Ông Lê Văn Bách (nguyên Giám đốc Sở Y tế), dự.", {"Lê Văn Bách": "nguyên Giám đốc Sở Y tế"}),
        # The letters of an office, in its name.
        ("Ông Vũ Văn Chúc, Chi cục trưởng Chi cục Đê điều và Phòng chống lụt bão (PCLB) TP Hà Nội, cho hay.", {"Vũ Văn Chúc": "Chi cục trưởng Chi cục Đê điều và Phòng chống lụt bão (PCLB) TP Hà Nội"}),
        ("Phó Giám đốc Sở KH&CN - Hà Thị Mận trình bày.", {"Hà Thị Mận": "Phó Giám đốc Sở KH&CN"}),
        ("Vụ trưởng Vụ Ngân sách nhà nước Lê Văn Bách nói.", {"Lê Văn Bách": "Vụ trưởng Vụ Ngân sách nhà nước"}),
        # Villages that no gazetteer has.
        ("Ông Thạch Sa Rương, Trưởng ban Nhân dân ấp Trà Kháo, vận động bà con.", {"Thạch Sa Rương": "Trưởng ban Nhân dân ấp Trà Kháo"}),
        ("Anh Giàng A Dế, Trưởng thôn Nguyễn Văn Khơi dự.", {"Giàng A Dế": None, "Nguyễn Văn Khơi": "Trưởng thôn"}),
        # Degrees and titles.
        ("Bác sĩ CKII Lê Văn Bách, Giám đốc Trung tâm Y tế, tư vấn.", {"Lê Văn Bách": "Giám đốc Trung tâm Y tế"}),
        ("GS Vũ Văn Chúc, Viện trưởng Viện Lúa, nêu.", {"Vũ Văn Chúc": "Viện trưởng Viện Lúa"}),
        ("Ông Kim Yong-ho, Tổng Giám đốc Công ty TNHH Hana Việt Nam, thăm xưởng.", {"Kim Yong-ho": "Tổng Giám đốc Công ty TNHH Hana Việt Nam"}),
    ],
)  # fmt: skip
def test_how_people_are_introduced(sentence: str, expected: dict[str, str | None]) -> None:
    assert _people(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "post"),
    [
        ("Thay mặt Đoàn đại biểu Quốc hội tỉnh Lào Cai, Phó Trưởng đoàn Sùng A Khoa tiếp thu.", "Phó Trưởng đoàn"),
        ("Thay lời đoàn Đại biểu Quốc hội thành phố Huế, Tổng Bí thư Lê Văn Bách cảm ơn.", "Tổng Bí thư"),
        ("Đại biểu Quốc hội tỉnh Lào Cai Sùng A Khoa hỏi.", "Đại biểu Quốc hội tỉnh Lào Cai"),
    ],
)
def test_a_delegation_is_nobody_s_post(sentence: str, post: str) -> None:
    assert list(_people(sentence).values()) == [post]


@pytest.mark.parametrize(
    "sentence",
    [
        "Xã tu sửa Nhà bia ghi công Anh hùng lực lượng vũ trang Hà Thị Mận.",
        "Đoàn dâng hoa ở Khu lưu niệm đồng chí Lê Văn Bách.",
        "Xã sửa đường nhà thơ Vũ Văn Chúc và Tượng đài Anh hùng Lê Văn Bách.",
        "Bà con thắp hương ở mộ liệt sĩ Vàng A Khoa.",
        "Em được học bổng bà Hà Thị Mận.",
    ],
)
def test_whom_a_thing_is_named_after_is_nobody_there(sentence: str) -> None:
    assert _people(sentence) == {}


@pytest.mark.parametrize(
    "sentence",
    ["Xã thăm gia đình liệt sĩ Vàng A Khoa.", "Đồng chí Lê Văn Bách dâng hương ở đền.", "Qua tượng đài, bà Hà Thị Mận rẽ trái."],
)  # fmt: skip
def test_somebody_near_a_memorial(sentence: str) -> None:
    assert len(_people(sentence)) == 1


def _people(sentence: str) -> dict[str, str | None]:
    return {person.name: person.post for person in facts(sentence).article.people}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Dự có các đồng chí: Lê Văn Bách : Bí thư Đảng bộ, Cục trưởng Cục Thuế; các đồng chí Cục Phó Cục Thuế.", {"Lê Văn Bách": "Bí thư Đảng bộ, Cục trưởng Cục Thuế"}),
        ("Ông Vũ Văn Chúc, Chánh văn phòng Ban chỉ đạo Quốc gia, nói.", {"Vũ Văn Chúc": "Chánh văn phòng Ban chỉ đạo Quốc gia"}),
        ("Bà Hà Thị Mận, Cục trưởng Cục Quản lý Khám, chữa bệnh (Bộ Y tế), khen.", {"Hà Thị Mận": "Cục trưởng Cục Quản lý Khám, chữa bệnh"}),
        ("HĐND miễn nhiệm chức vụ Phó Chủ tịch UBND tỉnh đối với ông Lê Văn Bách.", {"Lê Văn Bách": "Phó Chủ tịch UBND tỉnh"}),
    ],
)  # fmt: skip
def test_offices_told_in_other_ways(sentence: str, expected: dict[str, str | None]) -> None:
    assert _people(sentence) == expected

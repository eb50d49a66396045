"""The name of an office is read to its end, whether its holder stands before it or behind."""

import pytest

from tests.generation.facts import facts

OFFICES = """
Giám đốc Ban Quản lý dự án đầu tư xây dựng các công trình giao thông và nông nghiệp tỉnh
Phó Chi cục trưởng Chi cục Quản lý chất lượng nông lâm sản và thủy sản
Giám đốc Ngân hàng Chính sách xã hội chi nhánh tỉnh
Giám đốc Kho bạc Nhà nước khu vực X
Tổng Biên tập Báo và Phát thanh, Truyền hình tỉnh
Giám đốc Quỹ Bảo vệ và Phát triển rừng tỉnh
Vụ trưởng Vụ Tổ chức - Biên chế
Trưởng Ban Tổ chức - Kiểm tra Đảng ủy xã
Giám đốc Văn phòng Đăng ký đất đai tỉnh
Phó Trưởng Ban Chính sách, chiến lược Trung ương
Trưởng phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ
Trưởng phòng Cảnh sát điều tra tội phạm về ma túy
Đoàn trưởng Đoàn Kinh tế - Quốc phòng 356
Chủ tịch Hội Nạn nhân chất độc da cam/dioxin tỉnh
Chủ tịch Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh
Giám đốc Trung tâm Xúc tiến đầu tư, thương mại và du lịch tỉnh
Giám đốc Trung tâm Công nghệ thông tin và Truyền thông
Trưởng Ban Quản lý Khu kinh tế cửa khẩu Ma Lù Thàng
Phó Chánh Văn phòng Điều phối nông thôn mới tỉnh
Chủ tịch Hội đồng thành viên Tập đoàn Công nghiệp Than - Khoáng sản Việt Nam
Giám đốc Viettel Lào Cai
Đồn trưởng Đồn Biên phòng Leng Su Sìn
Hiệu trưởng Trường PTDTBT Tiểu học Nậm Manh
Đội trưởng Đội Quản lý thị trường số 3
Chủ tịch Hội Cựu chiến binh xã Mường Phăng
"""


@pytest.mark.parametrize("office", OFFICES.strip().splitlines())
@pytest.mark.parametrize(
    "sentence",
    [
        "{} Lê Văn Tuấn cho biết, việc đã xong.",
        "Ông Lê Văn Tuấn, {}, cho biết việc đã xong.",
        "Dự có ông Lê Văn Tuấn - {}; lãnh đạo các sở.",
        "Đồng chí Lê Văn Tuấn, {} chủ trì hội nghị.",
    ],
)
def test_an_office_is_read_to_its_end(office: str, sentence: str) -> None:
    people = facts(sentence.format(office)).article.people
    assert [(person.name, person.post) for person in people] == [("Lê Văn Tuấn", office)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Chủ tịch UBND xã tổ chức họp dân.",
        "Bí thư Đảng ủy xã chỉ đạo các thôn.",
        "Chủ tịch UBND xã thông tin về tiến độ.",
        "Giám đốc sở kiểm tra công trình.",
    ],
)
def test_what_the_holder_does_is_no_part_of_the_office(sentence: str) -> None:
    body = sentence.replace("Chủ tịch", "Ông Lê Văn Tuấn, Chủ tịch").replace("Bí thư", "Ông Lê Văn Tuấn, Bí thư")
    post = facts(body.replace("Giám đốc", "Ông Lê Văn Tuấn, Giám đốc")).article.people[0].post
    assert post in ("Chủ tịch UBND xã", "Bí thư Đảng ủy xã", "Giám đốc sở", "Giám đốc")


def test_a_part_of_an_office_is_told_with_the_whole() -> None:
    told = "Dự có các đồng chí: Lê Văn Tuấn - Phó Vụ trưởng Vụ Địa phương 3, Ban Dân vận Trung ương; Trần Hải - TUV."
    post = facts(told).article.people[0].post
    assert post == "Phó Vụ trưởng Vụ Địa phương 3, Ban Dân vận Trung ương"


def test_the_post_that_somebody_serves_at_stands_behind_a_comma() -> None:
    people = facts("Đại úy Lê Văn Tuấn, Chính trị viên phó, Đồn Biên phòng Pa Ủ, kể lại.").article.people
    assert [person.post for person in people] == ["Chính trị viên phó, Đồn Biên phòng Pa Ủ"]

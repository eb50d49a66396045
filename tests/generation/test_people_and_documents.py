"""How newspapers introduce people and name documents, one way a line."""

import pytest

from tests.generation.facts import facts


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Phó Chánh Văn phòng Điều phối giảm nghèo Nghệ An Trịnh Văn Lộc cho biết.", {"Trịnh Văn Lộc": "Phó Chánh Văn phòng Điều phối giảm nghèo Nghệ An"}),
        ("Ông K' Thanh, Phó Chủ tịch HĐND xã tham dự.", {"K' Thanh": "Phó Chủ tịch HĐND xã"}),
        ("Chị Lê Thị Na, 29 tuổi, công chức Phòng Kinh tế xã kể.", {"Lê Thị Na": "công chức Phòng Kinh tế xã"}),
        ("Công ty Hoàng Anh và Hợp tác xã Tân Hợp cùng dự.", {}),
        ("Đồng chí Trần Văn Minh, Bí thư Tỉnh ủy chủ trì hội nghị.", {"Trần Văn Minh": "Bí thư Tỉnh ủy"}),
        ("Bí thư Tỉnh ủy Trần Văn Minh phát biểu kết luận.", {"Trần Văn Minh": "Bí thư Tỉnh ủy"}),
        (
            "Dự hội nghị có các đồng chí: Lê Thị Hoa, Phó Bí thư Thường trực Tỉnh ủy, Chủ tịch HĐND tỉnh; Giàng A Sử - Phó Chủ tịch UBND tỉnh.",
            {"Lê Thị Hoa": "Phó Bí thư Thường trực Tỉnh ủy, Chủ tịch HĐND tỉnh", "Giàng A Sử": "Phó Chủ tịch UBND tỉnh"},
        ),
        (
            "Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy Nguyễn Hữu Bình dự và chỉ đạo.",
            {"Nguyễn Hữu Bình": "Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy"},
        ),
        ("Ông Vàng A Páo, Bí thư Chi bộ bản Nậm Chim cho biết dân bản phấn khởi.", {"Vàng A Páo": "Bí thư Chi bộ bản Nậm Chim"}),
        ("Bà Lò Thị Phượng (Chủ tịch UBND xã Mường Bú) báo cáo.", {"Lò Thị Phượng": "Chủ tịch UBND xã Mường Bú"}),
        ("Ông Hà Văn Tuấn - Giám đốc Sở Nông nghiệp và Môi trường nêu khó khăn.", {"Hà Văn Tuấn": "Giám đốc Sở Nông nghiệp và Môi trường"}),
        ("Đại tá Phạm Quang Huy, Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh tham dự.", {"Phạm Quang Huy": "Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh"}),
        ("Anh Lường Văn Pọm, Trưởng bản Nà Lìu 1, xã Chiềng Hoa chia sẻ.", {"Lường Văn Pọm": "Trưởng bản Nà Lìu 1"}),
        (
            "Trưởng ban Nội chính Tỉnh ủy Hồ Lê Minh, Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy Ngọc Kim Sơn dự.",
            {"Hồ Lê Minh": "Trưởng ban Nội chính Tỉnh ủy", "Ngọc Kim Sơn": "Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy"},
        ),
        (
            "Vụ trưởng Vụ Địa phương II, Ban Tổ chức Trung ương Lê Sỹ Hà công bố quyết định.",
            {"Lê Sỹ Hà": "Vụ trưởng Vụ Địa phương II, Ban Tổ chức Trung ương"},
        ),
        ("Miễn nhiệm chức vụ Phó Chủ tịch UBND tỉnh đối với ông Võ Văn Thanh.", {"Võ Văn Thanh": "Phó Chủ tịch UBND tỉnh"}),
        ("Chủ tịch xã Châu Pha (thuộc Bà Rịa trước đây) Trần Lệ Thu phát biểu.", {"Trần Lệ Thu": "Chủ tịch xã Châu Pha"}),
        ("Đại biểu Mo Lom Thị Hoa (Chi bộ thôn Kala) tham luận.", {"Mo Lom Thị Hoa": "Đại biểu"}),
        ("Thủ tướng Phạm Minh Chính chủ trì phiên họp.", {"Phạm Minh Chính": "Thủ tướng"}),
        ("Phó Thủ tướng Chính phủ Trần Hồng Hà yêu cầu các bộ khẩn trương.", {"Trần Hồng Hà": "Phó Thủ tướng Chính phủ"}),
        ("Bộ trưởng Bộ Nội vụ Đỗ Thanh Bình trả lời chất vấn.", {"Đỗ Thanh Bình": "Bộ trưởng Bộ Nội vụ"}),
        ("Theo Giám đốc Trung tâm Phục vụ hành chính công xã Lý A Tủa, hồ sơ tăng mạnh.", {"Lý A Tủa": "Giám đốc Trung tâm Phục vụ hành chính công xã"}),
        ("Anh Sùng A Dơ, thôn Háng Tày, phấn khởi nhận nhà mới.", {"Sùng A Dơ": None}),
        ("Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Đặng Thị Mai trao quà.", {"Đặng Thị Mai": "Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"}),
        ("PGS.TS Nguyễn Văn Thành, Viện trưởng Viện Kinh tế nêu ý kiến.", {"Nguyễn Văn Thành": "Viện trưởng Viện Kinh tế"}),
        ("Cử tri Hoàng Văn Páo ở thôn Tả Phìn kiến nghị sửa đường.", {"Hoàng Văn Páo": None}),
        ("Chủ tịch nước Lương Cường tiếp đoàn.", {"Lương Cường": "Chủ tịch nước"}),
        (
            "Đồng chí Đinh Công Sứ, Tỉnh ủy viên, Bí thư Đảng ủy, Chủ tịch HĐND xã Tân Lạc nhấn mạnh kết quả.",
            {"Đinh Công Sứ": "Tỉnh ủy viên, Bí thư Đảng ủy, Chủ tịch HĐND xã Tân Lạc"},
        ),
        ("Phó Trưởng đoàn ĐBQH tỉnh Tráng Thị Xuân giám sát tại xã.", {"Tráng Thị Xuân": "Phó Trưởng đoàn ĐBQH tỉnh"}),
        ("Thiếu tướng Bùi Quốc Khánh, Giám đốc Công an tỉnh chỉ đạo lực lượng.", {"Bùi Quốc Khánh": "Giám đốc Công an tỉnh"}),
        ("Hội nghị do đồng chí Y Thanh Hà Niê Kđăm, Bí thư Đảng ủy các cơ quan Trung ương chủ trì.", {"Y Thanh Hà Niê Kđăm": "Bí thư Đảng ủy các cơ quan Trung ương"}),
        ("Chị H'Yim Kđoh, Bí thư Đoàn xã Cư M'gar chia sẻ.", {"H'Yim Kđoh": "Bí thư Đoàn xã Cư M'gar"}),
        ("Công ty cổ phần Điện lực Hà Nam khởi công trên đường Nguyễn Trãi.", {}),
        ("Bệnh viện Bạch Mai và Đại học Hồng Đức ký kết.", {}),
        ("Tại đường Võ Nguyên Giáp, phường Him Lam, giao thông thông suốt.", {}),
        ("Phó Chủ tịch Thường trực UBND tỉnh Sơn La Đặng Ngọc Hậu kiểm tra thực địa.", {"Đặng Ngọc Hậu": "Phó Chủ tịch Thường trực UBND tỉnh Sơn La"}),
        ("Chánh Văn phòng UBND tỉnh Cao Minh Tú thông tin tại họp báo.", {"Cao Minh Tú": "Chánh Văn phòng UBND tỉnh"}),
        ("Trưởng Ban Tổ chức Tỉnh ủy Vũ Ngọc Lâm công bố quyết định.", {"Vũ Ngọc Lâm": "Trưởng Ban Tổ chức Tỉnh ủy"}),
        ("Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy Mai Văn Thạch trình bày báo cáo.", {"Mai Văn Thạch": "Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy"}),
        (
            "Dự hội nghị có các Phó Chủ tịch UBND tỉnh: Trần Văn Minh, Lê Thị Hạnh và Hoàng Quốc Việt.",
            dict.fromkeys(("Trần Văn Minh", "Lê Thị Hạnh", "Hoàng Quốc Việt"), "Phó Chủ tịch UBND tỉnh"),
        ),
        (
            "Dự có các đồng chí: Lê Hải Bình, Nguyễn Thị Lan, các Phó Chủ tịch HĐND tỉnh.",
            dict.fromkeys(("Lê Hải Bình", "Nguyễn Thị Lan"), "Phó Chủ tịch HĐND tỉnh"),
        ),
        ("Giám đốc Sở Nội vụ Trà Thanh Lộc cũng lưu ý phường.", {"Trà Thanh Lộc": "Giám đốc Sở Nội vụ"}),
        ("Đại biểu Lê Đình Sáng (Tổ đại biểu số 4) chất vấn.", {"Lê Đình Sáng": "Đại biểu"}),
        (
            "Các ông, bà Cao Văn Nhất, Lê Thị Nhị và Đỗ Tam được bầu giữ chức Phó Bí thư Tỉnh ủy.",
            dict.fromkeys(("Cao Văn Nhất", "Lê Thị Nhị", "Đỗ Tam"), "Phó Bí thư Tỉnh ủy"),
        ),
        ("Hội nghị bầu bà Trần Thị Lụa làm Chủ tịch HĐND xã.", {"Trần Thị Lụa": "Chủ tịch HĐND xã"}),
        ("Bí thư Chi bộ, Trưởng thôn 3 Hà Thị Lý kể lại.", {"Hà Thị Lý": "Bí thư Chi bộ, Trưởng thôn 3"}),
        ("Trung tướng Võ Văn Kha, Phó Tư lệnh Quân khu 5 dự.", {"Võ Văn Kha": "Phó Tư lệnh Quân khu 5"}),
        ("Phó Giám đốc Sở NN&MT Trần Quốc Hùng báo cáo.", {"Trần Quốc Hùng": "Phó Giám đốc Sở NN&MT"}),
        ("Hiệu trưởng Trường THPT Nguyễn Du Lê Văn Tám nói.", {"Lê Văn Tám": "Hiệu trưởng Trường THPT Nguyễn Du"}),
        ("Trưởng Ban Quản lý rừng phòng hộ Nậm Rốm Quàng Văn Hặc nêu.", {"Quàng Văn Hặc": "Trưởng Ban Quản lý rừng phòng hộ Nậm Rốm"}),
        ("Phó Bí thư Thành ủy - Trưởng Đoàn ĐBQH Lê Thị Thu dự.", {"Lê Thị Thu": "Phó Bí thư Thành ủy, Trưởng Đoàn ĐBQH"}),
        ("Bí thư Tỉnh ủy Hồ Văn Lam, Trưởng Ban Chỉ đạo kết luận.", {"Hồ Văn Lam": "Bí thư Tỉnh ủy, Trưởng Ban Chỉ đạo"}),
        ("Ông Trần Thanh Lâm, Giám đốc Sở Y tế, dự. Ông Thanh Lâm nêu khó khăn.", {"Trần Thanh Lâm": "Giám đốc Sở Y tế"}),
        ("Ông Lê Anh Đào là Phó Chủ tịch UBND xã.", {"Lê Anh Đào": "Phó Chủ tịch UBND xã"}),
        ("Ông K'Brêm kể chuyện làng.", {"K'Brêm": None}),
        ("Nông dân Huỳnh Văn Tư kể, lúa trúng mùa.", {"Huỳnh Văn Tư": None}),
        ("Công ty Hoàng Long Hà, Giám đốc vắng mặt.", {}),
        ("Em Sùng Thị Mai, học sinh lớp 9, vui mừng được đến trường mới.", {"Sùng Thị Mai": None}),
        ("Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Lê Minh Ngân: Không để dân chờ.", {"Lê Minh Ngân": "Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh"}),
    ],
)  # fmt: skip
def test_people(sentence: str, expected: dict[str, str | None]) -> None:
    assert {person.name: person.post for person in facts(sentence).article.people} == expected


@pytest.mark.parametrize(
    ("sentence", "post"),
    [
        ("Ông Trần Văn Lâu, Phó Chủ tịch Thường trực HĐND tỉnh, điều hành phiên thảo luận.", "Phó Chủ tịch Thường trực HĐND tỉnh"),
        ("Bà Thạch Thị Dân, Trưởng Đoàn đại biểu Quốc hội tỉnh Vĩnh Long phát biểu.", "Trưởng Đoàn đại biểu Quốc hội tỉnh Vĩnh Long"),
        ("Ông Lê Văn Dũng, Phó Giám đốc phụ trách Sở Xây dựng cho biết.", "Phó Giám đốc phụ trách Sở Xây dựng"),
        ("Trưởng Ban Quản lý Khu kinh tế tỉnh Nguyễn Hồng Phong báo cáo.", "Trưởng Ban Quản lý Khu kinh tế tỉnh"),
        ("Chị Lường Thị Chiến, Trưởng phòng Văn hóa - Xã hội xã Mường Khoa nói.", "Trưởng phòng Văn hóa - Xã hội xã Mường Khoa"),
        ("Bà Hoàng Thị Lả, Chủ tịch Hội Liên hiệp Phụ nữ xã cho hay.", "Chủ tịch Hội Liên hiệp Phụ nữ xã"),
        ("Ông Cao Đình Hải, Giám đốc Trung tâm Phục vụ hành chính công phường Hải Châu cho biết, hồ sơ tăng.", "Giám đốc Trung tâm Phục vụ hành chính công phường Hải Châu"),
        ("Ông Đỗ Văn Sen, Phó Trưởng Ban Kinh tế - Ngân sách HĐND tỉnh, trình bày báo cáo thẩm tra.", "Phó Trưởng Ban Kinh tế - Ngân sách HĐND tỉnh"),
        ("Đồng chí Phạm Gia Túc, Ủy viên Bộ Chính trị, Bí thư Trung ương Đảng, Chánh Văn phòng Trung ương Đảng dự hội nghị.", "Ủy viên Bộ Chính trị, Bí thư Trung ương Đảng, Chánh Văn phòng Trung ương Đảng"),
        ("Phó Chủ nhiệm Thường trực Ủy ban Kiểm tra Trung ương Trần Văn Rón kết luận.", "Phó Chủ nhiệm Thường trực Ủy ban Kiểm tra Trung ương"),
        ("Ông Bùi Văn Thắng, Chủ tịch Hội đồng quản trị kiêm Tổng Giám đốc Công ty cổ phần Sông Đà cam kết.", "Chủ tịch Hội đồng quản trị kiêm Tổng Giám đốc Công ty cổ phần Sông Đà"),
        ("Phó Chủ tịch UBND thành phố Hải Phòng Lê Anh Quân chủ trì.", "Phó Chủ tịch UBND thành phố Hải Phòng"),
        ("Ông Ma Seo Chứ, Trưởng thôn Nà Sài, phấn khởi nói.", "Trưởng thôn Nà Sài"),
        ("Bà Nguyễn Thu Hương, Phó Cục trưởng Cục Quản lý đê điều và Phòng, chống thiên tai cho biết.", "Phó Cục trưởng Cục Quản lý đê điều và Phòng, chống thiên tai"),
        ("Thầy giáo Lữ Văn Hùng, Hiệu trưởng Trường PTDTBT Tiểu học và THCS Tri Lễ chia sẻ.", "Hiệu trưởng Trường PTDTBT Tiểu học và THCS Tri Lễ"),
        ("Ông Vừ Bá Xử, Ủy viên Ban Thường vụ, Trưởng Ban Xây dựng Đảng Đảng ủy xã Mường Lống cho biết.", "Ủy viên Ban Thường vụ, Trưởng Ban Xây dựng Đảng Đảng ủy xã Mường Lống"),
        ("Nguyên Bí thư Tỉnh ủy Trần Đình Thành góp ý.", "Nguyên Bí thư Tỉnh ủy"),
        ("Quyền Chủ tịch UBND tỉnh Nguyễn Thanh Hà kiểm tra.", "Quyền Chủ tịch UBND tỉnh"),
        ("Giám đốc Sở Văn hóa, Thể thao và Du lịch Trần Thị Bích Thủy thông tin.", "Giám đốc Sở Văn hóa, Thể thao và Du lịch"),
        ("Phó Giám đốc Sở Giáo dục và Đào tạo tỉnh Tuyên Quang Bùi Quang Trí nêu.", "Phó Giám đốc Sở Giáo dục và Đào tạo tỉnh Tuyên Quang"),
        ("Ông Tẩn A Sơn, Bí thư Chi bộ, Trưởng bản Sín Chải, cho hay.", "Bí thư Chi bộ, Trưởng bản Sín Chải"),
        ("Anh Lý Văn Tài, Tổ trưởng Tổ Công nghệ số cộng đồng thôn Bản Mế kể.", "Tổ trưởng Tổ Công nghệ số cộng đồng thôn Bản Mế"),
        ("Thượng tá Trịnh Xuân Hòa, Đồn trưởng Đồn Biên phòng Mường Ải thông tin.", "Đồn trưởng Đồn Biên phòng Mường Ải"),
        ("Ông Nguyễn Đức Tuy, Phó Bí thư Thường trực Tỉnh ủy, Trưởng Đoàn ĐBQH tỉnh Gia Lai chủ trì.", "Phó Bí thư Thường trực Tỉnh ủy, Trưởng Đoàn ĐBQH tỉnh Gia Lai"),
        ("Đồng chí Lê Tiến Châu, Ủy viên Trung ương Đảng, Bí thư Thành ủy, Trưởng Đoàn đại biểu Quốc hội thành phố Hải Phòng dự.", "Ủy viên Trung ương Đảng, Bí thư Thành ủy, Trưởng Đoàn đại biểu Quốc hội thành phố Hải Phòng"),
        ("Bí thư Đảng ủy xã Phong Nha Trần Quang Vũ phát biểu.", "Bí thư Đảng ủy xã Phong Nha"),
        ("Chủ tịch UBND xã Phong Nha, ông Phan Văn Thìn đọc báo cáo.", "Chủ tịch UBND xã Phong Nha"),
        ("Trình bày báo cáo, Phó Bí thư Thường trực Đảng ủy, Chủ tịch HĐND xã Hoàng Minh Thái nêu rõ kết quả.", "Phó Bí thư Thường trực Đảng ủy, Chủ tịch HĐND xã"),
        ("Bộ trưởng Bộ Nông nghiệp và Môi trường Trần Đức Thắng đề nghị.", "Bộ trưởng Bộ Nông nghiệp và Môi trường"),
        ("Thứ trưởng Bộ Tài chính Nguyễn Đức Chi giải trình.", "Thứ trưởng Bộ Tài chính"),
        ("Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Trần Văn Sơn chủ trì họp báo.", "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ"),
        ("Chủ tịch Quốc hội Trần Thanh Mẫn tiếp xúc cử tri.", "Chủ tịch Quốc hội"),
        ("Bà Y Ngọc, Phó Chủ tịch UBND tỉnh Quảng Ngãi, thăm hỏi.", "Phó Chủ tịch UBND tỉnh Quảng Ngãi"),
        ("Đồng chí Nguyễn Văn Gấu - Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh chủ trì.", "Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh"),
        ("Phó Viện trưởng Viện Kiểm sát nhân dân tỉnh Hồ Đức Anh báo cáo.", "Phó Viện trưởng Viện Kiểm sát nhân dân tỉnh"),
        ("Ông Lò Văn Thân, Chủ tịch UBND xã Nậm Cắn (tỉnh Nghệ An) kiến nghị.", "Chủ tịch UBND xã Nậm Cắn"),
        ("Kế toán trưởng Công ty Cổ phần Chè Than Uyên Lê Thị Vân cho biết.", "Kế toán trưởng Công ty Cổ phần Chè Than Uyên"),
        ("Đại tá Nguyễn Viết Sơn, Phó Chỉ huy trưởng, Tham mưu trưởng Bộ đội Biên phòng tỉnh báo cáo.", "Phó Chỉ huy trưởng, Tham mưu trưởng Bộ đội Biên phòng tỉnh"),
        ("Chủ tịch Liên đoàn Lao động tỉnh Lê Thị Hường trao quà.", "Chủ tịch Liên đoàn Lao động tỉnh"),
        ("Chủ tịch UBMTTQ Việt Nam tỉnh Trương Tuấn Nghĩa phát động.", "Chủ tịch UBMTTQ Việt Nam tỉnh"),
        ("Phó Trưởng Ban Tuyên giáo và Dân vận Trung ương Vũ Thanh Mai nêu.", "Phó Trưởng Ban Tuyên giáo và Dân vận Trung ương"),
        ("Bà Đào Thị Sen, đại biểu Quốc hội tỉnh Khánh Hòa chất vấn.", "đại biểu Quốc hội tỉnh Khánh Hòa"),
        ("Tổng Giám đốc Tập đoàn Điện lực Việt Nam Nguyễn Anh Tuấn báo cáo tiến độ.", "Tổng Giám đốc Tập đoàn Điện lực Việt Nam"),
        ("Phó Giám đốc Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh Võ Ngọc Thu cho biết.", "Phó Giám đốc Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh"),
        ("Trưởng Công an xã Trung úy Lầu Bá Chò báo cáo.", "Trưởng Công an xã"),
        ("Phát biểu tại đây, đồng chí Hà Trọng Hải, Phó Chủ tịch UBND tỉnh, Trưởng Ban Chỉ đạo phòng, chống thiên tai tỉnh yêu cầu.", "Phó Chủ tịch UBND tỉnh, Trưởng Ban Chỉ đạo phòng, chống thiên tai tỉnh"),
        ("Chủ tịch HĐND thành phố Huế Lê Trường Lưu điều hành.", "Chủ tịch HĐND thành phố Huế"),
        ("Chủ tịch UBND TP.HCM Nguyễn Văn Được phát biểu.", "Chủ tịch UBND TP.HCM"),
        ("Bí thư Thành ủy TPHCM Trần Lưu Quang dự.", "Bí thư Thành ủy TPHCM"),
        ("Chủ tịch UBND TP Đà Nẵng Phạm Đức Ấn tiếp công dân.", "Chủ tịch UBND TP Đà Nẵng"),
    ],
)  # fmt: skip
def test_a_post_is_read_to_its_end(sentence: str, post: str) -> None:
    assert [person.post for person in facts(sentence).article.people] == [post]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Thực hiện Nghị quyết số 18-NQ/TW của Ban Chấp hành Trung ương, tỉnh đã sắp xếp bộ máy.", [("18-NQ/TW", "Nghị quyết", "Ban Chấp hành Trung ương", None)]),
        ("Theo Nghị định số 178/2024/NĐ-CP ngày 31/12/2024 của Chính phủ, cán bộ được hỗ trợ.", [("178/2024/NĐ-CP", "Nghị định", "Chính phủ", "2024-12-31")]),
        ("Công điện số 112/CĐ-TTg ngày 6/7/2025 yêu cầu các địa phương chủ động.", [("112/CĐ-TTg", "Công điện", "Thủ tướng Chính phủ", "2025-07-06")]),
        ("UBND tỉnh ban hành Quyết định 1234/QĐ-UBND về phân công nhiệm vụ.", [("1234/QĐ-UBND", "Quyết định", "UBND tỉnh", None)]),
        ("Luật số 72/2025/QH15 có hiệu lực.", [("72/2025/QH15", "Luật", "Quốc hội", None)]),
        ("Nghị quyết số 202/2025/QH15 của Quốc hội về sắp xếp đơn vị hành chính cấp tỉnh.", [("202/2025/QH15", "Nghị quyết", "Quốc hội", None)]),
        ("Nghị quyết 57 của Bộ Chính trị tạo động lực mới.", [("57", "Nghị quyết", "Bộ Chính trị", None)]),
        ("Kết luận số 155-KL/TW ngày 17-5-2025 của Bộ Chính trị, Ban Bí thư.", [("155-KL/TW", "Kết luận", "Bộ Chính trị, Ban Bí thư", "2025-05-17")]),
        ("Các xã triển khai Luật Tổ chức chính quyền địa phương.", [(None, "Luật", None, None)]),
        ("Nghị quyết Đại hội XIV của Đảng mở ra giai đoạn mới.", [(None, "Nghị quyết", "Đại hội XIV của Đảng", None)]),
        ("Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIV của Đảng được quán triệt.", [(None, "Nghị quyết", "Đại hội đại biểu toàn quốc lần thứ XIV của Đảng", None)]),
        ("Thông tư 15/2025/TT-BNV hướng dẫn xếp lương.", [("15/2025/TT-BNV", "Thông tư", "Bộ Nội vụ", None)]),
        ("Chỉ thị số 45-CT/TW, ngày 14/4/2025 của Bộ Chính trị về đại hội đảng bộ các cấp.", [("45-CT/TW", "Chỉ thị", "Bộ Chính trị", "2025-04-14")]),
        ("Thủ tướng ký ban hành Quyết định số 759/QĐ-TTg phê duyệt Đề án sắp xếp.", [("759/QĐ-TTg", "Quyết định", "Thủ tướng Chính phủ", None)]),
        ("Kế hoạch số 215/KH-UBND của UBND tỉnh Sơn La về chuyển đổi số.", [("215/KH-UBND", "Kế hoạch", "UBND tỉnh Sơn La", None)]),
        ("Chỉ thị của Ban Bí thư về công tác dân vận được thực hiện.", [(None, "Chỉ thị", "Ban Bí thư", None)]),
        ("Nghị quyết của HĐND tỉnh về hỗ trợ học phí được thông qua.", [(None, "Nghị quyết", "HĐND tỉnh", None)]),
        ("Hội nghị thông qua nghị quyết và chương trình làm việc.", []),
        ("Mức tăng do Nghị quyết HĐND tỉnh giao.", [(None, "Nghị quyết", "HĐND tỉnh", None)]),
        (
            "HĐND thành phố thông qua 12 nghị quyết. Nghị quyết về học phí được chờ đợi.",
            [(None, "Nghị quyết", "HĐND thành phố", None)],
        ),
        (
            "Đại hội Đảng bộ tỉnh Lào Cai lần thứ I bế mạc. Nghị quyết Đại hội nêu 30 chỉ tiêu.",
            [(None, "Nghị quyết", "Đại hội Đảng bộ tỉnh Lào Cai lần thứ I", None)],
        ),
        (
            "Nghị quyết số 59-NQ/TW ngày 24/1/2025 và Nghị quyết số 66-NQ/TW ngày 30/4/2025 của Bộ Chính trị.",
            [("59-NQ/TW", "Nghị quyết", "Bộ Chính trị", "2025-01-24"), ("66-NQ/TW", "Nghị quyết", "Bộ Chính trị", "2025-04-30")],
        ),
        ("Văn bản số 2154/BNNMT-TL của Bộ Nông nghiệp và Môi trường nêu.", [("2154/BNNMT-TL", "Văn bản", "Bộ Nông nghiệp và Môi trường", None)]),
        ("Thông báo số 218/TB-VPCP nêu kết luận.", [("218/TB-VPCP", "Thông báo", "Văn phòng Chính phủ", None)]),
        ("Chủ tịch UBND tỉnh ký Chỉ thị số 07/CT-UBND.", [("07/CT-UBND", "Chỉ thị", "Chủ tịch UBND tỉnh", None)]),
        ("Công ty ra mắt sản phẩm A4/B5 và ký kế hoạch dài hạn.", []),
        ("Hiến pháp năm 2013 (sửa đổi) và Luật Đất đai năm 2024 là căn cứ.", [(None, "Hiến pháp", None, None), (None, "Luật", None, None)]),
    ],
)  # fmt: skip
def test_documents(sentence: str, expected: list[tuple[str | None, str, str | None, str | None]]) -> None:
    found = [(d.number, d.kind, d.issuer, d.issued) for d in facts(sentence).article.documents]
    assert found == expected


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        ("Sáng 20/10, Tỉnh ủy tổ chức hội nghị đánh giá kết quả 100 ngày.", ["2025-10-20"]),
        ("Ngày 1/7/2025, chính quyền địa phương 2 cấp chính thức đi vào hoạt động.", ["2025-07-01"]),
        ("Trước ngày 31/12/2025, các xã phải hoàn thành số hóa.", []),
        ("Đồng chí sinh ngày 2/9/1970, quê ở Thái Bình.", []),
        ("Kế hoạch được phê duyệt theo Quyết định số 15/QĐ-UBND ngày 5/9/2025.", []),
        ("Chiều cùng ngày 20-10, đoàn công tác đã kiểm tra tuyến đường.", ["2025-10-20"]),
        ("Nhân kỷ niệm ngày Thương binh - Liệt sĩ (27/7), đoàn thăm các gia đình chính sách.", []),
        ("Đến hết ngày 30/9/2025, tỉnh giải ngân 45%.", []),
        ("Trong hai ngày 20 và 21/10, Đảng bộ xã tổ chức Đại hội lần thứ I.", ["2025-10-20"]),
        ("Sáng 20/10, đoàn họp. Từ ngày 22 đến 25/10, đoàn giám sát tại 6 xã.", ["2025-10-20", "2025-10-22"]),
        ("Từ ngày 1/7/2025, xã mới được thành lập từ ba xã cũ.", ["2025-07-01"]),
        ("Xã còn 4/11 vị trí trống và ki-ốt hoạt động 24/7.", []),
        ("Giải ngân tới ngày 30/9 mới đạt 45%.", []),
        ("Sáng 20/10, đoàn họp. Ngày 12/10, độ mặn ở cửa sông lên cao.", ["2025-10-20"]),
        ("Sáng 20/10, xã họp. Năm 2024, ngày 10/9, lũ cuốn trôi cầu.", ["2025-10-20", "2024-09-10"]),
    ],
)  # fmt: skip
def test_events(sentence: str, dates: list[str]) -> None:
    assert [event.date for event in facts(sentence).article.events] == dates

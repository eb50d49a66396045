"""How newspapers write figures, one way a line: what is counted, how it is qualified, what it is of."""

import pytest

from bot.knowledge.model import Figure
from tests.generation.facts import facts


def found(body: str) -> list[Figure]:
    return list(facts(body).article.figures)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Mỗi suất quà trị giá 2 triệu rưỡi.", [(2.5e6, "đồng")]),
        ("Xi măng 310 nghìn tấn (+4,5%); phân bón 52 nghìn tấn (-3%).", [(310e3, "tấn"), (4.5, "%"), (52e3, "tấn"), (3, "%")]),
        ("Năng suất đạt 8,6 tấn quả tươi/ha.", [(8.6, "tấn/ha")]),
        ("Giá trị sản phẩm thu được trên 1 ha đất trồng đạt 96 triệu đồng.", [(96e6, "đồng")]),
        ("Cử tri hai thôn 3 và 4 cùng dự.", []),
        ("Tỷ lệ lao động được đào tạo số 75%.", [(75, "%")]),
        ("Tỉnh củng cố 9 cấp ủy yếu.", [(9, "cấp ủy")]),
        ("Xã có 30 đặc sản, gồm 12 Nhãn hiệu chứng nhận.", [(30, "đặc sản"), (12, "nhãn hiệu")]),
        ("Dự án đường dây 500kV dài 40 km.", [(40, "km")]),
        ("Đến nay có 6 xã đạt 17 tiêu chí và 2 xã đạt 15 tiêu chí.", [(6, "xã"), (17, "tiêu chí"), (2, "xã"), (15, "tiêu chí")]),
        ("Đảng ủy 2 xã Tạ Khoa, Phiêng Pằn cùng họp.", []),
        ("Nhiệm kỳ qua thành lập 47 công đoàn cơ sở.", [(47, "công đoàn cơ sở")]),
        ("Xã phụng dưỡng 14 Mẹ Việt Nam anh hùng.", [(14, "Mẹ Việt Nam anh hùng")]),
        ("Ông dặn xã hai việc. Bà đọc hai lần.", []),
        ("Mỗi tháng tổ họp hai lần.", [(2, "lần")]),
        ("Sở mở chiến dịch 60 ngày đêm làm thẻ cho dân.", []),
        ("Xã rộng 180 cây số vuông.", [(180, "km²")]),
        ("Phường được giao 52 biên chế, hiện có 44 người, thiếu 8.", [(52, "biên chế"), (44, "người"), (8, "người")]),
        ("Bản dự trữ lương thực đủ dùng 10 ngày.", [(10, "ngày")]),
        ("Có hồ sơ 25 ngày chưa được giải quyết.", [(25, "ngày")]),
        ("Đi khám bệnh mất hai ngày.", [(2, "ngày")]),
        ("Tỉnh có 9,2 bác sĩ trên 1 vạn dân.", [(9.2, "bác sĩ")]),
        ("Người từ đủ 75 tuổi được tặng quà.", []),
        ("UBND xã Suối Ba tổ chức hội nghị.", []),
        ("Tổng sản phẩm trên địa bàn (GRDP) tăng 8,15% so với cùng kỳ.", [(8.15, "%")]),
        ("Thu ngân sách nhà nước đạt 12.450 tỷ đồng, bằng 78,5% dự toán.", [(12_450e9, "đồng"), (78.5, "%")]),
        ("Tổng mức bán lẻ đạt hơn 1,2 triệu tỷ đồng.", [(1.2e15, "đồng")]),
        ("Dự án có tổng mức đầu tư 1 tỷ 850 triệu đồng.", [(1.85e9, "đồng")]),
        ("Tỉnh có 65,67 vạn người trong độ tuổi lao động.", [(656_700, "người")]),
        ("Kim ngạch xuất khẩu đạt 2,35 tỷ USD.", [(2.35e9, "USD")]),
        ("Phấn đấu tăng trưởng 7,3 – 7,5%.", [([7.3, 7.5], "%")]),
        ("Nguồn vốn khoảng 2,5-3 ngàn tỷ đồng.", [([2.5e12, 3e12], "đồng")]),
        ("Nhu cầu vốn từ 300 đến 350 tỷ đồng.", [([300e9, 350e9], "đồng")]),
        ("Xã hoàn thành 17/18 chỉ tiêu đề ra.", [(17, "chỉ tiêu")]),
        ("Tỉnh xếp thứ 9/34 tỉnh, thành phố về chỉ số cải cách hành chính.", [(9, "thứ hạng")]),
        ("Chỉ số PCI vươn lên đứng thứ 5 cả nước.", [(5, "thứ hạng")]),
        ("Tỷ lệ giải ngân đạt 38.81% kế hoạch.", [(38.81, "%")]),
        ("Thu nhập bình quân đạt 62 triệu đồng/người/năm.", [(62e6, "đồng/người/năm")]),
        ("Năng suất lúa đạt 58,2 tạ/ha.", [(58.2, "tạ/ha")]),
        ("Đã trồng mới 1.250ha rừng.", [(1250, "ha")]),
        ("Tuyến đường dài 12,5 km, rộng 7 m.", [(12.5, "km"), (7, "m")]),
        ("Sản lượng điện đạt 1,35 tỷ kWh.", [(1.35e9, "kWh")]),
        ("Doanh thu du lịch gấp đôi năm trước.", [(2, "lần")]),
        ("Số hồ sơ tăng gấp 2,3 lần so với trước sắp xếp.", [(2.3, "lần")]),
        ("Trung tâm tiếp nhận 4.912 hồ sơ, trong đó 4.807 hồ sơ được trả trước hạn.", [(4912, "hồ sơ"), (4807, "hồ sơ")]),
        ("Thưởng cho 3 tập thể và 5 cá nhân.", [(3, "tập thể"), (5, "cá nhân")]),
        ("Có hơn 600 ki-ốt trong chợ.", [(600, "ki-ốt")]),
        ("Hỗ trợ mỗi hộ 60 triệu đồng để xóa nhà tạm.", [(60e6, "đồng")]),
        ("Dân số của xã là 18.402 người, gồm 9 dân tộc.", [(18402, "người"), (9, "dân tộc")]),
        ("Tỷ lệ hộ nghèo giảm 3,2 điểm phần trăm.", [(3.2, "điểm phần trăm")]),
        ("Giảm từ 45 xuống còn 38 đầu mối.", [(38, "đầu mối")]),
        ("Trao 5 Bằng khen và 2 Huân chương Lao động.", [(5, "bằng khen"), (2, "huân chương")]),
        ("Tỉnh có 12 HTX và 3 KCN.", [(12, "HTX"), (3, "KCN")]),
        ("Xã đạt 19/19 tiêu chí nông thôn mới.", [(19, "tiêu chí")]),
        ("Chỉ số PCI xếp thứ 12.", [(12, "thứ hạng")]),
        ("Bổ sung 01 phó trưởng phòng.", [(1, "phó trưởng phòng")]),
        ("Lợi nhuận đạt 120 triệu/ha, có nơi 150-160 triệu/ha.", [(120e6, "đồng/ha"), ([150e6, 160e6], "đồng/ha")]),
        ("Xã có hai chiếc đò, bốn dãy chuồng và ba nhà máy.", [(2, "chiếc"), (4, "dãy"), (3, "nhà máy")]),
        ("Có 4/11 vị trí còn trống.", [(4, "vị trí")]),
        ("Giải ngân 1.126/2.700 tỷ đồng kế hoạch.", [(1126e9, "đồng")]),
        ("Có 13 trên 40 máy tính bị hỏng.", [(13, "máy tính")]),
        ("Nâng trợ cấp từ 500.000 đồng lên 750.000 đồng/tháng.", [(5e5, "đồng/tháng"), (7.5e5, "đồng/tháng")]),
        ("Nhà máy nước công suất 5.000 m3/ngày đêm.", [(5000, "m³/ngày đêm")]),
        ("Năng suất lúa đạt 62,5tạ/ha.", [(62.5, "tạ/ha")]),
        ("Có ba tiểu ban giúp việc đại hội.", [(3, "tiểu ban")]),
        ("Toàn tỉnh có 92/92 xã, phường có bác sĩ.", [(92, "xã, phường")]),
        ("Đã chi trả 15.600 tỷ đồng cho hơn 21.000 cán bộ, công chức.", [(15_600e9, "đồng"), (21000, "cán bộ, công chức")]),
        ("Chỉ số sản xuất công nghiệp tăng 11%; khách du lịch đạt 3,4 triệu lượt.", [(11, "%"), (3.4e6, "lượt")]),
        ("Thời gian giải quyết không quá 3 ngày làm việc.", [(3, "ngày")]),
        ("Mục tiêu tăng trưởng GRDP từ 10,5% đến 11%.", [([10.5, 11], "%")]),
        ("Mới số hóa 6,2 triệu trong tổng số 15,5 triệu trang hồ sơ.", [(6.2e6, "trang"), (15.5e6, "trang")]),
        ("Ranh mặn 4 g/l, đường truyền 8 Mbps.", [(4, "g/l"), (8, "Mbps")]),
        ("Có 4/6 bến đò chưa an toàn, 121/138 cửa cống đã đóng.", [(4, "bến đò"), (121, "cửa cống")]),
        ("Số hồ sơ giải quyết đúng hạn là 472.605, đạt 97,2%.", [(472_605, "hồ sơ"), (97.2, "%")]),
        ("Một người ôm ba, bốn phần việc.", [([3, 4], "phần việc")]),
        ("Mỗi hồ sơ phải nhập hai lần vào hai phần mềm.", [(2, "lần"), (2, "phần mềm")]),
        ("Lãnh đạo xã xuống thôn ít nhất một ngày.", [(1, "ngày")]),
        ("Cán bộ đi họp mất hơn 5 giờ.", [(5, "giờ")]),
        ("Lúa được xuống giống sớm 10-15 ngày.", [([10, 15], "ngày")]),
        ("Thủ tục khai sinh giảm từ 3 ngày xuống 1 ngày.", [(3, "ngày"), (1, "ngày")]),
        ("GRDP xếp thứ 15/34 cả nước và thứ 3 khu vực.", [(15, "thứ hạng"), (3, "thứ hạng")]),
        ("Xã đã mở 12 buổi tập huấn.", [(12, "buổi tập huấn")]),
        ("Đã khởi tố 12 vụ, 25 bị can.", [(12, "vụ"), (25, "bị can")]),
        ("Nhu cầu 13,5 triệu m3 cát, nguồn cung mới được 7 triệu.", [(13.5e6, "m³"), (7e6, "m³")]),
        ("Giá đất vành đai 4 giữa phường và xã chênh nhau.", []),
        ("Thu tiền đất 16 ngàn 820 tỷ đồng.", [(16_820e9, "đồng")]),
        ("Công ty cho 70 trong số 210 thợ nghỉ.", [(70, "thợ"), (210, "thợ")]),
        ("Ban Chỉ đạo 515 tỉnh họp, OCOP đạt 4 sao.", []),
        ("Bác sĩ cam kết phục vụ từ 5 năm trở lên.", [(5, "năm")]),
        ("Có 15 sáng kiến được trao giải.", [(15, "sáng kiến")]),
        ("Vườn của anh Viên Xuân Bảy trổ buồng, chuối chín rục.", []),
        ("Giao ban mỗi tuần một lần.", [(1, "lần")]),
        ("Việc mà hai xã cũ để lại được nói gọn trong ba câu.", []),
        ("Nhiệt độ xuống thấp nhất 4°C.", [(4, "°C")]),
        ("Vốn FDI đăng ký đạt 31,5 tỷ đô la Mỹ.", [(31.5e9, "USD")]),
        ("Diện tích tự nhiên 215,4 km2.", [(215.4, "km²")]),
        ("Hơn 90 phần trăm người dân hài lòng.", [(90, "%")]),
        ("Toàn xã có 1 trường đạt chuẩn quốc gia.", [(1, "trường")]),
        ("Sau sắp xếp, tỉnh còn 45 xã, 7 phường và 1 đặc khu.", [(45, "xã"), (7, "phường"), (1, "đặc khu")]),
        ("Lực lượng chức năng huy động 250 lượt phương tiện.", [(250, "lượt")]),
        ("Bão làm 12 người chết, 3 người mất tích, 1.204 ngôi nhà tốc mái.", [(12, "người"), (3, "người"), (1204, "ngôi nhà")]),
        ("Thiệt hại ước tính trên 780 tỷ đồng.", [(780e9, "đồng")]),
        ("Cả nước đón 17,2 triệu lượt khách quốc tế.", [(17.2e6, "lượt khách")]),
        ("Số thu tăng 47 triệu so với tháng trước, đạt 812 triệu đồng.", [(47e6, "đồng"), (812e6, "đồng")]),
        ("Xây dựng 10 cầu dân sinh trị giá 27.600 triệu đồng.", [(10, "cầu"), (27_600e6, "đồng")]),
        ("Xã có 20 bản, trong đó có 9 bản biên giới.", [(20, "bản"), (9, "bản")]),
        ("Dự án có vốn 1.450 tỷ 300 triệu đồng.", [(1_450.3e9, "đồng")]),
        ("Mật độ 245 người/km2, mực nước 12,5m.", [(245, "người/km²"), (12.5, "m")]),
        ("Giá cà phê 115.000 - 118.000 đồng/kg.", [([115_000, 118_000], "đồng/kg")]),
        ("Đón 1 triệu 200 nghìn lượt khách.", [(1.2e6, "lượt khách")]),
        ("Tỷ lệ này đạt 70-80% kế hoạch.", [([70, 80], "%")]),
        ("Năm học 2025-2026 có 26.400 học sinh.", [(26_400, "học sinh")]),
        ("Đạt 99,8%, cao hơn 0,4 điểm % so với năm 2024.", [(99.8, "%"), (0.4, "điểm phần trăm")]),
    ],
)  # fmt: skip
def test_value_and_unit(sentence: str, expected: list[tuple[object, str]]) -> None:
    assert [(figure.value, figure.unit) for figure in found(sentence)] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Cụ năm nay 92 tuổi, có 70 năm tuổi Đảng.",
        "Lễ kỷ niệm 80 năm Cách mạng tháng Tám và Quốc khánh 2/9.",
        "Kỳ họp thứ 29 của HĐND tỉnh khóa XIV, nhiệm kỳ 2021 - 2026.",
        "Đại hội lần thứ 15 diễn ra tại hội trường số 2.",
        "Quốc lộ 12 và tỉnh lộ 145 bị sạt lở tại Km 45+300.",
        "Đường dây nóng 0912345678 trực 24/7.",
        "Người dân gọi tổng đài 1022 hoặc 113 khi cần.",
        "Ngày 15/8/2025, lúc 14 giờ 30 phút, đoàn đã có mặt.",
        "Nghị quyết số 57-NQ/TW và Nghị định 150/2025/NĐ-CP được triển khai.",
        "Nhân dịp 50 năm giải phóng miền Nam, thống nhất đất nước.",
        "Chính quyền địa phương 2 cấp vận hành ổn định.",
        "Điều 5, khoản 2 của Luật Đất đai năm 2024.",
        "Dịch vụ công mức độ 4 được đẩy mạnh.",
        "Trong 6 tháng đầu năm, kinh tế ổn định.",
        "Quý III năm 2025, sản xuất phục hồi.",
        "Bão số 10 đổ bộ vào đất liền cấp 12, giật cấp 14.",
        "Giai đoạn 2026 - 2030, tầm nhìn đến năm 2045.",
        "Phòng họp số 3, tầng 5, số 18 đường Trần Phú.",
        "Sau hơn 3 tháng vận hành, bộ máy đã đi vào nền nếp.",
        "Trạm biến áp tại thôn 4, xã Ea Súp.",
        "Vụ việc xảy ra lúc 5h30 ngày 3-9.",
        "Đây là lần đầu tiên tỉnh tổ chức ngày hội.",
        "Hội nghị Trung ương 13 khóa XIII cho ý kiến.",
        "Lớp 12A1, Trường THPT số 1 Bát Xát.",
        "Chuẩn bị cho cách mạng công nghiệp 4.0.",
        "Trung đoàn 254 và Đồn Biên phòng 317 hỗ trợ nhân dân.",
        "Hành trình \"60 ngày đêm\" của tuổi trẻ.",
        "Một trong những nhiệm vụ là giữ rừng.",
        "Hai bên thống nhất giữ yên cả hai hướng, nơi ngã ba sông.",
        "Kéo điện 3 pha về xã theo đường tỉnh 930 thuộc tuyến phía nam.",
        "Phong trào “5 không, 3 sạch” và phương châm “4 tại chỗ” lan tỏa.",
        "Tỉnh nằm trong Top 10 cả nước về chuyển đổi số.",
    ],
)  # fmt: skip
def test_no_figure(sentence: str) -> None:
    assert [(figure.shown, figure.unit) for figure in found(sentence)] == []


@pytest.mark.parametrize(
    ("sentence", "status", "qualifier", "change"),
    [
        ("GRDP ước tăng 8,5% so với cùng kỳ.", "estimate", "ước", "tăng"),
        ("Thu ngân sách 9 tháng ước đạt 7.500 tỷ đồng.", "estimate", "ước đạt", None),
        ("Phấn đấu đến năm 2030 thu nhập đạt 100 triệu đồng.", "target", None, None),
        ("Mục tiêu tăng trưởng năm 2026 từ 10% trở lên.", "target", "trở lên", None),
        ("Dự kiến bố trí 120 tỷ đồng cho dự án.", "planned", "dự kiến", None),
        ("Mức hỗ trợ tối đa 50 triệu đồng theo quy định.", "norm", "tối đa", None),
        ("Tỷ lệ hộ nghèo giảm còn gần 4,5%.", "reported", "gần", None),
        ("Giải ngân đạt trên 65% kế hoạch.", "reported", "trên", None),
        ("Xuất khẩu giảm 3,1% so với cùng kỳ năm trước.", "reported", None, "giảm"),
        ("Tỉnh đặt mục tiêu giải ngân 100% vốn đầu tư công.", "target", None, None),
        ("Kế hoạch vốn năm 2025 được giao là 6.820 tỷ đồng.", "planned", None, None),
        ("Năm học 2025-2026, tỉnh có 26.400 học sinh.", "reported", None, None),
        ("Đến nay đã giải ngân 4.100 tỷ đồng.", "reported", None, None),
        ("Diện tích rừng trồng mới sẽ đạt 900 ha.", "planned", None, None),
        ("Nghị quyết đề ra chỉ tiêu tỷ lệ che phủ rừng đạt 54%.", "target", None, None),
        ("Chuẩn nghèo khu vực nông thôn là 1,5 triệu đồng/người/tháng.", "norm", None, None),
        ("Theo dự báo, cả năm GRDP có thể đạt 8,2%.", "estimate", None, None),
        ("Số doanh nghiệp thành lập mới gấp 1,5 lần cùng kỳ.", "reported", None, "gấp"),
        ("Tổng mức đầu tư dự kiến khoảng 1.400 tỷ đồng.", "planned", "khoảng", None),
        ("Tổng mức đầu tư của dự án là 1.400 tỷ đồng.", "reported", None, None),
        ("Tỷ lệ hài lòng đạt ít nhất 95% là yêu cầu của kế hoạch năm.", "target", "ít nhất", None),
        ("Đến hết năm 2025, toàn tỉnh phấn đấu có ít nhất 60 xã đạt chuẩn.", "target", "ít nhất", None),
        ("Tiền phạt từ 5 triệu đồng đến 10 triệu đồng theo Nghị định 100.", "norm", None, None),
        ("Sản lượng đạt xấp xỉ 12.000 tấn.", "reported", "xấp xỉ", None),
        ("Mỗi mô hình có tổng mức đến 15 tỷ đồng.", "reported", "đến", None),
        ("Trên tuyến có tới 60 ổ gà.", "reported", "tới", None),
        ("Trung tâm tiếp nhận trung bình mỗi ngày 330 lượt người.", "reported", "trung bình", None),
        ("Người dân có chứng chỉ nghề chiếm 41,2%.", "reported", None, None),
        ("Trung ương dự kiến bố trí cho vùng 2.500 tỷ đồng.", "planned", "dự kiến", None),
        ("Cắt giảm 35% thời gian giải quyết thủ tục.", "reported", None, "giảm"),
    ],
)  # fmt: skip
def test_status_qualifier_and_change(sentence: str, status: str, qualifier: str | None, change: str | None) -> None:
    first = found(sentence)[0]
    assert (first.status.value, first.qualifier, first.change) == (status, qualifier, change)


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("Năm 2024, GRDP đạt 45.000 tỷ đồng.", "2024"),
        ("Thu ngân sách 9 tháng đầu năm 2025 đạt 7.500 tỷ đồng.", "2025-01/2025-09"),
        ("Thu ngân sách 9 tháng đầu năm đạt 7.500 tỷ đồng.", "2025-01/2025-09"),
        ("Quý III/2025, GRDP tăng 8,9%.", "2025-Q3"),
        ("Quý II, GRDP tăng 8,1%.", "2025-Q2"),
        ("Tháng 9/2025, chỉ số giá tăng 0,4%.", "2025-09"),
        ("Giai đoạn 2021 - 2025, thu nhập tăng bình quân 9%.", "2021/2025"),
        ("Phấn đấu đến năm 2030 tỷ lệ đô thị hóa đạt 45%.", "2030"),
        ("Nhiệm kỳ 2020 - 2025, tỉnh trồng 12.000 ha rừng.", "2020/2025"),
        ("Từ 1/7 đến 30/9/2025, các xã tiếp nhận 32.000 hồ sơ.", "2025-07-01/2025-09-30"),
        ("GRDP 6 tháng đầu năm tăng 7,9% so với cùng kỳ năm 2024.", "2025-01/2025-06"),
        ("Tổng thu đạt 800 tỷ đồng trong năm 2024.", "2024"),
        ("Cả nhiệm kỳ, xã kết nạp 120 đảng viên.", None),
        ("Đến ngày 30/9, tỉnh giải ngân 3.410 tỷ đồng.", "2025-09-30"),
        ("Tỷ lệ giải ngân đến 30/9 đạt 52%.", "2025-09-30"),
        ("Đến hết ngày 30/9, tỉnh thu 3.410 tỷ đồng.", "2025-01-01/2025-09-30"),
        ("Phấn đấu đến hết ngày 31/12/2025 giải ngân 95% vốn.", "2025-12-31"),
        ("Riêng 6 tháng đầu năm nay đón 4.200 lượt khách.", "2025-01/2025-06"),
        ("Sau 3 tháng vận hành bộ máy mới, trung tâm tiếp nhận 3.500 hồ sơ.", None),
        ("GRDP 6 tháng đầu năm 2025 theo giá so sánh 2010 tăng 8,1%.", "2025-01/2025-06"),
        ("Trận lũ tháng 7/2025 cuốn trôi cầu, đến nay còn 43 hộ chưa có nhà.", None),
        ("Cầu xây từ năm 1998, tải trọng 2,5 tấn.", None),
    ],
)  # fmt: skip
def test_period(sentence: str, period: str | None) -> None:
    assert found(sentence)[0].period == period


def test_part_and_rank_know_their_whole() -> None:
    assert found("Xã hoàn thành 17/18 chỉ tiêu đề ra.")[0].of == 18
    assert found("Tỉnh xếp thứ 9/34 tỉnh, thành phố về cải cách hành chính.")[0].of == 34
    assert found("Xã có 20 bản, trong đó có 9 bản biên giới.")[1].of == 20
    assert found("Phường thừa 12 trụ sở nhưng mới cho thuê được 3 trụ sở.")[1].of == 12
    assert found("Bản có 90 hộ thì 61 hộ nghèo.")[1].of == 90
    assert found("Xã tiếp nhận 640 hồ sơ, giải quyết đúng hạn 611 hồ sơ.")[1].of == 640
    assert [f.of for f in found("Trong số 30 kiến nghị, 21 kiến nghị đã xong, 9 kiến nghị còn treo.")] == [None, 30, 30]
    assert found("Đường liên xã dài 18 km thì 7 km đã hỏng.")[1].of is None


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("9 tháng đầu năm, sản lượng tôm đạt 8.200 tấn.", "sản lượng tôm"),
        ("Xã tiếp nhận 5.600 hồ sơ, trong đó 91,5% nộp trực tuyến.", "tỷ lệ nộp trực tuyến"),
        ("Giai đoạn 2026 - 2030, tỉnh phấn đấu có 900 ha mắc ca.", "diện tích mắc ca"),
        ("Đến 30/9 mới giải ngân được 7,5 tỷ đồng.", "giải ngân"),
        ("Chỉ số hài lòng của người dân, doanh nghiệp đạt 91,2 điểm.", "chỉ số hài lòng của người dân, doanh nghiệp"),
        ("Số hồ sơ trễ hẹn giảm từ 812 xuống còn 95.", "số hồ sơ trễ hẹn"),
        ("Số giáo viên mầm non toàn tỉnh Sơn La hiện là 4.120 người.", "số giáo viên mầm non"),
        # Cut to its last words, "lệ hồ sơ …" named nothing.
        (
            "Tỷ lệ hồ sơ đất đai của người dân được giải quyết đúng hẹn và trước hẹn là 97,1%.",
            "tỷ lệ hồ sơ đất đai của người dân được giải quyết đúng hẹn và trước hẹn",
        ),
    ],
)
def test_a_figure_is_called_what_it_measures(sentence: str, name: str) -> None:
    assert name in [figure.indicator for figure in found(sentence)]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Tỷ lệ hộ nghèo đến năm 2030 (theo chuẩn nghèo mới) còn 3%.", ["tỷ lệ hộ nghèo"]),
        ("Hệ số tăng từ 1,4 lên 1,9; tỷ lệ đảng viên có bằng đại học đạt 60%.", ["tỷ lệ đảng viên có bằng đại học"]),
        ("Tỷ lệ có chứng chỉ đạt 35% trở lên; tỷ lệ tiêm chủng đạt 96%.", ["tỷ lệ có chứng chỉ", "tỷ lệ tiêm chủng"]),
        ("Tỉnh xóa 300 nhà tạm, nhà dột nát với tổng kinh phí 20 tỷ đồng.", ["số nhà tạm được xóa", "tổng kinh phí"]),
        ("Xã phấn đấu giảm tỷ lệ hộ nghèo 3%/năm.", ["mức giảm tỷ lệ hộ nghèo"]),
        ("🔹 Số thôn giảm còn 18 thôn.", ["số thôn"]),
        (
            "Tỷ lệ đóng góp của năng suất (TFP) vào tăng trưởng đạt 53%.",
            ["tỷ lệ đóng góp của năng suất vào tăng trưởng"],
        ),
        ("Thu ngân sách tăng tốt, trung bình trong 4 năm qua đạt 113% dự toán.", ["thu ngân sách tăng tốt"]),
    ],
)
def test_what_a_figure_measures(sentence: str, names: list[str]) -> None:
    assert [figure.indicator for figure in found(sentence)] == names


def test_what_is_carried_out_is_no_word_for_now() -> None:
    """ "thực hiện" was read as "hiện": the period before it was lost."""
    told = found("Trong 6 tháng đầu năm 2025, ngành thực hiện tốt nhiệm vụ: 85 người được đi làm ở nước ngoài.")
    assert [figure.period for figure in told] == ["2025-01/2025-06"]


def test_one_verb_for_all_the_branches_of_an_economy() -> None:
    told = found("GRDP tăng 8%, trong đó nông nghiệp tăng 4%, công nghiệp - xây dựng 11% và dịch vụ 9%.")
    assert [figure.change for figure in told] == ["tăng"] * 4


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("9 tháng năm 2025, thu ngân sách đạt 800 tỷ đồng.", "2025-01/2025-09"),
        ("Nửa đầu năm, thu ngân sách đạt 800 tỷ đồng.", "2025-01/2025-06"),
        ("Hai tháng đầu năm nay, thu ngân sách đạt 800 tỷ đồng.", "2025-01/2025-02"),
    ],
)
def test_a_part_of_a_year(sentence: str, period: str) -> None:
    assert [figure.period for figure in found(sentence)] == [period]


def test_a_place_s_share_measures_what_the_whole_does() -> None:
    told = found("Mưa đá làm hỏng cây trồng: 320 ha lúa bị đổ (Lào Cai 200 ha; Lai Châu 120 ha).")
    assert [figure.indicator for figure in told] == ["diện tích lúa bị đổ"] * 3
    assert [figure.place for figure in told][1:] == ["Lào Cai", "Lai Châu"]


@pytest.mark.parametrize(
    "sentence",
    ["Tỉnh giữ tăng trưởng 2 con số.", "Ông nắm chặt 2 bàn tay.", "Nhà đạt chuẩn 3 cứng (nền, tường, mái)."],
)
def test_ways_of_speaking_count_nothing(sentence: str) -> None:
    assert found(sentence) == []

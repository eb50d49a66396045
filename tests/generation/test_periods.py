"""The time a figure belongs to where it is told behind it, for a month, for a whole or before a report."""

import pytest

from tests.generation.facts import facts


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        # Right behind the figure, each its own.
        ("Tiền bán chè từ 2,6 tỷ đồng năm 2017 nay thành 7,8 tỷ đồng vào năm 2023.", ["2017", "2023"]),
        ("Chè góp 37% thu nhập của xã, theo số liệu năm 2024.", ["2024"]),
        ("Tỷ lệ hộ nghèo năm 2024 gấp 2 lần năm 2020.", ["2024"]),
        # A month without its year, in its own clause.
        ("Tháng 5, tỉnh xử phạt 212 trường hợp.", ["2025-05"]),
        ("Hồi tháng 4, tỉnh ghi nhận 12 vụ cháy, tăng 5 vụ.", ["2025-04", "2025-04"]),
        ("Sau trận lũ tháng 7, tỉnh đã xây lại 35 ngôi nhà.", [None]),
        ("Trong tháng 11, Sở sẽ trình phương án phân bổ 186 tỷ đồng.", [None]),
        ("Giá nước tăng 6% từ tháng 4.", [None]),
        ("Từ ngày 3 đến ngày 18/6, xã tiếp nhận 90 hồ sơ.", ["2025-06-03/2025-06-18"]),
        # The parts of a whole, told in the next sentence.
        ("Đến hết năm 2024, tổng diện tích chè là 83,4 ha. Trong đó, chè Shan chiếm 6,2 ha.", ["2024", "2024"]),
        ("Đại hội đề ra tỷ lệ hộ nghèo đến năm 2030 còn 3%. Trong đó, hộ nghèo dân tộc còn 2%.", ["2030", None]),
        # What a report opens with holds below it.
        ("Trong 9 tháng đầu năm 2025, xã làm được nhiều việc. Cụ thể, lực lượng đã xử phạt 28 trường hợp.", ["2025-01/2025-09"]),
        ("Phần hộ thiếu nước đến năm 2030 (đo bằng thước đa chiều giai đoạn 2026 - 2030) còn 3%.", ["2030"]),
        # A clause of its own tells of its own time.
        ("Xã phủ sóng ở 68% số bản, phấn đấu đạt 90% trong năm 2026.", [None, "2026"]),
        ("Tỉnh đề nghị bố trí 480 tỷ đồng làm hồ, giao Sở Tài chính trả lời trong tháng 4/2026.", [None]),
        ("Xã xin kéo dài dự án đến hết năm 2027; đề nghị tỉnh bố trí 42 tỷ đồng.", [None]),
        ("Các sở báo cáo 4 lần/năm: đợt một gửi trước quý I.", [None]),
        ("Có 12 xã nhận dưới 90 hồ sơ, từ ngày 2 đến ngày 14/7.", ["2025-07-02/2025-07-14", "2025-07-02/2025-07-14"]),
        ("Năm 2024, xã trồng 32 ha rừng; làm 4 cầu treo.", ["2024", "2024"]),
        # What came about then was not there then.
        ("Bản có 2 phòng học và 1 bếp ăn được mở vào tháng 3/2019.", [None, None]),
        ("Năm 2019, bản có 42 học sinh.", ["2019"]),
        # A year in a name, and the year of a meeting or a movement.
        ("Lễ hội Hoa ban Điện Biên 2018 có 640 người múa xòe.", [None]),
        ("Trong dịp Tết Mậu Tuất 2018, xã xảy ra 2 vụ tai nạn.", [None]),
        ("GRDP 2024 tăng 8%.", ["2024"]),
        ("Vụ Đông Xuân 2024 gieo được 320 ha.", ["2024"]),
        ("UBND xã khen thưởng 12 tập thể, 7 cá nhân có thành tích trong phong trào thi đua năm 2024.", [None, None]),
        ("Sau kỳ họp giữa năm 2025, đại biểu nhận 45 ý kiến.", [None]),
        ("Theo Luật Thư viện 2019, kinh phí mua sách là 15%.", [None]),
        ("Tính đến 17 giờ ngày 5/9, tỉnh có 1.204 nhà bị ngập.", ["2025-09-05"]),
        # Since when, until today.
        ("Từ năm 2013 đến nay, xã chi 90 tỷ đồng làm đường.", ["2013/2025"]),
        ("Tính từ ngày 4/9 đến nay, tỉnh chữa khỏi 640 ca sởi.", ["2025-09-04/2025-10-20"]),
        ("Từ tháng 3/2025 đến nay, xã đã xóa 45 căn nhà tạm.", ["2025-03/2025-10"]),
        ("Từ năm 2016 đến quý I năm 2019, các ngành giải quyết 1.240 vụ.", ["2016/2019-Q1"]),
        ("Có 43 hộ ở trên đất công ty từ năm 1994 đến nay chưa có sổ, muốn vay 50 triệu đồng.", [None, None]),
        ("Từ nay đến hết ngày 12/11, vùng núi có mưa 60 - 120 mm.", [None]),
        ("Trong nửa năm 2022, xã trồng 120 ha rừng.", ["2022-01/2022-06"]),
        ("Sáng 8/9, Ban Chỉ huy báo tin, trong ngày, tỉnh dời 75 hộ.", ["2025-09-08"]),
        ("Sáng 8/9, Ban Chỉ huy báo tin, tỉnh dời 75 hộ.", [None]),
        ("6 tháng đầu năm nay, xã nhận 4.400 hồ sơ, khả năng cuối năm hơn 10.000 hồ sơ.", ["2025-01/2025-06", "2025"]),
        # How long, not when.
        ("Phí đò được tính ba tháng một lần khi dầu tăng 5%.", [None]),
        ("Trẻ từ 2 tháng tuổi được cân, 90% đủ cân.", [None]),
        ("Ông được lĩnh 3 tháng lương, gồm 21 triệu đồng.", [None]),
        ("9 tháng, xã thu ngân sách 21 triệu đồng.", ["2025-01/2025-09"]),
        # Deeds are done in the time a report covers, what there is is there today.
        ("9 tháng đầu năm 2025, công an xử lý 12 vụ. Cơ quan chức năng đã khởi tố 3 vụ. Xã có 5 bản vùng sâu.", ["2025-01/2025-09", "2025-01/2025-09", None]),
        ("Sáu tháng đầu năm, thu ngân sách đạt 32 tỷ đồng. Riêng tháng 6 thu 7 tỷ đồng. Chi ngân sách đạt 30 tỷ đồng.", ["2025-01/2025-06", "2025-06", "2025-01/2025-06"]),
    ],
)  # fmt: skip
def test_the_time_of_each_figure(text: str, periods: list[str | None]) -> None:
    assert [figure.period for figure in facts(text).article.figures] == periods


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("Từ năm 2013 đến nay, xã huy động 90 tỷ đồng làm kênh.", "2013/2025"),
        ("Từ 2019 tới nay, xã làm 12 cầu.", "2019/2025"),
        ("Từ năm 2015 đến quý I năm 2018, tỉnh giải quyết 940 vụ.", "2015/2018-Q1"),
        ("Từ năm 2021 đến tháng 6/2024, tỉnh trồng 300 ha rừng.", "2021/2024-06"),
        ("Từ năm 2025 đến nay, xã làm 12 cầu.", None),
        ("Mức thu tối thiểu 12% theo Luật Bến bãi 2019.", None),
        ("Vi phạm pháp luật năm 2024 là 30 vụ.", "2024"),
    ],
)
def test_years_up_to_now_and_the_year_of_a_law(sentence: str, period: str | None) -> None:
    assert facts(sentence).article.figures[0].period == period

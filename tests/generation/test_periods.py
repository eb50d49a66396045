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
        ("Tỷ lệ hộ nghèo đến năm 2030 (theo chuẩn nghèo đa chiều giai đoạn 2026 - 2030) còn 3%.", ["2030"]),
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

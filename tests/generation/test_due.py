"""By when something is to be done."""

import pytest

from bot.generation.due import due_date

TODAY = "2025-10-20"


@pytest.mark.parametrize(
    ("said", "due"),
    [
        ("đưa vào sử dụng trước ngày khai mạc hội chợ 8/11/2025", "2025-11-08"),
        ("tập trung giải ngân, đến 30/11 phải đạt trên 90%", "2025-11-30"),
        ("dứt khoát đến 19/11 phải thông xe cầu", "2025-11-19"),
        ("đến 15/10 đã giải ngân một nửa", None),
        ("hoàn thành trước ngày 30/11/2025", "2025-11-30"),
        ("xong trước 15/12", "2025-12-15"),
        ("thông đường trước 17 giờ ngày 11/11", "2025-11-11"),
        ("báo cáo chậm nhất cuối tháng này", "2025-10"),
        ("hoàn thành trước ngày 15-12", "2025-12-15"),
        ("báo cáo UBND tỉnh chậm nhất là ngày 5-11-2025", "2025-11-05"),
        ("trình trước ngày 10 tháng 1 năm 2026", "2026-01-10"),
        ("gửi báo cáo trước ngày 5/1", "2026-01-05"),
        ("hoàn thành trong tháng 12/2025", "2025-12"),
        ("hoàn thành trong tháng 11", "2025-11"),
        ("xong trong quý i/2026", "2026-03"),
        ("hoàn thành trong quý iv", "2025-12"),
        ("đến hết năm 2026 xóa xong nhà tạm", "2026"),
        ("đến cuối năm 2025 đạt 95%", "2025"),
        ("hoàn thành trong năm 2026", "2026"),
        ("hoàn thành ngay trong năm nay", "2025"),
        ("giải ngân hết vốn trong tháng này", "2025-10"),
        ("hoàn thành trong tháng 10 và tháng 11/2025", "2025-11"),
        ("có kết quả vào cuối năm 2027", "2027"),
        ("phấn đấu đến năm 2030 có 90% xã đạt chuẩn", "2030"),
        ("hoàn thành trước 30/6/2026, báo cáo trước 15/7/2026", "2026-06-30"),
        ("báo cáo kết quả về Bộ Nội vụ trước ngày 25 hằng tháng", None),
        ("thực hiện kế hoạch 145/kh-ubnd ngày 15/01/2026", None),
        ("rà soát các dự án giai đoạn 2021 - 2025", None),
        ("thực hiện từ ngày 01/11/2025", None),
        ("quan tâm đời sống bà con", None),
    ],
)  # fmt: skip
def test_a_due_date_is_read_when_the_words_state_one(said: str, due: str | None) -> None:
    assert due_date(said, TODAY) == due


def test_a_day_without_a_year_needs_the_day_of_the_article() -> None:
    assert due_date("xong trước 15/12", None) is None

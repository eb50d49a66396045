"""The day of an article's event, by words that tell it from the day of printing."""

import pytest

from bot.generation.dating import event_date

PRINTED = "2026-08-19"


@pytest.mark.parametrize(
    ("lede", "day"),
    [
        ("Sáng nay, Tỉnh ủy họp với các xã.", "2026-08-19"),
        ("Hôm nay, đoàn về thăm xã biên giới.", "2026-08-19"),
        ("Theo chương trình, hôm nay đoàn về thăm xã.", "2026-08-19"),
        ("Chiều qua, bão đã vào bờ.", "2026-08-18"),
        ("Hôm qua, lãnh đạo tỉnh tới hiện trường.", "2026-08-18"),
        ("Xã vùng cao hôm nay khác hẳn.", None),
        ("Ngày nay, đường về bản đã trải nhựa.", None),
        ("Từ tháng 9 năm ngoái tới nay, xã làm 1.530 hồ sơ.", None),
        ("Những ngày qua, mưa không ngớt.", None),
    ],
)
def test_a_day_told_from_the_day_of_printing(lede: str, day: str | None) -> None:
    assert event_date(f"{lede}\n\nNgười dân phấn khởi.", PRINTED).value == day


FEATURE = "Xã nằm cuối dòng sông.\n\nDân sống nhờ rừng.\n\nĐường còn xa.\n\n"


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("Ngày 14/8, Phó Bí thư Tỉnh ủy Lê Văn An về làm việc với xã.", "2026-08-14"),
        ("Trưa 12/8, khách của xã là đồng chí Lê Văn An, Ủy viên Ban Thường vụ Tỉnh ủy.", "2026-08-12"),
        ("Ngày 14/8, bà con thu hoạch tôm.", None),
        ("Ngày 14/3, Phó Bí thư Tỉnh ủy Lê Văn An về làm việc với xã.", None),
        ("Ngày 4/8, Bí thư Tỉnh ủy thăm xã. Ngày 11/8, đoàn công tác của Sở Nội vụ kiểm tra xã.", None),
    ],
)
def test_a_leaders_visit_told_further_down_in_a_feature(told: str, day: str | None) -> None:
    assert event_date(FEATURE + told, PRINTED).value == day


def test_a_meeting_to_come_does_not_put_off_the_year() -> None:
    """The session of December was taken for something the article looks back on."""
    lede = "Chiều 14-11, Hội đồng nhân dân họp bàn kỳ họp cuối năm 2022."
    ahead = "Kỳ họp dự kiến sẽ mở trong hai ngày, từ 21 đến 22/11/2022."
    assert event_date(f"{lede}\n\n{ahead}", None).value == "2022-11-14"


@pytest.mark.parametrize(
    ("body", "day"),
    [
        # That communes are new has been true for years; a year told for results may be the last one.
        ("Ngày 29/6, lãnh đạo tỉnh viết thư. Cả nước đang vận hành chính quyền địa phương hai cấp.", None),
        ("Chiều 12/1, sở họp tổng kết công tác năm 2025.", None),
        ("Sáng 9/3, Tỉnh đoàn mở Tháng Thanh niên 2019.", "2019-03-09"),
        ("Ngày 19/5, đơn vị kỷ niệm 55 năm truyền thống (19/5/1970 - 19/5/2025).", "2025-05-19"),
        ("Sáng 25/12, tỉnh tổng kết năm 2025, triển khai nhiệm vụ năm 2026.", "2025-12-25"),
        ("Chiều 9/1, sở tổng kết công tác năm 2025, triển khai nhiệm vụ năm 2026.", "2026-01-09"),
        ("Sáng 12/2, tỉnh gặp mặt. Năm 2025, tỉnh thu ngân sách 8.000 tỷ đồng.", None),
        ("Sáng 14/11, đoàn giám sát xã theo Kế hoạch số 12/KH-HĐND ngày 5/1/2024.", None),
        ("Sáng 11/8, Đảng bộ xã tổ chức Đại hội nhiệm kỳ 2025 - 2030.", "2025-08-11"),
    ],
)
def test_the_year_of_a_page_without_a_day_of_printing(body: str, day: str | None) -> None:
    assert event_date(body, None).value == day


def test_the_year_that_only_the_title_tells() -> None:
    lede = "Sáng 1/6, Tỉnh ủy giao ban với các báo."
    assert event_date(lede, None).value is None
    assert event_date(lede, None, "Giao ban cuối tháng 6 năm 2024").value == "2024-06-01"


def test_how_long_a_storm_lasted_is_no_day_of_the_news() -> None:
    lede = "Do mưa lớn từ đêm 15/8/2026 đến 17/8/2026, xã có 20 nhà hư hỏng."
    assert event_date(lede, PRINTED).value is None


def test_what_began_on_the_day_it_was_printed() -> None:
    lede = "Từ ngày 18/8/2026, Trung tâm Phục vụ hành chính công xã chính thức đi vào hoạt động."
    assert event_date(lede, PRINTED).value == "2026-08-18"
    assert event_date(lede, "2026-12-01").value is None


@pytest.mark.parametrize(
    ("body", "day"),
    [
        # A programme for a year is decided on in the year before, as often as not.
        ("Sáng 11/6, Thường trực HĐND tỉnh họp, xem dự thảo Nghị quyết về Chương trình giám sát năm 2026.", None),
        # What was agreed to in the autumn before cannot be told of in the summer before that.
        ("Ngày 9/8, đoàn kiểm tra tuyến đường. Dự án được chấp thuận vào tháng 10/2024, nay còn chậm.", None),
        ("Ngày 9/2, đoàn kiểm tra tuyến đường. Dự án được chấp thuận vào tháng 10/2024, nay còn chậm.", "2025-02-09"),
        ("Ngày 9/11, đoàn kiểm tra tuyến đường. Dự án được chấp thuận vào tháng 10/2024, nay còn chậm.", "2024-11-09"),
        ("Chiều 26/5, Tỉnh ủy họp. Hai quyết định có hiệu lực từ ngày 1/6/2021.", "2021-05-26"),
        ("Chiều 26/5, Tỉnh ủy họp. Luật Bến bãi có hiệu lực từ ngày 1/6/2021.", None),
        ("Ngày 24/8, UBND tỉnh bàn việc của tháng 8-2016.", "2016-08-24"),
        ("Ngày 9/5, đoàn kiểm tra tuyến đường. Dự án được chấp thuận vào tháng 10/2024, nay còn chậm.", "2025-05-09"),
    ],
)  # fmt: skip
def test_years_that_do_not_tell_the_articles_own(body: str, day: str | None) -> None:
    assert event_date(f"{body}\n\nCác đơn vị tiếp thu.", None).value == day


@pytest.mark.parametrize(
    ("lede", "day"),
    [
        ("Chủ tịch UBND tỉnh vừa ký Công điện số 12/CĐ-UBND ngày 5/6/2026 về chống hạn.", "2026-06-05"),
        ("Sở Y tế vừa ban hành Kế hoạch số 8/KH-SYT ngày 2/6/2026 sau cuộc họp ngày 1/6.", "2026-06-01"),
        ("Văn phòng vừa ban hành Thông báo số 5/TB-VP ngày 3/6/2026 về kết luận tại cuộc họp ngày 1/6/2026.", "2026-06-01"),
        ("Xã thực hiện Công điện số 12/CĐ-UBND ngày 5/6/2026 về chống hạn.", None),
    ],
)  # fmt: skip
def test_the_document_that_is_the_news(lede: str, day: str | None) -> None:
    assert event_date(lede, "2026-06-07").value == day


def test_a_page_stamped_anew_years_later() -> None:
    lede = "Ngày 7/8/2014, Đảng ủy xã khai mạc hội nghị."
    assert event_date(lede, PRINTED).value == "2014-08-07"
    assert event_date("Ngày 3/10/2014, xã được công nhận đạt chuẩn nông thôn mới.", PRINTED).value is None


@pytest.mark.parametrize(
    ("told", "day"),
    [
        # A school year begins in the autumn of its first year and ends in the spring of its second.
        ("Sáng 5/9, xã khai giảng năm học 2029 - 2030.", "2029-09-05"),
        ("Ngày 16/8, Bộ họp bàn bảo đảm giáo viên cho năm học 2029 - 2030.", "2029-08-16"),
        ("Sáng 28/5, trường họp về năm học 2029-2030.", "2030-05-28"),
        ("Ngày 20/8, Sở tổng kết năm học 2029 - 2030.", "2030-08-20"),
        ("Ngày 16/8, Sở họp về sách của năm học 2029 - 2030.", None),
        ("Ngày 3/10, Sở đánh giá kết quả năm học 2029 - 2030.", None),
        # What is to be ready in a year, or was built in one, is of another day.
        ("Ngày 20/5, Bộ mở thầu bến xe, xây đến cuối năm 2031.", None),
        ("Ngày 4/5, đoàn kiểm tra cầu Bến Tắm. Cầu sẽ hoàn thành vào năm 2031.", None),
        ("Ngày 4/8, phường họp. Bến cảng xây năm 1998, sửa năm 2016.", None),
        ("Ngày 4/8, phường họp bàn đề án 2026 - 2030.", None),
        ("Ngày 12/6, Sở kiểm tra chợ. Tháng 5/2024, chợ được bàn giao.", "2024-06-12"),
        # An anniversary beside the day.
        ("Nhân kỷ niệm 27/7, sáng 24/7/2029, đoàn dâng hương.", "2029-07-24"),
    ],
)
def test_the_year_without_a_day_of_printing(told: str, day: str | None) -> None:
    assert event_date(told, None).value == day


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("Chiều ngày 20/3, đoàn kiểm tra làm việc với phường. Trong 2 tháng đầu năm 2026, phường dọn 4 kênh.", "2026-03-20"),
        ("Ngày 20/3, đoàn giám sát làm việc với phường về kết quả giai đoạn 2021 - 2025.", None),
        ("Ngày 20/3, giá tôm giảm. Trong 2 tháng đầu năm 2026, phường dọn 4 kênh.", None),
        ("Ngày 20/3, đoàn làm việc với phường. Trong 2 tháng đầu năm 2024, phường dọn 4 kênh.", None),
    ],
)  # fmt: skip
def test_a_page_dated_months_after_what_it_tells(told: str, day: str | None) -> None:
    event = event_date(told, PRINTED)
    assert event.value == day
    assert event.doubt

"""The article is taken out of its page whole, and nothing of the page comes along."""

from pathlib import Path

import pytest

from bot.generation.byline import printed_on
from bot.generation.chrome import folded_line, is_stamp, residue
from bot.generation.cleaning import clean
from bot.generation.dating import event_date
from bot.generation.formats import decode
from tests.generation.pages import BODY, LAST, LEDE, MIDDLE, PAGE, TITLE
from tests.reader import ROOT

ARTICLES = ROOT.parent / "shared" / "articles"
REAL = {
    # title, outlet, author, published, event date, paragraphs
    "dien-bien": ("Tổng Bí thư Tô Lâm làm việc với Ban Chấp hành Đảng bộ tỉnh Điện Biên", None, None, None, "2025-07-27", 14),
    "lai-chau": ("Lai Châu nâng cao hiệu quả hoạt động của chính quyền địa phương 2 cấp", None, None, "2025-10-14", None, 6),
    "lao-cai": (
        '"Các xã tiếp tục nghiên cứu kỹ để đề ra phương hướng, mục tiêu, nhiệm vụ cho sát với từng địa phương"',
        "Báo Lào Cai", None, None, "2025-09-07", 10,
    ),
    "si-pa-phin": ("Tổng Bí thư Tô Lâm thăm, làm việc tại xã biên giới của tỉnh Điện Biên", None, None, "2025-07", None, 12),
    "son-la": (
        "Tăng cường lãnh đạo, triển khai hiệu quả mô hình chính quyền địa phương hai cấp",
        "Báo Sơn La điện tử", "Thùy Dung", None, "2025-11-06", 7,
    ),
}  # fmt: skip


def test_a_page_comes_apart() -> None:
    found = clean(PAGE)
    assert found.paragraphs == [LEDE, MIDDLE, LAST]
    assert found.title == TITLE
    assert found.outlet == "Báo Bản Mường điện tử"
    assert found.author == "Hà Thử - Vàng Mẫu"
    assert found.published == "2025-08-14"


def test_nothing_disappears_unreported() -> None:
    found = clean(PAGE)
    text = "\n".join([*found.paragraphs, *(part.text for part in found.left_out), found.title or ""])
    for line in PAGE.split("\n"):
        rest = line.strip().removeprefix("BMO - ")
        assert rest in text, rest
    reasons = {part.text: part.reason for part in found.left_out}
    assert reasons["hoi-nghi-01.jpg"] == "tên tệp ảnh, phim"
    assert reasons["Quang cảnh hội nghị. Ảnh: Minh Thử"] == "chú thích ảnh"
    assert reasons["0:00 / 0:00"] == "trình phát, cỡ chữ"
    assert reasons["Mở đường vào bản Nậm Thử dài 7 km"] == "tin liên quan"
    assert reasons["window.adsbygoogle = window.adsbygoogle || [];"] == "mã lệnh của trang"


def test_a_clean_text_loses_nothing() -> None:
    found = clean(BODY, title=TITLE)
    assert "\n\n".join(found.paragraphs) == BODY
    assert found.left_out == []


@pytest.mark.parametrize("path", sorted((ROOT / "seeds").glob("*.txt")), ids=lambda path: path.stem)
def test_the_stored_articles_lose_nothing(path: Path) -> None:
    body = decode(path.read_bytes()).split("---\n", 2)[2].strip()
    found = clean(body, title="Tên")
    assert found.paragraphs == [line for line in body.split("\n") if line]


@pytest.mark.skipif(not ARTICLES.is_dir(), reason="không có thư mục các bài thật bên cạnh dự án")
@pytest.mark.parametrize("name", REAL)
def test_real_pages(name: str) -> None:
    found = clean(decode((ARTICLES / f"{name}.txt").read_bytes()), ("Lào Cai", "Sơn La"))
    title, outlet, author, published, event, paragraphs = REAL[name]
    assert (found.title, found.outlet, found.author, found.published) == (title, outlet, author, published)
    assert event_date("\n\n".join(found.paragraphs), found.published).value == event
    assert len(found.paragraphs) == paragraphs
    text = "\n".join(found.paragraphs)
    for chrome in (".jpg", "0:00", "Ảnh:", "bạn quan tâm", "500/500", "25/2", "20/11", "8/12/2025", "Giọng"):
        assert chrome not in text


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("A- A A+", "trình phát, cỡ chữ"),
        ("Chia sẻ Facebook Zalo", "nút chia sẻ"),
        ("Trang chủ › Kinh tế › Tin tức", "trình đơn"),
        ("Hotline: 0210 3 555 789", "liên hệ của báo"),
        ("IMG_2041 (1).JPG", "tên tệp ảnh, phim"),
        ("https://bao.example/bai-viet-12345.html", "địa chỉ trang"),
        ("Tỷ lệ hộ nghèo giảm còn 2,94%.", None),
        ("- Sở Nội vụ hoàn thành điều động công chức trong quý IV/2025;", None),
    ],
)
def test_kinds_of_chrome(line: str, kind: str | None) -> None:
    assert residue(line, folded_line(line), len(line.split())) == kind


OPENS = "Chiều 3/7, UBND tỉnh Lạng Sơn họp phiên thường kỳ để đánh giá tình hình sáu tháng đầu năm và bàn việc sắp tới."


@pytest.mark.parametrize(
    ("head", "title", "outlet"),
    [
        (
            "XỨ HOA | Tin nhanh từ cơ sở\nVI | EN | KM\nHôm nay: LIVE ● 05:30 - 23:00 Lịch phát\n"
            "Bí thư Tỉnh ủy về với bà con Quốc Khánh: Giữ dân là giữ đất\nĐăng lúc 08:12, 03.07.2026",
            "Bí thư Tỉnh ủy về với bà con Quốc Khánh: Giữ dân là giữ đất",
            "XỨ HOA",
        ),
        (
            "xuhoa.news\nTrang chủ\nPhiên họp thường kỳ UBND tỉnh\n"
            "UBND tỉnh Lạng Sơn: Nóng chuyện phần mềm nhiều mà dữ liệu còn rời rạc\n03/07/2026 | 19:26",
            "UBND tỉnh Lạng Sơn: Nóng chuyện phần mềm nhiều mà dữ liệu còn rời rạc",
            "xuhoa.news",
        ),
    ],
)
def test_the_title_among_the_lines_of_a_page(head: str, title: str, outlet: str) -> None:
    found = clean(f"{head}\n\n{OPENS}\n\n{OPENS.replace('Chiều', 'Tối')}")
    assert (found.title, found.outlet, found.published) == (title, outlet, "2026-07-03")
    assert found.paragraphs[0] == OPENS


TWO_LEVEL = "Sau hơn 2 tháng vận hành chính quyền địa phương 2 cấp, xã đã ổn định."


@pytest.mark.parametrize(
    ("body", "published", "expected"),
    [
        ("Sáng 9/7, UBND tỉnh họp.", "2026-07-09", "2026-07-09"),
        ("Chiều 30/12, UBND tỉnh họp.", "2026-01-02", "2025-12-30"),
        ("Ngày 6 tháng 11 năm 2025, đoàn công tác đến xã.", None, "2025-11-06"),
        ("Trong 2 ngày 24-25/9, Đại hội diễn ra.", "2025-09-25", "2025-09-24"),
        ("Chiều 12-1, Sở Nội vụ báo cáo.", "2026-01-13", "2026-01-12"),
        ("Sáng nay (25/2), hội nghị khai mạc.", "2026-02-25", "2026-02-25"),
        ("Sáng nay, hội nghị khai mạc.", "2026-02-25", "2026-02-25"),
        ("Chiều qua, hội nghị bế mạc.", "2026-03-01", "2026-02-28"),
        ("Ngày 6/11, đoàn đến xã. Kế hoạch số 02-KH/BCĐTW ngày 19/6/2025 được nêu.", None, "2025-11-06"),
        (f"Sáng 07/9, đoàn đến xã.\n\n{TWO_LEVEL}", None, "2025-09-07"),
        ("Thứ Ba, ngày 10/3, đoàn đến xã. Nhiệm vụ trọng tâm năm 2026 được giao.", None, "2026-03-10"),
        ("Ngày 14/3, hội nghị diễn ra. Kết quả từ 01/7 đến 31/12/2025 được nêu rõ.", None, "2026-03-14"),
        ("Từ ngày 01/7 đến ngày 10/10/2025, tỉnh giải quyết nhiều hồ sơ.", None, None),
        ("Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024, xã họp dân.", None, None),
        ("Sau ngày 1/7, xã hoạt động ổn định.", None, None),
        ("Sáng 9/7, UBND tỉnh họp.", None, None),
        ("Xã đạt 3/4 chỉ tiêu.", "2025-10-01", None),
        ("Ngày 1/7/2025, mô hình mới vận hành. Sáng 5/9, tỉnh họp.", "2025-09-06", "2025-09-05"),
        ("Trong các ngày 4, 5/11, đoàn đến xã.", "2025-11-06", "2025-11-04"),
        ("Sáng ngày 10.10, HĐND tỉnh họp.", "2025-10-10", "2025-10-10"),
        ("Ngày làm việc thứ hai (10/12) của kỳ họp dành cho chất vấn.", "2025-12-10", "2025-12-10"),
        (
            "A.\n\nB.\n\nC.\n\nTại hội nghị sơ kết do UBND tỉnh tổ chức ngày 7/1, tỉnh nêu rõ.",
            "2026-01-09",
            "2026-01-07",
        ),
        ("A.\n\nB.\n\nC.\n\nChủ trì phiên họp thường kỳ ngày 1/7, Chủ tịch tỉnh nói.", "2026-07-03", "2026-07-01"),
        ("A.\n\nB.\n\nC.\n\nXã có kế hoạch tổ chức đại hội vào ngày 21/8.", "2025-08-01", None),
        ("Nhân kỷ niệm 78 năm Ngày Thương binh (27/7), chiều 25/7, đoàn thăm.", "2025-07-26", "2025-07-25"),
    ],
)
def test_the_day_of_the_event_and_its_year(body: str, published: str | None, expected: str | None) -> None:
    found = event_date(body, published)
    assert found.value == expected
    assert found.value or found.doubt


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Thứ Hai, ngày 6 tháng 7 năm 2026, 15:20", "2026-07-06"),
        ("2 tháng Mười 2026, 10:05 sáng", "2026-10-02"),
        ("Ngày 9 tháng mười hai năm 2025", "2025-12-09"),
        ("Cập nhật 14 tháng Tư, 2026", "2026-04-14"),
    ],
)
def test_a_day_of_printing_may_be_spoken(line: str, day: str) -> None:
    assert printed_on(line) == day
    assert is_stamp(folded_line(line), len(line.split()))


def test_an_article_goes_on_behind_a_box_in_capitals() -> None:
    lines = PAGE.split("\n")
    at = next(number for number, line in enumerate(lines) if line.strip() == MIDDLE)
    page = "\n".join([*lines[:at], "CHUYỆN NÓNG HÔM NAY", "Giá cá tra: lên 2 giá", "", *lines[at:]])
    assert clean(page).paragraphs == [LEDE, MIDDLE, LAST]


@pytest.mark.parametrize(
    "line",
    [
        "[QC] Mua một tặng một trong tháng 8",
        "GÓC QUẢNG CÁO  Suất học bổng hè lên tới 30 triệu đồng cho học sinh lớp 9 - Đăng ký tại đây",
    ],
)
def test_an_advertisement_is_left_out(line: str) -> None:
    assert residue(line, folded_line(line), len(line.split())) == "quảng cáo"


@pytest.mark.parametrize(
    "line", ["Chia sẻ cảm nhận", "Đọc nhiều trong tuần", "12 bình luận", "Ý kiến của bạn về bài viết này"]
)
def test_what_readers_write_is_not_the_article(line: str) -> None:
    comment = "Trước đây tôi phải đi 9 km đến bộ phận một cửa, nay thì gần hơn nhiều rồi các bác ạ."
    assert comment not in clean(f"{PAGE.partition(LAST)[0]}{LAST}\n\n{line}\n{comment}").paragraphs


LEDE_OF_TITLED = "Sáng 19/8, Đảng bộ xã Mường Thử khai mạc đại hội lần thứ nhất với 120 đại biểu của 31 chi bộ."


def test_a_line_that_holds_the_day_the_title_and_the_first_paragraph() -> None:
    found = clean(f"date 2025-08-19 Xã Mường Thử bầu 24 đồng chí vào Ban Chấp hành {LEDE_OF_TITLED}\n\n{MIDDLE}")
    assert found.title == "Xã Mường Thử bầu 24 đồng chí vào Ban Chấp hành"
    assert found.paragraphs == [LEDE_OF_TITLED, MIDDLE]
    assert found.published == "2025-08-19"
    assert clean(f"date 2025-08 {LEDE_OF_TITLED}\n\n{MIDDLE}").paragraphs == [LEDE_OF_TITLED, MIDDLE]


def test_one_line_is_an_article_too() -> None:
    cut_off = LEDE_OF_TITLED.removesuffix(" chi bộ.")
    assert clean(cut_off).paragraphs == [cut_off]


def test_a_long_title_right_above_the_first_paragraph() -> None:
    title = "Đảng ủy xã Mường Thử giao ban công tác chín tháng và bàn nhiệm vụ trọng tâm ba tháng cuối năm 2025"
    found = clean(f"Thứ bảy, 25/10/2025\n\n{title}\n\n{LEDE_OF_TITLED}\n{MIDDLE}")
    assert found.title == title
    assert found.paragraphs == [LEDE_OF_TITLED, MIDDLE]


def test_the_stamp_of_a_page_that_repeats_its_article() -> None:
    found = clean(
        f"{TITLE}\n\n{LEDE_OF_TITLED}\n{MIDDLE}\nThứ tư, 20/8/2025, 23:08 (GMT+7)\n{LEDE_OF_TITLED}\n{MIDDLE}"
    )
    assert found.published == "2025-08-20"
    assert found.paragraphs == [LEDE_OF_TITLED, MIDDLE]


@pytest.mark.parametrize(
    "line",
    [
        "© 2031 Báo Bến Thử. Mọi quyền được bảo lưu.",
        'Ghi rõ nguồn "Cổng thông tin Bến Thử" khi phát hành lại thông tin từ trang này',
        "® Ghi rõ nguồn khi phát hành lại",
        "Giấy phép số 12/GP-TTĐT cấp ngày 12/3/2031",
        "Cấm sao chép dưới mọi hình thức",
        "Không được sử dụng lại khi chưa có sự đồng ý của tòa soạn",
        "Chịu trách nhiệm nội dung: Lò Văn Thử",
        "Thiết kế bởi Công ty Bến Thử",
    ],
)
def test_who_answers_for_the_page_is_left_out_wherever_it_stands(line: str) -> None:
    for page in ([TITLE, line, LEDE, MIDDLE, LAST], [TITLE, LEDE, MIDDLE, LAST, line]):
        found = clean("\n\n".join(page))
        assert found.paragraphs == [LEDE, MIDDLE, LAST]
        assert line in [part.text for part in found.left_out]


def test_a_picture_before_the_title_is_no_part_of_it() -> None:
    assert clean(f"📌 {TITLE}\n14/08/2025\n\n{LEDE}\n\n{LAST}").title == TITLE


def test_the_paper_is_told_from_whose_article_it_took_over() -> None:
    assert clean(f"{TITLE}\n\n{LEDE}\n\n{LAST}\n\nNguồn: benthu.vn - Theo Lò Mẫu/Báo Khác").outlet == "benthu.vn"

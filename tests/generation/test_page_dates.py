"""What a page says of its title, its paper and its day, where it was copied badly or shows the day it was opened on."""

import pytest

from bot.generation.article import CleanArticle
from bot.generation.reading import read_article

MORE = (
    "\n\nCác xã tập trung chăm sóc hơn 300 ha chè, sửa kênh mương và chuẩn bị vật tư cho vụ đông.\n\n"
    "Lãnh đạo xã đề nghị các bản rà soát từng hộ, báo cáo trước khi mưa lớn trở lại.\n"
)
LEDE = "Sáng 9/8, Đảng bộ xã Bản Lang khai mạc Đại hội lần thứ I với sự có mặt của đông đủ đại biểu."


def _read(text: str) -> CleanArticle:
    article = read_article("bai.txt", "bai.txt", text.encode(), ("Lai Châu",))
    assert isinstance(article, CleanArticle), article
    return article


@pytest.mark.parametrize(
    ("header", "title"),
    [
        (" date 2025-08-09 Xã hội\n\nBản Lang: Đại hội bàn chuyện cây chè\n\n" + LEDE, "Bản Lang: Đại hội bàn chuyện cây chè"),
        (" date 2025-08-09 Kinh tế Đại hội xã Bản Lang bàn chuyện cây chè " + LEDE, "Đại hội xã Bản Lang bàn chuyện cây chè"),
        (" date 2025-08-09 Đại hội xã Bản Lang bàn chuyện cây chè (BLO) - " + LEDE, "Đại hội xã Bản Lang bàn chuyện cây chè"),
        (" date 2025-08-09 Đại hội xã Bản Lang bàn chuyện cây chè\n\n" + LEDE, "Đại hội xã Bản Lang bàn chuyện cây chè"),
    ],
)  # fmt: skip
def test_the_title_behind_the_date_of_a_copied_page(header: str, title: str) -> None:
    article = _read(header + MORE)
    assert (article.title, article.body.split("\n\n")[0], article.event_date) == (title, LEDE, "2025-08-09")


def test_a_sentence_behind_the_date_is_the_article() -> None:
    article = _read(f" date 2025-08-09 {LEDE}{MORE}")
    assert article.body.startswith(LEDE)
    assert any("tên bài" in doubt for doubt in article.doubts)


def test_a_cut_off_paragraph_behind_the_date_is_no_title() -> None:
    lede = " ".join([LEDE.rstrip("."), *["từ các bản gần xa"] * 6])
    article = _read(f" date 2025-08-09 Đại hội xã Bản Lang bàn chuyện cây chè {lede}{MORE}")
    assert (article.title, article.body.split("\n\n")[0]) == ("Đại hội xã Bản Lang bàn chuyện cây chè", lede)


def test_a_long_title_without_a_stop_is_no_paragraph() -> None:
    title = "Xã Bản Lang bàn cách giữ giống chè cổ thụ, mở đường lên bốn bản xa nhất trong năm tới"
    article = _read(f"Thứ bảy, 09/08/2025\n\n{title}\n\n{LEDE}{MORE}")
    assert (article.title, article.published) == (title, "2025-08-09")


def test_a_first_paragraph_without_its_stop_is_no_title() -> None:
    lede = " ".join(["Sáng 9/8, Đảng bộ xã Bản Lang khai mạc Đại hội lần thứ I", *["với đông đủ đại biểu các bản"] * 6])
    assert _read(f"Thứ bảy, 09/08/2025\n\n{lede}\n\n{LEDE}{MORE}").body.startswith(lede)


@pytest.mark.parametrize(
    ("stamp", "published"),
    [
        ("2025/8/9", "2025-08-09"),
        # A machine that puts the month first: "Sáng 9/8" cannot be told eight months after.
        ("2025-09-08", "2025-08-09"),
        ("2025-08-10", "2025-08-10"),
    ],
)
def test_the_day_of_printing_by_the_articles_own_day(stamp: str, published: str) -> None:
    article = _read(f"Đại hội xã Bản Lang bàn chuyện cây chè\n{stamp}\n\n{LEDE}{MORE}")
    assert (article.published, article.event_date) == (published, "2025-08-09")


def test_the_clock_of_the_page_is_no_day_of_printing() -> None:
    lede = "Ngày 14/7/2013, Ban Quản lý rừng mời các bản góp ý chuyện giữ rừng đầu nguồn năm 2013."
    head = "Thứ ba, 18/05/2021\n\nCác bản bàn chuyện giữ rừng năm 2013\n\n"
    article = _read(f"{head}{lede}{MORE}")
    assert (article.published, article.event_date) == (None, "2013-07-14")
    # What an old day is told for today.
    later = _read(f"{head}{lede}\n\nĐến năm 2021, các bản đã khác hẳn, nhà cửa khang trang, đường sá rộng rãi.{MORE}")
    assert later.published == "2021-05-18"


def test_a_head_that_stands_a_second_time_tells_the_day() -> None:
    title = "Đại hội xã Bản Lang bàn chuyện cây chè"
    article = _read(f"{title}\n\n{LEDE}{MORE}\n5\nThời sự Thứ bảy, 9/8/2025, 23:08 (GMT+7)\n{title}\n{LEDE}{MORE}")
    assert (article.published, article.event_date) == ("2025-08-09", "2025-08-09")


def test_a_day_in_a_box_inside_the_article_is_no_day_of_printing() -> None:
    title = "Đại hội xã Bản Lang bàn chuyện cây chè"
    assert _read(f"{title}\n\n{LEDE}\nThứ bảy, 1/2/2020\nChợ phiên vùng cao đông khách{MORE}").published is None


@pytest.mark.parametrize(
    ("last", "outlet"),
    [
        ("Nguồn tin: Cổng Thông tin điện tử tỉnh Lai Châu", "Cổng Thông tin điện tử tỉnh Lai Châu"),
        ("Nguồn: baochinhphu.vn", "baochinhphu.vn"),
        ("Nguồn: nước suối đầu bản", None),
    ],
)
def test_the_paper_named_as_the_source_below_the_article(last: str, outlet: str | None) -> None:
    assert _read(f"Đại hội xã Bản Lang bàn chuyện cây chè\n\n{LEDE}{MORE}\n{last}\n").outlet == outlet


def test_an_author_with_an_initial() -> None:
    assert _read(f"Đại hội xã Bản Lang bàn chuyện cây chè\n\n{LEDE}{MORE}\nĐ.Lềnh\n").author == "Đ.Lềnh"


def test_how_things_stand_on_a_day_is_no_stamp() -> None:
    text = "MƯA LŨ Ở BẢN LANG: NHÀ SẬP, RUỘNG NGẬP\n(Tổng hợp đến 17h30 ngày 9/8/2025)\n\n"
    article = _read(
        f"{text}Mưa lũ làm 12 ngôi nhà ở xã Bản Lang bị sập, 40 ha lúa bị ngập, hai bản còn bị cô lập.{MORE}"
    )
    assert (article.published, article.event_date) == (None, "2025-08-09")

"""What figures are called when things are counted, when the editor's name is theirs, and the words that prove them."""

import pytest

from bot.generation.indicator_index import IndicatorIndex
from bot.knowledge.model import Figure, Indicator
from tests.generation.facts import facts


def found(body: str) -> list[Figure]:
    """The figures of `body`."""
    return facts(body).article.figures


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Đến nay, 17 xã chưa có kỹ sư xây dựng.", ["số xã chưa có kỹ sư xây dựng"]),
        ("Toàn xã còn 42 hộ vẫn thiếu đất ở.", ["số hộ vẫn thiếu đất ở"]),
        ("Có 210 hộ được vay vốn trong tháng 9.", ["số hộ được vay vốn"]),
        ("Tỉnh có 24 dự án đã đi vào hoạt động.", ["số dự án đã đi vào hoạt động"]),
        # How it ends is told by another number, or not in this clause.
        ("Cả 9 xã đã ban hành 30 nghị quyết.", ["số xã", "số nghị quyết được ban hành"]),
        ("Bộ máy của 6 xã đã vào nền nếp.", ["số xã"]),
        ("Huyện cũ bàn giao 15 trụ sở nhưng mới dùng 4 trụ sở.", ["số trụ sở được bàn giao", "số trụ sở"]),
        ("Trung tâm tiếp nhận hơn 5.100 hồ sơ.", ["số hồ sơ được tiếp nhận"]),
        ("Tỉnh đã giao kịp thời 940 biên chế giáo viên.", ["số biên chế giáo viên được giao"]),
        ("Xã hình thành từ việc sáp nhập 3 xã cũ.", ["số xã cũ được sáp nhập"]),
        ("Xã mới hợp nhất 3 xã Tạ Khoa, Phiêng Pằn và Chiềng Hoa.", ["số xã được hợp nhất"]),
        ("Dự án này của tỉnh gồm 5 hạng mục.", ["số hạng mục của dự án"]),
        ("Dự án này của tỉnh gồm 5 hạng mục lớn.", ["số hạng mục lớn"]),
        ("Toàn tỉnh gồm 5 hạng mục.", ["số hạng mục"]),
        ("Trực thuộc Sở là 12 đơn vị.", ["số đơn vị trực thuộc Sở"]),
        ("Trong các trường bán trú mới có 8 trường đạt chuẩn.", ["số trường bán trú đạt chuẩn"]),
        (
            "Toàn tỉnh có 60 hợp tác xã chè; 22 hợp tác xã trong số đó đã bán được hàng qua mạng.",
            ["số hợp tác xã chè", "số hợp tác xã chè đã bán được hàng qua mạng"],
        ),
        (
            "Số giáo viên toàn tỉnh Sơn La là 9.000 người; trong số này, 1.200 người dạy ở vùng cao.",
            ["số giáo viên", "số giáo viên dạy ở vùng cao"],
        ),
        ("Điện lưới đã đến 98% thôn, bản.", ["tỷ lệ thôn, bản có điện lưới"]),
        ("Tổ công nghệ số đã hoạt động ở 85% xã.", ["tỷ lệ xã có tổ công nghệ số đã hoạt động"]),
        (
            "Viễn thông tỉnh được yêu cầu phủ sóng đến 100% thôn trước mùa mưa năm tới.",
            ["viễn thông tỉnh được yêu cầu phủ sóng"],
        ),
    ],
)
def test_things_counted_are_called_by_what_is_told_of_them(said: str, names: list[str]) -> None:
    assert [figure.indicator for figure in found(said)] == names


def test_what_is_held_is_named_with_its_time_and_proved_by_what_names_it() -> None:
    told = found("Dự kiến 90 người dự hội nghị, thời gian tổ chức là 2 ngày.")
    assert told[-1].indicator == "thời gian tổ chức hội nghị"
    assert told[-1].quote == "Dự kiến 90 người dự hội nghị, thời gian tổ chức là 2 ngày"


def indicator(name: str, *synonyms: str) -> Indicator:
    return Indicator(name=name, synonyms=list(synonyms))


INDEX = IndicatorIndex((
    indicator("số đơn vị hành chính cấp xã", "số xã", "số xã, phường"),
    indicator("số biên chế công chức cấp xã được giao", "số biên chế", "số biên chế công chức cấp xã"),
    indicator("số chi bộ trực thuộc đảng bộ cơ sở", "số chi bộ", "số chi bộ thuộc các đảng bộ cơ sở trong tỉnh"),
    indicator("tỷ lệ hộ nghèo đa chiều", "hộ nghèo", "tỷ lệ hộ nghèo"),
    indicator("thu ngân sách trên địa bàn", "thu ngân sách"),
))  # fmt: skip


@pytest.mark.parametrize(
    ("phrase", "unit", "name"),
    [
        # Readers ask for short; an article that counts a few of them uses the same words.
        ("số xã", "xã", "số xã"),
        ("số xã, phường", "xã, phường", "số xã, phường"),
        ("số biên chế", "biên chế", "số biên chế"),
        ("số chi bộ", "chi bộ", "số chi bộ"),
        ("số biên chế công chức cấp xã", "biên chế", "số biên chế công chức cấp xã"),
        ("số chi bộ thuộc các đảng bộ cơ sở trong tỉnh", "chi bộ", "số chi bộ trực thuộc đảng bộ cơ sở"),
        ("hộ nghèo", "%", "tỷ lệ hộ nghèo đa chiều"),
        ("hộ nghèo", "đồng", "hộ nghèo"),
        ("thu ngân sách", "đồng", "thu ngân sách trên địa bàn"),
        ("thu ngân sách", "%", "thu ngân sách"),
    ],
)
def test_a_figure_bears_the_editor_s_name_when_it_is_that_one(phrase: str, unit: str, name: str) -> None:
    assert INDEX.canonical(phrase, unit) == name


def test_all_communes_of_a_province_are_its_units_of_that_level() -> None:
    assert INDEX.canonical("số xã, phường", "xã, phường", whole=True) == "số đơn vị hành chính cấp xã"
    assert INDEX.canonical("số chi bộ", "chi bộ", whole=True) == "số chi bộ"


@pytest.mark.parametrize(
    ("said", "quotes"),
    [
        # What belongs to the number before is left to it.
        (
            "Đại hội đề ra 5 nhóm giải pháp lớn, 7 nhiệm vụ trọng tâm cùng 2 chương trình bứt phá.",
            ["Đại hội đề ra 5 nhóm giải pháp lớn", "7 nhiệm vụ trọng tâm", "cùng 2 chương trình bứt phá"],
        ),
        (
            "Sản lượng chè đạt 50 nghìn tấn chè búp tươi, giá bán ổn định; diện tích mắc ca đạt 900 ha.",
            ["Sản lượng chè đạt 50 nghìn tấn chè búp tươi", "diện tích mắc ca đạt 900 ha"],
        ),
        ("Xã có 3 hợp tác xã nông, lâm nghiệp hoạt động.", ["Xã có 3 hợp tác xã nông, lâm nghiệp hoạt động"]),
        # A name that is the number before's is proved by that one's words.
        (
            "Cuối kỳ, tỷ lệ hộ thiếu nước còn 12,5%, với mức giảm bình quân 2%/năm.",
            [
                "Cuối kỳ, tỷ lệ hộ thiếu nước còn 12,5%",
                "Cuối kỳ, tỷ lệ hộ thiếu nước còn 12,5%, với mức giảm bình quân 2%/năm",
            ],
        ),
    ],
)
def test_a_receipt_begins_where_its_own_words_do(said: str, quotes: list[str]) -> None:
    assert [figure.quote for figure in found(said)] == quotes


def test_a_yearly_mean_belongs_to_no_single_year() -> None:
    told = found("Năm 2025, tỷ lệ hộ thiếu nước còn 12,5%, với mức giảm bình quân 2%/năm.")
    assert [figure.period for figure in told] == ["2025", None]
    (aim,) = found("Giai đoạn 2021-2025, kinh tế tăng trưởng bình quân 8%/năm.")
    assert aim.period == "2021/2025"


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("Toàn xã có 9 bản vùng cao.", "9 bản vùng cao"),
        ("Đoàn tặng 200 chiếc áo ấm cho học sinh.", "200 chiếc áo ấm"),
        # The half of a list, the beginning of a name, a verb, a time.
        ("Xã có 40 cán bộ, công chức.", "40 cán bộ, công chức"),
        ("Mưa lớn ở 3 xã Tạ Khoa, Phiêng Pằn và Chiềng Hoa.", "3 xã"),
        ("Có 386 nhiệm vụ chuyển từ cấp tỉnh xuống.", "386 nhiệm vụ"),
        ("Việc bàn giao mất 6 ngày liền.", "6 ngày"),
    ],
)
def test_a_figure_is_shown_with_what_says_which_of_the_things(said: str, shown: str) -> None:
    assert [figure.shown for figure in found(said)] == [shown]


@pytest.mark.parametrize(
    ("said", "names"),
    [
        # Who speaks is nothing that is measured.
        (
            "Bí thư Đảng ủy xã Tạ Khoa Lò Văn Hạc cho biết, toàn xã hiện có 1.245,5 ha mắc ca, trong đó 310 ha đã cho "
            "thu hoạch.",
            ["diện tích mắc ca", "diện tích mắc ca đã cho thu hoạch"],
        ),
        ("Chủ tịch UBND xã khẳng định, đến nay có 42 km kênh.", ["chiều dài kênh"]),
        ("Xã trồng được 300 ha cây ăn quả, trong đó có 120 ha xoài.", ["diện tích cây ăn quả", "diện tích xoài"]),
        # Tonnes told before are no hectares.
        ("Sản lượng chè đạt 420 tấn; phấn đấu đến năm 2030 có 2.000 ha.", ["sản lượng chè", "diện tích"]),
    ],
)
def test_what_is_measured_is_not_who_tells_it_nor_what_another_unit_measures(said: str, names: list[str]) -> None:
    assert [figure.indicator for figure in found(said)] == names

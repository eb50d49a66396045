"""A known figure narrowed by words that no article counts it by is answered with no number.

Regression: without their marks "từ đất", "hợp đồng", "biệt phái" and "tối đa" were taken for two ordinary words each,
"đang nghỉ hưu" for talk of the reader's, "dự toán" for a word of the same letters in the figure's sentence.
"""

from itertools import cycle

import pytest

from bot.vietnamese.folding import folded
from tests.answers.test_other_indicators import numbers_told
from tests.reader import Reader

KNOWN = {
    "Điện Biên": [
        "tỷ lệ hộ nghèo",
        "dân số",
        "thu ngân sách",
        "số đảng viên",
        "GRDP bình quân đầu người",
        "tăng trưởng kinh tế",
        "tỷ lệ che phủ rừng",
        "số xã, phường",
        "số tổ chức cơ sở đảng",
    ],
    "Lai Châu": ["số cán bộ cấp xã", "biên chế cấp xã", "số trang tài liệu số hóa", "tỷ lệ TTHC đúng hạn"],
    "Si Pa Phìn": ["số bản", "chiều dài đường biên giới", "số đại biểu đại hội"],
}
NARROWED = """
là người dân tộc thiểu số, là nữ, dưới 30 tuổi, ở vùng cao, ở vùng sâu vùng xa, là người Mông, nông thôn, cấp huyện,
của huyện Mường Nhé, huyện Mường Tè, đang nghỉ hưu, bị kỷ luật, chưa hoàn thành, vượt kế hoạch, so với cả nước, thấp
hơn bình quân chung bao nhiêu, xếp thứ mấy cả nước, tăng thêm bao nhiêu, tăng mấy phần trăm so với cùng kỳ, dự kiến
năm 2030, mục tiêu đến năm 2030, nhiệm kỳ trước, trước khi sáp nhập, sau 5 năm, mỗi xã, bình quân mỗi xã, bình quân
một xã, còn thiếu, dôi dư, theo kế hoạch, do Trung ương giao, từ doanh nghiệp, từ đất, từ xuất nhập khẩu, của cả nước,
vùng Tây Bắc, toàn quốc, nội địa, tự chủ, quý 1, quý III năm nay, 6 tháng đầu năm, tháng trước, tuần này, hôm qua,
trong đó nữ bao nhiêu, trong đó dân tộc thiểu số bao nhiêu, trong đó bao nhiêu ở nông thôn, hợp đồng, biệt phái, trẻ,
cao tuổi, mắc covid, tôn giáo, tái nghèo, thuộc diện chính sách, có bằng đại học, có trình độ thạc sĩ, xuất sắc, mới
kết nạp, không đạt, bị giải thể, đầu nhiệm kỳ, thực tế, dự toán, kế hoạch giao, tối thiểu, tối đa, cao nhất, thấp nhất
"""
ASKED = ("{what} {narrowed} {place}", "{what} {place} {narrowed}", "{place} có bao nhiêu {what} {narrowed}")


@pytest.mark.parametrize("typed", [str, folded], ids=["with marks", "without"])
@pytest.mark.parametrize("place", KNOWN)
def test_a_narrowed_figure_is_not_answered_with_the_whole(place: str, typed: type[str], reader: Reader) -> None:
    lines = [
        typed(asked.format(what=what, narrowed=narrowed.strip(), place=place))
        for i, what in enumerate(KNOWN[place])
        for narrowed, asked in zip(NARROWED.replace("\n", " ").split(","), cycle(ASKED[i % 3 :] + ASKED[: i % 3]))
    ]
    wrong = {line: told for line in lines if (told := numbers_told(line, reader))}
    assert wrong == {}


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("GRDP Điện Biên bao nhiêu tỷ", "52,83"),
        ("dân số Điện Biên bao nhiêu hộ", "656.700"),
        ("số thôn bản Điện Biên bao nhiêu phần trăm", "1.446"),
        ("Điện Biên có bao nhiêu đảng viên là người dân tộc", "49.465"),
    ],
)
def test_a_figure_in_another_unit_or_of_another_group_is_none(line: str, number: str, reader: Reader) -> None:
    heard = reader.ask(line)
    assert heard.outcome == "no_data"
    assert number not in heard.text


def test_a_unit_that_is_only_said_otherwise_is_fine(reader: Reader) -> None:
    assert "1.779,52 tỷ" in reader.ask("thu ngân sách Điện Biên mấy nghìn tỷ").text.split("\n", 1)[0]
    assert "656.700" in reader.ask("dân số Điện Biên bao nhiêu vạn").text.split("\n", 1)[0]
    assert "120 đại biểu" in reader.ask("bao nhiêu người dự đại hội Si Pa Phìn").text.split("\n", 1)[0]


def test_how_far_a_figure_is_from_another_periods_compares_no_places(reader: Reader) -> None:
    # The words between were taken for the second place: "Chưa rõ “giảm” là nơi nào".
    heard = reader.ask("tỷ lệ hộ nghèo Điện Biên giảm bao nhiêu so với năm trước")
    assert heard.outcome == "no_data"
    assert "nơi nào" not in heard.text


def test_who_was_in_a_post_before_is_not_who_is_in_it(reader: Reader) -> None:
    assert reader.ask("bí thư Lào Cai cũ là ai").outcome == "no_data"
    assert reader.ask("tỉnh Yên Bái cũ giờ ai làm bí thư").outcome == "answered"


def test_a_post_of_the_whole_country_is_not_a_provinces(reader: Reader) -> None:
    assert reader.ask("thủ tướng nói gì về Điện Biên").text.startswith("Chưa biết ai giữ chức Thủ tướng.")


def test_a_place_that_hardly_anybody_asks_about_is_not_taken_for_talk(reader: Reader) -> None:
    # "Muong nhe" was cut to "muong", and the number of another commune told.
    heard = reader.ask("muong nhe bien gioi dai bao nhieu")
    assert heard.outcome == "no_data"
    assert "33" not in heard.text


@pytest.mark.parametrize("line", ["dân số phường Điện Biên", "dân số xã Điện Biên", "dan so xa dien bien"])
def test_a_commune_of_a_provinces_name_has_not_its_figures(line: str, reader: Reader) -> None:
    heard = reader.ask(line)
    assert heard.outcome != "answered"
    assert "656.700" not in heard.text


def test_the_level_before_a_communes_name_is_the_communes(reader: Reader) -> None:
    # Without marks "phuong" was taken for what makes "hộ nghèo" another figure.
    heard = reader.ask("ho ngheo phuong dien bien phu dien bien")
    assert "Phường Điện Biên Phủ (Điện Biên)" in heard.text
    assert reader.ask("so ban xa si pa phin").text.startswith("20 bản")

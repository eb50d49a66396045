"""What stands around a question is taken away, and nothing that it asks."""

import pytest

from bot.answers.framing import without_frame
from bot.answers.outcome import Outcome
from tests.reader import Reader


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("1. Đánh giá tình hình ở Lai Châu", "tình hình ở Lai Châu"),
        ("II. Kiến nghị của xã Phiêng Pằn", "Kiến nghị của xã Phiêng Pằn"),
        ("Mục b) Công tác giảm nghèo", "Công tác giảm nghèo"),
        ("- Nội dung 3: Kết quả thu ngân sách", "thu ngân sách"),
        ("Phần 2: Chuyển đổi số (dự kiến 15 phút)", "Chuyển đổi số"),
        ("Chỉ đạo về biên giới (Văn phòng trình bày)", "Chỉ đạo về biên giới"),
        ("Dân số Điện Biên theo số liệu được công bố gần đây nhất", "Dân số Điện Biên"),
        ("alo alo nghe rõ không dân số Điện Biên", "dân số Điện Biên"),
    ],
)
def test_the_frame_is_taken_away(line: str, asked: str) -> None:
    assert without_frame(line).split() == asked.split()


@pytest.mark.parametrize(
    "line",
    [
        "57/NQ-TW",
        "1.446 thôn, bản, tổ dân phố",
        "Đ.Biên: số chi bộ",
        "Báo cáo của Tỉnh ủy Lai Châu",
        "Để thực hiện Nghị quyết 57, Tạ Khoa đã làm gì",
        "Phải làm gì để phục vụ người dân",
        "xã Tạ Khoa đề nghị cung cấp gì",
        "Kết quả thu ngân sách Điện Biên",
    ],
)
def test_what_asks_for_something_stays(line: str) -> None:
    assert without_frame(line) == line


def test_a_number_that_counts_several_things_says_so(reader: Reader) -> None:
    assert "Bài chỉ ghi số chung cho thôn, bản, tổ dân phố" in reader.ask("số tổ dân phố Điện Biên").text
    assert "Bài chỉ ghi số chung" not in reader.ask("số thôn, bản, tổ dân phố Điện Biên").text


def test_a_count_from_the_list_of_communes_is_said_to_be_one(reader: Reader) -> None:
    for line in ("Sơn La có bao nhiêu xã", "Thái Nguyên có bao nhiêu xã"):
        heard = reader.ask(line)
        assert heard.outcome is Outcome.NO_DATA
        assert "lấy từ danh mục đơn vị hành chính" in heard.text


@pytest.mark.parametrize(
    "line", ["Biên: số chi bộ", "thu ngân sách Điện Biên 9 tháng", "số giáo viên còn thiếu Khao Mang"]
)
def test_another_number_is_not_told_for_the_one_asked_for(reader: Reader, line: str) -> None:
    assert reader.ask(line).outcome is Outcome.NO_DATA


@pytest.mark.parametrize(
    ("line", "place"), [("Đ.Biên: dân số", "Điện Biên"), ("d.bien: dan so", "Điện Biên"), ("M.C.Chải", "Mù Cang Chải")]
)
def test_a_place_may_be_shortened_with_dots(reader: Reader, line: str, place: str) -> None:
    heard = reader.ask(line)
    assert heard.outcome is Outcome.ANSWERED
    assert place in heard.text

"""What is asked in other words than the fact's own: told where a fact tells all of it, refused where one does not."""

import pytest

from bot.answers.outcome import Outcome
from bot.vietnamese.folding import folded
from tests.reader import Reader

UNTOLD = """
xuất khẩu lao động, giá xăng dầu, học sinh nội trú, lương giáo viên, phòng cháy chữa cháy, thủy điện, xây sân bay
đường cao tốc, bình đẳng giới, tôn giáo, biến đổi khí hậu, trồng cây mắc ca, cà phê, chăn nuôi bò, dịch bệnh
điện lưới, internet, bưu chính, thưởng Tết, bầu cử, thanh niên khởi nghiệp, cựu chiến binh, buôn lậu
đầu tư nước ngoài, tiết kiệm điện, giải ngân đầu tư công, công nghệ bán dẫn
"""
ASKED = (
    "Tổng Bí thư bảo Điện Biên lo {what} thế nào",
    "Bí thư Lào Cai giục các xã {what} ra sao",
    "Bí thư Lai Châu nhấn mạnh gì về {what}",
    "Tạ Khoa xin gì về {what}",
    "Mù Cang Chải thiếu {what}",
    "{what} ở Si Pa Phìn thế nào",
    "Điện Biên vướng gì về {what}",
    "Phiêng Pằn mở lớp {what} khi nào",
    "văn bản nào nói về {what} ở Lai Châu",
)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Tổng Bí thư bảo Điện Biên làm nông nghiệp kiểu gì", "sản xuất hàng hóa"),
        ("bí thư lào cai giục chuyện quỹ đất thế nào", "quỹ đất"),
        ("ở Khao Mang thầy cô còn thiếu môn nào", "tiếng Anh"),
        ("Tạ Khoa muốn được thêm người cho phòng chuyên môn", "Bổ sung biên chế"),
        ("Bí thư Lào Cai lên Nậm Có hôm nào", "7/9/2025"),
        ("Bí thư Lào Cai làm việc với những xã nào", "Púng Luông"),
        ("chị Bích Thảo nhận xét Tạ Khoa thế nào", "sớm ổn định tổ chức"),
        ("ngoài Nậm Có thầy cô thiếu nhiều không", "tiếng Anh"),
        ("Điện Biên trông vào trợ cấp ngân sách Trung ương không", "phụ thuộc"),
        ("văn kiện đại hội XIV ở Phiêng Pằn góp ý thế nào", "dự thảo Báo cáo Chính trị"),
        ("kết luận về chuyện xây trường cho xã biên giới là của ai", "Bộ Chính trị"),
        ("ai đứng đầu Ủy ban Kiểm tra TW", "Nguyễn Duy Ngọc"),
        ("Phó Chủ tịch Quốc hội nào dự buổi làm việc 27/7 ở Điện Biên", "Trần Quang Phương"),
    ],
)
def test_a_fact_is_told_that_says_it_in_other_words(asked: str, told: str, reader: Reader) -> None:
    heard = reader.ask(asked)
    assert heard.outcome is Outcome.ANSWERED
    assert told in heard.text


@pytest.mark.parametrize("typed", [str, folded], ids=["with marks", "without"])
def test_a_fact_that_has_some_of_the_words_is_not_told(typed: type[str], reader: Reader) -> None:
    names = [name.strip() for name in UNTOLD.replace("\n", ",").split(",") if name.strip()]
    lines = [typed(asked.format(what=what)) for what in names for asked in ASKED]
    assert [line for line in lines if reader.ask(line).outcome is Outcome.ANSWERED] == []


@pytest.mark.parametrize(
    "asked",
    [
        # Another person's words, another place's, another visit's day.
        "Thủ tướng bảo Điện Biên hỗ trợ doanh nghiệp thế nào",
        "Chủ tịch Lào Cai giục các xã làm đường ra sao",
        "Trịnh Xuân Trường bảo Lai Châu làm đường thế nào",
        "Bí thư Lào Cai về Tạ Khoa ngày nào",
        "Tổng Bí thư làm việc với Sơn La hôm nào",
        "Mù Cang Chải bắt đầu chính quyền hai cấp từ ngày nào",
        "Bộ trưởng Y tế đi cùng đoàn lên Điện Biên là ai",
        "ai đứng đầu Bộ Tài chính",
        "thứ trưởng Bộ Quốc phòng là ai",
        # Something is denied, left out or judged that no fact denies, leaves out or judges.
        "Điện Biên chưa có sân bay quốc tế",
        "ngoài giảm nghèo thì Tổng Bí thư còn dặn Điện Biên những gì",
        "Tổng Bí thư phê bình Điện Biên chuyện gì",
        "Tổng Bí thư tặng gì cho hộ nghèo Điện Biên",
        # What was done is not what was asked for.
        "Điện Biên đã làm được đến đâu những gì Tổng Bí thư dặn về giảm nghèo",
        "Tổng Bí thư dặn gì về giảm nghèo, để anh xem đã thực hiện được mấy việc",
        # Two posts, one of them nobody's.
        "Chủ tịch tỉnh Lào Cai là ai, bí thư thì anh biết rồi nhé",
        "Bí thư tỉnh ủy Điện Biên nói gì sau khi Tổng Bí thư dặn về giảm nghèo",
        # A province's number is not that of the commune that has most, nor next year's.
        "Xã nào ở Lai Châu được giao nhiều biên chế nhất",
        "tỷ lệ hộ nghèo Điện Biên cho sang năm",
        "dân số của tỉnh Lào Cai sau khi sáp nhập với Yên Bái",
        "trước khi sáp nhập với Yên Bái thì bí thư tỉnh ủy Lào Cai là ai",
    ],
)
def test_what_only_looks_like_it_is_not_told(asked: str, reader: Reader) -> None:
    assert reader.ask(asked).outcome is not Outcome.ANSWERED


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("bao nhiêu phần trăm xã Lai Châu có một cửa", "100%"),
        ("kết quả số hóa tài liệu của Lai Châu (số trang)", "4 triệu trang"),
        ("trong số cán bộ toàn tỉnh Lai Châu bao nhiêu người đang công tác ở cấp xã", "2.334"),
        ("tăng trưởng bình quân của Điện Biên là tám phẩy mấy phần trăm", "8,02%"),
        ("hộ nghèo Điện Biên năm hai nghìn không trăm hai lăm", "17,66%"),
    ],
)
def test_an_indicator_is_found_by_a_synonyms_words(asked: str, first: str, reader: Reader) -> None:
    assert first in reader.ask(asked).text.split("\n", 1)[0]


@pytest.mark.parametrize("asked", ["số hồ sơ đã số hóa Lai Châu", "tỷ lệ phủ xanh đô thị Điện Biên"])
def test_the_words_of_two_synonyms_are_a_third_thing(asked: str, reader: Reader) -> None:
    assert reader.ask(asked).outcome is not Outcome.ANSWERED

"""What is typed with its marks is read as it is typed, and what narrows a question is not left out as talk."""

import pytest

from bot.answers.outcome import Outcome
from tests.reader import Reader


@pytest.mark.parametrize(
    "asked",
    [
        "Tổng Bí thư nói gì về kỳ thi",
        "Tổng Bí thư nói gì về vùng biển",
        "Tổng Bí thư nói gì về bảo hiểm y tế",
        "Bí thư Lào Cai nói gì về đại học",
        "Bí thư Lào Cai dặn các xã chuyện than thế nào",
        "Bí thư Lào Cai yêu cầu các xã làm gì với tình báo",
        "Điện Biên đã làm thuế chưa",
        "Lai Châu có bao nhiêu trang trại",
        "Điện Biên sân bay bao nhiêu %",
        "Si Pa Phìn có mấy bảng hiệu",
        "tình hình máy tính ở Tạ Khoa",
        "tình hình hải quan ở Điện Biên",
        "chỉ đạo về dân vận ở Sơn La",
    ],
)
def test_a_word_is_no_other_one(reader: Reader, asked: str) -> None:
    assert reader.ask(asked).outcome is Outcome.NO_DATA


@pytest.mark.parametrize(
    "asked",
    [
        "Mục đích chuyến công tác của Thủ tướng tại Si Pa Phìn",
        "Thủ tướng tặng quà bà con bản nào ở Si Pa Phìn",
        "Chủ tịch UBND tỉnh Lai Châu yêu cầu tăng trưởng mấy phần trăm",
        "xã Si Pa Phìn kiến nghị gì với Tổng Bí thư",
        "kiến nghị của tỉnh Điện Biên với Trung ương",
    ],
)
def test_nobody_stands_in_for_another(reader: Reader, asked: str) -> None:
    assert reader.ask(asked).outcome is Outcome.NO_DATA


@pytest.mark.parametrize(
    "asked",
    ["Hồ Đức Phớc giữ chức gì năm 2019", "Giám đốc Học viện Chính trị quốc gia Hồ Chí Minh năm 2019"],
)
def test_a_post_is_not_of_another_year(reader: Reader, asked: str) -> None:
    assert reader.ask(asked).outcome is Outcome.NO_DATA


def test_one_more_word_makes_another_name(reader: Reader) -> None:
    assert reader.ask("le minh hung").outcome is Outcome.ANSWERED
    assert reader.ask("le minh hung quan").outcome is Outcome.ASK


@pytest.mark.parametrize("since", ["sau sáp nhập", "sau khi vận hành chính quyền hai cấp", "từ khi sắp xếp các xã"])
def test_since_the_merger_is_when_the_article_tells_of(reader: Reader, since: str) -> None:
    assert reader.ask(f"{since} Điện Biên có bao nhiêu xã").text.startswith("45 xã, phường")
    assert reader.ask(f"thu ngân sách Điện Biên {since}").outcome is Outcome.NO_DATA


@pytest.mark.parametrize(
    "asked",
    [
        "Si Pa Phìn có 20 bản, trong đó bao nhiêu bản biên giới",
        "trong 20 bản của Si Pa Phìn có mấy bản biên giới",
        "Si Pa Phìn có mấy bảng giáp biên",
    ],
)
def test_a_part_is_not_its_whole(reader: Reader, asked: str) -> None:
    assert reader.ask(asked).text.startswith("9 bản biên giới")


@pytest.mark.parametrize(
    ("spoken", "written"),
    [
        ("bí thơ Lào Cai là ai dậy", "bí thư Lào Cai là ai vậy"),
        ("rừng phũ bao nhiêu phần trăm ở Điện Biên", "rừng phủ bao nhiêu phần trăm ở Điện Biên"),
        ("Si Pa Phìn gộp từ hai xả củ nào", "Si Pa Phìn gộp từ hai xã cũ nào"),
    ],
)
def test_southern_speech_is_read_as_it_is_meant(reader: Reader, spoken: str, written: str) -> None:
    heard = reader.ask(spoken)
    assert heard.outcome is Outcome.ANSWERED
    assert heard.text == reader.ask(written).text

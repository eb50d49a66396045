"""The rules a reader's trust rests on, one conversation each."""

import pytest

from bot.answers.outcome import Outcome
from tests.reader import Reader


def test_a_question_for_one_number_is_answered_in_the_first_line(reader: Reader) -> None:
    heard = reader.ask("Hộ nghèo Điện Biên còn bao nhiêu")
    assert heard.text.startswith("17,66% – tỷ lệ hộ nghèo đa chiều, Điện Biên, năm 2025 [1]")
    assert "[1] không rõ báo, “Tổng Bí thư Tô Lâm làm việc với" in heard.text


@pytest.mark.parametrize(
    "asked", ["tỷ lệ thất nghiệp điện biên", "tỷ lệ hộ cận nghèo điện biên", "diện tích điện biên bao nhiêu"]
)
def test_another_indicator_never_stands_in(reader: Reader, asked: str) -> None:
    heard = reader.ask(asked)
    assert heard.outcome is Outcome.NO_DATA
    assert not {"17,66", "45,5", "8,02"} & set(heard.text.replace("%", " ").split())


def test_another_place_never_stands_in(reader: Reader) -> None:
    heard = reader.ask("dân số lai châu bao nhiêu")
    assert heard.outcome is Outcome.NO_DATA
    assert "Chưa có số liệu “dân số” của tỉnh Lai Châu" in heard.text
    assert "dân số: có ở Điện Biên" in heard.text
    assert "656.700" not in heard.text


def test_another_year_is_said_to_be_another_year(reader: Reader) -> None:
    heard = reader.ask("tỷ lệ hộ nghèo điện biên năm 2024")
    assert heard.outcome is Outcome.NO_DATA
    assert "cho năm 2024" in heard.text
    assert "Gần nhất đang biết\n• Tỷ lệ hộ nghèo đa chiều (Điện Biên, năm 2025): 17,66%" in heard.text


def test_a_former_province_is_led_to_the_present_one(reader: Reader) -> None:
    heard = reader.ask("/tinh Yên Bái")
    assert heard.outcome is Outcome.ANSWERED
    assert "Tỉnh Yên Bái (cũ) nay thuộc tỉnh Lào Cai (từ 1/7/2025)" in heard.text


def test_a_former_provinces_number_is_not_its_successors(reader: Reader) -> None:
    assert reader.ask("số xã yên bái").outcome is Outcome.NO_DATA


def test_a_former_commune_is_led_to_the_one_it_went_into(reader: Reader) -> None:
    heard = reader.ask("xã Phìn Hồ huyện Nậm Pồ")
    assert heard.outcome is Outcome.ANSWERED
    assert "nay thuộc xã Si Pa Phìn (Điện Biên)" in heard.text


def test_of_two_communes_the_known_one_is_taken_and_the_other_offered(reader: Reader) -> None:
    heard = reader.ask("lao chải")
    assert heard.text.startswith("Xã Lao Chải (Lào Cai)")
    assert "Cùng tên còn có: xã Lao Chải (Tuyên Quang)" in heard.text


def test_of_many_unknown_communes_the_reader_is_asked(reader: Reader) -> None:
    heard = reader.ask("Tân Tiến")
    assert heard.outcome is Outcome.ASK
    assert heard.buttons


def test_the_province_beside_it_decides(reader: Reader) -> None:
    heard = reader.ask("lao chải tuyên quang")
    assert heard.outcome is Outcome.NO_DATA
    assert heard.text.startswith("Xã Lao Chải (Tuyên Quang)")


def test_ordinary_words_are_no_communes(reader: Reader) -> None:
    assert reader.ask("an sinh xã hội").text.startswith("An sinh xã hội\n")
    assert reader.ask("quản trị").outcome is Outcome.UNKNOWN


def test_a_near_name_of_a_person_is_asked_back(reader: Reader) -> None:
    heard = reader.ask("Lê Minh Ngạn là ai")
    assert heard.outcome is Outcome.ASK
    assert heard.buttons == {"Lê Minh Ngân": "/lanhdao @o-le-minh-ngan"}


def test_a_last_name_alone_is_asked_back(reader: Reader) -> None:
    assert list(reader.ask("ông Trường chỉ đạo gì").buttons) == ["Trịnh Xuân Trường"]
    assert list(reader.ask("bi thu Ngan la ai").buttons) == ["Lê Minh Ngân"]


def test_an_unknown_person_is_unknown(reader: Reader) -> None:
    assert reader.ask("Nguyễn Văn Ba là ai").outcome is Outcome.NO_DATA


def test_the_secretary_speaks_for_the_post(reader: Reader) -> None:
    heard = reader.ask("Bí thư Lai Châu chỉ đạo gì")
    assert "Lê Minh Ngân – Bí thư Tỉnh ủy Lai Châu · 14/10/2025" in heard.text
    assert "Trịnh Xuân Trường" not in heard.text


def test_a_post_nobody_is_known_in(reader: Reader) -> None:
    heard = reader.ask("chủ tịch ubnd tỉnh lai châu là ai")
    assert heard.outcome is Outcome.NO_DATA
    assert heard.text.startswith("Chưa biết ai giữ chức Chủ tịch UBND tỉnh Lai Châu")


def test_a_document_is_known_by_its_exact_number_alone(reader: Reader) -> None:
    assert reader.ask("nghị quyết 57").text.startswith("Nghị quyết số 57-NQ/TW của Bộ Chính trị, ngày 22/12/2024")
    heard = reader.ask("nghị quyết 58")
    assert heard.outcome is Outcome.NO_DATA
    assert heard.text.startswith("Chưa có văn bản “58”")


def test_a_difficulty_is_found_by_where_and_by_what(reader: Reader) -> None:
    assert "Thiếu giáo viên" in reader.ask("khó khăn của các xã ở Mù Cang Chải").text
    assert "Thiếu giáo viên" in reader.ask("thieu giao vien tieng anh").text


def test_what_can_be_compared_stands_side_by_side_with_dates(reader: Reader) -> None:
    heard = reader.ask("/sosanh Lai Châu, Điện Biên")
    assert "Lai Châu 38 xã, phường (bài 14/10/2025) · Điện Biên 45 xã, phường (bài 27/7/2025) [1][2]" in heard.text


def test_a_slip_is_named(reader: Reader) -> None:
    assert "Tôi hiểu “lai chua” là tỉnh Lai Châu" in reader.ask("lai chua").text


def test_a_stale_button_is_answered_in_words(reader: Reader) -> None:
    assert reader.ask("/tinh @p999").text.startswith("Nút này đã cũ")


def test_free_words_answer_only_when_all_are_found_together(reader: Reader) -> None:
    assert reader.ask("giá vàng").outcome is Outcome.UNKNOWN
    assert "4 nhà máy" in reader.ask("/tim nhà máy").text

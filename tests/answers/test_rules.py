"""The rules a reader's trust rests on, one conversation each."""

import pytest

from bot.answers.outcome import Outcome
from tests.reader import Reader


def test_a_question_for_one_number_is_answered_in_the_first_line(reader: Reader) -> None:
    heard = reader.ask("Hộ nghèo Điện Biên còn bao nhiêu")
    assert heard.text.startswith("17,66% – tỷ lệ hộ nghèo đa chiều, Điện Biên, năm 2025 [1]")
    assert "[1] bài không ghi tên báo, “Tổng Bí thư Tô Lâm làm việc với" in heard.text


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
    assert "Tỉnh Yên Bái (cũ) đã hợp nhất từ 1/7/2025, nay là tỉnh Lào Cai" in heard.text


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
    assert reader.ask("an sinh xã hội").text.startswith("An sinh xã hội · mọi địa bàn\n")
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
    assert "Lê Minh Ngân – Bí thư Tỉnh ủy Lai Châu · bài đăng 14/10/2025" in heard.text
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


@pytest.mark.parametrize(
    ("line", "first"),
    [
        # The province's other spelling was read as a commune's name.
        ("Đăk Nông", "Tỉnh Lâm Đồng"),
        ("xã Đăk Nông", "Xã Dục Nông"),
        # Telex would make Sa Lông of it, a former commune of another province.
        ("xã Sa Loong", "Xã Sa Loong"),
        # "Hà tỉnh" and "Phượng thành" were taken for names.
        ("phường Đông Hà, tỉnh Quảng Trị", "Phường Đông Hà (Quảng Trị)"),
        ("xã Đan Phượng, thành phố Hà Nội", "Xã Đan Phượng (Hà Nội)"),
        ("xa phong du ha tinh lao cai", "Xã Phong Dụ Hạ (Lào Cai)"),
    ],
)
def test_a_place_is_read_with_its_level_and_its_province(reader: Reader, line: str, first: str) -> None:
    assert reader.ask(line).text.startswith(first)


def test_a_former_city_is_not_its_province(reader: Reader) -> None:
    heard = reader.ask("thành phố Lai Châu")
    assert heard.outcome is Outcome.ASK
    assert "phường Đoàn Kết (Lai Châu), phường Tân Phong (Lai Châu)" in heard.text


def test_a_commune_beside_a_province_it_does_not_lie_in_is_asked_back(reader: Reader) -> None:
    heard = reader.ask("hộ nghèo xã Tạ Khoa tỉnh Điện Biên")
    assert heard.outcome is Outcome.ASK
    assert heard.text.startswith("Xã Tạ Khoa (Sơn La) không thuộc tỉnh Điện Biên")


def test_a_province_is_not_compared_with_one_that_is_part_of_it(reader: Reader) -> None:
    assert reader.ask("so sánh Yên Bái và Lào Cai").text.startswith("Yên Bái (cũ), Lào Cai nay là một: tỉnh Lào Cai")


def test_no_place_is_dropped_in_silence(reader: Reader) -> None:
    assert "chưa so tỉnh Lào Cai" in reader.ask("/sosanh Lai Châu, Điện Biên, Sơn La, Lào Cai").text
    assert "còn tỉnh Điện Biên, đồng chí hỏi riêng" in reader.ask("/tinh Lai Châu; Điện Biên").text
    assert "Chưa rõ “Atlantis” là nơi nào" in reader.ask("so sánh Lai Châu và Atlantis").text


def test_words_of_a_comparison_that_no_figure_has_find_none(reader: Reader) -> None:
    assert reader.ask("so sánh số giường bệnh Lai Châu Điện Biên").outcome is Outcome.NO_DATA


def test_a_change_is_not_answered_with_the_level(reader: Reader) -> None:
    for line in ("hộ nghèo Điện Biên giảm bao nhiêu", "hộ nghèo Điện Biên mỗi năm giảm bao nhiêu"):
        assert reader.ask(line).text.startswith("3,97%/năm")
    assert reader.ask("hộ nghèo Điện Biên tăng bao nhiêu").outcome is Outcome.NO_DATA


@pytest.mark.parametrize(
    "line",
    [
        "hộ nghèo Điện Biên 6 tháng đầu năm 2025",
        "thu ngân sách Điện Biên quý 2 năm 2025",
        "thu ngân sách Điện Biên tháng 7/2025",
        "hộ nghèo Điện Biên giai đoạn 2021-2025",
    ],
)
def test_a_years_figure_is_not_that_of_a_part_or_of_several(reader: Reader, line: str) -> None:
    heard = reader.ask(line)
    assert heard.outcome is Outcome.NO_DATA
    assert "Số liệu kỳ khác" in heard.text


def test_a_figure_without_a_period_says_so_when_a_period_is_asked(reader: Reader) -> None:
    assert "Bài không ghi số liệu này là của năm 2025" in reader.ask("GRDP Điện Biên 2025").text


@pytest.mark.parametrize(
    "line",
    [
        "biên chế cấp tỉnh Lai Châu",
        "số trang tài liệu chưa số hóa Lai Châu",
        "hộ nghèo không thuộc Điện Biên",
        # One syllable, "nhiệm", once led to "số nhiệm vụ trọng tâm".
        "Điện Biên đạt được bao nhiêu chỉ tiêu của nhiệm kỳ trước",
    ],
)
def test_words_that_change_the_question_get_no_other_number(reader: Reader, line: str) -> None:
    assert reader.ask(line).outcome is Outcome.NO_DATA


def test_a_number_to_be_confirmed_gets_the_right_one(reader: Reader) -> None:
    assert reader.ask("hộ nghèo Điện Biên là 20% phải không").text.startswith("17,66%")


def test_short_names_of_people_are_asked_back(reader: Reader) -> None:
    # "Ngân" was read as "ngân sách", "Minh" as an ordinary word.
    for line, name in (("Ngân", "Lê Minh Ngân"), ("Minh Ngân", "Lê Minh Ngân"), ("Bích Thảo", "Đinh Thị Bích Thảo")):
        heard = reader.ask(line)
        assert heard.outcome is Outcome.ASK
        assert name in heard.text


@pytest.mark.parametrize(
    "line", ["Lê Minh Ngân chủ tịch Lào Cai", "Tô Lâm chủ tịch nước", "Lê Minh Ngân sinh năm bao nhiêu"]
)
def test_what_is_not_said_of_a_person_is_not_confirmed(reader: Reader, line: str) -> None:
    heard = reader.ask(line)
    assert heard.outcome is Outcome.NO_DATA
    assert heard.text.startswith("Các bài đã có không nói điều này")


@pytest.mark.parametrize(
    "line",
    [
        "bí thư tỉnh ủy Lai Châu năm 2020",
        "chánh văn phòng tỉnh ủy Điện Biên",
        "bí thư thành ủy Lai Châu",
        "ai ký nghị quyết 57",
    ],
)
def test_a_post_or_year_that_no_article_has_is_not_answered_with_another(reader: Reader, line: str) -> None:
    assert reader.ask(line).outcome is Outcome.NO_DATA


def test_ai_the_technology_is_not_ai_the_question(reader: Reader) -> None:
    assert reader.ask("chỉ đạo về AI").text.startswith("Chưa có chỉ đạo nào ứng với “AI”")


def test_the_man_is_not_the_city_and_the_village_not_the_commune(reader: Reader) -> None:
    assert reader.ask("tư tưởng Hồ Chí Minh").outcome is Outcome.UNKNOWN
    assert reader.ask("xã Châu Đức, Hồ Chí Minh").text.startswith("Xã Châu Đức (Hồ Chí Minh)")
    assert "Si Pa Phìn" in reader.ask("bản Tân Lập").text


def test_a_ranking_is_not_made_from_what_few_places_say(reader: Reader) -> None:
    assert reader.ask("tỉnh nào nghèo nhất").text.startswith("Chưa đủ số liệu của các địa phương")


def test_a_directive_of_unknown_day_is_dated_by_its_print(reader: Reader) -> None:
    assert "bài đăng 14/10/2025" in reader.ask("/chithi Lai Châu").text
    assert "Si Pa Phìn" not in reader.ask("/chithi 27/7").text


def test_the_indicator_that_was_named_is_one_press_away(reader: Reader) -> None:
    heard = reader.ask("hộ nghèo người Mông Điện Biên")
    assert heard.outcome is Outcome.NO_DATA
    button = heard.reply.messages[-1].buttons[0][0]
    assert button.label == "Tỷ lệ hộ nghèo đa chiều"
    assert reader.ask(button.data).text.startswith("17,66%")


@pytest.mark.parametrize("line", ["số hộ nghèo Điện Biên", "số phường Lai Châu", "Điện Biên có bao nhiêu huyện"])
def test_a_count_is_not_answered_with_a_share_or_a_wider_count(reader: Reader, line: str) -> None:
    assert reader.ask(line).outcome is Outcome.NO_DATA


def test_a_synonym_no_fact_speaks_of_is_said_to_be_missing(reader: Reader) -> None:
    assert "Chưa có dữ kiện riêng về “hộ cận nghèo”" in reader.ask("hộ cận nghèo Điện Biên").text


def test_another_persons_name_is_not_found_in_words_that_stand_apart(reader: Reader) -> None:
    assert reader.ask("Đinh Thị Thảo").outcome is Outcome.UNKNOWN


def test_a_quotation_is_found_with_its_ordinary_words(reader: Reader) -> None:
    quoted = reader.ask("nội lực của nền kinh tế Điện Biên vẫn còn yếu")
    assert "Nội lực của nền kinh tế Điện Biên vẫn còn yếu" in quoted.text


def test_a_cue_after_a_word_like_a_level_is_no_place(reader: Reader) -> None:
    assert reader.ask("tran quang phuong chi dao gi").text.startswith("Chưa có chỉ đạo nào ứng với “Trần Quang Phương”")


@pytest.mark.parametrize(
    "line",
    [
        "đại hội đảng bộ tỉnh Sơn La khi nào",
        "TBT thăm Sơn La khi nào",
        "Thủ tướng làm việc với Lào Cai ngày nào",
        "PCT HĐND Lào Cai",
        "chỉ đạo về công an",
        "chỉ đạo về điện",
        "/solieu hộ cận nghèo Điện Biên",
        "chi ngân sách Điện Biên",
        "Kế hoạch 02 của UBND tỉnh Sơn La",
        "nghị quyết đại hội đảng bộ tỉnh Điện Biên lần thứ XV",
        "Nguyễn Hòa Bình là ai",
        "phường Lai Châu",
    ],
)
def test_what_is_near_is_not_the_answer(reader: Reader, line: str) -> None:
    assert reader.ask(line).outcome is not Outcome.ANSWERED


@pytest.mark.parametrize(
    "line",
    [
        "chỉ đạo nào sắp đến hạn",
        "nhiệm vụ nào sắp đến hạn",
        "việc gì đến hạn ở Lai Châu",
        "chi dao co thoi han lai chau",
    ],
)
def test_what_is_due_is_told_by_its_day(line: str, reader: Reader) -> None:
    # "Chỉ đạo nào sắp đến hạn" listed all directives, with a day or without.
    assert reader.ask(line).text.startswith("Thời hạn")


@pytest.mark.parametrize("number", ["57-NQ/TU", "11-NQ/TU", "02-KH/BCĐTU", "Nghị quyết 11 năm 2019"])
def test_a_province_committees_number_is_not_the_central_one(number: str, reader: Reader) -> None:
    # "TU" was read as "Tỉnh ủy" and left out; a document of unknown date was any year's.
    assert reader.ask(number).text.startswith(f"Chưa có văn bản “{number}”")


def test_the_central_committees_sign_may_be_typed_either_way(reader: Reader) -> None:
    assert "57-NQ/TW" in reader.ask("57-NQ/TƯ").text

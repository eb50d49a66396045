"""What a reader on a phone reads when a question leads to a list, to several places or to nothing."""

import pytest

from tests.reader import Reader


def test_the_places_named_are_those_on_the_buttons(reader: Reader) -> None:
    heard = reader.ask("huyện Nậm Pồ")
    sentence = heard.text.splitlines()[0]
    assert "nay chia về 6 đơn vị: xã Si Pa Phìn (Điện Biên), " in sentence
    assert " và 2 đơn vị khác. Đồng chí chọn một nơi" in sentence
    for button in heard.buttons:
        assert button.lower() in sentence.lower()


def test_nobody_is_told_to_type_what_was_just_typed(reader: Reader) -> None:
    heard = reader.ask("/lanhdao Điện Biên")
    assert "gõ /lanhdao để xem những người đã biết" in heard.text


def test_what_no_directive_fits_is_quoted(reader: Reader) -> None:
    assert "Chưa có chỉ đạo nào ứng với “lũ”." in reader.ask("chỉ đạo về lũ").text


def test_topics_stand_in_the_order_of_the_alphabet(reader: Reader) -> None:
    topics = reader.ask("/chude").text.split("• ")[1].split(" · ")
    assert topics.index("dân vận") < topics.index("du lịch") < topics.index("đại hội Đảng") < topics.index("y tế")


def test_under_a_command_without_a_place_the_buttons_go_on_with_that_command(reader: Reader) -> None:
    assert set(reader.ask("/hoso").buttons.values()) == {"/hoso @p14", "/hoso @p12", "/hoso @p15", "/hoso @p11"}
    begun = reader.ask("/sosanh").buttons
    assert list(begun) == ["Lai Châu", "Điện Biên"]
    asked = reader.ask(begun["Lai Châu"])
    assert "cạnh nơi nào" in asked.text
    assert list(asked.buttons) == ["Điện Biên"]
    assert "So sánh · Lai Châu – Điện Biên" in reader.ask(asked.buttons["Điện Biên"]).text


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("khó khăn gì", "Kiến nghị, khó khăn · mọi địa bàn"),
        ("/kiennghi", "Kiến nghị, khó khăn · mọi địa bàn"),
        ("/kiennghi giáo dục", "Kiến nghị, khó khăn · giáo dục · mọi địa bàn"),
        ("/kiennghi Tạ Khoa", "Kiến nghị, khó khăn · xã Tạ Khoa (Sơn La)"),
        ("/chithi", "Chỉ đạo · mọi địa bàn"),
        ("/chithi giảm nghèo", "Chỉ đạo · giảm nghèo · mọi địa bàn"),
        ("/chithi Tô Lâm", "Chỉ đạo · Tô Lâm"),
        ("/chude giảm nghèo", "Giảm nghèo · mọi địa bàn"),
        ("/thoihan", "Thời hạn · mọi địa bàn"),
        ("/thoihan Lai Châu", "Thời hạn · tỉnh Lai Châu"),
        ("/lanhdao", "Lãnh đạo · mọi địa bàn"),
        ("/vanban", "Văn bản · mọi địa bàn"),
        ("/nguon", "Nguồn · mọi địa bàn"),
        ("/nguon Lai Châu", "Nguồn · tỉnh Lai Châu"),
    ],
)
def test_a_list_is_titled_by_what_it_covers(reader: Reader, typed: str, title: str) -> None:
    assert reader.ask(typed).text.splitlines()[0] == title


def test_a_provinces_briefing_has_what_a_communes_article_tells_last(reader: Reader) -> None:
    text = reader.ask("/tinh Dien Bien").text
    order = ["\nTóm tắt\n", "\nSố liệu chính\n", "\nChỉ đạo", "\nTóm tắt · xã Si Pa Phìn (Điện Biên)\n"]
    assert sorted(order, key=text.index) == order

"""The order of the Vietnamese alphabet."""

from bot.vietnamese.ordering import in_order


def test_letters_stand_where_a_dictionary_has_them() -> None:
    names = ["đất đai", "dân tộc", "Ân", "y tế", "ăn", "an sinh", "dân số", "đại hội", "du lịch", "ông", "ơn", "o"]
    assert sorted(names, key=in_order) == [
        *("an sinh", "ăn", "Ân", "dân số", "dân tộc", "du lịch", "đại hội", "đất đai", "o", "ông", "ơn", "y tế"),
    ]


def test_tones_count_between_words_of_the_same_letters_alone() -> None:
    assert sorted(["má", "mạ", "ma", "mả", "mã", "mà", "mát"], key=in_order) == [
        *("ma", "mà", "mả", "mã", "má", "mạ", "mát"),
    ]


def test_a_shorter_name_and_a_blank_come_first() -> None:
    assert sorted(["kinh tế - xã hội", "kinhtế", "kinh", "kinh tế", "2 cấp"], key=in_order) == [
        *("2 cấp", "kinh", "kinh tế", "kinh tế - xã hội", "kinhtế"),
    ]

"""Numbers said in words: written in figures where they can be nothing else."""

import pytest

from bot.vietnamese.number_words import in_figures


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("nghị quyết năm mươi bảy", "nghị quyết 57"),
        ("nghi quyet nam muoi bay", "nghi quyet 57"),
        ("nghị quyết số mười một", "nghị quyết số 11"),
        ("nghị quyết số chín", "nghị quyết số 9"),
        ("kế hoạch không hai", "kế hoạch 02"),
        ("ngày hai mươi mốt tháng tám", "ngày 21 tháng 8"),
        ("năm hai không hai lăm", "năm 2025"),
        ("năm hai nghìn không trăm hai mươi lăm", "năm 2025"),
        ("một nghìn bốn trăm bốn mươi sáu thôn", "1446 thôn"),
        ("một trăm linh năm", "105"),
        ("mười bảy phẩy sáu sáu phần trăm", "17,66 phần trăm"),
        ("có chín bản biên giới phải không", "có 9 bản biên giới phải không"),
    ],
)
def test_what_can_only_be_a_number_is_one(said: str, written: str) -> None:
    assert in_figures(said) == written


@pytest.mark.parametrize(
    "said",
    [
        "chính quyền địa phương hai cấp",
        "bộ phận một cửa",
        "thu ngân sách năm nay",
        "ba mục tiêu của chuyến công tác",
        "năm năm qua",
        "ngày năm nào",
        "Xã Bảy Ngàn",
        "không một ai bị bỏ lại phía sau",
        "tháng năm nào",
    ],
)
def test_what_may_be_another_word_stays(said: str) -> None:
    assert in_figures(said) == said

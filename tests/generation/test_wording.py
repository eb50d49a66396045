"""How what leaders ask and find hard is put into words, and whom it names; the people are invented."""

import pytest

from tests.generation.facts import facts

KHANH = "Ngày 20/10, đồng chí Lò Văn Khánh, Bí thư Tỉnh ủy Sơn La làm việc với lãnh đạo xã Chiềng Hoa.\n\n"
SON = "Ngày 20/10, Thủ tướng Hà Đình Sơn làm việc tại Sơn La.\n\n"


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("Đồng chí nhấn mạnh các xã cần rà soát từng hộ thiếu đất.", "Rà soát từng hộ thiếu đất."),
        ("Đồng chí yêu cầu các xã phải trực cả ngày nghỉ.", "Phải trực cả ngày nghỉ."),
        (
            "Đồng chí yêu cầu các xã giữ rừng. Đây là việc khó của cả vùng, trong đó kiểm lâm phải bám từng bản.",
            "Kiểm lâm phải bám từng bản.",
        ),
        ("Đồng chí đề nghị các xã tiết kiệm, cần kiệm trong mua sắm.", "Tiết kiệm, cần kiệm trong mua sắm."),
    ],
)
def test_that_it_is_to_be_done_every_directive_says(said: str, text: str) -> None:
    assert [fact.text for fact in facts(KHANH + said).article.directives][-1:] == [text]


def test_a_difficulty_leaves_out_what_it_stands_against_and_who_says_so() -> None:
    said = "Tuy nhiên, theo Thủ tướng, đường lên các bản vùng cao vẫn còn rất khó đi."
    (told,) = facts(SON + said).article.difficulties
    assert told.text == "Đường lên các bản vùng cao vẫn còn rất khó đi."
    assert told.by == "Thủ tướng Hà Đình Sơn"


def test_a_word_that_only_begins_as_one_that_leads_in_is_kept_whole() -> None:
    # "và" was taken off "vào": "O mùa mưa, …".
    (told,) = facts(KHANH + "Vào mùa mưa, ba bản của xã bị cô lập nhiều ngày liền.").article.difficulties
    assert told.text == "Vào mùa mưa, ba bản của xã bị cô lập nhiều ngày liền."


def test_a_province_addressed_with_its_people_has_its_kind() -> None:
    said = "Thủ tướng đề nghị Đảng bộ, chính quyền và nhân dân Sơn La tiếp tục trồng rừng đầu nguồn."
    (asked,) = facts(SON + said).article.directives
    assert asked.addressee == "Đảng bộ, chính quyền và nhân dân tỉnh Sơn La"


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("Đội ngũ bác sĩ còn thiếu, nhất là ở bản xa.", "Thiếu bác sĩ, nhất là ở bản xa."),
        ("Phòng học vẫn còn thiếu.", "Thiếu phòng học."),
        # What is short and weak, or short of something, is not turned round.
        ("Trang thiết bị còn thiếu và cũ kỹ.", "Trang thiết bị còn thiếu và cũ kỹ."),
        ("Nhiều bản còn thiếu nước sinh hoạt.", "Nhiều bản còn thiếu nước sinh hoạt."),
    ],
)
def test_what_is_short_comes_first(said: str, text: str) -> None:
    opening = "Bên cạnh kết quả, lãnh đạo xã Chiềng Hoa nêu khó khăn. "
    assert text in [fact.text for fact in facts(KHANH + opening + said).article.difficulties]


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("Đồng chí yêu cầu các xã phát huy lợi thế của mình.", "Phát huy lợi thế của từng xã."),
        ("Đồng chí yêu cầu mỗi phường giữ sạch địa bàn của mình.", "Giữ sạch địa bàn của từng phường."),
        ("Đồng chí yêu cầu cán bộ xã làm tròn phần việc của mình.", "Làm tròn phần việc của mình."),
    ],
)
def test_their_own_is_said_of_whom_it_is(said: str, text: str) -> None:
    assert [fact.text for fact in facts(KHANH + said).article.directives] == [text]

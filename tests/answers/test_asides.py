"""Talk around a question is left out, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.asides import cores, unlabelled
from bot.answers.outcome import Outcome
from bot.vietnamese.folding import words
from tests.reader import Reader

BARE = "tỷ lệ hộ nghèo Điện Biên"


@pytest.mark.parametrize(
    "line",
    [
        f"Trời ơi, hỏi mãi không ra: {BARE}",
        f"{BARE}, chị đang viết dở báo cáo",
        f"xã em mất sóng cả buổi, nhờ em tra giúp {BARE} với",
        f"Nội dung cần làm rõ: {BARE}; trả lời ngắn thôi nhé",
        f"tôi là cán bộ xã, tôi muốn biết {BARE}",
        f"hổng biết {BARE} ha",
        "alo em oi cho anh hoi ty le ho ngheo dien bien voi, anh dang hop",
    ],
)
def test_talk_is_left_out(line: str, reader: Reader) -> None:
    assert reader.ask(line).text.startswith("17,66%")


@pytest.mark.parametrize(
    "line",
    [
        f"em ơi, riêng người Mông, {BARE} nhé",
        f"{BARE}, mà chị chỉ cần các xã biên giới",
        f"{BARE}, không tính thành phố nha em",
        f"hồi nhiệm kỳ trước ấy em, {BARE}",
        f"Anh đang ở Mường Nhé, tra cho anh {BARE} ở đúng xã này em nhé",
        "cho em hoi ty le ho ngheo dien bien, rieng phu nu thoi a",
    ],
)
def test_what_narrows_the_question_is_no_talk(line: str, reader: Reader) -> None:
    heard = reader.ask(line)
    assert heard.outcome is not Outcome.ANSWERED or not heard.text.startswith("17,66%")


def test_a_clause_that_may_name_a_person_is_no_talk(reader: Reader) -> None:
    # "ông Phan Văn Giàu" was taken for a form of address and its strange words for talk.
    assert reader.ask("ông Phan Văn Giàu, chức vụ để ghi biên bản").outcome is not Outcome.ANSWERED
    assert reader.ask("cho mình số điện thoại anh Trịnh Xuân Trường với").outcome is not Outcome.ANSWERED


def test_what_is_left_is_not_a_place_alone(reader: Reader) -> None:
    assert reader.ask("em ơi bán giúp chị chiếc xe ở Điện Biên nhé").outcome is not Outcome.ANSWERED


def test_a_year_before_the_word_for_a_share_is_a_year(reader: Reader) -> None:
    # "2019 tỷ" of "tỷ lệ" was read as an amount, and the figure of 2025 was given.
    heard = reader.ask("Năm 2019 tỷ lệ hộ nghèo của tỉnh Điện Biên là bao nhiêu?")
    assert heard.outcome is Outcome.NO_DATA


@given(st.text(max_size=120))
def test_a_shorter_reading_holds_only_words_that_were_typed(reader: Reader, text: str) -> None:
    typed = set(words(text))
    for core in (*cores(text, reader.snapshot), unlabelled(text, reader.snapshot)):
        assert set(words(core)) <= typed

"""Greetings, thanks and goodbyes: what a person says around his questions."""

import pytest

from bot.answers.outcome import Outcome
from tests.reader import Reader

WELCOME = "Kính chào đồng chí."
PARTING = "Xin cảm ơn đồng chí. Khi cần, đồng chí gõ tên địa bàn hoặc câu hỏi."


@pytest.mark.parametrize("typed", ["xin chào", "Chào đồng chí", "chao bot", "alo", "hello", "/start"])
def test_a_greeting_is_answered_with_what_can_be_asked(reader: Reader, typed: str) -> None:
    assert reader.ask(typed).text.startswith(WELCOME)


@pytest.mark.parametrize(
    "typed",
    [
        "cảm ơn nhé",
        "cam on nhieu",
        "Xin cảm ơn đồng chí",
        "ok thanks",
        "thanks",
        "tks em",
        "thank you",
        "ok",
        "ok cảm ơn",
        "tạm biệt",
        "tam biet nhe",
        "chào tạm biệt",
        "chào nhé, cảm ơn em",
        "hẹn gặp lại",
        "bye",
    ],
)
def test_thanks_and_goodbyes_are_answered_with_one_line(reader: Reader, typed: str) -> None:
    heard = reader.ask(typed)
    assert heard.outcome is Outcome.HELP
    assert heard.text == PARTING


@pytest.mark.parametrize("talk", ["cảm ơn, {}", "ok thanks, {}", "{}, cảm ơn nhé", "ok {}", "{} tks", "chào em, {}"])
def test_a_line_that_also_asks_is_a_question(reader: Reader, talk: str) -> None:
    for asked in ("tỷ lệ hộ nghèo Điện Biên", "chỉ đạo của Bí thư Lai Châu", "khó khăn gì"):
        assert reader.ask(talk.format(asked)).text == reader.ask(asked).text

"""Whatever is typed gets a reply Telegram would take, and no exception."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.answers.commands import COMMANDS
from bot.answers.outcome import Outcome
from bot.console.html_entities import check_html
from bot.presentation.plain import plain_text, utf16_units
from tests.reader import Heard, Reader

HOSTILE = [
    "<b>lai châu</b>",
    "'; DROP TABLE articles; --",
    "../../etc/passwd",
    '"lai châu',
    "((((",
    "AND OR NOT * NEAR",
    "lai\x00châu",
    "\u202elai châu",
    "😀😀😀",
    "/",
    "//",
    "@",
    "/tinh @",
    "/tinh @p999999",
    "/khongco",
    "%",
    "&lt;b&gt;",
    "a < b & c > d",
    "\ud800".encode("utf-8", "surrogatepass").decode("utf-8", "replace"),
]


def is_fit_for_telegram(heard: Heard) -> bool:
    """Each message passes Telegram's rules for entities, length and buttons."""
    for message in (*heard.reply.messages, *([heard.reply.page] if heard.reply.page else [])):
        text = check_html(message.html)
        assert text == plain_text(message.html)
        assert 1 <= utf16_units(text.strip()) <= 4096
        for button in (button for row in message.buttons for button in row):
            assert button.label
            assert bool(button.data) != bool(button.start)
            assert button.data.isascii()
            assert len(button.data) <= 64
            assert re.fullmatch(r"[A-Za-z0-9_-]{0,64}", button.start)
    return bool(heard.reply.messages)


@pytest.mark.parametrize("line", HOSTILE)
@pytest.mark.parametrize("command", ["", *(f"/{command.name} " for command in COMMANDS)])
def test_hostile_lines_get_a_clear_reply(reader: Reader, command: str, line: str) -> None:
    assert is_fit_for_telegram(reader.ask(command + line))


def test_a_pasted_article_is_too_long(reader: Reader) -> None:
    heard = reader.ask("lai châu " * 600)
    assert heard.outcome is Outcome.TOO_LONG
    assert "hỏi ngắn lại" in heard.text


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(line=st.text(max_size=120))
def test_arbitrary_text(reader: Reader, line: str) -> None:
    assert is_fit_for_telegram(reader.ask(line))


LINE = """lai châu điện biên sơn la tỉnh xã bí thư chỉ đạo gì hộ nghèo bao nhiêu so sánh nghị quyết 57 2025 và , /
@p11 / tháng 10 khó khăn kiến nghị ở của không có Tô Lâm Ngân GRDP % nguồn tìm"""
WORDS = st.sampled_from(LINE.split())


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(line=st.lists(WORDS, max_size=12).map(" ".join))
def test_arbitrary_questions(reader: Reader, line: str) -> None:
    assert is_fit_for_telegram(reader.ask(line))


def test_every_button_asks_something_that_is_answered(reader: Reader) -> None:
    seen: set[str] = set()
    waiting = [
        "/start",
        "/tinh Điện Biên",
        "/tinh Lào Cai",
        "/chude giảm nghèo",
        "/lanhdao Tô Lâm",
        "Tân Lập",
        "/xa Lao Chải",
    ]
    while waiting:
        line = waiting.pop()
        heard = reader.ask(line)
        assert heard.outcome not in {Outcome.UNKNOWN, Outcome.USAGE, Outcome.ERROR}, line
        assert is_fit_for_telegram(heard)
        assert heard.reply.page
        below = [button for row in heard.reply.page.buttons for button in row]
        new = {button.data or f"/start {button.start}" for button in below} - seen
        seen |= new
        waiting += sorted(new)
    assert len(seen) > 100
    assert {line[:2] for line in seen} == {"/b", "/c", "/h", "/k", "/l", "/n", "/s", "/t", "/x", "#p", "#g"}

"""The conversation in the terminal."""

import io
import logging
from collections.abc import Callable, Iterable

import pytest
from rich.console import Console

from bot.answers.outcome import Outcome
from bot.console.chat import chat
from bot.console.rendering import styled
from bot.presentation.reply import Button, Message, Reply
from bot.telegram.services import Services
from tests.conftest import parrot


def converse(lines: Iterable[str], answer: Callable[[str], Reply] = parrot, *, terminal: bool = False) -> str:
    """What the terminal shows when `lines` are typed."""
    left = iter(lines)

    def read() -> str:
        try:
            return next(left)
        except StopIteration:
            raise EOFError from None

    console = Console(file=io.StringIO(), force_terminal=terminal, width=80, highlight=False, soft_wrap=True)
    chat(Services(answer), console, read)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_a_question_is_repeated_and_answered_with_numbered_buttons() -> None:
    assert converse(["/tinh lai [b] & <x>\n"]) == (
        "› /tinh lai [b] & <x>\nHỏi: /tinh lai [b] & <x>\n  1) Lai Châu   2) Điện Biên\n\n"
    )


def test_a_number_presses_the_button() -> None:
    assert "Hỏi: /tinh p11" in converse(["lai", "2"])


def test_a_number_without_such_a_button_is_a_question() -> None:
    assert "Hỏi: 3" in converse(["lai", "3"])
    assert "Hỏi: 1" in converse(["1"])


def test_buttons_are_numbered_through_all_messages_of_a_reply() -> None:
    def answer(text: str) -> Reply:
        messages = (
            Message(text, ((Button("một", "m"),), (Button("hai", "h"),))),
            Message("nữa", ((Button("ba", "b"),),)),
        )
        return Reply(Outcome.ASK, messages, ())

    shown = converse(["x", "3"], answer)
    assert "1) một\n  2) hai\n" in shown
    assert "nữa\n  3) ba\n" in shown
    assert shown.split("› 3\n")[1].startswith("b\n")


@pytest.mark.parametrize("word", ["thoát", "THOAT", "/thoat", "exit", "quit"])
def test_taking_leave_ends_it(word: str) -> None:
    assert "Hỏi" not in converse([word, "Huế"])


def test_empty_lines_ask_nothing() -> None:
    assert converse(["", "  "]) == ""


def test_ctrl_c_ends_it_politely() -> None:
    def interrupt() -> str:
        raise KeyboardInterrupt

    chat(Services(parrot), Console(file=io.StringIO()), interrupt)


def test_a_terminal_shows_the_formatting() -> None:
    assert "\x1b[1mHỏi:\x1b[0m Huế" in converse(["Huế"], terminal=True)


def test_links_keep_their_address() -> None:
    text = styled('<a href="https://vi.du/a">bài</a> <code>x</code> <tg-spoiler>y</tg-spoiler>')
    assert text.plain == "bài x y"
    assert [str(span.style) for span in text.spans] == ["underline link https://vi.du/a", "cyan"]


def test_a_failure_is_confessed_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    def fail(_: str) -> Reply:
        raise LookupError("kho dữ liệu hỏng")

    assert "trục trặc" in converse(["Huế"], fail)
    assert [r for r in caplog.records if r.levelno == logging.ERROR and r.exc_info]

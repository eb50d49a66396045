"""The conversation in the terminal."""

import io
import logging
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from bot.answers.attachment import Attachment, AttachmentKind
from bot.answers.outcome import Outcome
from bot.console.chat import FILES, chat
from bot.console.rendering import styled
from bot.documents.making import Draw, MadeFile
from bot.presentation.briefing import reply_to
from bot.presentation.reply import Button, Message, Reply
from bot.telegram.services import Services
from tests.conftest import parrot
from tests.reader import TODAY, Reader


def converse(
    lines: Iterable[str],
    answer: Callable[[str], Reply] | Services = parrot,
    *,
    terminal: bool = False,
    files: Path = FILES,
) -> str:
    """What the terminal shows when `lines` are typed."""
    left = iter(lines)

    def read() -> str:
        try:
            return next(left)
        except StopIteration:
            raise EOFError from None

    console = Console(file=io.StringIO(), force_terminal=terminal, width=80, highlight=False, soft_wrap=True)
    chat(answer if isinstance(answer, Services) else Services(answer), console, read, files)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_a_question_is_repeated_and_answered_with_numbered_buttons() -> None:
    assert converse(["/tinh lai [b] & <x>\n"]) == (
        "› /tinh lai [b] & <x>\nHỏi: /tinh lai [b] & <x>\n  1) Lai Châu   2) Điện Biên\n\n"
    )


def test_enter_alone_asks_nothing() -> None:
    assert converse(["", "lai", ""]).count("Hỏi:") == 1


def test_a_number_presses_the_button() -> None:
    assert "Hỏi: /tinh p11" in converse(["lai", "2"])


def test_a_number_without_such_a_button_is_a_question() -> None:
    assert "Hỏi: 3" in converse(["lai", "3"])
    assert "Hỏi: 1" in converse(["1"])


def test_the_number_of_the_page_is_no_button_and_says_so(reader: Reader) -> None:
    shown = converse(["/tinh Lai Châu", "1", "2"], lambda text: reply_to(text, reader.snapshot, TODAY))
    assert "\n  1) 1/3   2) Sau ›\n" in shown
    assert "\n› 1\nNút này chỉ cho biết đang ở trang nào.\n\n› 2\nTỉnh Lai Châu" in shown


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


def made(_: Attachment) -> Draw:
    return lambda: MadeFile("ho-so.docx", b"Word", "Hồ sơ về tỉnh Lai Châu")


def with_a_file(text: str) -> Reply:
    return replace(parrot(text), attachments=(Attachment(AttachmentKind.WORD, text),))


def test_a_file_is_written_and_the_reader_told_where(tmp_path: Path) -> None:
    shown = converse(["/hoso Lai Châu"], Services(with_a_file, files=made), files=tmp_path / "exports")
    assert f"Hồ sơ về tỉnh Lai Châu. Đã ghi tệp: {tmp_path / 'exports' / 'ho-so.docx'}\n" in shown
    assert (tmp_path / "exports" / "ho-so.docx").read_bytes() == b"Word"


def test_where_no_file_can_be_written_that_is_said(tmp_path: Path) -> None:
    (tmp_path / "exports").write_text("đây là một tệp")
    shown = converse(["/hoso Lai Châu"], Services(with_a_file, files=made), files=tmp_path / "exports")
    assert "Chưa ghi được tệp" in shown
    assert "(đã có tệp hoặc thư mục cùng tên)" in shown

"""The token is in no log line, whatever brought it there."""

import io
import json
import logging
from collections.abc import Iterator

import pytest
from telegram import Bot
from telegram.error import InvalidToken, TelegramError
from telegram.ext import ApplicationBuilder
from telegram.request import BaseRequest

from bot.telegram.redaction import install_logging, redacted

TOKEN = "987654321:" + "AbC-dEf_h1" * 3 + "XyZ12"


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """What `install_logging` writes; the logging of the test run is put back afterwards."""
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    loggers = [
        logging.getLogger(name)
        for name in ("httpx", "httpcore", "aiohttp", "telegram.ext", "telegram.Bot", "telegram.request")
    ]
    levels = [logger.level for logger in loggers]
    stream = io.StringIO()
    install_logging(logging.DEBUG, TOKEN, stream=stream)
    yield stream
    root.handlers[:] = before
    root.setLevel(level)
    for logger, old in zip(loggers, levels, strict=True):
        logger.setLevel(old)


def assert_hidden(log: io.StringIO) -> None:
    assert log.getvalue(), "nothing was logged at all"
    assert TOKEN not in log.getvalue()
    assert TOKEN.split(":")[1] not in log.getvalue()
    assert "***" in log.getvalue()


def test_in_arguments(log: io.StringIO) -> None:
    logging.getLogger("x").info("POST %s", f"https://api.telegram.org/bot{TOKEN}/getMe")
    assert_hidden(log)


def test_in_the_representation_of_a_bot_and_of_an_application(log: io.StringIO) -> None:
    assert TOKEN in repr(Bot(TOKEN))
    logging.getLogger("x").warning("%r %r", Bot(TOKEN), ApplicationBuilder().token(TOKEN).build())
    assert_hidden(log)


def fail(text: str, cause: Exception) -> None:
    raise RuntimeError(text) from cause


def test_in_a_traceback_and_its_causes(log: io.StringIO) -> None:
    cause = InvalidToken(f"The token `{TOKEN}` was rejected by the server.")
    try:
        fail(f"url /bot{TOKEN}/getMe", cause)
    except RuntimeError:
        logging.getLogger("x").exception("hỏng")
    assert "Traceback" in log.getvalue()
    assert_hidden(log)


def test_in_a_stack(log: io.StringIO) -> None:
    logging.getLogger("x").info(f"{TOKEN}", stack_info=True)
    assert_hidden(log)


def test_a_token_that_is_not_ours_is_hidden_too(log: io.StringIO) -> None:
    logging.getLogger("x").info("bot%s", "1111:" + "q" * 35)
    assert "q" * 35 not in log.getvalue()


def test_the_http_client_does_not_log_its_requests(log: io.StringIO) -> None:
    logging.getLogger("httpx").info("HTTP Request: POST https://api.telegram.org/bot%s/getMe", TOKEN)
    assert log.getvalue() == ""


def test_an_encoded_token_and_a_password_of_a_proxy() -> None:
    assert redacted(TOKEN.replace(":", "%3A")) == "***"
    assert redacted("http://an:mật-khẩu@proxy:3128/") == "http://***@proxy:3128/"


def test_ordinary_text_stays() -> None:
    text = "12:30 2025-10-14 12:30:45 https://vi.dụ/a:b 57-NQ/TW 1779520000000"
    assert redacted(text) == text


@pytest.mark.usefixtures("log")
def test_json_lines_are_json_and_hold_no_secret() -> None:
    stream = io.StringIO()
    install_logging(logging.INFO, TOKEN, "webhook-s3cret", as_json=True, stream=stream)
    try:
        fail(f"url /bot{TOKEN}/getMe", ValueError("webhook-s3cret"))
    except RuntimeError:
        logging.getLogger("x").exception("hỏng %s", TOKEN)
    line = stream.getvalue()
    entry = json.loads(line)
    assert line.count("\n") == 1
    assert (entry["level"], entry["logger"], entry["message"]) == ("ERROR", "x", "hỏng ***")
    assert "Traceback" in entry["exc_info"]
    assert entry["time"]
    assert TOKEN not in line
    assert "webhook-s3cret" not in line


def test_the_library_does_not_log_what_it_cannot_read(log: io.StringIO) -> None:
    with pytest.raises(TelegramError):
        BaseRequest.parse_json_payload("câu hỏi riêng {".encode())
    logging.getLogger("telegram.ext.Application").debug("Processing update %s", "câu hỏi riêng")
    assert "riêng" not in log.getvalue()

"""What Telegram accepts as an answer to an inline query. A check raises `BadCallError`."""

from collections.abc import Mapping
from typing import Any

from bot.console.limits import BadCallError, check_keyboard, check_start, utf16_length, visible_text

MAX_RESULTS = 50
MAX_ID_BYTES = 64
MAX_OFFSET_BYTES = 64
MAX_QUERY = 256

_RESULT = {"type", "id", "title", "input_message_content"}
_RESULT_OPTIONS = {"description", "reply_markup", "url"}
_CONTENT = {"message_text", "parse_mode", "link_preview_options"}


def check_inline_answer(parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The results of an answer, each with its `text` as it would be sent."""
    results = parameters["results"]
    if len(results) > MAX_RESULTS:
        raise BadCallError("RESULTS_TOO_MUCH")
    if len(str(parameters.get("next_offset", "")).encode()) > MAX_OFFSET_BYTES:
        raise BadCallError("NEXT_OFFSET_INVALID")
    if "button" in parameters:
        if not parameters["button"].get("text", "").strip() or set(parameters["button"]) != {"text", "start_parameter"}:
            raise BadCallError("BUTTON_INVALID")
        check_start(parameters["button"]["start_parameter"])
    if len({result["id"] for result in results}) != len(results):
        raise BadCallError("RESULT_ID_DUPLICATE")
    return [_checked(result) for result in results]


def _checked(result: Mapping[str, Any]) -> dict[str, Any]:
    if result.get("type") != "article" or not set(result) >= _RESULT or set(result) - _RESULT - _RESULT_OPTIONS:
        raise BadCallError("RESULT_TYPE_INVALID")
    if not 1 <= len(result["id"].encode()) <= MAX_ID_BYTES:
        raise BadCallError("RESULT_ID_INVALID")
    if not utf16_length(result["title"].strip()):
        raise BadCallError("ARTICLE_TITLE_EMPTY")
    content = result["input_message_content"]
    if set(content) - _CONTENT:
        raise BadCallError("unknown parameters in the message of an inline query result")
    if "reply_markup" in result:
        check_keyboard(result["reply_markup"])
    return dict(result) | {"text": visible_text(content["message_text"], content.get("parse_mode"))}

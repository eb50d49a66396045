"""A Bot API in memory, at least as strict as Telegram's, on which the real application runs unchanged.

It knows the methods the application uses and no other; it refuses what Telegram refuses, in Telegram's words,
and what Telegram would silently ignore as well.
"""

import asyncio
import json
import re
import time
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from telegram.request import BaseRequest, RequestData

from bot.console.inline_checks import check_inline_answer
from bot.console.limits import (
    MAX_NOTICE,
    BadCallError,
    SentFile,
    check_commands,
    check_document,
    check_force_reply,
    check_keyboard,
    check_photo,
    check_scope,
    utf16_length,
    visible_caption,
    visible_text,
)
from bot.console.people import Room
from bot.console.sent import Sent
from bot.console.world import World

TOKEN = "1234567890:" + "A" * 35
"""The token under which the Bot API in memory knows its bot."""

Fault = Callable[[str, dict[str, Any]], Awaitable[tuple[int, dict[str, Any]] | None]]
"""Asked before each call, with the method and its parameters: None lets it pass; an HTTP code with an answer
(or an exception) comes instead."""

_ACTIONS = frozenset({"typing", "upload_document", "upload_photo"})
_TEXT_OPTIONS = {"parse_mode", "reply_markup", "link_preview_options"}
_FILE_OPTIONS = {"caption", "parse_mode", "reply_markup", "reply_parameters", "message_thread_id"}
_FILES = {"sendDocument": "document", "sendPhoto": "photo"}
"""The methods that take a file, and the parameter it comes in."""
_METHODS: dict[str, tuple[set[str], set[str]]] = {
    "getMe": (set(), set()),
    "getUpdates": (set(), {"offset", "limit", "timeout", "allowed_updates"}),
    "sendMessage": (
        {"chat_id", "text"},
        _TEXT_OPTIONS | {"reply_parameters", "message_thread_id", "disable_notification"},
    ),
    "sendDocument": ({"chat_id", "document"}, _FILE_OPTIONS),
    "sendPhoto": ({"chat_id", "photo"}, _FILE_OPTIONS),
    "editMessageText": ({"chat_id", "message_id", "text"}, _TEXT_OPTIONS),
    "editMessageReplyMarkup": ({"chat_id", "message_id"}, {"reply_markup"}),
    "answerInlineQuery": ({"inline_query_id", "results"}, {"cache_time", "is_personal", "next_offset", "button"}),
    "answerCallbackQuery": ({"callback_query_id"}, {"text", "show_alert"}),
    "sendChatAction": ({"chat_id", "action"}, {"message_thread_id"}),
    "setMyCommands": ({"commands"}, {"scope", "language_code"}),
    "leaveChat": ({"chat_id"}, set()),
    "setWebhook": ({"url", "secret_token"}, {"allowed_updates", "max_connections", "drop_pending_updates"}),
    "deleteWebhook": (set(), {"drop_pending_updates"}),
    "getWebhookInfo": (set(), set()),
}
"""The methods known, each with the parameters it needs and those it may have."""


class BotApi(World, BaseRequest):
    """The server's side of Telegram, for one bot."""

    def __init__(self, username: str = "briefing_bot", fault: Fault | None = None) -> None:
        super().__init__({"id": int(TOKEN.split(":", 1)[0]), "is_bot": True, "first_name": "Bot", "username": username})
        self.fault = fault
        self.menus: dict[tuple[str, str], list[dict[str, str]]] = {}
        """Commands by scope ("default", "all_group_chats", "chat 1001") and language."""
        self.sent: list[Sent] = []
        self.outbox: asyncio.Queue[Sent] = asyncio.Queue()
        """Messages as they come before the reader's eyes: new ones, and old ones that were changed."""
        self.calls: list[str] = []
        """Every method called, refused calls included."""
        self.notices: dict[str, str | None] = {}
        """Callback queries that were answered, by id, with the notice shown."""
        self.found: dict[str, dict[str, Any]] = {}
        """Answers to inline queries, by the query's id: `results` with their `text`, `next_offset`, `button`."""
        self.actions: list[tuple[int, str]] = []
        """What the bot was shown to be doing, and where."""
        self.left: list[int] = []
        """Groups the bot went out of."""
        self.webhook: dict[str, Any] | None = None
        """What `setWebhook` was called with."""

    # What the bot's library sees.

    @property
    def read_timeout(self) -> float | None:
        """No call waits for a network."""
        return None

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_args: Any, **_timeouts: Any
    ) -> tuple[int, bytes]:
        """One call, answered as Telegram would."""
        token, name = url.rsplit("/", 2)[1:]
        parameters = dict(request_data.parameters) if request_data else {}
        parameters |= _files_in(request_data)
        code, answer = await self.answer(token, method, name, parameters)
        return code, json.dumps(answer).encode()

    async def answer(
        self, token: str, method: str, name: str, parameters: dict[str, Any]
    ) -> tuple[int, dict[str, Any]]:
        """The HTTP status and the body with which Telegram answers a call."""
        self.calls.append(name)
        fault = await self.fault(name, parameters) if self.fault else None
        if fault is not None:
            return fault
        try:
            return 200, {"ok": True, "result": await self._call(token, method, name, parameters)}
        except BadCallError as error:
            body = {"ok": False, "error_code": error.code, "description": error.description}
            return error.code, body | ({"parameters": error.parameters} if error.parameters else {})

    async def _call(self, token: str, method: str, name: str, parameters: dict[str, Any]) -> Any:
        if token != f"bot{TOKEN}":
            raise BadCallError("Unauthorized", 401)
        if name not in _METHODS or method != "POST":
            raise BadCallError("Not Found", 404)
        needed, optional = _METHODS[name]
        if missing := needed - set(parameters):
            raise BadCallError(f"parameters required: {', '.join(sorted(missing))}")
        if unknown := set(parameters) - needed - optional:
            raise BadCallError(f"unknown parameters {', '.join(sorted(unknown))}")
        if any(isinstance(value, SentFile) for key, value in parameters.items() if key != _FILES.get(name)):
            raise BadCallError("a file where none belongs")
        return await getattr(self, f"_{name}")(parameters)

    # The methods, by Telegram's names.

    async def _getMe(self, _: dict[str, Any]) -> dict[str, Any]:
        abilities = {"can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": True}
        return self.me | abilities

    async def _getUpdates(self, parameters: dict[str, Any]) -> list[dict[str, Any]]:
        if self.webhook:
            raise BadCallError("Conflict: can't use getUpdates method while webhook is active", 409)
        allowed = parameters.get("allowed_updates")
        offset = parameters.get("offset", 0)
        timeout = float(parameters.get("timeout", 0))
        deadline = time.monotonic() + timeout
        while True:
            self._updates = [
                update
                for update in self._updates
                if update["update_id"] >= offset and (not allowed or any(kind in update for kind in allowed))
            ]
            left = deadline - time.monotonic()
            if self._updates or left <= 0:
                return self._updates[: parameters.get("limit", 100)]
            self._news.clear()
            try:
                await asyncio.wait_for(self._news.wait(), left)
            except TimeoutError:
                return []

    async def _sendMessage(self, parameters: dict[str, Any]) -> dict[str, Any]:
        room = self._addressed(parameters)
        text = visible_text(parameters["text"], parameters.get("parse_mode"))
        return self._send(room, parameters, parameters["text"], {"text": text})

    async def _sendDocument(self, parameters: dict[str, Any]) -> dict[str, Any]:
        file = _file(parameters, "document")
        check_document(file)
        described = {"file_id": "D", "file_unique_id": "d", "file_name": file.name, "file_size": len(file.content)}
        return self._send_file(parameters, file, {"document": described})

    async def _sendPhoto(self, parameters: dict[str, Any]) -> dict[str, Any]:
        file = _file(parameters, "photo")
        check_photo(file)
        size = {"file_id": "P", "file_unique_id": "p", "width": 1, "height": 1, "file_size": len(file.content)}
        return self._send_file(parameters, file, {"photo": [size]})

    def _send_file(self, parameters: dict[str, Any], file: SentFile, content: dict[str, Any]) -> dict[str, Any]:
        room = self._addressed(parameters)
        caption = parameters.get("caption", "")
        text = visible_caption(caption, parameters.get("parse_mode"))
        return self._send(room, parameters, caption, content | ({"caption": text} if text else {}), file)

    def _addressed(self, parameters: dict[str, Any]) -> Room:
        """The chat a message goes to, and the message it answers there."""
        room = self._room(parameters["chat_id"])
        answers = parameters.get("reply_parameters", {})
        known = "message_id" not in answers or (room.id, answers["message_id"]) in self._messages
        if not known and not answers.get("allow_sending_without_reply"):
            raise BadCallError("message to be replied not found")
        return room

    def _send(
        self, room: Room, parameters: dict[str, Any], html: str, content: dict[str, Any], file: SentFile | None = None
    ) -> dict[str, Any]:
        markup = parameters.get("reply_markup", {"inline_keyboard": []})
        asks = check_force_reply(markup) if "force_reply" in markup else False
        rows = [] if asks else check_keyboard(markup)
        message = self._message(room, self.me) | content | _under(rows)
        original = self._messages.get((room.id, parameters.get("reply_parameters", {}).get("message_id", 0)))
        if original is not None:
            # Telegram shows one message back, not the whole thread.
            message["reply_to_message"] = {k: v for k, v in original.items() if k != "reply_to_message"}
        self._messages[room.id, message["message_id"]] = message
        buttons = [[dict(button) for button in row] for row in rows]
        text = content.get("text", content.get("caption", ""))
        sent = Sent(room.id, message["message_id"], html, text, buttons, parameters, file, asks)
        self.sent.append(sent)
        self.outbox.put_nowait(sent)
        return message

    async def _editMessageText(self, parameters: dict[str, Any]) -> dict[str, Any]:
        sent = self._mine(parameters)
        if sent.file is not None:
            raise BadCallError("there is no text in the message to edit")
        text = visible_text(parameters["text"], parameters.get("parse_mode"))
        rows = check_keyboard(parameters.get("reply_markup", {"inline_keyboard": []}))
        if (text, rows) == (sent.text, sent.buttons):
            raise BadCallError("message is not modified")
        sent.html, sent.text = parameters["text"], text
        sent.buttons = [[dict(button) for button in row] for row in rows]
        self.outbox.put_nowait(sent)
        return self._changed(sent, {"text": text} | _under(rows))

    async def _editMessageReplyMarkup(self, parameters: dict[str, Any]) -> dict[str, Any]:
        sent = self._mine(parameters)
        rows = check_keyboard(parameters.get("reply_markup", {"inline_keyboard": []}))
        if rows == sent.buttons:
            raise BadCallError("message is not modified")
        sent.buttons = [[dict(button) for button in row] for row in rows]
        return self._changed(sent, _under(rows))

    async def _answerCallbackQuery(self, parameters: dict[str, Any]) -> bool:
        query_id = parameters["callback_query_id"]
        if query_id not in self._pressed:
            raise BadCallError("query is too old and response timeout expired or query ID is invalid")
        if utf16_length(parameters.get("text", "")) > MAX_NOTICE:
            raise BadCallError("MESSAGE_TOO_LONG")
        self._pressed.remove(query_id)
        self.notices[query_id] = parameters.get("text")
        return True

    async def _answerInlineQuery(self, parameters: dict[str, Any]) -> bool:
        query_id = parameters["inline_query_id"]
        if query_id not in self._searched:
            raise BadCallError("query is too old and response timeout expired or query ID is invalid")
        results = check_inline_answer(parameters)
        self._searched.remove(query_id)
        self.found[query_id] = parameters | {"results": results}
        return True

    async def _sendChatAction(self, parameters: dict[str, Any]) -> bool:
        self._room(parameters["chat_id"])
        if parameters["action"] not in _ACTIONS:
            raise BadCallError("wrong parameter action in request")
        self.actions.append((parameters["chat_id"], parameters["action"]))
        return True

    async def _setMyCommands(self, parameters: dict[str, Any]) -> bool:
        check_commands(parameters["commands"])
        scope = check_scope(parameters.get("scope", {"type": "default"}), self._rooms)
        language = parameters.get("language_code", "")
        if language and not re.fullmatch("[a-z]{2}", language):
            raise BadCallError("LANGUAGE_CODE_INVALID")
        self.menus[scope, language] = parameters["commands"]
        return True

    async def _leaveChat(self, parameters: dict[str, Any]) -> bool:
        room = self._room(parameters["chat_id"])
        if room.is_private:
            raise BadCallError("chat member status can't be changed in private chats")
        self.left.append(room.id)
        self.puts_out(room)
        return True

    async def _setWebhook(self, parameters: dict[str, Any]) -> bool:
        if not parameters["url"].startswith("https://"):
            raise BadCallError("bad webhook: An HTTPS URL must be provided for webhook")
        if not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", parameters["secret_token"]):
            raise BadCallError("secret token contains unallowed characters")
        self.webhook = parameters
        self._news.set()
        return True

    async def _deleteWebhook(self, parameters: dict[str, Any]) -> bool:
        self.webhook = None
        if parameters.get("drop_pending_updates"):
            self._updates.clear()
        return True

    async def _getWebhookInfo(self, _: dict[str, Any]) -> dict[str, Any]:
        url = self.webhook["url"] if self.webhook else ""
        return {"url": url, "has_custom_certificate": False, "pending_update_count": len(self._updates)}

    # Book-keeping.

    def _room(self, chat_id: int) -> Room:
        """The chat the bot may write in."""
        if chat_id in self.moved:
            new = self.moved[chat_id]
            description = "group chat was upgraded to a supergroup chat"
            raise BadCallError(description, parameters={"migrate_to_chat_id": new})
        if chat_id in self.outside:
            raise BadCallError("Forbidden: bot was kicked from the group chat", 403)
        if chat_id not in self._rooms:
            raise BadCallError("chat not found")
        return self._rooms[chat_id]

    def _changed(self, sent: Sent, content: dict[str, Any]) -> dict[str, Any]:
        bare = {k: v for k, v in self._messages[sent.chat_id, sent.message_id].items() if k != "reply_markup"}
        message = self._messages[sent.chat_id, sent.message_id] = bare | content
        return message

    def _mine(self, parameters: dict[str, Any]) -> Sent:
        for sent in self.sent:
            if (sent.chat_id, sent.message_id) == (parameters["chat_id"], parameters["message_id"]):
                return sent
        raise BadCallError("message to edit not found")


def _files_in(data: RequestData | None) -> dict[str, Any]:
    """The files of a multipart call, by the parameter each comes in."""
    parts = (data.multipart_data if data else None) or {}
    return {
        name: SentFile(file_name, content if isinstance(content, bytes) else content.read())
        for name, (file_name, content, _) in parts.items()
    }


def _file(parameters: dict[str, Any], name: str) -> SentFile:
    file = parameters[name]
    if not isinstance(file, SentFile):
        raise BadCallError("wrong remote file identifier specified")
    return file


def _under(rows: list[list[Mapping[str, Any]]]) -> dict[str, Any]:
    """What a message says of its buttons; nothing when it has none."""
    return {"reply_markup": {"inline_keyboard": rows}} if rows else {}

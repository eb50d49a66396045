"""Updates as Telegram, or somebody who plays Telegram, might send them: of all kinds, whole and broken."""

import random
from collections.abc import Iterator
from typing import Any

from bot.answers.commands import COMMANDS

HUGE = 2**52 - 1
"""The largest id the Bot API promises."""

PLACES = ("Lai Châu", "lai chau", "Huế", "si pa phin", "Hà Giang", "đăk lăk", "Tân Lập")
WORDS = (
    "hộ nghèo",
    "chỉ đạo",
    "tỷ lệ",
    "2025",
    "của",
    "a < b & c",
    "😀",
    "\u202e",
    "\x00",
    "/tinh@other_bot",
    "\u200b",
)
CONTENT: dict[str, Any] = {
    "photo": [{"file_id": "1", "file_unique_id": "1", "width": 1, "height": 1}],
    "voice": {"file_id": "1", "file_unique_id": "1", "duration": 1},
    "audio": {"file_id": "1", "file_unique_id": "1", "duration": 1},
    "video": {"file_id": "1", "file_unique_id": "1", "width": 1, "height": 1, "duration": 1},
    "video_note": {"file_id": "1", "file_unique_id": "1", "length": 1, "duration": 1},
    "document": {"file_id": "1", "file_unique_id": "1"},
    "sticker": {
        "file_id": "1",
        "file_unique_id": "1",
        "width": 1,
        "height": 1,
        "is_animated": False,
        "is_video": False,
        "type": "regular",
    },
    "location": {"latitude": 21.0, "longitude": 105.8},
    "venue": {"location": {"latitude": 21.0, "longitude": 105.8}, "title": "a", "address": "b"},
    "contact": {"phone_number": "1", "first_name": "A"},
    "dice": {"emoji": "🎲", "value": 3},
    "poll": {
        "id": "1",
        "question": "?",
        "options": [],
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": True,
        "type": "regular",
        "allows_multiple_answers": False,
    },
    "new_chat_members": [{"id": 5, "is_bot": False, "first_name": "A"}],
    "left_chat_member": {"id": 5, "is_bot": False, "first_name": "A"},
    "new_chat_title": "Tổ công tác",
    "delete_chat_photo": True,
    "group_chat_created": True,
    "migrate_to_chat_id": -1001,
    "pinned_message": {"message_id": 1, "date": 0, "chat": {"id": 1, "type": "private"}},
    "successful_payment": {
        "currency": "VND",
        "total_amount": 1,
        "invoice_payload": "",
        "telegram_payment_charge_id": "",
        "provider_payment_charge_id": "",
    },
    "web_app_data": {"data": "x" * 4096, "button_text": "a"},
    "forum_topic_created": {"name": "a", "icon_color": 1},
    "something_of_next_year": {"a": [1, {"b": None}]},
}
"""What a message may carry, the last of it unknown to the library."""

OTHER_KINDS: dict[str, Any] = {
    "inline_query": {"id": "1", "from": {"id": 1, "is_bot": False, "first_name": "A"}, "query": "huế", "offset": ""},
    "poll_answer": {"poll_id": "1", "option_ids": [0], "user": {"id": 1, "is_bot": False, "first_name": "A"}},
    "my_chat_member": {
        "chat": {"id": -100, "type": "supergroup", "title": "a"},
        "from": {"id": 1, "is_bot": False, "first_name": "A"},
        "date": 0,
        "old_chat_member": {"status": "left", "user": {"id": 1, "is_bot": True, "first_name": "B"}},
        "new_chat_member": {"status": "member", "user": {"id": 1, "is_bot": True, "first_name": "B"}},
    },
    "kind_of_next_year": {"from": {"id": 1}, "text": "huế"},
}


def arbitrary_updates(count: int, seed: int) -> Iterator[dict[str, Any]]:
    """`count` updates, the same for the same `seed`."""
    make = _Maker(random.Random(seed))
    for number in range(1, count + 1):
        yield {"update_id": number, **make.content()}


class _Maker:
    def __init__(self, chance: random.Random) -> None:
        self._chance = chance

    def content(self) -> dict[str, Any]:
        kind = self._chance.choices(
            ("message", "edited_message", "channel_post", "callback_query", "other"), (60, 10, 5, 15, 10)
        )[0]
        if kind == "other":
            name = self._chance.choice(list(OTHER_KINDS))
            content = {name: OTHER_KINDS[name]}
        elif kind == "callback_query":
            content = {kind: self._query()}
        else:
            content = {kind: self._message(3)}
        return self._broken(content) if self._chance.random() < 0.3 else content

    def _id(self) -> int:
        return self._chance.choice((1, 5, 1001, HUGE, self._chance.randrange(1, HUGE)))

    def _user(self) -> dict[str, Any]:
        return {"id": self._id(), "is_bot": self._chance.random() < 0.1, "first_name": self._chance.choice(WORDS)}

    def _chat(self) -> dict[str, Any]:
        kind = self._chance.choice(("private", "private", "group", "supergroup", "channel"))
        return {"id": self._id() if kind == "private" else -self._id(), "type": kind, "title": "x"}

    def _text(self) -> str:
        chosen = self._chance.random()
        if chosen < 0.1:
            return "".join(chr(self._chance.choice((32, 97, 273, 7879, 128512, 0x10FFFF, 10))) for _ in range(30))
        if chosen < 0.2:
            return self._chance.choice(WORDS) * 500
        command = "/" + self._chance.choice(COMMANDS).name if chosen < 0.6 else ""
        return " ".join((command, self._chance.choice(WORDS), self._chance.choice(PLACES)))

    def _message(self, depth: int) -> dict[str, Any]:
        message: dict[str, Any] = {"message_id": self._id(), "date": 0, "chat": self._chat()}
        if self._chance.random() < 0.9:
            message["from"] = self._user()
        if self._chance.random() < 0.7:
            message["text"] = self._text()
            message["entities"] = [
                {"type": "bot_command", "offset": self._chance.randrange(-2, 600), "length": self._chance.randrange(99)}
            ]
        else:
            name = self._chance.choice(list(CONTENT))
            message[name] = CONTENT[name]
            if self._chance.random() < 0.3:
                message["caption"] = self._text()
        if depth and self._chance.random() < 0.3:
            message["reply_to_message"] = self._message(depth - 1)
        if self._chance.random() < 0.1:
            message |= {"message_thread_id": 7, "is_topic_message": True}
        return message

    def _query(self) -> dict[str, Any]:
        query: dict[str, Any] = {"id": str(self._id()), "from": self._user(), "chat_instance": "1"}
        if self._chance.random() < 0.8:
            query["message"] = self._message(1)
        if self._chance.random() < 0.8:
            query["data"] = self._chance.choice((self._text(), "/tinh p12", "x" * 65, ""))
        return query

    def _broken(self, value: Any) -> Any:
        """`value` with a field somewhere in it missing, or of another kind."""
        if isinstance(value, dict) and value:
            name = self._chance.choice(list(value))
            if self._chance.random() < 0.3:
                return {key: item for key, item in value.items() if key != name}
            return value | {name: self._broken(value[name])}
        return self._chance.choice((None, "", 0, -1, [], {}, True, "x", 2**70))

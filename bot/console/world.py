"""The people's side of the Bot API in memory: what they do, and the updates that come of it."""

import asyncio
import time
from typing import Any

from bot.console.inline_checks import MAX_QUERY
from bot.console.people import Person, Room, entities_in, entity_text
from bot.console.sent import Sent

CONTENT = frozenset({"photo", "voice", "video", "document", "sticker", "location", "contact", "poll"})
"""What makes a message one that people wrote, not one of Telegram's own about the chat."""

ADMINISTRATORS_RIGHTS = dict.fromkeys(
    (
        "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats",
        "can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories",
        "can_edit_stories", "can_delete_stories",
    ),
    False,
)  # fmt: skip


class World:
    """People, chats, messages, and what the bot has not yet been told."""

    def __init__(self, me: dict[str, Any]) -> None:
        """`me` is the bot, as Telegram's `User`."""
        self.me = me
        self.hears_all = False
        """Whether the bot's privacy mode is off: then groups tell it everything."""
        self.outside: set[int] = set()
        """Chats the bot was put out of."""
        self.moved: dict[int, int] = {}
        """Groups that became supergroups, and what they are now."""
        self._pressed: set[str] = set()
        self._searched: set[str] = set()
        self._rooms: dict[int, Room] = {}
        self._messages: dict[tuple[int, int], dict[str, Any]] = {}
        self._updates: list[dict[str, Any]] = []
        self._news = asyncio.Event()
        self._last_number = 0

    def types(
        self,
        text: str,
        room: Room | None = None,
        person: Person | None = None,
        reply_to: int | None = None,
        **content: Any,
    ) -> dict[str, Any]:
        """Someone sends a message, `content` its other fields; the update, also queued for `getUpdates`."""
        message = self._message(room or Room(), (person or Person()).json())
        message |= {"text": text, "entities": entities_in(text)} if text else {}
        if reply_to is not None:
            message["reply_to_message"] = self._messages[message["chat"]["id"], reply_to]
        message |= content
        return self._update({"message": message}, heard=self._hears(message))

    def edits(self, message_id: int, text: str, room: Room | None = None) -> dict[str, Any]:
        """Someone corrects a message of theirs."""
        old = self._messages[(room or Room()).id, message_id]
        changed = old | {"text": text, "entities": entities_in(text), "edit_date": int(time.time())}
        return self._update({"edited_message": changed})

    def presses(self, sent: Sent | None, data: str | None, person: Person | None = None) -> dict[str, Any]:
        """Someone presses a button under `sent`, or under a message that is no longer known."""
        query_id = str(self._number())
        self._pressed.add(query_id)
        query: dict[str, Any] = {"id": query_id, "from": (person or Person()).json(), "chat_instance": "1"}
        query["message"] = (
            self._messages[sent.chat_id, sent.message_id]
            if sent
            else {"chat": Room().json(), "message_id": 1, "date": 0}
        )
        return self._update({"callback_query": query | ({"data": data} if data is not None else {})})

    def searches(self, text: str, offset: str = "", person: Person | None = None) -> dict[str, Any]:
        """Someone types the bot's name and `text` in a chat of theirs; `offset` is where earlier results ended."""
        query_id = str(self._number())
        self._searched.add(query_id)
        query = {"id": query_id, "from": (person or Person()).json(), "query": text[:MAX_QUERY], "offset": offset}
        return self._update({"inline_query": query})

    def lets_in(self, room: Room, person: Person | None = None, status: str = "member") -> dict[str, Any]:
        """Someone adds the bot to a group or a channel, or changes what it may do there."""
        was = "member" if room.id in self._rooms and room.id not in self.outside else "left"
        self._rooms[room.id] = room
        self.outside.discard(room.id)
        return self._membership(room, person or Person(), was, status)

    def puts_out(self, room: Room, person: Person | None = None) -> dict[str, Any]:
        """Someone removes the bot from a group, or it leaves."""
        self.outside.add(room.id)
        return self._membership(room, person or Person(), "member", "left")

    def upgrades(self, room: Room, new: Room) -> None:
        """A group becomes a supergroup; both chats tell of it."""
        self._rooms[new.id] = new
        self.moved[room.id] = new.id
        for chat, content in ((room, {"migrate_to_chat_id": new.id}), (new, {"migrate_from_chat_id": room.id})):
            self._update({"message": self._message(chat, Person().json()) | content})

    # Book-keeping.

    def _membership(self, room: Room, person: Person, was: str, status: str) -> dict[str, Any]:
        def member(status: str) -> dict[str, Any]:
            rights = ADMINISTRATORS_RIGHTS if status == "administrator" else {}
            return {"user": self.me, "status": status} | rights

        change = {"chat": room.json(), "from": person.json(), "date": int(time.time())}
        change |= {"old_chat_member": member(was), "new_chat_member": member(status)}
        return self._update({"my_chat_member": change})

    def _number(self) -> int:
        self._last_number += 1
        return self._last_number

    def _message(self, room: Room, sender: dict[str, Any]) -> dict[str, Any]:
        self._rooms[room.id] = room
        return {"message_id": self._number(), "date": int(time.time()), "chat": room.json(), "from": sender}

    def _hears(self, message: dict[str, Any]) -> bool:
        """Whether a bot in privacy mode is told of a message."""
        if message["chat"]["type"] == "private" or self.hears_all:
            return True
        text, name = message.get("text", message.get("caption", "")), f"@{self.me['username']}".lower()
        said = [entity_text(text, entity).lower() for entity in message.get("entities", ())]
        to_me = any(
            word == name or (word.startswith("/") and word.partition("@")[2] in ("", name[1:])) for word in said
        )
        answered = message.get("reply_to_message", {}).get("from", {}).get("id") == self.me["id"]
        return to_me or answered or not (text or set(message) & CONTENT)

    def _update(self, content: dict[str, Any], *, heard: bool = True) -> dict[str, Any]:
        for message in (content.get("message"), content.get("edited_message")):
            if message:
                self._messages[message["chat"]["id"], message["message_id"]] = message
        if "callback_query" in content:
            room = content["callback_query"]["message"]["chat"]["id"]
            self._rooms.setdefault(room, Room(room))
        update = {"update_id": self._number(), **content}
        if heard:
            self._updates.append(update)
            self._news.set()
        return update

"""The snapshot that is live: every reply is drawn from one snapshot, and another takes its place at once."""

import logging
import sqlite3
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TypeVar

from bot.answers.attachment import Attachment
from bot.compiled.starting import How
from bot.documents.making import Draw, prepare
from bot.knowledge.problems import Problem
from bot.presentation.briefing import reply_to
from bot.presentation.reply import Reply
from bot.presentation.sharing import Sharing, sharing
from bot.search.snapshot import Snapshot
from bot.serving.files import Files

log = logging.getLogger(__name__)

T = TypeVar("T")

KEPT_REPLIES = 1024
"""Replies that are not drawn again: before a meeting many ask the same, buttons nothing else. Some megabytes."""

OnChange = Callable[[Snapshot, Snapshot], None]
"""Told of the snapshot that was live and of the one that is."""


@dataclass(frozen=True, slots=True)
class Served:
    """A snapshot, where it came from and since when it is live."""

    snapshot: Snapshot
    how: How
    since: datetime
    files: Files
    """How the files looked before they were read."""
    refused: tuple[Problem, ...] = ()
    """Why these files are not what is served; empty when they are."""


class Live:
    """Holds the snapshot all edges answer from; an answer under way keeps the one it began with."""

    def __init__(self, served: Served, today: Callable[[], date], remake: Callable[[], Served]) -> None:
        """`today` is the readers' day; `remake` makes the snapshot anew when its compiled file breaks in use."""
        self.served = served
        self.today = today
        self._remake = remake
        self._listeners: list[OnChange] = []
        self._replies: OrderedDict[str, Reply] = OrderedDict()
        self._forget_replies()

    @property
    def snapshot(self) -> Snapshot:
        """The snapshot that is live."""
        return self.served.snapshot

    def on_change(self, listener: OnChange) -> None:
        """Call `listener` after every swap."""
        self._listeners.append(listener)

    def swap(self, served: Served) -> None:
        """Serve `served` from now on, and tell the listeners."""
        before, self.served = self.served, served
        # At once, not when somebody asks: they hold on to what was live, and to its file.
        self._forget_replies()
        for listener in self._listeners:
            listener(before.snapshot, served.snapshot)

    def refuse(self, problems: tuple[Problem, ...]) -> None:
        """Go on as before: the files as they are now cannot be served."""
        self.served = replace(self.served, refused=problems)

    def reply(self, text: str) -> Reply:
        """The reply to `text`, typed by a reader or carried by a button."""
        return self._drawn(self._kept, text)

    def share(self, text: str) -> Sharing:
        """The facts `text` would be answered with, each ready to be sent on."""
        return self._drawn(sharing, text)

    def _drawn(self, draw: Callable[[str, Snapshot, date], T], text: str) -> T:
        try:
            return draw(text, self.snapshot, self.today())
        except sqlite3.DatabaseError as error:
            log.error("Bản biên dịch hỏng khi đang dùng (%s); làm lại từ dữ liệu gốc.", error)  # noqa: TRY400
            self.served = self._remake()
            return draw(text, self.snapshot, self.today())

    def _kept(self, text: str, snapshot: Snapshot, today: date) -> Reply:
        """The reply, drawn anew when it was not asked for lately, of this snapshot, today."""
        if snapshot is not self._drawn_from or today != self._drawn_on:
            self._forget_replies()
        reply = self._replies.pop(text, None) or reply_to(text, snapshot, today)
        self._replies[text] = reply
        if len(self._replies) > KEPT_REPLIES:
            self._replies.popitem(last=False)
        return reply

    def _forget_replies(self) -> None:
        self._replies.clear()
        self._drawn_from, self._drawn_on = self.snapshot, self.today()

    def file(self, attachment: Attachment) -> Draw | None:
        """How to make a file that a reply describes; None when what is known now gives none."""
        return prepare(attachment, self.snapshot, self.today())

"""The snapshot that is live: every reply is drawn from one snapshot, and another takes its place at once."""

import logging
import sqlite3
from collections.abc import Callable
from datetime import date

from bot.presentation.briefing import reply_to
from bot.presentation.reply import Reply
from bot.search.snapshot import Snapshot

log = logging.getLogger(__name__)


class Live:
    """Holds the snapshot all edges answer from; an answer under way keeps the one it began with."""

    def __init__(self, snapshot: Snapshot, today: Callable[[], date], remake: Callable[[], Snapshot]) -> None:
        """`today` is the readers' day; `remake` makes the snapshot anew when its compiled file breaks in use."""
        self.snapshot = snapshot
        self.today = today
        self._remake = remake

    def reply(self, text: str) -> Reply:
        """The reply to `text`, typed by a reader or carried by a button."""
        try:
            return reply_to(text, self.snapshot, self.today())
        except sqlite3.DatabaseError as error:
            log.error("Bản biên dịch hỏng khi đang dùng (%s); làm lại từ dữ liệu gốc.", error)  # noqa: TRY400
            self.snapshot = self._remake()
            return reply_to(text, self.snapshot, self.today())

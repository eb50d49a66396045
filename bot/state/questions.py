"""Questions by a short name, for buttons and links that cannot hold them whole; no word of who asked."""

import hashlib
from collections import OrderedDict
from collections.abc import Sequence

from sqlalchemy import select

from bot.state.engine import State
from bot.state.tables import questions
from bot.state.text import storable
from bot.state.upserting import upsert_all

TOKEN_LETTERS = 12
"""Hexadecimal: 48 bits, so that among a million questions hardly two share a name."""
REMEMBERED = 2_000
"""Of the last questions, kept beside the database: a button works before it is written, and while that is away."""


def token_of(text: str) -> str:
    """The short name of a question: the same for the same text, letters and digits only."""
    return hashlib.sha256(text.encode()).hexdigest()[:TOKEN_LETTERS]


class Questions:
    """The questions that were asked."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._recent: OrderedDict[str, str] = OrderedDict()

    def remember(self, text: str) -> str:
        """The short name of a question, which is written down when there is time."""
        text = storable(text)
        token = token_of(text)
        known = token in self._recent
        self._recent[token] = text
        self._recent.move_to_end(token)
        if len(self._recent) > REMEMBERED:
            self._recent.popitem(last=False)
        if not known:
            self._state.later.add(self._keep, (token, text))
        return token

    async def find(self, token: str) -> str | None:
        """The question of that short name; None when it is unknown or forgotten. Raises `StateUnavailableError`."""
        if token in self._recent:
            return self._recent[token]
        async with self._state.reading() as connection:
            text: str | None = await connection.scalar(select(questions.c.text).where(questions.c.token == token))
        return text

    async def _keep(self, asked: Sequence[tuple[str, str]]) -> None:
        now = self._state.now()
        rows = [{"token": token, "text": text, "last_at": now} for token, text in asked]
        async with self._state.writing() as connection:
            await upsert_all(connection, questions, "token", rows)

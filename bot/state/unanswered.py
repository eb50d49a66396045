"""Questions nothing was known about, folded and counted; no word of who asked."""

from dataclasses import dataclass

from sqlalchemy import func, select

from bot.state.engine import State
from bot.state.tables import unanswered
from bot.state.text import storable
from bot.state.upserting import Counted, Once, upsert


@dataclass(frozen=True, slots=True)
class Missed:
    """A question nothing was known about."""

    question: str
    """Folded."""
    outcome: str
    """How it ended the last time: "unknown" or "no_data"."""
    times: int
    last_at: int


class Unanswered:
    """The questions. Everything raises `StateUnavailableError`."""

    def __init__(self, state: State) -> None:
        self._state = state

    async def add(self, question: str, outcome: str) -> None:
        """Count a question, folded, once more."""
        now = self._state.now()
        values = {
            "outcome": outcome,
            "times": Counted(unanswered.c.times, 1),
            "first_at": Once(unanswered.c.first_at, now),
            "last_at": now,
        }
        async with self._state.writing() as connection:
            await upsert(connection, unanswered, {"question": storable(question)}, values)

    async def most_asked(self, limit: int) -> list[Missed]:
        """Those asked most often, of equals the latest first."""
        columns = (unanswered.c.question, unanswered.c.outcome, unanswered.c.times, unanswered.c.last_at)
        query = select(*columns).order_by(unanswered.c.times.desc(), unanswered.c.last_at.desc(), unanswered.c.question)
        async with self._state.reading() as connection:
            return [Missed(*row) for row in await connection.execute(query.limit(limit))]

    async def count(self) -> int:
        """How many different ones there are."""
        async with self._state.reading() as connection:
            return int(await connection.scalar(select(func.count()).select_from(unanswered)) or 0)

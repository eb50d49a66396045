"""Questions nothing was known about, folded and counted; no word of who asked."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from bot.state.engine import State
from bot.state.tables import unanswered
from bot.state.text import storable
from bot.state.upserting import upsert_all


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
        await self.add_all([(question, outcome)])

    async def add_all(self, missed: Sequence[tuple[str, str]]) -> None:
        """Count questions, each with how it ended."""
        now = self._state.now()
        rows = [
            {"question": storable(question), "outcome": outcome, "times": 1, "first_at": now, "last_at": now}
            for question, outcome in missed
        ]
        async with self._state.writing() as connection:
            await upsert_all(connection, unanswered, "question", rows, growing={"times"}, first={"first_at"})

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

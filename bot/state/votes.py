"""How often replies were found good or bad, by their folded question; no word of who pressed."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from bot.state.engine import State
from bot.state.tables import votes
from bot.state.text import storable
from bot.state.upserting import upsert_all


@dataclass(frozen=True, slots=True)
class Judged:
    """What was thought of the reply to a question."""

    question: str
    up: int
    down: int


class Votes:
    """The counts. Everything raises `StateUnavailableError`."""

    def __init__(self, state: State) -> None:
        self._state = state

    async def add(self, question: str, *, good: bool) -> None:
        """Count one press."""
        await self.add_all([(question, good)])

    async def add_all(self, presses: Sequence[tuple[str, bool]]) -> None:
        """Count presses, each with the question and whether the reply was good."""
        now = self._state.now()
        rows = [
            {"question": storable(question), "up": int(good), "down": int(not good), "last_at": now}
            for question, good in presses
        ]
        async with self._state.writing() as connection:
            await upsert_all(connection, votes, "question", rows, growing={"up", "down"})

    async def worst(self, limit: int) -> list[Judged]:
        """The questions whose replies were found bad most often."""
        query = select(votes.c.question, votes.c.up, votes.c.down).where(votes.c.down > 0)
        query = query.order_by((votes.c.down - votes.c.up).desc(), votes.c.question).limit(limit)
        async with self._state.reading() as connection:
            return [Judged(*row) for row in await connection.execute(query)]

"""Lines that readers say are wrong."""

from dataclasses import dataclass

from sqlalchemy import func, insert, select, update

from bot.state.engine import State
from bot.state.errors import TooManyError
from bot.state.tables import reports
from bot.state.text import storable

LONGEST_REASON = 1_000
MOST_OPEN = 20
"""Reports of one reader that wait to be dealt with: no more, so that nobody buries the administrators."""


@dataclass(frozen=True, slots=True)
class Report:
    """One line said to be wrong."""

    id: int
    reader: str
    chat_id: int
    thread_id: int | None
    fact_id: str
    """Empty when no single line is meant."""
    question: str
    reason: str
    done_at: int | None


_COLUMNS = (
    reports.c.id,
    reports.c.reader,
    reports.c.chat_id,
    reports.c.thread_id,
    reports.c.fact_id,
    reports.c.question,
    reports.c.reason,
    reports.c.done_at,
)


class Reports:
    """The reports. Everything raises `StateUnavailableError`."""

    def __init__(self, state: State) -> None:
        self._state = state

    async def add(
        self, person_id: int, chat_id: int, thread_id: int | None, fact_id: str, question: str
    ) -> tuple[int, bool]:
        """Note that a line is said to be wrong; the report's number, and whether it is new.

        A reader who says so twice says it once. Raises `TooManyError`.
        """
        reader = self._state.key.of(person_id)
        same = (
            (reports.c.reader == reader) & (reports.c.fact_id == fact_id) & (reports.c.question == storable(question))
        )
        row = {
            "at": self._state.now(),
            "reader": reader,
            "chat_id": chat_id,
            "thread_id": thread_id,
            "fact_id": fact_id,
            "question": storable(question),
            "reason": "",
        }
        async with self._state.writing() as connection:
            known = await connection.scalar(select(reports.c.id).where(same, reports.c.done_at.is_(None)))
            if known is not None:
                return int(known), False
            mine = select(func.count()).where(reports.c.reader == reader, reports.c.done_at.is_(None))
            if (await connection.scalar(mine) or 0) >= MOST_OPEN:
                raise TooManyError
            number = (await connection.execute(insert(reports).values(**row).returning(reports.c.id))).scalar_one()
            return int(number), True

    async def find(self, number: int) -> Report | None:
        """The report of that number; None when it is gone."""
        async with self._state.reading() as connection:
            row = (await connection.execute(select(*_COLUMNS).where(reports.c.id == number))).first()
        return Report(*row) if row else None

    async def say_why(self, number: int, person_id: int, reason: str) -> Report | None:
        """Keep what the reader says about it; None when the report is gone, or somebody else's."""
        mine = (reports.c.id == number) & (reports.c.reader == self._state.key.of(person_id))
        said = update(reports).where(mine).values(reason=storable(reason)[:LONGEST_REASON])
        async with self._state.writing() as connection:
            row = (await connection.execute(said.returning(*_COLUMNS))).first()
        return Report(*row) if row else None

    async def finish(self, number: int) -> Report | None:
        """Note that it was dealt with; None when it is gone or was dealt with before."""
        done = update(reports).where(reports.c.id == number, reports.c.done_at.is_(None))
        async with self._state.writing() as connection:
            row = (await connection.execute(done.values(done_at=self._state.now()).returning(*_COLUMNS))).first()
        return Report(*row) if row else None

    async def unfinished(self, limit: int) -> list[Report]:
        """Those not dealt with, the oldest first."""
        query = select(*_COLUMNS).where(reports.c.done_at.is_(None)).order_by(reports.c.id).limit(limit)
        async with self._state.reading() as connection:
            return [Report(*row) for row in await connection.execute(query)]

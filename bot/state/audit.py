"""What administrators did, for those who answer for it."""

from dataclasses import dataclass

from sqlalchemy import insert, select

from bot.state.engine import State
from bot.state.tables import audit


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing an administrator did."""

    at: int
    actor: int
    """Their user id."""
    action: str
    """What was done, a short word: "allowed", "reload", "report-done"."""
    subject: str
    """To whom or what."""
    detail: str


class Audit:
    """The log of what administrators did. Everything raises `StateUnavailableError`."""

    def __init__(self, state: State) -> None:
        self._state = state

    async def note(self, actor: int, action: str, subject: str = "", detail: str = "") -> None:
        """Write down that `actor` did something."""
        deed = {"at": self._state.now(), "actor": actor, "action": action, "subject": subject, "detail": detail}
        async with self._state.writing() as connection:
            await connection.execute(insert(audit).values(**deed))

    async def newest(self, limit: int) -> list[Deed]:
        """The last `limit` deeds, the newest first."""
        query = select(audit.c.at, audit.c.actor, audit.c.action, audit.c.subject, audit.c.detail)
        query = query.order_by(audit.c.id.desc()).limit(limit)
        async with self._state.reading() as connection:
            return [Deed(*row) for row in await connection.execute(query)]

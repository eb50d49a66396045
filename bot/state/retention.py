"""Forgetting what is old."""

from sqlalchemy import delete, func, select

from bot.state.engine import State
from bot.state.tables import audit, editions, questions, readers, reports, unanswered, votes

DAY_SECONDS = 86_400


async def purge(state: State, days: int) -> int:
    """Delete what nobody has touched for `days`; how many rows that were. Raises `StateUnavailableError`.

    What chats follow and who may use the bot stays: that is wanted until somebody says otherwise.
    """
    old = state.now() - days * DAY_SECONDS
    newest = select(func.max(editions.c.id)).scalar_subquery()
    statements = [
        delete(questions).where(questions.c.last_at < old),
        delete(unanswered).where(unanswered.c.last_at < old),
        delete(votes).where(votes.c.last_at < old),
        delete(reports).where(reports.c.at < old),
        delete(readers).where(readers.c.asked_at < old),
        delete(audit).where(audit.c.at < old),
        # The newest is what the next one is held against.
        delete(editions).where(editions.c.at < old, editions.c.id < newest),
    ]
    async with state.writing() as connection:
        return sum([(await connection.execute(statement)).rowcount for statement in statements])

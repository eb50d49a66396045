"""One immutable, checked, indexed state of all knowledge: what every answer is a function of."""

from dataclasses import dataclass

from bot.gazetteer.model import Gazetteer
from bot.knowledge.knowledge import Knowledge


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The knowledge and the gazetteer, indexed."""

    knowledge: Knowledge
    gazetteer: Gazetteer


def build_snapshot(knowledge: Knowledge, gazetteer: Gazetteer) -> Snapshot:
    """The snapshot of `knowledge`; a pure function, some milliseconds at today's size."""
    return Snapshot(knowledge, gazetteer)

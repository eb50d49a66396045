"""What tells whether a fact is new: the hash of what it says, and what it is about."""

import hashlib
import json

from bot.gazetteer.model import Gazetteer
from bot.search.facts import Fact, FactKind
from bot.search.in_memory import places_about

HEX_DIGITS = 16
"""Of a digest: 64 bits; among a million facts two are alike by chance once in 30 million knowledges."""
PLACE, PERSON, TOPIC = "place", "person", "topic"
"""What a subject may be, written before its name: "place:Lai Châu"."""

TOLD = (FactKind.FIGURE, FactKind.DIRECTIVE, FactKind.PETITION, FactKind.DIFFICULTY, FactKind.EVENT)
"""Kinds of facts that are news; a sentence of a summary says what the others say."""

_NOT_SAID = {"id", "topics"}
"""Fields that change without the fact saying anything else."""


def digest_of(fact: Fact) -> str:
    """The hash of what `fact` says: equal for the same words, whatever its id, its topics or its article's name."""
    said = fact.record.model_dump(mode="json", exclude=_NOT_SAID, exclude_none=True) if fact.record else fact.text
    text = json.dumps([fact.kind, said], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:HEX_DIGITS]


def subjects_of(fact: Fact, gazetteer: Gazetteer) -> tuple[str, ...]:
    """What somebody may follow that `fact` is about: places with their provinces, who said it, topics."""
    places = sorted(places_about(fact.places, gazetteer))
    people = [fact.speaker] if fact.speaker else []
    return (
        *(f"{PLACE}:{name}" for name in places),
        *(f"{PERSON}:{name}" for name in people),
        *(f"{TOPIC}:{name}" for name in fact.topics),
    )

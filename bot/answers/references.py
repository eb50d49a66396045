"""Names given by "@" and a key, as buttons send them: "/tinh @p12", "/chithi @t-giam-ngheo"."""

import re
from dataclasses import dataclass

from bot.search.lexicon import Name, NameKind
from bot.search.snapshot import Snapshot

_REFERENCE = re.compile(r"(?<!\S)@(\S+)")
_PLACE = re.compile(r"^[pcf][a-z]?\d+[a-z0-9-]*$")
_SORTS = ("t", "d", "o")
"""First letters of the keys of topics, documents and officials."""


@dataclass(frozen=True, slots=True)
class References:
    """What a line names by key."""

    names: tuple[Name, ...]
    text: str
    """The line without its keys; any other "@…" (the bot's own name) is dropped too."""
    broken: bool
    """A key leads nowhere: the button is from before the knowledge changed, or forged."""


def take_references(text: str, snapshot: Snapshot) -> References:
    """The keys in `text` and what is left of it."""
    keys = _REFERENCE.findall(text)
    found = [(key, _name(key, snapshot)) for key in keys]
    broken = any(name is None and (_PLACE.match(key) or key.partition("-")[0] in _SORTS) for key, name in found)
    return References(tuple(name for _, name in found if name), _REFERENCE.sub(" ", text), broken)


def _name(key: str, snapshot: Snapshot) -> Name | None:
    if key in snapshot.gazetteer.places:
        return Name(NameKind.PLACE, key, "", True)
    if key in snapshot.gazetteer.former:
        return Name(NameKind.FORMER, key, "", True)
    sort, _, rest = key.partition("-")
    if sort == "t" and rest in snapshot.topics:
        return Name(NameKind.TOPIC, snapshot.topics[rest], "", True)
    if sort == "d" and rest in snapshot.documents:
        return Name(NameKind.DOCUMENT, rest, "", True)
    if sort == "o" and rest in snapshot.official_keys:
        return Name(NameKind.PERSON, snapshot.official_keys[rest], "", True)
    return None

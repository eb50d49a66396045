"""Three states of one article's facts made one: what the generator wrote last, what hands made of it, what it finds.

A hand edit always stands: an edited field, an added entry, a deleted entry. What hands left alone follows the
article. Entries are matched by their id (or by what names them), else by likeness, so that a fact whose words
changed in the article, and with them its id, is still the fact that was edited.
"""

import copy
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from rapidfuzz import fuzz

from bot.vietnamese.folding import folded

Plain = Any
Item = dict[str, Plain]
Path = tuple[str | int, ...]
Field = tuple[str, str, str]
"""A field: its list or section, its entry's name ("" where there is one alone), its key."""

FACTS = ("figures", "directives", "petitions", "difficulties")
"""Lists whose entries bear an id."""
ENTRIES = (*FACTS, "people", "documents", "events")
FORGOTTEN = "forgotten"
"""In a base: entries the article no longer yields, though hands deleted or edited them; should it yield them again."""

BY_HAND = "by_hand"
"""In a base: the fields that hands had set before the generator found the same. Left alone they look untouched, yet
they are edits: should the generator find something else one day, they stand."""

SAME_FACT = 72.0
"""Likeness of two quotes from which one is the other, changed; an unrelated sentence of the genre stays below 60."""
SAME_FIGURE = 55.0
"""The same for figures of one indicator and unit."""
SURELY_SAME = 92.0
"""Likeness from which a fact the generator finds is one that hands had added before."""


class _Missing:
    """Stands for the value of a key that is not there."""


_MISSING = _Missing()


@dataclass(frozen=True, slots=True)
class Conflict:
    """A place where hands and the article changed the same thing; the hands' value stood."""

    path: Path
    """In the hand-edited file, before the merge."""
    by_hand: Plain
    found: Plain
    """What the article says now; None when it no longer says it."""
    gone: bool
    """Whether the generator no longer finds the entry at all."""
    sentence: str | None
    """The article's words."""


@dataclass(frozen=True, slots=True)
class SetField:
    """The value at `path` of the hand-edited file becomes `value`."""

    path: Path
    value: Plain


@dataclass(frozen=True, slots=True)
class Drop:
    """The entry at `path` of the hand-edited file goes."""

    path: Path


@dataclass(frozen=True, slots=True)
class Add:
    """An entry comes into the list `key`, behind the one at `after` of the hand-edited file (-1: first)."""

    key: str
    after: int
    value: Item


Change = SetField | Drop | Add


@dataclass(slots=True)
class Merged:
    """What a merge gives."""

    data: dict[str, Plain]
    """What the file is to say."""
    base: dict[str, Plain]
    """What the generator found now, under the ids the file knows: the base of the next merge."""
    changes: list[Change] = field(default_factory=list)
    """How the hand-edited file becomes `data`."""
    conflicts: list[Conflict] = field(default_factory=list)
    held: set[Field] = field(default_factory=set)
    """The fields that hands had set, as the last base knows them."""
    by_hand: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    """Those that the article agrees with now."""


def _name(key: str, item: Item) -> str:
    """What an entry is known by."""
    if key in FACTS:
        return str(item.get("id"))
    if key == "people":
        return folded(str(item.get("name")))
    if key == "documents":
        number = item.get("number")
        return folded(str(number)) if number else folded(f"{item.get('kind')} {item.get('quote')}")
    return folded(str(item.get("quote")))


def _names(key: str, items: Sequence[Item]) -> list[str]:
    """The names of `items`; the second of one name is told from the first."""
    seen: Counter[str] = Counter()
    names = []
    for item in items:
        name = _name(key, item)
        names.append(f"{name}\x1f{seen[name]}" if seen[name] else name)
        seen[name] += 1
    return names


def _likeness(key: str, a: Item, b: Item) -> float:
    """How surely one entry is the other, changed: 0 when it is not."""
    quotes = fuzz.ratio(folded(str(a.get("quote"))), folded(str(b.get("quote"))))
    if key == "figures":
        same = folded(str(a.get("indicator"))) == folded(str(b.get("indicator"))) and a.get("unit") == b.get("unit")
        if same:
            return quotes + 100 if quotes >= SAME_FIGURE else 0
        # A later version of the generator may word name and receipt otherwise; number and unit are the article's.
        if a.get("value") != b.get("value") or a.get("unit") != b.get("unit"):
            return 0
        within = str(a.get("quote")) in str(b.get("quote")) or str(b.get("quote")) in str(a.get("quote"))
        return max(quotes, SAME_FACT) if within or quotes >= SAME_FACT else 0
    if key == "people":
        return 0
    return quotes if quotes >= SAME_FACT else 0


def _surely(key: str, a: Item, b: Item) -> float:
    """How surely an entry that hands added is one the generator finds now."""
    quotes = fuzz.ratio(folded(str(a.get("quote"))), folded(str(b.get("quote"))))
    if key == "figures" and (a.get("value") != b.get("value") or a.get("unit") != b.get("unit")):
        return 0
    return quotes if quotes >= SURELY_SAME and key != "people" else 0


def _aligned(
    key: str, old: Sequence[Item], new: Sequence[Item], likeness: Callable[[str, Item, Item], float]
) -> dict[int, int]:
    """Which entry of `old` each entry of `new` is: by name, then the likest first."""
    by_name = {name: index for index, name in enumerate(_names(key, old))}
    found = {index: by_name[name] for index, name in enumerate(_names(key, new)) if name in by_name}
    free_new = [index for index in range(len(new)) if index not in found]
    taken = set(found.values())
    free_old = [index for index in range(len(old)) if index not in taken]
    scored = sorted((-score, n, o) for n in free_new for o in free_old if (score := likeness(key, old[o], new[n])) > 0)
    for _, n, o in scored:
        if n not in found and o not in taken:
            found[n] = o
            taken.add(o)
    return found


def _items(data: Mapping[str, Plain], key: str) -> list[Item]:
    value = data.get(key)
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _under_known_ids(known: Mapping[str, Plain], found: Mapping[str, Plain]) -> dict[str, Plain]:
    """`found` with the ids that its facts have in `known`."""
    result = dict(found)
    for key in FACTS:
        old, new = _items(known, key), _items(found, key)
        same = _aligned(key, old, new, _likeness)
        result[key] = [
            {**item, "id": old[same[index]].get("id")} if index in same else item for index, item in enumerate(new)
        ]
    return result


def merge(base: Mapping[str, Plain] | None, ours: Mapping[str, Plain], theirs: Mapping[str, Plain]) -> Merged:
    """The hand-edited `ours` brought up to date: `base` is what the generator wrote last, `theirs` what it finds now.

    Without a base all that `ours` has is taken to be meant. Nothing given is changed.
    """
    theirs = copy.deepcopy(dict(theirs))
    if base is None:
        merged = Merged(copy.deepcopy(dict(ours)), _under_known_ids(ours, theirs))
        _all_meant(ours, merged)
        return merged
    base = dict(base)
    old = base.pop(FORGOTTEN, None) or {}
    held = _held(base.pop(BY_HAND, None))
    known = {**base, **{key: [*_items(base, key), *_items(old, key)] for key in ENTRIES}}
    merged = Merged(copy.deepcopy(dict(ours)), _under_known_ids(known, theirs), held=held)
    _adopt_added(known, ours, merged.base)
    forgotten: dict[str, Plain] = {}
    for key, found in merged.base.items():
        if key in ENTRIES and isinstance(ours.get(key), list):
            gone = set(_names(key, known[key])[len(_items(base, key)) :])
            _merge_entries(key, known[key], ours[key], found, merged, gone)
            if lost := _lost(key, known[key], _items(ours, key), _items(merged.data, key), found):
                forgotten[key] = lost
        elif isinstance(found, dict) and isinstance(ours.get(key), dict):
            merged.data[key] = _merge_fields((key,), dict(base.get(key) or {}), ours[key], found, merged, (key, ""))
        else:
            three = base.get(key, _MISSING), ours.get(key, _MISSING), found
            value = _merge_value((key,), three, merged, ("", "", key))
            if value is not _MISSING:
                merged.data[key] = value
    if forgotten:
        merged.base[FORGOTTEN] = forgotten
    if merged.by_hand:
        merged.base[BY_HAND] = merged.by_hand
    return merged


def _held(by_hand: Plain) -> set[Field]:
    """The fields a base says hands had set; whatever else stands there is passed over."""
    return {
        (section, str(name), str(key))
        for section, entries in (by_hand.items() if isinstance(by_hand, dict) else ())
        for name, keys in (entries.items() if isinstance(entries, dict) else ())
        for key in (keys if isinstance(keys, list) else ())
    }


def _hold(merged: Merged, field_: Field) -> None:
    """Remember that hands had set the field."""
    section, name, key = field_
    keys = merged.by_hand.setdefault(section, {}).setdefault(name, [])
    if key not in keys:
        keys.append(key)


def _all_meant(ours: Mapping[str, Plain], merged: Merged) -> None:
    """Without a base all that stands in the file was put there by hands: remember what the generator agrees with."""
    for section, found in merged.base.items():
        mine = ours.get(section)
        if section in ENTRIES:
            items = dict(zip(_names(section, _items(ours, section)), _items(ours, section), strict=True))
            for name, item in zip(
                _names(section, _items(merged.base, section)), _items(merged.base, section), strict=True
            ):
                _hold_alike(merged, (section, name), items.get(name, {}), item)
        elif isinstance(found, dict) and isinstance(mine, dict):
            _hold_alike(merged, (section, ""), mine, found)
        elif section in ours and mine == found:
            _hold(merged, ("", "", section))
    if merged.by_hand:
        merged.base[BY_HAND] = merged.by_hand


def _hold_alike(merged: Merged, entry: tuple[str, str], ours: Item, theirs: Item) -> None:
    for key, found in theirs.items():
        if key in ours and ours[key] == found and key != "id":
            _hold(merged, (*entry, key))


def _adopt_added(base: Mapping[str, Plain], ours: Mapping[str, Plain], found: dict[str, Plain]) -> None:
    """Give a fact that hands had added, and that is found only now, the id it was added under."""
    for key in FACTS:
        in_base = set(_names(key, _items(base, key)))
        added = [
            item
            for item, name in zip(_items(ours, key), _names(key, _items(ours, key)), strict=True)
            if name not in in_base
        ]
        fresh = [index for index, item in enumerate(found[key]) if str(item.get("id")) not in in_base]
        same = _aligned(key, added, [found[key][index] for index in fresh], _surely)
        for new, old in same.items():
            found[key][fresh[new]] = {**found[key][fresh[new]], "id": added[old].get("id")}


def _merge_value(
    path: Path, three: tuple[Plain, Plain, Plain], merged: Merged, field_: Field, sentence: str | None = None
) -> Plain:
    """The value of one field; `three` are the base's, the hands' and the article's."""
    base, ours, theirs = three
    if ours == theirs:
        if ours != base or field_ in merged.held:
            _hold(merged, field_)
        return ours
    if ours == base and field_ not in merged.held:
        merged.changes.append(SetField(path, theirs))
        return theirs
    if theirs != base and ours is not _MISSING:
        merged.conflicts.append(Conflict(path, ours, theirs, gone=False, sentence=sentence))
    return ours


def _merge_fields(  # noqa: PLR0913, PLR0917  the three states, and where what comes of them goes
    path: Path, base: Item, ours: Item, theirs: Item, merged: Merged, entry: tuple[str, str]
) -> dict[str, Plain]:
    result = dict(ours)
    for key, found in theirs.items():
        three = base.get(key, _MISSING), ours.get(key, _MISSING), found
        value = _merge_value((*path, key), three, merged, (*entry, key), theirs.get("quote"))
        if value is not _MISSING:
            result[key] = value
    return result


def _merge_entries(  # noqa: PLR0913, PLR0917  as above
    key: str, base: list[Item], ours: list[Plain], theirs: list[Item], merged: Merged, gone: set[str]
) -> None:
    """Merge the list `key`; entries keep the order they have in `ours`. Those named in `gone` had gone before."""
    mine = [item if isinstance(item, dict) else {} for item in ours]
    base_of = dict(zip(_names(key, base), base, strict=True))
    theirs_of = dict(zip(_names(key, theirs), theirs, strict=True))
    names = _names(key, mine)
    # Entries without an id are known by their words, and those may have changed in the article.
    moved = {} if key in FACTS else _moved(key, base, theirs)
    kept: dict[int, Item | Plain] = {}
    for index, (name, item) in enumerate(zip(names, mine, strict=True)):
        before, now = base_of.get(name), theirs_of.get(moved.get(name, name))
        path = (key, index)
        if now is not None:
            entry = (key, moved.get(name, name))
            kept[index] = _merge_fields(path, before, item, now, merged, entry) if before else item
            if before is None:
                _hold_alike(merged, entry, item, now)
                _note_differences(path, item, now, merged)
        elif before is None or name in gone or not isinstance(ours[index], dict):
            kept[index] = ours[index]
        elif before == item:
            merged.changes.append(Drop(path))
        else:
            kept[index] = item
            merged.conflicts.append(Conflict(path, item, None, gone=True, sentence=before.get("quote")))
    behind: dict[int, list[Item]] = {}
    at = {moved.get(name, name): index for index, name in enumerate(names)}
    place = -1
    known = {moved.get(name, name) for name in base_of}
    for name, item in theirs_of.items():
        if name in at:
            place = at[name]
        elif name not in known:
            behind.setdefault(place, []).append(item)
            merged.changes.append(Add(key, place, item))
    merged.data[key] = [
        item
        for index in range(-1, len(ours))
        for item in ([kept[index]] if index in kept else []) + behind.get(index, [])
    ]


def _lost(key: str, base: list[Item], before: list[Item], after: list[Item], theirs: list[Item]) -> list[Item]:
    """What is to be remembered of `base`, as the article no longer yields it: all that hands edited or deleted.

    What `before` (the hands' list) had and `after` (the merged one) has not was dropped since nobody had touched it.
    """
    moved = _moved(key, base, theirs)
    dropped = set(_names(key, before)) - set(_names(key, after))
    return [
        item for name, item in zip(_names(key, base), base, strict=True) if name not in moved and name not in dropped
    ]


def _moved(key: str, base: list[Item], theirs: list[Item]) -> dict[str, str]:
    """The name that each entry of `base` goes by now."""
    base_names, names = _names(key, base), _names(key, theirs)
    return {base_names[o]: names[n] for n, o in _aligned(key, base, theirs, _likeness).items()}


def _note_differences(path: Path, ours: Item, theirs: Item, merged: Merged) -> None:
    for key, found in theirs.items():
        if key in ours and ours[key] != found and key != "id":
            merged.conflicts.append(Conflict((*path, key), ours[key], found, gone=False, sentence=theirs.get("quote")))

"""Which place is meant: by the level that was typed, by the province beside it, by what is known."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.answers.commands import Command, Kind
from bot.answers.question import Subject
from bot.gazetteer.model import FormerPlace, Level, Place
from bot.search.lexicon import Match, Name, NameKind, Reading
from bot.search.snapshot import Snapshot

BESIDE = 3
"""Words that may stand between a commune and its province ("Si Pa Phìn thuộc tỉnh Điện Biên")."""

LEVELS = {
    "province": ({Level.PROVINCE}, None),
    "city": ({Level.PROVINCE, Level.DISTRICT}, {"thành phố"}),
    "district": ({Level.DISTRICT}, None),
    "commune": ({Level.COMMUNE}, None),
    "town": ({Level.COMMUNE}, {"thị trấn"}),
}
"""The levels a typed level word allows, and the kinds it prefers."""


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A run of the question that names one or several places."""

    match: Match
    names: tuple[Name, ...]
    level: str | None
    """The level word before it."""
    typed: str
    follows: bool = False
    """Whether another place's name stands right before it, as a province's stands after its commune's."""


def resolve(
    mentions: Sequence[PlaceMention],
    references: Sequence[Name],
    command: Command | None,
    snapshot: Snapshot,
    *,
    addresses: bool,
) -> tuple[Subject, ...]:
    """The places the question is about, in its order, a province that only says where a commune lies left out.

    `addresses` tells that two names side by side are an address, not two places to compare: a commune beside a
    province it does not lie in is then not sure.
    """
    subjects = [Subject(place_of(name, snapshot), "") for name in references]
    candidates = [[place_of(name, snapshot) for name in _unique(mention.names)] for mention in mentions]
    qualifiers: set[int] = set()
    for i, mention in enumerate(mentions):
        within = {
            place.name: j
            for j, other in enumerate(mentions)
            if j != i and _beside(mention, other)
            for place in candidates[j]
            if place.level is not Level.COMMUNE
        }
        inside = [place for place in candidates[i] if _container(place, within) is not None]
        if inside and not any(
            place.level is Level.PROVINCE and mention.level not in {"commune", "town"} and i in qualifiers
            for place in candidates[i]
        ):
            container = _container(inside[0], within)
            wants_commune = command is not None and command.kind is Kind.COMMUNE
            if container is not None and (wants_commune or not _is_plain_province(candidates[i], mention)):
                candidates[i] = inside
                qualifiers.add(container)
    for i, mention in enumerate(mentions):
        if i in qualifiers or not candidates[i]:
            continue
        chosen = _choose(mention, candidates[i], command, snapshot)
        before = subjects[-1].place if subjects else None
        if addresses and mention.follows and before is not None and _lies_elsewhere(before, chosen.place, snapshot):
            subjects[-1] = replace(subjects[-1], elsewhere=chosen.place, sure=False)
        else:
            subjects.append(chosen)
    return tuple({subject.place.id: subject for subject in subjects}.values())


def _is_plain_province(places: Iterable[Place | FormerPlace], mention: PlaceMention) -> bool:
    """Whether the run is a province's own name: two provinces side by side are two subjects."""
    return mention.level in {None, "province"} and any(place.level is Level.PROVINCE for place in places)


def place_of(name: Name, snapshot: Snapshot) -> Place | FormerPlace:
    """The place a name of the lexicon names."""
    return snapshot.gazetteer.places[name.key] if name.kind is NameKind.PLACE else snapshot.gazetteer.former[name.key]


def fits(place: Place | FormerPlace, level: str | None) -> bool:
    """Whether `place` may stand after the word for `level`; after no such word any place may."""
    wanted, kinds = LEVELS.get(level or "", (set(Level), None))
    return place.level in wanted and (kinds is None or place.kind in kinds)


def _unique(names: Iterable[Name]) -> list[Name]:
    return list({(name.kind, name.key): name for name in names}.values())


def _beside(mention: PlaceMention, other: PlaceMention) -> bool:
    gap = max(other.match.start - mention.match.end, mention.match.start - other.match.end)
    return gap <= BESIDE


def _lies_elsewhere(inner: Place | FormerPlace, outer: Place | FormerPlace, snapshot: Snapshot) -> bool:
    """Whether a commune or former district is typed as if it lay in a province that it does not lie in."""
    if inner.level is Level.PROVINCE or outer.level is not Level.PROVINCE:
        return False
    return outer.name not in {inner.province, *present_provinces(inner, snapshot)}


def present_provinces(place: Place | FormerPlace, snapshot: Snapshot) -> set[str]:
    """The provinces of today a place lies in: its own, or those of what became of it."""
    successors = place.successors if isinstance(place, FormerPlace) else (place.id,)
    return {snapshot.gazetteer.places[ident].province or snapshot.gazetteer.places[ident].name for ident in successors}


def _container(place: Place | FormerPlace, within: dict[str, int]) -> int | None:
    """Which of the places beside it a commune or former district lies in."""
    parts: list[str] = [place.province] if place.province else []
    if isinstance(place, FormerPlace) and place.district:
        parts.insert(0, place.district.split(" ", 1)[-1])
        parts.insert(0, place.district.removeprefix("thị xã ").removeprefix("thành phố "))
    return next((within[part] for part in parts if part in within), None)


def _rank(
    place: Place | FormerPlace, mention: PlaceMention, command: Command | None, snapshot: Snapshot
) -> tuple[int, ...]:
    """How well a place fits, smallest first."""
    fitting = fits(place, mention.level)
    if mention.level is None and command is not None and command.kind is Kind.COMMUNE:
        fitting = place.level is Level.COMMUNE
    if mention.level is None and command is not None and command.kind is Kind.PROVINCE:
        fitting = place.level is Level.PROVINCE
    return (0 if fitting else 1, _standing(place, snapshot))


def _standing(place: Place | FormerPlace, snapshot: Snapshot) -> int:
    """How near at hand a place is: provinces, then what articles speak of, then the present, then the former."""
    if isinstance(place, Place):
        known = place.canonical in snapshot.known
        return 0 if place.level is Level.PROVINCE else 1 if known else 3
    if place.level is Level.PROVINCE:
        return 2
    if place.level is Level.DISTRICT:
        return 5
    lives_on_known = snapshot.gazetteer.places[place.successors[0]].canonical in snapshot.known
    return 4 if lives_on_known else 6


def _choose(
    mention: PlaceMention, places: list[Place | FormerPlace], command: Command | None, snapshot: Snapshot
) -> Subject:
    present = {(place.name, place.province) for place in places if isinstance(place, Place)}
    places = [
        place
        for place in places
        # A former commune that lives on under its name is that present commune.
        if isinstance(place, Place) or not _lives_on(place, present, snapshot)
    ]
    if mention.level == "town" and not any(fits(place, "town") for place in places):
        # A town that lives on under its name is a commune of today.
        mention = replace(mention, level="commune")
    ranked = sorted(places, key=lambda place: (_rank(place, mention, command, snapshot), place.id))
    best = _rank(ranked[0], mention, command, snapshot)
    first = [place for place in ranked if _rank(place, mention, command, snapshot) == best]
    others = tuple(ranked[1:])
    if mention.match.reading <= Reading.SLIP:
        # A slip names the nearest; only when it alone is near is it taken.
        sure = mention.match.reading is Reading.SLIP and not mention.match.runner_up and len(first) == 1
        return Subject(ranked[0], mention.typed, others, misspelt=True, sure=sure)
    # "phường Lai Châu" is no tỉnh Lai Châu: what has not the level that was typed is asked back.
    sure = len(first) == 1 and (mention.level is None or fits(ranked[0], mention.level))
    return Subject(ranked[0], mention.typed, others, mention.match.reading is Reading.OTHER_MARKS, sure)


def _lives_on(former: FormerPlace, present: set[tuple[str, str | None]], snapshot: Snapshot) -> bool:
    return any(
        (place.name, place.province) in present and place.level is former.level and place.name == former.name
        for place in (snapshot.gazetteer.places[ident] for ident in former.successors)
    )

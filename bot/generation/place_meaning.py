"""Which place of today a name means: by its kind, the province spoken of, and what stands behind it."""

import re
from collections.abc import Sequence

from bot.gazetteer.model import FormerPlace, Level, Place, with_kind
from bot.generation.layout import Body
from bot.generation.place_index import PlaceIndex
from bot.generation.place_names import PlaceName
from bot.vietnamese.folding import lower_case

_IN_PROVINCE = re.compile(
    r"\s*[,(]\s*(?:thuộc\s+)?(?:tỉnh|thành phố|tp\.?)?\s*|\s+(?:thuộc\s+)?(?:tỉnh|thành phố)\s+", re.I
)
_IN_DISTRICT = re.compile(
    r"\s*[,(]\s*(?:thuộc\s+)?(?:huyện|thị xã|thành phố|TP\.?|TX\.?|quận)\s*"
    r"(?P<name>[A-ZĐÂÔƯÁÀẢÃẠ][\w’']*(?:[ -][A-ZĐÂÔƯÁÀẢÃẠ][\w’']*)*)"
)


Meant = tuple[Place, bool]
"""A place of today, and whether it was named by a former name."""


def meaning(body: Body, index: PlaceIndex, said: PlaceName, province: str | None) -> Meant | None:
    """What `said` means in an article about `province`; None when it cannot be told."""
    if said.kind == "c" and (districts := _said_district(body, index, said.end)):
        return _of_district(index, said.name, districts)
    behind = _said_province(body, index, said.end)
    found = None if said.kind in ("c", "f") else province_named(index, said.name)
    if found is not None or said.kind is None:
        return found
    home = behind or province
    here = _here(index, said.name, home) if said.kind in ("b", "c", "u") else None
    if here is not None or said.kind == "b":
        return here
    was_here = _former_here(index, said.name, home, commune=said.kind == "c")
    if was_here is not None:
        return was_here, True
    communes = [p for p in index.present.get(said.name, ()) if p.level is Level.COMMUNE]
    return (communes[0], False) if said.kind == "c" and len(communes) == 1 and behind is None else None


def province_named(index: PlaceIndex, name: str) -> Meant | None:
    """The province called `name` today or before."""
    for place in index.present.get(name, ()):
        if place.level is Level.PROVINCE:
            return place, False
    for was in index.former.get(name, ()):
        if was.level is Level.PROVINCE:
            return index.gazetteer.successors_of(was)[0], True
    return None


def _here(index: PlaceIndex, name: str, home: str | None) -> Meant | None:
    """The commune of `home` that bears `name` today."""
    here = [p for p in index.present.get(name, ()) if p.level is Level.COMMUNE and p.province == home]
    return (here[0], False) if here else None


def _former_here(index: PlaceIndex, name: str, home: str | None, *, commune: bool) -> Place | None:
    """The present place of `home` that a former commune, or a former district, went to.

    None when several of that name went to different ones.
    """
    found = index.former.get(name, [])
    if not commune and any(was.level is Level.DISTRICT for was in found):
        found = [was for was in found if was.level is Level.DISTRICT]
    went: dict[str, Place] = {}
    for was in found:
        if was.level is Level.PROVINCE or (commune and was.level is not Level.COMMUNE):
            continue
        successors = index.gazetteer.successors_of(was)
        # A district went to many communes: only one that bears its name can stand for it.
        named = [place for place in successors if place.name.lower() == name]
        if was.level is not Level.COMMUNE and len(successors) > 1 and not named:
            continue
        place = named[0] if named else successors[0]
        if place.province == home:
            went[place.id] = place
    return next(iter(went.values())) if len(went) == 1 else None


def _of_district(index: PlaceIndex, name: str, districts: Sequence[FormerPlace]) -> Meant | None:
    """The present place of the commune called so in one of `districts`."""
    within = {(with_kind(was.kind, was.name), was.province) for was in districts}
    went = {
        successor
        for was in index.former.get(name, ())
        if was.level is Level.COMMUNE and (was.district, was.province) in within
        for successor in was.successors[:1]
    }
    if len(went) == 1:
        place = index.gazetteer.places[went.pop()]
        return place, place.name.lower() != name
    provinces = {province_of(index, was) for was in districts}
    here = [p for p in index.present.get(name, ()) if p.level is Level.COMMUNE and p.province in provinces]
    return (here[0], False) if len(here) == 1 and not went else None


def _said_province(body: Body, index: PlaceIndex, end: int) -> str | None:
    """The province said right after a commune's name: "Mù Cang Chải (Lào Cai)", "xã Mường Xén, tỉnh Nghệ An"."""
    follow = _IN_PROVINCE.match(body.text, end)
    if follow is None:
        return None
    rest = body.lowered[follow.end() : follow.end() + 24]
    for low, name in index.provinces.items():
        if rest.startswith(low):
            return name
    return None


def _said_district(body: Body, index: PlaceIndex, end: int) -> list[FormerPlace]:
    """The former districts that may be meant right after a commune's name: "xã Vạn Phái (TP. Phổ Yên)"."""
    follow = _IN_DISTRICT.match(body.text, end)
    if follow is None:
        return []
    return [was for was in index.former.get(lower_case(follow["name"]), ()) if was.level is Level.DISTRICT]


def province_of(index: PlaceIndex, was: FormerPlace) -> str:
    """The present province of a former district."""
    place = index.gazetteer.successors_of(was)[0]
    return place.province or place.name


def seat_here(index: PlaceIndex, name: str, home: str | None) -> str | None:
    """The seat of a former district of `home` that nothing of today bears the name of.

    The article is found by it, but no fact is told of it: what is said of a district is not said of one commune.
    """
    if any(place.province == home for place in index.present.get(name, ())):
        return None
    for was in index.former.get(name, ()):
        if was.level is Level.DISTRICT and (seat := index.seat(was)) is not None and seat.province == home:
            return seat.canonical
    return None

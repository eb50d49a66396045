"""Reading the data files into a `Gazetteer`. Nothing is read at import."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from importlib.resources import files

from bot.gazetteer.model import FormerPlace, Gazetteer, Level, Place, with_kind

_LEVELS = {"p": Level.PROVINCE, "d": Level.DISTRICT, "c": Level.COMMUNE}
_AS_OF = "# as of "


def load_gazetteer() -> Gazetteer:
    """All places, present and former, from the files that come with the program; tens of milliseconds.

    Raises FileNotFoundError or ValueError when the installation is damaged.
    """
    as_of, present = _read("present.tsv")
    places: dict[str, Place] = {}
    communes: dict[str, list[Place]] = {}
    for id_, kind, name, parent in present:
        province = places[parent].name if parent else None
        places[id_] = place = Place(id_, name, _LEVELS[id_[0]], kind, province)
        if province is None:
            communes[name] = []
        else:
            communes[province].append(place)

    _, rows = _read("former.tsv")
    former: dict[str, FormerPlace] = {}
    within: dict[str, tuple[str | None, str | None]] = {"": (None, None)}
    formed_from: dict[str, list[FormerPlace]] = defaultdict(list)
    for id_, kind, name, parent, joined in rows:
        level = _LEVELS[id_[1]]
        district, province = within[parent]
        successors = tuple(joined.split(" "))
        former[id_] = was = FormerPlace(id_, name, level, kind, district, province, successors)
        if level is Level.PROVINCE:
            within[id_] = (None, name)
        elif level is Level.DISTRICT:
            within[id_] = (with_kind(kind, name), province)
            continue
        for successor in successors:
            formed_from[successor].append(was)

    return Gazetteer(
        as_of=date.fromisoformat(as_of),
        places=places,
        former=former,
        by_canonical={place.canonical: place for place in places.values()},
        communes={province: tuple(inside) for province, inside in communes.items()},
        predecessors={id_: _ordered(place, formed_from[id_]) for id_, place in places.items()},
    )


def _read(name: str) -> tuple[str, Iterator[list[str]]]:
    """The as-of date of a data file, and its records."""
    text = (files("bot.gazetteer") / "data" / name).read_text("utf-8")
    dated, _note, _columns, *lines = text.rstrip("\n").split("\n")
    if not dated.startswith(_AS_OF):
        raise ValueError(f"{name}: the first line must begin with {_AS_OF!r}")
    return dated.removeprefix(_AS_OF), (line.split("\t") for line in lines)


def _ordered(place: Place, parts: list[FormerPlace]) -> tuple[FormerPlace, ...]:
    """`parts` with the namesake first, then those that went into `place` mainly."""
    return tuple(sorted(parts, key=lambda part: (part.name != place.name, part.successors[0] != place.id)))

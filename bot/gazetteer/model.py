"""What a place is: the present province or commune, and the former one that leads to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Level(StrEnum):
    """The levels of local government; `DISTRICT` exists among former places only."""

    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"


def with_kind(kind: str, name: str) -> str:
    """`name` after its kind, said once: "huyện Nậm Pồ", "Quận 10"; but "phường Phường Đúc" is its name."""
    first, _, number = name.partition(" ")
    return name if first.lower() == kind and number.isdecimal() else f"{kind} {name}"


@dataclass(frozen=True, slots=True)
class Place:
    """A province or a commune of today."""

    id: str
    """`p` + the province's code or `c` + the commune's code, e.g. `p12`, `c03163`; ASCII, stable."""
    name: str
    """The bare name: "Lai Châu", "Si Pa Phìn"."""
    level: Level
    kind: str
    """tỉnh, thành phố, xã, phường or đặc khu."""
    province: str | None
    """The name of a commune's province; None for a province."""

    @property
    def canonical(self) -> str:
        """The name by which knowledge files know it: "Lai Châu", "Si Pa Phìn, Điện Biên"."""
        return self.name if self.province is None else f"{self.name}, {self.province}"

    @property
    def full(self) -> str:
        """The name as it is printed in a reply: "tỉnh Lai Châu", "xã Si Pa Phìn (Điện Biên)"."""
        return f"{self.kind} {self.name}" + (f" ({self.province})" if self.province else "")


@dataclass(frozen=True, slots=True)
class FormerPlace:
    """A province, district or commune as it was until 30/6/2025."""

    id: str
    """`f` + level letter + code, e.g. `fp02`; ASCII and stable."""
    name: str
    """The bare name; one that is a number keeps its kind: "Phường 1", "Quận 10"."""
    level: Level
    kind: str
    """tỉnh, thành phố, huyện, quận, thị xã, xã, phường or thị trấn."""
    district: str | None
    """The former district of a former commune, with its kind: "huyện Mù Cang Chải", "Quận 10"."""
    province: str | None
    """The former province a former district or commune lay in; None for a former province."""
    successors: tuple[str, ...]
    """Ids of the present places it went into, the main one first; never empty.

    A district lists all communes made from its parts: its namesake first, then those that took in most of it.
    """

    @property
    def full(self) -> str:
        """The name as it is printed: "xã Phìn Hồ (huyện Nậm Pồ, Điện Biên, cũ)"."""
        within = ", ".join(part for part in (self.district, self.province) if part)
        return f"{with_kind(self.kind, self.name)} ({within + ', ' if within else ''}cũ)"


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All places, present and former, as of one day."""

    as_of: date
    """The day of the catalogue that the present places and their kinds come from."""
    places: Mapping[str, Place]
    """Present places by id: 34 provinces, 3,321 communes."""
    former: Mapping[str, FormerPlace]
    """Former places by id: 63 provinces, 696 districts, 10,035 communes."""
    by_canonical: Mapping[str, Place] = field(repr=False)
    """Present places by canonical name."""
    communes: Mapping[str, tuple[Place, ...]] = field(repr=False)
    """The communes of a province, by the province's name, in the order of their names."""
    predecessors: Mapping[str, tuple[FormerPlace, ...]] = field(repr=False)
    """By the id of a present place: the former places of the same level that it was formed from.

    The one whose name it bears comes first, then those that went into it mainly, then the rest, each by code.
    Empty for the five island communes that were districts.
    """

    def successors_of(self, former: FormerPlace) -> tuple[Place, ...]:
        """The present places `former` went into, the main one first; never empty."""
        return tuple(self.places[successor] for successor in former.successors)

"""The names of places, of today and before, by their words."""

import re
from collections.abc import Sequence

from bot.gazetteer.model import FormerPlace, Gazetteer, Level, Place, with_kind
from bot.generation.layout import Token
from bot.vietnamese.folding import lower_case

_LONGEST = 5
_WITHIN_NAME = (" ", "-", " - ", " – ", "–", "- ", " -", "– ", " –")
_TOWN = "thị trấn"
_HCM_CITY = ("hcm", "tphcm", "tp.hcm")
_HUE = ("thừa thiên huế", "thừa thiên - huế", "thừa thiên- huế", "thừa thiên -huế", "thừa thiên-huế")
"""Huế as it was called until 2024."""
_SHORT = ("br-vt", "br - vt", "brvt")
"""Bà Rịa - Vũng Tàu as its papers shorten it."""
NUMBERED = re.compile(r" \d{1,2}(?![\w,.]\d|\w)")
"""The number that tells communes of one name apart."""


class PlaceIndex:
    """The names of the gazetteer by their words; built once."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self.present: dict[str, list[Place]] = {}
        self.former: dict[str, list[FormerPlace]] = {}
        self.firsts: set[str] = set()
        for place in gazetteer.places.values():
            for name in _spellings(place.name):
                self.present.setdefault(name, []).append(place)
        for was in gazetteer.former.values():
            for name in _spellings(was.name):
                self.former.setdefault(name, []).append(was)
        for letters in _HCM_CITY:
            self.present[letters] = self.present["hồ chí minh"]
        for called in _HUE:
            self.present[called] = self.present["huế"]
        for letters in _SHORT:
            self.former[letters] = self.former["bà rịa - vũng tàu"]
        for name in (*self.present, *self.former):
            self.firsts.add(name.partition(" ")[0])
            self.firsts.add(name.partition("-")[0].partition(" ")[0])
        # "Sơn Kim 1": communes told apart by a number, of which their name alone is no place.
        self.numbered = {name.rpartition(" ")[0] for name in (*self.present, *self.former) if name[-1].isdigit()}
        self.towns: dict[tuple[str | None, str | None], list[FormerPlace]] = {}
        for was in gazetteer.former.values():
            if was.kind == _TOWN:
                self.towns.setdefault((was.district, was.province), []).append(was)
        self.provinces = {p.name.lower(): p.name for p in gazetteer.places.values() if p.level is Level.PROVINCE}
        self.former_provinces = {
            was.name: gazetteer.successors_of(was)[0].name
            for was in gazetteer.former.values()
            if was.level is Level.PROVINCE
        }

    def longest(self, tokens: Sequence[Token], index: int, text: str) -> int:
        """How many words the longest place name at `index` takes, 0 when none begins there."""
        first = tokens[index]
        if not first.capital or lower_case(first.text) not in self.firsts:
            return 0
        end = index + 1
        while (
            end < len(tokens)
            and end - index < _LONGEST
            and text[tokens[end - 1].end : tokens[end].start] in _WITHIN_NAME
        ):
            if not tokens[end].capital:
                break
            end += 1
        run = lower_case(text[first.start : tokens[end - 1].end]).replace("–", "-")
        for stop in range(end, index, -1):
            name = run[: tokens[stop - 1].end - first.start]
            if self.knows(name):
                return stop - index
            if name in self.numbered and NUMBERED.match(text, tokens[stop - 1].end):
                return stop - index
        return 0

    def knows(self, name: str) -> bool:
        """Whether `name`, in lower case, is that of a place of today or before."""
        return name in self.present or name in self.former

    def seat(self, district: FormerPlace) -> Place | None:
        """The commune that the one town of a former district went to: its seat, by which it is found today."""
        towns = self.towns.get((with_kind(district.kind, district.name), district.province), [])
        successors = {successor for town in towns for successor in town.successors}
        return self.gazetteer.places[successors.pop()] if len(towns) == len(successors) == 1 else None


def _spellings(name: str) -> set[str]:
    """`name` in lower case, with both places a tone mark may have: "Hòa Bình" and "Hoà Bình"."""
    low = name.lower()
    old = low
    for new, was in (("òa", "oà"), ("óa", "oá"), ("ỏa", "oả"), ("ọa", "oạ"), ("úy", "uý"), ("ủy", "uỷ"), ("òe", "oè")):
        old = old.replace(new, was)
    dashed = {low.replace(" - ", dash) for dash in ("-", "- ", " -")} if " - " in low else set()
    return {low, old, low.replace("-", " ")} | dashed

"""Every commune of the country, typed with its province: never another place."""

from collections.abc import Callable

import pytest

from bot.answers.understanding import understand
from bot.gazetteer.model import Level, Place
from bot.vietnamese.folding import folded
from tests.reader import TODAY, Reader

WAYS: dict[str, Callable[[Place, Place], str]] = {
    "with commas": lambda commune, province: f"{commune.kind} {commune.name}, {province.kind} {province.name}",
    "in a sentence": lambda commune, province: f"ubnd {commune.kind} {commune.name} {province.kind} {province.name}",
    "under /xa": lambda commune, province: f"/xa {commune.name}, {province.name}",
}
MISREAD_WITHOUT_MARKS = 2
"""Of 3,321 typed without marks, "son tay ha tinh quang ngai" and "xa krong ana" are read otherwise."""


def _misread(way: Callable[[Place, Place], str], reader: Reader, part: int = 0, parts: int = 1) -> list[str]:
    """Lines that lead to another place; being asked back with the commune among the choices is right."""
    wrong = []
    for commune in list(reader.snapshot.gazetteer.places.values())[part::parts]:
        if commune.province is None or commune.level is not Level.COMMUNE:
            continue
        line = way(commune, reader.snapshot.gazetteer.by_canonical[commune.province])
        subjects = understand(line, reader.snapshot, TODAY).subjects
        meant = {place.id for subject in subjects for place in (subject.place, *subject.others[: not subject.sure])}
        if len(subjects) != 1 or commune.id not in meant or (subjects[0].sure and subjects[0].place.id != commune.id):
            wrong.append(line)
    return wrong


@pytest.mark.parametrize("way", WAYS)
def test_a_commune_and_its_province_open_that_commune(way: str, reader: Reader) -> None:
    # Each commune in one of the ways: all in all of them takes three times as long and found nothing more.
    assert _misread(WAYS[way], reader, list(WAYS).index(way), len(WAYS)) == []


def test_typed_without_marks_too(reader: Reader) -> None:
    misread = _misread(lambda commune, province: folded(WAYS["in a sentence"](commune, province)), reader, 0, 4)
    assert len(misread) <= MISREAD_WITHOUT_MARKS, misread

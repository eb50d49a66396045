"""The 63 names of provinces, present and former, however they are typed: never another province's answer."""

import unicodedata
from collections.abc import Iterator

import pytest

from bot.answers.understanding import understand
from bot.gazetteer.model import FormerPlace, Level, Place
from bot.vietnamese.folding import folded
from tests.reader import Reader

SLIPS_READ = 0.93
"""Least share of one-slip spellings read as the name itself (measured: 93.5 %; names under five letters, ties between
two provinces and slips that spell a commune are asked back or not read). Only rises."""

BESIDE = {
    **dict(zip("qwertyuiop", "wertyuiopo", strict=True)),
    **dict(zip("asdfghjkl", "sdfghjklk", strict=True)),
    **dict(zip("zxcvbnm", "xcvbnmn", strict=True)),
}
"""The key to the right of each letter."""


def provinces(reader: Reader) -> dict[str, Place | FormerPlace]:
    """All names, a name that lives on standing for the present province."""
    gazetteer = reader.snapshot.gazetteer
    former = {place.name: place for place in gazetteer.former.values() if place.level is Level.PROVINCE}
    present = {place.name: place for place in gazetteer.places.values() if place.level is Level.PROVINCE}
    return {**former, **present}


def meant(reader: Reader, typed: str) -> Place | FormerPlace | None:
    """The place a line is taken to name; None when the reader is asked, or told it was not understood."""
    subjects = understand(typed, reader.snapshot, reader.today).subjects
    return subjects[0].place if subjects and subjects[0].sure else None


def test_there_are_63_names(reader: Reader) -> None:
    assert len(provinces(reader)) == 63


@pytest.mark.parametrize("prefix", ["", "/tinh ", "tỉnh ", "hộ nghèo "])
@pytest.mark.parametrize(
    "spelling",
    [
        str,
        folded,
        str.upper,
        str.lower,
        lambda name: unicodedata.normalize("NFD", name),
        lambda name: name.replace("òa", "oà").replace("óa", "oá"),
        lambda name: folded(name).replace(" ", ""),
    ],
    ids=["exact", "no accents", "capitals", "small letters", "NFD", "old tone marks", "run together"],
)
def test_every_name_in_every_spelling_is_itself(reader: Reader, spelling: object, prefix: str) -> None:
    assert callable(spelling)
    for name, place in provinces(reader).items():
        found = meant(reader, prefix + spelling(name))
        short = len(folded(name)) < 5 and spelling(name) == folded(name).replace(" ", "") != folded(name)
        assert found == place or (short and found is None), (prefix + spelling(name), found)


def slips(name: str) -> Iterator[str]:
    """`name` with each letter dropped, doubled, swapped with the next, or replaced by the next key."""
    for i, letter in enumerate(name):
        if letter == " ":
            continue
        yield name[:i] + name[i + 1 :]
        yield name[:i] + letter + name[i:]
        yield name[:i] + BESIDE.get(letter, letter + letter) + name[i + 1 :]
        if i + 1 < len(name) and name[i + 1] not in {" ", letter}:
            yield name[:i] + name[i + 1] + letter + name[i + 2 :]


def test_one_slip_is_the_right_province_or_a_question(reader: Reader) -> None:
    names = provinces(reader)
    exact = {folded(name).replace(" ", ""): name for name in names}
    read = asked = 0
    for name, place in names.items():
        for typed in slips(folded(name)):
            if exact.get(typed.replace(" ", ""), name) != name:
                continue  # the slip spells another province: that one is meant as far as anyone can tell
            found = meant(reader, f"/tinh {typed}")
            assert found is None or found.id == place.id or found.level is not Level.PROVINCE, (typed, name, found)
            read += found is not None and found.id == place.id
            asked += found is None or found.id != place.id
    assert read / (read + asked) >= SLIPS_READ, (read, asked)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Khánh Hòa", "Thanh Hóa"),
        ("Quảng Bình", "Quảng Ninh"),
        ("Hà Giang", "Hậu Giang"),
        ("Kiên Giang", "Tiền Giang"),
        ("Bình Thuận", "Ninh Thuận"),
        ("Lai Châu", "Gia Lai"),
        ("Hà Nam", "Hà Nội"),
    ],
)
def test_near_names_never_stand_for_each_other(reader: Reader, one: str, other: str) -> None:
    for typed, wanted in ((one, one), (folded(one), one), (other, other), (folded(other), other)):
        found = meant(reader, typed)
        assert found is not None and found.name == wanted

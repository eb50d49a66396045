"""A line that is a known name is read as that name first, with its marks and without.

Names that are ordinary words too ("Liên Quan", "Văn Bản"), or a person's last name, are those first; a title that
holds a year is read as a line that holds a period.
"""

import re
from collections.abc import Iterator

import pytest

from bot.answers.places import place_of
from bot.answers.understanding import understand
from bot.search.lexicon import Name, NameKind
from bot.vietnamese.folding import folded
from tests.reader import TODAY, Reader

PARTS = {
    NameKind.PERSON: "people",
    NameKind.TOPIC: "topics",
    NameKind.INDICATOR: "indicators",
    NameKind.DOCUMENT: "documents",
    NameKind.POST: "posts",
}
"""By the kind of a name, the part of the question it must be found in."""


def strong_names(reader: Reader) -> Iterator[tuple[str, list[Name]]]:
    """Each way to write something known, with all it may stand for."""
    for alike in reader.snapshot.lexicon.names():
        for text in {name.text for name in alike if name.strong and len(name.text) > 1}:
            yield text, [name for name in alike if folded(name.text) == folded(text)]


def finds(text: str, alike: list[Name], reader: Reader) -> bool:
    """Whether the reading of `text` holds one of the things the name stands for."""
    question = understand(text, reader.snapshot, TODAY)
    places = {place_of(name, reader.snapshot).id for name in alike if name.kind in {NameKind.PLACE, NameKind.FORMER}}
    found = [subject.place.id for subject in question.subjects]
    found += [other.id for subject in question.subjects for other in subject.others]
    if places and not places.isdisjoint(found):
        return True
    others = [name for name in alike if name.kind in PARTS]
    return any(name.key in getattr(question, PARTS[name.kind]) or question.command for name in others)


@pytest.mark.parametrize("typed", [str, folded], ids=["as it is written", "without marks"])
def test_a_known_name_finds_itself(typed: type[str], reader: Reader) -> None:
    known = [
        (text, alike)
        for text, alike in strong_names(reader)
        if {name.kind for name in alike} <= {*PARTS, NameKind.PLACE, NameKind.FORMER} and not re.search(r"\d{4}", text)
    ]
    assert len(known) > 900
    lost = [text for text, alike in known if not finds(typed(text), alike, reader)]
    assert lost == []

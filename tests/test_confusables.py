"""Names one slip apart: whichever is typed a slip away, the reply is that place or a question, never the other."""

from collections import defaultdict
from collections.abc import Iterator
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from bot.answers.understanding import understand
from bot.gazetteer.model import FormerPlace, Level, Place
from bot.search.lexicon import Reading, tokens
from bot.search.snapshot import Snapshot
from bot.vietnamese.folding import folded, tidy, words
from tests.reader import TODAY, shipped_snapshot
from tests.typed_forms import NEIGHBOURS

SNAPSHOT: Snapshot = shipped_snapshot()
COMMUNE_SLIPS = 600
"""Slips between two communes' names that are tried, drawn by a seed; there are thousands."""
AnyPlace = Place | FormerPlace


def slips(name: str) -> Iterator[str]:
    """`name` (folded) with one letter missing, replaced by a key beside it, or changed with the next."""
    for i, letter in enumerate(name):
        if letter == " ":
            continue
        yield name[:i] + name[i + 1 :]
        for beside in NEIGHBOURS.get(letter, ""):
            yield name[:i] + beside + name[i + 1 :]
        if i + 1 < len(name) and name[i + 1] not in {" ", letter}:
            yield name[:i] + name[i + 1] + letter + name[i + 2 :]


def meant(line: str) -> AnyPlace | None:
    """The one place `line` is taken to be about for sure; None where the reader is asked, or not understood."""
    subjects = understand(line, SNAPSHOT, TODAY).subjects
    return subjects[0].place if len(subjects) == 1 and subjects[0].sure else None


def _is(place: AnyPlace, wanted: AnyPlace) -> bool:
    successors = place.successors if isinstance(place, FormerPlace) else (place.id,)
    others = wanted.successors if isinstance(wanted, FormerPlace) else (wanted.id,)
    return folded(place.name) == folded(wanted.name) or not set(successors).isdisjoint(others)


def _provinces() -> dict[str, AnyPlace]:
    places = [*SNAPSHOT.gazetteer.former.values(), *SNAPSHOT.gazetteer.places.values()]
    return {folded(place.name): place for place in places if place.level is Level.PROVINCE}


def test_no_slip_in_a_province_name_answers_for_another_province() -> None:
    provinces = _provinces()
    wrong = []
    for name, place in provinces.items():
        near = {typed for typed in slips(name) if any(o != name and OSA.distance(typed, o) <= 1 for o in provinces)}
        for typed in sorted(near - set(provinces)):
            for line in (typed, f"/tinh {typed}", f"ho ngheo tinh {typed}"):
                found = meant(line)
                if found is not None and found.level is Level.PROVINCE and not _is(found, place):
                    wrong.append((name, line, found.full))
    assert wrong == []


def _near_communes() -> list[tuple[Place, Place]]:
    """Communes whose names are one slip apart, both ways round."""
    by_name: dict[str, list[Place]] = defaultdict(list)
    for place in SNAPSHOT.gazetteer.places.values():
        if place.level is Level.COMMUNE:
            by_name[folded(place.name)].append(place)
    shortened: dict[str, set[str]] = defaultdict(set)
    for name in by_name:
        for i in range(len(name)):
            shortened[name[:i] + name[i + 1 :]].add(name)
        shortened[name].add(name)
    pairs = {(a, b) for names in shortened.values() for a in names for b in names if a != b}
    return [(by_name[a][0], by_name[b][0]) for a, b in sorted(pairs) if OSA.distance(a, b, score_cutoff=1) == 1]


def test_there_are_confusable_communes() -> None:
    assert len(_near_communes()) > 1000


def test_no_slip_in_a_commune_name_answers_for_its_neighbour() -> None:
    wrong = []
    for place, other in Random(4).sample(_near_communes(), COMMUNE_SLIPS):
        typed = next(
            (t for t in slips(folded(place.name)) if OSA.distance(t, folded(other.name)) == 1), folded(place.name)
        )
        if SNAPSHOT.lexicon.exact(tokens(typed)) is not None:
            continue  # the slip spells a third name: that one is meant as far as anyone can tell
        for line in (f"xã {typed} tỉnh {place.province}", f"/xa {typed}", typed):
            found = meant(line)
            if found is not None and folded(found.name) == folded(other.name):
                wrong.append((place.canonical, line, found.full))
    assert wrong == []


def test_a_name_of_a_commune_typed_right_is_never_its_neighbour() -> None:
    wrong = []
    for place, other in Random(5).sample(_near_communes(), COMMUNE_SLIPS):
        for line in (place.name, folded(place.name), f"/xa {folded(place.name)}"):
            found = meant(line)
            if found is not None and folded(found.name) == folded(other.name):
                wrong.append((line, found.full))
    assert wrong == []


def test_every_name_finds_itself_first() -> None:
    lexicon = SNAPSHOT.lexicon
    lost = []
    for alike in lexicon.names():
        for name in alike:
            match = lexicon.exact(tokens(name.text))
            if match is None or match.reading is not Reading.EXACT or name not in match.names:
                lost.append(name)
    assert lost == []


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=st.characters(categories=["L", "N", "M"]), min_size=1))
def test_folding_is_idempotent_and_empties_no_word(text: str) -> None:
    for word in words(text):
        assert folded(word)
        assert folded(folded(word)) == folded(word)
    assert bool(tokens(text)) == bool(words(tidy(text)))

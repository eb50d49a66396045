"""A province that is named is read, whatever words stand around it.

Regression: without marks "ha noi ve" was "hả, nói về", and the difficulties of other provinces were told; "ha nam co"
was the commune Nậm Có, "lam dong the nao" "đông thế nào".
"""

from itertools import product

import pytest

from bot.answers.understanding import understand
from bot.gazetteer.model import Level
from bot.vietnamese.folding import folded, words
from tests.reader import TODAY, Reader

BEFORE = """
khó khăn của, chỉ đạo ở, bí thư, nghị quyết 57 ở, số đảng viên, hộ nghèo, các xã của, có gì mới ở, so sánh, cán bộ,
thu ngân sách, kiến nghị tại, TBT nói gì với, tôi hỏi, đồng chí bí thư, tin
"""
AFTER = """
về giáo dục, nói về giảm nghèo, có bao nhiêu xã, là ai, có gì mới, năm 2025, thì sao, còn bao nhiêu, đã làm được gì,
đang gặp khó khăn gì, ra sao, thế nào, bao nhiêu, kiến nghị gì, nói gì, sau sáp nhập
"""


def _listed(text: str) -> list[str]:
    return ["", *(phrase.strip() for phrase in text.replace("\n", " ").split(","))]


@pytest.mark.parametrize("typed", [str, folded], ids=["with marks", "without"])
def test_a_province_is_read_among_any_words(typed: type[str], reader: Reader) -> None:
    gazetteer = reader.snapshot.gazetteer
    places = [*gazetteer.places.values(), *gazetteer.former.values()]
    names = sorted({place.name for place in places if place.level is Level.PROVINCE})
    assert len(names) == 63
    frames = list(product(_listed(BEFORE), _listed(AFTER)))
    missed = []
    for number, name in enumerate(names):
        # A fifth of the frames for each name; each frame meets a fifth of the names.
        for before, after in frames[number % 5 :: 5]:
            line = typed(f"{before} {name} {after}".strip())
            subjects = understand(line, reader.snapshot, TODAY).subjects
            if [words(folded(subject.typed)) for subject in subjects] != [words(folded(name))]:
                missed.append(line)
    assert missed == []

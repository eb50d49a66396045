"""Facts as sentences to be said aloud."""

from typing import Any

import pytest

from bot.documents.spoken import spoken
from bot.knowledge.model import Difficulty, Petition
from bot.search.facts import Fact, FactKind, recorded
from tests.documents.made_up import directive, figure
from tests.reader import Reader


def fact(reader: Reader, kind: FactKind, record: Any, **source: Any) -> Fact:
    articles = reader.snapshot.knowledge.articles  # type: ignore[attr-defined]
    told = articles["2025-10-14-lai-chau"].source.model_copy(update=source)
    return recorded("thu-1", kind, record, "2025-10-14-lai-chau", told)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({}, "Tỷ lệ hộ nghèo đa chiều năm 2025 là 12,5%."),
        ({"period": None}, "Tỷ lệ hộ nghèo đa chiều là 12,5% (tin 14/10/2025)."),
        ({"status": "target"}, "Mục tiêu tỷ lệ hộ nghèo đa chiều năm 2025 là 12,5%."),
        ({"status": "norm"}, "Định mức tỷ lệ hộ nghèo đa chiều năm 2025 là 12,5%."),
        ({"status": "estimate"}, "Tỷ lệ hộ nghèo đa chiều năm 2025 ước 12,5%."),
        ({"status": "estimate", "qualifier": "ước đạt"}, "Tỷ lệ hộ nghèo đa chiều năm 2025 ước đạt 12,5%."),
        ({"status": "planned"}, "Tỷ lệ hộ nghèo đa chiều năm 2025 dự kiến 12,5%."),
        ({"change": "giảm"}, "Tỷ lệ hộ nghèo đa chiều năm 2025 giảm 12,5%."),
        ({"qualifier": "hơn"}, "Tỷ lệ hộ nghèo đa chiều năm 2025 là hơn 12,5%."),
        ({"indicator": "mục tiêu giảm nghèo", "status": "target"}, "Mục tiêu giảm nghèo năm 2025 là 12,5%."),
        ({"value": 17.0, "of": 18.0, "unit": "xã"}, "Tỷ lệ hộ nghèo đa chiều năm 2025 là 17/18 xã."),
    ],
)
def test_a_figure(reader: Reader, changes: dict[str, Any], sentence: str) -> None:
    assert spoken(fact(reader, FactKind.FIGURE, figure(**changes))) == sentence


def test_a_directive_with_its_speaker_day_and_due_date(reader: Reader) -> None:
    record = directive(text="Rà soát UBND các xã.", due="2026-06")
    said = fact(reader, FactKind.DIRECTIVE, record)
    sentence = "Đồng chí Lê Minh Ngân, Bí thư Tỉnh ủy, chỉ đạo: rà soát UBND các xã; hạn 6/2026 (tin 14/10/2025)."
    assert spoken(said) == sentence
    again = "Đồng chí Lê Minh Ngân cũng chỉ đạo: rà soát UBND các xã; hạn 6/2026 (tin 14/10/2025)."
    assert spoken(said, said) == again


@pytest.mark.parametrize(
    ("text", "after"),
    [("UBND tỉnh lo việc này.", "UBND tỉnh lo"), ("Lai Châu làm trước.", "Lai Châu"), ("Làm ngay.", "làm ngay")],
)
def test_names_keep_their_capitals_after_a_colon(reader: Reader, text: str, after: str) -> None:
    assert f"chỉ đạo: {after}" in spoken(fact(reader, FactKind.DIRECTIVE, directive(text=text)))


def test_a_petition_and_a_difficulty(reader: Reader) -> None:
    shared = {"id": "thu-1", "topics": [], "place": None, "quote": "x"}
    asks = Petition.model_validate({**shared, "by": "xã Tạ Khoa", "to": "tỉnh", "text": "Cấp thêm biên chế."})
    lacks = Difficulty.model_validate({**shared, "by": None, "text": "Hạ tầng còn yếu."})
    assert (
        spoken(fact(reader, FactKind.PETITION, asks))
        == "Xã Tạ Khoa kiến nghị với tỉnh: cấp thêm biên chế (tin 14/10/2025)."
    )
    undated = fact(reader, FactKind.DIFFICULTY, lacks, published=None, event_date=None)
    assert spoken(undated) == "Khó khăn: hạ tầng còn yếu."

"""What is set side by side is alike; else the reason is told in words."""

from dataclasses import replace
from typing import Any

import pytest

from bot.answers.compare import NAMED
from bot.knowledge.model import Status
from bot.search.snapshot import build_snapshot
from tests.reader import Reader

DIEN_BIEN, LAI_CHAU = "2025-07-27-dien-bien", "2025-10-14-lai-chau"


def with_another_rate(reader: Reader, event_date: str = "2025-10-14", **changed: Any) -> Reader:
    """The shipped knowledge, and Điện Biên's poverty rate said of Lai Châu too, `changed` in one way."""
    knowledge = reader.snapshot.knowledge
    rate = next(f for f in knowledge.articles[DIEN_BIEN].figures if f.indicator == "tỷ lệ hộ nghèo đa chiều")
    here = rate.model_copy(update={"id": "lc-f-1", "place": "Lai Châu", "value": 20.5, "shown": "20,5%"} | changed)
    article = knowledge.articles[LAI_CHAU]
    source = article.source.model_copy(update={"event_date": event_date, "published": None})
    other = article.model_copy(update={"source": source, "figures": [here]})
    articles = dict(knowledge.articles) | {LAI_CHAU: other}
    return Reader(build_snapshot(replace(knowledge, articles=articles), reader.snapshot.gazetteer))


def test_the_same_indicator_period_and_kind_stand_side_by_side(reader: Reader) -> None:
    heard = with_another_rate(reader).ask("so sánh hộ nghèo Điện Biên và Lai Châu")
    assert (
        "Đặt cạnh nhau\n• Tỷ lệ hộ nghèo đa chiều: Điện Biên 17,66% (năm 2025) · Lai Châu 20,5% (năm 2025)"
        in heard.text
    )


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"period": "2024"}, "khác kỳ: năm 2025, năm 2024"),
        ({"status": Status.TARGET}, "khác loại: đã báo cáo, mục tiêu"),
        ({"unit": "hộ"}, "khác đơn vị"),
        ({"period": "2024"}, "một bên tính trước khi sắp xếp đơn vị hành chính 1/7/2025, một bên tính sau"),
    ],
)
def test_what_is_not_alike_says_why(reader: Reader, changed: dict[str, Any], reason: str) -> None:
    heard = with_another_rate(reader, **changed).ask("so sánh hộ nghèo Điện Biên và Lai Châu")
    assert "Không so được\n" in heard.text
    assert reason in heard.text


def test_news_of_before_and_after_the_merger_are_not_compared(reader: Reader) -> None:
    before = with_another_rate(reader, "2025-05-02", period=None)
    heard = before.ask("so sánh hộ nghèo Điện Biên và Lai Châu")
    assert "trước khi sắp xếp đơn vị hành chính" in heard.text


def test_what_one_side_alone_has_is_named_briefly_and_the_rest_is_a_press_away(reader: Reader) -> None:
    # Twenty-eight names filled two screens of a phone.
    heard = reader.ask("/sosanh Lai Châu, Điện Biên")
    (named,) = [line for line in heard.text.splitlines() if line.startswith("• Điện Biên: ")]
    assert named.endswith("; và 17 chỉ tiêu khác")
    assert named.count(";") == NAMED
    assert "dân số" in named, "the main ones come first"
    assert "• Số dân tộc: 19 dân tộc" in reader.ask(heard.buttons["Số liệu Điện Biên"]).text


def test_asked_for_by_name_what_one_side_has_comes_with_its_value(reader: Reader) -> None:
    heard = reader.ask("so sánh dân số Lai Châu và Điện Biên")
    assert "hơn 656.700 người" in heard.text
    assert "chỉ tiêu khác" not in heard.text

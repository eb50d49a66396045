"""Two sources, two values: both are shown, and the reader is told."""

from dataclasses import replace

from bot.search.snapshot import build_snapshot
from tests.reader import Reader

DIEN_BIEN = "2025-07-27-dien-bien"


def with_another_source(reader: Reader, value: float, shown: str) -> Reader:
    """The shipped knowledge, and one more article that gives another poverty rate for Điện Biên in 2025."""
    knowledge = reader.snapshot.knowledge
    article = knowledge.articles[DIEN_BIEN]
    rate = next(figure for figure in article.figures if figure.indicator == "tỷ lệ hộ nghèo đa chiều")
    other_rate = rate.model_copy(update={"id": "khac-f-1", "value": value, "shown": shown})
    source = article.source.model_copy(update={"outlet": "Báo khác", "event_date": "2025-12-30"})
    other = article.model_copy(update={"source": source, "figures": [other_rate], "directives": [], "events": []})
    articles = dict(knowledge.articles) | {"2025-12-30-dien-bien": other}
    return Reader(build_snapshot(replace(knowledge, articles=articles), reader.snapshot.gazetteer))


def test_both_values_are_shown_with_their_sources(reader: Reader) -> None:
    heard = with_another_source(reader, 16.9, "16,9%").ask("hộ nghèo Điện Biên")
    assert heard.text.startswith("16,9% – tỷ lệ hộ nghèo đa chiều, Điện Biên, năm 2025 [1]\n17,66% – ")
    assert "Các bài ghi số liệu này khác nhau" in heard.text
    assert "Báo khác" in heard.text


def test_two_sources_that_agree_are_no_conflict(reader: Reader) -> None:
    heard = with_another_source(reader, 17.66, "17,66%").ask("hộ nghèo Điện Biên")
    assert "khác nhau" not in heard.text
    assert "Độ mới: 2 bài cùng ghi số này, tin mới nhất 30/12/2025" in heard.text

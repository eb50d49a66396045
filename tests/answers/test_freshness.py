"""How old what is known is, in words."""

from dataclasses import replace
from datetime import date

import pytest

from bot.answers.freshness import age
from bot.search.snapshot import build_snapshot
from tests.reader import Reader


@pytest.mark.parametrize(
    ("days", "words"), [(-3, "hôm nay"), (0, "hôm nay"), (59, "cách đây 59 ngày"), (60, "cách đây 2 tháng")]
)
def test_an_age_is_told_as_a_person_tells_it(days: int, words: str) -> None:
    assert age(days) == words


def test_the_age_follows_the_clock(reader: Reader) -> None:
    heard = Reader(reader.snapshot, date(2025, 7, 30)).ask("hộ nghèo Điện Biên")
    assert heard.text.endswith("Độ mới: 1 bài, tin mới nhất 27/7/2025 (cách đây 3 ngày).")


def test_news_from_before_the_merger_is_called_so(reader: Reader) -> None:
    knowledge = reader.snapshot.knowledge
    stem = "2025-07-27-dien-bien"
    article = knowledge.articles[stem]
    old = article.model_copy(update={"source": article.source.model_copy(update={"event_date": "2025-05-02"})})
    snapshot = build_snapshot(replace(knowledge, articles={stem: old}, documents=()), reader.snapshot.gazetteer)
    assert "trước khi sắp xếp đơn vị hành chính" in Reader(snapshot).ask("hộ nghèo Điện Biên").text


def changed(reader: Reader, **source: str) -> Reader:
    """The shipped knowledge with Điện Biên's source changed."""
    knowledge = reader.snapshot.knowledge
    stem = "2025-07-27-dien-bien"
    article = knowledge.articles[stem]
    other = article.model_copy(update={"source": article.source.model_copy(update=source)})
    articles = dict(knowledge.articles) | {stem: other}
    return Reader(build_snapshot(replace(knowledge, articles=articles), reader.snapshot.gazetteer))


def test_the_day_of_a_hands_edit_is_told(reader: Reader) -> None:
    assert "sửa tay" not in reader.ask("hộ nghèo Điện Biên").text
    heard = changed(reader, edited="2026-10-03").ask("hộ nghèo Điện Biên")
    assert heard.text.endswith("tin mới nhất 27/7/2025 (cách đây 16 tháng); sửa tay ngày 3/10/2026.")
    assert "sửa tay" not in changed(reader, edited="2026-10-03").ask("thủ tục hành chính đúng hạn Lai Châu").text

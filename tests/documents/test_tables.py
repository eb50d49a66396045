"""The tables of facts, read back as a spreadsheet and a program read them."""

import csv
import io
import json
from collections import Counter

import pytest

from bot.documents.tables import COLUMNS, csv_file, facts_in, json_file
from bot.knowledge.knowledge import Knowledge
from tests.documents.made_up import directive, figure, with_article
from tests.reader import TODAY, Reader


@pytest.fixture(scope="module")
def knowledge(reader: Reader) -> Knowledge:
    assert isinstance(reader.snapshot.knowledge, Knowledge)
    return reader.snapshot.knowledge


def rows(content: bytes) -> list[dict[str, str]]:
    text = content.decode("utf-8")
    assert text.startswith("\ufeff"), "a spreadsheet would not know it is UTF-8"
    return list(csv.DictReader(io.StringIO(text[1:], newline="")))


def test_every_fact_of_every_article_is_a_row_with_its_source(reader: Reader, knowledge: Knowledge) -> None:
    found = rows(csv_file(facts_in(knowledge.articles, reader.snapshot.gazetteer)))
    counts = Counter(row["loại"] for row in found)
    articles = knowledge.articles.values()
    assert counts["số liệu"] == sum(len(article.figures) for article in articles)
    assert counts["chỉ đạo"] == sum(len(article.directives) for article in articles)
    assert counts["kiến nghị"] == sum(len(article.petitions) for article in articles)
    assert counts["khó khăn"] == sum(len(article.difficulties) for article in articles)
    assert all(row["bài"] and row["câu gốc"] and (row["ngày đăng"] or row["ngày diễn ra"]) for row in found)
    (poor,) = [row for row in found if row["nội dung"] == "tỷ lệ hộ nghèo đa chiều"]
    assert (poor["giá trị"], poor["số"], poor["đơn vị"], poor["kỳ"], poor["mức độ"]) == (
        *("17,66%", "17.66", "%", "2025"),
        "đã báo cáo",
    )


def test_a_place_has_its_own_facts_and_those_of_its_communes(reader: Reader, knowledge: Knowledge) -> None:
    found = rows(csv_file(facts_in(knowledge.articles, reader.snapshot.gazetteer, "Điện Biên")))
    assert {place for row in found for place in row["địa bàn"].split("; ")} >= {"Điện Biên", "Si Pa Phìn, Điện Biên"}
    assert not any("Lai Châu" in row["địa bàn"] for row in found)


def test_what_a_spreadsheet_would_compute_is_shown_instead(reader: Reader) -> None:
    snapshot = with_article(
        reader,
        figures=[figure(1, value=[1.5, 20.0], unit="ha"), figure(2, value=-3.0)],
        directives=[directive(text='=HYPERLINK("x"), "a";\nb'), directive(2, issuer="@SUM(A1)")],
    )
    assert isinstance(snapshot.knowledge, Knowledge)
    found = {row["mã"]: row for row in rows(csv_file(facts_in(snapshot.knowledge.articles, snapshot.gazetteer)))}
    assert found["thu-d-1"]["nội dung"] == '\'=HYPERLINK("x"), "a";\nb'
    assert found["thu-d-2"]["người nêu"] == "'@SUM(A1)"
    assert (found["thu-f-1"]["số"], found["thu-f-1"]["đến"]) == ("1.5", "20")
    assert found["thu-f-2"]["số"] == "-3"


def test_the_columns_are_the_same_for_every_kind(reader: Reader, knowledge: Knowledge) -> None:
    first = csv_file(facts_in(knowledge.articles, reader.snapshot.gazetteer)).decode().splitlines()[0]
    assert first.removeprefix("\ufeff") == ",".join(COLUMNS)
    assert len(set(COLUMNS)) == len(COLUMNS)


def test_json_has_the_keys_of_the_knowledge_files(reader: Reader, knowledge: Knowledge) -> None:
    facts = list(facts_in(knowledge.articles, reader.snapshot.gazetteer, "Lai Châu"))
    told = json.loads(json_file(facts, TODAY, "Lai Châu"))
    assert (told["made"], told["place"]) == ("2026-11-22", "Lai Châu")
    target = next(fact for fact in told["facts"] if fact["id"] == "lai-chau-d-3558c1")
    assert (target["kind"], target["due"], target["issuer"]) == ("directive", "2025", "Lê Minh Ngân")
    assert told["articles"][target["article"]]["title"].startswith("Lai Châu nâng cao")
    assert json_file(facts, TODAY, "Lai Châu") == json_file(facts, TODAY, "Lai Châu")

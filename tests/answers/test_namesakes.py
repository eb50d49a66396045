"""Names that are other words without their marks."""

from dataclasses import replace

import pytest

from bot.answers.outcome import Outcome
from bot.knowledge.model import Official, PlaceAliases
from bot.search.snapshot import build_snapshot
from tests.reader import Reader


@pytest.fixture(scope="module")
def namesakes(reader: Reader) -> Reader:
    """Much is known of a commune Văn Bàn, and there is an official with the name of a province."""
    knowledge = reader.snapshot.knowledge
    official = next(one for one in knowledge.officials if one.posts)
    named = Official(name="Vũ Khánh Hoa", posts=official.posts)
    aliases = (*knowledge.aliases, PlaceAliases(place="Văn Bàn, Lào Cai", aliases=["Văn Bàn"]))
    known = replace(knowledge, officials=(*knowledge.officials, named), aliases=aliases)
    return Reader(build_snapshot(known, reader.snapshot.gazetteer))


@pytest.mark.parametrize("number", ["so 57-nq/tw", "57-nq/tw"])
def test_a_number_tells_a_document_from_a_commune(number: str, namesakes: Reader) -> None:
    heard = namesakes.ask(f"chi dao theo van ban {number}")
    assert heard.outcome is not Outcome.ASK
    assert "Văn Bàn" not in heard.text


def test_the_commune_is_still_one(namesakes: Reader) -> None:
    assert "Văn Bàn" in namesakes.ask("xa van ban").text


def test_a_province_is_meant_by_what_is_half_of_a_name_too(namesakes: Reader) -> None:
    heard = namesakes.ask("chi dao o khanh hoa")
    assert "Khánh Hòa" in heard.text
    assert "Vũ Khánh Hoa" not in heard.text


def test_with_marks_it_is_the_person(namesakes: Reader) -> None:
    assert "Vũ Khánh Hoa" in namesakes.ask("đồng chí Khánh Hoa giữ chức vụ gì").text


@pytest.mark.parametrize(
    ("line", "fact"),
    [
        ("biện pháp tháo gỡ khó khăn, bảo đảm số lượng công chức", "lai-chau-d-5445de"),
        ("đề nghị các địa phương tiếp tục chủ", "son-la-d-7a9b25"),
    ],
)
def test_a_line_out_of_an_article_is_found_though_words_in_it_ask_for_something_else(
    line: str, fact: str, reader: Reader
) -> None:
    heard = reader.ask(line)
    assert heard.outcome is Outcome.ANSWERED
    assert heard.reply.facts[0] == fact


@pytest.mark.parametrize(
    "line",
    [
        "Trịnh Xuân Anh là ai",
        "ông Trịnh Quân Trường chỉ đạo gì",
        "dinh thi bich hai giu chuc gi",
        "/lanhdao Trịnh Xuân Anh",
        "Nguyễn Xuân Thắng Quân là ai",
        "Tô Lâm Sơn là ai",
    ],
)
def test_what_is_told_of_one_is_not_told_of_his_near_namesake(line: str, reader: Reader) -> None:
    # Found by most of the name's words in what the articles tell: "Tìm thấy: … Trịnh Xuân Trường …".
    assert reader.ask(line).outcome in {"ask", "no_data"}

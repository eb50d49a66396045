"""The bot's name and a question in any chat: facts ready to be sent there."""

import pytest

from bot.answers.outcome import Outcome
from bot.presentation.sharing import Shared, Sharing, sharing
from bot.telegram.inline import CACHE_SECONDS
from bot.telegram.services import Services
from bot.vietnamese.folding import tidy
from tests.conftest import Chat, parrot
from tests.reader import Reader
from tests.telegram.test_conversation import OpenChat
from tests.test_questions import BLIND, QUESTIONS


async def test_a_fact_is_found_and_is_sent_with_all_that_belongs_to_it(official: Chat) -> None:
    found = await official.find("dien bien hộ nghèo")
    [result] = found["results"]
    assert result["title"] == "Tỷ lệ hộ nghèo đa chiều (Điện Biên, năm 2025): 17,66%"
    assert result["description"] == "Điện Biên · bài không ghi tên báo · 27/7/2025"
    assert result["text"].splitlines() == [
        "17,66% – tỷ lệ hộ nghèo đa chiều, Điện Biên, năm 2025",
        "“Năm 2025, tỷ lệ hộ nghèo đa chiều còn 17,66%”",
        "Nguồn: bài không ghi tên báo, “Tổng Bí thư Tô Lâm làm việc với Ban Chấp hành Đảng bộ tỉnh Điện Biên”, "
        "diễn ra 27/7/2025",
        "Xem câu gốc",
    ]
    assert found["cache_time"] == CACHE_SECONDS
    assert found["is_personal"] is True


async def test_what_was_sent_leads_back_to_its_receipt(official: Chat) -> None:
    [result] = (await official.find("hộ nghèo Điện Biên"))["results"]
    html = result["input_message_content"]["message_text"]
    start = html.partition("?start=")[2].partition('"')[0]
    await official.send(f"/start {start}")
    assert "“Năm 2025, tỷ lệ hộ nghèo đa chiều còn 17,66%, với mức giảm" in await official.read()


async def test_a_directive_is_sent_with_who_gave_it_where_and_when(official: Chat) -> None:
    results = (await official.find("/chithi Lai Châu"))["results"]
    assert len(results) == 6
    assert results[0]["text"].startswith("Lê Minh Ngân – Bí thư Tỉnh ủy Lai Châu · bài đăng 14/10/2025")


async def test_nothing_typed_brings_the_newest_fifty_and_then_those_behind_them(official: Chat) -> None:
    first = await official.find("")
    assert len(first["results"]) == 50
    assert "6/11/2025" in first["results"][0]["description"]
    ids = [result["id"] for result in first["results"]]
    while first["next_offset"]:
        first = await official.find("", first["next_offset"])
        ids += [result["id"] for result in first["results"]]
    assert len(ids) == len(set(ids)) == 108


@pytest.mark.parametrize("offset", ["x", "-1", "999999999", "4½"])
async def test_a_forged_offset_does_no_harm(official: Chat, offset: str) -> None:
    assert len((await official.find("hộ nghèo Điện Biên", offset))["results"]) <= 1


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("lai", "Chưa có kết quả"),
        ("hộ nghèo Cà Mau", "Chưa có dữ kiện này"),
        ("hộ nghèo Điện Biên 2020", "Chưa có dữ kiện này"),
        ("Tân Lập", "Có nhiều nơi"),
        ("/trogiup", "Chưa có kết quả"),
    ],
)
async def test_what_is_not_answered_finds_nothing_and_leads_to_the_bot(official: Chat, typed: str, hint: str) -> None:
    found = await official.find(typed)
    assert found["results"] == []
    assert found["button"]["text"].startswith(hint)
    await official.send(typed)
    answer = await official.read()
    await official.send("/start " + found["button"]["start_parameter"])
    assert await official.read() == answer


def test_no_question_finds_a_fact_that_it_would_not_be_answered_with(reader: Reader) -> None:
    for question in QUESTIONS + BLIND:
        typed = question["ask"] * question.get("repeat", 1)
        if not tidy(typed):
            continue  # nothing typed brings the newest
        reply = reader.ask(typed).reply
        found = sharing(typed, reader.snapshot, reader.today)
        allowed = reply.facts if reply.outcome is Outcome.ANSWERED else ()
        assert {fact.id for fact in found.facts} <= set(allowed), typed
        assert bool(found.facts) == bool(allowed), typed


async def test_a_press_of_a_letter_too_late_is_no_failure(official: Chat) -> None:
    update = official.api.searches("Huế")
    official.api._searched.clear()
    await official.settle()
    assert update["inline_query"]["id"] not in official.api.found


async def test_an_id_that_telegram_has_no_room_for_is_shortened(open_chat: OpenChat) -> None:
    facts = tuple(Shared(f"{'dai-' * 20}{number}", "tên", "nơi", "chữ", "") for number in range(2))
    chat = await open_chat(Services(parrot, share=lambda _: Sharing(facts)))
    assert len({result["id"] for result in (await chat.find("x"))["results"]}) == 2

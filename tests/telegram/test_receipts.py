"""From an answer to the sentence in the article, and on to somebody else."""

from urllib.parse import unquote

import pytest

from tests.conftest import GROUP, Chat

SENTENCE = "“Năm 2025, tỷ lệ hộ nghèo đa chiều còn 17,66%, với mức giảm bình quân 3,97%/năm.”"


async def test_the_receipt_of_a_figure_is_its_sentence_with_neighbours_title_and_date(official: Chat) -> None:
    await official.send("ty le ho ngheo dien bien")
    await official.read()
    await official.press("Xem câu gốc")
    receipt = await official.read()
    before, sentence, after = [line for line in receipt.splitlines() if line.startswith("• ")]
    assert before == "• Giảm nghèo, an sinh xã hội thu được nhiều kết quả tích cực."
    assert sentence == f"• {SENTENCE} [1]"
    assert after.startswith("• Nghị quyết số 57-NQ/TW")
    assert "“Tổng Bí thư Tô Lâm làm việc với Ban Chấp hành Đảng bộ tỉnh Điện Biên”, diễn ra 27/7/2025" in receipt
    assert "17,66% – tỷ lệ hộ nghèo đa chiều, Điện Biên, năm 2025" in receipt


async def test_a_receipt_is_shared_as_a_link_that_reopens_it(official: Chat) -> None:
    await official.send("ty le ho ngheo dien bien")
    await official.read()
    await official.press("Xem câu gốc")
    receipt = await official.read()
    sharing = official.link("Chia sẻ")
    assert sharing.startswith("https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fbriefing_bot%3Fstart%3D")
    start = unquote(sharing).rpartition("start=")[2]
    await official.send(f"/start {start}")
    assert await official.read() == receipt


async def test_of_several_facts_one_is_chosen_by_number(official: Chat) -> None:
    await official.send("/solieu Lai Châu")
    await official.read()
    await official.press("Xem câu gốc")
    question = await official.read()
    assert question.startswith("Câu gốc của dữ kiện nào?")
    assert "\n3. Số cán bộ, công chức, viên chức (Lai Châu): 17.418 người" in question
    assert official.labels() == [str(number) for number in range(1, 9)]
    await official.press("3")
    assert "17.418" in next(line for line in (await official.read()).splitlines() if line.startswith("• “"))


async def test_the_receipts_are_those_of_the_page_that_is_read(official: Chat) -> None:
    await official.send("/chithi Điện Biên")
    await official.read()
    while "Sau ›" in official.labels():
        await official.press("Sau ›")
        page = await official.read()
    await official.press("Xem câu gốc")
    listed = [line for line in (await official.read()).splitlines() if line[:1].isdecimal()]
    assert len(listed) == page.count("• ")
    assert "công tác dân vận" in " ".join(listed)


async def test_a_receipt_can_be_asked_for_in_words(official: Chat) -> None:
    await official.send("/câu gốc hộ nghèo Điện Biên")
    assert SENTENCE in await official.read()
    await official.send("/caugoc")
    assert "Đồng chí gõ /caugoc kèm câu hỏi" in await official.read()
    await official.send("/caugoc hộ nghèo Cà Mau")
    assert "Chưa có dữ kiện về tỉnh Cà Mau" in await official.read()
    await official.send("/caugoc Bí thư Lai Châu là ai")
    assert "không nêu dữ kiện nào có câu gốc" in await official.read()


async def test_in_a_group_a_receipt_answers_who_pressed(official: Chat) -> None:
    await official.send("/solieu hộ nghèo Điện Biên", GROUP)
    first = await official.receive()
    await official.press("Xem câu gốc")
    receipt = await official.receive()
    assert SENTENCE in receipt.text
    assert receipt.parameters["reply_parameters"]["message_id"] == first.message_id


@pytest.mark.parametrize("payload", ["khong-co", "q", "qZ", "X", "0", "-", "p1"])
async def test_a_link_that_leads_nowhere_is_answered_politely(official: Chat, payload: str) -> None:
    await official.send(f"/start {payload}")
    assert "Đường dẫn này không còn dẫn tới đâu" in await official.read()


async def test_a_link_to_a_fact_that_is_gone_says_so(official: Chat) -> None:
    await official.send("/start fdien-bien-f-khong-con")
    assert "Dữ kiện này nay không còn" in await official.read()

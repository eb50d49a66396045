"""The shipped knowledge on Telegram: what an official types, reads and presses."""

from tests.conftest import Chat


async def test_a_briefing_and_its_next_step(official: Chat) -> None:
    await official.send("/tinh lai chau")
    briefing = await official.read()
    assert briefing.startswith("Tỉnh Lai Châu · 36 xã, 2 phường")
    assert "98,8% thủ tục hành chính" in briefing
    await official.press("Sau ›")
    assert "98,8% [1]" in await official.read()
    await official.press("Chỉ đạo")
    assert "Lê Minh Ngân – Bí thư Tỉnh ủy Lai Châu · bài đăng 14/10/2025:" in await official.read()


async def test_an_accented_command_is_no_command_for_telegram_and_works_all_the_same(official: Chat) -> None:
    await official.send("/tỉnh Điện Biên")
    assert (await official.read()).startswith("Tỉnh Điện Biên · 42 xã, 3 phường")


async def test_a_question_back_is_answered_with_a_press(official: Chat) -> None:
    await official.send("Tân Lập")
    assert "Ý đồng chí là nơi nào" in await official.read()
    await official.press("Xã Tân Lập (Tây Ninh)")
    assert "Chưa có dữ kiện về xã Tân Lập (Tây Ninh)" in await official.read()

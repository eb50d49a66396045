"""Long replies come apart between blocks."""

from hypothesis import given
from hypothesis import strategies as st

from bot.console.html_entities import check_html
from bot.presentation.plain import plain_text, utf16_units
from bot.presentation.splitting import split

LINES = st.text(alphabet="ab đ😀&<", min_size=1, max_size=30).map(
    lambda text: f"<b>{text.replace('&', '&amp;').replace('<', '&lt;')}</b>"
)


def test_blocks_that_fit_stay_one_message() -> None:
    assert split([["<b>A</b>", "một"], ["hai"]]) == ["<b>A</b>\nmột\n\nhai"]


def test_a_block_that_does_not_fit_goes_to_the_next_message_whole() -> None:
    assert split([["x" * 30], ["y" * 15, "z" * 15]], limit=40) == ["x" * 30, "y" * 15 + "\n" + "z" * 15]


def test_a_block_longer_than_a_message_comes_apart_between_lines() -> None:
    assert split([["x" * 30, "y" * 30]], limit=40) == ["x" * 30, "y" * 30]


def test_an_emoji_counts_twice() -> None:
    assert len(split([["😀" * 15], ["😀" * 6]], limit=40)) == 2


@given(st.lists(st.lists(LINES, min_size=1, max_size=6), max_size=8))
def test_nothing_is_lost_and_every_message_fits(blocks: list[list[str]]) -> None:
    messages = split(blocks, limit=70)
    assert all(utf16_units(plain_text(message)) <= 70 for message in messages)
    for message in messages:
        check_html(message)
    lines = [line for block in blocks for line in block]
    assert [line for message in messages for line in message.split("\n") if line] == lines

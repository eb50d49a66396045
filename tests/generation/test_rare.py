"""A pattern looked for only where a word it needs stands finds what it finds everywhere."""

import re

import pytest

from bot.generation.rare import Rare, needed


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("đánh giá cao|biểu dương", {"đánh giá cao", "biểu dương"}),
        (r"(?<!\w)(?:cần|phải)(?!\w)(?! thiết)", {"cần", "phải"}),
        # Of the two the one less often met; "còn thiếu" is found where "thiếu" is.
        (r"(?:dù|khi)[^.]{0,9}(?:thiếu|còn thiếu|vướng mắc)", {"thiếu", "vướng mắc"}),
        (r"(?:rất )?khó khăn", {"khó khăn"}),
        (r"(?:(?:một|hai) )+việc lớn?", {"việc lớ"}),
        (r"như(?: sau)?\s*:\s*|, như (?=\w)", {":", ", như "}),
        (r"(?P<d>\d{1,2}) tháng (?P=d)[(\])]", {" tháng "}),
        ("\u00a0nay\\u00a0|x{0,3}đến nơi", {"\u00a0nay", "đến nơi"}),
    ],
)
def test_the_words_a_pattern_needs(source: str, words: set[str]) -> None:
    assert set(needed(source)) == words


@pytest.mark.parametrize("source", [r"\d+ [a-z]", "khó khăn|(?:rất)?", "a|b", "(?i:khó)", "(?>khó)", "khó)"])
def test_a_pattern_that_needs_none_is_refused(source: str) -> None:
    with pytest.raises(ValueError, match=r"needs no word|not read here|never opened"):
        needed(source)


@pytest.mark.parametrize(
    "text",
    ["Xã còn thiếu nước", "xã đang khó khăn, vướng mắc", "không có gì", "", "khó khăn", "trước: khó khăn; sau: thiếu"],
)
def test_finds_what_the_pattern_finds(text: str) -> None:
    source = r"(?<!\w)(?:(?:còn )?thiếu|khó khăn(?! nhất))(?!\w)"
    rare, plain = Rare(source), re.compile(source)
    for start, end in ((0, len(text)), (3, len(text)), (0, 9)):
        found, expected = rare.search(text, start, end), plain.search(text, start, end)
        assert (found and found.span()) == (expected and expected.span())
    assert rare.sub("…", text) == plain.sub("…", text)
    assert [m.span() for m in rare.finditer(text)] == [m.span() for m in plain.finditer(text)]


def test_any_case_finds_capitals_too() -> None:
    assert Rare("khó khăn", any_case=True).search("KHÓ KHĂN") is not None
    assert Rare("khó khăn", any_case=True).sub("-", "Khó khăn lớn") == "- lớn"

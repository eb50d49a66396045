"""A pattern run only where its first words stand finds what it finds everywhere."""

import re

import pytest

from bot.generation.layout import lay_out
from bot.generation.scanning import Scan, leading_words


@pytest.mark.parametrize(
    ("source", "firsts"),
    [
        ("đã|mới được|vừa", {"đã", "mới", "vừa"}),
        ("(?:các|những) chỉ tiêu|(?<!đã )được (?:vay|hưởng)", {"các", "những", "được"}),
        ("(?:khoảng )?hai", {"khoảng", "hai"}),
        ("(?P<kind>ước(?! mơ))", {"ước"}),
    ],
)
def test_the_words_a_pattern_begins_with(source: str, firsts: set[str]) -> None:
    assert leading_words(source) == firsts


@pytest.mark.parametrize("source", ["t[ỷỉ] lệ", r"\d+ tháng", "lầ?n", "(?:hai"])
def test_a_pattern_that_begins_otherwise_is_refused(source: str) -> None:
    with pytest.raises(ValueError, match=r"begins with|stays open"):
        leading_words(source)


def test_finds_what_a_search_through_the_text_finds() -> None:
    text = "Đã đạt 5 xã; nay đã được vay, nhưng mới được hưởng và “đã xong”."
    source = r"(?:đã|mới được|được hưởng|nay đã)(?!\w)"
    found = [match.span() for match in Scan(source).over(lay_out(text))]
    assert found == [match.span() for match in re.finditer(rf"(?<!\w)(?:{source})", text.lower())]
    assert found

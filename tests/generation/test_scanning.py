"""A pattern run only where its first words stand finds what it finds everywhere."""

import re

import pytest

from bot.generation.layout import lay_out
from bot.generation.scanning import Opening, Scan, Spots, leading_words


@pytest.mark.parametrize(
    ("source", "firsts"),
    [
        ("đã|mới được|vừa", {"đã", "mới", "vừa"}),
        ("(?:các|những) chỉ tiêu|(?<!đã )được (?:vay|hưởng)", {"các", "những", "được"}),
        ("(?:khoảng )?hai", {"khoảng", "hai"}),
        ("(?P<kind>ước(?! mơ))", {"ước"}),
        (r"(?:(?:nguyên|phó)\s+){0,2}bí thư", {"nguyên", "phó", "bí"}),
    ],
)
def test_the_words_a_pattern_begins_with(source: str, firsts: set[str]) -> None:
    assert leading_words(source) == firsts


@pytest.mark.parametrize(
    "source", ["t[ỷỉ] lệ", r"\d+ tháng", "lầ?n", "(?:hai", r"gs\.?ts", "khu(?:ng)?giờ", "cki+", "cki{1,2}"]
)
def test_a_pattern_that_begins_otherwise_is_refused(source: str) -> None:
    with pytest.raises(ValueError, match=r"begins with|stays open"):
        leading_words(source)


def test_finds_what_a_search_through_the_text_finds() -> None:
    text = "Đã đạt 5 xã; nay đã được vay, nhưng mới được hưởng và “đã xong”."
    source = r"(?:đã|mới được|được hưởng|nay đã)(?!\w)"
    found = [match.span() for match in Scan(source).over(lay_out(text))]
    assert found == [match.span() for match in re.finditer(rf"(?<!\w)(?:{source})", text.lower())]
    assert found


def test_a_word_behind_an_apostrophe_is_a_word_too() -> None:
    text = "Nghệ sĩ H’Bí thư thái, anh K'Đã đạt giải."
    source = "bí thư|đã đạt|thái"
    found = [match.span() for match in Scan(source).over(lay_out(text))]
    assert found == [match.span() for match in re.finditer(rf"(?<!\w)(?:{source})", text.lower())]
    assert len(found) == 3


def test_a_part_of_a_text_is_asked_for_its_own_matches() -> None:
    text = "Ông nêu rõ nêu rõ nêu, xã nêu."
    source = "nêu rõ nêu|rõ nêu|nêu"
    spots, pattern = Spots(lay_out(text), Scan(source)), re.compile(rf"(?<!\w)(?:{source})")
    for start in range(len(text)):
        for end in (len(text), text.index(",")):
            expected = [match.start() for match in pattern.finditer(text.lower(), start, end)]
            assert list(spots.of(start, end)) == expected


@pytest.mark.parametrize("text", ["tập trung rà soát", "tập huấn", "tậptrung", "", " rà soát", "2 rà soát"])
def test_an_opening_is_what_the_pattern_matches_there(text: str) -> None:
    source = r"(?:tập trung|rà soát)(?!\w)"
    for start in (0, 1):
        expected = re.compile(source).match(text, start)
        found = Opening(source).match(text, start)
        assert (found and found.span()) == (expected and expected.span())
    for end in (3, 9):
        expected = re.compile(source).match(text, 0, end)
        found = Opening(source).match(text, 0, end)
        assert (found and found.span()) == (expected and expected.span())


def test_where_a_word_stands_only_the_ways_that_begin_with_it_are_tried() -> None:
    text = "Phó Bí thư A, nguyên phó bí thư B, bí thư C, rất khó khăn, khó đi, chưa rất khó, không đủ, đã đủ, đủ đủ."
    source = (
        r"(?P<post>(?:(?:nguyên|phó)\s+){0,2}bí thư)|(?P<hard>(?:rất )?khó(?: (?P<what>khăn|đi))?)"
        r"|(?<!rất )(?:không|(?P<not>chưa)) (?:đủ|rất)|(?:đã|đủ )+đủ"
    )
    scan = Scan(source)
    found = [(match.span(), match.groupdict(), match.lastgroup) for match in scan.over(lay_out(text))]
    plain = re.finditer(rf"(?<!\w)(?:{source})", text.lower())
    assert found == [(match.span(), match.groupdict(), match.lastgroup) for match in plain]
    assert len(found) == 9

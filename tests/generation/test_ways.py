import re

import pytest

from bot.generation.ways import Ways, by_letters

_SOURCES = (
    r"(?<!\w)(?:chưa|chậm (?:được|trễ)|(?:còn|vẫn) chậm|khó(?= )|khó khăn|c)(?!\w)",
    r"(?:(?:xóa|không còn)[^.;]{0,9}nhà tạm|nhà tạm|(?:vẫn |còn )?tình trạng|(?<!không )thiếu|\d+ nhà|nhà)",
    r"(?:^|[.:] )song(?=,| )|tuy (?:nhiên|vậy)|so?ng|(?:tuy){1,2}",
    r"(?P<who>(?:các |những )?(?:xã|phường|xã hội))(?: cần| phải)?|(?:các|xã) (?P<verb>cần)",
    r"\(?(?:[a-zđ]\)|\d[.)]) |\((?:a|ă)\)|\u00a0khó|\.\.",
)
_TEXTS = (
    "chưa được, còn chậm trễ; khó khăn vẫn chậm được c khó",
    "xóa hết nhà tạm. nhà tạm vẫn tình trạng không thiếu, thiếu 12 nhà tình trạng nhà",
    "song, tuy nhiên: song chăng sng tuytuy vậy tuytuytuy. song",
    "các xã hội cần xã phải những phường các cần xã cần",
    "(a) đ) b) 1. (2) (ă) khó\u00a0khó ... a) ",
)


@pytest.mark.parametrize("source", _SOURCES)
def test_matches_are_those_of_the_source(source: str) -> None:
    plain, ways = re.compile(source), Ways(source)
    for text in _TEXTS:
        told = [(match.span(), match.groupdict()) for match in plain.finditer(text)]
        assert [(match.span(), match.groupdict()) for match in ways.finditer(text)] == told
        for at in range(len(text)):
            found, wanted = ways.match(text, at), plain.match(text, at)
            assert (found and found.span()) == (wanted and wanted.span())


def test_texts_match_every_source() -> None:
    for source in _SOURCES:
        assert any(re.search(source, text) for text in _TEXTS)


def test_ways_are_gathered_by_their_letters() -> None:
    assert by_letters("chưa|khó|chậm") == "ch(?:ưa|ậm)|khó"
    assert by_letters("(?:chưa|khó) có|(?<!rất )chậm") == "c(?:hưa có|(?<!(?:rất )c)hậm)|khó có"


def test_what_begins_with_no_letter_keeps_its_place() -> None:
    assert by_letters(r"ab|\d|ac") == r"ab|\d|ac"


def test_a_mark_is_the_same_escaped_or_not() -> None:
    assert by_letters(r"\-a|b|-ab") == r"\-a(?:|b)|b"


def test_letters_of_both_cases_stay_in_their_order() -> None:
    assert by_letters("Sở ban|sở|Sở", any_case=True) == "Sở ban|sở|Sở"


def test_flags_are_not_read() -> None:
    with pytest.raises(ValueError, match="not read"):
        by_letters("(?i)chưa")

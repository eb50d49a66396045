import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.vietnamese.folding import accented, composed, folded, folded_in_place, slug, tidy, words

ANY = settings(max_examples=150, deadline=None)


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [
        ("hoà", "hòa"),
        ("Uỷ ban", "ủy ban"),
        ("thuý", "thúy"),
        ("khoẻ", "khỏe"),
        ("QUÝ", "quý"),
        ("quý", "quý"),
        ("toàn", "toàn"),
        ("hoàng", "hoàng"),
        ("ngoẻo", "ngoẻo"),
        ("khuỷu", "khuỷu"),
        ("Thanh Hoá", "thanh hóa"),
        ("ÐIỆN BIÊN", "điện biên"),
    ],
)
def test_tone_marks_stand_on_the_canonical_vowel(typed: str, canonical: str) -> None:
    assert accented(typed) == canonical
    assert accented(unicodedata.normalize("NFD", typed)) == canonical


@pytest.mark.parametrize(
    ("typed", "plain"),
    [("Điện Biên", "dien bien"), ("Ðắk Lắk", "dak lak"), ("ĐƯỜNG", "duong"), ("Nghệ  An ", "nghe an"), ("uỷ", "uy")],
)
def test_folding_leaves_the_letters_alone(typed: str, plain: str) -> None:
    assert folded(typed) == plain
    assert folded(unicodedata.normalize("NFD", typed)) == plain


def test_invisible_characters_are_removed() -> None:
    assert tidy("\ufeffLai\u200b \u202eChâu\u200f\u061c\x07\n") == "Lai Châu"


def test_a_mark_parted_from_its_letter_by_an_invisible_character_joins_it_again() -> None:
    assert tidy("Hue\u0302\u200b\u0301") == "Huế"
    assert tidy("a\u200b\u0301") == "á"


def test_numbers_of_documents_stay_one_word_and_joined_words_come_apart() -> None:
    assert words("57-NQ/TW về kinh tế-xã hội đạt 17,66%.") == [
        "57-NQ/TW",
        "về",
        "kinh",
        "tế",
        "xã",
        "hội",
        "đạt",
        "17,66",
        "%",
    ]


def test_a_slug_is_ascii() -> None:
    assert slug("Si Pa Phìn, Điện Biên") == "si-pa-phin-dien-bien"


def test_offsets_of_a_decomposed_text_lead_back_to_it() -> None:
    text = unicodedata.normalize("NFD", "tỉnh Điện Biên năm 2025")
    nfc, offsets = composed(text)
    assert nfc == "tỉnh Điện Biên năm 2025"
    start, end = nfc.index("Điện"), nfc.index(" năm")
    assert unicodedata.normalize("NFC", text[offsets[start] : offsets[end]]) == "Điện Biên"
    assert folded_in_place(nfc) == "tinh dien bien nam 2025"


@ANY
@given(st.text())
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)
    assert accented(accented(text)) == accented(text)
    assert folded(folded(text)) == folded(text)
    words(text)
    slug(text)


@ANY
@given(st.text())
def test_folding_keeps_every_letter(text: str) -> None:
    assert sum(c.isalpha() for c in folded(text)) >= sum(c.isalpha() for c in tidy(text))


@ANY
@given(st.text())
def test_offsets_lead_into_the_text_and_never_back(text: str) -> None:
    nfc, offsets = composed(text)
    assert len(offsets) == len(nfc) + 1
    assert offsets[-1] == len(text)
    assert all(a <= b for a, b in zip(offsets, list(offsets)[1:], strict=False))
    assert len(folded_in_place(nfc)) == len(nfc)

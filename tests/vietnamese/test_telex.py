import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.vietnamese.folding import accented, folded
from bot.vietnamese.telex import is_syllable, untyped

PRESENT = """An Giang, Bắc Ninh, Cà Mau, Cao Bằng, Cần Thơ, Đà Nẵng, Đắk Lắk, Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai,
Hà Nội, Hà Tĩnh, Hải Phòng, Huế, Hưng Yên, Khánh Hòa, Lai Châu, Lạng Sơn, Lào Cai, Lâm Đồng, Nghệ An,
Ninh Bình, Phú Thọ, Quảng Ngãi, Quảng Ninh, Quảng Trị, Sơn La, Tây Ninh, Thanh Hóa, Thành phố Hồ Chí
Minh, Thái Nguyên, Tuyên Quang, Vĩnh Long"""
FORMER = """Bà Rịa - Vũng Tàu, Bạc Liêu, Bắc Giang, Bắc Kạn, Bến Tre, Bình Dương, Bình Định, Bình Phước, Bình Thuận,
Đắk Nông, Hà Giang, Hà Nam, Hải Dương, Hậu Giang, Hòa Bình, Kiên Giang, Kon Tum, Long An, Nam Định, Ninh
Thuận, Phú Yên, Quảng Bình, Quảng Nam, Sóc Trăng, Thái Bình, Tiền Giang, Trà Vinh, Vĩnh Phúc, Yên Bái"""
NAMES = [name.strip() for name in (PRESENT + "," + FORMER).replace("\n", " ").split(",")]

TELEX: dict[str, str | None] = {
    "\u0302": None,
    "\u0306": "w",
    "\u031b": "w",
    "\u0300": "f",
    "\u0301": "s",
    "\u0303": "x",
    "\u0309": "r",
    "\u0323": "j",
}
VNI: dict[str, str | None] = {
    "\u0302": "6",
    "\u0306": "8",
    "\u031b": "7",
    "\u0300": "2",
    "\u0301": "1",
    "\u0303": "4",
    "\u0309": "3",
    "\u0323": "5",
}
TONES = "\u0300\u0301\u0303\u0309\u0323"


def keys(word: str, table: dict[str, str | None], bar: str, *, tone_last: bool) -> str:
    """The keystrokes of one word; the tone's key after its vowel or at the end of the word."""
    typed: list[str] = []
    tones = ""
    for c in unicodedata.normalize("NFC", word.lower()):
        base, *marks = unicodedata.normalize("NFD", c.replace("đ", "d"))
        typed.append(base + (bar if c == "đ" else ""))
        typed += [table[mark] or base for mark in marks if mark not in TONES]
        tone = "".join(str(table[mark]) for mark in marks if mark in TONES)
        if tone_last:
            tones += tone
        else:
            typed.append(tone)
    return "".join(typed) + tones


def telex(text: str, *, tone_last: bool) -> str:
    return " ".join(keys(word, TELEX, "d", tone_last=tone_last) for word in text.split())


def vni(text: str, *, tone_last: bool) -> str:
    return " ".join(keys(word, VNI, "9", tone_last=tone_last) for word in text.split())


@pytest.mark.parametrize("tone_last", [True, False])
@pytest.mark.parametrize("encode", [telex, vni])
def test_the_names_of_all_provinces_come_back(encode: Callable[..., str], tone_last: bool) -> None:
    assert len(NAMES) == 34 + 29
    wrong = [
        (typed, untyped(typed))
        for name in NAMES
        if accented(untyped(typed := encode(name, tone_last=tone_last))) != accented(name)
    ]
    assert not wrong


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ddieejn bieen", "điện biên"),
        ("lai chaau", "lai châu"),
        ("d9ie65n bie6n", "điện biên"),
        ("Lai Chaau", "Lai Châu"),
        ("tirnh Thanh Hoas", "tỉnh Thanh Hóa"),
        ("chaua", "châu"),
        ("hoawcj", "hoặc"),
        ("huwong huowng", "hương hương"),
        ("luuw muwa nguwowif", "lưu mưa người"),
        ("quys giaf gif", "quý già gì"),
        ("cari nuwowcs", "cải nước"),
        ("nuwowcs car", "nước cả"),
    ],
)
def test_keystrokes_become_the_word_they_spell(typed: str, meant: str) -> None:
    assert untyped(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "chi dao cua tong bi thu o lai chau thang 10 2025",
        "ho ngheo",
        "nghèo cao luu xa",
        "Chỉ đạo ở Điện Biên",
        "57-NQ/TW",
        "GRDP OCOP",
        "gas car max town",
        "quy3 2025",
        "thang7 nam5 to3 a1",
        "facebook.com/abc",
        "h5n1 co2 m2",
        "http://x.vn/ddaa",
        "@ddieejn",
        "covid",
    ],
)
def test_what_makes_sense_as_it_stands_stays(text: str) -> None:
    assert untyped(text) == text


@pytest.mark.parametrize(
    "word",
    [
        "điện",
        "Biên",
        "bien",
        "hoà",
        "hòa",
        "quý",
        "gì",
        "giếng",
        "nghèo",
        "luu",
        "Đắk",
        "kạn",
        "uyên",
        "khuya",
        "xoong",
        "Pú",
    ],
)
def test_a_syllable(word: str) -> None:
    assert is_syllable(word)
    assert is_syllable(folded(word))
    assert is_syllable(unicodedata.normalize("NFD", word))


@pytest.mark.parametrize(
    "word", ["", "xyz", "ddieejn", "chaau", "oong", "bac2", "câ", "hộclo", "các ", "càt", "kw", "GRDP", "café1"]
)
def test_no_syllable(word: str) -> None:
    assert not is_syllable(word)


@settings(max_examples=200, deadline=None)
@given(st.text() | st.text(alphabet=st.sampled_from("adeowusfrxj19 ngchD"), max_size=30))
def test_any_text_is_taken_and_what_it_gives_stays(text: str) -> None:
    once = untyped(text)
    assert len(once.split()) == len(text.split())
    is_syllable(text)

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.vietnamese.sentences import covering, sentence_at, sentences, spans


@pytest.mark.parametrize(
    "parts",
    [
        ["Tỉnh có 1.446 bản.", "Dân số hơn 65 vạn."],
        ["Việc xong.", "100% xã đạt."],
        ["Đồng chí nói: “Làm ngay.”", "Xã nghe."],
        ['"Đúng thế!" ông nói.', "Họ về."],
        ["Tại TP. Hồ Chí Minh, PGS. TS. Bình và Th.S. Cúc họp.", "Xong."],
        ["Ông Nguyễn V. An đến.", "Xong."],
        ["Có ngô, lúa, v.v. và sắn.", "Hết."],
        ["Có ngô, sắn... trên nương.", "Hết."],
        ["Có ngô, sắn…", "Tỉnh mừng."],
        ["1. Phát triển kinh tế.", "2 xã đạt."],
        ["II. Kết quả chính.", "Tốt."],
        ["Kỳ họp năm 2025.", "Tỉnh mừng."],
        ["Có việc (xem ảnh).", "(Ảnh: A)."],
        ["Một dòng", "Hai dòng"],
        ["Vì sao?", "Vì thế."],
    ],
)
def test_sentences_come_apart_where_they_end(parts: list[str]) -> None:
    joint = "\n" if parts == ["Một dòng", "Hai dòng"] else " "
    assert sentences(joint.join(parts)) == parts


def test_the_sentence_at_a_run() -> None:
    text = "Câu một. Câu hai.\n\nCâu ba."
    start = text.index("hai")
    assert text[slice(*sentence_at(text, start, start + 3))] == "Câu hai."
    assert text[slice(*sentence_at(text, start, len(text)))] == "Câu hai.\n\nCâu ba."
    assert text[slice(*sentence_at(text, 0, 0))] == "Câu một."
    assert sentence_at(" \n ", 1, 2) == (1, 2)


@settings(max_examples=200, deadline=None)
@given(st.text() | st.text(alphabet=st.sampled_from('Aab.!?… \n"”(1\u0301'), max_size=40))
def test_the_sentences_hold_everything_but_white_space(text: str) -> None:
    last = 0
    for start, end in spans(text):
        assert last <= start < end <= len(text)
        assert not text[last:start].strip()
        assert text[start:end] == text[start:end].strip()
        assert sentence_at(text, start, end) == (start, end)
        last = end
    assert not text[last:].strip()


@settings(max_examples=200, deadline=None)
@given(
    st.text(alphabet=st.sampled_from("Aab. \n\r\u0085\u2028”1"), max_size=30), st.integers(0, 30), st.integers(0, 30)
)
def test_the_lines_around_a_run_tell_its_sentence_as_the_whole_text_does(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    assert sentence_at(text, start, end) == covering(spans(text), start, end)


def test_sentences_whose_white_space_is_lost() -> None:
    glued = "Đường đã thông xe.Xã sẽ làm tiếp!“Bà con rất vui”, anh Páo nói."
    assert sentences(glued) == ["Đường đã thông xe.", "Xã sẽ làm tiếp!", "“Bà con rất vui”, anh Páo nói."]
    glued = "Xong trong quý 2.Đầu năm, xã xin “giữ chợ”.Huyện hẹn trả lời (lần hai).Dân vẫn chờ."
    assert sentences(glued) == [
        "Xong trong quý 2.",
        "Đầu năm, xã xin “giữ chợ”.",
        "Huyện hẹn trả lời (lần hai).",
        "Dân vẫn chờ.",
    ]
    for whole in ("1.Về quỹ đất: giao xã.", "Giá 12.500 đồng.", "Mã 3.A và 4.b."):
        assert sentences(whole) == [whole]
    for whole in ("Theo Ths.Lê Na nói.", "Trang Chinhphu.vn đăng.", "Ở TP.Huế có 2.500 hộ.", "Mua tại abc.COM nhé."):
        assert sentences(whole) == [whole]

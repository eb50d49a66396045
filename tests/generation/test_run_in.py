"""What a page that lost its line breaks leaves inside the paragraphs of its article."""

import pytest

from bot.generation.run_in import own_text

TOLD = "Chiều 3/9, phường Bến Thử họp bàn cách dọn kênh trước mùa mưa và giao việc cho từng tổ dân phố."


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Tin, ảnh: TRỌNG ÂN", "TRỌNG ÂN"),
        ("Bài và ảnh: Lò Thị Mẫu", "Lò Thị Mẫu"),
        ("Tin: H.A", "H.A"),
        ("Thực hiện: Vàng Mẫu - Hà Thử", "Vàng Mẫu - Hà Thử"),
        ("Tác giả: Cao Thử.", "Cao Thử"),
        ("Hà Thử - Vàng Mẫu", "Hà Thử - Vàng Mẫu"),
        ("Đức Thử", "Đức Thử"),
    ],
)
def test_who_wrote_it_at_the_end_of_a_paragraph(line: str, names: str) -> None:
    own = own_text([TOLD, f"{TOLD} {line}"])
    assert own.paragraphs == [TOLD, TOLD]
    assert own.author == names
    assert [part.text.rstrip(".") for part in own.left_out] == [line.rstrip(".")]


@pytest.mark.parametrize(
    "line",
    ["Nguồn: baobenthu.vn", "(Theo TTXVN)", "Nguồn tin: Báo Bến Thử", "Theo Báo Lao Động."],
)
def test_where_it_was_taken_from(line: str) -> None:
    own = own_text([f"{TOLD} {line}"])
    assert own.paragraphs == [TOLD]
    assert own.author is None


@pytest.mark.parametrize(
    "paragraph",
    [
        "Cuộc họp do ông Lò Văn Thử chủ trì, có mặt đại diện của mười hai tổ dân phố dọc theo kênh Vàng Mẫu.",
        "Phường đặt mục tiêu dọn xong kênh trong tháng 9. Tổ trưởng là ông Lò Văn Thử, tổ phó là bà Hà Thị Mẫu.",
        "Ngắn thôi. Bến Thử",
        "Theo báo cáo của phường, kênh dài 3,2 km, rác nổi dày nhất ở đoạn qua chợ Bến Thử.",
        "Tin vui: kênh Vàng Mẫu đã sạch, dân hai bờ mở lại bến đò và trồng thêm hoa ven kè đá.",
        "Ảnh hưởng của mưa: kênh Bến Thử tràn bờ hai lần, nước ngập chợ và ba ngõ nhỏ phía sau trường học.",
    ],
)
def test_a_paragraph_that_is_all_the_article_s(paragraph: str) -> None:
    own = own_text([TOLD, paragraph])
    assert own.paragraphs == [TOLD, paragraph]
    assert not own.left_out


AFTER = "Nói về cái khó, ông chủ tịch phường kể rác từ chợ trôi xuống là nhiều nhất."


@pytest.mark.parametrize(
    "caption",
    [
        "Ông Lò Văn Thử nói tại cuộc họp, chiều 3/9. Ảnh: An Mẫu",
        "Người dân vớt rác trên kênh Vàng Mẫu. (Ảnh: TTXVN)",
        "Đoạn kênh qua chợ. Ảnh: H.A",
        "Đoạn kênh qua chợ (Ảnh: Lò Thử).",
        "Bản đồ tuyến kênh sẽ dọn. Đồ họa: Hà Thử",
    ],
)
def test_a_picture_s_words_in_the_middle_of_a_paragraph(caption: str) -> None:
    own = own_text([f"{TOLD} {caption} {AFTER}"])
    assert own.paragraphs == [TOLD, AFTER]
    assert [(part.reason, part.text) for part in own.left_out] == [("chú thích ảnh", caption)]


def test_a_name_runs_up_to_the_word_that_opens_the_next_sentence() -> None:
    own = own_text([f"{TOLD} Công nhân vớt rác. Ảnh: Quỳnh Thử Ông Lò Văn Mẫu nói kênh đã sạch."])
    assert own.paragraphs == [TOLD, "Ông Lò Văn Mẫu nói kênh đã sạch."]


@pytest.mark.parametrize(
    "scene",
    [
        "Phối cảnh bến đò mới ở cửa kênh Vàng Mẫu",
        "Toàn cảnh cuộc họp ở hội trường phường Bến Thử",
        "Một góc chợ Bến Thử nhìn từ cầu",
    ],
)
def test_a_scene_with_no_mark_behind_it(scene: str) -> None:
    own = own_text([f"{TOLD} {scene} Theo báo cáo, kênh dài 3,2 km."])
    assert own.paragraphs == [TOLD, "Theo báo cáo, kênh dài 3,2 km."]
    kept = f"{TOLD} {scene} rất đẹp. Theo báo cáo, kênh dài 3,2 km."
    assert own_text([kept]).paragraphs == [kept]


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("ĐÀ NẴNGTrả lời cử tri, Chủ tịch phường hứa dọn kênh.", "Trả lời cử tri, Chủ tịch phường hứa dọn kênh."),
        ("HUẾChủ tịch phường hứa dọn kênh.", "Chủ tịch phường hứa dọn kênh."),
        ("TP HCMDân hai bờ kênh dọn rác.", "Dân hai bờ kênh dọn rác."),
        ("UBNDPhường hứa dọn kênh.", "UBNDPhường hứa dọn kênh."),
        ("HĐND TỉnhHọp bàn dọn kênh.", "HĐND TỉnhHọp bàn dọn kênh."),
        ("TTXVN đưa tin phường dọn kênh.", "TTXVN đưa tin phường dọn kênh."),
    ],
)
def test_the_place_an_article_is_dated_from(text: str, own: str) -> None:
    assert own_text([text], ["Huế"]).paragraphs == [own]

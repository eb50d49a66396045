"""Who holds a post nobody is known in is not who holds another: regression.

"Chánh văn phòng Điện Biên" was the one of the Central Committee, "bí thư Đoàn Lào Cai" the secretary of the province.
"""

import pytest

from bot.vietnamese.folding import folded
from tests.reader import Reader

POSTS = """
bí thư Đoàn, bí thư tỉnh đoàn, phó chủ tịch UBND, chủ tịch MTTQ, chủ tịch Hội Nông dân, chủ tịch Hội Phụ nữ,
chủ tịch Liên đoàn Lao động, giám đốc Sở Nội vụ, giám đốc công an, trưởng công an, chỉ huy trưởng quân sự,
chánh văn phòng, chánh thanh tra, trưởng ban tổ chức, trưởng ban nội chính, trưởng đoàn đại biểu quốc hội,
chủ nhiệm ủy ban kiểm tra, chánh án tòa án, viện trưởng viện kiểm sát, bí thư huyện ủy, chủ tịch huyện
"""
PLACES = ("Điện Biên", "Lai Châu", "Lào Cai", "Sơn La", "Si Pa Phìn", "Hà Nội")
ASKED = ("{post} {place} là ai", "tên {post} {place}", "{post} {place}", "{post} {place} chỉ đạo gì")


@pytest.mark.parametrize("typed", [str, folded], ids=["with marks", "without"])
def test_nobody_is_said_to_hold_a_post_that_is_another(typed: type[str], reader: Reader) -> None:
    posts = [post.strip() for post in POSTS.replace("\n", " ").split(",")]
    lines = [typed(asked.format(post=post, place=place)) for post in posts for place in PLACES for asked in ASKED]
    answered = {line: heard.text[:80] for line in lines if (heard := reader.ask(line)).outcome == "answered"}
    assert answered == {}


def test_posts_of_the_centre_are_told_beside_a_place_too(reader: Reader) -> None:
    assert reader.ask("Chánh Văn phòng Trung ương Đảng là ai").text.startswith("Lê Hoài Trung")
    assert reader.ask("chánh văn phòng là ai").text.startswith("Lê Hoài Trung")

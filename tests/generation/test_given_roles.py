"""Tasks that stand for each body behind an order, and speakers newspapers name in ways of their own."""

import pytest

from tests.generation.facts import assert_directed, facts

Wanted = list[tuple[str, str | None, str]]

INSTRUCTS: dict[str, tuple[str, Wanted]] = {
    "one body after the other, behind a document": (
        "Sở Y tế tỉnh Sơn La vừa ban hành công văn về trực dịch sởi.\n\n"
        "Phòng Kế hoạch - Nghiệp vụ Y chịu trách nhiệm đưa tin lên nhóm.\n\n"
        "Trung tâm Kiểm soát bệnh tật thường xuyên cập nhật số ca.",
        [
            ("Sở Y tế tỉnh Sơn La", "Phòng Kế hoạch - Nghiệp vụ Y", "lên nhóm"),
            ("Sở Y tế tỉnh Sơn La", "Trung tâm Kiểm soát bệnh tật", "số ca"),
        ],
    ),
    "a head of a committee, then a force": (
        "Trưởng Ban Chỉ huy phòng thủ dân sự thành phố đề nghị các sở theo dõi sát tin bão.\n\n"
        "Bộ Chỉ huy Bộ đội Biên phòng thành phố chủ trì, phối hợp với Đài Duyên hải báo cho thuyền câu.",
        [
            ("Trưởng Ban Chỉ huy phòng thủ dân sự thành phố", "các sở", "tin bão"),
            (
                "Trưởng Ban Chỉ huy phòng thủ dân sự thành phố",
                "Bộ Chỉ huy Bộ đội Biên phòng thành phố",
                "thuyền câu",
            ),
        ],
    ),
    "and as for another": (
        "UBND tỉnh Sơn La chỉ đạo Sở Nông nghiệp tiếp tục tăng cường kiểm tra rừng pơ mu.\n\n"
        "Còn Hạt Kiểm lâm các huyện tăng cường phối hợp với chủ rừng. Đồng thời, thường xuyên tuần tra ban đêm.",
        [
            ("UBND tỉnh Sơn La", "Sở Nông nghiệp", "pơ mu"),
            ("UBND tỉnh Sơn La", "Hạt Kiểm lâm các huyện", "chủ rừng"),
            ("UBND tỉnh Sơn La", "Hạt Kiểm lâm các huyện", "ban đêm"),
        ],
    ),
    "unions and fronts, by their full name": (
        "Theo ông Lò Văn Khánh, Bí thư Đảng ủy phường, các đoàn thể chính trị - xã hội cần bám sát từng ngõ; tăng cường "
        "gặp gỡ tiểu thương.",
        [
            ("Lò Văn Khánh", "các đoàn thể chính trị - xã hội", "từng ngõ"),
            ("Lò Văn Khánh", "các đoàn thể chính trị - xã hội", "tiểu thương"),
        ],
    ),
    "what was concluded as a line to keep to": (
        "Ông Lò Văn Khánh, Chủ tịch UBND tỉnh Sơn La, kết luận chủ trương chung là phải trả nợ nhà thầu đúng hẹn.",
        [("Lò Văn Khánh", None, "nhà thầu")],
    ),
    "two verbs before whom": (
        "Chủ tịch UBND tỉnh Sơn La gợi ý, động viên ngư dân chuyển sang nuôi cá lồng.",
        [("Chủ tịch UBND tỉnh Sơn La", "ngư dân", "cá lồng")],
    ),
    "members of unions": (
        "Lãnh đạo phường đề nghị đoàn viên, người lao động tập trung góp ý về bữa ăn ca.",
        [("Lãnh đạo phường", "đoàn viên, người lao động", "ăn ca")],
    ),
}
INSTRUCTS_NOBODY = {
    "a body that does its part, behind no order": "Trung tâm Y tế thường xuyên cập nhật số ca.",
    "a body that did its part": (
        "Sở Y tế tỉnh Sơn La vừa ban hành công văn về trực dịch.\n\nTrung tâm Y tế đã chủ trì họp giao ban sáng nay."
    ),
    "who is known to answer for it": (
        "Sở Y tế tỉnh Sơn La vừa ban hành công văn về trực dịch.\n\nNước sạch là việc mà công ty đang chủ trì."
    ),
    "people, not a body": (
        "Sở Y tế tỉnh Sơn La vừa ban hành công văn về trực dịch.\n\nMưa dông thường xuyên đổ xuống lúc chiều."
    ),
    "a line others keep to": "Chủ trương chung là phải trả nợ đúng hẹn, bà Lan, chủ quán, kể.",
    "still": "Bản còn phòng học tạm. Còn sở thích của lũ trẻ là đá bóng.",
}


@pytest.mark.parametrize("name", INSTRUCTS)
def test_each_body_given_its_part_is_told_by_the_same_issuer(name: str) -> None:
    text, wanted = INSTRUCTS[name]
    assert_directed(facts(text).article.directives, wanted)


@pytest.mark.parametrize("name", INSTRUCTS_NOBODY)
def test_a_body_that_only_does_its_part_is_told_nothing(name: str) -> None:
    assert [fact.quote for fact in facts(INSTRUCTS_NOBODY[name]).article.directives] == []

"""Orders told of as given ("đã yêu cầu"), and tasks that stand for each body behind an order."""

import pytest

from bot.generation.page_lines import lines_of
from tests.generation.facts import assert_directed, facts

Wanted = list[tuple[str, str | None, str]]

INSTRUCTS: dict[str, tuple[str, Wanted]] = {
    "an inspection's demands": (
        "Đoàn kiểm tra đã yêu cầu công ty xử lý dứt điểm mùi hôi ở bãi sắn; có phương án che bạt. Cải tạo rãnh thoát "
        "nước.",
        [
            ("Đoàn kiểm tra", "công ty", "mùi hôi"),
            ("Đoàn kiểm tra", "công ty", "che bạt"),
            ("Đoàn kiểm tra", "công ty", "rãnh"),
        ],
    ),
    "a province": (
        "UBND tỉnh Sơn La đã yêu cầu Sở Công Thương tăng cường kiểm tra các chợ vùng cao.",
        [("UBND tỉnh Sơn La", "Sở Công Thương", "chợ vùng cao")],
    ),
    "what must be done": (
        "Thanh tra tỉnh đã yêu cầu các xã phải thu hồi số tiền chi sai.",
        [("Thanh tra tỉnh", "các xã", "chi sai")],
    ),
    "charged": (
        "UBND tỉnh Sơn La đã giao Sở Nội vụ rà soát số cán bộ dôi dư ở các xã.",
        [("UBND tỉnh Sơn La", "Sở Nội vụ", "dôi dư")],
    ),
    "somebody with a name": (
        "Ông Lò Văn Khánh, Chủ tịch UBND tỉnh Sơn La, đã yêu cầu các xã tiếp tục trực bến phà ban đêm.",
        [("Lò Văn Khánh", "các xã", "bến phà")],
    ),
}
INSTRUCTS_NOBODY = {
    "no task": "UBND tỉnh Sơn La đã chỉ đạo các xã từ nhiều tháng nay.",
    "work done": "Đảng ủy xã đã tập trung chỉ đạo, lãnh đạo các bản dồn đổi ruộng.",
    "what came of it": "UBND tỉnh Sơn La đã yêu cầu các xã rà soát hộ nghèo, đến nay mới có 4 xã gửi danh sách.",
    "long ago": "Trước đó, UBND tỉnh Sơn La đã yêu cầu các xã kiểm tra bến đò.",
    "months ago": "Tháng 3 vừa qua, UBND tỉnh Sơn La đã yêu cầu các xã tăng cường tuần tra mùa khô.",
    "often": "UBND tỉnh Sơn La đã nhiều lần yêu cầu công ty xử lý bụi ở mỏ đá.",
    "in vain": "UBND tỉnh Sơn La đã yêu cầu công ty xử lý bụi nhưng mỏ đá vẫn nổ mìn.",
}


@pytest.mark.parametrize("name", INSTRUCTS)
def test_an_order_told_of_with_whom_and_what_is_a_directive(name: str) -> None:
    text, wanted = INSTRUCTS[name]
    assert_directed(facts(text).article.directives, wanted)


@pytest.mark.parametrize("name", INSTRUCTS_NOBODY)
def test_what_only_tells_of_orders_is_none(name: str) -> None:
    assert [fact.quote for fact in facts(INSTRUCTS_NOBODY[name]).article.directives] == []


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("*Một là*, tăng cường trực chòi canh lửa.", "Một là, tăng cường trực chòi canh lửa."),
        ("**Hai là,** rà soát *từng* máy bơm.", "Hai là, rà soát từng máy bơm."),
        ("* Bổ sung dầu máy", "* Bổ sung dầu máy"),
        ("Lúa được xếp hạng 4* và 5* ở chợ.", "Lúa được xếp hạng 4* và 5* ở chợ."),
        ("Khu ruộng 3 * 4 * 5 m", "Khu ruộng 3 * 4 * 5 m"),
    ],
)
def test_marks_of_bold_and_italics_are_left_out(printed: str, read: str) -> None:
    assert [line.text for line in lines_of(printed)] == [read]

"""What counts as one directive: clauses between semicolons, carried from the one who spoke before."""

import pytest

from tests.generation.facts import facts

OPENING = (
    "Ngày 20/10, đồng chí Lò Văn Khánh, Bí thư Tỉnh ủy Sơn La làm việc với xã Chiềng Hoa. "
    "Đồng chí yêu cầu xã sửa ngay bến đò.\n\n"
)
"""Before each text: who the Secretary is, and that he instructs."""

SPLIT: dict[str, tuple[str, list[str]]] = {
    "two verbs": ("Khôi phục rừng đầu nguồn; nạo vét lòng suối Muội.", ["rừng đầu nguồn", "suối Muội"]),
    "at the same time": (
        "Rà soát từng hộ nuôi cá lồng; đồng thời hướng dẫn bà con gia cố lồng bè.",
        ["Rà soát", "đồng thời hướng dẫn"],
    ),
    "what must not be": (
        "Tập trung gặt lúa chín; không để máy gặt nằm chờ dầu.",
        ["gặt lúa", "chờ dầu"],
    ),
    "three": (
        "Tăng cường trực đêm; kiểm tra cống Nà Sản; báo cáo trước 6 giờ sáng.",
        ["trực đêm", "cống Nà Sản", "6 giờ"],
    ),
    "a body of its own behind the semicolon": (
        "Chuẩn bị phương án dời chợ; UBND xã Mường Bú rà soát quỹ đất trống.",
        ["dời chợ", "đất trống"],
    ),
    "a case with somebody to answer for it": (
        "Tập trung giao đất cho các hộ; nơi nào chậm thì Chủ tịch UBND nơi đó nhận lỗi trước dân.",
        ["giao đất", "nhận lỗi"],
    ),
    "ordinals": (
        "Một là, xây dựng lịch trực bến; phân công người giữ phao.",
        ["lịch trực", "giữ phao"],
    ),
}
WHOLE: dict[str, tuple[str, str]] = {
    "things, not tasks": ("Tiếp tục sửa ba cầu treo: cầu Nà Tọ; cầu Huổi Lót; cầu Bản Mòn.", "Bản Mòn"),
    "a case of the task before": (
        "Hoàn thành việc đo đất; xã nào dưới 80% thì không xét thi đua.",
        "không xét thi đua",
    ),
    "a reason": ("Khẩn trương gặt lúa; mưa lớn sẽ kéo dài đến cuối tuần.", "cuối tuần"),
    "in quotation marks": ("Tiếp tục phong trào “Sạch nhà; giữ sạch ngõ; làm đẹp bản”.", "đẹp bản"),
    "in brackets": ("Kiểm tra các điểm sạt (bản Tà Lành; làm trước bản Huổi Hin) trong tuần này.", "trong tuần này"),
    "what is wanted of it": ("Mở thêm lớp xóa mù chữ; qua đó, người lớn tuổi biết dùng điện thoại.", "điện thoại"),
}


@pytest.mark.parametrize("name", SPLIT)
def test_each_clause_that_instructs_is_a_directive_of_the_same_issuer(name: str) -> None:
    text, wanted = SPLIT[name]
    found = facts(OPENING + text).article.directives[1:]
    assert len(found) == len(wanted), [fact.quote for fact in found]
    for fact, words in zip(found, wanted, strict=True):
        assert words in fact.quote
        assert fact.issuer == "Lò Văn Khánh"


@pytest.mark.parametrize("name", WHOLE)
def test_what_only_goes_on_with_a_task_stays_with_it(name: str) -> None:
    text, last = WHOLE[name]
    found = facts(OPENING + text).article.directives[1:]
    assert len(found) == 1, [fact.quote for fact in found]
    assert last in found[0].quote


def test_a_case_is_told_to_whom_it_names() -> None:
    text, _ = SPLIT["a case with somebody to answer for it"]
    assert facts(OPENING + text).article.directives[-1].addressee == "Chủ tịch UBND nơi đó"

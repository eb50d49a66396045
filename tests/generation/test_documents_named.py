"""How documents are named in passing: by letters, by who issues them, as drafts, again without their number."""

import pytest

from tests.generation.facts import facts

Named = tuple[str | None, str, str | None, str | None]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # The letters tell what a mere "văn bản" is, and whose it is.
        ("Sở trả lời tại văn bản số 912-CV/VPTU ngày 4/3/2026.", [("912-CV/VPTU", "Công văn", None, "2026-03-04")]),
        ("Tại Văn bản số 2088/UBND- NNMT, ngày 9/9/2025, UBND tỉnh đề nghị các xã trực ban.", [("2088/UBND-NNMT", "Văn bản", "UBND tỉnh", "2025-09-09")]),
        ("Các xã làm theo chỉ đạo của UBND tỉnh tại Công văn số 311/UBND-KT ngày 2/2/2026.", [("311/UBND-KT", "Công văn", "UBND tỉnh", "2026-02-02")]),
        ("Ngày 5/9/2025, Chủ tịch UBND tỉnh Hà Tĩnh vừa có công điện khẩn số 19/CĐ.UBND về bão số 7.", [("19/CĐ.UBND", "Công điện", "Chủ tịch UBND tỉnh Hà Tĩnh", "2025-09-05")]),
        ("Chiều 3/2, Thủ tướng Chính phủ có Công văn (số 88/TTg-NN) gửi các tỉnh.", [("88/TTg-NN", "Công văn", "Thủ tướng Chính phủ", None)]),
        ("Ngày 6/5/2026, Thủ tướng ký gửi Công điện hỏa tốc số 71/CĐ-TTg.", [("71/CĐ-TTg", "Công điện", "Thủ tướng Chính phủ", "2026-05-06")]),
        # Any organ, behind the number and before it.
        ("Xã thực hiện Kế hoạch số 6/KH-HĐTĐ ngày 1/8/2025 của Hội đồng Thi đua tỉnh, đợt hai.", [("6/KH-HĐTĐ", "Kế hoạch", "Hội đồng Thi đua tỉnh", "2025-08-01")]),
        ("Quyết định số 41-QĐNS/TW ngày 2/5 của Ban Bí thư có hiệu lực ngay.", [("41-QĐNS/TW", "Quyết định", "Ban Bí thư", None)]),
        ("Nghị quyết số 8-NQ/TU ngày 3/4/2026 ban hành bởi Tỉnh ủy Lai Châu.", [("8-NQ/TU", "Nghị quyết", "Tỉnh ủy Lai Châu", "2026-04-03")]),
        ("Ban Chỉ đạo Phòng thủ dân sự tỉnh vừa ban hành Công điện số 5/CĐ-BCĐ.", [("5/CĐ-BCĐ", "Công điện", "Ban Chỉ đạo Phòng thủ dân sự tỉnh", None)]),
        ("Sở Nội vụ đã tham mưu UBND tỉnh ban hành Kế hoạch số 52/KH-UBND.", [("52/KH-UBND", "Kế hoạch", "UBND tỉnh", None)]),
        ("Tờ trình số 27/TTr-TT.HĐND ngày 2/3/2026 của Ban Pháp chế của Hội đồng nhân dân tỉnh được gửi đi.", [("27/TTr-TT.HĐND", "Tờ trình", "Ban Pháp chế của Hội đồng nhân dân tỉnh", "2026-03-02")]),
        ("Tại văn bản số 145/UBDT-VP135 ngày 3/2/2016, xã được thêm vốn của Chương trình số 8/CTr-LT&BV.", [("145/UBDT-VP135", "Văn bản", None, "2016-02-03"), ("8/CTr-LT&BV", "Chương trình", None, None)]),
        ("Xã căn cứ Luật Giám sát của Quốc hội và Hội đồng nhân dân số 9/2030/QH16.", [("9/2030/QH16", "Luật", "Quốc hội", None)]),
        ("Xã nuôi lợn theo đề án 303/QĐ - UB, ngày 15/7/2025 của UBND tỉnh.", [("303/QĐ-UB", "Đề án", "UBND tỉnh", "2025-07-15")]),
        ("Xã thực hiện Nghị quyết Đại hội X của Đảng.", [(None, "Nghị quyết", "Đại hội X của Đảng", None)]),
        # A joint document's letters do not tell who issues it.
        ("Theo Nghị quyết liên tịch số 7/2025/NQLT/UBTVQH15-CP- ĐCT, ngày 1.2.2025, cử tri được mời.", [("7/2025/NQLT/UBTVQH15-CP-ĐCT", "Nghị quyết liên tịch", None, "2025-02-01")]),
        ("Theo Nghị quyết số 12/2018, tỉnh đặt mục tiêu; Chỉ thị số 12 nhắc lại.", [("12/2018", "Nghị quyết", None, None), ("12", "Chỉ thị", None, None)]),
        ("Theo Nghị quyết số 12, tỉnh đặt mục tiêu; Chỉ thị số 12 nhắc lại.", [("12", "Nghị quyết", None, None), ("12", "Chỉ thị", None, None)]),
        ("Chương trình hành động của Tỉnh ủy thực hiện nghị quyết đã có được ban hành.", [(None, "Chương trình hành động", "Tỉnh ủy", None)]),
        ("Dân trình Quyết định số 15 ngày 3/2/2024 của UBND huyện.", [("15", "Quyết định", "UBND huyện", "2024-02-03")]),
        ("Ban Thường vụ Tỉnh ủy vừa ban hành Chương trình hành động về chuyển đổi số.", [(None, "Chương trình hành động", "Ban Thường vụ Tỉnh ủy", None)]),
    ],
)  # fmt: skip
def test_who_issues_what(sentence: str, expected: list[Named]) -> None:
    assert _documents(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "HĐND tỉnh cho ý kiến vào dự thảo Nghị quyết về phí chợ của HĐND tỉnh.",
        "Các đại biểu góp ý dự thảo Quyết định về việc quản lý bến bãi.",
        "Các đại biểu góp ý vào Luật Bến bãi (sửa đổi).",
        "Sở góp ý dự án Luật Dữ liệu số và Luật Đường sông.",
        "Báo cáo nói về việc thực hiện các Nghị quyết của Quốc hội.",
        "Chiều 3/2, Ban Chỉ đạo về chuyển đổi số và Đề án 06 họp.",
    ],
)
def test_what_is_no_document_yet_or_names_none(sentence: str) -> None:
    assert _documents(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("UBND tỉnh ban hành Kế hoạch số 52/KH-UBND. Các xã không chép lại Kế hoạch của UBND tỉnh.", "52/KH-UBND"),
        ("UBND tỉnh ban hành Kế hoạch số 52/KH-UBND. Các xã không chép lại Kế hoạch của UBND tỉnh Lai Châu.", "52/KH-UBND"),
        ("UBND tỉnh ban hành Kế hoạch số 52/KH-UBND về làm theo Đề án thí điểm bến xe kiểu mới.", "52/KH-UBND"),
    ],
)  # fmt: skip
def test_a_numbered_document_is_not_told_again(sentence: str, number: str) -> None:
    assert [named for named, *_ in _documents(sentence)] == [number]


def test_a_further_document_of_the_same_hand_is_kept() -> None:
    sentence = (
        "Xã làm theo Kế hoạch số 52/KH-UBND của UBND tỉnh về bến xe và Kế hoạch trồng rừng ngập mặn của UBND tỉnh."
    )
    assert [named for named, *_ in _documents(sentence)] == ["52/KH-UBND", None]


def _documents(sentence: str) -> list[Named]:
    return [(d.number, d.kind, d.issuer, d.issued) for d in facts(sentence).article.documents]

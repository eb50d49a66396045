"""Documents that no letters tell of: bare numbers, what was signed or sent, congresses, laws."""

import pytest

from tests.generation.facts import facts

Named = tuple[str | None, str, str | None, str | None]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Văn phòng Chính phủ có Thông báo số 518 ngày 6/10 về kết luận tại cuộc họp giao thông.", ("518", "Thông báo", "Văn phòng Chính phủ", "2025-10-06")),
        ("Thông báo kết luận số 31 của Thường trực Thành ủy giao phường rà soát bến bãi.", ("31", "Thông báo kết luận", "Thường trực Thành ủy", None)),
        ("Sở Nội vụ ban hành Hướng dẫn số 1207 ngày 9/9/2025 về sổ trực.", ("1207", "Hướng dẫn", "Sở Nội vụ", "2025-09-09")),
        ("UBND huyện có công văn số 56 nhắc các xã nộp báo cáo.", ("56", "Công văn", "UBND huyện", None)),
        ("Bộ GD&ĐT vừa có Công văn số 4588 gửi các sở.", ("4588", "Công văn", "Bộ GD&ĐT", None)),
        ("Theo Kế hoạch số 77 của UBND xã, chợ dời ra bến mới.", ("77", "Kế hoạch", "UBND xã", None)),
        ("Bến đò hoạt động theo Quy định 61 của Ban Bí thư.", ("61", "Quy định", "Ban Bí thư", None)),
        ("Thủ tướng vừa ký Công điện 903 về an toàn hồ đập.", ("903", "Công điện", "Thủ tướng", None)),
    ],
)  # fmt: skip
def test_a_bare_number_is_one_behind_its_kind(sentence: str, expected: Named) -> None:
    assert _documents(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Xã đặt kế hoạch số hóa 3.000 hồ sơ trong quý.",
        "Kho bạc thông báo số tiền còn lại là 12 triệu đồng.",
        "Kế hoạch 5 năm của xã đã đi được nửa đường.",
        "Đài phát lại bài viết số 3 về làng nghề.",
        "Ông làm Trưởng Ban Chỉ đạo Đề án 06 của tỉnh.",
        "Tổ công tác triển khai Đề án 06 họp phiên đầu.",
    ],
)
def test_a_number_that_is_no_document_s(sentence: str) -> None:
    assert _documents(sentence) == []


@pytest.mark.parametrize(
    ("day", "issued"),
    [("ngày 6/10", "2025-10-06"), ("ngày 1/9", None), ("ngày 30/10", None), ("ngày 20/10", "2025-10-20")],
)
def test_a_day_without_its_year_is_that_of_the_weeks_before(day: str, issued: str | None) -> None:
    """The article is of 20/10/2025; what is older, or to come, may be of any year."""
    assert _documents(f"Tại Thông báo số 41 {day} của Sở Y tế, xã được giao thêm việc.") == [
        ("41", "Thông báo", "Sở Y tế", issued)
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Tối 2/9, Thủ tướng Lê Văn Bách ký công điện khẩn gửi ba tỉnh ven biển.", ("Công điện", "Thủ tướng")),
        ("Phó Thủ tướng Vũ Hà An đã ký công điện của Thủ tướng Chính phủ về sạt lở.", ("Công điện", "Thủ tướng Chính phủ")),
        ("Trong công điện sáng 4/9, Thủ tướng yêu cầu các bộ gỡ thẻ vàng.", ("Công điện", "Thủ tướng")),
        ("Theo công điện của Bộ Y tế, các trạm phải trực đêm.", ("Công điện", "Bộ Y tế")),
        ("Sở Công Thương cho biết vừa có công văn gửi các chợ về giá cân.", ("Công văn", "Sở Công Thương")),
        ("Chủ tịch UBND tỉnh Lào Cai Võ Văn Khoa vừa ký quyết định thành lập tổ gỡ vướng bến bãi.", ("Quyết định", "Chủ tịch UBND tỉnh Lào Cai")),
        ("Thủ tướng Chính phủ vừa ký quyết định phê duyệt quy hoạch vùng trồng dừa.", ("Quyết định", "Thủ tướng Chính phủ")),
        ("HĐND tỉnh thông qua Nghị quyết quy định mức phí đò ngang.", ("Nghị quyết", "HĐND tỉnh")),
    ],
)  # fmt: skip
def test_what_was_signed_or_sent_is_one(sentence: str, expected: tuple[str, str]) -> None:
    assert [(kind, issuer) for _, kind, issuer, _ in _documents(sentence)] == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Sở Tài chính tham mưu UBND tỉnh ban hành kế hoạch triển khai bến mới.",
        "Tỉnh sẽ ban hành nghị quyết về phí bến bãi vào quý tới.",
        "Bộ Nội vụ cần sớm ban hành thông tư hướng dẫn tổ chức ca trực.",
        "Các xã đã gửi 14 công văn, tỉnh chưa có công văn trả lời.",
        "Thực hiện chỉ thị của Bí thư Tỉnh ủy, xã huy động 200 dân quân.",
        "Quyết định này giao thêm người cho xã.",
    ],
)
def test_what_is_still_to_come_or_names_none(sentence: str) -> None:
    assert _documents(sentence) == []


def test_a_telegram_with_its_number_is_not_told_again() -> None:
    told = "Công điện số 40/CĐ-TTg của Thủ tướng nêu 5 việc. {}, Thủ tướng yêu cầu các bộ báo cáo trước tháng 11."
    for again in ("Theo công điện của Thủ tướng", "Trong công điện này", "Tại công điện mới nhất"):
        assert [number for number, *_ in _documents(told.format(again))] == ["40/CĐ-TTg"]


@pytest.mark.parametrize(
    ("sentence", "issuer"),
    [
        ("Xã học tập Nghị quyết Đại hội Hội Nông dân tỉnh Sơn La lần thứ XI.", "Đại hội Hội Nông dân tỉnh Sơn La lần thứ XI"),
        ("Quán triệt Nghị quyết Đại hội Công đoàn Việt Nam lần thứ XIII.", "Đại hội Công đoàn Việt Nam lần thứ XIII"),
        ("Nghị quyết Đại hội đại biểu phụ nữ toàn quốc lần thứ XIII đi vào nếp.", "Đại hội đại biểu phụ nữ toàn quốc lần thứ XIII"),
        ("Thực hiện Nghị quyết Đại hội Đoàn toàn quốc lần thứ XII, xã mở ba lớp.", "Đại hội Đoàn toàn quốc lần thứ XII"),
        ("Nghị quyết Đại hội MTTQ Việt Nam xã Mường Lát lần thứ I được thông qua.", "Đại hội MTTQ Việt Nam xã Mường Lát lần thứ I"),
        ("Nghị quyết Đại hội đại biểu Đoàn TNCS Hồ Chí Minh huyện Tủa Chùa lần thứ XXI nêu 9 chỉ tiêu.", "Đại hội đại biểu Đoàn TNCS Hồ Chí Minh huyện Tủa Chùa lần thứ XXI"),
    ],
)  # fmt: skip
def test_every_organisation_holds_congresses(sentence: str, issuer: str) -> None:
    assert [named for _, _, named, _ in _documents(sentence)] == [issuer]


def test_a_congress_that_does_not_say_which_it_was_is_none() -> None:
    assert _documents("Nghị quyết Đại hội Đoàn các cấp và Nghị quyết Đại hội Công đoàn đi vào cuộc sống.") == []


def test_one_congress_is_told_of_once() -> None:
    told = (
        "Xã sơ kết Nghị quyết Đại hội Đảng bộ Công an tỉnh lần thứ XV. Đến nay, các chỉ tiêu của Nghị quyết Đại hội đại"
        " biểu Đảng bộ Công an tỉnh Sơn La lần thứ XV đã đạt."
    )
    assert [issuer for _, _, issuer, _ in _documents(told)] == [
        "Đại hội đại biểu Đảng bộ Công an tỉnh Sơn La lần thứ XV"
    ]
    other = told.replace("Sơn La lần thứ XV", "Sơn La lần thứ XIV")
    assert len(_documents(other)) == 2


def test_tinh_is_the_present_province_only_where_that_is_named() -> None:
    """Bạc Liêu is a part of Cà Mau today; its fifteenth congress was none of Cà Mau's."""
    told = "Tỉnh {} họp bàn cách làm Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XV tại tỉnh {}."
    assert _documents(told.format("Bạc Liêu", "Bạc Liêu"))[0][2] == "Đại hội Đảng bộ tỉnh lần thứ XV"
    assert _documents(told.format("Sơn La", "Sơn La"))[0][2] == "Đại hội Đảng bộ tỉnh Sơn La lần thứ XV"


@pytest.mark.parametrize(
    ("sentence", "titles"),
    [
        ("Cử tri kiến nghị sửa Luật Đê điều, Luật Thủy lợi cho sát thực tế.", ["Đê điều", "Thủy lợi"]),
        ("Đoàn giám sát việc thi hành Luật Khám bệnh, chữa bệnh ở hai huyện.", ["Khám bệnh, chữa bệnh"]),
        ("Xã xử phạt theo Luật Thủy sản năm 2017.", ["Thủy sản"]),
        ("Việc thu hồi bến phải theo quy định của Luật Đất đai và Luật Đường thủy nội địa.", []),
        ("Xã căn cứ Luật Đấu thầu chọn đơn vị khơi kênh.", []),
        ("Hộ này làm trái quy định tại Luật Đê điều.", []),
    ],
)
def test_a_law_is_one_unless_it_is_only_the_ground_of_something(sentence: str, titles: list[str]) -> None:
    assert [law.about for law in facts(sentence).article.documents] == titles


def _documents(sentence: str) -> list[Named]:
    return [(d.number, d.kind, d.issuer, d.issued) for d in facts(sentence).article.documents]


@pytest.mark.parametrize(
    ("sentence", "issuers"),
    [
        ("Điều lệ hội được duyệt theo Quyết định số 688/QĐ-BNV ngày 23/6/2010.", ["Bộ Nội vụ"]),
        ("Theo Báo cáo số 214/BC-SNV, xã thiếu người.", ["Sở Nội vụ"]),
        ("Thông tư 17/2016/TT-BLĐTBXH sửa mức trợ cấp.", ["Bộ Lao động - Thương binh và Xã hội"]),
        ("UBND tỉnh họp. Theo Thông báo số 318/TB-VPUBND, xã báo cáo ngay.", ["Văn phòng UBND tỉnh"]),
        ("Theo Quyết định số 12/QĐ-BQL, bến mở lại.", [None]),
        # Whose the resolutions are is not whose the plan is.
        ("Sở lập Kế hoạch tổng thể nhằm cụ thể hóa các nghị quyết của HĐND tỉnh.", []),
        ("Các xã góp ý các dự thảo: Tờ trình của UBND tỉnh và Nghị quyết của HĐND tỉnh về bến bãi.", []),
    ],
)  # fmt: skip
def test_whose_a_document_is(sentence: str, issuers: list[str | None]) -> None:
    assert [issuer for _, _, issuer, _ in _documents(sentence)] == issuers

"""Who is told to do what, and what is only told behind an instruction; the people are invented."""

import pytest

from tests.generation.facts import assert_directed, facts

OPENING = "Ngày 20/10, đồng chí Lò Văn Khánh, Bí thư Tỉnh ủy Sơn La làm việc với lãnh đạo xã Chiềng Hoa.\n\n"
KHANH = "Lò Văn Khánh"

TOLD: dict[str, tuple[str, list[tuple[str | None, str]]]] = {
    "a sentence that names nobody means those told last": (
        "Đồng chí yêu cầu các sở gỡ vướng về đất. Các xã, phường phải đổi cách tiếp dân. Tập trung rà soát giấy tờ thừa.",
        [("các sở", "gỡ vướng"), ("các xã, phường", "tiếp dân"), ("các xã, phường", "giấy tờ thừa")],
    ),
    "while they do something": (
        "Đồng chí đề nghị các cấp, các ngành trong quá trình giải quyết đơn thư phải gặp dân.",
        [("các cấp, các ngành", "gặp dân")],
    ),
    "when they do something": (
        "Đồng chí đề nghị UBND các xã khi thu hồi đất phải báo trước cho dân.",
        [("UBND các xã", "báo trước")],
    ),
    "owners of projects": (
        "Đồng chí giao các sở, ngành, chủ đầu tư chỉ đạo nhà thầu tăng ca.",
        [("các sở, ngành, chủ đầu tư", "tăng ca")],
    ),
    "what they are there for": (
        "Đồng chí yêu cầu các đơn vị quản lý đảm bảo đèn đường sáng suốt đêm.",
        [("các đơn vị quản lý", "đèn đường")],
    ),
    "they are to manage": (
        "Đồng chí yêu cầu các đơn vị quản lý chặt xe công.",
        [("các đơn vị", "xe công")],
    ),
    "draw up a plan": (
        "Đồng chí yêu cầu Sở Công Thương lên kịch bản giữ giá gạo.",
        [("Sở Công Thương", "giá gạo")],
    ),
    "have an answer": (
        "Đồng chí yêu cầu ngành giáo dục, y tế có văn bản trả lời dân.",
        [("ngành giáo dục, y tế", "trả lời dân")],
    ),
    "cases are no departments of a ministry": (
        "Đồng chí yêu cầu xã gặp dân. Đối với các vụ việc kéo dài, phải có lịch đối thoại riêng.",
        [("xã", "gặp dân"), ("xã", "đối thoại riêng")],
    ),
    "turned to before who instructs": (
        "Về phía UBND các xã, phường, Bí thư Tỉnh ủy giao rà soát lưới điện. Khẩn trương xây dựng kế hoạch trực lễ.",
        [("UBND các xã, phường", "lưới điện"), ("UBND các xã, phường", "trực lễ")],
    ),
    "behind the occasion": (
        "Đồng chí nhắc nhở trong dịp hội xuân tại xã, Ban Tổ chức phải có bãi giữ xe.",
        [("Ban Tổ chức", "giữ xe")],
    ),
    "charged too": (
        "Đồng chí yêu cầu các xã sửa bến đò. Công an tỉnh cũng được giao tuần tra ban đêm.",
        [("các xã", "bến đò"), ("Công an tỉnh", "ban đêm")],
    ),
    "meanwhile another": (
        "Đồng chí yêu cầu công an giữ bến. Trong khi đó, Sở Công Thương cần bình ổn giá muối.",
        [("công an", "giữ bến"), ("Sở Công Thương", "giá muối")],
    ),
    "one more thing is no task of its own": (
        "Đồng chí đề nghị các xã phổ biến luật đất đai; các quy định về hộ tịch, chứng thực; mở lớp học chữ ban đêm.",
        [("các xã", "hộ tịch"), ("các xã", "học chữ")],
    ),
    "three tasks, one of them each year, one for a case": (
        "Đồng chí yêu cầu các xã lo cho trường học. Khẩn trương khắc phục phòng học dột; hằng năm thực hiện kiểm tra mái;"
        " trong trường hợp bão lớn thì cho học sinh nghỉ.",
        [("các xã", "lo cho"), ("các xã", "dột"), ("các xã", "kiểm tra mái"), ("các xã", "học sinh nghỉ")],
    ),
    "groups of deputies, one more task named as a thing": (
        "Đồng chí yêu cầu các Tổ đại biểu HĐND tỉnh theo dõi tiến độ chợ; việc giải quyết kiến nghị của tiểu thương.",
        [("các Tổ đại biểu HĐND tỉnh", "tiểu thương")],
    ),
    "what is done is the subject": (
        "Đồng chí nhấn mạnh việc dồn điểm trường phải làm từng bước, hỏi ý kiến phụ huynh.",
        [(None, "điểm trường")],
    ),
    "departments of one level, and others": (
        "Đồng chí yêu cầu các sở, ban, ngành cấp tỉnh, UBND các xã và các chủ rừng tăng cường giữ rừng.",
        [("các sở, ban, ngành cấp tỉnh, UBND các xã và các chủ rừng", "giữ rừng")],
    ),
    "an office whose name goes on in small letters": (
        "Đồng chí giao Sở Nông nghiệp và phát triển nông thôn chủ trì giữ rừng.",
        [("Sở Nông nghiệp và phát triển nông thôn", "giữ rừng")],
    ),
    "directed when, then who": (
        "Đồng chí Lò Văn Khánh chỉ đạo, ngay trong đêm nay, các xã phải đưa dân khỏi bãi sông.",
        [("các xã", "bãi sông")],
    ),
    "without a subject, behind what it is about": (
        "Đồng chí yêu cầu các xã sửa chợ. Theo đó, với các sạp lấn ra đường, giao Công an tỉnh chủ trì vận động tháo dỡ.",
        [("các xã", "sửa chợ"), ("Công an tỉnh", "tháo dỡ")],
    ),
    "directors, in short": (
        "Đồng chí yêu cầu các xã sửa chợ.\n\nGĐ các sở Xây dựng, Tài chính có trách nhiệm hướng dẫn thủ tục.",
        [("các xã", "sửa chợ"), ("GĐ các sở Xây dựng, Tài chính", "thủ tục")],
    ),
    "charged by what was concluded": (
        "Đồng chí yêu cầu các xã sửa chợ.\n\nTheo kết luận của đồng chí về chợ phiên, Sở Công Thương được giao lập bảng theo dõi.",
        [("các xã", "sửa chợ"), ("Sở Công Thương", "bảng theo dõi")],
    ),
    "emphasised further": (
        "Đồng chí nhấn mạnh thêm: các xã phải công khai quỹ.",
        [("các xã", "công khai quỹ")],
    ),
}

TOLD_ONLY: dict[str, str] = {
    "what has been fixed": "Từ 1/4, phí qua phà thực hiện theo biểu giá mới.",
    "how often it is looked at": "Giá nước được xét lại hai năm một lần.",
    "what has risen": "Mới đây, giá muối tăng 6% hồi tháng 9.",
    "what is aimed at": "Năm nay, cả nước đặt mục tiêu trồng một triệu cây.",
    "what somebody reckons": "Sở Tài chính ước số thu cả năm cao hơn dự toán.",
    "what may come": "Con số này có thể lên 600 hộ.",
    "what experts hold": "Bởi vậy, giới vận tải cho rằng phí qua phà cần được tính lại.",
    "what a report counts": "Đối với các sạp lấn đường, theo báo cáo của Sở Xây dựng, đến nay đã giảm còn 15 sạp.",
    "who wrote it": "Tin, ảnh: THU HÀ",
}
"""What is told behind an instruction and is none."""


LAID_DOWN: dict[str, tuple[str, list[tuple[str, str | None, str]]]] = {
    "an urgent telegram of a post": (
        "Thủ tướng Chính phủ vừa có công điện về ứng phó bão.\n\nTheo đó, các tỉnh ven biển tập trung kiểm đếm tàu thuyền. "
        "Đồng thời, giữ liên lạc với chủ tàu.",
        [
            ("Thủ tướng Chính phủ", "các tỉnh ven biển", "tàu thuyền"),
            ("Thủ tướng Chính phủ", "các tỉnh ven biển", "chủ tàu"),
        ],
    ),
    "an instruction somebody signed": (
        "Ông Cầm Văn Sơn, Chủ tịch UBND tỉnh vừa ký chỉ thị về rét đậm. Theo đó, các xã không thả trâu vào rừng.",
        [("Cầm Văn Sơn", "các xã", "thả trâu")],
    ),
    "a conclusion, point by point": (
        "Văn phòng UBND tỉnh có Thông báo số 12 về ý kiến chỉ đạo của Phó Chủ tịch UBND tỉnh Cầm Văn Sơn.\n\n"
        "• Chủ đầu tư: Hoàn thành nghiệm thu đập\n\n• Sở Công Thương: Rà soát đường dây\n\n• Thời gian: Từ ngày 1/12",
        [("Cầm Văn Sơn", "Chủ đầu tư", "đập"), ("Cầm Văn Sơn", "Sở Công Thương", "đường dây")],
    ),
    "goes on with those who lead, behind a paragraph on something else": (
        "Thủ tướng Chính phủ yêu cầu các địa phương chống bão.\n\nBão đã mạnh lên cấp 12.\n\n"
        "Chủ tịch UBND các tỉnh, thành phố chỉ đạo rà soát nhà yếu.",
        [
            ("Thủ tướng Chính phủ", "các địa phương", "chống bão"),
            ("Thủ tướng Chính phủ", "Chủ tịch UBND các tỉnh, thành phố", "nhà yếu"),
        ],
    ),
    "goes on with nobody else": (
        "Thủ tướng Chính phủ yêu cầu các địa phương chống bão.\n\nBão đã mạnh lên cấp 12.\n\nCác xã tập trung gặt lúa.",
        [("Thủ tướng Chính phủ", "các địa phương", "chống bão")],
    ),
    "a decision that honours": (
        "Chủ tịch UBND tỉnh vừa có quyết định khen thưởng 10 tập thể. Theo đó, các xã nhận bằng khen tại hội nghị.",
        [],
    ),
    "what carries out a directive": (
        "Quán triệt Chỉ thị của Thủ tướng về an toàn giao thông, UBND tỉnh đã ban hành kế hoạch.",
        [],
    ),
}
"""Documents that say what is to be done, and others."""


@pytest.mark.parametrize("name", LAID_DOWN)
def test_what_a_document_lays_down_is_told_by_whoever_signed_it(name: str) -> None:
    text, wanted = LAID_DOWN[name]
    assert_directed(facts(text).article.directives, wanted)


@pytest.mark.parametrize("name", TOLD)
def test_those_told_to_do_something_are_named_as_far_as_their_name_goes(name: str) -> None:
    text, wanted = TOLD[name]
    found = facts(OPENING + text).article.directives
    assert [fact.issuer for fact in found] == [KHANH] * len(wanted), [fact.quote for fact in found]
    for fact, (addressee, words) in zip(found, wanted, strict=True):
        assert (words in fact.quote, fact.addressee) == (True, addressee)


@pytest.mark.parametrize("name", TOLD_ONLY)
def test_what_holds_or_has_happened_is_no_instruction_behind_one(name: str) -> None:
    found = facts(f"{OPENING}Đồng chí yêu cầu các xã sửa bến đò. {TOLD_ONLY[name]}").article.directives
    assert [fact.quote for fact in found] == ["Đồng chí yêu cầu các xã sửa bến đò"]


def test_a_body_that_was_told_before_is_told_by_a_verb_no_list_knows() -> None:
    found = facts(f"{OPENING}Đồng chí yêu cầu các xã sửa bến đò. Thuế tỉnh soi lại các khoản nợ.").article.directives
    assert [(fact.addressee, fact.quote) for fact in found][1:] == [("Thuế tỉnh", "Thuế tỉnh soi lại các khoản nợ")]


@pytest.mark.parametrize(
    ("text", "issuer", "addressee"),
    [
        ("Văn phòng UBND tỉnh cho biết vừa có công văn gửi Thuế tỉnh đề nghị xem lại phí bến.", "Văn phòng UBND tỉnh", "Thuế tỉnh"),
        ("Các đại biểu Quốc hội đã ghi nhận ý kiến của dân và yêu cầu chính quyền xã dọn bãi rác.", "Các đại biểu Quốc hội", "chính quyền xã"),
        (
            "Thay mặt tỉnh, ông Cầm Văn Sơn, Phó Chủ tịch UBND tỉnh hứa xong trước Tết, đồng thời yêu cầu xã giữ mặt bằng.",
            "Cầm Văn Sơn",
            "xã",
        ),
        ("Tổng cục Thủy lợi yêu cầu các xã khơi mương.", "Tổng cục Thủy lợi", "các xã"),
    ],
)  # fmt: skip
def test_who_asks_behind_what_else_is_told_of_them(text: str, issuer: str, addressee: str) -> None:
    found = facts(OPENING + text).article.directives
    assert [(fact.issuer, fact.addressee) for fact in found] == [(issuer, addressee)]


def test_what_the_holder_of_a_post_wishes_of_those_below_is_a_directive() -> None:
    article = facts("Phó Chủ tịch UBND tỉnh Sơn La mong muốn bà con bản Lót giữ rừng đầu nguồn.").article
    assert [fact.addressee for fact in article.directives] == ["bà con bản Lót"]
    assert article.petitions == []


@pytest.mark.parametrize(
    ("text", "who", "words"),
    [
        ("Công ty Mộc Sơn cũng thông tin về đơn hàng đồng thời đề nghị giãn nợ đến tháng 6.", "Công ty Mộc Sơn", "giãn nợ"),
        ("Hiệp hội Chè đề nghị giữ mức thuế cũ.", "Hiệp hội Chè", "thuế cũ"),
        ("Các đại biểu Quốc hội đề nghị Chính phủ sớm mở cửa khẩu phụ.", "các đại biểu Quốc hội", "cửa khẩu phụ"),
    ],
)  # fmt: skip
def test_those_who_lead_nobody_ask_upwards(text: str, who: str, words: str) -> None:
    article = facts(OPENING + text).article
    assert [(fact.by, words in fact.quote) for fact in article.petitions] == [(who, True)]
    assert article.directives == []


@pytest.mark.parametrize(
    "asked",
    [
        "Nhật Bản tiếp tục cấp vốn",
        "phía Hàn Quốc mở thêm chuyến bay",
        "hai nước đẩy mạnh buôn bán",
        "Lào mở chợ biên giới",
    ],
)
def test_states_ask_each_other_and_instruct_nobody(asked: str) -> None:
    article = facts(f"Thủ tướng Phạm Minh Chính đề nghị {asked}.").article
    assert [fact.quote for fact in [*article.directives, *article.petitions]] == []


@pytest.mark.parametrize(
    "told", ["Lào Cai mở chợ biên giới", "hai bên ký quy chế phối hợp", "các bên liên quan gỡ vướng cho chợ"]
)
def test_places_and_parties_at_home_are_instructed(told: str) -> None:
    found = facts(f"Thủ tướng Phạm Minh Chính đề nghị {told}.").article.directives
    assert [fact.issuer for fact in found] == ["Phạm Minh Chính"]


def test_information_technology_tells_nothing() -> None:
    article = facts(f"{OPENING}Xã còn thiếu cán bộ công nghệ thông tin. Đồng chí đề nghị xã mở lớp.").article
    assert [fact.issuer for fact in article.directives] == [KHANH]

"""What people bring up, what is told as wrong, and what sounds like either and is neither; the people are invented."""

import pytest

from tests.generation.facts import facts

OPENING = "Ngày 20/10, đồng chí Lò Văn Khánh, Bí thư Tỉnh ủy Sơn La làm việc với lãnh đạo xã Chiềng Hoa.\n\n"
MAI = "Cầm Thị Mai"

Wanted = list[tuple[str | None, str]]
"""By whom, and words of the quote."""

ASKED: dict[str, tuple[str, Wanted]] = {
    "by the voter who says so for the voters": (
        f'Cử tri {MAI} nói: "Cử tri chúng tôi mong muốn các cấp chống lãng phí. Coi đây là việc phải làm hằng ngày. '
        'Việc thu hồi đất do lâm trường bỏ hoang phải minh bạch".',
        [(MAI, "chống lãng phí"), (MAI, "hằng ngày"), (MAI, "minh bạch")],
    ),
    "behind what only says that they spoke": (
        "Cử tri đã gửi đến đại biểu 12 ý kiến, kiến nghị về hạ tầng. Trong đó đề nghị, nạo vét kênh Nậm Pàn; nâng cấp lưới "
        "điện bản Lót.",
        [("Cử tri", "kênh Nậm Pàn"), ("Cử tri", "lưới điện")],
    ),
    "what their opinions turn on": (
        "Ý kiến của cử tri tập trung vào: sửa đường vào bản Lót; hỗ trợ cây giống; sớm cấp sổ đỏ.",
        [("cử tri", "bản Lót"), ("cử tri", "cây giống"), ("cử tri", "sổ đỏ")],
    ),
    "behind what they do": (
        "Người dân kêu cứu vì bụi và đề nghị cơ quan chức năng vào cuộc.",
        [("người dân", "vào cuộc")],
    ),
    "behind what makes them angry": (
        "Người dân bức xúc vì xe đá chạy suốt đêm; đề nghị xã cắm biển cấm.",
        [("người dân", "biển cấm")],
    ),
    "a quotation that begins with the wish": (
        f"“Mong tỉnh đầu tư cho bản cái cầu treo”, bà {MAI} nói.",
        [(MAI, "cầu treo")],
    ),
    "a quotation that begins with a strong wish": (
        f"“Rất mong xã mở lại chợ phiên”, bà {MAI} chia sẻ.",
        [(MAI, "chợ phiên")],
    ),
    "a quotation that begins with asking": (f'"Đề nghị xã sớm trả lời dân", bà {MAI} nói.', [(MAI, "trả lời dân")]),
    "most of them": ("Đa số các doanh nghiệp đề xuất giữ mức thuế cũ.", [("Đa số các doanh nghiệp", "thuế cũ")]),
    "in short": ("Một số DN đề nghị, sang năm nên đối thoại theo quý.", [("Một số DN", "theo quý")]),
    "by one whose post stands in brackets": (
        f"Đại biểu {MAI} (Giám đốc Bệnh viện đa khoa tỉnh) đề nghị Chính phủ sửa giá khám bệnh.",
        [(MAI, "giá khám bệnh")],
    ),
    "for what goes before": (
        "Việc ở cơ sở quá nhiều nên xã kiến nghị tỉnh cho tăng hai công chức.",
        [("xã Chiềng Hoa", "hai công chức")],
    ),
    "beside what they do": (
        "Sau một tháng, nhiều phường tại Sơn La rà soát nhân sự và đề xuất giảm người theo lộ trình.",
        [("nhiều phường", "theo lộ trình")],
    ),
    "and wishes of others, in the same breath": (
        "Cử tri đề nghị Quốc hội sửa luật đất đai và rất mong Chính phủ, các bộ siết việc cấp phép.",
        [("Cử tri", "luật đất đai"), ("Cử tri", "cấp phép")],
    ),
    "more of the same one": (
        "Trưởng đoàn đại biểu Quốc hội tỉnh Cầm Văn Sơn đề nghị Quốc hội sửa luật đất đai. Bên cạnh đó, đại biểu Cầm Văn Sơn "
        "cũng đề nghị cần thêm điều khoản về nước sạch.",
        [("Cầm Văn Sơn", "đất đai"), ("Cầm Văn Sơn", "nước sạch")],
    ),
    "what a deputy holds to be needed": (
        f"Theo đại biểu {MAI} (Đoàn Sơn La), cần bổ sung quy định về nước sạch.",
        [(MAI, "nước sạch")],
    ),
}

WRONG: dict[str, tuple[str, Wanted]] = {
    "in whatever words": ("Cử tri phản ánh nước giếng có màu vàng đục, giặt áo trắng ố hết.", [("Cử tri", "vàng đục")]),
    "what they worry about": ("Phụ huynh băn khoăn về việc dồn điểm trường xa nhà.", [("Phụ huynh", "điểm trường")]),
    "what makes them angry": ("Bà con bức xúc vì xe đá chạy suốt đêm.", [("bà con", "xe đá")]),
    "and what has to be done, behind it": (
        "Xã nêu một số tồn tại: cán bộ địa chính lúng túng; bệnh đạo ôn còn phức tạp, sẽ lan ra vụ sau.",
        [("xã Chiềng Hoa", "lúng túng"), ("xã Chiềng Hoa", "đạo ôn")],
    ),
    "few firms, so goals that need money are missed": (
        "Tuy nhiên, doanh nghiệp bỏ vốn vào vùng cao không nhiều, dẫn đến tiêu chí cần nhiều vốn đạt thấp.",
        [(None, "không nhiều")],
    ),
    "works behind time": ("Nhiều công trình chậm tiến độ do thiếu cát đắp nền.", [(None, "cát đắp")]),
    "what is all over the place": ("Ven sông mọc lên tràn lan điểm hút cát.", [(None, "hút cát")]),
    "an ill that grows": ("Tỷ lệ học sinh cận thị liên tục tăng ở các lớp trên.", [(None, "cận thị")]),
    "a dispute": ("Mâu thuẫn giữa ban quản trị và cư dân đang xảy ra ở hai tòa nhà.", [(None, "ban quản trị")]),
    "no power": ("12/30 bản bị cúp điện từ chiều qua.", [(None, "cúp điện")]),
    "wants on wants, in the next paragraph": (
        "Tuy nhiên, trụ sở xuống cấp.\n\nĐường truyền yếu, điện không ổn định, máy hay mất kết nối.",
        [(None, "trụ sở"), (None, "mất kết nối")],
    ),
    "what was better once": (
        "Khó khăn là giá chè. Trước đây giá 10.000 đồng, nay chỉ còn 4.000 đồng, bán không đủ công hái.",
        [(None, "giá chè"), (None, "công hái")],
    ),
    "loose management": ("Công tác quản lý đất đai còn buông lỏng.", [(None, "buông lỏng")]),
    "contradicting papers": ("Văn bản hướng dẫn chồng chéo, sở này đẩy sang sở kia.", [(None, "chồng chéo")]),
    "money too late": ("Kinh phí sự nghiệp phân bổ muộn, đến tháng 9 mới có.", [(None, "phân bổ muộn")]),
    "prices": ("Giá đá dăm tăng cao khiến nhà thầu nản lòng.", [(None, "đá dăm")]),
    "what is worst": ("Hạn chế lớn nhất là kết nối giao thông.", [(None, "kết nối giao thông")]),
    "firms that give up": ("Số doanh nghiệp giải thể tăng so với cùng kỳ.", [(None, "giải thể")]),
    "what makes it hard": ("Cảnh học nhờ khiến việc dạy chữ gặp nhiều khó khăn.", [(None, "học nhờ")]),
    "as an association has it": (
        "Theo Hiệp hội Chè Sơn La thì giá thu mua sụt giảm từ tháng 3.",
        [("Hiệp hội Chè Sơn La", "sụt giảm")],
    ),
    "by one named before a comma": (
        f"Chủ tịch UBND xã {MAI}, cho biết đường vào bản hư hỏng nặng.",
        [(MAI, "hư hỏng")],
    ),
    "nobody buys": ("Nhiều ruộng dưa chín rộ mà không có người mua, phải đổ bỏ.", [(None, "đổ bỏ")]),
    "what a report says goes on in the next paragraph": (
        "Theo báo cáo của Ban An toàn giao thông tỉnh, số phương tiện tăng nhanh.\n\n"
        "Tuy nhiên, việc xử lý xe quá tải còn chậm.",
        [("Ban An toàn giao thông tỉnh", "quá tải")],
    ),
    "what a storm broke, as those in charge report": (
        "Theo Ban Chỉ huy phòng thủ dân sự tỉnh, bão làm 16 nhà tốc mái.",
        [("Ban Chỉ huy phòng thủ dân sự tỉnh", "tốc mái")],
    ),
    "what is still under water": ("Hiện bản Pu còn 12 nhà bị ngập.", [(None, "bị ngập")]),
}

ASKED_NOTHING: dict[str, str] = {
    "what for": "Ngành nông nghiệp theo dõi mùa vụ, phối hợp với các xã để kịp thời xử lý và đề xuất cách hỗ trợ.",
    "sent on": "Cử tri đã gửi tới đại biểu 12 ý kiến, kiến nghị.",
    "answered": "Các ý kiến của cử tri được đại biểu giải trình và báo cáo cấp trên.",
}

NOT_WRONG: dict[str, str] = {
    "they tell the truth": "Cử tri phản ánh đúng tâm tư của bà con vùng cao.",
    "matters only named": "Cử tri phản ánh các vấn đề về đất đai, môi trường.",
    "wishes only named": "Cử tri phản ánh tâm tư, nguyện vọng với đại biểu.",
    "what did not happen": "Theo báo cáo của Công an tỉnh, dịp lễ không xảy ra ùn tắc và cháy rừng.",
    "what accidents there were": "Theo báo cáo của Công an tỉnh, quý I xảy ra 11 vụ tai nạn, thiệt hại 36 triệu đồng.",
    "what is to be mended": "Để khắc phục sự chậm trễ trong cấp giấy, xã bố trí thêm hai cán bộ.",
    "hardship named beside proposals": "Các tham luận nhắc tới những khó khăn, bất cập cũng như hướng gỡ trong cấp giấy đất.",
    "hardship that stopped nobody": "Khó khăn, thách thức còn nhiều, song bà con vẫn đoàn kết một lòng.",
    "in spite of it": "Mặc dù chịu ảnh hưởng nặng nề của hạn hán, xã đã đạt nhiều kết quả.",
    "an ill that shrinks": "Số vụ khai thác cát trái phép giảm 38% so với năm trước.",
    "what a storm broke, told by nobody": "Mưa lớn làm đường tàu qua Mường La ngập sâu.",
    "what is not to be": "Tuy nhiên, xã làm kỹ, không để hồ sơ đưa ra rồi còn lỗi, gây bức xúc.",
    "not this but that": "Cử tri phản ánh đúng: chè này không dùng phân hóa học mà chỉ dùng phân chuồng.",
    "a rhetorical question": "Đồng chí nói luật có đúng lòng dân hay không là do cán bộ.",
    "what is mended": "Ngành điện khắc phục sự cố mất điện sau bão.",
    "what need not be any more": "Người dân không còn phải đi xa, không mất thời gian chờ đợi.",
    "what a plan is for": "Đề án nhằm tháo gỡ điểm nghẽn về hạ tầng.",
    "prices that please": "Giá chè tăng cao, bà con phấn khởi.",
    "what a workshop is about": "Hội thảo bàn về những thách thức của chuyển đổi số.",
    "what is over": "Trước đây, nhà chị Mẩy khó khăn, thiếu vốn.",
    "growth after an ill": "Sau dịch bệnh, xã tăng cường trồng chè và thu nhập tăng trưởng đều.",
}


@pytest.mark.parametrize("name", ASKED)
def test_what_people_ask_for_is_theirs(name: str) -> None:
    text, wanted = ASKED[name]
    article = facts(OPENING + text).article
    found = [(fact.by, fact.quote) for fact in article.petitions]
    assert [by for by, _ in found] == [by for by, _ in wanted], found
    assert all(words in quote for (_, quote), (_, words) in zip(found, wanted, strict=True)), found
    assert article.directives == []


@pytest.mark.parametrize("name", WRONG)
def test_what_is_told_as_wrong_is_a_difficulty(name: str) -> None:
    text, wanted = WRONG[name]
    found = [(fact.by, fact.quote) for fact in facts(OPENING + text).article.difficulties]
    assert [by for by, _ in found] == [by for by, _ in wanted], found
    assert all(words in quote for (_, quote), (_, words) in zip(found, wanted, strict=True)), found


@pytest.mark.parametrize("name", NOT_WRONG)
def test_what_went_well_or_is_only_named_is_no_difficulty(name: str) -> None:
    assert [fact.quote for fact in facts(OPENING + NOT_WRONG[name]).article.difficulties] == []


@pytest.mark.parametrize("name", ASKED_NOTHING)
def test_speaking_of_proposals_asks_for_nothing(name: str) -> None:
    article = facts(OPENING + ASKED_NOTHING[name]).article
    assert [fact.quote for fact in [*article.petitions, *article.directives]] == []

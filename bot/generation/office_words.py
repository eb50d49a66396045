"""The words that offices are named with, and those that never belong to one."""

# After a small letter only these go on with the name of an office; anything else is the sentence's verb.
_GOES_ON_WORDS = (
    "tỉnh xã phường thành phố huyện thị trấn đặc khu ủy uỷ ban trực nước của cấp bản thôn làng ấp khóm quận khối"
    " phòng miền chùa rừng"
)
GOES_ON = frozenset(_GOES_ON_WORDS.split())
_PAIRS_WORDS = """
hành chính, chính công, nhân dân, quốc gia, khu vực, cơ quan, đại biểu, chuyên trách, thường trực, dân tộc, thiểu số,
công tác, cơ sở, kinh tế, giám sát, kiểm tra, khảo sát, quản trị, thành viên, nước ngoài, liên tỉnh, dự khuyết, hành
động, công nghiệp, phụ trách, công nghệ, nghệ số, số cộng, cộng đồng, dự án, đầu tư, xây dựng, các công, các cơ, các
khu, công trình, giao thông, nông nghiệp, nông thôn, dân dụng, đô thị, đê điều, bảo hiểm, thiên tai, quân sự, biên
phòng, kiểm sát, trách nhiệm, hữu hạn, cổ phần, một thành, lâm nghiệp, thủy lợi, phòng hộ, đặc dụng, thương mại, dịch
vụ, du lịch, đa khoa, y tế, tiểu học, trung học, mầm non, nội trú, bán trú, phổ thông, tư pháp, quản lý, lao động,
khuyến nông, nguồn nhân, nhân lực, đào tạo, phát triển, kỹ thuật, cấp nước, nước sạch, môi trường, chuyên ngành, điều
tra, cảnh sát, doanh nghiệp, chi bộ, đảng bộ, đảng ủy, chi đoàn, dân phố, tổ dân, quốc tế, khẩu quốc, dân cư, chiến
binh, bằng sông, biến đổi, khí hậu, phòng thủ, dân sự, tài nguyên, đất đai, khí tượng, thủy văn, văn hóa, chất lượng,
an toàn, thực phẩm, trồng trọt, chăn nuôi, thủy sản, kiểm lâm, thực vật, khoa học, giáo dục, chiến lược, chính sách,
kinh doanh, cứu nạn, cứu hộ, phòng cháy, chữa cháy, bệnh tật, dịch bệnh, tín dụng, việc làm, đường bộ, đường sắt, hàng
hải, hàng không, sân bay, ma túy, hình sự, trật tự, hải quan, điện lực, đối ngoại, công ty, rừng phòng, rừng đặc, cao
tuổi, thập đỏ, chất độc, độc da, da cam, thanh niên, niên xung, xung phong, khuyến học, luật gia, văn học, học nghệ,
nghệ thuật, làm vườn, sinh viên, khuyết tật, mồ côi, phụ nữ, nông dân, khuyến công, thường vụ, tuyên giáo, dân vận,
nội chính, mặt trận, tổ quốc, hội đồng, ủy ban, thanh tra, cán sự, liên đoàn, công đoàn, liên hiệp, hợp tác, địa
phương, bảo tồn, thị trường, xúc tiến, kỹ năng, cửa khẩu, thủ tục, tội phạm, tổng hợp, quỹ đất, mục tiêu, chương
trình, các chương, các Hội, sinh vật, xã hội, chi nhánh, đăng ký, lĩnh vực, nông lâm, lâm sản, thống kê, kiểm định, đo
lường, chế biến, đảng uỷ, truyền hình, phát thanh, tiền tệ, lụt bão, sức khỏe, lâm sàng, dân số, sinh sản, di sản,
bảo tàng, thư viện, biên giới, tôn giáo, khoáng sản, hải sản, địa chất, viễn thông, truyền thông, báo chí, thú y, vật
nuôi, cây trồng, pháp lý, thể thao, thể dục, trẻ em, gia đình, công ích, hạ tầng, hồ chứa, một cửa, sư phạm, y học, cổ
truyền, dược liệu, điều dưỡng, chỉnh hình, nhà nước, phục hồi, hồi chức, chức năng
"""
GOES_ON_IN_PAIRS = frozenset(tuple(pair.split()) for pair in _PAIRS_WORDS.split(","))
# Two syllables that say what the holder does: "Giám đốc Công ty Tri Lễ chia sẻ".
_VERBS_WORDS = """
chia sẻ, thông tin, báo cáo, phát biểu, trình bày, kiến nghị, đề xuất, đề nghị, nhấn mạnh, khẳng định, chủ trì, kiểm
tra, điều hành, kết luận, giải trình, bày tỏ, cam kết, phấn khởi, tham dự, trao quà, phản ánh, nhận định, đánh giá,
trả lời, chỉ đạo, yêu cầu, tiếp xúc, tiếp thu, thăm hỏi, phát động, kêu gọi, cảm ơn, tâm sự, lưu ý, ghi nhận, biểu
dương, mong muốn, hướng dẫn, quán triệt, gợi mở, thừa nhận, dẫn chứng, cho biết, cho rằng, tiếp tục, trực tiếp, đồng
chủ, đồng tình, thống nhất
"""
VERBS = frozenset(tuple(pair.split()) for pair in _VERBS_WORDS.split(","))
DELEGATIONS = frozenset(("kiểm tra", "giám sát", "khảo sát", "công tác"))
"""What a delegation is for, in the post of its head: "Trưởng đoàn kiểm tra"."""
MILITARY = frozenset((
    "đại tướng", "thượng tướng", "trung tướng", "thiếu tướng", "đại tá", "thượng tá", "trung tá", "thiếu tá",
    "đại úy", "thượng úy", "trung úy", "thiếu úy", "đại uý", "thượng uý", "trung uý", "thiếu uý",
))  # fmt: skip
DEGREES = frozenset((
    "TS", "ThS", "PGS", "GS", "BS", "BSCKI", "BSCKII", "BSNT", "NSND", "NSƯT", "NGND", "NGƯT", "LS", "KTS", "KS", "CN",
))  # fmt: skip
"""What stands before a name and belongs to no office."""
OF_PEOPLE = frozenset((
    ("đại", "biểu"), ("cơ", "quan"), ("nhân", "dân"), ("chi", "bộ"), ("đảng", "bộ"), ("đảng", "ủy"), ("thành", "viên"),
    ("chi", "đoàn"), ("doanh", "nghiệp"), ("nông", "dân"), ("phụ", "nữ"), ("các", "cơ"), ("các", "công"),
    ("các", "khu"),
    ("sinh", "viên"), ("thanh", "niên"), ("lao", "động"), ("công", "ty"), ("đoàn", "thể"), ("hội", "đồng"),
))  # fmt: skip
"""Those who may be there beside the holder: "Bí thư Đảng ủy xã và đại biểu"."""
ONLY_BEHIND = frozenset((
    ("nghệ", "thông"), ("thông", "tin"), ("thôn", "mới"), ("phạm", "về"), ("chính", "về"),
    ("diện", "tại"), ("Bản", "tại"), ("Tiếng", "nói"),
))  # fmt: skip
OF_A_BOARD = frozenset((("chấp", "hành"), ("tổ", "chức"), ("chỉ", "đạo"), ("chỉ", "huy")))
"""What a board is for, spelt small: "Ban chấp hành". Anywhere else these are the sentence's verbs."""
SECOND = frozenset(second for _, second in GOES_ON_IN_PAIRS)
_KINDS_WORDS = "tỉnh xã phường phố huyện trấn khu ủy uỷ bản thôn làng ấp khóm quận ubnd hđnd mttq bộ trị tp"
KINDS = frozenset(_KINDS_WORDS.split())
# Never the second syllable of an office's name.
_STOPS_WORDS = (
    "cho đã sẽ cùng tại yêu đề nhấn nêu phát dự là có được với vừa cũng để khi trong từ lên ở này đó bị do đến chủ nay"
    " kể nói thăm hỏi nhận tặng trao hay sang theo như nhằm mong nhắc lo chúc gửi đưa mời chào ngồi bấm cắt ký"
    " gặp hứa xin khen đi đánh xúc thì mà nên vẫn còn đang sau trước ngay không chưa về tiếp gồm làm"
    " ông bà anh chị"
)
STOPS = frozenset(_STOPS_WORDS.split())
_NO_OFFICE_WORDS = "và của ông bà đồng anh chị các những mỗi hai ba nhà con cháu em cử"
NO_OFFICE = STOPS | frozenset(_NO_OFFICE_WORDS.split())
# "thôn 3", "Quân khu 9", "Lữ đoàn 242": offices that are told apart by a number.
_NUMBERED_WORDS = "quận thôn xóm ấp bản khóm khu phố tổ đội đoàn vực số y cụm buôn vùng điện phòng phương"
NUMBERED = frozenset(_NUMBERED_WORDS.split())
VILLAGES = frozenset(("thôn", "bản", "xóm", "ấp", "làng", "buôn", "khóm"))

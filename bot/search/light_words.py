"""Words of a question that say how something is told or done, and not what: beside what is asked they may be left out.

An ordinary word (`ordinary_words`) never says anything. A light one does where a fact has it too ("quan tâm đào tạo"),
but that a fact lacks it makes it no other fact. Written with accents.
"""

from bot.vietnamese.folding import words


def _phrases(text: str) -> frozenset[str]:
    return frozenset(" ".join(words(phrase)) for phrase in text.split(","))


SAYING = _phrases(
    """
    bảo, biểu, giục, giục giã, thúc, thúc giục, nhắn, nhắn nhủ, khuyên, khuyên nhủ, lưu ý, nhấn mạnh, phát biểu,
    cảnh báo, cảnh tỉnh, chỉ ra, giao, đòi, đòi hỏi, mong, mong muốn, muốn, định hướng, gợi ý, gợi mở, yêu cầu, đề
    nghị, chỉ đạo, chỉ thị, căn dặn, dặn, dặn dò, nhắc, nhắc nhở, nói, nêu, nêu ra, nêu rõ, đề cập, kết luận, kể,
    quán triệt, ý kiến, quan điểm, lời, trích, trích nguyên văn, nguyên văn, kiến nghị, đề xuất, xin, phản ánh,
    than, than phiền, kêu, cho rằng, ví, ví như, coi, xem, hối, đốc thúc, đôn đốc, đề đạt, nguyện vọng, kêu gọi,
    kỳ vọng,
    trông đợi, nhắn gửi, gửi gắm, lưu tâm, kêu ca, than khó, kêu khó, chỉ rõ, khẳng định, giao việc, giao nhiệm vụ, phàn
    nàn, nói về, dẫn, dẫn ra, nhắc đến, bàn, bàn về, bàn bạc, giao hẹn, được giao
    """
)
"""Words with which something is said or asked for."""

CRITICISING = _phrases(
    "than phiền, chê, chê trách, phàn nàn, lo ngại, lo lắng, băn khoăn, trăn trở, không hài lòng, chưa hài lòng"
)
"""Words with which a leader is asked what he finds wanting."""

PRAISING = _phrases("khen, khen ngợi, biểu dương, tuyên dương, ghi nhận, đánh giá cao")
"""Words with which he is asked what he finds well done."""

JUDGING = _phrases("nhận xét, đánh giá, nhận định, nhìn nhận, đánh giá chung, đánh giá cao") | CRITICISING | PRAISING
"""Words with which a leader is asked what he thinks of a place."""

BIDDING = frozenset({"bảo", "giục", "nhờ", "đòi", "mong", "muốn", "khuyên", "nhắn", "kêu"})
"""Verbs with which a leader is asked about, and which a directive itself does not hold."""

JUDGED = _phrases("đánh giá, đánh giá cao, biểu dương, khen ngợi, ghi nhận, nhận xét, nhận định")
"""How events tell of it."""

LACKING = _phrases(
    """
    thiếu, còn thiếu, vướng, bị vướng, kẹt, yếu, còn yếu, yếu kém, kém, khó, khó khăn, gặp khó, than khó, kêu khó, hạn
    chế, bí, khổ, còn khổ, vất vả, trở ngại
    """
)
"""Words that ask for a difficulty, whatever words it is told in."""

LACKED = ("thiếu", "khó khăn", "tháo gỡ", "hạn chế", "vướng mắc", "chưa", "điểm nghẽn", "yếu", "rào cản", "khó")
"""How a leader's words tell of one."""

ASKING_WHAT = _phrases("gì, nào, điều gì, việc gì, chuyện gì, cái gì, những gì, những việc gì, thế nào, ra sao, sao")
"""Words that leave open what was said or asked for."""

LISTING = _phrases("danh sách, các, những, toàn bộ, tất cả, liệt kê")
"""Words that ask for all of it."""

_MANNER = _phrases(
    """
    kiểu, kiểu gì, cách, cách nào, hướng, phương hướng, theo hướng, vai trò, mặt, mặt nào, điểm, điểm gì, điều, việc,
    chuyện, vụ, khoản, mục, phần, mảng, khâu, vấn đề, công tác, hoạt động, tình hình, thực trạng, kết quả, quá trình,
    tiến độ, mức, mức độ, ra sao, thế nào, tốt, nhiều, ít, lớn, rõ, cụ thể, chung, nói chung, hiện, hiện có, đang, sắp
    tới, thời gian tới, tới đây, lúc này, trước mắt, lâu dài, tiếp tục, gì, nào, vẫn, luôn, cùng, nhau, với nhau, bên,
    phía, chỗ, nơi, trong, trên, tại, đối với, giữa, cho, theo, ở, của, về, vùng, địa bàn, các, những, mấy, thì, mà, số
    hiệu, ông, bà, anh, chị, bác, cô, chú, em, cháu, cụ, đồng chí, dịp, nhân dịp, dịp nào, dịp gì, đội ngũ, đến đâu,
    tới đâu, làm đến đâu, làm tới đâu
    """
)
"""Nouns and adverbs of manner, time and place without content."""

_DOING = _phrases(
    """
    lo, làm, tiến hành, thực hiện, triển khai, tổ chức, đẩy mạnh, tăng cường, bảo đảm, đảm bảo, nâng cao, nâng, phát
    triển, chú trọng, tập trung, quan tâm, đổi, đổi mới, thay đổi, chuyển, chuyển đổi, hoàn thành, giải quyết, xử lý,
    phục vụ, phát huy, gắn, gắn với, kết hợp, có, được, bị, phải, cần, nên, giữ, giữ vững, lấy, dùng, sử dụng, đưa, đưa
    ra, đề ra, định, dự định, đặt, đặt ra, chuẩn bị, tham gia, hỗ trợ, giúp, chăm lo, chăm sóc, lãnh đạo, điều hành,
    vận hành, quản lý, xây dựng, lập, mở, bắt, bắt đầu, đi vào, diễn ra
    """
)
"""Verbs of doing that fit any matter."""

LIGHT = SAYING | JUDGING | LACKING | _MANNER | _DOING
"""What may be missing in a fact that tells what is asked."""

DOING_SOMETHING = _DOING - _phrases("lo, làm, có, được, bị, phải, cần, nên, thực hiện, triển khai, đặt ra, đề ra, giúp")
"""Those of the verbs of doing that still say something of what is done."""

NOT_BARE = _phrases(
    """
    khổ, bàn, chê, mong, tăng, than, bí, yếu, kém, kẹt, kể, bị, khó, có, mở, bắt, cụ, cô, chú, bác, tốt, lớn,
    khâu, mà, coi, hối
    """
)
"""Those of them that without their marks may as well be another word: "mong" is Mông."""

VISITING = _phrases(
    """
    thăm, đến thăm, về thăm, lên thăm, ghé, ghé thăm, làm việc, làm việc với, làm việc tại, công tác, đi công tác,
    chuyến công tác, chuyến thăm, chuyến đi, chuyến, buổi làm việc, buổi, cuộc, kiểm tra, khảo sát, đi cơ sở, dự, tham
    dự, gặp, gặp gỡ, đoàn, đoàn công tác
    """
)
"""Words that ask of a visit, in whatever words an event tells of it."""

GOING = _phrases("lên, đến, tới, về, xuống, vào, ra, đi, sang, qua, có mặt")
"""Words that do so where somebody is named who goes."""

VISITS = _phrases(
    """
    buổi làm việc, cuộc làm việc, làm việc với, làm việc tại, buổi gặp, cuộc gặp, chuyến công tác, chuyến làm việc,
    chuyến thăm, chuyến đi, chuyến khảo sát, chuyến kiểm tra, đoàn công tác
    """
)
"""What begins to tell that something was said on a visit, in whatever words an event tells of it."""

MEETINGS = VISITS | _phrases(
    """
    hội nghị, cuộc họp, buổi họp, phiên họp, hội thảo, tọa đàm, diễn đàn, giao ban, họp giao ban, buổi sáng, buổi chiều,
    buổi tối
    """
)
"""What begins to tell the occasion on which something was said."""

AT_A_MEETING = _phrases(
    "vận hành, đại hội, kỳ họp, lễ, buổi lễ, họp, đoàn, gặp, gặp gỡ, làm việc, thăm, lên thăm, về thăm"
)
"""What does so only after a word that leads to it: "chuẩn bị đại hội" names no occasion."""

LEADING_TO = _phrases("với, tại, trong, ở, nhân, dịp, hôm, lúc, khi")
"""Such words."""

TIMES_OF_DAY = _phrases("sáng, trưa, chiều, tối")

UNITS_OF_TIME = _phrases("tháng, tuần, năm")
"""What after a number tells how long something took: "hai tháng đầu"."""

AROUND_A_TIME = _phrases(
    "sau, qua, trong, hơn, gần, từ, được, đầu, nay, vừa qua, đầu tiên, gần đây, vừa rồi, kể từ, khi"
)
"""Words beside it that only say when it was."""

BODIES = _phrases("tỉnh ủy, thành ủy, đảng ủy, đảng bộ, ubnd, hđnd")
"""Who is spoken of, and not what: alone they say too little."""

VISITED = ("thăm", "làm việc", "kiểm tra", "khảo sát", "dự", "gặp")
"""How events tell of a visit."""

OF_A_VISIT = ("thăm", "làm việc với", "buổi làm việc", "làm việc tại")
"""How they tell of nothing but one."""

EXCEPTING = frozenset({"trừ", "khác", "nếu", "riêng", "ngoại"})
"""Words that take something out of what is asked, which no fact tells."""

REVERSING = _phrases(
    """
    giảm, giảm bớt, dừng, tạm dừng, ngừng, tạm ngừng, hoãn, tạm hoãn, trì hoãn, bãi bỏ, hủy, hủy bỏ, cắt, cắt bớt, cắt
    giảm, xóa bỏ, cấm, trả lại, thu hẹp, giải thể, đình chỉ, phản đối, bỏ kế hoạch, bỏ chương trình
    """
)
"""Verbs that ask for less of something, or for its end: what has none of them tells the contrary."""

REVERSING_BARE = frozenset(
    ["giam bot", "tam dung", "ngung", "tam ngung", "tam hoan", "bai bo", "huy bo", "cat bot", "cat giam", "xoa bo"]
)
"""Those of them that without their marks are hardly anything else."""

OUTCOMES = _phrases(
    """
    đến đâu, tới đâu, đã được giải quyết, đã giải quyết, đã xong, đã hoàn thiện, đã hoàn thành, đã thực hiện được, kết
    quả thực hiện, thực hiện được đến, làm được đến
    """
)
"""What asks whether something that was asked for is done."""

REASONS = _phrases("vì sao, tại sao, vì đâu, do đâu, sao lại, lý do")
"""What asks why."""

GENERAL = _phrases(
    """
    quan hệ, mối quan hệ, loại, thứ, dạng, diện, nhóm, đối tượng, chủ thể, lối, tinh thần, mặt, khía cạnh, lĩnh vực,
    yếu tố, nội dung, kiểu, đội ngũ, phương châm, cách thức, biện pháp, giải pháp, trường hợp, rằng, sự, nhằm, ý, đoạn
    """
)
"""Nouns that only say of what kind something is: one that a fact lacks makes it no other fact."""

JOINTS = _phrases(
    """
    về, ở, của, với, gì, nào, thì, là, mà, đã, được, thế, sao, ra, như, và, hay, trong, tại, từ, đến, tới, phải,
    cần, nên, những, các, một, này, đó, kia, ấy, ạ, nhé, nhỉ, vậy, à, không, chưa, còn, đang, sẽ, lo, làm, việc,
    chuyện, điều, cái, vấn, đề, nội, dung, cụ, bao, nhiêu, mấy, ai, đâu, theo, trên, cho, có, bị, rồi, em, anh,
    chị, bạn, giúp, xem, hỏi, biết, nhắc, dặn, nói, giao, bảo, yêu, cầu, chỉ, đạo, đối, lưu, ý, căn, nhấn, mạnh,
    tỉnh, xã, phường, huyện, vùng, qua, đi, lên, xuống, vào, khi, nếu, để, hơn, rất, đều, cũng, lại, nữa, thêm,
    sau, trước
    """
)
"""Ordinary words beside which a word of one syllable is a whole one: "về rừng ở", while "thiên tai" is no "thiên"."""

JOINTS_BARE = frozenset(
    [
        "ve",
        "o",
        "cua",
        "voi",
        "gi",
        "nao",
        "thi",
        "the",
        "sao",
        "ra",
        "nhu",
        "va",
        "trong",
        "den",
        "phai",
        "nhung",
        "cac",
        "nay",
        "nhe",
        "nhi",
        "vay",
        "khong",
        "dang",
        "se",
        "viec",
        "chuyen",
        "dieu",
        "bao",
        "nhieu",
        "theo",
        "tren",
        "xem",
        "hoi",
        "biet",
        "nhac",
        "noi",
        "giao",
        "yeu",
        "cau",
        "chi",
        "dao",
        "doi",
        "luu",
        "y",
        "tinh",
        "xa",
        "phuong",
        "huyen",
        "vung",
    ]
)
"""Those of them that without their marks are hardly the half of another word."""

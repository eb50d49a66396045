"""Those an instruction or a petition is addressed to: the body named before what it is to do."""

import re

from bot.generation.layout import Body
from bot.generation.posts import CENTRE, COMMUNE, DEPARTMENT, MINISTRY, PEOPLE, PROVINCE

_BODIES = (
    "đoàn giám sát|đoàn công tác|đoàn kiểm tra|đoàn khảo sát|đoàn đại biểu quốc hội|đoàn đbqh|ban thường vụ"
    "|ban chấp hành|ban chỉ đạo|ban quản lý|ban cán sự|ban tổ chức|ban tuyên giáo|ban dân vận|ban nội chính|ban"
    "|bộ chính trị|bộ chỉ huy|bộ tư lệnh|bộ đội"
    "|bộ(?= [a-zà-ỹđ])|các bộ|cấp ủy|cấp uỷ|cấp xã|cấp tỉnh|chính quyền|chính phủ|công an|cơ quan|cán bộ|cục|chi cục"
    "|cử tri|cục thuế|đảng bộ|đảng ủy|đảng uỷ|đảng viên|địa phương"
    "|doanh nghiệp|đại hội|đơn vị|đoàn thể|đoàn|đồng chí|hđnd|hội đồng nhân dân|hội|huyện|khối|lực lượng|lãnh đạo"
    "|mặt trận|mttq|người đứng đầu|người dân|nhân dân|ngành|nhà nước|nhà đầu tư"
    "|nhà thầu|phường|phòng|quốc hội|quân đội|sở|tập thể|thành phố|thành ủy|thành uỷ|thôn|thường trực|thuế|tỉnh ủy"
    "|tỉnh uỷ|tỉnh|toàn đảng bộ|toàn tỉnh|tổ chức đảng|tổ chức cơ sở đảng|tổ chức chính trị|trung ương|trung tâm"
    "|trường"
    "|trạm|ubnd|ủy ban|uỷ ban|văn phòng|vùng|xã|nơi|hợp tác xã|bí thư|chủ tịch|trưởng|giám đốc|bà con|thanh niên"
    "|hệ thống chính trị|viện|kho bạc|ngân hàng|chủ đầu tư|tổ công tác|cơ sở"
    "|đặc khu|thị xã|bản|làng|mọi người|toàn thể|mỗi|từng|thủ tướng|đồn"
)
ADDRESSEE = re.compile(
    rf"\s*(?:(?:đối với|với|cho|tới|đến)\s+)?(?P<who>(?:(?:các|những|toàn|toàn thể|từng|mỗi|mọi|hai|\d+|tất cả các"
    rf"|đội ngũ|tập thể)\s+)*(?:{_BODIES})(?!\w))"
)
_DO = (
    r"(?:cần phải|cần|phải|tiếp tục|tập trung|quan tâm|tăng cường|phát huy|đẩy mạnh|đẩy nhanh|chú trọng|khẩn trương"
    r"|bảo đảm|đảm bảo|xây dựng|thực hiện|triển khai|rà soát|sớm|chủ động"
    r"|kịp thời|nâng cao|nâng|kiên quyết|kiên trì|phối hợp|đổi mới|hoàn thiện|hoàn thành|chuẩn bị|làm tốt|làm rõ"
    r"|giữ vững|phát triển|coi trọng|coi|gắn|cải cách|huy động|khai thác|khơi thông"
    r"|tháo gỡ|giải quyết|đưa|chăm lo|tuyên truyền|vận động|kiểm tra|giám sát|theo dõi|báo cáo|tham mưu|chủ trì"
    r"|nghiên cứu|đề xuất|ban hành|công bố|công khai|tập huấn|đào tạo|bồi dưỡng|bố trí"
    r"|sắp xếp|kiện toàn|phân công|phân cấp|khắc phục|ngăn chặn|thúc đẩy|mở rộng|thu hút|ứng dụng|ưu tiên|dành|lấy"
    r"|quyết liệt|quyết tâm|phấn đấu|nỗ lực|đoàn kết|nêu cao|siết chặt|xử lý|hỗ trợ"
    r"|hướng dẫn|đầu tư|quản lý|bảo vệ|lãnh đạo|chỉ đạo|quán triệt|cụ thể hóa|thường xuyên|nghiêm túc|thực sự|nắm"
    r"|lắng nghe|củng cố|duy trì|di dời|luân phiên|cắt giảm|kết nối|liên kết|đấu tranh"
    r"|điều chỉnh|bổ sung|cân đối|thành lập|trình|vận hành|khởi công|đôn đốc|thay thế|áp dụng|tái cơ cấu"
    r"|khuyến khích|động viên|gương mẫu|sáng suốt|lựa chọn|nhân rộng|bám sát|xác định|số hóa"
    r"|chỉnh trang|bảo tồn|cung cấp|cử|điều động|biệt phái|tạm dừng|thu hồi|đặt|hình thành|mở|đi sâu|cấp(?= (?:thêm"
    r"|cho|phát|đủ|kinh phí|vốn|giấy))|trang bị|tận dụng|có (?:biện pháp|giải pháp|kế hoạch|cơ chế|chính sách"
    r"|phương án|quy hoạch|lộ trình)"
    r"|không(?! (?:chỉ|phải|còn|có|thể|ít|những|đơn))|trực tiếp|giao|cho phép|xem xét|tổ chức|tích cực|mạnh dạn"
    r"|nhanh chóng|nghiêm|tạo điều kiện|tạo|ổn định|nhận thức|giúp|chấp hành|bàn giao|tiếp nhận|tăng|giảm|đánh giá"
    r"|thống nhất"
    r"|kiểm soát|cập nhật|dừng|ký|chịu|luôn|đồng hành|phòng chống|phòng, chống|căn cứ|thẩm định|khảo sát|góp"
    r"|tham gia|thông tin|làm|chi trả|giải ngân|đi đầu"
    r"|sử dụng|tính toán|quy hoạch|lập|kêu gọi|phân bổ|phê duyệt|chuyển|cải thiện|chỉ đạo,|đồng bộ|đặc biệt quan tâm"
    r"|đặc biệt|dồn|vào cuộc|thống kê|chia sẻ|trả|thay)"
)
_ACTS = re.compile(rf",?\s+(?:{_DO})(?!\w)")
_BREAKS = re.compile(
    r"[;:.!?“”\"]|\s[-–—]\s| (?:(?<!nhất )là|được|đã|đang|để|vào|mà|thì|khi|nếu|do|bằng|vẫn|còn|nhìn|thấy|chưa|vừa"
    r"|bị|về|rằng|giữa|hay|qua|đến với|mang|gửi) "
)
# "yêu cầu phường niêm yết công khai": a kind of place alone, then a verb no list knows.
_BARE = re.compile(
    r"(?P<who>(?:[Xx]ã|[Pp]hường|[Tt]ỉnh|[Tt]hành phố|[Ss]ở)) (?!(?:và|trong|thuộc|biên|vùng|có|còn|sau|mới|cùng|nói"
    r"|nơi|đã|nghèo|này)\b)[a-zà-ỹđ]"
)
_MOST_WORDS = 16
_LOOK = 160

_RANKS = (
    (CENTRE, re.compile(
        r"^(?:trung ương|chính phủ|quốc hội|bộ chính trị|ban bí thư|thủ tướng|nhà nước|đảng, nhà nước"
        r"|đảng và nhà nước|tổng bí thư)|quốc hội"
    )),
    (MINISTRY, re.compile(r"^(?:các )?(?:bộ, |bộ (?!chỉ huy|đội|phận)|ngân hàng nhà nước|ban [^,]* trung ương|cơ quan trung ương)")),
    (DEPARTMENT, re.compile(r"^(?:các |lãnh đạo |giám đốc )?sở\b|^(?:công an|thuế|văn phòng ubnd) tỉnh")),
    (PROVINCE, re.compile(r"^đoàn (?:giám|công tác|kiểm|khảo|đại|đbqh)")),
    (PEOPLE, re.compile(r"^(?:bà con|người dân|cử tri|hộ|nhân dân)")),
    (COMMUNE, re.compile(
        r"(?:\bxã\b|\bphường\b|cấp xã|địa phương|cơ sở|thôn|bản\b|làng|đặc khu|đảng ủy|nơi|chi bộ|cấp ủy|chính quyền"
        r"|doanh nghiệp|đơn vị|các cấp|người đứng đầu|cán bộ|trạm|(?<!môi )\btrường\b(?! đại học))")),
    (DEPARTMENT, re.compile(
        r"\bsở\b|công an|văn phòng|ban quản lý|thuế|cục|chi cục|phòng|bộ chỉ huy|trung tâm|cơ quan|ban, ngành"
        r"|kho bạc"
    )),
    (PROVINCE, re.compile(r"\btỉnh\b|tỉnh ủy|thành ủy|thành phố|hđnd|ubnd|đảng bộ|ban thường vụ|đại hội")),
)  # fmt: skip


def rank_of(address: str) -> int | None:
    """How high those addressed stand; None when the words do not tell."""
    lowered = address.lower().replace("uỷ", "ủy").strip()
    for level, pattern in _RANKS:
        if pattern.search(lowered):
            return level
    return None


def addressee_at(body: Body, start: int, end: int) -> tuple[str | None, int]:
    """Those addressed, as printed, when the words at `start` name them before something to do; where that begins.

    (None, start) when what is to be done comes first or nobody is named.
    """
    lowered = body.lowered
    match = ADDRESSEE.match(lowered, start, end)
    where = start
    if match is None:
        place = re.match(
            r"\s*([A-ZĐ][\w’']*(?:\s[A-ZĐ][\w’']*){0,3})\s+(?=(?:cần|phải|tiếp tục|tập trung)\s)",
            body.text[start : min(end, start + 60)],
        )
        if place is None:
            return None, start
        return place[1], start + place.end()
    first = match.start("who")
    limit = min(end, first + _LOOK)
    stop = _BREAKS.search(lowered, match.end("who"), limit)
    act = _ACTS.search(body.text, match.end("who") - 1, stop.start() if stop else limit)
    if act is None:
        if stop is not None and stop[0] == ":":
            return body.text[first : stop.start()].strip(" ,"), stop.end()
        return None, where
    bare = _BARE.match(body.text, first)
    if bare is not None and bare.end("who") < act.start():
        return body.text[first : bare.end("who")], bare.end("who")
    who = body.text[first : act.start()].strip(" ,")
    if not who or len(who.split()) > _MOST_WORDS:
        return None, where
    return who, act.start()

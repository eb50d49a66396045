"""Bodies and groups that speak: "Đa số các doanh nghiệp", "lãnh đạo xã", "họ"."""

import re

from bot.generation.layout import Body
from bot.generation.orders import LEAD_IN
from bot.generation.ways import Ways

_THEY = re.compile(
    r"(?:cử tri|người dân|bà con|nhân dân|hộ dân)(?: [^\s,;:.]+(?:, [A-ZĐ][^,;:.]*)?){0,6}?"
    r"(?= (?:phản ánh|cho|nêu|lo|mong))",
    re.IGNORECASE,
)
"""Whom "họ" means."""
VOICE = Ways(
    r"(?P<voice>họ$|(?:đại diện (?:lãnh đạo )?)?(?:(?:có|hàng chục|hàng trăm|hai|các|những|ba|nhiều|một số|một"
    r"|vài|mấy|đa số|hầu hết"
    r"|phần lớn|không ít) )*"
    r"(?:lãnh đạo (?:các )?)?"
    r"(?:ubnd |hđnd |đảng ủy |đảng bộ |ban thường vụ |mttq )?"
    r"(?:xã|phường|tỉnh|thành phố|sở|chỉ huy|ban chỉ huy|bộ chỉ huy|cử tri|bà con|người dân|nhân dân|hộ dân|đại biểu"
    r"|ý kiến|hội viên|công nhân"
    r"|đoàn giám sát|đoàn|tổ|ngành|thường trực|khối|nhà trường|dn|tp|nông dân|ngư dân|tiểu thương|địa phương"
    r"|doanh nghiệp"
    r"|hợp tác xã|ubnd|hđnd|đảng ủy|tỉnh ủy|thành ủy|công an|bộ|cơ quan|hiệp hội|huyện|ban quản lý|đồn|trạm|trường|hội"
    r"|ban|đơn vị|phụ huynh|thầy cô|giáo viên|đặc khu|chính phủ|văn phòng|trung tâm|chi cục|cục|mặt trận|ủy ban|công ty"
    r"|tập đoàn|nhà đầu tư|chủ đầu tư|nhà thầu|bộ đội|lãnh đạo|thành viên|chính quyền|cấp ủy|chuyên gia|nhà khoa học"
    r"|giới(?= [^\W\d_])|tổng cục|tổng công ty|thanh tra|kiểm toán|tòa án|ngân hàng|kho bạc|hải quan|bệnh viện|viện"
    r"|liên đoàn"
    r"|liên minh|người lao động|đoàn viên|cựu chiến binh|cư dân|thương lái|hộ(?= (?:kinh doanh|sản xuất|nuôi|trồng))"
    r"|chủ hộ"
    r"|tham luận|thôn|bản|ấp|khu phố|tổ dân phố"
    r"|mttq|(?:phó )?trưởng ban(?= chỉ)"
    r"|(?:phó )?(?:chủ tịch|bí thư|giám đốc)(?= (?:ubnd|hđnd|tỉnh|thành|huyện|xã|phường|sở))"
    r"|(?:ông|bà)(?= (?!con |này |ấy |ta |và )[^\W\d_]{2,9}$))"
    r"(?!\w)[^;:.\"“”]{0,70}?)\s*$"
)
BY_PAPER = re.compile(
    r" (?:vừa |đã |mới )?(?:có|ban hành|ra|gửi|phát) (?:công văn|văn bản|công điện|chỉ thị|kế hoạch|thông báo"
    r"|quyết định|tờ trình)[^,;]*$"
)
# "Văn phòng UBND tỉnh cho biết vừa có công văn …".
_SAYS_SO = re.compile(r" (?:cho biết|cho hay|thông tin|thông báo)(?: rằng)?$")
_TAIL_ADVERBS = re.compile(
    r"(?:,?\s+(?:luôn|thì|chỉ|cùng nhau|cùng|cũng|đã|đều|còn|tiếp tục|mạnh dạn|đồng thời|sẽ|thẳng thắn|rất"
    r"|tha thiết|vừa|và"
    r"|chân thành|bày tỏ|một lần nữa|đồng loạt|bức xúc"
    r"|chính thức|đứng lên|đứng dậy|trân trọng|kính|long trọng|tập trung|chủ yếu|lại|đặc biệt|thống nhất|nhất trí"
    r"|mong muốn|nhiều lần|nhấn mạnh|cơ bản|từng))+$"
)
_LEAD_WHERE = re.compile(
    r"(?:(?:tại|thảo luận|tham gia|trong|qua|sau|nhân|cũng tại|cũng trong|phát biểu|báo cáo|thông tin|trao đổi"
    r"|thay mặt|về|trước|từ|đối với|với|riêng)\s[^,:;]{2,110},\s*)+"
    r"|tại (?:cuộc họp|buổi (?:họp|làm việc)|hội nghị|phiên họp|kỳ họp)(?: này)? (?=(?:các|nhiều|một số|đại diện) )"
)
_WHO_ARE = re.compile(r"(?<=tri) là(?= \w+ \w+)|(?<=hộ) là(?= \w+ \w+)|(?<=biểu) là(?= \w+ \w+)")
"""What voters are: "một số cử tri là ngư dân"."""
NO_VOICE = re.compile(
    r"\s(?:được|nghe|cho biết|cho rằng|đã|sẽ|đang|là|để|như|nhằm|tổ chức|tổng hợp|họp|triển khai|thực hiện|tiếp tục"
    r"|tập trung|phối hợp|làm tốt"
    r"|hoàn thành|ban hành|tiếp nhận|làm việc|gửi|trình|đừng|hãy|phải|cần)[\s,]"
)
SHORT_OPENING = 90
"""With fewer letters before the verb the sentence may begin with who speaks."""
_LONGEST_VOICE = 18


def voice_before(body: Body, opening: int, clause: int, at: int) -> str | None:
    """The body that speaks in the clause `clause:at`, as printed; None when no body is its subject."""
    starts = [opening, clause] if at - opening < SHORT_OPENING else [clause]
    if (where := _LEAD_WHERE.match(body.lowered, opening, at)) is not None:
        starts.insert(0, where.end())
    for start in dict.fromkeys(starts):
        if body.text[start : start + 1] in '“"':
            start += 1  # noqa: PLW2901
        lead = LEAD_IN.match(body.lowered, start, at)
        offset = lead.end() if lead else start
        words, papers = BY_PAPER.subn("", body.lowered[offset:at].rstrip())
        words = _SAYS_SO.sub("", words) if papers else words
        words = _TAIL_ADVERBS.sub("", words)
        match = VOICE.match(words)
        if match is None or NO_VOICE.search(_WHO_ARE.sub("", match["voice"]).replace("ban tổ chức", "ban") + " "):
            continue
        if match["voice"] == "họ":
            they = list(_THEY.finditer(body.text, opening, offset))
            return they[-1][0] if they else None
        if len(match["voice"].split()) <= _LONGEST_VOICE:
            return body.text[offset : offset + len(match["voice"])]
    return None

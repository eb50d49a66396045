"""Whether words say what is to be done: verbs an order begins with, and what must or must not be."""

import re

from bot.generation.addressees import addressee_at
from bot.generation.doing import DOING
from bot.generation.layout import Body
from bot.generation.lists import ITEM
from bot.generation.rare import Rare
from bot.generation.scanning import Opening

LEAD_IN = Opening(
    r"(?:(?:cụ thể là|cụ thể|cùng với đó là|bên cạnh đó là|song song với đó là|do đó|vì vậy|vì thế|bởi vậy|do vậy"
    r"|từ đó|từ thực tế đó|trên cơ sở đó|bên cạnh đó"
    r"|ngoài ra|cùng với đó"
    r"|cùng đó|đồng thời|mặt khác|trước mắt|trước hết|trước tiên|tiếp theo|tiếp đến|để làm được điều đó"
    r"|trong số đó|trong đó"
    r"|đặc biệt là|đặc biệt|nhất là|song song với đó|song song đó|song song|tiếp đó|trong thời gian tới|thời gian tới"
    r"|thời gian tiếp theo|về lâu dài"
    r"|cạnh đó|muốn vậy|theo đó|trong khi đó|nhân dịp này|thêm vào đó|cuối cùng|và|nhưng|song|riêng"
    r"|còn(?= (?:các|hạt|sở|ubnd|công an|phòng|ban|chi cục|xã|phường) )|qua đây|qua đó"
    r"|một là|hai là|ba là|bốn là|năm là|sáu là|bảy là|tám là|chín là|mười là|thứ nhất|thứ hai|thứ ba|thứ tư|thứ năm"
    r"|thứ sáu|thứ bảy|thứ tám|thứ chín|về phần mình|hằng năm|hàng năm|hằng tháng|hàng tháng|hằng quý|hàng quý|hiện nay"
    r"|từ nay đến cuối năm"
    r"|những tháng cuối năm)(?!\w)\s*[,:.]?\s*)+"
)
"""What a sentence may begin with before it comes to its matter."""
STARTS = Opening(rf"(?:{DOING}|từng bước|quyết không|hết sức|làm rõ|xóa|xoá|truy quét|sửa|chấn chỉnh)(?!\w)")
MODAL = Rare(
    r"(?<!\w)(?:cần|phải|cần phải|không được|không để|tuyệt đối không|không thể để)(?!\w)(?!\s+(?:thiết|kiêm nhiệm"
    r"|không|nhất|là|nhập|đi lại|đi hơn|chờ|chuyển lên)(?!\w))"
)
FORBIDS = re.compile(
    r"(?:(?:đừng|hãy|chớ)(?!\w)|không để|không được|tuyệt đối|kiên quyết không|không phân bổ|không nhập|không (?:trông"
    r"|ỷ|chủ quan|làm|né|bỏ"
    r"|chạy|dàn|hợp thức|bố trí|chia|cấp|nhận|giao|phê duyệt|kéo dài|dùng|sử dụng|hình thức|né|đùn|bao che"
    r"|cho phép|đóng mới|thực hiện|tổ chức|tiếp nhận|tự ý|neo|chuyển|ký))"
)
DESCRIBES = re.compile(
    r"(?<!\w)(?:đã|sẽ|đang|vẫn còn|vẫn|(?<!thực )(?<!thể )(?<!phát )hiện|được xác định|là nơi|chưa|vừa|cũng dự|cùng dự"
    r"|tham dự|dự buổi|có mặt)(?!\w)"
)
_TELLS_ON = re.compile(
    r"(?:thực hiện|triển khai|quán triệt|chấp hành|hưởng ứng|phát huy|tiếp nối|căn cứ|để|nhằm"
    r"|với)\s[^.;]{5,110}, [^,;.]{2,40} (?:đã|sẽ|đang) "
)
_TELLS = re.compile(
    r"[^,;.]{0,60}(?<!\w)(?:đã|đạt kết quả|là|có (?:nhiều|bước|những) (?:chuyển|tiến|đổi|kết|khởi|thay)|ngày càng"
    r"|đạt (?:được|\d|trên|gần|hơn|khoảng|nhiều)|ước đạt|tăng \d|chiếm \d|tiếp tục được|luôn được|được (?:quan tâm"
    r"|triển khai|duy trì|giữ vững|bảo đảm|đảm bảo|chú trọng|nâng lên|đẩy mạnh))(?!\w)"
)
# "coi đây là việc phải làm ngay": what something is to be taken for, not what it is.
_TAKES_FOR = re.compile(r"(?:coi|xác định|nhận thức|lấy)(?!\w)(?!.{0,60}(?:đã|đang|sẽ)(?!\w))")
# "rà soát các dự án đã được chấp thuận", "giải ngân vốn đã giao": which ones, not what has been done.
_WHICH_HAVE = re.compile(
    r"(?:các|những|số|toàn bộ|mọi)(?: [^\s,;.]+){1,5} đã(?: được)?(?!\w)"
    r"|(?:vốn|kế hoạch|nhiệm vụ|chỉ tiêu|mục tiêu|nghị quyết|chính sách|tiêu chí|kết quả|kết luận|chủ trương|dự án"
    r"|hồ sơ|nội dung|giải pháp|quy hoạch) đã(?: được)?(?!\w)"
)
# Words that are nouns as often as verbs: "Quy hoạch tỉnh, thời kỳ 2021 - 2030, đã được phê duyệt".
_TOLD_OF = re.compile(
    r"(?:quy hoạch|đầu tư|quản lý|giám sát|kết nối|hợp tác|đào tạo|cơ cấu|công bố|báo cáo|đại hội)(?!\w)[^;.]{0,130}?"
    r" (?:đã|đang|sẽ) (?:được )?"
)
_REPORTED = re.compile(r", theo (?:báo cáo|số liệu|thống kê|dự báo|kết quả)(?!\w)")
"""What a report counts is told, whatever it is about: "Đối với nhà sai phép, theo báo cáo của Sở, đã giảm …"."""
SUFFERS = re.compile(
    r"(?<!\w)phải (?:nghỉ|đi (?:vòng|xa|bộ|mượn)|chờ|mua|sấy|ở nhờ|học nhờ|gánh|thuê|dời|di dời|bỏ|chạy|vay|sống"
    r"|làm lại|kiêm|nhờ|đổi|đối mặt|đối phó|hứng chịu|trải qua|đóng cửa|ngừng|dừng|chuyển tuyến)(?!\w)(?! để)"
)
"""What people have to put up with: no order."""
HENCE = re.compile(r", (?:do vậy|vì vậy|do đó|vì thế|bởi vậy|(?:cho )?nên(?= [^,;.]{2,40} (?:cần|phải)(?!\w)))(?:,|\s)")
"""What leads to an order in the middle of a sentence."""
IS = re.compile(r"\s*(?:là|có|được|cho biết|cho hay|báo cáo|cũng|thông tin)(?!\w)")
"""Behind a body, what tells of it."""
_CONDITION = re.compile(
    r"(?<!\w)(?:đã|khi|nếu|để|mà|vì|tại sao|làm sao|thế nào|(?<!tự )do|nhiều (?:người|hộ|nơi|gia đình|xã|bản|dự án)"
    r"|không ít|có (?:nơi|hộ|người))(?!\w)"
)
_DEED = re.compile(r"(?:việc|công tác|quá trình|hoạt động)\s")
"""Behind these "do" says by whom, not why: "việc thu hồi đất do xã quản lý phải …"."""
WHOEVER = re.compile(
    r"[“\"]?(?!như|thế|lúc|khi|bao|chừng|làm)[^\W\d_]+(?:,? (?!như|thế)[^\W\d_]+){0,3}"
    r"(?: nào [^.;]{3,80}?(?: (?:thì|phải)|, (?:\S+ ){1,6}(?:chịu|bị|sẽ|phải|làm ngay))| gì [^.;]{3,60}? phải) "
)
_QUOTED = re.compile(r"“[^”]*”?")
"""What is quoted tells neither what is ordered nor what was done: "sớm hình thành văn hóa “Đã uống rượu …”"."""
ON_MATTER = re.compile(
    r"(?:(?:đối với|với|về|riêng|trong|hằng (?:ngày|tuần|tháng|quý|năm)|hàng (?:ngày|tuần|tháng|quý|năm)|định kỳ"
    r"|trước (?:ngày|dự báo|tình hình|diễn biến|nguy cơ|thực trạng)|chậm nhất|nếu|khi|để|nhằm|trường hợp"
    r"|trên cơ sở)(?: [^,;:.]{2,90})?), "
)
"""What an order is about, or when or why it is given, in front of it."""
_HEAD = 150
_AFTER_ADDRESSEE = 30


def matter_at(lowered: str, start: int, end: int) -> int:
    """Where the matter begins: list mark, ordinal, "Đồng thời," and an opening quotation mark passed over."""
    at = start
    lead = LEAD_IN.match(lowered, at, end)
    at = lead.end() if lead else at
    item = ITEM.match(lowered, at, end)
    if item is not None:
        at = item.end()
        while at < end and lowered[at] in " ,:":
            at += 1
        inner = LEAD_IN.match(lowered, at, end)
        at = inner.end() if inner else at
    while at < end and lowered[at] in '“" ':
        at += 1
    return at


def reads_as_order(body: Body, start: int, end: int) -> bool:
    """Whether the words there say what is to be done."""
    lowered = body.lowered
    at = matter_at(lowered, start, end)
    head = lowered[at : min(end, at + _HEAD)]
    if "“" in head:
        head = _QUOTED.sub("“”", head)
    if _TELLS_ON.match(head) or _TOLD_OF.match(head) or (", theo " in head and _REPORTED.search(head)):
        return False
    if " đã" in head:
        head = _WHICH_HAVE.sub(" ", head)
    if STARTS.match(head):
        return _TELLS.match(head) is None or _TAKES_FOR.match(head) is not None
    if FORBIDS.match(head):
        return True
    if WHOEVER.match(head):
        return True
    modal = MODAL.search(head)
    if modal is not None:
        condition = _CONDITION.search(head, 0, modal.start())
        if condition is None or (condition[0] == "do" and _DEED.match(head)):
            return True
    address, after = addressee_at(body, at, end)
    if address is None and (matter := ON_MATTER.match(lowered, at, end)) is not None:
        address, after = addressee_at(body, matter.end(), end)
    if address is not None and address.lower().startswith("nhà nước"):
        return False
    return address is not None and not DESCRIBES.search(lowered, after, after + _AFTER_ADDRESSEE)

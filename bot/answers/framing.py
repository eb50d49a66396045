"""What stands around a question and asks nothing: the clauses of a memo, the numbering of an agenda."""

import re

_MARKER = re.compile(
    r"^\s*(?:[-+•*–]\s+)?(?:(?:(?:mục|muc|phần|phan|điểm|diem|nội dung|noi dung|ý|câu|cau)\s+)?"
    r"(?:(?:\d{1,2}|[ivx]{1,4}|[a-eđ])(?:[.)/]:?\s+|\)\s*))|(?:mục|muc|phần|phan|điểm|diem|"
    r"nội dung|noi dung|câu|cau|biểu|bieu|bảng|bang|mẫu|mau|phụ lục|phu luc|phiếu|phieu|slide)\s+"
    r"(?:số\s+|so\s+)?(?:\d{1,2}|[ivx]{1,4})\s*:\s*|\d{1,2}h\d{2}\s*[:.-]\s*|(?<=[-+•*–]\s))",
    re.IGNORECASE,
)
"""The number or bullet of an agenda's line: "1. ", "II. ", "Mục b) ", "8h00: "."""
_ITEM = re.compile(
    r"^(?:nghe\s+)?(?:báo cáo|bao cao|thông báo|thong bao|đánh giá|danh gia|kết quả|ket qua|triển khai|trien khai|"
    r"tiến độ|tien do|thảo luận|thao luan)\s+(?:về\s+|ve\s+)?(?!của\b|cua\b|số\b|so\b|nào\b|nao\b)(?=\w)",
    re.IGNORECASE,
)
"""What a line of an agenda begins with and does not ask for."""
_ASIDE = re.compile(
    r"\s*\((?:dự kiến|du kien|khoảng|khoang)?\s*\d{1,3}\s*(?:phút|phut|p|')\)\s*$|"
    r"\s*\([^()]{3,40}(?:trình bày|trinh bay|báo cáo|bao cao|chuẩn bị|chuan bi)\)\s*$",
    re.IGNORECASE,
)
"""Who presents an item, and how long: "(dự kiến 15 phút)", "(Văn phòng trình bày)"."""

_HELLO = re.compile(r"^(?:a\s*l[oô][\s,.!]+)+(?:(?:có\s+)?nghe rõ (?:không|ko|chưa)[\s,.?!]*)?", re.IGNORECASE)
"""How a call begins."""

_EARLIER = re.compile(
    r"(?:^|(?<=[,:;.!?]))\s*(?:(?:hôm|hom|bữa|bua)\s+(?:qua|trước|truoc|nọ|no|kia)|(?:lúc|luc|ban|vừa|vua|hồi|hoi)\s+(?:nãy|nay))\s+"
    r"(?:em|anh|chị|chi|tôi|toi|mình|minh|bác|bac|chú|chu|cô|co|bạn|ban|bot|sếp|sep)\s+(?:(?:có|co|đã|da|vừa|vua)\s+)*"
    r"(?:(?:hỏi|hoi|tra)(?:\s+(?:rồi|roi|lại|lai|em|anh|chị|chi|bot))*|(?:báo|bao|gửi|gui|nhắc|nhac|nói|noi)\s+(?:rồi|roi))"
    r"(?:\s+(?:nhưng|nhung|mà|ma))?\b",
    re.IGNORECASE,
)
"""That it was asked or told before: "hôm qua anh hỏi …", "lúc nãy em báo rồi mà …"."""
_BY_WHOM = re.compile(
    r"\s*,?\s*(?:theo|tính đến|tinh den)\s+(?:các\s+)?(?:số liệu|so lieu|báo cáo|bao cao|thời điểm|thoi diem)"
    r"(?:\s+(?:được|duoc|công bố|cong bo|cập nhật|cap nhat|gần|gan|đây|day|nhất|nhat|mới|moi|hiện|hien|nay|tại|tai|"
    r"chính thức|chinh thuc))*(?=\s*(?:[,.;?]|$|thì\b|thi\b|là\b|la\b))",
    re.IGNORECASE,
)
"""As of when and by which report: the newest, whichever it is."""
_WORK = re.compile(r"\b(về|ve|đến|den|trong|cho)\s+(?:công tác|cong tac)\s+(?=\w)", re.IGNORECASE)
""""Chỉ đạo về công tác giảm nghèo" is about what "giảm nghèo" is."""


def without_frame(text: str) -> str:
    """`text` without what stands around the question; `text` itself where nothing else would be left."""
    said = _EARLIER.sub(" ", _HELLO.sub("", text))
    item = _MARKER.sub("", said, count=1)
    if item != said:
        item = _ITEM.sub("", item, count=1)
    left = _ASIDE.sub("", item)
    left = _WORK.sub(r"\1 ", _BY_WHOM.sub("", left))
    return left if re.search(r"\w", left) else text

"""What stands around a question and asks nothing: the clauses of a memo, the numbering of an agenda."""

import re

from bot.vietnamese.folding import folded

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
_ASKING = re.compile(
    r"(?:^|(?<=[,:;.]))\s*(?:(?:kính gửi|kinh gui)[^,]{0,30},\s*)?"
    r"(?:(?:văn phòng|van phong|tôi|toi|chúng tôi|chung toi|cơ quan|co quan|đơn vị|don vi)\s+)?"
    r"(?:(?:rất|rat|xin|kính|kinh|trân trọng|tran trong)\s+)*"
    r"(?:(?:đề nghị|de nghi|mong|muốn|muon|nhờ|nho|xin)\s+)"
    r"(?:(?:được|duoc|quý cơ quan|quy co quan|đồng chí|dong chi)\s+)*"
    r"(?:cung cấp|cung cap|cho biết|cho biet|biết|biet|thông tin|thong tin|làm rõ|lam ro|thống kê|thong ke|"
    r"(?:báo cáo|bao cao)(?=\s+(?:tóm tắt|tom tat|nhanh|tình hình|tinh hinh))|cho)\b"
    r"(?:\s+(?:thông tin|thong tin|số liệu|so lieu|nội dung|noi dung|rõ|ro)\b)*(?:\s+(?:về|ve)\b(?:\s+các\b)?)?",
    re.IGNORECASE,
)
"""A request in full: "trân trọng đề nghị được cung cấp số liệu về", which asks for no petition."""
_BY_WHOM = re.compile(
    r"\s*,?\s*(?:theo|tính đến|tinh den)\s+(?:các\s+)?(?:số liệu|so lieu|báo cáo|bao cao|thời điểm|thoi diem)"
    r"(?:\s+(?:được|duoc|công bố|cong bo|cập nhật|cap nhat|gần|gan|đây|day|nhất|nhat|mới|moi|hiện|hien|nay|tại|tai|"
    r"chính thức|chinh thuc))*(?=\s*(?:[,.;?]|$|thì\b|thi\b|là\b|la\b))",
    re.IGNORECASE,
)
"""As of when and by which report: the newest, whichever it is."""
_WORK = re.compile(r"\b(về|ve|đến|den|trong|cho)\s+(?:công tác|cong tac)\s+(?=\w)", re.IGNORECASE)
""""Chỉ đạo về công tác giảm nghèo" is about what "giảm nghèo" is."""

_OPENING = re.compile(
    r"(?:để|de|nhằm|nham|phục vụ|phuc vu|căn cứ|can cu|thực hiện|thuc hien|theo|trên cơ sở|tren co so|"
    r"kính gửi|kinh gui|báo cáo|bao cao|thưa|thua)\b",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"[,\s]+(?:để|nhằm|phục vụ|làm cơ sở|làm căn cứ|de|nham|phuc vu|lam co so|lam can cu)\s", re.IGNORECASE
)
_DAY = re.compile(r"(?:ngày|ngay)\s+\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?", re.IGNORECASE)
_PAPERWORK = frozenset(
    folded(
        "để nhằm phục vụ căn cứ thực hiện theo trên cơ sở kính gửi báo cáo thưa yêu cầu của lãnh đạo nhiệm vụ "
        "được giao tinh thần buổi làm việc cuộc họp giao ban hội nghị chuẩn bị nội dung cho xây dựng sơ kết "
        "tổng kết tham mưu công tác tổng hợp trình nắm biết xem xét ý kiến đưa vào dự thảo văn bản tài liệu "
        "bộ phận phòng văn đồng chí sáng chiều nay mai tới tuần tháng này kịp thời các việc soạn thảo viết và "
        "phát biểu thường trực cấp trên chỉ đạo đề cương bài ủy tỉnh kết luận tại ngay sau số liệu thông tin "
        "làm có theo dõi đôn đốc"
    ).split()
)
"""Words of which a clause that only says for what, for whom or at whose wish is made; it names nothing."""


def without_frame(text: str) -> str:
    """`text` without what stands around the question; `text` itself where nothing else would be left."""
    said = _EARLIER.sub(" ", _HELLO.sub("", text))
    item = _MARKER.sub("", said, count=1)
    if item != said:
        item = _ITEM.sub("", item, count=1)
    left = _ASIDE.sub("", item)
    left = _without_closing(_without_opening(left))
    left = _WORK.sub(r"\1 ", _BY_WHOM.sub("", _ASKING.sub(" ", left)))
    return left if re.search(r"\w", left) else text


def _without_opening(text: str) -> str:
    """`text` without a first clause of paperwork; a day it gives is kept."""
    clause, comma, rest = text.partition(",")
    if not comma or not rest.strip() or not _OPENING.match(clause.strip()):
        return text
    day = _DAY.search(clause)
    if not _is_paperwork(_DAY.sub("", clause)):
        return text
    return f"{day[0]}{rest}" if day else rest


def _without_closing(text: str) -> str:
    """`text` without a last clause of paperwork: "… để tổng hợp trình lãnh đạo"."""
    for match in _CLOSING.finditer(text):
        if text[: match.start()].strip() and _is_paperwork(text[match.start() :]):
            return text[: match.start()]
    return text


def _is_paperwork(clause: str) -> bool:
    words = folded(clause).replace(",", " ").split()
    return bool(words) and _PAPERWORK.issuperset(word.strip(".?!;:") for word in words)

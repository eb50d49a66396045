"""The status of figures in what is ordered, asked for and laid down as a limit."""

import re

from bot.generation import status_cues as cue
from bot.generation.rare import Rare
from bot.generation.status_cues import Stand
from bot.knowledge.model import Status

_LIMIT = Rare(
    r"(?:tối đa|không quá|không vượt quá|không dưới|ít nhất|tối thiểu)(?: từ| là| có)?(?: mỗi [^\W\d_]+)?\s*$"
)
_REACHED = re.compile(
    r"(?:hoàn thành|giải ngân|giải quyết|đạt|tăng|giảm|phấn đấu|xây dựng|xóa|thu hút|cắt giảm|rút ngắn)(?!\w)"
)
_SET_ASIDE = re.compile(r"(?:bố trí|dành|chi|trích|phân bổ)(?!\w)")
_CEILING = re.compile(r"(?:không quá|không vượt quá|tối đa)(?: từ| là| có)?\s*$")
_HAVING = re.compile(r"(?:có|nơi|đang|hiện|còn lại của|tại những)")
_GOT = re.compile(r"(?:đã|mới|được)(?: [^\W\d_]+){0,3}(?: hơn| gần| khoảng| trên)? $")
_BLAMED = re.compile(
    r"(?:những|các) [^,;.]{0,60}chưa đạt $|không được|phải kiểm điểm|tỷ lệ (?!.*đúng hạn).* (?:trên|dưới) $"
)
_KEEP = re.compile(r"(?:duy trì|giữ|bảo đảm|đảm bảo|nâng)(?!\w)[^,;.]*$")
_THRESHOLD = re.compile(
    r"(?:các|những|toàn bộ|mọi|tất cả|công trình|dự án|gói thầu)(?: (?!đạt|còn|phải)[^\W\d_]+){0,7} (?:dưới"
    r"|trên|quá)\s*$"
)
_WHEREVER = re.compile(
    r"(?<!\w)(?:(?:ở|tại)(?: [^\W\d_]+){1,6} và|ở|tại|trên|của|cho)(?: đủ| cả| toàn bộ| tất cả)?"
    r"(?: gần| hơn| khoảng| trên)?\s*$"
)
_PLACES = (
    "xã",
    "phường",
    "thôn",
    "bản",
    "tỉnh",
    "đặc khu",
    "hộ",
    "ấp",
    "làng",
    "buôn",
    "đơn vị",
    "cơ sở",
    "địa phương",
)
_OF_A_THING = re.compile(r"(?:dài|rộng|ubnd|hđnd|đảng ủy|công an|lồng ghép)(?: gần| hơn| khoảng| trên)?\s*$")
_BECAUSE = re.compile(r", (?:vì|do|bởi|bởi vì|do hiện|nhất là khi|trong khi)(?!\w)(?! vậy| đó| thế)[^;.]*$")
# "khắc phục 12 điểm sạt lở": so many there are.
_MENDED = re.compile(
    r"(?:vướng mắc|khó khăn) (?:cho|tại|của)\s*$|"
    r"(?<!\w)(?:khắc phục|sửa chữa|xử lý|tháo gỡ|giải quyết|sửa)(?: hơn| gần| khoảng| trên| dứt điểm| ngay| cho)*\s*$"
)
# "bổ sung cho xã 6 công chức", "huy động thêm 25 máy xúc": what is sent or given is planned, not aimed at.
_SENT = re.compile(
    r"(?<!\w)(?:điều động|huy động|bổ sung|biệt phái|tăng cường|bố trí|duy trì|cử|cấp|tuyển(?: dụng)?|xuất|trang bị"
    r"|giao thêm)(?!\w)(?! (?:được|xong))[^,;.]{0,40}$"
)
_FORCES = (
    "cán bộ", "công chức", "viên chức", "chiến sĩ", "người", "giáo viên", "bác sĩ", "biên chế", "máy", "xe", "đội",
    "tổ", "chó", "xuồng", "tàu", "bộ", "suất", "tấn", "nhà bạt", "đồng chí", "đoàn", "báo cáo", "tờ trình", "văn bản",
)  # fmt: skip
_REGULARLY = re.compile(r"(?:định kỳ|thường xuyên)(?: [^\W\d_]+){0,3}\s*$")
_EACH_TIME = re.compile(r"(?<!\w)(?:mỗi|hằng|hàng|định kỳ|một) (?:ngày|tuần|tháng|quý|năm)(?!\w)[^;.]*$")
_EACH_PLACE = re.compile(
    r"(?<!\w)mỗi (?:xã|phường|thôn|bản|ấp|tỉnh|huyện|đơn vị|địa phương|cơ quan|trường|khu|đảng bộ|chi bộ)(?!\w)[^;.]*$"
)
_AT_LEAST = re.compile(r"(?:ít nhất|tối thiểu|không dưới)(?: từ| là| có)?\s*$")
_NOT_LET = re.compile(
    r"(?<!\w)(?:không để|không được|không yêu cầu|tuyệt đối không)(?!\w)[^,;.]*(?:quá|trên|hơn|dưới)\s*$"
)
_WHICHEVER = re.compile(r"(?<!\w)(?:xã|phường|đơn vị|địa phương|nơi|dự án|sở|chủ đầu tư|ai|hồ sơ) nào(?!\w)[^;.]*$")
_ALLOWANCE = re.compile(
    r"(?<!\w)mức (?:hỗ trợ|trợ cấp|phụ cấp|thưởng|chi|khoán|đóng|phạt|vay|lương|bồi dưỡng)(?!\w)[^;.]*$"
)
_IS_LEFT = re.compile(r"\s+(?:còn(?! lại)|đã|đang|hiện)\b")
_THERE_NOW = re.compile(
    r"(?:(?:hiện|tỉnh|xã|phường|địa phương|vùng|nơi|nước ta) có|đã|đang|(?:hiện|nay)(?: mới| chỉ)? (?:có|còn|đạt)"
    r"|mới (?:có|đạt)|(?:đến nay|hiện|nay)(?: mới| chỉ)+)(?: hơn| gần| khoảng| trên)? $"
)
_SUFFERS = re.compile(r"(?: [^\W\d_]+){0,2}? (?:không|chưa|bị|đang|còn thiếu|thiếu|phải|vẫn)(?!\w)")
_GRANTED = re.compile(
    r"(?<!\w)(?:quy định (?:mỗi|mức|cụ thể|cán bộ)|được (?:nhận|hưởng|miễn|hỗ trợ)|miễn)(?!\w)[^;.]*$"
)
LISTED = re.compile(r"(?:, [^\W\d_]+)?[,\s]+(?:và )?")
_LIMIT_LENGTH = 24
_HEAD = 24


def petitioned(at: Stand, low: str, clause: str, in_clause: int) -> Status:
    """The status of what stands in a petition."""
    if _BECAUSE.search(clause) or _MENDED.search(clause) or _SUFFERS.match(low, at.end):
        return Status.REPORTED
    # "…; hiện tỉnh mới bố trí được 300 tỷ đồng": what there is, beside what is asked for.
    if in_clause & cue.DONE and _GOT.search(clause):
        return Status.REPORTED
    if not at.unit.startswith(("đồng", "USD")) and _WHEREVER.search(clause):
        return Status.REPORTED
    if at.unit != "đồng" and _HAVING.search(clause[-_HEAD:]):
        return Status.NORM if "nơi" in clause else Status.REPORTED
    return Status.PLANNED


def limited(at: Stand, low: str, before: int, in_clause: int) -> Status | None:
    """The status of what is told as a limit: "không quá 3 ngày"; None when it is none."""
    tail = low[max(at.left_start, at.start - _LIMIT_LENGTH) : at.start]
    if _LIMIT.search(tail) is None:
        return None
    for_each = at.asked == "d" and _AT_LEAST.search(tail) and _EACH_PLACE.search(low, at.left_start, at.start)
    if for_each and "/" not in at.unit:
        return Status.TARGET
    if (before & (cue.NORM | cue.LAW) or at.asked == "d") and not before & cue.TARGET:
        head = low[at.left_start : at.start]
        reached = at.asked == "d" and (
            _REACHED.search(head) or (at.unit.startswith("%") and not _SET_ASIDE.search(head))
        )
        return Status.TARGET if reached else Status.NORM
    return Status.NORM if _CEILING.search(tail) and not in_clause & cue.DONE else None


def directed(at: Stand, low: str, clause: str, before: int) -> Status:
    """The status of what stands in an order."""
    if (
        (_BLAMED.search(clause) and not _KEEP.search(clause))
        or _THRESHOLD.search(clause)
        or "phải kiểm điểm" in low[at.end : at.sentence_end]
    ):
        return Status.NORM
    if _IS_LEFT.match(low, at.end) or _THERE_NOW.search(clause) or _OF_A_THING.search(clause):
        return Status.REPORTED
    ruled = _ruled(at, low, clause)
    if ruled is not None:
        return ruled
    if at.unit.startswith(_PLACES) and _WHEREVER.search(clause):
        return Status.REPORTED
    if at.unit.startswith(_FORCES) and _SENT.search(clause):
        return Status.PLANNED
    if at.counted and at.before is Status.PLANNED and at.unit.startswith(_FORCES) and LISTED.fullmatch(clause):
        return Status.PLANNED
    if at.counted and at.before is Status.REPORTED and low[at.left_start : at.start].rstrip().endswith(" và"):
        return Status.REPORTED
    money = at.unit.startswith(("đồng", "USD"))
    return Status.PLANNED if money and not before & cue.TARGET else Status.TARGET


def _ruled(at: Stand, low: str, clause: str) -> Status | None:
    """What is told in passing in an order, and what it lays down as a rule."""
    if _BECAUSE.search(clause):
        return Status.REPORTED
    if _NOT_LET.search(clause) or _WHICHEVER.search(clause) or _ALLOWANCE.search(clause):
        return Status.NORM
    if (at.unit.startswith(("đồng", "%"))) and _GRANTED.search(clause):
        return Status.NORM
    times, _, each = at.unit.partition("/")
    if times == "lần" and (_EACH_TIME.search(clause) or (each and _REGULARLY.search(clause))):
        return Status.NORM
    allowed = at.counted and at.before is Status.NORM and _ALLOWANCE.search(low[at.sentence_start : at.start])
    return Status.NORM if allowed else None

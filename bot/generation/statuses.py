"""Whether a figure was reached, is estimated, aimed at, planned or laid down: by the words around it."""

import re
from bisect import bisect_left
from typing import NamedTuple

from bot.generation.layout import Body
from bot.generation.rare import Rare
from bot.generation.scanning import Scan
from bot.generation.ways import Ways
from bot.knowledge.model import Status

_CUES = {
    "target": (
        r"phấn đấu|hứa [^,;.]{0,60}(?:tăng trưởng|đạt)|để [^,;.]{0,30}tăng trưởng|tập trung (?:giải ngân"
        r"|hoàn thành|thu|huy động)|(?:để|nhằm"
        r"|quyết tâm) (?:hoàn thành"
        r"|đạt)(?= (?:\d|ít nhất|tối thiểu|trên|mục tiêu|chỉ tiêu))|mục tiêu(?! (?:này|đó|quốc gia|trên|dự án"
        r"|công trình))|đặt (?:ra )?chỉ tiêu|đến cuối năm|hướng tới"
        r"|(?:đề ra|xác định|thông qua) (?:các |những )?chỉ tiêu|chỉ tiêu (?:đến|tỷ lệ|thu nhập|tốc độ|tăng trưởng)"
        r"|quyết tâm|nếu [^,;.]{0,40}không đạt|muốn (?:cả năm|đạt|tăng)"
        r"|phải (?:đạt|dưới|trên|giảm|tăng)|cần đạt|nhằm đạt|nâng lên|giao chỉ tiêu|cam kết"
        r"|(?:các|những) chỉ tiêu[^,;:.]{0,60}(?=:)|(?<!hơn )(?<!với )(?<!theo )kịch bản"
        r"|(?:đề ra|xác định|đặt ra) \d+ chỉ tiêu|kế hoạch giao (?:giảm|tăng|là)|theo (?:các )?chỉ tiêu"
    ),
    "year": r"đến (?:hết )?năm (?P<until>20\d\d)",
    "raised": r"nâng tỷ lệ|nâng tỉ lệ|cuối nhiệm kỳ",
    "plan": r"dự kiến|theo kịch bản|tổng kế hoạch|kế hoạch vốn|vốn kế hoạch|theo quy hoạch|theo kế hoạch|có kế hoạch",
    "planned": (
        r"sắp(?! xếp)|(?<!đúng )(?<!trễ )(?<!trước )(?<!điểm )(?<!sớm )(?<!quá )hẹn|hứa(?! hẹn)"
        r"|(?:nghị quyết|quyết định)(?: về)? (?:dành|bố trí|phân bổ)"
        r"|(?<!chấp thuận )(?<!được duyệt )chủ trương đầu tư"
        r"|dự toán chi|đăng ký (?:tổ chức|đại hội)|(?<!ý kiến, )(?<!ý kiến )(?<!lượt )kiến nghị(?! liên quan)"
        r"|(?<!đất )(?<!vực )(?<!án )(?<!được )(?<!trí )(?<!dung )đề xuất"
        r"|(?<!mới )(?<!đã )cân đối"
        r"|nhu cầu (?:vốn|kinh phí)|cần (?:thêm|khoảng|giải ngân|bố trí|huy động)|bố trí thêm|giao dự toán|tổng dự toán"
        r"|dự toán (?:thu|chi|ngân sách)(?! được giao)|đề nghị (?:hỗ trợ|bố trí|cấp)"
    ),
    "will": r"sẽ",
    "norm": (
        r"(?:theo|có|được|đúng) quy (?:định|chế)|quy định|(?<!với )(?<!hơn )định mức|miễn (?=\d)|hạn mức|tiêu chuẩn"
        r"|(?<!đã )(?<!(?<!mỗi )(?<!hộ )gia đình )(?<! tôi )được (?:hỗ trợ|vay|trợ cấp|miễn|hưởng)"
        r"|hỗ trợ (?:không quá|tối đa|mỗi|mức)|tối đa|được lập(?! (?:đầu|cuối|năm|từ|vào|trên|ngày|tháng))"
        r"|lãi suất|thời hạn vay|chuẩn nghèo"
        r"|mức (?:hỗ trợ|vay|trợ cấp|phụ cấp|thưởng|thu|phạt|chi|khoán|lương|đóng|chuẩn|trần|sàn|tiền phạt)"
        r"|phụ cấp bằng|với mức(?! (?:tăng|giảm|vốn))|mức giá|khung giá"
        r"|mức (?:vận động|ủng hộ|đóng góp|quà|quà tặng)|nên giúp|tiền phạt|phạt tiền"
        r"|(?<!đã )(?<!đã bị )xử phạt|bị phạt|hưởng phụ cấp"
    ),
    "law": r"theo nghị định|theo thông tư",
    "estimate": r"ước(?! (?:mơ|vọng|muốn|nguyện))|có thể|dự báo|ước tính",
    "done": (
        r"đã(?! qua đào tạo)|mới được|làm được|đạt được|mới (?:vay|chi|thu|giải ngân|làm|thực hiện|triển khai)|vừa"
        r"|(?<!thực )(?<!thể )(?<!phát )(?<!xuất )(?<!biểu )hiện(?! đại| thực| trạng)"
        r"|thực hiện được|đến nay|kết quả|nay|tính đến|lũy kế|luỹ kế"
    ),
    "rose": r"góp phần|qua đó|nhờ đó|nhờ vậy",
}  # fmt: skip
_CUE = Scan(f"(?:{'|'.join(f'(?P<{kind}>(?:{words}))' for kind, words in _CUES.items())})(?!\\w)")
_BEFORE_CUE = ' \n\u00a0(“"/–-'
_BITS = {kind: 1 << number for number, kind in enumerate(_CUES)}
_TARGET = _BITS["target"] | _BITS["year"]
_PLAN, _PLANNED, _WILL = _BITS["plan"], _BITS["planned"], _BITS["will"]
_LAW = _BITS["law"]
_ASIDE = re.compile(r"\([^()\n]{12,200}\)")
_NORM, _ESTIMATE, _DONE = _BITS["norm"], _BITS["estimate"], _BITS["done"]
_RAISED, _ROSE = _BITS["raised"], _BITS["rose"]

AIMS = frozenset((
    "mục tiêu", "chỉ tiêu", "nhóm chỉ tiêu", "nhiệm vụ", "nội dung", "khâu đột phá", "giải pháp",
    "chủ trương, giải pháp", "nhóm nhiệm vụ", "nhiệm vụ trọng tâm",
))  # fmt: skip
"""What a plan consists of: counting it is no aim itself."""
_TOLD_TILL = re.compile(r"(?<!\w)(?:tính|số liệu|thống kê|lũy kế|luỹ kế|báo cáo)(?: [^\s,;.]+)? $")
_TOLD_WIDTH = 24
_LIMIT = Rare(
    r"(?:tối đa|không quá|không vượt quá|không dưới|ít nhất|tối thiểu)(?: từ| là| có)?(?: mỗi [^\W\d_]+)?\s*$"
)
_REACHED = re.compile(
    r"(?:hoàn thành|giải ngân|giải quyết|đạt|tăng|giảm|phấn đấu|xây dựng|xóa|thu hút|cắt giảm|rút ngắn)(?!\w)"
)
_SET_ASIDE = re.compile(r"(?:bố trí|dành|chi|trích|phân bổ)(?!\w)")
_CEILING = re.compile(r"(?:không quá|không vượt quá|tối đa)(?: từ| là| có)?\s*$")
_PART_OF = re.compile(r"trong (?:đó|số đó|số này)|trong số")
_GOT = re.compile(r"(?:đã|mới|được)(?: [^\W\d_]+){0,3}(?: hơn| gần| khoảng| trên)? $")
_HAVING = re.compile(r"(?:có|nơi|đang|hiện|còn lại của|tại những)")
_BLAMED = re.compile(
    r"(?:những|các) [^,;.]{0,60}chưa đạt $|không được|phải kiểm điểm|tỷ lệ (?!.*đúng hạn).* (?:trên|dưới) $"
)
_KEEP = re.compile(r"(?:duy trì|giữ|bảo đảm|đảm bảo|nâng)(?!\w)[^,;.]*$")
# The aim that a rate is held against stands in brackets: "cao hơn kịch bản đề ra (7,9%)".
_AIM_IN_BRACKETS = re.compile(r"(?:kịch bản|mục tiêu|chỉ tiêu|nghị quyết)[^();.]{0,30}\((?:là )?$")
_THRESHOLD = re.compile(
    r"(?:các|những|toàn bộ|mọi|tất cả|công trình|dự án|gói thầu)(?: (?!đạt|còn|phải)[^\W\d_]+){0,7} (?:dưới"
    r"|trên|quá)\s*$"
)
_WHEREVER = re.compile(r"(?<!\w)(?:ở|tại|trên|của|cho)(?: đủ| cả| toàn bộ| tất cả)?(?: gần| hơn| khoảng| trên)?\s*$")
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
_AT_RATE = re.compile(r"(?:,|và|là) mức\s*$")
_OWN_WORDS = Ways(
    r"\s*(?:so với )?(?:tổng )?(?:kế hoạch|dự toán|mục tiêu|chỉ tiêu|kịch bản)(?:\s+[^\W\d_]+){0,6}\s*(?=[,;])"
)
"""Of what the number before is a share: "đạt 47,6% kế hoạch vốn, …" says nothing of the next number."""
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
    "tổ", "chó", "xuồng", "tàu", "bộ", "suất", "tấn", "nhà bạt", "đồng chí",
)  # fmt: skip
_REGULARLY = re.compile(r"(?:định kỳ|thường xuyên)(?: [^\W\d_]+){0,3}\s*$")
_EACH_TIME = re.compile(r"(?<!\w)(?:mỗi|hằng|hàng|định kỳ|một) (?:ngày|tuần|tháng|quý|năm)(?!\w)[^;.]*$")
_EACH_PLACE = re.compile(
    r"(?<!\w)mỗi (?:xã|phường|thôn|bản|ấp|tỉnh|huyện|đơn vị|địa phương|cơ quan|trường|khu|đảng bộ|chi bộ)(?!\w)[^;.]*$"
)
_AT_LEAST = re.compile(r"(?:ít nhất|tối thiểu|không dưới)(?: từ| là| có)?\s*$")
_NOW_HAS = re.compile(r"đến nay|(?:, |song |nhưng )(?:hiện |bây giờ )?nay (?:đã |cũng )*(?:có|còn|được|đạt)")
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
# "61/62 đại biểu tán thành", "870 hộ không đủ nước": so many did or suffered so, whatever is asked for.
_VOTED = re.compile(r" (?:tán thành|biểu quyết|đồng ý|có mặt|bỏ phiếu|dự họp|tham dự)(?!\w)")
_SUFFERS = re.compile(r"(?: [^\W\d_]+){0,2}? (?:không|chưa|bị|đang|còn thiếu|thiếu|phải|vẫn)(?!\w)")
_NO_VERB = re.compile(
    r", (?:và )?(?:tổng|doanh|số|lượng|sản|diện|giá|kim|thu|chi|vốn|năng|khách|quy)"
    r"(?: (?!đạt|là|có|được|còn|bằng|tăng|giảm|ngân)[^\W\d_]+){1,4} $"
)
_LANDMARK = re.compile(r"(?<!\w)(?<!vượt )(?<!đạt )(?<!qua )(?<!cán )(?<!chạm )mốc $")
_GRANTED = re.compile(
    r"(?<!\w)(?:quy định (?:mỗi|mức|cụ thể|cán bộ)|được (?:nhận|hưởng|miễn|hỗ trợ)|miễn)(?!\w)[^;.]*$"
)
_AIM_IS = re.compile(r"chỉ tiêu [^,;:]{2,50}(?:là|giao)\s*$")
_ENTITLED = re.compile(r"được|mức|mỗi|lãi suất|thời hạn")
_BUDGET = re.compile(r"tổng (?:thu|chi)|chi (?:thường xuyên|đầu tư)")
_UP_TO = re.compile(r" (?:lên|xuống|thành|còn)(?: còn| mức)? (?:hơn |gần |khoảng |trên |dưới )?\d")
"""From what something is to rise: "nâng mức trợ cấp từ 500.000 đồng lên 750.000 đồng"."""
_AFTER_PLANNED = re.compile(r"\s*dự kiến")
_AFTER_FORECAST = re.compile(r"(?: [^\W\d_]+| \d{4}){0,6} theo (?:dự báo|ước tính)(?!\w)")
_BY_A_DAY = re.compile(r"[^;.]{0,110}? (?:xong )?(?:trước|chậm nhất|muộn nhất)(?: là)?(?: vào)? (?:ngày|tháng|quý) \d")
"""By when it is to be reached, told behind the number."""
_AFTER_AIM = re.compile(r"(?:\s+trở lên|\s+trở xuống)?\s+(?:theo|là) (?:mục tiêu|chỉ tiêu|yêu cầu)")
_RISES = re.compile(r"(?<!\w)(?:tăng|giảm)(?!\w)")
# "giao tăng 10,5%; 9 tháng tỉnh đạt 8,2%": how far it has come.
_TILL_NOW = re.compile(
    r"[;,] (?:song |nhưng )?(?:(?:\d{1,2}|ba|sáu|chín) tháng|quý \w+"
    r"|đến (?:hết )?(?:nay|tháng|ngày))[^;,]* (?:đạt|là|được)"
)
_ESTIMATED = re.compile(r"(?:theo )?(?:dự ước|ước|dự báo)(?!\w)")
_WILL_BE = re.compile(r"(?<!\w)(?:sẽ|theo hướng|trình (?:chính phủ|quốc hội|hđnd))(?!\w).*nâng lên")
_GIVEN = re.compile(
    r"(?<!\w)được (?:[^\W\d_]+ ){0,5}(?:bố trí|phân bổ|cấp|hỗ trợ)(?: thêm| cho| mới)*(?: hơn| gần| khoảng| trên)?\s*$"
)
_EXCEEDED = re.compile(r"(?<!\w)(?:đã )?vượt(?: hơn| gần| khoảng| trên| xa| tới)?\s*$")
_THAN_AIMED = re.compile(r"(?:hơn|vượt|hụt|so với) (?:mục tiêu|chỉ tiêu|kế hoạch|kịch bản)[^,;]{0,50}$")
_FAR_AIM = 90
_SO_FAR = re.compile(
    r"(?:, |song |nhưng )(?:xã |tỉnh |phường )?(?:(?:hiện|đến nay|nay)(?: nay)?(?:,| đã| mới| có| đạt)"
    r"|mới (?:chỉ )?(?:chi|đạt|có|giải|được|bố))[^,;]*$"
)
_LISTED = re.compile(r"(?:, [^\W\d_]+)?[,\s]+(?:và )?")
_LIMIT_LENGTH = 24
_HEAD = 24


class Cues:
    """Where the body has words that tell a figure's status; found in one pass."""

    def __init__(self, body: Body, year: str | None) -> None:
        self.lowered = body.lowered
        self.starts: list[int] = []
        self.bits: list[int] = []
        self.closed: list[int] = []
        """Where the brackets close that a cue stands in, else 0: it tells nothing of what follows them."""
        asides = [match.span() for match in _ASIDE.finditer(body.text)] if "(" in body.text else []
        aside = 0
        for match in _CUE.over(body):
            kind = match.lastgroup or ""
            # "đến năm 2022 đạt 45%" in an article of 2025 was reached.
            if kind == "year" and year and match["until"] < year:
                continue
            # "Theo thống kê đến năm 2019, …": told of, in an article that bears no day as well.
            if kind == "year" and _TOLD_TILL.search(body.lowered, max(0, match.start() - _TOLD_WIDTH), match.start()):
                continue
            if match.start() and body.lowered[match.start() - 1] not in _BEFORE_CUE:
                continue
            # "vốn 3 tỷ đồng (theo Nghị định 41)": where it comes from, not what is laid down.
            if kind == "law" and body.lowered[match.start() - 1] == "(":
                continue
            while aside < len(asides) and asides[aside][1] <= match.start():
                aside += 1
            inside = aside < len(asides) and asides[aside][0] < match.start()
            self.starts.append(match.start())
            self.bits.append(_BITS[kind])
            self.closed.append(asides[aside][1] if inside else 0)

    def between(self, start: int, end: int) -> int:
        """The kinds of cues in `start:end`, as bits."""
        bits = 0
        index = bisect_left(self.starts, start)
        while index < len(self.starts) and self.starts[index] < end:
            if not start < self.closed[index] <= end:
                bits |= self.bits[index]
            index += 1
        if bits & _RAISED and not bits & (_DONE | _ROSE):
            bits |= _BITS["target"]
        return bits

    def aims(self, start: int, end: int) -> bool:
        """Whether something is aimed at in `start:end`."""
        return bool(self.between(start, end) & _TARGET)

    def done(self, start: int, end: int) -> bool:
        """Whether something is told as done in `start:end`."""
        return bool(self.between(start, end) & _DONE)


class Stand(NamedTuple):
    """Where a figure stands."""

    unit: str
    rank: bool
    start: int
    end: int
    sentence_start: int
    sentence_end: int
    left_start: int
    """Where the number before it in the sentence ends, else the sentence's start."""
    asked: str | None
    """ "d" in a directive, "p" in a petition."""
    before: Status | None
    """The status of the number before it in the sentence."""
    counted: bool
    """Whether another number stands before it in the sentence."""
    part: bool
    """Whether "trong đó" stands before it in the sentence."""


def status_of(cues: Cues, at: Stand) -> Status:
    """The status of the figure that stands at `at`."""
    low = cues.lowered
    left_start = at.left_start
    if at.counted and (own := _OWN_WORDS.match(low, left_start, at.start)) is not None:
        left_start = own.end()
    clause_start = max(left_start, low.rfind(";", left_start, at.start) + 1)
    clause = low[clause_start : at.start]
    in_clause = cues.between(clause_start, at.start)
    in_left = cues.between(left_start, at.start)
    if at.rank:
        return Status.TARGET if at.asked == "d" or in_left & _TARGET else Status.REPORTED
    if _VOTED.match(low, at.end):
        return Status.REPORTED
    if at.unit in AIMS:
        return Status.PLANNED if "dự kiến" in clause else Status.REPORTED
    if low.endswith("từ ", 0, at.start) and _UP_TO.match(low, at.end):
        return Status.REPORTED
    if _AFTER_PLANNED.match(low, at.end, at.sentence_end):
        return Status.PLANNED
    before = cues.between(at.sentence_start, at.start)
    # "đã dạy nghề cho 900 người, nâng tỷ lệ … đạt 61%": what was done further up in the sentence.
    if in_clause & _RAISED and not before & _BITS["target"]:
        in_clause &= ~_BITS["target"]
    return (
        (_petitioned(at, low, clause, in_clause) if at.asked == "p" else None)
        or _limited(at, low, before, in_clause)
        or _worded(at, low, in_clause, clause)
        or (_directed(at, low, clause, before) if at.asked == "d" else None)
        or (
            Status.NORM
            if ((in_clause & _NORM or (in_clause & _LAW and not before & _DONE)) and _NOW_HAS.search(clause) is None)
            or ("/" in at.unit and _AT_RATE.search(clause))
            else None
        )
        or (Status.PLANNED if in_clause & (_WILL | _PLANNED) and not _given(clause, in_clause) else None)
        or (Status.ESTIMATE if _AFTER_FORECAST.match(low, at.end, at.sentence_end) else None)
        or (_by_a_day(at, low) if not before & _DONE else None)
        or (Status.TARGET if _AFTER_AIM.match(low, at.end, at.sentence_end) and not in_clause & _DONE else None)
        or _carried(cues, at, low, before)
        or _opened(at, clause, before, in_clause)
        or Status.REPORTED
    )


def _by_a_day(at: Stand, low: str) -> Status | None:
    """What is to be reached by a day that stands behind it: "cập nhật 100% hồ sơ trước ngày 15/9"."""
    share = at.unit.startswith("%")
    if not (share or at.unit.startswith(("đồng", "USD"))) or not _BY_A_DAY.match(low, at.end, at.sentence_end):
        return None
    return Status.TARGET if share else Status.PLANNED


def _given(clause: str, in_clause: int) -> bool:
    """Whether something is told as given already: "được HĐND tỉnh bố trí thêm 65 tỷ đồng"."""
    return not in_clause & _WILL and _GIVEN.search(clause) is not None


def _petitioned(at: Stand, low: str, clause: str, in_clause: int) -> Status:
    if _BECAUSE.search(clause) or _MENDED.search(clause) or _SUFFERS.match(low, at.end):
        return Status.REPORTED
    # "…; hiện tỉnh mới bố trí được 300 tỷ đồng": what there is, beside what is asked for.
    if in_clause & _DONE and _GOT.search(clause):
        return Status.REPORTED
    if not at.unit.startswith(("đồng", "USD")) and _WHEREVER.search(clause):
        return Status.REPORTED
    if at.unit != "đồng" and _HAVING.search(clause[-_HEAD:]):
        return Status.NORM if "nơi" in clause else Status.REPORTED
    return Status.PLANNED


def _limited(at: Stand, low: str, before: int, in_clause: int) -> Status | None:
    tail = low[max(at.left_start, at.start - _LIMIT_LENGTH) : at.start]
    if _LIMIT.search(tail) is None:
        return None
    for_each = at.asked == "d" and _AT_LEAST.search(tail) and _EACH_PLACE.search(low, at.left_start, at.start)
    if for_each and "/" not in at.unit:
        return Status.TARGET
    if (before & (_NORM | _LAW) or at.asked == "d") and not before & _TARGET:
        head = low[at.left_start : at.start]
        reached = at.asked == "d" and (
            _REACHED.search(head) or (at.unit.startswith("%") and not _SET_ASIDE.search(head))
        )
        return Status.TARGET if reached else Status.NORM
    return Status.NORM if _CEILING.search(tail) and not in_clause & _DONE else None


def _is_aim(clause: str) -> bool:
    """Whether what a clause leads to is an aim by the words at its end."""
    # Told by its last letters, where the patterns would be tried at every one.
    return (
        (clause.rstrip().endswith(("là", "giao")) and _AIM_IS.search(clause) is not None)
        or (clause.endswith("mốc ") and _LANDMARK.search(clause) is not None)
        or (clause.endswith(("(", "(là ")) and _AIM_IN_BRACKETS.search(clause) is not None)
    )


def _worded(at: Stand, low: str, in_clause: int, clause: str) -> Status | None:
    # "phấn đấu về đích năm 2027, hiện đã đạt 14/19 tiêu chí": how far it has come.
    if in_clause & (_TARGET | _PLAN) and _SO_FAR.search(clause):
        return Status.REPORTED
    # "thấp hơn mục tiêu 1,3 điểm phần trăm": by how much, not what was aimed at.
    if at.unit.startswith("điểm") and _THAN_AIMED.search(low, max(at.sentence_start, at.start - _FAR_AIM), at.start):
        return Status.REPORTED
    # "có thể …, song đến nay mới có 9 xã": what may be is not what there is.
    if in_clause & _ESTIMATE and not (in_clause & _DONE and "ước" not in clause and "dự báo" not in clause):
        return Status.ESTIMATE
    # "theo kế hoạch giao, vượt 30% mức giao": by how much it was exceeded.
    if at.unit.startswith("%") and in_clause & (_TARGET | _PLAN | _WILL) == _PLAN and _EXCEEDED.search(clause):
        return Status.REPORTED
    if in_clause & _TARGET and _WILL_BE.search(clause):
        return Status.PLANNED
    if in_clause & _TARGET or _is_aim(clause):
        return Status.TARGET
    return Status.PLANNED if in_clause & _PLAN else None


def _directed(at: Stand, low: str, clause: str, before: int) -> Status:
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
    if at.counted and at.before is Status.PLANNED and at.unit.startswith(_FORCES) and _LISTED.fullmatch(clause):
        return Status.PLANNED
    if at.counted and at.before is Status.REPORTED and low[at.left_start : at.start].rstrip().endswith(" và"):
        return Status.REPORTED
    money = at.unit.startswith(("đồng", "USD"))
    return Status.PLANNED if money and not before & _TARGET else Status.TARGET


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


def _carried(cues: Cues, at: Stand, low: str, before: int) -> Status | None:
    """What the number before it in the sentence hands on."""
    if at.before is None or at.before is Status.REPORTED or not at.counted or cues.done(at.left_start, at.start):
        return None
    gap = low[at.left_start : at.start]
    # "ước đạt 48,9 tỷ USD, bằng 51,5% kế hoạch": an estimate holds for what it rose by, and for a whole sentence
    # only when it opens it ("Ước cả năm, …").
    if at.before is Status.ESTIMATE:
        # "ước 640 tỷ đồng, tăng 17%": by how many per cent an amount rose is worked out and told as it stands.
        worked_out = at.unit.startswith(("%", "điểm")) and not low.endswith(("%", "phần trăm"), 0, at.left_start)
        rises = (
            not worked_out and _RISES.search(gap) is not None and (";" not in gap or _PART_OF.search(gap) is not None)
        )
        # "ước 5,2 triệu lượt khách, doanh thu 9.400 tỷ đồng": one verb for both.
        shared = not worked_out and _NO_VERB.fullmatch(gap) is not None
        return at.before if rises or shared or _ESTIMATED.match(low, at.sentence_start) else None
    if at.before is Status.TARGET and _TILL_NOW.search(gap):
        return None
    if at.before is Status.TARGET and not before & _DONE:
        return Status.TARGET
    if at.before is Status.NORM and _ENTITLED.search(gap):
        return Status.NORM
    if at.before is Status.PLANNED and _BUDGET.search(gap):
        return Status.PLANNED
    # "dự kiến 96 người nghỉ, trong đó 8 công chức; 70 viên chức": the parts of what is planned.
    listed = at.before is Status.PLANNED and at.part and _LISTED.fullmatch(gap.replace(";", ",")) is not None
    closed = ";" in gap and _PART_OF.search(gap) is None and not listed
    if not closed or before & _TARGET:
        return at.before
    return None


def _opened(at: Stand, clause: str, before: int, in_clause: int) -> Status | None:
    """What the sentence's head says, a semicolon before."""
    aimed = not at.counted and before & _TARGET and not in_clause & _DONE and ":" not in clause
    return Status.TARGET if aimed else None

"""The words that tell whether a figure was reached, is estimated, aimed at, planned or laid down."""

import re
from bisect import bisect_left
from typing import NamedTuple

from bot.generation.layout import Body
from bot.generation.scanning import Scan
from bot.knowledge.model import Status

_CUES = {
    "target": (
        r"phấn đấu|hứa [^,;.]{0,60}(?:tăng trưởng|đạt)|để [^,;.]{0,30}tăng trưởng|tập trung (?:giải ngân"
        r"|hoàn thành|thu|huy động)|(?:để|nhằm"
        r"|quyết tâm) (?:hoàn thành"
        r"|đạt)(?= (?:\d|ít nhất|tối thiểu|trên|mục tiêu|chỉ tiêu))|nhằm (?:bảo đảm|đảm bảo|phủ|giảm|tăng"
        r"|duy trì|giữ|nâng)(?= (?:\d|ít nhất|tối thiểu|trên))|kỳ vọng"
        r"|(?<!chương trình )mục tiêu(?! (?:này|đó|quốc gia|trên|dự án"
        r"|công trình))|đặt (?:ra )?chỉ tiêu|đến cuối năm|hướng tới"
        r"|(?:đề ra|xác định|thông qua) (?:các |những )?chỉ tiêu|chỉ tiêu (?:đến|tỷ lệ|thu nhập|tốc độ|tăng trưởng)"
        r"|(?<!với )(?<!sự )(?<!tinh thần )(?<!ý chí )quyết tâm|nếu [^,;.]{0,40}không đạt|muốn (?:cả năm|đạt|tăng)"
        r"|phải (?:đạt|dưới|trên|giảm|tăng)|(?<!chuyên )cần đạt|nhằm đạt|nâng lên|giao chỉ tiêu|cam kết"
        r"|(?:các|những) chỉ tiêu[^,;:.]{0,60}(?=:)|(?<!hơn )(?<!với )(?<!theo )kịch bản"
        r"|(?:đề ra|xác định|đặt ra) \d+ chỉ tiêu|kế hoạch giao (?:giảm|tăng|là)|theo (?:các )?chỉ tiêu"
        r"|chỉ tiêu (?:được )?giao(?= \d)"
    ),
    "year": r"đến (?:hết )?năm (?P<until>20\d\d)",
    "raised": r"nâng tỷ lệ|nâng tỉ lệ|cuối nhiệm kỳ",
    "plan": (
        r"dự kiến|theo kịch bản|tổng kế hoạch|kế hoạch vốn|vốn kế hoạch|theo quy hoạch|theo kế hoạch|có kế hoạch"
    r"|ban hành kế hoạch(?: số [^\s,;.]+)? về [^,;.\d]{3,30}(?= \d)|lộ trình (?:triển khai|thực hiện)"
    ),
    "planned": (
        r"sắp(?! xếp)|(?<!đúng )(?<!trễ )(?<!trước )(?<!điểm )(?<!sớm )(?<!quá )hẹn|hứa(?! hẹn)"
        r"|(?:nghị quyết|quyết định)(?: về)? (?:dành|bố trí|phân bổ)"
        r"|(?<!chấp thuận )(?<!được duyệt )chủ trương đầu tư|(?:đồng ý|thống nhất|nhất trí)(?: với)? chủ trương"
        r"|dự toán chi|đăng ký (?:tổ chức|đại hội)|(?<!ý kiến, )(?<!ý kiến )(?<!lượt )kiến nghị"
        r"(?! liên quan| của| và đề xuất)"
        r"|(?<!đất )(?<!vực )(?<!án )(?<!được )(?<!trí )(?<!dung )đề xuất(?! của)"
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
        r"|mức (?:hỗ trợ|vay|trợ cấp|phụ cấp|thưởng|thu(?! nhập)|phạt|chi(?! tiêu)|khoán|lương|đóng|chuẩn|trần|sàn"
        r"|tiền phạt)"
        r"|phụ cấp bằng|với mức(?! (?:tăng|giảm|vốn))|mức giá|khung giá"
        r"|mức (?:vận động|ủng hộ|đóng góp|quà|quà tặng)|nên giúp|tiền phạt|phạt tiền"
        r"|(?<!đã )(?<!đã bị )xử phạt"
        r"(?!(?: vi phạm)?(?: hành chính)?(?: hơn| gần| trên| tổng số)? \d[\d.]* (?!triệu|đồng|nghìn|ngàn|tỷ|tỉ)\w)"
        r"|bị phạt|hưởng phụ cấp"
    ),
    "law": r"theo nghị định|theo thông tư",
    "estimate": (
        r"ước(?! (?:mơ|vọng|muốn|nguyện))|có thể|dự báo|ước tính"
        r"|khả năng(?= (?:cuối năm|cả năm|đến|sẽ|đạt|tăng|giảm|vượt))"
    ),
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
AIMED = _BITS["target"]
TARGET = AIMED | _BITS["year"]
PLAN, PLANNED, WILL = _BITS["plan"], _BITS["planned"], _BITS["will"]
NORM, LAW, ESTIMATE, DONE = _BITS["norm"], _BITS["law"], _BITS["estimate"], _BITS["done"]
RAISED, ROSE = _BITS["raised"], _BITS["rose"]
_ASIDE = re.compile(r"\([^()\n]{12,200}\)")
_TOLD_TILL = re.compile(r"(?<!\w)(?:tính|số liệu|thống kê|lũy kế|luỹ kế|báo cáo)(?: [^\s,;.]+)? $")
_TOLD_WIDTH = 24


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
        if bits & RAISED and not bits & (DONE | ROSE):
            bits |= AIMED
        return bits

    def aims(self, start: int, end: int) -> bool:
        """Whether something is aimed at in `start:end`."""
        return bool(self.between(start, end) & TARGET)

    def done(self, start: int, end: int) -> bool:
        """Whether something is told as done in `start:end`."""
        return bool(self.between(start, end) & DONE)


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

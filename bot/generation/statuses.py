"""Whether a figure was reached, is estimated, aimed at, planned or laid down: by the words around it."""

import re

from bot.generation import status_cues as cue
from bot.generation.status_cues import Cues, Stand
from bot.generation.statuses_asked import LISTED, directed, limited, petitioned
from bot.generation.ways import Ways
from bot.knowledge.model import Status

AIMS = frozenset((
    "mục tiêu", "chỉ tiêu", "nhóm chỉ tiêu", "nhiệm vụ", "nội dung", "khâu đột phá", "giải pháp",
    "chủ trương, giải pháp", "nhóm nhiệm vụ", "nhiệm vụ trọng tâm", "trụ cột",
))  # fmt: skip
"""What a plan consists of: counting it is no aim itself."""
_PART_OF = re.compile(r"trong (?:đó|số đó|số này)|trong số")
# The aim that a rate is held against stands in brackets: "cao hơn kịch bản đề ra (7,9%)".
_AIM_IN_BRACKETS = re.compile(r"(?:kịch bản|mục tiêu|chỉ tiêu|nghị quyết)[^();.]{0,30}\((?:là )?$")
_AT_RATE = re.compile(r"(?:,|và|là) mức\s*$")
_OWN_WORDS = Ways(
    r"\s*(?:so với )?(?:tổng )?(?:kế hoạch|dự toán|mục tiêu|chỉ tiêu|kịch bản)(?:\s+[^\W\d_]+){0,6}\s*(?=[,;])"
)
"""Of what the number before is a share: "đạt 47,6% kế hoạch vốn, …" says nothing of the next number."""
_NOW_HAS = re.compile(r"đến nay|(?:, |song |nhưng )(?:hiện |bây giờ )?nay (?:đã |cũng )*(?:có|còn|được|đạt)")
# "61/62 đại biểu tán thành", "870 hộ không đủ nước": so many did or suffered so, whatever is asked for.
_VOTED = re.compile(r" (?:tán thành|biểu quyết|đồng ý|có mặt|bỏ phiếu|dự họp|tham dự)(?!\w)")
_NO_VERB = re.compile(
    r", (?:và )?(?:tổng|doanh|số|lượng|sản|diện|giá|kim|thu|chi|vốn|năng|khách|quy)"
    r"(?: (?!đạt|là|có|được|còn|bằng|tăng|giảm|ngân)[^\W\d_]+){1,4} $"
)
_LANDMARK = re.compile(r"(?<!\w)(?<!vượt )(?<!đạt )(?<!qua )(?<!cán )(?<!chạm )mốc $")
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
# "ba bản được dự báo ngập đã dời 90 hộ": what is forecast is where they lie.
_ESTIMATED_THERE = re.compile(r"(?<!\w)(?:ước|dự báo(?!.*(?<!\w)đã [^\W\d_]))")
# "theo kế hoạch, xã đã tuyển 12 công chức", not "đã ban hành kế hoạch tuyển 12 công chức".
_DONE_SINCE = re.compile(r"(?<!\w)đã(?: (?!kế|dự|theo|ban)[^\W\d_]+){1,4} $")
_CONDITION = re.compile(r"(?<!\w)(?:nếu|khi|trường hợp)(?!\w)[^,;.]*(?:từ|trên|dưới|quá|vượt) $")
_ONWARDS = re.compile(r"(?: [^\W\d_]+){0,2} trở (?:lên|xuống)(?!\w)")
_ONWARDS_WIDTH = 24
_AIM_BEHIND = re.compile(
    r"[^;.\d]{0,60}[,;] (?:và |song |nhưng )?(?:phấn đấu|mục tiêu|đặt mục tiêu|hướng tới|quyết tâm|tiến tới)(?!\w)"
)
"""How far it has come is told before what is aimed at: "phủ sóng 68% số bản, phấn đấu đạt 90%"."""
_CARRIED_OUT = re.compile(r"[,;] (?:kết quả )?(?:đã )?thực hiện(?: được)?(?: hơn| gần| khoảng| trên)? $")
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
        return Status.TARGET if at.asked == "d" or in_left & cue.TARGET else Status.REPORTED
    if _VOTED.match(low, at.end):
        return Status.REPORTED
    if at.unit in AIMS:
        return Status.PLANNED if "dự kiến" in clause else Status.REPORTED
    # "phí đò được tính lại khi giá dầu tăng từ 5% trở lên": from where on something else holds.
    if "trở " in low[at.end : at.end + _ONWARDS_WIDTH] and _ONWARDS.match(low, at.end) and _CONDITION.search(clause):
        return Status.NORM
    if low.endswith("từ ", 0, at.start) and _UP_TO.match(low, at.end):
        return Status.REPORTED
    if _AFTER_PLANNED.match(low, at.end, at.sentence_end):
        return Status.PLANNED
    before = cues.between(at.sentence_start, at.start)
    # "đã dạy nghề cho 900 người, nâng tỷ lệ … đạt 61%": what was done further up in the sentence.
    if in_clause & cue.RAISED and not before & cue.AIMED:
        in_clause &= ~cue.AIMED
    return (
        (petitioned(at, low, clause, in_clause) if at.asked == "p" else None)
        or limited(at, low, before, in_clause)
        or _worded(at, low, in_clause, clause)
        or (Status.REPORTED if at.unit.startswith("%") and _AIM_BEHIND.match(low, at.end, at.sentence_end) else None)
        or (directed(at, low, clause, before) if at.asked == "d" else None)
        or (
            Status.NORM
            if (
                (in_clause & cue.NORM or (in_clause & cue.LAW and not before & cue.DONE))
                and _NOW_HAS.search(clause) is None
            )
            or ("/" in at.unit and _AT_RATE.search(clause))
            else None
        )
        or (Status.PLANNED if in_clause & (cue.WILL | cue.PLANNED) and not _given(clause, in_clause) else None)
        or (Status.ESTIMATE if _AFTER_FORECAST.match(low, at.end, at.sentence_end) else None)
        or (_by_a_day(at, low) if not before & cue.DONE else None)
        or (Status.TARGET if _AFTER_AIM.match(low, at.end, at.sentence_end) and not in_clause & cue.DONE else None)
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
    return not in_clause & cue.WILL and _GIVEN.search(clause) is not None


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
    if in_clause & (cue.TARGET | cue.PLAN) and _SO_FAR.search(clause):
        return Status.REPORTED
    # "thấp hơn mục tiêu 1,3 điểm phần trăm": by how much, not what was aimed at.
    if at.unit.startswith("điểm") and _THAN_AIMED.search(low, max(at.sentence_start, at.start - _FAR_AIM), at.start):
        return Status.REPORTED
    # "có thể …, song đến nay mới có 9 xã": what may be is not what there is.
    if in_clause & cue.ESTIMATE and not (in_clause & cue.DONE and _ESTIMATED_THERE.search(clause) is None):
        return Status.ESTIMATE
    # "theo kế hoạch giao, vượt 30% mức giao": by how much it was exceeded.
    if (
        at.unit.startswith("%")
        and in_clause & (cue.TARGET | cue.PLAN | cue.WILL) == cue.PLAN
        and _EXCEEDED.search(clause)
    ):
        return Status.REPORTED
    if in_clause & cue.TARGET and _WILL_BE.search(clause):
        return Status.PLANNED
    if in_clause & cue.TARGET or _is_aim(clause):
        return Status.TARGET
    if not in_clause & cue.PLAN:
        return None
    return Status.REPORTED if in_clause & cue.DONE and _DONE_SINCE.search(clause) else Status.PLANNED


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
    if at.before is Status.TARGET and (_TILL_NOW.search(gap) or _CARRIED_OUT.search(gap)):
        return None
    if at.before is Status.TARGET and not before & cue.DONE:
        return Status.TARGET
    if at.before is Status.NORM and _ENTITLED.search(gap):
        return Status.NORM
    if at.before is Status.PLANNED and _BUDGET.search(gap):
        return Status.PLANNED
    # "dự kiến 96 người nghỉ, trong đó 8 công chức; 70 viên chức": the parts of what is planned.
    listed = at.before is Status.PLANNED and at.part and LISTED.fullmatch(gap.replace(";", ",")) is not None
    closed = ";" in gap and _PART_OF.search(gap) is None and not listed
    if not closed or before & cue.TARGET:
        return at.before
    return None


def _opened(at: Stand, clause: str, before: int, in_clause: int) -> Status | None:
    """What the sentence's head says, a semicolon before."""
    aimed = not at.counted and before & cue.TARGET and not in_clause & cue.DONE and ":" not in clause
    return Status.TARGET if aimed else None

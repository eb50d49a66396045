"""What is told of the things a number counts, for the name of the figure: "38 xã chưa có bác sĩ", "92 tổ chức trong
số đó đã họp", "đã vận hành ở 100% xã".
"""

import re

from bot.generation.ways import Ways

_MOST_WORDS = 10
_MOST_HAD = 7
"""Words of what places or bodies have: more of them tell something else."""
_NEAR = 80
"""Letters before a number in which it says what was done with the things, or whose they are."""
_NEAREST = 40
_OWNS = ("nhằm ", "có ", "gồm ", " ra ", "định ", "vào ", "tới ")
_FEWEST_WORDS, _FEWEST_CUT = 2, 3
"""Words that tell something; of a clause that goes on it takes one more: "đã đi | vào nền nếp"."""
_BOUND = re.compile(r"(?:(?<=trên )|(?<=dưới )|(?<=quá ))\d[\d.,]*\s?%")
"""What parts the things counted from the others of their kind."""
_CLAUSE = re.compile(r"[^,;:.()…“”\"\d]*")
_STATE = Ways(
    r"\s*(?:(?:vẫn|đều|cũng) )?(?:chưa|không|có|đã|đang|còn|thiếu|bị|đạt|dự|tham dự|tham gia|được)(?!\w)"
    r"(?! (?:là|nhiều|một|thể|mặt)(?!\w))"
)
# "15 hộ đã thoát nghèo trong năm": when, where and what for are told elsewhere.
_ASIDE = Ways(
    r" (?:để|nhằm|theo|tại|trong|từ|(?<!đi )vào|so với|qua|sau|khi|do|vì|với|trên địa bàn|nên|mà|thì|nhưng|song|là"
    r"|gồm|ngay)(?!\w)"
)
_AMONG_BEFORE = re.compile(
    r"trong (?:số )?(?:đó|này|ấy)(?:,? (?:đã |hiện |mới |chỉ )?có)?,?(?: hơn| gần| khoảng| trên)?\s*$"
)
_AMONG_BEHIND = re.compile(r"\s*trong (?:tổng )?số (?:đó|này|ấy)(?!\w)")
# "Trong các trường bán trú mới có 12 trường đạt chuẩn".
_AMONG_NAMED = re.compile(
    r"trong (?:số |tổng số )?(?:các |những )(?P<all>[^,;:.\d]{5,60}?)"
    r" (?:đã |hiện |mới |chỉ |thì )*có(?: hơn| gần)?\s*$",
    re.IGNORECASE,
)
# "Trực thuộc Sở là 12 đơn vị".
_UNDER = re.compile(
    r"(?:^|[,;.:] )(?P<under>trực thuộc [^,;:.\d]{2,40}?) (?:là|có|gồm)(?: hơn| gần)?\s*$", re.IGNORECASE
)
# "đã giao kịp thời 120 biên chế": which are the posts given.
_DEED = Ways(
    r"(?<!\w)(?P<deed>giao|bàn giao|cấp|trao|trao tặng|tặng|ban hành|thành lập|khởi công|khánh thành|tiếp nhận"
    r"|giải quyết|xử lý|phê duyệt|khen thưởng|tuyển dụng|tuyển|sửa chữa|xây dựng|xây mới|xóa|phát hiện|bắt giữ|kết nạp"
    r"|điều động|biệt phái|kiểm tra|số hóa|công nhận|tổ chức|sáp nhập|hợp nhất)"
    r"(?: (?:kịp thời|mới|thêm|bổ sung|được|cho|hơn|gần|khoảng|trên|ít nhất|tối thiểu|tổng cộng|tổng số))*\s*$"
)
# "Dự án này gồm 5 hạng mục": whose they are, when they bear no word of their own.
_WHOSE = re.compile(
    r"(?:^|[\s“])(?P<whose>(?:chuyến|chương trình|dự án|đề án|kế hoạch|cuộc|đợt|chiến dịch|phong trào|nghị quyết"
    r"|hội nghị|đại hội|kỳ họp|hội thi|lễ hội)(?: (?!này|đó|của|có|gồm|nhằm|đề|đặt|xác)[^\W\d_]+){0,3})(?: này| đó)?"
    r"(?: của [^,;:.]{2,25}?)? (?:nhằm|có|gồm|bao gồm|đề ra|đặt ra|xác định)(?: vào| tới)? $",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"(?<!\w)(?:đại hội|hội nghị|hội thi|hội thảo|hội chợ|hội diễn|lễ hội|ngày hội|cuộc thi|kỳ họp|kỳ thi|giải đấu"
    r"|lớp tập huấn|diễn tập)(?!\w)"
)
_HOLDING = ("thời gian tổ chức", "thời gian diễn ra", "kinh phí tổ chức", "chi phí tổ chức")
_ANYONE = "người"
"""What people are counted as, whatever they were called before."""
_REACHES = re.compile(r"(?<!\w)(?:ở|tại|tới|đến)(?: hơn| gần| khoảng| trên| cả)?\s*$")
_HOLDER = (
    r"(?:xã|phường|đặc khu|thôn|bản|làng|ấp|khóm|buôn|tổ dân phố|khu dân cư|hộ|trường|trạm|cơ quan|đơn vị|địa phương)"
)
_HOLDERS = re.compile(rf"\s*(?:số )?(?P<who>{_HOLDER}(?:(?:,| và|\u201a) {_HOLDER})*)(?!\w)")


def _clause(text: str, start: int) -> str:
    """The clause from `start` on, when it is short and ends before any other number."""
    clause = _CLAUSE.match(text, start)
    if clause is None:
        return ""
    told = clause[0]
    if text[clause.end() : clause.end() + 1].isdigit():
        bound = _BOUND.search(text, start)
        # "2 đang xây và 9 chưa khởi công", "12 xã có tỷ lệ hộ nghèo trên 40%".
        if not told.endswith(" và ") and (bound is None or bound.start() != clause.end()):
            return ""
        told = told.removesuffix(" và ") if told.endswith(" và ") else text[start : bound.end()] if bound else told
    words = told.split()
    return " ".join(words) if len(words) <= _MOST_WORDS else ""


def _without_aside(text: str, start: int) -> str:
    """The clause from `start` on without when, where and what for."""
    clause = _CLAUSE.match(text, start)
    aside = None if clause is None else _ASIDE.search(clause[0])
    if clause is None or aside is None:
        told = _clause(text, start)
        return told if len(told.split()) >= _FEWEST_WORDS else ""
    words = clause[0][: aside.start()].split()
    return " ".join(words) if _FEWEST_CUT <= len(words) <= _MOST_WORDS else ""


def state(right: str, begin: int) -> str:
    """What `right` says from `begin` on of the things counted before: "chưa có bác sĩ"; "" when it says nothing."""
    return _without_aside(right, begin) if _STATE.match(right, begin) else ""


def deed(left: str) -> str:
    """What was done with the things counted behind `left`: "được giao"; "" when it says nothing."""
    done = _DEED.search(left[-_NEAREST:])
    return f"được {done['deed']}" if done else ""


def whose(left: str) -> str:
    """What the things counted behind `left` belong to: "của dự án"; "" when it says nothing."""
    found = _WHOSE.search(left[-_NEAR:]) if left.endswith(_OWNS) else None
    return f"của {found['whose'][:1].lower()}{found['whose'][1:]}" if found else ""


def held(name: str, lowered: str) -> str:
    """What is held, for a name that leaves it out ("thời gian tổ chức"): named last in `lowered`, before it."""
    return next((found[0] for found in reversed([*_HELD.finditer(lowered)])), "") if name in _HOLDING else ""


def of_them(left: str, right: str, noun: str, previous: str | None) -> str | None:
    """The name of a part of what was named or counted before (`previous`), None when it is no such part."""
    under = _UNDER.search(left) if "rực thuộc " in left else None
    if under is not None:
        return f"số {noun} {under['under'][:1].lower()}{under['under'][1:]}"
    if "rong " not in left and " số " not in right:
        return None
    named = _AMONG_NAMED.search(left)
    if named is not None and named["all"].startswith(f"{noun} "):
        told = _without_aside(right, 0)
        return f"số {named['all']} {told}" if told else None
    if previous is None or not previous.startswith("số ") or previous == f"số {noun}":
        return None
    behind = _AMONG_BEHIND.match(right)
    if behind is not None and previous.startswith(f"số {noun} "):
        told = _clause(right, behind.end())
    elif noun == _ANYONE and _AMONG_BEFORE.search(left) is not None:
        told = _clause(right, 0)
    else:
        return None
    return f"{previous} {told}" if told else None


def reaches(left: str, right: str) -> bool:
    """Whether something is said to be at a share of places or bodies: "… đã đến | 98% | thôn"."""
    return _HOLDERS.match(right) is not None and _REACHES.search(left[-_NEAR:]) is not None


def share_of_holders(phrase: str, things: str) -> str | None:
    """The name of the share of `things` that have what `phrase` names; None when either says more."""
    who = _HOLDERS.match(things)
    if who is None or len(phrase.split()) > _MOST_HAD or len(things.split()) > len(who[0].split()) + _FEWEST_WORDS:
        return None
    return f"tỷ lệ {things.removeprefix('số ')} có {phrase}"

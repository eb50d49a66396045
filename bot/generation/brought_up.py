"""What voters and localities bring up in one breath: "cử tri kiến nghị các vấn đề: …; …", "12 ý kiến về …"."""

import re
from typing import NamedTuple

from bot.generation.layout import Body, Sentence, parts, trimmed
from bot.generation.orders import MODAL, STARTS, matter_at
from bot.generation.rare import Rare
from bot.generation.wants import tells_want

_WHO = (
    r"(?:(?:đại diện |lãnh đạo |các |nhiều |một số |hai |ba )*(?:cử tri|bà con|nhân dân|người dân|hội viên|đoàn viên"
    r"|công nhân|nông dân|ngư dân|tiểu thương|phụ huynh|đại biểu|ý kiến|hộ dân|doanh nghiệp|hợp tác xã|xã|phường"
    r"|địa phương|đơn vị|cơ sở|sở)(?:,? (?:và )?(?:phường|ngành|địa phương|đặc khu|đơn vị|hợp tác xã|nhân dân))*)"
)
_THINGS = r"(?:vấn đề|nội dung|lĩnh vực|ý kiến|bức xúc|kiến nghị|nguyện vọng|nhóm việc|việc)"
_BRINGS_UP = Rare(
    rf"(?<!\w)(?:(?P<who>{_WHO}(?!\w)[^,;:.]{{0,60}}?) (?:đã |cũng |còn |tiếp tục |mạnh dạn |thẳng thắn |đều )*"
    r"(?:(?P<asks>kiến nghị|đề xuất|đề nghị)|phản ánh|nêu|quan tâm|bày tỏ|đặt)(?!\w)"
    r"|(?P<voices>(?:\d+ |nhiều |các )(?:lượt )?ý kiến)(?:(?:,| và)? (?:kiến nghị|phản ánh|đề xuất|phát biểu|góp ý"
    r"|đóng góp))*"
    r"(?: của (?P<of>[^,;:.]{3,50}?))?(?= (?:về|tập trung|xoay quanh|liên quan|đề cập)))"
    rf"[^;.:]{{0,90}}?(?P<things>{_THINGS})(?: của (?P<whose>{_WHO}))?(?: [^\W\d_]+){{0,8}}?"
    r"\s*(?::|,? (?:gồm|như|về|liên quan (?:đến|tới)|xoay quanh)(?: việc| các vấn đề)?:?)\s*"
)
# "Có 14 kiến nghị, đề xuất gửi tới đoàn như: …; …".
_SENT_IN = Rare(
    r"(?P<who>(?:\d+|nhiều|hàng chục|một số) (?:lượt )?(?:ý kiến|đề xuất|kiến nghị)(?:(?:,| và) (?:ý kiến|đề xuất"
    r"|kiến nghị"
    r"|phản ánh))*) (?:đã )?(?:được )?(?:gửi|nêu|đặt ra)(?!\w)[^;:.]{0,110}?(?:như|gồm|nội dung|vấn đề|về)?:\s*"
)
# "Ý kiến của cử tri tập trung vào: sửa đường …; sớm cấp sổ".
_TURN_ON = Rare(
    r"(?<!\w)(?:ý kiến|kiến nghị|nguyện vọng|phản ánh|đề xuất)(?:(?:,| và) (?:ý kiến|kiến nghị|nguyện vọng|phản ánh"
    r"|đề xuất))*"
    rf" của (?P<whose>{_WHO}(?!\w)[^,;:.]{{0,50}}?) (?:chủ yếu )?(?:tập trung|xoay quanh|liên quan"
    rf"|đề cập)[^;:.]{{0,60}}:\s*"
)
# "Cử tri đã gửi tới đại biểu 12 ý kiến, kiến nghị.": those whose words follow.
_GAVE = Rare(
    rf"(?:[^,;:.]{{3,60}}, )?(?P<who>{_WHO}(?!\w)[^,;:.]{{0,60}}?) (?:đã |cũng |tiếp tục |thẳng thắn |trực tiếp )*"
    r"(?:gửi|nêu|đưa ra|có|đặt|đóng góp|trao đổi|tham gia|bày tỏ|phát biểu)(?!\w)[^;:.]{0,60}?"
    r"(?:ý kiến|kiến nghị|đề xuất|nguyện vọng|phản ánh|câu hỏi)(?!\w)"
)
_VOTERS = re.compile(r"(?<!\w)(?:cử tri|bà con|người dân|hội viên|đoàn viên|công nhân)(?!\w)")
# "Hai hội viên nêu ý kiến cần thêm …".
_OPINES = Rare(
    rf"(?P<who>{_WHO}(?!\w)[^,;:.]{{0,60}}?) (?:đã |cũng |còn |đều )*(?:nêu ý kiến|có ý kiến|góp ý|cho rằng)[,:]? "
    r"(?=cần|phải|nên|đề nghị)"
    rf"|^theo (?:ý kiến|kiến nghị|nguyện vọng|đề xuất) của (?P<whose>{_WHO}(?!\w)[^,;:.]{{0,60}}?), (?=cần|phải|nên"
    rf"|đề nghị)"
)
# What is asked of somebody, not what is listed: "đề nghị đại biểu có ý kiến về …".
_ASKS_OF = re.compile(r"(?<!\w)(?:có|sớm|quan tâm|xem xét|cần|giải quyết|hỗ trợ|tiếp tục|chỉ đạo)(?!\w)")
_ASKED = re.compile(
    r" (?:các |mọi |toàn thể )?(?:cử tri|bà con|nhân dân|người dân|hội viên|đoàn viên|công nhân|người lao động)(?!\w)"
)
"""Who is asked something, and brings up nothing yet: "đề nghị đoàn viên trao đổi về các vấn đề: …"."""
_ASKS = re.compile(
    r"(?:đề nghị|kiến nghị|đề xuất|mong(?: muốn)?|xin|cần|nên|phải|có (?:biện|giải|chính|cơ|hướng))(?!\w)"
)
# "sai phạm của cán bộ cần phải được xử lý nghiêm": what is wrong is named, and what is to become of it.
_TO_BE_DONE = re.compile(
    r"(?<!\w)(?:cần|phải|cần phải) được (?:xử lý|giải quyết|khắc phục|sửa|đầu tư|hỗ trợ|xem xét|làm)"
)
_ASKS_FURTHER = re.compile(r", (?P<ask>(?:đề nghị|kiến nghị|đề xuất|mong(?: muốn)?)(?!\w))")
_LACKING = re.compile(r"(?<!\w)(?:còn|vẫn|chưa|bị|gặp|quá|rất|thiếu|xuống cấp|chậm|kéo dài)(?!\w)")
_AIMED_AT = re.compile(
    r"(?<!\w)(?:để|nhằm|tránh|tháo gỡ|xử lý|khắc phục|chống|hạn chế|giảm|ngăn|ngăn chặn|giải quyết|đối với|cho|những"
    r"|các|nơi|hộ)(?!\w)"
)
# Verbs of plans; others may begin what is told: "có bản không có điện", "mở rộng xưởng thì vướng đất".
_PLANS = re.compile(
    r"(?:rà soát|hoàn thành|hoàn thiện|kết nối|tổ chức|triển khai|tiếp tục|đẩy mạnh|tăng cường|khẩn trương|tập trung"
    r"|phối hợp|chủ động|xây dựng|nâng cao|kịp thời|thực hiện|tuyên truyền|hướng dẫn|bảo đảm|đảm bảo)(?!\w)"
)
_MATTERS = frozenset(("nội dung", "lĩnh vực"))
"""What opinions turn on; items that name such matters ask for nothing."""
_ASKED_SOON = 60
_SHORTEST = 12


class BroughtUp(NamedTuple):
    """What one sentence lists."""

    who: str | None
    """Those who bring it up, as printed."""
    asked: list[tuple[int, int]]
    """The items that ask for something; the others tell what is wrong, or only name a matter."""


def brought_up(body: Body, sentence: Sentence) -> BroughtUp | None:
    """What `sentence` lists of what voters or localities bring up; None when it lists nothing so."""
    opinion = _OPINES.search(sentence.lowered)
    if opinion is not None:
        by = "who" if opinion["who"] else "whose"
        who = sentence.text[opinion.start(by) : opinion.end(by)]
        return BroughtUp(who, parts(body.text, sentence.start, sentence.end))
    if ";" not in sentence.text:
        return None
    if (sent := _SENT_IN.search(sentence.lowered)) is not None:
        voters = _VOTERS.search(body.lowered, 0, sentence.start)
        items = parts(body.text, sentence.start + sent.end(), sentence.end)
        return BroughtUp(voters[0] if voters else sentence.text[slice(*sent.span("who"))], items)
    match = _BRINGS_UP.search(sentence.lowered)
    if match is None and (turn := _TURN_ON.search(sentence.lowered)) is not None:
        whose = sentence.text[slice(*turn.span("whose"))]
        items = parts(body.text, sentence.start + turn.end(), sentence.end)
        return BroughtUp(whose, [one for item in items if (one := _asked_part(body, *item, asking=False)) is not None])
    if match is None or (match["asks"] and _ASKS_OF.search(sentence.lowered, match.end("asks"), match.end())):
        return None
    if match["asks"] and _ASKED.match(sentence.lowered, match.end("asks")):
        return None
    items = parts(body.text, sentence.start + match.end(), sentence.end)
    if len(items) == 1:
        return None
    named = next((group for group in ("who", "of", "whose", "voices") if match[group]), None)
    told = sentence.text[match.start(named) : match.end(named)] if named else None
    asking = match["asks"] is not None
    if not asking and match["things"] in _MATTERS:
        items = [item for item in items if _ASKS.match(body.lowered, matter_at(body.lowered, *item))]
    return BroughtUp(told, [one for item in items if (one := _asked_part(body, *item, asking=asking)) is not None])


def who_gave(sentence: Sentence) -> str | None:
    """The voters or localities that a sentence only says have spoken; what they said follows."""
    gave = _GAVE.match(sentence.lowered)
    return sentence.text[slice(*gave.span("who"))] if gave is not None else None


def _asked_part(body: Body, start: int, end: int, *, asking: bool) -> tuple[int, int] | None:
    """What an item asks for: all of it, what it goes on to ask for behind what is wrong, or nothing."""
    if _is_asked(body, start, end, asking=asking):
        return start, end
    further = _ASKS_FURTHER.search(body.lowered, start, end)
    return (further.start("ask"), end) if further is not None else None


def _is_asked(body: Body, start: int, end: int, *, asking: bool) -> bool:
    start, end = trimmed(body.text, start, end)
    if end - start < _SHORTEST:
        return False
    return asks_for(body, start, end) or (asking and not tells_want(body.lowered[start:end]))


def asks_for(body: Body, start: int, end: int) -> bool:
    """Whether an item says what is to be done: "sớm cấp sổ", "tỉnh cần quan tâm", "đề nghị …"."""
    lowered = body.lowered
    at = matter_at(lowered, start, end)
    if _ASKS.match(lowered, at, end):
        return True
    if STARTS.match(lowered, at, end):
        return _lacks_nothing(lowered, at, end)
    if _TO_BE_DONE.search(lowered, at, end):
        return True
    modal = MODAL.search(lowered, at, min(end, at + _ASKED_SOON))
    return modal is not None and not tells_want(lowered[start : modal.start()])


def plans(body: Body, start: int, end: int) -> bool:
    """Whether the words begin with something to do, which lacks nothing itself: not "tổ chức chợ còn lỏng lẻo"."""
    at = matter_at(body.lowered, start, end)
    return _PLANS.match(body.lowered, at, end) is not None and _lacks_nothing(body.lowered, at, end)


def _lacks_nothing(lowered: str, start: int, end: int) -> bool:
    lacking = _LACKING.search(lowered, start, end)
    return lacking is None or _AIMED_AT.search(lowered, start, lacking.start()) is not None

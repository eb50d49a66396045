"""What was hard and is no longer told as a want: solved, eased, overcome, or over."""

import re

from bot.generation.rare import Rare
from bot.generation.wants import HARDSHIP, NO_NAME, PLAIN_WANT, STRONG

_SOLVED = Rare(
    r"(?:khắc phục|tháo gỡ|(?<!kết quả )(?<!tiến độ )giải quyết|xóa bỏ|vượt qua|không còn|hỗ trợ|rà soát|bổ sung|dù"
    r"|trong bối cảnh"
    r"|kiện toàn)[^,;.]{0,40}(?:khó khăn|thiếu|hạn chế|vướng mắc|chưa|bất cập)|nhằm|(?<!năng lực )(?<!ý chí )phấn đấu"
    r"|(?<!rất )(?<!đang )cần |phải coi"
    r"|(?<!\w)sẽ (?!khó|gặp|thiếu|phải|ảnh)"
)
_WILL_HELP = re.compile(
    r"(?<!\w)sẽ (?:phối hợp|chăm lo|hỗ trợ|tiếp tục|xây dựng|rà soát|giải quyết|đề xuất"
    r"|tham mưu)(?!\w)"
)
_EASES = Rare(
    r"(?<!\w)(?:có dấu hiệu|đang|đã) (?:giảm dần|giảm bớt|được cải thiện|cải thiện)(?!\w)"
    r"|dấu hiệu giảm|(?:số (?:vụ|ca|trường hợp)|tội phạm|tai nạn|vi phạm|tình trạng|nợ xấu|nợ đọng)(?: [^\s;.]+){0,14}?"
    r" (?:giảm|được kéo giảm|được kiềm chế)(?! (?:chậm|không|ít|chưa)(?!\w))(?!\w)"
)
_STILL = re.compile(r"(?<!\w)(?:nhưng|song|tuy nhiên),? (?:vẫn|còn|chưa|lại)(?!\w)")
# "Khó khăn còn nhiều, song bà con vẫn quyết tâm …": what did not stop them.
_OVERCOME = Rare(
    r"(?<!\w)(?:(?:song|nhưng|tuy nhiên),? [^;.]{0,90}?|(?:mặc dù|bất chấp"
    r"|vượt qua) [^;.]{5,140}?, [^;.]{0,90}?)(?:đã|vẫn|luôn|đều|cùng) (?:luôn )?(?:đoàn kết|nỗ lực|vượt|quyết tâm"
    r"|hoàn thành|giữ vững|duy trì|khắc phục|cố gắng|phấn đấu|chủ động|tích cực|đồng lòng|kiên trì|đạt"
    r"|tăng trưởng)(?!\w)"
)
# "Trước đây, nhà chị thiếu vốn": over, unless it still is so.
_ONCE = re.compile(
    r"[“\"]?(?:trước đây|trước kia|ngày trước|hồi trước|ngày xưa|thuở ấy)(?!\w)"
    r"(?!(?:[^;.]|\.(?=\d))*(?<!\w)(?:đến nay|hiện nay|vẫn|(?:nay|giờ)(?: đây)?,? (?:chỉ|còn|không|mất|giảm|lại"
    r"|thì))(?!\w))"
)


def is_solved(lowered: str) -> bool:
    """Whether what is hard is told of as being solved: not when that comes after what is hard."""
    helped = "sẽ " in lowered and _WILL_HELP.search(lowered) is not None
    if (helped or _EASES.search(lowered)) and not _STILL.search(lowered):
        return True
    if _OVERCOME.search(lowered):
        return True
    solved = _SOLVED.search(lowered)
    if solved is None or _STILL.search(lowered):
        return False
    plain = NO_NAME.sub(lambda named: "_" * len(named[0]), lowered)
    wants = [want.start() for words in (HARDSHIP, PLAIN_WANT, STRONG) if (want := words.search(plain)) is not None]
    return not wants or solved.start() < min(wants)


def is_over(lowered: str) -> bool:
    """Whether a sentence tells how it once was, and says of nothing that it still is so or has become worse."""
    return _ONCE.match(lowered) is not None

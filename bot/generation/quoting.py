"""The runs of an article that print a figure and prove it: the shortest that shows what the number is about."""

import re

from bot.generation.indicators import counts, right_phrase
from bot.generation.layout import Sentence, trimmed
from bot.generation.number import Number
from bot.generation.ways import Ways

_TRIM = " ,;:-–"
_CLAUSE = re.compile(r"[;:\s](?:(?<!\s)|[-–—]\s)")
_CLAUSE_MARK = re.compile(r"[;:–—-]")
"""Without one there is a single clause, which is told without trying each space."""
_OF_LIST = (
    r"(?:phường|thị trấn|đặc khu|công chức|viên chức|người lao động|bản|tổ dân phố|làng|lâm|ngư"
    r"|thủy sản|thuỷ sản)(?!\w)"
)
_STOP = Ways(rf"[,;:](?!\d)(?! {_OF_LIST})|[.…]$|(?= (?:cùng|và)(?: hơn| gần)? \d)")
# What belongs to the number before ends here: "3 khâu đột phá chiến lược, | 8 nhiệm vụ trọng tâm | cùng 4 giải pháp".
_BREAK = re.compile(r"(?<=[,;]) (?![A-ZĐÀ-Ỹ])|(?<= )(?=(?:cùng|và)(?: hơn| gần)? $)")
_MOST_SHOWN = 2
_UNSHOWN = frozenset(("nữa", "khác", "này", "đó", "kia", "ấy", "trở", "mỗi", "mới", "nói", "qua", "nay"))
_TIMES = ("ngày", "tháng", "năm", "giờ", "phút", "tuần", "lần")
_RESTS = re.compile(rf"(?:,(?! {_OF_LIST})|[;.:)…”]|$| (?:là|được|đã|có|cho|cùng|và|chưa|bị)(?!\w))")
_IN_A_ROW = frozenset(("và", "cùng", "với", "hơn", "gần", "khoảng", "trên", "tổng", "cộng"))
_NO_SUBJECT = frozenset(("tăng", "giảm", "gấp", "đạt", "bằng", "chiếm", "trong"))
_FEWEST_WORDS = 2


def quote_start(text: str, sentence: Sentence, left_start: int, number: Number) -> int:
    """Where the words begin that tell what `number` is about; what is before `left_start` tells of another."""
    if left_start == sentence.start:
        if _CLAUSE_MARK.search(text, sentence.start, number.start) is None:
            return left_start
        clauses = [clause.end() for clause in _CLAUSE.finditer(text, sentence.start, number.start)]
        return clauses[-1] if clauses else left_start
    between = text[left_start : number.start]
    last = between.rfind("; ")
    if last >= 0:
        return left_start + last + 1
    own = _BREAK.search(between)
    start = left_start + own.end() if own else left_start
    words = text[start : number.start].strip(_TRIM).split()
    # Things counted in a row are their own subject: "5 tổ công tác và hơn 20 trạm gác".
    if own and counts(number.unit) and _IN_A_ROW.issuperset(words):
        return start
    # A clause without its own subject proves nothing: take the one before along.
    if len(words) < _FEWEST_WORDS or words[0].lower() in _NO_SUBJECT:
        return max(sentence.start, text.rfind(";", sentence.start, left_start) + 1)
    return start


def shown_whole(number: Number, right: str) -> str:
    """The number as printed, with a word or two that say which of the things counted: "9 bản biên giới"."""
    if not counts(number.unit) or number.unit.split()[0] in _TIMES:
        return number.shown
    words = right_phrase(right).split()
    rest = " ".join(words)
    # A capital begins a name; a word that goes on behind is a verb as often as not.
    ends = right.startswith(f" {rest}") and _RESTS.match(right, len(rest) + 1) is not None
    told = 0 < len(words) <= _MOST_SHOWN and all(
        word.isalpha() and (word.islower() or word.isupper()) for word in words
    )
    return f"{number.shown} {rest}" if told and ends and not _UNSHOWN.intersection(words) else number.shown


def quote(text: str, sentence: Sentence, start: int, number: Number) -> str:
    """The run from `start` to the end of the clause of `number`."""
    stop = _STOP.search(text[number.end : sentence.end])
    end = number.end + stop.start() if stop else sentence.end
    start, end = trimmed(text, start, end)
    while start < number.start and text[start] in _TRIM:
        start += 1
    return text[min(start, number.start) : max(end, number.end)]

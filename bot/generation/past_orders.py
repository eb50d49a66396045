"""Orders told of as given: "Đoàn kiểm tra đã yêu cầu công ty xử lý nước thải"."""

import re

from bot.generation.addressees import addressee_after
from bot.generation.layout import Body, Sentence
from bot.generation.orders import MODAL, STARTS, matter_at

LONG_AGO = re.compile(r"(?<!\w)(?:từng|nhiều lần|trước đó|trước đây|thời gian qua|những năm qua|từ năm)(?!\w)")
_BEFORE_NOW = re.compile(
    LONG_AGO.pattern + r"|(?:tháng|quý|tuần|năm) (?:\d+ )?(?:vừa qua|trước|ngoái|vừa rồi)(?!\w)|(?<!\w)hồi "
)
_CAME_OF_IT = re.compile(
    r"(?<!\w)(?:đến nay|nhờ đó|nhờ vậy|tuy nhiên|nhưng|song)(?!\w)|(?: và|,) (?:đã|được) |, kết quả "
)
"""Behind an order, how it went: it is told of, not given."""


def sets_task(body: Body, sentence: Sentence, at: int, end: int) -> bool:
    """Whether the verb of ordering at `at:end`, told of as said, tells whom and what, and no more of it."""
    if _BEFORE_NOW.search(body.lowered, sentence.start, at) or _CAME_OF_IT.search(body.lowered, end, sentence.end):
        return False
    who, after = addressee_after(body, end, sentence.end)
    after = matter_at(body.lowered, after, sentence.end)
    return who is not None and (STARTS.match(body.lowered, after) or MODAL.match(body.lowered, after)) is not None

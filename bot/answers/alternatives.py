"""Two things held against each other, of which the answer tells the right one: "là ước đạt hay đã quyết toán"."""

import re
from collections.abc import Sequence

from bot.answers.line import Line
from bot.search.lexicon import NameKind, Token
from bot.vietnamese.folding import folded, words
from bot.vietnamese.number_words import small_number

NEAR = 4
"""Words from "hay" within which what is offered begins: "ước đạt hay đã được quyết toán"."""
_OFFERED = frozenset(
    words(
        "ước đạt tính quyết toán chính thức sơ bộ tạm dự kiến mục tiêu kế hoạch chỉ kết quả thực tế hiện đúng hơn gần "
        "khoảng trên dưới xấp xỉ chẵn tròn riêng toàn cả cấp rồi mới"
    )
)
"""Words by which a figure's status, exactness and extent are told: its line in the answer has them."""
_OFFERED_BARE = frozenset(map(folded, _OFFERED))
_NUMBER = re.compile(r"^\d[\d.,/]*(?:%|km|m|ha|ty|trieu|van|nghin)?$")


_ONE = r"(?:\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
_TWO_NUMBERS = re.compile(
    rf"(?<!năm )(?<!tháng )(?<!ngày )(?<!thứ )(?<!quý )(?<!số )(?<!khóa )(?<!quyết )(?<!hoạch )(?<!luận )"
    rf"(?<![\w.,/]){_ONE}\s+hay\s+(?:là\s+)?{_ONE}(?=\s+[^\W\d])",
    re.IGNORECASE,
)
"""Two counts of one thing; days, years and what is numbered are none."""


def with_one_count(text: str) -> str:
    """`text` with "mấy" for two counts of one thing: "lập hai hay ba tiểu ban"."""
    return _TWO_NUMBERS.sub("mấy", text) if " hay " in text else text


def without_alternatives(rest: Sequence[Token], line: Line) -> list[Token]:
    """The unexplained words but for those held against each other by "hay", where it is named what is counted."""
    typed = line.words
    joints = [i for i, word in enumerate(typed) if word.folded == "hay" and 0 < i < len(typed) - 1]
    if not joints or not line.keys(NameKind.INDICATOR):
        return list(rest)
    sides = ((typed[max(0, i - NEAR) : i], typed[i + 1 : i + 1 + NEAR]) for i in joints)
    if not any(all(any(map(_is_offered, side)) for side in both) for both in sides):
        return list(rest)
    return [word for word in rest if not _is_offered(word)]


def _is_offered(word: Token) -> bool:
    if word.marked:
        return word.accented in _OFFERED or bool(small_number(word.accented))
    return bool(_NUMBER.match(word.folded) or small_number(word.accented)) or word.folded in _OFFERED_BARE

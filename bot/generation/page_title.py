"""Which line above an article is its title."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.generation.byline import author_in, outlet_in
from bot.generation.chrome import credited
from bot.generation.header_line import TITLE_WORDS
from bot.generation.page_lines import SENTENCE_WORDS, Line, stops

# A clock, the weather, a ticker; "(Ảnh bìa)": no title has them.
_NO_TITLE = re.compile(
    r"^(?:Chuyên (?:trang|mục|đề)|Chủ đề|Từ khóa|Tags?|HOT|TIN NÓNG|Tin nóng|Đọc nhiều)\s*:|\b\d{1,2}:\d{2}\b|°C"
    r"|[●▲▼►▶]|\((?:[Ảả]nh|ảnh|Ảnh)[^)]{0,40}\)\s*$"
)
# "📌 HỘI NGHỊ LẦN THỨ NHẤT": a picture before the words.
_ORNAMENT = re.compile(r"^[^\w\s\"“‘'(\[«]+\s+(?=\w)")
MENU = "trình đơn"
PLAIN_HEAD = 3
"""A longer head is a page's, and its first line names the paper."""


def title_among(head: Sequence[Line], body: Sequence[Line]) -> str | None:
    """The line before the article that shares most with it."""
    text = " ".join(line.read for line in body)
    best: tuple[float, str] | None = None
    repeated = {line.read for i, line in enumerate(head) if any(x.read == line.read for x in head[i + 1 :])}
    first = next((i for i, line in enumerate(head) if not line.why and not line.stamp), 0)
    for index, line in enumerate(head):
        if line.why or line.stamp or line.text.startswith("•") or credited(line.read) or _NO_TITLE.search(line.text):
            continue
        if line.words not in TITLE_WORDS and not (line.words == 3 and len(head) < 3):  # noqa: PLR2004
            continue
        if outlet_in([line.text], (), None) or author_in(line.text):
            continue
        words = re.findall(r"\w+", line.read)
        pairs = [f"{a} {b}" for a, b in pairwise(words)]
        share = sum(pair in text for pair in pairs) / len(pairs) if pairs else 0
        score = share + min(1, line.words / 8) * 0.6 + (0.2 if line.read in repeated else 0)
        if stops(line.text):
            score -= 0.4
        if index == first and len(head) > PLAIN_HEAD:
            score -= 0.4  # the paper's own line
        if "|" in line.text:
            score -= 0.5
        around = (head[index - 1] if index else None, head[index + 1] if index + 1 < len(head) else None)
        if any(x is not None and x.why == MENU for x in around) and line.words < SENTENCE_WORDS:
            score -= 0.4  # an entry among those of a menu
        if line.text.isupper() and line.text.count(" - ") > 1:
            score -= 0.6  # "KINH TẾ - ĐÔ THỊ - HỘI NHẬP": what the paper writes about
        after = head[index + 1] if index + 1 < len(head) else None
        if after is not None and after.stamp and (index > first + 1 or len(head) <= PLAIN_HEAD):
            score += 0.4
        elif (
            after is not None
            and not after.why
            and not _NO_TITLE.search(after.text)
            and after.words in TITLE_WORDS
            and after.words > line.words
        ):
            score -= 0.3  # a kicker: what the title below belongs to
        if best is None or score > best[0] + 0.1:
            best = score, line.text
    return best[1] if best else None


def without_ornament(title: str) -> str:
    """`title` without the picture that stands before its words."""
    return _ORNAMENT.sub("", title)

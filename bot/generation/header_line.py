"""The first line of a page that was copied without its line breaks: section, title and first paragraph in one."""

import re

PROSE_WORDS = 18
"""A line of so many words is a paragraph even where its last mark is missing; no caption or heading met is longer."""
TITLE_WORDS = range(4, 41)
FULL_STOP = re.compile(r"[.!?…][\"'”’)\]»]*$")
# "… nhiệm kỳ mới Sáng 19/8, Đại hội …": where the article begins behind its title.
_LEDE = re.compile(r"(?<=[^\s.,;:]) (?=(?:Sáng|Trưa|Chiều|Tối|Đêm|Ngày)(?: ngày| nay,?| qua,?)?(?: \(?\d{1,2}[/.-]\d))")
_SECTION = re.compile(
    r"^(?:Kinh tế|Xã hội|Chính trị|Thời sự|Xây dựng Đảng|Văn hóa|Giáo dục|Y tế|Pháp luật|Đời sống|Môi trường|Du lịch"
    r"|Quốc phòng - An ninh|Biên giới - Hải đảo|Chuyển đổi số|Trong nước|Địa phương|Tin tức) (?=[A-ZĐ])"
)
_MARK = re.compile(r"\s*(?:\([^()\s]{2,16}\)|[A-ZĐ]{2,6})\s*[-–]?$")
"""The paper's letters before the first sentence: "(BĐB) -"."""


def apart(text: str) -> tuple[str | None, str | None]:
    """The title and the first paragraph in what stands behind the date of a page copied without its line breaks.

    Either may be missing: "Xã hội" is a section of the paper, no title, and a line that ends a sentence is none.
    """
    words = len(text.split())
    if words < min(TITLE_WORDS):
        return None, None
    if words < PROSE_WORDS or (words in TITLE_WORDS and FULL_STOP.search(text) is None):
        return text, None
    lede = _LEDE.search(text)
    title = _MARK.sub("", _SECTION.sub("", text[: lede.start()])).strip() if lede is not None else ""
    if lede is None or len(title.split()) not in TITLE_WORDS:
        return None, text
    return title, text[lede.end() :]

"""The lines between an article's paragraphs that are none: captions, headings, names."""

import re

from bot.generation.byline import author_in
from bot.generation.chrome import AS_OF, credited, is_file_name
from bot.generation.header_line import PROSE_WORDS, TITLE_WORDS
from bot.generation.page_lines import LONGEST_CAPTION, SENTENCE_WORDS, Line, ends

CAPTION_WORDS = 24
"""A caption without a credit is one sentence of at most so many words."""
_SHOWN = re.compile(
    r"^(?:quang canh|toan canh|khung canh|mot goc|hinh anh|cac dai bieu|dai bieu|dong chi|cac dong chi|ong|ba"
    r"|lanh dao|tong bi thu"
    r"|chu tich|bi thu|thu tuong|pho (?:chu tich|bi thu|thu tuong)|doan cong tac|can bo|nguoi dan|cong nhan|nong dan"
    r"|luc luong|bo truong|thuong truc"
    r"|thieu tuong|dai tuong|trung tuong|thuong tuong|gia lang|ban thuong vu|nhan dan|ba con|hoc sinh|phong vien"
    r"|dai dien|nhieu|truong ban"
    r"|chanh van phong|cac vi|cac|doan (?:giam sat|dai bieu|kiem tra|khao sat)|to cong tac)\b"
)
_DEPICTED = re.compile(
    r"\b(?:phat bieu|lam viec voi|tham|kiem tra|tang qua|trao|chu tri|tham hoi|tham quan|du|trao doi|khao sat"
    r"|cat bang|bam nut|tai (?:buoi|hoi nghi|cuoc|dai hoi"
    r"|phien|le|ky hop|diem cau)|chup anh|luu niem|dang huong|bieu quyet|chao co|tro chuyen|nghe|thao luan|bo phieu"
    r"|giai quyet|huong dan|lam thu tuc|ket luan|bao cao)\b"
)
# Read with its marks: "giao" is to charge with, "giáo" stands in "Tuyên giáo".
_SAID = re.compile(
    r"\b(?:yêu cầu|đề nghị|nhấn mạnh|cho biết|cho rằng|cho hay|khẳng định|kiến nghị|lưu ý|giao|đề xuất|ghi nhận"
    r"|đánh giá|biểu dương|bày tỏ|đã|sẽ"
    r"|cần|phải|đạt|giảm|còn|nhằm|nêu|thống nhất|nhận định|chỉ rõ)\b|[0-9]"
)


def not_text(line: Line, before: Line | None, after: Line | None, title: str, *, lead: bool) -> str | None:  # noqa: PLR0911
    """Why a line between paragraphs is none of them."""
    if line.read == title:
        return "tên bài"
    if line.words <= LONGEST_CAPTION:
        if credited(line.read):
            return "chú thích ảnh"
        if before is not None and is_file_name(before.text):
            return "chú thích ảnh"
        if after is not None and is_file_name(after.text) and line.words <= CAPTION_WORDS and _SHOWN.match(line.read):
            return "chú thích ảnh"
        twin = (before, after)
        if any(x is not None and x.read == line.read for x in twin):
            return "chú thích ảnh"
    if (line.item and (line.words >= SENTENCE_WORDS or ends(line.text))) or AS_OF.match(line.read):
        return None
    question = line.words < SENTENCE_WORDS and line.text.endswith(("?", "!"))
    if question or (not ends(line.text) and line.words < PROSE_WORDS):
        if author_in(line.text):
            return "tác giả"
        return "chú thích ảnh" if _SHOWN.match(line.read) and _DEPICTED.search(line.read) else "tít phụ"
    if not lead and _caption(line):
        return "chú thích ảnh"
    if not lead and not ends(line.text) and after is not None and after.prose and line.words <= max(TITLE_WORDS):
        return "tít phụ"
    return None


def _caption(line: Line) -> bool:
    """Whether a lone sentence only says what a picture shows."""
    return (
        line.words <= CAPTION_WORDS
        and len(re.findall(r"[.!?…](?:\s|$)", line.text)) <= 1
        and _SHOWN.match(line.read) is not None
        and _DEPICTED.search(line.read) is not None
        and _SAID.search(line.text.lower()) is None
    )

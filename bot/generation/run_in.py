"""What a page that lost its line breaks leaves inside a paragraph: a caption, a credit, who wrote it, where.

"… xong trước mùa mưa. Tin, ảnh: TRỌNG ÂN", "… trên kênh. Ảnh: An Hà Nói về cái khó, …", "HÀ NỘIBộ trưởng …".
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from bot.generation.article import LeftOut
from bot.generation.byline import NAMES, author_in
from bot.generation.page_lines import LONGEST_CAPTION
from bot.vietnamese.folding import folded

_SIGNED = re.compile(
    r"(?:(?<=[.!?…/)\"”])|^)\s*(?P<line>(?:Tin|Bài|TIN|BÀI|Bài viết|Thực hiện|Tác giả|Người viết|Ghi chép)"
    r"(?:\s*(?:,|và|-|–|/|&)\s*(?:[Ảả]nh|ẢNH|bài|BÀI|video|clip))*\s*[:：]\s*"
    rf"(?P<names>{NAMES}))\s*\.?\s*$"
)
_INITIAL = re.compile(r"(?:^|[\s.])\w\.$")
_NAMED = re.compile(rf"(?<=[.!?…/\"”])\s+(?P<names>{NAMES})\s*$")
_MOST_NAMED = 7
"""Words of the names that end an article without a word before them."""
_TAIL = 160
"""Letters at a paragraph's end in which it may say who wrote it."""
_FEWEST_BEFORE = 12
"""Words of a paragraph that may end in its author's name."""
_SOURCE = re.compile(
    r"(?:(?<=[.!?…/)\"”])|^)\s*(?P<line>\(?(?:Nguồn(?: tin)?\s*[:：]|Theo:?)\s*"
    r"(?:[Bb]áo [A-ZĐ][^.()\n]{2,40}|TTXVN|VGP|VOV|VTV|Cổng [^.()\n]{5,60}|[\w-]+(?:\.[\w-]+){1,3})\)?)\s*\.?\s*$"
)
_CREDIT = re.compile(
    r"(?P<open>[(\[])?\s*(?:Nguồn ảnh|Ảnh(?: minh họa| minh hoạ| tư liệu| chụp)?|Đồ họa|ẢNH)\s*[:：]\s*(?=[\w\"“])"
)
_WORD = re.compile(r"[^\s.,;:!?()\[\]]+(?:\.[^\s.,;:!?()\[\]]+)*\.?")
_STOP = re.compile(r"[.!?…][\"”’)]*\s+")
_MOST_CREDITED = 5
"""Words that name who took a picture."""
_OPENER_WORDS = (
    "Ông Bà Anh Chị Theo Tại Trong Ngày Sáng Chiều Tối Đồng Phó Chủ Bí Thủ Bộ Sở UBND HĐND Trước Sau Về Hiện Cùng Đây"
    " Để Đến Với Phát Từ Nhiều Các Những Một Khi Qua Đối Bên Ngoài Tuy Song Do Vì Cụ Như Không Năm Đại Tổng"
)
_OPENERS = frozenset(_OPENER_WORDS.split())
"""Words that open a sentence and end nobody's name."""
_SCENE = re.compile(
    r"(?:(?<=[.!?…”] )|^)(?P<line>(?:Phối cảnh|Toàn cảnh|Quang cảnh|Khung cảnh|Một góc"
    r"|Hình ảnh)(?: [^\s.!?…:;,]+){2,24})"
    r" (?=(?:Theo|Tại|Trước|Trong|Phát|Ông|Bà|Đồng|Về|Sau|Bên|Ngoài|Hiện|Qua|Cụ|Tuy|Đến|Với|Để|Đối|Cũng|Ngày|Sáng"
    r"|Chiều|Mở|Kết|Từ|Các) [a-zà-ỹđ0-9])"
)
_DATELINE_WORDS = 4
_DATELINE_WIDTH = 40
_OFFICES = frozenset(("ubnd", "hdnd", "mttq", "bch", "btv", "cttđt", "ttxvn", "vgp", "ttđt"))


class Own(NamedTuple):
    """What is an article's own of its paragraphs."""

    paragraphs: list[str]
    left_out: list[LeftOut]
    author: str | None


def own_text(paragraphs: Sequence[str], provinces: Sequence[str] = ()) -> Own:
    """`paragraphs` without what only stands in them; where something was cut out, a paragraph is two.

    `provinces` are names that an article's first word may be glued to. Nothing is changed inside what is kept.
    """
    kept: list[str] = []
    left_out: list[LeftOut] = []
    author = None
    for number, paragraph in enumerate(paragraphs):
        text = paragraph
        if not number and (place := _dateline(text, provinces)):
            left_out.append(LeftOut("ký hiệu của báo", place))
            text = text[len(place) :]
        if number >= len(paragraphs) - 2:
            text, line, names = _unsigned(text, last=number == len(paragraphs) - 1)
            if line:
                left_out.append(LeftOut("tác giả", line))
                author = author or names
        for piece, why in _pieces(text):
            if why is None:
                kept.append(piece)
            else:
                left_out.append(LeftOut(why, piece))
    return Own(kept, left_out, author)


def _dateline(text: str, provinces: Sequence[str]) -> str:
    """The place in capitals that the first word is glued to; "" when none is."""
    small = next((at for at, letter in enumerate(text[:_DATELINE_WIDTH]) if letter.islower()), 0)
    place = text[: small - 1] if small > 1 else ""
    words = place.split()
    if not place or not place[-1].isalpha() or not place.isupper() or len(words) > _DATELINE_WORDS:
        return ""
    if any(folded(word) in _OFFICES for word in words):
        return ""
    return place if len(words) > 1 or folded(place) in {folded(name) for name in provinces} else ""


def _unsigned(text: str, *, last: bool) -> tuple[str, str | None, str | None]:
    """`text` without who wrote it at its end; the line that says so, and the names."""
    tail = max(0, len(text) - _TAIL)
    source = _SOURCE.search(text, tail)
    if source is not None and source.start("line") > 0:
        own, line, names = _unsigned(text[: source.start("line")].rstrip(), last=last)
        return own, f"{line} {source['line']}" if line else source["line"], names
    signed = _SIGNED.search(text, tail)
    if signed is not None and signed.start("line") > 0:
        names = signed["names"]
        names = names if _INITIAL.search(names) else names.rstrip(".")
        return text[: signed.start("line")].rstrip(), signed["line"], names
    named = _NAMED.search(text, tail) if last else None
    if named is None or not 1 < len(named["names"].split()) <= _MOST_NAMED or author_in(named["names"]) is None:
        return text, None, None
    own = text[: named.start()].rstrip()
    return (own, named["names"], named["names"]) if len(own.split()) >= _FEWEST_BEFORE else (text, None, None)


def _pieces(text: str) -> list[tuple[str, str | None]]:
    """`text` cut at the captions in it: each piece, and why it is left out."""
    credited = ":" in text and _CREDIT.search(text) is not None
    if not (credited or "cảnh " in text or "góc " in text or "Hình ảnh " in text):
        return [(text, None)]
    pieces: list[tuple[str, str | None]] = []
    done = 0
    for start, end in _captions(text):
        if start < done or not text[done:start].strip() + text[end:].strip():
            continue
        if text[done:start].strip():
            pieces.append((text[done:start].strip(), None))
        pieces.append((text[start:end].strip(), "chú thích ảnh"))
        done = end
    if text[done:].strip():
        pieces.append((text[done:].strip(), None))
    return pieces


def _captions(text: str) -> list[tuple[int, int]]:
    """Where captions stand in `text`."""
    found = [match.span("line") for match in _SCENE.finditer(text)]
    for credit in _CREDIT.finditer(text):
        end = _credit_end(text, credit)
        if end is None:
            continue
        begin = credit.start()
        before = [stop.end() for stop in _STOP.finditer(text, 0, begin)]
        # The full stop right before the credit ends the caption itself.
        if before and before[-1] >= begin - 1:
            before.pop()
        start = before[-1] if before else 0
        if len(text[start:begin].split()) <= LONGEST_CAPTION:
            found.append((start, end))
    return sorted(found)


def _credit_end(text: str, credit: re.Match[str]) -> int | None:
    """Where the name behind "Ảnh:" ends; None when that cannot be told."""
    if credit["open"]:
        close = text.find(")" if credit["open"] == "(" else "]", credit.end())
        if close < 0:
            return None
        return close + 2 if text.startswith(".", close + 1) else close + 1
    words: list[re.Match[str]] = []
    at = credit.end()
    while (word := _WORD.match(text, at)) is not None and word[0][0].isupper():
        if words and word[0] in _OPENERS:
            return words[-1].end()
        words.append(word)
        at = word.end() + 1
        if word[0].endswith(".") or not text.startswith(" ", word.end()):
            break
    if not words or len(words) > _MOST_CREDITED:
        return None
    end = words[-1].end()
    rest = text[end:].lstrip(" .,;)")
    # "Ảnh: An Hà Nói về cái khó": the last capital opens the next sentence.
    if rest and rest[0].islower():
        return words[-2].end() if len(words) > 1 else None
    return end

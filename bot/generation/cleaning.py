"""A page's text → the article in it: title, paragraphs, what stands around it, and everything that was left out."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from bot.generation.article import LeftOut
from bot.generation.byline import (
    author_in,
    domain_in,
    named_author,
    outlet_at_top,
    outlet_by_evidence,
    outlet_by_files,
    outlet_in,
    outlet_said,
    printed_on,
)
from bot.generation.chrome import (
    AS_OF,
    SCRIPT,
    credited,
    ends_article,
    folded_line,
    is_file_name,
    is_stamp,
    opens_box,
    residue,
)
from bot.generation.header_line import FULL_STOP, PROSE_WORDS, TITLE_WORDS, apart

SENTENCE_WORDS = 8
"""A line that ends a sentence is a paragraph from so many words on; a shorter one may be a slogan or a prompt."""
CAPTION_WORDS = 24
"""A caption without a credit is one sentence of at most so many words."""
LONGEST_CAPTION = 45

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_ODD_SPACE = re.compile(r"[^\S\n ]")
_END = re.compile(r"(?:[.!?…;:]|\.\.\.)[\"'”’)\]»]*$")
_ITEM = re.compile(r"(?:[-–—+*•]\s*|\(?[0-9]{1,2}[.)]\s|[a-zđ]\)\s)")
_COUNTED = re.compile(
    r"(?:thu|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)\s?(?:nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi)?(?: la)?,"
)
_DATED_HEADER = re.compile(r"\s*date\s*:?\s+(?P<date>\d{4}(?:-\d{2}){0,2})\s+(?P<title>\S.*)")
_LABEL = re.compile(
    r"(?P<key>tieu de|tua de|title|tac gia|author|bao|nguon|toa soan|outlet|source|ngay dang|ngay|date|published|url"
    r"|link|dia chi)\s*[:：]\s*(?P<value>.+)"
)
_LABELS = {
    "tieu de": "title", "tua de": "title", "title": "title", "tac gia": "author", "author": "author", "bao": "outlet", "nguon": "outlet",
    "toa soan": "outlet", "outlet": "outlet", "source": "outlet", "ngay dang": "published", "ngay": "published", "date": "published",
    "published": "published", "url": "url", "link": "url", "dia chi": "url",
}  # fmt: skip
# "ĐTO - ", "(PNO)- ", "(Điều hành) - ", "TTXVN - " before the first word of an article.
_AGENCY = re.compile(
    r"(?:\((?P<name>[^()]{2,40})\)|[A-ZĐ][A-ZĐ0-9&.]{1,11}(?:\s?Online)?|[\w.-]+\.(?:vn"
    r"|com))\s*[-–—:]*\s*(?=[\"“A-ZĐÀ-Ỵ])"
)

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


_TAIL = 8
"""Letters at the end of a line that hold its last mark and the quotation marks and brackets behind it."""


def _ends(text: str) -> bool:
    """Whether a clause ends with the line."""
    return _END.search(text[-_TAIL:]) is not None


def _stops(text: str) -> bool:
    """Whether a sentence ends with the line."""
    return FULL_STOP.search(text[-_TAIL:]) is not None


@dataclass(slots=True)
class Cleaned:
    """What is the article's own, and what was found around it."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    paragraphs: list[str] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)


@dataclass(slots=True)
class _Line:
    text: str
    read: str
    """Folded."""
    words: int
    why: str | None
    """The kind of chrome it is by itself."""
    stamp: bool

    @property
    def prose(self) -> bool:
        """Whether it looks like a paragraph of an article."""
        if self.why is not None or self.stamp:
            return False
        if self.words < PROSE_WORDS and AS_OF.match(self.read):
            return True
        if self.words >= PROSE_WORDS:
            return True
        return self.words >= SENTENCE_WORDS and _ends(self.text)

    @property
    def item(self) -> bool:
        """Whether it is an item of a list."""
        return (_ITEM.match(self.text) is not None or _COUNTED.match(self.read) is not None) and self.words > 3  # noqa: PLR2004


def _lines(text: str) -> list[_Line]:
    found = []
    for raw in unicodedata.normalize("NFC", text).split("\n"):
        # What can be printed holds neither.
        line = (raw if raw.isprintable() else _ODD_SPACE.sub(" ", _INVISIBLE.sub("", raw))).strip()
        if line:
            found.append(_line(line))
    return found


def _line(line: str) -> _Line:
    read = folded_line(line)
    words = len(line.split())
    stamp = is_stamp(read, words)
    # What looks like a menu may bear the date of printing.
    return _Line(line, read, words, None if stamp else residue(line, read, words), stamp)


def clean(text: str, provinces: Sequence[str] = (), *, title: str | None = None) -> Cleaned:
    """The article in `text`, a page's text without front matter.

    `provinces` are the names a provincial paper may bear; `title`, when known, tells where the article begins.
    Works on any text; what has no paragraph has no article.
    """
    found = Cleaned(title=title)
    lines = _lines(text)
    lines = _header(lines, found)
    lede = next((i for i, line in enumerate(lines) if line.prose and not _hidden(lines, i)), None)
    if lede is None:
        # What is all there is, is the article, whatever it looks like.
        lede = next((i for i in range(len(lines) - 1, -1, -1) if lines[i].prose), len(lines))
    end = _end(lines, lede)
    head, middle, tail = lines[:lede], lines[lede:end], lines[end:]
    if found.title is None:
        found.title = _title(head, middle)
    _around(head, middle, tail, found)
    found.outlet = found.outlet or outlet_in([x.text for x in head], [x.text for x in tail], found.title)
    found.outlet = found.outlet or outlet_by_evidence(
        [x.text for x in head if not x.why and not x.stamp], [x.text for x in lines], found.title
    )
    found.outlet = found.outlet or domain_in([x.text for x in head])
    found.outlet = found.outlet or outlet_said(x.text for x in reversed(lines[lede:]))
    found.outlet = found.outlet or outlet_by_files((x.text for x in lines), provinces)
    if found.outlet is None and len(head) > _PLAIN_HEAD:
        found.outlet = outlet_at_top(head[0].text)
    for line in head:
        if line.text != found.title:
            found.left_out.append(LeftOut(line.why or ("ngày giờ đăng" if line.stamp else "đầu trang"), line.text))
    _body(middle, found)
    for line in tail:
        found.left_out.append(LeftOut(line.why or ("tác giả" if line.text == found.author else "sau bài"), line.text))
    return found


def _header(lines: list[_Line], found: Cleaned) -> list[_Line]:
    """Take what is said about the source in so many words before the text."""
    if lines and (match := _DATED_HEADER.fullmatch(lines[0].text)):
        found.published = match["date"]
        title, lede = apart(match["title"].strip())
        found.title = found.title or title
        section = match["title"].removesuffix(lede or "").strip().removesuffix(title or "").strip()
        if section:
            found.left_out.append(LeftOut(_MENU, section))
        return [_line(lede), *lines[1:]] if lede else lines[1:]
    taken = 0
    for line in lines[:8]:
        match = _LABEL.match(line.read)
        if match is None or line.words > max(TITLE_WORDS):
            break
        value = line.text[match.start("value") :].strip()
        key = _LABELS[match["key"]]
        if key == "published":
            value = printed_on(value) or ""
        if value and getattr(found, key) is None:
            setattr(found, key, value)
        taken += 1
    return lines[taken:]


def _hidden(lines: Sequence[_Line], index: int) -> bool:
    """Whether a line that reads like a paragraph is a caption, a headline or an item of a box instead."""
    line = lines[index]
    if line.words <= LONGEST_CAPTION and credited(line.read):
        return True
    if index and is_file_name(lines[index - 1].text) and line.words <= LONGEST_CAPTION:
        return True
    if line.words > max(TITLE_WORDS):
        return False
    if not _stops(line.text) and all(x.stamp or x.why for x in lines[:index]):
        return True
    after = lines[index + 1] if index + 1 < len(lines) else None
    # A long title has no full stop, and its paper's date, author or another line of the page's head follows.
    return not _ends(line.text) and (after is None or not after.prose or index == 0)


def _end(lines: Sequence[_Line], lede: int) -> int:
    """Where what follows the article begins."""
    prose = 0
    index = lede
    while index < len(lines):
        line = lines[index]
        if line.prose and not ends_article(line.read):
            prose += 1
        elif prose and (opens_box(line.read)):
            past = _past_box(lines, index)
            if past is None:
                return index
            index = past
            continue
        elif prose and line.words <= PROSE_WORDS * 2 and ends_article(line.read):
            past = _past_box(lines, index) if _related(line.read) else _still_beginning(lines, index, prose)
            if past is None:
                return index
            index = past
            continue
        elif prose and author_in(line.text) and not any(x.prose for x in lines[index + 1 : index + 3]):
            # A box's name in capitals looks like an author's.
            past = _past_box(lines, index) if line.text.isupper() else None
            if past is None:
                return index
            index = past
            continue
        index += 1
    return len(lines)


_BEGINNING = 3


def _still_beginning(lines: Sequence[_Line], index: int, prose: int) -> int | None:
    """The next line, when what reads like the end stands among the first paragraphs and the article goes on."""
    run = lines[index + 1 : index + 1 + _BEGINNING]
    goes_on = len(run) == _BEGINNING and all(line.prose and _ends(line.text) for line in run)
    return index + 1 if prose < _BEGINNING and goes_on else None


def _related(read: str) -> bool:
    return re.match(r"(?:tin|bai|cac tin|cac bai|co the|doc nhieu|xem nhieu|su kien|video|chuyen de)", read) is not None


_LONGEST_BOX = 6


def _past_box(lines: Sequence[_Line], index: int) -> int | None:
    """Where the article goes on after a box of links that opens at `index`; None when it does not.

    After a box there are paragraphs one upon the other; at the end of a page there is a headline between them.
    """
    at = index + 1
    while at < len(lines) and at - index <= _LONGEST_BOX and not lines[at].prose:
        if ends_article(lines[at].read):
            return None
        at += 1
    run = lines[at : at + 2]
    if len(run) < 2 or not all(line.prose and _ends(line.text) for line in run):  # noqa: PLR2004
        return None
    return at


# A clock, the weather, a ticker; "(Ảnh bìa)": no title has them.
_NO_TITLE = re.compile(
    r"^(?:Chuyên (?:trang|mục|đề)|Chủ đề|Từ khóa|Tags?|HOT|TIN NÓNG|Tin nóng|Đọc nhiều)\s*:|\b\d{1,2}:\d{2}\b|°C"
    r"|[●▲▼►▶]|\((?:[Ảả]nh|ảnh|Ảnh)[^)]{0,40}\)\s*$"
)
_MENU = "trình đơn"
_PLAIN_HEAD = 3
"""A longer head is a page's, and its first line names the paper."""


def _title(head: Sequence[_Line], body: Sequence[_Line]) -> str | None:
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
        if _stops(line.text):
            score -= 0.4
        if index == first and len(head) > _PLAIN_HEAD:
            score -= 0.4  # the paper's own line
        if "|" in line.text:
            score -= 0.5
        around = (head[index - 1] if index else None, head[index + 1] if index + 1 < len(head) else None)
        if any(x is not None and x.why == _MENU for x in around) and line.words < SENTENCE_WORDS:
            score -= 0.4  # an entry among those of a menu
        if line.text.isupper() and line.text.count(" - ") > 1:
            score -= 0.6  # "KINH TẾ - ĐÔ THỊ - HỘI NHẬP": what the paper writes about
        after = head[index + 1] if index + 1 < len(head) else None
        if after is not None and after.stamp and (index > first + 1 or len(head) <= _PLAIN_HEAD):
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


def _around(head: Sequence[_Line], middle: Sequence[_Line], tail: Sequence[_Line], found: Cleaned) -> None:
    """The author and the day of printing."""
    at = next((i for i, line in enumerate(head) if line.text == found.title), -1)
    # Under the title stands the article's own date; above it the page's clock.
    for line in (*head[at + 1 :], *reversed(head[: max(at, 0)])):
        if found.published is None and (line.stamp or line.why == SCRIPT):
            found.published = printed_on(line.text)
        stamp = found.published
        if stamp is not None:
            break
    if found.published is None:
        found.published = _printed_below(middle, tail, found.title)
    for line in head[at + 1 :]:
        if found.author is None and not line.why and (named := author_in(re.split(r"\s[|•]\s|\s{3,}", line.text)[0])):
            found.author = named[0]
    for line in head[at + 1 :]:
        found.author = found.author or named_author(line.text)
    for line in tail[:3]:
        named = None if line.why else author_in(line.text)
        if named is not None:
            found.author = found.author or named[0]
            if named[1] and found.outlet is None and outlet_in([named[1]], (), None):
                found.outlet = named[1]
            break


def _printed_below(middle: Sequence[_Line], tail: Sequence[_Line], title: str | None) -> str | None:
    """The day of printing told only below the article's first lines."""
    # The page's head once more, below a summary of its article or before it is repeated.
    for line, after in pairwise(middle):
        if line.stamp and after.text in (title, middle[0].text):
            return printed_on(line.text)
    days = (printed_on(line.text) for line in tail if '"date' in line.text)
    return next((day for day in days if day), None)


def _body(lines: Sequence[_Line], found: Cleaned) -> None:
    seen: set[str] = set()
    title = folded_line(found.title or "")
    in_box = 0
    for index, line in enumerate(lines):
        before = lines[index - 1] if index else None
        after = lines[index + 1] if index + 1 < len(lines) else None
        why = line.why or ("ngày giờ đăng" if line.stamp else None)
        if why is None and (opens_box(line.read) or ends_article(line.read)) and not line.prose:
            why = "tin liên quan"
            in_box = (_past_box(lines, index) or index) - index
        elif in_box > 1:
            in_box -= 1
            why = "tin liên quan"
        if why is None:
            why = _not_text(line, before, after, title, lead=not found.paragraphs)
        if why is None and line.read in seen:
            why = "lặp lại"
        if why is None:
            seen.add(line.read)
            found.paragraphs.append(line.text if found.paragraphs else _without_agency(line.text, found))
        else:
            found.left_out.append(LeftOut(why, line.text))


def _not_text(line: _Line, before: _Line | None, after: _Line | None, title: str, *, lead: bool) -> str | None:  # noqa: PLR0911
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
    if (line.item and (line.words >= SENTENCE_WORDS or _ends(line.text))) or AS_OF.match(line.read):
        return None
    question = line.words < SENTENCE_WORDS and line.text.endswith(("?", "!"))
    if question or (not _ends(line.text) and line.words < PROSE_WORDS):
        if author_in(line.text):
            return "tác giả"
        return "chú thích ảnh" if _SHOWN.match(line.read) and _DEPICTED.search(line.read) else "tít phụ"
    if not lead and _caption(line):
        return "chú thích ảnh"
    if not lead and not _ends(line.text) and after is not None and after.prose and line.words <= max(TITLE_WORDS):
        return "tít phụ"
    return None


def _caption(line: _Line) -> bool:
    """Whether a lone sentence only says what a picture shows."""
    return (
        line.words <= CAPTION_WORDS
        and len(re.findall(r"[.!?…](?:\s|$)", line.text)) <= 1
        and _SHOWN.match(line.read) is not None
        and _DEPICTED.search(line.read) is not None
        and _SAID.search(line.text.lower()) is None
    )


def _without_agency(text: str, found: Cleaned) -> str:
    """The first paragraph without its paper's mark; the mark is left out."""
    match = _AGENCY.match(text)
    if match is None or (not match["name"] and not re.search(r"[-–—:]\s*$", match[0])):
        return text
    found.left_out.append(LeftOut("ký hiệu của báo", match[0].strip()))
    return text[match.end() :]

"""A page's text → the article in it: title, paragraphs, what stands around it, and everything that was left out."""

import re
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
from bot.generation.captions import not_text
from bot.generation.chrome import SCRIPT, ends_article, folded_line, opens_box
from bot.generation.header_line import TITLE_WORDS, apart
from bot.generation.page_end import article_end, hidden, past_box
from bot.generation.page_lines import Line, line_of, lines_of
from bot.generation.page_title import MENU, PLAIN_HEAD, title_among, without_ornament
from bot.generation.run_in import own_text

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


def clean(text: str, provinces: Sequence[str] = (), *, title: str | None = None) -> Cleaned:
    """The article in `text`, a page's text without front matter.

    `provinces` are the names a provincial paper may bear; `title`, when known, tells where the article begins.
    Works on any text; what has no paragraph has no article.
    """
    found = Cleaned(title=title)
    lines = lines_of(text)
    lines = _header(lines, found)
    lede = next((i for i, line in enumerate(lines) if line.prose and not hidden(lines, i)), None)
    if lede is None:
        # What is all there is, is the article, whatever it looks like.
        lede = next((i for i in range(len(lines) - 1, -1, -1) if lines[i].prose), len(lines))
    end = article_end(lines, lede)
    head, middle, tail = lines[:lede], lines[lede:end], lines[end:]
    if found.title is None:
        found.title = title_among(head, middle)
    _around(head, middle, tail, found)
    found.outlet = found.outlet or outlet_in([x.text for x in head], [x.text for x in tail], found.title)
    found.outlet = found.outlet or outlet_by_evidence(
        [x.text for x in head if not x.why and not x.stamp], [x.text for x in lines], found.title
    )
    found.outlet = found.outlet or domain_in([x.text for x in head])
    found.outlet = found.outlet or outlet_said(x.text for x in reversed(lines[lede:]))
    found.outlet = found.outlet or outlet_by_files((x.text for x in lines), provinces)
    if found.outlet is None and len(head) > PLAIN_HEAD:
        found.outlet = outlet_at_top(head[0].text)
    for line in head:
        if line.text != found.title:
            found.left_out.append(LeftOut(line.why or ("ngày giờ đăng" if line.stamp else "đầu trang"), line.text))
    _body(middle, found)
    own = own_text(found.paragraphs, provinces)
    found.paragraphs, found.author = own.paragraphs, found.author or own.author
    found.left_out += own.left_out
    for line in tail:
        found.left_out.append(LeftOut(line.why or ("tác giả" if line.text == found.author else "sau bài"), line.text))
    found.title = None if found.title is None else without_ornament(found.title)
    return found


def _header(lines: list[Line], found: Cleaned) -> list[Line]:
    """Take what is said about the source in so many words before the text."""
    if lines and (match := _DATED_HEADER.fullmatch(lines[0].text)):
        found.published = match["date"]
        title, lede = apart(match["title"].strip())
        found.title = found.title or title
        section = match["title"].removesuffix(lede or "").strip().removesuffix(title or "").strip()
        if section:
            found.left_out.append(LeftOut(MENU, section))
        return [line_of(lede), *lines[1:]] if lede else lines[1:]
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


def _around(head: Sequence[Line], middle: Sequence[Line], tail: Sequence[Line], found: Cleaned) -> None:
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


def _printed_below(middle: Sequence[Line], tail: Sequence[Line], title: str | None) -> str | None:
    """The day of printing told only below the article's first lines."""
    # The page's head once more, below a summary of its article or before it is repeated.
    for line, after in pairwise(middle):
        if line.stamp and after.text in (title, middle[0].text):
            return printed_on(line.text)
    days = (printed_on(line.text) for line in tail if '"date' in line.text)
    return next((day for day in days if day), None)


def _body(lines: Sequence[Line], found: Cleaned) -> None:
    seen: set[str] = set()
    title = folded_line(found.title or "")
    in_box = 0
    for index, line in enumerate(lines):
        before = lines[index - 1] if index else None
        after = lines[index + 1] if index + 1 < len(lines) else None
        why = line.why or ("ngày giờ đăng" if line.stamp else None)
        if why is None and (opens_box(line.read) or ends_article(line.read)) and not line.prose:
            why = "tin liên quan"
            in_box = (past_box(lines, index) or index) - index
        elif in_box > 1:
            in_box -= 1
            why = "tin liên quan"
        if why is None:
            why = not_text(line, before, after, title, lead=not found.paragraphs)
        if why is None and line.read in seen:
            why = "lặp lại"
        if why is None:
            seen.add(line.read)
            found.paragraphs.append(line.text if found.paragraphs else _without_agency(line.text, found))
        else:
            found.left_out.append(LeftOut(why, line.text))


def _without_agency(text: str, found: Cleaned) -> str:
    """The first paragraph without its paper's mark; the mark is left out."""
    match = _AGENCY.match(text)
    if match is None or (not match["name"] and not re.search(r"[-–—:]\s*$", match[0])):
        return text
    found.left_out.append(LeftOut("ký hiệu của báo", match[0].strip()))
    return text[match.end() :]

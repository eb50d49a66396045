"""A file in `seeds/` → the article in it, or what is wrong with the file."""

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path, PurePath
from unicodedata import normalize

from bot.generation.article import CleanArticle
from bot.generation.cleaning import Cleaned, clean
from bot.generation.dating import event_date
from bot.generation.formats import Page, UnreadableError, max_bytes, read_page
from bot.generation.page_dates import clock, turned
from bot.generation.syllables import foreign
from bot.knowledge.model import PARTIAL_DATE
from bot.knowledge.problems import Problem
from bot.knowledge.reading_files import TextFile
from bot.knowledge.seeds import FrontMatter, read_seed
from bot.vietnamese.dates import show_date
from bot.vietnamese.folding import slug, tidy
from bot.vietnamese.refused import why

_DATED_NAME = re.compile(r"\d{4}(?:-\d{2}){0,2}-[a-z][a-z0-9-]*")
_FRONT = re.compile(r"---[ \t]*\n")
_SLUG_LENGTH = 60
NO_DATE = "khong-ro-ngay"


def read_bytes(path: Path, name: str) -> bytes | Problem:
    """The bytes of an article's file; a file too large to be one is not read."""
    try:
        if path.is_dir():
            return Problem(name, 1, 1, "đây là thư mục, không phải tệp", "Chuyển thư mục này đi chỗ khác")
        if not path.is_file():
            return Problem(name, 1, 1, "không có tệp này", "Kiểm tra lại tên tệp")
        limit = max_bytes(path.name)
        with path.open("rb") as file:
            return file.read(limit + 1)
    except OSError as error:
        return Problem(name, 1, 1, f"không mở được tệp ({why(error)})", "Kiểm tra quyền đọc của tệp và ổ đĩa")


def read_article(seed: str, shown: str, content: bytes, provinces: Sequence[str]) -> CleanArticle | list[Problem]:
    """The article in the file `seed` (its name in `seeds/`; `shown` is how messages call it).

    `provinces` are the names that provincial papers bear. Never raises for what the file holds.
    """
    try:
        page = read_page(seed, content)
    except UnreadableError as error:
        return [Problem(shown, 1, 1, error.message, error.remedy)]
    sha256 = hashlib.sha256(content).hexdigest()
    front: FrontMatter | None = None
    text = page.text
    if _FRONT.match(text):
        stored, problems = read_seed(shown, TextFile(shown, content, text))
        if problems:
            return problems
        front, text = stored.front, stored.body
    if (reason := foreign(text)) is not None:
        return [
            Problem(shown, 1, 1, reason, "Chỉ đưa vào bài báo tiếng Việt có dấu; nếu là bài báo thì chép lại nội dung")
        ]
    found = clean(text, provinces, title=front.title if front else page.title)
    if not found.paragraphs:
        return [Problem(shown, 1, 1, "không thấy đoạn văn nào của bài", "Kiểm tra xem đã chép đủ nội dung bài chưa")]
    return _article(seed, sha256, found, front, page)


def _article(seed: str, sha256: str, found: Cleaned, front: FrontMatter | None, page: Page) -> CleanArticle:
    body = "\n\n".join(found.paragraphs)
    doubts: list[str] = []
    if front is not None and "published" in front.model_fields_set:
        published = front.published
    else:
        published = page.published or _valid(found.published)
    title = front.title if front else (page.title or found.title)
    if front is None and page.published is None and published is not None:
        told = f"{title or ''}. {body}"
        published = turned(published, told)
        if clock(published, told):
            doubts.append(f"Ngày {show_date(published)} ở đầu trang muộn hơn mọi mốc trong bài: coi là ngày mở trang.")
            published = None
    event = event_date(body, published, title or "")
    day = event.value
    if front is not None and "event_date" in front.model_fields_set:
        day = front.event_date
        if day is None and event.value:
            doubts.append(f"Phần đầu tệp ghi event_date: null, nhưng lời bài cho thấy ngày {show_date(event.value)}.")
        elif day is None and event.doubt:
            doubts.append(event.doubt)
    elif event.doubt:
        doubts.append(event.doubt)
    if title is None:
        title = found.paragraphs[0][:120].rsplit(" ", 1)[0].rstrip(" ,.;:") + "…"
        doubts.append("Không thấy tên bài; tạm lấy câu đầu làm tên.")
    # A front matter was written by hand: what it says is null is not known, what it does not speak of may be found.
    said = front.model_fields_set if front else frozenset()
    outlet = front.outlet if front and "outlet" in said else (page.outlet or found.outlet)
    author = front.author if front and "author" in said else (found.author or page.author)
    if front is None:
        missing = [
            what
            for what, value in (("tên báo", outlet), ("tác giả", author), ("ngày đăng", published))
            if value is None
        ]
        if missing:
            doubts.append(f"Bài không ghi {', '.join(missing)}.")
    return CleanArticle(
        stem=stem(seed, title, day or published),
        seed=seed,
        sha256=sha256,
        title=tidy(title),
        outlet=tidy(outlet) if outlet else None,
        author=tidy(author) if author else None,
        published=published,
        event_date=day,
        url=(front.url if front else None) or page.url or found.url,
        body=body,
        left_out=tuple(found.left_out),
        doubts=tuple(doubts),
    )


def _valid(day: str | None) -> str | None:
    return day if day and re.fullmatch(PARTIAL_DATE, day) else None


def stem(seed: str, title: str, day: str | None) -> str:
    """The name of an article's knowledge file: that of its seed when it has this form, else "<date>-<title>"."""
    own = PurePath(seed).stem
    if _DATED_NAME.fullmatch(own):
        return own
    name = slug(title)
    if len(name) > _SLUG_LENGTH:
        name = name[: _SLUG_LENGTH + 1].rsplit("-", 1)[0][:_SLUG_LENGTH]
    return f"{day or NO_DATE}-{name or slug(own) or 'bai'}"


def is_stored_text(content: bytes, article: CleanArticle) -> bool:
    """Whether the seed itself is the article's text, behind a front matter and with nothing to leave out."""
    if PurePath(article.seed).suffix != ".txt":
        return False
    try:
        text = normalize("NFC", content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n"))
    except UnicodeDecodeError:
        return False
    if not _FRONT.match(text):
        return False
    stored, _ = read_seed(article.seed, TextFile(article.seed, content, text))
    return [line for line in stored.body.split("\n") if line.strip()] == article.body.split("\n\n")

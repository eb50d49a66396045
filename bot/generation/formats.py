"""The bytes an editor dropped into `seeds/` → the page's text, whatever program saved them.

The libraries for HTML, Word and PDF are imported by the first file that needs them: most articles are plain text.
"""

import io
import re
import unicodedata
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from bot.generation.syllables import foreign

MAX_BYTES = 2_000_000
"""Of plain text and HTML; as `bot.knowledge.reading_files` has it."""
MAX_PACKED_BYTES = 20_000_000
"""Of Word and PDF files, which bring their pictures along."""
_MAX_UNPACKED = 100_000_000
_MAX_PAGES = 300
_MEGABYTE = 1_000_000

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_HTML = re.compile(r"<(?:!doctype html|html|head|body|article|div|p)[\s>]", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’)\]]*$")
_BLANK_LINES = re.compile(r"\n{3,}")


class UnreadableError(Exception):
    """Why a file is no article; the two sentences are Vietnamese, without full stops."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


def _refuse(wrong: bool, message: str, remedy: str) -> None:
    if wrong:
        raise UnreadableError(message, remedy)


@dataclass(frozen=True, slots=True)
class Page:
    """The text of a page, and what its format alone says about it."""

    text: str
    """NFC, lines ended by "\\n"; a plain text keeps its front matter."""
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None


def _even(text: str) -> str:
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def decode(content: bytes) -> str:
    """The text in `content`: UTF-8 or UTF-16 with or without a byte order mark, else Windows-1258; NFC.

    Raises UnreadableError for what is no text.
    """
    binary = UnreadableError(
        "tệp không phải văn bản (tệp nhị phân)",
        "Chép nội dung bài vào một tệp .txt, hoặc lưu bài dạng .html, .docx, .pdf",
    )
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return _even(content.decode("utf-16"))
        except UnicodeDecodeError:
            raise binary from None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        try:
            text = content.decode("cp1258")
        except UnicodeDecodeError:
            raise binary from None
        if not _CONTROL.search(text) and (reason := foreign(_even(text))) is not None:
            raise UnreadableError(
                f"tệp không phải chữ mã UTF-8 hay Windows-1258: {reason}",
                "Mở bằng trình soạn thảo rồi lưu lại với bảng mã UTF-8",
            ) from None
    if _CONTROL.search(text):
        raise binary
    return _even(text)


def _plain(content: bytes) -> Page:
    text = decode(content)
    return _html(content) if _HTML.search(text[:5000]) else Page(text)


def _html(content: bytes) -> Page:
    import trafilatura  # noqa: PLC0415
    from trafilatura.settings import Document  # noqa: PLC0415

    found = trafilatura.bare_extraction(
        decode(content),
        include_comments=False,
        include_tables=True,
        favor_recall=True,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True, "outputformat": "%Y-%m-%d"},
    )
    if not isinstance(found, Document) or not found.text or not found.text.strip():
        raise UnreadableError("trang HTML không có nội dung bài", "Chép nội dung bài vào một tệp .txt")
    text = _even(found.text)
    return Page(
        "\n\n".join(line for line in text.split("\n") if line.strip()),
        title=_line(found.title),
        outlet=_line(found.sitename),
        author=_line(found.author),
        published=_iso(found.date),
        url=_line(found.url),
    )


def _line(text: str | None) -> str | None:
    return _even(" ".join(text.split())) or None if text else None


def _iso(text: str | None) -> str | None:
    try:
        return date.fromisoformat(text).isoformat() if text else None
    except ValueError:
        return None


def _docx(content: bytes) -> Page:
    import docx  # noqa: PLC0415
    from docx.table import Table  # noqa: PLC0415

    damaged = UnreadableError("tệp Word bị hỏng hoặc không phải .docx", "Mở bằng Word rồi lưu lại dạng .docx")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            _refuse(
                sum(part.file_size for part in package.infolist()) > _MAX_UNPACKED,
                f"tệp Word chứa hơn {_MAX_UNPACKED // _MEGABYTE} MB",
                "Bỏ ảnh trong tệp, hoặc chép riêng phần chữ",
            )
        document = docx.Document(io.BytesIO(content))
        lines: list[str] = []
        for part in document.iter_inner_content():
            if isinstance(part, Table):
                lines += ["; ".join(cell.text.strip() for cell in row.cells) for row in part.rows]
            else:
                lines += part.text.split("\n")
    except UnreadableError:
        raise
    except Exception:  # the library raises whatever its XML runs into
        raise damaged from None
    return Page(_even("\n\n".join(line.strip() for line in lines if line.strip())))


def _pdf(content: bytes) -> Page:
    import logging  # noqa: PLC0415

    from pypdf import PdfReader  # noqa: PLC0415

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its warnings name no file
    damaged = UnreadableError("tệp PDF bị hỏng", "Chép nội dung bài vào một tệp .txt")
    try:
        reader = PdfReader(io.BytesIO(content))
        _refuse(
            reader.is_encrypted and not reader.decrypt(""),
            "tệp PDF có mật khẩu",
            "Bỏ mật khẩu, hoặc chép nội dung bài vào một tệp .txt",
        )
        _refuse(len(reader.pages) > _MAX_PAGES, f"tệp PDF dài hơn {_MAX_PAGES} trang", "Tách riêng các trang của bài")
        text = _even("\n\n".join(page.extract_text() for page in reader.pages))
    except UnreadableError:
        raise
    except Exception:  # the library raises whatever the file makes it run into
        raise damaged from None
    if (reason := foreign(text)) is not None:
        what = "tệp PDF không có chữ (ảnh chụp)" if not text.strip() else f"chữ lấy ra từ PDF không dùng được: {reason}"
        raise UnreadableError(what, "Chép nội dung bài vào một tệp .txt")
    return Page(unwrapped(text))


def unwrapped(text: str) -> str:
    """`text` with the lines of a paragraph joined again: a line goes on where the next begins with a small letter,
    or where it is nearly as long as the longest and ends no sentence.
    """
    lines = [line.strip() for line in text.split("\n")]
    longest = max(map(len, lines), default=0)
    joined: list[str] = []
    for line in lines:
        before = joined[-1] if joined else ""
        last = before.rsplit("\n", 1)[-1]
        full = len(last) > longest * 0.75 and not _SENTENCE_END.search(last)
        if line and before and (line[0].islower() or full):
            joined[-1] = f"{before}\n{line}"
        else:
            joined.append(line)
    return _BLANK_LINES.sub("\n\n", "\n\n".join(" ".join(part.split("\n")) for part in joined if part))


_READERS: dict[str, Callable[[bytes], Page]] = {
    ".txt": _plain,
    ".html": _html,
    ".htm": _html,
    ".docx": _docx,
    ".pdf": _pdf,
}
SUFFIXES = frozenset(_READERS)
_PACKED = frozenset({".docx", ".pdf"})


def max_bytes(name: str) -> int:
    """How large a file of this name may be."""
    return MAX_PACKED_BYTES if PurePath(name).suffix.lower() in _PACKED else MAX_BYTES


def read_page(name: str, content: bytes) -> Page:
    """The page in the file `name`. Raises UnreadableError when there is none in it; never anything else."""
    suffix = PurePath(name).suffix.lower()
    reader = _READERS.get(suffix)
    if reader is None:
        raise UnreadableError(
            f"không đọc được loại tệp {suffix or 'không có đuôi'}", "Lưu bài dạng .txt, .html, .docx hoặc .pdf"
        )
    if len(content) > max_bytes(name):
        raise UnreadableError(
            f"tệp lớn hơn {max_bytes(name) // _MEGABYTE} MB", "Kiểm tra có chép nhầm tệp không; một bài chỉ vài chục KB"
        )
    if not content.strip():
        raise UnreadableError("tệp trống", "Chép nội dung bài vào tệp, hoặc xóa tệp này")
    if content.startswith(b"%PDF-"):
        reader = _pdf
    elif content.startswith(b"PK\x03\x04"):
        reader = _docx
    return reader(content)

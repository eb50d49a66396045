"""Reading a text file that a person may have saved in any state; what is wrong comes back as a problem."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bot.knowledge.problems import Problem
from bot.vietnamese.refused import why

MAX_BYTES = 2_000_000
"""No article comes near it; a larger file is something else under a wrong name."""

_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file read whole."""

    name: str
    """As the editor names it; see `Problem.file`."""
    content: bytes
    text: str
    """Without a byte order mark, in NFC, lines ended by "\\n"."""


def leads_out(path: Path, directories: Iterable[Path]) -> bool:
    """Whether `path`, links followed, is in none of the (resolved) `directories`.

    Links within one are fine: container mounts have them.
    """
    real = path.resolve()
    return not any(real.is_relative_to(directory) for directory in directories)


def read_text_file(path: Path, name: str) -> TextFile | Problem:
    """The file at `path`, or why it cannot be read."""

    def problem(message: str, remedy: str, line: int = 1, column: int = 1) -> Problem:
        return Problem(name, line, column, message, remedy)

    try:
        if path.is_dir():
            return problem("đây là thư mục, không phải tệp", "Đổi tên hoặc chuyển thư mục này đi chỗ khác")
        if not path.is_file():
            return problem("không có tệp này", "Tạo tệp, hoặc lấy lại bản cũ")
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        return problem(f"không mở được tệp ({why(error)})", "Kiểm tra quyền đọc của tệp và ổ đĩa")
    if len(content) > MAX_BYTES:
        return problem(
            f"tệp lớn hơn {MAX_BYTES // _MEGABYTE} MB", "Tách thành nhiều tệp, hoặc kiểm tra có chép nhầm tệp không"
        )
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The position counts from after the byte order mark, if there is one.
        before = content[: error.start].splitlines() or [b""]
        return problem(
            "tệp không phải chữ mã UTF-8",
            "Mở bằng trình soạn thảo rồi lưu lại với bảng mã UTF-8 (không dùng tệp Word, ảnh hay bảng mã TCVN3)",
            len(before),
            len(before[-1].decode("utf-8", "replace")) + 1,
        )
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return TextFile(name, content, unicodedata.normalize("NFC", text))

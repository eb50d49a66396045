"""Why the system refused, in words."""

import errno
from pathlib import Path

import pytest

from bot.vietnamese.refused import why


def test_a_missing_folder_has_words(tmp_path: Path) -> None:
    with pytest.raises(OSError) as refused:
        (tmp_path / "khong" / "co").write_text("", encoding="utf-8")
    assert why(refused.value) == "không có tệp hoặc thư mục này"


def test_what_has_no_words_of_ours_keeps_its_name() -> None:
    assert why(OSError(errno.EXDEV, "Invalid cross-device link")) == "OSError"
    assert why(TimeoutError()) == "TimeoutError"
    assert why(ValueError("hỏng")) == "ValueError"

"""Archives whose bytes depend on what is in them alone."""

from collections.abc import Iterable
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo


def packed(files: Iterable[tuple[str, bytes]], day: date) -> bytes:
    """A ZIP of `files` (name, content) in their order, all of them dated `day`."""
    stored = BytesIO()
    with ZipFile(stored, "w", ZIP_DEFLATED) as archive:
        for name, content in files:
            info = ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            info.compress_type, info.external_attr = ZIP_DEFLATED, 0o644 << 16
            archive.writestr(info, content)
    return stored.getvalue()


def repacked(archive: bytes, day: date) -> bytes:
    """A ZIP that a library wrote with the time it was at, dated `day` instead."""
    with ZipFile(BytesIO(archive)) as written:
        return packed([(name, written.read(name)) for name in written.namelist()], day)

"""Where a fact stands: the file and the line an editor opens to mend it."""

import re
from pathlib import Path

from bot.knowledge.files import ARTICLES


def line_of(directory: Path, stem: str, fact_id: str) -> tuple[str, int | None]:
    """The file of article `stem` as the editor names it, and the line (from 1) on which the id stands.

    The line is None where there is none to find: a sentence of a summary has no id, a file may be gone.
    """
    path = directory / ARTICLES / f"{stem}.yaml"
    wanted = re.compile(rf"""\s*(?:-\s+)?id:\s*["']?{re.escape(fact_id)}["']?\s*(?:#.*)?""")
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        lines = []
    return path.as_posix(), next((number for number, line in enumerate(lines, 1) if wanted.fullmatch(line)), None)

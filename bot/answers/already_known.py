"""A line without what the reader says he knows: "…, tổng toàn tỉnh thì chị có rồi" asks for no total."""

import re
from datetime import date

from bot.answers.commands import Kind
from bot.answers.understanding import understand
from bot.search.snapshot import Snapshot

_WHO = (
    r"(?:(?:bọn|bon|chúng|chung|bên|ben|phía|phia)\s+)?(?:em|anh|chị|chi|tôi|toi|tui|mình|minh|bác|bac|chú|chu|cô|co|"
    r"cháu|chau|sếp|sep|thủ trưởng|thu truong|lãnh đạo|lanh dao)"
)
_HAVE = r"(?:có|co|biết|biet|nắm|nam|nhớ|nho|rõ|ro|thuộc|thuoc|xem|tra)(?:\s+(?:được|duoc|hết|het|đủ|du|số|so))*"
_AFTER = r"(?:\s+(?:rồi|roi|nhé|nhe|nha|ạ|a|mà|ma|em|bạn|ban|bot|đấy|day|đó|do))*"
_KNOWN = re.compile(
    rf"^\s*(?:(?:còn|con|chứ|chu|và|va)\s+)?(?:\S.*?\s+)?(?:thì\s+|thi\s+)?{_WHO}\s+"
    rf"(?:(?:đã|da|cũng|cung)\s+)*{_HAVE}\s+(?:rồi|roi){_AFTER}[\s.!]*$"
    rf"|^\s*{_WHO}\s+(?:(?:đã|da|cũng|cung)\s+)*{_HAVE}\s+\S.*\s(?:rồi|roi){_AFTER}[\s.!]*$",
    re.IGNORECASE,
)
"""A clause that says so: "hộ nghèo thì anh có rồi", "anh có số hộ nghèo rồi"."""
_PAUSE = re.compile(r"\s*[,;]\s+|\.\s+")
_TOLD = frozenset({Kind.FIGURES, Kind.OFFICIALS, Kind.DOCUMENTS})
"""Kinds of question of which each thing that is named must be told."""
_SURE = re.compile(r"\b(?:rồi|roi)\b", re.IGNORECASE)


def without_known(text: str, snapshot: Snapshot, today: date) -> str:
    """`text` without such clauses, where another one is left; a place that only they name stands at its end."""
    if not _SURE.search(text):
        return text
    clauses = [clause for clause in _PAUSE.split(text) if clause.strip()]
    known = [clause for clause in clauses if _KNOWN.match(clause)]
    if not known or len(known) == len(clauses):
        return text
    left = ", ".join(clause for clause in clauses if clause not in known)
    read = understand(left, snapshot, today)
    if read.kind not in _TOLD or not any((read.indicators, read.topics, read.posts, read.documents, read.rest)):
        # "Anh có số hộ nghèo rồi, cho anh số năm 2022" asks for the same of another year.
        return text
    named = {subject.typed for clause in known for subject in understand(clause, snapshot, today).subjects}
    if not read.subjects:
        return " ".join((left, *sorted(named)))
    # "… bên Lai Châu, Điện Biên thì anh có rồi" is of two places.
    return left if named <= {subject.typed for subject in read.subjects} else text

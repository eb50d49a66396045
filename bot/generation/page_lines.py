"""The lines of a page, each with what it may be by itself."""

import re
import unicodedata
from dataclasses import dataclass

from bot.generation.chrome import AS_OF, folded_line, is_stamp, residue
from bot.generation.header_line import FULL_STOP, PROSE_WORDS

SENTENCE_WORDS = 8
"""A line that ends a sentence is a paragraph from so many words on; a shorter one may be a slogan or a prompt."""
LONGEST_CAPTION = 45
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_ODD_SPACE = re.compile(r"[^\S\n ]")
_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,2})(?=[^\s*])([^*\n]*[^\s*])\1(?![\w*])")
"""Words that a page kept as marked text sets in bold or in italics: "*Một là*, …"."""
_END = re.compile(r"(?:[.!?…;:]|\.\.\.)[\"'”’)\]»]*$")
_ITEM = re.compile(r"(?:[-–—+*•]\s*|\(?[0-9]{1,2}[.)]\s|[a-zđ]\)\s)")
_COUNTED = re.compile(
    r"(?:thu|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)\s?(?:nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi)?(?: la)?,"
)
_TAIL = 8
"""Letters at the end of a line that hold its last mark and the quotation marks and brackets behind it."""


def ends(text: str) -> bool:
    """Whether a clause ends with the line."""
    return _END.search(text[-_TAIL:]) is not None


def stops(text: str) -> bool:
    """Whether a sentence ends with the line."""
    return FULL_STOP.search(text[-_TAIL:]) is not None


@dataclass(slots=True)
class Line:
    """A line of a page."""

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
        return self.words >= SENTENCE_WORDS and ends(self.text)

    @property
    def item(self) -> bool:
        """Whether it is an item of a list."""
        return (_ITEM.match(self.text) is not None or _COUNTED.match(self.read) is not None) and self.words > 3  # noqa: PLR2004


def lines_of(text: str) -> list[Line]:
    """The lines of `text` that are not empty."""
    found = []
    for raw in unicodedata.normalize("NFC", text).split("\n"):
        # What can be printed holds neither.
        line = (raw if raw.isprintable() else _ODD_SPACE.sub(" ", _INVISIBLE.sub("", raw))).strip()
        if "*" in line:
            line = _EMPHASIS.sub(r"\2", line)
        if line:
            found.append(line_of(line))
    return found


def line_of(line: str) -> Line:
    """`line` with what it may be by itself."""
    read = folded_line(line)
    words = len(line.split())
    stamp = is_stamp(read, words)
    # What looks like a menu may bear the date of printing.
    return Line(line, read, words, None if stamp else residue(line, read, words), stamp)

"""Where the article begins and ends among the lines of its page."""

import re
from collections.abc import Sequence

from bot.generation.byline import author_in
from bot.generation.chrome import credited, ends_article, is_file_name, opens_box
from bot.generation.header_line import PROSE_WORDS, TITLE_WORDS
from bot.generation.page_lines import LONGEST_CAPTION, Line, ends, stops

_BEGINNING = 3
_LONGEST_BOX = 6


def hidden(lines: Sequence[Line], index: int) -> bool:
    """Whether a line that reads like a paragraph is a caption, a headline or an item of a box instead."""
    line = lines[index]
    if line.words <= LONGEST_CAPTION and credited(line.read):
        return True
    if index and is_file_name(lines[index - 1].text) and line.words <= LONGEST_CAPTION:
        return True
    if line.words > max(TITLE_WORDS):
        return False
    if not stops(line.text) and all(x.stamp or x.why for x in lines[:index]):
        return True
    after = lines[index + 1] if index + 1 < len(lines) else None
    # A long title has no full stop, and its paper's date, author or another line of the page's head follows.
    return not ends(line.text) and (after is None or not after.prose or index == 0)


def article_end(lines: Sequence[Line], lede: int) -> int:
    """Where what follows the article begins."""
    prose = 0
    index = lede
    while index < len(lines):
        line = lines[index]
        if line.prose and not ends_article(line.read):
            prose += 1
        elif prose and (opens_box(line.read)):
            past = past_box(lines, index)
            if past is None:
                return index
            index = past
            continue
        elif prose and line.words <= PROSE_WORDS * 2 and ends_article(line.read):
            past = past_box(lines, index) if _related(line.read) else _still_beginning(lines, index, prose)
            if past is None:
                return index
            index = past
            continue
        elif prose and author_in(line.text) and not any(x.prose for x in lines[index + 1 : index + 3]):
            # A box's name in capitals looks like an author's.
            past = past_box(lines, index) if line.text.isupper() else None
            if past is None:
                return index
            index = past
            continue
        index += 1
    return len(lines)


def _still_beginning(lines: Sequence[Line], index: int, prose: int) -> int | None:
    """The next line, when what reads like the end stands among the first paragraphs and the article goes on."""
    run = lines[index + 1 : index + 1 + _BEGINNING]
    goes_on = len(run) == _BEGINNING and all(line.prose and ends(line.text) for line in run)
    return index + 1 if prose < _BEGINNING and goes_on else None


def _related(read: str) -> bool:
    return re.match(r"(?:tin|bai|cac tin|cac bai|co the|doc nhieu|xem nhieu|su kien|video|chuyen de)", read) is not None


def past_box(lines: Sequence[Line], index: int) -> int | None:
    """Where the article goes on after a box of links that opens at `index`; None when it does not.

    After a box there are paragraphs one upon the other; at the end of a page there is a headline between them.
    """
    at = index + 1
    while at < len(lines) and at - index <= _LONGEST_BOX and not lines[at].prose:
        if ends_article(lines[at].read):
            return None
        at += 1
    run = lines[at : at + 2]
    if len(run) < 2 or not all(line.prose and ends(line.text) for line in run):  # noqa: PLR2004
        return None
    return at

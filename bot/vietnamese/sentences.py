"""Where sentences begin and end in newspaper Vietnamese."""

import re
from bisect import bisect_left

_LINE_ENDS = "\r\n\u0085\u2028\u2029"
_LINE_END = re.compile(f"[{_LINE_ENDS}]")
_PARAGRAPH = re.compile(f"[^{_LINE_ENDS}]+")
# An end mark with the quotes and brackets that close after it, before white space and something that opens a sentence.
_CLOSERS = "\"'”’»)\\]"
_OPENERS = "\"'“‘«(\\["
# The white space is lost where a page joins its lines: "theo quy định.Phó Chủ tịch".
_BORDER = re.compile(
    rf"(?P<first>[.…!?])(?P<more>[.…!?]*)[{_CLOSERS}]*(?P<gap>\s+|(?=[{_OPENERS}]?[^\W\d_a-z]))(?=[{_OPENERS}]*(?P<next>[^\W_]))"
)
_BEFORE = re.compile(r"[\w.]+$")
_ABBREVIATED = """
tp tx tt tnhh ts ths th.s pgs gs gs.ts pgs.ts ts.bs bs ks cn nsnd nsưt ưv q p h x tr đ ô mr mrs ms dr st no vd
"""
_ABBREVIATIONS = frozenset(_ABBREVIATED.split())
_ROMAN = re.compile(r"[IVX]+")
_LONGEST_MARKER = 4
_LOOK_BACK = 24


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the end mark that `match` found ends the sentence that began at `start`."""
    following = match["next"]
    if not (following.isupper() or following.isdigit()):
        return False
    if not match["gap"] and not _glued(text, match):
        return False
    if match["first"] != "." or match["more"]:
        return True
    word = _BEFORE.search(text, max(start, match.start() - _LOOK_BACK), match.start())
    if word is None:
        return True
    before = word[0]
    if word.start() == start and len(before) <= _LONGEST_MARKER and (before.isdigit() or _ROMAN.fullmatch(before)):
        return False  # the number of a list or a heading
    if len(before) == 1 and before.isupper():
        return False  # an initial
    return before.lower() not in _ABBREVIATIONS


def _glued(text: str, match: re.Match[str]) -> bool:
    """Whether a sentence ends where no white space follows: behind small letters, a number or what closes a quotation,
    before a word with a capital letter."""
    start, following = match.start(), match.end("gap")
    if not (text[start - 2 : start].islower() or text[start - 1 : start].isdigit() or text[start - 1] in _CLOSERS):
        return False
    while not text[following].isalnum():
        following += 1
    return text[following].isupper() and text[following + 1 : following + 2].islower()


def spans(text: str) -> list[tuple[int, int]]:
    """The offsets of each sentence of `text`, without the white space around it; a new line always ends one.

    A full stop ends no sentence after an abbreviation ("TP."), an initial ("A."), a list's number, or before a small
    letter; "…" and "v.v." end one only before a capital letter or a digit.
    """
    found: list[tuple[int, int]] = []
    for paragraph in _PARAGRAPH.finditer(text):
        start, end = paragraph.span()
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        for match in _BORDER.finditer(text, start, end):
            if _ends(text, start, match):
                found.append((start, match.start("gap")))
                start = match.end()
        if start < end:
            found.append((start, end))
    return found


def sentences(text: str) -> list[str]:
    """The sentences of `text`."""
    return [text[start:end] for start, end in spans(text)]


def sentence_at(text: str, start: int, end: int) -> tuple[int, int]:
    """The offsets of the sentence, or the run of sentences, that covers `text[start:end]`.

    The run itself when it touches no sentence (white space only).
    """
    # A new line always ends a sentence, so the lines that hold the run tell: whole articles are long.
    first = max(text.rfind(ending, 0, start) for ending in _LINE_ENDS) + 1
    following = _LINE_END.search(text, end)
    inside = spans(text[first : following.start() if following else len(text)])
    begins, ends = covering(inside, start - first, end - first)
    return begins + first, ends + first


def covering(sentence_spans: list[tuple[int, int]], start: int, end: int) -> tuple[int, int]:
    """As `sentence_at`, for a text whose `spans` are known already."""
    first = bisect_left(sentence_spans, start + 1, key=lambda span: span[1])
    last = bisect_left(sentence_spans, max(end, start + 1), key=lambda span: span[0]) - 1
    if first > last:
        return start, end
    return sentence_spans[first][0], sentence_spans[last][1]

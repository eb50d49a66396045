"""A long reply in pages: the first read at a glance, each with the sources of what stands on it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.presentation.blocks import Block, Row, articles_in, facts_in, lines_of
from bot.presentation.marks import Marks
from bot.presentation.plain import shown_units

ONE_PAGE = 1500
"""Units of a reply up to which it is one page, sources and all: two screens of a phone."""
FIRST_PAGE = 600
"""Units of text after which the first page of a longer reply ends: what is read at a glance; sources come on top."""
OTHER_PAGE = 1000
"""The same for those behind it: a screen of a phone."""
TO_THE_END = 1200
"""Units up to which a page goes on where a section ends by then."""

KEPT_LENGTHS = 4096
"""Lines whose length is not measured again: each is measured several times, and comes again in other replies."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a reply."""

    lines: tuple[tuple[str, ...], ...]
    """Lines of HTML, in blocks."""
    facts: tuple[str, ...]
    """Ids of the facts on it."""

    @classmethod
    def of(cls, blocks: Sequence[Block], marks: Marks, closing: Sequence[str]) -> "Page":
        """The page that holds all of `blocks`, their sources and the `closing` lines."""
        foot = marks.foot(articles_in(blocks))
        lines = [
            *(lines_of(block) for block in blocks),
            *([["<b>Nguồn</b>", *foot]] if foot else []),
            *([closing] if closing else []),
        ]
        return cls(tuple(map(tuple, lines)), facts_in(blocks))


class Pages:
    """A reply in pages, each put together when it is looked at; `closing` lines stand at the foot of the first.

    What a block is about stands on the page even where the block that says so is on an earlier one.
    """

    def __init__(self, blocks: Sequence[Block], marks: Marks, closing: Sequence[str]) -> None:
        self._marks = marks
        self._closing = closing
        self.whole = Page.of(blocks, marks, closing)
        """The reply on one page, however long."""
        self._pages: list[list[Block]] = []
        if sum(map(_units, self.whole.lines)) > ONE_PAGE:
            filling = _Filling()
            for block in blocks:
                filling.take(block)
            self._pages = filling.pages

    def __len__(self) -> int:
        return max(len(self._pages), 1)

    def page(self, number: int) -> Page:
        """The page of that number, from 1 on; the last one where there are fewer."""
        if len(self) == 1:
            return self.whole
        at = min(number, len(self)) - 1
        return Page.of(_titled(self._pages[at]), self._marks, self._closing if at == 0 else ())


def _titled(page: list[Block]) -> list[Block]:
    about = page[0].about
    return page if about is None else [Block("", (about,)), *page]


class _Filling:
    """Fills one page after the other."""

    def __init__(self) -> None:
        self.pages: list[list[Block]] = [[]]
        self._filled = 0

    def take(self, block: Block) -> None:
        """Put a block where it fits whole, else row by row."""
        size = _units(lines_of(block))
        room = FIRST_PAGE if len(self.pages) == 1 else OTHER_PAGE
        if self._filled > room / 2 and self._filled + size > TO_THE_END:
            self._turn()
        rows = list(block.rows)
        while rows:
            left = _units(lines_of(replace(block, rows=tuple(rows))))
            count = len(rows) if self._filled + left <= TO_THE_END else self._fitting(block, rows)
            self._put(replace(block, rows=tuple(rows[:count])))
            rows = rows[count:]
            if rows:
                self._turn()

    def _fitting(self, block: Block, rows: Sequence[Row]) -> int:
        """How many of the rows fill the page; at least one, or none would ever fit."""
        room = FIRST_PAGE if len(self.pages) == 1 else OTHER_PAGE
        count = 1
        while count < len(rows):
            if self._filled + _units(lines_of(replace(block, rows=tuple(rows[: count + 1])))) > room:
                break
            count += 1
        return count

    def _put(self, block: Block) -> None:
        self.pages[-1].append(block)
        self._filled += _units(lines_of(block))

    def _turn(self) -> None:
        self.pages.append([])
        self._filled = 0


def _units(lines: Iterable[str]) -> int:
    return sum(map(_length, lines))


@lru_cache(maxsize=KEPT_LENGTHS)
def _length(line: str) -> int:
    """What a line takes of a message, with its end."""
    return shown_units(line) + 1

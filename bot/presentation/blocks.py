"""A reply as blocks of rows, from which one long text and short pages are made alike."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.answers.answer import Answer, Item, Notice, Say, Section
from bot.presentation.lines import capital, heading, item_html, lead_html, text_html
from bot.presentation.marks import Marks
from bot.presentation.wording import sentence
from bot.search.facts import Fact

LAST = frozenset({Say.FRESHNESS})
"""Notices that belong at the foot."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a block: HTML whose tags are closed."""

    html: str
    above: str = ""
    """Who speaks, printed above the first of several rows that have it in common."""
    facts: tuple[str, ...] = ()
    """Ids of the facts it states."""
    articles: tuple[str, ...] = ()
    """Stems of the articles it stands on."""


@dataclass(frozen=True, slots=True)
class Block:
    """Rows that belong together, under a title or none."""

    title: str
    rows: tuple[Row, ...]
    about: Row | None = None
    """What the answer is about that it belongs to; None in the block that says so itself."""


def blocks_of(answer: Answer, marks: Marks) -> list[Block]:
    """The answer in blocks, in a reader's order, without the sources and what belongs at the foot."""
    about = title_of(answer) if answer.title else None
    found = [
        Block("", tuple(_row(item, lead_html(item, marks)) for item in answer.lead), about),
        *(Block("", (Row(_said(notice)),), about) for notice in answer.notices if notice.say not in LAST),
        *(_section(section, marks, answer, about) for section in answer.sections),
    ]
    return [*([Block("", (about,))] if about else []), *(block for block in found if block.rows)]


def title_of(answer: Answer) -> Row:
    """The line that says what the answer is about."""
    return Row(f"<b>{text_html(capital(answer.title))}</b>")


def closing(answer: Answer) -> list[str]:
    """What is said at the foot."""
    return [f"<i>{_said(notice)}</i>" for notice in answer.notices if notice.say in LAST]


def lines_of(block: Block) -> list[str]:
    """The block's lines of HTML."""
    lines = [block.title] if block.title else []
    above = ""
    for row in block.rows:
        if row.above and row.above != above:
            lines.append(f"{row.above}:")
        above = row.above
        lines.append(row.html)
    return lines


def facts_in(blocks: Iterable[Block]) -> tuple[str, ...]:
    """Ids of the facts the blocks state, each once."""
    return tuple(dict.fromkeys(fact for block in blocks for row in block.rows for fact in row.facts))


def articles_in(blocks: Iterable[Block]) -> tuple[str, ...]:
    """Stems of the articles the blocks stand on, each once."""
    return tuple(dict.fromkeys(stem for block in blocks for row in block.rows for stem in row.articles))


def _section(section: Section, marks: Marks, answer: Answer, about: Row | None) -> Block:
    # "Chỉ đạo · tỉnh Lai Châu" above says what the one section holds.
    said = len(answer.sections) == 1 and answer.title.startswith(section.title.partition(",")[0])
    place = section.place or answer.place
    rows = [_row(item, f"• {item_html(item, marks, place)}", heading(item, place)) for item in section.items]
    if section.hidden:
        count = f"… còn {'hơn ' if section.at_least else ''}{section.hidden} mục"
        rows.append(Row(count + (f": {text_html(section.more)}" if section.more else "")))
    return Block("" if said else f"<b>{text_html(section.title)}</b>", tuple(rows), about)


def _row(item: Item, html: str, above: str = "") -> Row:
    if isinstance(item, Fact):
        return Row(html, above, (item.id,), (item.article,))
    return Row(html, above, tuple(item.facts), tuple(item.articles))


def _said(notice: Notice) -> str:
    return text_html(sentence(notice))

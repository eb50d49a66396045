"""The order of a reply: what answers first, what to know about it, the sections, the sources."""

from dataclasses import replace
from html import escape

from bot.answers.answer import Answer, Item, Say, Section
from bot.answers.errand import Errand
from bot.presentation.lines import heading, item_html, lead_html
from bot.presentation.marks import Marks
from bot.presentation.reply import Button, Message, Reply
from bot.presentation.splitting import split
from bot.presentation.wording import sentence
from bot.search.articles import Articles
from bot.search.facts import Fact

BUTTONS_A_ROW = 2
LONG_LABEL = 24
"""Letters from which a button has a row of its own, so that a phone shows it whole."""

_READING = frozenset({Say.READ_AS, Say.MERGED, Say.MERGED_PROVINCE, Say.SAME_NAME, Say.ONE_AT_A_TIME})
"""Notices on how a name was read, which hold for an errand's result too."""
_LAST = frozenset({Say.FRESHNESS})
"""Notices that belong at the foot."""


def present(answer: Answer, articles: Articles) -> Reply:
    """The finished reply: HTML messages, buttons under the last, and the ids of the facts it states."""
    marks = Marks(articles)
    first = [notice for notice in answer.notices if notice.say not in _LAST]
    blocks: list[list[str]] = [
        [f"<b>{escape(_capital(answer.title), quote=False)}</b>"] if answer.title else [],
        _bare(answer.lead, marks),
        [escape(sentence(notice), quote=False) for notice in first],
        *(_section(section, marks, answer) for section in answer.sections),
    ]
    foot = marks.foot()
    if foot:
        blocks.append(["<b>Nguồn</b>", *foot])
    blocks.append(
        [f"<i>{escape(sentence(notice), quote=False)}</i>" for notice in answer.notices if notice.say in _LAST]
    )
    texts = split(block for block in blocks if block)
    messages = [Message(text) for text in texts[:-1]] + [Message(texts[-1], _buttons(answer))]
    return Reply(answer.outcome, tuple(messages), _facts(answer), answer.attachments, _errand(answer))


def _errand(answer: Answer) -> Errand | None:
    """The errand with what is said of how the question was read."""
    if answer.errand is None:
        return None
    return replace(
        answer.errand, note=" ".join(sentence(notice) for notice in answer.notices if notice.say in _READING)
    )


def _section(section: Section, marks: Marks, answer: Answer) -> list[str]:
    # "Chỉ đạo · tỉnh Lai Châu" above says what the one section holds.
    said = len(answer.sections) == 1 and answer.title.startswith(section.title.partition(",")[0])
    lines = [] if said else [f"<b>{escape(section.title, quote=False)}</b>"]
    above = ""
    place = section.place or answer.place
    for item in section.items:
        head = heading(item, place)
        if head and head != above:
            lines.append(head + ":")
        above = head
        lines.append(f"• {item_html(item, marks, place)}")
    if section.hidden:
        lines.append(
            f"… còn {'hơn ' if section.at_least else ''}{section.hidden} mục"
            + (f": {escape(section.more, quote=False)}" if section.more else "")
        )
    return lines


def _bare(items: tuple[Item, ...], marks: Marks) -> list[str]:
    return [lead_html(item, marks) for item in items]


def _buttons(answer: Answer) -> tuple[tuple[Button, ...], ...]:
    rows: list[list[Button]] = []
    for choice in answer.choices:
        button = Button(_capital(choice.label), choice.data)
        row = rows[-1] if rows else []
        short = len(choice.label) <= LONG_LABEL and all(len(other.label) <= LONG_LABEL for other in row)
        if row and short and len(row) < BUTTONS_A_ROW:
            row.append(button)
        else:
            rows.append([button])
    return tuple(tuple(row) for row in rows)


def _facts(answer: Answer) -> tuple[str, ...]:
    items = [*answer.lead, *(item for section in answer.sections for item in section.items)]
    ids: list[str] = []
    for item in items:
        ids.extend((item.id,) if isinstance(item, Fact) else item.facts)
    return tuple(dict.fromkeys(ids))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

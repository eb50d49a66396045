"""A reply put together: all of it for who reads all, a page of it for a phone, and the buttons beneath."""

from collections.abc import Sequence
from dataclasses import replace

from bot.answers.answer import Answer, Say
from bot.answers.errand import Errand
from bot.answers.next_steps import MOST_STEPS
from bot.answers.outcome import Outcome
from bot.answers.receipts import ask_receipt
from bot.presentation.blocks import Block, blocks_of, closing, facts_in
from bot.presentation.lines import capital
from bot.presentation.marks import Marks
from bot.presentation.pages import Page, Pages
from bot.presentation.plain import plain_text, utf16_units
from bot.presentation.reply import Button, Message, Reply
from bot.presentation.splitting import MOST_UNITS, split
from bot.presentation.views import Aspect, View, link_to_answer, link_to_fact
from bot.presentation.wording import sentence
from bot.search.articles import Articles

BUTTONS_A_ROW = 2
NUMBERS_A_ROW = 6
LONG_LABEL = 18
"""Letters from which a button has a row of its own, so that a phone shows it whole."""

Rows = tuple[tuple[Button, ...], ...]

NOTHING_ASKED = View("")
"""Of what no button can ask again: each of its messages is shown."""

_READING = frozenset({Say.READ_AS, Say.MERGED, Say.MERGED_PROVINCE, Say.SAME_NAME, Say.ONE_AT_A_TIME})
"""Notices on how a name was read, which hold for an errand's result too."""


def present(answer: Answer, articles: Articles, view: View = NOTHING_ASKED) -> Reply:
    """The finished reply of one answer, see `present_all`."""
    return present_all([answer], articles, view)


def present_all(answers: Sequence[Answer], articles: Articles, view: View) -> Reply:
    """The finished reply to a line of one or several questions: all of it, and the page that `view` looks at."""
    marks = Marks(articles)
    blocks, last = _blocks(answers, marks)
    pages = Pages(blocks, marks, last)
    texts = split(pages.whole.lines)
    messages = [Message(text) for text in texts[:-1]] + [Message(texts[-1], _buttons(answers, pages.whole, view, 0))]
    number = min(max(view.page, 1), len(pages))
    page = pages.page(number)
    shown = _shown(page)
    buttons = (*_turning(view, number, len(pages)), *_buttons(answers, page, view, number))
    outcomes = [answer.outcome for answer in answers]
    errand = _errand(answers[0])
    return Reply(
        Outcome.ANSWERED if Outcome.ANSWERED in outcomes else outcomes[0],
        tuple(messages),
        facts_in(blocks),
        tuple(dict.fromkeys(attached for answer in answers for attached in answer.attachments)),
        errand,
        page=None if errand or view is NOTHING_ASKED else Message(shown, buttons),
        link=link_to_answer(view.question) if len(pages) > 1 else "",
    )


def facts_on(answers: Sequence[Answer], articles: Articles, page: int) -> tuple[str, ...]:
    """Ids of the facts on a page of the reply, the last one when there are fewer; on all of it when `page` is 0."""
    marks = Marks(articles)
    blocks, last = _blocks(answers, marks)
    if page == 0:
        return facts_in(blocks)
    return Pages(blocks, marks, last).page(page).facts


def _blocks(answers: Sequence[Answer], marks: Marks) -> tuple[list[Block], list[str]]:
    """The blocks of all answers, and what is said at the foot."""
    blocks = [block for answer in answers for block in blocks_of(answer, marks)]
    return blocks, list(dict.fromkeys(line for answer in answers for line in closing(answer)))


def _errand(answer: Answer) -> Errand | None:
    """The errand with what is said of how the question was read."""
    if answer.errand is None:
        return None
    return replace(
        answer.errand, note=" ".join(sentence(notice) for notice in answer.notices if notice.say in _READING)
    )


def _shown(page: Page) -> str:
    """The page's text; of one that no message holds, which only sources without end can make, the beginning."""
    text = "\n\n".join("\n".join(block) for block in page.lines)
    return text if utf16_units(plain_text(text)) <= MOST_UNITS else split(page.lines)[0]


def _turning(view: View, number: int, count: int) -> Rows:
    """The row that turns pages."""
    if count == 1:
        return ()

    def turn(label: str, page: int) -> Button:
        return Button(label, replace(view, aspect=Aspect.PAGE, page=page).data)

    before = [turn("‹ Trước", number - 1)] if number > 1 else []
    after = [turn("Sau ›", number + 1)] if number < count else []
    return ((*before, turn(f"{number}/{count}", number), *after),)


def _buttons(answers: Sequence[Answer], page: Page, view: View, number: int) -> Rows:
    """The next steps, the receipts of the page, and the link to share."""
    steps = dict.fromkeys(choice for answer in answers for choice in answer.choices)
    if len(answers) > 1:
        steps = dict.fromkeys(list(steps)[:MOST_STEPS])
    buttons = [Button(capital(choice.label), choice.data) for choice in steps]
    if answers[0].shared:
        link = link_to_fact(answers[0].shared)
        return _in_rows([*buttons, *([Button("Chia sẻ", start=link, shared=True)] if link else [])])
    stated = any(answer.outcome in {Outcome.ANSWERED, Outcome.NO_DATA} for answer in answers)
    if stated and page.facts and (len(page.facts) == 1 or view is not NOTHING_ASKED):
        receipts = (
            ask_receipt(page.facts[0])
            if len(page.facts) == 1
            else replace(view, aspect=Aspect.RECEIPTS, page=number).data
        )
        buttons.append(Button("Xem câu gốc", receipts))
    return _in_rows(buttons)


def _in_rows(buttons: list[Button]) -> Rows:
    rows: list[list[Button]] = []
    for button in buttons:
        row = rows[-1] if rows else []
        if row and len(row) < _room_beside(button, row):
            row.append(button)
        else:
            rows.append([button])
    return tuple(map(tuple, rows))


def _room_beside(button: Button, row: list[Button]) -> int:
    """How many buttons like this one and those of the row a row holds."""
    labels = [button.label, *(other.label for other in row)]
    if all(label.isdecimal() for label in labels):
        return NUMBERS_A_ROW
    return BUTTONS_A_ROW if all(len(label) <= LONG_LABEL for label in labels) else 1

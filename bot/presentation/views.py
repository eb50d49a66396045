"""How a reply is looked at: a page of it, its receipts, through a link; and how buttons and links carry that.

Nothing is kept between two presses: whatever a button or a link leads to is drawn anew from what it carries.
"""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.answers.command_line import parse
from bot.answers.commands import Kind
from bot.answers.receipts import ask_receipt
from bot.presentation.packing import packed, unpacked
from bot.vietnamese.folding import tidy

MOST_BYTES = 64
"""What a button and a link may carry, by Telegram's rules."""
MOST_PAGES = 999
"""Pages a button can tell apart; of 300 facts, the most a reply looks at, there are fewer."""

_VIEW = re.compile(r"#(?P<aspect>[pg])(?P<page>\d{1,3})(?:=(?P<code>[\w-]*)| (?P<question>.*)|$)", re.ASCII | re.DOTALL)
_LINK = re.compile(r"/start (?P<sort>[fq]?)(?P<rest>[A-Za-z0-9_-]+)")


class Aspect(StrEnum):
    """What of a reply is looked at."""

    PAGE = "p"
    RECEIPTS = "g"


@dataclass(frozen=True, slots=True)
class View:
    """A question, and what of the reply to it is looked at."""

    question: str
    """Empty where a button had no room for it: the message that was answered has it then."""
    aspect: Aspect = Aspect.PAGE
    page: int = 1
    """The page looked at, or whose facts' receipts are; 0 is all of them."""

    @property
    def text(self) -> str:
        """The line that asks for this view."""
        return f"#{self.aspect}{self.page} {self.question}"

    @property
    def data(self) -> str:
        """The same for a button: the question packed, or left out where it does not fit."""
        whole = f"#{self.aspect}{self.page}={packed(self.question)}"
        return whole if len(whole) <= MOST_BYTES else f"#{self.aspect}{self.page}"


def is_view(line: str) -> bool:
    """Whether a line or a button asks for a view, not a question of its own."""
    return line.startswith("#") and _VIEW.fullmatch(line) is not None


def lacks_question(line: str) -> bool:
    """Whether a view's question has to be found elsewhere."""
    return is_view(line) and "=" not in line and " " not in line


def question_behind(line: str) -> str:
    """The question that a view is of; any other line is its own."""
    view = view_of(line) if is_view(line) else None
    return view.question if view else line


def turns_a_page(line: str) -> bool:
    """Whether a button asks for another page of the message it stands under."""
    return is_view(line) and line.startswith(f"#{Aspect.PAGE}")


def view_of(line: str) -> View | None:
    """What `line`, typed or carried by a button, asks to see; None when it is a broken view."""
    found = _VIEW.fullmatch(line) if line.startswith("#") else None
    if found is None:
        return _receipts_asked(tidy(line)) or View(line.strip())
    question = unpacked(found["code"]) if found["code"] is not None else found["question"]
    if not question or is_view(question):
        return None
    view = _receipts_asked(question) or View(question)
    return replace(view, aspect=Aspect(found["aspect"]), page=int(found["page"])) if view.page else view


def _receipts_asked(line: str) -> View | None:
    """ "/caugoc hộ nghèo Điện Biên": the receipts of all that would be answered."""
    typed = parse(line)
    if typed.command is None or typed.command.kind is not Kind.RECEIPT:
        return None
    is_question = typed.argument and not typed.argument.startswith("@")
    return View(typed.argument, Aspect.RECEIPTS, 0) if is_question else None


def link_to_fact(id_: str) -> str:
    """What a link to one fact carries; empty when it does not fit."""
    return f"f{id_}" if len(id_) < MOST_BYTES else ""


def link_to_answer(question: str) -> str:
    """What a link to the answer to `question` carries; empty when it does not fit."""
    code = f"q{packed(question)}"
    return code if len(code) <= MOST_BYTES else ""


def opened(line: str) -> str | None:
    """The question behind a link, `line` itself when it is none; None when the link leads nowhere."""
    found = _LINK.fullmatch(line.strip())
    if found is None:
        return line
    if found["sort"] == "f":
        return ask_receipt(found["rest"])
    return unpacked(found["rest"]) if found["sort"] == "q" else None

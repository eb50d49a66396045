"""`/start`, `/trogiup`, thanks, and what a question that leads nowhere is told."""

from rapidfuzz import fuzz, process

from bot.answers.answer import Answer, Choice, Item, Line, Notice, Say, Section, Title, section
from bot.answers.commands import READERS_COMMANDS
from bot.answers.next_steps import places_to_begin_with
from bot.answers.outcome import Outcome
from bot.answers.question import Trouble
from bot.answers.scope import Context
from bot.vietnamese.folding import folded

LIKE_A_COMMAND = 60
"""Least `fuzz.ratio` at which an unknown command brings a known one's name: "/chithj" 83, "/solieuu" 92; "/abc" 29."""

EXAMPLES = (
    "ty le ho ngheo dien bien",
    "Bí thư Lai Châu chỉ đạo gì",
    "nghị quyết 57",
    "khó khăn của các xã ở Mù Cang Chải",
)


def welcome(context: Context) -> Answer:
    """The first words."""
    count = str(len(context.snapshot.articles))
    return Answer(
        Outcome.HELP,
        notices=(Notice(Say.WELCOME, {"count": count}),),
        sections=_examples(),
        choices=(*places_to_begin_with(context), Choice("Các lệnh", "/trogiup")),
    )


def parting(_: Context) -> Answer:
    """What is said to thanks and goodbyes."""
    return Answer(Outcome.HELP, notices=(Notice(Say.PARTING),))


def usage(_: Context) -> Answer:
    """How the bot is asked: every command with its example, and free questions."""
    lines: list[Item] = [
        Line(
            f" – {command.description}. Ví dụ: {command.example}" if command.argument else f" – {command.description}",
            strong=f"/{command.name}",
        )
        for command in READERS_COMMANDS
    ]
    return Answer(Outcome.HELP, notices=(Notice(Say.HELP),), sections=(*section(Title.COMMANDS, lines), *_examples()))


def trouble(context: Context) -> Answer:
    """What is said to a line that cannot be answered as it stands."""
    question = context.question
    if question.trouble is Trouble.TOO_LONG:
        return Answer(Outcome.TOO_LONG, notices=(Notice(Say.TOO_LONG),))
    if question.trouble is Trouble.BAD_REFERENCE:
        return Answer(Outcome.UNKNOWN, notices=(Notice(Say.STALE_BUTTON),))
    if question.trouble is Trouble.UNKNOWN_COMMAND:
        names = [command.name for command in READERS_COMMANDS]
        near = process.extractOne(folded(question.command or ""), names, scorer=fuzz.ratio, score_cutoff=LIKE_A_COMMAND)
        return Answer(
            Outcome.USAGE, notices=(Notice(Say.UNKNOWN_COMMAND, {"near": f"/{near[0]}" if near else "/tinh Lai Châu"}),)
        )
    return Answer(Outcome.USAGE, notices=(Notice(Say.EMPTY),), sections=_examples())


def lost(_: Context) -> Answer:
    """What is said when nothing was recognised."""
    return Answer(Outcome.UNKNOWN, notices=(Notice(Say.UNKNOWN),), sections=_examples())


def _examples() -> tuple[Section, ...]:
    return section(Title.EXAMPLES, [Line(example) for example in EXAMPLES])

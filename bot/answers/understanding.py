"""From a typed line to a question: commands, references of buttons, free text, all through one door."""

import re
from datetime import date

from bot.answers.command_line import CommandLine, parse
from bot.answers.commands import Command, Kind
from bot.answers.composing import Line, compose
from bot.answers.permitting import Permission
from bot.answers.question import Question, Trouble
from bot.answers.reading import read
from bot.answers.references import take_references
from bot.answers.relative import dated
from bot.search.lexicon import Match, Token, tokens
from bot.search.snapshot import Snapshot
from bot.vietnamese.dates import read_periods
from bot.vietnamese.folding import tidy
from bot.vietnamese.telex import untyped

MAX_QUESTION = 400
"""Letters a question may have. The longest labelled question has under 150; an article pasted whole is none."""

_ADDRESSED = re.compile(r"(?<=\w)@\w+")
"""The bot's name after a command, as groups need it: "/tinh@briefing_bot"."""


def understand(text: str, snapshot: Snapshot, today: date) -> Question:
    """What `text` asks on the day `today`, as far as the names and words of `snapshot` tell. Never raises."""
    line = _ADDRESSED.sub("", tidy(text))
    if len(line) > MAX_QUESTION:
        return Question(line, None, trouble=Trouble.TOO_LONG)
    if not line:
        return Question(line, None, trouble=Trouble.EMPTY)
    typed = parse(line)
    if typed.unknown:
        return Question(line, None, typed.unknown, typed.argument, trouble=Trouble.UNKNOWN_COMMAND)
    return _understand(line, typed, snapshot, today)


def _understand(line: str, typed: CommandLine, snapshot: Snapshot, today: date) -> Question:
    command = typed.command
    question = Question(line, command.kind if command else None, command.name if command else None, typed.argument)
    if question.kind in {Kind.START, Kind.HELP}:
        return question
    references = take_references(typed.argument, snapshot)
    if references.broken:
        return Question(line, None, question.command, typed.argument, trouble=Trouble.BAD_REFERENCE)
    text = dated(references.text, today)
    periods = read_periods(text)
    for _, start, end in reversed(periods):
        text = text[:start] + " " + text[end:]
    # What looks like Telex may be a slip ("binj"): of the two readings the one that explains more holds.
    readings = [_read(tokens(spelling), command, snapshot) for spelling in dict.fromkeys((untyped(text), text))]
    words, matches = min(readings, key=lambda reading: _unexplained(*reading))
    period = periods[0][0] if periods else None
    return compose(Line(words, matches, references.names), question, command, period, snapshot)


def _read(words: list[Token], command: Command | None, snapshot: Snapshot) -> tuple[list[Token], list[Match]]:
    """The names in the line. Slips are looked for among all communes only where /xa asks for one."""
    permission = Permission(snapshot, command, words)
    return words, read(words, snapshot.lexicon, permission.allowed, weak=permission.wants(Kind.COMMUNE))


def _unexplained(words: list[Token], matches: list[Match]) -> int:
    return len(words) - sum(match.end - match.start for match in matches)

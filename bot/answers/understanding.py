"""From a typed line to a question: commands, references of buttons, free text, all through one door."""

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date

from bot.answers.alternatives import with_one_count
from bot.answers.clauses import MAX_QUESTION
from bot.answers.command_line import CommandLine, parse
from bot.answers.commands import Command, Kind
from bot.answers.composing import compose
from bot.answers.framing import without_frame
from bot.answers.initials import dotted_written_out
from bot.answers.line import Line
from bot.answers.permitting import Permission, is_well_marked
from bot.answers.question import Question, Trouble
from bot.answers.reading import PLACES, read, worth_of
from bot.answers.references import take_references
from bot.answers.relative import dated
from bot.answers.since_merger import without_it
from bot.search.abbreviations import spelled_out, written_out
from bot.search.lexicon import Match, NameKind, Reading, Token, tokens
from bot.search.respelling import capitals_apart
from bot.search.snapshot import Snapshot
from bot.vietnamese.dates import read_periods
from bot.vietnamese.folding import tidy, words
from bot.vietnamese.number_words import in_figures
from bot.vietnamese.telex import is_syllable, untyped

MOST_WORDS_RESPELT = 40
"""Words up to which a line is read again with its odd words respelt: no labelled question has more."""

_TAKEN_AS_THEY_ARE = frozenset({Kind.START, Kind.HELP, Kind.RECEIPT, Kind.ACCESS})
"""Commands in whose argument nothing is named."""
_NAMES = PLACES | {NameKind.PERSON, NameKind.GIVEN}
_BEGINNING = re.compile(r"\bdau(?=\s*$)", re.IGNORECASE)
"""What before a period, without its marks, tells which part of it is meant."""
_LEADING_TO = re.compile(r"\bh[ồo]i\s*$", re.IGNORECASE)
"""What leads to a period and is none: "hồi năm ngoái"."""
_ADDRESSED = re.compile(r"(?<=\w)@\w+")
"""The bot's name after a command, as groups need it: "/tinh@briefing_bot"."""


def understand(text: str, snapshot: Snapshot, today: date) -> Question:
    """What `text` asks on the day `today`, as far as the names and words of `snapshot` tell. Never raises."""
    line = _ADDRESSED.sub("", tidy(text))
    if len(line) > MAX_QUESTION:
        return Question(line, None, trouble=Trouble.TOO_LONG)
    if not line:
        return Question(line, None, trouble=Trouble.EMPTY)
    typed = _command_of(line)
    if typed.unknown:
        return Question(line, None, typed.unknown, typed.argument, trouble=Trouble.UNKNOWN_COMMAND)
    bare = without_it(line)
    if bare != line:
        # "Sau sáp nhập" dates a number; of what is said it may be the matter.
        asked = _understand(bare, _command_of(bare), snapshot, today)
        if asked.kind is Kind.FIGURES and asked.indicators:
            return replace(asked, text=line, since_merger=True)
    return _understand(line, typed, snapshot, today)


def _command_of(line: str) -> CommandLine:
    """The command that begins `line`, in keystrokes too: "/so sánh" typed "/so sa1nh"."""
    typed = parse(line)
    if typed.command is not None:
        return typed
    spelled = parse(untyped(line))
    return typed if spelled.command is None else spelled


def _understand(line: str, typed: CommandLine, snapshot: Snapshot, today: date) -> Question:
    command = typed.command
    question = Question(line, command.kind if command else None, command.name if command else None, typed.argument)
    if question.kind in _TAKEN_AS_THEY_ARE:
        return question
    references = take_references(typed.argument, snapshot)
    if references.broken:
        return Question(line, None, question.command, typed.argument, trouble=Trouble.BAD_REFERENCE)
    typed_text = dotted_written_out(references.text, snapshot)
    if command is None:
        typed_text = without_frame(in_figures(with_one_count(typed_text)))
    read = _best_reading(written_out(_in_small_letters(typed_text)), command, snapshot, today)
    meant = parse(read.text).command if command is None else None
    if meant is not None and meant.kind in {Kind.START, Kind.HELP}:
        return replace(question, kind=meant.kind)
    return compose(Line(read.words, read.matches, references.names), question, command, read.periods, snapshot)


def _in_small_letters(text: str) -> str:
    """A line all in capitals, whose capitals tell nothing; a single word may be an abbreviation."""
    return text.lower() if text.isupper() and " " in text.strip() else text


@dataclass(frozen=True, slots=True)
class _Reading:
    """A spelling of the line, read."""

    text: str
    words: list[Token]
    matches: list[Match]
    periods: Sequence[str]

    @property
    def unexplained(self) -> list[Token]:
        covered = {i for match in self.matches for i in range(match.start, match.end)}
        return [word for i, word in enumerate(self.words) if i not in covered]

    @property
    def doubtful(self) -> list[Token]:
        """The unexplained words, and those of a phrase that holds a slip; a place's name is the lexicon's alone."""
        slips = (match for match in self.matches if match.reading <= Reading.SLIP)
        phrases = (match for match in slips if not any(name.kind in PLACES for name in match.names))
        return [*self.unexplained, *(self.words[i] for match in phrases for i in range(match.start, match.end))]

    @property
    def has_other_marks(self) -> bool:
        """Whether a place is read from marks that its name does not have."""
        others = (match for match in self.matches if match.reading is Reading.OTHER_MARKS)
        return any(name.kind in PLACES for match in others for name in match.names)

    def naming(self, kinds: Set[NameKind]) -> set[str]:
        """The words, folded, of the names of `kinds`."""
        named = (match for match in self.matches if any(name.kind in kinds for name in match.names))
        return {self.words[i].folded for match in named for i in range(match.start, match.end)}

    @property
    def rank(self) -> tuple[int, float, int]:
        """How badly it explains the line: the smallest is the best; among equals the one of real words."""
        return len(self.unexplained), -worth_of(self.matches), self.strange

    @property
    def strange(self) -> int:
        """How many of the unexplained words are no syllables."""
        return sum(not is_syllable(word.folded) for word in self.unexplained)


def _best_reading(text: str, command: Command | None, snapshot: Snapshot, today: date) -> _Reading:
    """The spelling of `text` that explains more and better, as typed where they are alike.

    What looks like Telex may be a slip ("binj") or a name ("Sa Loong"), what looks like a slip may be meant.
    """
    apart = capitals_apart(text)
    best = _best(dict.fromkeys((text, apart)), command, snapshot, today)
    for spelling in dict.fromkeys((untyped(apart), untyped(apart, boldly=True))):
        spelled = best if spelling == apart else _best((best.text, spelling), command, snapshot, today, best)
        # Keys that spell marks no such place has are no keys: "haj giang" is no "hạ giang", so no Hà Giang.
        if not spelled.has_other_marks or best.has_other_marks:
            best = spelled
    if not best.doubtful or len(best.words) > MOST_WORDS_RESPELT:
        return best
    best = _best(dict.fromkeys((best.text, spelled_out(best.text))), command, snapshot, today, best)
    odd = {word.text for word in best.doubtful}
    for _ in range(2):
        spelling, undone = snapshot.respelling.respelt(best.text, odd) if odd else (best.text, {})
        if spelling == best.text:
            return best
        respelt = frozenset(words(spelling)) - frozenset(words(best.text))
        again = _best(dict.fromkeys((spelling, spelled_out(spelling))), command, snapshot, today, respelt=respelt)
        # What a slip makes of a name is for the lexicon to say, which knows what else is near.
        named = again.naming(_NAMES)
        vetoed = {typed for typed, put in undone.items() if put in named}
        if not vetoed:
            # Words that are words now are better than what they were, whether or not they name anything.
            return again if again.strange < best.strange else min(best, again, key=lambda read: read.rank)
        odd -= vetoed
    return best


def _best(  # noqa: PLR0913, PLR0917 - what a reading depends on
    spellings: Iterable[str],
    command: Command | None,
    snapshot: Snapshot,
    today: date,
    known: _Reading | None = None,
    respelt: Set[str] = frozenset(),
) -> _Reading:
    """The reading of the spelling that explains most; one that is `known` is not read again."""
    readings = (
        known if known is not None and known.text == spelling else _read(spelling, command, snapshot, today, respelt)
        for spelling in spellings
    )
    return min(readings, key=lambda read: read.rank)


def _read(text: str, command: Command | None, snapshot: Snapshot, today: date, respelt: Set[str]) -> _Reading:
    """The period and the names in the line. Slips are looked for among all communes only where /xa asks for one."""
    bare = dated(text, today, snapshot.months)
    periods = read_periods(bare)
    for _, start, end in reversed(periods):
        # "Dau nam 2025" is no "đâu năm 2025"; in "phan dau 2025" it is another word's.
        before = _BEGINNING.sub("đầu", bare[:start]) if bare[start].isalpha() else bare[:start]
        before = _LEADING_TO.sub("", before)
        bare = before + " " + bare[end:]
    line = tokens(bare)
    permission = Permission(snapshot, command, line, respelt, is_well_marked(line))
    matches = read(line, snapshot.lexicon, permission, weak=permission.wants(Kind.COMMUNE))
    return _Reading(text, line, matches, [period for period, *_ in periods])

"""From a typed line to a question: commands, references of buttons, free text, all through one door."""

import re
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.answers.commands import COMMANDS, Command, Kind
from bot.answers.places import PlaceMention, place_of, resolve
from bot.answers.question import Question, Subject, Trouble
from bot.answers.reading import PLACES, content_words, keep, read
from bot.gazetteer.model import Level
from bot.search.lexicon import Match, Name, NameKind, Reading, Token, tokens
from bot.search.snapshot import Snapshot
from bot.search.vocabulary import CUES, Cue
from bot.vietnamese.dates import read_periods
from bot.vietnamese.folding import folded, tidy
from bot.vietnamese.telex import is_syllable, untyped

MAX_QUESTION = 400
"""Letters a question may have. The longest labelled question has under 150; an article pasted whole is none."""
LONG_WORD = 7
"""Letters from which one word alone may hold a slip: names run together ("dienbin"), hardly ever a plain word."""

_SLASH = re.compile(r"^[/／]\s*(?P<name>[^\s:,.;]*)[:,.;]*\s*(?P<rest>.*)$", re.DOTALL)
_ADDRESSED = re.compile(r"(?<=\w)@\w+")
"""The bot's name after a command, as groups need it: "/tinh@briefing_bot"."""
_REFERENCE = re.compile(r"(?<!\S)@(\S+)")
_PLACE_REFERENCE = re.compile(r"^[pcf][a-z]?\d+[a-z0-9-]*$")
_DOCUMENT_NUMBER = re.compile(r"^\d{1,4}[-/][^\W\d_]{2,}|^(?:nq|qd|kh|ct|kl)[-/]?\d{1,4}$")
_DOCUMENT_WORDS = frozenset({"quyet", "nq", "hoach", "luan", "dinh", "thi", "qd", "kh", "kl", "so"})
"""Last words (folded) of what a document is called, before its number: nghị quyết, kế hoạch, kết luận …"""
_NATURAL = frozenset({"tinh", "xa", "tp", "thanhpho", "phuong", "dackhu", "start"})
"""Command names that are ordinary words too: without "/" they are read as such."""
_LEVELS: tuple[tuple[str, frozenset[str]], ...] = (
    ("district", frozenset({"huyen", "quan", "thi xa", "tx"})),
    ("commune", frozenset({"xa", "phuong", "dac khu", "thi tran", "tt"})),
    ("city", frozenset({"thanh pho", "tp"})),
    ("province", frozenset({"tinh", "thu do"})),
)
"""Level words, folded, in the order they are tried: "thị xã" before "xã"."""
_PLACE_COMMANDS = frozenset({Kind.PROVINCE, Kind.COMMUNE})
_NUMBERLESS = frozenset({Kind.DIRECTIVES, Kind.PETITIONS, Kind.TOPIC, Kind.SEARCH, Kind.DOCUMENTS})
"""Kinds of question that want no figure."""
_ASKING = frozenset(folded(word) for phrase in CUES[Cue.NUMBER] for word in phrase.split())
"""Words that ask for a number and name nothing, though an indicator's synonym may hold them ("bao nhiêu cán bộ")."""
_BY_NAME: dict[str, Command] = {
    name: command
    for command in COMMANDS
    for name in (command.name, folded(command.accented).replace(" ", ""), *command.aliases)
}


def understand(text: str, snapshot: Snapshot) -> Question:
    """What `text` asks, as far as the names and words of `snapshot` tell. Never raises, whatever is typed."""
    line = _ADDRESSED.sub("", tidy(text))
    if len(line) > MAX_QUESTION:
        return Question(line, None, trouble=Trouble.TOO_LONG)
    if not line:
        return Question(line, None, trouble=Trouble.EMPTY)
    command, argument, unknown = _command(line)
    if unknown:
        return Question(line, None, command=unknown, argument=argument, trouble=Trouble.UNKNOWN_COMMAND)
    question = Question(
        line, command.kind if command else None, command=command.name if command else None, argument=argument
    )
    if command and command.kind in {Kind.START, Kind.HELP}:
        return question
    return _Understanding(snapshot, question, command).question()


def _command(line: str) -> tuple[Command | None, str, str]:
    """The command that begins `line`, what follows it, and the name of one that does not exist."""
    slash = _SLASH.match(line)
    rest = slash["name"] + " " + slash["rest"] if slash else line
    typed = rest.split()
    for length in (2, 1):
        name = folded("".join(typed[:length]))
        command = _BY_NAME.get(name)
        if command and len(typed) >= length and (slash or name not in _NATURAL):
            return command, " ".join(typed[length:]), ""
    return None, line, (slash["name"] if slash else "")


@dataclass(slots=True)
class _Understanding:
    """The steps from a line to a question, over one snapshot."""

    snapshot: Snapshot
    base: Question
    command: Command | None

    def question(self) -> Question:
        text, references, bad = self._references(self.base.argument)
        if bad:
            return replace(self.base, trouble=Trouble.BAD_REFERENCE)
        periods = read_periods(text)
        for _, start, end in reversed(periods):
            text = text[:start] + " " + text[end:]
        # What looks like Telex may be a slip ("binj"): of the two readings the one that explains more holds.
        lines = [tokens(spelling) for spelling in dict.fromkeys((untyped(text), text))]
        readings = [(line, self._read(line)) for line in lines]
        line, matches = min(readings, key=lambda reading: _unexplained(*reading))
        return self._compose(line, matches, references, periods[0][0] if periods else None)

    def _read(self, line: Sequence[Token]) -> list[Match]:
        """The names in the line. Slips are looked for among all communes only where /xa asks for one."""

        def allowed(start: int, end: int, match: Match) -> Match | None:
            return self._allowed(line, start, end, match)

        return read(line, self.snapshot.lexicon, allowed, weak=self._wants(Kind.COMMUNE))

    def _wants(self, kind: Kind) -> bool:
        return self.command is not None and self.command.kind is kind

    def _or_a_province(self, line: Sequence[Token], subjects: tuple[Subject, ...]) -> tuple[Subject, ...]:
        """The reader asked when /tinh got an unknown commune's name that is also a slip away from a province's."""
        if len(subjects) != 1 or subjects[0].place.level is Level.PROVINCE or not subjects[0].sure:
            return subjects
        near = self.snapshot.lexicon.near(line, weak=False)
        names = (
            [name for name in near.names if self._is_province(name)] if near and near.reading is Reading.SLIP else []
        )
        if not names:
            return subjects
        province, commune = place_of(names[0], self.snapshot), subjects[0].place
        return (Subject(province, subjects[0].typed, (commune, *subjects[0].others), misspelt=True, sure=False),)

    def _references(self, text: str) -> tuple[str, list[Name], bool]:
        """Names given by "@" and a key, as buttons send them; any other "@…" (the bot's own name) is dropped."""
        found: list[Name] = []
        bad = False
        for key in _REFERENCE.findall(text):
            sort, _, rest = key.partition("-")
            if key in self.snapshot.gazetteer.places:
                found.append(Name(NameKind.PLACE, key, "", True))
            elif key in self.snapshot.gazetteer.former:
                found.append(Name(NameKind.FORMER, key, "", True))
            elif sort == "t" and rest in self.snapshot.topics:
                found.append(Name(NameKind.TOPIC, self.snapshot.topics[rest], "", True))
            elif sort == "d" and rest in self.snapshot.documents:
                found.append(Name(NameKind.DOCUMENT, rest, "", True))
            elif sort == "o" and rest in self.snapshot.official_keys:
                found.append(Name(NameKind.PERSON, self.snapshot.official_keys[rest], "", True))
            elif _PLACE_REFERENCE.match(key) or sort in {"t", "d", "o"}:
                bad = True
        return _REFERENCE.sub(" ", text), found, bad

    def _allowed(self, line: Sequence[Token], start: int, end: int, match: Match) -> Match | None:
        """What of a candidate may be read here; the rules that keep ordinary words from being places."""
        run = line[start:end]
        whole = len(run) == len(line)
        if match.reading <= Reading.SLIP and not self._may_be_slip(run):
            return None
        if match.reading is Reading.TWO_SLIPS and not whole and not self._wants(Kind.COMMUNE):
            return None
        asked = self._wants(Kind.COMMUNE) or (self._wants(Kind.PROVINCE) and whole) or _is_level(line, start)
        spelt = match.reading > Reading.OTHER_MARKS
        plain = not any(name.strong and name.kind not in PLACES for name in match.names)
        weak = asked or (spelt and plain and ((whole and not self._is_common(run)) or self._named(line, start, end)))
        alone = len(run) == 1 and not asked

        def wanted(name: Name) -> bool:
            if not name.strong:
                return weak
            if name.kind is NameKind.STOP and match.reading < Reading.EXACT:
                # "Minh" in a person's name is no "mình"; "a" is no "ạ".
                capital = start > 0 and run[0].capital
                return match.reading > Reading.OTHER_MARKS and run[0].folded != "a" and not capital
            if name.kind is NameKind.CUE and len(run) == 1:
                return match.reading is Reading.EXACT
            return not (alone and match.reading is Reading.OTHER_MARKS)

        return keep(match, wanted)

    def _is_common(self, run: Sequence[Token]) -> bool:
        """Whether the articles have the words as ordinary ones ("đoàn kết"), and so they were typed."""
        pairs = [(a.folded, b.folded) for a, b in pairwise(run)]
        return bool(pairs) and not run[0].capital and self.snapshot.common.issuperset(pairs)

    def _may_be_slip(self, run: Sequence[Token]) -> bool:
        if len(run) == 1:
            return len(run[0].folded) >= LONG_WORD and not is_syllable(run[0].folded)
        return not all((a.folded, b.folded) in self.snapshot.said for a, b in pairwise(run))

    def _named(self, line: Sequence[Token], start: int, end: int) -> bool:
        """Whether a run is written as a name: capitals in a line that is not all capitals, or a province after it."""
        run = line[start:end]
        if len(run) > 1 and all(token.capital for token in run) and not all(token.capital for token in line):
            return True
        after = end + 1 if end < len(line) and line[end].folded in {"tinh", "tp"} else end
        for length in range(1, 5):
            match = self.snapshot.lexicon.exact(line[after : after + length])
            if match and after + length <= len(line) and any(self._is_province(name) for name in match.names):
                return True
        return False

    def _is_province(self, name: Name) -> bool:
        gazetteer = self.snapshot.gazetteer
        if name.kind is NameKind.PLACE:
            return gazetteer.places[name.key].level is Level.PROVINCE
        return name.kind is NameKind.FORMER and gazetteer.former[name.key].level is Level.PROVINCE

    def _compose(
        self, line: Sequence[Token], matches: Sequence[Match], references: Sequence[Name], period: str | None
    ) -> Question:
        covered = {i for match in matches for i in range(match.start, match.end)}
        rest = [token for i, token in enumerate(line) if i not in covered]
        numbers, rest = _document_numbers(line, rest)
        cues = {name.key for match in matches for name in match.names if name.kind is NameKind.CUE}
        explained = {
            i
            for match in matches
            if not any(name.kind in {NameKind.LEVEL, NameKind.STOP} for name in match.names)
            for i in range(match.start, match.end)
        }
        mentions = [
            PlaceMention(
                match,
                tuple(name for name in match.names if name.kind in PLACES),
                _level_before(line, match.start, explained),
                _typed(line, match),
            )
            for match in matches
            if any(name.kind in PLACES for name in match.names)
        ]
        subjects = resolve(mentions, [name for name in references if name.kind in PLACES], self.command, self.snapshot)
        if self._wants(Kind.PROVINCE):
            subjects = self._or_a_province(line, subjects)
        if any(subject.sure for subject in subjects):
            # "bản Tân Lập ở Si Pa Phìn": beside a place that is known for sure, a name that many bear is but words.
            doubtful = [mention for mention in mentions if not any(name.strong for name in mention.names)]
            vague = {mention.typed for mention in doubtful} & {
                subject.typed for subject in subjects if not subject.sure
            }
            subjects = tuple(subject for subject in subjects if subject.typed not in vague)
            rest += [line[i] for m in doubtful if m.typed in vague for i in range(m.match.start, m.match.end)]
        sure, unsure = _people(line, matches, covered)
        sure += [name.key for name in references if name.kind is NameKind.PERSON]
        question = replace(
            self.base,
            subjects=subjects,
            people=tuple(dict.fromkeys(sure)),
            unsure_people=tuple(dict.fromkeys(unsure)),
            posts=_keys(matches, references, NameKind.POST),
            topics=_keys(matches, references, NameKind.TOPIC),
            indicators=_keys(matches, references, NameKind.INDICATOR),
            documents=_keys(matches, references, NameKind.DOCUMENT),
            document_numbers=tuple(numbers),
            period=period,
            rest=tuple(content_words(rest)),
            words=_words(line, matches),
            named=tuple(_said(line, matches, NameKind.INDICATOR, NameKind.TOPIC)),
            post_goes_on=_post_goes_on(line, matches),
            wants_day=Cue.WHEN in cues,
            wants_number=bool({Cue.FIGURES, Cue.NUMBER} & cues),
            wants_person=bool({Cue.WHO, Cue.OFFICIALS} & cues),
            difficulties_only=Cue.DIFFICULTIES in cues and Cue.PETITIONS not in cues,
            petitions_only=Cue.PETITIONS in cues and Cue.DIFFICULTIES not in cues,
        )
        question = question if question.kind else replace(question, kind=_kind(question, cues))
        if question.kind in _NUMBERLESS:
            # "chỉ đạo về đảng viên": what names a figure elsewhere is here what the directive is about.
            return replace(question, indicators=(), rest=(*_said(line, matches, NameKind.INDICATOR), *question.rest))
        if question.kind is Kind.FIGURES and Cue.NUMBER in cues and not question.indicators:
            # "tỷ lệ hộ cận nghèo": one number is asked for, and every number on the topic would be another one.
            return replace(question, topics=(), rest=(*_said(line, matches, NameKind.TOPIC), *question.rest))
        return question


_RULES: tuple[tuple[Callable[[Question, Set[str]], object], Kind], ...] = (
    (lambda asked, cues: Cue.GREETING in cues and not asked.has_subject, Kind.START),
    (lambda asked, cues: Cue.HELP in cues and not asked.has_subject, Kind.HELP),
    (lambda _, cues: Cue.COMPARE in cues, Kind.COMPARE),
    (lambda _, cues: {Cue.PETITIONS, Cue.DIFFICULTIES} & cues, Kind.PETITIONS),
    (lambda _, cues: Cue.DIRECTIVES in cues, Kind.DIRECTIVES),
    (lambda asked, _: len(asked.subjects) > 1, Kind.COMPARE),
    (lambda asked, cues: asked.documents or asked.document_numbers or Cue.DOCUMENTS in cues, Kind.DOCUMENTS),
    (lambda _, cues: Cue.SOURCES in cues, Kind.SOURCES),
    (lambda asked, _: asked.wants_day and asked.has_subject, Kind.SEARCH),
    (lambda asked, _: asked.people or asked.unsure_people or asked.posts or asked.wants_person, Kind.OFFICIALS),
    (lambda asked, _: asked.indicators or asked.wants_number, Kind.FIGURES),
    (lambda _, cues: Cue.SEARCH in cues, Kind.SEARCH),
    (lambda asked, _: asked.topics, Kind.TOPIC),
    (lambda asked, _: asked.rest, Kind.SEARCH),
    (lambda asked, _: asked.subjects and asked.subjects[0].place.level is Level.PROVINCE, Kind.PROVINCE),
    (lambda asked, _: asked.subjects, Kind.COMMUNE),
)
"""What a line without a command asks for: the first rule that holds decides."""


def _kind(question: Question, cues: Set[str]) -> Kind | None:
    return next((kind for holds, kind in _RULES if holds(question, cues)), None)


def _words(line: Sequence[Token], matches: Sequence[Match]) -> tuple[Token, ...]:
    """All words of the line but the ordinary ones."""
    ordinary = {
        i
        for match in matches
        if all(name.kind is NameKind.STOP for name in match.names)
        for i in range(match.start, match.end)
    }
    return tuple(token for i, token in enumerate(line) if i not in ordinary)


def _said(line: Sequence[Token], matches: Sequence[Match], *kinds: NameKind) -> list[Token]:
    """The words that name something of `kinds` and nothing else."""
    alone = [match for match in matches if all(name.kind in kinds for name in match.names)]
    return [line[i] for match in alone for i in range(match.start, match.end) if line[i].folded not in _ASKING]


def _unexplained(line: Sequence[Token], matches: Sequence[Match]) -> int:
    return len(line) - sum(match.end - match.start for match in matches)


def _post_goes_on(line: Sequence[Token], matches: Sequence[Match]) -> bool:
    """Whether words after a post make it another one: "bộ trưởng" in "bộ trưởng bộ y tế"."""
    ends = {match.end for match in matches if any(name.kind is NameKind.POST for name in match.names)}
    closed = {NameKind.PLACE, NameKind.FORMER, NameKind.CUE, NameKind.STOP, NameKind.PERSON, NameKind.LEVEL}
    follows = {match.start for match in matches if any(name.kind in closed for name in match.names)}
    return any(end < len(line) and end not in follows for end in ends)


def _keys(matches: Sequence[Match], references: Sequence[Name], kind: NameKind) -> tuple[str, ...]:
    names = [name for match in matches for name in match.names] + list(references)
    return tuple(dict.fromkeys(name.key for name in names if name.kind is kind))


def _people(line: Sequence[Token], matches: Sequence[Match], covered: set[int]) -> tuple[list[str], list[str]]:
    """Officials who are named for sure, and those whose name is only near: another person may be meant."""
    sure: list[str] = []
    unsure: list[str] = []
    for match in matches:
        people = [name.key for name in match.names if name.kind is NameKind.PERSON]
        longer = match.end < len(line) and match.end not in covered and line[match.end].capital
        exact = match.reading >= Reading.GLUED and len(set(people)) == 1 and not longer
        (sure if exact else unsure).extend(people)
    return sure, unsure


def _document_numbers(line: Sequence[Token], rest: list[Token]) -> tuple[list[str], list[Token]]:
    """Document numbers among the unexplained words, and the words without them."""
    numbers: list[str] = []
    left: list[Token] = []
    for token in rest:
        at = next(i for i, other in enumerate(line) if other is token)
        after_kind = at > 0 and line[at - 1].folded in _DOCUMENT_WORDS and token.folded.isdigit()
        if after_kind or _DOCUMENT_NUMBER.match(token.folded):
            numbers.append(token.text)
        else:
            left.append(token)
    return numbers, left


def _level_before(line: Sequence[Token], start: int, explained: Set[int] = frozenset()) -> str | None:
    """The level that the word or two before `start` name, unless they belong to another name ("số xã")."""
    before = [token.folded for i, token in enumerate(line[:start]) if i >= start - 2 and i not in explained]
    two, one = " ".join(before), before[-1] if before and start - 1 not in explained else ""
    return next((level for level, phrases in _LEVELS if two in phrases or one in phrases), None)


def _is_level(line: Sequence[Token], start: int) -> bool:
    return _level_before(line, start) is not None


def _typed(line: Sequence[Token], match: Match) -> str:
    return " ".join(token.text for token in line[match.start : match.end])

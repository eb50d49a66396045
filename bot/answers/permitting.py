"""Which readings of a run are let through: the rules that keep ordinary words from being places."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.answers.commands import Command, Kind
from bot.answers.levels import level_before
from bot.answers.reading import PLACES, keep
from bot.gazetteer.model import Level
from bot.search.lexicon import Match, Name, NameKind, Reading, Token
from bot.search.snapshot import Snapshot
from bot.vietnamese.telex import is_syllable

LONG_WORD = 7
"""Letters from which one word alone may hold a slip: names run together ("dienbin"), hardly ever a plain word."""
SURE_SLIP = 6
"""Letters a run needs before a slip in it is forgiven in the middle of a line: "thu đc" is no "thủ đô"."""
LONGEST_PROVINCE = 4
"""Words a province's name has at most ("Bà Rịa - Vũng Tàu")."""


@dataclass(frozen=True, slots=True)
class Permission:
    """The rules, for one line under one command."""

    snapshot: Snapshot
    command: Command | None
    line: Sequence[Token]

    def allowed(self, start: int, end: int, match: Match) -> Match | None:
        """What of `match` may be read at its place in the line; None when nothing may."""
        run = self.line[start:end]
        whole = len(run) == len(self.line)
        if match.reading <= Reading.SLIP and not self._may_be_slip(run):
            return None
        short = sum(len(token.folded) for token in run) < SURE_SLIP
        if short and match.reading <= Reading.SLIP and not whole and self.command is None:
            return None
        if match.reading is Reading.TWO_SLIPS and not whole and not self.wants(Kind.COMMUNE):
            return None
        levelled = level_before(self.line, start) is not None
        asked = self.wants(Kind.COMMUNE) or (self.wants(Kind.PROVINCE) and whole) or levelled
        spelt = match.reading > Reading.OTHER_MARKS
        plain = not any(name.strong and name.kind not in PLACES for name in match.names)
        weak = asked or (spelt and plain and ((whole and not self._is_common(run)) or self._is_named(start, end)))
        alone = len(run) == 1 and not asked

        def wanted(name: Name) -> bool:
            if not name.strong:
                return weak
            if name.kind is NameKind.STOP and match.reading < Reading.EXACT:
                # "Minh" in a person's name is no "mình", "CA" is no "cả", "a" is no "ạ".
                capital = (start > 0 and run[0].capital) or self._is_abbreviation(run[0])
                return spelt and run[0].folded != "a" and not capital
            if name.kind is NameKind.CUE and len(run) == 1:
                return match.reading is Reading.EXACT
            return spelt or not alone or match.reading < Reading.OTHER_MARKS

        return keep(match, wanted)

    def wants(self, kind: Kind) -> bool:
        """Whether the line's command is of `kind`."""
        return self.command is not None and self.command.kind is kind

    def _is_abbreviation(self, token: Token) -> bool:
        return len(token.text) > 1 and token.text.isupper() and not all(word.text.isupper() for word in self.line)

    def _is_common(self, run: Sequence[Token]) -> bool:
        """Whether the articles have the words as ordinary ones ("đoàn kết"), and so they were typed."""
        pairs = [(a.folded, b.folded) for a, b in pairwise(run)]
        return bool(pairs) and not run[0].capital and self.snapshot.common.issuperset(pairs)

    def _may_be_slip(self, run: Sequence[Token]) -> bool:
        if len(run) == 1:
            return len(run[0].folded) >= LONG_WORD and not is_syllable(run[0].folded)
        return not all((a.folded, b.folded) in self.snapshot.said for a, b in pairwise(run))

    def _is_named(self, start: int, end: int) -> bool:
        """Whether a run is written as a name: capitals in a line that is not all capitals, or a province after it."""
        run = self.line[start:end]
        if len(run) > 1 and all(token.capital for token in run) and not all(token.capital for token in self.line):
            return True
        after = end + 1 if end < len(self.line) and self.line[end].folded in {"tinh", "tp"} else end
        for last in range(after + 1, min(after + LONGEST_PROVINCE, len(self.line)) + 1):
            match = self.snapshot.lexicon.exact(self.line[after:last])
            if match and any(is_province(name, self.snapshot) for name in match.names):
                return True
        return False


def is_province(name: Name, snapshot: Snapshot) -> bool:
    """Whether a name is a province's, present or former."""
    gazetteer = snapshot.gazetteer
    if name.kind is NameKind.PLACE:
        return gazetteer.places[name.key].level is Level.PROVINCE
    return name.kind is NameKind.FORMER and gazetteer.former[name.key].level is Level.PROVINCE

"""Which readings of a run are let through: the rules that keep ordinary words from being places."""

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.answers.commands import Command, Kind
from bot.answers.levels import level_words_before
from bot.answers.places import fits, place_of
from bot.answers.reading import ORDINARY, PLACES, keep
from bot.gazetteer.model import Level
from bot.search.abbreviations import is_short
from bot.search.compounds import COMPOUNDS
from bot.search.lexicon import Match, Name, NameKind, Reading, Token, one_slip
from bot.search.ordinary_words import ONLY_AS_TYPED
from bot.search.snapshot import Snapshot, head_of
from bot.search.vocabulary import Cue
from bot.vietnamese.folding import half_marked
from bot.vietnamese.telex import is_syllable

LONG_WORD = 7
"""Letters from which one word alone may hold a slip: names run together ("dienbin"), hardly ever a plain word."""
SURE_SLIP = 6
"""Letters a run needs before a slip in it is forgiven in the middle of a line: "thu đc" is no "thủ đô"."""
CUES_WITHOUT_MARKS = frozenset({"mấy"})
"""Cues of one word that are read without their marks too, in a line that has none: "may" is hardly anything else."""
NEVER_WITHOUT_MARKS = frozenset({"a", "vang"})
"""Ordinary words that are others without their marks: "a" is no "ạ", and "gia vang" asks for the price of gold."""
VILLAGE_WORDS = frozenset({"bản", "thôn", "ấp", "buôn", "ban", "thon", "buon"})
"""Words for what lies below a commune: the name after one is no commune's."""
SURNAMES = frozenset(
    [
        *("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Ngô", "Dương"),
        *("Lý", "Trịnh", "Đinh", "Tô", "Lương", "Trương", "Lâm", "Tạ", "Chu", "Vàng", "Giàng", "Lò", "Quàng"),
        *("Sùng", "Thào", "Mùa", "Tòng", "Cầm", "Điêu", "Lường"),
    ]
)
"""What begins a person's name, so that "Nguyễn Hòa Bình" asks about no province; "Đoàn" is the youth's union too."""
HO_CHI_MINH = frozenset({"hồ chí minh", "hcm"})
BEFORE_HO_CHI_MINH = frozenset(
    {"tư tưởng", "đạo đức", "phong cách", "tấm gương", "quốc gia", "cộng sản", "chủ tịch", "chiến dịch", "viện ctqg"}
    | {"tu tuong", "dao duc", "phong cach", "tam guong", "quoc gia", "cong san", "chu tich", "chien dich", "vien ctqg"}
)
"""Words before the man's name, not the city's: "tư tưởng Hồ Chí Minh", "Học viện Chính trị quốc gia Hồ Chí Minh"."""
_NAMING = frozenset({NameKind.TELLING, NameKind.TOPIC, NameKind.INDICATOR})
_BOUND = frozenset({NameKind.CUE, NameKind.TELLING})
"""Names that words with other marks are not, where the articles have the first beside the word before."""
LONGEST_LEVEL = 2
"""Words that name a level ("thành phố")."""
WELL_MARKED = 0.68
"""Share of words with marks from which all are taken to be typed: of 168 sentences of the articles none has less than
0.68."""
LEAST_WELL_MARKED = 4
"""Words such a line has at least: "hộ nghèo o dien bien" has one of five."""
LONGEST_PROVINCE = 4
"""Words a province's name has at most ("Bà Rịa - Vũng Tàu")."""


def is_well_marked(line: Sequence[Token]) -> bool:
    """Whether marks are typed throughout a line."""
    words = [token for token in line if token.folded.isalpha()]
    return len(line) >= LEAST_WELL_MARKED and sum(token.marked for token in words) >= WELL_MARKED * len(words)


@dataclass(frozen=True, slots=True)
class Permission:
    """The rules, for one line under one command."""

    snapshot: Snapshot
    command: Command | None
    line: Sequence[Token]
    respelt: Set[str] = frozenset()
    """Words that were not typed so, and stand without their marks."""
    well_marked: bool = False
    """Marks are typed throughout the line."""

    def allowed(self, start: int, end: int, match: Match) -> Match | None:
        """What of `match` may be read at its place in the line; None when nothing may."""
        run = self.line[start:end]
        whole = len(run) == len(self.line)
        if match.reading <= Reading.SLIP and not (self._may_be_slip(run) and self._may_be_place(match, run)):
            return None
        if match.reading <= Reading.SLIP and self._belongs_to_the_word_before(start):
            return None
        short = sum(len(token.folded) for token in run) < SURE_SLIP
        if short and match.reading <= Reading.SLIP and not whole and self.command is None:
            return None
        if match.reading is Reading.TWO_SLIPS and not whole and not self.wants(Kind.COMMUNE):
            return None
        if match.reading is Reading.SLIP and whole and self.command is None:
            match = self._with_communes(match)
        level = level_words_before(self.line, start)
        if match.reading is Reading.SLIP and not whole and level is None and self._is_of_words(run):
            if not any(name.kind in PLACES for name in match.names):
                # "công nghiệp" is no "nông nghiệp", "nay hoi" no "đại hội".
                return None
            match = replace(match, reading=Reading.TWO_SLIPS)
        if match.reading <= Reading.SLIP and self._is_a_rare_place(run):
            match = replace(match, runner_up=True)
        asked = self.wants(Kind.COMMUNE) or (self.wants(Kind.PROVINCE) and whole)
        spelt = match.reading > Reading.OTHER_MARKS
        weak = any(not name.strong for name in match.names) and (
            asked or self._may_be_weak(start, end, match, levelled=level is not None and self._fits(match, level[0]))
        )
        alone = len(run) == 1 and not asked and level is None
        # Asked once: hundreds of people share a last name.
        half = any(name.kind is NameKind.GIVEN for name in match.names) and self._may_be_province(match)

        bound = match.reading is Reading.OTHER_MARKS and self._belongs_to_the_word_before(start)

        def wanted(name: Name) -> bool:  # noqa: PLR0911 - the kinds of names
            # "Chủ động thế nào" asks for no number ("đông thế nào"), "đổi mới phương thức" tells of no "mỗi phường".
            if (name.kind in PLACES and self._is_cited(end, match)) or (name.kind in _BOUND and bound):
                return False
            # "Anh làm việc" speaks of no Lâm.
            if name.kind is NameKind.GIVEN and (half or self._is_ordinary(run[-1], match)):
                return False
            if not name.strong:
                return weak and (whole or name.kind is not NameKind.GIVEN)
            if name.kind in ORDINARY and not self._as_written(name, match):
                return False
            if name.kind is NameKind.STOP and match.reading < Reading.EXACT:
                # "Minh" in a person's name is no "mình", "CA" is no "cả", "a" is no "ạ".
                capital = (start > 0 and run[0].capital) or self._is_abbreviation(run[0])
                return (
                    spelt and run[0].folded not in NEVER_WITHOUT_MARKS and not capital and not self._is_meant_bare(run)
                )
            if name.kind in _NAMING and match.reading is Reading.OTHER_MARKS and self.well_marked:
                # "Trụ sở, phương tiện" counts no "số phường", "vùng biển" is no "vùng biên".
                return False
            if name.kind is NameKind.CUE and match.reading is Reading.GLUED and len(run) > 1:
                # "Sân bay bao nhiêu" has no "bài báo".
                return False
            if name.kind is NameKind.CUE and (match.reading <= Reading.SLIP or len(run) > 1):
                return self._is_meant(name, match, run)
            if name.kind is NameKind.CUE and len(run) == 1:
                # "AI" is no "ai".
                bare = name.text in CUES_WITHOUT_MARKS and (
                    self._is_bare_cue(start, match) or self._counts_what_follows(start, match)
                )
                return (match.reading is Reading.EXACT or bare) and not (
                    self._is_abbreviation(run[0]) and run[0].folded == "ai"
                )
            return spelt or not alone or match.reading < Reading.OTHER_MARKS

        if start > 0 and (self._is_namesake(start, match) or self._is_halves(start, end, match)):
            return None
        kept = keep(self._as_marked(match, run), wanted)
        if level is None:
            return kept
        return replace(kept, level_words=level[1]) if self._fits(kept, level[0]) else kept

    def _fits(self, match: Match, level: str) -> bool:
        """Whether a place among the names is of the level typed before it: "quan chi dao" is no "quận Chỉ Đạo"."""
        places = (place_of(name, self.snapshot) for name in match.names if name.kind in PLACES)
        return any(fits(place, level) for place in places)

    def _belongs_to_the_word_before(self, start: int) -> bool:
        """Whether the articles have the word at `start` with the one before: "đánh giá hai xã" names no Gia Lai."""
        pair = (self.line[start - 1].folded, self.line[start].folded) if start else ("", "")
        return pair in self.snapshot.common and not self.line[start].capital

    def _is_ordinary(self, word: Token, match: Match) -> bool:
        """Whether a word that has other marks than the name is an ordinary one as it is typed."""
        if match.reading is not Reading.OTHER_MARKS:
            return False
        alone = self.snapshot.lexicon.exact([word])
        return alone is not None and any(
            name.kind is NameKind.STOP and name.text == word.accented for name in alone.names
        )

    def _is_bare_cue(self, start: int, match: Match) -> bool:
        """Whether an unmarked word is a cue: not beside a word it stands with in the articles ("nha may")."""
        around = pairwise(word.folded for word in self.line[max(start - 1, 0) : start + 2])
        return (
            match.reading is Reading.FOLDED
            and not self._is_marked()
            and not any(pair in self.snapshot.said for pair in around)
        )

    def _is_a_rare_place(self, run: Sequence[Token]) -> bool:
        """Whether the run as it stands is a place's name, too rare to be read in a line: "haichau", Hải Châu."""
        match = self.snapshot.lexicon.exact(run)
        return match is not None and any(name.kind in PLACES for name in match.names)

    def _is_of_words(self, run: Sequence[Token]) -> bool:
        """Whether a run for a place's name with a slip in it is made of words: "hai chau" may be meant as it stands."""
        return len(run) > 1 and all(map(self._is_word, run))

    def _is_word(self, token: Token) -> bool:
        return self.snapshot.respelling.is_known(token.folded) and is_syllable(token.accented)

    def _is_meant(self, name: Name, match: Match, run: Sequence[Token]) -> bool:
        """Whether a phrase that tells what is wanted may be meant by other words: not by words that are words too."""
        if match.reading <= Reading.SLIP:
            # "bản nào" is no "báo nào".
            # "Thieu gv" is no "thiếu gì".
            short = any(is_short(token.text) for token in run)
            return name.key == Cue.NUMBER or not (short or all(map(self._is_word, run)))
        if match.reading is Reading.OTHER_MARKS:
            # "Này là" is no "nay là".
            return not all(map(self._is_ordinary_as_typed, run))
        return True

    def _is_ordinary_as_typed(self, token: Token) -> bool:
        match = self.snapshot.lexicon.exact([token])
        return match is not None and any(
            name.kind is NameKind.STOP and name.text == token.accented for name in match.names
        )

    def _counts_what_follows(self, start: int, match: Match) -> bool:
        """Whether a word with other marks is a cue because what follows is counted: "máy tiểu ban" asks "mấy"."""
        if match.reading < Reading.OTHER_MARKS or match.end >= len(self.line):
            return False
        first, second = self.line[start].folded, self.line[match.end].folded
        counted = {word.folded for name in self.snapshot.indicators.values() for word in head_of(name)[:1]}
        return second in counted and (first, second) not in self.snapshot.said

    def _as_written(self, name: Name, match: Match) -> bool:
        """Whether an ordinary word is one as it is typed: "dư" is no "dự", but where no tones are typed at all."""
        run = self.line[match.start : match.end]
        half = any(word.marked for word in run) and match.reading is not Reading.EXACT
        bare_d = " ".join(word.accented for word in run).replace("đ", "d") == name.text.replace("đ", "d")
        if half and not bare_d and not half_marked(word.accented for word in self.line):
            return False
        return name.text not in ONLY_AS_TYPED or (match.reading is Reading.EXACT and self._is_marked())

    def _with_communes(self, match: Match) -> Match:
        """A slip for a province that is as near to a commune's name, typed alone: "phc yen" is Phú Yên or Phúc Yên."""
        if not any(name.kind in PLACES for name in match.names):
            return match
        near = self.snapshot.lexicon.near(self.line, weak=True)
        if near is None or not near.runner_up or near.reading is not match.reading:
            return match
        own = {name.text for name in match.names}
        names = tuple(name for name in near.names if name.text in own or any(one_slip(name.text, text) for text in own))
        return replace(match, names=names, runner_up=match.runner_up or any(name.text not in own for name in names))

    def _is_namesake(self, start: int, match: Match) -> bool:
        """Whether the word before tells that the name is not the place's: "tư tưởng Hồ Chí Minh", "bản Tân Lập"."""
        if not any(name.kind in PLACES for name in match.names):
            return False
        before = self.line[start - 1]
        texts = {name.text for name in match.names}
        if before.folded == "ho" and "chí minh" in texts:
            return True
        two = " ".join(word.accented for word in self.line[max(start - 2, 0) : start])
        if two in BEFORE_HO_CHI_MINH and not HO_CHI_MINH.isdisjoint(texts):
            return True
        begins = start == 1 or not self.line[start - 2].capital
        if self.command is None and begins and before.text in SURNAMES:
            return True
        strong = any(name.strong for name in match.names) or self.wants(Kind.COMMUNE)
        return before.accented in VILLAGE_WORDS and not strong

    def _is_halves(self, start: int, end: int, match: Match) -> bool:
        """Whether a place's name is the end of one word and the beginning of another: "so hoa binh quan"."""
        if end == len(self.line) or not any(name.kind in PLACES for name in match.names):
            return False
        run = self.line[start:end]
        return (
            not any(word.marked or word.capital for word in run)
            and (self.line[start - 1].folded, run[0].folded) in COMPOUNDS
            and (run[-1].folded, self.line[end].folded) in COMPOUNDS
        )

    def _is_cited(self, end: int, match: Match) -> bool:
        """Whether a number follows what a document is called: "van ban so 31-KH/HDND" asks about no Văn Bàn."""
        called = any(name.kind is NameKind.CUE and name.key == Cue.DOCUMENTS for name in match.names)
        after = self.line[end].folded if end < len(self.line) else ""
        return called and (after == "so" or any(map(str.isdigit, after)))

    def _may_be_province(self, match: Match) -> bool:
        """Whether a line without marks may mean a province by what is half of a person's name: "khanh hoa"."""
        return not self._is_marked() and self.province(match)

    def _is_marked(self) -> bool:
        return any(token.marked for token in self.line)

    def _is_meant_bare(self, run: Sequence[Token]) -> bool:
        """Whether a word without marks is one that has none: "kỳ thi" has no "thì" where marks are typed throughout."""
        # "So Lai Châu với Điện Biên".
        bare = len(run) == 1 and not run[0].marked and run[0].folded != "so"
        return bare and run[0].text not in self.respelt and self.well_marked

    def _may_be_weak(self, start: int, end: int, match: Match, *, levelled: bool) -> bool:
        """Whether a name that may be ordinary words is one here: after a level word, alone, or written as a name."""
        run = self.line[start:end]
        # "số xã biên giới Si Pa Phìn": words the articles have as ordinary ones are no name after "xã" alone.
        if levelled and (end == len(self.line) or not self._is_common(run)):
            return True
        spelt = match.reading > Reading.OTHER_MARKS
        plain = not any(name.strong and name.kind not in PLACES for name in match.names)
        alone = len(run) == len(self.line) and spelt and plain and not self._is_common(run)
        return alone or ((levelled or (spelt and plain)) and self._is_named(start, end, match))

    def _as_marked(self, match: Match, run: Sequence[Token]) -> Match:
        """In a line typed with marks, a run without any is the name that has none: "Ba Dinh" is not Ba Đình."""
        if match.reading is not Reading.EXACT or any(token.marked for token in run) or not self._is_marked():
            return match
        typed = " ".join(token.accented for token in run)
        return keep(match, lambda name: name.text == typed)

    def inside(self, inner: Match, outer: Match) -> bool:
        """Whether `inner`, told by a level word or by its marks, names a commune of a province that `outer` names."""
        run = self.line[inner.start : inner.end]
        told = inner.level_words or (inner.reading is Reading.EXACT and any(token.marked for token in run))
        if not told or not any(name.kind in PLACES for name in inner.names):
            return False
        provinces = {place_of(name, self.snapshot).name for name in outer.names if is_province(name, self.snapshot)}
        return any(place_of(name, self.snapshot).province in provinces for name in inner.names if name.kind in PLACES)

    def province(self, match: Match) -> bool:
        """Whether a province is among the names, and its last word not the level of one behind it.

        "Phong du ha tinh lao cai" has no Hà Tĩnh.
        """
        if not any(is_province(name, self.snapshot) for name in match.names):
            return False
        level = level_words_before(self.line, match.end)
        behind = (self._names(match.end, end) for end in range(match.end + 1, match.end + 1 + LONGEST_PROVINCE))
        return level is None or not any(is_province(name, self.snapshot) for names in behind for name in names)

    def wants(self, kind: Kind) -> bool:
        """Whether the line's command is of `kind`."""
        return self.command is not None and self.command.kind is kind

    def _is_abbreviation(self, token: Token) -> bool:
        if len(token.text) == 1 or not token.text.isupper():
            return False
        return len(self.line) == 1 or not all(word.text.isupper() for word in self.line)

    def _is_common(self, run: Sequence[Token]) -> bool:
        """Whether the articles have the words as ordinary ones ("đoàn kết"), and so they were typed."""
        pairs = [(a.folded, b.folded) for a, b in pairwise(run)]
        return bool(pairs) and not run[0].capital and self.snapshot.common.issuperset(pairs)

    def _may_be_slip(self, run: Sequence[Token]) -> bool:
        if len(run) == 1:
            return len(run[0].folded) >= LONG_WORD and not is_syllable(run[0].folded)
        # "so trang" begins "số trang tài liệu", and is no Sóc Trăng.
        is_name = self.snapshot.respelling.is_name
        pairs = [(a.folded, b.folded) for a, b in pairwise(run)]
        return not all(pair in self.snapshot.said or is_name(*pair) for pair in pairs)

    def _may_be_place(self, match: Match, run: Sequence[Token]) -> bool:
        """Whether a run with a slip in it may be a place: "từ thuế" is no "TP Huế", since "từ" was meant."""
        place = any(name.kind in PLACES for name in match.names)
        return not place or not any(token.marked and self._is_ordinary_as_typed(token) for token in run)

    def _is_named(self, start: int, end: int, match: Match) -> bool:
        """Whether a run is written as a name: capitals in a line that is not all capitals, or its province after it."""
        run = self.line[start:end]
        if len(run) > 1 and all(token.capital for token in run) and not all(token.capital for token in self.line):
            return True
        provinces = {place_of(name, self.snapshot).province for name in match.names if name.kind in PLACES}
        return any(
            is_province(name, self.snapshot) and place_of(name, self.snapshot).name in provinces
            for first in range(end, min(end + LONGEST_LEVEL, len(self.line) - 1) + 1)
            if first == end or self._is_level(end, first)
            for last in range(first + 1, min(first + LONGEST_PROVINCE, len(self.line)) + 1)
            for name in self._names(first, last)
        )

    def _is_level(self, start: int, end: int) -> bool:
        found = level_words_before(self.line, end)
        return found is not None and found[1] == end - start

    def _names(self, start: int, end: int) -> tuple[Name, ...]:
        match = self.snapshot.lexicon.exact(self.line[start:end])
        return match.names if match else ()


def is_province(name: Name, snapshot: Snapshot) -> bool:
    """Whether a name is a province's, present or former."""
    gazetteer = snapshot.gazetteer
    if name.kind is NameKind.PLACE:
        return gazetteer.places[name.key].level is Level.PROVINCE
    return name.kind is NameKind.FORMER and gazetteer.former[name.key].level is Level.PROVINCE

"""The places a line is about."""

from collections.abc import Sequence, Set

from bot.answers.commands import Command, Kind
from bot.answers.levels import level_before
from bot.answers.line import Line
from bot.answers.permitting import is_province
from bot.answers.places import PlaceMention, place_of, resolve
from bot.answers.question import Subject
from bot.answers.reading import ORDINARY, PLACES
from bot.gazetteer.model import Level
from bot.search.lexicon import Match, NameKind, Reading, Token
from bot.search.snapshot import Snapshot
from bot.search.vocabulary import Cue

_LYING_IN = frozenset({"thuoc", "o", "tai", "cua", "tinh", "thanh", "pho", "tp", "huyen", "quan"})
"""Words (folded) between a place and the one it is said to lie in."""
_COMPARING = frozenset({Kind.COMPARE, Kind.CHART})


def subjects_of(line: Line, command: Command | None, snapshot: Snapshot) -> tuple[tuple[Subject, ...], set[int]]:
    """The places asked about, and the positions of names that are but words beside them."""
    # "liên quan" ends in no "quận", "số xã" in no "xã": a word that belongs to a longer run names no level.
    explained = line.positions(
        lambda match: (
            all(name.kind is not NameKind.LEVEL for name in match.names)
            and (match.end - match.start > 1 or all(name.kind not in ORDINARY for name in match.names))
        )
    )
    places = {match.end for match in line.matches if any(name.kind in PLACES for name in match.names)}
    mentions = [
        PlaceMention(
            match,
            tuple(name for name in match.names if name.kind in PLACES),
            level_before(line.words, match.start, explained),
            " ".join(token.text for token in line.words[match.start : match.end]),
            _follows_a_place(line.words, match.start, places),
        )
        for match in line.matches
        if any(name.kind in PLACES for name in match.names) and not _is_other(match, line, explained)
    ]
    references = [name for name in line.references if name.kind in PLACES]
    compared = Cue.COMPARE in line.keys(NameKind.CUE) or (command is not None and command.kind in _COMPARING)
    subjects = resolve(mentions, references, command, snapshot, addresses=not compared)
    if command is not None and command.kind is Kind.PROVINCE:
        subjects = _or_a_province(line.words, subjects, snapshot)
    if not any(subject.sure for subject in subjects):
        return subjects, set()
    # "bản Tân Lập ở Si Pa Phìn": beside a place that is known for sure, a name that many bear is but words.
    unsure = {subject.typed for subject in subjects if not subject.sure}
    doubtful = [m for m in mentions if m.typed in unsure and _may_be_words(m, compared=compared)]
    vague = {mention.typed for mention in doubtful}
    positions = {i for mention in doubtful for i in range(mention.match.start, mention.match.end)}
    return tuple(subject for subject in subjects if subject.typed not in vague), positions


def _may_be_words(mention: PlaceMention, *, compared: bool) -> bool:
    """Whether what is read as a place may be ordinary words: a rare name, or words a slip away from a name."""
    slipped = mention.match.reading is Reading.TWO_SLIPS and not compared
    return slipped or not any(name.strong for name in mention.names)


def _is_other(match: Match, line: Line, explained: Set[int]) -> bool:
    """Whether what may be a rare place's name tells what is asked: "chi dao" after a person named Phương."""
    other = any(name.kind is NameKind.CUE for name in match.names)
    weak = not any(name.strong for name in match.names if name.kind in PLACES)
    return other and weak and level_before(line.words, match.start, explained) is None


def _follows_a_place(words: Sequence[Token], start: int, ends: Set[int]) -> bool:
    """Whether a place's name stands right before, but for words that say that it lies here ("thuộc tỉnh")."""
    while start > 0 and start not in ends and words[start - 1].folded in _LYING_IN:
        start -= 1
    return start in ends


def _or_a_province(words: Sequence[Token], subjects: tuple[Subject, ...], snapshot: Snapshot) -> tuple[Subject, ...]:
    """The reader asked when /tinh got a commune's name that is also a slip away from a province's."""
    if len(subjects) != 1 or subjects[0].place.level is Level.PROVINCE or not subjects[0].sure:
        return subjects
    near = snapshot.lexicon.near(words, weak=False)
    if near is None or near.reading is not Reading.SLIP:
        return subjects
    province = next((place_of(name, snapshot) for name in near.names if is_province(name, snapshot)), None)
    if province is None:
        return subjects
    others = (subjects[0].place, *subjects[0].others)
    return (Subject(province, subjects[0].typed, others, misspelt=True, sure=False),)

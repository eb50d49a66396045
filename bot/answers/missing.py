"""Questions nothing was known about: put together by their words, each with what an editor may paste.

What is pasted answers nothing by itself: another name of no place and a golden question that is not answered are
refused until the editor has filled them in.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import yaml

from bot.answers.commands import Kind
from bot.answers.question import Question
from bot.answers.understanding import understand
from bot.search.lexicon import tokens
from bot.search.ordinary_words import STOP_WORDS
from bot.search.snapshot import Snapshot
from bot.vietnamese.folding import folded

SHARED = 0.5
"""Share of their words that two questions have in common from which they are told as one: "ho ngheo muong te" and
"ty le ho ngheo muong te" share 4 of 6."""
NAME_WORDS = 4
"""Words up to which a question that holds nothing known may be another name of a place: the longest have four."""
FILL_IN = "…"
"""What an editor has still to write; the check refuses it."""

_FREE = frozenset({None, Kind.FIGURES, Kind.SEARCH})
"""What is asked where nobody names a command, a person or a document: the words left over may be any name."""
_STOP = frozenset(folded(word) for word in STOP_WORDS if " " not in word)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it is kept: folded."""

    text: str
    times: int


@dataclass(frozen=True, slots=True)
class Cluster:
    """Questions that ask alike, those asked most first."""

    asked: tuple[Asked, ...]

    @property
    def head(self) -> str:
        """The one asked most often."""
        return self.asked[0].text

    @property
    def times(self) -> int:
        """How often all of them were asked."""
        return sum(one.times for one in self.asked)


@dataclass(frozen=True, slots=True)
class Stub:
    """What an editor may paste at the end of a file's list."""

    file: str
    """Below the knowledge's directory: "questions.yaml"."""
    under: str
    """The list it belongs to: "questions"."""
    yaml: str
    """Entries of the list, indented as the file has them."""


def clusters(asked: Iterable[Asked]) -> list[Cluster]:
    """The questions, put together by the words they share; what was asked most often first."""
    heads: list[tuple[frozenset[str], list[Asked]]] = []
    holding: dict[str, list[int]] = defaultdict(list)
    for one in sorted(asked, key=lambda one: (-one.times, one.text)):
        words = _words(one.text)
        near = {number for word in words for number in holding[word]}
        alike = max(near, key=lambda number: (_shared(words, heads[number][0]), -number), default=None)
        if alike is not None and _shared(words, heads[alike][0]) >= SHARED:
            heads[alike][1].append(one)
            continue
        for word in words:
            holding[word].append(len(heads))
        heads.append((words, [one]))
    return sorted((Cluster(tuple(found)) for _, found in heads), key=lambda cluster: -cluster.times)


def stub_for(cluster: Cluster, snapshot: Snapshot, today: date) -> Stub:
    """What an editor may paste for a cluster: a figure's name, another name of a place, or else a golden question."""
    question = understand(cluster.head, snapshot, today)
    unknown = _unexplained(question)
    free = question.command is None and question.kind in _FREE
    if free and question.subjects and not question.indicators and len(question.rest) > 1:
        return _stub("topics.yaml", "indicators", {"name": unknown, "synonyms": [], "main": False})
    if free and question.rest and not question.subjects and len(question.rest) <= NAME_WORDS:
        return _stub("places.yaml", "places", {"place": FILL_IN, "aliases": [unknown]})
    return _golden(cluster)


def _unexplained(question: Question) -> str:
    """The words nothing explains, with the ordinary ones between them: "sản lượng cà phê" holds the word "cà"."""
    places = [i for i, word in enumerate(question.typed) if word in question.rest]
    return " ".join(word.text for word in question.typed[places[0] : places[-1] + 1]) if places else ""


def _golden(cluster: Cluster) -> Stub:
    return _stub(
        "questions.yaml", "questions", {"ask": cluster.head, "outcome": "answered", "has": [FILL_IN], "lacks": []}
    )


def _stub(file: str, under: str, entry: dict[str, object]) -> Stub:
    text = yaml.safe_dump([entry], allow_unicode=True, sort_keys=False, default_flow_style=None, width=1_000)
    return Stub(file, under, "".join(f"  {line}\n" for line in text.splitlines()))


def _words(text: str) -> frozenset[str]:
    words = [token.folded for token in tokens(text)]
    return frozenset(word for word in words if word not in _STOP) or frozenset(words)


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    both = one | other
    return len(one & other) / len(both) if both else 0.0

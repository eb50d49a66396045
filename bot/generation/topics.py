"""Which of the editor's topics a stretch of the article is about."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from bot.generation.layout import Body
from bot.generation.rare import Rare
from bot.knowledge.model import Topic

_WORD = re.compile(r"[^\W\d_]+")
MOST = 3
"""Topics of one fact, at most."""
# "…, nhằm phát triển kinh tế": what something is good for is less its matter than what is to be done.
_PURPOSE = Rare(r"(?<!\w)(?:để|nhằm|qua đó|từ đó|góp phần|làm điều kiện|làm cơ sở|làm tiền đề|phục vụ cho)(?!\w)")
# "cán bộ giỏi về các lĩnh vực đất đai, công nghệ thông tin": fields that only show what is meant.
_EXAMPLES = Rare(r"(?<!\w)(?:các|những|nhiều|một số) lĩnh vực(?!\w)[^;:.]*")
_OLDER = {
    "óa": "oá", "òa": "oà", "ỏa": "oả", "õa": "oã", "ọa": "oạ", "óe": "oé", "òe": "oè", "ỏe": "oẻ", "õe": "oẽ",
    "ọe": "oẹ", "úy": "uý", "ùy": "uỳ", "ủy": "uỷ", "ũy": "uỹ", "ụy": "uỵ",
}  # fmt: skip
"""How half of the papers still set the mark: "văn hoá", "khoẻ"."""


class _Phrase(NamedTuple):
    """A name of a topic."""

    words: list[str]
    gaps: tuple[str, ...]
    """What stands between its words: "2" in "mô hình 2 cấp"."""
    topic: str
    text: str
    """As the editor wrote it, in small letters."""


class _Spoken(NamedTuple):
    """Where the article speaks of a topic."""

    start: int
    end: int
    topic: str
    in_a_name: bool
    """Whether it is spelt as a part of a name: "Sở Y tế", "Ban Chấp hành Đảng bộ"."""


class TopicIndex:
    """The names and synonyms of topics by their first words; built once."""

    def __init__(self, topics: Sequence[Topic]) -> None:
        self.by_pair: dict[tuple[str, str], list[_Phrase]] = {}
        """By the first two words."""
        for topic in topics:
            for name in {topic.name.lower(), *(synonym.lower() for synonym in topic.synonyms)}:
                words = _WORD.findall(name)
                # One syllable alone says too little.
                if len(words) < 2:  # noqa: PLR2004
                    continue
                gaps = tuple(_gap(gap) for gap in _WORD.split(name)[1:-1])
                self._add(_Phrase(words, gaps, topic.name, name))
                older = [_older(word) for word in words]
                if older != words:
                    self._add(_Phrase(older, gaps, topic.name, " ".join(older)))
        self.firsts = {first for first, _ in self.by_pair}

    def _add(self, phrase: _Phrase) -> None:
        self.by_pair.setdefault((phrase.words[0], phrase.words[1]), []).append(phrase)

    def named(self, name: str) -> list[str]:
        """The topics whose names stand in `name`, a short one, but for those of bodies: "Đảng bộ", "Sở Y tế"."""
        # Most names hold no topic; cutting them up with care costs more than looking.
        if self.by_pair.keys().isdisjoint(pairwise(name.replace(",", "").split())):
            return []
        spelt, gaps = _WORD.findall(name), _WORD.split(name)
        words = [word.lower() for word in spelt]
        found = [
            (at, phrase)
            for at, pair in enumerate(pairwise(words))
            if spelt[at] == pair[0]
            for phrase in self.by_pair.get(pair, ())
            if words[at : at + len(phrase.words)] == phrase.words and _joined(phrase, gaps[at + 1 :])
        ]
        return list(dict.fromkeys(phrase.topic for _, _, phrase in _longest(found)))


def _older(word: str) -> str:
    return word[:-2] + _OLDER[word[-2:]] if word[-2:] in _OLDER and not word.startswith("qu") else word


def _gap(gap: str) -> str:
    """What stands between two words, evened out: "kinh tế, xã hội" is "kinh tế - xã hội"."""
    return "," if gap != " " and gap.strip(" ,-–") == "" else gap


def _joined(phrase: _Phrase, gaps: Sequence[str]) -> bool:
    """Whether between the words stands what the editor wrote there; a mark may be left out, none may come in."""
    return all(
        given == gap or (given == "," and gap == " ") for given, gap in zip(phrase.gaps, map(_gap, gaps), strict=False)
    )


def _longest(found: Sequence[tuple[int, _Phrase]]) -> list[tuple[int, int, _Phrase]]:
    """Of phrases that share a word the longest, else the last: "phát triển kinh tế tư nhân" is on the latter."""
    if len(found) < 2:  # noqa: PLR2004 - one shares no word
        return [(at, at + len(phrase.words) - 1, phrase) for at, phrase in found]
    owner: dict[int, str] = {}
    kept = []
    for at, phrase in sorted(found, key=lambda one: (-len(one[1].words), -one[0])):
        run = range(at, at + len(phrase.words))
        if all(owner.get(word, phrase.topic) == phrase.topic for word in run):
            owner.update(dict.fromkeys(run, phrase.topic))
            kept.append((at, at + len(phrase.words) - 1, phrase))
    return sorted(kept, key=lambda one: one[:2])


class TopicsIn:
    """Where the article speaks of which topic."""

    def __init__(self, body: Body, index: TopicIndex) -> None:
        self.body, self.index = body, index
        tokens, words, number = body.tokens, body.words, body.by_start
        last = len(words) - 1
        spoken: list[tuple[int, _Phrase]] = []
        # Most words open no topic, and most that open one stand before another second word.
        for opening in index.firsts & body.syllables.keys():
            for start in body.syllables[opening]:
                at = number.get(start, last)
                for phrase in index.by_pair.get((opening, words[at + 1]), ()) if at < last else ():
                    length = len(phrase.words)
                    if words[at : at + length] != phrase.words:
                        continue
                    written = body.lowered[tokens[at].start : tokens[at + length - 1].end]
                    if written == phrase.text or _joined(phrase, self._gaps(at, length)):
                        spoken.append((at, phrase))
        self.found = [
            _Spoken(tokens[begin].start, tokens[final].end, phrase.topic, self._in_a_name(begin))
            for begin, final, phrase in _longest(spoken)
        ]
        self._starts = [one.start for one in self.found]
        self._purposes = [purpose.start() for purpose in _PURPOSE.finditer(body.lowered)]
        self._examples = [example.span() for example in _EXAMPLES.finditer(body.lowered)]
        first = body.sentences[0].paragraph if body.sentences else 0
        lead = max((sentence.end for sentence in body.sentences if sentence.paragraph == first), default=0)
        self.main = [one.topic for one in self.found if one.end <= lead and not one.in_a_name][:1]
        """What the whole article is on, as its first paragraph says; nothing when it does not say."""

    def _in_a_name(self, at: int) -> bool:
        """Whether the word has a capital letter that no sentence's start gave it."""
        tokens = self.body.tokens
        return tokens[at].capital and at > 0 and self.body.text[tokens[at - 1].end : tokens[at].start] == " "

    def _gaps(self, at: int, count: int) -> list[str]:
        tokens, text = self.body.tokens, self.body.text
        return [text[tokens[n].end : tokens[n + 1].start] for n in range(at, at + count - 1)]

    def of(self, start: int, end: int) -> list[str]:
        """The topics of `start:end`, at most three, in the order they are named.

        Those of what it is good for, and those that only names of bodies tell, come last.
        """
        first, behind = bisect_left(self._starts, start), bisect_left(self._starts, end)
        said = [one for one in self.found[first:behind] if one.end <= end]
        if not said:
            return []
        for begin, last in self._examples:
            if start <= begin < end:
                said = [one for one in said if not begin <= one.start < last] or said
        at = bisect_left(self._purposes, start)
        purpose = self._purposes[at] if at < len(self._purposes) else end
        said.sort(key=lambda one: (one.in_a_name, one.start > purpose))
        return list(dict.fromkeys(one.topic for one in said))[:MOST]

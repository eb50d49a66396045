"""Which of the editor's topics a stretch of the article is about."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from bot.generation.layout import Body
from bot.knowledge.model import Topic

_WORD = re.compile(r"[^\W\d_]+")
MOST = 3
"""Topics of one fact, at most."""


class TopicIndex:
    """The names and synonyms of topics by their first word; built once."""

    def __init__(self, topics: Sequence[Topic]) -> None:
        self.by_first: dict[str, list[tuple[list[str], str]]] = {}
        for topic in topics:
            phrases = {topic.name.lower(), *(synonym.lower() for synonym in topic.synonyms)}
            for phrase in phrases:
                words = _WORD.findall(phrase)
                # One syllable alone says too little.
                if len(words) > 1:
                    self.by_first.setdefault(words[0], []).append((words, topic.name))
        for found in self.by_first.values():
            found.sort(key=lambda entry: -len(entry[0]))
        self.seconds = {first: {words[1] for words, _ in found} for first, found in self.by_first.items()}


class TopicsIn:
    """Where the article speaks of which topic."""

    def __init__(self, body: Body, index: TopicIndex) -> None:
        self.found: list[tuple[int, int, str]] = []
        if not index.by_first:
            return
        tokens, words, number = body.tokens, body.words, body.by_start
        last = len(words) - 1
        spoken: list[tuple[int, int, str]] = []
        # Most words open no topic, and most that open one stand before another second word.
        for first in index.by_first.keys() & body.syllables.keys():
            phrases, seconds = index.by_first[first], index.seconds[first]
            for start in body.syllables[first]:
                at = number.get(start, last)
                if at < last and words[at + 1] in seconds:
                    for phrase, topic in phrases:
                        if words[at : at + len(phrase)] == phrase:
                            spoken.append((-len(phrase), at, topic))
        # "phát triển kinh tế - xã hội" is one matter: of phrases that share a word the longest tells.
        owner: dict[int, str] = {}
        for length, at, topic in sorted(spoken):
            run = range(at, at - length)
            if all(owner.get(word, topic) == topic for word in run):
                owner.update(dict.fromkeys(run, topic))
                self.found.append((tokens[at].start, tokens[at - length - 1].end, topic))
        self.found.sort()
        self._starts = [start for start, _, _ in self.found]

    def of(self, start: int, end: int) -> list[str]:
        """The topics of `start:end`: the one with most and longest words first, at most three."""
        if not self.found:
            return []
        weight: dict[str, int] = {}
        index = bisect_left(self._starts, start)
        while index < len(self.found) and self.found[index][0] < end:
            first, last, topic = self.found[index]
            if last <= end:
                weight[topic] = weight.get(topic, 0) + last - first
            index += 1
        return sorted(weight, key=weight.__getitem__, reverse=True)[:MOST]

"""An article's body cut into sentences and parts of sentences, every offset that of the body."""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from operator import itemgetter
from typing import NamedTuple

from bot.generation.rare import Rare
from bot.vietnamese.folding import lower_case_of_article
from bot.vietnamese.sentences import covering, spans

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LETTERS = re.compile(r"[^\W\d_]+")
_APOSTROPHES = "'’"
_CLOSING = '.,;:!?…)”’"'
"""Marks that stand behind a word with no space between."""
_TOWN = Rare(r"(?<!\w)(?:tp\.|tx\.|tt\.)(?=\s?\w)")
"""A full stop that ends no sentence."""
_DECORATION = re.compile(r"(?:[^\w\s\"'“”‘’«»()\[\]\-–—•+*▪●…./%§]\s*)+")
"""What pages of the networks set before their lines: pictures, arrows."""
_TRAILING = " \t\n.;,:…"
_MARKS = re.compile(r"(?:[-–—•+*▪●]\s+|(?:\d{1,2}|[a-zđ])[.)]\s+|\(\d{1,2}\)\s*)")


class Sentence(NamedTuple):
    """One sentence of the body."""

    start: int
    end: int
    paragraph: int
    first: bool
    """Whether it opens its paragraph."""
    text: str
    lowered: str


class Token(NamedTuple):
    """A word, capital letters kept."""

    text: str
    start: int
    end: int
    capital: bool
    """Whether it begins with a capital letter."""


_TEXT, _START = itemgetter(0), itemgetter(1)


@dataclass(frozen=True)
class Body:
    """The body as the rules read it."""

    text: str
    lowered: str
    """The text in small letters, every offset the same; the stop of "TP." is none."""
    sentences: tuple[Sentence, ...]
    spans: list[tuple[int, int]]
    tokens: tuple[Token, ...]
    capitals: tuple[int, ...]
    """Which tokens begin with a capital letter, by their number."""

    @cached_property
    def words(self) -> list[str]:
        """The tokens in lower case."""
        return [*map(str.lower, map(_TEXT, self.tokens))]

    @cached_property
    def starts(self) -> list[int]:
        """Where the tokens begin."""
        return [*map(_START, self.tokens)]

    @cached_property
    def by_start(self) -> dict[int, int]:
        """The numbers of the tokens, by where they begin."""
        return dict(zip(self.starts, count()))

    @cached_property
    def syllables(self) -> dict[str, list[int]]:
        """Where each word stands, by its lower-case form; what follows an apostrophe in a word is a word too."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for word, start in zip(self.words, self.starts, strict=True):
            found[word].append(start)
        for mark in _APOSTROPHES:
            at = self.lowered.find(mark, 1)
            while at > 0:
                if self.lowered[at - 1].isalpha() and (behind := _LETTERS.match(self.lowered, at + 1)) is not None:
                    found[behind[0]].append(at + 1)
                at = self.lowered.find(mark, at + 1)
        return found

    def covering(self, start: int, end: int) -> tuple[int, int]:
        """The sentence, or run of sentences, around `start:end`."""
        return covering(self.spans, start, end)


def lay_out(text: str) -> Body:
    """`text` (NFC) cut into sentences and words."""
    lowered = _TOWN.sub(lambda match: match[0].replace(".", "·"), lower_case_of_article(text))
    found: list[Sentence] = []
    paragraph, last = -1, 0
    all_spans = spans(text)
    for start, end in all_spans:
        opens = paragraph < 0 or "\n" in text[last:start]
        paragraph += opens
        if (decoration := _DECORATION.match(text, start, end)) is not None and decoration.end() < end:
            start = decoration.end()  # noqa: PLW2901
        found.append(Sentence(start, end, paragraph, opens, text[start:end], lowered[start:end]))
        last = end
    tokens, capitals = _tokens(text)
    return Body(text, lowered, tuple(found), all_spans, tokens, capitals)


def _tokens(text: str) -> tuple[tuple[Token, ...], tuple[int, ...]]:
    """The words of `text` and which begin with a capital letter.

    Most stand between two spaces, which splitting finds several times faster than a pattern; making a token as a
    tuple is made takes half the time of calling its class. An article has a thousand words.
    """
    found: list[Token] = []
    capitals: list[int] = []
    add, token, start = found.append, tuple.__new__, 0
    for piece in text.replace("\n", " ").split(" "):
        end = start + len(piece)
        word = piece if piece.isalpha() else piece.rstrip(_CLOSING)
        if word.isalpha():
            if capital := word[0].isupper():
                capitals.append(len(found))
            add(token(Token, (word, start, end if word is piece else start + len(word), capital)))
        elif word:
            for match in _WORD.finditer(text, start, end):
                if capital := match[0][0].isupper():
                    capitals.append(len(found))
                add(token(Token, (match[0], *match.span(), capital)))
        start = end + 1
    return tuple(found), tuple(capitals)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """`start:end` without list marks before and end marks after."""
    while start < end and text[start].isspace():
        start += 1
    if (mark := _MARKS.match(text, start, end)) is not None:
        start = mark.end()
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    return start, end


def parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """`start:end` cut at the semicolons outside quotation marks and brackets."""
    if ";" not in text[start:end]:
        return [(start, end)]
    found: list[tuple[int, int]] = []
    depth, at = 0, start
    for index in range(start, end):
        letter = text[index]
        if letter in "(“«[":
            depth += 1
        elif letter in ")”»]":
            depth = max(0, depth - 1)
        elif letter == ";" and not depth:
            found.append((at, index))
            at = index + 1
    found.append((at, end))
    return [(s, e) for s, e in (trimmed(text, s, e) for s, e in found) if s < e]

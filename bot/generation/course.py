"""Where an article's speech stands: who speaks, what goes on, to whom."""

import re

from bot.generation.addressees import fuller, rank_of
from bot.generation.asking import Asked, Asking
from bot.generation.layout import Body, Sentence, trimmed
from bot.generation.lists import ITEM, NUMBER, names_tasks
from bot.generation.moves import Move
from bot.generation.people import People
from bot.generation.posts import CENTRE, COMMUNE
from bot.generation.speakers import Speakers
from bot.generation.speech_verbs import Said

OFFICE = re.compile(
    r"(?:(?:các|chủ tịch|giám đốc|bộ trưởng)\s)?(?:ubnd|hđnd|sở|bộ|công an|văn phòng|ủy ban|đảng ủy|thuế|thanh tra)\s"
)
"""Bodies that are told what to do by verbs no list knows."""
_SHORTEST = 8
_FEW = 6
"""With fewer words behind the verb a sentence that counts tasks tells none."""


class Course:
    """The course of an article's speech, sentence after sentence."""

    def __init__(self, body: Body, people: People) -> None:
        self.body = body
        self.speakers = Speakers(body, people)
        self.asking = Asking(body, self.speakers)
        self.names = frozenset(start for start, _ in people.name_spans)
        self.moves: list[Move] = []
        self.carrying: str | None = None
        """The kind of move that sentences without a verb of speech go on with."""
        self.addressee: str | None = None
        self.dispatched = False
        """Several have been told what to do, one after the other: a sentence that names nobody means none of them."""
        self.only_remarked = False
        """Nothing has been asked for since the last remark: only what must be done is taken for an order."""
        self.listing: str | None = None
        """Inside a list: "marked" when its items bear marks, "open" before the first, "plain" when they do not."""
        self.broken_off: tuple[int, tuple[str | None, str | None], str | None, str | None] | None = None
        """A numbered list that a paragraph without a number stands in: last number, who speaks, carrying, addressee."""
        self.number = 0
        """The number of the list's last item."""
        self.paragraph = -1
        self.before: Sentence | None = None
        """The sentence before, when it made no move."""

    def goes_on(self, kind: str | None, addressee: str | None, listing: str | None) -> None:
        """Let sentences without a verb of speech go on with `kind`, said to `addressee`."""
        self.carrying, self.addressee, self.listing = kind, addressee, listing

    def count(self, sentence: Sentence) -> None:
        """Note the number of a list's item."""
        if sentence.text[0] == "(" or sentence.text[0].isdigit():
            number = NUMBER.match(sentence.lowered)
            self.number = int(number[1]) if number else self.number

    def break_off(self) -> None:
        """End the list, which may go on behind a paragraph without a number."""
        self.listing = None
        self.broken_off = (self.number, self.speakers.spoken, self.carrying, self.addressee)

    def resume(self, sentence: Sentence) -> None:
        """Go on with the list that was broken off, when `sentence` bears its next number and nobody else has spoken."""
        number = NUMBER.match(sentence.lowered)
        if self.broken_off is None or number is None:
            return
        last, spoken, carrying, addressee = self.broken_off
        if int(number[1]) == last + 1 and spoken == self.speakers.spoken:
            self.goes_on(carrying, addressee, "marked")

    def add(self, asked: Asked, start: int, end: int, *, sure: bool = True) -> None:
        """Make a move of `start:end` by the one who speaks."""
        self.only_remarked = False
        start, end = trimmed(self.body.text, start, end)
        if end - start < _SHORTEST:
            return
        content = min(max(asked.content, start), end)
        told = fuller(self.body, asked.addressee, self.names) if asked.addressee else None
        self.moves.append(Move(asked.kind, start, end, content, self.speakers.person, self.speakers.voice, told, sure))

    def towards(self, address: str) -> bool:
        """Whether one may instruct `address`: nobody instructs those above."""
        to, speaker = rank_of(address), self.speakers.rank
        return to is None or speaker is None or to <= max(speaker, COMMUNE) or to < CENTRE

    def only_counts_tasks(self, sentence: Sentence, said: Said) -> bool:
        """Whether a sentence counts tasks and tells none: "dặn xã hai việc", "lưu ý ba điểm"."""
        told = self.body.lowered[said.end : sentence.end]
        return names_tasks(told) and (self.items_follow(sentence) or len(told.split()) < _FEW)

    def items_follow(self, sentence: Sentence) -> bool:
        """Whether the next sentence is an item of a list."""
        return ITEM.match(self.body.lowered[sentence.end : sentence.end + 40].strip()) is not None

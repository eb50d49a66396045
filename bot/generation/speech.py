"""Who asks whom for what: sentences that ask, remarks that instruct, sentences carried over.

A sentence, or a part of one between semicolons, becomes a `Move`. What a leader asks of those below is a directive;
what goes up is a petition.
"""

import re

from bot.generation.attributed import Attributed
from bot.generation.carried import Carried
from bot.generation.course import Course
from bot.generation.difficulties import Difficulties
from bot.generation.layout import Body, Sentence
from bot.generation.lists import ITEM, names_tasks
from bot.generation.moves import DIFFICULTY, DIRECTIVE, PETITION, Move
from bot.generation.people import People
from bot.generation.remarks import Remarks
from bot.generation.requests import Requests
from bot.generation.saying import ORDERING, POINTED, REMARK, TELLING, UPWARD
from bot.generation.speech_verbs import Said, SpeechVerbs

_NEEDS = re.compile(r"(?<!\w)cần (?:thêm|có|khoảng|tới|đến|\d)")
"""What is short, not what is to be done: "các trạm y tế cần thêm 12 bác sĩ"."""
__all__ = ["DIFFICULTY", "DIRECTIVE", "PETITION", "Move", "Speech"]


class Speech:
    """The moves of one article."""

    def __init__(self, body: Body, people: People) -> None:
        self.course = Course(body, people)
        self.body, self.speakers, self.moves = body, self.course.speakers, self.course.moves
        self.verbs = SpeechVerbs(body)
        self.remarks = Remarks(self.course)
        self.requests = Requests(self.course)
        self.attributed = Attributed(self.course, self.remarks)
        self.carried = Carried(self.course, self.remarks)

    def run(self) -> list[Move]:
        """All moves, in their order."""
        trouble = Difficulties(self.body, self.speakers, self.moves)
        for sentence in self.body.sentences:
            if sentence.paragraph != self.course.paragraph:
                self.course.paragraph = sentence.paragraph
                self._new_paragraph(sentence)
                trouble.new_paragraph(sentence)
            before = len(self.moves)
            if not sentence.first and sentence.text[:1] == "“" and "”" not in sentence.text:
                self.attributed.quoted_ahead(sentence)
            self.requests.named_petitions(sentence)
            self._sentence(sentence)
            self.course.before = sentence if len(self.moves) == before else None
            trouble.sentence(sentence, self.moves[before:])
        self.moves.sort(key=lambda move: move.start)
        return self.moves

    def _new_paragraph(self, sentence: Sentence) -> None:
        marked = ITEM.match(sentence.lowered) is not None
        if self.course.listing == "open":
            self.course.listing = "marked" if marked else "plain"
        elif self.course.listing == "marked" and not marked:
            self.course.break_off()
        elif self.course.listing is None and marked:
            self.course.resume(sentence)
        self.course.count(sentence)
        if self.course.listing is None and self.course.carrying == PETITION:
            self.course.carrying = None
        self.carried.resume(sentence)
        if sentence.text[:1] in '“"':
            self.attributed.quoted_ahead(sentence)

    def _sentence(self, sentence: Sentence) -> None:
        people = self.speakers.mentions(sentence.start, sentence.end)
        verbs = [said for said in self.verbs.of(sentence, people) if not self.attributed.is_asked_of(sentence, said)]
        if self.requests.brought_up(sentence) or self.requests.charged(sentence):
            return
        if self.carried.goes_on_list_of_wishes(sentence, verbs):
            return
        if not verbs:
            self.requests.hears(sentence)
        verbs = self.attributed.said_behind(sentence, people, verbs)
        if (
            self.attributed.signed(sentence, people, verbs)
            or self.attributed.according(sentence, people, verbs)
            or self.attributed.that_was_said(sentence, people)
        ):
            return
        if not verbs and (
            self.attributed.quoted_after(sentence, people) or self.attributed.sets_tasks(sentence, people)
        ):
            return
        questions = "?" in sentence.text[-2:] and self._asks_when(sentence, verbs)
        if questions or (verbs and verbs[0].verb == "cho rằng" and self.requests.opines(sentence, verbs)):
            return
        asked = [said for said in verbs if said.verb in ORDERING or said.verb in UPWARD]
        if asked and self.requests.asks(sentence, asked, verbs):
            return
        remarks = [said for said in verbs if said.verb in REMARK or said.verb in POINTED]
        if remarks and self.remarks.points(sentence, remarks[-1]):
            return
        tells = verbs and verbs[-1].verb in TELLING and _NEEDS.search(sentence.lowered) is None
        if tells and self.remarks.points(sentence, verbs[-1]):
            return
        if verbs:
            self.speakers.take(verbs[0], self.course.paragraph)
            self.course.carrying = DIRECTIVE if self.speakers.leads and verbs[0].verb in REMARK else None
            self.course.addressee = None
            self.course.only_remarked = "giao nhiệm vụ" not in sentence.lowered and not names_tasks(sentence.lowered)
            self.course.listing = None
        elif not self.requests.asks_in_passing(sentence):
            self.carried.go_on(sentence, people)

    def _asks_when(self, sentence: Sentence, verbs: list[Said]) -> bool:
        """Whether a question asks for something: "Cử tri hỏi: Bao giờ …?"."""
        if any(said.verb in ORDERING or said.verb in UPWARD for said in verbs):
            return False
        for said in verbs:
            self.speakers.take(said, self.course.paragraph)
        return self.requests.asks_when(sentence)

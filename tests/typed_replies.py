"""Whether the reply to a typed form of a labelled question is right."""

from dataclasses import dataclass, field
from typing import Any

from bot.answers.outcome import Outcome
from bot.answers.understanding import understand
from tests.reader import Heard, Reader
from tests.test_questions import faults
from tests.typed_forms import Form, Kept

TWO = 2


@dataclass(slots=True)
class Tally:
    """What was counted of one form."""

    asked: int = 0
    right: int = 0
    refused: int = 0
    """Questions that must not be answered."""
    faults: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    """Those of them that were."""

    @property
    def share(self) -> float:
        """Right replies among those asked."""
        return self.right / self.asked if self.asked else 1.0


def judge(question: dict[str, Any], form: Form, seed: int, reader: Reader, tally: Tally) -> None:
    """Ask `question` in `form`, where that can be done, and count how it went."""
    typed = form.typed(question["ask"], seed) if "repeat" not in question else None
    if typed is None:
        return
    if "answered" not in question["outcome"]:
        tally.refused += 1
        heard = reader.ask(typed)
        if heard.outcome is Outcome.ANSWERED:
            tally.wrong.append(f"{question['ask']!r} as {typed!r}: {heard.text[:80]!r}")
        return
    tally.asked += 1
    found = faults({**question, "ask": typed}, reader)
    if found and form.kept is Kept.SLIP and is_asked_back(question["ask"], reader.ask(typed), reader):
        found = []
    tally.right += not found
    if found:
        tally.faults.append(f"{question['ask']!r} as {typed!r}: {'; '.join(found)}")


def is_asked_back(line: str, heard: Heard, reader: Reader) -> bool:
    """Whether the reply asks who is meant, or which of several places, what `line` is about among them."""
    if heard.outcome is not Outcome.ASK:
        return False
    question = understand(line, reader.snapshot, reader.today)
    if question.people:
        # A name that is nearly an official's may be another person's: it is always asked about.
        return any(name in heard.text for name in question.people)
    if len(heard.buttons) < TWO:
        return False
    meant = {subject.place.id for subject in question.subjects}
    return any(data.endswith(f"@{ident}") for data in heard.buttons.values() for ident in meant)

"""The labelled questions: each is asked of the shipped knowledge, and its reply held against its label."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.answers.outcome import Outcome
from tests.reader import Reader

FLOOR = 1.0
"""Least share of questions whose reply fits the label. Only rises."""

FRAMES_FLOOR = 0.93
"""The same for the questions in unusual frames, tuned for since they were first asked: of the first 120 then 68 fitted,
of the second 40, asked when the first had been tuned for, 37. Only rises."""

BLIND_FLOOR = 0.97
"""The same for the questions written blind, tuned for since they were first asked: of the first 300 then 227 fitted, of
the second 320 267, of the third 200 172, of the fourth, two lots of 130, 95 and 94. Only rises."""

NEWEST_FLOOR = 0.968
"""The same for the newest questions written blind, tuned for since then: of two lots of 110, asked when
the others had been tuned for, 102 and 86 fitted; of the next two lots of 160 144 and 143, then 155 of 160 and 160 of
200, then 189 of 230, each asked when those before had been tuned for; of 216 by one author more, who wrote long
sentences, chat and yes-or-no questions, 162; of 200 of mostly short lines 186. Only rises."""

SENTENCES_FLOOR = 0.985
"""The same for full sentences about figures, people, places and documents, tuned for since they were first asked: of
the first 195, near half of them to be refused, then 160 fitted and 2 were answered that should not have been; of 110
more, asked when the first had been tuned for, 96 and 6; of 68 after those, 61 and 5. Only rises."""

PARAPHRASED_FLOOR = 0.955
"""The same for the short paraphrases of every fact, all answerable, tuned for since they were first asked: of the first
466 then 344 fitted. Only rises."""

WORDED_FLOOR = 0.955
"""The same for what leaders asked for and communes ask for, in freer words: before anything was done for them 287 of
380 fitted, and 14 were answered that should not have been; of the last lot, asked when those before it had been tuned
for, 49 of 62, and 4. Only rises."""

TOLD_FLOOR = 0.96
"""The same for whole sentences that ask for what was said in words of which a fact has most: before facts were weighed
50 of 60 fitted, and 14 of the 60 that are of another theme, speaker or body, or of the contrary, were answered. Four of
those 14 still are, each for a word that narrows ("giáo dục đại học"); others stand in their place. Only rises."""

CLAUSES_FLOOR = 0.98
"""The same for long and chatty lines in one clause of which the question stands, more than half of them to be refused:
before clauses were told apart 31 of the first 60, which are answered, fitted, and 54 when that was first asked; of 60
that are refused 57 and 60. Only rises."""


def labelled(files_of: str) -> list[dict[str, Any]]:
    """All questions in the files of a pattern, such as `questions/*.yaml`."""
    files = sorted(Path(__file__).parent.glob(files_of))
    return [question for path in files for question in yaml.safe_load(path.read_text(encoding="utf-8"))]


QUESTIONS = labelled("questions/*.yaml")
FRAMES = labelled("questions_frames/*.yaml")
"""Dictated, from a memo or an agenda, in shorthand; apart, so that the typed forms are still drawn from the others."""
BLIND = labelled("questions_blind/*.yaml")
SENTENCES = labelled("questions_sentences/*.yaml")
"""Written by one who knew the rules."""
NEWEST = labelled("questions_newest/*.yaml")
"""Written by someone who had not seen the rules; some labels ask for more than the bot promises, none were changed."""

PARAPHRASED = labelled("questions_paraphrased/*.yaml")
"""What is asked named by other words than the knowledge's own."""


CLAUSES = labelled("questions_clauses/*.yaml")
"""By the one who wrote the rules: what the reader writes, what for and how he is, around one question."""
WORDED = labelled("questions_worded/*.yaml")
"""By addressee, speaker, occasion, day; a third are of another place, body, meeting or day, which nobody spoke of."""

TOLD = labelled("questions_told/*.yaml")
"""Half of them of another theme, speaker or addressee, or of the contrary, written before the rules for them."""


def faults(question: dict[str, Any], reader: Reader) -> list[str]:
    """What of the reply does not fit the label."""
    heard = reader.ask(question["ask"] * question.get("repeat", 1))
    found = [] if heard.outcome in question["outcome"] else [f"outcome {heard.outcome}, not {question['outcome']}"]
    # "Cơ sở vật chất" at the head of a line is what the label calls "cơ sở vật chất".
    text = heard.text.casefold()
    first = text.split("\n", 1)[0]
    found += [f"first line lacks {words!r}" for words in question.get("first", []) if words.casefold() not in first]
    found += [f"lacks {words!r}" for words in question.get("has", []) if words.casefold() not in text]
    found += [f"holds {words!r}" for words in question.get("not", []) if words.casefold() in text]
    return found


def test_there_are_enough_and_each_is_asked_once() -> None:
    assert len(QUESTIONS) >= 200
    assert [ask for ask, count in Counter(q["ask"] for q in QUESTIONS).items() if count > 1] == []


@pytest.mark.parametrize(
    ("name", "questions", "floor"),
    [
        ("labelled", QUESTIONS, FLOOR),
        ("frames", FRAMES, FRAMES_FLOOR),
        ("blind", BLIND, BLIND_FLOOR),
        ("newest", NEWEST, NEWEST_FLOOR),
        ("sentences", SENTENCES, SENTENCES_FLOOR),
        ("paraphrased", PARAPHRASED, PARAPHRASED_FLOOR),
        ("worded", WORDED, WORDED_FLOOR),
        ("told", TOLD, TOLD_FLOOR),
        ("clauses", CLAUSES, CLAUSES_FLOOR),
    ],
)
def test_the_share_of_right_replies_holds_its_floor(
    name: str, questions: list[dict[str, Any]], floor: float, reader: Reader, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = {question["ask"][:80]: found for question in questions if (found := faults(question, reader))}
    share = 1 - len(wrong) / len(questions)
    with capsys.disabled():
        print(f"\n{name} questions: {len(questions) - len(wrong)}/{len(questions)} right ({share:.1%})")
    assert share >= floor, "\n".join(f"{ask!r}: {'; '.join(found)}" for ask, found in wrong.items())


@pytest.mark.parametrize(
    "questions",
    [QUESTIONS, FRAMES, BLIND, NEWEST, SENTENCES, WORDED, TOLD, CLAUSES],
    ids=["labelled", "frames", "blind", "newest", "sentences", "worded", "told", "clauses"],
)
def test_nothing_is_answered_that_should_not_be(questions: list[dict[str, Any]], reader: Reader) -> None:
    must_not = [question for question in questions if "answered" not in question["outcome"]]
    answered = [q["ask"] for q in must_not if reader.ask(q["ask"] * q.get("repeat", 1)).outcome is Outcome.ANSWERED]
    assert answered == []

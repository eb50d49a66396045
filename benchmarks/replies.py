"""What one reply costs, beside the plain alternative: `python -m benchmarks.replies`.

Asks every labelled question of the shipped knowledge, several rounds, and prints CPU time per reply (typed text to
finished HTML). Beside it, in the same run, what a few lines with a fuzzy matcher would do: `WRatio` of the question
against the text of every fact, the best one taken. It counts, for the questions whose label demands a number in the
first line, how often each gives it first, and how many questions that must not be answered each answers anyway.
"""

import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml
from rapidfuzz import fuzz, process, utils

from bot.answers.outcome import Outcome
from bot.presentation.briefing import reply_to
from bot.presentation.plain import plain_text
from bot.search.snapshot import Snapshot
from tests.reader import TODAY, shipped_snapshot

ROUNDS = 5
CUTOFF = 60
"""Least `WRatio` score the plain alternative answers at; at 80 it answers almost nothing."""


def main() -> None:
    """Print the comparison."""
    began = time.perf_counter()
    snapshot = shipped_snapshot()
    print(f"load, check and index: {time.perf_counter() - began:.2f} s")
    questions = [
        question
        for path in sorted((Path(__file__).parent.parent / "tests" / "questions").glob("*.yaml"))
        for question in yaml.safe_load(path.read_text(encoding="utf-8"))
        if "repeat" not in question
    ]
    print(f"{len(questions)} questions, {ROUNDS} rounds, {len(snapshot.facts.all)} facts")
    print(f"{'':24}{'p50 ms':>8}{'p99 ms':>8}{'number first':>16}{'answered wrongly':>18}")
    for name, ask in (("this bot", ours(snapshot)), ("WRatio over all facts", plain(snapshot))):
        times, right, wanted, wrong = measure(questions, ask)
        centiles = statistics.quantiles(times, n=100)
        print(f"{name:24}{centiles[49]:8.2f}{centiles[98]:8.2f}{f'{right}/{wanted}':>16}{wrong:>18}")


def measure(
    questions: list[dict[str, Any]], ask: Callable[[str], tuple[bool, str]]
) -> tuple[list[float], int, int, int]:
    """CPU milliseconds of each reply; how many first lines are right, of how many; wrongly answered questions."""
    times: list[float] = []
    right = wrong = 0
    numbered = [question for question in questions if question.get("first")]
    for number in range(ROUNDS):
        for question in questions:
            began = time.process_time()
            answered, text = ask(question["ask"])
            times.append((time.process_time() - began) * 1000)
            if number:
                continue
            if question.get("first"):
                right += all(words in text.split("\n", 1)[0] for words in question["first"])
            wrong += answered and not {"answered", "ask", "help"} & set(question["outcome"])
    return times, right, len(numbered), wrong


def ours(snapshot: Snapshot) -> Callable[[str], tuple[bool, str]]:
    """The core."""

    def ask(text: str) -> tuple[bool, str]:
        reply = reply_to(text, snapshot, TODAY)
        return reply.outcome is Outcome.ANSWERED, plain_text(reply.messages[0].html)

    return ask


def plain(snapshot: Snapshot) -> Callable[[str], tuple[bool, str]]:
    """A fuzzy matcher over the text of all facts."""
    facts = [f"{fact.text} {', '.join(fact.places)}: {fact.quote}" for fact in snapshot.facts.all]

    def ask(text: str) -> tuple[bool, str]:
        best = process.extractOne(text, facts, scorer=fuzz.WRatio, processor=utils.default_process, score_cutoff=CUTOFF)
        return best is not None, best[0] if best else ""

    return ask


if __name__ == "__main__":
    main()

"""What a run found and did, said to the editor."""

from collections import Counter
from collections.abc import Iterable

from bot.generation.generate import Outcome
from bot.knowledge.model import Article


def _counts(article: Article) -> str:
    parts = (
        (len(article.figures), "số liệu"),
        (len(article.directives), "chỉ đạo"),
        (len(article.petitions), "kiến nghị"),
        (len(article.difficulties), "khó khăn"),
        (len(article.people), "người"),
        (len(article.documents), "văn bản"),
        (len(article.events), "sự việc"),
    )
    return " · ".join(f"{count} {name}" for count, name in parts if count) or "không thấy dữ kiện nào"


def summary(outcome: Outcome) -> list[str]:
    """What became of one file: what was found in it, what was left out, what is unsure, what is wrong."""
    lines = [f"{outcome.seed}: {outcome.state}"]
    if outcome.written:
        lines[0] += f" → {outcome.written[0]}"
    if outcome.article is not None:
        lines.append(f"  {_counts(outcome.article)}")
    if outcome.clean is not None and outcome.clean.left_out:
        reasons = Counter(part.reason for part in outcome.clean.left_out)
        lines.append("  để ngoài: " + ", ".join(f"{count} {reason}" for reason, count in reasons.most_common()))
    lines += [f"  chưa chắc: {doubt}" for doubt in outcome.doubts]
    lines += [f"  {problem}" for problem in outcome.problems]
    return lines


class Totals:
    """The run as a whole, counted as it goes."""

    def __init__(self) -> None:
        self._states: Counter[str] = Counter()
        self._doubts = 0
        self.failed = False
        self.drifted = False

    def add(self, outcome: Outcome) -> None:
        """Count one file in."""
        self._states[outcome.state] += 1
        self._doubts += len(outcome.doubts)
        self.failed = self.failed or outcome.failed
        self.drifted = self.drifted or bool(outcome.written)

    def line(self) -> str:
        """The last line of the report."""
        states = ", ".join(f"{count} {state}" for state, count in self._states.most_common())
        return f"{sum(self._states.values())} bài: {states or 'không có bài nào'} · {self._doubts} chỗ chưa chắc"


def drift(outcomes: Iterable[Outcome]) -> list[str]:
    """Under `--check`: which files the seeds would change."""
    return [f"{file}: lệch với {outcome.seed}" for outcome in outcomes for file in outcome.written]

"""What is wrong in a knowledge file, said to the person who edits it."""

from dataclasses import dataclass
from typing import Literal

from bot.vietnamese.folding import tidy

Severity = Literal["error", "warning"]

_SHORTENED = 90


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to put right, where it is and how to do it; both sentences are Vietnamese."""

    file: str
    """The file as the editor names it: "knowledge/articles/2025-07-27-dien-bien.yaml", "seeds/….txt"."""
    line: int
    """From 1."""
    column: int
    """From 1, in characters."""
    message: str
    """What is wrong, without the full stop."""
    remedy: str
    """What to do, without the full stop; or a question."""
    severity: Severity = "error"
    """Knowledge with an error is not used; a warning only tells."""

    def __str__(self) -> str:
        end = "" if self.remedy.endswith(("?", "…")) else "."
        return f"{self.file}:{self.line}:{self.column}: {self.message}. {self.remedy}{end}"


def shortened(text: str) -> str:
    """`text` on one line, cut off after a few words' length so that a message stays readable."""
    line = tidy(text)
    return line if len(line) <= _SHORTENED else line[:_SHORTENED].rsplit(" ", 1)[0] + "…"

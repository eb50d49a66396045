"""A number while its figure is put together."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(slots=True)
class Number:
    """A number while its figure is put together."""

    value: float
    high: float | None
    of: float | None
    unit: str
    shown: str
    start: int
    end: int
    guessed: str | None = None


def inside(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether `start:end` shares a letter with one of `spans`, which are sorted."""
    for s, e in spans:
        if s >= end:
            return False
        if start < e:
            return True
    return False

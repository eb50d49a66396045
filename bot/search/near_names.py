"""Names of officials that a typed name comes near: all its words but one, in their places."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from bot.vietnamese.folding import folded, words

LEAST = 3
"""Words a name has for this: of two, one alone is anybody's."""


class NearNames:
    """An index of full names by what is left of each without one of its words."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names: dict[tuple[int, int, str], list[str]] = defaultdict(list)
        self._words: set[str] = set()
        self._lengths: set[int] = set()
        for name in names:
            parts = words(folded(name))
            if len(parts) < LEAST:
                continue
            self._words.update(parts)
            self._lengths.add(len(parts))
            for place, left in _without_one(parts):
                self._names[len(parts), place, left].append(name)

    def of(self, line: Sequence[str], unexplained: Iterable[str]) -> tuple[str, ...]:
        """The names from which some words of `line` (folded) differ in one: "trinh xuan anh" is near Trịnh Xuân Trường.

        None where fewer than two of the `unexplained` words are in any name.
        """
        if len(self._words.intersection(unexplained)) < LEAST - 1:
            return ()
        found = (
            name
            for length in sorted(self._lengths)
            for start in range(len(line) - length + 1)
            for place, left in _without_one(line[start : start + length])
            for name in self._names.get((length, place, left), ())
        )
        return tuple(dict.fromkeys(found))


def _without_one(parts: Sequence[str]) -> Iterable[tuple[int, str]]:
    return ((place, " ".join([*parts[:place], *parts[place + 1 :]])) for place in range(len(parts)))

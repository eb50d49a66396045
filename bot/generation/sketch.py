"""Recognising the same article under another name or with another page around it."""

import hashlib
from collections import Counter
from collections.abc import Iterable

SIZE = 8
"""Paragraphs an article is remembered by: those with the smallest digests, so the same in every copy of it."""
_MIN_WORDS = 8
SAME_SHARE = 0.6
"""Of the remembered paragraphs so many are the same: room for a caption taken for text and a sentence corrected."""

Sketch = tuple[str, ...]


def sketch(body: str) -> Sketch:
    """What `body` is remembered by."""
    paragraphs = [words for part in body.split("\n\n") if len(words := part.lower().split()) >= _MIN_WORDS]
    digests = {hashlib.blake2b(" ".join(words).encode(), digest_size=5).hexdigest() for words in paragraphs}
    return tuple(sorted(digests)[:SIZE])


class Seen:
    """The articles met so far; a few hundred bytes each."""

    def __init__(self, known: Iterable[tuple[str, Sketch]] = ()) -> None:
        self._names: dict[str, list[str]] = {}
        self._sizes: dict[str, int] = {}
        for name, parts in known:
            self.add(name, parts)

    def add(self, name: str, parts: Sketch) -> None:
        """Remember the article called `name`."""
        self._sizes[name] = len(parts)
        for part in parts:
            self._names.setdefault(part, []).append(name)

    def same(self, parts: Sketch) -> str | None:
        """The name of the article that `parts` is another copy of."""
        shared = Counter(name for part in parts for name in self._names.get(part, ()))
        for name, count in shared.most_common(1):
            if count >= SAME_SHARE * max(1, min(len(parts), self._sizes[name])):
                return name
        return None

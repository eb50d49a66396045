"""Who is in which post, found by place."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.knowledge.model import Official, Post
from bot.vietnamese.folding import folded


@dataclass(frozen=True, slots=True)
class Holder:
    """An official in one post."""

    official: Official
    post: Post
    folded: str
    """The post's name, folded."""


class InOffice:
    """The posts that are held, former ones left out, in the order of the officials."""

    def __init__(self, officials: Iterable[Official]) -> None:
        self.all: tuple[Holder, ...] = tuple(
            Holder(official, post, folded(post.post))
            for official in officials
            for post in official.posts
            if post.until is None
        )
        self._at: dict[str | None, list[Holder]] = defaultdict(list)
        for holder in self.all:
            self._at[holder.post.place].append(holder)

    def at(self, place: str | None) -> Sequence[Holder]:
        """Who holds a post at a place; None is the central bodies."""
        return self._at.get(place, ())

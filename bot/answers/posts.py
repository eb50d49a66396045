"""Who holds which post."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.answers.answer import Line
from bot.gazetteer.model import Level, Place
from bot.knowledge.model import Official, Post
from bot.search.snapshot import Snapshot
from bot.vietnamese.dates import show_date
from bot.vietnamese.folding import folded

SECRETARY = "Bí thư"
"""The bare word: of the provincial committee, or before a commune of the commune's."""
OF_PROVINCE = ("bi thu tinh uy", "bi thu thanh uy")
OF_COMMUNE = ("bi thu dang uy", "bi thu xa", "bi thu phuong")


@dataclass(frozen=True, slots=True)
class Holder:
    """An official in one post."""

    official: Official
    post: Post


def holders(snapshot: Snapshot, posts: Iterable[str] = (), place: Place | None = None) -> list[Holder]:
    """Who holds one of `posts` (any, when none is named), at `place` when it is given; former holders left out."""
    prefixes = [prefix for post in posts for prefix in _prefixes(post, place)]
    return [
        Holder(official, post)
        for official in snapshot.knowledge.officials
        for post in official.posts
        if post.until is None
        and (place is None or post.place == place.canonical)
        and (not prefixes or any(_is_post(folded(post.post), prefix) for prefix in prefixes))
    ]


def _prefixes(post: str, place: Place | None) -> tuple[str, ...]:
    if post == SECRETARY:
        return OF_COMMUNE if place is not None and place.level is Level.COMMUNE else OF_PROVINCE
    return OF_PROVINCE if folded(post) in OF_PROVINCE else (folded(post),)


def _is_post(post: str, prefix: str) -> bool:
    return post == prefix or post.startswith(prefix + " ")


def post_line(holder: Holder) -> Line:
    """A holder as a line: the name, the post, as of when."""
    seen = f" (theo tin {show_date(holder.post.seen)})" if holder.post.seen else ""
    if holder.post.until:
        seen = f" (thôi giữ chức {show_date(holder.post.until)})"
    return Line(f" – {holder.post.post}{seen}", (holder.post.article,), strong=holder.official.name)

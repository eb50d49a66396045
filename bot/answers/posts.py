"""Who holds which post."""

from collections.abc import Iterable

from bot.answers.answer import Line
from bot.gazetteer.model import Level, Place
from bot.knowledge.model import Official, Post
from bot.search.in_office import Holder
from bot.search.snapshot import Snapshot
from bot.vietnamese.dates import show_date
from bot.vietnamese.folding import folded

SECRETARY = "Bí thư"
"""The bare word: of the provincial committee, or before a commune of the commune's."""
OF_PROVINCE = ("bi thu tinh uy", "bi thu thanh uy")
OF_COMMUNE = ("bi thu dang uy", "bi thu xa", "bi thu phuong")


def holders(snapshot: Snapshot, posts: Iterable[str] = (), place: Place | None = None) -> list[Holder]:
    """Who holds one of `posts` (any, when none is named), at `place` when it is given; former holders left out."""
    prefixes = [prefix for post in posts for prefix in _prefixes(post, place)]
    known = snapshot.in_office.all if place is None else snapshot.in_office.at(place.canonical)
    return [holder for holder in known if not prefixes or any(_is_post(holder.folded, prefix) for prefix in prefixes)]


def _prefixes(post: str, place: Place | None) -> tuple[str, ...]:
    if post == SECRETARY:
        return OF_COMMUNE if place is not None and place.level is Level.COMMUNE else OF_PROVINCE
    return OF_PROVINCE if folded(post) in OF_PROVINCE else (folded(post),)


def _is_post(post: str, prefix: str) -> bool:
    return post == prefix or post.startswith(prefix + " ")


def post_line(official: Official, post: Post) -> Line:
    """An official in a post as a line: the name, the post, as of when."""
    seen = f" (theo tin {show_date(post.seen)})" if post.seen else ""
    if post.until:
        seen = f" (thôi giữ chức {show_date(post.until)})"
    return Line(f" – {post.post}{seen}", (post.article,), strong=official.name)

"""Who holds which post."""

from collections.abc import Iterable, Sequence

from bot.answers.answer import Item, Line
from bot.gazetteer.model import Level, Place
from bot.knowledge.model import Official
from bot.search.in_office import Holder
from bot.search.snapshot import Snapshot
from bot.vietnamese.dates import show_date
from bot.vietnamese.folding import folded

SECRETARY = "Bí thư"
"""The bare word: of the provincial committee, or before a commune of the commune's."""
OF_PROVINCE = ("bi thu tinh uy", "bi thu thanh uy")
"""Of a province and of a city that is a province: "Bí thư" alone is either."""
OF_COMMUNE = ("bi thu dang uy", "bi thu xa", "bi thu phuong")


def holders(snapshot: Snapshot, posts: Iterable[str] = (), place: Place | None = None) -> list[Holder]:
    """Who holds one of `posts` (any, when none is named), at `place` when it is given; former holders left out."""
    prefixes = [prefix for post in posts for prefix in _prefixes(post, place)]
    known = snapshot.in_office.all if place is None else snapshot.in_office.at(place.canonical)
    return [holder for holder in known if not prefixes or any(_is_post(holder.folded, prefix) for prefix in prefixes)]


def _prefixes(post: str, place: Place | None) -> tuple[str, ...]:
    if post == SECRETARY:
        return OF_COMMUNE if place is not None and place.level is Level.COMMUNE else OF_PROVINCE
    return (folded(post),)


def _is_post(post: str, prefix: str) -> bool:
    return post == prefix or post.startswith(prefix + " ")


def posts_of(officials: Iterable[Official]) -> list[Holder]:
    """All posts of the officials, former ones among them."""
    each = {official.name: official for official in officials}.values()
    return [Holder(official, post, folded(post.post)) for official in each for post in official.posts]


def post_lines(found: Iterable[Holder]) -> list[Item]:
    """One line a person and article: the name, the posts, as of when."""
    alike: dict[tuple[object, ...], list[Holder]] = {}
    for holder in found:
        post = holder.post
        alike.setdefault((holder.official.name, post.article, post.seen, post.until), []).append(holder)
    return [_post_line(held) for held in alike.values()]


def _post_line(held: Sequence[Holder]) -> Line:
    official, post = held[0].official, held[0].post
    seen = f" (theo tin {show_date(post.seen)})" if post.seen else ""
    if post.until:
        seen = f" (thôi giữ chức {show_date(post.until)})"
    posts = "; ".join(holder.post.post for holder in held)
    return Line(f" – {posts}{seen}", (post.article,), strong=official.name)

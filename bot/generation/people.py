"""The people of an article, and every place where one is spoken of."""

from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from bot.generation.posts import rank

STAFF_HEADS = ("cán bộ", "công chức", "viên chức", "chuyên viên", "chủ trang trại", "đbqh")
"""Posts that lead nobody."""


@lru_cache(maxsize=1024)
def _highest(posts: tuple[str, ...], chosen: str | None) -> int | None:
    """How high somebody with `posts`, or with none but the one `chosen` for, stands."""
    leading = [post for post in posts if not post.lower().startswith(STAFF_HEADS)]
    leading = leading or ([chosen] if chosen else [])
    return max((level for post in leading if (level := rank(post)) is not None), default=None)


@dataclass(slots=True)
class Found:
    """A person while the article is read."""

    name: str
    posts: list[str] = field(default_factory=list)
    first: int = 0
    woman: bool | None = None
    """As the titles tell; None when they do not."""
    chosen: str | None = None
    """The post somebody without one is elected or appointed to, or speaks in: "Đại biểu"."""

    @property
    def post(self) -> str | None:
        """The fullest post printed."""
        return max(self.posts, key=lambda post: (post.count(",") + 1, len(post)), default=self.chosen)

    @property
    def rank(self) -> int | None:
        """How high the person stands."""
        return _highest(tuple(self.posts), self.chosen)


class Named(NamedTuple):
    """A name where it stands."""

    start: int
    """Where the mention begins: its title or post."""
    end: int
    """Where the name ends."""
    name: str
    subject_end: int
    """Where the mention with the posts that follow it ends."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """What is known of an article's people while it is read."""

    people: dict[str, Found] = field(default_factory=dict)
    """By their name."""
    spans: list[tuple[int, int]] = field(default_factory=list)
    """Where their names stand."""
    named: list[Named] = field(default_factory=list)
    held: list[tuple[int, int, str]] = field(default_factory=list)
    """Posts nobody's name stands beside, and where."""


class PersonMention(NamedTuple):
    """A person spoken of: by name, by post or as "đồng chí"."""

    start: int
    end: int
    who: Found | None
    """None for a bare "đồng chí", which means whoever spoke last, and for a post nobody is known to hold."""
    said: str
    """The post or the title that stands there."""
    kind: str
    """name, post or title."""
    subject_end: int
    """Where the mention with the posts that follow it ends."""


@dataclass(frozen=True, slots=True)
class People:
    """Everyone in the article."""

    found: tuple[Found, ...]
    mentions: tuple[PersonMention, ...]
    name_spans: tuple[tuple[int, int], ...]

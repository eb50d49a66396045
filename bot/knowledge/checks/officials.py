"""One entry for each person, one person for each sole post at a time."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from bot.knowledge.checks.dates import bounds
from bot.knowledge.draft import Draft, Entry
from bot.knowledge.model import Official, Post
from bot.knowledge.problems import Problem, shortened
from bot.vietnamese.folding import accented, folded


def same_person(draft: Draft) -> Iterator[Problem]:
    """A person has one entry."""
    first: dict[str, Entry[Official]] = {}
    for entry in draft.officials:
        name = accented(entry.record.name)
        if name in first:
            yield entry.problem(
                "name",
                f"{shortened(entry.record.name)} đã có ở {first[name].where}",
                "Gộp các chức vụ vào một mục; nếu là hai người trùng tên thì ghi thêm điều phân biệt vào tên",
            )
        first.setdefault(name, entry)


def sole_posts(draft: Draft) -> Iterator[Problem]:
    """A post that one person holds at a time is not held by two."""
    held: dict[tuple[str, str | None], list[tuple[Entry[Official], int, Post]]] = defaultdict(list)
    for entry in draft.officials:
        for index, post in enumerate(entry.record.posts):
            held[folded(post.post), post.place].append((entry, index, post))
    for holders in held.values():
        if not any(post.sole for _, _, post in holders):
            continue
        for (one, _, a), (other, index, b) in combinations(holders, 2):
            if one.path == other.path or not (a.sole or b.sole) or not _together(a, b):
                continue
            where = f" ({b.place})" if b.place else ""
            yield other.problem(
                ("posts", index, "post"),
                f"{shortened(other.record.name)} và {shortened(one.record.name)} ({one.where}) cùng lúc giữ chức "
                f"{shortened(b.post)}{where}",
                "Ghi until cho người đã thôi giữ chức và since cho người mới; "
                "chức vụ có nhiều người giữ thì ghi sole: false",
            )


def _together(a: Post, b: Post) -> bool:
    """Whether the two posts surely share a day; no date is no limit, and the day of a handover is nobody's fault."""
    (a_since, a_until), (b_since, b_until) = _surely(a), _surely(b)
    return a_since < b_until and b_since < a_until


def _surely(post: Post) -> tuple[date, date]:
    """The days between which the post was surely held: "2025-07" begins at its end and ends at its beginning."""
    since, until = bounds(post.since), bounds(post.until)
    return since[1] if since else date.min, until[0] if until else date.max

"""Names and ids that one part of the knowledge uses for another."""

from collections.abc import Iterator

from bot.knowledge.checks.nearest import nearest, suggestion
from bot.knowledge.draft import Draft, Entry
from bot.knowledge.model import Difficulty, Directive, Figure, Petition
from bot.knowledge.problems import Problem, shortened


def ids(draft: Draft) -> Iterator[Problem]:
    """An id belongs to one entry in all files."""
    first: dict[str, Entry[Figure | Directive | Petition | Difficulty]] = {}
    for article in draft.articles:
        for entry in article.with_id():
            id_ = entry.record.id
            if id_ in first:
                yield entry.problem(
                    "id",
                    f"mã {id_} đã dùng ở {first[id_].where}",
                    "Đặt mã khác cho mục này, hoặc xóa mục nếu bị chép hai lần",
                )
            first.setdefault(id_, entry)


def articles_exist(draft: Draft) -> Iterator[Problem]:
    """Officials and documents name articles that are there."""
    stems = {article.stem for article in draft.articles}
    named = [
        (official, ("posts", index, "article"), post.article)
        for official in draft.officials
        for index, post in enumerate(official.record.posts)
    ]
    mentioned = [
        (document, ("articles", index), stem)
        for document in draft.documents
        for index, stem in enumerate(document.record.articles)
    ]
    for entry, path, stem in (*named, *mentioned):
        if stem not in stems:
            near = suggestion(nearest(stem, stems))
            yield entry.problem(
                path,
                f"không có bài {shortened(stem)} trong {draft.name}/articles/",
                near or "Ghi tên tệp của bài, không có đuôi .yaml",
            )


def topics(draft: Draft) -> Iterator[Problem]:
    """Every topic is one of topics.yaml, by its very name."""
    if not draft.topics_known:
        return
    known = {topic.record.name for topic in draft.topics}
    for article in draft.articles:
        for entry in article.with_id():
            record: Figure | Directive | Petition | Difficulty = entry.record
            for index, topic in enumerate(record.topics):
                if topic not in known:
                    yield entry.problem(
                        ("topics", index),
                        f"chủ đề “{shortened(topic)}” không có trong topics.yaml",
                        _topic(topic, known),
                    )


def _topic(topic: str, known: set[str]) -> str:
    split = [name for name in sorted(known) if "," in name and topic in (part.strip() for part in name.split(","))]
    if split:
        return f'Ý đồng chí là "{split[0]}"? Tên có dấu phẩy phải đặt trong ngoặc kép'
    near = nearest(topic, sorted(known))
    return suggestion(near) or "Dùng một chủ đề đã có, hoặc thêm chủ đề này vào topics.yaml"


def indicators(draft: Draft) -> Iterator[Problem]:
    """Figures use the indicators of topics.yaml, so that they can be set side by side; told, not forbidden."""
    if not draft.topics_known:
        return
    known = {indicator.record.name for indicator in draft.indicators}
    for article in draft.articles:
        for entry in article.figures:
            if (name := entry.record.indicator) not in known:
                yield entry.problem(
                    "indicator",
                    f"chỉ tiêu “{shortened(name)}” chưa có trong mục indicators của topics.yaml",
                    "Thêm chỉ tiêu vào đó, hoặc dùng tên đã có",
                    "warning",
                )

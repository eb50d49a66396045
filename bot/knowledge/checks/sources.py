"""Each knowledge file against its own name and against the stored article it was drawn from."""

import re
from collections.abc import Iterator

from bot.knowledge.checks.nearest import nearest, suggestion
from bot.knowledge.draft import Draft, Entry
from bot.knowledge.model import Source
from bot.knowledge.problems import Problem, shortened
from bot.knowledge.seeds import FrontMatter

_ADDRESS = re.compile(r"https?://\S+")
_STEM = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?-[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


def file_names(draft: Draft) -> Iterator[Problem]:
    """A file in articles/ is named for its date and its subject."""
    for article in draft.articles:
        if not _STEM.fullmatch(article.stem):
            yield Problem(
                article.file.name,
                1,
                1,
                f"tên tệp {article.stem}.yaml không đúng mẫu <ngày>-<tên>.yaml",
                "Đổi tên tệp, chữ thường không dấu, ví dụ 2025-07-27-dien-bien.yaml",
            )


def schema_lines(draft: Draft) -> Iterator[Problem]:
    """The first line of a file names its schema, which makes an editor's program help."""
    for file, schema in draft.files:
        expected = f"# yaml-language-server: $schema={schema}"
        if file.first_line.strip() != expected:
            yield Problem(
                file.name,
                1,
                1,
                "dòng đầu tệp chưa ghi tên JSON Schema",
                f"Thêm vào đầu tệp dòng {expected}",
                "warning",
            )


def stored_articles(draft: Draft) -> Iterator[Problem]:
    """`source` names a stored article and agrees with it."""
    taken: dict[str, Entry[Source]] = {}
    for article in draft.articles:
        if article.source is None:
            continue
        entry, source = article.source, article.source.record
        if source.seed not in draft.seed_names:
            near = suggestion(nearest(source.seed, draft.seed_names))
            yield entry.problem(
                "seed",
                f"không có bài {shortened(source.seed)} trong {draft.seeds_name}/",
                near or f"Chép bài vào {draft.seeds_name}/ hoặc sửa tên tệp ở đây",
            )
            continue
        if source.seed in taken:
            yield entry.problem(
                "seed",
                f"bài {source.seed} đã có tệp dữ liệu ở {taken[source.seed].where}",
                "Gộp hai tệp dữ liệu thành một, hoặc sửa tên bài",
            )
        taken.setdefault(source.seed, entry)
        seed = draft.seeds.get(source.seed)
        if seed is None:
            continue
        if seed.sha256 != source.sha256:
            yield entry.problem(
                "sha256",
                f"bài {seed.name} đã thay đổi: mã SHA-256 của tệp là {seed.sha256}",
                "Soát lại các mục theo bài mới rồi ghi mã này vào sha256",
            )
        # Of what the front matter does not speak, `bot generate` may have found out more.
        for key in FrontMatter.model_fields if seed.front else ():
            if seed.front is None or key not in seed.front.model_fields_set:
                continue
            here, there = getattr(source, key), getattr(seed.front, key)
            told = (*entry.path, key) in entry.file.refused or (key,) in seed.file.refused
            if here != there and not told:
                yield entry.problem(
                    key,
                    f"{key} ghi {_shown(here)}, còn {seed.file.name} ghi {_shown(there)}",
                    "Sửa cho hai nơi giống nhau, theo đúng bài báo",
                )


def _shown(value: str | None) -> str:
    return "null" if value is None else f"“{shortened(value)}”"


def addresses(draft: Draft) -> Iterator[Problem]:
    """An article's address is one a reader's telephone can open."""
    for article in draft.articles:
        url = article.source.record.url if article.source else None
        if article.source and url is not None and not _ADDRESS.fullmatch(url):
            yield article.source.problem(
                "url",
                f"url “{shortened(url)}” không phải địa chỉ trang, người đọc không bấm được",
                "Chép cả địa chỉ từ thanh địa chỉ của trình duyệt, bắt đầu bằng https://; không có thì ghi null",
                "warning",
            )


def articles_without_knowledge(draft: Draft) -> Iterator[Problem]:
    """Every stored article has its knowledge file."""
    if any(article.source is None for article in draft.articles):
        return  # one of these may be the file that is missed
    used = {article.source.record.seed for article in draft.articles if article.source}
    for name in sorted(draft.seed_names - used):
        yield Problem(
            f"{draft.seeds_name}/{name}",
            1,
            1,
            "bài này chưa có tệp dữ liệu nên bot chưa tra được",
            f"Lập tệp {draft.name}/articles/{name.removesuffix('.txt')}.yaml cho bài",
            "warning",
        )

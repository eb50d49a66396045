"""A name leads to one thing: no two topics, indicators, documents, officials or places claim the same one."""

from collections.abc import Iterable, Iterator

from bot.knowledge.draft import Draft, Entry
from bot.knowledge.model import Difficulty, Directive, Petition, Record
from bot.knowledge.problems import Problem, shortened
from bot.knowledge.yaml_reader import Path
from bot.vietnamese.folding import accented

_FORMS_OF_ADDRESS = ("đồng chí ", "đ/c ", "ông ", "bà ")
_Named = tuple[Entry[Record], Path, str]


def synonyms(draft: Draft) -> Iterator[Problem]:
    """Synonyms are told apart as readers type them: without regard to case and tone placement."""
    yield from _claimed_twice(_named(draft.topics, "name", "synonyms", "abbreviations"))
    yield from _claimed_twice(_named(draft.indicators, "name", "synonyms"))
    yield from _claimed_twice(_named(draft.officials, "aliases"))
    yield from _claimed_twice(_named(draft.documents, "aliases"))
    yield from _claimed_twice(_named(draft.aliases, "aliases"))


def _named(entries: Iterable[Entry[Record]], *keys: str) -> Iterator[_Named]:
    """The names under `keys`, of which each holds one or a list."""
    for entry in entries:
        for key in keys:
            names = getattr(entry.record, key)
            if isinstance(names, str):
                yield entry, (key,), names
            else:
                yield from ((entry, (key, index), name) for index, name in enumerate(names))


def _claimed_twice(named: Iterable[_Named]) -> Iterator[Problem]:
    first: dict[str, Entry[Record]] = {}
    for entry, path, name in named:
        earlier = first.setdefault(accented(name), entry)
        if earlier is not entry:
            yield entry.problem(
                path,
                f"tên gọi “{shortened(name)}” đã dùng ở {earlier.where}",
                "Giữ tên gọi này ở một mục, xóa ở mục kia",
            )


def document_numbers(draft: Draft) -> Iterator[Problem]:
    """A number belongs to one document."""
    yield from _claimed_twice(
        (entry, ("number",), entry.record.number) for entry in draft.documents if entry.record.number
    )


def forms_of_address(draft: Draft) -> Iterator[Problem]:
    """A speaker is written by name alone, or one person becomes two; "bà con" is nobody's name."""
    for article in draft.articles:
        speakers: list[tuple[Entry[Directive] | Entry[Petition] | Entry[Difficulty], str, str | None]] = [
            *((entry, "issuer", entry.record.issuer) for entry in article.directives),
            *((entry, "by", entry.record.by) for entry in article.petitions),
            *((entry, "by", entry.record.by) for entry in article.difficulties),
        ]
        for entry, key, written in speakers:
            said = written or ""
            form = next((form for form in _FORMS_OF_ADDRESS if said.lower().startswith(form)), "")
            name = said[len(form) :].lstrip()
            if form and name[:1].isupper():
                yield entry.problem(
                    key,
                    f"{key} bắt đầu bằng lời xưng hô “{said[: len(form)].strip()}”",
                    f"Chỉ ghi họ tên: {shortened(name)}",
                    "warning",
                )

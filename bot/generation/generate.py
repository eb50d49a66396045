"""The articles in `seeds/` → the files in `knowledge/articles/`, one after the other; a hand edit is never lost.

What the generator found is kept in `knowledge/.generated/<stem>.yaml`: the base of the next three-way merge. The
article's file is written before its base, so that a kill between the two leaves a state from which the next run
comes to the same end.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Protocol

from bot.gazetteer.model import FormerPlace, Gazetteer, Level, Place
from bot.generation.article import CleanArticle
from bot.generation.merging import Conflict, Merged, merge
from bot.generation.reading import is_stored_text, read_article, read_bytes
from bot.generation.sketch import Seen, Sketch, sketch
from bot.generation.writing import sweep, write_whole
from bot.generation.yaml_editing import EditError, apply
from bot.generation.yaml_writing import SCHEMA_LINE, article_data, note_lines, render
from bot.knowledge.files import ARTICLES, GENERATED, SUFFIXES
from bot.knowledge.model import Article
from bot.knowledge.problems import Problem, shortened
from bot.knowledge.reading_files import read_text_file
from bot.knowledge.yaml_reader import YamlFile, read_yaml
from bot.vietnamese.refused import why

BASE_NOTE = "# Máy ghi để lần sau biết chỗ nào người đã sửa. Đừng sửa tệp này; chữa ở knowledge/articles/."
_SKETCH_KEY = "# dấu:"
_HEAD_BYTES = 6000
"""Of a knowledge file, enough for its source."""
_SEED_LINE = re.compile(r"^  seed: *(?P<seed>\S.*?)\s*$", re.MULTILINE)
_SHA_LINE = re.compile(r"^  sha256: *\"?(?P<sha>[0-9a-f]{64})", re.MULTILINE)
_SKETCH_LINE = re.compile(rf"^{_SKETCH_KEY}(?P<parts>[ 0-9a-f]*)$", re.MULTILINE)


class Doubtful(Protocol):
    """Something the extraction is not sure of."""

    @property
    def fact_id(self) -> str | None:
        """The fact it is about; None: the article."""

    @property
    def sentence(self) -> str:
        """What and why, in Vietnamese."""


class Found(Protocol):
    """What the extraction makes of an article."""

    @property
    def article(self) -> Article:
        """The facts."""

    @property
    def doubts(self) -> Sequence[Doubtful]:
        """What it is not sure of."""


Extract = Callable[[CleanArticle], Found]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file."""

    seed: str
    """As the editor names it: "seeds/….txt"; a knowledge file whose seed is gone by its own name."""
    state: str
    """mới, cập nhật, không đổi, bỏ qua or lỗi."""
    stem: str | None = None
    clean: CleanArticle | None = None
    article: Article | None = None
    """What was found in it, before the merge."""
    doubts: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    """Errors, and as warnings what should be looked at: a conflict with an edit, a copy of another article."""
    written: tuple[str, ...] = ()
    """The files that were written; under `--check` those that would be."""

    @property
    def failed(self) -> bool:
        """Whether nothing could be done with it."""
        return any(problem.severity == "error" for problem in self.problems)


@dataclass(slots=True)
class _Known:
    """What earlier runs and hands have left in the knowledge directory."""

    stems: dict[str, str] = field(default_factory=dict)
    """Seed → stem."""
    digests: dict[str, str] = field(default_factory=dict)
    """SHA-256 of a seed → its stem."""
    seeds: dict[str, str] = field(default_factory=dict)
    """Stem → seed."""
    sketches: dict[str, Sketch] = field(default_factory=dict)


class Generation:
    """One run over `seeds/`."""

    def __init__(
        self, seeds: Path, knowledge: Path, gazetteer: Gazetteer, extract: Extract, *, check: bool = False
    ) -> None:
        self.seeds = seeds
        self.knowledge = knowledge
        self.extract = extract
        self.check = check
        """Nothing is written; what would be is told."""
        self.provinces = _provinces([*gazetteer.places.values(), *gazetteer.former.values()])
        self.seeds_name = seeds.name or "seeds"
        self.name = knowledge.name or "knowledge"
        self.articles = knowledge / ARTICLES
        self.generated = knowledge / GENERATED
        self._known = _Known()
        self._seen = Seen()

    def names(self) -> list[str]:
        """The articles in `seeds/`: those with knowledge first, so that a copy dropped later is the copy.

        Raises OSError when the directory cannot be read.
        """
        self._known = self._read_known()
        names = sorted(
            path.name
            for path in self.seeds.iterdir()
            if not path.name.startswith(".") and path.suffix.lower() in SUFFIXES
        )
        return sorted(names, key=lambda name: name not in self._known.stems)

    def run(self, names: Sequence[str], *, whole: bool) -> Iterator[Outcome]:
        """Work through `names`, file names in `seeds/`; `whole` says that they are all there are.

        Each file's outcome comes when it is done; nothing of it is kept.
        """
        if not self.check:
            for directory in (self.articles, self.generated):
                sweep(directory)
        chosen = set(names)
        everything = chosen | {path.name for path in self.seeds.iterdir()}
        self._seen = Seen(
            (seed, self._known.sketches.get(stem, ()))
            for stem, seed in self._known.seeds.items()
            if seed in everything and seed not in chosen
        )
        taken: set[str] = set()
        for name in names:
            outcome = self._one(name, everything)
            if outcome.stem:
                taken.add(outcome.stem)
            yield outcome
        if whole:
            yield from self._unread(everything)
            yield from self._without_seed(everything, taken)

    def _unread(self, everything: set[str]) -> Iterator[Outcome]:
        """What was dropped into `seeds/` and is not looked at: an old Word file, a picture, a folder."""
        for name in sorted(everything):
            path, shown = self.seeds / name, f"{self.seeds_name}/{name}"
            suffix = path.suffix.lower()
            if name.startswith(".") or (suffix in SUFFIXES and not path.is_dir()):
                continue
            if path.is_dir():
                message, remedy = "đây là thư mục, các tệp trong đó không được đọc", f"Chép bài ra {self.seeds_name}/"
            else:
                message = f"không đọc được loại tệp {suffix or 'không có đuôi'}"
                remedy = "Lưu bài dạng .txt, .html, .docx hoặc .pdf"
            yield Outcome(shown, "bỏ qua", problems=(Problem(shown, 1, 1, message, remedy, "warning"),))

    def _without_seed(self, everything: set[str], taken: set[str]) -> Iterator[Outcome]:
        for stem, seed in sorted(self._known.seeds.items()):
            if seed not in everything and stem not in taken and (self.articles / f"{stem}.yaml").is_file():
                file = f"{self.name}/{ARTICLES}/{stem}.yaml"
                problem = Problem(
                    file, 1, 1, f"bài {seed} không còn trong {self.seeds_name}/; dữ liệu được giữ nguyên",
                    f"Chép lại bài vào {self.seeds_name}/, hoặc xóa tệp này nếu không dùng nữa",
                )  # fmt: skip
                yield Outcome(file, "lỗi", stem, problems=(problem,))

    def _one(self, name: str, everything: set[str]) -> Outcome:
        shown = f"{self.seeds_name}/{name}"
        content = read_bytes(self.seeds / name, shown)
        if isinstance(content, Problem):
            return Outcome(shown, "lỗi", problems=(content,))
        clean = read_article(name, shown, content, self.provinces)
        if not isinstance(clean, CleanArticle):
            return Outcome(shown, "lỗi", problems=tuple(clean))
        parts = sketch(clean.body)
        if (other := self._seen.same(parts)) is not None:
            problem = Problem(
                shown, 1, 1, f"bài này giống bài {self.seeds_name}/{other} nên được bỏ qua",
                "Giữ một trong hai tệp", "warning",
            )  # fmt: skip
            return Outcome(shown, "bỏ qua", clean=clean, problems=(problem,))
        clean = self._named(clean, parts, everything)
        self._seen.add(name, parts)
        try:
            found = self.extract(clean)
        except Exception as error:  # one article's fault must not keep the others from being read
            problem = Problem(
                shown, 1, 1, f"không rút được dữ kiện (lỗi chương trình {type(error).__name__})",
                "Báo người phụ trách phần mềm, kèm tệp này",
            )  # fmt: skip
            return Outcome(shown, "lỗi", clean.stem, clean, problems=(problem,))
        kept = None if is_stored_text(content, clean) else clean.body + "\n"
        return self._store(shown, clean, found, parts, kept)

    def _named(self, clean: CleanArticle, parts: Sequence[str], everything: set[str]) -> CleanArticle:
        """`clean` under the name it had before; a new one under a name that nobody has."""
        known = self._known
        stem = known.stems.get(clean.seed)
        if stem is None:
            # The file may have been renamed, or saved again with another page around it.
            gone = {s: seed for s, seed in known.seeds.items() if seed not in everything}
            stem = known.digests.get(clean.sha256)
            if stem not in gone:
                stem = Seen((s, known.sketches.get(s, ())) for s in gone).same(tuple(parts))
        if stem is None:
            stem, number = clean.stem, 1
            while stem in known.seeds:
                number += 1
                stem = f"{clean.stem}-{number}"
        known.stems[clean.seed] = stem
        known.seeds[stem] = clean.seed
        if stem == clean.stem:
            return clean
        return replace(clean, stem=stem)

    def _store(self, shown: str, clean: CleanArticle, found: Found, parts: Sequence[str], kept: str | None) -> Outcome:
        theirs = article_data(found.article)
        path, base_path = self.articles / f"{clean.stem}.yaml", self.generated / f"{clean.stem}.yaml"
        file = f"{self.name}/{ARTICLES}/{path.name}"
        notes: dict[str, list[str]] = {}
        general = list(clean.doubts)
        for doubt in found.doubts:
            if doubt.fact_id is None:
                general.append(doubt.sentence)
            else:
                notes.setdefault(doubt.fact_id, []).append(doubt.sentence)
        doubts = _listed(general, notes)
        outcome = Outcome(shown, "lỗi", clean.stem, clean, found.article, doubts)
        problems: list[Problem] = []
        heading = (BASE_NOTE, f"{_SKETCH_KEY} {' '.join(parts)}")
        if path.exists():
            state, written = "cập nhật", None
            text = read_text_file(path, file)
            if isinstance(text, Problem):
                return replace(outcome, problems=(text,))
            ours, wrong = read_yaml(file, text.text)
            base, lost = self._read_base(base_path)
            wrong = [*wrong, *lost]
            if wrong or not isinstance(ours.data, dict):
                wrong = wrong or [
                    Problem(file, 1, 1, "tệp không phải dữ liệu của một bài", "Lấy lại bản cũ, hoặc xóa tệp")
                ]
                return replace(outcome, problems=tuple(wrong))
            merged = merge(base, ours.data, theirs)
            notes = _renamed(notes, theirs, merged)
            outcome = replace(outcome, doubts=_listed(general, notes))
            raw = text.content.decode("utf-8-sig").removeprefix("\ufeff")
            mark = "\ufeff" if text.content.startswith(b"\xef\xbb\xbf") else ""
            try:
                edited = apply(raw, merged.changes, merged.data, notes)
            except EditError:
                problem = Problem(
                    file, 1, 1, "không ghép được dữ kiện mới vào tệp mà vẫn giữ nguyên phần đã sửa",
                    "Viết mỗi mục trên các dòng riêng như những tệp khác rồi chạy lại",
                )  # fmt: skip
                return replace(outcome, problems=(problem,))
            problems += [_told(conflict, ours, clean) for conflict in merged.conflicts]
            if edited != raw:
                written = mark + edited
            new_base = merged.base
        else:
            state = "mới"
            top = [line for sentence in general for line in note_lines([sentence], 0)]
            written = render(theirs, SCHEMA_LINE, *top, notes=notes)
            new_base = theirs
        targets = [
            (path, written),
            (base_path, render(new_base, *heading)),
            (self.generated / f"{clean.stem}.txt", kept),
        ]
        try:
            changed = [
                f"{self.name}/{target.relative_to(self.knowledge).as_posix()}"
                for target, said in targets
                if self._write(target, said)
            ]
        except OSError as error:
            problem = Problem(
                file,
                1,
                1,
                f"không ghi được tệp ({why(error)}); tệp cũ còn nguyên",
                "Kiểm tra chỗ trống và quyền ghi rồi chạy lại",
            )
            return replace(outcome, problems=(*problems, problem))
        if not changed:
            state = "không đổi"
        return replace(outcome, state=state, problems=tuple(problems), written=tuple(changed))

    def _write(self, path: Path, text: str | None) -> bool:
        """Whether `path` does not say `text` yet; it does afterwards, unless this is a check."""
        if text is None:
            if path.suffix == ".txt" and path.is_file():
                if not self.check:
                    path.unlink()
                return True
            return False
        if path.is_file() and path.read_bytes() == text.encode():
            return False
        if not self.check:
            # What a power failure takes of the rest is made anew; of hands' work nothing may be taken.
            write_whole(path, text, lasting=path.parent == self.articles)
        return True

    def _read_base(self, path: Path) -> tuple[dict[str, Any] | None, list[Problem]]:
        if not path.is_file():
            return None, []
        name = f"{self.name}/{GENERATED}/{path.name}"
        text = read_text_file(path, name)
        if isinstance(text, Problem):
            return None, [text]
        file, problems = read_yaml(name, text.text)
        if problems or not isinstance(file.data, dict):
            remedy = "Lấy lại tệp này từ bản lưu; xóa đi thì mọi chỗ trong tệp dữ liệu được coi là người đã sửa"
            return None, [
                Problem(name, problem.line, problem.column, problem.message, remedy) for problem in problems
            ] or [Problem(name, 1, 1, "tệp không phải bản máy ghi", remedy)]
        return file.data, []

    def _read_known(self) -> _Known:
        known = _Known()
        for directory in (self.generated, self.articles):
            for path in sorted(directory.glob("*.yaml")) if directory.is_dir() else ():
                try:
                    with path.open("rb") as file:
                        head = file.read(_HEAD_BYTES).decode("utf-8", "replace")
                except OSError:
                    continue
                stem = path.stem
                if (parts := _SKETCH_LINE.search(head)) is not None and directory == self.generated:
                    known.sketches[stem] = tuple(parts["parts"].split())
                if (seed := _SEED_LINE.search(head)) is not None and stem not in known.seeds:
                    name = seed["seed"].strip("\"'")
                    known.stems[name] = stem
                    known.seeds[stem] = name
                if (sha := _SHA_LINE.search(head)) is not None:
                    known.digests.setdefault(sha["sha"], stem)
        return known


def _listed(general: Sequence[str], notes: Mapping[str, list[str]]) -> tuple[str, ...]:
    """Everything unsure: of the article first, then of each fact, after its id."""
    return (*general, *(f"{fact}: {said}" for fact, sentences in notes.items() for said in sentences))


def _renamed(notes: Mapping[str, list[str]], theirs: Mapping[str, Any], merged: Merged) -> dict[str, list[str]]:
    """The notes by the ids that the facts go by in the file."""
    names = {
        item["id"]: known["id"]
        for key, items in theirs.items()
        if isinstance(items, list)
        for item, known in zip(items, merged.base[key], strict=False)
        if isinstance(item, dict) and "id" in item
    }
    return {names.get(fact, fact): sentences for fact, sentences in notes.items()}


def _told(conflict: Conflict, ours: YamlFile, clean: CleanArticle) -> Problem:
    """A conflict, said to the editor: file, line, both values and the article's sentence."""
    sentence = f"; câu trong bài {clean.seed}: “{shortened(conflict.sentence)}”" if conflict.sentence else ""
    if conflict.gone:
        message = f"mục này đã sửa bằng tay, nay bài không còn cho mục ấy; giữ bản sửa{sentence}"
        return ours.problem(conflict.path, message, "Xóa mục nếu không còn đúng", "warning")
    message = (
        f"{conflict.path[-1]} đã sửa bằng tay là {_value(conflict.by_hand)}, nay bài cho {_value(conflict.found)}; "
        f"giữ bản sửa{sentence}"
    )
    return ours.problem(conflict.path, message, "Đối chiếu với bài; nếu bài đúng thì chữa lại", "warning")


def _value(value: Any) -> str:
    if value is None:
        return "null"
    return f"“{shortened(value)}”" if isinstance(value, str) else shortened(str(value))


def _provinces(places: Iterable[Place | FormerPlace]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(place.name for place in places if place.level == Level.PROVINCE))

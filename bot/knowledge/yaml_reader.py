"""YAML text → plain values that remember the line and column of every key and value.

The parser's events are put together here, not by PyYAML's constructor: that one accepts duplicate keys, converts
text without a word, follows anchors (a file of a few lines can grow to gigabytes) and forgets where things stood.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml

from bot.knowledge.problems import Problem, Severity
from bot.knowledge.yaml_scalars import read_plain
from bot.knowledge.yaml_syntax import explain

MAX_DEPTH = 20
"""Levels of nesting; the model needs five."""

MAX_VALUES = 250_000
"""Values of one file: a value takes some ten bytes, so that what a file of the largest size can say fits."""
MAX_PROBLEMS = 100
"""Faults after which a file is not read on: nobody mends more at a time, and a hostile file would never end."""

_LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
_UNPRINTABLE = re.compile(r"[^\t\n\r\x20-\x7e\x85\u00a0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\ufffe\uffff]")
_NEW_LINE = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")

Path = tuple[str | int, ...]
"""The way from a file's top to a value: ("figures", 3, "place")."""


class Mark(NamedTuple):
    """A position in a file, both from 1."""

    line: int
    column: int


_TOP = Mark(1, 1)


@dataclass(frozen=True, slots=True)
class YamlFile:
    """What a YAML file says and where it says it."""

    name: str
    """As the editor names it; see `Problem.file`."""
    data: Any = None
    """dict, list, str, int, float, bool or None; text is in NFC."""
    values: Mapping[Path, Mark] = field(default_factory=dict, repr=False)
    keys: Mapping[Path, Mark] = field(default_factory=dict, repr=False)
    refused: frozenset[Path] = frozenset()
    """Values reported already; what is found out about them later is an echo."""
    first_line: str = ""
    readable: bool = True
    """Whether `data` is what the file says; False when its syntax is broken."""

    def position(self, path: Path, *, at_key: bool = False) -> Mark:
        """Where the value at `path` (or its key) stands; its nearest surroundings when it does not."""
        if at_key and path in self.keys:
            return self.keys[path]
        while path not in self.values:
            if not path:
                return _TOP
            path = path[:-1]
        return self.values[path]

    def problem(
        self, path: Path, message: str, remedy: str, severity: Severity = "error", *, at_key: bool = False
    ) -> Problem:
        """A problem with the value (or the key) at `path`."""
        return Problem(self.name, *self.position(path, at_key=at_key), message, remedy, severity)


class _Unkeyed:
    """Stands where a mapping's next key is to come."""


_UNKEYED = _Unkeyed()


@dataclass(slots=True)
class _Open:
    """A mapping or sequence whose end was not read yet."""

    container: dict[str, Any] | list[Any]
    path: Path
    mark: Mark
    key: str | _Unkeyed | None = _UNKEYED
    """In a mapping: the key whose value comes next; None when that value is not kept."""
    repeated: list[tuple[str, Mark]] = field(default_factory=list)
    """In a mapping: the keys that stood there before."""

    def next_path(self) -> Path | None:
        """The path of the value that comes next, None when it is a key or is not kept."""
        if isinstance(self.container, list):
            return (*self.path, len(self.container))
        return (*self.path, self.key) if isinstance(self.key, str) else None


class _Refusal(Exception):
    """The file cannot be read on."""


class _Composer:
    """Puts the events of one file together."""

    def __init__(self, name: str, first_line: int) -> None:
        self.name = name
        self.first_line = first_line
        self.open: list[_Open] = []
        self.data: Any = None
        self.documents = 0
        self.values: dict[Path, Mark] = {}
        self.keys: dict[Path, Mark] = {}
        self.refused: set[Path] = set()
        self.problems: list[Problem] = []
        self.read = 0

    def mark(self, event: yaml.Event) -> Mark:
        start = event.start_mark
        return Mark(start.line + self.first_line, start.column + 1) if start else Mark(self.first_line, 1)

    def refuse(self, mark: Mark, message: str, remedy: str, path: Path | None = None) -> None:
        self.problems.append(Problem(self.name, *mark, message, remedy))
        if path is not None:
            self.refused.add(path)

    def take(self, event: yaml.Event) -> None:
        """Take the next event. Raises _Refusal when there is no sense in reading on."""
        self.read += 1
        if self.read > MAX_VALUES:
            self.refuse(self.mark(event), f"tệp có hơn {MAX_VALUES} giá trị", "Tách thành nhiều tệp")
            raise _Refusal
        if len(self.problems) >= MAX_PROBLEMS:
            raise _Refusal
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent)):
            self._start(event)
        elif isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            closed = self.open.pop()
            self.tell_repeated(closed)
            self._add(closed.container, closed.mark)
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                self.refuse(
                    self.mark(event), "tệp có nhiều phần ngăn bằng ---", "Giữ một nội dung trong mỗi tệp, bỏ dòng ---"
                )
                raise _Refusal

    def _path(self) -> Path | None:
        return self.open[-1].next_path() if self.open else ()

    def _expects_key(self) -> bool:
        return bool(self.open) and isinstance(self.open[-1].key, _Unkeyed) and isinstance(self.open[-1].container, dict)

    def _decorated(self, event: yaml.NodeEvent, path: Path | None) -> None:
        """Refuse what makes a value mean something else than it says."""
        if event.anchor is not None:
            self.refuse(self.mark(event), f"dấu &{event.anchor} (neo) không được dùng", "Bỏ dấu & và tên neo", path)
        tag = getattr(event, "tag", None)
        if tag is not None:
            self.refuse(self.mark(event), f"thẻ kiểu {tag[:60]} không được dùng", "Bỏ dấu ! và tên thẻ", path)

    def _alias(self, event: yaml.AliasEvent) -> None:
        path = self._path()
        self.refuse(
            self.mark(event),
            f"dấu *{event.anchor} (chép lại phần khác) không được dùng",
            "Chép nội dung vào đây; nếu là chữ thì đặt trong ngoặc kép",
            path,
        )
        if path is not None:
            self.values[path] = self.mark(event)
        self._add(None, self.mark(event))

    def _start(self, event: yaml.CollectionStartEvent) -> None:
        mark = self.mark(event)
        if len(self.open) >= MAX_DEPTH:
            self.refuse(mark, f"lồng nhau quá {MAX_DEPTH} tầng", "So với một tệp đang dùng được và bỏ các tầng thừa")
            raise _Refusal
        path = self._path()
        self._decorated(event, path)
        if path is not None:
            self.values[path] = mark
        container: dict[str, Any] | list[Any] = {} if isinstance(event, yaml.MappingStartEvent) else []
        # What is below a value that is not kept has a path of its own that no model knows.
        self.open.append(_Open(container, path if path is not None else ("\0", *mark), mark))

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        text = unicodedata.normalize("NFC", event.value)
        mark = self.mark(event)
        if self._expects_key():
            self._decorated(event, None)
            self._key(text, event, mark)
            return
        path = self._path()
        self._decorated(event, path)
        if path is not None:
            self.values[path] = mark
        value: Any = text
        if not event.style and event.implicit[0]:  # written without quotes
            value, refused = read_plain(text)
            if refused is not None:
                self.refuse(mark, refused.message, refused.remedy, path)
        self._add(value, mark)

    def _key(self, key: str, event: yaml.ScalarEvent, mark: Mark) -> None:
        top = self.open[-1]
        path = (*top.path, key)
        top.key = None
        if key == "<<" and not event.style:
            self.refuse(mark, "dấu << (gộp phần khác) không được dùng", "Chép các khóa cần dùng vào đây")
        elif path in self.keys:
            top.repeated.append((key, mark))
            if len(top.repeated) >= MAX_PROBLEMS:
                raise _Refusal
        else:
            self.keys[path] = mark
            top.key = key

    def tell_repeated(self, mapping: _Open) -> None:
        """Refuse the keys that stand twice; in a list, an item whose keys all begin anew only lacks its dash."""
        repeated, mapping.repeated = mapping.repeated, []
        in_list = bool(mapping.path) and isinstance(mapping.path[-1], int)
        if in_list and len(repeated) > 1 and repeated[0][0] == next(iter(mapping.container), None):
            key, mark = repeated[0]
            self.refuse(
                mark, f"mục mới bắt đầu bằng khóa {key} thiếu dấu gạch", f"Thêm dấu gạch và khoảng trắng: - {key}: …"
            )
            return
        for key, mark in repeated:
            line = self.keys[(*mapping.path, key)].line
            self.refuse(mark, f"khóa {key} có hai lần trong một mục (lần đầu ở dòng {line})", "Giữ một và xóa khóa kia")

    def _add(self, value: Any, mark: Mark) -> None:
        if not self.open:
            self.data = value
            return
        top = self.open[-1]
        if isinstance(top.container, list):
            top.container.append(value)
        elif isinstance(top.key, _Unkeyed):
            self.refuse(mark, "khóa phải là một từ", "Viết dạng khóa: giá trị, không đặt danh sách làm khóa")
            top.key = None
        else:
            if top.key is not None:
                top.container[top.key] = value
            top.key = _UNKEYED


ReadYaml = Callable[[str, str, int], tuple[YamlFile, list[Problem]]]
"""`read_yaml`, or what remembers its results."""


def read_yaml(name: str, text: str, first_line: int = 1) -> tuple[YamlFile, list[Problem]]:
    """What `text` says and what is wrong with how it is written; never raises for what is in it.

    `first_line` is the line of the file on which `text` begins.
    """
    lines = _NEW_LINE.split(text)
    if (odd := _UNPRINTABLE.search(text)) is not None:
        before = _NEW_LINE.split(text[: odd.start()])
        problem = Problem(
            name,
            first_line + len(before) - 1,
            len(before[-1]) + 1,
            f"có ký tự điều khiển U+{ord(odd[0]):04X} không nhìn thấy được",
            "Xóa ký tự đó: xóa cả từ ở vị trí này rồi gõ lại",
        )
        return YamlFile(name, first_line=lines[0], readable=False), [problem]
    composer = _Composer(name, first_line)
    readable = True
    try:
        for event in _events(text):
            composer.take(event)
    except _Refusal:
        readable = False
    except yaml.YAMLError as error:
        readable = False
        line, column, message, remedy = explain(error, lines)
        composer.refuse(Mark(first_line + line, column + 1), message, remedy)
    for unfinished in composer.open:
        composer.tell_repeated(unfinished)
    composer.problems.sort(key=lambda problem: (problem.line, problem.column))
    data = composer.data if readable else None
    file = YamlFile(name, data, composer.values, composer.keys, frozenset(composer.refused), lines[0], readable)
    return file, composer.problems


def first_line_of(text: str) -> str:
    """What a file begins with."""
    return _NEW_LINE.split(text, 1)[0]


def _events(text: str) -> Iterator[yaml.Event]:
    return yaml.parse(text, Loader=_LOADER)

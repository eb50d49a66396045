"""Changes made in a YAML file that people keep: every line that a change does not touch stays as it is, to the byte.

The lines of each entry are known from the parser's marks. A file written in a way that leaves no lines to an entry
(all of it on one line, say) is written anew by ruamel.yaml, which keeps its comments and its order.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from bot.generation.merging import Add, Change, Drop, SetField
from bot.generation.yaml_writing import Notes, apart, field_lines, item_lines, list_lines, note_lines
from bot.knowledge.yaml_reader import read_yaml

_LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader


class EditError(Exception):
    """The changes cannot be made without harm to the rest of the file."""


@dataclass(frozen=True, slots=True)
class _Edit:
    start: int
    """First line that goes, from 0."""
    end: int
    """One after the last."""
    lines: tuple[str, ...]
    """What comes instead."""


def apply(text: str, changes: Sequence[Change], expected: dict[str, Any], notes: Notes) -> str:
    """`text` with `changes`, saying what `expected` says; `notes` are written above the facts that come in.

    Raises EditError when no way is found.
    """
    if not changes:
        return text
    for attempt in (_by_lines, _by_ruamel):
        try:
            edited = attempt(text, changes, notes)
        except Exception:  # noqa: S112  whatever an unforeseen layout runs into, the other way is tried
            continue
        file, problems = read_yaml("", edited)
        if file.readable and not problems and file.data == expected:
            return edited
    raise EditError


def _by_lines(text: str, changes: Sequence[Change], notes: Notes) -> str:
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = text.split(newline)
    root = yaml.compose(text.lstrip("\ufeff"), Loader=_LOADER)
    assert isinstance(root, yaml.MappingNode)  # noqa: S101  else the other way is tried
    tree = _Tree(root, lines)
    edits = [tree.edit(change) for change in changes if not isinstance(change, Add)]
    adds: dict[tuple[str, int], list[dict[str, Any]]] = {}
    for change in changes:
        if isinstance(change, Add):
            adds.setdefault((change.key, change.after), []).append(change.value)
    edits += [tree.add(key, after, values, notes) for (key, after), values in adds.items()]
    for edit in sorted(edits, key=lambda e: (e.start, e.end), reverse=True):
        lines[edit.start : edit.end] = edit.lines
    return newline.join(lines)


class _Tree:
    """The nodes of a file and the lines they stand on."""

    def __init__(self, root: yaml.MappingNode, lines: list[str]) -> None:
        self.root = root
        self.lines = lines

    def _pair(self, node: yaml.Node, key: str | int) -> tuple[yaml.Node | None, yaml.Node]:
        if isinstance(key, int):
            return None, node.value[key]
        return next((k, v) for k, v in node.value if k.value == key)

    def _last_line(self, node: yaml.Node) -> int:
        """The last line of `node` that holds a part of it."""
        if isinstance(node, yaml.CollectionNode) and not _flows(node) and node.value:
            last = node.value[-1]
            return self._last_line(last[1] if isinstance(last, tuple) else last)
        line: int = node.end_mark.line
        if node.end_mark.column == 0 or (isinstance(node, yaml.ScalarNode) and node.style in ("|", ">")):
            line -= node.end_mark.column == 0
            while line > node.start_mark.line and self._says_nothing(line):
                line -= 1
        return line

    def _says_nothing(self, line: int) -> bool:
        text = self.lines[line].strip()
        return not text or text.startswith("#")

    def _alone(self, line: int, column: int) -> None:
        """Nothing but a dash may stand before what begins there."""
        if self.lines[line][:column].strip(" -\ufeff"):
            raise EditError

    def edit(self, change: SetField | Drop) -> _Edit:
        node: yaml.Node = self.root
        key: yaml.Node | None = None
        for step in change.path[:-1]:
            key, node = self._pair(node, step)
        last = change.path[-1]
        if isinstance(change, Drop):
            return self._drop(node, key, int(last))
        name = str(last)
        if not any(k.value == name for k, _ in node.value):
            if _flows(node):
                raise EditError
            at = self._last_line(node) + 1
            return _Edit(at, at, tuple(field_lines(name, change.value, node.start_mark.column)))
        found, value = self._pair(node, name)
        assert found is not None  # noqa: S101
        start, column = found.start_mark.line, found.start_mark.column
        self._alone(start, column)
        end = self._last_line(value)
        fresh = field_lines(name, change.value, column)
        comment = self._comment_behind(value, end)
        fresh[0] = self.lines[start][:column] + fresh[0][column:] + (f"  {comment}" if comment else "")
        if comment and len(fresh) > 1:
            raise EditError
        return _Edit(start, end + 1, tuple(fresh))

    def _comment_behind(self, value: yaml.Node, end: int) -> str | None:
        if isinstance(value, yaml.ScalarNode) and value.style in ("|", ">"):
            found = self.lines[value.start_mark.line].partition(" #")
            return found[1].strip() + found[2] or None
        if isinstance(value, yaml.CollectionNode) and not value.flow_style:
            return None
        rest = self.lines[end][value.end_mark.column :].strip() if value.end_mark.line == end else ""
        return rest if rest.startswith("#") else None

    def _drop(self, node: yaml.Node, key: yaml.Node | None, index: int) -> _Edit:
        if _flows(node) or key is None:
            raise EditError
        item = node.value[index]
        start, end = item.start_mark.line, self._last_line(item) + 1
        self._alone(start, item.start_mark.column)
        if len(node.value) == 1:
            # An empty list has no entries to stand under its key.
            raise EditError
        if end < len(self.lines) and not self.lines[end].strip() and index + 1 < len(node.value):
            end += 1
        elif start and not self.lines[start - 1].strip():
            start -= 1
        return _Edit(start, end, ())

    def add(self, key: str, after: int, values: list[dict[str, Any]], notes: Notes) -> _Edit:
        name, node = self._pair(self.root, key)
        assert name is not None  # noqa: S101
        if not node.value:
            if not _flows(node) or node.start_mark.line != name.start_mark.line:
                raise EditError
            line = name.start_mark.line
            comment = self._comment_behind(node, line)
            indent = name.start_mark.column
            fresh = [
                f"{' ' * indent}{key}:" + (f"  {comment}" if comment else ""),
                *list_lines(key, values, indent + 2, notes),
            ]
            return _Edit(line, line + 1, tuple(fresh))
        if _flows(node):
            raise EditError
        indent = self.lines[node.value[0].start_mark.line].index("-")
        gap = [""] if apart(key, values) else []
        fresh = []
        for value in values:
            item = [*note_lines(notes.get(str(value.get("id")), ()), indent), *item_lines(value, indent)]
            fresh += [*gap, *item] if after >= 0 else [*item, *gap]
        at = self._last_line(node.value[after]) + 1 if after >= 0 else node.value[0].start_mark.line
        return _Edit(at, at, tuple(fresh))


def _flows(node: yaml.Node) -> bool:
    """Whether the entries of `node` stand in brackets."""
    return isinstance(node, yaml.CollectionNode) and bool(node.flow_style)


def _by_ruamel(text: str, changes: Sequence[Change], _notes: Notes) -> str:
    from ruamel.yaml import YAML  # noqa: PLC0415  needed for odd layouts alone

    writer = YAML()
    writer.preserve_quotes = True
    writer.width = 100
    writer.indent(mapping=2, sequence=4, offset=2)
    data = writer.load(text)
    for change in changes:
        if isinstance(change, SetField):
            target = data
            for step in change.path[:-1]:
                target = target[step]
            target[change.path[-1]] = change.value
    backwards = list(changes)
    backwards.reverse()

    # From the end, so that places stay what they are; of one place the entry comes in before another goes.
    def place(change: Change) -> tuple[int, int]:
        if isinstance(change, Add):
            return change.after, 1
        return (int(change.path[-1]), 0) if isinstance(change, Drop) else (-2, 0)

    for change in sorted(backwards, key=place, reverse=True):
        if isinstance(change, Add):
            data[change.key].insert(change.after + 1, change.value)
        elif isinstance(change, Drop):
            del data[change.path[0]][change.path[1]]
    stream = io.StringIO()
    writer.dump(data, stream)
    return stream.getvalue()

"""An article's facts → YAML as an editor would type it: one layout, so that the same facts are the same bytes."""

import json
import re
import textwrap
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from bot.knowledge.model import Article
from bot.knowledge.yaml_scalars import read_plain

SCHEMA_LINE = "# yaml-language-server: $schema=../../schema/article.json"
WIDTH = 100
_SHORT_TEXT = 84
"""A longer text goes on lines of its own, folded."""
UNSURE = "Chưa chắc:"
"""The beginning of a comment on a fact that an editor should look at."""
_NO_NOTES: Mapping[str, Sequence[str]] = {}
_CLOSE_TOGETHER = frozenset({"people"})
"""Lists whose entries have no empty line between them."""

# Nothing with a meaning of its own in YAML 1.1 or 1.2, wherever in the text it stands.
_PLAIN = re.compile(r"[^\W_](?:[^\n\t:#\[\]{}\"'`\\]|:(?=[^\s/])|(?<=\S)#)*(?<![\s:])")
_FLOW_PLAIN = re.compile(r"[^\W_][^\n\t:#,\[\]{}\"'`\\?&*!|>%@]*(?<!\s)")
_FOLDABLE = re.compile(r"\S+(?: \S+)*")
_UNPRINTABLE = re.compile(r"[^\x20-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")

Plain = Any
"""What YAML holds: text, a number, true, false, null, or lists and mappings of them."""


def article_data(article: Article) -> dict[str, Plain]:
    """The article as plain values, in the order of the model; whole numbers without a fraction.

    The day of a hand's edit is a hand's to write: without one there is no such line.
    """
    kept = {"source": {"edited"}} if article.source.edited is None else None
    data: dict[str, Plain] = _plain(article.model_dump(mode="json", exclude=kept))
    return data


def _plain(value: Plain) -> Plain:
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


def _number(value: float) -> str:
    return str(value) if isinstance(value, int) else format(Decimal(repr(value)), "f")


def _quoted(text: str) -> str:
    return _UNPRINTABLE.sub(lambda m: f"\\U{ord(m[0]):08X}", json.dumps(text, ensure_ascii=False))


def _scalar(value: Plain, plain: re.Pattern[str]) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return _number(value)
    if plain.fullmatch(value) and not value[0].isdigit() and read_plain(value) == (value, None):
        return str(value)
    return _quoted(value)


def field_lines(key: str, value: Plain, indent: int) -> list[str]:
    """`key: value` as lines, `indent` spaces in."""
    space = " " * indent
    if isinstance(value, Mapping):
        return [f"{space}{key}:", *(line for k, v in value.items() for line in field_lines(k, v, indent + 2))]
    if isinstance(value, list):
        if not value:
            return [f"{space}{key}: []"]
        flow = f"{space}{key}: [{', '.join(_scalar(item, _FLOW_PLAIN) for item in value)}]" if _scalars(value) else ""
        if flow and key not in ("summary", "places") and len(flow) <= WIDTH:
            return [flow]
        return [f"{space}{key}:", *list_lines(key, value, indent + 2)]
    if isinstance(value, str) and len(value) > _SHORT_TEXT and _folds(value):
        return [f"{space}{key}: >-", *_folded(value, indent + 2)]
    return [f"{space}{key}: {_scalar(value, _PLAIN)}"]


def _scalars(values: Sequence[Plain]) -> bool:
    return not any(isinstance(value, (dict, list)) for value in values)


def _folds(text: str) -> bool:
    return _FOLDABLE.fullmatch(text) is not None and not _UNPRINTABLE.search(text)


def _folded(text: str, indent: int) -> list[str]:
    """`text` broken at spaces alone; what follows a break never begins with a space."""
    space = " " * indent
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=space,
        subsequent_indent=space,
        break_long_words=False,
        break_on_hyphens=False,
        expand_tabs=False,
        replace_whitespace=False,
        drop_whitespace=True,
    )


def item_lines(value: Plain, indent: int) -> list[str]:
    """One entry of a list as lines, its dash `indent` spaces in."""
    space = " " * indent
    if isinstance(value, Mapping):
        lines = [line for key, inner in value.items() for line in field_lines(key, inner, indent + 2)]
        return [f"{space}- {lines[0].lstrip()}", *lines[1:]] if lines else [f"{space}- {{}}"]
    if isinstance(value, str) and len(value) > _SHORT_TEXT and _folds(value):
        return [f"{space}- >-", *_folded(value, indent + 2)]
    return [f"{space}- {_scalar(value, _PLAIN)}"]


def apart(key: str, values: Sequence[Plain]) -> bool:
    """Whether the entries of the list `key` have an empty line between them."""
    return not _scalars(values) and key not in _CLOSE_TOGETHER


Notes = Mapping[str, Sequence[str]]
"""What is unsure about a fact, by its id: sentences that become comments above it."""


def note_lines(sentences: Sequence[str], indent: int) -> list[str]:
    """What is unsure, as comments."""
    start = f"{' ' * indent}# "
    return [
        line
        for sentence in sentences
        for line in textwrap.wrap(
            f"{UNSURE} {' '.join(sentence.split())}",
            WIDTH,
            initial_indent=start,
            subsequent_indent=start,
            break_long_words=False,
        )
    ]


def list_lines(key: str, values: Sequence[Plain], indent: int, notes: Notes = _NO_NOTES) -> list[str]:
    """The entries of the list `key` as lines."""
    lines: list[str] = []
    for index, value in enumerate(values):
        if index and apart(key, values):
            lines.append("")
        if notes and isinstance(value, Mapping):
            lines += note_lines(notes.get(str(value.get("id")), ()), indent)
        lines += item_lines(value, indent)
    return lines


def render(data: Mapping[str, Plain], *heading: str, notes: Notes = _NO_NOTES) -> str:
    """A whole file: the heading's lines, then each key of `data` after an empty line."""
    lines = list(heading)
    for key, value in data.items():
        if notes and isinstance(value, list) and value and not _scalars(value):
            lines += ["", f"{key}:", *list_lines(key, value, 2, notes)]
        else:
            lines += ["", *field_lines(key, value, 0)]
    return "\n".join(lines).lstrip("\n") + "\n"

"""Plain values → the model's records, and pydantic's errors → problems an editor can read."""

from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache
from types import NoneType
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from bot.knowledge.model import ID, PARTIAL_DATE, SHA256, Record
from bot.knowledge.problems import Problem, shortened
from bot.knowledge.yaml_reader import Path, YamlFile

R = TypeVar("R", bound=Record)

_NEAR_KEY = 0.6
"""Similarity from which a key is taken for a slip of another: "quotes" for "quote"; tuned on the model's keys."""

_PATTERNS = {
    ID: ("mã viết sai", "Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, tối đa 40 ký tự"),
    PARTIAL_DATE: ("ngày viết sai", 'Viết "2025-07-27", "2025-07" hoặc "2025", trong ngoặc kép'),
    SHA256: ("mã SHA-256 viết sai", "Mã gồm đúng 64 chữ số và chữ a–f; lấy lại mã của tệp bài"),
    r"\S": ("chỉ có khoảng trắng", "Ghi nội dung; nếu bài không nói thì ghi null khi mục cho phép"),
}
_PERIOD = ("kỳ viết sai", 'Viết "2025", "2025-07", "2025-Q3", "2025-07-25" hoặc một khoảng "2025-07-01/2025-10-10"')

_KINDS = {dict: "một nhóm khóa", list: "một danh sách", bool: "đúng/sai", NoneType: "trống"}


def validate(model: type[R], file: YamlFile, path: Path, data: object) -> tuple[R | None, list[Problem]]:
    """`data`, which stands at `path` in `file`, as a `model`; None when something is wrong with it."""
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        errors = error.errors(include_url=False)
    unknown = [details["loc"] for details in errors if details["type"] == "extra_forbidden"]
    # A key with a slip in it is one mistake, not an unknown key and a missing one.
    misspelt = {(*loc[:-1], _near_key(model, loc)) for loc in unknown}
    found = (
        _problem(model, file, path, data, details)
        for details in errors
        if details["type"] != "missing" or details["loc"] not in misspelt
    )
    # The branches of a union say the same thing twice.
    return None, list(dict.fromkeys(problem for problem in found if problem is not None))


def _problem(model: type[Record], file: YamlFile, base: Path, data: object, error: ErrorDetails) -> Problem | None:
    """The problem `error` tells of; None when it was told before, or is about a reading nobody meant."""
    loc = _real_path(data, error)
    if loc is None:
        return None
    path = base + loc
    if any(path[:length] in file.refused for length in range(len(path) + 1)):
        return None
    kind, value = error["type"], error["input"]
    key = next((str(part) for part in reversed(loc) if isinstance(part, str)), "")
    if kind == "missing":
        owner = _model_at(model, loc[:-1])
        return file.problem(path[:-1], f"thiếu khóa {key}", f"Thêm dòng {key}: {_blank(owner, key)}")
    if kind == "extra_forbidden":
        meant, known = _near_key(model, loc), ", ".join(_known_keys(model, loc))
        remedy = f"Ý đồng chí là {meant}?" if meant else f"Xóa khóa này; các khóa dùng được: {known}"
        return file.problem(path, f"khóa {shortened(key)} không có trong mẫu", remedy, at_key=True)
    message, remedy = _explained(key, kind, value, error.get("ctx", {}), _nullable(model, loc))
    return file.problem(path, message, remedy)


def _real_path(data: object, error: ErrorDetails) -> Path | None:
    """The error's location without the names of a union's branches; None when the branch is not the one meant."""
    real: list[str | int] = []
    value = data
    for index, part in enumerate(error["loc"]):
        last = index == len(error["loc"]) - 1
        if isinstance(value, dict) and (part in value or (last and error["type"] == "missing")):
            value = value.get(part)
        elif isinstance(value, list) and isinstance(part, int):
            value = value[part]
        elif isinstance(part, str) and part.startswith("list["):
            if not isinstance(value, list):
                return None
            continue
        elif isinstance(value, list):
            return None  # a list was meant where one value is possible too
        else:
            continue
        real.append(part)
    return tuple(real)


def _explained(  # noqa: PLR0911, PLR0912 - one sentence for each kind of error
    key: str, kind: str, value: object, context: Mapping[str, Any], nullable: bool
) -> tuple[str, str]:
    """What is wrong with the value of `key`, and the remedy."""
    or_null = "; bài không nói thì ghi null" if nullable else ""
    match kind:
        case "string_type" if isinstance(value, (int, float)) and not isinstance(value, bool):
            return f"{key} phải là chữ, ở đây là con số {value}", f'Đặt trong ngoặc kép: "{value}"'
        case "string_type" if isinstance(value, bool):
            return f"{key} phải là chữ, ở đây là đúng/sai", f'Đặt trong ngoặc kép: "{str(value).lower()}"'
        case "string_type" if value is None:
            return f"{key} đang để trống", "Ghi nội dung"
        case "string_type" if isinstance(value, dict):
            return (
                f"{key} phải là chữ, ở đây là một nhóm khóa",
                "Nếu trong câu có dấu hai chấm thì đặt cả câu trong ngoặc kép",
            )
        case "string_type":
            return f"{key} phải là chữ, ở đây là {_kind(value)}", f"Ghi một đoạn chữ trên một dòng{or_null}"
        case "float_type" if value is None:
            return f"{key} đang để trống", f"Ghi một con số{or_null}"
        case "float_type" if isinstance(value, str):
            return (
                f"{key} phải là số, ở đây là chữ “{shortened(value)}”",
                "Viết số không có ngoặc kép, không có dấu phân cách hàng nghìn, dấu thập phân là dấu chấm: "
                f"1.779,52 viết 1779.52{or_null}",
            )
        case "float_type":
            return f"{key} phải là số, ở đây là {_kind(value)}", f"Ghi một con số{or_null}"
        case "bool_type":
            return f"{key} chỉ nhận true hoặc false", "Viết true hoặc false, không có ngoặc kép"
        case "list_type":
            return (
                f"{key} phải là danh sách, ở đây là {_kind(value)}",
                "Mỗi mục viết một dòng bắt đầu bằng dấu gạch; chưa có mục nào thì viết []",
            )
        case "model_type" if not key:
            return (
                "tệp trống" if value is None else f"tệp phải gồm các khóa, ở đây là {_kind(value)}",
                "Chép cấu trúc của một tệp đang dùng được rồi sửa nội dung",
            )
        case "model_type":
            message = f"mục của {key} phải gồm các khóa, ở đây là {_kind(value)}"
            return message, "Viết mỗi khóa một dòng, thụt lề như nhau"
        case "string_too_short":
            return f"{key} đang để trống", "Ghi nội dung" + or_null
        case "string_pattern_mismatch":
            message, remedy = _PATTERNS.get(context["pattern"], _PERIOD)
            return f"{key}: {message}" + (f" “{shortened(str(value))}”" if str(value).strip() else ""), remedy
        case "enum" | "literal_error":
            return (
                f"{key} không nhận giá trị “{shortened(str(value))}”",
                f"Chọn một trong: {str(context['expected']).replace(' or ', ', ').replace(chr(39), '')}{or_null}",
            )
        case "too_short":
            return f"{key} cần ít nhất {context['min_length']} mục, đang có {context['actual_length']}", "Thêm cho đủ"
        case "too_long":
            return f"{key} chỉ nhận nhiều nhất {context['max_length']} mục", "Bớt đi, hoặc tách thành nhiều phần"
    return f"{key}: giá trị “{shortened(str(value))}” không hợp lệ", "So với một mục đang dùng được"


def _kind(value: object) -> str:
    if isinstance(value, str):
        return f"chữ “{shortened(value)}”"
    return _KINDS.get(type(value), f"con số {value}")


def _known_keys(model: type[Record], loc: Path) -> list[str]:
    """The keys of the mapping that the key at `loc` stands in."""
    owner = _model_at(model, loc[:-1])
    return list(owner.model_fields) if owner else []


def _near_key(model: type[Record], loc: Path) -> str | None:
    """The key that the unknown one at `loc` is probably a slip of."""
    near = process.extractOne(
        str(loc[-1]).lower(),
        _known_keys(model, loc),
        scorer=DamerauLevenshtein.normalized_similarity,
        score_cutoff=_NEAR_KEY,
    )
    return near[0] if near else None


def _blank(model: type[BaseModel] | None, key: str) -> str:
    """What an editor may write for a key that has nothing to say."""
    if model is None or key not in model.model_fields:
        return "…"
    annotation = model.model_fields[key].annotation
    if NoneType in get_args(annotation):
        return "null"
    return "[]" if getattr(annotation, "__origin__", None) is list else "…"


def _model_at(model: type[Record], loc: Path) -> type[BaseModel] | None:
    """The model of the mapping at `loc`."""
    at: type[BaseModel] | None = model
    for part in loc:
        if isinstance(part, str) and at is not None:
            at = _nested(at).get(part)
    return at


def _nullable(model: type[Record], loc: Path) -> bool:
    """Whether the value at `loc` may be null."""
    if not loc or not isinstance(loc[-1], str):
        return False
    owner = _model_at(model, loc[:-1])
    field = owner.model_fields.get(loc[-1]) if owner else None
    return field is not None and NoneType in get_args(field.annotation)


@cache
def _nested(model: type[BaseModel]) -> dict[str, type[BaseModel]]:
    """The models of a model's fields that have one, in a list or alone."""
    found: dict[str, type[BaseModel]] = {}
    for name, field in model.model_fields.items():
        for part in _parts(field.annotation):
            if isinstance(part, type) and issubclass(part, BaseModel) and not issubclass(part, Enum):
                found[name] = part
    return found


def _parts(annotation: object) -> Iterator[object]:
    yield annotation
    for part in get_args(annotation):
        yield from _parts(part)

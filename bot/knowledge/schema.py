"""The JSON Schemas of the knowledge files, for the editor's program to complete and check as one types."""

import json
from pathlib import Path
from typing import Any

from bot.knowledge.files import BESIDE_ARTICLES
from bot.knowledge.model import Article


def schemas() -> dict[str, str]:
    """File name → JSON text: article.json for the files in articles/, one schema for each file beside them."""
    models = {"article.json": Article} | {f"{Path(name).stem}.json": model for name, model in BESIDE_ARTICLES.items()}
    return {
        name: json.dumps(
            {"$schema": "https://json-schema.org/draft/2020-12/schema", **_untitled(model.model_json_schema())},
            ensure_ascii=False,
            indent=2,
        )
        + "\n"
        for name, model in models.items()
    }


def write_schemas(directory: Path) -> None:
    """Write `schemas()` into `directory`, making it when it is not there. Raises OSError when it cannot."""
    directory.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (directory / name).write_text(text, encoding="utf-8", newline="\n")


def _untitled(schema: Any) -> Any:
    """`schema` without the titles pydantic makes from the English names; a property may be called title."""
    if isinstance(schema, dict):
        return {key: _untitled(value) for key, value in schema.items() if key != "title" or not isinstance(value, str)}
    return [_untitled(item) for item in schema] if isinstance(schema, list) else schema

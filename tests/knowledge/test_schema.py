"""The JSON Schemas that are shipped are those the model makes."""

import json
from pathlib import Path
from typing import Any

from bot.knowledge.schema import schemas, write_schemas

SHIPPED = Path(__file__).resolve().parents[2] / "schema"


def test_writing_them_again_changes_nothing(tmp_path: Path) -> None:
    write_schemas(tmp_path / "schema")
    written = {path.name: path.read_bytes() for path in (tmp_path / "schema").iterdir()}
    assert written == {path.name: path.read_bytes() for path in SHIPPED.iterdir()}
    kept = ["documents.json", "officials.json", "places.json", "questions.json", "topics.json"]
    assert sorted(written) == ["article.json", *kept]


def _objects(schema: dict[str, Any]) -> list[dict[str, Any]]:
    return [schema, *schema.get("$defs", {}).values()]


def test_every_key_tells_the_editor_what_it_is() -> None:
    for name, text in schemas().items():
        for part in _objects(json.loads(text)):
            assert part["description"]
            for key, value in part.get("properties", {}).items():
                assert value.get("description"), f"{name}: {key}"


def test_a_key_called_title_is_kept() -> None:
    source = json.loads(schemas()["article.json"])["$defs"]["Source"]
    assert source["properties"]["title"]["description"] == "Tên bài."
    assert source["additionalProperties"] is False

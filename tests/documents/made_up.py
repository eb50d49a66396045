"""The shipped knowledge with one more article, made up for a test."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bot.knowledge.model import Directive, Figure, Source
from bot.search.snapshot import Snapshot, build_snapshot
from tests.reader import Reader

STEM = "2026-01-05-lai-chau"


def with_article(
    reader: Reader,
    *,
    figures: Sequence[Figure] = (),
    directives: Sequence[Directive] = (),
    stem: str = STEM,
    **source: Any,
) -> Snapshot:
    """A snapshot that also knows `figures` and `directives`, of an article of 5/1/2026 about Lai Châu."""
    knowledge = reader.snapshot.knowledge
    article = knowledge.articles["2025-10-14-lai-chau"]  # type: ignore[attr-defined]
    told = {"title": "Bài thử", "published": "2026-01-05", "outlet": "Báo Thử"} | source
    made = article.model_copy(
        update={
            "source": Source.model_validate(article.source.model_dump() | told),
            "figures": list(figures),
            "directives": list(directives),
            "petitions": [],
            "difficulties": [],
            "people": [],
            "documents": [],
            "events": [],
        }
    )
    articles = dict(knowledge.articles) | {stem: made}  # type: ignore[attr-defined]
    return build_snapshot(replace(knowledge, articles=articles), reader.snapshot.gazetteer)  # type: ignore[arg-type]


def figure(number: int = 1, **changes: Any) -> Figure:
    """A poverty rate of Lai Châu in 2025, with `changes`."""
    told = {
        "id": f"thu-f-{number}",
        "indicator": "tỷ lệ hộ nghèo đa chiều",
        "value": 12.5,
        "unit": "%",
        "shown": "12,5%",
        "qualifier": None,
        "status": "reported",
        "change": None,
        "of": None,
        "period": "2025",
        "place": "Lai Châu",
        "topics": ["giảm nghèo"],
        "quote": "12,5%",
    }
    return Figure.model_validate(told | changes)


def directive(number: int = 1, **changes: Any) -> Directive:
    """A directive to Lai Châu without a due date, with `changes`."""
    told = {
        "id": f"thu-d-{number}",
        "issuer": "Lê Minh Ngân",
        "post": "Bí thư Tỉnh ủy",
        "addressee": None,
        "text": f"Việc thử số {number}.",
        "topics": ["giảm nghèo"],
        "place": "Lai Châu",
        "due": None,
        "quote": "việc thử",
    }
    return Directive.model_validate(told | changes)

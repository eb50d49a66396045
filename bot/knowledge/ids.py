"""Stable ids of facts: the same article, kind and wording give the same id on every machine."""

import hashlib
from functools import lru_cache

from bot.vietnamese.folding import folded, slug


def fact_id(article: str, kind: str, *parts: str) -> str:
    """The id of a fact, e.g. `lai-chau-f-3fa9c1`.

    `article` is the file's stem (`2025-10-14-lai-chau`), `kind` one letter (f figure, d directive, p petition,
    k difficulty), `parts` what tells the fact from its neighbours (a figure's indicator and its quote).
    """
    digest = hashlib.sha256("\x1f".join([article, kind, *map(folded, parts)]).encode()).hexdigest()[:6]
    return f"{_name(article)}-{kind}-{digest}"


@lru_cache(maxsize=256)
def _name(article: str) -> str:
    """The article's part of an id: "2025-10-14-lai-chau" → "lai-chau"."""
    return slug(article).lstrip("0123456789-")[:28].strip("-") or "bai"

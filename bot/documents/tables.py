"""All facts as a table: CSV for a spreadsheet, JSON for a program."""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from io import StringIO
from typing import Any

from bot.answers.figure_text import STATUS, changed_value
from bot.gazetteer.model import Gazetteer
from bot.knowledge.model import Article, Difficulty, Directive, Event, Figure, Petition
from bot.search.facts import Fact, FactKind, facts_of, newest_first
from bot.search.in_memory import places_about

KINDS = {
    FactKind.FIGURE: "số liệu",
    FactKind.DIRECTIVE: "chỉ đạo",
    FactKind.PETITION: "kiến nghị",
    FactKind.DIFFICULTY: "khó khăn",
    FactKind.EVENT: "sự việc",
}
COLUMNS = (
    *("mã", "loại", "địa bàn", "nội dung", "giá trị", "số", "đến", "trên tổng", "đơn vị", "kỳ", "mức độ"),
    *("người nêu", "chức vụ", "nơi nhận", "hạn", "chủ đề", "câu gốc", "báo", "bài", "ngày diễn ra", "ngày đăng"),
    *("địa chỉ", "tệp"),
)
"""Of the CSV. "giá trị" is what is printed, "số" the bare number with a point before its decimals."""
_BYTE_ORDER_MARK = "\ufeff"
"""Without it a spreadsheet takes UTF-8 for something else."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet computes instead of showing it."""


def facts_in(articles: Mapping[str, Article], gazetteer: Gazetteer, place: str | None = None) -> Iterator[Fact]:
    """All facts but summaries, newest article first; with `place` (canonical) those about it and its communes."""
    for stem in newest_first((stem, article.source.date) for stem, article in articles.items()):
        for fact in facts_of(stem, articles[stem]):
            about = place is None or place in places_about(fact.places, gazetteer)
            if about and fact.kind is not FactKind.SUMMARY:
                yield fact


def csv_file(facts: Iterable[Fact]) -> bytes:
    """One row a fact, in UTF-8."""
    stored = StringIO()
    writer = csv.DictWriter(stored, COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    for fact in facts:
        writer.writerow({name: _cell(value) for name, value in _row(fact).items()})
    return (_BYTE_ORDER_MARK + stored.getvalue()).encode()


def json_file(facts: Iterable[Fact], day: date, place: str | None = None) -> bytes:
    """The facts with the keys of the knowledge files, and the articles they stand in, once each."""
    sources: dict[str, dict[str, Any]] = {}
    told = []
    for fact in facts:
        sources[fact.article] = fact.source.model_dump()
        record = fact.record.model_dump(mode="json") if fact.record is not None else {}
        told.append({"id": fact.id, "kind": fact.kind.value, "article": fact.article, **record})
    whole = {"made": day.isoformat(), "place": place, "articles": sources, "facts": told}
    return (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()


def _row(fact: Fact) -> dict[str, object]:
    source, record = fact.source, fact.record
    row: dict[str, object] = {
        "mã": fact.id,
        "loại": KINDS[fact.kind],
        "địa bàn": "; ".join(fact.places),
        "nội dung": fact.text,
        "chủ đề": "; ".join(fact.topics),
        "câu gốc": fact.quote,
        "báo": source.outlet,
        "bài": source.title,
        "ngày diễn ra": source.event_date,
        "ngày đăng": source.published,
        "địa chỉ": source.url,
        "tệp": fact.article,
    }
    if isinstance(record, Figure):
        low, high = record.value if isinstance(record.value, list) else (record.value, None)
        row |= {"giá trị": changed_value(record), "số": low, "đến": high, "trên tổng": record.of, "đơn vị": record.unit}
        row |= {"kỳ": record.period, "mức độ": STATUS[record.status]}
    elif isinstance(record, Directive):
        row |= {"người nêu": record.issuer, "chức vụ": record.post, "nơi nhận": record.addressee, "hạn": record.due}
    elif isinstance(record, Petition):
        row |= {"người nêu": record.by, "nơi nhận": record.to}
    elif isinstance(record, Difficulty):
        row |= {"người nêu": record.by}
    elif isinstance(record, Event):
        row |= {"kỳ": record.date}
    return row


def _cell(value: object) -> object:
    if isinstance(value, float):
        return repr(int(value) if value.is_integer() else value)
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value

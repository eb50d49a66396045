"""A line said to be wrong, as who mends it reads of it: what stands where, and what proves it."""

from html import escape
from pathlib import Path

from bot.knowledge.locating import line_of
from bot.presentation.lines import fact_html
from bot.search.snapshot import Snapshot

LONGEST_SENTENCE = 1_000


def report_html(number: int, fact_id: str, question: str, snapshot: Snapshot, knowledge_dir: Path) -> str:
    """The report of that `number`; reads the file the fact stands in, for its line."""
    lines = [f"<b>Báo sai số {number}</b>", f"Câu hỏi: {escape(question, quote=False)}"]
    fact = snapshot.facts.named(fact_id)
    if fact is not None:
        file, line = line_of(knowledge_dir, fact.article, fact.id)
        where = f"{file}:{line}" if line else file
        sentence = snapshot.sentence(fact.article, fact.quote)
        lines += [
            f"Bot trả lời: {fact_html(fact)}",
            f"Mã: <code>{escape(fact.id)}</code>",
            f"Tệp: <code>{escape(where)}</code>",
            f"Câu gốc: “{escape(sentence[:LONGEST_SENTENCE], quote=False)}”",
        ]
    return "\n".join(lines)

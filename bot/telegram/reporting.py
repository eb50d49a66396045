"""A line said to be wrong, as who mends it reads of it: what stands where, and what proves it."""

from html import escape
from pathlib import Path

from bot.knowledge.locating import line_of
from bot.presentation.lines import fact_html
from bot.search.facts import Fact
from bot.search.snapshot import Snapshot

LONGEST_SENTENCE = 1_000


def place_of(fact: Fact, knowledge_dir: Path) -> str:
    """Where a fact stands: "knowledge/articles/2025-07-27-dien-bien.yaml:274". Reads the file."""
    file, line = line_of(knowledge_dir, fact.article, fact.id)
    return f"{file}:{line}" if line else file


def report_html(number: int, question: str, fact: Fact | None, where: str, snapshot: Snapshot) -> str:
    """The report of that `number` on `fact`, None when no single line is meant."""
    lines = [f"<b>Báo sai số {number}</b>", f"Câu hỏi: {escape(question, quote=False)}"]
    if fact is not None:
        sentence = snapshot.sentence(fact.article, fact.quote)
        lines += [
            f"Bot trả lời: {fact_html(fact)}",
            f"Mã: <code>{escape(fact.id)}</code>",
            f"Tệp: <code>{escape(where)}</code>",
            f"Câu gốc: “{escape(sentence[:LONGEST_SENTENCE], quote=False)}”",
        ]
    return "\n".join(lines)

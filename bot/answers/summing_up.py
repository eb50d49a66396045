"""A fact in one short line: for a list to choose from, and where only a title fits."""

from bot.answers.figure_text import changed_value, sureness
from bot.knowledge.model import Directive, Figure
from bot.search.facts import Fact
from bot.vietnamese.dates import show_period

SHORT = 90
"""Letters of a fact in a list to choose from: two lines of a phone."""


def summed_up(fact: Fact, most: int = SHORT) -> str:
    """What the fact says, plain and cut at `most` letters: a figure with its value, a directive with who gave it."""
    record = fact.record
    if isinstance(record, Figure):
        details = [where(fact), show_period(record.period) if record.period else "", sureness(record)]
        about = ", ".join(filter(None, details))
        text = f"{record.indicator}{f' ({about})' if about else ''}: {changed_value(record)}"
    elif isinstance(record, Directive):
        text = f"{record.issuer}: {record.text}"
    else:
        text = fact.text
    text = text[:1].upper() + text[1:]
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def where(fact: Fact) -> str:
    """The first place it is about, as a phone shows it: "Si Pa Phìn (Điện Biên)"."""
    name, _, province = (fact.places[0] if fact.places else "").partition(", ")
    return f"{name} ({province})" if province else name

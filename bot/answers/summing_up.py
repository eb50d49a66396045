"""A fact in one short line: for a list to choose from, and where only a title fits."""

from bot.answers.figure_text import figure_value
from bot.knowledge.model import Directive, Figure, Status
from bot.search.facts import Fact
from bot.vietnamese.dates import show_period

SHORT = 90
"""Letters of a fact in a list to choose from: two lines of a phone."""

STATUS = {Status.ESTIMATE: "ước", Status.TARGET: "mục tiêu", Status.PLANNED: "dự kiến", Status.NORM: "định mức"}
"""How sure a figure is; one that was reported needs no word."""


def summed_up(fact: Fact, most: int = SHORT) -> str:
    """What the fact says, plain and cut at `most` letters: a figure with its value, a directive with who gave it."""
    record = fact.record
    if isinstance(record, Figure):
        details = [where(fact), show_period(record.period) if record.period else "", STATUS.get(record.status, "")]
        about = ", ".join(filter(None, details))
        text = f"{record.indicator}{f' ({about})' if about else ''}: {figure_value(record)}"
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

"""A fact as a sentence that can be said aloud."""

from bot.answers.figure_text import changed_value
from bot.knowledge.model import Difficulty, Directive, Figure, Petition, Status
from bot.search.facts import Fact
from bot.vietnamese.dates import show_date, show_period

_LEADS = {Status.TARGET: "mục tiêu", Status.NORM: "định mức"}
"""Said before what is counted."""
_VERBS = {Status.ESTIMATE: "ước", Status.PLANNED: "dự kiến"}
"""Said before the value, instead of "là"."""


def spoken(fact: Fact, before: Fact | None = None) -> str:
    """One sentence with its full stop; after a directive of the same speaker (`before`) the post is not said again."""
    record = fact.record
    if isinstance(record, Figure):
        return _figure(record)
    text = fact.text.rstrip(" .")
    if isinstance(record, Directive):
        due = f"; hạn {show_date(record.due)}" if record.due else ""
        if before is not None and before.speaker == record.issuer:
            return f"Đồng chí {record.issuer} cũng chỉ đạo: {_small(text)}{due}."
        post = f", {record.post}," if record.post else ""
        happened = fact.source.event_date or ""
        day = f" ngày {show_date(happened)}" if len(happened) == len("2025-07-27") else ""
        return f"Đồng chí {record.issuer}{post} chỉ đạo{day}: {_small(text)}{due}."
    if isinstance(record, Petition):
        to = f" với {record.to}" if record.to else ""
        return f"{_capital(record.by)} kiến nghị{to}: {_small(text)}."
    if isinstance(record, Difficulty):
        by = f" theo {record.by}" if record.by else ""
        return f"Khó khăn{by}: {_small(text)}."
    return f"{text}."


def _figure(figure: Figure) -> str:
    lead, verb = _LEADS.get(figure.status, ""), _VERBS.get(figure.status, "")
    counted = figure.indicator if not lead or lead in figure.indicator else f"{lead} {figure.indicator}"
    period = f" {show_period(figure.period)}" if figure.period else ""
    value = changed_value(figure)
    linked = verb if verb and verb not in (figure.qualifier or "") else "" if value.startswith(_CHANGES) else "là"
    return " ".join(filter(None, [_capital(counted) + period, linked, value])) + "."


_CHANGES = ("tăng ", "giảm ", "gấp ")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _small(text: str) -> str:
    """`text` after a colon: its first word small, unless it is a name or an abbreviation."""
    first, _, rest = text.partition(" ")
    follows = rest[:1]
    return text if first[1:2].isupper() or follows.isupper() else text[:1].lower() + text[1:]

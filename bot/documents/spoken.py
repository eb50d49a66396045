"""A fact as a sentence that can be said aloud."""

from bot.answers.figure_text import changed_value
from bot.knowledge.model import Difficulty, Directive, Figure, Petition, Status
from bot.presentation.lines import capital
from bot.search.facts import Fact
from bot.vietnamese.dates import show_date, show_period

_LEADS = {Status.TARGET: "mục tiêu", Status.NORM: "định mức"}
"""Said before what is counted."""
_VERBS = {Status.ESTIMATE: "ước", Status.PLANNED: "dự kiến"}
"""Said before the value, instead of "là"."""


def spoken(fact: Fact, before: Fact | None = None) -> str:
    """One sentence with its full stop and the day it is known from.

    After a directive of the same speaker (`before`) the post is not said again.
    """
    return f"{_said(fact, before)}{_day(fact)}."


def _said(fact: Fact, before: Fact | None) -> str:
    record, text = fact.record, fact.text.rstrip(" .")
    if isinstance(record, Figure):
        return _figure(record)
    if isinstance(record, Directive):
        due = f"; hạn {show_date(record.due)}" if record.due else ""
        if before is not None and before.speaker == record.issuer:
            return f"Đồng chí {record.issuer} cũng chỉ đạo: {_small(text)}{due}"
        post = f", {record.post}," if record.post else ""
        return f"Đồng chí {record.issuer}{post} chỉ đạo: {_small(text)}{due}"
    if isinstance(record, Petition):
        to = f" với {record.to}" if record.to else ""
        return f"{capital(record.by)} kiến nghị{to}: {_small(text)}"
    if isinstance(record, Difficulty):
        by = f" theo {record.by}" if record.by else ""
        return f"Khó khăn{by}: {_small(text)}"
    return text


def _figure(figure: Figure) -> str:
    lead, verb = _LEADS.get(figure.status, ""), _VERBS.get(figure.status, "là")
    counted = figure.indicator if lead in figure.indicator else f"{lead} {figure.indicator}"
    period = f" {show_period(figure.period)}" if figure.period else ""
    value = changed_value(figure)
    # "tăng 8%" and "ước đạt 52 triệu" bring their verb along.
    own_verb = value.startswith(_CHANGES) or verb in (figure.qualifier or "")
    return f"{capital(counted)}{period} {'' if own_verb else f'{verb} '}{value}"


def _day(fact: Fact) -> str:
    """The day of the article, for what does not name its own period."""
    dated = isinstance(fact.record, Figure) and fact.record.period
    return f" (tin {show_date(fact.date)})" if fact.date and not dated else ""


_CHANGES = ("tăng ", "giảm ", "gấp ")


def _small(text: str) -> str:
    """`text` after a colon: its first word small, unless it is a name or an abbreviation."""
    first, _, rest = text.partition(" ")
    follows = rest[:1]
    return text if first[1:2].isupper() or follows.isupper() else text[:1].lower() + text[1:]

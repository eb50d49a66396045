"""Facts and lines as HTML of Telegram's kind: short, for a phone, every name and quote escaped."""

from html import escape

from bot.answers.answer import Item, Line
from bot.answers.figure_text import changed_value, figure_value, sureness
from bot.knowledge.model import Difficulty, Directive, Event, Figure, Petition
from bot.presentation.marks import Marks
from bot.search.facts import Fact
from bot.vietnamese.dates import show_date, show_period

LONGEST = 1200
"""Letters of one line; the longest in the knowledge has under 400. Past it a line is cut, with an ellipsis."""

MOST_NAMED = 2
"""Places named after a fact; more are counted."""


def item_html(item: Item, marks: Marks, place: str = "") -> str:
    """One fact or line with its source mark; `place` is what the reader knows it is about."""
    if isinstance(item, Line):
        strong = f"<b>{text_html(capital(item.strong))}</b>" if item.strong else ""
        return strong + text_html(item.text) + marks.of(item.articles)
    where = "" if heading(item, place) else _where(item, place)
    return fact_html(item, place) + (f" <i>– {where}</i>" if where else "") + marks.of((item.article,))


def text_html(text: str) -> str:
    """`text` escaped, and cut at `LONGEST` letters."""
    return escape(text if len(text) <= LONGEST else text[: LONGEST - 1] + "…", quote=False)


def _where(fact: Fact, place: str) -> str:
    """Where it is about, for a fact that does not say so itself and in a list that is not about that place."""
    names = [name.partition(", ")[0] for name in fact.places]
    said = getattr(fact.record, "post", None) or getattr(fact.record, "by", None) or fact.text
    if fact.places == (place,) or isinstance(fact.record, Figure) or not names or any(name in said for name in names):
        return ""
    provinces = {name.rpartition(", ")[2] for name in fact.places}
    where = (
        f"{len(names)} xã của {', '.join(sorted(provinces))}"
        if len(names) > MOST_NAMED
        else ", ".join(map(_short, fact.places))
    )
    return text_html(where)


def lead_html(item: Item, marks: Marks) -> str:
    """What answers the question at once: a figure's number comes first."""
    if isinstance(item, Fact) and isinstance(item.record, Figure):
        about = ", ".join([text_html(item.record.indicator), *_about(item.record, item)])
        if item.record.period is None and item.date:
            about += f", tin {show_date(item.date)}"
        value = text_html(changed_value(item.record))
        return f"<b>{value}</b>{_as_printed(item.record)} – {about}" + marks.of((item.article,))
    return item_html(item, marks)


def fact_html(fact: Fact, place: str = "") -> str:
    """A fact without its source mark; who said it stands in `heading`."""
    record = fact.record
    if isinstance(record, Figure):
        about = ", ".join(_about(record, fact, place))
        counted = capital(text_html(record.indicator)) + (f" ({about})" if about else "")
        return f"{counted}: <b>{text_html(changed_value(record))}</b>"
    if isinstance(record, Directive):
        addressee = f" <i>(gửi {text_html(record.addressee)})</i>" if record.addressee else ""
        due = f" <b>Hạn: {show_date(record.due)}.</b>" if record.due else ""
        return text_html(record.text) + addressee + due
    if isinstance(record, Petition) and record.to:
        return text_html(record.text) + f" <i>(gửi {text_html(record.to)})</i>"
    if isinstance(record, Event):
        return (f"{show_date(record.date)}: " if record.date else "") + text_html(record.text)
    return text_html(fact.text)


def heading(item: Item, place: str = "") -> str:
    """Who said it, when and about where, once above all that is alike in this; empty where nobody speaks."""
    if not isinstance(item, Fact):
        return ""
    record = item.record
    where = _where(item, place)
    day = _day(item) + (f" · {where}" if where else "")
    if isinstance(record, Directive):
        post = f" – {text_html(_placed(record.post, item))}" if record.post else ""
        return f"<b>{text_html(record.issuer)}</b>{post}{day}"
    if isinstance(record, Petition | Difficulty) and record.by:
        return f"<b>{text_html(record.by[:1].upper() + record.by[1:])}</b>{day}"
    return ""


def _day(fact: Fact) -> str:
    """The day something was said; the day it was printed is named as such."""
    if fact.source.event_date or not fact.date:
        return f" · {show_date(fact.date)}" if fact.date else ""
    return f" · bài đăng {show_date(fact.date)}"


def _placed(post: str, fact: Fact) -> str:
    """A provincial post as the article prints it, with its province where the article leaves it out."""
    provinces = {name.split(", ")[-1] for name in fact.places}
    if len(provinces) != 1 or "tỉnh" not in post.lower() or any(name in post for name in provinces):
        return post
    return f"{post} {provinces.pop()}"


def _as_printed(figure: Figure) -> str:
    """The figure as the article prints it, where it counts in other units or in words: "65,67 vạn người"."""
    return "" if figure.shown in figure_value(figure) else f" (bài ghi {text_html(figure.shown)})"


def _about(figure: Figure, fact: Fact, place: str = "") -> list[str]:
    """Where, when and how sure a figure is, what the reader knows left out."""
    places = [text_html(_short(name)) for name in fact.places] if fact.places != (place,) else []
    period = [show_period(figure.period)] if figure.period else []
    status = sureness(figure)
    return [*places, *period, *([status] if status and status not in (figure.qualifier or "") else [])]


def capital(text: str) -> str:
    """`text` with its first letter a capital."""
    return text[:1].upper() + text[1:]


def _short(place: str) -> str:
    """ "Si Pa Phìn, Điện Biên" → "Si Pa Phìn (Điện Biên)": a comma already parts what is said of a figure."""
    name, _, province = place.partition(", ")
    return f"{name} ({province})" if province else name

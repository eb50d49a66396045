"""What happened on a day that the article names."""

import re
from collections.abc import Sequence

from bot.generation.layout import Body, parts, trimmed
from bot.generation.places import Places
from bot.knowledge.model import Event
from bot.vietnamese.dates import DateMention, read_dates

_NO_EVENT = re.compile(
    r"(?:trước|trong|đến|hết|tính đến|tính từ|từ|xong|hạn|chậm nhất|sinh|kỷ niệm[^,;]*\(?|quốc khánh|\(27/7"
    r"|\(\s*\d+)\s*(?:hết\s+)?(?:ngày\s+)?$"
)
_STARTED = re.compile(r"(?:hoạt động|vận hành|thực hiện|chính thức|bắt đầu)[^,;.]{0,30}từ (?:ngày )?$")
_SAME_DAY = re.compile(r"(?<!\w)(?:sáng|chiều|tối|trưa|đêm) cùng ngày(?!\w)")
_DAYISH = re.compile(r"\d{1,2}(?:[/.-]\d| tháng \d)")
_ANNIVERSARY = re.compile(r"kỷ niệm|nhân (?:dịp )?\d+ năm|mừng")
_DASHED = re.compile(r"(?:ngày|[Ss]áng|[Cc]hiều|[Tt]ối|Ngày)\s+(?P<d>\d{1,2})-(?P<m>\d{1,2})(?![\d-]|/\d)")
_LONGEST = 260
_MOST = 12


def find_events(
    body: Body,
    date: str | None,
    event_date: str | None,
    places: Places,
    asked: Sequence[tuple[int, int]],
    dated: Sequence[tuple[int, int]],
) -> list[Event]:
    """The dated events of `body`; `asked` are directives and petitions, `dated` the dates of documents."""
    found: dict[str, Event] = {}
    year = (event_date or date or "")[:4]
    lead: str | None = None
    for sentence in body.sentences:
        same = _SAME_DAY.search(sentence.lowered) if found else None
        if same is not None:
            first, last = trimmed(body.text, sentence.start, sentence.end)
            quote = body.text[first:last]
            found[quote] = Event(
                date=lead,
                text=_short(quote),
                place=places.governing(body, sentence.start, last, last),
                quote=quote,
            )
            continue
        mentions = read_dates(sentence.text) if _DAYISH.search(sentence.lowered) else []
        if not mentions and (dashed := _DASHED.search(sentence.text)) is not None:
            day, month = int(dashed["d"]), int(dashed["m"])
            mentions = (
                [DateMention(f"--{month:02}-{day:02}", dashed.start("d"), dashed.end())] if 1 <= month <= 12 else []
            )
        for mention in mentions:
            start, end = sentence.start + mention.start, sentence.start + mention.end
            if any(s < end and start < e for s, e in dated) or any(s <= start < e for s, e in asked):
                continue
            value = mention.value
            if value.startswith("--"):
                if not year:
                    continue
                value = year + value[1:]
            if len(value) < len("2025-01-01"):
                continue
            before = body.lowered[max(sentence.start, start - 40) : start]
            if "(" in before and _ANNIVERSARY.search(body.lowered, sentence.start, start):
                continue
            main = value == event_date and lead is None
            if not main and _NO_EVENT.search(before) and not _STARTED.search(before):
                continue
            if re.match(r"\s*(?:đến|tới|-|–)\s*(?:hết\s+)?(?:ngày )?\d", body.lowered[end : end + 20]):
                continue
            clause = next(((s, e) for s, e in parts(body.text, sentence.start, sentence.end) if s <= start < e), None)
            if clause is None:
                continue
            first, last = trimmed(body.text, *clause)
            quote = body.text[first:last]
            if quote in found:
                continue
            if main:
                lead = value
            found[quote] = Event(
                date=value,
                text=_short(quote),
                place=places.governing(body, sentence.start, start, last),
                quote=quote,
            )
            break
        if len(found) >= _MOST:
            break
    return list(found.values())


def _short(quote: str) -> str:
    if len(quote) > _LONGEST:
        quote = quote[:_LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
    return quote[0].upper() + quote[1:] + ("" if quote.endswith((".", "…", "!", "?")) else ".")

"""Due dates as an iCalendar file, with alarms: what a phone reminds of by itself."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Alarm, Calendar, Event

from bot.answers.deadlines import Deadline, due_words
from bot.presentation.marks import source_html
from bot.presentation.plain import plain_text

ALARM_DAYS = (7, 1)
"""Days before the last day on which the phone reminds."""
ALARM_HOUR = 8
"""Of the morning: an event of a whole day begins at midnight, and nobody wants to be woken."""
SUMMARY_LETTERS = 80
"""Of what is to be done, in the one line a phone shows."""
PRODUCT = "-//briefing-bot//thoi-han//VI"


def calendar_file(deadlines: Iterable[Deadline], today: date) -> bytes:
    """The deadlines that are not over yet, each a whole day with its alarms; the same give the same bytes.

    Where an article names a month or a year only, the last day of it is marked, and the entry says so.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Hạn của các chỉ đạo")
    for deadline in deadlines:
        if deadline.last >= today:
            calendar.add_component(_event(deadline, today))
    return bytes(calendar.to_ical())


def _event(deadline: Deadline, today: date) -> Event:
    directive = deadline.directive
    event = Event()
    event.add("uid", f"{deadline.fact.id}@briefing-bot")
    event.add("dtstamp", datetime.combine(today, time(), UTC))
    event.add("dtstart", deadline.last)
    event.add("dtend", deadline.last + timedelta(days=1))
    event.add("summary", f"Hạn{'' if deadline.exact else f' ({due_words(deadline)})'}: {_short(directive.text)}")
    event.add("description", "\n".join(_description(deadline)))
    event.add("transp", "TRANSPARENT")
    for days in ALARM_DAYS:
        if deadline.last - timedelta(days=days) >= today:
            event.add_component(_alarm(days, directive.text))
    return event


def _description(deadline: Deadline) -> list[str]:
    directive = deadline.directive
    lines = [
        directive.text,
        f"Người chỉ đạo: {directive.issuer}" + (f", {directive.post}" if directive.post else ""),
        f"Nơi nhận: {directive.addressee}" if directive.addressee else "",
        "" if deadline.exact else f"Bài chỉ ghi {due_words(deadline)}; ngày ở đây là ngày cuối.",
        f"Câu gốc: “{directive.quote}”",
        f"Nguồn: {plain_text(source_html(deadline.fact.source))}",
    ]
    return [line for line in lines if line]


def _alarm(days: int, text: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", f"Còn {days} ngày: {_short(text)}")
    alarm.add("trigger", timedelta(hours=ALARM_HOUR) - timedelta(days=days))
    return alarm


def _short(text: str) -> str:
    text = text.rstrip(".")
    return text if len(text) <= SUMMARY_LETTERS else text[: SUMMARY_LETTERS - 1].rstrip() + "…"

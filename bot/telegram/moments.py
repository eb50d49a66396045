"""Moments by the readers' clock."""

from datetime import datetime
from zoneinfo import ZoneInfo


def shown_moment(moment: datetime) -> str:
    """A moment in its own time zone: "08:05 ngày 3/11/2026"."""
    return f"{moment:%H:%M} ngày {moment.day}/{moment.month}/{moment.year}"


def shown_time(seconds: float, zone: ZoneInfo) -> str:
    """The same of seconds since 1970 (UTC), as the state keeps them."""
    return shown_moment(datetime.fromtimestamp(seconds, zone))

"""What administrators did, in their own words."""

from collections.abc import Iterable
from html import escape
from zoneinfo import ZoneInfo

from bot.answers.errand import Task
from bot.state.access import Standing
from bot.state.audit import Deed
from bot.telegram.moments import shown_time

TAKEN_OFF = "remove"
"""Noted when somebody was taken off the list."""
REPORT_DONE = "report-done"
"""Noted when a report was dealt with."""

_WORDS = {
    Standing.ALLOWED.value: "cho phép",
    Standing.REFUSED.value: "từ chối",
    TAKEN_OFF: "bỏ khỏi danh sách",
    REPORT_DONE: "xử lý báo sai số",
    Task.RELOAD.value: "nạp lại dữ liệu",
    Task.HEALTH.value: "xem tình trạng bot",
    Task.UNANSWERED.value: "xem câu chưa trả lời được",
}


def deeds_html(deeds: Iterable[Deed], zone: ZoneInfo) -> str:
    """`deeds` as a list, a line each: when, who, what."""
    lines = [f"• {shown_time(deed.at, zone)}, {deed.actor}: {_said(deed)}" for deed in deeds]
    return "\n".join(["<b>Việc người quản trị đã làm</b>, mới nhất trước", *(lines or ["• chưa có"])])


def _said(deed: Deed) -> str:
    return escape(f"{_WORDS.get(deed.action, deed.action)} {deed.subject}".strip(), quote=False)

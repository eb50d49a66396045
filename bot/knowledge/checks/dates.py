"""Dates that exist, and that lie where they can lie."""

from collections.abc import Iterator
from datetime import date

from bot.knowledge.draft import Draft
from bot.knowledge.model import Status
from bot.knowledge.problems import Problem
from bot.knowledge.yaml_reader import Path, YamlFile
from bot.vietnamese.dates import period_bounds, show_date, show_period

EVENT_HORIZON = 5
"""Years after its article beyond which an announced event is taken for a slip of the pen."""

_MAY_LIE_AHEAD = frozenset((Status.TARGET, Status.PLANNED, Status.NORM))


def _written(draft: Draft) -> Iterator[tuple[YamlFile, Path, str]]:
    """Every date and period, and where it stands."""
    for article in draft.articles:
        entries = [
            (article.source, ("published", "event_date")) if article.source else None,
            *((figure, ("period",)) for figure in article.figures),
            *((directive, ("due",)) for directive in article.directives),
            *((document, ("issued",)) for document in article.documents),
            *((event, ("date",)) for event in article.events),
        ]
        for entry, keys in filter(None, entries):
            for key in keys:
                if value := getattr(entry.record, key):
                    yield entry.file, (*entry.path, key), value
    for document in draft.documents:
        if document.record.issued:
            yield document.file, (*document.path, "issued"), document.record.issued
    for official in draft.officials:
        for index, post in enumerate(official.record.posts):
            for key in ("since", "until", "seen"):
                if value := getattr(post, key):
                    yield official.file, (*official.path, "posts", index, key), value


def bounds(written: str | None) -> tuple[date, date] | None:
    """The first and last day of a date or period, None when there is none or it does not exist."""
    try:
        return period_bounds(written) if written else None
    except ValueError:
        return None


def real_dates(draft: Draft) -> Iterator[Problem]:
    """30 February does not exist, and a period does not end before it begins."""
    for file, path, value in _written(draft):
        if bounds(value) is None:
            first, slash, last = value.partition("/")
            turned = slash and bounds(first) and bounds(last)
            yield file.problem(
                path,
                f"khoảng {value} kết thúc trước khi bắt đầu" if turned else f"ngày {value} không có trong lịch",
                "Đổi chỗ hai đầu của khoảng" if turned else "Sửa theo đúng bài",
            )


def future_dates(draft: Draft) -> Iterator[Problem]:
    """What has been published, issued, seen or reported lies behind us."""
    for file, path, value in _written(draft):
        key = path[-1]
        if key in ("published", "event_date", "issued", "seen") and _ahead(value, draft.today):
            yield file.problem(
                path,
                f"{key} là {show_date(value)}, sau hôm nay ({show_date(draft.today.isoformat())})",
                "Sửa ngày theo bài; kiểm tra năm",
            )
    for article in draft.articles:
        for figure in article.figures:
            record = figure.record
            if record.period and record.status not in _MAY_LIE_AHEAD and _ahead(record.period, draft.today):
                yield figure.problem(
                    "period",
                    f"số liệu ghi {record.status} mà kỳ {show_period(record.period)} chưa tới",
                    "Sửa kỳ; nếu là mục tiêu thì ghi status: target, nếu là dự kiến thì ghi status: planned",
                )


def _ahead(value: str, today: date) -> bool:
    days = bounds(value)
    return days is not None and days[0] > today


def events(draft: Draft) -> Iterator[Problem]:
    """An event may be announced, but not for a day long after its article."""
    for article in draft.articles:
        source = article.source.record if article.source else None
        said = bounds(source.published or source.event_date) if source else None
        latest = (said[1] if said else draft.today).year + EVENT_HORIZON
        for event in article.events:
            when = bounds(event.record.date)
            if when and when[0].year > latest:
                yield event.problem(
                    "date",
                    f"sự việc ghi năm {when[0].year}, quá {EVENT_HORIZON} năm sau bài",
                    "Sửa năm theo bài; mục tiêu cho tương lai ghi ở figures hoặc directives",
                )


def posts(draft: Draft) -> Iterator[Problem]:
    """A post ends after it begins, and nobody is seen in it afterwards."""
    for official in draft.officials:
        for index, post in enumerate(official.record.posts):
            since, until = bounds(post.since), bounds(post.until)
            if since and until and until[1] < since[0]:
                yield official.problem(
                    ("posts", index, "until"),
                    f"thôi giữ chức {post.until} trước khi giữ chức {post.since}",
                    "Sửa since hoặc until theo bài",
                )
            seen = bounds(post.seen)
            if seen and until and until[1] < seen[0]:
                yield official.problem(
                    ("posts", index, "until"),
                    f"thôi giữ chức {post.until} mà tin ngày {post.seen} còn ghi chức vụ này",
                    "Xem lại until và seen theo bài",
                    "warning",
                )

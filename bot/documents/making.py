"""From an attachment to the file it describes: what it says is looked up at once, drawing it is left for later."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from bot.answers.answer import Answer
from bot.answers.attachment import Attachment, AttachmentKind
from bot.answers.brief import wants_party
from bot.answers.charting import Chart, drawn
from bot.answers.deadlines import Deadline, dated_directives
from bot.answers.scope import Context, only_place
from bot.answers.understanding import understand
from bot.search.snapshot import Snapshot, short_key

if TYPE_CHECKING:
    from bot.documents.brief import Brief

CAPTION_LETTERS = 300
"""Of an indicator's name under its chart; Telegram takes 1,024 of a caption."""


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A file, ready to be sent or written."""

    name: str
    """In ASCII, fit for every system."""
    content: bytes
    caption: str
    picture: bool = False
    """Whether it is shown rather than handed over."""


Draw = Callable[[], MadeFile]
"""Makes the file; takes up to a second of computing and needs nothing any more.

It can be pickled, so that another process may do it (`bot.documents.drawing`): a function of this module, and data.
"""


def prepare(attachment: Attachment, snapshot: Snapshot, today: date) -> Draw | None:
    """How to make the file; None when what was known when it was offered is known no more."""
    context = Context(understand(attachment.question, snapshot, today), snapshot, today)
    return _KINDS[attachment.kind](context)


# Libraries that draw are loaded by who draws: a bot that is never asked for a file starts without them.


def _word(context: Context) -> Draw | None:
    from bot.documents.brief import brief_on  # noqa: PLC0415

    scope = only_place(context)
    if scope is None or isinstance(scope, Answer):
        return None
    return partial(_write_word, brief_on(scope.place, context.snapshot, context.today), wants_party(context))


def _write_word(brief: "Brief", party: bool) -> MadeFile:
    from bot.documents.heads import PARTY, STATE  # noqa: PLC0415
    from bot.documents.word import word_file  # noqa: PLC0415

    head = PARTY if party else STATE
    name = f"ho-so-{short_key(brief.place.canonical)}-{head.kind}.docx"
    return MadeFile(name, word_file(brief, head), f"Hồ sơ về {brief.place.full}")


def _chart(context: Context) -> Draw | None:
    chart = drawn(context)
    return partial(_draw_chart, chart, context.today) if chart else None


def _draw_chart(chart: Chart, today: date) -> MadeFile:
    from bot.documents.chart import chart_file  # noqa: PLC0415

    about = f" ({chart.about})" if chart.about else ""
    caption = f"Biểu đồ {chart.indicator}"[:CAPTION_LETTERS] + about
    return MadeFile(f"bieu-do-{short_key(chart.indicator)}.png", chart_file(chart, today), caption, picture=True)


def _calendar(context: Context) -> Draw | None:
    scope = only_place(context)
    if isinstance(scope, Answer):
        return None
    return partial(_write_calendar, dated_directives(context, scope), scope.name if scope else "", context.today)


def _write_calendar(deadlines: Sequence[Deadline], place: str, today: date) -> MadeFile:
    from bot.documents.calendar import calendar_file  # noqa: PLC0415

    name = f"thoi-han-{short_key(place)}.ics" if place else "thoi-han.ics"
    return MadeFile(name, calendar_file(deadlines, today), "Tệp lịch: mở ra để điện thoại nhắc trước hạn")


_KINDS = {AttachmentKind.WORD: _word, AttachmentKind.CHART: _chart, AttachmentKind.CALENDAR: _calendar}

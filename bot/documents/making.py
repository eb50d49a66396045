"""From an attachment to the file it describes: what it says is looked up at once, drawing it is left for later."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from bot.answers.answer import Answer
from bot.answers.attachment import Attachment, AttachmentKind
from bot.answers.brief import wants_party
from bot.answers.charting import drawn
from bot.answers.deadlines import dated_directives
from bot.answers.scope import Context, only_place
from bot.answers.understanding import understand
from bot.search.snapshot import Snapshot, short_key

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
"""Makes the file; takes up to a second of computing and needs nothing any more."""


def prepare(attachment: Attachment, snapshot: Snapshot, today: date) -> Draw | None:
    """How to make the file; None when what was known when it was offered is known no more."""
    context = Context(understand(attachment.question, snapshot, today), snapshot, today)
    return _KINDS[attachment.kind](context)


def _word(context: Context) -> Draw | None:
    # Libraries that draw are loaded by who draws: a bot that is never asked for a file starts without them.
    from bot.documents.brief import brief_on  # noqa: PLC0415
    from bot.documents.heads import PARTY, STATE  # noqa: PLC0415

    scope = only_place(context)
    if scope is None or isinstance(scope, Answer):
        return None
    brief, head = brief_on(scope.place, context.snapshot, context.today), PARTY if wants_party(context) else STATE

    def draw() -> MadeFile:
        from bot.documents.word import word_file  # noqa: PLC0415

        name = f"ho-so-{short_key(scope.name)}-{head.kind}.docx"
        return MadeFile(name, word_file(brief, head), f"Hồ sơ về {scope.place.full}")

    return draw


def _chart(context: Context) -> Draw | None:
    chart = drawn(context)
    if chart is None:
        return None

    def draw() -> MadeFile:
        from bot.documents.chart import chart_file  # noqa: PLC0415

        name = f"bieu-do-{short_key(chart.indicator)}.png"
        about = f" ({chart.about})" if chart.about else ""
        caption = f"Biểu đồ {chart.indicator}"[:CAPTION_LETTERS] + about
        return MadeFile(name, chart_file(chart, context.today), caption, picture=True)

    return draw


def _calendar(context: Context) -> Draw | None:
    scope = only_place(context)
    if isinstance(scope, Answer):
        return None
    found = dated_directives(context, scope)

    def draw() -> MadeFile:
        from bot.documents.calendar import calendar_file  # noqa: PLC0415

        name = f"thoi-han-{short_key(scope.name)}.ics" if scope else "thoi-han.ics"
        return MadeFile(name, calendar_file(found, context.today), "Tệp lịch: mở ra để điện thoại nhắc trước hạn")

    return draw


_KINDS = {AttachmentKind.WORD: _word, AttachmentKind.CHART: _chart, AttachmentKind.CALENDAR: _calendar}

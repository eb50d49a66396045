"""`/thoihan`: directives with a day by which, the overdue first; what the calendar file is made of too."""

from dataclasses import dataclass
from datetime import date

from bot.answers.answer import Answer, Line, Notice, Say, Title, section
from bot.answers.attachment import Attachment, AttachmentKind
from bot.answers.directives import holders_heard_at
from bot.answers.next_steps import MOST_STEPS, briefing_steps, next_steps
from bot.answers.officials import nobody_in_post, which_person
from bot.answers.outcome import Outcome
from bot.answers.place import nothing_about
from bot.answers.scope import Context, Scope, only_place
from bot.answers.selecting import listed, narrowed
from bot.knowledge.model import Directive
from bot.search.facts import Fact, FactKind, Wanted
from bot.vietnamese.dates import period_bounds, periods_overlap, show_date, show_period
from bot.vietnamese.numbers import show_number

SHOWN = 15
NARROWER = "gõ /thoihan kèm tên tỉnh, người, chủ đề hoặc tháng"
A_DAY = len("2025-07-27")
"""Letters of a date that names the day."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """A directive and by when it is to be done."""

    fact: Fact
    directive: Directive
    last: date
    """The last day on which it is in time: the end of the month or year where the article names no day."""

    @property
    def exact(self) -> bool:
        """Whether the article names the day."""
        return len(self.fact.due) == A_DAY


def deadlines(context: Context) -> Answer:
    """The directives of the question that have a due date, by that date."""
    scope = only_place(context)
    if isinstance(scope, Answer):
        return scope
    question = context.question
    if question.unsure_people and not question.people:
        return which_person(context)
    if question.posts and not holders_heard_at(scope, context):
        return nobody_in_post(scope, context)
    if scope is not None and scope.name not in context.snapshot.known:
        return nothing_about(scope, context, scope.notices)
    found = dated_directives(context, scope)
    notices = scope.notices if scope else ()
    parts = [*(question.people or question.posts), *narrowed(question)]
    if not found:
        steps = next_steps(scope.place, context) if scope else ()
        about = " · ".join([*parts, *([scope.place.full] if scope else [])])
        return Answer(
            Outcome.NO_DATA,
            notices=(*notices, Notice(Say.NO_DEADLINE, {"what": f": {about}" if about else ""})),
            choices=steps,
        )
    overdue = [deadline for deadline in found if deadline.last < context.today]
    coming = found[len(overdue) :]
    return Answer(
        Outcome.ANSWERED,
        title=listed("Thời hạn", scope, parts),
        notices=(*notices, Notice(Say.NOT_KNOWN_DONE)),
        sections=(
            *section(Title.OVERDUE, [_line(deadline, context.today) for deadline in overdue], SHOWN, NARROWER),
            *section(Title.COMING, [_line(deadline, context.today) for deadline in coming], SHOWN, NARROWER),
        ),
        choices=next_steps(scope.place, context)
        if scope
        else briefing_steps((place for deadline in found for place in deadline.fact.places), context, MOST_STEPS),
        attachments=(Attachment(AttachmentKind.CALENDAR, question.text),) if coming else (),
        place=scope.name if scope else "",
    )


def dated_directives(context: Context, scope: Scope | None) -> list[Deadline]:
    """What fits the question, the earliest day first, so that the overdue come first; its period is that of the day."""
    question = context.question
    holders = holders_heard_at(scope, context) if question.posts else []
    wanted = Wanted(
        (FactKind.DIRECTIVE,),
        scope.name if scope else None,
        people=(*question.people, *(holder.official.name for holder in holders)),
        topics=question.topics,
        due=True,
        words=question.rest,
    )
    dated = [
        Deadline(fact, fact.record, period_bounds(fact.due)[1])
        for fact in context.snapshot.facts.find(wanted)
        if isinstance(fact.record, Directive)
        and (question.period is None or periods_overlap(fact.due, question.period))
    ]
    return sorted(dated, key=lambda deadline: (deadline.last, not deadline.exact, deadline.fact.id))


def time_left(deadline: Deadline, today: date) -> str:
    """How long there is or how long it is over, in words; a month or a year is counted to its end, and says so."""
    days = (deadline.last - today).days
    whole = "" if deadline.exact else show_period(deadline.fact.due)
    if days < 0:
        return f"quá hạn {show_number(-days)} ngày" + (f" kể từ hết {whole}" if whole else "")
    if days == 0:
        return f"hôm nay là ngày cuối {whole}".rstrip()
    return f"còn {show_number(days)} ngày" + (f" đến hết {whole}" if whole else "")


def due_words(deadline: Deadline) -> str:
    """The due date as the article has it: "30/6/2026", "trong tháng 6/2026", "trong năm 2026"."""
    return show_date(deadline.fact.due) if deadline.exact else f"trong {show_period(deadline.fact.due)}"


def _line(deadline: Deadline, today: date) -> Line:
    directive = deadline.directive
    post = f", {directive.post}" if directive.post else ""
    to = f" (gửi {directive.addressee})" if directive.addressee else ""
    said = f" {directive.text}{to} – {directive.issuer}{post}"
    strong = f"Hạn {due_words(deadline)}, {time_left(deadline, today)}:"
    return Line(said, (deadline.fact.article,), strong, (deadline.fact.id,))

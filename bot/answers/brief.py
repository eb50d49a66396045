"""`/hoso`: a Word brief on a place; the answer says what is in it and leaves making it to an edge."""

from bot.answers.answer import Answer, Choice, Notice, Say
from bot.answers.attachment import Attachment, AttachmentKind
from bot.answers.next_steps import places_to_begin_with
from bot.answers.outcome import Outcome
from bot.answers.place import nothing_about
from bot.answers.scope import Context, only_place
from bot.search.facts import FactKind, Wanted
from bot.vietnamese.folding import accented, agrees, words

PARTY = "đảng"
"""Typed beside the place, with all its marks or not, it asks for the Party's head."""
_COUNTED = (
    (FactKind.FIGURE, "số liệu"),
    (FactKind.DIRECTIVE, "chỉ đạo"),
    (FactKind.PETITION, "kiến nghị"),
    (FactKind.DIFFICULTY, "khó khăn"),
)


def brief(context: Context) -> Answer:
    """The brief on the place of the question, with the other head one press away."""
    scope = only_place(context)
    if isinstance(scope, Answer):
        return scope
    if scope is None:
        usage = Notice(Say.USAGE, {"command": "hoso"})
        return Answer(Outcome.USAGE, notices=(usage,), choices=places_to_begin_with(context, "hoso"))
    if scope.name not in context.snapshot.known:
        return nothing_about(scope, context, scope.notices)
    facts = context.snapshot.facts
    found = [(facts.find(Wanted((kind,), scope.name, itself=kind is FactKind.FIGURE)), name) for kind, name in _COUNTED]
    contents = ", ".join(f"{'hơn ' if some.more else ''}{len(some)} {name}" for some, name in found if some)
    party = wants_party(context)
    args = {"place": scope.place.full, "head": "của Đảng" if party else "hành chính", "contents": contents or "nguồn"}
    other = ("Mẫu hành chính", "") if party else ("Mẫu của Đảng", " dang")
    return Answer(
        Outcome.ANSWERED,
        notices=(*scope.notices, Notice(Say.BRIEF, args)),
        choices=(Choice(other[0], f"/hoso @{scope.place.id}{other[1]}"),),
        attachments=(Attachment(AttachmentKind.WORD, context.question.text),),
        place=scope.name,
    )


def wants_party(context: Context) -> bool:
    """Whether the Party's head is asked for, beside the names of places: "/hoso Lai Châu mẫu Đảng"."""
    named = {word for subject in context.question.subjects for word in words(accented(subject.typed))}
    return any(agrees(word.accented, PARTY) for word in context.question.typed if word.accented not in named)

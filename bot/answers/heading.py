"""Who heads a body that is named by its own words, and who in a post was at a visit: "ai đứng đầu Bộ Quốc phòng"."""

from collections.abc import Sequence, Set

from bot.answers.answer import Answer, Item, Notice, Say, Title, section
from bot.answers.commands import Kind
from bot.answers.outcome import Outcome
from bot.answers.posts import holders, post_lines
from bot.answers.scope import Context, Scope, only_place
from bot.search.abbreviations import SHORT
from bot.search.facts import FactKind, Wanted
from bot.search.in_office import Holder
from bot.search.light_words import GOING, VISITING
from bot.vietnamese.dates import period_within
from bot.vietnamese.folding import folded, words

SHOWN = 20
_ASKED = frozenset({Kind.OFFICIALS, Kind.SEARCH})
_HEADING = (
    ("truong ban ", "ban "),
    ("bo truong ", "bo "),
    ("chu nhiem ", ""),
    ("giam doc ", ""),
    ("chu tich ", ""),
    ("chanh ", ""),
)
"""How the post at the head of a body begins (folded), and what of it belongs to the body's name."""
_AT_THE_HEAD = ("dung dau", "lanh dao", "phu trach")
_RUNNING = (*_AT_THE_HEAD, "lo", "dam trach", "trong coi", "quan ly")
_FIELDS = ("cong tac", "viec", "mang", "linh vuc", "khoi")
"""What stands before the field that a body is there for: "ai lo công tác kiểm tra của Đảng"."""
_BODIES = ("uy ban ", "ban ", "bo ", "hoi dong ")
"""What stands before the field in the body's own name."""
_BESIDE_A_FIELD = frozenset(
    words("lo công tác việc mảng lĩnh vực khối trung ương tw đảng tên quản lý trông coi đảm trách")
)
_SHORT = {short: folded(SHORT[short]) for short in ("tw", "hcm", "ubkt")}
_CENTRAL = frozenset({"tw", "trung", "uong"})
_BESIDE = frozenset(words("ai bác đồng chí người nào vị lãnh đạo danh sách cùng đoàn của do"))
_NAMING_A_FIELD = frozenset(map(folded, _BESIDE_A_FIELD))
_COMING = frozenset(folded(word) for phrase in (*VISITING, *GOING, *_BESIDE) for word in phrase.split())
"""Words (folded) around a post that ask who in it came."""


def heading(context: Context) -> Answer | None:
    """Who heads the body, or in the post was at the visit, that is asked about; None where neither is."""
    question = context.question
    if question.is_commanded or question.kind not in _ASKED or question.people or question.unsure_people:
        return None
    if question.wants_place or question.wants_day:
        return None
    scope = only_place(context)
    if isinstance(scope, Answer):
        return None
    return _at_the_visit(scope, context) if scope else _at_the_head(context)


def _at_the_head(context: Context) -> Answer | None:
    """Who is in the central post whose body is named in so many words, and nothing beside it."""
    typed = [_SHORT.get(word.folded, word.folded) for word in context.question.typed]
    text = f" {' '.join(typed)} "
    rest = {part for word in context.question.content for part in _SHORT.get(word.folded, word.folded).split()}
    central = not _CENTRAL.isdisjoint(typed) or " cua dang " in text
    found = []
    for holder in context.snapshot.in_office.at(None):
        head, body = _parted(holder.folded)
        named = body.count(" ") > 0 and f" {body} " in text
        asked = head and (f" {head} " in text or any(phrase in text for phrase in _AT_THE_HEAD))
        heads = named and asked and rest <= {*body.split(), *head.split()} | _COMING
        if (heads or (head and central and _runs(_field_of(body), text, rest))) and _is_timely(
            holder, context.question.period
        ):
            found.append(holder)
    return Answer(Outcome.ANSWERED, lead=tuple(post_lines(found))) if found else None


def _field_of(body: str) -> str:
    """The field of a central body: "kiem tra" of "uy ban kiem tra trung uong"; empty for one of another kind."""
    begin = next((kind for kind in _BODIES if body.startswith(kind)), None)
    return "" if begin is None else body.removeprefix(begin).removesuffix(" trung uong")


def _runs(field: str, text: str, rest: Set[str]) -> bool:
    """Whether it is asked who runs a field, and nothing beside it."""
    named = bool(field) and any(f" {kind} {field} " in text for kind in _FIELDS)
    asked = any(f" {phrase} " in text for phrase in _RUNNING)
    return named and asked and rest <= {*field.split()} | _COMING | _NAMING_A_FIELD


def _parted(post: str) -> tuple[str, str]:
    """The head's title and the body's name, folded; empty where the post is not at the head of one."""
    for begin, own in _HEADING:
        if post.startswith(begin):
            return begin.strip(), own + post.removeprefix(begin)
    return "", ""


def _at_the_visit(scope: Scope | None, context: Context) -> Answer | None:
    """Who in the post, or of the centre, is named in an article that tells of the visit to the place."""
    question, snapshot = context.question, context.snapshot
    left = {word.folded for word in question.content}
    if scope is None or not left <= _COMING | _CENTRAL or not question.tells_of_a_visit:
        return None
    visits = Wanted((FactKind.EVENT,), scope.name, period=question.period)
    stems = {fact.article for fact in snapshot.facts.find(visits)}
    held: Sequence[Holder] = ()
    if question.posts:
        asked = [post for post in question.posts if post not in question.accompanied]
        held = holders(snapshot, asked or question.posts)
    elif question.wants_person and question.period and left & _CENTRAL:
        held = snapshot.in_office.at(None)
    there = [holder for holder in held if holder.post.article in stems and _is_timely(holder, question.period)]
    if not there:
        return None
    lines: list[Item] = post_lines(there)
    notices = (*scope.notices, Notice(Say.NAMED_TOGETHER))
    if question.posts:
        return Answer(Outcome.ANSWERED, lead=tuple(lines), notices=notices)
    return Answer(Outcome.ANSWERED, notices=notices, sections=section(Title.OFFICIALS, lines, SHOWN))


def _is_timely(holder: Holder, period: str | None) -> bool:
    return period is None or (holder.post.seen is not None and period_within(holder.post.seen, period))

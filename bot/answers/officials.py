"""`/lanhdao`: who holds a post, and what is known of a person."""

from bot.answers.answer import Answer, Choice, Item, Notice, Say, Title, section
from bot.answers.commands import Kind, name_of
from bot.answers.outcome import Outcome
from bot.answers.place import nothing_about
from bot.answers.posts import Holder, holders, post_line
from bot.answers.scope import Context, Scope, only_place
from bot.answers.searching import found_by_words
from bot.answers.selecting import said_by
from bot.knowledge.model import Official
from bot.search.facts import FactKind
from bot.vietnamese.folding import slug

DIRECTIVES_SHOWN = 3
OFFICIALS_SHOWN = 20


def officials(context: Context) -> Answer:
    """The people a question asks for, by name, post or place."""
    scope = only_place(context)
    if isinstance(scope, Answer):
        return scope
    question, snapshot = context.question, context.snapshot
    if question.people or question.unsure_people:
        known = [snapshot.officials[name] for name in question.people]
        return _people(known, context) if known else which_person(context)
    if question.posts or scope is not None:
        found = [] if question.post_goes_on else _held(scope, context)
        if found and (not question.rest or _explained(found, context)):
            return _holders(found, scope, context)
        told = found_by_words(scope, context) if scope is not None and question.rest else None
        return told or nobody_in_post(scope, context)
    if question.rest or question.topics or question.indicators:
        return Answer(Outcome.NO_DATA, notices=(Notice(Say.NO_PERSON, {"what": question.argument}),))
    return _holders(holders(snapshot), None, context)


def _held(scope: Scope | None, context: Context) -> list[Holder]:
    """Who holds the posts at the place; of the central bodies, when the place has no such post."""
    posts = context.question.posts
    there = holders(context.snapshot, posts, scope.place if scope else None)
    return there or [holder for holder in holders(context.snapshot, posts) if posts and holder.post.place is None]


def nobody_in_post(scope: Scope | None, context: Context) -> Answer:
    """The plain word that nobody is known in a post, with those who are known at the place."""
    question, snapshot = context.question, context.snapshot
    if scope is not None and scope.name not in snapshot.known:
        return nothing_about(scope, context, scope.notices)
    post = ", ".join(question.posts) or "lãnh đạo"
    if question.post_goes_on or question.rest:
        post = f"“{question.argument}”"
    place = f" {scope.place.full}" if scope and not question.post_goes_on and not question.rest else ""
    there = holders(snapshot, place=scope.place) if scope else []
    return Answer(
        Outcome.NO_DATA,
        notices=(*(scope.notices if scope else ()), Notice(Say.NOBODY, {"post": post + place})),
        sections=section(Title.KNOWN, [post_line(holder) for holder in there]),
    )


def which_person(context: Context) -> Answer:
    """The question back: a name that is only near is never taken for the person."""
    names = context.question.unsure_people
    command = name_of(Kind.DIRECTIVES if context.question.kind is Kind.DIRECTIVES else Kind.OFFICIALS)
    choices = tuple(Choice(name, f"/{command} @o-{slug(name)}") for name in names)
    return Answer(Outcome.ASK, notices=(Notice(Say.WHICH_PERSON, {"names": ", ".join(names)}),), choices=choices)


def _people(found: list[Official], context: Context) -> Answer:
    lines: list[Item] = [post_line(Holder(official, post)) for official in found for post in official.posts]
    said: list[Item] = [
        fact
        for fact in context.snapshot.facts.of([FactKind.DIRECTIVE])
        if said_by(fact, [official.name for official in found])
    ]
    more = f"/chithi {found[0].name}"
    return Answer(
        Outcome.ANSWERED,
        lead=tuple(lines),
        sections=section(Title.DIRECTIVES, said, DIRECTIVES_SHOWN, more),
        choices=(Choice("Chỉ đạo", f"/chithi @o-{slug(found[0].name)}"),) if said else (),
    )


def _holders(found: list[Holder], scope: Scope | None, context: Context) -> Answer:
    lines: list[Item] = [post_line(holder) for holder in found]
    if context.question.posts:
        return Answer(Outcome.ANSWERED, lead=tuple(lines), notices=scope.notices if scope else ())
    title = f"Lãnh đạo · {scope.place.full}" if scope else "Lãnh đạo"
    return Answer(
        Outcome.ANSWERED,
        title,
        notices=scope.notices if scope else (),
        sections=section(Title.OFFICIALS, lines, OFFICIALS_SHOWN),
    )


def _explained(found: list[Holder], context: Context) -> bool:
    """Whether the unexplained words belong to the posts that were found ("bí thư trung ương đảng")."""
    rest = context.question.rest
    return any(all(word.folded in slug(holder.post.post).split("-") for word in rest) for holder in found)

"""`/lanhdao`: who holds a post, and what is known of a person."""

from dataclasses import replace

from bot.answers.answer import Answer, Choice, Item, Notice, Say, Title, section
from bot.answers.commands import Kind, name_of
from bot.answers.next_steps import briefing_steps, next_steps
from bot.answers.outcome import Outcome
from bot.answers.place import nothing_about
from bot.answers.posts import SECRETARY, holders, post_lines, posts_of
from bot.answers.scope import MOST_CHOICES, Context, Scope, only_place
from bot.answers.searching import found_by_words, happened, told_of
from bot.answers.selecting import listed, shortly
from bot.gazetteer.model import Level
from bot.knowledge.model import Official
from bot.search.facts import FactKind, Wanted
from bot.search.in_office import Holder
from bot.search.vocabulary import CENTRAL_SIGNS
from bot.vietnamese.dates import period_within, show_period
from bot.vietnamese.folding import folded, slug

DIRECTIVES_SHOWN = 3
OFFICIALS_SHOWN = 20


def officials(context: Context) -> Answer:
    """The people a question asks for, by name, post or place."""
    scope = only_place(context)
    if isinstance(scope, Answer):
        return scope
    question, snapshot = context.question, context.snapshot
    together = _named_together(scope, context)
    if together is not None:
        return together
    told = happened(scope, context) if question.rest and not question.unsure_people else None
    if told is not None and not _names_an_office(scope, context):
        return told
    if question.people or question.unsure_people:
        known = [snapshot.officials[name] for name in question.people]
        if not known:
            return which_person(context)
        return _people(known, context) if _fits(known, scope, context) else _not_said_of(known, context)
    if question.posts or scope is not None:
        return _in_post(scope, context)
    if question.rest or question.topics or question.indicators:
        return Answer(Outcome.NO_DATA, notices=(Notice(Say.NO_PERSON, {"what": shortly(question.argument)}),))
    return _holders(holders(snapshot), None, context)


def _named_together(scope: Scope | None, context: Context) -> Answer | None:
    """Who is named in the articles that tell of the visit asked about: "ai đi cùng Tổng Bí thư lên Điện Biên"."""
    if not context.question.asks_who_came or not (scope or context.question.posts or context.question.people):
        return None
    host = {holder.official.name for holder in _held(scope, context)} if context.question.posts else set()
    host |= set(context.question.people)
    place, day = scope.name if scope else None, context.question.period
    visits = told_of(Wanted((FactKind.EVENT,), place, period=day), context)
    stems = {fact.article for fact in visits}
    there = [held for held in context.snapshot.in_office.all if held.post.article in stems]
    others: list[Item] = post_lines(held for held in there if held.official.name not in host)
    question = context.question
    if not others and question.wants_person and question.accompanied:
        return Answer(Outcome.NO_DATA, notices=(Notice(Say.NO_PERSON, {"what": shortly(question.argument)}),))
    if not others:
        return None
    notices = (*(scope.notices if scope else ()), Notice(Say.NAMED_TOGETHER))
    return Answer(Outcome.ANSWERED, notices=notices, sections=section(Title.OFFICIALS, others, OFFICIALS_SHOWN))


def _names_an_office(scope: Scope | None, context: Context) -> bool:
    """Whether the unexplained words are those of a post that is known: "chủ tịch hội đồng lý luận trung ương"."""
    return bool(context.question.rest) and _explained(_held(scope, context), context)


def _in_post(scope: Scope | None, context: Context) -> Answer:
    """Who holds a post, or leads at a place."""
    question = context.question
    found = [] if question.post_goes_on else _held(scope, context)
    unknown = _unknown_posts(scope, context)
    if found and unknown:
        return _some_unknown(unknown, found, scope, context)
    if found and (not question.rest or _explained(found, context)):
        came = _who_came(found, scope, context)
        if not came:
            return Answer(Outcome.NO_DATA, notices=(Notice(Say.NO_PERSON, {"what": shortly(question.argument)}),))
        timely = [holder for holder in came if _seen_in(holder, question.period)]
        return _holders(timely, scope, context) if timely else nobody_in_post(scope, context)
    by_words = scope is not None and question.rest and not question.asks_who_runs
    told = found_by_words(scope, context) if by_words else None
    # "chánh văn phòng tỉnh ủy" is no question for a figure that has the words in its name.
    if told and not told.lead:
        return told
    if found:
        return _not_said_of([holder.official for holder in found], context)
    return nobody_in_post(scope, context)


def _who_came(found: list[Holder], scope: Scope | None, context: Context) -> list[Holder]:
    """Of those in posts at the centre, where a visit to the place is asked about, the ones its articles tell of."""
    if scope is None or not context.question.tells_of_a_visit or any(holder.post.place for holder in found):
        return found
    visits = context.snapshot.facts.find(Wanted((FactKind.EVENT,), scope.name, period=context.question.period))
    stems = {fact.article for fact in visits}
    return [holder for holder in found if holder.post.article in stems]


def _unknown_posts(scope: Scope | None, context: Context) -> tuple[str, ...]:
    """The posts that are asked for and nobody is known in."""
    posts = context.question.posts
    if len(posts) == 1:
        return ()
    apart = (replace(context, question=replace(context.question, posts=(post,))) for post in posts)
    return tuple(post for post, alone in zip(posts, apart, strict=True) if not _held(scope, alone))


def _some_unknown(unknown: tuple[str, ...], found: list[Holder], scope: Scope | None, context: Context) -> Answer:
    """The plain word which of the posts nobody is known in, and who is in the others."""
    alone = replace(context, question=replace(context.question, posts=unknown))
    nobody = nobody_in_post(scope, alone)
    lines: list[Item] = post_lines(found)
    return replace(nobody, sections=section(Title.KNOWN, lines))


def _held(scope: Scope | None, context: Context) -> list[Holder]:
    """Who holds the posts at the place; of the central bodies, where a post is theirs alone or no place is named."""
    posts = context.question.posts
    there = holders(context.snapshot, posts, scope.place if scope else None)
    if scope is not None:
        # "Chánh văn phòng Điện Biên" is not the one of the Central Committee.
        posts = tuple(post for post in posts if _all_central((post,)))
    return there or [holder for holder in holders(context.snapshot, posts) if posts and holder.post.place is None]


def _all_central(posts: tuple[str, ...]) -> bool:
    return bool(posts) and all(any(sign in post for sign in CENTRAL_SIGNS) for post in posts)


def nobody_in_post(scope: Scope | None, context: Context) -> Answer:
    """The plain word that nobody is known in a post, with those who are known at the place."""
    question, snapshot = context.question, context.snapshot
    if scope is not None and scope.name not in snapshot.known:
        return nothing_about(scope, context, scope.notices)
    post = ", ".join(_named(post, scope) for post in question.posts) or "lãnh đạo"
    place = f" {_at(scope, post)}" if scope and not _all_central(question.posts) else ""
    when = f" ({show_period(question.period)})" if question.period else ""
    notice = Notice(Say.NOBODY, {"post": post + place + when})
    if question.post_goes_on or question.rest:
        notice = Notice(Say.NO_PERSON, {"what": shortly(question.argument)})
    # On a button: another post's holder beside it would be taken for the one asked about.
    there = holders(snapshot, place=scope.place) if scope else []
    choices = (Choice(f"Lãnh đạo {scope.name}", f"/lanhdao @{scope.place.id}"),) if scope and there else ()
    notices = (*(scope.notices if scope else ()), notice)
    return Answer(Outcome.NO_DATA, notices=notices, choices=(*choices, *_steps(scope, context)))


def _named(post: str, scope: Scope | None) -> str:
    """The bare "Bí thư" in full, by the level of the place."""
    if post != SECRETARY or scope is None:
        return post
    return "Bí thư Đảng ủy" if scope.place.level is Level.COMMUNE else "Bí thư Tỉnh ủy"


def _at(scope: Scope, post: str) -> str:
    """The place after a post that says its kind already: "Bí thư Tỉnh ủy Sơn La"."""
    return (
        scope.place.name if folded(post).split()[-2:-1] == [folded(scope.place.kind).split()[0]] else scope.place.full
    )


def _fits(found: list[Official], scope: Scope | None, context: Context) -> bool:
    """Whether the question only names the people, or asks of them a post and place that one of them holds."""
    question = context.question
    posts = [post for official in found for post in official.posts]
    said = {word for post in posts for word in folded(post.post).split()}
    if question.wants_number or not all(word.folded in said for word in question.rest):
        return False
    here = scope is None or any(post.place in {None, scope.name} for post in posts)
    if question.period is not None and not any(
        post.seen and period_within(post.seen, question.period) for post in posts
    ):
        return False
    return here and (not question.posts or any(holder.official in found for holder in _held(scope, context)))


def _not_said_of(found: list[Official], context: Context) -> Answer:
    """The plain word that the articles do not say it of the person, with the posts they do say."""
    lines: list[Item] = post_lines(posts_of(found))
    notice = Notice(Say.NOT_SAID_OF, {"what": shortly(context.question.argument)})
    return Answer(Outcome.NO_DATA, notices=(notice,), sections=section(Title.KNOWN, lines))


def _seen_in(holder: Holder, period: str | None) -> bool:
    """Whether the article that names the holder is of the period asked for."""
    return period is None or (holder.post.seen is not None and period_within(holder.post.seen, period))


def which_person(context: Context) -> Answer:
    """The question back: a name that is only near is never taken for the person."""
    names = context.question.unsure_people[:MOST_CHOICES]
    kind = context.question.kind
    command = name_of(kind if kind in {Kind.DIRECTIVES, Kind.FOLLOW, Kind.UNFOLLOW} else Kind.OFFICIALS)
    choices = tuple(Choice(name, f"/{command} @o-{slug(name)}") for name in names)
    return Answer(Outcome.ASK, notices=(Notice(Say.WHICH_PERSON, {"names": ", ".join(names)}),), choices=choices)


def _people(found: list[Official], context: Context) -> Answer:
    lines: list[Item] = post_lines(posts_of(found))
    people = tuple(official.name for official in found)
    said = context.snapshot.facts.find(Wanted((FactKind.DIRECTIVE,), people=people))
    more = f"/chithi {found[0].name}"
    return Answer(
        Outcome.ANSWERED,
        lead=tuple(lines),
        sections=section(Title.DIRECTIVES, said, DIRECTIVES_SHOWN, more),
        choices=(
            *((Choice("Chỉ đạo", f"/chithi @o-{slug(found[0].name)}"),) if said else ()),
            *briefing_steps((post.place for post in found[0].posts if post.place), context),
        ),
    )


def _holders(found: list[Holder], scope: Scope | None, context: Context) -> Answer:
    typed = {word.accented for word in context.question.typed}
    if "kiêm" in typed and context.question.posts:
        # What else he is: "… là đồng chí nào, kiêm chức gì".
        names = {holder.official.name: holder.official for holder in found}
        found = [holder for holder in posts_of(names.values()) if holder.post.until is None]
    lines: list[Item] = post_lines(found)
    if context.question.posts and len(found) <= OFFICIALS_SHOWN:
        notices = scope.notices if scope else ()
        return Answer(Outcome.ANSWERED, lead=tuple(lines), notices=notices, choices=_steps(scope, context))
    title = listed("Lãnh đạo", scope)
    return Answer(
        Outcome.ANSWERED,
        title,
        notices=(*(scope.notices if scope else ()), Notice(Say.NAMED_ONLY)),
        sections=section(Title.OFFICIALS, lines, OFFICIALS_SHOWN),
        choices=_steps(scope, context),
    )


def _steps(scope: Scope | None, context: Context) -> tuple[Choice, ...]:
    return next_steps(scope.place, context) if scope else ()


def _explained(found: list[Holder], context: Context) -> bool:
    """Whether the unexplained words belong to the posts that were found ("bí thư trung ương đảng")."""
    rest = context.question.rest
    return any(all(word.folded in holder.folded.split() for word in rest) for holder in found)

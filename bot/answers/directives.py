"""`/chithi`: what leaders asked for, by place, person, post, topic, words or month."""

from bot.answers.answer import Answer, Notice, Say, Title, section
from bot.answers.freshness import freshness_of
from bot.answers.officials import nobody_in_post, which_person
from bot.answers.outcome import Outcome
from bot.answers.place import next_steps, nothing_about
from bot.answers.posts import Holder, holders
from bot.answers.scope import Context, Scope, only_place
from bot.answers.selecting import in_period, on_topics, said_by, what, with_words
from bot.search.facts import Fact, FactKind
from bot.vietnamese.dates import show_period

DIRECTIVES_SHOWN = 25
OVERVIEW_SHOWN = 10
"""Directives under a bare /chithi: enough to see what there is."""
NARROWER = "gõ /chithi kèm tên tỉnh, người hoặc chủ đề"
NEAREST_SHOWN = 3


def directives(context: Context) -> Answer:
    """The directives that fit every part of the question, newest first."""
    scope = only_place(context)
    if isinstance(scope, Answer):
        return scope
    question, snapshot = context.question, context.snapshot
    if question.unsure_people and not question.people:
        return which_person(context)
    speakers = list(question.people)
    if question.posts:
        held = _holders_heard_at(scope, context)
        if not held:
            return nobody_in_post(scope, context)
        speakers += [holder.official.name for holder in held]
    if scope is not None and scope.name not in snapshot.known:
        return nothing_about(scope, context, scope.notices)
    pool = snapshot.facts.at(scope.name, [FactKind.DIRECTIVE]) if scope else snapshot.facts.of([FactKind.DIRECTIVE])
    said = [fact for fact in pool if not speakers or said_by(fact, speakers)]
    found = _about([fact for fact in said if in_period(fact, question.period)], context)
    if not found:
        return _none(scope, context, said if speakers else pool if scope else [])
    parts = _asked(scope, context)
    return Answer(
        Outcome.ANSWERED,
        title=" · ".join(["Chỉ đạo", *parts]),
        notices=(*(scope.notices if scope else ()), freshness_of(found, context)),
        sections=section(Title.DIRECTIVES, list(found), DIRECTIVES_SHOWN if parts else OVERVIEW_SHOWN, NARROWER),
        choices=next_steps(scope.place, snapshot.facts.at(scope.name)) if scope else (),
        place=scope.name if scope else "",
    )


def _asked(scope: Scope | None, context: Context) -> list[str]:
    """The parts of the question, for a title or for saying that nothing fits them."""
    question = context.question
    documents = [context.snapshot.documents[key].number or "" for key in question.documents]
    about = [what(question)] if question.topics or question.rest else []
    period = [show_period(question.period)] if question.period else []
    place = [scope.place.full] if scope else []
    speakers = question.people or question.posts
    return [*speakers, *about, *filter(None, documents), *question.document_numbers, *period, *place]


def _holders_heard_at(scope: Scope | None, context: Context) -> list[Holder]:
    """Who holds the posts asked for: at the place, else in its province, else in the central bodies."""
    posts = context.question.posts
    place = scope.place if scope else None
    above = {None, place.province, place.canonical} if place else {None}
    return holders(context.snapshot, posts, place) or [
        holder for holder in holders(context.snapshot, posts) if place is None or holder.post.place in above
    ]


def _about(facts: list[Fact], context: Context) -> list[Fact]:
    """Those on the topics, documents and words asked for. A topic's own words in the text count as the topic."""
    question = context.question
    for key in question.documents:
        number = context.snapshot.documents[key].number
        facts = [fact for fact in facts if number and number in fact.quote]
    if question.document_numbers:
        facts = []
    rest = question.rest
    on_topic = [fact for fact in facts if on_topics(fact, question.topics)]
    return with_words(on_topic, rest) if rest else on_topic


def _none(scope: Scope | None, context: Context, nearest: list[Fact]) -> Answer:
    return Answer(
        Outcome.NO_DATA,
        notices=(
            *(scope.notices if scope else ()),
            Notice(Say.NO_DIRECTIVE, {"what": " · ".join(_asked(scope, context))}),
        ),
        sections=section(Title.NEAREST, list(nearest), NEAREST_SHOWN, f"/chithi {scope.name}" if scope else "/chithi"),
    )

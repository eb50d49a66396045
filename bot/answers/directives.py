"""`/chithi`: what leaders asked for, by place, person, post, topic, words or month."""

from collections.abc import Sequence
from dataclasses import replace

from bot.answers.addressee import addressee, is_asked_of
from bot.answers.answer import Answer, Notice, Say, Title, section
from bot.answers.asked import of_one_piece, tells_topics
from bot.answers.freshness import freshness_of
from bot.answers.next_steps import next_steps
from bot.answers.occasion import without_occasion
from bot.answers.officials import nobody_in_post, which_person
from bot.answers.outcome import Outcome
from bot.answers.place import nothing_about
from bot.answers.posts import holders
from bot.answers.question import Question
from bot.answers.scales import nearest_first, unknown_words
from bot.answers.scope import Context, Scope, only_place
from bot.answers.selecting import EVERYWHERE, what
from bot.search.facts import Fact, FactKind, Wanted
from bot.search.in_office import Holder
from bot.search.lexicon import Token, tokens
from bot.search.light_words import BIDDING, LIGHT, SAYING
from bot.vietnamese.dates import show_date, show_period
from bot.vietnamese.folding import folded

DIRECTIVES_SHOWN = 25
OVERVIEW_SHOWN = 10
"""Directives under a bare /chithi: enough to see what there is."""
NARROWER = "gõ /chithi kèm tên tỉnh, người hoặc chủ đề"
NEAREST_SHOWN = 3
TWO = 2
_BIDDING = frozenset(map(folded, SAYING | BIDDING))
"""Verbs (folded) with which something is asked of somebody."""
DIRECTIVES_READ = 100
"""Directives looked at where only one word tells, the newest first: four times what is shown."""


def directives(context: Context) -> Answer:
    """The directives that fit every part of the question, newest first."""
    context = _at_the_other_place(context)
    scope = only_place(context)
    if isinstance(scope, Answer):
        return scope
    question, snapshot = context.question, context.snapshot
    if question.unsure_people and not question.people:
        return which_person(context)
    led = question.is_about_the_leaders and scope is not None
    speakers = leaders(scope, context) if led and scope is not None else list(question.people)
    if led and scope is not None and not speakers:
        return none_such(scope, context, snapshot.facts.find(Wanted((FactKind.DIRECTIVE,), scope.name)))
    if question.posts:
        held = holders_heard_at(scope, context)
        if not held:
            return nobody_in_post(scope, context)
        speakers += [holder.official.name for holder in held]
    if scope is not None and scope.name not in snapshot.known:
        return nothing_about(scope, context, scope.notices)
    if _is_too_little(scope, context):
        return none_such(scope, context, ())
    said = Wanted((FactKind.DIRECTIVE,), scope.name if scope else None, people=tuple(speakers))
    found = _about(said, context)
    _, occasion = without_occasion(context)
    if occasion.meets:
        found = [fact for fact in found[:DIRECTIVES_READ] if occasion.is_of(fact.article, snapshot)]
    if not found:
        return none_such(scope, context, snapshot.facts.find(said) if speakers or scope else ())
    parts = _asked(scope, context)
    everywhere = () if scope or speakers or question.documents else (EVERYWHERE,)
    return Answer(
        Outcome.ANSWERED,
        title=" · ".join([*_days(found, question.wants_day), "Chỉ đạo", *parts, *everywhere]),
        notices=(*(scope.notices if scope else ()), freshness_of(found, context)),
        sections=section(Title.DIRECTIVES, found, DIRECTIVES_SHOWN if parts else OVERVIEW_SHOWN, NARROWER),
        choices=next_steps(scope.place, context) if scope else (),
        place=scope.name if scope else "",
    )


def _at_the_other_place(context: Context) -> Context:
    """The question of whose post it is at the first place, and at the second what is to be done there.

    "Bí thư Lào Cai dặn Mù Cang Chải".
    """
    question = context.question
    scope = only_place(context) if _is_told_to_another_place(question) else None
    if not isinstance(scope, Scope):
        return context
    people = (*question.people, *(holder.official.name for holder in holders_heard_at(scope, context)))
    asked = replace(question, subjects=question.subjects[1:], people=people, posts=())
    return replace(context, question=asked) if people else context


def _is_told_to_another_place(question: Question) -> bool:
    """Whether a verb with which a leader bids stands between the two places that are named."""
    if len(question.subjects) != TWO or not (question.people or question.posts):
        return False
    typed = f" {' '.join(word.folded for word in question.typed)} "
    first, second = (f" {' '.join(word.folded for word in tokens(each.typed))} " for each in question.subjects)
    _, found, after = typed.partition(first)
    between, also, _ = f" {after}".partition(second)
    return bool(found and also) and any(f" {verb} " in f"{between} " for verb in _BIDDING)


def _days(found: Sequence[Fact], wanted: bool) -> list[str]:
    """On which days it was said, where that is asked."""
    return list(dict.fromkeys(show_date(fact.date) for fact in found if fact.date)) if wanted else []


def _asked(scope: Scope | None, context: Context, nearest: Sequence[Fact] | None = None) -> list[str]:
    """The parts of the question, for a title or for saying that nothing fits them; the nearest is then known."""
    question = context.question
    documents = [context.snapshot.documents[key].number or "" for key in question.documents]
    about = [what(question)] if question.topics or question.rest else []
    about = about if nearest is None else [unknown_words(text, nearest, context) for text in about]
    period = [show_period(question.period)] if question.period else []
    place = [scope.place.full] if scope else []
    speakers = question.people or question.posts or (("lãnh đạo",) if question.is_about_the_leaders else ())
    return [*speakers, *about, *filter(None, documents), *question.document_numbers, *period, *place]


def holders_heard_at(scope: Scope | None, context: Context) -> list[Holder]:
    """Who holds the posts asked for: at the place, else in its province, else in the central bodies."""
    posts = context.question.posts
    if len(posts) > 1:
        # What one of two leaders said is no word on the other: each must be known.
        apart = [replace(context, question=replace(context.question, posts=(post,))) for post in posts]
        each = [holders_heard_at(scope, alone) for alone in apart]
        return [holder for held in each for holder in held] if all(each) else []
    place = scope.place if scope else None
    above = {None, place.province, place.canonical} if place else {None}
    return holders(context.snapshot, posts, place) or [
        holder for holder in holders(context.snapshot, posts) if place is None or holder.post.place in above
    ]


def leaders(scope: Scope, context: Context) -> list[str]:
    """Who holds a post at the place itself."""
    held = context.snapshot.in_office.at(scope.name)
    return list(dict.fromkeys(holder.official.name for holder in held))


def _about(said: Wanted, context: Context) -> Sequence[Fact]:
    """Those of the period and on the topics, documents and words asked for."""
    question = context.question
    numbers = tuple(context.snapshot.documents[key].number or "" for key in question.documents)
    if question.document_numbers or not all(numbers):
        return ()
    about = replace(
        said,
        period=question.period,
        topics=question.topics,
        documents=numbers,
        words=question.rest,
        # All words in one directive of a person, or at a place, are evidence enough.
        together=not question.scattered and not (said.people or said.place),
    )
    short = [word.text for word in question.rest if len(word.text) > 1 and word.text.isupper()]
    to = addressee(question)
    if to:
        # Of whom it is asked is no word of what is asked.
        words = tuple(word for word in question.rest if word not in to and word.accented not in LIGHT)
        about = replace(about, words=words, topics=() if set(to).issuperset(question.named) else question.topics)
        return [fact for fact in context.snapshot.facts.find(about)[:DIRECTIVES_READ] if is_asked_of(fact, to)]
    found = of_one_piece(context.snapshot.facts.find(about), question)
    if question.topics and question.rest:
        # What names a topic elsewhere may be but words of the directive, which then tells it best.
        told = of_one_piece(context.snapshot.facts.find(replace(about, topics=(), words=question.content)), question)
        found = (*told, *(fact for fact in found if fact not in told)) if told else found
    if not tells_topics(found[:DIRECTIVES_READ], context):
        found = ()
    # "AI" is not the "ai" of "không ai bị bỏ lại phía sau".
    if short:
        return [fact for fact in found if all(name in f"{fact.text} {fact.quote}" for name in short)]
    # "điện" is not the half of "Điện Biên".
    if len(question.rest) != 1:
        return found
    return [fact for fact in found[:DIRECTIVES_READ] if _is_said_apart(fact, question.rest[0])]


def _is_too_little(scope: Scope | None, context: Context) -> bool:
    """Whether all there is to go by is one syllable, which stands in too many words."""
    question = context.question
    named = (scope, question.people, question.posts, question.topics, question.documents, question.period)
    word = question.rest[0] if len(question.rest) == 1 else None
    return word is not None and not any(named) and not word.text.isupper()


def _is_said_apart(fact: Fact, word: Token) -> bool:
    """Whether the fact has the word anywhere but in the names of the places it is about."""
    if not any(own.folded == word.folded for place in fact.places for own in tokens(place)):
        return True
    said = " ".join([fact.text, fact.quote, *fact.topics])
    for place in fact.places:
        for name in place.split(", "):
            said = said.replace(name, " ")
    return any(own.folded == word.folded for own in tokens(said))


def none_such(scope: Scope | None, context: Context, nearest: Sequence[Fact]) -> Answer:
    """The plain word that no directive fits, with those that come nearest."""
    nearest = nearest_first(nearest, context)
    return Answer(
        Outcome.NO_DATA,
        notices=(
            *(scope.notices if scope else ()),
            Notice(Say.NO_DIRECTIVE, {"what": " · ".join(_asked(scope, context, nearest))}),
        ),
        sections=section(Title.NEAREST, nearest, NEAREST_SHOWN, f"/chithi {scope.name}" if scope else "/chithi"),
        choices=next_steps(scope.place, context) if scope else (),
    )

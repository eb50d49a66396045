"""`/tim` and free words: the facts that hold them."""

from collections.abc import Sequence

from bot.answers.answer import Answer, Notice, Say, Title, section
from bot.answers.figures import found_figures, named_by
from bot.answers.outcome import Outcome
from bot.answers.place import next_steps, nothing_about
from bot.answers.scope import Context, Scope, only_place
from bot.answers.selecting import in_period, on_topics, stands_together, with_words
from bot.knowledge.model import Event
from bot.search.facts import Fact, FactKind, same_word
from bot.search.lexicon import Token

FOUND_SHOWN = 8
FREE_WORDS = 2
"""Words a line without place or command needs before it is searched for: one syllable alone means too many things."""


def search(context: Context) -> Answer:
    """Facts that hold every word of the question that is not ordinary, the words standing together first."""
    question = context.question
    commanded = question.command is not None
    if commanded and question.words:
        # /tim means the words as they stand, even where they name a place or a topic.
        found = _together(list(context.snapshot.facts.all), question.words)
        if found:
            return _answer(found, None, context)
    scope = only_place(context)
    if isinstance(scope, Answer):
        return _nothing(None, context) if commanded else scope
    if not question.has_subject:
        say = Say.USAGE if commanded and not question.argument else Say.UNKNOWN
        outcome = Outcome.USAGE if say is Say.USAGE else Outcome.UNKNOWN
        return Answer(outcome, notices=(Notice(say, {"command": "tim"}),))
    if scope is not None and scope.name not in context.snapshot.known:
        return nothing_about(scope, context, scope.notices)
    return found_by_words(scope, context) or _nothing(scope, context)


def found_by_words(scope: Scope | None, context: Context) -> Answer | None:
    """What the unexplained words lead to: a figure of that name, an event when a day is asked for, or any fact."""
    question, facts = context.question, context.snapshot.facts
    pool = [fact for fact in (facts.at(scope.name) if scope else facts.all) if in_period(fact, question.period)]
    words = (*question.named, *question.rest)
    figures = named_by([fact for fact in pool if fact.kind is FactKind.FIGURE], words)
    if figures and not question.wants_day:
        return found_figures(figures, scope, context, asked=True)
    if question.wants_day:
        found = _events(pool, words)
    elif scope is not None or question.command or len(words) >= FREE_WORDS:
        on_topic = [fact for fact in pool if on_topics(fact, question.topics)]
        found = (_together(on_topic, question.rest) if question.rest else []) or _together(pool, words)
    else:
        found = []
    return _answer(found, scope, context) if found else None


def _answer(found: list[Fact], scope: Scope | None, context: Context) -> Answer:
    return Answer(
        Outcome.ANSWERED,
        title=scope.place.full if scope else "",
        notices=scope.notices if scope else (),
        sections=section(Title.FOUND, list(found), FOUND_SHOWN),
        choices=next_steps(scope.place, context.snapshot.facts.at(scope.name)) if scope else (),
        place=scope.name if scope else "",
    )


def _together(pool: list[Fact], words: Sequence[Token]) -> list[Fact]:
    found = [fact for fact in with_words(pool, words) if stands_together(fact, words)] if words else []
    # A summary's sentence repeats what a fact says with its receipt.
    return [fact for fact in found if fact.kind is not FactKind.SUMMARY] or found


def _events(pool: list[Fact], words: Sequence[Token]) -> list[Fact]:
    """Events that hold at least half of the words, those that hold most first: a day is asked for in many ways."""
    if not words:
        return [fact for fact in pool if isinstance(fact.record, Event) and fact.record.date]
    held = {
        fact.id: sum(any(same_word(word, own) for own in fact.searched) for word in words)
        for fact in pool
        if fact.kind is FactKind.EVENT
    }
    enough = [fact for fact in pool if 2 * held.get(fact.id, 0) >= max(len(words), 1)]
    dated = [fact for fact in enough if isinstance(fact.record, Event) and fact.record.date] or enough
    most = max((held[fact.id] for fact in dated), default=0)
    return [fact for fact in dated if held[fact.id] == most]


def _nothing(scope: Scope | None, context: Context) -> Answer:
    question = context.question
    if scope is None and question.command is None and not question.topics:
        return Answer(Outcome.UNKNOWN, notices=(Notice(Say.UNKNOWN),))
    return Answer(
        Outcome.NO_DATA,
        title=scope.place.full if scope else "",
        notices=(
            *(scope.notices if scope else ()),
            Notice(Say.NOTHING_FOUND, {"what": question.argument}),
        ),
        choices=next_steps(scope.place, context.snapshot.facts.at(scope.name)) if scope else (),
    )

"""`/tim` and free words: the facts that hold them."""

from bot.answers.answer import Answer, Notice, Say, Title, section
from bot.answers.outcome import Outcome
from bot.answers.place import next_steps, nothing_about
from bot.answers.scope import Context, Scope, only_place
from bot.answers.selecting import in_period, on_topics, stands_together, with_words
from bot.search.facts import Fact, FactKind

FOUND_SHOWN = 8
FREE_WORDS = 2
"""Words a line without place or command needs before it is searched for: one syllable alone means too many things."""


def search(context: Context) -> Answer:
    """Facts that hold every unexplained word of the question, the words standing together first."""
    scope = only_place(context)
    if isinstance(scope, Answer):
        return scope
    question, snapshot = context.question, context.snapshot
    commanded = question.command is not None
    if not question.rest and not question.topics and not question.people and scope is None:
        say = Say.USAGE if commanded and not question.argument else Say.UNKNOWN
        outcome = Outcome.USAGE if say is Say.USAGE else Outcome.UNKNOWN
        return Answer(outcome, notices=(Notice(say, {"command": "tim", "what": question.argument}),))
    if scope is not None and scope.name not in snapshot.known:
        return nothing_about(scope, context, scope.notices)
    enough = commanded or scope is not None or len(question.rest) >= FREE_WORDS
    found = _found(scope, context) if enough else []
    if not found:
        return _nothing(scope, context)
    return Answer(
        Outcome.ANSWERED,
        notices=scope.notices if scope else (),
        sections=section(Title.FOUND, list(found), FOUND_SHOWN),
        choices=next_steps(scope.place, snapshot.facts.at(scope.name)) if scope else (),
    )


def _found(scope: Scope | None, context: Context) -> list[Fact]:
    question = context.question
    pool = context.snapshot.facts.at(scope.name) if scope else list(context.snapshot.facts.all)
    pool = [fact for fact in pool if on_topics(fact, question.topics) and in_period(fact, question.period)]
    found = [fact for fact in with_words(pool, question.rest) if stands_together(fact, question.rest)]
    # A summary's sentence repeats what a fact says with its receipt.
    return [fact for fact in found if fact.kind is not FactKind.SUMMARY] or found


def _nothing(scope: Scope | None, context: Context) -> Answer:
    question = context.question
    if scope is None and question.command is None:
        return Answer(Outcome.UNKNOWN, notices=(Notice(Say.UNKNOWN),))
    at = f" ở {scope.place.full}" if scope else ""
    return Answer(
        Outcome.NO_DATA,
        notices=(
            *(scope.notices if scope else ()),
            Notice(Say.NOTHING_FOUND, {"what": question.rest_text or question.argument, "at": at}),
        ),
        choices=next_steps(scope.place, context.snapshot.facts.at(scope.name)) if scope else (),
    )

"""`/tim` and free words: the facts that hold them."""

from collections.abc import Sequence
from dataclasses import replace

from bot.answers.answer import Answer, Notice, Say, Title, section
from bot.answers.figures import found_figures
from bot.answers.next_steps import next_steps
from bot.answers.outcome import Outcome
from bot.answers.place import nothing_about
from bot.answers.scope import Context, Scope, only_place
from bot.answers.sides import named_by
from bot.search.facts import Fact, FactKind, Wanted, holds
from bot.search.lexicon import Token

FOUND_SHOWN = 8
NEAREST_SHOWN = 3
NEAREST_WORDS = 12
"""Words of a line of which one may be missing: no fact has all but one of a paragraph's."""
TOLD = 0.7
"""Share of a question's words that an event has whose day answers it; at half, another visit on another day did."""
EVENTS_READ = 100
"""Events looked at, the newest first: no reply shows a tenth of them."""
PHRASE = 4
"""Words from which a line may be a quotation: three ordinary ones stand together by chance."""
QUOTATION = 6
"""Words from which a line that stands so in a fact is taken for words alone, whatever some of them mean apart: "bằng
nguồn dự phòng" asks for no source."""
FREE_WORDS = 2
"""Words a line without place or command needs before it is searched for: one syllable alone means too many things."""
_WITH_RECEIPT = tuple(kind for kind in FactKind if kind is not FactKind.SUMMARY)


def search(context: Context) -> Answer:
    """Facts that hold every word of the question that is not ordinary, the words standing together first."""
    question = context.question
    commanded = question.command is not None
    if commanded and question.words:
        # /tim means the words as they stand, even where they name a place or a topic.
        found = _phrase(Wanted(), context) or _together(Wanted(), question.words, context)
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
    quoted = _phrase(Wanted(), context) if len(question.rest) >= FREE_WORDS else ()
    if quoted:
        return _answer(quoted, None, context)
    return found_by_words(scope, context) or _nothing(scope, context)


def quotation(context: Context) -> Answer | None:
    """The facts that hold a long line without a command as it stands; None when there is none."""
    question = context.question
    if question.command is not None or question.period is not None or len(question.typed) < QUOTATION:
        return None
    if len(question.rest) < FREE_WORDS:
        return None
    found = _phrase(Wanted(), context)
    return _answer(found, None, context) if found else None


def found_by_words(scope: Scope | None, context: Context) -> Answer | None:
    """What the unexplained words lead to: a figure of that name, an event when a day is asked for, or any fact."""
    question = context.question
    pool = Wanted(place=scope.name if scope else None, period=question.period)
    words = (*question.named, *question.rest)
    figures = named_by(replace(pool, kinds=(FactKind.FIGURE,)), words, context)
    if figures and not question.wants_day:
        return found_figures(figures, scope, context, asked=True)
    found: Sequence[Fact] = ()
    if question.wants_day:
        pool = replace(pool, kinds=(FactKind.EVENT,), itself=scope is not None)
        events = context.snapshot.facts.events(replace(pool, words=words))[:EVENTS_READ]
        found = [fact for fact in events if _is_told(fact, context)]
    elif scope is not None or question.command or len(words) >= FREE_WORDS:
        on_topic = replace(pool, topics=question.topics)
        found = (_together(on_topic, question.rest, context) if question.rest else ()) or _together(
            pool, words, context
        )
    return _answer(found, scope, context) if found else None


def _is_told(fact: Fact, context: Context) -> bool:
    """Whether an event tells of what is asked: it has nearly all words of the question, people and posts among them."""
    words = context.question.words
    if context.question.period is not None:
        return True
    return sum(holds(fact.said, fact.bare, word) for word in words) >= TOLD * len(words)


def _answer(found: Sequence[Fact], scope: Scope | None, context: Context) -> Answer:
    return Answer(
        Outcome.ANSWERED,
        title=scope.place.full if scope else "",
        notices=scope.notices if scope else (),
        sections=section(Title.FOUND, found, FOUND_SHOWN),
        choices=next_steps(scope.place, context) if scope else (),
        place=scope.name if scope else "",
    )


def _phrase(pool: Wanted, context: Context) -> Sequence[Fact]:
    """The facts that hold all that was typed, ordinary words too, as one run."""
    words = context.question.typed
    return _together(pool, words, context, unbroken=True) if len(words) >= PHRASE else ()


def _nearest(scope: Scope | None, context: Context) -> Sequence[Fact]:
    """What is known at the place with all of the words but one: offered, never given as the answer."""
    words = (*context.question.named, *context.question.rest)
    if scope is None or not FREE_WORDS < len(words) <= NEAREST_WORDS:
        return ()
    pool = Wanted(_WITH_RECEIPT, scope.name)
    fewer = ((*words[:i], *words[i + 1 :]) for i in range(len(words)))
    return next((found for left in fewer if (found := context.snapshot.facts.find(replace(pool, words=left)))), ())


def _together(pool: Wanted, words: Sequence[Token], context: Context, *, unbroken: bool = False) -> Sequence[Fact]:
    if not words:
        return ()
    # "Đinh Thị Thảo" is not Đinh Thị Bích Thảo: what is written as a name stands as one.
    unbroken = unbroken or all(word.capital for word in words)
    fit = replace(pool, words=tuple(words), together=True, unbroken=unbroken)
    # A summary's sentence repeats what a fact says with its receipt.
    facts = context.snapshot.facts
    return facts.find(replace(fit, kinds=_WITH_RECEIPT)) or facts.find(replace(fit, kinds=(FactKind.SUMMARY,)))


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
        sections=section(Title.NEAREST, _nearest(scope, context), NEAREST_SHOWN),
        choices=next_steps(scope.place, context) if scope else (),
    )

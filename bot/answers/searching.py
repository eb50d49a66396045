"""`/tim` and free words: the facts that hold them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.answers.answer import Answer, Notice, Say, Section, Title, section
from bot.answers.figures import found_figures, quote
from bot.answers.matching import named_by
from bot.answers.next_steps import next_steps
from bot.answers.outcome import Outcome
from bot.answers.place import nothing_about
from bot.answers.posts import holders
from bot.answers.question import Question
from bot.answers.scope import Context, Scope, only_place
from bot.answers.selecting import shortly
from bot.search.facts import Fact, FactKind, Wanted, adjacent, holds
from bot.search.lexicon import Token, tokens
from bot.search.light_words import GOING, LIGHT, VISITING
from bot.vietnamese.folding import folded

FOUND_SHOWN = 8
QUOTED = 2
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
_OF_ANY_DAY = LIGHT | VISITING | GOING
"""Words that tell nothing of what happened on a day."""
_QUOTED = re.compile(r"[\"“«]([^\"”»]+)[\"”»]")
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
    if question.asks_who_said:
        found = _phrase(Wanted(), context) or _together(Wanted(), question.typed, context)
        if found:
            return _answer(found, None, context)
    scope = only_place(context)
    if isinstance(scope, Answer):
        return _nothing(None, context) if commanded else scope
    if not question.has_subject and not (question.wants_day and question.period):
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


def quoted_in(context: Context) -> Answer | None:
    """The facts that hold the words that stand in quotation marks as they stand; None where none are quoted."""
    quotation_ = _QUOTED.search(context.question.text)
    words = tokens(quotation_[1]) if quotation_ else []
    if len(words) < PHRASE:
        return None
    found = _together(Wanted(), words, context, unbroken=True)
    return _answer(found, None, context) if found else None


def found_by_words(scope: Scope | None, context: Context) -> Answer | None:
    """What the unexplained words lead to: a figure of that name, an event when a day is asked for, or any fact."""
    question = context.question
    pool = Wanted(place=scope.name if scope else None, period=question.period)
    words = question.content
    figures = named_by(replace(pool, kinds=(FactKind.FIGURE,)), words, context)
    day = question.wants_day or question.is_about_a_day
    if figures and not day:
        return found_figures(figures, scope, context, asked=True)
    if question.people or question.posts:
        told = happened(scope, context)
        if told is not None:
            return told
    found: Sequence[Fact] = ()
    born = _summed_up(pool, context) if question.period is None else ()
    if born:
        return _answer(born, scope, context)
    if day:
        # On a day that is given, what happened in the province's communes is told as well.
        itself = scope is not None and question.period is None and not (question.people or question.posts)
        pool = replace(pool, kinds=(FactKind.EVENT,), itself=itself, words=words)
        events = context.snapshot.facts.events(pool)[:EVENTS_READ]
        found = [fact for fact in events if _is_told(fact, context) and is_at_all(fact, question)]
    elif question.command or len(words) >= FREE_WORDS or (scope is not None and _is_telling(words)):
        on_topic = replace(pool, topics=question.topics)
        found = (
            (_together(on_topic, question.rest, context) if question.rest else ())
            or _together(pool, words, context)
            or _together(pool, _span(context), context)
        )
        found = (found and _open(found, pool, context)) or found
        heard = {*question.people, *(holder.official.name for holder in holders(context.snapshot, question.posts))}
        found = [fact for fact in found if fact.speaker in heard or _names_them(fact, context)]
    return _answer(found, scope, context) if found else None


def _open(found: Sequence[Fact], pool: Wanted, context: Context) -> Sequence[Fact]:
    """Instead of a summary's sentence what is told without the noun that is asked for: "kiểm tra cơ sở nào"."""
    question = context.question
    words = tuple(word for word in question.content if word not in question.open_nouns)
    if not question.open_nouns or len(words) < FREE_WORDS or any(fact.kind is not FactKind.SUMMARY for fact in found):
        return ()
    fit = replace(pool, kinds=(FactKind.EVENT,), words=words, together=True, topics=question.topics)
    return [fact for fact in context.snapshot.facts.find(fit) if _names_them(fact, context)]


def _summed_up(pool: Wanted, context: Context) -> Sequence[Fact]:
    """The sentence of a summary with all words of a question for a year, where no event has them: "sinh năm nào"."""
    words = tuple(word for word in context.question.rest if word.accented not in _OF_ANY_DAY)
    fit = replace(pool, words=words)
    if "năm nào" not in context.question.text.casefold() or len(words) < FREE_WORDS:
        return ()
    found = context.snapshot.facts.find(replace(fit, kinds=(FactKind.SUMMARY,), together=True))
    return [fact for fact in found if re.search(r"năm \d{4}", fact.text)]


def _span(context: Context) -> Sequence[Token]:
    """All words from the first to the last that means something: in "quy dat xay" the ordinary "đạt" is "đất".

    Only for a line without marks, in which an ordinary word may be another.
    """
    typed, content = context.question.typed, set(context.question.content)
    at = [i for i, word in enumerate(typed) if word in content]
    return () if not at or any(word.marked for word in typed) else typed[at[0] : at[-1] + 1]


def _is_telling(words: Sequence[Token]) -> bool:
    """Whether a word alone may be searched for at a place: one syllable stands in too many words, "AI" in none."""
    return any(len(word.text) > 1 and word.text.isupper() for word in words)


def _is_told(fact: Fact, context: Context) -> bool:
    """Whether an event tells of what is asked: it has nearly all words of the question, people and posts among them."""
    question = context.question
    if question.period is not None:
        return _names_them(fact, context) and _has_what_is_asked(fact, question)
    # That it is about the place, its slot tells.
    places = {folded(part) for subject in question.subjects for part in subject.typed.split()}
    words = question.words
    return sum(word.folded in places or holds(fact.said, fact.bare, word) for word in words) >= TOLD * len(words)


def _has_what_is_asked(fact: Fact, question: Question) -> bool:
    """Whether an event of the day has the words that say what is asked for."""
    said = [word for word in question.content if word.accented not in _OF_ANY_DAY]
    return all(holds(fact.said, fact.bare, word) for word in said)


def is_at_all(fact: Fact, question: Question) -> bool:
    """Whether a fact is about every place that is named: itself, or for a province a commune of it."""
    names = {getattr(subject.place, "canonical", "") for subject in question.subjects}
    return len(names) <= 1 or names <= {*fact.places, *(name.split(", ")[-1] for name in fact.places)}


def _names_them(fact: Fact, context: Context) -> bool:
    """Whether an event tells of the people and posts of the question."""
    question = context.question
    asked = (*question.people, *question.posts)
    return all(holds(fact.said, fact.bare, word) for name in asked for word in tokens(name))


def happened(scope: Scope | None, context: Context) -> Answer | None:
    """The events at a place, or anywhere, with all the unexplained words of the question and the people it names."""
    words, question = context.question.content, context.question
    told = bool(question.people or question.posts) and any(word.marked for word in words)
    if len(words) < FREE_WORDS and not told:
        return None
    place = scope.name if scope else None
    together = not context.question.scattered
    pool = Wanted((FactKind.EVENT,), place, period=context.question.period, words=words, together=together)
    # "Tô Lân" is not "tổ chức … lần": what is written as a name stands as one.
    names = [pair for pair in pairwise(words) if pair[0].capital and pair[1].capital]
    found = [fact for fact in told_of(pool, context) if all(adjacent(fact.said, fact.bare, pair) for pair in names)]
    return _answer(found, scope, context) if found else None


def told_in_words(context: Context) -> Answer | None:
    """What facts other than figures say with all the words of the question, at its place."""
    scope = only_place(context)
    if isinstance(scope, Answer) or scope is None:
        return None
    kinds = tuple(kind for kind in _WITH_RECEIPT if kind is not FactKind.FIGURE)
    pool = Wanted(kinds, scope.name, period=context.question.period, words=context.question.content, together=True)
    found = context.snapshot.facts.find(pool)
    return _answer(found, scope, context) if found else None


def told_of(pool: Wanted, context: Context) -> Sequence[Fact]:
    """The facts of `pool` that name the people and posts of the question."""
    return [fact for fact in context.snapshot.facts.find(pool) if _names_them(fact, context)]


def _answer(found: Sequence[Fact], scope: Scope | None, context: Context) -> Answer:
    return Answer(
        Outcome.ANSWERED,
        title=scope.place.full if scope else "",
        notices=scope.notices if scope else (),
        sections=(*section(Title.FOUND, found, FOUND_SHOWN), *_where(found, context)),
        choices=next_steps(scope.place, context) if scope else (),
        place=scope.name if scope else "",
    )


def _where(found: Sequence[Fact], context: Context) -> tuple[Section, ...]:
    """The runs of the articles, where places are asked for, which the sentences may only count: "năm xã"."""
    events = [quote(fact) for fact in found[:QUOTED] if fact.kind is FactKind.EVENT]
    return section(Title.QUOTES, events) if context.question.wants_place else ()


def _phrase(pool: Wanted, context: Context) -> Sequence[Fact]:
    """The facts that hold all that was typed, ordinary words too, as one run."""
    words = context.question.typed
    return _together(pool, words, context, unbroken=True) if len(words) >= PHRASE else ()


def _nearest(scope: Scope | None, context: Context) -> Sequence[Fact]:
    """What is known at the place with all of the words but one: offered, never given as the answer."""
    words = context.question.content
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
            Notice(Say.NOTHING_FOUND, {"what": shortly(question.argument)}),
        ),
        sections=section(Title.NEAREST, _nearest(scope, context), NEAREST_SHOWN),
        choices=next_steps(scope.place, context) if scope else (),
    )

"""`/chude`: everything known on a topic, at a place or anywhere."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain

from bot.answers.answer import Answer, Item, Line, Notice, Say, Title, section
from bot.answers.next_steps import next_steps, topic_steps, topics_to_begin_with
from bot.answers.outcome import Outcome
from bot.answers.place import nothing_about
from bot.answers.scope import Context, only_place
from bot.answers.searching import found_by_words
from bot.answers.selecting import listed, shortly
from bot.search.facts import Fact, FactKind, Wanted, Wording, least_pairs
from bot.search.lexicon import tokens
from bot.vietnamese.ordering import in_order

FIGURES_SHOWN = 10
OTHERS_SHOWN = 6
_STATED = (FactKind.FIGURE, FactKind.DIRECTIVE, FactKind.PETITION, FactKind.DIFFICULTY)


def topic(context: Context) -> Answer:
    """The facts on the topics of the question."""
    scope = only_place(context)
    if isinstance(scope, Answer):
        return scope
    question, snapshot = context.question, context.snapshot
    if not question.topics:
        return _topics(context)
    if scope is not None and scope.name not in snapshot.known:
        return nothing_about(scope, context, scope.notices)
    place_name, rest = scope.name if scope else None, question.rest
    together = not question.scattered
    fit = Wanted(place=place_name, topics=question.topics, period=question.period, words=rest, together=together)
    found = {kind: snapshot.facts.find(replace(fit, kinds=(kind,))) for kind in _STATED}
    if rest:
        by_words = found_by_words(scope, context)
        if by_words is not None and (by_words.lead or not any(found.values())):
            return by_words
    name = ", ".join([*question.topics, *([shortly(question.rest_text)] if rest else [])])
    notices = scope.notices if scope else ()
    said = any(found.values()) and _is_said(fit, found, context)
    if any(found.values()) and not said:
        only = {"what": shortly(question.asked_text), "topic": ", ".join(question.topics)}
        notices = (*notices, Notice(Say.ONLY_TOPIC, only))
    if not any(found.values()):
        at = f" ở {scope.place.full}" if scope else ""
        return Answer(
            Outcome.NO_DATA,
            notices=(*notices, Notice(Say.NOTHING_ON_TOPIC, {"what": name + at})),
            sections=section(Title.KNOWN, _known_topics(place_name, context)),
            choices=next_steps(scope.place, context) if scope else (),
        )
    place = f" {scope.name}" if scope else ""
    return Answer(
        Outcome.ANSWERED if said else Outcome.NO_DATA,
        title=listed(name[:1].upper() + name[1:], scope),
        notices=notices,
        sections=(
            *section(Title.ALL_FIGURES, found[FactKind.FIGURE], FIGURES_SHOWN, f"/solieu {name}{place}"),
            *section(Title.DIRECTIVES, found[FactKind.DIRECTIVE], OTHERS_SHOWN, f"/chithi {name}{place}"),
            *section(Title.PETITIONS, found[FactKind.PETITION], OTHERS_SHOWN, f"/kiennghi {name}{place}"),
            *section(Title.DIFFICULTIES, found[FactKind.DIFFICULTY], OTHERS_SHOWN, f"/kiennghi {name}{place}"),
        ),
        choices=topic_steps(
            question.topics[0], [kind for kind in _STATED if found[kind]], scope.place if scope else None
        ),
    )


def _is_said(fit: Wanted, found: Mapping[FactKind, Sequence[Fact]], context: Context) -> bool:
    """Whether a fact has the words that were typed, or they are the topic's own name."""
    typed = context.question.content
    short = (
        topic.abbreviations for topic in context.snapshot.knowledge.topics if topic.name in context.question.topics
    )
    # "Công tác dân vận" is what "dân vận" is.
    named = ("công tác", *context.question.topics, *chain(*short))
    names = {token.folded for name in named for token in tokens(name)}
    if not typed or {word.folded for word in typed} <= names:
        return True
    whole = replace(fit, kinds=_STATED, words=typed)
    words, least = Wording(typed), least_pairs(whole)
    # Those that are shown nearly always tell, and are read anyway.
    shown = (fact for facts in found.values() for fact in facts[:OTHERS_SHOWN])
    return any(
        words.held(fact.said, fact.bare) and words.adjacent(fact.said, fact.bare) >= least for fact in shown
    ) or bool(context.snapshot.facts.find(whole))


def _topics(context: Context) -> Answer:
    known = section(Title.TOPICS, _known_topics(None, context))
    outcome, notice = Outcome.USAGE, Notice(Say.USAGE, {"command": "chude"})
    if context.question.argument:
        outcome, notice = Outcome.NO_DATA, Notice(Say.NO_TOPIC, {"what": shortly(context.question.argument)})
    return Answer(outcome, notices=(notice,), sections=known, choices=topics_to_begin_with(context))


def _known_topics(place: str | None, context: Context) -> list[Item]:
    names = context.snapshot.facts.topics_at(place)
    return [Line(" · ".join(sorted(names, key=in_order)))] if names else []

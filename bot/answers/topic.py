"""`/chude`: everything known on a topic, at a place or anywhere."""

from bot.answers.answer import Answer, Choice, Item, Line, Notice, Say, Title, section
from bot.answers.outcome import Outcome
from bot.answers.place import next_steps, nothing_about
from bot.answers.scope import Context, only_place
from bot.answers.searching import found_by_words
from bot.answers.selecting import in_period, on_topics, with_words
from bot.search.facts import Fact, FactKind
from bot.vietnamese.folding import slug

FIGURES_SHOWN = 10
OTHERS_SHOWN = 6


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
    pool = snapshot.facts.at(scope.name) if scope else snapshot.facts.all
    found = [
        fact for fact in pool if fact.topics and on_topics(fact, question.topics) and in_period(fact, question.period)
    ]
    rest = question.rest
    if rest:
        found = with_words(found, rest)
        by_words = found_by_words(scope, context)
        if by_words is not None and (by_words.lead or not found):
            return by_words
    name = ", ".join([*question.topics, *([question.rest_text] if rest else [])])
    notices = scope.notices if scope else ()
    if not found:
        at = f" ở {scope.place.full}" if scope else ""
        return Answer(
            Outcome.NO_DATA,
            notices=(*notices, Notice(Say.NOTHING_ON_TOPIC, {"what": name + at})),
            sections=section(Title.KNOWN, _known_topics(pool)),
            choices=next_steps(scope.place, snapshot.facts.at(scope.name)) if scope else (),
        )
    place, ident = (f" {scope.name}", f" @{scope.place.id}") if scope else ("", "")
    return Answer(
        Outcome.ANSWERED,
        title=name[:1].upper() + name[1:] + (f" · {scope.place.full}" if scope else ""),
        notices=notices,
        sections=(
            *section(Title.ALL_FIGURES, _of(found, FactKind.FIGURE), FIGURES_SHOWN, f"/solieu {name}{place}"),
            *section(Title.DIRECTIVES, _of(found, FactKind.DIRECTIVE), OTHERS_SHOWN, f"/chithi {name}{place}"),
            *section(Title.PETITIONS, _of(found, FactKind.PETITION), OTHERS_SHOWN, f"/kiennghi {name}{place}"),
            *section(Title.DIFFICULTIES, _of(found, FactKind.DIFFICULTY), OTHERS_SHOWN, f"/kiennghi {name}{place}"),
        ),
        choices=(Choice("Chỉ đạo", f"/chithi @t-{slug(question.topics[0])}{ident}"),)
        if _of(found, FactKind.DIRECTIVE)
        else (),
    )


def _topics(context: Context) -> Answer:
    known = section(Title.TOPICS, _known_topics(context.snapshot.facts.all))
    if context.question.argument:
        return Answer(
            Outcome.NO_DATA, notices=(Notice(Say.NO_TOPIC, {"what": context.question.argument}),), sections=known
        )
    return Answer(Outcome.USAGE, notices=(Notice(Say.USAGE, {"command": "chude"}),), sections=known)


def _known_topics(facts: list[Fact] | tuple[Fact, ...]) -> list[Item]:
    names = sorted({name for fact in facts for name in fact.topics})
    return [Line(" · ".join(names))] if names else []


def _of(facts: list[Fact], kind: FactKind) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts if fact.kind is kind)

"""`/kiennghi`: what localities ask for, and what they report as a difficulty."""

from bot.answers.answer import Answer, Notice, Say, Title, section
from bot.answers.outcome import Outcome
from bot.answers.place import next_steps, nothing_about
from bot.answers.scope import Context, only_place
from bot.answers.selecting import in_period, on_topics, what, with_words
from bot.search.facts import Fact, FactKind

SHOWN = 20
NEAREST_SHOWN = 4


def petitions(context: Context) -> Answer:
    """Petitions and difficulties, or one of the two when the question names only it."""
    scope = only_place(context)
    if isinstance(scope, Answer):
        return scope
    question, snapshot = context.question, context.snapshot
    if scope is not None and scope.name not in snapshot.known:
        return nothing_about(scope, context, scope.notices)
    kinds = (
        [FactKind.DIFFICULTY]
        if question.difficulties_only
        else [FactKind.PETITION]
        if question.petitions_only
        else _BOTH
    )
    pool = snapshot.facts.at(scope.name, _BOTH) if scope else snapshot.facts.of(_BOTH)
    fit = [
        fact
        for fact in pool
        if fact.kind in kinds and in_period(fact, question.period) and on_topics(fact, question.topics)
    ]
    rest = question.rest
    found = with_words(fit, rest) if rest else fit
    notices = scope.notices if scope else ()
    if not found:
        kind = (
            "khó khăn"
            if question.difficulties_only
            else "kiến nghị"
            if question.petitions_only
            else "kiến nghị, khó khăn"
        )
        about = f" về {what(question)}" if question.topics or rest else ""
        at = f" của {scope.place.full}" if scope else ""
        return Answer(
            Outcome.NO_DATA,
            notices=(*notices, Notice(Say.NO_PETITION, {"what": f"{kind}{about}{at}"})),
            sections=section(
                Title.NEAREST, list(pool), NEAREST_SHOWN, f"/kiennghi {scope.name}" if scope else "/kiennghi"
            ),
        )
    return Answer(
        Outcome.ANSWERED,
        title="Kiến nghị, khó khăn" + (f" · {scope.place.full}" if scope else ""),
        notices=notices,
        sections=(
            *section(Title.PETITIONS, _of(found, FactKind.PETITION), SHOWN),
            *section(Title.DIFFICULTIES, _of(found, FactKind.DIFFICULTY), SHOWN),
        ),
        choices=next_steps(scope.place, snapshot.facts.at(scope.name)) if scope else (),
        place=scope.name if scope else "",
    )


_BOTH = [FactKind.PETITION, FactKind.DIFFICULTY]


def _of(facts: list[Fact], kind: FactKind) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts if fact.kind is kind)

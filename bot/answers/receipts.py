"""`/caugoc`: the sentence a fact stands in, with those beside it; which of several facts is meant is asked."""

from collections.abc import Sequence

from bot.answers.answer import Answer, Choice, Item, Line, Notice, Say, Title, section
from bot.answers.commands import Kind, name_of
from bot.answers.freshness import freshness_of
from bot.answers.next_steps import briefing_steps
from bot.answers.outcome import Outcome
from bot.answers.scope import Context
from bot.answers.summing_up import summed_up
from bot.search.facts import Fact

MOST_OFFERED = 12
"""Facts to choose from: two rows of six buttons."""
_REFERENCE = "@f-"


def receipt(context: Context) -> Answer:
    """The receipt of the fact that is named by its id, as buttons and links do."""
    key = context.question.argument
    if not key.startswith(_REFERENCE):
        return Answer(Outcome.USAGE, notices=(Notice(Say.USAGE, {"command": name_of(Kind.RECEIPT)}),))
    fact = context.snapshot.facts.named(key.removeprefix(_REFERENCE))
    return Answer(Outcome.NO_DATA, notices=(Notice(Say.GONE),)) if fact is None else _receipt(fact, context)


def receipts_of(facts: Sequence[Fact], context: Context) -> Answer:
    """The receipt of the only fact, or the question which one is meant."""
    if len(facts) == 1:
        return _receipt(facts[0], context)
    if not facts:
        return Answer(Outcome.NO_DATA, notices=(Notice(Say.NO_RECEIPTS),))
    offered = facts[:MOST_OFFERED]
    lines: tuple[Item, ...] = tuple(
        Line(f". {summed_up(fact)}", strong=str(number)) for number, fact in enumerate(offered, 1)
    )
    return Answer(
        Outcome.ASK,
        title="Câu gốc của dữ kiện nào?",
        lead=lines,
        choices=tuple(Choice(str(number), ask_receipt(fact.id)) for number, fact in enumerate(offered, 1)),
    )


def ask_receipt(id_: str) -> str:
    """What asks for the receipt of one fact."""
    return f"/{name_of(Kind.RECEIPT)} {_REFERENCE}{id_}"


def _receipt(fact: Fact, context: Context) -> Answer:
    passage = context.snapshot.articles.passage(fact.article, fact.quote)
    said: list[Item] = [
        *([Line(f"{passage.before}")] if passage.before else []),
        Line("", (fact.article,), strong=f"“{passage.sentence}”"),
        *([Line(f"{passage.after}")] if passage.after else []),
    ]
    return Answer(
        Outcome.ANSWERED,
        title="Câu gốc",
        lead=(fact,),
        sections=section(Title.IN_ARTICLE, said),
        notices=(freshness_of([fact], context),),
        choices=briefing_steps(fact.places, context),
        shared=fact.id,
    )

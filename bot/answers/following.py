"""`/theodoi`, `/botheodoi`: the one thing a reader wants to be told of, or no longer."""

from bot.answers.answer import Answer, Choice, Notice, Say
from bot.answers.commands import Kind, name_of
from bot.answers.errand import Errand, Task
from bot.answers.officials import which_person
from bot.answers.outcome import Outcome
from bot.answers.scope import Context, only_place
from bot.search.digests import PERSON, PLACE, TOPIC
from bot.vietnamese.folding import slug


def follow(context: Context) -> Answer:
    """An errand: to follow a place, a person or a topic; without one, to list what is followed."""
    return _errand(Task.FOLLOW, Kind.FOLLOW, context)


def unfollow(context: Context) -> Answer:
    """An errand: to follow it no longer."""
    return _errand(Task.UNFOLLOW, Kind.UNFOLLOW, context)


def _errand(task: Task, kind: Kind, context: Context) -> Answer:
    question = context.question
    if not question.argument.strip():
        return Answer(Outcome.HELP, notices=(Notice(Say.NOT_HERE),), errand=Errand(task))
    place = only_place(context)
    if isinstance(place, Answer):
        return place
    if question.unsure_people and not question.people:
        return which_person(context)
    command = name_of(kind)
    meant: list[tuple[str, Choice]] = []
    if place is not None:
        meant.append((f"{PLACE}:{place.name}", Choice(place.place.full, f"/{command} @{place.place.id}")))
    meant += [(f"{PERSON}:{name}", Choice(name, f"/{command} @o-{slug(name)}")) for name in question.people]
    meant += [(f"{TOPIC}:{name}", Choice(name, f"/{command} @t-{slug(name)}")) for name in question.topics]
    if not meant or question.rest:
        return Answer(Outcome.UNKNOWN, notices=(Notice(Say.FOLLOW_WHAT, {"what": question.argument}),))
    if len(meant) > 1:
        return Answer(Outcome.ASK, notices=(Notice(Say.FOLLOW_ONE),), choices=tuple(choice for _, choice in meant))
    notices = (*(place.notices if place else ()), Notice(Say.NOT_HERE))
    return Answer(Outcome.HELP, notices=notices, errand=Errand(task, (meant[0][0],), question.argument))

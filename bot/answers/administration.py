"""`/capnhat`, `/suckhoe`: what an administrator asks of the running bot."""

from bot.answers.answer import Answer, Notice, Say
from bot.answers.errand import Errand, Task
from bot.answers.outcome import Outcome
from bot.answers.scope import Context


def reload(_: Context) -> Answer:
    """An errand: only the running bot can load its knowledge anew."""
    return Answer(Outcome.HELP, notices=(Notice(Say.NOT_HERE),), errand=Errand(Task.RELOAD))


def health(_: Context) -> Answer:
    """An errand: only the running bot knows how it is."""
    return Answer(Outcome.HELP, notices=(Notice(Say.NOT_HERE),), errand=Errand(Task.HEALTH))

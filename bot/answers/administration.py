"""`/capnhat`, `/suckhoe`, `/thieu`, `/riengtu`, `/quyen`: what is asked of the running bot."""

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


def unanswered(_: Context) -> Answer:
    """An errand: only the running bot knows what it was asked."""
    return Answer(Outcome.HELP, notices=(Notice(Say.NOT_HERE),), errand=Errand(Task.UNANSWERED))


def privacy(_: Context) -> Answer:
    """An errand: only the running bot knows what it keeps of whom."""
    return Answer(Outcome.HELP, notices=(Notice(Say.NOT_HERE),), errand=Errand(Task.PRIVACY))


def access(context: Context) -> Answer:
    """An errand: only the running bot knows who may use it."""
    errand = Errand(Task.ACCESS, argument=context.question.argument)
    return Answer(Outcome.HELP, notices=(Notice(Say.NOT_HERE),), errand=errand)

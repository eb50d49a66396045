"""What the handlers work with: the core and everything around it, handed in from where the program starts."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from typing import Any

from telegram import Bot
from telegram.ext import BaseHandler

from bot.answers.attachment import Attachment
from bot.answers.errand import Errand, Task
from bot.documents.making import Draw, MadeFile
from bot.presentation.reply import Reply
from bot.presentation.sharing import Sharing
from bot.state.engine import State
from bot.telegram.groups import Groups
from bot.telegram.turns import Turns

Core = Callable[[str], Reply]
"""From what a reader typed to the finished reply."""
Share = Callable[[str], Sharing]
"""From what is typed after the bot's name, in any chat, to facts ready to be sent there."""


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks, and where."""

    person_id: int | None
    """None for who writes as a channel or a group."""
    chat_id: int
    private: bool
    question: str
    thread_id: int | None = None
    """The topic of a forum group."""


PrepareFile = Callable[[Attachment], Draw | None]
"""How a file is made that a reply describes; None when it can be made no more."""

MakeFile = Callable[[Draw], Awaitable[MadeFile]]
"""Where it is then made, so that nobody waits for it but who asked."""
Close = Callable[[], Awaitable[None]]

Background = Callable[[Bot], Coroutine[Any, Any, None]]
"""Work that goes on for as long as the bot runs, and is cancelled when it stops."""
CatchUp = Callable[[Bot, int], Awaitable[None]]
"""Background work done now, as far as the chat of that id is concerned."""
Note = Callable[[Asker, str, str], Awaitable[None]]
"""Given who did it, what, in a word, and the rest of what was typed."""


@dataclass(frozen=True, slots=True)
class Told:
    """A reply, and what is to be done as soon as it is sent: before the question counts as answered.

    When the process is killed first, the answer is begun again as if it had never been, and what was sent of it is left
    out; so it is done once, however often that happens.
    """

    reply: Reply
    once_sent: Callable[[], Awaitable[None]]


RunErrand = Callable[[Errand, Asker], Awaitable[Reply | Told]]


def _as_it_is(reply: Reply, _: Asker) -> Reply:
    return reply


def _forgotten(_: Reply, __: Asker) -> None:
    pass


async def _not_noted(_: Asker, __: str, ___: str) -> None:
    pass


async def _in_a_thread(draw: Draw) -> MadeFile:
    return await asyncio.to_thread(draw)


@dataclass(frozen=True, slots=True)
class Services:
    """One of each; a feature whose service is missing is not offered."""

    answer: Core
    administrators: frozenset[int] = frozenset()
    """Ids of the people who run the bot."""
    errands: Mapping[Task, RunErrand] = field(default_factory=dict)
    """Who does what the core can only understand; an errand without one is answered with the core's own sentence."""
    background: tuple[Background, ...] = ()
    catching_up: tuple[CatchUp, ...] = ()
    """The same for an edge that runs nothing in between: called before each question."""
    groups: Groups = field(default_factory=lambda: Groups(stays=True))
    """How the bot behaves as a guest of groups."""
    share: Share | None = None
    """Who finds facts for inline mode."""
    handlers: tuple[BaseHandler[Any, Any, Any], ...] = ()
    """Handlers of features, tried before those of questions."""
    dress: Callable[[Reply, Asker], Reply] = _as_it_is
    """What is put under a reply before it is sent."""
    heard: Callable[[Reply, Asker], None] = _forgotten
    """Told of each reply once it is sent; must not wait."""
    state: State | None = None
    """What is remembered; its database may be away all the same."""
    guards: tuple[BaseHandler[Any, Any, Any], ...] = ()
    """Handlers asked before all others: one that turns an update away ends it."""
    turns: Turns = field(default_factory=Turns)
    """In which the core is asked."""
    note: Note = _not_noted
    """Writes down what an administrator did."""
    files: PrepareFile | None = None
    """How files beside a reply are made; without it only their words are sent."""
    make: MakeFile = _in_a_thread
    """Where they are made; a thread does where nobody else waits."""
    closing: tuple[Close, ...] = ()
    """Called when the bot has stopped, the last first."""

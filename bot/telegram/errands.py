"""Errands: what the core understood and only the running bot can do, for the reader who asked."""

from contextlib import suppress
from dataclasses import replace

from bot.answers.errand import Task
from bot.answers.outcome import Outcome
from bot.presentation.reply import Message, Reply
from bot.state.errors import StateUnavailableError
from bot.telegram.services import Asker, Services, Told

ADMINISTRATORS_ONLY = (
    "Lệnh này dành cho người quản trị bot. Đồng chí cần thì nhờ người quản trị ghi số {id} vào ADMINISTRATORS."
)
NOT_NOW = (
    "Xin lỗi đồng chí, lúc này tôi chưa dùng được nơi ghi nhớ nên chưa làm được việc này. "
    "Các câu hỏi khác vẫn trả lời bình thường; đồng chí thử lại sau ít phút."
)
FOR_ADMINISTRATORS = frozenset({Task.RELOAD, Task.HEALTH, Task.UNANSWERED, Task.ACCESS})


async def finish(reply: Reply, asker: Asker, services: Services) -> Told:
    """`reply`, its errand done when it has one, and what is to be done once it is sent; that never fails."""
    told = await _run(reply, asker, services)

    async def once_sent() -> None:
        # Nothing that the reader, who has the answer, could be told of; the state itself says it to the operator.
        with suppress(StateUnavailableError):
            await told.once_sent()

    return told if told.once_sent is _nothing else replace(told, once_sent=once_sent)


async def _nothing() -> None:
    pass


async def _run(reply: Reply, asker: Asker, services: Services) -> Told:
    errand = reply.errand
    if errand is None:
        return Told(reply, _nothing)
    if errand.task in FOR_ADMINISTRATORS and asker.person_id not in services.administrators:
        sentence = ADMINISTRATORS_ONLY.format(id=asker.person_id or "của mình")
        return Told(Reply(Outcome.HELP, (Message(sentence),), ()), _nothing)
    run = services.errands.get(errand.task)
    if run is None:
        return Told(reply, _nothing)
    if errand.task in FOR_ADMINISTRATORS and errand.task is not Task.ACCESS:
        await services.note(asker, errand.task.value, errand.argument)
    try:
        done = await run(errand, asker)
    except StateUnavailableError:
        return Told(Reply(Outcome.ERROR, (Message(NOT_NOW),), ()), _nothing)
    told = done if isinstance(done, Told) else Told(done, _nothing)
    return replace(told, reply=replace(told.reply, errand=errand))

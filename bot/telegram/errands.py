"""Errands: what the core understood and only the running bot can do, for the reader who asked."""

from dataclasses import replace

from bot.answers.errand import Task
from bot.answers.outcome import Outcome
from bot.presentation.reply import Message, Reply
from bot.state.errors import StateUnavailableError
from bot.telegram.services import Asker, Services

ADMINISTRATORS_ONLY = (
    "Lệnh này dành cho người quản trị bot. Đồng chí cần thì nhờ người quản trị ghi số {id} vào ADMINISTRATORS."
)
NOT_NOW = (
    "Xin lỗi đồng chí, lúc này tôi chưa dùng được nơi ghi nhớ nên chưa làm được việc này. "
    "Các câu hỏi khác vẫn trả lời bình thường; đồng chí thử lại sau ít phút."
)
FOR_ADMINISTRATORS = frozenset({Task.RELOAD, Task.HEALTH, Task.UNANSWERED, Task.ACCESS})


async def finish(reply: Reply, asker: Asker, services: Services) -> Reply:
    """`reply`, its errand done when it has one."""
    errand = reply.errand
    if errand is None:
        return reply
    if errand.task in FOR_ADMINISTRATORS and asker.person_id not in services.administrators:
        return Reply(Outcome.HELP, (Message(ADMINISTRATORS_ONLY.format(id=asker.person_id or "của mình")),), ())
    run = services.errands.get(errand.task)
    if run is None:
        return reply
    if errand.task in FOR_ADMINISTRATORS and errand.task is not Task.ACCESS:
        await services.note(asker, errand.task.value, errand.argument)
    try:
        return replace(await run(errand, asker), errand=errand)
    except StateUnavailableError:
        return Reply(Outcome.ERROR, (Message(NOT_NOW),), ())

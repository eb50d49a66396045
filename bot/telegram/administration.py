"""What administrators are told of the knowledge, and what they may ask of the running bot."""

from collections.abc import Iterable
from html import escape

from telegram import Bot

from bot.answers.errand import Errand, Task
from bot.answers.outcome import Outcome
from bot.compiled.starting import How
from bot.knowledge.problems import Problem
from bot.presentation.reply import Message, Reply
from bot.serving.live import Live
from bot.serving.watching import Reload, Verdict, Watcher
from bot.telegram.moments import shown_moment
from bot.telegram.sending import Destination, send_to_others
from bot.telegram.services import Asker, Background, RunErrand

MOST_TOLD = 5
"""Problems told in one message; the others are counted."""
HOW = {
    How.MEMORY: "trong bộ nhớ",
    How.COMPILED: "bản vừa biên dịch",
    How.OPENED: "bản đã biên dịch",
    How.LAST_GOOD: "bản tốt gần nhất",
}


class Administration:
    """Serves the administrators: notices by itself, `/capnhat` and `/suckhoe` when asked."""

    def __init__(self, live: Live, watcher: Watcher, administrators: Iterable[int]) -> None:
        self._live = live
        self._watcher = watcher
        self._administrators = tuple(administrators)

    @property
    def errands(self) -> dict[Task, RunErrand]:
        """What it does when asked."""
        return {Task.RELOAD: self._reload, Task.HEALTH: self._health}

    @property
    def background(self) -> tuple[Background, ...]:
        """What it does by itself."""
        return (self._watch,)

    async def catch_up(self, bot: Bot, _: int) -> None:
        """Serve an edit that was made since, and tell of it."""
        reload = await self._watcher.catch_up()
        if reload.verdict is not Verdict.UNCHANGED:
            await self._tell_all(bot, self._told(reload))

    async def _watch(self, bot: Bot) -> None:
        if self._live.served.refused:
            await self._tell_all(bot, _refused(self._live.served.refused))

        async def tell(reload: Reload) -> None:
            await self._tell_all(bot, self._told(reload))

        await self._watcher.run(tell)

    async def _tell_all(self, bot: Bot, text: str) -> None:
        await send_to_others(bot, [(Destination(person), Message(text)) for person in self._administrators])

    async def _reload(self, _errand: Errand, _asker: Asker) -> Reply:
        return _reply(self._told(await self._watcher.reload()))

    async def _health(self, _errand: Errand, _asker: Asker) -> Reply:
        served = self._live.served
        text = f"Đang dùng dữ liệu nạp lúc {shown_moment(served.since)} ({HOW[served.how]}): {self._contents()}."
        if served.refused:
            text = f"{text}\n\n{_refused(served.refused)}"
        return _reply(text)

    def _told(self, reload: Reload) -> str:
        if reload.verdict is Verdict.REFUSED:
            return _refused(reload.problems)
        if reload.verdict is Verdict.UNCHANGED:
            return f"Dữ liệu không đổi từ lúc nạp {shown_moment(self._live.served.since)}: {self._contents()}."
        seconds = f"{reload.seconds:.1f}".replace(".", ",")
        warnings = f" Có {len(reload.problems)} cảnh báo; đồng chí chạy bot check để xem." if reload.problems else ""
        return f"Đã dùng dữ liệu mới: {self._contents()}; nạp trong {seconds} giây.{warnings}"

    def _contents(self) -> str:
        snapshot = self._live.snapshot
        return f"{len(snapshot.articles)} bài, {len(snapshot.facts)} dữ kiện"


def _refused(problems: tuple[Problem, ...]) -> str:
    lines = [f"• {escape(str(problem), quote=False)}" for problem in problems[:MOST_TOLD]]
    if len(problems) > MOST_TOLD:
        lines.append(f"… còn {len(problems) - MOST_TOLD} lỗi; chạy bot check để xem hết")
    head = f"Dữ liệu mới có {len(problems)} lỗi nên chưa dùng; bot vẫn trả lời theo dữ liệu cũ."
    return "\n".join([head, *lines])


def _reply(text: str) -> Reply:
    return Reply(Outcome.HELP, (Message(text),), ())

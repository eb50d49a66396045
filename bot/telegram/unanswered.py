"""`/thieu`: what readers asked and did not get, for administrators."""

from html import escape

from bot.answers.errand import Errand
from bot.answers.missing import Asked, Cluster, Stub, clusters, stub_for
from bot.answers.outcome import Outcome
from bot.presentation.reply import Message, Reply
from bot.serving.live import Live
from bot.state.engine import State
from bot.state.reports import Reports
from bot.state.unanswered import Unanswered
from bot.state.votes import Judged, Votes
from bot.telegram.services import Asker

LOOKED_AT = 2_000
"""Questions that are put together, those asked most often."""
SHOWN = 5
"""Clusters in one message."""
OTHERS_SHOWN = 2
DISLIKED_SHOWN = 3

NOTHING = "Chưa có câu nào không trả lời được."
HEADER = (
    "<b>{count} câu chưa trả lời được</b>, hỏi nhiều nhất trước. Chép mẫu vào tệp, sửa rồi chạy <code>bot check</code>."
)
DISLIKED = "<b>Bị chê nhiều nhất</b>"
OPEN = "Còn {count} báo sai chưa xử lý, từ số {first}."


class UnansweredDesk:
    """Tells administrators what is missing. Everything raises `StateUnavailableError`."""

    def __init__(self, state: State, live: Live) -> None:
        self._state = state
        self._unanswered = Unanswered(state)
        self._votes = Votes(state)
        self._reports = Reports(state)
        self._live = live

    async def tell(self, _: Errand, __: Asker) -> Reply:
        """What was asked most and not answered, each with what an editor may paste."""
        await self._state.later.flush()  # what was asked a moment ago counts too
        blocks = []
        found = await self.missing(SHOWN)
        if found:
            blocks.append(HEADER.format(count=await self._unanswered.count()))
            blocks += [_block(cluster, stub) for cluster, stub in found]
        disliked = await self._votes.worst(DISLIKED_SHOWN)
        if disliked:
            rows = [escape(disliked_line(one), quote=False) for one in disliked]
            blocks.append("\n".join([DISLIKED, *rows]))
        reports = await self._reports.unfinished(LOOKED_AT)
        if reports:
            blocks.append(OPEN.format(count=len(reports), first=reports[0].id))
        return Reply(Outcome.HELP, (Message("\n\n".join(blocks or [NOTHING])),), ())

    async def missing(self, limit: int) -> list[tuple[Cluster, Stub]]:
        """The clusters asked most often, each with its stub."""
        missed = await self._unanswered.most_asked(LOOKED_AT)
        found = clusters(Asked(one.question, one.times) for one in missed)
        snapshot, today = self._live.snapshot, self._live.today()
        return [(cluster, stub_for(cluster, snapshot, today)) for cluster in found[:limit]]


def disliked_line(judged: Judged) -> str:
    """A question whose reply was found bad, in a line."""
    return f"• {judged.question} (👎 {judged.down}, 👍 {judged.up})"


def described(cluster: Cluster) -> str:
    """A cluster in a line: how often, how it was asked."""
    others = [one.text for one in cluster.asked[1 : 1 + OTHERS_SHOWN]]
    more = len(cluster.asked) - 1 - len(others)
    rest = f" (cũng hỏi: {'; '.join(others)}{f'; {more} cách khác' if more else ''})" if others else ""
    return f"{cluster.times} lần: {cluster.head}{rest}"


def _block(cluster: Cluster, stub: Stub) -> str:
    head = escape(described(cluster), quote=False)
    return f"{head}\n<i>{stub.file}, dưới {stub.under}:</i>\n<pre>{escape(stub.yaml.rstrip(), quote=False)}</pre>"

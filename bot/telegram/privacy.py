"""`/riengtu`: what is kept about who asks, and its deletion."""

from html import escape
from zoneinfo import ZoneInfo

from bot.answers.errand import Errand
from bot.answers.outcome import Outcome
from bot.presentation.reply import Button, Message, Reply
from bot.state.engine import State
from bot.state.privacy import Privacy
from bot.telegram.following import Following
from bot.telegram.moments import shown_time
from bot.telegram.services import Asker

DELETE = "!x"
"""Data of the button that deletes what is kept."""

IN_PRIVATE = "Việc riêng tư xin hỏi trong hội thoại riêng với tôi, không hỏi trong nhóm."
NOTHING = "Tôi không ghi nhớ gì về đồng chí."
KEPT = "Tôi đang ghi nhớ về đồng chí:"
FOLLOWED = "• Đang theo dõi: {names}."
NEWS = "• Lần gần nhất đồng chí hỏi tin mới: {when}."
REPORTS = "• {count} lần đồng chí báo sai, để người phụ trách xử lý."
LISTED = "• Tên đồng chí trong danh sách được dùng bot; danh sách do người quản trị giữ."
NOT_KEPT = (
    "Câu hỏi được đếm không kèm người hỏi, để biết còn thiếu dữ liệu gì. Mã số người dùng chỉ được giữ ở dạng băm, "
    "trừ nơi cần để gửi tin. Quá {days} ngày không dùng đến thì tự xóa."
)
DELETED = "Đã xóa mọi điều tôi ghi nhớ về đồng chí."
DELETE_LABEL = "Xóa hết"


class PrivacyDesk:
    """Tells and deletes what is kept about who asks. Everything raises `StateUnavailableError`."""

    def __init__(self, state: State, following: Following, zone: ZoneInfo, days: int) -> None:
        """`days` is how long things are kept."""
        self._state = state
        self._privacy = Privacy(state)
        self._following = following
        self._zone = zone
        self._days = days

    async def tell(self, _: Errand, asker: Asker) -> Reply:
        """What is kept, with a button to delete it."""
        if not asker.private or asker.person_id is None:
            return _said(IN_PRIVATE)
        await self._state.later.flush()
        kept = await self._privacy.of(asker.person_id)
        lines = []
        if kept.followed:
            lines.append(FOLLOWED.format(names="; ".join(map(self._following.named, kept.followed))))
        if kept.asked_at:
            lines.append(NEWS.format(when=shown_time(kept.asked_at, self._zone)))
        if kept.reports:
            lines.append(REPORTS.format(count=kept.reports))
        if kept.listed:
            lines.append(LISTED)
        text = "\n".join([KEPT, *lines]) if lines else NOTHING
        rows = () if kept.nothing else ((Button(DELETE_LABEL, DELETE),),)
        return _said(f"{text}\n\n{NOT_KEPT.format(days=self._days)}", rows)

    async def forget(self, asker: Asker) -> Reply:
        """Delete it."""
        if not asker.private or asker.person_id is None:
            return _said(IN_PRIVATE)
        await self._state.later.flush()  # or what was still to be written would come after it
        await self._privacy.forget(asker.person_id)
        return _said(DELETED)


def _said(text: str, rows: tuple[tuple[Button, ...], ...] = ()) -> Reply:
    return Reply(Outcome.HELP, (Message(escape(text, quote=False), rows),), ())

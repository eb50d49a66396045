"""Files beside a reply: made away from the event loop, and sent when they are ready."""

import logging

from telegram import Bot, InputFile
from telegram.constants import ChatAction
from telegram.error import BadRequest, ChatMigrated

from bot.answers.attachment import Attachment, AttachmentKind
from bot.documents.making import MadeFile
from bot.presentation.reply import Message
from bot.telegram.sending import Destination, send
from bot.telegram.services import Services
from bot.telegram.working import shown_at_work
from bot.telegram.workshop import WorkshopError

log = logging.getLogger(__name__)

GONE = Message("Dữ liệu vừa đổi nên tệp này không còn làm được. Đồng chí vui lòng gõ lại câu hỏi.")
NOT_NOW = Message(
    "Chưa làm được tệp này. Đồng chí vui lòng thử lại sau ít phút; những gì vừa trả lời bằng chữ vẫn đúng."
)
NOT_ALLOWED_HERE = Message("Nhóm này không cho bot gửi tệp. Đồng chí vui lòng hỏi bot ở cuộc trò chuyện riêng.")
_ACTIONS = {AttachmentKind.CHART: ChatAction.UPLOAD_PHOTO}
"""What the reader sees of it being made; for all others, that a document is coming."""
_NOT_ALLOWED = ("not enough rights", "chat_send_docs_forbidden", "chat_send_photos_forbidden")


class FileDesk:
    """Makes and sends the files that replies describe."""

    def __init__(self, services: Services) -> None:
        self._prepare = services.files
        self._make = services.make

    async def send_all(self, bot: Bot, to: Destination, attachments: tuple[Attachment, ...]) -> None:
        """Send the files in their order; nothing where no files are made. Raises `TelegramError`."""
        if self._prepare is None:
            return
        for attachment in attachments:
            action = _ACTIONS.get(attachment.kind, ChatAction.UPLOAD_DOCUMENT)
            try:
                async with shown_at_work(bot, to, action, at_once=True):
                    draw = self._prepare(attachment)
                    made = await self._make(draw) if draw else None
            except WorkshopError as error:
                log.warning("Không làm được một tệp: %s", error)
                await send(bot, to, NOT_NOW)
                continue
            if made is None:
                await send(bot, to, GONE)
            else:
                await _send(bot, to, made)


async def _send(bot: Bot, to: Destination, made: MadeFile) -> None:
    file = InputFile(made.content, made.name)
    try:
        if made.picture:
            await bot.send_photo(to.chat_id, file, caption=made.caption, message_thread_id=to.thread_id)
        else:
            await bot.send_document(to.chat_id, file, caption=made.caption, message_thread_id=to.thread_id)
    except ChatMigrated as moved:
        await _send(bot, Destination(moved.new_chat_id), made)
    except BadRequest as error:
        if not any(reason in error.message.lower() for reason in _NOT_ALLOWED):
            raise
        log.info("Nhóm không cho gửi tệp: %s", error)
        await send(bot, to, NOT_ALLOWED_HERE)

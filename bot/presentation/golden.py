"""Asking the golden questions: knowledge that answers one of them wrongly does not go live."""

from collections.abc import Iterator
from datetime import date

from bot.knowledge.knowledge import Asked
from bot.knowledge.problems import Problem
from bot.presentation.briefing import reply_to
from bot.presentation.plain import plain_text
from bot.search.snapshot import Snapshot

REMEDY = "Sửa dữ liệu, hoặc sửa câu hỏi mẫu nếu nó đã cũ"


def wrong_answers(snapshot: Snapshot, today: date) -> list[Problem]:
    """What of the replies to the golden questions is not as they demand."""
    return [problem for asked in snapshot.knowledge.questions for problem in _faults(asked, snapshot, today)]


def _faults(asked: Asked, snapshot: Snapshot, today: date) -> Iterator[Problem]:
    question = asked.question
    reply = reply_to(question.ask, snapshot, today)
    text = "\n".join(plain_text(message.html) for message in reply.messages)
    faults = [] if reply.outcome == question.outcome else [f"kết quả là {reply.outcome}, không phải {question.outcome}"]
    faults += [f"câu trả lời thiếu “{words}”" for words in question.has if words not in text]
    faults += [f"câu trả lời có “{words}”" for words in question.lacks if words in text]
    for fault in faults:
        yield Problem(asked.file, asked.line, asked.column, f"câu hỏi mẫu “{question.ask}”: {fault}", REMEDY)

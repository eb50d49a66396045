"""Questions whose answers name them, put by many readers."""

from collections import Counter
from dataclasses import dataclass

from bot.gazetteer.loading import load_gazetteer
from bot.gazetteer.model import Level
from tests.endtoend.server import TelegramServer

FIRST_CHAT = 5000


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that was put."""

    chat: int
    message_id: int
    heading: str
    """How its answer begins."""


def ask(server: TelegramServer, count: int, chats: int, *, after: int = 0) -> list[Asked]:
    """Put `count` questions about provinces in `chats` chats, in each chat every one about another province.

    `after` so many were put in each already.
    """
    provinces = [place for place in load_gazetteer().places.values() if place.level is Level.PROVINCE]
    assert count <= chats * (len(provinces) - after), "each question of a chat has an answer of its own"
    asked = []
    for number in range(count):
        chat, province = FIRST_CHAT + number % chats, provinces[after + number // chats]
        message = server.type(f"/tinh {province.name}", chat)
        asked.append(Asked(chat, message, f"{province.name} · "))
    return asked


def answers(server: TelegramServer, asked: list[Asked]) -> dict[Asked, int]:
    """How often each question was answered."""
    headings = Counter(
        (chat, line.removeprefix("Tỉnh ").removeprefix("Thành phố ").partition(" · ")[0])
        for chat, texts in server.received().items()
        for line in (text.partition("\n")[0] for text in texts)
        if line.startswith(("Tỉnh ", "Thành phố "))
    )
    return {question: headings[question.chat, question.heading.removesuffix(" · ")] for question in asked}


def all_answered(server: TelegramServer, asked: list[Asked]) -> bool:
    """Whether no question is left."""
    return len(server.api.sent) >= len(asked) and all(answers(server, asked).values())

"""A reader of the shipped knowledge: asks a line, hears plain text."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.answers.outcome import Outcome
from bot.gazetteer.loading import load_gazetteer
from bot.knowledge.loading import load_knowledge
from bot.presentation.briefing import reply_to
from bot.presentation.plain import plain_text
from bot.presentation.reply import Reply
from bot.search.snapshot import Snapshot, build_snapshot

TODAY = date(2026, 11, 22)
ROOT = Path(__file__).parent.parent


def shipped_snapshot() -> Snapshot:
    """The knowledge of this repository, loaded as the bot loads it."""
    gazetteer = load_gazetteer()
    loaded = load_knowledge(ROOT / "knowledge", ROOT / "seeds", gazetteer, TODAY)
    assert loaded.knowledge is not None, "\n".join(map(str, loaded.problems))
    return build_snapshot(loaded.knowledge, gazetteer)


@dataclass(frozen=True, slots=True)
class Heard:
    """A reply as a reader takes it in."""

    outcome: Outcome
    text: str
    reply: Reply

    @property
    def buttons(self) -> dict[str, str]:
        """What the buttons say, and what they ask."""
        rows = [row for message in self.reply.messages for row in message.buttons]
        return {button.label: button.data for row in rows for button in row if button.data}


@dataclass(frozen=True, slots=True)
class Reader:
    """Asks the core as Telegram and the terminal do."""

    snapshot: Snapshot
    today: date = TODAY

    def ask(self, text: str) -> Heard:
        """The reply to `text`."""
        reply = reply_to(text, self.snapshot, self.today)
        return Heard(reply.outcome, "\n\n".join(plain_text(message.html) for message in reply.messages), reply)

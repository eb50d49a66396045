"""Replies that are asked for again are not drawn again, and never outlive what they were drawn from."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.presentation.reply import Reply
from bot.serving import live as module
from tests.conftest import parrot
from tests.knowledge.desk import TODAY, Desk
from tests.serving.conftest import live_from


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The questions that were drawn a reply for."""
    asked: list[str] = []

    def draw(text: str, *_: object) -> Reply:
        asked.append(text)
        return parrot(text)

    monkeypatch.setattr(module, "reply_to", draw)
    return asked


def test_a_question_asked_again_is_drawn_once(desk: Desk, drawn: list[str]) -> None:
    live = live_from(desk)
    assert live.reply("Huế") == live.reply("Huế") == parrot("Huế")
    live.reply("huế")
    assert drawn == ["Huế", "huế"]


def test_new_knowledge_draws_anew(desk: Desk, drawn: list[str]) -> None:
    live = live_from(desk)
    live.reply("Huế")
    live.swap(replace(live.served, snapshot=replace(live.snapshot)))
    live.reply("Huế")
    assert drawn == ["Huế", "Huế"]


def test_a_new_day_draws_anew(desk: Desk, drawn: list[str]) -> None:
    live = live_from(desk)
    live.reply("Huế")
    live.today = lambda: TODAY + timedelta(days=1)
    live.reply("Huế")
    assert drawn == ["Huế", "Huế"]


def test_only_the_latest_are_kept(desk: Desk, drawn: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "KEPT_REPLIES", 2)
    live = live_from(desk)
    for text in ("a", "b", "a", "c", "b", "a"):
        live.reply(text)
    assert drawn == ["a", "b", "c", "b", "a"]

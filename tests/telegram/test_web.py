"""The bot's own pages: health, metrics, and the one Telegram calls."""

import asyncio
import io
import json
import logging
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.telegram.health import STALE_AFTER_SECONDS, Health
from bot.telegram.metrics import Metrics
from bot.telegram.web import LARGEST_UPDATE_BYTES, SECRET_HEADER, serve, status_pages, webhook_page
from bot.telegram.webhook import Listen, Webhook
from tests.conftest import Chat, parrot
from tests.knowledge.conftest import desk, gazetteer
from tests.knowledge.desk import Desk
from tests.serving.conftest import live_from

__all__ = ["desk", "gazetteer"]

OpenChat = Callable[..., Awaitable[Chat]]
Client = TestClient[web.Request, web.Application]
SECRET = "s3cret-of-the-webhook"  # noqa: S105


@pytest.fixture
async def open_page() -> AsyncIterator[Callable[[web.Application], Awaitable[Client]]]:
    """Serve an application and talk to it."""
    clients: list[Client] = []

    async def start(application: web.Application) -> Client:
        client = TestClient(TestServer(application))
        clients.append(client)
        await client.start_server()
        return client

    yield start
    for client in clients:
        await client.close()


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


async def test_health_is_200_while_telegram_is_heard_and_503_otherwise(open_page: Any, tmp_path: Path) -> None:
    clock = Clock()
    health = Health(tmp_path / "heartbeat", Metrics(), {"knowledge_seconds": lambda: 7}, clock)
    client = await open_page(status_pages(Metrics(), health))
    response = await client.get("/healthz")
    assert (response.status, (await response.json())["ok"]) == (503, False)
    health.heard()
    clock.now += 2
    response = await client.get("/healthz")
    report = await response.json()
    assert response.status == 200
    assert (report["ok"], report["telegram_seconds"], report["knowledge_seconds"]) == (True, 2.0, 7)
    clock.now += STALE_AFTER_SECONDS
    response = await client.get("/healthz")
    assert response.status == 503
    assert "không nghe được Telegram" in (await response.json())["sentence"]


async def test_metrics_count_what_happens(open_page: Any, open_chat: OpenChat, tmp_path: Path) -> None:
    metrics = Metrics()
    chat = await open_chat(parrot, metrics=metrics)
    await chat.send("Huế")
    await chat.read()
    await chat.settle()
    client = await open_page(status_pages(metrics, Health(tmp_path / "heartbeat", metrics, {})))
    page = await (await client.get("/metrics")).text()
    assert 'bot_questions_total{outcome="answered"} 1.0' in page
    assert "bot_updates_total 1.0" in page
    assert "bot_answer_seconds_count 1.0" in page
    assert "bot_waiting 0.0" in page
    assert "Huế" not in page


async def test_metrics_tell_of_the_knowledge(desk: Desk) -> None:
    metrics = Metrics()
    live = live_from(desk)
    metrics.watch(live)
    live.swap(live.served)
    page = metrics.page().decode()
    assert "bot_reloads_total 1.0" in page
    since = re.search(r"^bot_knowledge_timestamp_seconds (\S+)$", page, re.MULTILINE)
    assert since is not None
    assert float(since[1]) == live.served.since.timestamp()


def update(text: str) -> dict[str, Any]:
    person = {"id": 1001, "is_bot": False, "first_name": "A"}
    chat = {"id": 1001, "type": "private", "first_name": "A"}
    return {"update_id": 77, "message": {"message_id": 1, "date": 0, "chat": chat, "from": person, "text": text}}


async def test_the_webhook_takes_updates_from_who_knows_the_secret(open_page: Any, chat: Chat) -> None:
    await chat.send("Sơn La")
    await chat.read()
    heard: list[bool] = []
    webhook = Webhook("https://bot.example/tin/moi", SECRET, Listen("127.0.0.1", 0))
    client = await open_page(webhook_page(webhook, chat.bot.reception, lambda: heard.append(True)))
    for headers in ({}, {SECRET_HEADER: "wrong"}, {SECRET_HEADER: "sai-\u1ea1"}):
        response = await client.post("/tin/moi", json=update("Huế"), headers=headers)
        assert response.status == 404
    assert not heard
    good = {SECRET_HEADER: SECRET}
    assert (await client.post("/tin/moi", json=update("Huế"), headers=good)).status == 200
    assert await chat.read() == "Hỏi: Huế"
    assert (await client.post("/tin/moi", json=update("Huế"), headers=good)).status == 200
    assert await chat.is_silent(), "Telegram repeats itself; the bot does not"
    assert (await client.post("/tin/moi", data=b"{", headers=good)).status == 400
    assert (await client.post("/tin/moi", data=b"[1", headers=good)).status == 400
    assert (
        await client.post("/tin/moi", data=io.BytesIO(b" " * (LARGEST_UPDATE_BYTES + 1)), headers=good)
    ).status == 413
    assert (await client.get("/tin/moi", headers=good)).status == 405
    assert len(heard) == 2


def test_the_secret_is_not_in_the_representation() -> None:
    assert SECRET not in repr(Webhook("https://bot.example", SECRET, Listen("127.0.0.1", 8080)))


def test_a_report_is_json_an_operator_can_read(tmp_path: Path) -> None:
    report = Health(tmp_path / "heartbeat", Metrics(), {}).report()[1]
    assert json.loads(json.dumps(report)) == report


async def test_who_hangs_up_in_the_middle_leaves_no_error_in_the_log(
    chat: Chat, unused_tcp_port: int, caplog: pytest.LogCaptureFixture
) -> None:
    webhook = Webhook("https://bot.example/telegram", SECRET, Listen("127.0.0.1", unused_tcp_port))
    head = f"POST /telegram HTTP/1.1\r\nHost: bot.example\r\n{SECRET_HEADER}: {SECRET}\r\nContent-Length: 99\r\n\r\n"
    async with serve(webhook_page(webhook, chat.bot.reception, lambda: None), webhook.listen):
        _, writer = await asyncio.open_connection("127.0.0.1", unused_tcp_port)
        writer.write(head.encode() + b'{"update_id"')
        await writer.drain()
        await asyncio.sleep(0.05)
        writer.close()
        await asyncio.sleep(0.05)
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR] == []

"""Calls over a real socket: what never left is told from what may have arrived."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from aiohttp import web
from telegram import Bot
from telegram.error import BadRequest, NetworkError, TimedOut

from bot.telegram.failures import NeverLeftError
from bot.telegram.transport import AiohttpRequest

TOKEN = "123456789:" + "Ab-_5" * 7
Handler = Callable[[web.Request], Any]


class Server:
    """Answers calls as `handler` says."""

    def __init__(self) -> None:
        self.handler: Handler = lambda _: web.json_response({"ok": True, "result": True})
        self.url = ""

    async def handle(self, request: web.Request) -> web.StreamResponse:
        result = self.handler(request)
        response: web.StreamResponse = await result if asyncio.iscoroutine(result) else result
        return response


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    served = Server()
    application = web.Application()
    application.add_routes([web.route("*", "/{path:.*}", served.handle)])
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    served.url = "http://127.0.0.1:{1}".format(*runner.addresses[0])
    yield served
    await runner.cleanup()


@pytest.fixture
async def request_() -> AsyncIterator[AiohttpRequest]:
    request = AiohttpRequest(read_seconds=0.2)
    await request.initialize()
    yield request
    await request.shutdown()


def bot_at(server: Server, request: AiohttpRequest) -> Bot:
    return Bot(TOKEN, base_url=f"{server.url}/bot", request=request, get_updates_request=request)


async def test_parameters_arrive_as_json(server: Server, request_: AiohttpRequest) -> None:
    seen: list[Any] = []

    async def note(request: web.Request) -> web.Response:
        seen.append(await request.json())
        return web.json_response({"ok": True, "result": True})

    server.handler = note
    await bot_at(server, request_).send_chat_action(5, "typing")
    assert seen == [{"chat_id": 5, "action": "typing"}]


async def test_files_arrive_as_a_form(server: Server, request_: AiohttpRequest) -> None:
    seen: list[Any] = []

    async def note(request: web.Request) -> web.Response:
        form = await request.post()
        document = form["document"]
        assert isinstance(document, web.FileField)
        seen.append((form["chat_id"], form["caption"], document.filename, document.file.read()))
        return web.json_response(
            {"ok": True, "result": {"message_id": 1, "date": 0, "chat": {"id": 5, "type": "private"}}}
        )

    server.handler = note
    await bot_at(server, request_).send_document(5, b"W" * 1000, caption="Bản Word", filename="lai-châu.docx")
    assert seen == [("5", "Bản Word", "lai-châu.docx", b"W" * 1000)]


async def test_a_refused_connection_never_left() -> None:
    request = AiohttpRequest()
    await request.initialize()
    with pytest.raises(NeverLeftError):
        await request.do_request("http://127.0.0.1:9/botX/getMe", "POST")
    await request.shutdown()


async def test_a_name_nobody_knows_never_left() -> None:
    request = AiohttpRequest()
    await request.initialize()
    with pytest.raises(NeverLeftError):
        await request.do_request("http://telegram.invalid/botX/getMe", "POST")
    await request.shutdown()


async def test_a_connection_that_breaks_may_have_delivered(server: Server, request_: AiohttpRequest) -> None:
    def drop(request: web.Request) -> web.Response:
        assert request.transport is not None
        request.transport.abort()
        return web.Response()

    server.handler = drop
    with pytest.raises(NetworkError) as caught:
        await bot_at(server, request_).send_chat_action(5, "typing")
    assert not isinstance(caught.value, NeverLeftError)


async def test_a_call_without_an_answer_times_out(server: Server, request_: AiohttpRequest) -> None:
    async def hang(_: web.Request) -> web.Response:
        await asyncio.sleep(5)
        return web.Response()

    server.handler = hang
    with pytest.raises(TimedOut):
        await bot_at(server, request_).send_chat_action(5, "typing")


async def test_refusals_keep_telegrams_words(server: Server, request_: AiohttpRequest) -> None:
    body = {"ok": False, "error_code": 400, "description": "Bad Request: chat not found"}
    server.handler = lambda _: web.Response(status=400, body=json.dumps(body).encode())
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot_at(server, request_).send_chat_action(5, "typing")


async def test_the_environments_proxy_is_taken(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def note(request: web.Request) -> web.Response:
        asked.append(str(request.url))
        return web.json_response({"ok": True, "result": True})

    server.handler = note
    monkeypatch.setenv("http_proxy", server.url)
    monkeypatch.setenv("no_proxy", "")
    request = AiohttpRequest()
    await request.initialize()
    await request.do_request("http://telegram.invalid/botX/getMe", "POST")
    await request.shutdown()
    assert asked == ["http://telegram.invalid/botX/getMe"]


async def test_a_call_after_the_end_never_left() -> None:
    with pytest.raises(NeverLeftError):
        await AiohttpRequest().do_request("http://127.0.0.1:9/", "POST")

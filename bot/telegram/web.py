"""The bot's own HTTP pages: health and metrics for the operator, and the page Telegram sends updates to."""

import asyncio
import hmac
import json
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST

from bot.telegram.health import Health
from bot.telegram.metrics import Metrics
from bot.telegram.reception import Reception
from bot.telegram.webhook import Listen, Webhook

log = logging.getLogger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  the name of a header
LARGEST_UPDATE_BYTES = 1 << 20
PATIENCE_SECONDS = 20.0
"""For room in a full house; then Telegram is asked to bring the update again later."""

_SHUTDOWN_SECONDS = 5.0


def status_pages(metrics: Metrics, health: Health) -> web.Application:
    """`/healthz`, 200 or 503 with a report in JSON, and `/metrics` for Prometheus."""

    async def healthz(_: web.Request) -> web.Response:
        good, report = health.report()
        body = json.dumps(report, ensure_ascii=False, default=str)
        return web.Response(status=200 if good else 503, text=body, content_type="application/json")

    async def page(_: web.Request) -> web.Response:
        return web.Response(body=metrics.page(), headers={"Content-Type": CONTENT_TYPE_LATEST})

    application = web.Application()
    application.add_routes([web.get("/healthz", healthz), web.get("/metrics", page)])
    return application


def webhook_page(webhook: Webhook, reception: Reception, heard: Callable[[], None]) -> web.Application:
    """The page Telegram sends updates to, each confirmed when it is kept; others learn nothing there."""

    async def receive(request: web.Request) -> web.Response:
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(), webhook.secret.encode()):
            raise web.HTTPNotFound
        try:
            update = json.loads(await request.read())
        except (ValueError, ConnectionError):
            # Not JSON; or whoever brought it hung up in the middle, and brings it again.
            raise web.HTTPBadRequest from None
        heard()
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                await reception.room()
        except TimeoutError:
            raise web.HTTPServiceUnavailable from None
        await reception.take([update])
        return web.Response()

    application = web.Application(client_max_size=LARGEST_UPDATE_BYTES)
    application.add_routes([web.post(webhook.path, receive)])
    return application


@asynccontextmanager
async def serve(application: web.Application, listen: Listen) -> AsyncIterator[None]:
    """Serve `application` while the block runs. Raises `OSError` when the address is taken."""
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=_SHUTDOWN_SECONDS)
    await runner.setup()
    try:
        await web.TCPSite(runner, listen.host, listen.port, reuse_address=True).start()
        yield
    finally:
        await asyncio.shield(runner.cleanup())

"""The road to Telegram: what is tried again, what never is, and the sign of life."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from http import HTTPStatus
from typing import Any

import httpx
from telegram.error import NetworkError
from telegram.request import BaseRequest, HTTPXRequest

from bot.telegram.redaction import redacted

log = logging.getLogger(__name__)

PAUSES_SECONDS = (0.5, 2.0, 5.0)
"""Pauses before the second, third and fourth attempt of a call."""

_CONNECTIONS = 16
_CONNECT_SECONDS = 10.0
_READ_SECONDS = 20.0
_POOL_SECONDS = 30.0

_NEVER_LEFT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, ConnectionRefusedError)
"""Failures before the first byte was sent: trying again cannot send a message twice."""


def surely_not_sent(error: BaseException) -> bool:
    """Whether a call failed before its first byte left, so that trying again cannot do it twice."""
    return isinstance(error.__cause__, _NEVER_LEFT)


class WrappedRequest(BaseRequest):
    """A request object that passes everything on to another one."""

    def __init__(self, inner: BaseRequest) -> None:
        self._inner = inner

    @property
    def read_timeout(self) -> float | None:
        """The read timeout of the wrapped one, in seconds."""
        return self._inner.read_timeout

    async def initialize(self) -> None:
        """Open the wrapped one."""
        await self._inner.initialize()

    async def shutdown(self) -> None:
        """Close the wrapped one."""
        await self._inner.shutdown()

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        """Pass the call on."""
        return await self._inner.do_request(*args, **kwargs)


class RetryingRequest(WrappedRequest):
    """Tries again where a message surely was not delivered: a server error, a refused connection.

    Never after a timeout or a broken connection: the message may have arrived, a second one would double it.
    Flood control (429) is not handled here but by the rate limiter, which must hold back the other calls too.
    """

    def __init__(self, inner: BaseRequest, pauses: Sequence[float] = PAUSES_SECONDS) -> None:
        super().__init__(inner)
        self._pauses = pauses

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        """Pass the call on, as often as it makes sense."""
        for pause in self._pauses:
            try:
                code, payload = await self._inner.do_request(*args, **kwargs)
            except NetworkError as error:
                if not surely_not_sent(error):
                    raise
                reason = str(error)
            else:
                if code < HTTPStatus.INTERNAL_SERVER_ERROR:
                    return code, payload
                reason = f"HTTP {code}"
            log.warning("Chưa gọi được Telegram (%s); thử lại sau %.1f giây.", redacted(reason), pause)
            await asyncio.sleep(pause)
        return await self._inner.do_request(*args, **kwargs)


class PollingRequest(WrappedRequest):
    """Fetches updates; calls `heard` after each success, and logs when the line breaks and is back."""

    def __init__(self, inner: BaseRequest, heard: Callable[[], None]) -> None:
        super().__init__(inner)
        self._heard = heard
        self._broken = False

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        """Pass the call on and note how it went."""
        try:
            code, payload = await self._inner.do_request(*args, **kwargs)
        except NetworkError as error:
            self._note_break(str(error))
            raise
        if code != HTTPStatus.OK:
            self._note_break(f"HTTP {code}")
            return code, payload
        if self._broken:
            log.warning("Đã nghe lại được Telegram.")
            self._broken = False
        self._heard()
        return code, payload

    def _note_break(self, reason: str) -> None:
        if not self._broken:
            log.warning("Không nghe được Telegram (%s); bot vẫn chạy và tiếp tục thử lại.", redacted(reason))
        self._broken = True


def http_request(proxy: str | None, connections: int = _CONNECTIONS) -> BaseRequest:
    """A pool of HTTP connections, through `proxy` if there is one.

    Calls beyond `connections` queue up: the HTTP client is slower with more of them at once.
    """
    return HTTPXRequest(
        connection_pool_size=connections,
        connect_timeout=_CONNECT_SECONDS,
        read_timeout=_READ_SECONDS,
        pool_timeout=_POOL_SECONDS,
        proxy=proxy,
    )

"""HTTP to Telegram over aiohttp, with errors that tell a call that never left from one that may have arrived.

The library's own client slows down from about ten simultaneous calls on; and its adapter to aiohttp reports a broken
connection as one never made, which would send messages twice.
"""

import json
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.telegram.failures import NeverLeftError

CONNECTIONS = 100
"""Calls under way at the same time; more wait for one of these to end."""

CONNECT_SECONDS = 10.0
READ_SECONDS = 20.0
"""To wait for an answer, unless the operator says otherwise."""

UPLOAD_SECONDS = 120.0
"""For calls that carry files."""

_NEVER_LEFT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.ClientConnectionResetError)
"""No connection, none free in time, or one that was closed before the call was written to it."""


class AiohttpRequest(BaseRequest):
    """Makes the calls of the Telegram library over one pool of connections."""

    def __init__(self, proxy: str | None = None, read_seconds: float = READ_SECONDS) -> None:
        """`proxy` is an HTTP(S) address; without it the environment's proxies hold."""
        self._proxy = proxy
        self._proxies: dict[str, str | None] = {}
        self._read_seconds = read_seconds
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """Seconds to wait for an answer."""
        return self._read_seconds

    async def initialize(self) -> None:
        """Make the pool; connections are opened when they are needed."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=CONNECTIONS),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
            )

    async def shutdown(self) -> None:
        """Close all connections."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(  # noqa: PLR0913, PLR0917  the library's signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002  aiohttp has none; a stuck write ends as no answer
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """One call; raises `NeverLeftError`, or another `NetworkError` when it may have arrived."""
        if self._session is None:
            raise NeverLeftError("the transport is not open")
        files = request_data is not None and request_data.contains_files
        timeout = aiohttp.ClientTimeout(
            connect=_seconds(pool_timeout, CONNECT_SECONDS),
            sock_connect=_seconds(connect_timeout, CONNECT_SECONDS),
            sock_read=max(_seconds(read_timeout, self._read_seconds), UPLOAD_SECONDS if files else 0.0),
        )
        try:
            async with self._session.request(
                method, url, proxy=self._proxy_for(url), timeout=timeout, allow_redirects=False, **_body(request_data)
            ) as response:
                return response.status, await response.read()
        except _NEVER_LEFT as error:
            raise NeverLeftError(_named(error)) from error
        except TimeoutError as error:
            raise TimedOut(_named(error)) from error
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(_named(error)) from error

    def _proxy_for(self, url: str) -> str | None:
        """The proxy to take; the environment is asked once, as aiohttp would do it anew, in a thread, for each call."""
        if self._proxy is not None:
            return self._proxy
        parts = urlsplit(url)
        if parts.netloc not in self._proxies:
            bypassed = bool(proxy_bypass(parts.hostname or ""))
            self._proxies[parts.netloc] = None if bypassed else getproxies().get(parts.scheme)
        return self._proxies[parts.netloc]


def _body(request_data: RequestData | None) -> dict[str, Any]:
    """The parameters as JSON, or as a form where files go with them."""
    if request_data is None:
        return {}
    if not request_data.contains_files:
        body = json.dumps(request_data.parameters, ensure_ascii=False, separators=(",", ":"))
        return {"data": body.encode(), "headers": {"Content-Type": "application/json"}}
    form = aiohttp.FormData(quote_fields=False)  # or letters with marks in names of files arrive as %C3%A2
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in request_data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return {"data": form}


def _seconds(given: Any, default: float) -> float:
    return float(given) if isinstance(given, int | float) else default


def _named(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"
